"""The table of how plans and inventories cover the ten points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import start_of
from ...tables.columns import (
    AUTHORITY,
    Row,
    TableColumn,
    TableDefinition,
    day_column,
    flag,
    integer,
    term,
    text,
)
from ..coverage import Cover, Coverage, CoverageRow
from ..inventory import PlanDocument
from ..measures.columns import Column
from .columns import DOCUMENTS

_COUNTED: dict[Column, TableColumn] = {
    column: integer(
        f"{column.replace('-', '_')}_count",
        f"How many of them count as {column.replace('-', ' ')} (see the coverage).",
        unit="measures",
    )
    for column in Column
}
_COVERAGE = (
    *AUTHORITY,
    day_column("as_of", "The day that the coverage is of."),
    integer("point_number", "The number of the point, from 1 to 10."),
    term("cover", "What can be said of the point on the day.", Cover),
    flag("is_plan", "Whether the document is a plan, and no inventory."),
    flag("is_complete", "Whether the document has all measures; if not, no point is a gap."),
    integer("measure_count", "The number of measures that serve the point.", unit="measures"),
    integer("general_count", "How many general measures serve it, too.", unit="measures"),
    *_COUNTED.values(),
    text("because", "Why the plan has no action under the point.", missing="no reason is given"),
)


def _coverage(
    things: Sequence[PlanDocument | Coverage], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for thing in things:
        coverage = thing if isinstance(thing, Coverage) else thing.coverage_on(on or dt.date.min)
        start = {**start_of(thing), "as_of": coverage.on}
        for row in coverage.rows:
            yield {**start, **_covered(row, coverage)}


def _covered(row: CoverageRow, coverage: Coverage) -> Row:
    return {
        "point_number": row.number,
        "cover": row.cover and row.cover.value,
        "is_plan": coverage.promises,
        "is_complete": coverage.complete,
        "measure_count": len(row.measures),
        "general_count": len(row.general),
        **{made.name: row[column] for column, made in _COUNTED.items()},
        "because": row.because,
    }


COVERAGE = TableDefinition(
    name="coverage",
    meaning="One of the ten points in a plan or an inventory on a day; presence, and no score.",
    columns=_COVERAGE,
    of=DOCUMENTS,
    answers=("Coverage",),
    make=_coverage,
    needs_day=True,
)
