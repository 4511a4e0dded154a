"""Every code of the desk (DOC400 to DOC495) is raised by a case here: a bad file, the code, the address.

What else a code is raised for, and what it says, is tested where the part of the desk is.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import openpyxl
import pytest

import eccar
from eccar.checking.findings import Finding, finding
from eccar.desk import limits
from eccar.desk.cells import CellPlace
from eccar.desk.errors import ERROR_CODES as OF_SPREADSHEETS
from eccar.desk.lists.fields import is_heading, target_of
from eccar.desk.lists.importing import import_list
from eccar.desk.lists.mapping import ListMapping, columns_in, from_text
from eccar.desk.lists.point_sheet import read_point_sheet, with_points, write_point_sheet
from eccar.desk.lists.questions import answered, questions
from eccar.desk.lists.search import find_list
from eccar.desk.opening import open_book
from eccar.desk.papers.errors import ERROR_CODES as OF_PAPERS
from eccar.desk.papers.files import pdf
from eccar.desk.papers.letterhead import check_letterhead
from eccar.desk.papers.paper import paper
from eccar.desk.workbook.documents import written
from eccar.desk.workbook.errors import ERROR_CODES as OF_WORKBOOKS
from eccar.desk.workbook.reading import opened, value_in
from eccar.documents.convert import unstructure
from eccar.documents.errors import DocumentError
from eccar.fees.packaged import fee_schedule
from eccar.plan.packaged import ten_points
from eccar.values.errors import InvalidValue

from .papers.test_papers import INVENTORY, dossier
from .papers.test_reports import CARRIED
from .test_bad_files import WHOLE_XLSX, ole
from .test_workbook_reading import PLAN, Change, changed, with_cells
from .workbooks import archive, ods, text_cell, xlsx

DAY = dt.date(2026, 11, 29)

Reported = Iterable[Finding]
Call = Callable[[], Reported]


class Case(NamedTuple):
    """A code, the address of the cell that it is about (empty for a whole file), and a call."""

    code: str
    address: str
    call: Call


def reported(call: Call) -> list[tuple[str, str]]:
    """The code and the address of everything that a *call* refuses or notices."""
    try:
        findings = [*call()]
    except DocumentError as error:
        findings = [*error.findings]
    except InvalidValue as error:
        findings = [finding(error)]
    return [(each.code, _address(each)) for each in findings]


def _address(item: Finding) -> str:
    return str(item.place.address) if isinstance(item.place, CellPlace) else ""


def book(content: bytes) -> Call:
    """Open a spreadsheet; what is noticed is reported."""
    return lambda: open_book(content, name="list").notices


def of_text(text: str, **mapping: Any) -> Call:
    """Read a list that is kept as CSV, with what was answered about it."""

    def call() -> Reported:
        content = open_book(text.encode(), name="list.csv", is_heading=is_heading)
        given = {key: target_of(value) for key, value in mapping.items()}
        answers = ListMapping(
            columns=given, authority="de/musterstadt", language="de", complete=False
        )
        return import_list(content, find_list(content), answers, recorded=DAY).findings

    return call


def sheets(*names: str, asked: str | None = None) -> Call:
    """Look for the list in a workbook with the same list in each of its sheets."""
    rows = f'<row r="1">{text_cell("A1", "Titel")}{text_cell("B1", "Amt")}</row>'
    rows += f'<row r="2">{text_cell("A2", "a")}{text_cell("B2", "b")}</row>'

    def call() -> Reported:
        find_list(open_book(xlsx(dict.fromkeys(names, rows))), asked)
        return ()

    return call


def corrected(text: str) -> Call:
    """Correct the columns of a list."""

    def call() -> Reported:
        table = find_list(open_book(b"Titel;Amt\na;b\n", is_heading=is_heading))
        columns_in(text, table)
        return ()

    return call


def typed(text: str) -> Call:
    """Answer the question whether a list is complete."""

    def call() -> Reported:
        table = find_list(open_book(b"Titel;Amt\na;b\n", is_heading=is_heading))
        [asked] = (each for each in questions(table, ListMapping()) if each.key == "complete")
        answered(asked, text, table, ListMapping())
        return ()

    return call


def kept(text: str) -> Call:
    """Read the file with the answers about a list."""

    def call() -> Reported:
        from_text(text, "list.csv.columns.txt")
        return ()

    return call


def ticked(change: Change) -> Call:
    """Read the sheet to tick the ten points, after somebody's *change*."""

    def call() -> Reported:
        inventory: Any = eccar.loads(INVENTORY.format(id="de/musterstadt"))
        edition = ten_points().edition_on(DAY)
        assert edition is not None
        content = write_point_sheet(inventory, edition, eccar.language("en"), "inventory.yaml")
        points = openpyxl.load_workbook(io.BytesIO(content))
        change(points.worksheets[0])
        stream = io.BytesIO()
        points.save(stream)
        read = open_book(stream.getvalue())
        return with_points(inventory, read_point_sheet(read), read)[1]

    return call


