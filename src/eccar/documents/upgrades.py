"""Older schema versions, read for ever: one pure step from each version to the next.

A step takes the plain data of a document (a copy of its own) and returns that of the next
version. A version that has landed is never changed; a new one is one more step at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from .faults import FUTURE_VERSION, NO_KIND, UNKNOWN_KIND
from .leaves import text

Data = dict[str, Any]
_PACKAGE = __package__.partition(".")[0]

KINDS = {
    "membership": ("membership.membership", "Membership"),
    "account": ("fees.account", "Account"),
    "fee-schedule": ("fees.schedule", "FeeSchedule"),
    "plan": ("plan.plan", "ActionPlan"),
    "inventory": ("plan.inventory", "Inventory"),
}
"""The kinds of documents, and where the class of each is at home; it is loaded when it is needed."""

UPGRADES: dict[str, tuple[Callable[[Data], Data], ...]] = {
    "membership": (),
    "account": (),
    "fee-schedule": (),
    "plan": (),
    "inventory": (),
}
"""The steps that each kind has taken so far; its version is one more than their number."""


def class_of(kind: str) -> type[Any]:
    """The class of documents of this *kind*."""
    module, name = KINDS[kind]
    found: type[Any] = getattr(import_module(f"{_PACKAGE}.{module}"), name)
    return found


def version(kind: str) -> int:
    """The newest version of documents of this *kind*."""
    return len(UPGRADES[kind]) + 1


def name_of(of: type[Any]) -> str:
    """What documents of the class *of* are called, with the version: ``membership/1``."""
    home = (of.__module__.removeprefix(f"{_PACKAGE}."), of.__name__)
    kind = next((kind for kind, one in KINDS.items() if one == home), None)
    if kind is None:
        message = f"{of.__name__} is no document; the kinds of documents are {', '.join(KINDS)}."
        raise TypeError(message)
    return f"{kind}/{version(kind)}"


def names() -> tuple[str, ...]:
    """What documents of each kind are called."""
    return tuple(f"{kind}/{version(kind)}" for kind in KINDS)


def upgrade(data: Data) -> tuple[type[Any], Data]:
    """The class that a document tells of, and its data as the newest version has them."""
    if "eccar" not in data:
        raise NO_KIND()
    name = text(data.pop("eccar"))
    kind, slash, number = name.partition("/")
    if kind not in KINDS or not slash or not number.isascii() or not number.isdigit():
        raise UNKNOWN_KIND(text=name, kinds=names())
    told, newest = int(number[:9]), version(kind)
    if told > newest:
        raise FUTURE_VERSION(text=name, kind=kind, newest=newest)
    if told < 1 or number[0] == "0":
        raise UNKNOWN_KIND(text=name, kinds=names())
    for step in UPGRADES[kind][told - 1 :]:
        data = step(data)
    return class_of(kind), data
