"""The table of the facts of memberships."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import first_source
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Row,
    TableDefinition,
    day_column,
    integer,
    term,
    text,
)
from ...tables.facts import HAPPENED, REFERENCE
from ..facts import FACTS, MembershipFact
from ..membership import Membership
from .cells import MEMBERSHIP

_FACTS = (
    *AUTHORITY,
    integer("fact_number", "The number of the fact in its document, from 1."),
    term("fact", "The kind of fact.", (kind.kind for kind in FACTS)),
    text("fact_word", "The kind with what it depends on, such as the purpose of a resolution."),
    *HAPPENED,
    text("acted_by", "The body or office that acted.", missing="not stated"),
    REFERENCE,
    day_column("recorded_on", "The day of recording of the fact.", missing="not stated"),
    day_column(
        "retracted_on", "The day on which it was taken back as wrong.", missing="it was not"
    ),
    integer("source_count", "How many sources report it.", unit="sources"),
    SOURCE,
    text("note", "A note on the fact.", missing=NONE),
)


def _facts(
    memberships: Sequence[Membership], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city, document, recorded = membership.city, membership.identity, membership.recorded
        authority_id, country = city.id, city.country
        for number_, fact in enumerate(membership.facts, 1):
            counts_from = fact.effective_from(recorded)
            if (on or known_on) and not _asked(fact, counts_from, recorded, on, known_on):
                continue
            date, sources = fact.when, fact.sources
            yield {
                "authority_id": authority_id,
                "country": country,
                "document": document,
                "fact_number": number_,
                "fact": fact.kind,
                "fact_word": fact.word,
                "happened": date.notation,
                "happened_first": date.first,
                "happened_last": date.last,
                "counts_from": counts_from,
                "acted_by": fact.by,
                "reference": fact.reference,
                "recorded_on": fact.recorded or recorded,
                "retracted_on": fact.retracted,
                "source_count": len(sources),
                "source": first_source(sources),
                "note": fact.note,
            }


def _asked(
    fact: MembershipFact,
    counts_from: dt.date | None,
    recorded: dt.date | None,
    on: dt.date | None,
    known_on: dt.date | None,
) -> bool:
    """Whether *fact* counts on the day *on*, and was known on the day *known_on*, where they are given."""
    if known_on is not None:
        if not fact.known_by(known_on, recorded):
            return False
    elif fact.retracted is not None:
        return False
    return on is None or (counts_from is not None and counts_from <= on)


FACTS_TABLE = TableDefinition(
    name="facts",
    meaning="One fact of a membership. With a day, only facts that count on it and are not retracted; "
    "with known_on, only those that were known then.",
    columns=_FACTS,
    of=MEMBERSHIP,
    make=_facts,
    takes_known_on=True,
)
