"""Views as plain data: what the command prints for other tools, and what they may rely on."""

from __future__ import annotations

from typing import Any

from ..documents.convert import unstructure
from ..findings import Finding
from ..membership.standing import Standing, sorted_statuses
from ..reports import Report
from ..wording import Language


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


def finding_data(finding: Finding, words: Language) -> dict[str, Any]:
    """A finding with its code, place and sentence."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": str(finding.path),
        "pointer": finding.path.pointer,
        "line": place and place.line,
        "column": place and place.column,
        "message": words.message(finding),
        "hint": words.hint(finding),
        "values": {key: words.say(value) for key, value in finding.values.items()},
    }


def report_data(report: Report, words: Language) -> dict[str, Any]:
    """A report with all it found, set aside and could not ask."""
    return {
        "city": report.subject,
        "on": report.on.isoformat(),
        "outcome": report.outcome.value,
        "findings": [finding_data(one, words) for one in report.findings],
        "unasked": [
            {"code": gap.code, "path": str(gap.path), "reason": words.excuse(gap)}
            for gap in report.unasked
        ],
        "ignored": [
            {"code": one.code, "reason": one.reason, "findings": len(one.findings)}
            for one in report.ignored
        ],
        "lapsed": [{"code": one.code, "reason": one.reason} for one in report.lapsed],
        "asked": list(report.asked),
        "stage": report.stage or None,
        "at_other_stages": list(report.at_other_stages),
    }
