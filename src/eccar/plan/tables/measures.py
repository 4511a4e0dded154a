"""The tables of measures, and of the lists that a measure has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import first_source, named_date, start_of, words_cells
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    flag,
    integer,
    term,
    text,
)
from ..inventory import PlanDocument
from ..measures.measure import Measure, MeasureKind
from ..measures.progress import State
from .columns import DOCUMENTS, MEASURE_ID

_MEASURES = (
    *AUTHORITY,
    MEASURE_ID,
    day_column("as_of", "The day that the state is of."),
    text("title", "The title, in the first language of the document if it has one there."),
    text("title_language", "The language of the title, by BCP 47."),
    term("measure_kind", "What sort of entry it is.", MeasureKind),
    text("domain_id", "The field of the city's own grouping.", missing=NONE),
    term("measure_state", "The state on the day.", State),
    flag("is_running", "Whether something is done on the day, as the state says."),
    flag("is_outstanding", "Whether it should have ended by the day, and no end is recorded."),
    *date_columns("starts", "The planned beginning.", missing="not stated"),
    *date_columns("ends", "The planned end, as first planned.", missing="not stated"),
    *date_columns("due", "The end as it was known on the day.", missing="nothing is due"),
    flag("is_ongoing", "Whether it has no end."),
    text("lead", "The unit that leads it.", missing="not stated"),
    flag("has_known_resources", "Whether the funding is stated."),
    flag("has_indicator", "Whether it has an indicator."),
    flag("has_target", "Whether an indicator has a target with a date."),
    SOURCE,
    text("note", "A note on the measure.", missing=NONE),
)


def _measures(
    documents: Sequence[PlanDocument], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start, languages = start_of(document), getattr(document, "languages", ())
        for measure in document.on_record:
            yield {**start, **_measure(measure, on or dt.date.min, languages)}


def _measure(measure: Measure, on: dt.date, languages: tuple[str, ...]) -> Row:
    title, language = words_cells(measure.titles, *languages)
    return {
        "measure_id": measure.id,
        "as_of": on,
        "title": title,
        "title_language": language,
        "measure_kind": measure.kind.value,
        "domain_id": measure.domain,
        "measure_state": measure.state_on(on).value,
        "is_running": measure.running_on(on),
        "is_outstanding": measure.outstanding_on(on),
        **named_date("starts", measure.starts),
        **named_date("ends", measure.ends),
        **named_date("due", measure.due_on(on)),
        "is_ongoing": measure.ongoing,
        "lead": measure.lead,
        "has_known_resources": measure.has_known_resources,
        "has_indicator": measure.has_indicator,
        "has_target": measure.has_target,
        "source": first_source(measure.sources),
        "note": measure.note,
    }


MEASURES = TableDefinition(
    name="measures",
    meaning="One measure, and its state on a day.",
    columns=_MEASURES,
    of=DOCUMENTS,
    make=_measures,
    needs_day=True,
)


_LISTS = {
    "point": "points",
    "role": "roles",
    "ground": "grounds",
    "hostility": "hostility",
    "whom": "whom",
    "addressed-to": "addressed_to",
    "carried-by": "carried_by",
    "partner": "partners",
    "depends-on": "depends_on",
}
"""What the entries of each list of a measure are called, and the attribute with the list."""


def _measure_terms(
    documents: Sequence[PlanDocument], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start = start_of(document)
        for measure in document.measures:
            for kind, attribute in _LISTS.items():
                for place, entry in enumerate(getattr(measure, attribute), 1):
                    yield {
                        **start,
                        "measure_id": measure.id,
                        "term_kind": kind,
                        "term_number": place,
                        "term_text": str(entry),
                    }


MEASURE_TERMS = TableDefinition(
    name="measure_terms",
    meaning="One entry of a list of a measure: a point that it serves, a ground, a partner.",
    columns=(
        *AUTHORITY,
        MEASURE_ID,
        term("term_kind", "Of which list it is an entry.", _LISTS),
        integer("term_number", "The place in the list, from 1."),
        text("term_text", "The entry; of a point, its number as text."),
    ),
    of=DOCUMENTS,
    make=_measure_terms,
    takes_day=False,
)
