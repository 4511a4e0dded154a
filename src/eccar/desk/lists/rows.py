"""Which rows below the headings are entries, and what the others are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..cells import Address, Cell, Sheet
from .fields import meaning_of
from .folding import folded, listed
from .heading_rows import known_headings
from .tables import ListColumn, PassedOver, PassedOverReason

_MEANINGS = "meanings.toml"


def entries_and_rest(
    sheet: Sheet, heading_rows: tuple[int, ...], columns: tuple[ListColumn, ...]
) -> tuple[tuple[int, ...], list[PassedOver]]:
    """The rows with entries, and all other cells of the sheet with the reason why they are none."""
    reading = _Reading(sheet, heading_rows, [*columns])
    reading.read()
    return tuple(reading.entries), reading.rest


class _Reading:
    """One pass over the rows of a sheet, from the top."""

    def __init__(
        self, sheet: Sheet, heading_rows: tuple[int, ...], columns: list[ListColumn]
    ) -> None:
        self.sheet = sheet
        self.heading_rows = heading_rows
        self.columns = columns
        self.numbers = {column.number for column in columns}
        self.title = next((c.number for c in columns if meaning_of(c.parts[-1]) == "title"), None)
        self.headings = {c.number: {part.casefold() for part in c.parts} for c in columns}
        merged = sheet.merged or ()
        self.broad = {each.first for each in merged if each.last.column > each.first.column}
        self.narrow = {each.first for each in merged} - self.broad
        self.continued = {
            row
            for each in merged
            if each.first.column == self.title
            for row in range(each.first.row + 1, min(each.last.row, _last_row(sheet)) + 1)
        }
        self.entries: list[int] = []
        self.rest: list[PassedOver] = []

    def read(self) -> None:
        """Sort every row."""
        below = [row for row in self.sheet.rows if row > self.heading_rows[-1]]
        self._outside(row for row in self.sheet.rows if row <= self.heading_rows[-1])
        self._blank([self.heading_rows[-1], *below])
        second = next((row for row in below if self._begins_second_table(row)), None)
        notes = self._first_note(below, second)
        for row in below:
            if second is not None and row >= second:
                self._pass_over(row, PassedOverReason.SECOND_TABLE)
            elif notes is not None and row >= notes:
                self._pass_over(row, PassedOverReason.BELOW)
            elif reason := self._reason(row):
                self._pass_over(row, reason)
            else:
                self.entries.append(row)
                self._beside(row)

    def _outside(self, rows: Iterator[int]) -> None:
        """Pass over what is above the headings, and next to them."""
        for row in rows:
            cells = self.sheet.rows[row]
            if row in self.heading_rows:
                cells = tuple(cell for cell in cells if cell.address.column not in self.numbers)
                self._add(cells, PassedOverReason.OUTSIDE)
            else:
                self._add(cells, PassedOverReason.ABOVE)

    def _blank(self, rows: list[int]) -> None:
        """Note the rows without any content between others."""
        for row, following in pairwise(rows):
            if following > row + 1:
                first, last = (self.sheet.address(number, 1) for number in (row + 1, following - 1))
                self.rest.append(PassedOver(first, last, PassedOverReason.BLANK))

    def _cells(self, row: int) -> tuple[Cell, ...]:
        """The cells of a *row* that are in the columns of the table."""
        cells = self.sheet.rows.get(row, ())
        return tuple(cell for cell in cells if cell.address.column in self.numbers)

    def _begins_second_table(self, row: int) -> bool:
        """Whether a *row* has headings of another table."""
        cells = self.sheet.rows[row]
        if not all(isinstance(cell.value, str) for cell in cells):
            return False
        known = known_headings(self.sheet, row)
        return known > 1 and 2 * known > len(cells) and not self._repeats(row)

    def _repeats(self, row: int) -> bool:
        """Whether a *row* repeats the headings, as on each printed page."""
        cells = self._cells(row)
        same = sum(
            cell.text.casefold() in self.headings[cell.address.column]
            for cell in cells
            if isinstance(cell.value, str)
        )
        return len(cells) > 1 and 2 * same > len(cells)

    def _first_note(self, below: list[int], second: int | None) -> int | None:
        """The first of the last rows that, behind an empty row, have one cell each."""
        rows = [row for row in below if second is None or row < second]
        first = None
        for row, before in zip(reversed(rows), [*reversed(rows[:-1]), None], strict=False):
            if len(self.sheet.rows[row]) > 1 or before is None:
                break
            first = row if before < row - 1 else first
        return first

    def _reason(self, row: int) -> PassedOverReason | None:
        """Why a *row* is no entry; ``None`` if it is."""
        cells = self._cells(row)
        if not cells:
            return PassedOverReason.OUTSIDE
        if self._repeats(row):
            return PassedOverReason.REPEATED
        if folded(cells[0].text) in listed(_MEANINGS, "total"):
            return PassedOverReason.TOTAL
        if row in self.continued:
            return PassedOverReason.CONTINUED
        if len(cells) == 1 and self._is_section(cells[0]):
            return PassedOverReason.SECTION
        return None

    def _is_section(self, cell: Cell) -> bool:
        """Whether the only *cell* of a row names what follows: it is broad, or in no title."""
        if cell.address in self.broad or cell.address in self.narrow:
            return cell.address in self.broad
        return self.title is not None and cell.address.column != self.title

    def _beside(self, row: int) -> None:
        """Pass over the cells of an entry that are in no column of the table."""
        cells = (c for c in self.sheet.rows[row] if c.address.column not in self.numbers)
        self._add(tuple(cells), PassedOverReason.OUTSIDE)

    def _pass_over(self, row: int, reason: PassedOverReason) -> None:
        self._add(self.sheet.rows[row], reason)

    def _add(self, cells: tuple[Cell, ...], reason: PassedOverReason) -> None:
        """Add *cells* of one row; those of several rows below each other are one rectangle."""
        if not cells:
            return
        first, last = cells[0].address, cells[-1].address
        before = self.rest[-1] if self.rest else None
        if before and before.reason is reason and before.last.row + 1 == first.row:
            left, right = (
                min(before.first.column, first.column),
                max(before.last.column, last.column),
            )
            self.rest[-1] = PassedOver(
                Address(first.sheet, before.first.row, left),
                Address(first.sheet, last.row, right),
                reason,
            )
        else:
            self.rest.append(PassedOver(first, last, reason))


def _last_row(sheet: Sheet) -> int:
    return sheet.cells[-1].address.row
