"""Checking and drafting take time in proportion to the reports: calls are counted, as in ``tests/test_growth.py``."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

import eccar
from eccar.dossier.dossier import Dossier
from eccar.dossier.reporting.draft_sources import reports_before
from eccar.reports import Addressee, ProgressReport, draft, submit

from ..test_growth import MOST, counted

FIRST, YEARS = 1990, 20
SAID = {"de": "Erfunden."}


def yearly(years: int) -> list[ProgressReport]:
    """So many yearly reports of an invented city, each drafted from the one before it and submitted."""
    reports: list[ProgressReport] = []
    for year in range(FIRST, FIRST + years):
        before = reports[-1] if reports else None
        made = draft(
            None, str(year), before, on=f"{year + 1}-01-15", authorities=["de/musterstadt"]
        )
        points = [evolve(each, words=SAID, carried_over=None) for each in made.points]
        day = f"{year + 1}-02-01"
        reports.append(submit(evolve(made, points=points), day, recorded=day))
    return reports


def checked(reports: list[ProgressReport]) -> object:
    return eccar.check_together(reports, on="2040-01-01")


def last_of(reports: list[ProgressReport]) -> object:
    dossier = Dossier(subject="de/musterstadt", documents=reports)
    return reports_before(dossier, [Addressee.COALITION], None)


def in_words(reports: list[ProgressReport]) -> object:
    return [eccar.text(report.state_on("2040-01-01")) for report in reports]


@pytest.mark.parametrize("ask", [checked, last_of, in_words], ids=lambda ask: ask.__name__)
def test_twenty_yearly_reports_take_twice_the_time_of_ten(
    ask: Callable[[list[ProgressReport]], object],
) -> None:
    """Each report is checked against its neighbours, and not against all others."""
    few, twice = yearly(YEARS), yearly(2 * YEARS)
    ask(twice)  # What is loaded or kept at the first time is not counted.

    assert counted(lambda: ask(twice)) / counted(lambda: ask(few)) < MOST
