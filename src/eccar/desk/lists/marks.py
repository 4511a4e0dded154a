"""The second look at a list: hidden rows and columns, colours, strike-through.

The library that reads values does not see them. openpyxl does, and keeps each cell in memory, so it
opens only files that the guard has passed and that are not too large; nothing is calculated or run.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from ...documents.sources import Source, content_of
from ..cells import BookFormat, letters
from ..guard import look
from ..limits import MAX_FILE, MAX_LOOKED_AT
from .colours import colour_of, theme_colours
from .fields import meaning_of
from .tables import ListTable, MarkKind, RowMark

MAX_COLOURS = 8
"""Colours that can mean something; a sheet with more is decorated."""

_NO_COLOURS = frozenset({"00000000", "FFFFFFFF", "00FFFFFF"})


def marked(table: ListTable, source: Source) -> ListTable:
    """The list *table* of the file *source* with its marks; without any if nobody can look.

    That is so of other formats than .xlsx, of large files, and of styles that openpyxl cannot read.
    """
    content = content_of(source, MAX_FILE)
    looked = look(content)
    if looked.format is not BookFormat.XLSX or looked.objects > MAX_LOOKED_AT:
        return table
    try:
        book = _opened(content)
        sheet = book[table.sheet.name]
        marks = (*_rows(sheet, table, theme_colours(book.loaded_theme)), *_columns(sheet, table))
    except Exception:  # noqa: BLE001  # Whatever openpyxl stumbles over, the values were read.
        return table
    return evolve(table, marks=marks)


def _opened(content: bytes) -> Any:
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # About extensions that are of no interest here.
        return openpyxl.load_workbook(io.BytesIO(content), keep_links=False)


def _rows(sheet: Any, table: ListTable, theme: Mapping[int, str]) -> Iterator[RowMark]:
    """The marks of rows with entries, each with all its rows."""
    title = next((c.number for c in table.columns if meaning_of(c.parts[-1]) == "title"), None)
    numbers = [column.number for column in table.columns]
    colours: dict[str, list[int]] = {}
    struck, hidden = [], []
    for row in table.rows:
        if sheet.row_dimensions[row].hidden:
            hidden.append(row)
        if sheet.cell(row, title or numbers[0]).font.strike:
            struck.append(row)
        if colour := _colour(sheet, row, numbers):
            colours.setdefault(colour, []).append(row)
    if hidden:
        filtered = bool(sheet.auto_filter.filterColumn)
        yield RowMark(MarkKind.HIDDEN, "", tuple(hidden), filtered=filtered)
    if struck:
        yield RowMark(MarkKind.STRUCK, "", tuple(struck))
    if len(colours) <= MAX_COLOURS:
        legend = _legend(sheet, table)
        for colour, rows in colours.items():
            if len(rows) < len(table.rows):
                name = colour_of(_digits(colour, theme))
                said = legend.get(colour, "")
                yield RowMark(MarkKind.FILL, colour, tuple(rows), colour=name, legend=said)


def _legend(sheet: Any, table: ListTable) -> dict[str, str]:
    """What texts outside the list say of colours: in a cell of the colour, or to its right."""
    inside = {*table.rows, *table.heading_rows}
    numbers = {column.number for column in table.columns}
    legend: dict[str, str] = {}
    for cell in table.sheet.cells:
        row, column = cell.address.row, cell.address.column
        if (row in inside and column in numbers) or not cell.text.strip():
            continue
        for coloured in (column, column - 1):
            if coloured and (colour := _fill(sheet.cell(row, coloured))):
                legend.setdefault(colour, " ".join(cell.text.split()))
    return legend


def _colour(sheet: Any, row: int, columns: list[int]) -> str:
    """The colour that most coloured cells of a *row* have; nothing without any."""
    colours = Counter(filter(None, (_fill(sheet.cell(row, column)) for column in columns)))
    return colours.most_common(1)[0][0] if colours else ""


def _fill(cell: Any) -> str:
    """The colour of a *cell*; nothing if it has none."""
    return _name(cell.fill.fgColor) if cell.fill.fill_type == "solid" else ""


def _name(colour: Any) -> str:
    """A colour by its six digits, or by its number in the theme or the palette of the file."""
    if colour.type == "rgb":
        return "" if colour.rgb in _NO_COLOURS else str(colour.rgb)[-6:]
    if colour.type == "theme":
        return f"theme {colour.theme}{colour.tint:+.1f}" if colour.theme or colour.tint else ""
    return "" if colour.indexed in {9, 64, 65} else f"palette {colour.indexed}"


def _digits(colour: str, theme: Mapping[int, str]) -> str:
    """The digits of a *colour*; of one of the theme those without its tint, which changes no hue."""
    kind, _, number = colour.partition(" ")
    return (
        theme.get(int(number.partition("+")[0].partition("-")[0]), "")
        if kind == "theme"
        else colour
    )


def _columns(sheet: Any, table: ListTable) -> Iterator[RowMark]:
    """The columns of the list that are hidden."""
    hidden = {
        number
        for group in sheet.column_dimensions.values()
        if group.hidden and group.min and group.max
        for number in range(group.min, min(group.max, group.min + 1000) + 1)
    }
    for column in table.columns:
        if column.number in hidden:
            yield RowMark(MarkKind.HIDDEN_COLUMN, letters(column.number), ())
