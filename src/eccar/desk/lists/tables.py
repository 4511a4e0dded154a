"""The list in a sheet as a value: its columns, its rows, and what lies around them."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from ...values.brief import Brief
from ..cells import Address, Cell, Sheet, letters
from ..limits import MAX_CELLS
from .colours import Colour


class PassedOverReason(enum.StrEnum):
    """Why cells of a sheet are no entry of the list."""

    ABOVE = "above"
    BLANK = "blank"
    SECTION = "section"
    REPEATED = "repeated"
    TOTAL = "total"
    BELOW = "below"
    OUTSIDE = "outside"
    SECOND_TABLE = "second-table"
    CONTINUED = "continued"
    OTHER_SHEET = "other-sheet"
    HIDDEN_SHEET = "hidden-sheet"


@frozen
class PassedOver(Brief):
    """Cells that were not read as entries: from the first to the last, and why."""

    first: Address
    last: Address
    reason: PassedOverReason

    @property
    def range(self) -> str:
        """The addresses, as ``Liste!A1:C3``."""
        if self.first == self.last:
            return str(self.first)
        return f"{self.first}:{letters(self.last.column)}{self.last.row}"


class MarkKind(enum.StrEnum):
    """What can be seen of a row or a column besides its values."""

    FILL = "fill"
    STRUCK = "struck"
    HIDDEN = "hidden"
    HIDDEN_COLUMN = "hidden-column"


@frozen
class RowMark(Brief):
    """A mark and the rows that have it: their colour, or that they are struck out or hidden.

    ``text`` is the colour in digits, or the letters of a hidden column; ``colour`` is its word.
    ``legend`` is what the sheet says of the colour outside the list. Rows are ``filtered`` if a
    filter hides them, rather than the author.
    """

    kind: MarkKind
    text: str
    rows: tuple[int, ...]
    colour: Colour | None = None
    legend: str = ""
    filtered: bool = False

    @property
    def word(self) -> str:
        """The mark as it is typed and kept: ``fill 92D050``, ``struck``, ``hidden``."""
        return f"{self.kind} {self.text}".strip()


@frozen
class ListColumn(Brief):
    """A column of a list: its number, counted from 1, and its heading; the address of the heading.

    ``parts`` are the headings of all heading rows, from the top; ``heading`` is unique in the list.
    """

    number: int
    heading: str
    parts: tuple[str, ...]
    address: Address

    def _brief(self) -> str:
        return letters(self.number)


def _columns(columns: Iterable[ListColumn]) -> tuple[ListColumn, ...]:
    return tuple(columns)


def _passed_over(items: Iterable[PassedOver]) -> tuple[PassedOver, ...]:
    return tuple(items)


@frozen(kw_only=True)
class ListTable(Brief):
    """A table in a sheet: the rows with its headings, its columns, the rows with its entries.

    ``marks`` are what the rows and columns look like; ``None`` if nobody looked.
    """

    sheet: Sheet
    heading_rows: tuple[int, ...]
    columns: tuple[ListColumn, ...] = field(converter=_columns)
    rows: tuple[int, ...]
    passed_over: tuple[PassedOver, ...] = field(default=(), converter=_passed_over)
    marks: tuple[RowMark, ...] | None = None

    @cached_property
    def group_headings(self) -> frozenset[str]:
        """The parts of headings that are above several columns."""
        parts = Counter(part for column in self.columns for part in column.parts)
        return frozenset(part for part, times in parts.items() if times > 1)

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell in a *row* and *column*, or that of the cells merged downwards over it."""
        return self.sheet.cell(row, column) or self.spread.get((row, column))

    @cached_property
    def spread(self) -> Mapping[tuple[int, int], Cell]:
        """The cells that are merged over others below them, by the positions of those."""
        return spread_cells(self.sheet, sideways=False)

    def values(self, column: ListColumn) -> Iterator[Cell]:
        """The cells of a *column* in the rows with entries."""
        return (cell for _, cell in self.filled(column))

    def filled(self, column: ListColumn) -> Iterator[tuple[int, Cell]]:
        """The same cells, each with its row; of merged cells, that is not the row of its address."""
        for row in self.rows:
            if (cell := self.cell(row, column.number)) and cell.calculated:
                yield row, cell


def spread_cells(sheet: Sheet, *, sideways: bool) -> Mapping[tuple[int, int], Cell]:
    """The first cell of each merged rectangle by the positions below it, or to its right, too.

    Only positions up to the last row and column with content are of interest.
    """
    cells: dict[tuple[int, int], Cell] = {}
    last_row = max((cell.address.row for cell in sheet.cells), default=0)
    last_column = max((cell.address.column for cell in sheet.cells), default=0)
    steps = 0
    for merged in sheet.merged or ():
        first, last = merged.first, merged.last
        cell = sheet.cell(first.row, first.column)
        rows = range(first.row, min(last.row, last_row) + 1)
        right = min(last.column, last_column) if sideways else first.column
        columns = range(first.column, right + 1)
        steps += len(rows) * len(columns)
        if steps > MAX_CELLS:  # Rectangles lie over each other, which no program writes.
            break
        if cell is not None:
            cells.update({(row, column): cell for row in rows for column in columns})
    return MappingProxyType(cells)
