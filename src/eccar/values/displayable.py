"""Values with a view, and messages that become sentences in a reader's language.

Views lie above the values: a value only names its view, and ``view_of`` imports it by name. This
is the one place at which something looks up a layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, ClassVar, TypeAlias

from attrs import field, frozen

from .texts import freeze

Style: TypeAlias = Callable[[str, str], str]
"""Adds a style to a text; the second argument is its name, such as ``title`` or a severity."""


def no_style(text: str, _: str) -> str:
    """*text* as it is."""
    return text


def _render() -> Any:
    """The formats, which lie above."""
    return import_module("eccar.render")


class Displayable:
    """A value with a view: the function *view* in the module ``views`` of the value's package.

    Where ``views`` is a package, *view* names its module, too: ``accounts.statement``.
    """

    __slots__ = ()

    view: ClassVar[str]

    def __str__(self) -> str:
        return str(_render().text(self))

    def _repr_html_(self) -> str:
        return str(_render().html(self))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        render = _render()
        return {"text/html": render.html(self), "text/plain": render.text(self)}


def view_of(value: Displayable) -> Callable[..., Any]:
    """The function that shows *value*.

    It is looked up by the class that names it, so that a subclass elsewhere has the same view.
    Raises ``TypeError`` for a value that has none.
    """
    for cls in type(value).__mro__:
        if view := vars(cls).get("view"):
            module, _, name = f"{_package(cls)}.views.{view}".rpartition(".")
            function: Callable[..., Any] = getattr(import_module(module), name)
            return function
    message = f"There is no view of a {type(value).__name__}."
    raise TypeError(message)


def _package(cls: type) -> str:
    """The package whose views show a class: the one below ``eccar`` that defines it."""
    return ".".join(cls.__module__.split(".")[:2])


@frozen
class Message:
    """A sentence in no language yet: the section and key of its template, and its values."""

    key: str
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __str__(self) -> str:
        return str(_render().sentence(self))
