"""Findings as a reader wants them: by rule, the weightiest first, with what to do next."""

from __future__ import annotations

from collections.abc import Iterable

from ..faults import Severity
from ..findings import Finding
from ..reports import Report
from ..wording import Language

MOST_STEPS = 3
_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def by_rule(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """*findings* in groups of one code each, errors before warnings before notes."""
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(one.code, []).append(one)
    ordered = sorted(groups.values(), key=lambda group: _WEIGHT[group[0].severity])
    return [tuple(group) for group in ordered]


def next_steps(report: Report, words: Language) -> list[str]:
    """The most useful things to do, if there are so many findings that one may lose sight."""
    groups = by_rule(report.findings)
    if len(groups) <= MOST_STEPS:
        return []
    return [words.hint(group[0]) for group in groups[:MOST_STEPS]]
