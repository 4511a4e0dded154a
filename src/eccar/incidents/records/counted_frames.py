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
from .raw_counts import merged_words
from .unknown import unknown_codes

RECORDS = "records"
"""The column of the counts."""

_WORD = "eccar_word"


@frozen(kw_only=True)
class CountedFrame(Brief):
    """Counts in a frame: for inside, as all true counts.

    Attributes:
        frame: A frame in memory: one of pandas, Polars or PyArrow, as the records were; of DuckDB
            and other engines, a table of PyArrow. It has a column for each dimension, with words of
            the mapping and spans as text, empty where none is known, and the column ``records``. A
            record with two codes of an overlapping dimension is in two rows, so rows do not add up
            to the total. Combinations without a record have no row.
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

    Arguments and errors are those of ``count_incidents``, but that *records* are a frame, or the
    path of a file in Parquet or Arrow IPC.
    """
    plan = count_plan(mapping, by, period)
    translation = _Translation(engine_counts(records, plan), plan)
    counts = translation.counts
    frame = translation.worded()
    return CountedFrame(
        frame=frame.to_native(),
        total=translation.total,
        read=counts.dates.read,
        outside=counts.dates.outside,
        dates=counts.dates.tally,
        unknown=unknown_codes(translation.judges),
    )


class _Translation:
    """Counts by cells on their way to counts by words; what is the same afterwards is added up."""

    def __init__(self, counts: EngineCounts, plan: CountPlan) -> None:
        self.counts = counts
        self.judges = tuple(map(CodeJudge, plan.columns))
        self._plan = plan
        self._frame = counts.frame
        self._merged = False
        self._date()
        self._dated = self._frame
        self.total = int(self._frame[COUNT].sum() or 0)

    def worded(self) -> Frame:
        nw = narwhals()
        cells = iter(zip(self.counts.names, self.judges, strict=True))
        columns: list[str] = []
        for dimension in self._plan.dimensions:
            own = list(itertools.islice(cells, len(dimension.columns)))
            columns.append(own[0][0] if own else SPAN)
            if own:
                self._mean(own)
        if not columns:
            return self._frame.select(nw.col(COUNT).sum().alias(RECORDS))
        frame = self._frame.select(*columns, COUNT)
        if self._merged:
            frame = frame.group_by(*columns).agg(nw.col(COUNT).sum()).select(*columns, COUNT)
        titles = (*(dimension.name for dimension in self._plan.dimensions), RECORDS)
        return frame.rename(dict(zip((*columns, COUNT), titles, strict=True)))

    def _date(self) -> None:
        """Give each row its span, and leave out those whose dates do not count."""
        spans = self._frame[SPAN].unique().to_frame()
        read = map(self.counts.read, spans[SPAN].to_list())
        self._join(spans, [() if span is None else (span,) for span in read])

    def _mean(self, own: list[tuple[str, CodeJudge]]) -> None:
        """Put meanings into the first of the columns *own*, which are those of one dimension."""
        names = [name for name, _ in own]
        judges = [judge for _, judge in own]
        distinct = self._frame[names[0]].unique().to_frame()
        if len(names) > 1:
            distinct = self._frame.select(*names).unique()
        meanings = [
            tuple(sorted(merged_words(judges, cells, 0))) or (NOT_STATED,)
            for cells in distinct.iter_rows()
        ]
        if any(judge.unknown for judge in judges):
            self._count_unknown(names, judges)
        self._join(distinct, meanings)

    def _count_unknown(self, names: list[str], judges: list[CodeJudge]) -> None:
        """Count the records of each unknown code, in which each record is once."""
        sums = self._dated.group_by(*names).agg(narwhals().col(COUNT).sum())
        for *cells, count in sums.select(*names, COUNT).iter_rows():
            merged_words(judges, cells, count)

    def _join(self, distinct: Frame, meanings: list[tuple[str, ...]]) -> None:
        """Put *words*, those of each row of *distinct*, into the first of its columns.

        A row with two words becomes two, and one without any is left out.
        """
        every = [word for meant in meanings for word in meant]
        self._merged = self._merged or len(set(every)) < len(every)
        names = distinct.columns
        if len(names) == 1 and every == distinct[names[0]].to_list():
            return
        nw, backend = narwhals(), self._frame.implementation
        places = [place for place, meant in enumerate(meanings) for _ in meant]
        column = nw.new_series(_WORD, every, nw.String, backend=backend)
        table = distinct[places].with_columns(column)
        joined = self._frame.join(table, on=names, how="inner").drop(names[0])
        self._frame = joined.rename({_WORD: names[0]})
