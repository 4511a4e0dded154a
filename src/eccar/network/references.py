"""References to what is on record about the coalition: entries of its lists, holders of seats, measures."""

from __future__ import annotations

from typing import Annotated

from ..values.constraints import Pattern
from .errors import NOT_A_HOLDER, NOT_A_MEASURE, NOT_A_REFERENCE, NOT_AN_ENTRY_ID

_ID = "[a-z0-9]+(-[a-z0-9]+){0,29}"

LISTS = (
    "bodies",
    "events",
    "projects",
    "resources",
    "partners",
    "networks",
    "declarations",
    "awards",
    "member_counts",
)
"""The lists of a document of the coalition, in the order of its keys."""

ENTRY_ID = Pattern(f"(?=[a-z0-9-]{{1,60}}$){_ID}", NOT_AN_ENTRY_ID)
EntryId = Annotated[str, ENTRY_ID]
"""The id of an entry, unique in its list: ``2024-heidelberg``."""

REFERENCE = Pattern(f"({'|'.join(LISTS)})/{_ID}", NOT_A_REFERENCE)
Reference = Annotated[str, REFERENCE]
"""A list and the id of an entry in it: ``events/2024-heidelberg``."""

HOLDER = Pattern(rf"[a-z]{{2}}/[a-z0-9]+(-[a-z0-9]+)*|partners/{_ID}", NOT_A_HOLDER)
Holder = Annotated[str, HOLDER]
"""Who holds a seat: the id of an authority, or a reference to a partner. Never a person."""

MEASURE = Pattern(
    r"[a-z][a-z-]*:[^\x00-\x20:#\x7f-\x9f][^\x00-\x20#\x7f-\x9f]*#[A-Za-z0-9][A-Za-z0-9._-]{0,59}",
    NOT_A_MEASURE,
)
MeasureReference = Annotated[str, MEASURE]
"""A measure by the identity of its document: ``plan:de/musterstadt:2027#advice-centre``."""


def identity_and_measure(reference: str) -> tuple[str, str]:
    """The identity of the document that a *reference* to a measure names, and the id of the measure.

    >>> identity_and_measure("plan:de/musterstadt:2027#advice-centre")
    ('plan:de/musterstadt:2027', 'advice-centre')
    """
    identity, _, measure = reference.rpartition("#")
    return identity, measure
