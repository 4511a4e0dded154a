"""Files that are refused before a library opens them, or read without what is dangerous in them."""

from __future__ import annotations

import contextlib
import io
import struct
import sys
import tracemalloc
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.checking.findings import Finding
from eccar.desk import limits
from eccar.desk import xlsx as xlsx_parts
from eccar.desk.new_workbooks import new_workbook
from eccar.desk.opening import open_book
from eccar.documents.errors import DocumentError

from .workbooks import archive, ods, ods_cell, sheet, text_cell, xlsx

WHOLE_XLSX = xlsx({"L": f'<row r="1">{text_cell("A1")}{text_cell("B1")}</row>'})
WHOLE_ODS = ods(
    f'<table:table table:name="L"><table:table-row>{ods_cell("x")}</table:table-row></table:table>'
)


def refusal(content: bytes) -> Finding:
    with pytest.raises(DocumentError) as caught:
        open_book(content, name="list.xlsx")
    [first, *_] = caught.value.findings
    return first


def test_a_second_cell_at_xfd200000_is_refused_by_its_address() -> None:
    """A file of 2 kB, for whose rectangle the library would ask for 100 GB and end the process."""
    content = xlsx({"Liste": text_cell("A1") + text_cell("XFD200000")})

    assert len(content) < 5_000
    assert refusal(content).code == "DOC403"
    assert str(refusal(content).place) == "list.xlsx: Liste!XFD200000"


@pytest.mark.parametrize(
    "cell",
    [
        "<c t='n' r='XFD200000'><v>1</v></c>",
        '<c\n r = "XFD200000" ><v>1</v></c>',
        '<x:c xmlns:x="u" r="XFD200000"><x:v>1</x:v></x:c>',
        '<c r="A2"><v>1</v></c><!-- <c " --><c r="XFD200000"><v>1</v></c>',
        '<c t="s>" r="XFD200000"><v>1</v></c>',
        '<c r="&#88;FD200000"><v>1</v></c>',
        '<c r="A1" r="XFD200000"><v>1</v></c>',
        '<c xr:r="A1" r="XFD200000"><v>1</v></c>',
        '<c r="xfd200000"><v>1</v></c>',
        "<c><v>1</v></c>",
        '<c r=""><v>1</v></c>',
        '<c r="5A"><v>1</v></c>',
    ],
)
def test_no_way_of_writing_hides_an_address(cell: str) -> None:
    """However its tag is written, a cell far away or without an address is refused."""
    assert refusal(xlsx({"L": text_cell("A1") + cell})).code in {"DOC403", "DOC404"}


def test_a_sheet_in_any_part_is_looked_at() -> None:
    """The name of a part does not say what is in it."""
    far = sheet(text_cell("A1") + text_cell("XFD200000"))

    assert refusal(xlsx({"L": text_cell("A1")}, {"xl/media/image1.png": far})).code == "DOC403"


def test_many_sheets_share_one_limit() -> None:
    """Ten sheets, each within the limit, are together beyond it."""
    rows = text_cell("A1") + text_cell(f"J{limits.MAX_CELLS // 20}")

    assert refusal(xlsx({f"S{n}": rows for n in range(10)})).code == "DOC403"


def test_a_million_empty_rows_are_read() -> None:
    """Cells that have only a format do not count."""
    empty = '<c r="C1048576" s="0"/>'
    rows = f'<row r="1">{text_cell("A1")}</row><row r="1048576">{empty}</row>'
    book = open_book(xlsx({"L": rows}))

    assert [str(cell.address) for cell in book.sheets[0].cells] == ["L!A1"]


def test_memory_does_not_grow_with_empty_cells() -> None:
    """A look at a hundred thousand cells that only have a format keeps none of them."""
    part = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(1, 100_001))

    tracemalloc.start()
    assert xlsx_parts.extent(part) == (0, 0)
    assert xlsx_parts.objects(part) == 200_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 100_000


