"""The tables of reporting rounds: their facts, and where each authority is in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.cells import NONE, named_date, start_of
from ...tables.columns import (
    AUTHORITY,
    SOURCE,
    Row,
    TableDefinition,
    country_of,
    date_columns,
    day_column,
    first_source,
    flag,
    integer,
    term,
    text,
)
from ..chain.facts import ReportStep
from ..report import ProgressReport
from ..rounds.facts import ROUND_FACTS, RoundFact
from ..rounds.overview import RoundEntry, RoundOverview, RoundStatus, round_overview
from ..rounds.round import ReportingRound

_ROUND = (
    *AUTHORITY,
    text("round_id", "The id of the round."),
)

# ── facts ──


def _facts(
    rounds: Sequence[ReportingRound], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for each in rounds:
        for place, fact in enumerate(each.facts_on_record, 1):
            known = known_on is None or fact.known_by(known_on, each.recorded)
            if known and (on is None or fact.effective_by(on)):
                for authority in fact.authorities or (None,):
                    yield {**_start(each, authority), "fact_number": place, **_fact(fact)}


def _start(round_: ReportingRound, authority: str | None) -> Row:
    """The first cells of a row about one *authority*, or about all."""
    own = {"authority_id": authority, "country": country_of(authority) if authority else None}
    return {**start_of(round_), **own, "round_id": round_.id}


def _fact(fact: RoundFact) -> Row:
    return {
        "fact": fact.kind,
        **named_date("happened", fact.when),
        "counts_from": fact.effective_from(),
        "acted_by": fact.by,
        **named_date("lasts_until", getattr(fact, "until", None)),
        "reason": getattr(fact, "reason", None),
        "reference": fact.reference,
        "recorded_on": fact.recorded,
        "source": first_source(fact.sources),
        "note": fact.note,
    }


ROUNDS = TableDefinition(
    name="rounds",
    meaning="One fact of a reporting round; one that happened for several authorities has a row for "
    "each. With a day, only facts that count on it.",
    columns=(
        *_ROUND,
        integer("fact_number", "The number of the fact in its round, from 1."),
        term("fact", "The kind of fact.", (kind.kind for kind in ROUND_FACTS)),
        *date_columns("happened", "The date of the fact."),
        day_column(
            "counts_from",
            "The first day on which the fact certainly counts.",
            missing="its date is open and no day of recording is stated",
        ),
        text("acted_by", "The body or unit that acted.", missing="not stated"),
        *date_columns("lasts_until", "Of an extension or a consent, until when.", missing=NONE),
        text("reason", "Why no report is expected.", missing="not stated"),
        text("reference", "The number of the paper or decision, as written.", missing="not stated"),
        day_column("recorded_on", "The day of recording.", missing="not stated"),
        SOURCE,
        text("note", "A note on the fact.", missing=NONE),
    ),
    of=("round",),
    make=_facts,
    takes_known_on=True,
)

# ── authorities ──


def _entries(
    things: Sequence[ReportingRound | ProgressReport | RoundOverview],
    on: dt.date | None,
    _: dt.date | None,
) -> Iterator[Row]:
    for overview in _overviews(things, on or dt.date.min):
        for entry in overview.entries:
            start = _start(overview.round, entry.authority)
            yield {**start, "as_of": overview.on, **_entry(entry)}


def _overviews(
    things: Sequence[ReportingRound | ProgressReport | RoundOverview], on: dt.date
) -> Iterator[RoundOverview]:
    """The overviews among *things*, and those of the rounds, with the reports among them."""
    reports = [each for each in things if isinstance(each, ProgressReport)]
    for each in things:
        if isinstance(each, ReportingRound):
            yield round_overview(each, reports, on=on)
        elif isinstance(each, RoundOverview):
            yield each


def _entry(entry: RoundEntry) -> Row:
    state = entry.state
    return {
        "round_status": entry.status.value,
        "report_id": state and state.id,
        "report_step": state and state.step.value,
        "is_certain": None if state is None else state.certain,
        "is_in_time": None if state is None else state.in_time,
        **named_date("due", entry.due),
        "has_consent": entry.consent is not None,
    }


ROUND_ENTRIES = TableDefinition(
    name="round_entries",
    meaning="One authority in a round on a day, by the rounds and reports given, or by an overview. One for "
    "others than the office has rows only of authorities that reported and agreed to be named.",
    columns=(
        *_ROUND,
        day_column("as_of", "The day."),
        term("round_status", "Where the authority is in the round.", RoundStatus),
        text(
            "report_id", "The id of the report that counts.", missing="it has none, or is not shown"
        ),
        term("report_step", "The step that it has reached.", ReportStep, missing="it is not shown"),
        flag("is_certain", "Whether no other step is possible.", missing="it is not shown"),
        flag(
            "is_in_time",
            "Whether the first submission was in time.",
            missing="that is not known, or not shown",
        ),
        *date_columns(
            "due", "Until when the report is asked for.", missing="not stated, or not shown"
        ),
        flag("has_consent", "Whether a consent to be named is in force."),
    ),
    of=("round", "report"),
    answers=("RoundOverview",),
    make=_entries,
    needs_day=True,
)
