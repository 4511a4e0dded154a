"""What `eccar dues` prints as CSV: the meaning of each column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eccar.fees.views.yearly_runs import CSV_HEADS

from .markdown import meanings

_COLUMNS = {
    "city": "The id of the authority.",
    "name": "Its name, in the language asked for if it has one there.",
    "year": "The fee year.",
    "band": "The band in words; empty if there is none.",
    "amount": "The fee for the year; empty if it is not known.",
    "currency": "Its currency.",
    "basis": "`decided`, `observed`, `inferred` or `assumed`.",
    "certain": "`yes` or `no`.",
    "charged": "What was charged for the year, without what was reversed; empty if nothing was.",
    "verdict": "How that compares with the schedule: see [](fees.md#a-charge-compared-with-the-schedule).",
    "open": "What is open on the day, all years together; a negative amount is a credit.",
    "open_currency": "Its currency, which is that of the account.",
    "oldest_open_year": "The first fee year for which something is open.",
    "why": "Why the fee may be another, and what else to know, in words.",
}


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    _same("CSV", CSV_HEADS, _COLUMNS)
    return {"csv.md": meanings("Column", _COLUMNS.items(), "What it holds")}


def _same(title: str, actual: Any, described: Mapping[str, str]) -> None:
    """Fail if other columns are described than there are."""
    if list(actual) != list(described):
        message = f"{title}: the columns are {list(actual)}, described are {list(described)}."
        raise ValueError(message)
