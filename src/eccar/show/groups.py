"""Findings as a reader wants them: by rule, the weightiest first, with what to do next."""

from __future__ import annotations

from collections.abc import Iterable

from ..checking.findings import Finding
from ..checking.reports import Report
from ..languages.language import Language
from ..values.errors import Severity
from ..values.texts import Count, fill

MOST_STEPS = 3
_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def by_rule(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """*findings* in groups of one code each, errors before warnings before notes."""
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(one.code, []).append(one)
    ordered = sorted(groups.values(), key=lambda group: _WEIGHT[group[0].severity])
    return [tuple(group) for group in ordered]


def said(group: tuple[Finding, ...], lang: Language) -> str:
    """What a *group* of one code says: of many findings their number, if there are words for it."""
    first = group[0]
    if len(group) > 1 and (many := lang.entry(first.entry, "many")):
        told = {**first.values, "count": Count(len(group))}
        return fill(many, {"of": told["count"], **told}, lang.say)
    return lang.message(first)


def next_steps(report: Report, lang: Language) -> list[str]:
    """The most useful things to do, if there are so many findings that one may lose sight."""
    hints: dict[str, str] = {}
    for group in by_rule(report.findings):
        hints.setdefault(lang.hint(group[0]), group[0].code)
    steps = [f"{hint} ({code})" for hint, code in hints.items()]
    return steps[:MOST_STEPS] if len(steps) > MOST_STEPS else []
