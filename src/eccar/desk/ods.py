"""The extent of the sheets in an .ods file, whose rows and cells can be repeated by a number.

The part is read by expat as a stream of tags. Empty cells and rows count only if content follows
them, as the library that reads the file keeps them only then.
"""

from __future__ import annotations

from xml.parsers import expat

from attrs import frozen

from ..values.brief import Brief
from .errors import DECLARATIONS

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_FILLED = (f"{_OFFICE}value-type", f"{_TABLE}formula")

Span = tuple[int, int, int, int]
"""The first row and column, and the last row and column, of cells that are shown as one."""


@frozen(kw_only=True)
class OdsSheet(Brief):
    """The last row and column with content of one sheet, its merged cells and formulas.

    ``text`` is the number of characters in it, each as often as its cell is repeated.
    """

    name: str
    rows: int
    columns: int
    text: int
    merged: tuple[Span, ...]
    formulas: frozenset[tuple[int, int]]
    longest: int


def sheets(content: bytes, part: str, limit: int) -> list[OdsSheet]:
    """The sheets in the *content* of a part.

    Merged cells and formulas are kept of the first *limit* rows. Raises ``InvalidValue`` for
    declarations of entities, ``expat.ExpatError`` for what is no XML.
    """
    reader = _Reader(part, limit)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(content, True)
    return reader.sheets


class _Reader:
    """What the tags so far have said of the sheets."""

    def __init__(self, part: str, limit: int) -> None:
        self.sheets: list[OdsSheet] = []
        self._part = part
        self._limit = limit
        self._begin("")

    def _begin(self, name: str) -> None:
        self._name = name
        self._row = self._column = self._rows = self._columns = self._text = self._longest = 0
        self._repeated_row = self._repeated_cell = 1
        self._row_has_content = self._in_cell = False
        self._in_this_cell = 0
        self._merged: list[Span] = []
        self._formulas: set[tuple[int, int]] = set()

    def doctype(self, *_: object) -> None:
        """Refuse declarations, by which a small part can expand to a large one."""
        raise DECLARATIONS(part=self._part)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A tag begins."""
        if name == f"{_TABLE}table":
            self._begin(attributes.get(f"{_TABLE}name", ""))
        elif name == f"{_TABLE}table-row":
            self._repeated_row = _number(attributes, "number-rows-repeated")
            self._column, self._row_has_content = 0, False
        elif name in _CELLS:
            self._cell(attributes)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._repeated_cell = _number(attributes, "number-columns-repeated")
        self._in_cell, self._in_this_cell = True, 0
        first = (self._row + 1, self._column + 1)
        self._column += self._repeated_cell
        if any(key in attributes for key in _FILLED):
            self._row_has_content = True
            self._columns = max(self._columns, self._column)
        if self._row >= self._limit:
            return
        if _FILLED[1] in attributes:
            self._formulas.add(first)
        down = _number(attributes, "number-rows-spanned")
        right = _number(attributes, "number-columns-spanned")
        if down > 1 or right > 1:
            self._merged.append((*first, first[0] + down - 1, first[1] + right - 1))

    def text(self, data: str) -> None:
        """Characters within a tag."""
        if self._in_cell:
            self._in_this_cell += len(data)
            self._text += len(data) * self._repeated_cell * self._repeated_row

    def end(self, name: str) -> None:
        """A tag ends."""
        if name in _CELLS:
            self._in_cell = False
            self._longest = max(self._longest, self._in_this_cell)
        elif name == f"{_TABLE}table-row":
            self._row += self._repeated_row
            if self._row_has_content:
                self._rows = self._row
        elif name == f"{_TABLE}table":
            self.sheets.append(
                OdsSheet(
                    name=self._name,
                    rows=self._rows,
                    columns=self._columns,
                    text=self._text,
                    merged=tuple(self._merged),
                    formulas=frozenset(self._formulas),
                    longest=self._longest,
                )
            )


def _number(attributes: dict[str, str], name: str) -> int:
    """The number of an attribute; what is no number counts as one, as for the library that reads."""
    text = attributes.get(f"{_TABLE}{name}", "1")
    return int(text[:9]) if text.isascii() and text.isdigit() else 1
