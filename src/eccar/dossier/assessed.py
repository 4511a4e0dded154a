"""What an authority says of its own work, next to what bodies say of the same point or measure.

The two are on scales of their own. They are set side by side, and nothing is compared or
calculated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import field, frozen

from ..reports.evaluation.evaluation import Evaluation, Judgement
from ..reports.report import ProgressReport
from ..reports.scales import SelfAssessment
from ..values.brief import Brief
from .dossier import Dossier

Own: TypeAlias = tuple[ProgressReport, SelfAssessment]
"""A self-assessment, with the report that it is in."""

OfBodies: TypeAlias = tuple[Evaluation, Judgement]
"""A judgement, with the evaluation that it is in."""


def _own_items(items: Iterable[Own]) -> tuple[Own, ...]:
    return tuple(items)


def _judgement_items(items: Iterable[OfBodies]) -> tuple[OfBodies, ...]:
    return tuple(items)


@frozen(kw_only=True)
class AssessedItem(Brief):
    """What is said of the whole, of a point or of a measure; the one is no measure of the other.

    Attributes:
        point: The number of the point.
        measure: The id of the measure; without a point and a measure, it is of the whole.
        own: What the authority says, by report.
        judgements: What bodies say, by evaluation.
    """

    point: int | None = None
    measure: str | None = None
    own: tuple[Own, ...] = field(default=(), converter=_own_items)
    judgements: tuple[OfBodies, ...] = field(default=(), converter=_judgement_items)


Item: TypeAlias = tuple[int | None, str | None]
"""What is assessed: the number of the point, or the id of the measure, or neither for the whole."""


def assessed_items(dossier: Dossier, on: dt.date) -> tuple[AssessedItem, ...]:
    """What the authority and bodies say by the day *on*: of the whole, then of points, then of measures.

    Of the reports it is the last one that was submitted, and those that were evaluated, if they are
    at hand. There are no items if no body has judged anything.
    """
    delivered = [each for each in dossier.evaluations if _is_delivered(each, on)]
    judged = [(item, (each, judgement)) for each in delivered for item, judgement in _judged(each)]
    if not judged:
        return ()
    own = [
        (item, (report, assessment))
        for report in _reports(dossier, delivered, on)
        for item, assessment in _own(report)
    ]
    items = {item for item, _ in (*judged, *own)}
    return tuple(
        AssessedItem(
            point=point,
            measure=measure,
            own=[each for item, each in own if item == (point, measure)],
            judgements=[each for item, each in judged if item == (point, measure)],
        )
        for point, measure in sorted(items, key=_order)
    )


def _order(item: Item) -> tuple[bool, int, str]:
    point, measure = item
    return measure is not None, point or 0, measure or ""


def _is_delivered(evaluation: Evaluation, on: dt.date) -> bool:
    """Whether an evaluation was delivered or published by the day *on*, or it is not on record when."""
    facts = evaluation.handed_over
    return not facts or any(fact.effective_by(on) for fact in facts)


def _reports(
    dossier: Dossier, evaluations: Iterable[Evaluation], on: dt.date
) -> tuple[ProgressReport, ...]:
    """The reports that were evaluated, and the last one that was submitted."""
    subjects = (subject for each in evaluations for subject in each.evaluated)
    evaluated = [dossier.document(each.identity) for each in subjects if each.identity]
    return tuple(
        {
            report.identity: report
            for report in (*evaluated, dossier.report_on(on))
            if isinstance(report, ProgressReport)
        }.values()
    )


def _judged(evaluation: Evaluation) -> Iterator[tuple[Item, Judgement]]:
    """The judgements, each with what it is of; those of a topic alone are left out."""
    for each in evaluation.judgements:
        if each.measure is not None:
            yield (None, each.measure), each
        elif each.point is not None or each.topic is None:
            yield (each.point, None), each


def _own(report: ProgressReport) -> Iterator[tuple[Item, SelfAssessment]]:
    """The self-assessments of a report, each with what it is of."""
    if report.self_assessment:
        yield (None, None), report.self_assessment
    for point in report.points:
        if point.self_assessment:
            yield (point.point, None), point.self_assessment
    for entry in report.measures:
        if entry.self_assessment and entry.measure:
            yield (None, entry.measure), entry.self_assessment
