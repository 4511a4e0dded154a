"""Rules that are not packaged: those that ``eccar check --rules`` names.

Nothing is discovered: installing a package never changes which rules are evaluated.
"""

from __future__ import annotations

import importlib
import inspect
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Any

from ..checking.catalog import catalog, rules
from ..checking.rule_checks import require_distinct
from ..checking.rules import Rule
from ..kinds import checked_kind_of, checked_kinds, kind_of
from .errors import CallError, refused


def own_rules(places: Iterable[str]) -> tuple[Rule[Any, Any], ...]:
    """The rules at *places*, each ``package.module:NAME`` or ``file.py:NAME``, without packaged ones.

    A code that two of them have, or that the library has, is a wrong call.
    """
    packaged = set(map(id, rules()))
    own = tuple(
        rule
        for place in dict.fromkeys(places)
        for rule in _rules_at(place)
        if id(rule) not in packaged
    )
    try:
        require_distinct(own)
    except ValueError as error:
        raise CallError(error) from None
    taken = catalog().keys() & {rule.code for rule in own} if own else ()
    if taken:
        raise refused("code_taken", code=min(taken))
    return own


def applies_to(rule: Rule[Any, Any], cls: type[Any]) -> bool:
    """Whether an own *rule* is for documents of the class *cls*.

    The annotation of the first parameter of its function says so, as ``membership:
    eccar.Membership`` or a union. Without one, or with one that names nothing that has rules, the
    rule is for all documents; one across documents names ``Dossier``.
    """
    first = next(iter(inspect.signature(rule.function).parameters.values()), None)
    annotation = first.annotation if first else ""
    text = annotation if isinstance(annotation, str) else _name(annotation)
    names = {part.strip(" '\"").rpartition(".")[2] for part in text.split("|")}
    kinds = names & {line.value.rpartition(":")[2] for line in checked_kinds().values()}
    if not kinds:
        return kind_of(cls) is not None or checked_kind_of(cls) is None
    return bool(kinds & {base.__name__ for base in cls.__mro__})


def _name(annotation: object) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)


def _rules_at(place: str) -> Iterator[Rule[Any, Any]]:
    """The rules of the tuple that *place* names."""
    source, colon, name = place.rpartition(":")
    if not (colon and source and name.isidentifier()):
        raise refused("rules_place", place=place)
    module = _from_file(source) if source.endswith(".py") else _imported(source)
    listed = getattr(module, name, None)
    if not isinstance(listed, (tuple, list)) or not listed:
        raise refused("no_rules_there", place=place)
    for rule in listed:
        if not isinstance(rule, Rule):
            raise refused("no_rules_there", place=place)
        yield rule


def _from_file(file: str) -> ModuleType:
    """The module in a *file*, which is known by its full path: its name may be that of another."""
    path = os.path.abspath(file)
    name = f"rules_of_{''.join(c if c.isalnum() else '_' for c in path)}"
    if name in sys.modules:
        return sys.modules[name]
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not os.path.isfile(path):
        raise refused("no_rules_file", name=file)
    module = module_from_spec(spec)
    sys.modules[name] = module  # Translations are found by the module.
    try:
        spec.loader.exec_module(module)
    except BaseException as error:
        del sys.modules[name]
        raise _not_imported(file, error) from error
    return module


def _imported(name: str) -> ModuleType:
    """The module *name*, which is not looked for in the current folder."""
    with _without_current_folder():
        try:
            return importlib.import_module(name)
        except BaseException as error:
            raise _not_imported(name, error) from error


@contextmanager
def _without_current_folder() -> Iterator[None]:
    """Take away the current folder from where ``python -m eccar`` has put it."""
    before = sys.path[:]
    if before and before[0] in {"", os.getcwd()}:
        del sys.path[0]
    try:
        yield
    finally:
        sys.path[:] = before


def _not_imported(name: str, error: BaseException) -> BaseException:
    """Why the module *name* cannot be used; the wish of a user to stop is passed on."""
    if isinstance(error, KeyboardInterrupt):
        return error
    return refused("rules_failed", name=name, error=f"{type(error).__name__}: {error}")
