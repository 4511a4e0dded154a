"""Coverage: how many measures each of the ten points has, by kind and state; never a score."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from ..values.brief import Brief
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.mappings import freeze
from ..values.texts import Text
from .history import PlanEnd
from .measures.columns import ACTIVITY_COLUMNS, KIND_COLUMNS, PREDICATES, PROGRESS_COLUMNS, Column
from .measures.measure import Measure, MeasureKind
from .measures.progress import State
from .measures.reported_counts import ReportedCount
from .points import NUMBERS, POINT


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
    IN_ENDED_PLAN = "in-ended-plan"
    DESCRIBED = "described"
    RECOMMENDED = "recommended"
    EXPLAINED = "explained"
    GENERAL = "general"
    NO_LONGER = "no-longer"
    GAP = "gap"
    NOTHING_ON_RECORD = "nothing-on-record"


@frozen(kw_only=True)
class CoverageRow(Brief):
    """The counts of one point, or of all measures together.

    Attributes:
        number: The number of the point; ``None`` for the total.
        counts: How many measures are in each column; a measure may be in several.
        marks: How many measures have each mark; a measure has exactly one.
        cover: What can be said of the point; ``None`` for the total.
        measures: The ids of the measures.
        titles: Their titles, in the same order.
        because: The reason that the plan gives for having no action under the point.
        general: The ids of the general measures under the point, which are counted apart.
        measure_marks: The mark of each measure, in the same order.
        measure_kinds: The kind of each measure, in the same order.
        measure_states: The state of each measure on the day, in the same order.
    """

    number: int | None
    counts: Mapping[Column, int] = field(converter=freeze, hash=False)
    marks: Mapping[Mark, int] = field(converter=freeze, hash=False)
    cover: Cover | None
    measures: tuple[str, ...]
    titles: tuple[Text, ...]
    because: str | None = None
    general: tuple[str, ...] = ()
    measure_marks: tuple[Mark, ...] = ()
    measure_kinds: tuple[MeasureKind, ...] = ()
    measure_states: tuple[State, ...] = ()

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
        ended: How the plan had ended by the day, if it had.
        rows: One row for each point, in the order of the points, without the general measures.
        general: The row of the general measures: those under nine or ten points.
        total: The row of all measures, each counted once.
        reported_counts: What sources report of the whole; nothing above is calculated from it.
        identity: The identity of the document.
    """

    view = "coverages.coverage"

    on: dt.date
    authorities: tuple[str, ...] = ()
    titles: Text | None = None
    complete: bool
    promises: bool
    ended: PlanEnd | None = None
    rows: tuple[CoverageRow, ...]
    general: CoverageRow
    total: CoverageRow
    reported_counts: tuple[ReportedCount, ...] = ()
    identity: str | None = None

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
    ended: PlanEnd | None = None,
    reported_counts: Iterable[ReportedCount] = (),
    identity: str | None = None,
) -> Coverage:
    """How *measures* cover the ten points on the day *on*.

    A measure under several points counts in the row of each, and once in the total. A measure that
    is gone counts in the column ``NO_LONGER`` alone. A general measure says little about each of
    its points, so it counts in a row of its own.

    Args:
        measures: The measures, with their progress put on record.
        on: The day, as a date or ``"2026-11-22"``.
        complete: Whether the measures are all that there are.
        promises: Whether they are those of a plan.
        because: Why there is no action under a point, by its number.
        authorities: The ids of the authorities, for the views.
        titles: The title of the plan, for the views.
        ended: How the plan had ended by the day, if it had.
        reported_counts: What sources report of the whole, for the views.
        identity: The identity of the document.
    """
    on = day(on)
    whole = _Whole(complete=complete, reasons=because or {}, ended=ended)
    classified = [
        _Classified(item, item.state_on(on), _columns(item, on, ended)) for item in measures
    ]
    general = [item for item in classified if is_general(item.measure)]
    specific = [item for item in classified if not is_general(item.measure)]
    rows = tuple(_row(number, specific, general, whole) for number in NUMBERS)
    return Coverage(
        on=on,
        authorities=tuple(authorities),
        titles=titles,
        complete=complete,
        promises=promises,
        ended=ended,
        rows=rows,
        general=_sums(None, general),
        total=_sums(None, classified),
        reported_counts=tuple(reported_counts),
        identity=identity,
    )


