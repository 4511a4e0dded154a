"""How far an indicator has come from its baseline to its target, and why."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eccar.languages.language import language
from eccar.plan.measures.indicator_progress import (
    Attainment,
    Direction,
    IndicatorProgress,
    indicator_progress,
)
from eccar.plan.measures.values import Value
from eccar.testing import plan_strategies as made
from eccar.values.dates import day

ON = day("2026-11-22")
SMALL = st.integers(-20, 20)
directions = st.none() | st.sampled_from(Direction)
some = st.none() | made.values(bare=True)


def number(value: float | None, when: int = 2025) -> Value | None:
    """A plain number, or nothing."""
    return None if value is None else Value(when=when, value=value)


def way(
    begin: float | None, now: float, end: float, direction: str | None = None
) -> IndicatorProgress:
    """How far one has come that began at *begin*, is at *now*, and is to be at *end*."""
    return indicator_progress(
        on=ON,
        direction=None if direction is None else Direction(direction),
        baseline=number(begin, 2020),
        observed=number(now),
        target=number(end, 2030),
    )


# Named cases


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
    progress = way(begin, now, end)

    assert (progress.attainment, progress.part) == (reach, part)


@pytest.mark.parametrize(
    ("begin", "direction", "now", "reach"),
    [
        (None, "up", 25, "reached"),
        (None, "up", 15, "cannot-tell"),
        (None, "down", 15, "reached"),
        (None, "down", 25, "cannot-tell"),
        (None, "keep", 20, "reached"),
        (None, "keep", 25, "cannot-tell"),
        (20, "up", 25, "reached"),
        (20, "up", 15, "further-away"),
        (20, "down", 15, "reached"),
        (20, "down", 25, "further-away"),
        (20, "keep", 20, "reached"),
        (20, "keep", 25, "further-away"),
        (20, "keep", 15, "further-away"),
    ],
)
def test_without_distance_the_direction_decides(
    begin: float | None, direction: str, now: float, reach: str
) -> None:
    """Without a baseline apart from the target, beyond is where the indicator is to move."""
    assert way(begin, now, 20, direction).attainment == reach


@pytest.mark.parametrize(
    ("now", "reach", "part"),
    [
        (20, "reached", 1),
        (15, "on-the-way", Fraction(1, 2)),
        (25, "on-the-way", None),
        (10, "unchanged", 0),
        (30, "unchanged", None),
        (5, "further-away", Fraction(-1, 2)),
        (35, "further-away", None),
    ],
)
def test_what_is_to_keep_its_level_does_not_reach_it_beyond(
    now: float, reach: str, part: Fraction | None
) -> None:
    """Too much is as far from a level that is to be kept as too little."""
    progress = way(10, now, 20, "keep")

    assert (progress.attainment, progress.part) == (reach, part)


@pytest.mark.parametrize("direction", [None, *Direction])
@pytest.mark.parametrize("ends", [(10, 15, 20), (20, 15, 10)])
def test_baseline_and_target_say_the_way(
    direction: Direction | None, ends: tuple[int, int, int]
) -> None:
    """If both are known, the distance is between them; the direction is not used."""
    assert way(*ends, direction).part == Fraction(1, 2)


# The laws


@given(some, made.numbers(), directions)
def test_what_is_at_its_target_has_reached_it(
    baseline: Value | None, number: float, direction: Direction | None
) -> None:
    """An observation that is the target is reached, wherever one began and is meant to go."""
    observed, target = Value(when=2025, value=number), Value(when=2030, value=number)
    progress = indicator_progress(
        on=ON, direction=direction, baseline=baseline, observed=observed, target=target
    )

    assert progress.attainment is Attainment.REACHED
    assert progress.part == 1


@given(SMALL, SMALL, SMALL)
def test_the_reach_follows_from_the_part_of_the_way(begin: int, now: int, end: int) -> None:
    """All of the way or more is reached, some is on the way, less than nothing further away."""
    assume(begin != end)
    part = Fraction(now - begin, end - begin)
    progress = way(begin, now, end)

    assert progress.part == min(part, Fraction(1))
    assert (progress.attainment is Attainment.REACHED) == (part >= 1)
    assert (progress.attainment is Attainment.ON_THE_WAY) == (0 < part < 1)
    assert (progress.attainment is Attainment.UNCHANGED) == (part == 0)
    assert (progress.attainment is Attainment.FURTHER_AWAY) == (part < 0)


@given(
    st.tuples(SMALL | st.none(), SMALL, SMALL),
    st.sampled_from([("up", "down"), ("down", "up"), ("keep", "keep"), (None, None)]),
    st.integers(1, 9),
    SMALL,
)
def test_neither_sign_nor_scale_nor_zero_matters(
    values: tuple[int | None, int, int],
    turned: tuple[str | None, str | None],
    scale: int,
    zero: int,
) -> None:
    """Told in other units, from another zero and upside down, the advance is the same."""
    begin, now, end = values
    other = None if begin is None else zero - scale * begin
    original = way(begin, now, end, turned[0])
    progress = way(other, zero - scale * now, zero - scale * end, turned[1])

    assert (original.attainment, original.part) == (progress.attainment, progress.part)


@given(some, some, some, directions)
def test_every_advance_says_why(
    baseline: Value | None, observed: Value | None, target: Value | None, direction: Any
) -> None:
    """Every progress gives the values that it rests on, and has a sentence."""
    progress = indicator_progress(
        on=ON, direction=direction, baseline=baseline, observed=observed, target=target
    )
    said = progress.explain()
    part, _, key = said.key.rpartition(".")

    assert (progress.baseline, progress.observed, progress.target) == (baseline, observed, target)
    assert set(said.values.values()) <= {baseline, observed, target}
    assert language("en").has(part, key)
    assert (progress.part is not None) <= (progress.attainment is not Attainment.CANNOT_TELL)


# What cannot be calculated


SHARE, WORDS = Value(when=2025, part=1, whole=2), Value(when=2025, words={"en": "rather better"})
ONE, TWO = Value(when=2020, value=1), Value(when=2030, value=2)


@pytest.mark.parametrize(
    ("baseline", "observed", "target", "key"),
    [
        (None, None, None, "no-observed"),
        (ONE, None, TWO, "no-observed"),
        (ONE, TWO, None, "no-target"),
        (None, TWO, None, "no-target"),
        (None, ONE, TWO, "no-baseline"),
        (ONE, WORDS, TWO, "cannot-tell"),
        (WORDS, ONE, TWO, "cannot-tell"),
        (ONE, ONE, WORDS, "cannot-tell"),
        (ONE, SHARE, TWO, "cannot-tell"),
        (SHARE, ONE, TWO, "cannot-tell"),
        (ONE, TWO, SHARE, "cannot-tell"),
        (WORDS, WORDS, WORDS, "cannot-tell"),
    ],
)
def test_unknown_progress_has_a_reason(
    baseline: Value | None, observed: Value | None, target: Value | None, key: str
) -> None:
    """Without a baseline, target and observation of one kind, the progress is unknown, with a reason."""
    progress = indicator_progress(
        on=ON, direction=None, baseline=baseline, observed=observed, target=target
    )

    assert (progress.attainment, progress.part) == (Attainment.CANNOT_TELL, None)
    assert progress.explain().key == f"plan.attainment_explained.{key}"


@pytest.mark.parametrize(
    ("begin", "now", "key"),
    [
        (10, 20, "reached"),
        (None, 20, "reached-without-baseline"),
        (10, 15, "on-the-way"),
        (10, 10, "unchanged"),
        (10, 5, "further-away"),
    ],
)
def test_the_answer_says_its_grounds(begin: float | None, now: float, key: str) -> None:
    """The sentence names the values on which the answer rests."""
    progress = way(begin, now, 20)
    names = {"observed", "target"} | (set() if begin is None else {"baseline"})

    assert progress.explain().key == f"plan.attainment_explained.{key}"
    assert progress.explain().values == {name: getattr(progress, name) for name in names}
    assert progress.on == dt.date(2026, 11, 22)
