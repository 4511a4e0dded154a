"""A small town's table (invented): incidents of three years by three grounds, with all margins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import pairwise

from eccar.incidents.counts.cell import CellState, CountCell
from eccar.incidents.counts.control import DisclosureControl
from eccar.incidents.counts.dimension import Category, CountDimension, Grouping
from eccar.incidents.counts.table import IncidentTable

GROUNDS = ("religion-or-belief", "sexual-orientation", "racial-or-ethnic-origin")
COUNTS = {"2022": (7, 2, 1), "2023": (9, 4, 6), "2024": (12, 1, 8)}
RELIGION, ORIENTATION, ORIGIN = GROUNDS

Show = Callable[[tuple[str, ...], int], CountCell]
"""The published cell for codes and a count."""


def as_counted(codes: tuple[str, ...], count: int) -> CountCell:
    return CountCell(codes=codes, count=count)


def rounded_to(base: int) -> Show:
    def show(codes: tuple[str, ...], count: int) -> CountCell:
        return CountCell(codes=codes, count=(2 * count + base) // (2 * base) * base)

    return show


def hiding(*cells: tuple[str, ...]) -> Show:
    def show(codes: tuple[str, ...], count: int) -> CountCell:
        if codes in cells:
            return CountCell(codes=codes, state=CellState.SUPPRESSED)
        return as_counted(codes, count)

    return show


def town(
    show: Show = as_counted,
    *,
    control: DisclosureControl | None = None,
    counts: Mapping[str, Collection[int]] = COUNTS,
    codes: Collection[str] = GROUNDS,
) -> IncidentTable:
    """The table with each of its numbers as *show* prints it."""
    rows = {year: dict(zip(codes, row, strict=True)) for year, row in counts.items()}
    cells = [show((), sum(map(sum, counts.values())))]
    cells += [show((code,), sum(row[code] for row in rows.values())) for code in codes]
    for year, row in rows.items():
        cells.append(show((year,), sum(row.values())))
        cells += [show((year, code), count) for code, count in row.items()]
    return IncidentTable(
        id="small-town",
        control=control or DisclosureControl(threshold=3),
        dimensions=[
            CountDimension(
                id="year",
                axis="time",
                complete=True,
                categories=[Category(code=year) for year in counts],
                groupings=_groupings(list(counts)),
            ),
            CountDimension(
                id="ground",
                axis="ground",
                complete=True,
                categories=[Category(code=code) for code in codes],
                groupings=[Grouping(code="orientation-or-origin", codes=list(codes)[1:3])]
                if len(codes) > 2
                else [],
            ),
        ],
        cells=cells,
    )


def _groupings(years: list[str]) -> list[Grouping]:
    return [
        Grouping(code=f"{early}–{late}", codes=[early, late]) for early, late in pairwise(years)
    ]


ROUNDED = DisclosureControl(method="rounding", base=5, threshold=3)
SUPPRESSED = DisclosureControl(method="suppression", threshold=3)
