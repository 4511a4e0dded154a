"""Until when bodies ask for something: recommendations that are open, and orders that followed from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...reports.evaluation.evaluation import Evaluation
from ...reports.evaluation.facts import EvaluationFact, Mandated, MeasuresNamed, Ordered
from ...reports.evaluation.follow_up import follow_up
from ...reports.evaluation.recommendation_state import RecommendationState
from ...values.displayable import Message
from ...values.facts import in_order
from ...values.texts import Titled
from .deadlines import Deadline, DeadlineBasis, DeadlineKind


def evaluation_dates(subject: str, evaluation: Evaluation, on: dt.date) -> Iterator[Deadline]:
    """The dates of an *evaluation* of the work of *subject* that are open on the day *on*."""
    if not any(each.due for each in evaluation.recommendations) and not _has_order(evaluation):
        return
    for state in follow_up([evaluation], on=on).open:
        yield from _of_recommendation(subject, evaluation, state)
    yield from _orders(subject, evaluation, on)


def _has_order(evaluation: Evaluation) -> bool:
    return any(isinstance(fact, Ordered) for fact in evaluation.facts)


def _of_recommendation(
    subject: str, evaluation: Evaluation, state: RecommendationState
) -> Iterator[Deadline]:
    """Until when a recommendation asks for something, if it does."""
    recommendation = state.recommendation
    if recommendation.due is None:
        return
    yield Deadline(
        authority=subject,
        kind=DeadlineKind.RECOMMENDATION,
        when=recommendation.due,
        basis=DeadlineBasis.BODY,
        identity=evaluation.identity,
        item=recommendation.id,
        title=_title(state),
    )


def _title(state: RecommendationState) -> Message:
    """What is recommended, or the reference of the recommendation."""
    recommendation = state.recommendation
    if recommendation.words is None:
        return Message("dossier.deadline.recommendation-untitled", {"reference": state.reference})
    recommended = Titled(state.reference, recommendation.words)
    return Message("dossier.deadline.recommendation", {"recommendation": recommended})


def _orders(subject: str, evaluation: Evaluation, on: dt.date) -> Iterator[Deadline]:
    """Until when units were ordered to name measures, if none were named since."""
    known = in_order(evaluation.facts_on_record, on)
    orders = [fact for fact in evaluation.facts_on_record if isinstance(fact, Ordered)]
    for number, order in enumerate(orders, 1):
        if order.until is not None and order in known and not _carried_out(order, known):
            yield Deadline(
                authority=subject,
                kind=DeadlineKind.RECOMMENDATION,
                when=order.until,
                basis=DeadlineBasis.BODY,
                identity=evaluation.identity,
                item=f"order/{number}",
                title=_order_title(evaluation),
            )


def _carried_out(order: Ordered, known: Sequence[EvaluationFact]) -> bool:
    """Whether measures were named, or a body ordered that they be carried out, after the *order*."""
    later = known[known.index(order) + 1 :]
    return any(isinstance(fact, MeasuresNamed | Mandated) for fact in later)


def _order_title(evaluation: Evaluation) -> Message:
    if evaluation.titles is None:
        return Message("dossier.deadline.order-untitled")
    titled = Titled(evaluation.identity, evaluation.titles)
    return Message("dossier.deadline.order", {"evaluation": titled})
