"""The addresses of everything that a document in a workbook says, found for the paths that are asked for."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from attrs import frozen

from ...checking.findings import Path
from ...documents.positions import Entry
from ...languages.language import Language, language
from ..cells import Address, CellPlace
from .grids import Grid
from .hints import hint_in_headings
from .layout import Keys, layout
from .rows import SheetRow
from .words import SheetColumn, heading


@frozen(kw_only=True)
class WorkbookPlace(CellPlace):
    """A place in one of our own workbooks: also the kind of its document, the sheet, and their language."""

    kind: str
    sheet: str
    lang: str

    def worded(self, text: str, quote: Callable[[str], str]) -> str:
        """The *text* of a hint with headings in place of keys."""
        layouts = {item.name: item for item in layout(self.kind)}
        return hint_in_headings(text, layouts[self.sheet], language(self.lang), quote)


class CellPositions:
    """The cells of a document, by the paths in it.

    *top* is the entry of the document itself, *grids* are the sheets, *lang* is the language of the
    headings.
    """

    def __init__(self, top: SheetRow, grids: Iterable[Grid], lang: Language) -> None:
        self._top = top
        self._lang = lang
        self._headings = {
            grid.layout.path: grid.address(grid.headings, min(grid.columns))
            for grid in grids
            if grid.columns and not grid.layout.is_document
        }

    def find(self, path: Path) -> Entry:
        """The cell of what *path* leads to, or of the nearest value around it."""
        return Entry(cell=functools.partial(self.place, path))

    def place(self, path: Path, file: str | None) -> WorkbookPlace:
        """The place in the *file* of what *path* leads to."""
        address, column = self.cell(path)
        row, _ = self.row(path)
        return WorkbookPlace(
            file=file,
            line=address.row,
            column=address.column,
            address=address,
            heading=heading(column, self._lang) if column else "",
            kind=row.grid.layout.kind,
            sheet=row.grid.layout.name,
            lang=self._lang.code,
        )

    def cell(self, path: Path) -> tuple[Address, SheetColumn | None]:
        """The address of what *path* leads to, and its column; ``None`` if it is no single cell."""
        row, rest = self.row(path)
        if row is self._top and (list_ := self._headings.get(tuple(map(str, rest)))):
            return list_, None
        return _cell_in(row, rest)

    def row(self, path: Path) -> tuple[SheetRow, tuple[str | int, ...]]:
        """The entry that *path* leads into, and the path within it."""
        row, rest = self._top, path.parts
        while step := _step(row, rest):
            row, rest = step
        return row, rest


def _step(
    row: SheetRow, rest: tuple[str | int, ...]
) -> tuple[SheetRow, tuple[str | int, ...]] | None:
    """The entry of a list that a path leads to from a *row*, and the *rest* of it from there."""
    for keys, children in row.children.items():
        length = len(keys)
        index = rest[length] if len(rest) > length else None
        if rest[:length] == keys and isinstance(index, int) and index < len(children):
            return children[index], rest[length + 1 :]
    return None


def _cell_in(row: SheetRow, rest: tuple[str | int, ...]) -> tuple[Address, SheetColumn | None]:
    """The address in a *row* of what the path *rest* leads to, and its column if there is one."""
    best: tuple[int, int, SheetColumn] | None = None
    for place, column in row.grid.columns.items():
        score = _agreement(column, rest)
        if score and (best is None or score > best[0]):
            best = (score, place, column)
    if best:
        return row.address(best[1]), best[2]
    return row.first, None


def _agreement(column: SheetColumn, rest: tuple[str | int, ...]) -> int:
    """How far the path *rest* leads to a *column*; 0 if it does not.

    The part of a field counts less than its keys: an amount is where its number is.
    """
    if column.field is None:
        return 0
    keys: Keys = column.field.keys
    if rest[: len(keys)] != keys:
        within = bool(rest) and keys[: len(rest)] == rest
        return 1 if within else 0
    part = rest[len(keys)] if len(rest) > len(keys) else ""
    return 2 * len(keys) + 2 + (part == column.part)
