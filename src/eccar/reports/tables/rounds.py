"""The tables of reporting rounds: their facts, and where each authority is in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import country_of, named_date, start_of
from ...tables.columns import (
    AUTHORITY,
    NONE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    flag,
    term,
    text,
)
from ...tables.facts import (
    ACTED_BY,
    HAPPENED,
    RECORDED,
    REFERENCE,
    happened_cells,
    kind_columns,
    numbered_facts,
    recorded_cells,
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
        for number, fact in numbered_facts(each.facts, on, known_on, each.recorded):
            row = {"fact_number": number, **_fact(fact, each.recorded)}
            for authority in fact.authorities or (None,):
                yield {**_start(each, authority), **row}


def _start(round_: ReportingRound, authority: str | None) -> Row:
    """The first cells of a row about one *authority*, or about all."""
    own = {"authority_id": authority, "country": country_of(authority) if authority else None}
    return {**start_of(round_), **own, "round_id": round_.id}


def _fact(fact: RoundFact, recorded: dt.date | None) -> Row:
    return {
        "fact": fact.kind,
        **happened_cells(fact, recorded),
        "acted_by": fact.by,
        **named_date("lasts_until", getattr(fact, "until", None)),
        "reason": getattr(fact, "reason", None),
        "reference": fact.reference,
        **recorded_cells(fact, recorded),
    }


ROUNDS = TableDefinition(
    name="rounds",
    meaning="One fact of a reporting round; one that happened for several authorities has a row for "
    "each. With a day, only facts that count on it.",
    columns=(
        *_ROUND,
        *kind_columns(ROUND_FACTS, "round"),
        *HAPPENED,
        ACTED_BY,
        *date_columns("lasts_until", "Of an extension or a consent, until when.", missing=NONE),
        text("reason", "Why no report is expected.", missing="not stated"),
        REFERENCE,
        *RECORDED,
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
