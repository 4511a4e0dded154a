"""Series of figures: their order, breaks, revisions, and two methods side by side."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.incidents import CellState, ComparabilityReason, IncidentSeries, series
from eccar.values import InvalidValue
from eccar.values.vocabulary import Audience

from ..samples import counted, example, table


def figures(value: IncidentSeries) -> list[tuple[str, int | None]]:
    """The period and the count of each point."""
    return [(str(point.period), point.count) for point in value.points]


def test_years_of_several_tables_are_in_order() -> None:
    """Whatever the order of the tables, and without a break."""
    tables = [counted(str(year), year, year - 2000) for year in (2024, 2022, 2023)]

    for order in itertools.permutations(tables):
        made = series(order)
        assert figures(made) == [("2022", 22), ("2023", 23), ("2024", 24)]
        assert made.breaks == ()
        assert [each.id for each in made.tables] == ["2022", "2023", "2024"]


def test_a_cell_over_the_years_of_one_table() -> None:
    """The small town: (2, 4, 1) for one ground, and its totals."""
    town = example("smalltown/table")

    made = series([town], ["religion-or-belief"])
    assert figures(made) == [("2022", 2), ("2023", 4), ("2024", 1)]
    assert figures(series([town])) == [("2022", 10), ("2023", 19), ("2024", 21)]
    assert made.audience is Audience.OFFICE


def test_old_and_new_method_stand_side_by_side() -> None:
    """In the year that both counted, the old method comes first, and the new one breaks the series."""
    tables = [
        counted("a", 2022, 10),
        counted("b", 2023, 12),
        counted("c", 2023, 30, method="New."),
        counted("d", 2024, 32, method="New."),
    ]

    for order in itertools.permutations(tables):
        made = series(order)
        assert figures(made) == [("2022", 10), ("2023", 12), ("2023", 30), ("2024", 32)]
        [broken] = made.breaks
        assert (broken.count, broken.side_by_side) == (30, True)
        assert [each.reason for each in broken.differences] == [ComparabilityReason.METHOD]


def test_later_data_are_a_revision_with_its_day() -> None:
    """A figure keeps what was published before, from its own cell and from other tables."""
    cell = {"count": 14, "revisions": [{"count": 9, "recorded": "2023-01-01"}]}
    made = series(
        [
            table("third", 2022, data_day="2023-07-01", cells=[cell]),
            counted("first", 2022, 10, data_day="2023-02-01"),
            counted("second", 2022, 12, data_day="2023-05-01"),
        ]
    )

    [point] = made.points
    assert point.count == 14
    assert [(each.count, each.recorded) for each in point.earlier] == [
        (12, dt.date(2023, 5, 1)),
        (10, dt.date(2023, 2, 1)),
        (9, dt.date(2023, 1, 1)),
    ]


def test_two_first_figures_without_days_stay_side_by_side() -> None:
    """RIAS 2020 was first reported as 1,909 or 1,957; which is the later one is not known."""
    made = series([example("rias-2020-1957"), example("rias-2020-1909"), example("rias-2019")])

    assert figures(made) == [("2019", 1453), ("2020", 1909), ("2020", 1957)]
    assert [point.side_by_side for point in made.points] == [False, False, True]
    assert [point.begins_anew for point in made.points] == [False, True, False]
    assert made.points[1].differences[0].reason is ComparabilityReason.COVERAGE


def test_months_to_date_are_no_series() -> None:
    """January to March, then January to April: both count a part of the time."""
    made = series([counted("a", "2025-01/2025-03", 10), counted("b", "2025-01/2025-04", 11)])

    [broken] = made.breaks
    reasons = {each.reason for each in broken.differences}
    assert reasons == {ComparabilityReason.LENGTH, ComparabilityReason.OVERLAP}


def test_a_break_within_a_table_is_marked() -> None:
    """The table states it, with its note."""
    years = [{"code": str(year)} for year in (2022, 2023, 2024)]
    yearly = table(
        "a",
        None,
        dimensions=[{"id": "year", "axis": "time", "categories": years}],
        cells=[{"codes": [year["code"]], "count": 5} for year in years],
        breaks=[{"since": 2023, "aspect": "definition", "note": "A new form."}],
    )

    [broken] = series([yearly]).breaks
    assert str(broken.period) == "2023"
    assert broken.differences[0].note == "A new form."


def test_hidden_unknown_and_missing_figures_are_told_apart() -> None:
    """Each has its state, and none is a zero."""
    tables = [
        table("a", 2021, cells=[{"state": "suppressed"}]),
        table("b", 2022, cells=[{"state": "unknown"}]),
        table("c", 2023),
        counted("d", 2024, 0),
    ]

    states = [(point.state, point.count) for point in series(tables).points]
    assert states == [
        (CellState.SUPPRESSED, None),
        (CellState.UNKNOWN, None),
        (None, None),
        (CellState.COUNTED, 0),
    ]


def test_a_code_that_no_table_has_is_refused() -> None:
    """The error names it."""
    with pytest.raises(InvalidValue, match="“nothing” is not a code"):
        series([counted("a", 2022, 1)], ["nothing"])


@given(st.lists(st.integers(0, 50), min_size=1, max_size=6))
def test_every_figure_is_in_the_series(counts: list[int]) -> None:
    """Nothing is lost or added up: as many points as years, each with its count."""
    tables = [counted(f"t{index}", 2010 + index, count) for index, count in enumerate(counts)]

    assert [point.count for point in series(reversed(tables)).points] == counts
