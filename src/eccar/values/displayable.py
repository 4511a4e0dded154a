"""How a value shows itself: as text, as HTML, and so in a notebook.

The views stand above the domain, in a module for each subject; a value only names the one that
knows it. This look back at them is late, and the only one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, ClassVar, TypeAlias

from attrs import field, frozen

from .texts import freeze

Style: TypeAlias = Callable[[str, str], str]
"""What lays a colour, named as a severity or a part is, over a word."""


def no_style(words: str, _: str) -> str:
    """*words* as they are."""
    return words


def _show() -> Any:
    """The views, which stand above: the one look back."""
    return import_module("eccar.show")


class Displayable:
    """A value that has views, in the module of ``eccar.show`` that it names."""

    __slots__ = ()

    view: ClassVar[str]

    def __str__(self) -> str:
        return str(_show().text(self))

    def _repr_html_(self) -> str:
        return str(_show().html(self))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": _show().html(self), "text/plain": _show().text(self)}


@frozen
class Message:
    """A sentence that has not chosen its language yet: a key of the wording, and its values."""

    key: str
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __str__(self) -> str:
        return str(_show().sentence(self))
