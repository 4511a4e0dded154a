"""What is most useful next in all documents of an authority together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...checking.reports import Report
from ...checking.views.words import FindingGroup, by_rule, coded, group_message, named
from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Group, Items, Line, Paragraph, Span
from ...render.fitting import WIDTH, clipped
from ...render.localized import label
from ...values.characters import printable
from ...values.errors import Severity
from ...values.texts import Count

MAX_STEPS = 5
"""Things to do that are named."""

BRIEF_STEPS = 3
"""Things to do that are named in brief."""

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def steps_in_brief(reports: Iterable[Report], room: int, lang: Language) -> Iterator[Block]:
    """The first things to do, each in a line, and no more than there is *room* for."""
    codes: dict[str, str] = {}
    for group in _by_weight(reports):
        codes.setdefault(lang.hint(group[0]), group[0].code)
    if codes and room > 0:
        steps = [_step(hint, code) for hint, code in codes.items()]
        yield Paragraph(label(lang.word("checking.label", "next_steps"), lang))
        yield Items(steps[: min(room, BRIEF_STEPS)], ordered=True)


def steps(reports: Iterable[Report], lang: Language) -> Iterator[Block]:
    """What is most useful next in all documents together, errors first, each once."""
    groups = _by_weight(reports)
    by_hint: dict[str, FindingGroup] = {}
    for group in groups:
        by_hint.setdefault(lang.hint(group[0]), group)
    first = list(by_hint.items())[:MAX_STEPS]
    yield Paragraph(label(lang.word("checking.label", "next_steps"), lang))
    if not groups:
        yield Group([Paragraph(lang.word("checking.label", "no_findings"))])
    yield Alternatives(
        lines=[Items(((hint, _reason(group, lang)) for hint, group in first), ordered=True)],
        page=[Items(((hint, _reason(named(group), lang)) for hint, group in first), ordered=True)],
    )
    if more := len(groups) - len(first):
        yield Group([Paragraph(lang.word("dossier.screen", "more_findings", count=Count(more)))])


def _by_weight(reports: Iterable[Report]) -> list[FindingGroup]:
    """The findings of all *reports* by rule, errors before warnings before notes."""
    groups = [group for report in reports for group in by_rule(report.findings)]
    return sorted(groups, key=lambda group: _WEIGHT[group[0].severity])


def _reason(group: FindingGroup, lang: Language) -> Line:
    """What was found, its severity, and where."""
    place = f" ({printable(str(group[0].place))})" if group[0].place else ""
    return (*coded(group, group_message(group, lang), lang), Span(place))


def _step(hint: str, code: str) -> str:
    """What is to be done, in one line."""
    return f"{clipped(hint, WIDTH - len(code) - 8)} ({code})"
