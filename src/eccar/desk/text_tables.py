"""Tables as text (CSV): the encoding, the delimiter, and the rows.

Excel on Windows writes semicolons and Windows-1252, other programs commas and UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from itertools import islice

from ..documents.foreign import code_page
from . import errors, limits
from .cells import Address

_CODECS = {"Windows-1252": "cp1252", "Windows-1250": "cp1250"}
"""The encodings of Excel on Windows, in western and in central Europe."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = (";", "\t", ",", "|")
_FIRST_ROWS = 25
"""Rows in which headings are looked for."""

_FIRST_CHARACTERS = 100_000
"""Characters in which headings are looked for."""

_NAMED = re.compile(r"sep=(.)\r?\n")
"""A first line that names the delimiter for Excel."""


def decoded(content: bytes) -> tuple[str, str]:
    """The text of *content*, and the name of its encoding: UTF-8, UTF-16 with a mark, or one of Windows.

    Of the two of Windows it is the one in which more of the bytes beyond ASCII are letters.

    Raises ``InvalidValue`` for a byte that is none of these.
    """
    if content.startswith(_UTF16):
        return _utf16(content), "UTF-16"
    best, start = code_page(content) or "Windows-1252", 0
    for name, codec in {"UTF-8": "utf-8-sig", best: _CODECS[best]}.items():
        try:
            return content.decode(codec), name
        except UnicodeDecodeError as error:
            start = error.start
    raise errors.NOT_DECODED(byte=f"0x{content[start]:02x}", line=content[:start].count(b"\n") + 1)


def _utf16(content: bytes) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        byte = f"0x{content[error.start]:02x}"
        raise errors.NOT_DECODED(byte=byte, line=1) from None


def delimiter_of(text: str, is_heading: Callable[[str], bool]) -> str:
    """The character that divides *text* into cells.

    It is that which a first line ``sep=;`` names; else that which divides most headings from each
    other; without any, that which divides most rows into the same number of cells.

    Args:
        text: The text of the table.
        is_heading: Whether a text is a known heading of a column.

    Raises:
        InvalidValue: No character divides the text into columns.
    """
    if named := _NAMED.match(text):
        return named[1]
    fits = {mark: _fit(text, mark, is_heading) for mark in _DELIMITERS}
    best = max(fits, key=lambda mark: fits[mark])
    if not any(fits[best]):
        raise errors.NO_TABLE()
    return best


def _fit(text: str, delimiter: str, is_heading: Callable[[str], bool]) -> tuple[int, int, int]:
    """The known headings among the cells of the first rows; the rows of one length; that length."""
    rows = [row for row in _first_rows(text, delimiter) if len(row) > 1]
    if not rows:
        return (0, 0, 0)
    headings = {cell for row in rows for cell in row if is_heading(cell)}
    lengths = Counter(map(len, rows))
    length = max(lengths, key=lambda each: lengths[each])
    return (len(headings), lengths[length], length)


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text[:_FIRST_CHARACTERS], newline=""), delimiter=delimiter)
    try:
        return [*islice(reader, _FIRST_ROWS)]
    except csv.Error:
        return []


def rows_of(text: str, delimiter: str) -> list[list[str]]:
    """The rows of *text*, each with its cells; raises ``InvalidValue`` beyond the limits.

    A first line that only names the delimiter is no row, as Excel does not show it.
    """
    text = _NAMED.sub("", text, count=1)
    rows: list[list[str]] = []
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            cells += max(len(row), 1)
            if cells > limits.MAX_CELLS or len(row) > limits.MAX_COLUMNS:
                address = Address("", len(rows) + 1, len(row))
                raise errors.TOO_MANY_CELLS(address=address, limit=limits.MAX_CELLS)
            rows.append(row)
    except csv.Error:  # A cell is longer than any can be; perhaps a quote is not closed.
        address, length = Address("", len(rows) + 1, 1), csv.field_size_limit()
        raise errors.TEXT_TOO_LONG(address=address, length=length, limit=limits.MAX_TEXT) from None
    return rows
