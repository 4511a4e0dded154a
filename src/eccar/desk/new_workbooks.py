"""New workbooks, in which every text stays text: no formula and no link is made of it."""

from __future__ import annotations

from typing import IO, Any

from ..checking.findings import finding
from ..documents.errors import DocumentError
from .errors import NO_LIBRARY

SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""The settings of XlsxWriter for every workbook that is written."""


def new_workbook(stream: IO[bytes]) -> Any:
    """A workbook that XlsxWriter writes to *stream*; raises ``DocumentError`` if it is not installed."""
    try:
        import xlsxwriter  # Only who writes a workbook needs it.
    except ImportError:
        raise DocumentError([finding(NO_LIBRARY(library="XlsxWriter"))]) from None
    return xlsxwriter.Workbook(stream, SETTINGS)
