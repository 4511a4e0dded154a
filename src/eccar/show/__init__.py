"""Values as people see them: as text, as HTML and as plain data, in a reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from ..languages.language import Language, language
from ..values.displayable import Displayable, Message, Style, no_style


def text(value: Displayable, lang: str = "en", style: Style = no_style) -> str:
    """*value* as text in the language *lang*."""
    view, words = _view(value, lang)
    lines: Iterator[str] = view.lines(value, words, style)
    return "\n".join(lines)


def html(value: Displayable, lang: str = "en") -> str:
    """*value* as a fragment of HTML in the language *lang*: escaped, without script or network."""
    view, words = _view(value, lang)
    parts: Iterator[str] = view.parts(value, words)
    body = "\n".join(parts)
    return f'<section lang="{words.code}" class="eccar">\n{body}\n</section>'


def _view(value: Displayable, lang: str) -> tuple[Any, Language]:
    view = getattr(value, "view", None)
    if view is None:
        message = f"There is no view of a {type(value).__name__}."
        raise TypeError(message)
    return import_module(f"eccar.show.{view}"), language(lang)


def sentence(message: Message, lang: str = "en") -> str:
    """What *message* says in the language *lang*."""
    return language(lang).sentence(message)
