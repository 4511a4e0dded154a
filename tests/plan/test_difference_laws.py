"""Laws of differences: nothing is lost, and both sides of a comparison tell the same."""

from __future__ import annotations

from random import Random
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from eccar.plan.comparison.difference import Change, diff
from eccar.plan.comparison.equivalence import ORDERS
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure
from eccar.plan.plan import ActionPlan
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import exact_dates

TITLES = {"en": "Something (invented)"}


def plan(*measures: Measure, **about: Any) -> ActionPlan:
    """An invented plan with *measures*, of which *about* is told."""
    return ActionPlan(
        **{"authorities": ["de/musterstadt"], "titles": TITLES, "measures": measures, **about}
    )


def measure(id_: str = "3.1", **about: Any) -> Measure:
    """An invented measure, of which *about* is told."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **about})


short = st.builds(
    measure,
    st.sampled_from("abcdef"),
    points=made.points().map(sorted),
    lead=st.sampled_from((None, "Office", "Library")),
    ongoing=st.booleans(),
)
apart = st.lists(short, max_size=6, unique_by=lambda one: one.id)
versions = st.tuples(apart, apart).map(lambda both: (plan(*both[0]), plan(*both[1])))
whole = made.plans(short | made.measures())


@settings(max_examples=50)
@given(whole | made.inventories(short | made.measures()))
def test_nothing_differs_from_itself(one: ActionPlan | Inventory) -> None:
    """Between a document and itself nothing came, went or changed, even if ids are told twice."""
    found = diff(one, attrs.evolve(one))

    assert found.same
    assert (found.added, found.removed, found.changed, found.about) == ((), (), (), ())
    assert (found.old, found.new) == (one, one)


@settings(max_examples=50)
@given(versions | st.tuples(whole, whole))
def test_old_and_new_mirror_each_other(told: tuple[ActionPlan, ActionPlan]) -> None:
    """Seen from the other side, what was added was removed, and changes run the other way."""
    old, new = told
    there, back = diff(old, new), diff(new, old)

    assert there.same == back.same
    assert there.added == back.removed
    assert there.removed == back.added
    assert set(there.about) == {_turned(change) for change in back.about}
    assert {one.before.id: set(one.changes) for one in there.changed} == {
        one.before.id: {_turned(change) for change in one.changes} for one in back.changed
    }


def _turned(change: Change) -> Change:
    return attrs.evolve(change, before=change.after, after=change.before)


@given(versions)
def test_the_new_version_is_the_old_one_with_the_difference(
    told: tuple[ActionPlan, ActionPlan],
) -> None:
    """Nothing is lost: the old measures, with what changed, came and went, are the new ones."""
    old, new = told
    found = diff(old, new)
    made_of = {one.id: one for one in old.measures if one not in found.removed}
    made_of |= {one.after.id: one.after for one in found.changed}
    made_of |= {one.id: one for one in found.added}

    assert made_of == {one.id: one for one in new.measures}
    assert all(
        one.before.id == one.after.id and one.before in old.measures for one in found.changed
    )


@settings(max_examples=50)
@given(st.lists(made.measures(), max_size=2, unique_by=lambda one: one.id), st.data())
def test_the_order_of_telling_is_no_change(measures: list[Measure], data: st.DataObject) -> None:
    """The same measures and entries in another order are the same, but where the order counts."""
    chance = data.draw(st.randoms(use_true_random=False))
    facts = data.draw(st.lists(made.plan_facts(exact_dates(), bare=True), max_size=4))
    one = plan(*(_each_once(told) for told in measures), facts=facts, languages=["de", "pl"])

    assert diff(one, _shuffled(one, chance)).same


def _each_once(told: Measure) -> Measure:
    """A measure whose indicators have each an id of its own: of one id the last told counts."""
    return attrs.evolve(told, indicators={one.id: one for one in told.indicators}.values())


def _shuffled(value: Any, chance: Random) -> Any:
    """*value* with all its lists, and those of its measures and indicators, in another order."""
    parts = {}
    for name in (one.name for one in attrs.fields(type(value))):
        told = getattr(value, name)
        if isinstance(told, tuple):
            deeper = name in {"measures", "indicators"}
            parts[name] = [_shuffled(one, chance) if deeper else one for one in told]
            if name not in ORDERS:
                chance.shuffle(parts[name])
    return attrs.evolve(value, **parts)


@settings(max_examples=50)
@given(made.measures(), made.measures())
def test_what_is_told_otherwise_is_named_and_nothing_else(one: Measure, other: Measure) -> None:
    """Each change has a name under which the one version says what the other does not."""
    other = attrs.evolve(other, id=one.id)
    told = diff(plan(one), plan(other)).changed
    found = [change for change in (told[0].changes if told else ()) if change.of is None]
    named = {change.name for change in found}

    for name in (field.name for field in attrs.fields(Measure)):
        if name != "indicators":
            assert (name not in named) == _same(getattr(one, name), getattr(other, name))
    for change in found:
        assert change.before or change.after
        assert not set(change.before) & set(change.after)


def _same(one: Any, other: Any) -> bool:
    """Whether two tell the same, lists in whichever order."""
    if not isinstance(one, tuple):
        return bool(one == other)
    rest = list(other)
    for told in one:
        if told not in rest:
            return False
        rest.remove(told)
    return not rest