def test_an_ods_with_repeated_rows_and_cells_is_refused() -> None:
    """Forty million cells in a file of 2 kB."""
    row = (
        '<table:table-row table:number-rows-repeated="100000">'
        f"{ods_cell('x', number_columns_repeated=100)}</table:table-row>"
    )
    content = ods(f'<table:table table:name="L">{row}</table:table>')

    assert len(content) < 2_000
    assert refusal(content).code == "DOC403"
    assert str(refusal(content).place) == "list.xlsx: L!CV100000"


def test_content_after_many_repeated_empty_rows_of_an_ods_is_refused() -> None:
    """Empty rows count if content follows them."""
    far = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'
        f"<table:table-row>{ods_cell('x')}{ods_cell('y')}</table:table-row>"
    )

    assert refusal(ods(f'<table:table table:name="L">{far}</table:table>')).code == "DOC403"


def test_a_zip_bomb_is_refused_by_its_directory() -> None:
    """The sizes in the directory are enough."""
    blanks = b" " * (limits.MAX_UNPACKED + 1)
    content = xlsx({"L": text_cell("A1")}, {"xl/blanks.xml": blanks})

    assert len(content) < 2**20
    assert refusal(content).code == "DOC401"


def test_a_directory_that_lies_is_refused() -> None:
    """A part that is larger than it says is not unpacked further."""
    content = bytearray(xlsx({"L": text_cell("A1")}, {"xl/blanks.xml": b" " * 10_000_000}))
    start = content.rindex(b"PK\x01\x02", 0, content.rindex(b"xl/blanks.xml"))
    content[start + 24 : start + 28] = struct.pack("<I", 100)

    assert refusal(bytes(content)).code == "DOC408"


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_compressions_are_refused(compression: int) -> None:
    """No program for spreadsheets uses them, and they cannot be unpacked in small pieces."""
    content = archive({"xl/workbook.xml": "<workbook/>"}, compression=compression)

    assert refusal(content).code == "DOC408"


def test_a_second_directory_behind_the_first_is_refused() -> None:
    """Two readers could choose different ones."""
    assert refusal(xlsx({"L": text_cell("A1")}) + b"PK\x05\x06").code == "DOC408"


def test_one_long_text_in_many_cells_is_refused() -> None:
    """A text that cells share is counted once for each of them."""
    texts = f"<sst><si><t>{'x' * 32_000}</t></si></sst>"
    cells = "".join(f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 5_000))

    assert refusal(xlsx({"L": cells}, {"xl/sharedStrings.xml": texts})).code == "DOC412"


def test_a_text_of_forty_thousand_characters_is_refused_by_its_address() -> None:
    """No program for spreadsheets can hold it."""
    refused = refusal(xlsx({"L": text_cell("B2", "x" * 40_000)}))

    assert (refused.code, str(refused.place)) == ("DOC411", "list.xlsx: L!B2")


def test_declarations_of_entities_are_refused() -> None:
    """A billion laughs need a declaration."""
    part = '<!DOCTYPE x [<!ENTITY a "aa">]>' + sheet(text_cell("A1"))
    ods_part = '<!DOCTYPE x [<!ENTITY a "aa">]><a/>'

    assert refusal(xlsx({"L": ""}, {"xl/worksheets/sheet1.xml": part})).code == "DOC409"
    assert refusal(ods("", {"content.xml": ods_part})).code == "DOC409"


def test_parts_in_utf_16_are_refused() -> None:
    """What cannot be looked at is not opened."""
    part = sheet(text_cell("A1")).encode("utf-16")

    assert refusal(xlsx({"L": ""}, {"xl/worksheets/sheet1.xml": part})).code == "DOC408"


