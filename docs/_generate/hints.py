"""Type hints without their constraints, whose patterns autodoc would write out."""

from __future__ import annotations

import functools
import importlib
import inspect
import operator
import re
from types import ModuleType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

from .python_names import modules


def simplify_annotated_types() -> None:
    """Replace annotated types by plain ones, in the modules of the reference and their classes.

    ``CityId`` becomes ``str``. Call it once, before autodoc reads the modules.
    """
    documented = [importlib.import_module(name) for name in modules()]
    aliases = {name: hint for module in documented for name, hint in _aliases(module).items()}
    for module in documented:
        for value in list(vars(module).values()):
            if inspect.isclass(value) and attrs.has(value) and value.__module__ == module.__name__:
                annotations = value.__init__.__annotations__
                annotations.update(
                    {name: _simple(hint, module, aliases) for name, hint in annotations.items()}
                )
    for module in documented:
        for name, hint in _aliases(module).items():
            setattr(module, name, _without_constraints(hint))


def _aliases(module: ModuleType) -> dict[str, Any]:
    """The annotated types of a module, by name."""
    return {name: hint for name, hint in vars(module).items() if get_origin(hint) is Annotated}


def _simple(hint: Any, module: ModuleType, aliases: dict[str, Any]) -> Any:
    """A hint of *module*, or its source text, without constraints."""
    if not isinstance(hint, str):
        return _without_constraints(hint)

    def replaced(match: re.Match[str]) -> str:
        value = vars(module).get(match[0], aliases.get(match[0]))
        return _name(_without_constraints(value)) if value in aliases.values() else match[0]

    return re.sub(r"\w+", replaced, hint)


def _without_constraints(hint: Any) -> Any:
    inner = tuple(map(_without_constraints, get_args(hint)))
    match get_origin(hint):
        case origin if origin is Annotated:
            return inner[0]
        case origin if origin in (Union, UnionType):
            return functools.reduce(operator.or_, inner)
        case None:
            return hint
        case origin:
            return origin[inner]


def _name(hint: Any) -> str:
    """A type as it is written in a hint."""
    return str(hint) if get_args(hint) else str(hint.__name__)
