"""Limits on spreadsheets; what is beyond them is refused before a library opens the file."""

from __future__ import annotations

MAX_FILE = 16 * 2**20
"""Bytes of a file."""

MAX_UNPACKED = 96 * 2**20
"""Bytes of all parts of a workbook, unpacked."""

MAX_PARTS = 2_000
"""Parts of a workbook, which is an archive of them."""

MAX_SHEETS = 100
"""Sheets of a workbook."""

MAX_CELLS = 1_000_000
"""Cells of the rectangle from A1 to the last cell with content, over all sheets.

The library that reads a sheet keeps the whole rectangle in memory.
"""

MAX_COLUMNS = 1_000
"""Columns of a sheet."""

MAX_TEXT = 32_767
"""Characters of one cell; no program for spreadsheets can hold more."""

MAX_ALL_TEXT = 64 * 2**20
"""Characters of all cells; in a workbook many cells can share one text."""

MAX_REPORTED = 100
"""Findings that are reported of one file."""

MAX_LOOKED_AT = 200_000
"""Cells and rows of a workbook, empty and merged ones included, whose looks are looked at."""
