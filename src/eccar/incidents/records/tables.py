"""The table of incidents that counts of records give."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence

from ...values.dates import Period, period
from ..counts.cell import CountCell
from ..counts.control import CountCoverage
from ..counts.dimension import Category, CountDimension
from ..counts.table import IncidentTable
from .counted import NOT_STATED, TOTAL, CountedDimension, CountedRecords
from .dates import TimeStep


def incident_table_of(
    counts: CountedRecords, id_: str, *, recorded: dt.date | None = None
) -> IncidentTable:
    """The table of incidents with these *counts*, all margins and zeros included.

    The counts are true: the table is for the office.

    Args:
        counts: What ``count_incidents`` gives.
        id_: The id of the table.
        recorded: The day of recording, and of the data.
    """
    mapping = counts.mapping
    span = _covered(counts)
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


def _covered(counts: CountedRecords) -> Period | None:
    """From the first month with a record to the last one."""
    first, last = counts.first_month, counts.last_month
    if first is None or last is None:
        return None
    return period(first if first == last else f"{first}/{last}")


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
    span = quarter(code) if dimension.step is TimeStep.QUARTER else None
    return Category(code=code, titles=dimension.titles.get(code), within=within, period=span)


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
