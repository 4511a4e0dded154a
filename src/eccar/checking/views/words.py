"""The parts of a report in words: what was checked, and what one rule found where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import Line, Span
from ...render.fitting import columns, shortened
from ...render.localized import distinguished, labelled, localize
from ...values.characters import printable
from ...values.errors import Severity
from ...values.texts import Count
from ..findings import Finding
from ..reports import Report

MIN_TITLE = 12
"""Characters that remain of a title."""

FindingGroup: TypeAlias = tuple[Finding, ...]
"""What one rule found."""

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def by_rule(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """*findings* in groups of one code each, errors before warnings before notes."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    ordered = sorted(groups.values(), key=lambda group: _WEIGHT[group[0].severity])
    return [tuple(group) for group in ordered]


def counted(report: Report, lang: Language) -> str:
    """How many errors, warnings and notes there are, and how many rules could not be checked."""
    numbers = Counter(finding.severity for finding in report.findings)
    findings = [
        lang.word("checking.found", severity.value, count=Count(numbers[severity]))
        for severity in Severity
        if numbers[severity] or severity is Severity.ERROR
    ]
    unasked = len({gap.code for gap in report.not_evaluated})
    gaps = lang.word("checking.found", "unasked", count=Count(unasked)) if unasked else ""
    return lang.apart((", ".join(findings), gaps))


def group_message(group: tuple[Finding, ...], lang: Language) -> str:
    """The message of a *group* of one code: of many findings their number, if there are words for it."""
    first = group[0]
    if len(group) > 1 and first.entry.many:
        count = Count(len(group))
        return lang.group_message(first.entry, {"of": count, **first.values, "count": count})
    return lang.message(first)


def coded(group: tuple[Finding, ...], message: str, lang: Language) -> Line:
    """A *message* behind the severity and the code of its rule."""
    severity = Span(lang.say(group[0].severity), style=group[0].severity.value)
    return labelled((severity, f" {group[0].code}"), message, lang)


def naming(report: Report, lang: Language) -> Language:
    """*lang* with the name of the authority that was checked."""
    return lang.naming({report.city.id: report.city}) if report.city else lang


def subject(report: Report, lang: Language, room: int | None = None) -> str:
    """What was checked, for which day, at which stage; a title of its own cut for what fits the *room*."""
    title = localize(report.titles, lang) if report.titles else kind_name(report, lang)
    further = distinguished(title, report.distinction, lang).removeprefix(title)
    if room is None or not report.titles:
        return _about(report, title, further, lang)
    rest = columns(_about(report, "", further, lang)) + len(", ")
    if columns(title) > room - rest < MIN_TITLE and report.subject:
        title = kind_name(report, lang)
        return _about(report, distinguished(title, report.distinction, lang), "", lang)
    return _about(report, shortened(title, max(room - rest, MIN_TITLE)), further, lang)


def kind_name(report: Report, lang: Language) -> str:
    """What kind of document was checked; nothing of a membership, which is the authority's one and only."""
    kind = report.kind
    return lang.word("kind", kind) if kind != "membership" and lang.has("kind", kind) else ""


def _about(report: Report, title: str, further: str, lang: Language) -> str:
    names = ", ".join(map(lang.name_of, report.subject.split(", ")))
    named = ", ".join(part for part in (f"{title}{further}", names) if part)
    subject = f" ({named})" if named else ""
    stage = f", {lang.say(report.stage)}" if report.stage else ""
    return f"{lang.word('checking.label', 'findings')}{subject}, {lang.say(report.on)}{stage}"


def named(group: FindingGroup) -> FindingGroup:
    """The *group* as a page shows it: places have the names of files, without their folders."""
    return tuple(
        evolve(finding, place=finding.place.named()) if finding.place else finding
        for finding in group
    )


def place(finding: Finding) -> str:
    """The place of a *finding* in a file, and its path."""
    path = finding.path
    return printable(finding.place.with_path(path) if finding.place else str(path))


def short_place(finding: Finding) -> str:
    """The place of a *finding* after that of another one in the same file."""
    path = finding.path
    return printable(finding.place.shortened(path) if finding.place else str(path))