def own(change: Change) -> Call:
    """Read our own workbook of a plan after somebody's *change*."""

    def call() -> Reported:
        value_in(opened(changed(change)))
        return ()

    return call


def in_sheet(name: str, change: Change) -> Call:
    """Read our own workbook of a plan after somebody's *change* to one of its sheets."""
    return own(lambda book: change(book[name]))


def second_table(number: str) -> Call:
    """Read the workbook of the packaged schedule of fees, to which somebody added a table."""

    def call() -> Reported:
        content = written("fee-schedule", unstructure(fee_schedule()), "en")
        schedule = openpyxl.load_workbook(io.BytesIO(content))
        schedule["Tables"]["A5"] = number
        stream = io.BytesIO()
        schedule.save(stream)
        value_in(opened(stream.getvalue()))
        return ()

    return call


def saved(*titles: str) -> Call:
    """Write an inventory with entries that have these *titles* as our own workbook."""

    def call() -> Reported:
        entries = [
            {"id": f"a{number}", "points": [1], "titles": {"de": title}}
            for number, title in enumerate(titles)
        ]
        data = {"eccar": "inventory/1", "authorities": ["de/musterstadt"], "measures": entries}
        written("inventory", unstructure(eccar.from_dict(data)), "de")
        return ()

    return call


def made(kind: str, *texts: str, fact: str = "proposed") -> Call:
    """Make a paper about an invented authority."""

    def call() -> Reported:
        paper(kind, dossier("DE", *texts, fact=fact), DAY)
        return ()

    return call


def as_pdf() -> Reported:
    """Write a paper about an invented authority as a PDF."""
    pdf(paper("accession", dossier("DE", fact="proposed"), DAY))
    return ()


def without(library: str, call: Call) -> Call:
    """Carry out a *call* where a *library* is not installed."""

    def missing() -> Reported:
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(sys.modules, library, None)
            return [*call()]

    return missing


def not_ours() -> Reported:
    """Read a workbook of somebody else as one of ours."""
    value_in(opened(WHOLE_XLSX))
    return ()


def letterhead() -> Reported:
    """Use what is no document as a letterhead."""
    check_letterhead(b"PK", "city.docx")
    return ()


def entry_without_content() -> Reported:
    """Write an entry that has nothing."""
    data = unstructure(PLAN)
    data["measures"][0]["resources"] = [{}]
    written("plan", data, "de")
    return ()


def cells(**values: Any) -> Change:
    """Somebody types *values* into cells of a sheet."""

    def change(page: Any) -> None:
        for address, value in values.items():
            page[address] = value

    return change


def no_headings(page: Any) -> None:
    """The sheet has entries alone."""
    page.delete_rows(1, 3)


def copied(book: Any) -> None:
    """A sheet is there twice."""
    book.copy_worksheet(book["Mittel"]).title = "Mittel 2"


def foreign(book: Any) -> None:
    """A sheet of one's own is added."""
    book.create_sheet("Jugendamt")["C3"] = "Ferienprogramm"


FULL = xlsx({"L": text_cell("A1")})
FORMULA = '<c r="A1"><f>1+1</f>{}</c>'

