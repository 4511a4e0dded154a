"""The context of rules about plans: the day, and the measures in force on it."""

from __future__ import annotations

import pytest

from eccar.checking.context import RuleContext
from eccar.plan.context import PlanContext
from eccar.plan.inventory import Inventory, PlanDocument
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Abandoned, Started
from eccar.plan.plan import ActionPlan
from eccar.values.figures import statutes

TITLES = {"de": "Erfunden"}
MEASURES = (
    Measure(id="a", points=[3], titles=TITLES, progress=[Started(when=2026)]),
    Measure(
        id="b",
        points=[4],
        titles=TITLES,
        progress=[Abandoned(when="2026-01-01", reason="No funds.")],
    ),
)
DOCUMENTS: tuple[PlanDocument, ...] = (
    ActionPlan(
        authorities=["de/musterstadt"], titles=TITLES, recorded="2026-06-30", measures=MEASURES
    ),
    Inventory(authorities=["de/musterstadt"], recorded="2026-06-30", measures=MEASURES),
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda item: str(item.view))
def test_measures_in_force_on_the_day(document: PlanDocument) -> None:
    """All recorded measures are listed; those that ended by the day are not in force."""
    context = RuleContext(day="2026-11-22", statutes=statutes())
    plan_context = PlanContext.of(context, document)

    assert (plan_context.day, plan_context.statutes, plan_context.related) == (
        context.day,
        context.statutes,
        context.related,
    )
    assert [(index, measure.id) for index, measure in plan_context.measures] == [(0, "a"), (1, "b")]
    assert [(index, item.id) for index, item in plan_context.current] == [(0, "a")]
    assert [item.running_on(context.day) for _, item in plan_context.current] == [True]
    assert plan_context.coverage == document.coverage_on(context.day)
