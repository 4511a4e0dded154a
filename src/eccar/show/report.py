"""Views of a report: by rule, the weightiest first, with what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding
from ..reports import Report
from ..shown import Paint
from ..texts import printable
from ..wording import Language
from .elements import ordered, paragraph, stacked, strong, table, title, unordered
from .groups import by_rule, next_steps, said

MOST_ALONE = 5
"""Findings of one rule that are told one by one."""

MOST_PLACES = 8
"""Places of many findings that are named."""


def lines(report: Report, words: Language, paint: Paint) -> Iterator[str]:
    """The outcome, the next steps, the findings by rule, and what was not asked."""
    outcome = paint(words.say(report.outcome), report.outcome)
    yield f"{words.line(_what(report, words), outcome)}."
    steps = next_steps(report, words)
    if steps:
        yield words.line(words.word("label", "next_steps"), "").rstrip()
        yield from (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    for group in by_rule(report.findings):
        yield from _group(group, words, paint)
    if not report.findings:
        yield f"  {words.word('label', 'no_findings')}"
    yield from (f"  {line}" for line in (*_aside(report, words), *_asked(report, words)))


def parts(report: Report, words: Language) -> Iterator[str]:
    """The same as a heading, lists and a table."""
    yield title(_what(report, words))
    yield f"<p>{strong(words.say(report.outcome))}</p>"
    steps = next_steps(report, words)
    if steps:
        yield paragraph(words.line(words.word("label", "next_steps"), ""))
        yield ordered(steps)
    if report.findings:
        yield table(
            words.word("label", "caption_findings"),
            [words.word("label", key) for key in ("severity", "where", "what", "what_to_do")],
            (_row(group, words) for group in by_rule(report.findings)),
        )
    else:
        yield paragraph(words.word("label", "no_findings"))
    aside = [*_aside(report, words), *_asked(report, words)]
    if aside:
        yield unordered(aside)


def _what(report: Report, words: Language) -> str:
    subject = f" ({report.subject})" if report.subject else ""
    stage = f", {words.stage(report.stage)}" if report.stage else ""
    return f"{words.word('label', 'findings')}{subject}, {words.say(report.on)}{stage}"


def _group(group: tuple[Finding, ...], words: Language, paint: Paint) -> Iterator[str]:
    """What one rule found: few findings one by one, many by their number and the first places."""
    first = group[0]
    severity = paint(words.say(first.severity), first.severity)
    many = len(group) > 1 and words.entry(first.entry, "many")
    if many or len(group) > MOST_ALONE:
        yield f"  {words.line(f'{severity} {first.code}', said(group, words))}"
        yield f"      {_places(group, words)}"
    else:
        for one in group:
            yield f"  {words.line(f'{severity} {first.code}', words.message(one))}"
            yield f"      {_where(one)}"
    yield f"      → {words.hint(first)}"


def _places(group: tuple[Finding, ...], words: Language) -> str:
    """The first places in full and by their paths, and how many there are more."""
    here, *others = {str(one.path): one for one in group}.values()
    told = [_where(here), *(printable(str(one.path)) for one in others[: MOST_PLACES - 1])]
    more = len(others) + 1 - len(told)
    elsewhere = [words.word("label", "more_places", count=more)] if more else []
    return " ".join((", ".join(told), *elsewhere))


def _row(group: tuple[Finding, ...], words: Language) -> list[str]:
    first = group[0]
    return [
        stacked([words.say(first.severity), first.code]),
        stacked(dict.fromkeys(map(_where, group))),
        stacked([said(group, words)]),
        stacked([words.hint(first)]),
    ]


def _where(finding: Finding) -> str:
    return printable(" ".join(filter(None, (str(finding.place or ""), str(finding.path)))))


def _aside(report: Report, words: Language) -> Iterator[str]:
    for gap in report.unasked:
        yield words.line(words.word("label", "unasked"), f"{gap.code} – {words.excuse(gap)}")
    for one in report.ignored:
        told = {"code": one.code, "reason": one.reason, "count": len(one.findings)}
        yield words.word("label", "ignored", **told)
    for one in report.lapsed:
        told = {"code": one.code, "reason": one.reason, "until": one.until}
        yield words.word("label", "lapsed", **told)


def _asked(report: Report, words: Language) -> Iterator[str]:
    if report.asked:
        yield words.word(
            "label",
            "rules_asked",
            asked=len(report.asked),
            unasked=len({gap.code for gap in report.unasked}),
            ignored=len(report.ignored),
        )
    if report.at_other_stages:
        yield words.word("label", "at_other_stages", count=len(report.at_other_stages))
