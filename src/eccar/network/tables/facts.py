"""The table of the facts of the coalition: how it was founded, and the editions of its statutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import start_of
from ...tables.columns import (
    AUTHORITY,
    Row,
    TableDefinition,
    text,
)
from ...tables.facts import (
    ACTED_BY,
    HAPPENED,
    RECORDED,
    happened_cells,
    kind_columns,
    numbered_facts,
    recorded_cells,
)
from ..coalition import Coalition
from ..facts import COALITION_FACTS, CoalitionFact
from .definitions import OF_COALITION


def _facts(
    documents: Sequence[Coalition], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start, recorded = start_of(document), document.recorded
        for number, fact in numbered_facts(document.facts, on, known_on, recorded):
            yield {**start, "fact_number": number, **_fact(fact, recorded)}


def _fact(fact: CoalitionFact, recorded: dt.date | None) -> Row:
    return {
        "fact": fact.kind,
        **happened_cells(fact, recorded),
        "acted_by": fact.by,
        "place": fact.place,
        "edition": getattr(fact, "edition", None),
        "reference": fact.reference,
        **recorded_cells(fact, recorded),
    }


COALITION_FACTS_TABLE = TableDefinition(
    name="coalition_facts",
    meaning="One fact of the coalition itself. With a day, only facts that count on it.",
    columns=(
        *AUTHORITY,
        *kind_columns(COALITION_FACTS, "document"),
        *HAPPENED,
        ACTED_BY,
        text("place", "Where it happened.", missing="not stated"),
        text("edition", "What the edition of the statutes is called.", missing="not stated"),
        text("reference", "The number of the paper or entry, as written.", missing="not stated"),
        *RECORDED,
    ),
    of=OF_COALITION,
    make=_facts,
    takes_known_on=True,
)
