"""Coverage: counts by point, each measure once in the total, and never a score."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.coverage import Column, Cover, Coverage, Row, coverage
from eccar.plan.indicators import Indicator, Value
from eccar.plan.measures import Measure
from eccar.plan.points import NUMBERS
from eccar.plan.progress import Completed, MadePermanent, Progress, Started
from eccar.plan.resources import Resource
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days

ON = "2026-11-22"
TITLES = {"en": "Something (invented)"}
KINDS = (
    Column.ACTIONS,
    Column.EXISTING_SERVICES,
    Column.DECLARATIONS,
    Column.SITUATION_REPORTS,
    Column.RECOMMENDATIONS,
)
"""The columns of the kinds, in the order of the kinds."""

some = st.lists(made.measures(), max_size=3)


def measure(*points: int, kind: str = "action", **about: Any) -> Measure:
    """An invented measure under *points*, of a *kind*."""
    return Measure(**{"id": "m", "titles": TITLES, "points": points, "kind": kind, **about})


def covered(*measures: Measure, complete: bool = True) -> Coverage:
    """How *measures* cover the points on the day of these tests."""
    return coverage(measures, on=ON, complete=complete)


def counts(told: Coverage) -> list[dict[Column, int]]:
    """All numbers of a table, row by row, the total last."""
    return [dict(row.counts) for row in (*told.rows, told.total)]


# The laws


@given(some, made.measures(), days(), st.booleans())
def test_adding_a_measure_never_lowers_a_count(
    measures: list[Measure],
    more: Measure,
    on: dt.date,
    complete: bool,
) -> None:
    """With one measure more, no number is less, and none is greater by more than one."""
    before = counts(coverage(measures, on=on, complete=complete))
    after = counts(coverage([*measures, more], on=on, complete=complete))

    assert all(
        row[column] <= richer[column] <= row[column] + 1
        for row, richer in zip(before, after, strict=True)
        for column in Column
    )


@given(some, st.randoms(use_true_random=False), days())
def test_the_order_does_not_matter(measures: list[Measure], chance: Random, on: dt.date) -> None:
    """In whichever order measures are told, the counts are the same, and so is what covers."""
    shuffled = list(measures)
    chance.shuffle(shuffled)
    one, other = (coverage(told, on=on, complete=True) for told in (measures, shuffled))

    assert counts(one) == counts(other)
    assert [row.cover for row in one.rows] == [row.cover for row in other.rows]
    assert [sorted(row.measures) for row in one.rows] == [
        sorted(row.measures) for row in other.rows
    ]


@given(some, days())
def test_in_the_total_each_measure_counts_once(measures: list[Measure], on: dt.date) -> None:
    """The kinds of the total add up to the number of measures, under however many points."""
    total = coverage(measures, on=on, complete=True).total

    assert sum(total[column] for column in KINDS) == len(measures) == len(total.measures)
    assert total.number is None


@given(some, days())
def test_each_row_counts_what_stands_under_its_point(measures: list[Measure], on: dt.date) -> None:
    """A row holds the measures of its point, in the order told, and counts each of them once."""
    told = coverage(measures, on=on, complete=True)

    assert [row.number for row in told.rows] == list(NUMBERS)
    for number in NUMBERS:
        under = [one for one in measures if number in one.points]
        row = told.row(number)
        assert row.measures == tuple(one.id for one in under)
        assert sum(row[column] for column in KINDS) == len(under)
        assert row[Column.OUTSTANDING] == sum(one.outstanding_on(on) for one in under)
        assert row[Column.RUNNING] == sum(one.running_on(on) for one in under)


@given(some, days())
def test_only_what_is_empty_depends_on_whether_the_record_is_complete(
    measures: list[Measure], on: dt.date
) -> None:
    """Complete or not, the counts are the same; a gap is there only if the record is complete."""
    whole, open_ = (coverage(measures, on=on, complete=complete) for complete in (True, False))

    assert counts(whole) == counts(open_)
    assert not any(row.cover is Cover.NOTHING_ON_RECORD for row in whole.rows)
    assert not any(row.cover is Cover.GAP for row in open_.rows)
    for row, other in zip(whole.rows, open_.rows, strict=True):
        assert (row.cover is Cover.GAP) == (other.cover is Cover.NOTHING_ON_RECORD)
        assert (row.cover is Cover.GAP) == (not row.measures)
        assert row.cover is Cover.GAP or row.cover is other.cover


# Named cases


def test_a_measure_under_two_points_counts_in_both_rows_and_once_in_the_total() -> None:
    """What serves two points is told under both, and is still one measure."""
    told = covered(measure(3, 7))

    assert [row[Column.ACTIONS] for row in told.rows] == [0, 0, 1, 0, 0, 0, 1, 0, 0, 0]
    assert told.total[Column.ACTIONS] == 1


def test_a_point_told_twice_counts_once() -> None:
    """A measure that names a point twice stands under it once."""
    assert covered(measure(3, 3)).row(3)[Column.ACTIONS] == 1


def test_a_measure_under_no_point_counts_in_the_total_alone() -> None:
    """What stands under none of the ten points is not lost."""
    told = covered(measure())

    assert told.total[Column.ACTIONS] == 1
    assert not any(row[Column.ACTIONS] for row in told.rows)


def test_kinds_are_counted_apart() -> None:
    """Each kind of measure has a column of its own, in its row and in the total."""
    told = covered(
        measure(3, kind="action"),
        *[measure(3, kind="existing-service")] * 2,
        *[measure(3, kind="declaration")] * 3,
        *[measure(3, kind="situation-report")] * 4,
        *[measure(3, kind="recommendation")] * 5,
        measure(4, kind="declaration"),
    )

    assert [told.row(3)[column] for column in KINDS] == [1, 2, 3, 4, 5]
    assert [told.row(4)[column] for column in KINDS] == [0, 0, 1, 0, 0]
    assert [told.total[column] for column in KINDS] == [1, 2, 4, 4, 5]


@pytest.mark.parametrize(
    ("about", "columns"),
    [
        ({}, set()),
        ({"progress": [Started(when=2020)]}, {"running"}),
        ({"progress": [Completed(when=2020)]}, {"done"}),
        ({"progress": [MadePermanent(when=2020)]}, {"running", "done"}),
        ({"resources": [Resource(staff=1)]}, {"with-resources"}),
        ({"resources": [Resource(stated="not-quantified")]}, set()),
        ({"indicators": [Indicator(id="i", titles=TITLES)]}, {"with-indicator"}),
        (
            {"indicators": [Indicator(id="i", titles=TITLES, targets=[Value(when=2030, value=1)])]},
            {"with-indicator", "with-target"},
        ),
        ({"ends": 2025}, {"outstanding"}),
        ({"ends": 2025, "progress": [Started(when=2020)]}, {"running", "outstanding"}),
        ({"ends": 2025, "progress": [Completed(when=2025)]}, {"done"}),
        ({"ends": 2025, "ongoing": True}, set()),
        ({"kind": "existing-service"}, {"running"}),
    ],
)
def test_what_counts_in_which_column(about: dict[str, Any], columns: set[str]) -> None:
    """Beside its kind, a measure counts for what it does, has and still has to do on the day."""
    row = covered(measure(3, **about)).row(3)

    assert {column.value for column in Column if column not in KINDS and row[column]} == columns


@pytest.mark.parametrize(
    ("kinds", "cover"),
    [
        ([], "gap"),
        (["action"], "covered"),
        (["existing-service"], "covered"),
        (["declaration"], "described"),
        (["situation-report"], "described"),
        (["recommendation"], "described"),
        (["declaration", "situation-report"], "described"),
        (["declaration", "action"], "covered"),
        (["situation-report", "existing-service"], "covered"),
    ],
)
def test_what_is_only_described_is_not_covered(kinds: list[str], cover: str) -> None:
    """Actions and services cover a point; words alone describe it."""
    told = covered(*(measure(7, kind=kind) for kind in kinds))

    assert told.row(7).cover == cover
    assert told.row(8).cover is Cover.GAP


@pytest.mark.parametrize(("complete", "cover"), [(True, "gap"), (False, "nothing-on-record")])
def test_an_incomplete_record_has_no_gap(cover: str, *, complete: bool) -> None:
    """Where not all is told, an empty point says only that nothing is on record."""
    told = covered(measure(1), complete=complete)

    assert (told.on, told.complete) == (dt.date(2026, 11, 22), complete)
    assert [row.cover for row in told.rows] == ["covered", *[cover] * 9]


def test_coverage_is_of_a_day() -> None:
    """On each day it is counted what was so on that day."""
    one = measure(3, ends=2024, progress=[Started(when="2020-05-05"), Completed(when="2026-01-01")])
    told = [
        coverage([one], on=on, complete=True).total
        for on in ("2020-01-01", "2021-01-01", "2025-01-01", "2026-01-01")
    ]

    assert [row[Column.RUNNING] for row in told] == [0, 1, 1, 0]
    assert [row[Column.OUTSTANDING] for row in told] == [0, 0, 1, 0]
    assert [row[Column.DONE] for row in told] == [0, 0, 0, 1]


def test_nobody_is_added_to_a_score() -> None:
    """A table of coverage is its day, its rows and its total, in which only measures are counted."""
    assert {one.name for one in attrs.fields(Coverage)} == {"on", "complete", "rows", "total"}
    assert {one.name for one in attrs.fields(Row)} == {"number", "counts", "cover", "measures"}
    assert _public(Coverage) == {"row"}
    assert not _public(Row)
    assert all(
        type(number) is int for row in counts(covered(measure(3))) for number in row.values()
    )
    assert set(covered().total.counts) == set(Column)


def _public(kind: type[Any]) -> set[str]:
    """What a class offers beside its fields."""
    return {name for name in dir(kind) if not name.startswith("_")} - {
        one.name for one in attrs.fields(kind)
    }


# Many measures


class Watched(Measure):
    """A measure that counts how often anything of any of them is looked at."""

    __slots__ = ()
    looks: ClassVar[int] = 0

    def __getattribute__(self, name: str) -> Any:
        Watched.looks += 1
        return super().__getattribute__(name)


FACTS: tuple[Progress, ...] = (Started(when=2020), Completed(when=2024))


def looks(many: int) -> int:
    """How often measures are looked at while so *many* of them are counted."""
    told = [
        Watched(id=f"m-{one}", titles=TITLES, points=(one % 10 + 1, 3), ends=2025, progress=FACTS)
        for one in range(many)
    ]
    Watched.looks = 0
    found = coverage(told, on=ON, complete=True)
    seen = Watched.looks

    assert found.total[Column.DONE] == many
    return seen


def test_many_measures_take_their_share_of_work_each() -> None:
    """Of ten thousand measures each is looked at as often as each of a hundred."""
    assert looks(10_000) == 100 * looks(100)
    assert looks(100) < 100 * 100
