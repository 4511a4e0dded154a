"""Our own workbook as a value: cells are judged first, then entries are put together, then values made.

Everything that is wrong is reported at once, with the address of its cell: what is wrong with
sheets and headings, with single cells, with the entries that others belong to, and what the readers
of documents say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from ...checking.findings import Finding, Place, finding
from ...documents.convert import structure
from ...documents.errors import (
    MISSING_KEY,
    UNKNOWN_KEY,
    DocumentError,
    MissingLibraryError,
    NotADocumentError,
)
from ...documents.limits import MAX_ERRORS
from ...documents.reading import from_dict
from ...kinds import KINDS, full_name
from ...languages import LANGUAGES
from ...languages.language import Language, language
from ...values.brief import Brief
from ...values.errors import InvalidValue
from ..cells import BookFormat, CellPlace
from ..errors import DAMAGED, NO_LIBRARY
from ..guard import look
from ..opening import RawSheet, located, raw_sheets
from .carried import CarriedWords, carried
from .errors import (
    EMPTY_CELL,
    NO_HEADINGS,
    NOT_FOR_THIS,
    NOT_OURS,
    ONE_ENTRY,
    SECOND_SHEET,
    SHEET_MISSING,
    UNKNOWN_SHEET,
)
from .grids import (
    UNCALCULATED,
    Grid,
    first_cell,
    grid_of,
    is_special,
    kinds_named,
    layout_of,
    lines_of,
)
from .layout import layout, lists_of
from .owners import attach
from .places import CellPositions
from .rows import Faults, Reader, SheetRow, rows_of
from .words import SheetColumn, heading, sheet_name
from .writing import HIDDEN

NOTES = "_"
"""How the name of a sheet begins that holds notes of one's own."""