SPREADSHEETS = {
    "more bytes than a list has": Case("DOC400", "", book(b"x" * (limits.MAX_FILE + 1))),
    "blanks without end": Case(
        "DOC401",
        "",
        book(xlsx({"L": text_cell("A1")}, {"xl/b.xml": b" " * limits.MAX_UNPACKED})),
    ),
    "a hundred and one sheets": Case(
        "DOC402",
        "",
        book(xlsx({f"S{number}": text_cell("A1") for number in range(limits.MAX_SHEETS + 1)})),
    ),
    "two thousand and one parts": Case(
        "DOC402", "", book(archive({f"{n}.xml": "" for n in range(limits.MAX_PARTS + 1)}))
    ),
    "a cell far away": Case("DOC403", "L!XFD200000", book(xlsx({"L": text_cell("XFD200000")}))),
    "a cell without an address": Case("DOC404", "", book(xlsx({"L": "<c><v>1</v></c>"}))),
    "an old workbook": Case("DOC405", "", book(ole("Workbook"))),
    "a password": Case("DOC406", "", book(ole("EncryptedPackage"))),
    "a PDF": Case("DOC407", "", book(b"%PDF-1.7\n")),
    "half a file": Case("DOC408", "", book(FULL[: len(FULL) // 2])),
    "entities of its own": Case("DOC409", "", book(ods("", {"content.xml": "<!DOCTYPE x><a/>"}))),
    "two sheets with one name": Case(
        "DOC410", "", book(xlsx({"L": text_cell("A1"), "l": text_cell("A1")}))
    ),
    "a text that no cell can hold": Case(
        "DOC411", "L!B2", book(xlsx({"L": text_cell("B2", "x" * (limits.MAX_TEXT + 1))}))
    ),
    "a text in many cells": Case(
        "DOC412",
        "",
        book(
            xlsx(
                {"L": "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(1, 2_200))},
                {"xl/sharedStrings.xml": f"<sst><si><t>{'x' * 32_000}</t></si></sst>"},
            )
        ),
    ),
    "nothing": Case("DOC413", "", book(b"\n")),
    "no library that reads": Case("DOC414", "", without("python_calamine", book(FULL))),
    "a letter": Case("DOC415", "", book(b"Dear all\nKind regards\n")),
    "a byte of no encoding": Case("DOC416", "", book(b"Titel;Amt\na\x81;b\n")),
    "macros": Case("DOC420", "", book(xlsx({"L": text_cell("A1")}, {"xl/vbaProject.bin": b"\0"}))),
    "links": Case(
        "DOC421", "", book(xlsx({"L": text_cell("A1")}, {"xl/externalLinks/l1.xml": b"\0"}))
    ),
    "pictures": Case("DOC422", "", book(xlsx({"L": text_cell("A1")}, {"xl/media/a.png": b"\0"}))),
    "a formula without a result": Case("DOC423", "L!A1", book(xlsx({"L": FORMULA.format("")}))),
    "a formula with a result": Case("DOC424", "", book(xlsx({"L": FORMULA.format("<v>2</v>")}))),
    "a table as text": Case("DOC425", "", book(b"Titel;Amt\na;b\n")),
}

LISTS = {
    "headings alone": Case("DOC426", "", of_text("Titel;Amt\n")),
    "a sheet that is not there": Case("DOC427", "", sheets("A", asked="B")),
    "two lists": Case("DOC428", "", sheets("A", "B")),
    "no title": Case("DOC429", "", of_text("Titel;Amt\na;b\n", Titel="not-taken")),
    "a heading that is not there": Case("DOC430", "", corrected("Ort=title")),
    "a field that is not there": Case("DOC431", "", corrected("Amt=nonsense")),
    "two titles": Case("DOC432", "", of_text("Titel;Amt\na;b\n", Titel="title", Amt="title")),
    "no period": Case("DOC433", "C2", of_text("Titel;Amt;Laufzeit\na;b;bald\n")),
    "an entry without a title": Case(
        "DOC434", "A2", of_text("Titel;Amt;Laufzeit\n;b;2026\nc;d;\n")
    ),
    "a name of a person": Case("DOC435", "B2", of_text("Titel;Amt\na;Frau Muster\n")),
    "no currency": Case("DOC436", "B2", of_text("Titel;Kosten\na;1.000\n")),
    "a control character": Case("DOC437", "A2", of_text("Titel;Amt\na\x07;b\n")),
    "a line that says nothing": Case("DOC438", "", kept("[list]\ncomplete = perhaps\n")),
    "no answer": Case("DOC439", "", typed("perhaps")),
    "a sheet to tick without its ids": Case("DOC470", "", ticked(lambda page: page.delete_rows(2))),
    "an entry twice": Case("DOC471", "'ten points'!A5", ticked(cells(A5="advice"))),
    "no mark": Case("DOC472", "'ten points'!E5", ticked(cells(E5="?"))),
    "an entry that is not there": Case("DOC473", "'ten points'!A5", ticked(cells(A5="other"))),
}

WORKBOOKS = {
    "a number for an id": Case("DOC440", "Maßnahmen!A5", own(with_cells(A5=3.1))),
    "a workbook of somebody else": Case("DOC441", "", not_ours),
    "no sheet of the document": Case(
        "DOC442", "", own(lambda book: book.remove(book["Allgemeines"]))
    ),
    "a sheet of one's own": Case("DOC443", "Jugendamt!C3", own(foreign)),
    "a sheet without headings": Case("DOC444", "Mittel!A1", in_sheet("Mittel", no_headings)),
    "a heading of one's own": Case(
        "DOC445", "Maßnahmen!Z2", own(with_cells(Z1=None, Z2="x", Z4="y"))
    ),
    "a heading twice": Case(
        "DOC446", "Maßnahmen!AA2", own(with_cells(AA1=None, AA2="Federführung", AA4="x"))
    ),
    "a heading less": Case(
        "DOC447", "Maßnahmen!A2", in_sheet("Maßnahmen", lambda p: p.delete_cols(3))
    ),
    "a cell beyond the headings": Case("DOC448", "Maßnahmen!AB6", own(with_cells(AB6="x"))),
    "no id": Case("DOC449", "Maßnahmen!A4", own(with_cells(A4=None))),
    "a date that no start of a measure has": Case(
        "DOC450",
        "Fortschritt!D4",
        in_sheet("Fortschritt", cells(A4="beratung", B4="begonnen", C4="2027-03", D4="2028")),
    ),
    "no measure": Case("DOC451", "Mittel!A4", in_sheet("Mittel", cells(A4=None))),
    "a measure that is not there": Case("DOC452", "Mittel!A4", in_sheet("Mittel", cells(A4="b"))),
    "two measures": Case("DOC453", "Mittel!A4", own(with_cells(A5="beratung"))),
    "a number twice": Case("DOC454", "Tables!A5", second_table("1")),
    "a title that no cell can hold": Case("DOC455", "", saved("x" * (limits.MAX_TEXT + 1))),
    "a character that no cell can hold": Case("DOC456", "", saved("x\ufffe")),
    "a resource without content": Case("DOC457", "", entry_without_content),
    "two plans": Case("DOC458", "Allgemeines!E8", in_sheet("Allgemeines", cells(E8="2030"))),
    "a formula of one's own": Case("DOC459", "Maßnahmen!L5", own(with_cells(L5="=1+1"))),
    "a sheet twice": Case("DOC460", "'Mittel 2'!A1", own(copied)),
    "no library that writes": Case("DOC461", "", without("xlsxwriter", saved("x"))),
}

PAPERS = {
    "an accession of a member": Case("DOC490", "", made("accession", fact="accepted")),
    "no plan": Case("DOC491", "", made("plan", INVENTORY)),
    "no letterhead": Case("DOC492", "", letterhead),
    "nothing to report": Case("DOC493", "", made("progress", INVENTORY)),
    "not confirmed": Case("DOC494", "", made("progress", CARRIED.replace("{more}", ""))),
    "no library for papers": Case("DOC495", "", without("typst", as_pdf)),
}

CASES = {**SPREADSHEETS, **LISTS, **WORKBOOKS, **PAPERS}


def test_every_code_has_a_case() -> None:
    """A code that nothing raises would be a promise that nobody keeps."""
    codes = {each.code for each in (*OF_SPREADSHEETS, *OF_WORKBOOKS, *OF_PAPERS)}

    assert {case.code for case in CASES.values()} == codes
    assert len(CASES) == sum(map(len, (SPREADSHEETS, LISTS, WORKBOOKS, PAPERS)))


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_has_its_code_at_its_address(name: str) -> None:
    """The code is reported, at the cell that it is about."""
    case = CASES[name]

    assert (case.code, case.address) in reported(case.call)
