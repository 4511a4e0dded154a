"""The band of an authority: the count that is taken, and the other bands that are possible."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.fees.assessing import assess
from eccar.fees.assessment import Assessment
from eccar.fees.packaged import fee_schedule
from eccar.fees.schedule import Band, OwnBands
from eccar.testing import strategies as made
from eccar.values import CityKind
from eccar.values.money import money

from . import (
    city,
    count,
    population_day,
    schedule,
    table,
    uncounted,
)


def otherwise(assessment: Assessment) -> dict[str, list[str | None]]:
    """What else it could be: the amounts by reason."""
    amounts: dict[str, list[str | None]] = {}
    for doubt in assessment.otherwise:
        amounts.setdefault(doubt.reason.value, []).append(
            None if doubt.amount is None else str(doubt.amount)
        )
    return amounts


def packaged(people: int, at_most: int | None = None, kind: str = "city") -> Assessment:
    """What the packaged schedule asks in 2026 of an invented city of so many people."""
    return assess(city(count("2024-12-31", people, at_most), kind=kind), fee_schedule(), year=2026)


@pytest.mark.parametrize(
    ("people", "amount", "edges"),
    [
        (1, "0.00 EUR", []),
        (19_999, "0.00 EUR", []),
        (20_000, "500.00 EUR", ["0.00 EUR"]),
        (20_001, "500.00 EUR", []),
        (99_999, "500.00 EUR", []),
        (100_000, "500.00 EUR", ["1000.00 EUR"]),
        (100_001, "1000.00 EUR", []),
        (150_000, "1000.00 EUR", []),
        (150_001, "1000.00 EUR", ["1500.00 EUR"]),
        (300_000, "1000.00 EUR", ["1500.00 EUR"]),
        (500_000, "1000.00 EUR", ["1500.00 EUR"]),
        (500_001, "1500.00 EUR", ["1000.00 EUR"]),
        (600_000, "1500.00 EUR", ["1000.00 EUR"]),
        (620_000, "1500.00 EUR", ["1000.00 EUR"]),
        (620_001, "1500.00 EUR", []),
        (1_000_000, "1500.00 EUR", []),
    ],
)
def test_edges_that_are_not_sourced_are_open(people: int, amount: str, edges: list[str]) -> None:
    """Where no source says on which side an edge lies, both fees are named, and nowhere else."""
    assessment = packaged(people)

    assert str(assessment.amount) == amount
    assert otherwise(assessment) == ({"edge": edges} if edges else {})
    assert assessment.doubtful == bool(edges)
    assert not assessment.certain, "the packaged table is not decided"


@pytest.mark.parametrize(
    ("least", "most", "amount", "open_"),
    [
        (10_000, 19_999, "0.00 EUR", {}),
        (10_000, 20_000, "0.00 EUR", {"population-span": ["500.00 EUR"], "edge": ["500.00 EUR"]}),
        (20_001, 90_000, "500.00 EUR", {}),
        (
            15_000,
            120_000,
            "0.00 EUR",
            {
                "population-span": ["500.00 EUR", "1000.00 EUR"],
                "edge": ["500.00 EUR", "1000.00 EUR"],
            },
        ),
        (700_000, 900_000, "1500.00 EUR", {}),
    ],
)
def test_spans_across_an_edge_are_open(
    least: int, most: int, amount: str, open_: dict[str, list[str]]
) -> None:
    """Of a span the least number counts; where it reaches into other bands, they are named."""
    assessment = packaged(least, most)

    assert str(assessment.amount) == amount
    assert otherwise(assessment) == open_


@given(made.bands(), st.integers(1, 20_000_000), st.none() | st.integers(0, 10_000_000))
def test_no_band_in_which_a_span_may_lie_is_left_out(
    bands: list[Band], people: int, more: int | None
) -> None:
    """The fee of every population in a span is the fee or one of its alternatives."""
    most = None if more is None else people + more
    fee_table = table(*bands)
    assessment = assess(city(count("2008", people, most)), schedule(fee_table), year=2024)
    may_be = {assessment.amount, *(doubt.amount for doubt in assessment.otherwise)}
    inside = {people, most or people}
    inside |= {
        band.up_to for band in bands if band.up_to and people <= band.up_to <= (most or people)
    }

    assert {fee_table.band(number).fee for number in inside} <= may_be
    for index, band in enumerate(bands[:-1]):
        if band.edge and band.edge.least < people <= band.edge.most:
            beyond = bands[index] if people > (band.up_to or 0) else bands[index + 1]
            assert beyond.fee in may_be


def test_without_a_count_any_band_is_possible() -> None:
    """Without a count it may be the fee of any band, each named once."""
    assessment = assess(uncounted(), schedule(), year=2024)

    assert [assessment.amount, assessment.fee, assessment.band] == [None, None, None]
    assert assessment.basis == "decided"
    assert otherwise(assessment) == {"no-population": ["0.00 EUR", "500.00 EUR", "1000.00 EUR"]}
    assert [message.key for message in assessment.explain()][:2] == [
        "fees.fee.unknown",
        "fees.fee.table",
    ]


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("unknown", "undated-population"),
        ("2020/..", "rough-population"),
        ("2024", "rough-population"),
        ("2023/2025", "rough-population"),
        ("../2026", "rough-population"),
        ("2024-01-02", "later-population"),
    ],
)
def test_a_count_that_may_be_of_the_day_is_taken_with_a_doubt(date: str, reason: str) -> None:
    """The only count on record is taken, however rough its date, and the doubt says what it is."""
    assessment = assess(city(count(date, 50_000)), schedule(), year=2024)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == {reason: [None]}


def test_a_count_without_a_day_may_count_instead() -> None:
    """Beside a count of the day, one without is an alternative; a later one is taken after it."""
    dated = assess(city(count("unknown", 150_000), count("2020", 50_000)), schedule(), year=2024)
    later = assess(city(count("2030", 150_000), count("unknown", 50_000)), schedule(), year=2024)

    assert (str(dated.amount), otherwise(dated)) == (
        "500.00 EUR",
        {"other-population": ["1000.00 EUR"]},
    )
    assert (str(later.amount), kinds(later)) == ("500.00 EUR", ["undated-population"])


@pytest.mark.parametrize(
    ("date", "year", "old"),
    [("2019-01-01", 2024, True), ("2019-01-02", 2024, False), ("2018-12-31", 2023, False)],
)
def test_a_count_grows_old(date: str, year: int, old: bool) -> None:
    """After so many full years a count is marked as old."""
    rule = population_day(old_after=5)
    assessment = assess(city(count(date, 50_000)), schedule(table(population_day=rule)), year=year)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == ({"old-population": [None]} if old else {})
    if old:
        assert assessment.otherwise[0].values["years"] == 5


def test_later_counts_alone() -> None:
    """If all counts are later, the first is used, with a doubt."""
    authority = city(count("2022-12-31", 50_000), count("2021-12-31", 150_000))
    assessment = assess(authority, schedule(), year=2020)

    assert str(assessment.amount) == "1000.00 EUR"
    assert otherwise(assessment) == {"later-population": [None]}


def test_the_latest_count_by_the_day_is_taken() -> None:
    """Earlier counts are not taken, and rough dates count from their last day."""
    authority = city(count("2010", 150_000), count("2015", 50_000), count("2019", 10_000))

    assert assess(authority, schedule(), year=2020).fee == money("0 EUR")
    assert assess(authority, schedule(), year=2019).fee == money("500 EUR")
    assert assess(authority, schedule(), year=2015).fee == money("1000 EUR")


@pytest.mark.parametrize(
    ("sourced", "later", "open_"),
    [
        ("decided", "2020-01-02", {}),
        ("observed", "2020-01-02", {}),
        ("assumed", "2020-01-02", {"other-population": ["1000.00 EUR"]}),
        ("inferred", "2020-12-31", {"other-population": ["1000.00 EUR"]}),
        ("assumed", "2021-01-01", {}),
        ("decided", "2019-12-31", {"other-population": ["1000.00 EUR"]}),
        ("assumed", "2019-12-31", {"other-population": ["1000.00 EUR"]}),
    ],
)
def test_other_counts_may_count_instead(
    sourced: str, later: str, open_: dict[str, list[str]]
) -> None:
    """Other counts of the same day are alternatives; later ones of the year, if no day is decided."""
    authority = city(count("2019-12-31", 50_000), count(later, 150_000))
    rule = population_day(basis=sourced)
    assessment = assess(authority, schedule(table(population_day=rule)), year=2020)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == open_


def test_other_counts_in_the_same_band_leave_nothing_open() -> None:
    """A later count that gives the same fee is no doubt."""
    authority = city(count("2019-12-31", 50_000), count("2020-06-30", 60_000))
    rule = population_day(basis="assumed")

    assert assess(authority, schedule(table(population_day=rule)), year=2020).certain


def test_a_table_can_count_by_an_earlier_year() -> None:
    """The day that counts may lie in a year before."""
    authority = city(count("2018-06-30", 50_000), count("2018-07-01", 150_000))
    rule = population_day(month_day="06-30", years_before=2)

    assert assess(authority, schedule(table(population_day=rule)), year=2020).fee == money(
        "500 EUR"
    )


CANTONS = OwnBands(kinds=["canton"], bands=[Band(fee="2000.00 EUR")])


def test_kinds_that_the_table_does_not_know() -> None:
    """A district has the fee of a city, with a doubt."""
    assessment = packaged(50_000, kind="district")

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == {"kind": [None]}
    assert assessment.otherwise[0].values == {"kind": CityKind.DISTRICT}


@pytest.mark.parametrize(
    ("kind", "amount", "certain"),
    [
        ("city", "500.00 EUR", True),
        ("canton", "2000.00 EUR", True),
        ("region", "500.00 EUR", False),
    ],
)
def test_kinds_with_bands_of_their_own(kind: str, amount: str, certain: bool) -> None:
    """A canton pays by the bands of cantons."""
    assessment = assess(city(kind=kind), schedule(table(kinds=["city"], own=[CANTONS])), year=2024)

    assert str(assessment.amount) == amount
    assert assessment.certain == certain


@pytest.mark.parametrize(
    ("counts", "amounts"),
    [
        ((count("2021", 50_000), count("2021", 150_000)), {"1000.00 EUR"}),
        ((count("2019", 50_000), count("2019", 60_000, 150_000)), {"1000.00 EUR"}),
    ],
    ids=["of one later day", "a span"],
)
def test_every_possible_count_is_named(counts: Any, amounts: set[str]) -> None:
    """Counts of one day that lie in other bands are all possible, also where they are spans."""
    assessment = assess(city(*counts), schedule(), year=2020)

    assert amounts <= {str(doubt.amount) for doubt in assessment.otherwise}


ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"


def kinds(assessment: Assessment) -> list[str]:
    return [doubt.reason.value for doubt in assessment.otherwise]


def test_the_count_that_is_taken() -> None:
    """It is a count of the very day; if all are later, the first, without alternatives."""
    very = city(count(EVE, 50_000), count("2024-01-01", 150_000))
    later = city(count("2024-06-30", 50_000), count("2024-09-30", 150_000))
    assumed = schedule(table(population_day=population_day(basis="assumed")))
    of_day, first = assess(very, schedule(), year=2024), assess(later, assumed, year=2024)

    assert (str(of_day.amount), of_day.certain) == ("1000.00 EUR", True)
    assert (str(first.amount), kinds(first)) == ("500.00 EUR", ["later-population"])
