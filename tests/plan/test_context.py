"""The context of rules about plans: the day, and what stands of the plan on it."""

from __future__ import annotations

import pytest

from eccar.checking.context import RuleContext
from eccar.plan.context import PlanContext, Written
from eccar.plan.inventory import Inventory
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
WRITTEN: tuple[Written, ...] = (
    ActionPlan(
        authorities=["de/musterstadt"], titles=TITLES, recorded="2026-06-30", measures=MEASURES
    ),
    Inventory(authorities=["de/musterstadt"], recorded="2026-06-30", measures=MEASURES),
)


@pytest.mark.parametrize("written", WRITTEN, ids=lambda one: str(one.view))
def test_what_stands_on_the_day(written: Written) -> None:
    """All measures are there as put on record; those that are gone by the day stand no longer."""
    at = RuleContext(day="2026-11-22", statutes=statutes())
    found = PlanContext.of(at, written)

    assert (found.day, found.statutes, found.related) == (at.day, at.statutes, at.related)
    assert [(turn, one.id) for turn, one in found.told] == [(0, "a"), (1, "b")]
    assert [(turn, one.id) for turn, one in found.standing] == [(0, "a")]
    assert [one.running_on(at.day) for _, one in found.standing] == [True]
    assert found.coverage == written.coverage_on(at.day)
