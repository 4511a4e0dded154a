"""What the tables of facts share: which facts have a row, their columns and their cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..values.facts import Fact
from .cells import first_source, named_date
from .columns import NONE, SOURCE, Row, TableColumn, date_columns, day_column, integer, term, text

AnyFact = TypeVar("AnyFact", bound=Fact)

COUNTS_FROM = day_column(
    "counts_from",
    "The first day on which the fact certainly counts.",
    missing="its date is open and no day of recording is stated",
)
HAPPENED = (*date_columns("happened", "The date of the fact."), COUNTS_FROM)
ACTED_BY = text("acted_by", "The body or unit that acted.", missing="not stated")
REFERENCE = text(
    "reference", "The number of the paper or decision, as written.", missing="not stated"
)
REASON = text("reason", "Why.", missing="not stated")
RECORDED = (
    day_column("recorded_on", "The day of recording.", missing="not stated"),
    SOURCE,
    text("note", "A note on the fact.", missing=NONE),
)
"""The last columns of a table of facts."""


def kind_columns(kinds: Iterable[type[Fact]], owner: str) -> tuple[TableColumn, ...]:
    """The columns of the number of a fact in its *owner*, such as a report, and of its kind."""
    return (
        integer("fact_number", f"The number of the fact in its {owner}, from 1."),
        term("fact", "The kind of fact.", (kind.kind for kind in kinds)),
    )


def numbered_facts(
    facts: Iterable[AnyFact],
    on: dt.date | None,
    known_on: dt.date | None,
    recorded: dt.date | None,
) -> Iterator[tuple[int, AnyFact]]:
    """The *facts* that count on the day *on* and were known on the day *known_on*, with their numbers.

    Args:
        facts: All facts, in the order of the document.
        on: The day; without one, all facts count.
        known_on: The day; without one, all facts are known.
        recorded: The day on which the document was recorded.
    """
    for number, fact in enumerate(facts, 1):
        known = known_on is None or fact.known_by(known_on, recorded)
        if known and (on is None or fact.effective_by(on, recorded)):
            yield number, fact


def happened_cells(fact: Fact, recorded: dt.date | None) -> Row:
    """The cells of ``HAPPENED``, of a fact of a document recorded on the day *recorded*."""
    return {
        **named_date("happened", fact.when),
        "counts_from": fact.effective_from(recorded),
    }


def recorded_cells(fact: Fact, recorded: dt.date | None) -> Row:
    """The cells of ``RECORDED``, of a fact of a document recorded on the day *recorded*."""
    return {
        "recorded_on": fact.recorded or recorded,
        "source": first_source(fact.sources),
        "note": fact.note,
    }
