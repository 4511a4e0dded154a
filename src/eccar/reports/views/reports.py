"""The view of a progress report: the verdict and what to do in brief, and every field in full.

A view has no day: how far a report has come by one is shown by its state.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...languages.language import Language
from ...plan.points import NUMBERS
from ...plan.views import reported_counts
from ...plan.views.measure_text import points_in_words
from ...render.blocks import Alternatives, Block, Details, Items, Paragraph
from ...render.localized import localize
from ...render.statements import Statement
from ...values.identity import distinction_of
from ...values.texts import capitalized
from ..chain.facts import Addressee, ReportFact
from ..chain.stage import ReportStage
from ..report import ProgressReport
from ..scales import Scale
from .entries import Part, measures_blocks, named, points_blocks, responses_blocks
from .facts import fact_in_brief, facts_blocks
from .report_text import (
    SECTION,
    field_text,
    finding,
    labelled,
    not_stated,
    report_heading,
    report_title,
    shown_verdict,
    titled,
    unanswered,
)


def report(report: ProgressReport, lang: Language) -> Iterator[Block]:
    """The period, the points and what to do in brief; the facts and all entries in full."""
    heading = report_heading(report_title(report, lang), report, distinction_of(report), lang)
    yield Details(
        brief=(heading, *_in_brief(report, lang)),
        full=(
            heading,
            *shown_verdict(finding(report, lang)),
            *_in_full(report, lang),
            Items(what_to_do(report, lang), bullets=True),
        ),
    )


def _in_brief(report: ProgressReport, lang: Language) -> Iterator[Block]:
    """What is reported, the day that a body set, what happened last, and what to do before it is sent."""
    yield Paragraph(finding(report, lang))
    yield Items(map(capitalized, _remarks(report, lang)))
    yield Items(what_to_do(report, lang), bullets=True)


def _remarks(report: ProgressReport, lang: Language) -> Iterator[str]:
    """The first count if no state of a point is given; the day that a body set, and the last fact."""
    if len(not_stated(report)) == len(NUMBERS):
        for count in report.counts[:1]:
            yield labelled("counts", lang.say(count), lang)
    due = labelled("due", lang.date(report.due), lang) if report.due else ""
    last = last_recorded(report)
    happened = fact_in_brief(last, lang) if last else lang.word(SECTION, "no_facts")
    yield lang.apart((due, happened))


def last_recorded(report: ProgressReport) -> ReportFact | None:
    """The fact that happened last; of facts without a day, the last in the document."""
    dated = [fact for fact in report.facts if fact.when.last is not None]
    return max(dated, key=lambda fact: fact.when.last or dt.date.max, default=None) or next(
        reversed(report.facts), None
    )


def what_to_do(report: ProgressReport, lang: Language) -> Iterator[str]:
    """What is to be done before the report is submitted; of one that is final, only that.

    What sources say of a report gives no orders.
    """
    if report.is_excerpt:
        return
    if report.stage is ReportStage.FINAL and Addressee.COALITION in report.to:
        yield lang.word(SECTION, "to_submit_final")
    if report.stage is not ReportStage.DRAFT:
        return
    if report.not_confirmed:
        yield lang.word(SECTION, "to_confirm")
    if points := not_stated(report):
        yield labelled("to_state", points_in_words(points, lang), lang)
    if questions := unanswered(report):
        yield labelled("to_respond", lang.say(questions), lang)
    yield lang.word(SECTION, "to_submit")


def _in_full(report: ProgressReport, lang: Language) -> Iterator[Block]:
    """All that holds for the whole, the points, the responses, the measures, and the facts."""
    parts = tuple(_of_the_whole(report, lang))
    yield Alternatives(
        lines=[Items((named(key, part.line(lang), lang),) for key, part in parts)],
        page=[Items((named(key, part.cell(lang), lang),) for key, part in parts)],
    )
    yield from points_blocks(report, lang)
    yield from responses_blocks(report, lang)
    yield from measures_blocks(report, lang)
    yield from facts_blocks(report.facts, lang)
    if not report.facts:
        yield Items([capitalized(lang.word(SECTION, "no_facts"))])


WHOLE = (
    "id period as_of to on_behalf_of responsible round due lead_time basis self_assessment".split()
)
"""Fields that hold for the report as a whole, in the order in which they are shown."""


def _of_the_whole(report: ProgressReport, lang: Language) -> Iterator[Part]:
    """What holds for the report as a whole."""
    for key in WHOLE:
        value = getattr(report, key)
        if value is not None and value != ():
            yield key, Statement(field_text(key, value, report, lang))
    for key, ids in (("earlier", filter(None, [report.earlier])), ("replaces", report.replaces)):
        for id_ in ids:
            yield key, Statement(lang.whole(SECTION, "document_report", id=id_))
    if report.confirmed:
        yield "", Statement(lang.word(SECTION, "all_confirmed", day=report.confirmed))
    for statement in reported_counts.statements(report.counts, lang):
        yield "counts", statement
    for scale in report.scales:
        yield "scales", Statement(scale_text(scale, lang), scale.sources)
    if report.sources:
        name = capitalized(lang.word(SECTION, "sources"))
        yield "", Statement(name, report.sources, names_sources=True)


def scale_text(scale: Scale, lang: Language) -> str:
    """The name of a scale, since when it has been used, and its steps in words."""
    since = lang.word(SECTION, "used_since", date=scale.since) if scale.since else ""
    steps = lang.listed(localize(step.titles, lang) for step in scale.steps)
    return lang.apart((titled(scale.titles, scale.id, lang), since, labelled("steps", steps, lang)))
