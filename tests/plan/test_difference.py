"""Differences: what came, went and changed between two versions, by the ids of the measures."""

from __future__ import annotations

from random import Random
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.difference import difference
from eccar.plan.measures import Measure
from eccar.plan.progress import Started
from eccar.testing import plan_strategies as made

TITLES = {"en": "Something (invented)"}
FIELDS = [one.name for one in attrs.fields(Measure)]


def measure(id_: str = "3.1", **about: Any) -> Measure:
    """An invented measure, of which *about* is told."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **about})


short = st.builds(
    measure,
    st.sampled_from("abcdef"),
    points=made.points(),
    lead=st.sampled_from((None, "Office", "Library")),
    ongoing=st.booleans(),
)
apart = st.lists(short, max_size=6, unique_by=lambda one: one.id)
versions = st.tuples(apart, apart)


@given(st.lists(made.measures() | short, max_size=4))
def test_nothing_differs_from_itself(measures: list[Measure]) -> None:
    """Between a list and itself nothing came, went or changed, even if ids are told twice."""
    found = difference(measures, iter(measures))

    assert found.same
    assert (found.added, found.removed, found.changed) == ((), (), ())


@given(versions)
def test_old_and_new_mirror_each_other(told: tuple[list[Measure], list[Measure]]) -> None:
    """Seen from the other side, what was added was removed, and changes run the other way."""
    old, new = told
    there, back = difference(old, new), difference(new, old)

    assert there.added == back.removed
    assert there.removed == back.added
    assert {(one.before, one.after, one.fields) for one in there.changed} == {
        (one.after, one.before, one.fields) for one in back.changed
    }
    assert there.same == back.same


@given(versions)
def test_the_new_version_is_the_old_one_with_the_difference(
    told: tuple[list[Measure], list[Measure]],
) -> None:
    """Nothing is lost: the old measures, with what changed, came and went, are the new ones."""
    old, new = told
    found = difference(old, new)
    made_of = {one.id: one for one in old if one not in found.removed}
    made_of |= {one.after.id: one.after for one in found.changed}
    made_of |= {one.id: one for one in found.added}

    assert made_of == {one.id: one for one in new}
    assert all(one.before.id == one.after.id and one.before in old for one in found.changed)


@given(apart, st.randoms(use_true_random=False))
def test_the_order_of_telling_is_no_change(measures: list[Measure], chance: Random) -> None:
    """The same measures in another order are the same."""
    shuffled = list(measures)
    chance.shuffle(shuffled)

    assert difference(measures, shuffled).same


@given(made.measures(), made.measures())
def test_fields_are_named_exactly(one: Measure, other: Measure) -> None:
    """What is told otherwise is named, and nothing else, in the order of the fields."""
    other = attrs.evolve(other, id=one.id)
    found = difference([one], [other])
    named = found.changed[0].fields if found.changed else ()

    assert list(named) == [name for name in FIELDS if getattr(one, name) != getattr(other, name)]
    assert found.same == (one == other)


@pytest.mark.parametrize(
    ("about", "fields"),
    [
        ({"titles": {"en": "Something else"}}, ("titles",)),
        ({"points": [3, 7]}, ("points",)),
        ({"ends": 2027, "lead": "Office for equality"}, ("lead", "ends")),
        ({"ends": "2026"}, ()),
        ({"ends": "2026-01/2026-12"}, ()),
        ({"ends": "2026-12-31"}, ("ends",)),
        ({"progress": [Started(when="2025-01-01")]}, ("progress",)),
        ({"ongoing": True, "note": "So decided."}, ("ongoing", "note")),
        ({}, ()),
    ],
)
def test_what_changed_in_a_measure(about: dict[str, Any], fields: tuple[str, ...]) -> None:
    """A change names the fields; the same days in another notation are none."""
    found = difference([measure(ends=2026)], [measure(**{"ends": 2026, **about})])

    assert [one.fields for one in found.changed] == ([fields] if fields else [])
    assert found.same is (not fields)


def test_what_came_and_went_stays_in_the_order_told() -> None:
    """Added measures stand as in the new version, removed and changed ones as in the old."""
    old = [measure(id_) for id_ in ("c", "a", "b", "d")]
    new = [measure("f"), *[measure(id_, lead="Office") for id_ in ("b", "c")], measure("e")]
    found = difference(old, new)

    assert [one.id for one in found.added] == ["f", "e"]
    assert [one.id for one in found.removed] == ["a", "d"]
    assert [one.before.id for one in found.changed] == ["c", "b"]
    assert [one.after.lead for one in found.changed] == ["Office", "Office"]
    assert not found.same


@pytest.mark.parametrize(
    ("old", "new"),
    [([measure()], []), ([], [measure()]), ([measure()], [measure(lead="Office")])],
)
def test_whatever_differs_is_not_the_same(old: list[Measure], new: list[Measure]) -> None:
    """Something that came, went or changed alone is a difference."""
    assert not difference(old, new).same


def test_of_one_id_the_last_told_counts() -> None:
    """Where an id is told twice, the later telling is compared."""
    found = difference([measure(lead="A"), measure(lead="B")], [measure(lead="B")])

    assert found.same


def test_another_id_is_another_measure() -> None:
    """What was given another id went and came, though nothing else is told otherwise."""
    found = difference([measure("3.1")], [measure("3.10")])

    assert [one.id for one in found.removed] == ["3.1"]
    assert [one.id for one in found.added] == ["3.10"]
    assert found.changed == ()


class Watched(Measure):
    """A measure that counts how often anything of any of them is looked at."""

    __slots__ = ()
    looks: ClassVar[int] = 0

    def __getattribute__(self, name: str) -> Any:
        Watched.looks += 1
        return super().__getattribute__(name)


def looks(many: int) -> int:
    """How often measures are looked at while so *many* are compared with so many."""
    old = [Watched(id=f"m-{one}", points=[3], titles=TITLES) for one in range(many)]
    new = [Watched(id=f"m-{one}", points=[3], titles=TITLES, lead="Office") for one in range(many)]
    new.reverse()
    Watched.looks = 0
    found = difference(old, new)
    seen = Watched.looks

    assert len(found.changed) == many
    return seen


def test_many_measures_take_their_share_of_work_each() -> None:
    """Of ten thousand measures each is looked at as often as each of a hundred."""
    assert looks(10_000) == 100 * looks(100)
