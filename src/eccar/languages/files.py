"""The packaged wording: one TOML file for each package with words of its own, and each language.

Words that several packages use are in ``languages/wording``; those of one package are in its own
folder ``wording``. The name of a section begins with its package, unless it is a common one:
``fees.label`` is the section ``[label]`` of ``fees/wording/<code>.toml``, and ``label`` that of
``languages/wording/<code>.toml``. A key that the section of a package lacks is that of the common
section of the same name. A file is read when the first of its sections is asked for, and a section
parsed when it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from ..kinds import KINDS, home_of, package_of
from ..values.packaged import names, text
from . import chain
from .sections import Sections

COMMON = "languages"
"""The package whose wording all others share."""

FOLDER = "wording"
"""The folder of a package that has its wording."""

Wording: TypeAlias = Mapping[str, Any]
"""Sections by their names, or texts by their keys."""

_ROOT = __name__.partition(".")[0]


def packages() -> tuple[str, ...]:
    """The packages that have wording, the common one first, those outside of the library last."""
    return (*_own(), *_others())


@functools.cache
def _own() -> tuple[str, ...]:
    """The packages of the library that have wording, the common one first."""
    own = [name for name in names(_ROOT) if names(_ROOT, name, FOLDER)]
    return tuple(sorted(own, key=lambda name: (name != COMMON, name)))


def _others() -> dict[str, str]:
    """The packages outside of the library that have a kind of document, each with such a kind."""
    outside = {kind: home_of(kind) for kind in KINDS}
    return {
        package.rpartition(".")[2]: kind
        for kind, package in outside.items()
        if package.partition(".")[0] != _ROOT
    }


def package_name(module: str) -> str:
    """The name of the package with the wording of a *module*, such as ``fees``; else nothing."""
    package = package_of(module)
    name = package.rpartition(".")[2]
    if package == f"{_ROOT}.{name}":
        return name if name in _own() else ""
    kind = _others().get(name)
    return name if kind and home_of(kind) == package else ""


@functools.cache
def wording(package: str, code: str) -> Wording:
    """The wording of a *package* in the language *code*; empty where there is none."""
    kind = None if package in _own() else _others().get(package)
    module = home_of(kind) if kind else f"{_ROOT}.{package}"
    try:
        return Sections(text(module, FOLDER, f"{code}.toml"))
    except FileNotFoundError:
        return MappingProxyType({})


@functools.cache
def wording_of(module: str, code: str) -> Wording:
    """The wording of the package of a *module* in the language *code*; empty where there is none.

    It may be a package outside of the library that has rules of its own: its wording is in the
    folder ``wording`` next to its modules, as ``wording/de.toml``.
    """
    package = package_of(module)
    if package.partition(".")[0] == _ROOT:
        return wording(package_name(module), code)
    try:
        return Sections(text(package, FOLDER, f"{code}.toml"))
    except (AttributeError, ImportError, OSError):  # No module of a file, or one without wording.
        return MappingProxyType({})


def part_of_entry(code: str, module: str, part: str, languages: Iterable[str]) -> Any:
    """The *part* of the entry *code* of the catalog in the first of the *languages* that has it.

    The wording is that of the package of the *module* that defines the entry. Of an error the
    module is not known; the wording of all packages is searched for it. The result is a text, a
    table of its forms, or ``None``.
    """
    files = (
        wording_of(module, each) if module else wording(name, each)
        for each in languages
        for name in (packages() if not module else ("",))
    )
    parts = (sections.get("entry", {}).get(code, {}).get(part) for sections in files)
    return next(filter(None, parts), None)


@functools.cache
def section(name: str, code: str) -> Wording:
    """The words of a section in the language *code*, with those of the common section below them.

    A variant such as ``de-CH`` has the words of its language where it has none of its own.
    """
    package, dot, rest = name.partition(".")
    if not dot or package not in packages():
        return MappingProxyType(_with_variant(COMMON, name, code))
    common = _with_variant(COMMON, rest, code)
    return MappingProxyType({**common, **_with_variant(package, rest, code)})


def _with_variant(package: str, name: str, code: str) -> dict[str, Any]:
    """The words of a section of one *package*: those of the language, and above them of the variant."""
    texts: dict[str, Any] = {}
    for each in reversed(chain(code)):
        texts |= _subsection(wording(package, each), name)
    return texts


def name_for(cls: type, prefix: str = "") -> str:
    """The name of the section about a class: *prefix* and its own name, in the wording of its package.

    >>> from eccar import Severity, Status
    >>> name_for(Status), name_for(Severity), name_for(Severity, "field.")
    ('membership.status', 'severity', 'field.severity')
    """
    package, name = package_name(cls.__module__), f"{prefix}{cls.__name__.lower()}"
    return f"{package}.{name}" if package else name


def _subsection(texts: Wording, name: str) -> Wording:
    for part in name.split("."):
        texts = texts.get(part, {})
    return texts


_CASE = re.compile(r"(?<=\{)([a-z_]+):[a-z]+(?=\})")
"""A placeholder that names a grammatical case."""


def without_cases(template: str) -> str:
    """A *template* whose placeholders have their names alone, without grammatical cases."""
    return _CASE.sub(r"\1", template)
