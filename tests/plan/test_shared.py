"""Shared indicators: in the order of the plans, and in relation to inhabitants."""

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
        Measure(id=f"m-{index}", points=[3], titles=TITLES, indicators=[indicator])
        for index, indicator in enumerate(indicators)
    ]
    return ActionPlan(authorities=[authority], titles=TITLES, measures=measures)


def city(*population: Population) -> City:
    """An invented city with so many inhabitants."""
    names = {"de": "Musterstadt (erfunden)"}
    return City(id="de/musterstadt", names=names, country="DE", population=population)


# Shared indicators


def test_shared_indicators_come_in_the_order_of_the_plans() -> None:
    """Shared indicators have the order of the plans; indicators without the key are left out."""
    early, late = Value(when=2023, part=1, whole=10), Value(when=2025, part=90, whole=90)
    plans = [
        plan(
            "fr/exempleville", indicator("a", "answered", early, late), indicator("b", None, late)
        ),
        plan("de/musterstadt", indicator("c", "heard", late)),
        plan("at/neustadt", indicator("d", "answered"), indicator("e", "answered", early)),
    ]
    shared = shared_on(iter(plans), "answered", "2024-12-31")

    assert [(item.authorities, item.indicator.id) for item in shared] == [
        (("fr/exempleville",), "a"),
        (("at/neustadt",), "d"),
        (("at/neustadt",), "e"),
    ]
    assert [item.observed for item in shared] == [early, None, early]
    assert shared_on(plans, "nobodys", "2024-12-31") == ()


def test_what_is_shared_adds_up_rightly() -> None:
    """The share of several cities together is that of all whom they counted."""
    plans = [
        plan("fr/exempleville", indicator("a", "answered", Value(when=2023, part=1, whole=10))),
        plan("at/neustadt", indicator("a", "answered", Value(when=2023, part=90, whole=90))),
    ]
    seen = [item.observed for item in shared_on(plans, "answered", "2024-12-31")]

    assert pooled(item for item in seen if item) == Fraction(91, 100)


# In relation to inhabitants


@pytest.mark.parametrize(
    ("year", "inhabitants", "least"),
    [(2010, 50_000, 200), (2014, 50_000, 200), (2016, 80_000, 125), (2030, 100_000, 100)],
)
def test_the_count_nearest_in_time_is_taken(year: int, inhabitants: int, least: int) -> None:
    """A number is related to the inhabitants of its own time, and the answer names the count."""
    town = city(
        Population(when="2011-12-31", inhabitants=50_000),
        Population(when="2017-12-31", inhabitants=80_000),
        Population(when="2024-12-31", inhabitants=100_000),
    )
    ratio = per_inhabitants(Value(when=year, value=100), town)

    assert ratio is not None
    assert ratio.population.inhabitants == inhabitants
    assert ratio.least == ratio.most == least
    assert ratio.each == 100_000


def test_a_value_of_a_group_is_not_related_to_all_inhabitants() -> None:
    """A value of a group has no such figure; the base is 1 or more."""
    town = city(Population(when=2020, inhabitants=50_000))

    assert per_inhabitants(Value(when=2020, value=6, of={"gender": "women"}), town) is None
    for each in (0, -1):
        with pytest.raises(ValueError, match="each is 1 or more"):
            per_inhabitants(Value(when=2020, value=6), town, each=each)


@pytest.mark.parametrize(("value", "span"), [(6, (10, 12)), (-6, (-12, -10)), (0, (0, 0))])
def test_of_a_span_of_people_comes_a_span(value: float, span: tuple[Fraction, Fraction]) -> None:
    """Between fifty and sixty thousand people, six cases are ten to twelve of 100,000."""
    town = city(Population(when=2020, inhabitants=50_000, at_most=60_000))
    ratio = per_inhabitants(Value(when=2020, value=value), town)

    assert ratio is not None
    assert (ratio.least, ratio.most) == span


@pytest.mark.parametrize(
    ("fields", "population"),
    [
        ({"part": 1, "whole": 2}, [Population(when=2020, inhabitants=5)]),
        ({"value": 5, "part": 1, "whole": 2}, [Population(when=2020, inhabitants=5)]),
        ({"words": {"en": "many"}}, [Population(when=2020, inhabitants=5)]),
        ({"value": 5, "when": "unknown"}, [Population(when=2020, inhabitants=5)]),
        ({"value": 5}, [Population(when="unknown", inhabitants=5)]),
        ({"value": 5}, []),
    ],
)
def test_what_cannot_be_related_to_inhabitants(
    fields: dict[str, Any], population: list[Population]
) -> None:
    """Shares have their own whole; words and undated values cannot be related."""
    assert per_inhabitants(Value(**{"when": 2020, **fields}), city(*population)) is None


@given(made.values(bare=True), st.lists(populations(), max_size=3), st.integers(1, 1_000_000))
def test_nothing_is_rounded(value: Value, populations: list[Population], each: int) -> None:
    """So many for each so many people, times the people, is the number again, exactly."""
    ratio = per_inhabitants(value, city(*populations), each=each)
    counts = [item for item in populations if item.when.last]

    if value.is_share or value.number is None or value.when.last is None or not counts:
        assert ratio is None
    else:
        assert ratio is not None
        people = ratio.population
        assert people in counts
        assert ratio.least <= ratio.most
        assert {ratio.least * people.inhabitants, ratio.least * people.most} & {value.number * each}
        assert {ratio.most * people.inhabitants, ratio.most * people.most} & {value.number * each}
