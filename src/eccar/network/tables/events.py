"""The tables of events, and of how many took part."""

from __future__ import annotations

from ...plan.measures.progress import State
from ...plan.measures.reported_counts import ReportedCount
from ...tables.cells import first_source, named_date
from ...tables.columns import NONE, SOURCE, Row, integer, term, text
from ..entries.events import Event
from .cells import (
    CONTACT,
    WEBSITE,
    contact_unit,
    limit,
    rough,
    title_columns,
    titled,
    word,
    yes_no,
)
from .definitions import ENTRY, entry_table, part_table

# ── events ──


def _events(event: Event) -> Row:
    return {
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
    }


EVENTS = entry_table(
    "events",
    meaning="One meeting or event. Its kinds, bodies, points and participants are in entry_terms.",
    entries="events",
    columns=(
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
    ),
    cells=_events,
)

# ── counts ──


def _counts(count: ReportedCount) -> Row:
    return {
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


EVENT_COUNTS = part_table(
    "event_counts",
    meaning="A number that a source gives for an event, such as that of its participants.",
    entries="events",
    parts="counts",
    number=("count_number", "Its number among those of the event, from 1."),
    columns=(
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
    cells=_counts,
    first=ENTRY,
)
