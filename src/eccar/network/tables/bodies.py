"""The tables of bodies, and of what they have: names, figures and seats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.cells import NONE, named_date, start_of
from ...tables.columns import (
    SOURCE,
    Row,
    TableDefinition,
    day_column,
    first_source,
    integer,
    term,
    text,
)
from ..coalition import Coalition
from ..entries.bodies import Body, BodyFigureKind, BodyKind
from ..entries.seats import Seat, SeatBeginning, SeatEnding, SeatRole
from .cells import (
    BODY,
    CONTACT,
    ENTRY,
    LAST,
    OF_COALITION,
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

# ── bodies ──


def _bodies(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for start, body, _document in entries_of(documents, "bodies"):
        yield {
            **start,
            **titled("body_name", body.names),
            "body_kind": body.kind.value,
            **named_date("exists_since", body.since),
            **named_date("exists_until", body.until),
            **titled("tasks", body.tasks),
            "is_open_to_members": body.open_to_members.value,
            "seat_count": len(body.seats),
            "contact_unit": contact_unit(body),
            **last_cells(body),
        }


BODIES = TableDefinition(
    name="bodies",
    meaning="One body of the coalition.",
    columns=(
        *ENTRY,
        *title_columns("body_name", "The name."),
        term("body_kind", "What it is.", BodyKind),
        *rough("exists_since", "Since when it has existed."),
        *rough("exists_until", "The last day of its existence."),
        *title_columns("tasks", "What it does.", missing="not stated"),
        yes_no("is_open_to_members", "Whether every member can join."),
        integer("seat_count", "How many of its seats are recorded.", unit="seats"),
        CONTACT,
        *LAST,
    ),
    of=OF_COALITION,
    make=_bodies,
    takes_day=False,
)

# ── names ──


def _names(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for start, body in _each(documents):
        for place, name in enumerate(body.also_called, 1):
            yield {
                **start,
                "name_number": place,
                **titled("body_name", name.names),
                **named_date("in_use", name.when),
                "source": first_source(name.sources),
            }


def _each(documents: Sequence[Coalition]) -> Iterator[tuple[Row, Body]]:
    """The bodies, each after the first cells of what it has."""
    for document in documents:
        start = start_of(document)
        for body in document.bodies:
            yield {**start, "body_id": body.id}, body


BODY_NAMES = TableDefinition(
    name="body_names",
    meaning="Another name of a body.",
    columns=(
        *BODY,
        integer("name_number", "The number of the name among those of the body, from 1."),
        *title_columns("body_name", "The name."),
        *rough("in_use", "The time in which it was used."),
        SOURCE,
    ),
    of=OF_COALITION,
    make=_names,
    takes_day=False,
)

# ── figures ──


def _figures(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, body in _each(documents):
        for place, figure in enumerate(body.figures, 1):
            yield {
                **start,
                "figure_number": place,
                "figure_kind": figure.figure.value,
                "figure": figure.number,
                "figure_precision": word(figure.precision),
                **named_date("observed", figure.when),
                "source": first_source(figure.sources),
                "note": figure.note,
            }


BODY_FIGURES = TableDefinition(
    name="body_figures",
    meaning="A number that a source gives for a body.",
    columns=(
        *BODY,
        integer("figure_number", "The number of the figure among those of the body, from 1."),
        term("figure_kind", "What the figure says.", BodyFigureKind),
        integer("figure", "The figure.", unit="that of figure_kind"),
        limit("figure_precision", "the figure"),
        *rough("observed", "The day or the period that it is of."),
        SOURCE,
        text("note", "A note on the figure.", missing=NONE),
    ),
    of=OF_COALITION,
    make=_figures,
    takes_day=False,
)

# ── seats ──


def _seats(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for start, body in _each(documents):
        for place, seat in enumerate(body.seats, 1):
            yield {**start, "seat_number": place, **_seat(seat)}


def _seat(seat: Seat) -> Row:
    return {
        "holder": seat.holder,
        "holder_authority_id": seat.authority,
        "seat_role": seat.role.value,
        "has_vote": seat.has_vote.value,
        "obtained": word(seat.obtained),
        **named_date("listed", seat.when),
        **named_date("begins", seat.from_),
        **named_date("ends", seat.until),
        "ended_by": word(seat.ended),
        "elected_by": seat.by,
        "topic": seat.topic,
        "source": first_source(seat.sources),
        "recorded_on": seat.recorded,
        "note": seat.note,
    }


SEATS = TableDefinition(
    name="seats",
    meaning="A seat in a body, held by an authority or a partner.",
    columns=(
        *BODY,
        integer("seat_number", "The number of the seat among those of the body, from 1."),
        text(
            "holder", "Who holds it: the id of an authority, or partners/ and the id of a partner."
        ),
        text("holder_authority_id", "The id of the authority.", missing="a partner holds it"),
        term("seat_role", "As what it is held.", SeatRole),
        yes_no("has_vote", "Whether it comes with a vote."),
        term("obtained", "How it was obtained.", SeatBeginning, missing="not stated"),
        *rough("listed", "When it was obtained, or the day for which a source lists it."),
        *rough("begins", "The first day."),
        *rough("ends", "The last day."),
        term("ended_by", "How it ended.", SeatEnding, missing="not stated"),
        text("elected_by", "The body that elected or appointed.", missing="not stated"),
        text("topic", "The field that goes with it.", missing="not stated"),
        SOURCE,
        day_column("recorded_on", "The day of recording.", missing="that of the body"),
        text("note", "A note on the seat.", missing=NONE),
    ),
    of=OF_COALITION,
    make=_seats,
    takes_day=False,
)
