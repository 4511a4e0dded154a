"""Coverage: how many measures each of the ten points has, by kind and state; never a score."""

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
from .measures.progress import DONE, State
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
    EXISTED = "existed"
    NOT_REPORTED = "not-reported"
    WITH_RESOURCES = "with-resources"
    WITH_INDICATOR = "with-indicator"
    WITH_TARGET = "with-target"
    OUTSTANDING = "outstanding"
    NO_LONGER = "no-longer"


Predicate: TypeAlias = Callable[[Measure, dt.date], bool]


def _is_of_kind(kind: MeasureKind) -> Predicate:
    return lambda measure, _: measure.kind is kind


ACTIVITIES = frozenset({MeasureKind.ACTION, MeasureKind.EXISTING_SERVICE})
"""The kinds by which a city does something; the others describe, declare or recommend."""


def _is_not_reported(measure: Measure, on: dt.date) -> bool:
    """Whether no progress is reported of an activity, or only that it was planned for a time now past."""
    state = measure.state_on(on)
    planned_once = state is State.PLANNED and measure.outstanding_on(on)
    return measure.kind in ACTIVITIES and (state is State.NOT_ON_RECORD or planned_once)


PREDICATES: dict[Column, Predicate] = {
    Column.ACTIONS: _is_of_kind(MeasureKind.ACTION),
    Column.EXISTING_SERVICES: _is_of_kind(MeasureKind.EXISTING_SERVICE),
    Column.DECLARATIONS: _is_of_kind(MeasureKind.DECLARATION),
    Column.SITUATION_REPORTS: _is_of_kind(MeasureKind.SITUATION_REPORT),
    Column.RECOMMENDATIONS: _is_of_kind(MeasureKind.RECOMMENDATION),
    Column.RUNNING: lambda measure, on: measure.running_on(on),
    Column.DONE: lambda measure, on: measure.state_on(on) in DONE,
    Column.EXISTED: lambda measure, on: measure.state_on(on) is State.EXISTED,
    Column.NOT_REPORTED: _is_not_reported,
    Column.WITH_RESOURCES: lambda measure, _: measure.has_known_resources,
    Column.WITH_INDICATOR: lambda measure, _: measure.has_indicator,
    Column.WITH_TARGET: lambda measure, _: measure.has_target,
    Column.OUTSTANDING: lambda measure, on: measure.outstanding_on(on),
}
"""Whether a measure that is not gone counts in a column on a day."""


class Mark(enum.StrEnum):
    """What matters most of a measure on a day: of all those under a point, each is one of these."""

    UNDER_WAY = "under-way"
    PLANNED = "planned"
    NOT_REPORTED = "not-reported"
    OUTSTANDING = "outstanding"
    DESCRIBED = "described"
    NO_LONGER = "no-longer"


class Cover(enum.StrEnum):
    """What can be said of a point on a day, the most first."""

    COVERED = "covered"
    PLANNED = "planned"
    NOT_REPORTED = "not-reported"
    DESCRIBED = "described"
    EXPLAINED = "explained"
    NO_LONGER = "no-longer"
    GAP = "gap"
    NOTHING_ON_RECORD = "nothing-on-record"


@frozen(kw_only=True)
class CoverageRow:
    """The counts of one point, or of all measures together.

    Attributes:
        number: The number of the point; ``None`` for the total.
        counts: How many measures are in each column; a measure may be in several.
        marks: How many measures have each mark; a measure has exactly one.
        cover: What can be said of the point; ``None`` for the total.
        measures: The ids of the measures.
        titles: Their titles, in the same order.
        because: The reason that the plan gives for having no action under the point.
    """

    number: int | None
    counts: Mapping[Column, int] = field(converter=freeze, hash=False)
    marks: Mapping[Mark, int] = field(converter=freeze, hash=False)
    cover: Cover | None
    measures: tuple[str, ...]
    titles: tuple[Text, ...]
    because: str | None = None

    def __getitem__(self, column: Column) -> int:
        return self.counts[column]


