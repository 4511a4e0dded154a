"""The leaves of the axis of time: the spans between any two ends of the periods of several tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...values.dates import Period
from ..counts.table import CountTable
from .leaves import TOTAL, Leaves

_DAY = dt.timedelta(1)


def time_leaves(tables: Sequence[CountTable]) -> list[Leaves]:
    """For each table the spans that its periods and its total sum up; all tables share the spans.

    January to March and January to April are cut at the end of March, so that the difference is
    April. What a total covers beyond its periods, without a coverage that says when, is a leaf of
    that table alone.
    """
    cuts = sorted({end for table in tables for span in table.periods for end in _ends(span)})
    spans = {start: number for number, (start, _) in enumerate(pairwise(cuts))}
    return [
        Leaves(sets=_sets(table, spans, rest=len(spans) + number))
        for number, table in enumerate(tables)
    ]


def _ends(span: Period) -> tuple[dt.date, dt.date]:
    """The first day of a period, and the first day after it."""
    return span.first or dt.date.min, (span.last or dt.date.max - _DAY) + _DAY


def _coverage(table: CountTable) -> Period | None:
    """The period of the coverage of a table, if it has both ends."""
    span = table.coverage.period if table.coverage else None
    return span if span and span.first and span.last else None


def _sets(
    table: CountTable, spans: Mapping[dt.date, int], *, rest: int
) -> Mapping[str | None, frozenset[int]]:
    def within(period: Period) -> frozenset[int]:
        first, after = _ends(period)
        return frozenset(number for start, number in spans.items() if first <= start < after)

    time, coverage = table.time, _coverage(table)
    sets: dict[str | None, frozenset[int]] = {}
    if time:
        sets.update((code, within(time.period_of(code))) for code in time.by_code)
    total = frozenset().union(*sets.values())
    if coverage and not (time and time.complete):
        total |= within(coverage)
    elif not (time and time.complete):
        total |= {rest}
    return {**sets, TOTAL: total}
