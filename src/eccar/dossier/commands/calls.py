"""The calls that show more of the documents of an authority, as they can be typed."""

from __future__ import annotations

import argparse
import os

from ..grouping import TOGETHER

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from ..grouping import Pair


def folder_of(pairs: list[Pair], sizes: Mapping[str, int]) -> str | None:
    """The folder of the documents *pairs*, if it holds no others; *sizes* are those of all folders."""
    folders = {os.path.dirname(document.file or "") for document, _ in pairs}
    folder = folders.pop()
    return None if folders or sizes[folder] > len(pairs) else folder


CALLS = {
    "facts": ("show", TOGETHER, ()),
    "findings": ("check", TOGETHER, ()),
    "fee": ("fee", ("membership",), ()),
    "statement": ("account", ("account",), ("membership",)),
    "coverage": ("coverage", ("plan", "inventory"), ()),
    "recommendations": ("recommendations", ("evaluation",), ("plan", "inventory", "report")),
    "deadlines": ("deadlines", ("report", "evaluation"), TOGETHER),
}
"""What further commands show, by the key of its words: for which kinds, and which they need, too."""


def calls(
    pairs: list[Pair], folder: str | None, on: dt.date, arguments: argparse.Namespace
) -> Iterator[tuple[str, str]]:
    """The calls that show more of these documents, each with the key of what it shows."""
    from ...fees.member_years import fee_years
    from ..grouping import is_of

    for key, (command, kinds, further) in CALLS.items():
        possible = key != "fee" or fee_years(on.year, on.year)
        if possible and any(is_of(pair, kinds) for pair in pairs):
            files = [pair[0].file or "" for pair in pairs if is_of(pair, (*kinds, *further))]
            paths = [folder] if folder is not None and command != "show" else files
            yield key, _typed(command, paths, arguments)


def _typed(command: str, paths: list[str], arguments: argparse.Namespace) -> str:
    """A call as it can be typed, for the same day and in the same language, if they were typed."""
    import shlex

    on = ["--on", arguments.on.isoformat()] if arguments.on else []
    lang = ["--lang", arguments.typed_lang] if arguments.typed_lang else []
    return shlex.join(["eccar", command, *paths, *on, *lang])
