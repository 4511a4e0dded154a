"""Differences: what came, went and changed between two versions, by the ids of the measures."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from eccar.plan.comparison.difference import Change, PlanDifference, diff
from eccar.plan.history import Adopted, Drafted
from eccar.plan.inventory import Inventory
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import Completed, Started
from eccar.plan.measures.resources import Resource
from eccar.plan.measures.values import Value
from eccar.plan.plan import ActionPlan, Silence

TITLES = {"en": "Something (invented)"}


def plan(*measures: Measure, **about: Any) -> ActionPlan:
    """An invented plan with *measures*, of which *about* is told."""
    return ActionPlan(
        **{"authorities": ["de/musterstadt"], "titles": TITLES, "measures": measures, **about}
    )


def measure(id_: str = "3.1", **about: Any) -> Measure:
    """An invented measure, of which *about* is told."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **about})


def indicator(id_: str = "a", **about: Any) -> Indicator:
    """An invented indicator, of which *about* is told."""
    return Indicator(**{"id": id_, "titles": TITLES, **about})


def changes(found: PlanDifference) -> list[tuple[str, list[Any], list[Any]]]:
    """What changed in the only measure that did."""
    [one] = found.changed
    return [(told.name, list(told.before), list(told.after)) for told in one.changes]


STARTED = Started(when="2025-01-01")


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"titles": {"en": "Other"}}, ["titles"]),
        ({"points": [3, 7]}, [("points", [], [7])]),
        ({"points": [7]}, [("points", [3], [7])]),
        ({"points": [3, 3]}, [("points", [], [3])]),
        ({"partners": ["A", "C", "A"]}, [("partners", ["B"], ["C", "A"])]),
        ({"partners": ["B", "A"]}, []),
        ({"partners": []}, [("partners", ["A", "B"], [])]),
        ({"ends": 2027, "lead": "Office"}, ["lead", "ends"]),
        ({"ends": "2026"}, []),
        ({"ends": "2026-01/2026-12"}, []),
        ({"ends": "2026-12-31"}, ["ends"]),
        ({"ends": None}, ["ends"]),
        ({"progress": [STARTED]}, [("progress", [], [STARTED])]),
        ({"ongoing": True, "note": "So decided."}, ["ongoing", "note"]),
        ({"ongoing": True}, [("ongoing", [False], [True])]),
        ({}, []),
    ],
)
def test_what_changed_in_a_measure(about: dict[str, Any], expected: list[Any]) -> None:
    """A change says what is no longer told and what is now; other notations of a date are none."""
    told: dict[str, Any] = {"ends": 2026, "partners": ["A", "B"]}
    found = diff(plan(measure(**told)), plan(measure(**{**told, **about})))
    said = changes(found) if found.changed else []

    assert found.same is (not expected)
    assert [
        one if isinstance(other, tuple) else one[0]
        for one, other in zip(said, expected, strict=True)
    ] == expected


def test_indicators_are_compared_one_by_one() -> None:
    """Of an indicator in both versions it is told what changed; others came or went."""
    seen = Value(when=2025, value=3)
    old = measure(indicators=[indicator("a"), indicator("b"), indicator("c", unit="cases")])
    new = measure(
        indicators=[
            indicator("d"),
            indicator("c", unit="flats", observations=[seen]),
            indicator("b"),
        ]
    )
    found = diff(plan(old), plan(new)).changed[0].changes

    assert found == (
        Change(name="unit", before=("cases",), after=("flats",), of="c"),
        Change(name="observations", before=(), after=(seen,), of="c", listed=True),
        Change(name="indicators", before=(indicator("a"),), listed=True, after=(indicator("d"),)),
    )


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ({}, {"responsible": "Office"}, Change(name="responsible", before=(), after=("Office",))),
        (
            {"revision": "2"},
            {"revision": "3"},
            Change(name="revision", before=("2",), after=("3",)),
        ),
        (
            {"facts": [Drafted(when=2024)]},
            {"facts": [Adopted(when=2025), Drafted(when=2024)]},
            Change(name="facts", before=(), after=(Adopted(when=2025),), listed=True),
        ),
    ],
)
def test_what_changed_of_the_whole(
    old: dict[str, Any], new: dict[str, Any], change: Change
) -> None:
    """What a plan says of itself is compared beside its measures."""
    found = diff(plan(measure(), **old), plan(measure(), **new))

    assert found.about == (change,)
    assert found.changed == ()
    assert not found.same


def test_what_others_add_is_no_change() -> None:
    """What stands under extra is nothing that the plan says."""
    assert diff(plan(extra={"a": 1}), plan(extra={"b": [2]})).same


def test_what_came_and_went_stays_in_the_order_told() -> None:
    """Added measures stand as in the new version, removed and changed ones as in the old."""
    old = plan(*[measure(id_) for id_ in ("c", "a", "b", "d")])
    new = plan(measure("f"), *[measure(id_, lead="Office") for id_ in ("b", "c")], measure("e"))
    found = diff(old, new)

    assert [one.id for one in found.added] == ["f", "e"]
    assert [one.id for one in found.removed] == ["a", "d"]
    assert [one.before.id for one in found.changed] == ["c", "b"]
    assert [one.after.lead for one in found.changed] == ["Office", "Office"]
    assert not found.same


def test_of_one_id_the_first_is_held_against_the_first() -> None:
    """However often an id is told, nothing that changed under it is overlooked."""
    once, twice = plan(measure(lead="A")), plan(measure(lead="A"), measure(lead="B"))

    assert diff(once, twice).added == (measure(lead="B"),)
    assert diff(twice, once).removed == (measure(lead="B"),)
    [found] = diff(twice, plan(measure(lead="C"), measure(lead="B"))).changed
    assert (found.before.lead, found.after.lead) == ("A", "C")
    assert diff(twice, plan(measure(lead="A"), measure(lead="B"))).same


