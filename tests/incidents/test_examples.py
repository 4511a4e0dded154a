"""The tables under ``examples``: what public pages say of them, and the invented town."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.incidents import CountUnit, IncidentTable
from eccar.values.errors import Severity

from .samples import EXAMPLES, example

ON = "2026-11-29"
FILES = sorted(EXAMPLES.rglob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_example_has_an_error(file: Path) -> None:
    """What a page does not state is asked for, and is no error; every rule could be evaluated."""
    report = eccar.check(eccar.load(file, IncidentTable), on=ON)

    assert [each for each in report.findings if each.severity is Severity.ERROR] == []
    assert {each.code for each in report.findings} <= {"INC301"}
    assert report.not_evaluated == ()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_example_says_what_is_invented(file: Path) -> None:
    """In its first lines; and one of a real place has a source."""
    head = file.read_text("utf-8").partition("recorded:")[0]

    assert "INVENTED" in head
    assert eccar.load(file, IncidentTable).sources or "the town and everything" in head


def test_rias_2019_is_the_sum_of_its_types() -> None:
    """1,453 = 3 + 58 + 98 + 109 + 1,033 + 152, and 68 assemblies are within the 1,033."""
    rias = example("rias-2019")
    [types] = rias.dimensions
    counts = {cell.codes: cell.count for cell in rias.cells}

    assert counts[()] == sum(counts[(item.code,)] or 0 for item in types.parts_of(None)) == 1453
    assert types.by_code["assembly"].within == "abusive-behaviour"
    assert (counts[("assembly",)], counts[("abusive-behaviour",)]) == (68, 1033)


def test_north_rhine_westphalia_has_no_total() -> None:
    """It was not read, so that it is not there."""
    state = example("rias-nrw-2022")

    assert state.cell() is None
    assert [cell.count for cell in state.cells] == [4, 5, 27, 6, 153, 60, 9]


def test_grounds_of_the_federal_office_overlap() -> None:
    """Shares of 104 per cent, and no count at all."""
    office = example("federal-office-2023")

    assert sum(share.units for share in office.shares) == 104
    assert office.dimensions[0].overlapping
    assert office.cells == ()
    assert office.unit is None


def test_what_remains_in_reinickendorf() -> None:
    """29, of which 20, of which 13."""
    place = example("reinickendorf-2015")

    assert [cell.count for cell in place.cells] == [29, 20, 13]
    assert place.dimensions[0].by_code["one-kind"].within == "racist"


def test_krakow_counts_five_years_together() -> None:
    """179 incidents, of which 3 physical attacks; the number of graffiti is not known."""
    krakow = example("krakow-2007-2011")

    assert krakow.cell("graffiti") is None
    assert (krakow.cells[0].count, krakow.cells[1].count) == (179, 3)


def test_saxony_has_two_units() -> None:
    """248 attacks, 380 people affected: two tables."""
    attacks, persons = example("saxony-2023-attacks"), example("saxony-2023-persons")

    assert (attacks.cells[0].count, persons.cells[0].count) == (248, 380)
    assert persons.unit is CountUnit.PERSON_AFFECTED


def test_the_small_town_has_nine_counts_and_seven_margins() -> None:
    """2022 (7, 2, 1), 2023 (9, 4, 6), 2024 (12, 1, 8); merging is declared for both dimensions."""
    town = example("smalltown/table")
    inner = [cell.count for cell in town.cells if len(cell.codes) == 2]

    assert inner == [7, 2, 1, 9, 4, 6, 12, 1, 8]
    assert len(town.cells) == 16
    assert [grouping.code for grouping in town.dimensions[0].groupings] == [
        "2022/2023",
        "2023/2024",
    ]
    assert town.subject == "de/kleinstadt"
