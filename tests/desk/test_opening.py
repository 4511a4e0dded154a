"""Spreadsheets become flat cells with the addresses that Excel shows."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.desk.cells import Address, BookFormat, Cell, column_number, letters, quoted
from eccar.desk.opening import open_book
from eccar.documents.errors import DocumentError

from .workbooks import ods, ods_cell, text_cell, xlsx


def saved(workbook: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


@given(st.integers(1, 20_000))
def test_letters_and_numbers_of_columns_are_inverse(column: int) -> None:
    """A column has one name, and the name one number."""
    assert column_number(letters(column)) == column


@given(st.integers(1, 16_384))
def test_letters_are_those_of_another_library(column: int) -> None:
    """Openpyxl writes the same letters."""
    assert letters(column) == openpyxl.utils.get_column_letter(column)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Maßnahmen", "Maßnahmen"),
        ("Zażółć_1", "Zażółć_1"),
        ("Maßnahmen 2", "'Maßnahmen 2'"),
        ("d'été", "'d''été'"),
        ("2026", "'2026'"),
        ("A1", "'A1'"),
        ("RC", "'RC'"),
        ("a-b", "'a-b'"),
        ("true", "'true'"),
    ],
)
def test_names_of_sheets_are_quoted_where_excel_needs_it(name: str, written: str) -> None:
    """A plain name stays as it is; one that could be read as something else has quotes."""
    assert quoted(name) == written


def test_a_sheet_that_starts_in_c5_keeps_its_addresses() -> None:
    """Empty rows and columns before the content are counted."""
    workbook = openpyxl.Workbook()
    workbook.active.title = "Maßnahmen"
    workbook.active["C5"] = "Titel"
    workbook.active["D7"] = 3
    book = open_book(saved(workbook), name="list.xlsx")

    assert [str(cell.address) for cell in book.sheets[0].cells] == ["Maßnahmen!C5", "Maßnahmen!D7"]
    assert str(book.place(book.sheets[0].cells[0].address)) == "list.xlsx: Maßnahmen!C5"


@given(
    st.dictionaries(
        st.tuples(st.integers(1, 40), st.integers(1, 30)), st.integers(-999, 999), min_size=1
    )
)
def test_each_cell_is_where_it_was_written(cells: dict[tuple[int, int], int]) -> None:
    """The positions and values of any cells are those of openpyxl."""
    workbook = openpyxl.Workbook()
    for (row, column), value in cells.items():
        workbook.active.cell(row, column, value)
    sheet = open_book(saved(workbook)).sheets[0]

    read = {(cell.address.row, cell.address.column): cell.value for cell in sheet.cells}
    assert read == cells
    assert [cell.address for cell in sheet.cells] == sorted(cell.address for cell in sheet.cells)


def test_values_keep_their_types() -> None:
    """Dates, times and truths are no text; text is not trimmed."""
    workbook = openpyxl.Workbook()
    values = [dt.date(2026, 3, 1), 7, 0.5, True, " läuft\u00a0", dt.time(9, 30)]
    workbook.active.append(values)
    cells = open_book(saved(workbook)).sheets[0].cells

    assert [cell.value for cell in cells] == [
        dt.date(2026, 3, 1),
        7,
        0.5,
        True,
        values[4],
        values[5],
    ]
    assert [cell.text for cell in cells][:5] == ["2026-03-01", "7", "0.5", "True", "läuft"]


def test_hidden_sheets_and_merged_cells_are_noticed() -> None:
    """Whether a sheet is seen, and which cells are shown as one."""
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "Haupt"
    workbook.active.merge_cells("A1:C2")
    workbook.create_sheet("Hidden").sheet_state = "hidden"
    workbook["Hidden"]["A1"] = 1
    workbook.create_sheet("Deep").sheet_state = "veryHidden"
    first, *others = open_book(saved(workbook)).sheets

    assert not first.hidden
    assert [str(merged) for merged in first.merged or ()] == ["Sheet!A1:C2"]
    assert all(sheet.hidden for sheet in others)


def test_an_ods_named_xlsx_is_read_by_its_content(tmp_path: Path) -> None:
    """The name of a file does not decide what it is."""
    row = f"<table:table-row>{ods_cell('Titel')}{ods_cell('x', number_columns_spanned=2)}</table:table-row>"
    path = tmp_path / "list.xlsx"
    path.write_bytes(ods(f'<table:table table:name="Liste">{row}</table:table>'))
    book = open_book(path)

    assert book.format is BookFormat.ODS
    assert [(str(cell.address), cell.value) for cell in book.sheets[0].cells] == [
        ("Liste!A1", "Titel"),
        ("Liste!B1", "x"),
    ]
    assert [str(merged) for merged in book.sheets[0].merged or ()] == ["Liste!B1:C1"]


def test_repeated_cells_of_an_ods_are_separate_cells() -> None:
    """A cell that is written once and repeated is several cells; empty ones at the end are none."""
    row = (
        '<table:table-row table:number-rows-repeated="2">'
        f"{ods_cell('a', number_columns_repeated=2)}"
        '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    )
    book = open_book(ods(f'<table:table table:name="L">{row}</table:table>'))

    assert [str(cell.address) for cell in book.sheets[0].cells] == ["L!A1", "L!B1", "L!A2", "L!B2"]


def test_parts_with_a_prefix_are_read() -> None:
    """Some programs write a prefix before each tag."""
    part = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="3"><x:c r="B3"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    book = open_book(xlsx({"L": ""}, {"xl/worksheets/sheet1.xml": part}))

    assert book.sheets[0].cells == (Cell(Address("L", 3, 2), 4),)


def test_a_formula_gives_its_saved_result_and_is_marked() -> None:
    """Nothing is calculated: the result is that of the last saving."""
    rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>'
    book = open_book(xlsx({"L": rows}))

    assert [(cell.value, cell.formula) for cell in book.sheets[0].cells] == [(2, True), (3, False)]
    assert [notice.code for notice in book.notices] == ["DOC424"]


@pytest.mark.parametrize(
    ("cell", "calculation"),
    [
        ('<c r="A2"><f>1+1</f></c>', ""),
        ('<c r="A2"><f>1+1</f><v></v></c>', ""),
        ('<c r="A2"><f>1+1</f><v>0</v></c>', '<calcPr fullCalcOnLoad="1"/>'),
        ('<c r="A2"><f t="shared" si="0"/></c>', ""),
    ],
)
def test_a_formula_without_a_result_has_no_value(cell: str, calculation: str) -> None:
    """What was never calculated is not read as zero, and its address is given."""
    rows = f'<row r="1">{text_cell("A1")}</row><row r="2">{cell}</row>'
    book = open_book(xlsx({"L": rows}, calculation=calculation))

    unknown = book.sheets[0].cell(2, 1)
    notices = [notice for notice in book.notices if notice.code == "DOC423"]
    assert unknown is None or not unknown.calculated
    assert [str(notice.place) for notice in notices] == ["L!A2"]


@pytest.mark.parametrize(
    ("content", "encoding", "delimiter"),
    [
        ("Maßnahme;Amt\r\nBeratung;Büro\r\n".encode("cp1252"), "Windows-1252", ";"),
        ("Działanie;Wydział\r\nŻółty;Łąka\r\n".encode("cp1250"), "Windows-1250", ";"),
        ("Intitulé;Pilote\r\nÉcole à l’œuvre;Été\r\n".encode("cp1252"), "Windows-1252", ";"),
        ("Maßnahme,Amt\nBeratung,Büro\n".encode("utf-8-sig"), "UTF-8", ","),
        ("Maßnahme\tAmt\nBeratung\tBüro\n".encode("utf-16"), "UTF-16", "\t"),
        (b"sep=;\r\nTitle;Lead\r\na,b,c;d\r\n", "UTF-8", ";"),
    ],
)
def test_csv_as_programs_write_it(content: bytes, encoding: str, delimiter: str) -> None:
    """The encoding and the delimiter are found, and said."""
    book = open_book(content)

    assert (book.encoding, book.delimiter) == (encoding, delimiter)
    assert book.sheets[0].rows.keys() == {1, 2}
    assert [notice.code for notice in book.notices] == ["DOC425"]
    assert str(book.sheets[0].cells[0].address) == "A1"


def test_known_headings_decide_about_the_delimiter() -> None:
    """Commas within texts do not make columns, if a heading would be cut."""
    text = "Title;Lead\na, b, c;d\ne, f, g;h\ni, j, k;l\n"

    known = open_book(text.encode(), is_heading=lambda cell: cell == "Title")
    assert known.delimiter == ";"


def test_a_file_with_one_column_and_no_heading_is_refused() -> None:
    """Nothing divides the text."""
    with pytest.raises(DocumentError, match="DOC415"):
        open_book(b"one\ntwo\nthree\n")
