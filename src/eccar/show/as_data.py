"""Views as plain data: what the command prints for other tools, and what they may rely on."""

from __future__ import annotations

from typing import Any

from ..checking.findings import Finding
from ..checking.reports import Report
from ..documents.convert import unstructure
from ..languages.language import Language
from ..membership.standing import Standing, sorted_statuses


def standing_data(standing: Standing) -> dict[str, Any]:
    """A standing with its grounds; facts are as in documents."""
    return {
        "city": standing.city.id,
        "on": standing.on.isoformat(),
        "known_on": standing.known_on and standing.known_on.isoformat(),
        "status": standing.status.value,
        "possibly": [status.value for status in sorted_statuses(standing.possibly)],
        "certain": standing.certain,
        "exact": standing.exact,
        "since": standing.since and str(standing.since),
        "because": standing.because and unstructure(standing.because),
        "last_evidence": standing.last_evidence and unstructure(standing.last_evidence),
        "taken_as_known": len(standing.taken_as_known),
    }


def finding_data(finding: Finding, lang: Language) -> dict[str, Any]:
    """A finding with its code, place and sentence."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": str(finding.path),
        "pointer": finding.path.pointer,
        "line": place and place.line,
        "column": place and place.column,
        "message": lang.message(finding),
        "hint": lang.hint(finding),
        "values": {key: lang.say(value) for key, value in finding.values.items()},
    }


def report_data(report: Report, lang: Language) -> dict[str, Any]:
    """A report with all it found, set aside and could not ask."""
    return {
        "city": report.subject,
        "on": report.on.isoformat(),
        "outcome": report.outcome.value,
        "findings": [finding_data(one, lang) for one in report.findings],
        "unasked": [
            {"code": gap.code, "path": str(gap.path), "reason": lang.reason(gap)}
            for gap in report.not_evaluated
        ],
        "ignored": [
            {"code": one.code, "reason": one.reason, "findings": len(one.findings)}
            for one in report.ignored
        ],
        "lapsed": [{"code": one.code, "reason": one.reason} for one in report.lapsed],
        "asked": list(report.evaluated),
        "stage": report.stage or None,
        "at_other_stages": list(report.at_other_stages),
    }
