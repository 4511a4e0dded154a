"""Ids for the entries of a list, made from their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...values.characters import plain_letters

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""Small letters that ids write with two."""

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 50
"""Characters of an id; it is cut between two words."""


def id_of(title: str) -> str:
    """An id for *title*: small letters from a to z, digits and hyphens.

    >>> id_of("Maßnahmen für Beschäftigte"), id_of("„…“")
    ('massnahmen-fuer-beschaeftigte', 'entry')
    """
    letters = plain_letters(title.lower().translate(_LETTERS))
    name = _OTHER.sub("-", letters).strip("-")
    if len(name) > _LONGEST:
        name = name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
    return name.strip("-") or "entry"


def unique_ids(titles: Iterable[str]) -> list[str]:
    """An id for each of *titles*; what is there already is numbered."""
    ids: list[str] = []
    seen: set[str] = set()
    for title in titles:
        name, number = id_of(title), 1
        unique = name
        while unique in seen:
            number += 1
            unique = f"{name}-{number}"
        seen.add(unique)
        ids.append(unique)
    return ids
