"""The names of Python: the front door, and the modules that have a place in the reference."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from types import ModuleType
from typing import Any

import eccar

from .markdown import code, fenced, plain, summary, table

_INTERNAL = (
    *("_*", "*._*", "__main__", "command", "testing", "show.*", "render.*"),
    *("*.views", "*.overview", "*.commands", "*.rules.*"),
    *("documents.emit", "documents.formats", "documents.json", "documents.yaml"),
    *("documents.toml", "documents.leaves", "documents.scalars", "documents.numbers"),
    *("documents.places", "documents.positions", "documents.generated", "documents.structuring"),
    *("membership.course", "membership.replay", "membership.worlds", "membership.possibilities"),
    *("fees.counting", "fees.banding", "plan.circles", "plan.cycles"),
)
"""Patterns of modules that nobody outside imports; what is in such a package is left out, too."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {"names.md": _names(), "modules.md": _modules()}


def modules() -> list[str]:
    """The modules that have a place in the reference, by their full names."""
    return sorted(_modules_of(eccar))


def _modules_of(package: ModuleType) -> Iterator[str]:
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        inner = module.name.partition(".")[2]
        if not any(fnmatch(inner, pattern) for pattern in _INTERNAL):
            yield module.name
            if module.ispkg:
                yield from _modules_of(importlib.import_module(module.name))


def _modules() -> str:
    directive = ".. automodule:: {}\n   :members:\n   :undoc-members:"
    return "\n".join(
        f"## {name}\n\n{fenced(directive.format(name), '{eval-rst}')}" for name in modules()
    )


def _names() -> str:
    return table(("`eccar.…`", "What it is"), map(_name, eccar.__all__))


def _name(name: str) -> tuple[str, str]:
    value = getattr(eccar, name)
    if isinstance(value, str):
        return code(name), "The version, as text."
    sentence = plain(_sentence(value))
    if inspect.ismodule(value):
        return f"{{py:mod}}`{name} <{value.__name__}>`", sentence
    if value.__module__ not in modules():
        return code(name), sentence
    role = "class" if inspect.isclass(value) else "func"
    return f"{{py:{role}}}`{name} <{value.__module__}.{name}>`", sentence


def _sentence(value: Any) -> str:
    text = re.sub(r"`([^`]+)`", r"\1", re.sub(r"\*(\w+)\*", r"\1", summary(value)))
    return text[:1].upper() + text[1:]
