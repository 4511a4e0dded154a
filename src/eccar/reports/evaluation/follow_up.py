"""The follow-up of all recommendations of some evaluations: what is open on a day, and since when.

Recommendations that were noted, or not accepted, are followed like accepted ones. No grade of a
whole is calculated from its parts.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from ...plan.cycles import cycles
from ...plan.inventory import PlanDocument
from ...values.dates import day
from ...values.displayable import Displayable
from ..packaged import known_scales
from ..report import ProgressReport
from .evaluation import Evaluation
from .recommendation_facts import AnsweredBy
from .recommendation_state import (
    AnsweringMeasure,
    FinalSteps,
    FollowUpContext,
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
        only_open: Whether views and data list only those that are open.
    """

    view = "follow_ups.follow_up"

    on: dt.date
    authorities: tuple[str, ...] = ()
    states: tuple[RecommendationState, ...]
    only_open: bool = False

    def _brief(self) -> str:
        return f"{self.on}: {self.open_count} of {len(self.counted)} open"

    @property
    def open(self) -> tuple[RecommendationState, ...]:
        """The recommendations of which something remains to be done."""
        return tuple(state for state in self.states if state.open)

    @property
    def counted(self) -> tuple[RecommendationState, ...]:
        """The recommendations that counts are of: of one that was split, its parts in its place.

        Those that were split into each other, or into themselves, count like any other.
        """
        parts = {state.reference: state.part_references for state in self.states}
        circles = {reference for circle in cycles(parts) for reference in circle}
        return tuple(
            state
            for state in self.states
            if state.reference in circles or parts.keys().isdisjoint(parts[state.reference])
        )

    @property
    def open_count(self) -> int:
        """How many of those that are counted are open."""
        return sum(state.open for state in self.counted)

    @property
    def listed(self) -> tuple[RecommendationState, ...]:
        """The recommendations that views and data list."""
        return self.open if self.only_open else self.states

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

    Evaluations that were certainly delivered or published later are left out.

    Args:
        evaluations: The evaluations, of whichever bodies.
        on: The day.
        plans: Plans and inventories whose measures name the recommendations that they answer.
        reports: Reports whose entries do.

    >>> from eccar.reports import Assessor, Noted, Recommendation
    >>> opinion = Evaluation(
    ...     id="opinion-2025",
    ...     authorities=["de/musterstadt"],
    ...     assessors=[Assessor(name="Scientific council")],
    ...     recommendations=[Recommendation(id="1", facts=[Noted(when="2025-09-10")])],
    ... )
    >>> [state] = follow_up([opinion], on="2026-01-01").open
    >>> state.reference, str(state.response)
    ('opinion-2025/1', 'noted')
    """
    on = day(on)
    every = [*states_by_evaluation(evaluations, on, plans=plans, reports=reports)]
    authorities = dict.fromkeys(id_ for each, _ in every for id_ in each.authorities)
    states = tuple(state for _, own in every for state in own)
    return FollowUp(on=on, authorities=tuple(authorities), states=states)


def states_by_evaluation(
    evaluations: Iterable[Evaluation],
    on: dt.date,
    *,
    plans: Iterable[PlanDocument] = (),
    reports: Iterable[ProgressReport] = (),
) -> Iterator[tuple[Evaluation, list[RecommendationState]]]:
    """The states of the recommendations of each evaluation, for the arguments of ``follow_up``.

    A plan or a report answers recommendations to its own authorities, and those to no one in
    particular: evaluations of two authorities may have one id.
    """
    answers = _by_authority((*_by_plans(plans), *_by_reports(reports)))
    for each in evaluations:
        if _may_be_available(each, on):
            context = FollowUpContext(
                evaluation=each.id,
                on=on,
                since=each.available_since,
                final=final_steps(each),
                answers=_answers_to(each, answers, on),
                scales=each.scales,
            )
            yield each, recommendation_states(each.on_record, context)


def final_steps(evaluation: Evaluation) -> FinalSteps:
    """The steps after which nothing remains to be done, of the scales of an *evaluation* and packaged ones."""
    scales = known_scales(evaluation.scales).values()
    steps = ((scale, step) for scale in scales for step in scale.steps)
    return frozenset((scale.id, step.id) for scale, step in steps if step.final)


def _may_be_available(evaluation: Evaluation, on: dt.date) -> bool:
    facts = evaluation.handed_over
    return not facts or any(fact.may_have_happened_by(on) for fact in facts)


Answer: TypeAlias = tuple[str, AnsweringMeasure]
"""A measure that answers a recommendation, after the reference of the recommendation."""

AnswersByAuthority: TypeAlias = dict[tuple[str, str], list[AnsweringMeasure]]
"""Measures by an authority, or ``ANY``, and the reference of the recommendation that they answer."""

ANY = ""
"""What stands for all authorities, where an evaluation is of the work of none in particular."""


def _by_authority(answers: Iterable[tuple[tuple[str, ...], Answer]]) -> AnswersByAuthority:
    collected: defaultdict[tuple[str, str], list[AnsweringMeasure]] = defaultdict(list)
    for authorities, (reference, measure) in answers:
        for authority in (ANY, *authorities):
            collected[authority, reference].append(measure)
    return collected


def _answers_to(
    evaluation: Evaluation, answers: AnswersByAuthority, on: dt.date
) -> dict[str, tuple[AnsweringMeasure, ...]]:
    """The measures that answer each recommendation of an *evaluation*, each once; those of its facts first."""
    collected: defaultdict[str, dict[AnsweringMeasure, None]] = defaultdict(dict)
    for reference, measure in _by_facts(evaluation, on):
        collected[reference][measure] = None
    for recommendation in evaluation.recommendations:
        reference = f"{evaluation.id}/{recommendation.id}"
        for authority in evaluation.authorities or (ANY,):
            collected[reference] |= dict.fromkeys(answers.get((authority, reference), ()))
    return {reference: tuple(measures) for reference, measures in collected.items()}


def _by_facts(evaluation: Evaluation, on: dt.date) -> Iterator[Answer]:
    """What the facts of the recommendations name by the day *on*."""
    for recommendation in evaluation.on_record:
        reference = f"{evaluation.id}/{recommendation.id}"
        for fact in recommendation.facts:
            if isinstance(fact, AnsweredBy) and fact.effective_by(on):
                for id_ in fact.measures:
                    yield reference, AnsweringMeasure(measure=id_, identity=evaluation.identity)


def _by_plans(plans: Iterable[PlanDocument]) -> Iterator[tuple[tuple[str, ...], Answer]]:
    for plan in plans:
        for measure in plan.measures:
            answer = AnsweringMeasure(
                measure=measure.id, identity=plan.identity, titles=measure.titles
            )
            for source in measure.answers:
                if source.text:
                    yield plan.authorities, (source.text, answer)


def _by_reports(reports: Iterable[ProgressReport]) -> Iterator[tuple[tuple[str, ...], Answer]]:
    for report in reports:
        authorities = (*report.authorities, *report.on_behalf_of)
        for entry in report.measures:
            name = entry.measure or str(entry.titles)
            answer = AnsweringMeasure(measure=name, identity=report.identity, titles=entry.titles)
            yield from ((authorities, (reference, answer)) for reference in entry.answers)
