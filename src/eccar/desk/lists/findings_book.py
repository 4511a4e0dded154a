"""The findings about a foreign list, in a workbook of their own: sheet, cell, value, finding.

The list itself is never written to.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from ...checking.findings import HIDDEN, Finding
from ...checking.reports import Report
from ...languages.language import Language
from ...values.characters import printable
from ...values.errors import Severity
from ...values.persons import looks_personal
from ..cells import Address, Book, CellPlace, cell_place
from ..new_workbooks import new_workbook
from .fields import ColumnField
from .importing import ImportedList

_COLUMNS = (
    ("sheet", 20),
    ("cell", 8),
    ("heading", 25),
    ("value", 40),
    ("finding", 70),
    ("hint", 60),
)
_LONGEST = 32_000
"""Characters of a cell that is written."""

_FIELDS = {
    "titles": (ColumnField.TITLE,),
    "description": (ColumnField.DESCRIPTION,),
    "points": (ColumnField.POINTS,),
    "kind": (ColumnField.KIND,),
    "progress": (ColumnField.STATE,),
    "lead": (ColumnField.LEAD,),
    "partners": (ColumnField.PARTNERS,),
    "whom": (ColumnField.WHOM,),
    "starts": (ColumnField.STARTS, ColumnField.PERIOD),
    "ends": (ColumnField.ENDS, ColumnField.PERIOD),
    "resources": (ColumnField.AMOUNT, ColumnField.STAFF, ColumnField.FUNDING),
    "indicators": (ColumnField.INDICATOR,),
    "sources": (ColumnField.SOURCE,),
    "note": (ColumnField.NOTE,),
}
"""The fields of columns from which the attributes of a measure were read."""


def findings_of(result: ImportedList, report: Report, ignored: Iterable[str] = ()) -> list[Finding]:
    """What was found in a list: in its cells, then by the rules, errors and warnings with their cells.

    Args:
        result: The list as it was read.
        report: The report on the inventory that was made of it.
        ignored: Codes of rules that say nothing new, since what they miss is asked for elsewhere.
    """
    ignored = {*ignored}
    checked = (
        each
        for each in report.findings
        if each.severity is not Severity.NOTE and each.code not in ignored
    )
    return [*result.findings, *(_located(each, result) for each in checked)]


def _located(finding: Finding, result: ImportedList) -> Finding:
    """The finding with the cell that it is about, or else with that of the title."""
    match finding.path.parts:
        case ("measures", int() as index, *rest):
            fields = (*_FIELDS.get(str(rest[0]) if rest else "", ()), ColumnField.TITLE)
            addresses = (result.origins.get((index, each)) for each in fields)
            address = next(filter(None, addresses), None)
            return evolve(finding, place=cell_place(address, result.file)) if address else finding
    return finding


def write_findings(
    findings: Iterable[Finding], result: ImportedList, book: Book, lang: Language
) -> bytes:
    """The workbook with *findings* about the list in a *book*; what looks personal is not repeated."""
    stream = io.BytesIO()
    with new_workbook(stream) as workbook:
        workbook.set_properties({"author": "eccar"})
        sheet = workbook.add_worksheet(lang.word("desk.findings", "sheet"))
        bold = workbook.add_format({"bold": True, "bottom": 1})
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for column, (key, width) in enumerate(_COLUMNS):
            sheet.write_string(0, column, lang.word("desk.head", key), bold)
            sheet.set_column(column, column, width, wrapped)
        rows = (_row(each, result, book, lang) for each in findings)
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row):
                sheet.write_string(number, column, printable(text)[:_LONGEST], wrapped)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return stream.getvalue()


def _row(finding: Finding, result: ImportedList, book: Book, lang: Language) -> Iterator[str]:
    """The texts of a row: where, what is there, what was finding, what to do."""
    address = finding.place.address if isinstance(finding.place, CellPlace) else None
    yield address.sheet if address else result.sheet
    yield str(Address("", address.row, address.column)) if address else ""
    columns = (each.proposed.column for each in result.columns)
    headings: Any = {column.number: column.heading for column in columns}
    yield headings.get(address.column, "") if address else ""
    yield _value(book, address)
    message = lang.message(finding)
    if looks_personal(message):
        message = lang.message(finding.redacted(()))
    yield f"{finding.code} {message}"
    yield lang.hint(finding)


def _value(book: Book, address: Address | None) -> str:
    sheet = book.sheet(address.sheet) if address else None
    cell = sheet.cell(address.row, address.column) if sheet and address else None
    text = cell.text if cell else ""
    return HIDDEN if looks_personal(text) else text
