"""The table of standings: spans of days with one status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from ...tables.columns import AUTHORITY, Row, TableDefinition, day_column
from ..lifecycle import Status, Statuses
from ..membership import Membership
from .cells import KNOWN_ON, MEMBERSHIP, STATUS

Said: TypeAlias = tuple[Status, bool, bool]
"""A status, whether it is certain, and whether membership is possible."""

Spell: TypeAlias = tuple[dt.date, dt.date | None, Said]
"""The first day of a span, the first day after it, and what is said of it."""

_STANDINGS = (
    *AUTHORITY,
    day_column("valid_from", "The first day of the span; 0001-01-01 for the span before any fact."),
    day_column(
        "valid_until", "The first day after the span.", missing="the span is open: it goes on"
    ),
    *STATUS,
    KNOWN_ON,
)


def _standings(
    memberships: Sequence[Membership], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city, document = membership.city, membership.identity
        for begin, end, (status, is_certain, may_be_member) in _spells(membership, known_on):
            if on is None or (begin <= on and (end is None or on < end)):
                yield {
                    "authority_id": city.id,
                    "country": city.country,
                    "document": document,
                    "valid_from": begin,
                    "valid_until": end,
                    "status": status.value,
                    "is_certain": is_certain,
                    "may_be_member": may_be_member,
                    "known_on": known_on,
                }


def _spells(membership: Membership, known_on: dt.date | None) -> Iterator[Spell]:
    """The spans of days on which the same is said of the status; they tile all of time."""
    known = membership.as_known_on(known_on)
    nothing = membership.standing_on(dt.date.min, known_on).without_facts
    changes = known.changes_between(dt.date.min, dt.date.max)
    days = [(day, _said(status, statuses, nothing)) for day, status, statuses in changes]
    begin, said = days[0]
    for day, other in days:
        if other != said:
            yield begin, day, said
            begin, said = day, other
    yield begin, None, said


def _said(status: Status, statuses: Statuses, nothing: bool) -> Said:
    """What is said of a day; if *nothing* is on record, that is not certain."""
    return status, statuses == {status} and not nothing, Status.MEMBER in statuses


STANDINGS = TableDefinition(
    name="standings",
    meaning="One span of days in which an authority has the same status. The spans of an authority "
    "follow each other without gap or overlap. With a day, only the span that holds it.",
    columns=_STANDINGS,
    of=MEMBERSHIP,
    make=_standings,
    takes_known_on=True,
)
