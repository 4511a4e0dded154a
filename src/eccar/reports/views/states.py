"""The view of the state of a report: how far it has come by a day, and by which facts."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Items, Line, Paragraph, Span, line
from ...render.localized import document_title, labelled
from ...render.statements import Statement
from ...values.texts import capitalized, joined
from ..chain.state import ReportState
from .facts import dated_fact, fact_in_brief, steps_not_recorded
from .report_text import report_heading

STATE = "reports.reportprogress"
"""The section of the wording with the sentences about how far a report has come."""


def report_state(state: ReportState, lang: Language) -> Iterator[Block]:
    """The step, the fact by which it was reached and the deadline; in full, all that is known."""
    heading = report_heading(_title(state, lang), state, _distinction(state), lang)
    verdict = Paragraph(_verdict(state, lang))
    yield Details(
        brief=(heading, verdict, Items(_in_brief(state, lang))),
        full=(heading, verdict, Items((each,) for each in _in_full(state, lang))),
    )


def _title(state: ReportState, lang: Language) -> str:
    return document_title("report", state.titles, state.authorities, _distinction(state), lang)


def _distinction(state: ReportState) -> tuple[object, ...]:
    """The period, and without a title the id."""
    id_ = state.id if not state.titles else None
    return tuple(filter(None, (state.period, id_)))


def _verdict(state: ReportState, lang: Language) -> Line:
    """The step on the day, and which others are possible."""
    answer = Span(step_text(state, lang), strong=True, style="status")
    day = lang.word("label", "as_of", day=state.on)
    return (*labelled(day, answer, lang), Span("."))


def step_text(state: ReportState, lang: Language) -> str:
    """The step that the report has reached, and which others the record leaves open."""
    if state.certain:
        return lang.say(state.step)
    return lang.word(STATE, "also_possible", step=state.step, others=state.possibly)


def _in_brief(state: ReportState, lang: Language) -> Iterator[str]:
    if state.because:
        yield capitalized(fact_in_brief(state.because, lang))
    yield from deadline_lines(state, lang)
    yield from _replacements(state, lang)


def deadline_lines(state: ReportState, lang: Language) -> Iterator[str]:
    """Until when the report is expected, whether it was submitted by then, and whether it is not."""
    if state.due is not None:
        yield lang.word(STATE, "due", day=state.due)
    for number, first in enumerate(state.submitted):
        key = "submission" if state.earlier_not_at_hand else "first_submission"
        text = lang.word(STATE, key, to=first.to, day=first.when)
        yield text if number else joined((text, *_in_time(state, lang)), ", ")
    if state.submitted:
        for id_ in state.earlier_not_at_hand:
            yield lang.whole(STATE, "earlier_not_at_hand", id=id_)
    if state.excused:
        yield lang.word(STATE, "excused")


def _in_time(state: ReportState, lang: Language) -> Iterator[str]:
    """Whether the first submission was in time, if that is known."""
    if state.in_time is not None:
        yield lang.word(STATE, "in_time" if state.in_time else "after_due")


def _replacements(state: ReportState, lang: Language) -> Iterator[str]:
    for id_ in state.replaced_by:
        yield lang.whole(STATE, "replaced_by", id=id_)


def _in_full(state: ReportState, lang: Language) -> Iterator[Line]:
    """The facts with their sources, what is not recorded, and what a rough day leaves open.

    The list of the facts says which have no source.
    """
    several = (*state.submitted, *state.decisions, *state.published)
    for fact in dict.fromkeys(filter(None, (state.because, *several, state.excused))):
        yield Statement(capitalized(dated_fact(fact, lang)), fact.sources).line(lang)
    for text in (*deadline_lines(state, lang), *_open(state, lang), *_replacements(state, lang)):
        yield line(text)


def _open(state: ReportState, lang: Language) -> Iterator[str]:
    """The facts whose days leave the step open, and the steps before it that are not recorded."""
    for fact in state.pending:
        yield lang.whole(STATE, "pending", fact=dated_fact(fact, lang))
    if state.not_on_record:
        yield steps_not_recorded(state.not_on_record, lang)
