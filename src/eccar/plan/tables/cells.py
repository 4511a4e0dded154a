"""What the tables of plans and inventories share: their first cells, and the cells of dates."""

from __future__ import annotations

from typing import Any

from ...tables.columns import Row, authority_cells, date_cells, text

DOCUMENTS = ("plan", "inventory")
"""The kinds of documents that hold measures."""

NONE = "there is none"
"""The meaning of an empty cell where a document names nothing."""

MEASURE_ID = text("measure_id", "The id of the measure in its document.")


def start_of(value: Any) -> Row:
    """The first cells of each row of a document or an answer."""
    return dict(zip(("authority_id", "country", "document"), authority_cells(value), strict=True))


def named_date(name: str, date: Any) -> Row:
    """The three cells of a rough date, by the names of their columns."""
    return dict(zip((name, f"{name}_first", f"{name}_last"), date_cells(date), strict=True))
