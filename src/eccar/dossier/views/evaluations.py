"""Evaluations of an authority in brief, and what it says itself next to what bodies say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.packaged import ten_points
from ...plan.views.coverage_text import point_title
from ...render.blocks import CellContent, Line, Paragraph, Span, Table
from ...render.fitting import shortened
from ...render.localized import labelled, localize, separated
from ...reports.evaluation.follow_up import FollowUp
from ...reports.evaluation.state import EvaluationState
from ...reports.views.evaluations import judgement_text
from ...reports.views.follow_ups import finding
from ...reports.views.report_text import assessment_text
from ...values.characters import printable
from ...values.texts import capitalized
from ..assessed import AssessedItem, OfBodies, Own
from .progress_reports import room_for_title

HEADS = ("assessed_item", "assessed_own", "assessed_by")
"""The heads of the table, in the words of a page."""

NONE = "–"
"""What is in the cell of one who says nothing; that is no judgement either."""


def evaluation_lines(
    states: Iterable[EvaluationState], follow_up: FollowUp | None, lang: Language
) -> Iterator[Paragraph]:
    """A line for the last evaluation, and one for how many recommendations are open."""
    name = lang.word("dossier.screen", "evaluation")
    for state in [*states][-1:]:
        room = room_for_title(name, lang.say(state.step), lang)
        yield Paragraph(labelled(name, evaluation_line(state, lang, room), lang))
    if follow_up is not None and follow_up.states:
        yield Paragraph(finding(follow_up, lang))


def evaluation_line(state: EvaluationState, lang: Language, room: int | None = None) -> Line:
    """The title of an evaluation and the step that it has reached; with a *room* it is cut for that.

    Without one, the day of the step is there, too.
    """
    title = localize(state.titles, lang) if state.titles else state.id
    shown = title if room is None else shortened(title, room)
    day = lang.date(state.because.when) if state.because and room is None else ""
    step = Span(lang.say(state.step), style="status")
    return separated((Span(shown, style="title"), step, day), lang)


def assessed_table(items: Iterable[AssessedItem], lang: Language) -> Table:
    """The self-assessment and the judgements of bodies in two columns, with nothing calculated from them."""
    return Table(
        lang.word("dossier.page", "assessed"),
        heads=(lang.word("dossier.page", key) for key in HEADS),
        rows=(_row(item, lang) for item in items),
        broad=(1, 2),
    )


def _row(item: AssessedItem, lang: Language) -> Iterator[CellContent]:
    yield _name(item, lang)
    yield tuple(_own(each, lang) for each in item.own) or NONE
    yield tuple(_judgement(each, lang) for each in item.judgements) or NONE


def _name(item: AssessedItem, lang: Language) -> str:
    """The point with its title, the measure, or the whole."""
    if item.point is not None:
        edition = ten_points().editions[0]
        title = point_title(item.point, edition, lang)
        return capitalized(lang.whole("dossier.page", "point", number=item.point, title=title))
    if item.measure is not None:
        return capitalized(lang.whole("reports.evaluation", "measure", id=item.measure))
    return capitalized(lang.word("reports.evaluation", "whole"))


def _own(own: Own, lang: Language) -> str:
    """What an authority says, behind the period of its report."""
    report, assessment = own
    text = assessment_text(assessment, report, lang)
    return lang.line(lang.period(report.period), text) if report.period else text


def _judgement(of_bodies: OfBodies, lang: Language) -> str:
    """What bodies say, behind their names and the day."""
    evaluation, judgement = of_bodies
    bodies = lang.listed(printable(each.name) for each in evaluation.assessors)
    dates = [lang.date(fact.when) for fact in evaluation.handed_over[:1]]
    topic = [localize(judgement.topic, lang)] if judgement.topic else []
    who = ", ".join((bodies, *dates, *topic))
    return lang.line(who, judgement_text(judgement, evaluation, lang))
