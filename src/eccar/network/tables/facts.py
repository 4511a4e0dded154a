"""The table of the facts of the coalition: how it was founded, and the editions of its statutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.cells import NONE, named_date, start_of
from ...tables.columns import (
    AUTHORITY,
    SOURCE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    first_source,
    integer,
    term,
    text,
)
from ..coalition import Coalition
from ..facts import COALITION_FACTS, CoalitionFact
from .cells import OF_COALITION


def _facts(
    documents: Sequence[Coalition], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start = start_of(document)
        for place, fact in enumerate(document.facts_on_record, 1):
            known = known_on is None or fact.known_by(known_on, document.recorded)
            if known and (on is None or fact.effective_by(on)):
                yield {**start, "fact_number": place, **_fact(fact)}


def _fact(fact: CoalitionFact) -> Row:
    return {
        "fact": fact.kind,
        **named_date("happened", fact.when),
        "counts_from": fact.effective_from(),
        "acted_by": fact.by,
        "place": fact.place,
        "edition": getattr(fact, "edition", None),
        "reference": fact.reference,
        "recorded_on": fact.recorded,
        "source": first_source(fact.sources),
        "note": fact.note,
    }


COALITION_FACTS_TABLE = TableDefinition(
    name="coalition_facts",
    meaning="One fact of the coalition itself. With a day, only facts that count on it.",
    columns=(
        *AUTHORITY,
        integer("fact_number", "The number of the fact in its document, from 1."),
        term("fact", "The kind of fact.", (kind.kind for kind in COALITION_FACTS)),
        *date_columns("happened", "The date of the fact."),
        day_column(
            "counts_from",
            "The first day on which the fact certainly counts.",
            missing="its date is open and no day of recording is stated",
        ),
        text("acted_by", "The body or unit that acted.", missing="not stated"),
        text("place", "Where it happened.", missing="not stated"),
        text("edition", "What the edition of the statutes is called.", missing="not stated"),
        text("reference", "The number of the paper or entry, as written.", missing="not stated"),
        day_column("recorded_on", "The day of recording.", missing="not stated"),
        SOURCE,
        text("note", "A note on the fact.", missing=NONE),
    ),
    of=OF_COALITION,
    make=_facts,
    takes_known_on=True,
)
