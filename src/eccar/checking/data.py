"""Reports, findings, the catalog and what could not be read as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

from ..languages.language import Language
from ..values.cities import City
from ..values.errors import CatalogEntry, Severity
from ..values.texts import Law, Titled
from ..values.texts import plain as plain_text
from .catalog import Catalog, Explanation
from .findings import Finding
from .reports import Ignored, Outcome, Report
from .rules import Rule

if TYPE_CHECKING:
    from ..documents.errors import DocumentError


class FindingData(TypedDict):
    """One finding: what is odd or wrong, where, and what to do about it."""

    code: Annotated[str, "The code of the rule or fault."]
    severity: Annotated[Severity, "How much it weighs."]
    path: Annotated[str, "Where in the document, as people write it: `facts[0].date`."]
    pointer: Annotated[str, "The same as a JSON Pointer: `/facts/0/date`."]
    line: Annotated[int | None, "The line in the file, from 1."]
    column: Annotated[int | None, "The column in the file, from 1."]
    message: Annotated[str, "What was found, in a sentence."]
    hint: Annotated[str, "What to do about it."]
    values: Annotated[
        dict[str, Any],
        "The values that fill the message and the hint, by their placeholders, in no language.",
    ]


class NotEvaluatedData(TypedDict):
    """A rule that could not be evaluated at one place."""

    code: Annotated[str, "The code of the rule."]
    path: Annotated[str, "Where in the document."]
    pointer: Annotated[str, "The same as a JSON Pointer."]
    reason: Annotated[str, "What was lacking, in a sentence."]


class IgnoredData(TypedDict):
    """A rule whose findings were set aside by the caller, or no longer are."""

    code: Annotated[str, "The code of the rule."]
    reason: Annotated[str, "The reason that the caller gave."]
    until: Annotated[dt.date | None, "The last day on which its findings are ignored, if any."]
    findings: Annotated[int, "The number of findings that were ignored."]


class ReportData(TypedDict):
    """The result of checking one document for one day."""

    subject: Annotated[str, "The ids of the authorities, joined by commas; empty if there is none."]
    on: Annotated[dt.date, "The day asked about."]
    outcome: Annotated[Outcome, "How the check ended."]
    findings: Annotated[list[FindingData], "What was found, in the order of the rules."]
    not_evaluated: Annotated[list[NotEvaluatedData], "The rules that could not be evaluated."]
    ignored: Annotated[list[IgnoredData], "The rules whose findings were ignored."]
    lapsed: Annotated[
        list[IgnoredData], "The rules no longer ignored, because the last day has passed."
    ]
    evaluated: Annotated[tuple[str, ...], "The codes of the rules that were evaluated."]
    stage: Annotated[
        str | None,
        "Of a plan, an inventory or a report its stage, or the one that the caller chose.",
    ]
    at_other_stages: Annotated[
        tuple[str, ...], "The codes of the rules that are evaluated at other stages only."
    ]


class RuleData(TypedDict):
    """An entry of the catalog: a rule, or a way in which a value is refused."""

    code: Annotated[str, "The code."]
    severity: Annotated[Severity, "How much its findings weigh."]
    requirement: Annotated[str | None, "Of a rule, what a document must fulfil."]
    message: Annotated[str, "The template of its messages; placeholders are in braces."]
    hint: Annotated[str, "The template of its hints."]
    source: Annotated[str, "Who requires it."]
    since: Annotated[dt.date, "The first day on which it is in force."]
    until: Annotated[dt.date | None, "The last day on which it was in force, if it is retired."]
    replaced_by: Annotated[str | None, "The code that took its place, if it is retired."]


class CatalogData(TypedDict):
    """Entries of the catalog."""

    entries: Annotated[list[RuleData], "The entries, in the order of their codes."]


class FaultData(TypedDict):
    """Why a document could not be read or written."""

    findings: Annotated[list[FindingData], "Every error that was found in it."]


def finding_data(finding: Finding, lang: Language) -> FindingData:
    """A finding with its code, place and sentence."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity,
        "path": str(finding.path),
        "pointer": finding.path.pointer,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "message": lang.message(finding),
        "hint": lang.hint(finding),
        "values": {key: neutral(value) for key, value in finding.values.items()},
    }


def neutral(value: Any) -> Any:
    """The *value* of a placeholder in no language: what has a name or a title is its id."""
    match value:
        case City() | Titled():
            return value.id
        case Law():
            return value.titles
        case tuple() | list():
            return [*map(neutral, value)]
        case str():
            return plain_text(value)
    return value


def report_data(report: Report, lang: Language) -> ReportData:
    """A report with what was found, set aside and not evaluated."""
    return {
        "subject": report.subject,
        "on": report.on,
        "outcome": report.outcome,
        "findings": [finding_data(finding, lang) for finding in report.findings],
        "not_evaluated": [
            {
                "code": rule.code,
                "path": str(rule.path),
                "pointer": rule.path.pointer,
                "reason": lang.reason(rule),
            }
            for rule in report.not_evaluated
        ],
        "ignored": [*map(_ignored, report.ignored)],
        "lapsed": [*map(_ignored, report.lapsed)],
        "evaluated": report.evaluated,
        "stage": report.stage or None,
        "at_other_stages": report.at_other_stages,
    }


def _ignored(rule: Ignored) -> IgnoredData:
    return {
        "code": rule.code,
        "reason": rule.reason,
        "until": rule.until,
        "findings": len(rule.findings),
    }


def catalog_data(catalog: Catalog, lang: Language) -> CatalogData:
    """The entries of a catalog."""
    return {"entries": [_rule(entry, lang) for entry in catalog.entries]}


def explanation_data(explanation: Explanation, lang: Language) -> RuleData:
    """The entry that is explained."""
    return _rule(explanation.entry, lang)


def _rule(entry: CatalogEntry, lang: Language) -> RuleData:
    return {
        "code": entry.code,
        "severity": entry.severity,
        "requirement": lang.entry_text(entry, "requirement") if isinstance(entry, Rule) else None,
        "message": lang.entry_text(entry, "message"),
        "hint": lang.entry_text(entry, entry.hinted({})),
        "source": entry.source,
        "since": entry.since,
        "until": entry.until,
        "replaced_by": entry.replaced_by,
    }


def fault_data(error: DocumentError, lang: Language) -> FaultData:
    """The errors for which a document could not be read or written."""
    return {"findings": [finding_data(finding, lang) for finding in error.findings]}
