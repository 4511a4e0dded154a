"""The representation of values in a terminal: one line of at most 120 characters that says what it is.

It is for reading, not for evaluation: ``<Standing pl/krakow 2024-09-25: member, certain>``. The
long form is ``str`` or ``eccar.text`` of a value with a view, ``attrs.asdict`` of any other. Texts
that people wrote are left out, and so is what looks like a person's data.

This module loads nothing that a value does not need: the modules of all values import it.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection, Sized
from typing import Any

from .characters import printable
from .embeddable import Embeddable

LONGEST = 120
"""The most characters of a representation."""

LONGEST_PART = 40
"""The most characters of one text in it."""

_FIRST = ("id", "code", "key", "kind", "subject", "city", "authorities", "number", "year")
_DAYS = ("when", "since", "on", "day")
_TEXTS = frozenset(_FIRST) | {
    "country",
    "currency",
    "file",
    "language",
    "measure",
    "module",
    "stage",
    "lau",
    "national",
    "nuts",
    "wikidata",
}
"""The attributes whose texts are no free words."""

_SHORT = (bool, int, float, dt.date, enum.Enum)
_SHORT_NAMES = frozenset({"Fraction", "Money", "Period", "When"})
"""The same, of modules that not every value needs."""


class Brief(Embeddable):
    """A value whose representation is one short line.

    A class says more of its values than the general rule in a method ``_brief``, which returns what
    comes after the name of the class.
    """

    __slots__ = ()

    def __init_subclass__(cls, **arguments: Any) -> None:
        """Inherit the representation, which attrs generates for each class of its own."""
        super().__init_subclass__(**arguments)
        if "__repr__" in vars(cls):
            del cls.__repr__

    def __repr__(self) -> str:
        line = f"<{type(self).__name__} {printable(self._brief())}".rstrip()
        return f"{line}>" if len(line) < LONGEST else f"{line[: LONGEST - 2]}…>"

    def _brief(self) -> str:
        """What identifies the value, its day, and how many there are of what it holds."""
        names = [name for name in _attributes(self) if getattr(self, name, None) is not None]
        first = (shown(getattr(self, name)) for name in (*_FIRST, *_DAYS) if name in names)
        further = (
            _named(name, getattr(self, name)) for name in names if name not in {*_FIRST, *_DAYS}
        )
        return ", ".join(filter(None, (" ".join(filter(None, first)), *further)))


def shown(value: object) -> str:
    """*value*, a text without free words or a list of such, in a representation."""
    if isinstance(value, tuple):
        few = "+".join(map(shown, value[:2]))
        return f"{few}+…" if len(value) > len(value[:2]) else few
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, str) and _looks_personal(value):
        return "…"
    text = str(getattr(value, "id", value))
    return text if len(text) <= LONGEST_PART else f"{text[: LONGEST_PART - 1]}…"


def counted(**collections: Sized) -> str:
    """How many there are in each of the *collections* that is not empty: ``findings: 3``."""
    return ", ".join(
        f"{name.replace('_', ' ')}: {len(items)}" for name, items in collections.items() if items
    )


def _attributes(value: Any) -> list[str]:
    """The names of the attributes of *value* that attrs made."""
    return [field.name for field in getattr(type(value), "__attrs_attrs__", ()) if field.repr]


def _named(name: str, value: object) -> str:
    """An attribute with its name, if it says something in few characters."""
    if isinstance(value, _SHORT) or type(value).__name__ in _SHORT_NAMES:
        return "" if value is False else f"{name}={shown(value)}"
    if isinstance(value, str):
        return f"{name}={shown(value)}" if value and name in _TEXTS else ""
    return counted(**{name: value}) if isinstance(value, Collection) else ""


def _looks_personal(text: str) -> bool:
    """As ``values.persons`` has it, whose patterns only texts that are shown need."""
    from .persons import looks_personal

    return looks_personal(text)