@frozen
class _Classified(Brief):
    """A measure, its state on the day, and the columns in which it counts."""

    measure: Measure
    state: State
    columns: frozenset[Column]


@frozen
class _Whole(Brief):
    """What is known of the whole document."""

    complete: bool
    reasons: Mapping[int, str]
    ended: PlanEnd | None


GENERAL_FROM = 9
"""The least number of points of a measure that is general: it says little about each of them."""


def _columns(measure: Measure, on: dt.date, ended: PlanEnd | None) -> frozenset[Column]:
    """The columns in which *measure* counts on the day *on*."""
    if measure.gone_on(on):
        return frozenset({Column.NO_LONGER})
    columns = {column for column, predicate in PREDICATES.items() if predicate(measure, on)}
    if ended is not None and not ended.running_after(measure, on):
        columns -= {Column.RUNNING, Column.EXISTED}
    if ended is not None and not ended.outstanding_at(measure, on):
        columns.discard(Column.OUTSTANDING)
    return frozenset(columns)


def is_general(measure: Measure) -> bool:
    """Whether *measure* is under so many points that it says little about each of them."""
    return len(set(measure.points)) >= GENERAL_FROM


def _row(
    number: int, specific: Sequence[_Classified], general: Sequence[_Classified], whole: _Whole
) -> CoverageRow:
    """The row of the point *number*, with what can be said of it."""
    own, above = (
        [item for item in classified if number in item.measure.points]
        for classified in (specific, general)
    )
    row = evolve(
        _sums(number, own),
        because=whole.reasons.get(number),
        general=tuple(item.measure.id for item in above),
    )
    return evolve(row, cover=_cover(own, row, whole) or _cover_without_measures(row, above, whole))


def _sums(number: int | None, classified: Sequence[_Classified]) -> CoverageRow:
    """A row of *classified* measures, counted."""
    counts = {column: sum(column in item.columns for item in classified) for column in Column}
    each = tuple(_mark(item.columns) for item in classified)
    measures = tuple(item.measure for item in classified)
    marks = Counter(each)
    return CoverageRow(
        number=number,
        counts=counts,
        marks={mark: marks[mark] for mark in Mark},
        cover=None,
        measures=tuple(measure.id for measure in measures),
        titles=tuple(measure.titles for measure in measures),
        measure_marks=each,
        measure_kinds=tuple(measure.kind for measure in measures),
        measure_states=tuple(item.state for item in classified),
    )


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


def _cover(classified: Sequence[_Classified], row: CoverageRow, whole: _Whole) -> Cover | None:
    """What can be said of a point by its specific measures; ``None`` if none is current."""
    activities = [item.columns for item in classified if item.columns & ACTIVITY_COLUMNS]
    if any(columns & PROGRESS_COLUMNS for columns in activities):
        return Cover.COVERED
    if any(Column.NOT_REPORTED not in columns for columns in activities):
        return Cover.IN_ENDED_PLAN if whole.ended else Cover.PLANNED
    if activities:
        return Cover.NOT_REPORTED
    if described := sum(row[column] for column in KIND_COLUMNS):
        only = row[Column.RECOMMENDATIONS] == described
        return Cover.RECOMMENDED if only else Cover.DESCRIBED
    return None


def _cover_without_measures(
    row: CoverageRow, general: Sequence[_Classified], whole: _Whole
) -> Cover:
    """What can be said of a point under which no specific measure is current."""
    if row.because:
        return Cover.EXPLAINED
    if any(Column.NO_LONGER not in item.columns for item in general):
        return Cover.GENERAL
    if row[Column.NO_LONGER] or general:
        return Cover.NO_LONGER
    return Cover.GAP if whole.complete else Cover.NOTHING_ON_RECORD
