"""Rules ``REP6…``: the recommendations of an evaluation, and how they refer to each other and to measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...plan.cycles import cycles
from ...plan.inventory import Inventory, PlanDocument
from ...plan.plan import ActionPlan
from ...values.errors import Severity
from ..context import ReportContext
from ..evaluation.evaluation import Evaluation
from ..evaluation.recommendation_facts import (
    AnsweredBy,
    RecommendationFact,
    Repeats,
    SameAs,
    Split,
)

SPLITTING = "https://docest.com/doc/649284/press-release-follow-up"

Place: TypeAlias = tuple[str | int, ...]


@rule(
    "REP601",
    Severity.ERROR,
    "Recommendations refer to each other in a circle: {ids}.",
    hint="Correct into or other in one of them.",
    source=SPLITTING,
)
def referring_in_a_circle(evaluation: Evaluation, context: ReportContext) -> Iterator[Hit]:
    """No recommendation is split into itself, or is the same as itself."""
    graph: dict[str, list[str]] = {}
    for _, recommendation, fact in _facts(evaluation):
        if isinstance(fact, Split):
            graph.setdefault(recommendation, []).extend(fact.into)
        elif isinstance(fact, (SameAs, Repeats)):
            graph.setdefault(recommendation, []).append(_own(fact.other, evaluation))
    for group in cycles(graph):
        index = next(i for i, r in enumerate(evaluation.recommendations) if r.id == group[0])
        yield hit("recommendations", index, ids=group)


@rule(
    "REP602",
    Severity.WARNING,
    "There is no recommendation “{reference}”.",
    hint="Correct the reference, or add the recommendation.",
    source=OURS,
    reason="The evaluation that “{reference}” names was not checked together with this one.",
)
def reference_to_no_recommendation(
    evaluation: Evaluation, context: ReportContext
) -> Iterator[Hit | NotEvaluated]:
    """Each reference is to a recommendation that is there."""
    known = {evaluation.id: _ids(evaluation)}
    known |= {each.id: _ids(each) for each in context.others(Evaluation, *evaluation.authorities)}
    for place, _, fact in _facts(evaluation):
        for key, reference in _references(fact):
            other, _, id_ = _full(reference, evaluation).partition("/")
            if other not in known:
                yield not_evaluated(*place, key, reference=reference)
            elif id_ not in known[other]:
                yield hit(*place, key, reference=reference)


@rule(
    "REP603",
    Severity.WARNING,
    "No plan has the measure “{measure}”.",
    hint="Correct the id. The ids are with the measures of the plan.",
    source=OURS,
    reason="No plan or inventory of the authority was checked together with the evaluation.",
)
def answered_by_no_measure(
    evaluation: Evaluation, context: ReportContext
) -> Iterator[Hit | NotEvaluated]:
    """The measures that answer a recommendation are in a plan or an inventory."""
    plans: list[PlanDocument] = [*context.others(ActionPlan, *evaluation.authorities)]
    plans += context.others(Inventory, *evaluation.authorities)
    measures = {measure.id for plan in plans for measure in plan.measures}
    for place, _, fact in _facts(evaluation):
        if not isinstance(fact, AnsweredBy) or not fact.measures:
            continue
        if not plans:
            yield not_evaluated(*place, "measures")
            return
        for number, measure in enumerate(fact.measures):
            if measure not in measures:
                yield hit(*place, "measures", number, measure=measure)


def _facts(evaluation: Evaluation) -> Iterator[tuple[Place, str, RecommendationFact]]:
    """Each fact of the recommendations: its place, the id of the recommendation, and the fact."""
    for index, recommendation in enumerate(evaluation.recommendations):
        for number, fact in enumerate(recommendation.facts):
            yield ("recommendations", index, "facts", number), recommendation.id, fact


def _references(fact: RecommendationFact) -> Iterator[tuple[str, str]]:
    """The references of a *fact*, each with its key."""
    if isinstance(fact, Split):
        yield from (("into", part) for part in fact.into)
    elif isinstance(fact, (SameAs, Repeats)):
        yield "other", fact.other


def _full(reference: str, evaluation: Evaluation) -> str:
    return reference if "/" in reference else f"{evaluation.id}/{reference}"


def _own(reference: str, evaluation: Evaluation) -> str:
    """The id that a *reference* has within the *evaluation*, if it is to one of its own."""
    return reference.removeprefix(f"{evaluation.id}/")


def _ids(evaluation: Evaluation) -> frozenset[str]:
    return frozenset(each.id for each in evaluation.recommendations)


EVALUATIONS_ONLY = (
    referring_in_a_circle,
    reference_to_no_recommendation,
    answered_by_no_measure,
)
"""Evaluated for evaluations."""
