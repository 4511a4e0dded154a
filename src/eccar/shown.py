"""How a value shows itself: as text, as HTML, and so in a notebook.

The views stand above the domain, in a module for each subject; a value only names the one that
knows it. This look back at them is late, and the only one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

if TYPE_CHECKING:
    from .wording import Language

Paint: TypeAlias = Callable[[str, str], str]
"""What lays a colour, named as a severity or a part is, over a word."""


def unpainted(words: str, _: str) -> str:
    """*words* as they are."""
    return words


class Shown:
    """A value that has views, in the module of ``eccar.show`` that it names."""

    __slots__ = ()

    view: ClassVar[str]

    def __str__(self) -> str:
        return text(self)

    def _repr_html_(self) -> str:
        return html(self)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": html(self), "text/plain": text(self)}


def text(value: Shown, lang: str = "en", paint: Paint = unpainted) -> str:
    """*value* as text in the language *lang*."""
    view, words = _view(value, lang)
    lines: Iterator[str] = view.lines(value, words, paint)
    return "\n".join(lines)


def html(value: Shown, lang: str = "en") -> str:
    """*value* as a fragment of HTML in the language *lang*: escaped, without script or network."""
    view, words = _view(value, lang)
    parts: Iterator[str] = view.parts(value, words)
    body = "\n".join(parts)
    return f'<section lang="{words.code}" class="eccar">\n{body}\n</section>'


def _view(value: Shown, lang: str) -> tuple[Any, Language]:
    from .wording import language

    view = getattr(value, "view", None)
    if view is None:
        message = f"There is no view of a {type(value).__name__}."
        raise TypeError(message)
    return import_module(f"eccar.show.{view}"), language(lang)
