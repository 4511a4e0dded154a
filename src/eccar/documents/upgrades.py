"""Older schema versions, read for ever: one pure step from each version to the next.

A step takes the plain data of a document (a copy of its own) and returns that of the next
version. A version that has landed is never changed; a new one is one more step at the end.
"""

from __future__ import annotations

from typing import Any

from ..kinds import KINDS, class_of, full_name, kind_of, upgrades_of, version_of
from .errors import FUTURE_VERSION, NO_KIND, UNKNOWN_KIND
from .structuring.scalars import text

Data = dict[str, Any]


def name_of(cls: type[Any]) -> str:
    """What documents of the class *cls* are called, with the version: ``membership/1``."""
    kind = kind_of(cls)
    if kind is None:
        message = f"{cls.__name__} is no document; the kinds of documents are {', '.join(KINDS)}."
        raise TypeError(message)
    return full_name(kind)


def names() -> tuple[str, ...]:
    """What documents of each kind are called."""
    return tuple(map(full_name, KINDS))


def upgrade(data: Data) -> tuple[type[Any], Data]:
    """The class that a document models, and its data in the newest version of the schema."""
    if "eccar" not in data:
        raise NO_KIND()
    name = text(data.pop("eccar"))
    kind, slash, number = name.partition("/")
    if kind not in KINDS or not slash or not number.isascii() or not number.isdigit():
        raise UNKNOWN_KIND(text=name, kinds=names())
    version, newest = int(number[:9]), version_of(kind)
    if version > newest:
        raise FUTURE_VERSION(text=name, kind=kind, newest=newest)
    if version < 1 or number[0] == "0":
        raise UNKNOWN_KIND(text=name, kinds=names())
    for step in upgrades_of(kind)[version - 1 :]:
        data = step(data)
    return class_of(kind), data
