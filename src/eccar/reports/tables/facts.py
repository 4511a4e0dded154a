"""The table of the facts of reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.cells import NONE, named_date
from ...tables.columns import (
    SOURCE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    first_source,
    integer,
    term,
    text,
)
from ..chain.facts import REPORT_FACTS, Act, Addressee, ReportFact, ReportStep
from ..report import ProgressReport
from .cells import OF_REPORT, REPORTS, report_start

_FACTS = (
    *OF_REPORT,
    integer("fact_number", "The number of the fact in its report, from 1."),
    term("fact", "The kind of fact.", (kind.kind for kind in REPORT_FACTS)),
    term(
        "leads_to", "The step that the report reaches by it.", ReportStep, missing="it reaches none"
    ),
    *date_columns("happened", "The date of the fact."),
    day_column(
        "counts_from",
        "The first day on which the fact certainly counts.",
        missing="its date is open and no day of recording is stated",
    ),
    text("acted_by", "The body or unit that acted.", missing="not stated"),
    term("act", "What the body did, if it decided.", Act, missing="it is no decision"),
    term("addressee", "To whom the report was sent.", Addressee, missing="it is no submission"),
    text("content_digest", "The digest of what was sent.", missing="not stated"),
    *date_columns("extended_until", "Until when there is more time.", missing=NONE),
    text("reason", "Why.", missing="not stated"),
    text("address", "Where it was published.", missing="not stated"),
    text("reference", "The number of the paper or decision, as written.", missing="not stated"),
    day_column("recorded_on", "The day of recording.", missing="not stated"),
    SOURCE,
    text("note", "A note on the fact.", missing=NONE),
)


def _facts(
    reports: Sequence[ProgressReport], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for report in reports:
        start, recorded = report_start(report), report.recorded
        for place, fact in enumerate(report.facts_on_record, 1):
            known = known_on is None or fact.known_by(known_on, recorded)
            if known and (on is None or fact.effective_by(on)):
                yield {**start, "fact_number": place, **_fact(fact)}


def _fact(fact: ReportFact) -> Row:
    act, to = getattr(fact, "act", None), getattr(fact, "to", None)
    return {
        "fact": fact.kind,
        "leads_to": fact.leads_to and fact.leads_to.value,
        **named_date("happened", fact.when),
        "counts_from": fact.effective_from(),
        "acted_by": fact.by,
        "act": act and act.value,
        "addressee": to and to.value,
        "content_digest": getattr(fact, "digest", None),
        **named_date("extended_until", getattr(fact, "until", None)),
        "reason": getattr(fact, "reason", None),
        "address": getattr(fact, "url", None),
        "reference": fact.reference,
        "recorded_on": fact.recorded,
        "source": first_source(fact.sources),
        "note": fact.note,
    }


REPORT_FACTS_TABLE = TableDefinition(
    name="report_facts",
    meaning="One fact of a report. With a day, only facts that count on it; with known_on, only "
    "those recorded by then.",
    columns=_FACTS,
    of=REPORTS,
    make=_facts,
    takes_known_on=True,
)
