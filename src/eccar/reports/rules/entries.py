"""Rules ``REP2…``: what a report says of points, measures and questions, and what it refers to."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ...checking.rules import OURS, Answer, Hit, hit, not_evaluated, rule
from ...plan.inventory import PlanDocument
from ...plan.measures.measure import Measure
from ...values.errors import Severity
from ...values.identity import identity_text
from ...values.texts import Count
from ..chain.stage import ReportStage
from ..context import ReportContext
from ..evaluation.evaluation import Evaluation
from ..measure_drafts import is_reported_on
from ..packaged import known_scales
from ..report import ProgressReport
from ..rounds.questionnaire import Questionnaire
from ._select import NOT_THE_SAME, certainly_before, located, marks, named_steps


@rule(
    "REP201",
    Severity.NOTE,
    "Nothing is reported of the measure “{title}”.",
    hint="Add the measure under measures, with its state. If the report is not meant to name every "
    "measure, nothing is to be done.",
    source=OURS,
    many="Nothing is reported of {count} of {of} measures.",
    reason=NOT_THE_SAME,
)
def measure_not_reported(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """A report that goes into single measures says something of each."""
    if not report.measures or report.basis is None or report.period is None:
        return
    plan = _as_reported_on(context)
    if plan is None:
        yield not_evaluated("basis", identity=report.basis.identity)
        return
    reported = {entry.measure for entry in report.measures}
    expected = [measure for measure in plan.on_record if _is_expected(measure, report)]
    for measure in expected:
        if measure.id not in reported:
            yield hit("measures", title=measure.titles, id=measure.id, of=Count(len(expected)))


def _as_reported_on(context: ReportContext) -> PlanDocument | None:
    """The plan at hand; once the report is final, only with the content that it is on."""
    return context.reported_on if context.as_reported_on or context.is_draft else None


def _is_expected(measure: Measure, report: ProgressReport) -> bool:
    """Whether something can be said of a *measure*: it neither ended before the period nor starts later."""
    starts_later = certainly_before(report.period, measure.starts)
    return report.period is not None and not starts_later and is_reported_on(measure, report.period)


@rule(
    "REP202",
    Severity.WARNING,
    "“{id}” is not in {identity}.",
    hint="Correct the id. A measure that the plan does not have is written with titles alone.",
    source=OURS,
    reason=NOT_THE_SAME,
)
def reference_to_nothing(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """Measures, indicators and items are in the plan and the questionnaire that the report is on."""
    yield from _not_in_the_plan(report, context)
    yield from _not_in_a_questionnaire(report, context)


def _not_in_the_plan(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    if report.basis is None or not any(entry.measure for entry in report.measures):
        return
    plan, identity = _as_reported_on(context), report.basis.identity
    if plan is None:
        yield not_evaluated("measures", identity=identity)
        return
    measures = {measure.id: measure for measure in plan.measures}
    for index, entry in enumerate(report.measures):
        measure = measures.get(entry.measure or "")
        if entry.measure and measure is None:
            yield hit("measures", index, "measure", id=entry.measure, identity=identity)
        known = {indicator.id for indicator in measure.indicators} if measure else set()
        for number, indicator in enumerate(entry.indicators):
            if measure and indicator.indicator not in known:
                path = ("measures", index, "indicators", number, "indicator")
                yield hit(*path, id=indicator.indicator, identity=identity)


def _not_in_a_questionnaire(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    unknown: set[str] = set()
    for index, response in enumerate(report.responses):
        id_ = response.questionnaire
        questionnaire = context.questionnaire(id_) if id_ else None
        if questionnaire is None and id_ and id_ not in unknown:
            unknown.add(id_)
            identity = identity_text("questionnaire", (), id_)
            yield not_evaluated("responses", index, "questionnaire", identity=identity)
        elif questionnaire is not None and questionnaire.item(response.item) is None:
            identity = questionnaire.identity
            yield hit("responses", index, "item", id=response.item, identity=identity)


@rule(
    "REP203",
    Severity.WARNING,
    "“{id}” appears twice; the first entry counts.",
    hint="Keep one of the two entries, and add what only the other contains.",
    source=OURS,
)
def entry_given_twice(
    document: ProgressReport | Questionnaire | Evaluation, _: ReportContext
) -> Iterator[Hit]:
    """No point, measure, question, item or recommendation has two entries in a document."""
    seen: set[Hashable] = set()
    for path, key, name in _keys(document):
        if key in seen:
            yield hit(*path, id=name)
        seen.add(key)


def _keys(
    document: ProgressReport | Questionnaire | Evaluation,
) -> Iterator[tuple[tuple[str | int, ...], Hashable, object]]:
    """What each entry is about: its path, a key that tells it from others, and its name."""
    if isinstance(document, Questionnaire):
        for path, item in located(document.items, "items"):
            yield path, item.id, item.id
        return
    if isinstance(document, Evaluation):
        for path, recommendation in located(document.recommendations, "recommendations"):
            yield path, recommendation.id, recommendation.id
        return
    for path, response in located(document.responses, "responses"):
        yield path, (response.item, response.questionnaire), response.item
    for path, point in located(document.points, "points"):
        yield path, point.point, point.point
    for path, entry in located(document.measures, "measures"):
        if entry.measure:
            yield path, entry.measure, entry.measure


@rule(
    "REP204",
    Severity.WARNING,
    "The scale “{scale}” has no step “{step}”.",
    hint="Use a step of the scale, or describe the scale under scales.",
    source=OURS,
)
def step_not_on_its_scale(document: ProgressReport | Evaluation, _: ReportContext) -> Iterator[Hit]:
    """An assessment names a step of a scale that the document contains, or that is packaged."""
    scales = known_scales(document.scales)
    for path, scale, step in named_steps(document):
        if scale not in scales or scales[scale].step(step) is None:
            yield hit(*path, step=step, scale=scale)


@rule(
    "REP205",
    Severity.WARNING,
    "Carried over from {origin}, and not confirmed.",
    hint="Check whether it is still correct. Then write the day under confirmed, or rewrite the entry "
    "and remove its mark.",
    source=OURS,
    many="{count} of {of} entries were carried over, and are not confirmed.",
    stages={
        ReportStage.DRAFT: Severity.NOTE,
        ReportStage.EXCERPT: Severity.NOTE,
        ReportStage.FINAL: Severity.WARNING,
        ReportStage.SUBMITTED: Severity.WARNING,
    },
)
def carried_over_not_confirmed(report: ProgressReport, _: ReportContext) -> Iterator[Hit]:
    """What was carried over from an earlier report is confirmed or rewritten."""
    if report.confirmed:
        return
    entries = tuple(marks(report))
    for path, mark in entries:
        if mark is not None and not mark.confirmed:
            yield hit(*path, origin=mark.origin, of=Count(len(entries)))


REPORTS_ONLY = (
    measure_not_reported,
    reference_to_nothing,
    carried_over_not_confirmed,
)
"""Evaluated for reports only."""

REPORTS_AND_EVALUATIONS = (step_not_on_its_scale,)
"""Evaluated for reports and evaluations."""

ALL_BUT_ROUNDS = (entry_given_twice,)
"""Evaluated for reports, questionnaires and evaluations."""
