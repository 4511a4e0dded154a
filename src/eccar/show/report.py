"""Views of a report: by rule, the weightiest first, with what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from ..checking.findings import Finding
from ..checking.reports import Report
from ..languages.language import Language
from ..values.displayable import Style
from ..values.texts import printable
from .elements import ordered, paragraph, stacked, strong, table, title, unordered
from .groups import by_rule, next_steps, said

MOST_ALONE = 5
"""Findings of one rule that are told one by one."""

MOST_PLACES = 8
"""Places of many findings that are named."""


def lines(report: Report, lang: Language, style: Style) -> Iterator[str]:
    """The outcome, the next steps, the findings by rule, and what was not asked."""
    outcome = style(lang.say(report.outcome), report.outcome)
    yield f"{lang.line(_what(report, lang), outcome)}."
    steps = next_steps(report, lang)
    if steps:
        yield lang.line(lang.word("label", "next_steps"), "").rstrip()
        yield from (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    for group in by_rule(report.findings):
        yield from _group(group, lang, style)
    if not report.findings:
        yield f"  {lang.word('label', 'no_findings')}"
    yield from (f"  {line}" for line in (*_aside(report, lang), *_asked(report, lang)))


def parts(report: Report, lang: Language) -> Iterator[str]:
    """The same as a heading, lists and a table."""
    yield title(_what(report, lang))
    yield f"<p>{strong(lang.say(report.outcome))}</p>"
    steps = next_steps(report, lang)
    if steps:
        yield paragraph(lang.line(lang.word("label", "next_steps"), ""))
        yield ordered(steps)
    if report.findings:
        yield table(
            lang.word("label", "caption_findings"),
            [lang.word("label", key) for key in ("severity", "where", "what", "what_to_do")],
            (_row(group, lang) for group in by_rule(report.findings)),
        )
    else:
        yield paragraph(lang.word("label", "no_findings"))
    aside = [*_aside(report, lang), *_asked(report, lang)]
    if aside:
        yield unordered(aside)


def _what(report: Report, lang: Language) -> str:
    subject = f" ({report.subject})" if report.subject else ""
    stage = f", {lang.stage(report.stage)}" if report.stage else ""
    return f"{lang.word('label', 'findings')}{subject}, {lang.say(report.on)}{stage}"


def _group(group: tuple[Finding, ...], lang: Language, style: Style) -> Iterator[str]:
    """What one rule found: few findings one by one, many by their number and the first places."""
    first = group[0]
    severity = style(lang.say(first.severity), first.severity)
    many = len(group) > 1 and lang.entry(first.entry, "many")
    if many or len(group) > MOST_ALONE:
        yield f"  {lang.line(f'{severity} {first.code}', said(group, lang))}"
        yield f"      {_places(group, lang)}"
    else:
        for one in group:
            yield f"  {lang.line(f'{severity} {first.code}', lang.message(one))}"
            yield f"      {_where(one)}"
    yield f"      → {lang.hint(first)}"


def _places(group: tuple[Finding, ...], lang: Language) -> str:
    """The first places in full and by their paths, and how many there are more."""
    here, *others = {str(one.path): one for one in group}.values()
    told = [_where(here), *(printable(str(one.path)) for one in others[: MOST_PLACES - 1])]
    more = len(others) + 1 - len(told)
    elsewhere = [lang.word("label", "more_places", count=more)] if more else []
    return " ".join((", ".join(told), *elsewhere))


def _row(group: tuple[Finding, ...], lang: Language) -> list[str]:
    first = group[0]
    return [
        stacked([lang.say(first.severity), first.code]),
        stacked(dict.fromkeys(map(_where, group))),
        stacked([said(group, lang)]),
        stacked([lang.hint(first)]),
    ]


def _where(finding: Finding) -> str:
    return printable(" ".join(filter(None, (str(finding.place or ""), str(finding.path)))))


def _aside(report: Report, lang: Language) -> Iterator[str]:
    for gap in report.not_evaluated:
        yield lang.line(lang.word("label", "unasked"), f"{gap.code} – {lang.reason(gap)}")
    for one in report.ignored:
        told = {"code": one.code, "reason": one.reason, "count": len(one.findings)}
        yield lang.word("label", "ignored", **told)
    for one in report.lapsed:
        told = {"code": one.code, "reason": one.reason, "until": one.until}
        yield lang.word("label", "lapsed", **told)


def _asked(report: Report, lang: Language) -> Iterator[str]:
    if report.evaluated:
        yield lang.word(
            "label",
            "rules_asked",
            asked=len(report.evaluated),
            unasked=len({gap.code for gap in report.not_evaluated}),
            ignored=len(report.ignored),
        )
    if report.at_other_stages:
        yield lang.word("label", "at_other_stages", count=len(report.at_other_stages))
