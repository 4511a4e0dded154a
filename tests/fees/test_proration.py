"""The charge for part of a year, and the day by which people are counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.fees.proration import PartYear, PopulationDay
from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue


def refused(ask: Callable[[], Any]) -> tuple[str, str]:
    """The code and the message with which *ask* is refused."""
    with pytest.raises(InvalidValue) as refusal:
        ask()
    return refusal.value.fault.code, str(refusal.value)


@pytest.mark.parametrize("day", ["02-29", "13-01", "00-01", "04-31", "1-1", "2024-01-01", ""])
def test_a_day_that_not_every_year_has_is_refused(day: str) -> None:
    """The day whose population counts is one that every year has."""
    assert refused(lambda: PopulationDay(month_day=day))[0] == "DOC261"


@pytest.mark.parametrize("years", [-1, 51])
def test_numbers_of_years_out_of_range_are_refused(years: int) -> None:
    """Counts of fifty years ago and of the future do not count."""
    assert refused(lambda: PopulationDay(years_before=years))[0] == "DOC262"
    assert refused(lambda: PopulationDay(old_after=years))[0] == "DOC262"


@given(made.population_days(), st.integers(1900, 2199))
def test_the_day_that_counts_is_in_every_year(rule: PopulationDay, year: int) -> None:
    """Each year has the day, so many years before."""
    assert f"{rule.in_year(year):%Y-%m-%d}" == f"{year - rule.years_before}-{rule.month_day}"
    assert rule.sourced == (rule.basis in {"decided", "observed"})


WITHIN = st.dates(dt.date(1900, 1, 2), dt.date(2199, 12, 31)).filter(
    lambda on: (on.month, on.day) > (1, 1)
)


@given(st.sampled_from(PartYear), WITHIN)
def test_the_parts_before_and_after_a_day_make_the_year(rule: PartYear, on: dt.date) -> None:
    """By day, both parts make the year; by month, one that has begun is charged to both."""
    before, after = rule.until(on), rule.after(on)

    assert 0 <= before <= 1
    assert 0 <= after <= 1
    if rule is PartYear.BY_DAY:
        assert before + after == 1
    if rule is PartYear.BY_MONTH:
        assert (before + after - 1) * 12 == (1 if on.day > 1 else 0)
    if rule in {PartYear.FULL, PartYear.FREE}:
        assert before == after == (1 if rule is PartYear.FULL else 0)
