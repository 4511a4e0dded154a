"""Sums over tables in which no incident is counted twice: of other periods, or with a declared overlap."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from attrs import frozen

from ...values.brief import Brief
from ...values.constraints import texts
from ...values.ranges import Range
from ..errors import COUNTS_OF_OTHER_SOURCES, NO_EXACT_COUNT, NO_OVERLAP, NOT_TO_BE_ADDED
from .cell import CellState
from .comparability import ComparabilityReason, table_differences
from .table import CountTable

_OF_ORIGIN = {
    ComparabilityReason.SOURCE,
    ComparabilityReason.COLLECTOR,
    ComparabilityReason.METHOD,
    ComparabilityReason.PLACE,
    ComparabilityReason.COVERAGE,
}
"""In what counts of two sources may differ, if it is declared how many incidents both have."""


@frozen(kw_only=True)
class IncidentTotal(Brief):
    """A sum of counts of several tables.

    Attributes:
        count: The sum, without what is counted twice.
        tables: The ids of the tables.
        overlap: How many incidents two sources both have, as was declared.
    """

    count: int
    tables: tuple[str, ...]
    overlap: int | None = None


def total(
    tables: Iterable[CountTable], codes: Iterable[str] = (), *, overlap: int | None = None
) -> IncidentTotal:
    """The sum of the exact counts of the cell with these *codes* in *tables*.

    Tables are added if they differ in nothing but their periods, which do not overlap. Two tables
    of different sources, of the same period, are added only if it is declared how many incidents
    both have.

    Args:
        tables: The tables.
        codes: The codes of the cell; none for the total of each table.
        overlap: How many incidents are in both of two tables of different sources.

    Raises:
        InvalidValue: The sources differ and no overlap is declared (DOC716), the tables differ in
            something else (DOC717), the overlap is not possible (DOC718), or a table does not give
            an exact count (DOC719).

    >>> import eccar
    >>> first, second = (
    ...     eccar.from_dict({
    ...         "eccar": "incident-table/1",
    ...         "id": source,
    ...         "source": source,
    ...         "coverage": {"period": 2024},
    ...         "cells": [{"count": 20}],
    ...     })
    ...     for source in ("police", "civil-society")
    ... )
    >>> total([first, second], overlap=6).count
    34
    """
    tables, codes = tuple(tables), texts(codes)
    for first, second in itertools.combinations(tables, 2):
        _check_pair(first, second, declared=overlap is not None and len(tables) == 2)
    counts = [_count(table, codes) for table in tables]
    if overlap is not None:
        _check_overlap(overlap, counts)
    ids = tuple(table.id for table in tables)
    return IncidentTotal(count=sum(counts) - (overlap or 0), tables=ids, overlap=overlap)


def _check_pair(first: CountTable, second: CountTable, *, declared: bool) -> None:
    """Refuse two tables that count differently, or the same incidents."""
    reasons = [each.reason for each in table_differences(first, second)]
    ids = {"first": first.id, "second": second.id}
    if not declared and (origin := _OF_ORIGIN.intersection(reasons)):
        raise COUNTS_OF_OTHER_SOURCES(**ids, reasons=tuple(sorted(origin)))
    others = [reason for reason in reasons if reason not in _OF_ORIGIN]
    if declared and first.spans != second.spans:
        others.append(ComparabilityReason.LENGTH)
    if not declared and not _are_apart(first, second):
        others.append(ComparabilityReason.OVERLAP)
    if others:
        raise NOT_TO_BE_ADDED(**ids, reasons=tuple(dict.fromkeys(others)))


def _are_apart(first: CountTable, second: CountTable) -> bool:
    """Whether the periods of two tables are known and have no day in common."""
    spans = tuple(itertools.product(first.spans, second.spans))
    return bool(spans) and all(early.before(late) or late.before(early) for early, late in spans)


def _count(table: CountTable, codes: Sequence[str]) -> int:
    table.check_codes(codes)
    cell = table.cell(*codes)
    if cell is None or cell.count is None or table.state_of(cell) is not CellState.COUNTED:
        raise NO_EXACT_COUNT(text=table.id)
    return cell.count


def _check_overlap(overlap: int, counts: Sequence[int]) -> None:
    if len(counts) != 2:
        raise NO_OVERLAP(number=overlap)
    Range(0, min(counts), NO_OVERLAP)(overlap)
