"""The follow-up of all recommendations of some evaluations: what is open on a day, and since when.

Recommendations that were noted, or not accepted, are followed like accepted ones. No grade of a whole is
calculated from its parts.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from ...plan.inventory import PlanDocument
from ...values.dates import When, day
from ...values.displayable import Displayable
from ..report import ProgressReport
from .evaluation import Evaluation
from .facts import Delivered
from .packaged import packaged_scales
from .recommendation_facts import AnsweredBy
from .recommendation_state import (
    AnsweringMeasure,
    FinalSteps,
    RecommendationState,
    recommendation_states,
)


@frozen(kw_only=True)
class FollowUp(Displayable):
    """What became of all recommendations of some evaluations by a day.

    Attributes:
        on: The day.
        authorities: The ids of the authorities.
        states: One for each recommendation, in the order of the evaluations.
    """

    view = "follow_ups.follow_up"

    on: dt.date
    authorities: tuple[str, ...] = ()
    states: tuple[RecommendationState, ...]

    def _brief(self) -> str:
        return f"{self.on}: {len(self.open)} of {len(self.states)} open"

    @property
    def open(self) -> tuple[RecommendationState, ...]:
        """The recommendations of which something remains to be done."""
        return tuple(state for state in self.states if state.open)

    def state(self, reference: str) -> RecommendationState | None:
        """What became of the recommendation ``eccar-2025/3``; ``None`` if there is none."""
        return next((each for each in self.states if each.reference == reference), None)


def follow_up(
    evaluations: Iterable[Evaluation],
    *,
    on: dt.date | str,
    plans: Iterable[PlanDocument] = (),
    reports: Iterable[ProgressReport] = (),
) -> FollowUp:
    """What became of all recommendations of *evaluations* by the day *on*.

    Evaluations that were certainly delivered later are left out.

    Args:
        evaluations: The evaluations, of whichever bodies.
        on: The day.
        plans: Plans and inventories whose measures name the recommendations that they answer.
        reports: Reports whose entries do.
    """
    on = day(on)
    delivered = [each for each in evaluations if _may_be_delivered(each, on)]
    answers: defaultdict[str, list[AnsweringMeasure]] = defaultdict(list)
    for reference, measure in _answers(delivered, plans, reports, on):
        if measure not in answers[reference]:
            answers[reference].append(measure)
    states = [
        state
        for each in delivered
        for state in recommendation_states(
            each.on_record,
            on,
            evaluation=each.id,
            since=_delivered(each),
            final=final_steps(each),
            answers=answers,
        )
    ]
    authorities = dict.fromkeys(id_ for each in delivered for id_ in each.authorities)
    return FollowUp(on=on, authorities=tuple(authorities), states=tuple(states))


def final_steps(evaluation: Evaluation) -> FinalSteps:
    """The steps after which nothing remains to be done, of the scales of an *evaluation* and packaged ones."""
    scales = {**packaged_scales(), **{scale.id: scale for scale in evaluation.scales}}
    steps = ((scale, step) for scale in scales.values() for step in scale.steps)
    return frozenset((scale.id, step.id) for scale, step in steps if step.final)


def _delivered(evaluation: Evaluation) -> When | None:
    facts = (fact for fact in evaluation.facts_on_record if isinstance(fact, Delivered))
    return next((fact.when for fact in facts), None)


def _may_be_delivered(evaluation: Evaluation, on: dt.date) -> bool:
    facts = [fact for fact in evaluation.facts_on_record if isinstance(fact, Delivered)]
    return not facts or any(fact.may_have_happened_by(on) for fact in facts)


def _answers(
    evaluations: Iterable[Evaluation],
    plans: Iterable[PlanDocument],
    reports: Iterable[ProgressReport],
    on: dt.date,
) -> Iterator[tuple[str, AnsweringMeasure]]:
    """The measures that answer recommendations, each with the reference of the recommendation."""
    for evaluation in evaluations:
        for recommendation in evaluation.on_record:
            for fact in recommendation.facts:
                if isinstance(fact, AnsweredBy) and fact.effective_by(on):
                    for id_ in fact.measures:
                        reference = f"{evaluation.id}/{recommendation.id}"
                        yield reference, AnsweringMeasure(measure=id_, identity=evaluation.identity)
    for plan in plans:
        for measure in plan.measures:
            for source in measure.answers:
                if source.text:
                    answer = AnsweringMeasure(measure=measure.id, identity=plan.identity)
                    yield source.text, answer
    for report in reports:
        for entry in report.measures:
            for reference in entry.answers:
                name = entry.measure or str(entry.titles)
                yield reference, AnsweringMeasure(measure=name, identity=report.identity)
