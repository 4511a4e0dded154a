"""Counting records of incidents, whatever holds them: a file, or a frame of any engine.

Records are personal data until they are aggregated. They are read once, a row at a time or by the
engine that has them; what comes out are counts, with no row among them.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TypeAlias

from .counted import CountedRecords
from .csv_records import Progress, csv_counts
from .dimensions import By, count_plan
from .mapping import IncidentMapping
from .raw_counts import counted

Records: TypeAlias = Any
"""A path, the bytes of a CSV file, a stream of bytes that can be rewound, or a frame."""

_COLUMNAR = (".parquet", ".arrow", ".feather", ".ipc")


def count_incidents(
    records: Records,
    mapping: IncidentMapping,
    *,
    by: By = ("ground", "year"),
    period: str | None = None,
    progress: Progress | None = None,
) -> CountedRecords:
    r"""The counts of *records* by the dimensions named in *by*.

    Records are personal data until they are aggregated; so are counts that are small.

    Args:
        records: The path of a file (CSV, Parquet or Arrow IPC), the content of a CSV file as bytes
            or an open stream of bytes, or a frame of pandas, Polars, PyArrow, DuckDB or another
            library that narwhals carries, lazy or not. Each but CSV needs the extra ``frames``.
        mapping: What the columns and codes mean.
        by: The dimensions: axes, names of dimensions, and ``year``, ``quarter`` or ``month``; at
            most four. Columns that nothing is counted by are not read.
        period: The period of the counts, such as ``2024``, ``2022/2024`` or ``2022-07/2024-06``;
            records outside are not counted, and each span of time in it is a category. Without one,
            it is the whole years from the first record to the last.
        progress: What is called now and then with the number of rows so far.

    Returns:
        The counts, with all margins, and what could not be counted, which is codes that the mapping
        does not have, and records without a valid date.

    Raises:
        InvalidValue: A column is not named, holds personal data, or looks like free text (DOC720,
            DOC726, DOC728), a row is broken (DOC729 to DOC731), a name in *by* is nothing (DOC733),
            or the period is not of whole months (DOC745) or too long to list its spans (DOC746).
        TypeError: *records* are none of these, or *mapping* is no mapping but, say, the name of its
            file.
        ImportError: narwhals, or a library that reads the file, is not installed.

    Example:
        >>> from eccar.incidents.records.columns import MappedColumn
        >>> mapping = IncidentMapping(
        ...     unit="report", source="advice-centre", attributed_by="person-affected",
        ...     columns=[MappedColumn(heading="Day", axis="time"), MappedColumn(heading="Ground", axis="ground")],
        ... )
        >>> counts = count_incidents(b"Day;Ground\n2024-03-05;age\n2024-04-01;sex\n", mapping)
        >>> counts.total, counts.number("age", "2024")
        (2, 1)
    """
    plan = count_plan(mapping, by, period)
    if is_text(records):
        with opened(records) as stream:
            return counted(plan, csv_counts(stream, plan, progress))
    from .frames import frame_counts  # It needs narwhals.

    return counted(plan, frame_counts(records, plan, progress))


def is_text(records: Records) -> bool:
    """Whether *records* are a table as text: bytes, a stream, or a path of no columnar format."""
    if isinstance(records, (str, os.PathLike)):
        return not os.fspath(records).lower().endswith(_COLUMNAR)
    return isinstance(records, (bytes, io.IOBase))


@contextmanager
def opened(records: Records) -> Iterator[BinaryIO]:
    """The stream of a table as text; a file that is opened here is closed."""
    if isinstance(records, bytes):
        yield io.BytesIO(records)
    elif isinstance(records, io.IOBase):
        if isinstance(records, io.TextIOBase) or not records.seekable():
            message = (
                "Records are read from a stream of bytes that can be rewound, as open(path, 'rb')."
            )
            raise TypeError(message)
        yield records  # type: ignore[misc]  # It is one of bytes.
    else:
        with open(records, "rb") as stream:
            yield stream
