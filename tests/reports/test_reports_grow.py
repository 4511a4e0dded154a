"""Two hundred reports of one city, and rounds of many cities: calls grow with the documents.

What is counted is calls, of Python functions and of C functions, not time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from eccar import check_together, from_dict
from eccar.reports import ProgressReport, ReportingRound, chain_state, chains, draft, round_overview

from ..test_growth import MOST, counted
from .documents import plan, report, submitted

ON = "2300-01-01"


def yearly(number: int) -> list[ProgressReport]:
    """A report of each year, each after the one before it."""
    years = range(2000, 2000 + number)
    return [
        report(
            f"r{year}", str(year), earlier=f"r{year - 1}", facts=[submitted(f"{year + 1}-02-01")]
        )
        for year in years
    ]


def corrections(number: int) -> list[ProgressReport]:
    """Reports of one period, each of which replaces the one before it."""
    first = dt.date(2027, 1, 1)
    return [
        report(
            f"r{index}",
            replaces=[f"r{index - 1}"] * (index > 0),
            facts=[submitted(str(first + dt.timedelta(index)))],
        )
        for index in range(number)
    ]


def rivals(number: int) -> list[ProgressReport]:
    """Reports of one period of which none replaces another."""
    return [report(f"r{index}", facts=[submitted("2027-02-01")]) for index in range(number)]


def circles(number: int) -> list[ProgressReport]:
    """Pairs of reports that replace each other."""
    return [
        report(f"r{index}", str(2000 + index // 2), replaces=[f"r{index ^ 1}"])
        for index in range(number)
    ]


def states_of(reports: list[ProgressReport]) -> object:
    return [chain_state(chain, dt.date(2300, 1, 1)) for chain in chains(reports)]


@pytest.mark.parametrize(
    "make", [yearly, corrections, rivals, circles], ids=lambda make: make.__name__
)
def test_the_states_of_many_reports(make: Callable[[int], list[ProgressReport]]) -> None:
    """Which of two hundred reports counts takes twice the calls of a hundred."""
    few, twice = make(100), make(200)
    states_of(few)

    assert counted(lambda: states_of(twice)) / counted(lambda: states_of(few)) < MOST


@pytest.mark.parametrize("make", [yearly, corrections, circles], ids=lambda make: make.__name__)
def test_checking_many_reports_of_one_city(make: Callable[[int], list[ProgressReport]]) -> None:
    """Checked together, two hundred reports of one city take twice the calls of a hundred."""
    few, twice = make(100), make(200)
    check_together(few, on=ON)

    assert (
        counted(lambda: check_together(twice, on=ON)) / counted(lambda: check_together(few, on=ON))
        < MOST
    )


def a_round(number: int) -> tuple[ReportingRound, list[ProgressReport]]:
    """A round of so many cities, with a report, a consent and more time for each."""
    cities = [f"de/a-{index}" for index in range(number)]
    facts: list[dict[str, Any]] = [
        fact
        for city in cities
        for fact in (
            {"fact": "consented", "date": "2027-01-01", "by": "Amt", "authorities": [city]},
            {
                "fact": "extended",
                "date": "2027-01-02",
                "until": "2027-06-01",
                "authorities": [city],
            },
        )
    ]
    data = {
        "eccar": "round/1",
        "id": "2026",
        "deadline": "2027-05-01",
        "invited": cities,
        "facts": facts,
    }
    reports = [
        report(
            "2026",
            authorities=[city],
            round="2026",
            to=["coalition"],
            facts=[submitted("2027-02-01")],
        )
        for city in cities
    ]
    return from_dict(data, ReportingRound), reports


def test_a_round_of_many_cities() -> None:
    """An overview of a round grows with the cities that are asked."""
    few, twice = a_round(50), a_round(100)

    def ask(case: tuple[ReportingRound, list[ProgressReport]]) -> object:
        return round_overview(*case, on="2027-06-02")

    ask(few)

    assert counted(lambda: ask(twice)) / counted(lambda: ask(few)) < MOST


def test_a_draft_grows_with_the_measures() -> None:
    """Of a plan and an earlier report of twice the measures, a draft takes twice the calls."""

    def documents(number: int) -> tuple[Any, ProgressReport]:
        fact = {"fact": "replaced-by", "date": "2025-02"}
        measures = [
            {
                "id": f"m{index}",
                "points": [3],
                "titles": {"de": "M"},
                "progress": [{**fact, "other": f"m{index + 1}"}] * (index % 2),
            }
            for index in range(number)
        ]
        entries = [{"measure": f"m{index}", "words": {"de": "Neu."}} for index in range(number)]
        return plan(measures), report("2024", "2023/2024", measures=entries)

    def ask(case: tuple[Any, ProgressReport]) -> object:
        return draft(case[0], "2025/2026", case[1], on="2027-01-15")

    few, twice = documents(100), documents(200)
    ask(few)

    assert counted(lambda: ask(twice)) / counted(lambda: ask(few)) < MOST
