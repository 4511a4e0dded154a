"""Series: the figures of one cell over several periods, with breaks and revisions, from several tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from ...values.brief import Brief
from ...values.constraints import texts
from ...values.dates import Period
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, audience_of
from ..errors import UNKNOWN_CODE
from ..words.axes import CountUnit
from .cell import CellState, EarlierFigure
from .comparability import (
    ComparabilityDifference,
    ComparabilityReason,
    breaks_between,
    not_stated,
    span_differences,
    table_differences,
)
from .table import CountTable


@frozen(kw_only=True)
class SeriesPoint(Brief):
    """A figure of a series.

    Attributes:
        period: The time that it sums up.
        table: The table that it is from; if several have it, the one with the latest data.
        state: What the figure is; ``None`` if the table does not publish it.
        count: The count, if there is one.
        earlier: What was published for it before, the latest first, each with its day.
        differences: Why it is not comparable with the figure before it: a break of the series.
        not_stated: What one of both does not state.
        side_by_side: Whether it has the period of the figure before it, from another table.
    """

    period: Period
    table: CountTable = field(repr=False)
    state: CellState | None = None
    count: int | None = None
    earlier: tuple[EarlierFigure, ...] = ()
    differences: tuple[ComparabilityDifference, ...] = ()
    not_stated: tuple[ComparabilityReason, ...] = ()
    side_by_side: bool = False

    @property
    def begins_anew(self) -> bool:
        """Whether the series breaks before it."""
        return bool(self.differences)

    def _brief(self) -> str:
        return f"{self.period}: {self.state if self.count is None else self.count}"


@frozen(kw_only=True)
class IncidentSeries(Displayable):
    """The figures of one cell over several periods.

    Attributes:
        codes: The codes of the cell, without those of the time; none for the total.
        points: The figures, by period; those of one period by the day of the data.
        tables: The tables that they are from, in the order of the points.
        audience: Whom the answer is for.
    """

    view = "series.incident_series"

    codes: tuple[str, ...] = ()
    points: tuple[SeriesPoint, ...] = ()
    tables: tuple[CountTable, ...] = field(default=(), repr=False)
    audience: Audience = Audience.PUBLIC

    @property
    def unit(self) -> CountUnit | None:
        """What is counted, if it is the same in all tables."""
        units = {table.unit for table in self.tables}
        return units.pop() if len(units) == 1 else None

    @property
    def breaks(self) -> tuple[SeriesPoint, ...]:
        """The figures that are not comparable with those before them."""
        return tuple(point for point in self.points if point.begins_anew)

    def _brief(self) -> str:
        return f"points: {len(self.points)}, breaks: {len(self.breaks)}"


def series(tables: Iterable[CountTable], codes: Iterable[str] = ()) -> IncidentSeries:
    """The figures of the cell with these *codes* in *tables* of several periods.

    A figure for a period of an earlier table, with later data and counted in the same way, is a
    revision; counted in another way, both are shown side by side. Tables without a known period
    have no figures in it.

    Args:
        tables: The tables, in any order.
        codes: The codes of the cell without those of the time; none for the total.

    Raises:
        InvalidValue: No table has one of the codes (DOC705).

    >>> import eccar
    >>> tables = [
    ...     eccar.from_dict({
    ...         "eccar": "incident-table/1",
    ...         "id": str(year),
    ...         "coverage": {"period": year},
    ...         "cells": [{"count": count}],
    ...     })
    ...     for year, count in ((2022, 10), (2023, 19))
    ... ]
    >>> series(tables)
    <IncidentSeries points: 2, breaks: 0>
    """
    codes, tables = texts(codes), tuple(tables)
    for code in codes:
        if not any(code in table.dimension_by_code for table in tables):
            raise UNKNOWN_CODE(text=code)
    points = sorted((point for table in tables for point in _points(table, codes)), key=_order)
    linked = tuple(_linked(tuple(_revised(points))))
    used = tuple(dict.fromkeys(point.table for point in linked))
    return IncidentSeries(codes=codes, points=linked, tables=used, audience=audience_of(*tables))


def _points(table: CountTable, codes: Sequence[str]) -> Iterator[SeriesPoint]:
    """The figures of a *table*, one for each of its periods."""
    time = table.time
    moments: list[tuple[str, ...]] = [()] * len(table.spans)
    if time is not None:
        moments = [(item.code,) for item in time.categories if not time.parts_of(item.code)]
    for moment, span in zip(moments, table.spans, strict=True):
        cell = table.cell(*codes, *moment)
        point = SeriesPoint(period=span, table=table)
        if cell is not None:
            state = table.state_of(cell)
            point = evolve(point, state=state, count=cell.count, earlier=cell.revisions)
        yield point


def _order(point: SeriesPoint) -> tuple[object, ...]:
    """By period, then by the day of the data; what has none comes first."""
    day = point.table.data_day or point.table.recorded
    return (*point.period.sort_key(), day is not None, day and day.toordinal(), point.table.id)


def _revised(points: Iterable[SeriesPoint]) -> Iterator[SeriesPoint]:
    """*points* in which a later figure for a period, counted in the same way, has the earlier as such."""
    last: SeriesPoint | None = None
    for point in points:
        if last is not None and _revises(point, last):
            last = evolve(point, earlier=_history(point, last))
            continue
        if last is not None:
            yield last
        last = point
    if last is not None:
        yield last


def _revises(later: SeriesPoint, earlier: SeriesPoint) -> bool:
    """Whether a figure takes the place of an *earlier* one, as it has later data of the same kind."""
    days = later.table.data_day, earlier.table.data_day
    return (
        later.period == earlier.period
        and later.count is not None
        and None not in days
        and days[0] != days[1]
        and not any(table_differences(earlier.table, later.table))
    )


def _history(later: SeriesPoint, earlier: SeriesPoint) -> tuple[EarlierFigure, ...]:
    """The earlier figures of a point, with that of the table before it."""
    figures = [*later.earlier, *earlier.earlier]
    if earlier.count is not None and earlier.table.data_day is not None:
        day, sources = earlier.table.data_day, earlier.table.sources
        figures.append(EarlierFigure(count=earlier.count, recorded=day, sources=sources))
    figures.sort(key=lambda figure: figure.recorded, reverse=True)
    return tuple({(each.count, each.recorded): each for each in figures}.values())


def _linked(points: Iterable[SeriesPoint]) -> Iterator[SeriesPoint]:
    """*points*, each compared with one before it; of one period, what is counted as before comes first."""
    before: list[SeriesPoint] = []
    for _, group in itertools.groupby(points, key=lambda point: point.period):
        compared = [_compared(point, before) for point in group]
        compared.sort(key=lambda point: len(point.differences))
        first, *others = compared
        yield first
        last = first
        for point in others:
            last = _compared(point, [last], side_by_side=True)
            yield last
        before = compared


def _compared(
    point: SeriesPoint, others: Sequence[SeriesPoint], *, side_by_side: bool = False
) -> SeriesPoint:
    """A *point* with its differences from that of the *others* from which it differs least."""
    if not others:
        return point
    differences, other = min(
        ((_differences(each, point), each) for each in reversed(others)),
        key=lambda pair: len(pair[0]),
    )
    lacking = tuple(not_stated(other.table, point.table))
    return evolve(point, differences=differences, not_stated=lacking, side_by_side=side_by_side)


def _differences(earlier: SeriesPoint, later: SeriesPoint) -> tuple[ComparabilityDifference, ...]:
    return (
        *table_differences(earlier.table, later.table),
        *span_differences(earlier.period, later.period),
        *breaks_between(earlier.table, later.table, earlier.period, later.period),
    )
