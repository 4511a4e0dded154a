"""Counts as a frame of the engine, for tables of millions of cells."""

from __future__ import annotations

import itertools
from typing import Any

from attrs import field, frozen

from ...values.brief import Brief
from .counted import NOT_STATED, UnknownCode
from .dates import DateTally
from .dimensions import By, CountPlan, count_plan
from .engine_dates import COUNT
from .frames import SPAN, EngineCounts, Frame, engine_counts, narwhals
from .judging import CodeJudge
from .mapping import IncidentMapping
from .raw_counts import unknown_codes

RECORDS = "records"
"""The column of the counts."""

_WORD = "eccar_word"


@frozen(kw_only=True)
class CountedFrame(Brief):
    """Counts in a frame: for inside, as all true counts.

    Attributes:
        frame: A frame in memory: one of pandas, Polars or PyArrow, as the records were; of DuckDB and other
            engines, a table of PyArrow. It has a column for each dimension, with words of the mapping and
            spans as text, empty where none is known, and the column ``records``. A record with two codes
            of an overlapping dimension is in two rows, so rows do not add up to the total.
        total: The records that count, each once.
        read: All records.
        outside: Those outside the period that was asked for.
        dates: What the dates were.
        unknown: The codes that the mapping does not have, most frequent first.
    """

    frame: Any = field(repr=False, hash=False, eq=False)
    total: int
    read: int
    outside: int
    dates: DateTally
    unknown: tuple[UnknownCode, ...] = ()

    def _brief(self) -> str:
        return type(self.frame).__name__


def count_frame(
    records: Any,
    mapping: IncidentMapping,
    *,
    by: By = ("place", "year", "ground"),
    period: str | None = None,
) -> CountedFrame:
    """The counts of *records* as a frame, without margins: for millions of cells.

    Arguments and errors are those of ``count_incidents``, but that *records* are a frame, or the path of a
    file in Parquet or Arrow IPC.
    """
    plan = count_plan(mapping, by, period)
    counts = engine_counts(records, plan)
    judges = tuple(map(CodeJudge, plan.columns))
    frame = _dated(counts)
    return CountedFrame(
        frame=_worded(frame, plan, counts.names, judges).to_native(),
        total=_sum(frame),
        read=counts.dates.read,
        outside=counts.dates.outside,
        dates=counts.dates.tally,
        unknown=unknown_codes(judges),
    )


def _sum(frame: Frame) -> int:
    return int(frame[COUNT].sum() or 0)


def _dated(counts: EngineCounts) -> Frame:
    """The counts with the span of each, without records whose dates do not count."""
    spans = counts.frame.select(SPAN).unique()
    read = map(counts.read, spans[SPAN].to_list())
    words: list[tuple[str, ...]] = [() if span is None else (span,) for span in read]
    return _joined(counts.frame, spans, words, SPAN)


def _worded(
    frame: Frame, plan: CountPlan, names: tuple[str, ...], judges: tuple[CodeJudge, ...]
) -> Frame:
    """The counts by words instead of cells, added up where several cells mean the same."""
    nw = narwhals()
    cells = iter(zip(names, judges, strict=True))
    columns: list[str] = []
    for dimension in plan.dimensions:
        own = list(itertools.islice(cells, len(dimension.columns)))
        column = own[0][0] if own else SPAN
        if own:
            frame = _meant(nw, frame, own)
        columns.append(column)
    if not columns:
        return frame.select(nw.col(COUNT).sum().alias(RECORDS))
    added = frame.group_by(*columns).agg(nw.col(COUNT).sum())
    titles = [dimension.name for dimension in plan.dimensions]
    return added.select(*columns, COUNT).rename(
        dict(zip((*columns, COUNT), (*titles, RECORDS), strict=True))
    )


def _meant(nw: Any, frame: Frame, own: list[tuple[str, CodeJudge]]) -> Frame:
    """The counts with words in the first of the columns *own*, which are those of one dimension."""
    names = [name for name, _ in own]
    distinct = frame.group_by(*names).agg(nw.col(COUNT).sum())
    words = [
        tuple(
            sorted(
                {
                    word
                    for (_, judge), cell in zip(own, cells, strict=True)
                    for word in judge.count(cell, count)
                }
            )
        )
        or (NOT_STATED,)
        for *cells, count in distinct.select(*names, COUNT).iter_rows()
    ]
    return _joined(frame, distinct.select(*names), words, *names)


def _joined(frame: Frame, distinct: Frame, words: list[tuple[str, ...]], *names: str) -> Frame:
    """*frame* with *words*, those of each row of *distinct*, in the first of the columns *names*.

    A row with two words becomes two, and one without any is left out.
    """
    if len(names) == 1 and [(cell,) for cell in distinct[names[0]].to_list()] == words:
        return frame
    nw = narwhals()
    places = [place for place, meant in enumerate(words) for _ in meant]
    column = nw.new_series(
        _WORD, [word for meant in words for word in meant], nw.String, backend=frame.implementation
    )
    table = distinct[places].with_columns(column)
    joined = frame.join(table, on=list(names), how="inner").drop(names[0])
    return joined.rename({_WORD: names[0]})
