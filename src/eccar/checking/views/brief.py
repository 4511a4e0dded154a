"""A report in brief: its outcome and what is most useful next, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Group, ItemContent, Items, Paragraph, Span, line
from ...render.fitting import WIDTH, clipped, ending, wrapped
from ...render.localized import labelled
from ...values.characters import printable
from ...values.errors import Severity
from ..reports import Report
from .words import FindingGroup, by_rule, coded, counted, group_message, naming, subject

MAX_STEPS = 3
"""Next steps that are named."""

TWO_LINES = 2 * WIDTH - 20
"""Characters that fit two lines, wherever they are wrapped."""

MAX_PLACE = 60
"""Characters of the place at which something is to be done."""


def in_brief(report: Report, lang: Language) -> Iterator[Block]:
    """The outcome, the most useful next steps, and what was found in all.

    A few findings are given in words, many by their codes.
    """
    lang = naming(report, lang)
    groups = _first_steps(by_rule(report.findings), lang)
    few = len(groups) < MAX_STEPS
    yield from steps(report, lang, most=MAX_STEPS, messages=few)
    yield Items((*(() if few else _codes_by_severity(report, lang)), *_unevaluated(report, lang)))


def steps(report: Report, lang: Language, *, most: int, messages: bool = False) -> Iterator[Block]:
    """The outcome and the next steps, at *most* so many; if asked, with what was their *messages*."""
    lang = naming(report, lang)
    room = WIDTH - len(lang.line("", counted(report, lang))) - 1
    yield outcome(subject(report, lang, room), report, lang)
    first = _first_steps(by_rule(report.findings), lang)[:most]
    if not first:
        yield Group([Paragraph(lang.word("checking.label", "no_findings"))])
        return
    yield Paragraph(lang.line(lang.word("checking.label", "next_steps"), ""))
    yield Items((_step(group, lang, messages=messages) for group in first), ordered=True)


def outcome(subject: str, report: Report, lang: Language) -> Paragraph:
    """What the check of *subject* found, in numbers."""
    styled = Span(counted(report, lang), style=report.outcome.value)
    return Paragraph((*labelled(subject, styled, lang), "."))


def _first_steps(groups: list[FindingGroup], lang: Language) -> list[FindingGroup]:
    """The first of the *groups*, of those with the same hint one."""
    by_hint: dict[str, FindingGroup] = {}
    for group in groups:
        by_hint.setdefault(lang.hint(group[0]), group)
    return list(by_hint.values())


def _step(group: FindingGroup, lang: Language, *, messages: bool) -> ItemContent:
    """What to do and where, in two lines; below it what was found, or else by which rule."""
    place = ending(printable(str(group[0].place or group[0].path)), MAX_PLACE)
    code = "" if messages else group[0].code
    where = ", ".join(filter(None, (code, place)))
    where = f" ({where})" if where else ""
    hint = f"{lang.hint(group[0])}{where}"
    if len([*wrapped(line(f"  1. {hint}"))]) > 2:
        hint = f"{clipped(lang.hint(group[0]), TWO_LINES - len(where))}{where}"
    if not messages:
        return hint
    message = clipped(group_message(group, lang), TWO_LINES - len(lang.say(group[0].severity)) - 8)
    return hint, coded(group, message, lang)


def _codes_by_severity(report: Report, lang: Language) -> Iterator[str]:
    """The codes of the findings, by severity."""
    groups = by_rule(report.findings)
    by_severity = (
        (severity, [_code(group) for group in groups if group[0].severity is severity])
        for severity in Severity
    )
    yield lang.apart(
        lang.line(lang.say(severity), ", ".join(codes)) for severity, codes in by_severity if codes
    )


def _unevaluated(report: Report, lang: Language) -> Iterator[str]:
    """The codes of the rules that could not be evaluated."""
    if codes := dict.fromkeys(gap.code for gap in report.not_evaluated):
        yield lang.line(lang.word("checking.label", "unasked"), ", ".join(codes))


def _code(group: FindingGroup) -> str:
    """The code of a rule; of many findings with their number."""
    code, count = group[0].code, len(group)
    return f"{code} ({count})" if count > 1 else code
