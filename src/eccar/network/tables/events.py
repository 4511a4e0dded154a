"""The tables of events, and of how many took part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.measures.progress import State
from ...plan.tables.cells import NONE, named_date
from ...tables.columns import (
    SOURCE,
    Row,
    TableDefinition,
    first_source,
    integer,
    term,
    text,
)
from ..coalition import Coalition
from .cells import (
    CONTACT,
    ENTRY,
    LAST,
    OF_COALITION,
    WEBSITE,
    contact_unit,
    entries_of,
    last_cells,
    limit,
    rough,
    title_columns,
    titled,
    word,
    yes_no,
)

# ── events ──


def _events(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for start, event, _document in entries_of(documents, "events"):
        yield {
            **start,
            **titled("title", event.titles),
            **named_date("held", event.when),
            "host_authority_id": event.host,
            "place": event.place,
            "is_online": event.online.value,
            **named_date("cancelled", event.cancelled),
            "is_open_to_members": event.open_to_members.value,
            "authority_count": len(event.authorities),
            "website": event.website,
            "contact_unit": contact_unit(event),
            **last_cells(event),
        }


EVENTS = TableDefinition(
    name="events",
    meaning="One meeting or event. Its kinds, bodies, points and participants are in entry_terms.",
    columns=(
        *ENTRY,
        *title_columns("title", "The title."),
        *rough("held", "The day or days."),
        text("host_authority_id", "The id of the authority that hosts it.", missing="not stated"),
        text("place", "The place, if it says more.", missing="not stated"),
        yes_no("is_online", "Whether one can take part online."),
        *rough("cancelled", "When it was cancelled."),
        yes_no("is_open_to_members", "Whether every member can take part."),
        integer(
            "authority_count",
            "How many authorities are recorded as participants; sources may publish other numbers.",
            unit="authorities",
        ),
        WEBSITE,
        CONTACT,
        *LAST,
    ),
    of=OF_COALITION,
    make=_events,
    takes_day=False,
)

# ── counts ──


def _counts(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for start, event, _document in entries_of(documents, "events"):
        for place, count in enumerate(event.counts, 1):
            yield {
                **start,
                "count_number": place,
                "counted": count.count,
                "counted_precision": word(count.precision),
                "counted_total": count.total,
                "total_precision": word(count.total_precision),
                **titled("counted_words", count.words),
                "measure_state": word(count.state),
                **named_date("observed", count.when),
                "source": first_source(count.sources),
                "note": count.note,
            }


EVENT_COUNTS = TableDefinition(
    name="event_counts",
    meaning="A number that a source gives for an event, such as that of its participants.",
    columns=(
        *ENTRY,
        integer("count_number", "Its number among those of the event, from 1."),
        integer("counted", "The number.", unit="that of counted_words"),
        limit("counted_precision", "the number"),
        integer("counted_total", "Of how many.", missing="not stated"),
        limit("total_precision", "counted_total"),
        *title_columns("counted_words", "What is counted.", missing="a state says it"),
        term("measure_state", "The state that is counted.", State, missing="it is in words"),
        *rough("observed", "The day or the period that it is of."),
        SOURCE,
        text("note", "A note on the number.", missing=NONE),
    ),
    of=OF_COALITION,
    make=_counts,
    takes_day=False,
)
