"""Rules for pickle: by the place at which a module defines them, since their functions are not kept."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from typing import Any

from attrs import evolve, fields

from ..kinds import resolve
from ..values.errors import CatalogEntry


def reduced(rule: CatalogEntry, module: str, name: str) -> tuple[Any, ...]:
    """What pickle stores of a *rule*: where it is defined, and what was changed in it since.

    Raises ``PicklingError`` if the *module* has no rule under the *name* of its function.
    """
    try:
        defined = _defined(module, name)
    except (AttributeError, ImportError, TypeError):
        message = f"The rule {rule.code} cannot be pickled: define it at the top of a module."
        raise pickle.PicklingError(message) from None
    names = (attribute.name for attribute in fields(type(rule)) if attribute.name != "function")
    values = {name: getattr(rule, name) for name in names}
    changed = {name: value for name, value in values.items() if value != getattr(defined, name)}
    return _restored, (module, name, changed)


def _defined(module: str, name: str) -> CatalogEntry:
    """The rule that a *module* defines under a *name*."""
    defined = resolve(f"{module}:{name}")
    if not isinstance(defined, CatalogEntry):
        raise TypeError(name)
    return defined


def _restored(module: str, name: str, changed: Mapping[str, Any]) -> CatalogEntry:
    """The rule of a pickle: the one that is defined there, with what was *changed*."""
    defined = _defined(module, name)
    return evolve(defined, **changed) if changed else defined
