"""The tables of what the coalition made public: declarations, awards, and numbers of its members."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.cells import named_date
from ...tables.columns import Row, TableDefinition, date_columns, integer, term, text
from ..coalition import Coalition
from ..entries.member_counts import CountedAuthorities
from .cells import (
    ENTRY,
    LAST,
    OF_COALITION,
    WEBSITE,
    entries_of,
    last_cells,
    limit,
    rough,
    title_columns,
    titled,
    word,
)

# ── declarations ──


def _declarations(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, declaration, _document in entries_of(documents, "declarations"):
        yield {
            **start,
            **titled("title", declaration.titles),
            **named_date("adopted", declaration.when),
            "place": declaration.place,
            "event_id": declaration.event,
            "adopted_by": declaration.by,
            **titled("content", declaration.words),
            "website": declaration.website,
            **last_cells(declaration),
        }


DECLARATIONS = TableDefinition(
    name="declarations",
    meaning="One declaration that the coalition adopted.",
    columns=(
        *ENTRY,
        *title_columns("title", "The title."),
        *rough("adopted", "When it was adopted."),
        text("place", "Where it was adopted.", missing="not stated"),
        text("event_id", "The event at which it was adopted.", missing="not stated"),
        text("adopted_by", "Who adopted it.", missing="not stated"),
        *title_columns("content", "What it says, in short.", missing="not stated"),
        WEBSITE,
        *LAST,
    ),
    of=OF_COALITION,
    make=_declarations,
    takes_day=False,
)

# ── awards ──


def _awards(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for start, award, _document in entries_of(documents, "awards"):
        yield {
            **start,
            **titled("title", award.titles),
            "awarded_authority_id": award.authority,
            **titled("work", award.work),
            **named_date("voted", award.voted),
            **named_date("handed_over", award.handed_over),
            "event_id": award.event,
            **last_cells(award),
        }


AWARDS = TableDefinition(
    name="awards",
    meaning="One award of the coalition.",
    columns=(
        *ENTRY,
        *title_columns("title", "The title."),
        text("awarded_authority_id", "The id of the authority that received it."),
        *title_columns("work", "What it was given for.", missing="not stated"),
        *rough("voted", "When it was voted."),
        *rough("handed_over", "When it was handed over."),
        text("event_id", "The event at which it was voted.", missing="not stated"),
        *LAST,
    ),
    of=OF_COALITION,
    make=_awards,
    takes_day=False,
)

# ── numbers of members ──


def _member_counts(
    documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for start, published, _document in entries_of(documents, "member_counts"):
        yield {
            **start,
            "counted": published.counted.value,
            "published_count": published.count,
            "count_precision": word(published.precision),
            "country_count": published.countries,
            "counted_country": published.country,
            **named_date("observed", published.when),
            **last_cells(published),
        }


MEMBER_COUNTS = TableDefinition(
    name="member_counts",
    meaning="One number of members that a source published. Sources contradict each other; nothing "
    "is calculated from the numbers.",
    columns=(
        *ENTRY,
        term("counted", "What is counted.", CountedAuthorities),
        integer("published_count", "The number.", unit="authorities"),
        limit("count_precision", "the number"),
        integer("country_count", "In how many countries they are.", missing="not stated"),
        text("counted_country", "The only country counted, by ISO 3166-1.", missing="all are"),
        *date_columns("observed", "The day or the period that it is of."),
        *LAST,
    ),
    of=OF_COALITION,
    make=_member_counts,
    takes_day=False,
)
