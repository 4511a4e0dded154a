"""The command, option, value or code that a wrong call most likely means."""

from __future__ import annotations

from collections.abc import Iterable

from ..documents.suggest import nearest


def near(typed: str, known: Iterable[str]) -> str:
    """The one of the *known* words that *typed* is short for, or most like; empty if there is none.

    Neither hyphens at the beginning, as options have them, nor capitals are compared.
    """
    names = {name.lstrip("-").casefold(): name for name in known}
    word = typed.lstrip("-").casefold()
    begun = [name for name in names if word and name.startswith(word)]
    return names[begun[0]] if len(begun) == 1 else names.get(nearest(word, tuple(names)), "")
