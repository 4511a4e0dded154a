"""The table of standings: spans of days with one status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.columns import (
    AUTHORITY,
    Row,
    TableDefinition,
    day_column,
)
from ..lifecycle import Status, Statuses
from ..membership import Membership
from .cells import KNOWN_ON, MEMBERSHIP, STATUS

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
        for begin, end, status, statuses in _spells(membership.as_known_on(known_on)):
            if on is None or (begin <= on and (end is None or on < end)):
                yield {
                    "authority_id": city.id,
                    "country": city.country,
                    "document": document,
                    "valid_from": begin,
                    "valid_until": end,
                    "status": status.value,
                    "is_certain": statuses == {status},
                    "may_be_member": Status.MEMBER in statuses,
                    "known_on": known_on,
                }


def _spells(
    membership: Membership,
) -> Iterator[tuple[dt.date, dt.date | None, Status, Statuses]]:
    """The spans of days with one status and the same possible ones; they tile all of time."""
    begin, status, statuses = dt.date.min, Status.OUTSIDE, frozenset({Status.OUTSIDE})
    for day, new, possible in membership.changes_between(dt.date.min, dt.date.max):
        if day != begin and (new, possible) != (status, statuses):
            yield begin, day, status, statuses
            begin = day
        status, statuses = new, possible
    yield begin, None, status, statuses


STANDINGS = TableDefinition(
    name="standings",
    meaning="One span of days in which an authority has the same status. The spans of an authority "
    "follow each other without gap or overlap. With a day, only the span that holds it.",
    columns=_STANDINGS,
    of=MEMBERSHIP,
    make=_standings,
    takes_known_on=True,
)