def test_an_order_from_which_something_follows_is_a_change() -> None:
    """What is dated too roughly to tell counts in the order told; so do the first baseline and the last value."""
    roughly = [Started(when="2024"), Completed(when="2024-06")]
    begins = [Value(when="2024", value=1), Value(when="2025", value=2)]
    of_one_day = [Value(when="2024", value=1), Value(when="2024", value=2)]
    reasons = [Silence(point=7, because="A"), Silence(point=7, because="B")]
    [found] = diff(plan(measure(progress=roughly)), plan(measure(progress=roughly[::-1]))).changed
    assert [change.name for change in found.changes] == ["progress"]
    lists: dict[str, Any] = {
        "baselines": begins,
        "observations": of_one_day,
        "targets": of_one_day,
    }
    for name, told in lists.items():
        one, other = (
            measure(indicators=[Indicator(id="a", titles=TITLES, **{name: way})])
            for way in (told, told[::-1])
        )
        [change] = diff(plan(one), plan(other)).changed[0].changes
        assert (change.name, change.of, change.before, change.after) == (name, "a", (), ())
    assert [
        one.name for one in diff(plan(none_because=reasons), plan(none_because=reasons[::-1])).about
    ] == ["none_because"]


def test_another_id_under_the_same_title_is_noticed() -> None:
    """What may only have been renamed is named, unless several share the title."""
    told = {"en": "Ask (invented)", "de": "Fragen (erfunden)"}
    other = {"de": "Fragen (erfunden)", "en": "Ask (invented)"}
    old, new = measure("app", titles=told), measure("report-app", titles=other, starts="2027")

    found = diff(plan(old, measure()), plan(new, measure()))
    assert found.perhaps_renamed == (("app", "report-app"),)
    assert diff(plan(old), plan(new, measure("x", titles=told))).perhaps_renamed == ()
    assert diff(plan(old), plan(measure("x"))).perhaps_renamed == ()
    assert diff(plan(old), plan(old, new)).perhaps_renamed == ()


def test_of_whom_a_value_is_makes_a_difference() -> None:
    """The same number of other people is another value; between parts the order means nothing."""
    women, men = (Value(when="2024", value=1, of={"gender": who}) for who in ("women", "men"))

    def of(*values: Value) -> ActionPlan:
        return plan(measure(indicators=[Indicator(id="a", titles=TITLES, baselines=values)]))

    [found] = diff(of(women), of(men)).changed
    assert changes(diff(of(women), of(men))) == [("baselines", [women], [men])]
    assert found.changes[0].of == "a"
    assert diff(of(women, men), of(men, women)).same


def test_an_order_from_which_nothing_follows_is_no_change() -> None:
    """Nor is it where it stands deep within something else."""
    one = [Started(when="2024-01"), Completed(when="2024-06")]
    assert diff(plan(measure(progress=one)), plan(measure(progress=one[::-1]))).same
    values = [Value(when="2024", value=1), Value(when="2025", value=2)]
    shuffled: tuple[tuple[Any, Any], ...] = (
        ({"targets": values}, {"targets": values[::-1]}),
        ({"baselines": [Value(when="2024", value=1, of={"a": "b", "c": "d"})]},
         {"baselines": [Value(when="2024", value=1, of={"c": "d", "a": "b"})]}),
        ({"targets": [Value(when="2024", words={"en": "a", "de": "b"})]},
         {"targets": [Value(when="2024", words={"de": "b", "en": "a"})]}),
    )  # fmt: skip
    for told, other in shuffled:
        both = (
            measure(indicators=[Indicator(id="i", titles=TITLES, **way)]) for way in (told, other)
        )
        assert diff(*map(plan, both)).same
    for told, other in (
        ({"milestones": [Milestone(titles={"en": "a", "de": "b"})]}, {"milestones": [Milestone(titles={"de": "b", "en": "a"})]}),
        ({"resources": [Resource(staff=1, years=[2024, 2025])]}, {"resources": [Resource(staff=1, years=[2025, 2024])]}),
        ({"progress": [Started(when="2024", sources=["A", "B"])]}, {"progress": [Started(when="2024", sources=["B", "A"])]}),
    ):  # fmt: skip
        assert diff(plan(measure(**told)), plan(measure(**other))).same


def test_another_id_is_another_measure() -> None:
    """What was given another id went and came, though nothing else is told otherwise."""
    found = diff(plan(measure("3.1")), plan(measure("3.10")))

    assert [one.id for one in found.removed] == ["3.1"]
    assert [one.id for one in found.added] == ["3.10"]
    assert found.changed == ()


def test_a_plan_is_held_against_the_inventory_before_it() -> None:
    """From an inventory to a plan, measures are compared by their ids, and all that either says."""
    there = Inventory(authorities=["de/musterstadt"], measures=[measure("a"), measure("b")])
    found = diff(there, plan(measure("b", lead="Office"), measure("c")))

    assert [one.id for one in found.removed] == ["a"]
    assert [one.after.id for one in found.changed] == ["b"]
    assert [one.id for one in found.added] == ["c"]
    assert [change.name for change in found.about] == ["titles", "complete"]


# Many measures


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
    before, after = plan(*old), plan(*reversed(new))
    Watched.looks = 0
    found = diff(before, after)
    seen = Watched.looks

    assert len(found.changed) == many
    return seen


def test_many_measures_take_their_share_of_work_each() -> None:
    """Of two thousand measures each is looked at as often as each of a hundred."""
    assert looks(2000) == 20 * looks(100)
