"""The ten points and what stands under each: counted apart by kind, and never added to a score."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from ..values.dates import day
from ..values.displayable import Displayable
from ..values.texts import Text, freeze
from .measures.measure import Measure, MeasureKind
from .measures.progress import DONE
from .points import NUMBERS, POINT


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
    NO_LONGER = "no-longer"


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
"""What makes a measure that still stands count in a column, on a day."""


class Mark(enum.StrEnum):
    """What matters most of a measure on a day: of all those under a point, each is one of these."""

    UNDER_WAY = "under-way"
    PLANNED = "planned"
    OUTSTANDING = "outstanding"
    DESCRIBED = "described"
    NO_LONGER = "no-longer"


class Cover(enum.StrEnum):
    """What can be said of a point on a day, the most first."""

    COVERED = "covered"
    PLANNED = "planned"
    DESCRIBED = "described"
    EXPLAINED = "explained"
    NO_LONGER = "no-longer"
    GAP = "gap"
    NOTHING_ON_RECORD = "nothing-on-record"


@frozen(kw_only=True)
class Row:
    """One point, or all of them together: how many measures count in each column, and as what.

    A measure counts in several columns, and has one mark. Of all together no cover is said. ``because`` is the reason told for having no action.
    """

    number: int | None
    counts: Mapping[Column, int] = field(converter=freeze, hash=False)
    marks: Mapping[Mark, int] = field(converter=freeze, hash=False)
    cover: Cover | None
    measures: tuple[str, ...]
    because: str | None = None

    def __getitem__(self, column: Column) -> int:
        return self.counts[column]


@frozen(kw_only=True)
class Coverage(Displayable):
    """The ten points on a day, and all measures together, each counted once.

    Where the record does not claim to be ``complete``, an empty point is no gap: nothing is on
    record of it.
    """

    view = "coverages.coverage"

    on: dt.date
    authorities: tuple[str, ...] = ()
    titles: Text | None = None
    complete: bool
    promises: bool
    rows: tuple[Row, ...]
    total: Row

    def row(self, number: int) -> Row:
        """The row of one point."""
        POINT(number)
        return next(row for row in self.rows if row.number == number)


def coverage(
    measures: Iterable[Measure],
    *,
    on: dt.date | str,
    complete: bool,
    promises: bool = True,
    because: Mapping[int, str] | None = None,
    authorities: Iterable[str] = (),
    titles: Text | None = None,
) -> Coverage:
    """How *measures* cover the ten points on the day *on*.

    A measure under several points counts in the row of each, and once in the total; one that
    stands no longer counts as that alone. *complete* says whether they are all that there is,
    *promises* whether they are a plan, *because* why there is no action under a point.
    """
    on, reasons = day(on), because or {}
    tested = [(one, _columns(one, on)) for one in measures]
    rows = tuple(
        _row(number, [one for one in tested if number in one[0].points], complete, reasons)
        for number in NUMBERS
    )
    return Coverage(
        on=on,
        authorities=tuple(authorities),
        titles=titles,
        complete=complete,
        promises=promises,
        rows=rows,
        total=_row(None, tested, complete, reasons),
    )


Tested: TypeAlias = tuple[Measure, frozenset[Column]]


def _columns(measure: Measure, on: dt.date) -> frozenset[Column]:
    """The columns in which *measure* counts on the day *on*."""
    if measure.gone_on(on):
        return frozenset({Column.NO_LONGER})
    return frozenset(column for column, test in TESTS.items() if test(measure, on))


def _row(
    number: int | None, tested: Sequence[Tested], complete: bool, reasons: Mapping[int, str]
) -> Row:
    counts = {column: sum(column in found for _, found in tested) for column in Column}
    marks = Counter(_mark(found) for _, found in tested)
    because = None if number is None else reasons.get(number)
    return Row(
        number=number,
        counts=counts,
        marks={mark: marks[mark] for mark in Mark},
        cover=None if number is None else _cover(tested, counts, complete, because),
        measures=tuple(measure.id for measure, _ in tested),
        because=because,
    )


DOING = frozenset({Column.ACTIONS, Column.EXISTING_SERVICES})
HAPPENING = frozenset({Column.RUNNING, Column.DONE})


def _mark(found: frozenset[Column]) -> Mark:
    """What matters most of a measure that counts in the columns *found*."""
    if Column.NO_LONGER in found:
        return Mark.NO_LONGER
    if Column.OUTSTANDING in found:
        return Mark.OUTSTANDING
    if not found & DOING:
        return Mark.DESCRIBED
    return Mark.UNDER_WAY if found & HAPPENING else Mark.PLANNED


def _cover(
    tested: Sequence[Tested], counts: Mapping[Column, int], complete: bool, because: str | None
) -> Cover:
    doing = [found for _, found in tested if found & DOING]
    if any(found & HAPPENING for found in doing):
        return Cover.COVERED
    if doing:
        return Cover.PLANNED
    if sum(counts[column] for column in KINDS):
        return Cover.DESCRIBED
    if because:
        return Cover.EXPLAINED
    if counts[Column.NO_LONGER]:
        return Cover.NO_LONGER
    return Cover.GAP if complete else Cover.NOTHING_ON_RECORD


KINDS = (
    Column.ACTIONS,
    Column.EXISTING_SERVICES,
    Column.DECLARATIONS,
    Column.SITUATION_REPORTS,
    Column.RECOMMENDATIONS,
)
"""The columns of the kinds, in the order of the kinds: each measure that stands is in one."""