@frozen(kw_only=True)
class Coverage(Displayable):
    """How the measures of a plan or an inventory cover the ten points on a day.

    Attributes:
        on: The day.
        authorities: The ids of the authorities.
        titles: The title of the plan.
        complete: Whether the measures are all that there are. If not, an empty point is no gap:
            nothing is on record of it.
        promises: Whether the document is a plan.
        rows: One row for each point, in the order of the points.
        total: The row of all measures, each counted once.
    """

    view = "coverages.coverage"

    on: dt.date
    authorities: tuple[str, ...] = ()
    titles: Text | None = None
    complete: bool
    promises: bool
    rows: tuple[CoverageRow, ...]
    total: CoverageRow

    def row(self, number: int) -> CoverageRow:
        """The row of the point *number*; raises ``InvalidValue`` if it is not from 1 to 10."""
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

    A measure under several points counts in the row of each, and once in the total. A measure that
    is gone counts in the column ``NO_LONGER`` alone.

    Args:
        measures: The measures, with their progress put on record.
        on: The day, as a date or ``"2026-11-22"``.
        complete: Whether the measures are all that there are.
        promises: Whether they are those of a plan.
        because: Why there is no action under a point, by its number.
        authorities: The ids of the authorities, for the views.
        titles: The title of the plan, for the views.
    """
    on, reasons = day(on), because or {}
    classified = [(item, _columns(item, on)) for item in measures]
    rows = tuple(
        _row(number, [item for item in classified if number in item[0].points], complete, reasons)
        for number in NUMBERS
    )
    return Coverage(
        on=on,
        authorities=tuple(authorities),
        titles=titles,
        complete=complete,
        promises=promises,
        rows=rows,
        total=_row(None, classified, complete, reasons),
    )


Classified: TypeAlias = tuple[Measure, frozenset[Column]]
"""A measure and the columns in which it counts."""


def _columns(measure: Measure, on: dt.date) -> frozenset[Column]:
    """The columns in which *measure* counts on the day *on*."""
    if measure.gone_on(on):
        return frozenset({Column.NO_LONGER})
    return frozenset(column for column, predicate in PREDICATES.items() if predicate(measure, on))


def _row(
    number: int | None, classified: Sequence[Classified], complete: bool, reasons: Mapping[int, str]
) -> CoverageRow:
    counts = {column: sum(column in columns for _, columns in classified) for column in Column}
    marks = Counter(_mark(columns) for _, columns in classified)
    because = None if number is None else reasons.get(number)
    return CoverageRow(
        number=number,
        counts=counts,
        marks={mark: marks[mark] for mark in Mark},
        cover=None if number is None else _cover(classified, counts, complete, because),
        measures=tuple(measure.id for measure, _ in classified),
        titles=tuple(measure.titles for measure, _ in classified),
        because=because,
    )


ACTIVITY_COLUMNS = frozenset({Column.ACTIONS, Column.EXISTING_SERVICES})
"""The columns of the kinds by which a city does something."""

PROGRESS_COLUMNS = frozenset({Column.RUNNING, Column.DONE, Column.EXISTED})
"""The columns of what is being done or was done."""


def _mark(columns: frozenset[Column]) -> Mark:
    """The mark of a measure that counts in these *columns*."""
    if Column.NO_LONGER in columns:
        return Mark.NO_LONGER
    if Column.OUTSTANDING in columns:
        return Mark.OUTSTANDING
    if not columns & ACTIVITY_COLUMNS:
        return Mark.DESCRIBED
    if Column.NOT_REPORTED in columns:
        return Mark.NOT_REPORTED
    return Mark.UNDER_WAY if columns & PROGRESS_COLUMNS else Mark.PLANNED


def _cover(
    classified: Sequence[Classified],
    counts: Mapping[Column, int],
    complete: bool,
    because: str | None,
) -> Cover:
    activities = [columns for _, columns in classified if columns & ACTIVITY_COLUMNS]
    if any(columns & PROGRESS_COLUMNS for columns in activities):
        return Cover.COVERED
    if any(Column.NOT_REPORTED not in columns for columns in activities):
        return Cover.PLANNED
    if activities:
        return Cover.NOT_REPORTED
    if sum(counts[column] for column in KIND_COLUMNS):
        return Cover.DESCRIBED
    if because:
        return Cover.EXPLAINED
    if counts[Column.NO_LONGER]:
        return Cover.NO_LONGER
    return Cover.GAP if complete else Cover.NOTHING_ON_RECORD


KIND_COLUMNS = (
    Column.ACTIONS,
    Column.EXISTING_SERVICES,
    Column.DECLARATIONS,
    Column.SITUATION_REPORTS,
    Column.RECOMMENDATIONS,
)
"""The columns of the kinds, in the order of the kinds: each measure that is not gone is in one."""
