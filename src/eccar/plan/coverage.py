"""The ten points and what stands under each: counted apart by kind, and never added to a score."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from ..dates import day
from ..texts import freeze
from .measures import Measure, MeasureKind
from .points import NUMBERS, POINT
from .progress import DONE


class Column(enum.StrEnum):
    """What is counted under a point."""

    ACTIONS = "actions"
    EXISTING_SERVICES = "existing-services"
    DECLARATIONS = "declarations"
    SITUATION_REPORTS = "situation-reports"
    RECOMMENDATIONS = "recommendations"
    RUNNING = "running"
    DONE = "done"
    WITH_RESOURCES = "with-resources"
    WITH_INDICATOR = "with-indicator"
    WITH_TARGET = "with-target"
    OUTSTANDING = "outstanding"


Test: TypeAlias = Callable[[Measure, dt.date], bool]


def _of(kind: MeasureKind) -> Test:
    return lambda measure, _: measure.kind is kind


TESTS: dict[Column, Test] = {
    Column.ACTIONS: _of(MeasureKind.ACTION),
    Column.EXISTING_SERVICES: _of(MeasureKind.EXISTING_SERVICE),
    Column.DECLARATIONS: _of(MeasureKind.DECLARATION),
    Column.SITUATION_REPORTS: _of(MeasureKind.SITUATION_REPORT),
    Column.RECOMMENDATIONS: _of(MeasureKind.RECOMMENDATION),
    Column.RUNNING: lambda measure, on: measure.running_on(on),
    Column.DONE: lambda measure, on: measure.state_on(on) in DONE,
    Column.WITH_RESOURCES: lambda measure, _: measure.resourced,
    Column.WITH_INDICATOR: lambda measure, _: measure.measured,
    Column.WITH_TARGET: lambda measure, _: measure.aimed,
    Column.OUTSTANDING: lambda measure, on: measure.outstanding_on(on),
}
"""What makes a measure count in a column, on a day."""


class Cover(enum.StrEnum):
    """What can be said of a point: something is there, a gap, or only that nothing is on record."""

    COVERED = "covered"
    DESCRIBED = "described"
    GAP = "gap"
    NOTHING_ON_RECORD = "nothing-on-record"


@frozen(kw_only=True)
class Row:
    """One point, or all of them together: how many measures count in each column."""

    number: int | None
    counts: Mapping[Column, int] = field(converter=freeze, hash=False)
    cover: Cover
    measures: tuple[str, ...]

    def __getitem__(self, column: Column) -> int:
        return self.counts[column]


@frozen(kw_only=True)
class Coverage:
    """The ten points on a day, and all measures together, each counted once.

    Where the record does not claim to be ``complete``, an empty point is no gap: nothing is on
    record of it.
    """

    on: dt.date
    complete: bool
    rows: tuple[Row, ...]
    total: Row

    def row(self, number: int) -> Row:
        """The row of one point."""
        POINT(number)
        return next(row for row in self.rows if row.number == number)


def coverage(measures: Iterable[Measure], *, on: dt.date | str, complete: bool) -> Coverage:
    """How *measures* cover the ten points on the day *on*.

    A measure under several points counts in the row of each, and once in the total. *complete*
    says whether they are all that there is.
    """
    on, told = day(on), tuple(measures)
    tested = [(one, {column for column, test in TESTS.items() if test(one, on)}) for one in told]
    rows = tuple(
        _row(number, [one for one in tested if number in one[0].points], complete)
        for number in NUMBERS
    )
    return Coverage(on=on, complete=complete, rows=rows, total=_row(None, tested, complete))


def _row(number: int | None, tested: Sequence[tuple[Measure, set[Column]]], complete: bool) -> Row:
    counts = {column: sum(column in found for _, found in tested) for column in Column}
    return Row(
        number=number,
        counts=counts,
        cover=_cover(counts, complete),
        measures=tuple(measure.id for measure, _ in tested),
    )


def _cover(counts: dict[Column, int], complete: bool) -> Cover:
    if counts[Column.ACTIONS] or counts[Column.EXISTING_SERVICES]:
        return Cover.COVERED
    described = (Column.DECLARATIONS, Column.SITUATION_REPORTS, Column.RECOMMENDATIONS)
    if any(counts[column] for column in described):
        return Cover.DESCRIBED
    return Cover.GAP if complete else Cover.NOTHING_ON_RECORD
