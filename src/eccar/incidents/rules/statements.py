"""Rules ``INC3…``: what has to be said with figures, so that a reader does not misread them."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.displayable import Message
from ...values.errors import Severity
from ..context import IncidentContext
from ..counts.table import CountTable
from ._select import is_for_others


@rule(
    "INC301",
    Severity.WARNING,
    "The table does not say {what}.",
    hint="Add it under {key}. Leave it out only if no source says it.",
    source=OURS,
)
def what_is_counted_is_not_stated(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A table says what is counted, from when to when, and where; one for others has its caveat.

    The caveat is: these are reported incidents, not all that happened; more reports can mean more
    trust.
    """
    coverage = table.coverage
    stated = (
        ("unit", table.unit),
        ("coverage.period", table.time or (coverage and coverage.period)),
        ("coverage.place", table.authorities or (coverage and coverage.place)),
        ("caveats", table.caveats or not is_for_others(table)),
    )
    for key, value in stated:
        if not value:
            what = Message(f"incidents.to_state.{key.rpartition('.')[2]}")
            yield hit(*key.split("."), what=what, key=key)


@rule(
    "INC302",
    Severity.WARNING,
    "The break of the series since {since} has no note.",
    hint="Add note: what it was before, and what it is now.",
    source=OURS,
)
def break_without_a_note(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A break of a series says what changed."""
    for index, item in enumerate(table.breaks):
        if item.note is None:
            yield hit("breaks", index, since=item.since)


RULES = (what_is_counted_is_not_stated, break_without_a_note)
"""Evaluated for tables and releases."""
