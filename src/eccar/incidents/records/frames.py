"""Records in frames and columnar files: validated and counted by the engine that has them.

The engine does two group-bys: a small one of the dates, with a flag for those after their
recording, and the one of the counts. Only their results come here, where each distinct cell is
judged once. Nothing is added up but the flag and counts, which are whole numbers; ``over`` and long
lists of values are avoided, since some engines get them wrong or are slow at them.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, TypeAlias

from attrs import frozen

from .csv_records import Progress
from .dates import DateTally
from .dimensions import CountPlan
from .engine_dates import COUNT, EngineDates, FrameDates, SpanKey
from .headings import matched_headings
from .raw_counts import RawCounts

Frame: TypeAlias = Any
"""A frame of narwhals."""

SPAN = "eccar_span"
_CELL = "eccar_cell_{}"

_READERS = {
    ".parquet": ("polars", "duckdb", "pyarrow", "pandas"),
    ".arrow": ("polars", "pyarrow", "pandas"),
}
"""The libraries that read a format, in the order in which they are tried."""


@frozen(kw_only=True)
class EngineCounts:
    """What an engine counted: a frame with a span, cells as text, and a count in each row; and the dates.

    *read* gives the span of what is in the column of spans, ``None`` if its records do not count.
    """

    frame: Frame
    names: tuple[str, ...]
    read: Callable[[str], str | None]
    dates: FrameDates

    def __repr__(self) -> str:
        return f"<EngineCounts of {len(self.names)} columns>"


def frame_counts(records: Any, plan: CountPlan, progress: Progress | None = None) -> RawCounts:
    """The counts of *records*, a frame or the path of a columnar file; see ``count_incidents``."""
    counts = engine_counts(records, plan)
    cells: Counter[tuple[str, ...]] = Counter()
    for span, *rest, count in counts.frame.select(SPAN, *counts.names, COUNT).iter_rows():
        read = counts.read(span)
        if read is not None:
            cells[read, *rest] += count
    dates = counts.dates
    if progress:
        progress(dates.read)
    return RawCounts(cells=cells, dates=dates.tally, read=dates.read, outside=dates.outside)


def engine_counts(records: Any, plan: CountPlan) -> EngineCounts:
    """The counts of *records* by the cells of the *plan*, as the engine has them.

    Raises as ``count_incidents`` does.
    """
    nw = narwhals()
    frame = _frame(nw, records)
    headings = matched_headings(frame.collect_schema().names(), plan.mapping)
    dates, key = _dates(nw, frame, plan, headings)
    columns = {
        _CELL.format(number): headings[column.heading] for number, column in enumerate(plan.columns)
    }
    grouped = _grouped(nw, frame, key, columns).collect()
    count = nw.col(COUNT).cast(nw.Int64)
    table = grouped.select(*(_text(nw, name) for name in (SPAN, *columns)), count)
    if dates is None:
        read = int(table[COUNT].sum() or 0)
        dates = FrameDates(tally=DateTally(), outside=0, read=read)
    return EngineCounts(frame=table, names=tuple(columns), read=key.read, dates=dates)


def _dates(
    nw: Any, frame: Frame, plan: CountPlan, headings: dict[str, str]
) -> tuple[FrameDates | None, SpanKey]:
    if plan.date is None:
        return None, SpanKey()
    recorded = headings[plan.recorded.heading] if plan.recorded else None
    engine = EngineDates(nw, frame, plan, headings[plan.date.heading], recorded)
    dates = engine.tally()
    return dates, engine.span_key(dates.tally)


def _grouped(nw: Any, frame: Frame, key: SpanKey, columns: dict[str, str]) -> Frame:
    """The count of each span and combination of cells, still to be done by the engine."""
    if key.condition is not None:
        frame = frame.filter(key.condition)
    cells = (nw.col(name).alias(cell) for cell, name in columns.items())
    if key.key is None:  # A constant alone would be selected once, not for each record.
        picked = frame.with_columns(nw.lit("").alias(SPAN), *cells).select(SPAN, *columns)
    else:
        picked = frame.select(key.key.alias(SPAN), *cells)
    return picked.group_by(SPAN, *columns).agg(nw.len().alias(COUNT))


def _text(nw: Any, name: str) -> Any:
    """The cells of a column as text; empty where there is none."""
    column = nw.col(name)
    text = nw.when(~column.is_null()).then(column.cast(nw.String))
    return text.otherwise(nw.lit("")).alias(name)


def _frame(nw: Any, records: Any) -> Frame:
    """The lazy frame of narwhals around *records*.

    Raises ``TypeError`` if narwhals carries no such frame.
    """
    if isinstance(records, (str, os.PathLike)):
        return _scanned(nw, os.fspath(records))
    try:
        return nw.from_native(records).lazy()
    except TypeError:
        module = type(records).__module__.partition(".")[0]
        message = (
            f"Records cannot be counted in a {type(records).__name__} of {module}: give the path of a file, "
            "its content as bytes, or a frame of pandas, Polars, PyArrow, DuckDB or another library that "
            "narwhals carries."
        )
        raise TypeError(message) from None


def _scanned(nw: Any, path: str) -> Frame:
    """The lazy frame of a columnar file, in the first library that is installed and reads it."""
    ending = ".parquet" if path.lower().endswith(".parquet") else ".arrow"
    library = next(filter(find_spec, _READERS[ending]), None)
    if library is None:
        message = f"To read {ending} files, install one of {', '.join(_READERS[ending])}."
        raise ImportError(message, name=_READERS[ending][0])
    if ending == ".parquet":
        return nw.scan_parquet(path, backend=library)
    native = nw.Implementation.from_backend(library).to_native_namespace()
    if library == "polars":
        return nw.from_native(native.scan_ipc(path))
    if library == "pandas":
        return nw.from_native(native.read_feather(path)).lazy()
    return nw.from_native(native.ipc.open_file(native.memory_map(path)).read_all()).lazy()


def narwhals() -> Any:
    """The interface of narwhals that stays as it is."""
    try:
        import narwhals.stable.v2 as nw  # pyright: ignore[reportMissingImports]  # An extra.
    except ImportError:
        message = 'To count records in frames, Parquet or Arrow, install narwhals: pip install "eccar[frames]".'
        raise ImportError(message, name="narwhals") from None
    return nw
