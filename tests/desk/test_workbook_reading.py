"""Workbooks as they come back: moved, retyped, damaged; each fault is reported with its address."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.desk.workbook.codecs import NumberCodec
from eccar.desk.workbook.documents import template, written
from eccar.desk.workbook.reading import opened, value_in
from eccar.documents.convert import unstructure
from eccar.documents.errors import DocumentError

PLAN = eccar.from_dict(
    {
        "eccar": "plan/1",
        "authorities": ["de/musterstadt"],
        "titles": {"de": "Aktionsplan (erfunden)"},
        "period": "2027/2029",
        "measures": [
            {
                "id": "beratung",
                "points": [3, 7],
                "titles": {"de": "Beratungsstelle (erfunden)"},
                "kind": "existing-service",
                "lead": "Amt für Soziales",
                "resources": [{"amount": "12000.00 EUR", "per": "year"}],
                "indicators": [
                    {
                        "id": "faelle",
                        "titles": {"de": "Fälle"},
                        "observations": [{"date": "2027", "value": 80}],
                    }
                ],
            },
            {"id": "schulung", "points": [9], "titles": {"de": "Schulung (erfunden)"}},
        ],
    },
    eccar.ActionPlan,
)
"""An invented plan."""

Change = Callable[[Any], None]


def changed(change: Change, value: Any = PLAN, lang: str = "de") -> bytes:
    """The workbook of a plan after somebody's *change* to it."""
    book = openpyxl.load_workbook(io.BytesIO(written("plan", unstructure(value), lang)))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def faults(content: bytes) -> list[tuple[str, str]]:
    """The code and the address of everything that is wrong."""
    with pytest.raises(DocumentError) as caught:
        value_in(opened(content))
    return [(item.code, str(getattr(item.place, "address", ""))) for item in caught.value.findings]


def read(content: bytes) -> Any:
    value, _ = value_in(opened(content))
    return value


def with_cells(**cells: Any) -> Change:
    """Somebody typed values into cells of the sheet of measures."""

    def change(book: Any) -> None:
        for address, value in cells.items():
            book["Maßnahmen"][address] = value

    return change


def test_columns_and_rows_may_be_moved() -> None:
    """Their order and position say nothing; blank rows neither."""

    def move(book: Any) -> None:
        page = book["Maßnahmen"]
        rows = [[cell.value for cell in row] for row in page.iter_rows()]
        page.delete_rows(1, page.max_row)
        page.append([])
        page.append([])
        for number, row in enumerate(rows):
            page.append([None, *reversed(row)])
            if number > 2:
                page.append([])
        book.move_sheet("Maßnahmen", -3)

    assert read(changed(move)) == PLAN


def test_headings_are_enough_in_whatever_language() -> None:
    """Without the hidden ids, and without the hidden sheet, columns are known by their headings."""

    def retype(book: Any) -> None:
        for page in book.worksheets[1:-2]:
            if page.title == "Allgemeines":
                for row in page.iter_rows(max_col=1):
                    row[0].value = None
            else:
                page.delete_rows(1)
        book["Maßnahmen"]["A1"] = "  IDENTYFIKATOR "

    assert read(changed(retype)) == PLAN


def test_a_sheet_may_be_renamed_and_a_note_may_be_added() -> None:
    """The ids say what a sheet is; one whose name begins with an underscore is the author's own."""

    def rename(book: Any) -> None:
        book["Maßnahmen"].title = "Unsere Liste"
        book.create_sheet("_Notizen")["B2"] = "noch zu klären"

    assert read(changed(rename)) == PLAN


def test_real_dates_numbers_and_words_of_any_language_are_read() -> None:
    """A cell holds what somebody typed, with or without the drop-down."""
    book = changed(with_cells(B5=9, E5="istniejąca usługa", O5=dt.date(2027, 3, 1), Q5=True))
    measure = read(book).measures[1]

    assert measure.points == (9,)
    assert str(measure.starts) == "2027-03-01"
    assert measure.ongoing


def test_everything_that_is_wrong_is_said_at_once() -> None:
    """Cells of several sheets, each with its address; a cell is said once."""

    def spoil(book: Any) -> None:
        page = book["Maßnahmen"]
        page["A4"] = None
        page["B4"] = "3; elf"
        page["E4"] = "Irgendwas"
        page["N4"] = 7
        book["Mittel"]["A4"] = "berattung"
        book["Beobachtungen"]["C4"] = "neulich"

    reported = faults(changed(spoil))

    assert ("DOC449", "Maßnahmen!A4") in reported
    assert ("DOC109", "Maßnahmen!E4") in reported
    assert ("DOC452", "Mittel!A4") in reported
    assert len(reported) == len(set(reported))


