"""Shared indicators: side by side in the order of the plans, and beside the inhabitants."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.values import Value, pooled
from eccar.plan.plan import ActionPlan
from eccar.plan.shared import per_inhabitants, shared_on
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import populations
from eccar.values.cities import City, Population

TITLES = {"en": "Something (invented)"}


def indicator(id_: str, common: str | None, *observations: Value) -> Indicator:
    """An invented indicator that is shared under a key, or is not."""
    return Indicator(id=id_, titles=TITLES, common=common, observations=observations)


def plan(authority: str, *indicators: Indicator) -> ActionPlan:
    """An invented plan of one measure for each of its indicators."""
    measures = [
        Measure(id=f"m-{at}", points=[3], titles=TITLES, indicators=[one])
        for at, one in enumerate(indicators)
    ]
    return ActionPlan(authorities=[authority], titles=TITLES, measures=measures)


def city(*population: Population) -> City:
    """An invented city with so many inhabitants."""
    names = {"de": "Musterstadt (erfunden)"}
    return City(id="de/musterstadt", names=names, country="DE", population=population)


# Side by side


def test_shared_indicators_come_in_the_order_of_the_plans() -> None:
    """What several cities observe is put side by side as told, and what others call it is left."""
    early, late = Value(when=2023, part=1, whole=10), Value(when=2025, part=90, whole=90)
    plans = [
        plan(
            "fr/exempleville", indicator("a", "answered", early, late), indicator("b", None, late)
        ),
        plan("de/musterstadt", indicator("c", "heard", late)),
        plan("at/neustadt", indicator("d", "answered"), indicator("e", "answered", early)),
    ]
    found = shared_on(iter(plans), "answered", "2024-12-31")

    assert [(one.authorities, one.indicator.id) for one in found] == [
        (("fr/exempleville",), "a"),
        (("at/neustadt",), "d"),
        (("at/neustadt",), "e"),
    ]
    assert [one.observed for one in found] == [early, None, early]
    assert shared_on(plans, "nobodys", "2024-12-31") == ()


def test_what_is_shared_adds_up_rightly() -> None:
    """The share of several cities together is that of all whom they counted."""
    plans = [
        plan("fr/exempleville", indicator("a", "answered", Value(when=2023, part=1, whole=10))),
        plan("at/neustadt", indicator("a", "answered", Value(when=2023, part=90, whole=90))),
    ]
    seen = [one.observed for one in shared_on(plans, "answered", "2024-12-31")]

    assert pooled(one for one in seen if one) == Fraction(91, 100)


# Beside the inhabitants


@pytest.mark.parametrize(
    ("year", "inhabitants", "least"),
    [(2010, 50_000, 200), (2014, 50_000, 200), (2016, 80_000, 125), (2030, 100_000, 100)],
)
def test_the_count_nearest_in_time_is_taken(year: int, inhabitants: int, least: int) -> None:
    """A number is set beside the people of its own time, and the answer says which count that is."""
    town = city(
        Population(when="2011-12-31", inhabitants=50_000),
        Population(when="2017-12-31", inhabitants=80_000),
        Population(when="2024-12-31", inhabitants=100_000),
    )
    found = per_inhabitants(Value(when=year, value=100), town)

    assert found is not None
    assert found.population.inhabitants == inhabitants
    assert found.least == found.most == least
    assert found.each == 100_000


def test_a_part_of_all_is_not_set_beside_all_who_live_there() -> None:
    """Of women, or for each nobody, there is no such number."""
    town = city(Population(when=2020, inhabitants=50_000))

    assert per_inhabitants(Value(when=2020, value=6, of={"gender": "women"}), town) is None
    for each in (0, -1):
        with pytest.raises(ValueError, match="each is 1 or more"):
            per_inhabitants(Value(when=2020, value=6), town, each=each)


@pytest.mark.parametrize(("value", "span"), [(6, (10, 12)), (-6, (-12, -10)), (0, (0, 0))])
def test_of_a_span_of_people_comes_a_span(value: float, span: tuple[Fraction, Fraction]) -> None:
    """Between fifty and sixty thousand people, six cases are ten to twelve of 100,000."""
    town = city(Population(when=2020, inhabitants=50_000, at_most=60_000))
    found = per_inhabitants(Value(when=2020, value=value), town)

    assert found is not None
    assert (found.least, found.most) == span


@pytest.mark.parametrize(
    ("told", "population"),
    [
        ({"part": 1, "whole": 2}, [Population(when=2020, inhabitants=5)]),
        ({"value": 5, "part": 1, "whole": 2}, [Population(when=2020, inhabitants=5)]),
        ({"words": {"en": "many"}}, [Population(when=2020, inhabitants=5)]),
        ({"value": 5, "when": "unknown"}, [Population(when=2020, inhabitants=5)]),
        ({"value": 5}, [Population(when="unknown", inhabitants=5)]),
        ({"value": 5}, []),
    ],
)
def test_what_cannot_be_set_beside_people_gives_nothing(
    told: dict[str, Any], population: list[Population]
) -> None:
    """Shares are set beside their own whole; words, and what is of no known time, beside nothing."""
    assert per_inhabitants(Value(**{"when": 2020, **told}), city(*population)) is None


@given(made.values(bare=True), st.lists(populations(), max_size=3), st.integers(1, 1_000_000))
def test_nothing_is_rounded(value: Value, told: list[Population], each: int) -> None:
    """So many for each so many people, times the people, is the number again, exactly."""
    found = per_inhabitants(value, city(*told), each=each)
    counts = [one for one in told if one.when.last]

    if value.is_share or value.number is None or value.when.last is None or not counts:
        assert found is None
    else:
        assert found is not None
        people = found.population
        assert people in counts
        assert found.least <= found.most
        assert {found.least * people.inhabitants, found.least * people.most} & {value.number * each}
        assert {found.most * people.inhabitants, found.most * people.most} & {value.number * each}