def ole(*names: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(
        name.encode("utf-16-le") for name in names
    )


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (ole("Workbook"), "DOC405", "save it as .xlsx"),
        (ole("EncryptedPackage", "EncryptionInfo"), "DOC406", "Remove the password"),
        (ole("WordDocument"), "DOC407", "not a spreadsheet"),
        (archive({"xl/workbook.bin": b"x"}), "DOC405", "save it as .xlsx"),
        (archive({"word/document.xml": "<a/>"}), "DOC407", "word processor"),
        (b"%PDF-1.7\n", "DOC407", "PDF"),
        (b"<html><table></table></html>", "DOC407", "web page"),
        (b"\x89PNG\r\n", "DOC407", "picture"),
        (b"PK\x03\x04 broken", "DOC408", "damaged"),
        (b"", "DOC413", "right file"),
        (b"  \n\n", "DOC413", "right file"),
        (b"Titel;Amt\n\x81;b\n", "DOC416", "line 2"),
        (xlsx({"L": ""}), "DOC413", "no cell"),
        (xlsx({"Liste": text_cell("A1"), "LISTE": text_cell("A1")}), "DOC410", "Rename"),
        (b"x" * (limits.MAX_FILE + 1), "DOC400", "16 MB"),
    ],
)
def test_what_is_no_list_is_refused_by_name(content: bytes, code: str, says: str) -> None:
    """Each refusal says what the file is, and what to do."""
    refused = refusal(content)

    assert refused.code == code
    assert says in str(refused)


def test_an_encrypted_ods_is_refused() -> None:
    """Its manifest says so."""
    manifest = "<m xmlns:manifest='u'><manifest:encryption-data/></m>"

    assert refusal(ods("", {"META-INF/manifest.xml": manifest})).code == "DOC406"


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/vbaProject.bin", "DOC420"),
        ("xl/externalLinks/externalLink1.xml", "DOC421"),
        ("xl/media/image1.png", "DOC422"),
    ],
)
def test_what_is_not_read_is_noticed(part: str, code: str) -> None:
    """Macros, links to other files and pictures do not keep the cells from being read."""
    book = open_book(xlsx({"L": text_cell("A1")}, {part: b"\x00"}))

    assert [notice.code for notice in book.notices] == [code]
    assert len(book.sheets[0].cells) == 1


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "=cmd|' /C calc'!A0"])
def test_text_that_begins_like_a_formula_stays_text(text: str) -> None:
    """Nothing is calculated or run."""
    workbook = openpyxl.Workbook()
    workbook.active["A1"].value = text
    workbook.active["A1"].data_type = "s"
    stream = io.BytesIO()
    workbook.save(stream)

    assert open_book(stream.getvalue()).sheets[0].cells[0].value == text


def test_a_csv_with_a_quote_that_is_left_open_is_refused_by_its_row() -> None:
    """The rest of the file would be one cell."""
    content = b'Titel;Amt\na;"b\n' + b"c;d\n" * 50_000

    assert refusal(content).code == "DOC411"


@given(st.binary(max_size=200), st.integers(0, 4_000), st.integers(0, 200))
def test_damaged_workbooks_are_read_or_refused(new: bytes, place: int, removed: int) -> None:
    """Whatever bytes are replaced in a workbook, the outcome is a book or a ``DocumentError``."""
    for whole in (WHOLE_XLSX, WHOLE_ODS):
        start = place % len(whole)
        damaged = whole[:start] + new + whole[start + removed :]
        with contextlib.suppress(DocumentError):
            open_book(damaged, name="list.xlsx")


@given(st.binary(max_size=500))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """A table as text, or a ``DocumentError``."""
    with contextlib.suppress(DocumentError):
        open_book(content)


@pytest.mark.parametrize("library", ["python_calamine", "xlsxwriter"])
def test_a_library_that_is_missing_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the call that installs it."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(DocumentError, match=r"DOC414 .*eccar\[desk\]"):
        open_book(WHOLE_XLSX) if library == "python_calamine" else new_workbook(io.BytesIO())