HEADINGS = {
    "a heading that is none": (
        with_cells(Z2="Ansprechperson", Z1=None, Z4="x"),
        ("DOC445", "Maßnahmen!Z2"),
    ),
    "no code of a language": (
        with_cells(Z1=None, Z2="Titel (Anna)", Z4="x"),
        ("DOC445", "Maßnahmen!Z2"),
    ),
    "a column without a heading": (with_cells(AB6="x"), ("DOC448", "Maßnahmen!AB6")),
    "a heading twice": (
        with_cells(AA1=None, AA2="Federführung", AA4="x"),
        ("DOC446", "Maßnahmen!AA2"),
    ),
    "a number as a code": (with_cells(A5=3.1), ("DOC440", "Maßnahmen!A5")),
    "an unknown word": (with_cells(E5="Fest"), ("DOC109", "Maßnahmen!E5")),
    "a formula that was never calculated": (with_cells(L5="=1+1"), ("DOC459", "Maßnahmen!L5")),
}


@pytest.mark.parametrize("case", HEADINGS)
def test_a_fault_has_the_address_of_its_cell(case: str) -> None:
    """Each by itself."""
    change, expected = HEADINGS[case]

    assert expected in faults(changed(change))


def test_a_column_that_everybody_needs_is_missed() -> None:
    """The heading is named at the headings of the sheet."""

    def drop(book: Any) -> None:
        book["Maßnahmen"].delete_cols(3)

    assert ("DOC447", "Maßnahmen!A2") in faults(changed(drop))


def test_a_foreign_sheet_with_content_is_reported() -> None:
    """What would be left out is never left out in silence."""

    def add(book: Any) -> None:
        book.create_sheet("Liste Jugendamt")["C3"] = "Ferienprogramm"

    assert faults(changed(add)) == [("DOC443", "'Liste Jugendamt'!C3")]


def test_a_copy_of_a_sheet_is_reported() -> None:
    """Which of the two holds, only its author knows."""

    def copy(book: Any) -> None:
        book.copy_worksheet(book["Maßnahmen"])

    [(code, address)] = faults(changed(copy))
    assert code == "DOC460"
    assert "Maßnahmen" in address


def test_a_duplicate_id_that_others_refer_to_is_reported_there() -> None:
    """It cannot be known which of two measures with one id has the resource."""
    assert ("DOC453", "Mittel!A4") in faults(changed(with_cells(A5="beratung")))


def test_a_workbook_of_somebody_else_is_sent_to_import(tmp_path: Any) -> None:
    """It is refused with the command that reads it."""
    book = openpyxl.Workbook()
    book.active.append(["Maßnahme", "Amt"])
    book.active.append(["Ferienprogramm", "Jugendamt"])
    path = tmp_path / "list.xlsx"
    book.save(path)

    with pytest.raises(DocumentError, match=r"DOC441 .* eccar import") as caught:
        eccar.load(path)
    assert str(caught.value.findings[0].place) == str(path)


def test_another_kind_is_named() -> None:
    """The kind that stands in the workbook, and the one that was expected."""
    with pytest.raises(DocumentError, match=r"plan/1; expected: inventory/1"):
        value_in(opened(changed(lambda _: None)), eccar.Inventory)


def test_positions_have_the_address_and_the_heading(tmp_path: Any) -> None:
    """What a rule finds is led back to its cell."""
    path = tmp_path / "plan.xlsx"
    eccar.save(PLAN, path, lang="de")
    document = eccar.read(path)

    places = {
        ("measures", 0, "points", 1): "Maßnahmen!B4 (Punkte)",
        ("measures", 0, "titles", "de"): "Maßnahmen!C4 (Titel (de))",
        ("measures", 0, "resources", 0, "amount"): "Mittel!B4 (Betrag)",
        ("measures", 0, "indicators", 0, "observations", 0): "Beobachtungen!A4",
        ("measures", 1, "resources"): "Maßnahmen!A5",
        ("participation",): "Beteiligung!A2",
        ("period",): "Allgemeines!C8 (Zeitraum)",
    }
    parts: Any
    for parts, expected in places.items():
        assert str(document.place(eccar.Path(parts))) == f"{path}: {expected}", parts


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Any) -> None:
    """Nothing that a document says is ever run by a program for spreadsheets."""
    value = eccar.from_dict(
        {
            "eccar": "inventory/1",
            "authorities": ["de/musterstadt"],
            "measures": [
                {"id": "a", "points": [1], "titles": {"de": text}}
                for text in (
                    '=HYPERLINK("http://example.org")',
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "http://example.org",
                )
            ],
        }
    )
    content = written("inventory", unstructure(value), "de")
    book = openpyxl.load_workbook(io.BytesIO(content))

    assert read(content) == value
    assert {cell.data_type for row in book["Maßnahmen"]["C4:C8"] for cell in row} == {"s"}


def test_what_a_cell_cannot_hold_is_named_before_anything_is_written(tmp_path: Any) -> None:
    """With the path to it; no file is left behind."""
    inventory = {
        "eccar": "inventory/1",
        "authorities": ["de/musterstadt"],
        "measures": [
            {"id": "a", "points": [1], "titles": {"de": "x" * 32_768}},
            {"id": "b", "points": [1], "titles": {"de": "x\ufffe"}},
            {"id": "c", "points": [1], "titles": {"de": "\N{GRINNING FACE}" * 16_384}},
        ],
    }
    path = tmp_path / "inventory.xlsx"

    with pytest.raises(DocumentError) as caught:
        eccar.save(eccar.from_dict(inventory), path)
    assert [(item.code, str(item.path)) for item in caught.value.findings] == [
        ("DOC455", "measures[0].titles.de"),
        ("DOC456", "measures[1].titles.de"),
        ("DOC455", "measures[2].titles.de"),
    ]
    assert not path.exists()


