"""Fees by band: every member is in one row, and the rows add up to the forecast."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import Membership
from eccar.fees import LeftOut, Omission, fees_by_band, forecast
from eccar.fees.schedule import FeeSchedule, OwnBands
from eccar.membership import Accepted, Named
from eccar.values.money import total

from .. import FREE, LARGE, MIDDLE, city, count, member, schedule, table, uncounted
from .test_projections import MEMBERS, SCHEDULES, joined

YEARS = st.integers(2005, 2030)


@given(MEMBERS, SCHEDULES, YEARS)
def test_the_bands_add_up_to_the_forecast(
    memberships: list[Membership], fees: FeeSchedule, year: int
) -> None:
    """Amount, counted, uncertain and left out are those of the forecast, whatever the bands."""
    by_band = fees_by_band(memberships, fees, year=year)
    [expected] = forecast(memberships, fees, [year])
    totals = [row.total for row in by_band.rows]

    assert by_band.total.amount == expected.total.amount
    assert by_band.total.uncertain == expected.total.uncertain
    assert set(by_band.total.left_out) == set(expected.total.left_out)
    assert total([each.amount for each in totals], by_band.currency) == expected.total.amount
    assert sum(each.counted for each in totals) == expected.total.counted


@given(MEMBERS, SCHEDULES, YEARS)
def test_every_member_is_in_the_row_of_its_band(
    memberships: list[Membership], fees: FeeSchedule, year: int
) -> None:
    """The rows are the bands of the table, in its order, and each assessment is in its own."""
    by_band = fees_by_band(memberships, fees, year=year)
    bands = by_band.table.bands if by_band.table else ()

    assert tuple(row.band for row in by_band.rows if row.band) == bands
    for row in by_band.rows:
        every = (*row.members, *row.possible)
        assert all(assessment.band == row.band for assessment in every)
        assert all(assessment.member for assessment in row.members)
        assert not any(assessment.member for assessment in row.possible)
        assert [each.city.id for each in row.members] == sorted(
            each.city.id for each in row.members
        )


def test_a_row_is_there_without_members() -> None:
    """Of no members, every band has a row, and there is none for what has no band."""
    by_band = fees_by_band([], schedule(), year=2026)

    assert [row.band for row in by_band.rows] == [FREE, MIDDLE, LARGE]
    assert str(by_band.total.amount) == "0.00 EUR"


def test_kinds_with_bands_of_their_own_have_rows_of_their_own() -> None:
    """A region that pays by its own bands is not among the cities."""
    own = OwnBands(kinds=["region"], bands=[LARGE])
    region = member(authority=city(count("2008", 900_000), id="de/region", kind="region"))
    by_band = fees_by_band([region, joined("de/stadt")], schedule(table(own=[own])), year=2026)

    assert [(len(row.members), [*row.kinds]) for row in by_band.rows] == [
        (0, []),
        (1, []),
        (0, []),
        (1, ["region"]),
    ]


def test_without_inhabitants_the_band_is_not_determined() -> None:
    """Such a member is in the last row, and its fee in no sum."""
    by_band = fees_by_band([member(authority=uncounted())], schedule(), year=2026)
    last = by_band.rows[-1]

    assert (last.band, last.name, len(last.members)) == (None, None, 1)
    assert [item.reason for item in by_band.total.left_out] == [Omission.UNKNOWN]


def test_before_the_first_table_there_are_no_bands() -> None:
    """All members are in the row without a band."""
    by_band = fees_by_band([member(Accepted(when="2005"))], schedule(), year=2008)

    assert by_band.table is None
    assert [row.band for row in by_band.rows] == [None]


def test_who_may_have_been_a_member_is_apart() -> None:
    """An authority whose record leaves membership open is possible, and owes nothing in the sum."""
    open_ = joined("de/offen", Accepted(when="2026/.."))
    by_band = fees_by_band([open_, joined("de/stadt")], schedule(), year=2026)
    [row] = [row for row in by_band.rows if row.members or row.possible]

    assert [len(row.members), len(row.possible)] == [1, 1]
    assert str(row.total.amount) == "500.00 EUR"
    assert f"1–2; {eccar.language('en').say(row.total.amount)}" in eccar.html(by_band)


def test_what_is_left_out_is_named_once() -> None:
    """A city with two memberships and an unread file are in the total, and named in the view."""
    twice = [joined("de/a"), joined("de/a", Named(when="2020"))]
    unread = LeftOut(name="broken.yaml", reason=Omission.UNREAD)
    by_band = fees_by_band(twice, schedule(), year=2026, left_out=[unread])
    shown = eccar.text(by_band)

    assert [item.reason for item in by_band.left_out] == [Omission.UNREAD, Omission.DUPLICATE]
    assert shown.count("broken.yaml") == 1
    assert "0 of 1 determined" in shown
    assert "0 of 1 city" in shown


@pytest.mark.parametrize("year", [1899, 2200])
def test_a_year_outside_is_refused(year: int) -> None:
    """As everywhere, a fee year lies between 1900 and 2199."""
    with pytest.raises(eccar.values.InvalidValue):
        fees_by_band([], schedule(), year=year)
