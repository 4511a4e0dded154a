"""The table of findings, made of reports or of documents of any kind."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator, Sequence
from typing import Any

from ..kinds import KINDS
from ..tables.cells import authority_cells
from ..tables.columns import AUTHORITY, Row, TableDefinition, day_column, term, text
from ..values.errors import Severity
from ..values.texts import fill
from .check import check_together
from .findings import Finding
from .reports import Report, UnevaluatedRule


class CheckResult(enum.StrEnum):
    """What a row of the table of findings is."""

    FOUND = "found"
    IGNORED = "ignored"
    NOT_EVALUATED = "not-evaluated"


def _findings(things: Sequence[Any], on: dt.date | None, _: dt.date | None) -> Iterator[Row]:
    reports: Iterator[Report] = iter(())
    if on is not None:
        documents = [thing for thing in things if not isinstance(thing, Report)]
        reports = iter(check_together(documents, on=on))
    for thing in things:
        report = thing if isinstance(thing, Report) else next(reports)
        authority, country, identity = authority_cells(thing)
        start = {"authority_id": authority, "country": country, "document": identity}
        for row in _of_report(report):
            yield {**start, "as_of": report.on, **row}


def _of_report(report: Report) -> Iterator[Row]:
    for finding in report.findings:
        yield _found(finding, CheckResult.FOUND)
    for ignored in report.ignored:
        for finding in ignored.findings:
            yield _found(finding, CheckResult.IGNORED)
    for unevaluated in report.not_evaluated:
        yield _not_evaluated(unevaluated)


def _found(finding: Finding, result: CheckResult) -> Row:
    return {
        "code": finding.code,
        "check_result": result.value,
        "severity": finding.severity.value,
        "pointer": finding.path.pointer,
        "message": finding.message,
    }


def _not_evaluated(rule: UnevaluatedRule) -> Row:
    return {
        "code": rule.code,
        "check_result": CheckResult.NOT_EVALUATED.value,
        "severity": None,
        "pointer": rule.path.pointer,
        "message": fill(rule.reason, rule.values),
    }


FINDINGS = TableDefinition(
    name="findings",
    meaning="One finding of a check, or one place at which a rule could not be evaluated. Documents "
    "are checked together.",
    columns=(
        *AUTHORITY,
        day_column("as_of", "The day for which the rules were evaluated."),
        text("code", "The code of the rule."),
        term("check_result", "Whether it was found, was ignored, or could not be evaluated.", CheckResult),
        term("severity", "How much the finding weighs.", Severity, missing="the rule was not evaluated"),
        text("pointer", "The place in the document, as a JSON Pointer; empty for the whole."),
        text("message", "What was found or what was lacking, in English."),
    ),
    of=tuple(KINDS),
    answers=("Report",),
    make=_findings,
    needs_day=True,
)  # fmt: skip