def test_without_the_library_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    """Reading and writing alike."""
    content = template("plan", "en", dt.date(2026, 11, 29))
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)

    with pytest.raises(DocumentError, match=r'pip install "eccar\[desk\]"'):
        eccar.save(PLAN, tmp_path / "plan.xlsx")
    with pytest.raises(DocumentError, match=r'pip install "eccar\[desk\]"'):
        eccar.load(content)


def test_a_workbook_is_read_by_the_words_that_it_carries() -> None:
    """Help and the words of drop-downs are understood as they were when the workbook was made."""

    def earlier(book: Any) -> None:
        """Another wording: each help, and each word of a drop-down, wherever it is."""
        hidden = book["eccar"]
        texts = [row[1].value for row in hidden.rows if row[0].value == "help"]
        texts += [row[2].value for row in hidden.rows if row[0].value == "word"]
        for page in book.worksheets:
            for cell in (cell for row in page.rows for cell in row if cell.value in texts):
                cell.value = f"Früher: {cell.value}"

    value, _ = value_in(opened(changed(earlier)))
    assert value == PLAN


def test_a_word_means_what_it_meant_when_the_workbook_was_made() -> None:
    """Even if it means something else today."""

    def swapped(book: Any) -> None:
        rows = [row for row in book["eccar"].rows if row[1].value == "plan:measures!kind action"]
        rows[0][2].value, page = "Angebot", book["Maßnahmen"]
        [kind] = [cell for row in page.rows for cell in row if cell.value == "bestehendes Angebot"]
        kind.value = "Angebot"

    value, _ = value_in(opened(changed(swapped)))
    assert value.measures[0].kind == "action"


READ = [
    *((lang, "31.12.2025", "2025-12-31") for lang in ("en", "de", "fr", "pl")),
    *((lang, "31/12/2025", "2025-12-31") for lang in ("en", "de", "fr", "pl")),
    ("de", "1.3.2025", "2025-03-01"),
    ("fr", "03/04/2025", "2025-04-03"),
    ("pl", "03-04-2025", "2025-04-03"),
    ("pl", "31.12.2025 r.", "2025-12-31"),
    ("de", "3. März 2025", "2025-03-03"),
    ("de", "März 2025", "2025-03"),
    ("fr", "1er mars 2025", "2025-03-01"),
    ("de", "01.03.2025 – 31.12.2027", "2025-03-01/2027-12-31"),
    ("de", " 2025-03 ", "2025-03"),
    ("de", "unknown", "unknown"),
]
REFUSED = [
    ("en", "03/04/2025"),
    ("en", "12/31/2025"),
    ("en", "03-04-2025"),
    ("de", "03/04/2025"),
    ("pl", "03/04/2025"),
    ("de", "31.12.25"),
    ("de", "31.02.2025"),
    ("de", "bald"),
]


def starting(text: str, lang: str) -> bytes:
    """The workbook of a plan in the language *lang* with *text* as the start of a measure."""

    def typed(book: Any) -> None:
        page = next(page for page in book.worksheets if page["A1"].value == "plan:measures!id")
        [head] = [cell for cell in page[1] if cell.value == "plan:measures!starts"]
        page.cell(4, head.column).value = text

    return changed(typed, lang=lang)


@pytest.mark.parametrize(("lang", "text", "date"), READ)
def test_a_date_is_read_as_it_is_written_in_the_language(lang: str, text: str, date: str) -> None:
    """With a point the day comes first in every language; with a stroke, where that is the custom."""
    value, _ = value_in(opened(starting(text, lang)))
    assert value.measures[0].starts == eccar.when(date)


@pytest.mark.parametrize(("lang", "text"), REFUSED)
def test_a_date_that_can_be_read_in_two_ways_is_refused(lang: str, text: str) -> None:
    """By its address, with how to write it; nothing is guessed."""
    with pytest.raises(DocumentError) as raised:
        value_in(opened(starting(text, lang)))
    [fault] = raised.value.findings
    assert fault.code == "DOC204"
    assert "!" in str(fault.place)


@given(st.integers(1_000, 10**12), st.sampled_from([".", ",", "'", "’", " ", "\u00a0", "\u202f"]))
def test_a_whole_number_may_have_its_digits_in_groups(number: int, sign: str) -> None:
    """As people type it, where no decimals can be meant; elsewhere 1.234 has three."""
    text = f"{number:,}".replace(",", sign)

    assert NumberCodec(whole=True).read(text) == number
    assert NumberCodec().read(text) != number


@pytest.mark.parametrize("text", ["78.43", "7.8432", "1.234,5", "1.234 567", "0.123", "1.234.56"])
def test_digits_in_other_groups_are_no_whole_number(text: str) -> None:
    """They are left as they are, and refused by what needs a whole number."""
    assert not isinstance(NumberCodec(whole=True).read(text), int)
