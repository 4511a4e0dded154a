"""Older schema versions, read for ever: one pure step from each version to the next.

A step takes the plain data of a document (a copy of its own) and returns that of the next
version. A version that has landed is never changed; a new one is one more step at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..membership.membership import Membership
from .faults import FUTURE_VERSION, NO_KIND, UNKNOWN_KIND
from .leaves import text

Data = dict[str, Any]

KINDS: dict[str, type[Any]] = {"membership": Membership}
"""The kinds of documents, and the class of each."""

UPGRADES: dict[str, tuple[Callable[[Data], Data], ...]] = {"membership": ()}
"""The steps that each kind has taken so far; its version is one more than their number."""


def version(kind: str) -> int:
    """The newest version of documents of this *kind*."""
    return len(UPGRADES[kind]) + 1


def name_of(of: type[Any]) -> str:
    """What documents of the class *of* are called, with the version: ``membership/1``."""
    kind = next((kind for kind, one in KINDS.items() if one is of), None)
    if kind is None:
        message = f"{of.__name__} is no document; the kinds of documents are {', '.join(KINDS)}."
        raise TypeError(message)
    return f"{kind}/{version(kind)}"


def upgrade(data: Data) -> tuple[type[Any], Data]:
    """The class that a document tells of, and its data as the newest version has them."""
    if "eccar" not in data:
        raise NO_KIND()
    name = text(data.pop("eccar"))
    kind, slash, number = name.partition("/")
    if kind not in KINDS or not slash or not number.isascii() or not number.isdigit():
        raise UNKNOWN_KIND(text=name, kinds=tuple(map(name_of, KINDS.values())))
    told, newest = int(number[:9]), version(kind)
    if told > newest:
        raise FUTURE_VERSION(text=name, kind=kind, newest=newest)
    if told < 1 or number[0] == "0":
        raise UNKNOWN_KIND(text=name, kinds=tuple(map(name_of, KINDS.values())))
    for step in UPGRADES[kind][told - 1 :]:
        data = step(data)
    return KINDS[kind], data
