"""What stands in the parts of an .xlsx file, by regular expressions over its bytes.

Every cell of content is found by the beginning of its tag. A tag may hold no ``<``, ``>`` or ``&``
in its attributes, which no program writes, so that no cell can hide within another one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from ..values.brief import Brief
from .cells import column_number

_CELL = re.compile(rb"<(?:[\w.-]+:)?c(?=[\s/>])")
_ADDRESSED = re.compile(
    rb"<(?:[\w.-]+:)?c\s+r=\"([A-Za-z]{1,3})([0-9]{1,7})\""
    rb"((?:\s+(?!r=)[\w:.-]+=\"[^\"<>&]*\")*)\s*(/?)>"
)
_TAG = re.compile(rb"<(?:[\w.-]+:)?c((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>&]*\"|'[^'<>&]*'))*)\s*(/?)>")
_ADDRESS = re.compile(rb"(?<![\w:.-])r\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_SHARED = re.compile(
    rb"<(?:[\w.-]+:)?c\s[^<>]*\bt\s*=\s*[\"']s[\"'][^<>]*>\s*<(?:[\w.-]+:)?v[^<>]*>\s*([0-9]{1,9})"
)
_ITEM = re.compile(rb"<(?:[\w.-]+:)?si(?=[\s/>])")
_FORMULA = re.compile(
    rb"<(?:[\w.-]+:)?c\s[^<>]*\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"'][^<>]*>"
    rb"\s*<(?:[\w.-]+:)?f(?=[\s/>])(?:[^<>]*/>|[^<>]*>[^<]*</(?:[\w.-]+:)?f\s*>)"
    rb"(\s*<(?:[\w.-]+:)?v\s*>[^<])?"
)

Extent = tuple[int, int]
"""The last row and the last column with content, counted from 1."""


@frozen
class Formulas(Brief):
    """The positions of the cells with formulas in one sheet, and those without a saved result."""

    positions: frozenset[Extent] = frozenset()
    without_result: frozenset[Extent] = frozenset()


def extent(content: bytes) -> Extent | None:
    """The last row and column with content in a part; ``None`` if a cell has no usable address."""
    last, columns, cells = 0, set[bytes](), 0
    for column, row, _, empty in (cell.groups() for cell in _ADDRESSED.finditer(content)):
        cells += 1
        if not empty:
            last = max(last, int(row))
            columns.add(column)
    if cells != count(_CELL, content):
        return _extent_of_unusual(content)
    return last, _last_column(columns)


def _extent_of_unusual(content: bytes) -> Extent | None:
    """The same of a part with cells whose attributes are in another order than programs write them."""
    last, columns = 0, set[bytes]()
    for start in _CELL.finditer(content):
        cell = _position(content, start.start())
        if cell is None:
            return None
        column, row, filled = cell
        if filled:
            last = max(last, int(row))
            columns.add(column)
    return last, _last_column(columns)


def _last_column(columns: Iterable[bytes]) -> int:
    return max((column_number(column.decode()) for column in columns), default=0)


def count(pattern: re.Pattern[bytes], content: bytes) -> int:
    """How often a *pattern* is found; in memory that does not grow with the number."""
    return sum(1 for _ in pattern.finditer(content))


def _position(content: bytes, start: int) -> tuple[bytes, bytes, bool] | None:
    """The column and row of the cell whose tag starts there, and whether it has content."""
    tag = _TAG.match(content, start)
    addresses = _ADDRESS.findall(tag[1]) if tag else ()
    if tag is None or len(addresses) != 1:
        return None
    column, row = addresses[0]
    return column, row, not tag[2]


def shared_texts(content: bytes) -> list[int]:
    """The length in bytes of each shared text, in their order; markup is counted with it."""
    starts = [match.start() for match in _ITEM.finditer(content)]
    return [end - start for start, end in pairwise([*starts, len(content)])]


def uses_of_shared_texts(content: bytes) -> Counter[int]:
    """How often the cells of a part use each shared text, by its number."""
    return Counter(int(match[1]) for match in _SHARED.finditer(content))


def formulas(content: bytes, *, recalculated: bool) -> Formulas:
    """The formulas of a part.

    Args:
        content: The part.
        recalculated: Whether the file asks programs to calculate all anew when they open it. So do
            libraries that write files without results; what is saved in it is then no result.
    """
    if b"<f" not in content and b":f" not in content:
        return Formulas()
    cells = [
        ((int(row), column_number(column.decode())), bool(value) and not recalculated)
        for column, row, value in _FORMULA.findall(content)
    ]
    return Formulas(
        frozenset(position for position, _ in cells),
        frozenset(position for position, known in cells if not known),
    )


_CELL_OR_ROW = re.compile(rb"<(?:[\w.-]+:)?(?:c|row)(?=[\s/>])")
_MERGED = re.compile(
    rb"<(?:[\w.-]+:)?mergeCell\s[^<>]*\bref\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7}):([A-Za-z]{1,3})([0-9]{1,7})"
)


def objects(content: bytes) -> int:
    """How many objects a library makes of a part that keeps each cell and row, also empty and merged ones."""
    merged = sum(
        (abs(int(last) - int(first)) + 1)
        * (abs(column_number(right.decode()) - column_number(left.decode())) + 1)
        for left, first, right, last in _MERGED.findall(content)
    )
    return count(_CELL_OR_ROW, content) + merged


_RELATION = re.compile(rb"<(?:[\w.-]+:)?Relationship\s([^<>]*)>")
_SHEET = re.compile(rb"<(?:[\w.-]+:)?sheet\s([^<>]*)>")
_ATTRIBUTE = re.compile(rb"([\w.:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def sheet_parts(workbook: bytes, relations: bytes) -> Iterator[tuple[str, str]]:
    """The name of each sheet and of its part, from the workbook and its relations."""
    targets = {
        attributes.get("Id", ""): attributes.get("Target", "")
        for attributes in map(_attributes, _RELATION.findall(relations))
    }
    for attributes in map(_attributes, _SHEET.findall(workbook)):
        number = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        target = targets.get(number, "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        yield attributes.get("name", ""), path


def _attributes(text: bytes) -> dict[str, str]:
    from html import unescape  # The entities of XML are among those of HTML.

    return {
        key.decode("utf-8", "replace"): unescape((double or single).decode("utf-8", "replace"))
        for key, double, single in _ATTRIBUTE.findall(text)
    }
