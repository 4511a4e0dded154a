"""What the tables of memberships share: the columns of a status and of what was known."""

from __future__ import annotations

from ...tables.columns import day_column, flag, term
from ..lifecycle import Status

MEMBERSHIP = ("membership",)
"""The kind of documents that the tables are made of."""

STATUS = (
    term("status", "The status by the facts that count for certain.", Status),
    flag("is_certain", "Whether the record leaves no other status open."),
    flag("may_be_member", "Whether membership is the status or one that the record leaves open."),
)
"""The columns of the status on a day."""

KNOWN_ON = day_column(
    "known_on", "The day on which the facts were known.", missing="all recorded facts count"
)
"""The column of the day on which facts were known."""
