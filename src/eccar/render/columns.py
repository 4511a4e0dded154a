"""The columns of a table that a page shows."""

from __future__ import annotations

from attrs import evolve

from .blocks import Lines, Table
from .spans import NONE


def filled(table: Table) -> Table:
    """The *table* without the columns in which no row says anything.

    A column of numbers stays, as a dash in it says “none”.
    """
    kept = [
        index
        for index in range(len(table.heads))
        if not index
        or index in table.numbers
        or not table.rows
        or any(map(_says, (row[index] for row in table.rows)))
    ]
    if len(kept) == len(table.heads):
        return table
    return evolve(
        table,
        heads=[table.heads[index] for index in kept],
        rows=[[row[index] for index in kept] for row in table.rows],
        numbers=[new for new, index in enumerate(kept) if index in table.numbers],
        broad=[new for new, index in enumerate(kept) if index in table.broad],
    )


def _says(cell: Lines) -> bool:
    """Whether a cell has anything to say."""
    return "".join(span.text for content in cell for span in content) not in ("", NONE)
