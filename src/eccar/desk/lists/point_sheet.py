"""The sheet “ten points”: an entry a row, a column a point, to be ticked by a person and read back.

A hidden row has the ids of the columns, a hidden column those of the entries, and a hidden sheet
what the workbook is and to which inventory it belongs. What is suggested is in a column of its own.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from ...checking.findings import Finding, finding
from ...documents.errors import DocumentError
from ...languages.language import Language
from ...plan.inventory import Inventory
from ...plan.points import NUMBERS, Edition
from ...values.brief import Brief
from ...values.mappings import freeze
from .. import errors
from ..cells import Address, Book, Cell, Sheet
from ..new_workbooks import new_workbook
from .mapping import truth
from .suggesting import suggestions

KIND = "ten-points/1"
_HIDDEN = "eccar"
_ID, _TITLE, _DESCRIPTION, _SUGGESTED = "id", "title", "description", "suggested"
_COLUMNS = (_ID, _TITLE, _DESCRIPTION, *map(str, NUMBERS), _SUGGESTED)
_WIDTHS = {_ID: 10, _TITLE: 40, _DESCRIPTION: 60, _SUGGESTED: 30}
_TICK_WIDTH = 6
_IDS_ROW, _FIRST_ENTRY = 1, 3


@frozen(kw_only=True)
class PointSheet(Brief):
    """The points that were ticked for each entry, by its id, and the name of the inventory."""

    inventory: str
    points: Mapping[str, tuple[int, ...]] = field(converter=freeze, hash=False)
    addresses: Mapping[str, Address] = field(converter=freeze, hash=False)
    findings: tuple[Finding, ...] = ()


def write_point_sheet(inventory: Inventory, edition: Edition, lang: Language, name: str) -> bytes:
    """The workbook to tick for an *inventory*.

    Args:
        inventory: The entries; points that they have already are ticked.
        edition: The ten points.
        lang: The language of the headings.
        name: The name of the file of the inventory.
    """
    stream = io.BytesIO()
    with new_workbook(stream) as workbook:
        workbook.set_properties({"author": "eccar", "title": lang.word("desk.points", "sheet")})
        _entries(workbook, inventory, edition, lang)
        hidden = workbook.add_worksheet(_HIDDEN)
        hidden.very_hidden()
        for row, pair in enumerate([("eccar", KIND), ("inventory", name), ("language", lang.code)]):
            hidden.write_row(row, 0, pair)
    return stream.getvalue()


def _entries(workbook: Any, inventory: Inventory, edition: Edition, lang: Language) -> None:
    """The sheet with an entry a row."""
    sheet = workbook.add_worksheet(lang.word("desk.points", "sheet"))
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    heading = workbook.add_format(
        {"bold": True, "text_wrap": True, "valign": "bottom", "border": 1}
    )
    turned = workbook.add_format({"bold": True, "rotation": 90, "text_wrap": True, "border": 1})
    tick = workbook.add_format({"align": "center", "valign": "top", "num_format": "@", "border": 1})
    sheet.write_string(0, 1, lang.word("desk.points", "instruction"))
    sheet.write_row(_IDS_ROW, 0, _COLUMNS)
    for column, key in enumerate(_COLUMNS):
        text = (
            lang.word("desk.points", key) if not key.isdigit() else _point(edition, int(key), lang)
        )
        sheet.write_string(_IDS_ROW + 1, column, text, turned if key.isdigit() else heading)
        sheet.set_column(column, column, _WIDTHS.get(key, _TICK_WIDTH), wrapped)
    sheet.set_row(_IDS_ROW, None, None, {"hidden": True})
    sheet.set_row(_IDS_ROW + 1, 180)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    for row, entry in enumerate(inventory.measures, start=_FIRST_ENTRY):
        texts = {
            _ID: entry.id,
            _TITLE: str(entry.titles.best(lang.code, "en")),
            _DESCRIPTION: str(entry.description.best(lang.code, "en")) if entry.description else "",
            _SUGGESTED: ", ".join(map(str, suggestions(entry))),
            **{str(number): "x" for number in entry.points},
        }
        for column, key in enumerate(_COLUMNS):
            format = tick if key.isdigit() else wrapped
            sheet.write_string(row, column, texts.get(key, ""), format)
    last = _FIRST_ENTRY + len(inventory.measures)
    first_tick = _COLUMNS.index("1")
    # A list is no rule that anything relies on: every cell is read as if it had none.
    sheet.data_validation(
        _FIRST_ENTRY, first_tick, last, first_tick + 9, {"validate": "list", "source": ["x"]}
    )
    sheet.freeze_panes(_FIRST_ENTRY, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_IDS_ROW + 1)


def _point(edition: Edition, number: int, lang: Language) -> str:
    return f"{number} {edition.point(number).titles.best(lang.code, 'en')}"


def kind_of_book(book: Book) -> str:
    """What a *book* is by its hidden sheet, as ``ten-points/1`` or ``inventory/1``; nothing without any."""
    return _property(book, "eccar")


def _property(book: Book, key: str) -> str:
    sheet = book.sheet(_HIDDEN)
    for row in sheet.rows.values() if sheet else ():
        if len(row) > 1 and row[0].text == key:
            return row[1].text
    return ""


def read_point_sheet(book: Book) -> PointSheet:
    """The ticks in a *book* that ``write_point_sheet`` made and a person filled in.

    Raises ``DocumentError`` if the hidden row of ids is no longer there, or an id is there twice.
    """
    sheet, row = _row_of_ids(book)
    columns = {cell.text: cell.address.column for cell in sheet.rows[row]}
    points: dict[str, tuple[int, ...]] = {}
    addresses: dict[str, Address] = {}
    findings: list[Finding] = []
    for number in (each for each in sheet.rows if each > row):
        id_ = sheet.cell(number, columns[_ID])
        if id_ is None or number == row + 1:
            continue
        if id_.text in points:
            first = str(addresses[id_.text])
            error = errors.TICKED_TWICE(text=id_.text, first=first)
            raise DocumentError([finding(error, place=book.place(id_.address))])
        ticks = [*_ticks(sheet, number, columns)]
        points[id_.text] = tuple(point for point, cell in ticks if truth(cell.text))
        addresses[id_.text] = id_.address
        findings += (
            finding(errors.NO_TICK(text=cell.text), place=book.place(cell.address))
            for _, cell in ticks
            if truth(cell.text) is None
        )
    return PointSheet(
        inventory=_property(book, "inventory"),
        points=points,
        addresses=addresses,
        findings=tuple(findings),
    )


def _ticks(sheet: Sheet, row: int, columns: Mapping[str, int]) -> Iterator[tuple[int, Cell]]:
    """The cells of a *row* in the columns of points that are not empty, each with its point."""
    for number in NUMBERS:
        cell = sheet.cell(row, columns[str(number)])
        if cell is not None and cell.text:
            yield number, cell


def _row_of_ids(book: Book) -> tuple[Sheet, int]:
    """The sheet and the row with the ids of the columns, wherever they were moved to."""
    for sheet in book.sheets:
        for row, cells in sheet.rows.items():
            if {*_COLUMNS} - {_SUGGESTED, _DESCRIPTION} <= {cell.text for cell in cells}:
                return sheet, row
    raise DocumentError([finding(errors.NO_ROW_OF_IDS())])


def with_points(
    inventory: Inventory, ticked: PointSheet, book: Book
) -> tuple[Inventory, list[Finding]]:
    """The *inventory* with the points that were *ticked*, and findings about ids that it does not have."""
    known = {entry.id for entry in inventory.measures}
    measures = (
        evolve(entry, points=ticked.points.get(entry.id, entry.points))
        for entry in inventory.measures
    )
    unknown = [
        finding(errors.NO_SUCH_ENTRY(text=id_), place=book.place(ticked.addresses[id_]))
        for id_ in ticked.points
        if id_ not in known
    ]
    return evolve(inventory, measures=tuple(measures)), [*ticked.findings, *unknown]
