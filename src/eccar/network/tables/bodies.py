"""The tables of bodies, and of what they have: names, figures and seats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import first_source, named_date
from ...tables.columns import NONE, SOURCE, Row, TableDefinition, day_column, integer, term, text
from ..coalition import Coalition
from ..entries.bodies import Body, BodyFigure, BodyFigureKind, BodyKind, BodyName
from ..entries.seats import Seat, SeatBeginning, SeatEnding, SeatRole
from .cells import (
    CONTACT,
    contact_unit,
    limit,
    rough,
    title_columns,
    titled,
    word,
    yes_no,
)
from .definitions import BODY, OF_COALITION, entries_of, entry_table, part_table

# ── bodies ──


def _bodies(body: Body) -> Row:
    return {
        **titled("body_name", body.names),
        "body_kind": body.kind.value,
        **named_date("exists_since", body.since),
        **named_date("exists_until", body.until),
        **titled("tasks", body.tasks),
        "is_open_to_members": body.open_to_members.value,
        "seat_count": len(body.seats),
        "contact_unit": contact_unit(body),
    }


BODIES = entry_table(
    "bodies",
    meaning="One body of the coalition.",
    entries="bodies",
    columns=(
        *title_columns("body_name", "The name."),
        term("body_kind", "What it is.", BodyKind),
        *rough("exists_since", "Since when it has existed."),
        *rough("exists_until", "The last day of its existence."),
        *title_columns("tasks", "What it does.", missing="not stated"),
        yes_no("is_open_to_members", "Whether every member can join."),
        integer("seat_count", "How many of its seats are recorded.", unit="seats"),
        CONTACT,
    ),
    cells=_bodies,
)

# ── names ──


def _names(name: BodyName) -> Row:
    return {
        **titled("body_name", name.names),
        **named_date("in_use", name.when),
        "source": first_source(name.sources),
    }


BODY_NAMES = part_table(
    "body_names",
    meaning="Another name of a body.",
    entries="bodies",
    parts="also_called",
    number=("name_number", "The number of the name among those of the body, from 1."),
    columns=(
        *title_columns("body_name", "The name."),
        *rough("in_use", "The time in which it was used."),
        SOURCE,
    ),
    cells=_names,
    first=BODY,
)

# ── figures ──


def _figures(figure: BodyFigure) -> Row:
    return {
        "figure_kind": figure.figure.value,
        "figure": figure.number,
        "figure_precision": word(figure.precision),
        **named_date("observed", figure.when),
        "source": first_source(figure.sources),
        "note": figure.note,
    }


BODY_FIGURES = part_table(
    "body_figures",
    meaning="A number that a source gives for a body.",
    entries="bodies",
    parts="figures",
    number=("figure_number", "The number of the figure among those of the body, from 1."),
    columns=(
        term("figure_kind", "What the figure says.", BodyFigureKind),
        integer("figure", "The figure.", unit="that of figure_kind"),
        limit("figure_precision", "the figure"),
        *rough("observed", "The day or the period that it is of."),
        SOURCE,
        text("note", "A note on the figure.", missing=NONE),
    ),
    cells=_figures,
    first=BODY,
)

# ── seats ──


def _seats(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for document in documents:
        for start, body in entries_of(document, "bodies", BODY):
            recorded = body.recorded or document.recorded
            for place, seat in enumerate(body.seats, 1):
                yield {**start, "seat_number": place, **_seat(seat, recorded)}


def _seat(seat: Seat, recorded: dt.date | None) -> Row:
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
        "recorded_on": seat.recorded or recorded,
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
        day_column("recorded_on", "The day of recording.", missing="not stated"),
        text("note", "A note on the seat.", missing=NONE),
    ),
    of=OF_COALITION,
    make=_seats,
    takes_day=False,
)
