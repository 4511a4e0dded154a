"""Which sheet of a spreadsheet has the list, and the list in it."""

from __future__ import annotations

from attrs import evolve

from ...checking.findings import Place, finding
from ...documents.errors import DocumentError
from ..cells import Book, Sheet
from ..errors import NO_LIST, NO_SUCH_SHEET, SEVERAL_LISTS
from .heading_rows import heading_rows_around, known_headings, list_columns, main_row
from .rows import entries_and_rest
from .tables import ListTable, PassedOver, PassedOverReason


def find_list(book: Book, sheet: str | None = None) -> ListTable:
    """The list in a *book*.

    Args:
        book: The spreadsheet.
        sheet: The name of the sheet with the list; by default, the one with the most known headings
            among those that are not hidden.

    Raises:
        DocumentError: There is no list, no such sheet, or lists in several sheets.
    """
    chosen = _named(book, sheet) if sheet is not None else _chosen(book)
    table = find_table(chosen)
    if table is None or not table.rows:
        raise DocumentError([finding(NO_LIST(sheet=chosen.name), place=Place(file=book.file))])
    others = (each for each in book.sheets if each is not chosen and each.cells)
    return evolve(table, passed_over=(*table.passed_over, *map(_other, others)))


def find_table(sheet: Sheet) -> ListTable | None:
    """The list in a *sheet*; ``None`` if it has no headings."""
    main = main_row(sheet)
    if main is None:
        return None
    heading_rows = heading_rows_around(sheet, main)
    columns = tuple(list_columns(sheet, heading_rows))
    rows, rest = entries_and_rest(sheet, heading_rows, columns)
    return ListTable(
        sheet=sheet, heading_rows=heading_rows, columns=columns, rows=rows, passed_over=rest
    )


def _named(book: Book, name: str) -> Sheet:
    sheet = book.sheet(name)
    if sheet is None:
        error = NO_SUCH_SHEET(sheet=name, sheets=", ".join(each.name for each in book.sheets))
        raise DocumentError([finding(error, place=Place(file=book.file))])
    return sheet


def _chosen(book: Book) -> Sheet:
    """The sheet with the most known headings in one row, if no other has as many."""
    scores = [(_score(sheet), sheet) for sheet in book.sheets if not sheet.hidden and sheet.cells]
    best = max((score for score, _ in scores), default=0)
    sheets = [sheet for score, sheet in scores if score == best]
    if len(sheets) != 1:
        names = ", ".join(sheet.name for sheet in sheets)
        error = SEVERAL_LISTS(sheets=names) if sheets else NO_LIST(sheet="")
        raise DocumentError([finding(error, place=Place(file=book.file))])
    return sheets[0]


def _score(sheet: Sheet) -> int:
    main = main_row(sheet)
    return 0 if main is None else known_headings(sheet, main)


def _other(sheet: Sheet) -> PassedOver:
    """What is said of a *sheet* that was not read."""
    reason = PassedOverReason.HIDDEN_SHEET if sheet.hidden else PassedOverReason.OTHER_SHEET
    return PassedOver(sheet.cells[0].address, sheet.cells[-1].address, reason)
