"""The content of a spreadsheet as flat cells, each with its address."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, TypeAlias

from attrs import field, frozen

from ..checking.findings import Finding, Path, Place
from ..values.brief import Brief

CellValue: TypeAlias = str | bool | int | float | dt.date | dt.datetime | dt.time | dt.timedelta
"""What a cell can hold; an empty cell is no cell."""

BLANK = " \t\r\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
"""The characters that are not counted at the edges of a text."""

_LETTERS = 26
_PLAIN_NAME = re.compile(r"[^\W\d]\w*")
_LIKE_ADDRESS = re.compile(
    r"[A-Z]{1,3}[0-9]{1,7}|R[0-9]*(?:C[0-9]*)?|C[0-9]*|TRUE|FALSE", re.IGNORECASE
)


def letters(column: int) -> str:
    """The letters of a *column*, counted from 1.

    >>> letters(1), letters(26), letters(27), letters(16384)
    ('A', 'Z', 'AA', 'XFD')
    """
    text = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        text = chr(ord("A") + rest) + text
    return text


def column_number(text: str) -> int:
    """The number of the column with the letters *text*, counted from 1.

    >>> column_number("A"), column_number("xfd")
    (1, 16384)
    """
    number = 0
    for letter in text.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def quoted(sheet: str) -> str:
    """The name of a *sheet* as Excel writes it before an address.

    >>> print(quoted("Maßnahmen"), quoted("Maßnahmen 2"), quoted("Ali's"), quoted("A1"))
    Maßnahmen 'Maßnahmen 2' 'Ali''s' 'A1'
    """
    if _PLAIN_NAME.fullmatch(sheet) and not _LIKE_ADDRESS.fullmatch(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"


@frozen(order=True)
class Address(Brief):
    """The address of a cell: its sheet, row and column, both counted from 1.

    >>> print(Address("Maßnahmen", 5, 3), Address("Maßnahmen 2", 5, 3), Address("", 5, 3))
    Maßnahmen!C5 'Maßnahmen 2'!C5 C5
    """

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        cell = f"{letters(self.column)}{self.row}"
        return f"{quoted(self.sheet)}!{cell}" if self.sheet else cell

    def _brief(self) -> str:
        return str(self)


@frozen(kw_only=True)
class CellPlace(Place):
    """A place in a spreadsheet: the file, the address of a cell, and the heading of its column, if known."""

    in_text: ClassVar[bool] = False

    address: Address
    heading: str = ""

    def __str__(self) -> str:
        heading = f" ({self.heading})" if self.heading else ""
        return ": ".join(filter(None, (self.file, f"{self.address}{heading}")))

    def with_path(self, path: Path, separator: str = " ") -> str:  # noqa: ARG002  # See Place.
        """The place alone: the address says which value is meant."""
        return str(self)

    def shortened(self, path: Path) -> str:  # noqa: ARG002  # See Place.
        """The address."""
        return str(self.address)


def cell_place(address: Address, file: str | None = None, heading: str = "") -> CellPlace:
    """The place of the cell at *address* in *file*, under this *heading*."""
    return CellPlace(
        file=file, line=address.row, column=address.column, address=address, heading=heading
    )


@frozen
class Cell(Brief):
    """One cell that is not empty.

    ``formula`` says that the value is the result of a formula, which is not calculated here;
    ``calculated`` is false if the file has no result for it, so that ``value`` means nothing.
    """

    address: Address
    value: CellValue
    formula: bool = False
    calculated: bool = True

    @property
    def text(self) -> str:
        """The value as text, without blanks at its edges; a whole number has no decimals.

        >>> Cell(Address("List", 1, 1), 7.0).text
        '7'
        """
        return text_of(self.value)

    def _brief(self) -> str:
        return str(self.address)


def text_of(value: CellValue) -> str:
    """A *value* of a cell as text, without blanks at its edges."""
    if isinstance(value, str):
        return value.strip(BLANK)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)


class BookFormat(enum.StrEnum):
    """The formats of spreadsheets that are read."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"


@frozen
class MergedCells(Brief):
    """A rectangle of cells that are shown as one; its value is in the first cell."""

    first: Address
    last: Address

    def __str__(self) -> str:
        return f"{self.first}:{letters(self.last.column)}{self.last.row}"


def _cells(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(cells)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


def _positions(cells: Iterable[Cell]) -> Mapping[tuple[int, int], Cell]:
    return MappingProxyType({(cell.address.row, cell.address.column): cell for cell in cells})


@frozen(kw_only=True)
class Sheet(Brief):
    """The cells of one sheet that are not empty, row by row.

    ``hidden`` sheets are not seen by who opens the file. The sheet of a CSV file has no name.
    ``merged`` is ``None`` where the format does not tell.
    """

    name: str
    cells: tuple[Cell, ...] = field(default=(), converter=_cells)
    hidden: bool = False
    merged: tuple[MergedCells, ...] | None = None

    @cached_property
    def by_position(self) -> Mapping[tuple[int, int], Cell]:
        """The cells by row and column."""
        return _positions(self.cells)

    @cached_property
    def rows(self) -> Mapping[int, tuple[Cell, ...]]:
        """The cells of each row that has any, by the number of the row."""
        rows: dict[int, list[Cell]] = {}
        for cell in self.cells:
            rows.setdefault(cell.address.row, []).append(cell)
        return MappingProxyType({row: tuple(cells) for row, cells in rows.items()})

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell in this *row* and *column*, counted from 1; ``None`` if it is empty."""
        return self.by_position.get((row, column))

    def address(self, row: int, column: int) -> Address:
        """The address of the cell in this *row* and *column*."""
        return Address(self.name, row, column)


def _sheets(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    return tuple(sheets)


@frozen(kw_only=True)
class Book(Brief):
    """A spreadsheet as it was read: its sheets, and what was noticed on the way.

    ``encoding`` and ``delimiter`` are those of a CSV file. ``notices`` are findings that do not
    keep the file from being read: macros that were not run, links to other files, pictures.
    """

    file: str | None
    format: BookFormat
    sheets: tuple[Sheet, ...] = field(converter=_sheets)
    encoding: str | None = None
    delimiter: str | None = None
    notices: tuple[Finding, ...] = field(default=(), converter=_findings)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet with this *name*, in whatever case; ``None`` if there is none."""
        folded = name.casefold()
        return next((sheet for sheet in self.sheets if sheet.name.casefold() == folded), None)

    def place(self, address: Address) -> CellPlace:
        """The place of the cell at *address* in this book."""
        return cell_place(address, self.file)

    def _brief(self) -> str:
        return f"{self.format} {self.file or ''}".strip()
