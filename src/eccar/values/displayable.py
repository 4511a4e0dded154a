"""Values with a view, and messages that become sentences in a reader's language.

Views lie above the values: a value only names its view, and ``view_of`` imports it by name. This
is the one place at which something looks up a layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, ClassVar, TypeAlias, cast

from attrs import field, frozen

from ..kinds import package_of
from .brief import Brief
from .characters import for_print
from .mappings import freeze

Style: TypeAlias = Callable[[str, str], str]
"""Adds a style to a text; the second argument is its name, such as ``title`` or a severity."""


def no_style(text: str, _: str) -> str:
    """*text* as it is."""
    return text


def _render() -> Any:
    """The formats, which lie above."""
    return import_module("eccar.render")


class Displayable(Brief):
    """A value with a view: the function *view* in the module ``views`` of the value's package.

    Where ``views`` is a package, *view* names its module, too: ``accounts.statement``.
    """

    __slots__ = ()

    view: ClassVar[str]

    def __str__(self) -> str:
        """The text of the value, as ``print`` can write it.

        Characters that the encoding of ``sys.stdout`` lacks are replaced by such as look like them;
        ``eccar.text`` gives all.
        """
        return for_print(_render().text(self))

    def _repr_html_(self) -> str:
        return str(_render().notebook(self))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        render = _render()
        return {"text/html": render.notebook(self), "text/plain": render.text(self)}


def view_of(value: Displayable) -> Callable[..., Any]:
    """The function that shows *value*.

    It is looked up by the class that names it, so that a subclass elsewhere has the same view.
    Raises ``TypeError`` for a value that has none.
    """
    module, name = _view(value)
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def phrase_of(cls: type) -> Callable[..., str] | None:
    """The function that puts values of the class *cls* into words within a sentence, if it names one.

    It is named by the attribute ``phrase`` and looked up as views are; it takes the value and the
    ``Language``.
    """
    if (names := _named(cls, "phrase")) is None:
        return None
    module, name = names
    return cast("Callable[..., str]", getattr(import_module(module), name))


def _view(value: Displayable) -> tuple[str, str]:
    """The module and the name of the view of *value*."""
    if names := _named(type(value), "view"):
        return names
    message = f"There is no view of a {type(value).__name__}."
    raise TypeError(message)


def _named(cls: type, attribute: str) -> tuple[str, str] | None:
    """The module and the name of what an *attribute* of *cls*, or of a base, names in its views."""
    for base in cls.__mro__:
        if path := vars(base).get(attribute):
            module, _, name = f"{package_of(base.__module__)}.views.{path}".rpartition(".")
            return module, name
    return None


@frozen
class Message(Brief):
    """A sentence in no language yet: the section and key of its template, and its values."""

    key: str
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __str__(self) -> str:
        return for_print(_render().sentence(self))
