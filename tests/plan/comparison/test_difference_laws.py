"""Laws of differences: nothing is lost, and both directions of a comparison agree."""

from __future__ import annotations

from random import Random
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.comparison.difference import FieldChange, diff
from eccar.plan.comparison.equivalence import CANONICAL_LISTS
from eccar.plan.inventory import Inventory
from eccar.plan.measures.measure import Measure
from eccar.plan.plan import ActionPlan
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import exact_dates

TITLES = {"en": "Something (invented)"}


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    """An invented plan with *measures* and *fields*."""
    return ActionPlan(
        **{"authorities": ["de/musterstadt"], "titles": TITLES, "measures": measures, **fields}
    )


def measure(id_: str = "3.1", **fields: Any) -> Measure:
    """An invented measure with *fields*."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **fields})


short = st.builds(
    measure,
    st.sampled_from("abcdef"),
    points=made.points().map(sorted),
    lead=st.sampled_from((None, "Office", "Library")),
    ongoing=st.booleans(),
)
apart = st.lists(short, max_size=6, unique_by=lambda item: item.id)
versions = st.tuples(apart, apart).map(lambda both: (plan(*both[0]), plan(*both[1])))
whole = made.plans(short | made.measures())


@given(whole | made.inventories(short | made.measures()))
def test_nothing_differs_from_itself(document: ActionPlan | Inventory) -> None:
    """Between a document and itself nothing came, went or changed, even if ids occur twice."""
    difference = diff(document, attrs.evolve(document))

    assert difference.same
    assert (difference.added, difference.removed, difference.changed, difference.changes) == (
        (),
        (),
        (),
        (),
    )
    assert (difference.old, difference.new) == (document, document)


@given(versions | st.tuples(whole, whole))
def test_old_and_new_mirror_each_other(pair: tuple[ActionPlan, ActionPlan]) -> None:
    """Seen from the other side, what was added was removed, and changes run the other way."""
    old, new = pair
    forward, back = diff(old, new), diff(new, old)

    assert forward.same == back.same
    assert forward.added == back.removed
    assert forward.removed == back.added
    assert set(forward.changes) == {_turned(change) for change in back.changes}
    assert {changed.before.id: set(changed.changes) for changed in forward.changed} == {
        changed.before.id: {_turned(change) for change in changed.changes}
        for changed in back.changed
    }


def _turned(change: FieldChange) -> FieldChange:
    return attrs.evolve(change, before=change.after, after=change.before)


@given(versions)
def test_the_new_version_is_the_old_one_with_the_difference(
    pair: tuple[ActionPlan, ActionPlan],
) -> None:
    """Nothing is lost: the old measures, with what changed, came and went, are the new ones."""
    old, new = pair
    difference = diff(old, new)
    measures = {
        measure.id: measure for measure in old.measures if measure not in difference.removed
    }
    measures |= {changed.after.id: changed.after for changed in difference.changed}
    measures |= {measure.id: measure for measure in difference.added}

    assert measures == {measure.id: measure for measure in new.measures}
    assert all(
        changed.before.id == changed.after.id and changed.before in old.measures
        for changed in difference.changed
    )


@given(st.lists(made.measures(), max_size=2, unique_by=lambda item: item.id), st.data())
def test_the_order_of_entries_is_no_change(measures: list[Measure], data: st.DataObject) -> None:
    """The same measures and entries in another order are the same, but where the order counts."""
    chance = data.draw(st.randoms(use_true_random=False))
    facts = data.draw(st.lists(made.plan_facts(exact_dates(), bare=True), max_size=4))
    document = plan(
        *(_each_once(measure) for measure in measures), facts=facts, languages=["de", "pl"]
    )

    assert diff(document, _shuffled(document, chance)).same


def _each_once(measure: Measure) -> Measure:
    """A measure whose indicators have unique ids: of one id the last one is kept."""
    return attrs.evolve(
        measure, indicators={indicator.id: indicator for indicator in measure.indicators}.values()
    )


def _shuffled(value: Any, chance: Random) -> Any:
    """*value* with all its lists, and those of its measures and indicators, in another order."""
    parts = {}
    for name in (item.name for item in attrs.fields(type(value))):
        items = getattr(value, name)
        if isinstance(items, tuple):
            deeper = name in {"measures", "indicators"}
            parts[name] = [_shuffled(item, chance) if deeper else item for item in items]
            if name not in CANONICAL_LISTS:
                chance.shuffle(parts[name])
    return attrs.evolve(value, **parts)


@given(made.measures(), made.measures())
def test_a_difference_names_the_changed_fields_only(measure: Measure, other: Measure) -> None:
    """Each change has a name under which the one version says what the other does not."""
    other = attrs.evolve(other, id=measure.id)
    changed = diff(plan(measure), plan(other)).changed
    changes = [
        change for change in (changed[0].changes if changed else ()) if change.indicator is None
    ]
    named = {change.name for change in changes}

    for name in (field.name for field in attrs.fields(Measure)):
        if name != "indicators":
            assert (name not in named) == _same(getattr(measure, name), getattr(other, name))
    for change in changes:
        assert change.before or change.after
        assert not set(change.before) & set(change.after)


def _same(value: Any, other: Any) -> bool:
    """Whether two values are equal, lists in any order."""
    if not isinstance(value, tuple):
        return bool(value == other)
    rest = list(other)
    for item in value:
        if item not in rest:
            return False
        rest.remove(item)
    return not rest
