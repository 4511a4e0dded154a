"""Opening a spreadsheet: from a file or bytes to a ``Book`` of flat cells.

Workbooks are read by python-calamine, which sees values and no formulas; nothing is calculated or
run. ``guard`` has looked at the file before.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from ..checking.findings import Finding, Place, finding
from ..documents.errors import DocumentError
from ..documents.sources import Source, content_of, name_of_source
from ..values.brief import Brief
from ..values.errors import InvalidValue
from . import errors, limits
from .cells import Address, Book, BookFormat, Cell, CellValue, MergedCells, Sheet, cell_place
from .guard import LookedAt, look
from .text_tables import decoded, delimiter_of, rows_of
from .xlsx import Formulas


def open_book(
    source: Source,
    *,
    name: str | None = None,
    is_heading: Callable[[str], bool] = lambda _: False,
) -> Book:
    """The spreadsheet in *source*, as flat cells.

    Args:
        source: The path of a file, its content as bytes, or an open stream of bytes.
        name: What findings call a source that has no name of its own.
        is_heading: Whether a text is a known heading; by it the delimiter of a CSV file is chosen.

    Raises:
        DocumentError: The file cannot be read, or is refused, with the address where there is any.
    """
    file = name or name_of_source(source)
    try:
        content = content_of(source, limits.MAX_FILE)
        looked = look(content)
        book = (
            _text_table(content, file, is_heading)
            if looked.format is BookFormat.CSV
            else _workbook(content, file, looked)
        )
        if not any(sheet.cells for sheet in book.sheets):
            raise errors.NO_CONTENT()
    except InvalidValue as error:
        raise DocumentError([located(error, file)]) from None
    if faults := [*_faults(book)]:
        raise DocumentError(faults[: limits.MAX_REPORTED])
    return book


def located(error: InvalidValue, file: str | None) -> Finding:
    """The finding for an *error*, with the cell that it names."""
    address = error.values.get("address")
    place = cell_place(address, file) if isinstance(address, Address) else Place(file=file)
    return finding(error, place=place)


def _text_table(content: bytes, file: str | None, is_heading: Callable[[str], bool]) -> Book:
    """The book of a CSV file: one sheet without a name."""
    text, encoding = decoded(content)
    if not text.strip():
        raise errors.NO_CONTENT()
    delimiter = delimiter_of(text, is_heading)
    sheet = Sheet(name="", cells=_cells("", rows_of(text, delimiter), Formulas()))
    shown = {"\t": "TAB"}.get(delimiter, delimiter)
    notice = finding(errors.READ_AS(encoding=encoding, delimiter=shown), place=Place(file=file))
    return Book(
        file=file,
        format=BookFormat.CSV,
        sheets=(sheet,),
        encoding=encoding,
        delimiter=delimiter,
        notices=(notice,),
    )


@frozen(eq=False)
class RawSheet(Brief):
    """The rows of one sheet from A1 on, as the library gives them: ``""`` is an empty cell."""

    name: str
    rows: list[list[CellValue]]
    hidden: bool = False
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()

    def _brief(self) -> str:
        return self.name


def raw_sheets(content: bytes) -> list[RawSheet]:
    """The sheets of an .xlsx or .ods file with this *content*, at which ``look`` has looked before.

    Raises ``InvalidValue`` if it cannot be read.
    """
    try:
        import python_calamine as calamine
    except ImportError:
        raise errors.NO_LIBRARY(library="python-calamine") from None
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        hidden = {
            data.name: data.visible != calamine.SheetVisibleEnum.Visible
            for data in workbook.sheets_metadata
            if data.typ == calamine.SheetTypeEnum.WorkSheet  # No charts, no macros.
        }
        sheets = [_raw_sheet(workbook, name, hidden[name]) for name in hidden]
    except calamine.PasswordError:
        raise errors.ENCRYPTED() from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise errors.DAMAGED(part=str(error)) from None
    _refuse_same_names(sheet.name for sheet in sheets)
    return sheets


def _raw_sheet(workbook: Any, name: str, hidden: bool) -> RawSheet:
    sheet = workbook.get_sheet_by_name(name)
    # Otherwise the empty rows and columns before the content would be left out.
    rows = sheet.to_python(skip_empty_area=False)
    return RawSheet(name, rows, hidden, tuple(sheet.merged_cell_ranges or ()))


def _workbook(content: bytes, file: str | None, looked: LookedAt) -> Book:
    """The book of an .xlsx or .ods file."""
    sheets = [_sheet(raw, looked) for raw in raw_sheets(content)]
    notices = [finding(notice, place=Place(file=file)) for notice in looked.notices]
    notices += chain.from_iterable(_formula_notices(sheet, file) for sheet in sheets)
    return Book(file=file, format=looked.format, sheets=sheets, notices=notices)


def _sheet(raw: RawSheet, looked: LookedAt) -> Sheet:
    """The cells of a *raw* sheet."""
    name = raw.name
    if looked.format is BookFormat.ODS:
        spans = looked.merged.get(name, ())
    else:
        spans = tuple(
            (first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in raw.merged
        )
    merged = (MergedCells(Address(name, *span[:2]), Address(name, *span[2:])) for span in spans)
    cells = _cells(name, raw.rows, looked.formulas.get(name, Formulas()))
    return Sheet(name=name, cells=cells, hidden=raw.hidden, merged=tuple(merged))


def _cells(sheet: str, rows: Iterable[Sequence[CellValue]], formulas: Formulas) -> list[Cell]:
    """The cells of *rows* that are not empty, and those with formulas that were never calculated."""
    positions, unknown = formulas.positions, formulas.without_result
    cells = [
        Cell(Address(sheet, row, column), value, (row, column) in positions)
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if value != "" and (row, column) not in unknown
    ]
    if unknown:
        cells += [
            Cell(Address(sheet, *position), "", True, calculated=False) for position in unknown
        ]
        cells.sort(key=lambda cell: cell.address)
    return cells


def _refuse_same_names(names: Iterable[str]) -> None:
    """Refuse two sheets with one name in another case, whose addresses nobody could tell apart."""
    first: dict[str, str] = {}
    for name in names:
        folded = name.casefold()
        if folded in first:
            raise errors.SAME_NAME(first=first[folded], second=name)
        first[folded] = name


def _formula_notices(sheet: Sheet, file: str | None) -> Iterator[Finding]:
    """What is said of the formulas of a *sheet*: how many, and each without a result."""
    calculated = Counter(cell.calculated for cell in sheet.cells if cell.formula)
    if calculated[True]:
        notice = errors.FORMULAS(cells=calculated[True], sheet=sheet.name)
        yield finding(notice, place=Place(file=file))
    unknown = [cell for cell in sheet.cells if not cell.calculated]
    for cell in unknown[: limits.MAX_REPORTED]:
        yield finding(errors.NOT_CALCULATED(), place=cell_place(cell.address, file))


def _faults(book: Book) -> Iterator[Finding]:
    """The cells with more text than any program for spreadsheets can hold."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            if isinstance(cell.value, str) and len(cell.value) > limits.MAX_TEXT:
                error = errors.TEXT_TOO_LONG(length=len(cell.value), limit=limits.MAX_TEXT)
                yield finding(error, place=book.place(cell.address))
