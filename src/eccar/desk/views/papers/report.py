"""The report on what was done in a period, as the council reads it."""

from __future__ import annotations

from collections.abc import Iterator

from ....checking.placeholders import is_placeholder
from ....plan.views.measure_text import milestone_text, resource_text, value_text
from ....render.blocks import Block, CellContent, Heading, Items, Line, Paragraph, Span, Table
from ....render.localized import lang_span
from ....reports.chain.facts import Addressee
from ....reports.entries import MeasureReport, PointReport, Question
from ....reports.report import ProgressReport
from ....reports.views.entries import named
from ....reports.views.report_text import assessment_text, situation
from ....values.texts import Text
from .draft import Draft

_QUESTIONS = {
    Question.ACHIEVEMENTS: "achievements",
    Question.DIFFICULTIES: "difficulties",
    Question.WHAT_WAS_HARD: "what_was_hard",
    Question.WOULD_REPEAT: "would_repeat",
    Question.NEXT_STEPS: "next_steps",
}
"""The questions of every report in the order of the paper, each with the key of its heading."""

_DUE = (Question.ACHIEVEMENTS, Question.DIFFICULTIES, Question.NEXT_STEPS)
"""The questions of which a paper leaves a blank where there is no response."""


def report(report: ProgressReport, draft: Draft) -> Iterator[Block]:
    """The draft resolution, the period, what was achieved and what was difficult, points and measures."""
    yield Heading(draft.word("report.title"))
    yield draft.head(title="report.subject")
    if report.titles:
        yield Paragraph(lang_span(report.titles, draft.lang))
    yield draft.heading("plan.resolution")
    yield from _resolution(report, draft)
    yield draft.heading("report.period")
    yield from _period(report, draft)
    *questions, next_steps = _QUESTIONS
    for question in questions:
        yield from _response(question, report, draft)
    yield draft.heading("report.points")
    yield _points(report, draft)
    yield from _measures(report, draft)
    yield from _response(next_steps, report, draft)


def _resolution(report: ProgressReport, draft: Draft) -> Iterator[Block]:
    """What the body is asked to resolve: to take note, and to submit the report if it is for the coalition."""
    noted = draft.sentence("report.noted", {"body": draft.blank("body")})
    if Addressee.COALITION in report.to and not report.submissions_on(draft.paper.on):
        yield Items(((noted,), (draft.sentence("report.to_submit"),)), ordered=True)
    else:
        yield Paragraph(noted)


def _period(report: ProgressReport, draft: Draft) -> Iterator[Block]:
    period = draft.lang.say(report.period) if report.period else None
    yield Paragraph((draft.filled("period", period),))
    if report.as_of:
        yield Paragraph(draft.word("report.as_of", as_of=situation(report.as_of)))
    if report.counts:
        yield Items(draft.lang.say(count) for count in report.counts)
    yield from map(Paragraph, _assessed(report, draft))


def _response(question: Question, report: ProgressReport, draft: Draft) -> Iterator[Block]:
    """The response to a question of every report; a blank where one is due and there is none."""
    response, key = report.response(question), _QUESTIONS[question]
    span = _span(response.words if response else None, draft)
    if span or question in _DUE:
        yield draft.heading(f"report.{key}")
        yield Paragraph((span or draft.blank(key),))


def _span(content: Text | None, draft: Draft) -> Span | None:
    """The words of a *content* that is no placeholder, marked with their language."""
    if content is None or is_placeholder(draft.lang.own(content)):
        return None
    return lang_span(content, draft.lang)


def _points(report: ProgressReport, draft: Draft) -> Table:
    heads = [draft.word(f"head.{key}") for key in ("point", "state", "report")]
    rows = [_point_row(entry, draft) for entry in report.points]
    return Table(draft.word("report.points"), heads=heads, rows=rows, broad=(0, 2), captioned=False)


def _point_row(entry: PointReport, draft: Draft) -> tuple[CellContent, ...]:
    counts = tuple((Span(draft.lang.say(count)),) for count in entry.counts)
    span = _span(entry.words, draft)
    lines = (*([(span,)] if span else []), *counts, *_assessed(entry, draft))
    title = f"{entry.point}. {draft.point(entry.point)}"
    return title, draft.lang.say(entry.state), lines or "–"


def _measures(report: ProgressReport, draft: Draft) -> Iterator[Block]:
    if report.measures:
        yield draft.heading("report.measures")
        heads = [draft.word(f"head.{key}") for key in ("measure", "state", "report")]
        rows = [_measure_row(entry, draft) for entry in report.measures]
        caption = draft.word("report.measures")
        yield Table(caption, heads=heads, rows=rows, broad=(0, 2), captioned=False)


def _measure_row(entry: MeasureReport, draft: Draft) -> tuple[CellContent, ...]:
    title = lang_span(entry.titles, draft.lang) if entry.titles else Span(entry.measure or "")
    state = draft.lang.say(entry.state)
    if entry.since is not None:
        state = draft.word("report.since", state=entry.state, since=entry.since)
    return (title,), state, tuple(_reported(entry, draft)) or "–"


def _reported(entry: MeasureReport, draft: Draft) -> Iterator[Line]:
    """What was done, milestones, observations, spending, what was difficult and what comes next."""
    lang = draft.lang
    if span := _span(entry.words, draft):
        yield (span,)
    for milestone in entry.milestones:
        yield named("milestones", (Span(milestone_text(milestone, lang)),), lang)
    for indicator in entry.indicators:
        title = lang_span(indicator.titles, lang) if indicator.titles else Span(indicator.indicator)
        yield named("indicators", (title,), lang)
        for value in indicator.observations:
            yield (Span(value_text("observations", value, lang)),)
    for resource in entry.spending:
        yield (Span(resource_text(resource, lang)),)
    for key in ("difficulties", "next_steps"):
        if span := _span(getattr(entry, key), draft):
            yield named(key, (span,), lang)
    yield from _assessed(entry, draft)


def _assessed(entry: ProgressReport | PointReport | MeasureReport, draft: Draft) -> Iterator[Line]:
    """The authority's own assessment of the whole, of a point or of a measure, on the scale that it names."""
    report, own = draft.paper.report, entry.self_assessment
    if report is not None and own is not None:
        text = assessment_text(own, report, draft.lang)
        yield named("self_assessment", (Span(text),), draft.lang)
