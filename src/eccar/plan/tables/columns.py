"""What the tables of plans and inventories share."""

from __future__ import annotations

from ...tables.columns import text

DOCUMENTS = ("plan", "inventory")
"""The kinds of documents that hold measures."""

MEASURE_ID = text("measure_id", "The id of the measure in its document.")
