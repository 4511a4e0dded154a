"""The table of the facts of reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import named_date
from ...tables.columns import (
    NONE,
    Row,
    TableDefinition,
    date_columns,
    term,
    text,
)
from ...tables.facts import (
    ACTED_BY,
    HAPPENED,
    REASON,
    RECORDED,
    REFERENCE,
    happened_cells,
    kind_columns,
    numbered_facts,
    recorded_cells,
)
from ..chain.facts import REPORT_FACTS, Act, Addressee, ReportFact, ReportStep
from ..report import ProgressReport
from .cells import OF_REPORT, REPORTS, report_start

_FACTS = (
    *OF_REPORT,
    *kind_columns(REPORT_FACTS, "report"),
    term(
        "leads_to", "The step that the report reaches by it.", ReportStep, missing="it reaches none"
    ),
    *HAPPENED,
    ACTED_BY,
    term("act", "What the body did, if it decided.", Act, missing="it is no decision"),
    term("addressee", "To whom the report was sent.", Addressee, missing="it is no submission"),
    text("content_digest", "The digest of what was sent.", missing="not stated"),
    *date_columns("extended_until", "Until when there is more time.", missing=NONE),
    REASON,
    text("address", "Where it was published.", missing="not stated"),
    REFERENCE,
    *RECORDED,
)


def _facts(
    reports: Sequence[ProgressReport], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for report in reports:
        start, recorded = report_start(report), report.recorded
        for number, fact in numbered_facts(report.facts, on, known_on, recorded):
            yield {**start, "fact_number": number, **_fact(fact, recorded)}


def _fact(fact: ReportFact, recorded: dt.date | None) -> Row:
    act, to = getattr(fact, "act", None), getattr(fact, "to", None)
    return {
        "fact": fact.kind,
        "leads_to": fact.leads_to and fact.leads_to.value,
        **happened_cells(fact, recorded),
        "acted_by": fact.by,
        "act": act and act.value,
        "addressee": to and to.value,
        "content_digest": getattr(fact, "digest", None),
        **named_date("extended_until", getattr(fact, "until", None)),
        "reason": getattr(fact, "reason", None),
        "address": getattr(fact, "url", None),
        "reference": fact.reference,
        **recorded_cells(fact, recorded),
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
