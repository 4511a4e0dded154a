"""The findings of many documents as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, SelectionData, records_data, selection_data
from ...languages.language import Language
from ...values.errors import Severity
from ..summary import CheckRow, CheckSummary, RuleCount


class SeverityCountData(TypedDict):
    """How many there are of a severity."""

    severity: Annotated[Severity, "The severity."]
    count: Annotated[int, "How many there are."]


class CheckRowData(TypedDict):
    """What was found in all documents of one authority, or of several that have one together."""

    subject: Annotated[str, "The ids of the authorities, joined by commas; empty if there is none."]
    documents: Annotated[int, "How many documents were checked."]
    findings: Annotated[list[SeverityCountData], "How many findings there are of each severity."]
    rules: Annotated[tuple[str, ...], "The codes of the rules with findings, errors first."]
    not_evaluated: Annotated[tuple[str, ...], "The codes of the rules that could not be evaluated."]


class RuleCountData(TypedDict):
    """How many findings of one severity a rule has, and which authorities they are about."""

    code: Annotated[str, "The code of the rule."]
    severity: Annotated[Severity, "The severity of these findings."]
    findings: Annotated[int, "How many there are."]
    subjects: Annotated[tuple[str, ...], "The subjects of the rows with such a finding."]


class CheckSummaryData(TypedDict):
    """The findings of many documents, by authority and by rule."""

    on: Annotated[dt.date, "The day of the check."]
    rows: Annotated[list[CheckRowData], "What was found, in the order of the subjects."]
    rules: Annotated[list[RuleCountData], "What each rule found, errors first, by their codes."]
    gravest: Annotated[
        list[SeverityCountData], "How many rows have findings of this severity and of none graver."
    ]
    without_findings: Annotated[int, "How many rows have no findings."]
    selection: Annotated[SelectionData, "Which authorities the answer is limited to."]
    records: Annotated[RecordsData, "The documents that were checked, and what is left out."]


def check_summary_data(value: CheckSummary, _: Language) -> CheckSummaryData:
    """The findings of many documents with their counts."""
    counts = value.counts
    return {
        "on": value.on,
        "rows": [*map(check_row_data, value.rows)],
        "rules": [*map(_rule, value.rules)],
        "gravest": [{"severity": item, "count": counts[item]} for item in Severity],
        "without_findings": counts[None],
        "selection": selection_data(value.selection),
        "records": records_data(value.records),
    }


def check_row_data(row: CheckRow) -> CheckRowData:
    """What was found in the documents of one authority."""
    return {
        "subject": row.subject,
        "documents": row.documents,
        "findings": [
            {"severity": severity, "count": row.counts.get(severity, 0)} for severity in Severity
        ],
        "rules": row.codes,
        "not_evaluated": row.not_evaluated,
    }


def _rule(rule: RuleCount) -> RuleCountData:
    return {
        "code": rule.code,
        "severity": rule.severity,
        "findings": rule.findings,
        "subjects": rule.subjects,
    }
