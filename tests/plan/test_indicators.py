"""Indicators: exact values, shares that add up rightly, and an advance that explains itself."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eccar.dates import day, when
from eccar.faults import Refused
from eccar.plan.indicators import Advance, Indicator, Reach, Value, pooled
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days, exact_dates

NAN, INFINITY = float("nan"), float("inf")
ON = day("2026-11-22")
SMALL = st.integers(-20, 20)


def indicator(**about: Any) -> Indicator:
    """An invented indicator, of which *about* is told."""
    return Indicator(id="share-1", titles={"en": "Cases answered within a month"}, **about)


def advance(begin: float | None, now: float, end: float, **about: Any) -> Advance:
    """How far one has come that began at *begin*, is at *now*, and is to be at *end*."""
    baseline = None if begin is None else Value(when=2020, value=begin)
    targets, observations = [Value(when=2030, value=end)], [Value(when=2025, value=now)]
    told = indicator(baseline=baseline, targets=targets, observations=observations, **about)
    return told.advance_on(ON)


# Values


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "DOC305"),
        ({"note": "Nobody was asked."}, "DOC305"),
        ({"part": 3}, "DOC305"),
        ({"whole": 3}, "DOC305"),
        ({"of": {"gender": "f"}}, "DOC305"),
        ({"part": 3, "whole": 0}, "DOC306"),
        ({"part": 0, "whole": 0.0}, "DOC306"),
        ({"part": 3, "whole": -1}, "DOC306"),
        ({"value": 5, "whole": 0}, "DOC306"),
        ({"words": {"en": "rather"}, "whole": -0.5}, "DOC306"),
        *[
            ({name: one}, "DOC307")
            for name in ("value", "part")
            for one in (NAN, INFINITY, -INFINITY)
        ],
        *[({"part": 1, "whole": one}, "DOC307") for one in (NAN, INFINITY, -INFINITY)],
        ({"value": 1, "note": ""}, "DOC210"),
    ],
)
def test_what_is_no_value_is_refused(told: dict[str, Any], code: str) -> None:
    """A value says something; it is finite, and a share is of something."""
    with pytest.raises(Refused) as refused:
        Value(when=2024, **told)

    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ({"value": 0}, Fraction(0)),
        ({"value": -3}, Fraction(-3)),
        ({"value": 0.5}, Fraction(1, 2)),
        ({"value": 10**400}, Fraction(10**400)),
        ({"part": 1, "whole": 3}, Fraction(1, 3)),
        ({"part": 0, "whole": 3}, Fraction(0)),
        ({"part": 0.5, "whole": 1.5}, Fraction(1, 3)),
        ({"value": 33.3, "part": 1, "whole": 3}, Fraction(1, 3)),
        ({"value": 33, "part": 1}, Fraction(33)),
        ({"value": 33, "whole": 3}, Fraction(33)),
        ({"words": {"de": "besser"}}, None),
        ({"words": {"de": "besser"}, "value": 2}, Fraction(2)),
    ],
)
def test_the_number_of_a_value(told: dict[str, Any], number: Fraction | None) -> None:
    """A share is its part of the whole, exactly; words alone are no number."""
    assert Value(when=2024, **told).number == number


@given(made.shares())
def test_shares_are_exact(share: Value) -> None:
    """A share of its whole is its part again: nothing is rounded."""
    assert share.number is not None
    assert share.whole is not None
    assert share.number * Fraction(share.whole) == Fraction(share.part or 0)


@given(made.values())
def test_values_are_values(value: Value) -> None:
    """Two that say the same are one, can be kept in sets, and cannot change."""
    again = attrs.evolve(value)

    assert again == value
    assert hash(again) == hash(value)
    with pytest.raises(TypeError):
        value.of["age"] = "all"  # type: ignore[index]  # Just what must not be possible.


# Shares of several together


@given(st.lists(made.shares(), min_size=1, max_size=6))
def test_a_pooled_share_lies_between_the_shares(shares: list[Value]) -> None:
    """All together, the share is neither below the least of the shares nor above the greatest."""
    numbers = [share.number for share in shares if share.number is not None]
    found = pooled(shares)

    assert found is not None
    assert min(numbers) <= found <= max(numbers)


@given(st.lists(made.shares(), min_size=1, max_size=4), st.lists(made.shares(), max_size=4))
def test_pooling_adds_parts_and_wholes(some: list[Value], others: list[Value]) -> None:
    """The pooled share is the sum of the parts in the sum of the wholes, in whichever order."""
    both = [*some, *others]
    parts = sum(Fraction(one.part) for one in both if one.part is not None)
    wholes = sum(Fraction(one.whole) for one in both if one.whole is not None)

    assert pooled(both) == pooled(others + some) == parts / wholes


def test_a_pooled_share_is_not_the_average() -> None:
    """One of ten and ninety of ninety are 91 of a hundred, not 55 per cent."""
    shares = [Value(when=2024, part=1, whole=10), Value(when=2024, part=90, whole=90)]

    assert pooled(shares) == Fraction(91, 100)
    assert pooled(iter(shares[:1])) == Fraction(1, 10)


@pytest.mark.parametrize(
    "other",
    [
        {"value": 0.5},
        {"words": {"en": "half"}},
        {"value": 0.5, "part": 1},
        {"value": 0.5, "whole": 2},
    ],
)
def test_what_does_not_tell_its_part_and_whole_gives_nothing(other: dict[str, Any]) -> None:
    """A share whose part or whole is not told cannot be pooled, nor anything with it."""
    share, other_one = Value(when=2024, part=1, whole=2), Value(when=2024, **other)

    assert pooled([share, other_one]) is None
    assert pooled([other_one, share]) is None


def test_no_shares_have_no_share() -> None:
    """Of nothing there is no share."""
    assert pooled([]) is None


# What was observed, and what is aimed at


def test_the_latest_observation_that_was_certainly_made() -> None:
    """Neither one yet to come counts, nor one whose year is not over, nor one without an end."""
    told = [
        Value(when="2025", value=25),
        Value(when="2023-06", value=23),
        Value(when="2024/..", value=24),
        Value(when="unknown", value=0),
    ]
    one = indicator(observations=told)

    assert one.observed_on(day("2023-06-29")) is None
    assert one.observed_on(day("2023-06-30")) == told[1]
    assert one.observed_on(day("2025-12-30")) == told[1]
    assert one.observed_on(day("2025-12-31")) == told[0]


def test_a_breakdown_is_not_the_whole() -> None:
    """What was counted among some stands beside what was counted among all, and is not taken."""
    everybody = Value(when="2023", part=40, whole=100)
    women = Value(when="2025", part=30, whole=50, of={"gender": "f"})
    aim_for_women = Value(when="2027", value=1, of={"gender": "f"})
    aim = Value(when="2030", value=0.8)
    one = indicator(observations=[everybody, women], targets=[aim_for_women, aim])

    assert one.observed_on(ON) == everybody
    assert one.target_on(ON) == aim
    assert indicator(observations=[women], targets=[aim_for_women]).advance_on(ON).reach == (
        Reach.CANNOT_TELL
    )


@pytest.mark.parametrize(
    ("on", "year"),
    [
        ("2020-01-01", 2024),
        ("2024-12-31", 2024),
        ("2025-01-01", 2027),
        ("2028-01-01", 2030),
        ("2031-01-01", 2030),
    ],
)
def test_the_target_that_is_next_else_the_last(on: str, year: int) -> None:
    """A target is aimed at until its last day has passed; after the last one, that one stays."""
    told = [Value(when=one, value=one) for one in (2027, 2030, 2024)]
    found = indicator(targets=[*told, Value(when="2019/..", value=0)]).target_on(day(on))

    assert found is not None
    assert found.value == year


def test_without_a_dated_target_there_is_none() -> None:
    """A target by no day is not one that can be reached on a day."""
    assert indicator().target_on(ON) is None
    assert indicator(targets=[Value(when="unknown", value=1)]).target_on(ON) is None


@given(made.indicators(made.values(exact_dates())), days())
def test_the_observation_is_the_last_before_and_the_target_the_first_after(
    one: Indicator, on: dt.date
) -> None:
    """No observation of the whole lies between the one taken and the day; likewise targets."""
    observed, target = one.observed_on(on), one.target_on(on)
    made_by = [
        value.when for value in one.observations if not value.of and not value.when > when(on)
    ]
    aims = [value.when for value in one.targets if not value.of]
    ahead = [value for value in aims if not value < when(on)]

    assert (observed is None) == (not made_by)
    assert observed is None or not any(observed.when < other for other in made_by)
    assert (target is None) == (not aims)
    assert target is None or not ahead or not any(other < target.when for other in ahead)
    assert target is None or ahead or not any(target.when < other for other in aims)


# How far it has come


@pytest.mark.parametrize(
    ("begin", "now", "end", "reach", "part"),
    [
        (10, 20, 20, "reached", 1),
        (10, 30, 20, "reached", 1),
        (20, 10, 10, "reached", 1),
        (20, 5, 10, "reached", 1),
        (10, 15, 20, "on-the-way", Fraction(1, 2)),
        (20, 18, 10, "on-the-way", Fraction(1, 5)),
        (0, 1, 3, "on-the-way", Fraction(1, 3)),
        (-10, -5, 0, "on-the-way", Fraction(1, 2)),
        (10, 10, 20, "unchanged", 0),
        (20, 20, 10, "unchanged", 0),
        (10, 5, 20, "further-away", Fraction(-1, 2)),
        (20, 25, 10, "further-away", Fraction(-1, 2)),
        (10, 10, 10, "reached", 1),
        (10, 12, 10, "cannot-tell", None),
        (10, 8, 10, "cannot-tell", None),
        (None, 20, 20, "reached", 1),
        (None, 15, 20, "cannot-tell", None),
        (None, 25, 20, "cannot-tell", None),
    ],
)
def test_how_far_it_has_come(
    begin: float | None, now: float, end: float, reach: str, part: Fraction | None
) -> None:
    """Between baseline and target lies the way; beyond the target, either way, is reached too."""
    found = advance(begin, now, end)

    assert (found.reach, found.part) == (reach, part)
    assert found.explain().key == f"reach.{reach}"


@pytest.mark.parametrize(
    ("direction", "now", "reach"),
    [
        ("up", 25, "reached"),
        ("up", 15, "cannot-tell"),
        ("down", 15, "reached"),
        ("down", 25, "cannot-tell"),
        ("keep", 20, "reached"),
        ("keep", 25, "cannot-tell"),
        ("keep", 15, "cannot-tell"),
    ],
)
@pytest.mark.parametrize("begin", [None, 20])
def test_without_a_way_the_direction_tells(
    begin: float | None, direction: str, now: float, reach: str
) -> None:
    """Without a baseline apart from the target, beyond is where the indicator is to move."""
    assert advance(begin, now, 20, direction=direction).reach == reach


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"baseline": Value(when=2020, value=1), "targets": [Value(when=2030, value=2)]},
        {"baseline": Value(when=2020, value=1), "observations": [Value(when=2025, value=2)]},
        {"targets": [Value(when=2030, value=2)], "observations": [Value(when=2025, value=1)]},
        {
            "baseline": Value(when=2020, value=1),
            "targets": [Value(when=2030, value=2)],
            "observations": [Value(when=2025, words={"en": "rather better"})],
        },
        {
            "baseline": Value(when=2020, words={"en": "bad"}),
            "targets": [Value(when=2030, value=2)],
            "observations": [Value(when=2025, value=1)],
        },
        {
            "baseline": Value(when=2020, value=1),
            "targets": [Value(when=2030, words={"en": "good"})],
            "observations": [Value(when=2025, value=1)],
        },
    ],
)
def test_what_cannot_be_told_is_said_so(told: dict[str, Any]) -> None:
    """Without a number observed, aimed at or begun with, nobody can tell how far it has come."""
    found = indicator(**told).advance_on(ON)

    assert (found.reach, found.part) == (Reach.CANNOT_TELL, None)
    assert found.explain().key == "reach.cannot-tell"


def test_the_answer_brings_its_grounds() -> None:
    """An advance shows the baseline, the observation and the target that it rests on."""
    baseline = Value(when=2020, part=10, whole=100)
    observed, target = Value(when=2025, part=66, whole=220), Value(when=2030, value=0.5)
    one = indicator(baseline=baseline, observations=[observed], targets=[target])
    found = one.advance_on(ON)

    assert found == Advance(
        reach=Reach.ON_THE_WAY,
        on=ON,
        baseline=baseline,
        observed=observed,
        target=target,
        part=Fraction(1, 2),
    )
    assert dict(found.explain().values) == {
        "baseline": baseline,
        "observed": observed,
        "target": target,
    }


@given(SMALL, SMALL, SMALL)
def test_the_reach_follows_from_the_part_of_the_way(begin: int, now: int, end: int) -> None:
    """All of the way or more is reached, some is on the way, less than nothing further away."""
    assume(begin != end)
    part = Fraction(now - begin, end - begin)
    found = advance(begin, now, end)

    assert found.part == min(part, Fraction(1))
    assert (found.reach is Reach.REACHED) == (part >= 1)
    assert (found.reach is Reach.ON_THE_WAY) == (0 < part < 1)
    assert (found.reach is Reach.UNCHANGED) == (part == 0)
    assert (found.reach is Reach.FURTHER_AWAY) == (part < 0)


@given(
    st.tuples(SMALL | st.none(), SMALL, SMALL),
    st.sampled_from([("up", "down"), ("down", "up"), ("keep", "keep"), (None, None)]),
    st.integers(1, 9),
    SMALL,
)
def test_neither_sign_nor_scale_nor_zero_matters(
    told: tuple[int | None, int, int],
    directions: tuple[str | None, str | None],
    scale: int,
    zero: int,
) -> None:
    """Told in other units, from another zero and upside down, the advance is the same."""
    begin, now, end = told
    other = None if begin is None else zero - scale * begin
    here = advance(begin, now, end, direction=directions[0])
    there = advance(other, zero - scale * now, zero - scale * end, direction=directions[1])

    assert (here.reach, here.part) == (there.reach, there.part)


@given(made.indicators(), days())
def test_every_indicator_has_an_answer(one: Indicator, on: dt.date) -> None:
    """Whatever is told of it, there is an advance on any day; a part goes with all but one reach."""
    found = one.advance_on(on)

    assert found.reach in Reach
    assert (found.part is None) == (found.reach is Reach.CANNOT_TELL)
    assert found.observed in {None, *one.observations}
    assert found.target in {None, *one.targets}
    assert found.explain().key == f"reach.{found.reach.value}"
    assert hash(attrs.evolve(one)) == hash(one)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"common": "other one"}, "DOC302"),
        ({"unit": ""}, "DOC210"),
        ({"dimensions": ["gender", ""]}, "DOC210"),
    ],
)
def test_what_is_no_indicator_is_refused(told: dict[str, Any], code: str) -> None:
    """Shared indicators are named by their id; units and dimensions have a name."""
    with pytest.raises(Refused) as refused:
        indicator(**told)

    assert refused.value.fault.code == code
