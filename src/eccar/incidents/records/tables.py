"""The table of incidents that counts of records give."""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Iterator, Sequence

from ...values.dates import Period, period
from ..counts.cell import CountCell
from ..counts.control import CountCoverage
from ..counts.dimension import Category, CountDimension
from ..counts.table import IncidentTable
from .columns import DateNotation
from .counted import NOT_STATED, TOTAL, CountedDimension, CountedRecords
from .dates import TimeStep
from .errors import (
    DATES_NOT_READ,
    NO_CODE_TAKEN,
    NO_DATE_IN_FILE,
    NO_RECORDS,
    TOO_MANY_CELLS,
)

MAX_CELLS = 200_000
"""The most cells of a table: a document of more is larger than any that is read."""


def incident_table_of(
    counts: CountedRecords, id_: str, *, recorded: dt.date | None = None
) -> IncidentTable:
    """The table of incidents with these *counts*, all margins and zeros included.

    The counts are true: the table is for the office. Its coverage is the period of the counts, and
    each year, quarter or month in it is a category, also without any record.

    Args:
        counts: What ``count_incidents`` gives.
        id_: The id of the table.
        recorded: The day of recording, and of the data.

    Raises:
        InvalidValue: There is no record, and no period was asked for (DOC747), no date can be read
            (DOC748) or there is none (DOC749), a column of which each code is taken as it is has
            none (DOC750), or there would be too many cells (DOC751).
    """
    _check_dates(counts)
    _check_dimensions(counts)
    mapping, span = counts.mapping, counts.period
    return IncidentTable(
        id=id_,
        recorded=recorded,
        authorities=mapping.authorities,
        unit=mapping.unit,
        stage=mapping.stage,
        source=mapping.source,
        coverage=CountCoverage(period=span) if span else None,
        data_day=recorded,
        dimensions=[_dimension(counts, each) for each in counts.dimensions],
        cells=tuple(_cells(counts)),
    )


def _check_dates(counts: CountedRecords) -> None:
    """Refuse records of which none has a date that can be read."""
    column, dates = counts.mapping.date_column(), counts.dates
    if column is None or not counts.read or dates.months or counts.outside:
        return
    if not dates.invalid:
        raise NO_DATE_IN_FILE(heading=column.heading)
    raise DATES_NOT_READ(
        count=dates.invalid,
        read=counts.read,
        notation=column.date_notation,
        shape=dates.shape,
        choices=tuple(DateNotation),
    )


def _check_dimensions(counts: CountedRecords) -> None:
    """Refuse a dimension without categories, and more cells than a table can have."""
    for dimension in counts.dimensions:
        if not dimension.codes and dimension.step:
            raise NO_RECORDS()
        if not dimension.codes:
            column = counts.mapping.by_name[dimension.name][0]
            raise NO_CODE_TAKEN(heading=column.heading)
    count = math.prod(len(dimension.codes) + 1 for dimension in counts.dimensions)
    if count > MAX_CELLS:
        raise TOO_MANY_CELLS(limit=MAX_CELLS)


def _dimension(counts: CountedRecords, dimension: CountedDimension) -> CountDimension:
    """A dimension with its categories; complete, if every record has one of them."""
    place = counts.dimensions.index(dimension)
    codes = [TOTAL] * len(counts.dimensions)
    codes[place] = NOT_STATED
    return CountDimension(
        id=dimension.name,
        axis=dimension.axis,
        parts=dimension.parts,
        complete=not counts.number(*codes),
        categories=[_category(counts, dimension, code) for code in dimension.codes],
    )


def _category(counts: CountedRecords, dimension: CountedDimension, code: str) -> Category:
    columns = counts.mapping.by_name.get(dimension.name, ())
    within = next(
        (whole[1] for column in columns if len(whole := column.wholes.get(code, ())) > 1), None
    )
    span = _span(counts, dimension.step, code) if dimension.step else None
    return Category(code=code, titles=dimension.titles.get(code), within=within, period=span)


def _span(counts: CountedRecords, step: TimeStep, code: str) -> Period | None:
    """What a category of time covers, if its code does not say it: the part within the period."""
    span = quarter(code) if step is TimeStep.QUARTER else period(code)
    whole = counts.period
    if whole and whole.first and whole.last and span.first and span.last:
        first, last = max(span.first, whole.first), min(span.last, whole.last)
        if (first, last) != (span.first, span.last):
            return period(
                f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y-%m}/{last:%Y-%m}"
            )
    return span if step is TimeStep.QUARTER else None


def quarter(code: str) -> Period:
    """The months of a quarter.

    >>> quarter("2024-Q2").notation
    '2024-04/2024-06'
    """
    year, _, number = code.partition("-Q")
    last = 3 * int(number)
    return period(f"{year}-{last - 2:02}/{year}-{last:02}")


def _cells(counts: CountedRecords) -> Iterator[CountCell]:
    """A cell for each combination of codes and totals, the total of all first."""
    choices: Sequence[Sequence[str]] = [(TOTAL, *each.codes) for each in counts.dimensions]
    for codes in itertools.product(*choices):
        own = [code for code in codes if code != TOTAL]
        yield CountCell(codes=own, count=counts.number(*codes))
