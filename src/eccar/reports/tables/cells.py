"""What the tables of reports share: the columns of what was carried over, and their cells."""

from __future__ import annotations

from ...tables.cells import named_date, start_of
from ...tables.columns import AUTHORITY, Row, date_columns, day_column, text
from ..references import CarriedOver
from ..report import ProgressReport

REPORTS = ("report",)
"""The kind of documents that these tables are made of."""

OF_REPORT = (
    *AUTHORITY,
    *date_columns("reported", "The period that the report is of.", missing="not stated"),
)
"""The first columns of each table of reports."""

CARRIED_OVER = (
    text(
        "carried_from",
        "The identity of the document that the entry was carried over from.",
        missing="it was written for this report",
    ),
    day_column(
        "confirmed_on",
        "The day on which what was carried over was confirmed.",
        missing="it was written for this report, or it is not marked as confirmed",
    ),
)
"""The columns about what was carried over from an earlier report."""


def report_start(report: ProgressReport) -> Row:
    """The first cells of each row of a report: the authority, the document and the period."""
    return {**start_of(report), **named_date("reported", report.period)}


def carried_cells(mark: CarriedOver | None, report: ProgressReport) -> Row:
    """The cells of an entry with the *mark*, of a *report* that may be confirmed as a whole."""
    if mark is None:
        return {"carried_from": None, "confirmed_on": None}
    return {"carried_from": mark.origin, "confirmed_on": mark.confirmed or report.confirmed}
