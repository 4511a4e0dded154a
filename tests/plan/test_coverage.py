"""Coverage: counts by point, each measure once in the total, and never a score."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from eccar.plan.coverage import Cover, Coverage, CoverageRow, coverage
from eccar.plan.measures.columns import KIND_COLUMNS, Column
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import (
    Abandoned,
    Completed,
    MadePermanent,
    Merged,
    Planned,
    Progress,
    PutOnHold,
    Started,
)
from eccar.plan.measures.resources import Resource
from eccar.plan.measures.values import Value

from .counted import CountedMeasure

ON = "2026-11-22"
TITLES = {"en": "Something (invented)"}
GIVEN_UP = Abandoned(when=2020, reason="Too few came.")


def measure(*points: int, kind: str = "action", **fields: Any) -> Measure:
    """An invented measure under *points*, of a *kind*."""
    return Measure(**{"id": "m", "titles": TITLES, "points": points, "kind": kind, **fields})


def covered(*measures: Measure, complete: bool = True) -> Coverage:
    """How *measures* cover the points on the day of these tests."""
    return coverage(measures, on=ON, complete=complete)


def cover(*measures: Measure, because: str | None = None) -> Cover | None:
    """The row of point 7 on the day of these tests."""
    reasons = None if because is None else {7: because}
    return coverage(measures, on=ON, complete=True, because=reasons).row(7).cover


def test_a_measure_under_two_points_counts_in_both_rows_and_once_in_the_total() -> None:
    """A measure under two points is in both rows, and still one measure."""
    coverage = covered(measure(3, 7))

    assert [row[Column.ACTIONS] for row in coverage.rows] == [0, 0, 1, 0, 0, 0, 1, 0, 0, 0]
    assert coverage.total[Column.ACTIONS] == 1


def test_a_repeated_point_counts_once() -> None:
    """A measure that names a point twice is under it once."""
    assert covered(measure(3, 3)).row(3)[Column.ACTIONS] == 1


def test_a_measure_under_no_point_counts_in_the_total_alone() -> None:
    """Measures under none of the ten points have a row."""
    coverage = covered(measure())

    assert coverage.total[Column.ACTIONS] == 1
    assert not any(row[Column.ACTIONS] for row in coverage.rows)


def test_kinds_are_counted_apart() -> None:
    """Each kind of measure has a column of its own, in its row and in the total."""
    coverage = covered(
        measure(3, kind="action"),
        *[measure(3, kind="existing-service")] * 2,
        *[measure(3, kind="declaration")] * 3,
        *[measure(3, kind="situation-report")] * 4,
        *[measure(3, kind="recommendation")] * 5,
        measure(4, kind="declaration"),
    )

    assert [coverage.row(3)[column] for column in KIND_COLUMNS] == [1, 2, 3, 4, 5]
    assert [coverage.row(4)[column] for column in KIND_COLUMNS] == [0, 0, 1, 0, 0]
    assert [coverage.total[column] for column in KIND_COLUMNS] == [1, 2, 4, 4, 5]


@pytest.mark.parametrize(
    ("fields", "columns"),
    [
        ({}, {"not-reported"}),
        ({"progress": [Started(when=2020)]}, {"running"}),
        ({"progress": [Completed(when=2020)]}, {"done"}),
        ({"progress": [MadePermanent(when=2020)]}, {"running", "done"}),
        ({"resources": [Resource(staff=1)]}, {"not-reported", "with-resources"}),
        ({"resources": [Resource(stated="not-quantified")]}, {"not-reported"}),
        ({"indicators": [Indicator(id="i", titles=TITLES)]}, {"not-reported", "with-indicator"}),
        (
            {"indicators": [Indicator(id="i", titles=TITLES, targets=[Value(when=2030, value=1)])]},
            {"not-reported", "with-indicator", "with-target"},
        ),
        ({"progress": [Planned(when=2020)]}, set()),
        ({"ends": 2025}, {"not-reported", "outstanding"}),
        ({"ends": 2025, "progress": [Planned(when=2020)]}, {"not-reported", "outstanding"}),
        ({"ends": 2025, "progress": [PutOnHold(when=2020)]}, {"outstanding"}),
        ({"ends": 2025, "progress": [Started(when=2020)]}, {"running", "outstanding"}),
        ({"ends": 2025, "progress": [Completed(when=2025)]}, {"done"}),
        ({"ends": 2025, "ongoing": True}, {"not-reported"}),
        ({"kind": "declaration"}, set()),
        ({"kind": "existing-service"}, {"existed"}),
        ({"kind": "existing-service", "starts": 2015}, {"running"}),
        ({"kind": "existing-service", "starts": 2031}, {"not-reported"}),
        ({"kind": "existing-service", "ends": 2025}, {"no-longer"}),
        ({"ends": 2025, "resources": [Resource(staff=1)], "progress": [GIVEN_UP]}, {"no-longer"}),
        ({"progress": [Merged(when=2020, other="m")]}, {"no-longer"}),
    ],
)
def test_what_counts_in_which_column(fields: dict[str, Any], columns: set[str]) -> None:
    """Beside its kind, a measure counts for what it does, has and has to do; or is gone."""
    row = covered(measure(3, **fields)).row(3)

    assert {
        column.value for column in Column if column not in KIND_COLUMNS and row[column]
    } == columns


RUNNING, DONE = [Started(when=2020)], [Completed(when=2020)]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([], "gap"),
        ([("action", [])], "not-reported"),
        ([("action", [Planned(when=2020)])], "planned"),
        ([("action", []), ("action", [Planned(when=2020)])], "planned"),
        ([("action", [PutOnHold(when=2020)])], "planned"),
        ([("action", RUNNING)], "covered"),
        ([("action", DONE)], "covered"),
        ([("action", [GIVEN_UP])], "no-longer"),
        ([("action", [GIVEN_UP]), ("action", [])], "not-reported"),
        ([("existing-service", [])], "covered"),
        ([("existing-service", [GIVEN_UP])], "no-longer"),
        ([("existing-service", [PutOnHold(when=2020)])], "planned"),
        ([("declaration", [])], "described"),
        ([("declaration", RUNNING)], "described"),
        ([("situation-report", DONE)], "described"),
        ([("recommendation", [])], "recommended"),
        ([("recommendation", []), ("declaration", [])], "described"),
        ([("declaration", []), ("situation-report", [])], "described"),
        ([("declaration", RUNNING), ("action", [])], "not-reported"),
        ([("declaration", []), ("action", RUNNING)], "covered"),
        ([("situation-report", []), ("existing-service", [])], "covered"),
        ([("declaration", []), ("action", [GIVEN_UP])], "described"),
    ],
)
def test_the_answers_for_a_point(kinds: list[tuple[str, list[Progress]]], expected: str) -> None:
    """Doing covers a point, planning on record plans it, words alone describe it.

    Of what is named without any progress it is said that none is reported, never that it is planned.
    """
    measures = [measure(7, kind=kind, progress=progress) for kind, progress in kinds]

    assert cover(*measures) == expected
    assert covered(*measures).row(8).cover is Cover.GAP


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([], "explained"),
        (["declaration"], "described"),
        (["action"], "not-reported"),
        (["existing-service"], "covered"),
    ],
)
def test_a_reason_explains_a_point_without_measures(kinds: list[str], expected: str) -> None:
    """A point with measures has a state; a point without any, the reason on record."""
    result = [measure(7, kind=kind) for kind in kinds]

    assert cover(*result, because="Housing is let by the Amt.") == expected
    assert cover(measure(7, progress=[GIVEN_UP]), because="Not ours.") is Cover.EXPLAINED


@pytest.mark.parametrize(
    ("fields", "mark"),
    [
        ({}, "not-reported"),
        ({"progress": [Planned(when=2020)]}, "planned"),
        ({"progress": RUNNING}, "under-way"),
        ({"progress": DONE}, "under-way"),
        ({"progress": RUNNING, "ends": 2025}, "outstanding"),
        ({"progress": DONE, "ends": 2025}, "under-way"),
        ({"progress": [GIVEN_UP], "ends": 2025}, "no-longer"),
        ({"kind": "existing-service"}, "under-way"),
        ({"kind": "existing-service", "ends": 2025}, "no-longer"),
        ({"kind": "declaration", "progress": RUNNING}, "described"),
        ({"kind": "situation-report", "ends": 2025}, "outstanding"),
        ({"kind": "recommendation"}, "described"),
    ],
)
def test_each_measure_has_one_mark(fields: dict[str, Any], mark: str) -> None:
    """What matters most of a measure on the day: that it is gone, late, words, running or planned."""
    coverage = covered(measure(3, 7, **fields))

    for row in (coverage.row(3), coverage.row(7), coverage.total):
        assert {item.value: number for item, number in row.marks.items() if number} == {mark: 1}


@pytest.mark.parametrize(("complete", "expected"), [(True, "gap"), (False, "nothing-on-record")])
def test_an_incomplete_record_has_no_gap(expected: str, *, complete: bool) -> None:
    """If the document is not complete, an empty point means only that nothing is on record."""
    coverage = covered(measure(1), complete=complete)

    assert (coverage.on, coverage.complete) == (dt.date(2026, 11, 22), complete)
    assert [row.cover for row in coverage.rows] == ["not-reported", *[expected] * 9]


def test_coverage_is_of_a_day() -> None:
    """On each day it is counted what was so on that day."""
    late = measure(
        3, ends=2024, progress=[Started(when="2020-05-05"), Completed(when="2026-01-01")]
    )
    totals = [
        coverage([late], on=on, complete=True).total
        for on in ("2020-01-01", "2021-01-01", "2025-01-01", "2026-01-01")
    ]

    assert [row[Column.RUNNING] for row in totals] == [0, 1, 1, 0]
    assert [row[Column.OUTSTANDING] for row in totals] == [0, 0, 1, 0]
    assert [row[Column.DONE] for row in totals] == [0, 0, 0, 1]


def test_nobody_is_added_to_a_score() -> None:
    """A table of coverage is what it is of, its rows and its total; only measures are counted."""
    said = {
        "on",
        "authorities",
        "titles",
        "complete",
        "promises",
        "ended",
        "rows",
        "general",
        "total",
        "reported_counts",
        "identity",
    }
    of_row = {"number", "counts", "marks", "cover", "because", "general"}
    of_row |= {"measures", "titles", "measure_marks", "measure_kinds", "measure_states"}

    assert {item.name for item in attrs.fields(Coverage)} == said
    assert {item.name for item in attrs.fields(CoverageRow)} == of_row
    assert _public(Coverage) == {"row", "view"}
    assert not _public(CoverageRow)
    assert all(
        type(number) is int
        for row in (covered(measure(3)).total.counts,)
        for number in row.values()
    )
    assert set(covered().total.counts) == set(Column)
    assert covered().total.cover is None


def _public(kind: type[Any]) -> set[str]:
    """What a class offers besides its fields."""
    return {name for name in dir(kind) if not name.startswith("_")} - {
        item.name for item in attrs.fields(kind)
    }


# Many measures


FACTS: tuple[Progress, ...] = (Started(when=2020), Completed(when=2024))


def attributes_read(many: int) -> int:
    """How often attributes of measures are read while so *many* of them are counted."""
    measures = [
        CountedMeasure(
            id=f"m-{index}", titles=TITLES, points=(index % 10 + 1, 3), ends=2025, progress=FACTS
        )
        for index in range(many)
    ]
    CountedMeasure.read = 0
    covered = coverage(measures, on=ON, complete=True)
    seen = CountedMeasure.read

    assert covered.total[Column.DONE] == many
    return seen


def test_many_measures_take_their_share_of_work_each() -> None:
    """Of ten thousand measures each is looked at as often as each of a hundred."""
    assert attributes_read(10_000) == 100 * attributes_read(100)
    assert attributes_read(100) < 100 * 100


ALL = list(range(1, 11))


def test_a_general_measure_is_counted_apart() -> None:
    """A measure under nine points or ten is in no row of a point, and once in the total."""
    general = measure(*ALL, progress=RUNNING)
    apart = coverage([general, measure(3, id="b")], on=ON, complete=True)

    assert apart.general.measures == (general.id,)
    assert apart.total[Column.RUNNING] == 1
    assert apart.row(3).measures == ("b",)
    assert apart.row(3).general == (general.id,)
    assert {row.cover for row in apart.rows if row.number != 3} == {Cover.GENERAL}
    assert coverage([measure(*ALL[:8])], on=ON, complete=True).general.measures == ()


def test_a_general_measure_that_is_gone_is_counted_apart_too() -> None:
    """It stands under no point any more than under another; without others, it stands no longer."""
    gone = measure(*ALL, progress=[GIVEN_UP])
    apart = coverage([gone, measure(3, id="b")], on=ON, complete=True)

    assert apart.general.measures == (gone.id,)
    assert (apart.general[Column.NO_LONGER], apart.total[Column.NO_LONGER]) == (1, 1)
    assert all(row[Column.NO_LONGER] == 0 for row in apart.rows)
    assert {row.cover for row in apart.rows if row.number != 3} == {Cover.NO_LONGER}
    current = coverage([gone, measure(*ALL, id="c")], on=ON, complete=True)
    assert {row.cover for row in current.rows} == {Cover.GENERAL}
