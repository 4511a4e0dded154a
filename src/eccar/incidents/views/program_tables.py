"""The table of figures for programs: a row for each, with its status by SDMX."""

from __future__ import annotations

from collections.abc import Iterator

from ...render.blocks import Table
from ..counts.cell import CountCell
from ..counts.observation_status import observation_status
from ..counts.table import CountTable

FIGURE = ("count", "state", "obs_status", "period_first", "period_last")
"""The columns behind those of the dimensions."""


def cells_table(table: CountTable) -> Table:
    """A row for each figure of a *table*: its code of each dimension, empty if that is summed up."""
    names = (f"{each.id}_code" if each.id in FIGURE else each.id for each in table.dimensions)
    rows = (tuple(_row(table, cell)) for cell in table.cells)
    return Table("", heads=(*names, *FIGURE), rows=rows)


def _row(table: CountTable, cell: CountCell) -> Iterator[str]:
    by_dimension = table.by_dimension(cell.codes)
    yield from (by_dimension.get(each.id, "") for each in table.dimensions)
    yield "" if cell.count is None else str(cell.count)
    yield table.state_of(cell).value
    yield observation_status(table, cell).value
    span = table.span_of(cell.codes)
    yield span.first.isoformat() if span and span.first else ""
    yield span.last.isoformat() if span and span.last else ""
