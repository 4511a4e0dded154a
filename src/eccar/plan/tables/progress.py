"""The table of the progress of measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import named_date, start_of
from ...tables.columns import (
    AUTHORITY,
    NONE,
    Row,
    TableDefinition,
    date_columns,
    integer,
    term,
    text,
)
from ...tables.facts import HAPPENED, RECORDED, happened_cells, numbered_facts, recorded_cells
from ..inventory import PlanDocument
from ..measures.progress import PROGRESS, Progress, State
from .columns import DOCUMENTS, MEASURE_ID

_PROGRESS = (
    *AUTHORITY,
    MEASURE_ID,
    integer("progress_number", "The number of the fact in its measure, from 1."),
    term("progress", "The kind of fact.", (kind.kind for kind in PROGRESS)),
    term("leads_to", "The state in which it leaves the measure.", State),
    *HAPPENED,
    *date_columns("postponed_to", "Of a postponement, the new end.", missing=NONE),
    text("other_measure_id", "The measure it was merged into or replaced by.", missing=NONE),
    text("reason", "Why it was given up.", missing="not stated"),
    text("acted_by", "The body or office that acted.", missing="not stated"),
    *RECORDED,
)


def _progress(
    documents: Sequence[PlanDocument], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start, recorded = start_of(document), document.recorded
        for measure in document.on_record:
            for number, fact in numbered_facts(measure.progress, on, known_on, recorded):
                numbers = {"measure_id": measure.id, "progress_number": number}
                yield {**start, **numbers, **_progress_fact(fact, recorded)}


def _progress_fact(fact: Progress, recorded: dt.date | None) -> Row:
    return {
        "progress": fact.kind,
        "leads_to": fact.leads_to.value,
        **happened_cells(fact, recorded),
        **named_date("postponed_to", getattr(fact, "to", None)),
        "other_measure_id": getattr(fact, "other", None),
        "reason": getattr(fact, "reason", None),
        "acted_by": fact.by,
        **recorded_cells(fact, recorded),
    }


PROGRESS_TABLE = TableDefinition(
    name="progress",
    meaning="One fact of a measure. With a day, only facts that count on it; with known_on, "
    "only those recorded by then.",
    columns=_PROGRESS,
    of=DOCUMENTS,
    make=_progress,
    takes_known_on=True,
)
