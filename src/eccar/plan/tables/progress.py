"""The table of the progress of measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

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
from ..inventory import PlanDocument
from ..measures.progress import PROGRESS, Progress, State
from .cells import DOCUMENTS, MEASURE_ID, NONE, named_date, start_of

_PROGRESS = (
    *AUTHORITY,
    MEASURE_ID,
    integer("progress_number", "The number of the fact in its measure, from 1."),
    term("progress", "The kind of fact.", (kind.kind for kind in PROGRESS)),
    term("leads_to", "The state in which it leaves the measure.", State),
    *date_columns("happened", "The date of the fact."),
    day_column(
        "counts_from",
        "The first day on which the fact certainly counts.",
        missing="its date is open and no day of recording is stated",
    ),
    *date_columns("postponed_to", "Of a postponement, the new end.", missing=NONE),
    text("other_measure_id", "The measure it was merged into or replaced by.", missing=NONE),
    text("reason", "Why it was given up.", missing="not stated"),
    text("acted_by", "The body or office that acted.", missing="not stated"),
    day_column("recorded_on", "The day of recording.", missing="not stated"),
    SOURCE,
    text("note", "A note on the fact.", missing=NONE),
)


def _progress(
    documents: Sequence[PlanDocument], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start, recorded = start_of(document), document.recorded
        for measure in document.on_record:
            for place, fact in enumerate(measure.progress, 1):
                known = known_on is None or fact.known_by(known_on, recorded)
                if known and (on is None or fact.effective_by(on)):
                    numbers = {"measure_id": measure.id, "progress_number": place}
                    yield {**start, **numbers, **_progress_fact(fact, recorded)}


def _progress_fact(fact: Progress, recorded: dt.date | None) -> Row:
    return {
        "progress": fact.kind,
        "leads_to": fact.leads_to.value,
        **named_date("happened", fact.when),
        "counts_from": fact.effective_from(),
        **named_date("postponed_to", getattr(fact, "to", None)),
        "other_measure_id": getattr(fact, "other", None),
        "reason": getattr(fact, "reason", None),
        "acted_by": fact.by,
        "recorded_on": fact.recorded or recorded,
        "source": first_source(fact.sources),
        "note": fact.note,
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
