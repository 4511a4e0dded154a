"""Tables as CSV, for spreadsheets; a cell that one would run as a formula is made plain text."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

from ..fees.yearly_run import Row, YearlyRun
from ..languages.language import Language
from ..values.money import Money
from .yearly import reasons

_FORMULA = frozenset("=+-@|%\t\r\n")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
HEADS = (
    "city", "name", "year", "band", "amount", "currency", "basis", "certain", "charged", "verdict",
    "open", "open_currency", "oldest_open_year", "why",
)  # fmt: skip
"""The first line; these names are the same in every language."""


def yearly_csv(run: YearlyRun, lang: Language) -> str:
    """The yearly run as CSV (RFC 4180): a line of names, then a city a line."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADS)
    for row in run.rows:
        writer.writerow(map(defused, _cells(row, run, lang)))
    return out.getvalue()


def defused(cell: str) -> str:
    """*cell*, with an apostrophe before it if a spreadsheet would take it for a formula."""
    first = unicodedata.normalize("NFKC", cell.lstrip(" \u00a0"))[:1]
    if first in _FORMULA and not _NUMBER.fullmatch(cell):
        return f"'{cell}" if first else cell
    return cell


def _cells(row: Row, run: YearlyRun, lang: Language) -> list[str]:
    found = row.assessment
    return [
        row.city.id,
        row.city.name(lang.code),
        str(run.year),
        lang.say(found.band_name) if found.band_name else "",
        _amount(found.amount),
        found.amount.currency if found.amount else run.currency,
        found.basis or "",
        "yes" if found.certain else "no",
        _amount(row.charged),
        row.verdict,
        _amount(row.balance),
        row.balance.currency if row.balance is not None else "",
        str(row.oldest_open_year or ""),
        " ".join(reasons(row, lang)),
    ]


def _amount(amount: Money | None) -> str:
    return "" if amount is None else str(amount.amount)
