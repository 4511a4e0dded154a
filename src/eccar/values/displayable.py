"""Values with a view, and messages that become sentences in a reader's language.

Views lie above the values: a value only names its view, and ``view_of`` imports it by name. This
is the one place at which something looks up a layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, ClassVar, TypeAlias, cast

from attrs import field, frozen

from .texts import freeze

_ROOT = __name__.partition(".")[0]

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
    if function := _function_of(type(value), "view"):
        return function
    message = f"There is no view of a {type(value).__name__}."
    raise TypeError(message)


def phrase_of(cls: type) -> Callable[..., str] | None:
    """The function that puts values of the class *cls* into words within a sentence, if it names one.

    It is named by the attribute ``phrase`` and looked up as views are; it takes the value and the
    ``Language``.
    """
    return _function_of(cls, "phrase")


def package_of(module: str) -> str:
    """The package of the library in which a *module* lies, such as ``fees``; else nothing."""
    root, _, rest = module.partition(".")
    return rest.partition(".")[0] if root == _ROOT else ""


def _function_of(cls: type, attribute: str) -> Callable[..., Any] | None:
    """The function that the *attribute* of a class, or of one it extends, names in its package's views."""
    for base in cls.__mro__:
        if name := vars(base).get(attribute):
            package = ".".join(base.__module__.split(".")[:2])
            module, _, function = f"{package}.views.{name}".rpartition(".")
            return cast("Callable[..., Any]", getattr(import_module(module), function))
    return None


@frozen
class Message:
    """A sentence in no language yet: the section and key of its template, and its values."""

    key: str
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __str__(self) -> str:
        return str(_render().sentence(self))