@frozen(eq=False)
class OwnBook(Brief):
    """The sheets of a workbook, and the name of the file; formulas without a result are marked."""

    sheets: list[RawSheet]
    file: str | None = None

    def _brief(self) -> str:
        return self.file or ""

    def sheet(self, name: str) -> RawSheet | None:
        """The sheet with this *name*."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def opened(content: bytes, file: str | None = None) -> OwnBook:
    """The workbook with this *content*.

    Raises ``NotADocumentError`` if it cannot be opened safely, ``MissingLibraryError`` if nothing
    reads it.
    """
    try:
        looked = look(content)
        if looked.format is BookFormat.CSV:
            raise NOT_OURS()
        sheets = raw_sheets(content)
    except InvalidValue as error:
        missing = error.fault is NO_LIBRARY
        raised = MissingLibraryError if missing else NotADocumentError
        raise raised([located(error, file)]) from None
    for sheet in sheets:
        if formulas := looked.formulas.get(sheet.name):
            for row, column in formulas.without_result:
                sheet.rows[row - 1][column - 1] = UNCALCULATED
    return OwnBook(sheets, file)


def kind_in(book: OwnBook) -> str | None:
    """The kind and version of the document in a *book*, as ``plan/1``; ``None`` if it is none of ours."""
    hidden = book.sheet(HIDDEN)
    known = _hidden_values(hidden).get("eccar", [])
    if known:
        return known[0]
    named = (kind for sheet in book.sheets for kind in kinds_named(sheet))
    kind = next((kind for kind in named if kind in KINDS), None)
    return full_name(kind) if kind else None


def value_in(book: OwnBook, cls: type | None = None) -> tuple[Any, CellPositions]:
    """The value of the document in a *book*, and the addresses of everything in it.

    Raises ``DocumentError`` with everything that is wrong; of a book that is none of ours, that it
    is none.
    """
    name = kind_in(book)
    kind = (name or "").partition("/")[0]
    if kind not in KINDS:
        raise NotADocumentError([finding(NOT_OURS(), place=Place(file=book.file))])
    own_sheet = book.sheet(HIDDEN)
    hidden = _hidden_values(own_sheet)
    own_words = carried(own_sheet.rows if own_sheet else ())
    lang = language(next((code for code in hidden.get("language", ()) if code in LANGUAGES), "en"))
    faults = Faults(book.file)
    grids = [*_grids(book, kind, own_words, faults)]
    top = _top(kind, grids, Reader(lang, own_words), faults)
    positions = CellPositions(top, grids, lang)
    value: Any = None
    try:
        value = from_dict({"eccar": name, **_data(top), **_rest(hidden)}, cls)
    except DocumentError as error:
        faults.extend(_in_cells(error.findings, positions, lang, book.file))
    if faults:
        raise DocumentError(_in_order(faults, book))
    return value, positions


def _in_order(faults: list[Finding], book: OwnBook) -> list[Finding]:
    """The *faults* in the order of their sheets, rows and columns, as many as anybody reads."""
    sheets = {sheet.name: number for number, sheet in enumerate(book.sheets)}

    def order(item: Finding) -> tuple[int, int, int]:
        place = item.place
        if not isinstance(place, CellPlace):
            return (-1, 0, 0)
        return (sheets[place.address.sheet], place.address.row, place.address.column)

    return sorted(faults, key=order)[:MAX_ERRORS]


def _hidden_values(sheet: RawSheet | None) -> dict[str, list[str]]:
    """What the hidden sheet says, by the words in its first column."""
    values: dict[str, list[str]] = {}
    for word, value, *_ in (line for line in (sheet.rows if sheet else ()) if len(line) > 1):
        if isinstance(word, str) and isinstance(value, str):
            values.setdefault(word, []).append(value)
    return values


def _rest(hidden: dict[str, list[str]]) -> dict[str, Any]:
    """What has no column; raises ``DocumentError`` if somebody changed it."""
    text = "".join(hidden.get("extra", ()))
    try:
        return {"extra": json.loads(text)} if text else {}
    except (ValueError, RecursionError):
        raise DocumentError([finding(DAMAGED(part=HIDDEN))]) from None


def _grids(book: OwnBook, kind: str, own_words: CarriedWords, faults: Faults) -> Iterator[Grid]:
    """The sheets with entries as grids; all others are ours to be skipped, or reported."""
    seen: dict[str, str] = {}
    for sheet in book.sheets:
        if sheet.name == HIDDEN or sheet.name.startswith(NOTES) or is_special(sheet):
            continue
        if not lines_of(sheet, transposed=False):
            continue
        item = layout_of(sheet, kind)
        grid = grid_of(sheet, item, own_words.helps) if item else None
        if item is None:
            faults.add(UNKNOWN_SHEET(sheet=sheet.name), first_cell(sheet))
        elif grid is None:
            faults.add(NO_HEADINGS(sheet=sheet.name), first_cell(sheet))
        elif item.name in seen:
            faults.add(SECOND_SHEET(sheet=sheet.name, first=seen[item.name]), first_cell(sheet))
        else:
            seen[item.name] = sheet.name
            yield grid


def _top(kind: str, grids: list[Grid], reader: Reader, faults: Faults) -> SheetRow:
    """The entry of the document itself, with all others in its lists."""
    lang = reader.lang
    rows = {grid.layout.name: rows_of(grid, reader, faults) for grid in grids}
    document, *lists = layout(kind)
    own = [grid for grid in grids if grid.layout is document]
    if not own:
        name = sheet_name(document, lang)
        faults.append(finding(SHEET_MISSING(sheet=name), place=Place(file=faults.file)))
        own = [Grid(name, document, {}, 2, {}, {})]
    [grid] = own
    entries = rows.get("", [])
    for row in entries[1:]:
        faults.add(ONE_ENTRY(), row.first)
    top = entries[0] if entries else SheetRow(grid, grid.headings + 1)
    for row in attach(top, rows, lists, lang, faults):
        faults.extend(_faults_of_lost(row, lang, faults.file))
    return top


def _faults_of_lost(row: SheetRow, lang: Language, file: str | None) -> Iterator[Finding]:
    """What is wrong with an entry that belongs to none, and is not in the document."""
    try:
        structure(_data(row), row.grid.layout.cls)
    except DocumentError as error:
        yield from _in_cells(error.findings, CellPositions(row, (), lang), lang, file)


def _in_cells(
    findings: Iterable[Finding], positions: CellPositions, lang: Language, file: str | None
) -> Iterator[Finding]:
    """The *findings* of the readers of documents as they are said of cells, each cell once."""
    for item in findings:
        key = item.values.get("key") if item.code == MISSING_KEY.code else None
        path = item.path / key if key else item.path
        row, _ = positions.row(path)
        address, column = positions.cell(path)
        place = next(
            (number for number in row.grid.columns if row.address(number) == address), None
        )
        if place in row.wrong:
            continue
        said = _said_of_cell(item, column, row, str(key or ""), lang)
        if said is not None:
            yield said.at(positions.place(path, file))


def _said_of_cell(
    item: Finding, column: SheetColumn | None, row: SheetRow, key: str, lang: Language
) -> Finding | None:
    """A *finding* in the words of a workbook: keys are headings there; ``None`` if it was reported."""
    if column is None:
        missing = key and any(field.keys[-1] == key for field in row.grid.layout.fields)
        return None if missing else item
    name = heading(column, lang)
    if item.code == MISSING_KEY.code:
        return finding(EMPTY_CELL(heading=name), item.path)
    if item.code == UNKNOWN_KEY.code:
        return finding(NOT_FOR_THIS(heading=name), item.path)
    return item


def _data(row: SheetRow) -> dict[str, Any]:
    """The plain data of an entry with those of its lists."""
    lists = {keys: [_data(child) for child in children] for keys, children in row.children.items()}
    for item in lists_of(row.grid.layout):
        if item.needed or item.keys in lists:
            data = row.data
            for key in item.keys[:-1]:
                data = data.setdefault(key, {})
            data[item.keys[-1]] = lists.get(item.keys, [])
    return row.data
