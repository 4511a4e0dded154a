"""The names of Python: the front door, and the modules that have a place in the reference."""

from __future__ import annotations

import functools
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
    *("_*", "*._*", "__main__", "command", "testing", "dossier", "render.to_*", "render.page"),
    *("*.views", "*.overview", "*.commands", "*.rules.*"),
    *("documents.emit", "documents.formats", "documents.json", "documents.yaml", "documents.toml"),
    *("documents.layout", "documents.limits", "documents.numbers", "documents.positions"),
    *(
        "documents.pydantic",
        "documents.structuring",
        "documents.suggest",
        "documents.unstructuring",
    ),
    *("membership.replay", "membership.possibilities"),
    *("fees.banding", "plan.cycles"),
)
"""Patterns of private modules; the content of such a package is left out, too."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {"names.md": _names(), "modules.md": _modules()}


@functools.cache
def modules() -> tuple[str, ...]:
    """The modules that have a place in the reference, by their full names."""
    return tuple(sorted(_modules_of(eccar)))


def _modules_of(package: ModuleType) -> Iterator[str]:
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        inner = module.name.partition(".")[2]
        if not any(fnmatch(inner, pattern) for pattern in _INTERNAL):
            yield module.name
            if module.ispkg:
                yield from _modules_of(importlib.import_module(module.name))


def _modules() -> str:
    return "\n".join(map(_module, modules()))


def _module(name: str) -> str:
    """A section with all that a module defines; the names of a lazy package are defined elsewhere."""
    members = "" if _is_lazy(name) else "\n   :members:\n   :undoc-members:"
    return f"## {name}\n\n{fenced(f'.. automodule:: {name}{members}', '{eval-rst}')}"


def _is_lazy(name: str) -> bool:
    module = importlib.import_module(name)
    return hasattr(module, "__path__") and hasattr(module, "__all__")


def _names() -> str:
    packages = (
        eccar,
        eccar.membership,
        eccar.fees,
        eccar.plan,
        eccar.reports,
        eccar.network,
        eccar.incidents,
        eccar.dossier,
        eccar.checking,
        eccar.values,
    )
    return "\n".join(map(_names_of, packages))


def _names_of(package: ModuleType) -> str:
    """The public names of a package with their summaries; those of the front door come first."""
    heading = "" if package is eccar else f"## {package.__name__}\n\n{summary(package)}\n\n"
    rows = (_name(package, name) for name in package.__all__)
    return heading + table((f"`{package.__name__}.…`", "What it is"), rows)


def _name(package: ModuleType, name: str) -> tuple[str, str]:
    value = getattr(package, name)
    if isinstance(value, str):
        return code(name), "The version, as text."
    sentence = plain(_sentence(value))
    if inspect.ismodule(value):
        return f"{{py:mod}}`{name} <{value.__name__}>`", sentence
    if getattr(value, "__module__", None) not in modules():
        return code(name), sentence
    role = "class" if inspect.isclass(value) else "func"
    return f"{{py:{role}}}`{name} <{value.__module__}.{name}>`", sentence


def _sentence(value: Any) -> str:
    text = re.sub(r"`([^`]+)`", r"\1", re.sub(r"\*(\w+)\*", r"\1", summary(value)))
    return text[:1].upper() + text[1:]
