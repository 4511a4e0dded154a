"""The tables of what the coalition made public: declarations, awards, and numbers of its members."""

from __future__ import annotations

from ...tables.cells import named_date
from ...tables.columns import Row, date_columns, integer, term, text
from ..entries.declarations import AdoptedDeclaration, Award
from ..entries.member_counts import CountedAuthorities, PublishedCount
from .cells import (
    WEBSITE,
    limit,
    rough,
    title_columns,
    titled,
    word,
)
from .definitions import entry_table

# ── declarations ──


def _declarations(declaration: AdoptedDeclaration) -> Row:
    return {
        **titled("title", declaration.titles),
        **named_date("adopted", declaration.when),
        "place": declaration.place,
        "event_id": declaration.event,
        "adopted_by": declaration.by,
        **titled("content", declaration.words),
        "website": declaration.website,
    }


DECLARATIONS = entry_table(
    "declarations",
    meaning="One declaration that the coalition adopted.",
    entries="declarations",
    columns=(
        *title_columns("title", "The title."),
        *rough("adopted", "When it was adopted."),
        text("place", "Where it was adopted.", missing="not stated"),
        text("event_id", "The event at which it was adopted.", missing="not stated"),
        text("adopted_by", "Who adopted it.", missing="not stated"),
        *title_columns("content", "What it says, in short.", missing="not stated"),
        WEBSITE,
    ),
    cells=_declarations,
)

# ── awards ──


def _awards(award: Award) -> Row:
    return {
        **titled("title", award.titles),
        "awarded_authority_id": award.authority,
        **titled("work", award.work),
        **named_date("voted", award.voted),
        **named_date("handed_over", award.handed_over),
        "event_id": award.event,
    }


AWARDS = entry_table(
    "awards",
    meaning="One award of the coalition.",
    entries="awards",
    columns=(
        *title_columns("title", "The title."),
        text("awarded_authority_id", "The id of the authority that received it."),
        *title_columns("work", "What it was given for.", missing="not stated"),
        *rough("voted", "When it was voted."),
        *rough("handed_over", "When it was handed over."),
        text("event_id", "The event at which it was voted.", missing="not stated"),
    ),
    cells=_awards,
)

# ── numbers of members ──


def _member_counts(published: PublishedCount) -> Row:
    return {
        "counted": published.counted.value,
        "published_count": published.count,
        "count_precision": word(published.precision),
        "country_count": published.countries,
        "counted_country": published.country,
        **named_date("observed", published.when),
    }


MEMBER_COUNTS = entry_table(
    "member_counts",
    meaning="One number of members that a source published. Sources contradict each other; nothing "
    "is calculated from the numbers.",
    entries="member_counts",
    columns=(
        term("counted", "What is counted.", CountedAuthorities),
        integer("published_count", "The number.", unit="authorities"),
        limit("count_precision", "the number"),
        integer("country_count", "In how many countries they are.", missing="not stated"),
        text("counted_country", "The only country counted, by ISO 3166-1.", missing="all are"),
        *date_columns("observed", "The day or the period that it is of."),
    ),
    cells=_member_counts,
)
