"""Indicators: which baseline, observation and target count on a day, of the whole and of parts."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.indicator_progress import Attainment, IndicatorProgress
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.values import Value
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days, exact_dates, whens
from eccar.values.dates import day, when
from eccar.values.errors import InvalidValue

ON, MIDDLE = day("2026-11-22"), dt.date(2016, 1, 1)
WOMEN, MEN = {"gender": "women"}, {"gender": "men"}
parts = st.sampled_from([{}, WOMEN, MEN, {"age": 20}])
values = st.builds(
    lambda when, value, group: Value(when=when, value=value, of=group),
    whens(),
    st.integers(-9, 9),
    parts,
)
"""Values of the whole and of a few of its parts."""


def indicator(**fields: Any) -> Indicator:
    """An invented indicator with *fields*."""
    titles = {"en": "Cases answered within a month"}
    return Indicator(**{"id": "share-1", "titles": titles, **fields})


# Baselines


def test_the_first_baseline_is_the_beginning() -> None:
    """Of several baselines the first in the document counts, of the whole or of a group."""
    women, first = Value(when=2019, value=3, of=WOMEN), Value(when=2021, value=5)
    cases = indicator(baselines=[women, first, Value(when=2020, value=4)])

    assert cases.baseline() is first
    assert cases.baseline(WOMEN) is women
    assert cases.baseline(MEN) is None
    assert indicator().baseline() is None


# What was observed, and what is aimed at


def test_the_latest_observation_that_was_certainly_made() -> None:
    """Neither one yet to come counts, nor one whose year is not over, nor one without an end."""
    observations = [
        Value(when="2025", value=25),
        Value(when="2023-06", value=23),
        Value(when="2024/..", value=24),
        Value(when="unknown", value=0),
    ]
    cases = indicator(observations=observations)

    assert cases.observed_on(day("2023-06-29")) is None
    assert cases.observed_on(day("2023-06-30")) == observations[1]
    assert cases.observed_on(day("2025-12-30")) == observations[1]
    assert cases.observed_on("2025-12-31") == observations[0]


def test_the_last_value_of_a_day_counts() -> None:
    """Two observations with one last day: the later in the document corrects the other."""
    observations = [Value(when="2025-12-31", value=1), Value(when="2025", value=2)]

    assert indicator(observations=observations).observed_on(ON) is observations[1]
    assert indicator(observations=observations[::-1]).observed_on(ON) is observations[0]


@pytest.mark.parametrize(
    ("seen", "counts"),
    [("2019", False), ("2020-03-01", False), ("2020-03", False), ("2020", True), ("2021", True)],
)
def test_what_was_observed_before_the_baseline_does_not_count(seen: str, *, counts: bool) -> None:
    """Only observations that can be later than the baseline count as progress."""
    value = Value(when=seen, value=1)
    cases = indicator(baselines=[Value(when="2020-04", value=0)], observations=[value])

    assert cases.observed_on(ON) == (value if counts else None)
    assert attrs.evolve(cases, baselines=[]).observed_on(ON) == value


def test_a_baseline_without_a_first_day_is_before_everything() -> None:
    """If the day of the baseline is unknown, every observation counts."""
    value = Value(when="2010", value=1)

    for date in ("../2020", "unknown"):
        cases = indicator(baselines=[Value(when=date, value=0)], observations=[value])
        assert cases.observed_on(ON) is value


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
    targets = [Value(when=item, value=item) for item in (2027, 2030, 2024)]
    target = indicator(targets=[*targets, Value(when="2019/..", value=0)]).target_on(day(on))

    assert target is not None
    assert target.value == year


def test_without_a_dated_target_there_is_none() -> None:
    """A target by no day is not one that can be reached on a day."""
    assert indicator().target_on(ON) is None
    assert indicator(targets=[Value(when="unknown", value=1)]).target_on(ON) is None


@given(made.indicators(made.values(exact_dates(), bare=True)), days())
def test_the_observation_is_the_last_before_and_the_target_the_first_after(
    indicator: Indicator, on: dt.date
) -> None:
    """No observation lies between the one taken and the day; likewise targets."""
    observed, target = indicator.observed_on(on), indicator.target_on(str(on))
    begun = [value.when for value in indicator.baselines if not when(on).before(value.when)]
    begin = begun[0] if begun else when("unknown")
    made_by = [
        value.when
        for value in indicator.observations
        if not when(on).before(value.when) and not value.when.before(begin)
    ]
    aims = [value.when for value in indicator.targets]
    ahead = [value for value in aims if not value.before(when(on))]

    assert (observed is None) == (not made_by)
    assert observed is None or not any(observed.when.before(other) for other in made_by)
    assert (target is None) == (not aims)
    assert target is None or not ahead or not any(other.before(target.when) for other in ahead)
    assert target is None or ahead or not any(target.when.before(other) for other in aims)


# How far it has come


def test_the_answer_brings_its_grounds() -> None:
    """An advance shows the baseline, the observation and the target that it rests on."""
    baseline = Value(when=2020, part=10, whole=100)
    observed, target = Value(when=2025, part=66, whole=220), Value(when=2030, part=1, whole=2)
    cases = indicator(baselines=[baseline], observations=[observed], targets=[target])

    assert cases.progress_on(str(ON)) == IndicatorProgress(
        attainment=Attainment.ON_THE_WAY,
        on=ON,
        baseline=baseline,
        observed=observed,
        target=target,
        part=Fraction(1, 2),
    )


def test_a_part_of_the_whole_has_its_own_advance() -> None:
    """Values of a group are kept apart from those of the whole."""
    whole = {"baselines": [0], "observations": [5], "targets": [10]}
    women = {"baselines": [0], "observations": [9], "targets": [12]}
    series = {
        name: [
            Value(when=year, value=whole[name][0]),
            Value(when=year, value=women[name][0], of=WOMEN),
        ]
        for name, year in (("baselines", 2020), ("observations", 2025), ("targets", 2030))
    }
    cases = indicator(dimensions=["gender"], **series)

    assert cases.progress_on(ON).part == Fraction(1, 2)
    assert cases.progress_on(ON, group=WOMEN).part == Fraction(3, 4)
    assert cases.progress_on(ON, group=MEN).attainment is Attainment.CANNOT_TELL
    assert cases.progress_on(ON, group=MEN).observed is None


@given(made.indicators(values), parts, days())
def test_of_a_part_only_its_values_are_used(
    indicator: Indicator, group: dict[str, Any], on: dt.date
) -> None:
    """Without all values of other parts, and of the whole, the advance of a part is the same."""
    values: dict[str, Any] = {
        name: [value for value in getattr(indicator, name) if dict(value.of) == group]
        for name in ("baselines", "observations", "targets")
    }
    alone = attrs.evolve(indicator, **values)

    assert alone.progress_on(on, group) == indicator.progress_on(on, group)


@given(
    made.indicators(values),
    made.values(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
    parts,
)
def test_what_is_observed_later_does_not_change_what_was(
    indicator: Indicator, more: Value, on: dt.date, group: dict[str, Any]
) -> None:
    """An observation of a later day leaves the progress on an earlier day alone, wherever it is in the list."""
    for more_of in ({}, group):
        seen = attrs.evolve(more, of=more_of)
        later = attrs.evolve(indicator, observations=(seen, *indicator.observations, seen))
        assert later.progress_on(on, group) == indicator.progress_on(on, group)


@given(made.indicators(), days())
def test_every_indicator_has_an_answer(indicator: Indicator, on: dt.date) -> None:
    """Every indicator has a progress on any day, which rests on its own values."""
    progress = indicator.progress_on(on)

    assert progress.on == on
    assert progress.baseline in {None, *indicator.baselines}
    assert progress.observed in {None, *indicator.observations}
    assert progress.target in {None, *indicator.targets}
    assert hash(attrs.evolve(indicator)) == hash(indicator)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"id": "other one"}, "DOC302"),
        ({"titles": {}}, "DOC224"),
        ({"common": "other one"}, "DOC302"),
        ({"unit": ""}, "DOC210"),
        ({"dimensions": ["gender", ""]}, "DOC210"),
    ],
)
def test_what_is_no_indicator_is_refused(fields: dict[str, Any], code: str) -> None:
    """Indicators are named by ids and in words; units and dimensions have a name."""
    with pytest.raises(InvalidValue) as refused:
        indicator(**fields)

    assert refused.value.fault.code == code
