"""From a list to an inventory: the answers, the kept mapping, the ticks, and what is written. All lists are invented."""

from __future__ import annotations

import csv
import datetime as dt
import io
from copy import copy
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.desk.cells import CellPlace
from eccar.desk.limits import MAX_LOOKED_AT
from eccar.desk.lists.colours import colour_of
from eccar.desk.lists.fields import ColumnField, ColumnTarget, is_heading, target_of
from eccar.desk.lists.findings_book import findings_of, write_findings
from eccar.desk.lists.importing import ImportedList, import_list
from eccar.desk.lists.mapping import ListMapping, columns_in, from_text, to_text, truth
from eccar.desk.lists.mark_proposal import propose_marks
from eccar.desk.lists.marks import marked
from eccar.desk.lists.meanings import label_of, meanings_of, meant_by
from eccar.desk.lists.point_sheet import read_point_sheet, with_points, write_point_sheet
from eccar.desk.lists.proposal import propose
from eccar.desk.lists.questions import accepted, answered, proposal, questions
from eccar.desk.lists.search import find_list
from eccar.desk.lists.suggesting import MAX_SUGGESTIONS, suggestions
from eccar.desk.lists.tables import ListTable
from eccar.desk.opening import open_book
from eccar.desk.views import imports
from eccar.documents.errors import DocumentError
from eccar.languages.language import language
from eccar.plan.measures.measure import Measure
from eccar.plan.packaged import ten_points
from eccar.render.blocks import Items, Section
from eccar.values.errors import InvalidValue

from ..workbooks import ods, ods_cell, text_cell, xlsx
from ..workbooks import sheet as sheet_part

EXAMPLES = Path(__file__).parents[3] / "examples" / "lists"
DAY = dt.date(2026, 11, 29)
ANSWERS = {
    "musterstadt.xlsx": {
        "authority": "de/musterstadt",
        "words": "schwebend=planned, in Prüfung=planned",
    },
    "ville.csv": {"authority": "fr/ville", "words": "on-hold"},
    "miasto.xlsx": {"authority": "pl/miasto", "words": "pilotaż=started"},
}


def list_of(name: str) -> tuple[Any, ListTable]:
    path = EXAMPLES / name
    book = open_book(path, is_heading=is_heading)
    return book, marked(find_list(book), path)


def all_answered(table: ListTable, answers: dict[str, str]) -> ListMapping:
    mapping = ListMapping()
    while (question := next(questions(table, mapping), None)) is not None:
        text = answers.get(question.key, "")
        mapping = answered(question, text, table, mapping)
    return mapping


def imported(name: str) -> ImportedList:
    book, table = list_of(name)
    return import_list(book, table, all_answered(table, ANSWERS[name]), recorded=DAY)


def csv_list(text: str) -> tuple[Any, ListTable]:
    book = open_book(text.encode(), name="list.csv", is_heading=is_heading)
    return book, find_list(book)


def read_csv(text: str, **mapping: Any) -> ImportedList:
    book, table = csv_list(text)
    given = ListMapping(authority="de/musterstadt", language="de", complete=False, **mapping)
    return import_list(book, table, given, recorded=DAY)


@pytest.mark.parametrize(
    ("name", "entries"), [("musterstadt.xlsx", 21), ("ville.csv", 5), ("miasto.xlsx", 7)]
)
def test_the_example_lists_become_inventories(name: str, entries: int) -> None:
    """Each is read with a few answers, and what it makes can be saved and loaded."""
    result = imported(name)

    assert len(result.inventory.measures) == result.without_points == entries
    assert eccar.loads(eccar.dumps(result.inventory)) == result.inventory


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.[xc]*")))
@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_at_most_five_questions_are_asked(name: str, lang: str) -> None:
    """Of no list more, each once, and each word once; of nobody's names, of no id, version, date or amount."""
    _, table = list_of(name)
    asked = [*questions(table, ListMapping())]
    asked_about = [
        (word.section, word.word) for question in asked for word in question.unknown_words
    ]
    [*_, shown, _] = imports.proposal(proposal(table, ListMapping(), name), language(lang))

    assert len(asked) == len({question.key for question in asked}) <= 5
    assert isinstance(shown, Section)
    assert [len(each.content) for each in shown.blocks if isinstance(each, Items)] == [len(asked)]
    assert len(asked_about) == len(set(asked_about)) > 0
    assert {section for section, _ in asked_about} <= {"state", "kind"}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_kept_mapping_leaves_no_question(name: str) -> None:
    """The list of next year is read without asking."""
    _, table = list_of(name)
    mapping = all_answered(table, ANSWERS[name])
    kept = from_text(to_text(mapping, name))

    assert not [*questions(table, kept)]
    assert to_text(kept, name) == to_text(mapping, name)


@pytest.mark.parametrize("name", ANSWERS)
def test_no_contact_is_taken(name: str) -> None:
    """Names, addresses and telephone numbers of the lists are in no inventory."""
    text = eccar.dumps(imported(name).inventory)

    for word in ("Frau", "Herr", "0551", "Mme", "01 99", "Anna", "2345"):
        assert word not in text


def test_values_of_the_german_list() -> None:
    """Each value is what its cell says."""
    result = imported("musterstadt.xlsx")
    entries = {entry.id: entry for entry in result.inventory.on_record}
    advice = entries["beratungsstelle-gegen-diskriminierung"]
    weeks = entries["wochen-gegen-rassismus-um-den-21-maerz"]

    assert advice.lead == "Gleichstellungsstelle"
    assert advice.partners == ("Caritas", "AWO")
    assert (str(advice.starts), advice.ongoing) == ("2019", True)
    assert [str(each.amount or each.staff) for each in advice.resources] == ["28000.00 EUR", "0.5"]
    assert advice.resources[0].years == (2026,)
    assert advice.kind == "existing-service"
    assert str(weeks.resources[0].amount) == "12500.00 EUR"
    assert entries["kampagne-haltung-zeigen"].state_on(DAY) == "abandoned"


def test_what_was_not_read_has_an_address_and_stays_out() -> None:
    """“keine” is no amount, “jährlich” no date; both entries are read without it."""
    result = imported("musterstadt.xlsx")
    places = {str(each.place).partition(": ")[2]: each.code for each in result.findings}

    assert places == {"'Bestand 2026'!N12": "DOC433", "'Bestand 2026'!L22": "DOC433"}
    assert {str(each.reason) for each in result.passed_over} == {
        "above",
        "outside",
        "blank",
        "total",
        "below",
        "other-sheet",
    }


def proposed_marks(table: ListTable) -> dict[str, str]:
    columns = propose(table, ListMapping())
    return {each.mark.word: each.meaning for each in propose_marks(table, columns, ListMapping())}


def test_colours_are_seen_and_say_nothing_next_to_a_status() -> None:
    """Rows that are coloured or struck out are read like the others if a column has their status."""
    _, table = list_of("musterstadt.xlsx")
    marks = {mark.word: len(mark.rows) for mark in table.marks or ()}

    assert marks == {"struck": 1, "fill 92D050": 11, "fill FFFF00": 2}
    assert set(proposed_marks(table).values()) == {"no-meaning"}


def coloured() -> Any:
    """A list without a status: a green row, one struck out, one hidden, and a legend below."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (["Maßnahme", "Amt"], ["a", "x"], ["b", "x"], ["c", "x"], ["d", "x"]):
        sheet.append(row)
    fill = openpyxl.styles.PatternFill("solid", fgColor="FF00FF00")
    sheet["A2"].fill = fill
    for cell in sheet[3]:
        cell.font = openpyxl.styles.Font(strike=True)
    sheet.row_dimensions[4].hidden = True
    return book


def test_marks_are_proposed_without_a_status() -> None:
    """What is struck out or hidden is left out, unless a filter hides it; a colour is what its legend says."""
    book = coloured()
    assert proposed_marks(marked_list(book)[1]) == {
        "struck": "left-out",
        "hidden": "left-out",
        "fill 00FF00": "no-meaning",
    }

    sheet: Any = book.active
    sheet["A8"].fill = copy(sheet["A2"].fill)
    sheet["B8"] = "erledigt"
    sheet.auto_filter.ref = "A1:B5"
    sheet.auto_filter.add_filter_column(1, ["x"])
    _, table = marked_list(book)
    [green] = [mark for mark in table.marks or () if mark.text]

    assert green.legend == "erledigt"
    assert proposed_marks(table) == {
        "struck": "left-out",
        "hidden": "no-meaning",
        "fill 00FF00": "completed",
    }


def marked_list(book: Any) -> tuple[Any, ListTable]:
    content = _saved(book)
    read = open_book(content)
    return read, marked(find_list(read), content)


def test_what_marks_mean_is_corrected_with_the_columns() -> None:
    """In one answer, by the word of the mark; what is not corrected is as proposed."""
    read, table = marked_list(coloured())
    answers = {"authority": "de/musterstadt", "columns": "fill 00FF00=completed, hidden=gelesen"}
    with pytest.raises(InvalidValue):
        all_answered(table, answers)
    answers["columns"] = "fill 00FF00=completed, hidden=no-meaning, Amt=partners"
    mapping = all_answered(table, answers)
    result = import_list(read, table, mapping, recorded=DAY)
    states = [
        (next(iter(each.titles.by_language))[1], each.state_on(DAY))
        for each in result.inventory.on_record
    ]

    assert states == [("a", "completed"), ("c", "existed"), ("d", "existed")]
    assert result.left_out == 1
    assert [(each.cells, each.taken) for each in result.columns] == [(3, 3), (3, 3)]
    assert {each.partners for each in result.inventory.measures} == {("x",)}


def test_what_is_no_answer_is_refused_with_what_can_be_answered() -> None:
    """Of each question, whatever is asked; nothing breaks."""
    _, table = list_of("musterstadt.xlsx")
    for asked in questions(table, ListMapping()):
        with pytest.raises(InvalidValue) as caught:
            answered(asked, "Unsinn=Unsinn", table, ListMapping())
        assert caught.value.fault.code


def test_what_words_mean_is_answered_at_once_or_one_by_one() -> None:
    """In any order and with the words of any language; a single word needs no name."""
    _, table = csv_list("Maßnahme;Stand;Art\na;schwebt;Dings\nb;hängt;Maßnahme\n")
    mapping = accepted(ListMapping(), table)
    [asked] = [each for each in questions(table, mapping) if each.unknown_words]
    at_once = answered(asked, "Dings=action, hängt=ruht, schwebt=1", table, mapping)
    one_by_one = mapping
    for part, text in zip(asked.one_by_one(), ("planned", "on-hold", "action"), strict=True):
        one_by_one = answered(part, text, table, one_by_one)

    assert at_once == one_by_one
    for wrong in ("", "planned", "hängt=nonsense", "Nirgends=planned", "schwebt=99"):
        with pytest.raises(InvalidValue):
            answered(asked, wrong, table, mapping)


def _saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_nobody_looks_at_colours_of_other_formats() -> None:
    """It is said, rather than taken for none."""
    assert imported("ville.csv").marks is None


def test_columns_are_proposed_by_heading_then_by_contents() -> None:
    """Each with its reason."""
    text = (
        "Bezeichnung;Foo;Bar;E-Mail;Zwei;Nr.;Amt;Fachamt\n"
        "a;läuft;https://a.example;x@y.example;12 €;1;A;B\n"
        "b;geplant;https://b.example;;13 €;2;A;B\n"
    )
    proposed = [
        (each.column.heading, str(each.target), str(each.reason))
        for each in propose(csv_list(text)[1], ListMapping())
    ]

    assert proposed == [
        ("Bezeichnung", "title", "heading"),
        ("Foo", "state", "contents"),
        ("Bar", "source", "contents"),
        ("E-Mail", "not-taken", "persons"),
        ("Zwei", "amount", "contents"),
        ("Nr.", "not-taken", "running-number"),
        ("Amt", "lead", "heading"),
        ("Fachamt", "not-taken", "second"),
    ]


def test_a_heading_above_several_columns_counts_for_those_that_look_so() -> None:
    """“Wann” makes a period of a column with periods, and nothing of one that says how often."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (
        [None, "Wann", None, None],
        ["Maßnahme", "von", "Umsetzung", "Wie oft"],
        ["a", "2019", "2019-2020", "wöchentlich"],
        ["b", "2020", "seit 2021", "jährlich"],
    ):
        sheet.append(row)
    sheet.merge_cells("B1:D1")
    _, table = marked_list(book)
    proposed = [(each.column.parts[-1], str(each.target)) for each in propose(table, ListMapping())]

    assert proposed == [
        ("Maßnahme", "title"),
        ("von", "starts"),
        ("Umsetzung", "period"),
        ("Wie oft", "not-taken"),
    ]


def test_a_legend_in_two_languages_and_colours_of_the_theme() -> None:
    """As word processors of offices give them: a number of the theme, and how much lighter it is."""
    book = coloured()
    sheet: Any = book.active
    colour = openpyxl.styles.colors.Color(theme=9, tint=0.6)
    for cell in ("A2", "A5", "A8"):
        sheet[cell].fill = openpyxl.styles.PatternFill("solid", fgColor=colour)
    sheet["B8"] = "läuft / en cours"
    _, table = marked_list(book)
    [mark] = [mark for mark in table.marks or () if mark.text]

    assert (mark.word, mark.rows, str(mark.colour)) == ("fill theme 9+0.6", (2, 5), "orange")
    assert proposed_marks(table)[mark.word] == "started"


@pytest.mark.parametrize(
    ("digits", "name"),
    [("C00000", "red"), ("FF0000", "red"), ("FFC000", "orange"), ("FFFF00", "yellow"),
     ("92D050", "green"), ("00B050", "green"), ("00B0F0", "blue"), ("002060", "blue"),
     ("7030A0", "violet"), ("BFBFBF", "grey"), ("FF0080", "violet"), ("FF0010", "red")],
)  # fmt: skip
def test_colours_have_the_names_that_spreadsheet_programs_give_them(digits: str, name: str) -> None:
    """Those of the standard palette, and the two ends of red."""
    assert colour_of(digits) == name


def test_titles_in_two_languages() -> None:
    """Two columns that are titles in different languages are both taken."""
    result = read_csv("Maßnahme;Intitulé;Amt\nBeratung;Conseil;A\n")

    assert dict(result.inventory.measures[0].titles.by_language) == {
        "de": "Beratung",
        "fr": "Conseil",
    }


def test_a_name_of_a_person_in_a_unit_is_not_taken() -> None:
    """The cell is named, its text is not repeated."""
    result = read_csv("Maßnahme;Amt\na;Frau Muster\nb;Kulturamt\n")

    assert [entry.lead for entry in result.inventory.measures] == [None, "Kulturamt"]
    assert [(each.code, str(each.place)) for each in result.findings] == [
        ("DOC435", "list.csv: B2")
    ]
    assert "Muster" not in str(result.findings)


def test_a_row_without_a_title_is_named() -> None:
    """It is no entry, and not lost in silence."""
    result = read_csv("Maßnahme;Amt;Laufzeit\n;Kulturamt;2026\nb;A;\n")

    assert [each.code for each in result.findings] == ["DOC434"]
    assert len(result.inventory.measures) == 1


def test_an_amount_without_a_currency_is_not_taken() -> None:
    """The currency is never guessed."""
    result = read_csv("Maßnahme;Kosten\na;1.000\nb;1.000 €\n")

    assert [len(entry.resources) for entry in result.inventory.measures] == [0, 1]
    assert [each.code for each in result.findings] == ["DOC436"]


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"Maßnahme": "not-taken"}, "DOC429"),
        ({"Maßnahme": "title", "Amt": "title"}, "DOC432"),
    ],
)
def test_a_mapping_must_have_one_title(columns: dict[str, str], code: str) -> None:
    """Neither none nor two."""
    given = {key: target_of(value) for key, value in columns.items()}
    with pytest.raises(DocumentError) as caught:
        read_csv("Maßnahme;Amt\na;b\n", columns=given)

    assert caught.value.findings[0].code == code


def test_corrections_name_headings_of_the_list() -> None:
    """A comma within a heading parts none; an unknown heading or field is refused."""
    _, table = csv_list('"Titel, kurz";Amt;Ort\na;b;c\n')

    assert columns_in("Titel, kurz=title, Ort=note", table) == {
        "Titel, kurz": ColumnTarget(ColumnField.TITLE),
        "Ort": ColumnTarget(ColumnField.NOTE),
    }
    for wrong in ("Nirgends=title", "Amt=nonsense", "Amt"):
        with pytest.raises(InvalidValue):
            columns_in(wrong, table)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[columns]\nTitel = nonsense", 2),
        ("[list]\ncomplete = perhaps", 2),
        ("nonsense", 1),
        ("[other]\na = b", 2),
    ],
)
def test_a_wrong_line_of_a_kept_mapping_is_named(text: str, line: int) -> None:
    """The file, the line, and what a line looks like."""
    with pytest.raises(DocumentError) as caught:
        from_text(text, "list.csv.columns.txt")

    [wrong] = caught.value.findings
    assert wrong.place is not None
    assert (wrong.place.file, wrong.place.line) == ("list.csv.columns.txt", line)


@given(
    st.dictionaries(
        st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1),
        st.sampled_from(list(ColumnField)),
    )
)
def test_every_mapping_comes_back_from_its_file(columns: dict[str, ColumnField]) -> None:
    """Headings are compared as they are written there."""
    targets = {heading: ColumnTarget(each) for heading, each in columns.items()}
    mapping = ListMapping(columns=targets, complete=True, language="de", authority="de/musterstadt")
    kept = from_text(to_text(mapping, "list.csv"))

    assert (kept.complete, kept.language, kept.authority) == (True, "de", "de/musterstadt")
    assert to_text(kept, "list.csv") == to_text(from_text(to_text(kept, "list.csv")), "list.csv")


@pytest.mark.parametrize(
    ("text", "value"),
    [("ja", True), ("NON", False), ("tak", True), ("x", True), ("maybe", None), ("", None)],
)
def test_yes_and_no_in_the_languages_of_the_library(text: str, value: bool | None) -> None:
    """Nothing else is either."""
    assert truth(text) is value


def test_ticks_come_back() -> None:
    """What is ticked on the sheet are the points of the entries, whatever else was changed in it."""
    inventory = imported("miasto.xlsx").inventory
    edition = ten_points().edition_on(DAY)
    assert edition is not None
    for code in ("en", "de", "fr", "pl"):
        content = write_point_sheet(inventory, edition, eccar.language(code), "miasto.yaml")
        book = openpyxl.load_workbook(io.BytesIO(content))
        sheet: Any = book.worksheets[0]
        sheet["F4"], sheet["G4"], sheet["D5"], sheet["E6"] = "x", "ja", "✓", "?"
        read = open_book(_saved(book), name="points.xlsx")
        ticked = read_point_sheet(read)
        changed, findings = with_points(inventory, ticked, read)

        assert ticked.inventory == "miasto.yaml"
        assert [entry.points for entry in changed.measures][:4] == [(3, 4), (1,), (), ()]
        assert [(each.code, str(each.place)[-2:]) for each in findings] == [("DOC472", "E6")]


def test_ticks_are_found_by_the_hidden_row_wherever_columns_are() -> None:
    """Moved columns and rows, a copied row and an unknown entry."""
    inventory = imported("miasto.xlsx").inventory
    edition = ten_points().edition_on(DAY)
    assert edition is not None
    content = write_point_sheet(inventory, edition, eccar.language("pl"), "miasto.yaml")
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet: Any = book.worksheets[0]
    sheet.move_range("D1:M20", cols=12)
    sheet["P4"] = "x"
    sheet["A6"] = "unknown"
    read = open_book(_saved(book))
    changed, findings = with_points(inventory, read_point_sheet(read), read)
    assert changed.measures[0].points == (1,)
    assert [each.code for each in findings] == ["DOC473"]

    sheet["A5"] = sheet["A4"].value
    with pytest.raises(DocumentError, match="DOC471"):
        read_point_sheet(open_book(_saved(book)))
    sheet.delete_rows(2)
    with pytest.raises(DocumentError, match="DOC470"):
        read_point_sheet(open_book(_saved(book)))


def test_suggestions_are_few_and_name_their_word() -> None:
    """At most two, each with a word of the entry."""
    for name in ANSWERS:
        for entry in imported(name).inventory.measures:
            text = " ".join([str(entry.titles), str(entry.description or "")])
            assert len(suggestions(entry)) <= MAX_SUGGESTIONS
            assert all(each.word in text for each in suggestions(entry))
    entry = Measure(id="x", titles={"de": "Fortbildung"})
    assert [str(each) for each in suggestions(entry)] == ["6 (Fortbildung)"]


def test_findings_of_the_rules_are_at_the_cell_they_are_about() -> None:
    """The workbook of findings has sheet, cell, heading, value and finding; nothing personal is repeated."""
    book, table = csv_list("Maßnahme;Amt;Laufzeit\nBeratung, Tel. 0551 400-1234;Kulturamt;bald\n")
    mapping = ListMapping(authority="de/musterstadt", language="de", complete=False)
    result = import_list(book, table, mapping, recorded=DAY)
    findings = findings_of(result, eccar.check(result.inventory, on=DAY))
    content = write_findings(findings, result, book, eccar.language("de"))
    rows = [*openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].values]

    assert all(isinstance(each.place, CellPlace) for each in findings)
    assert {row[1] for row in rows[1:]} <= {"A2", "B2", "C2"}
    assert "0551" not in str(rows)
    assert ("Laufzeit", "bald") in {row[2:4] for row in rows}


def test_one_row_of_a_heading_is_enough_if_no_other_column_has_it() -> None:
    """“Maßnahme” instead of “Angebot / Maßnahme / Measure”; “Angebot” is above several columns."""
    _, table = list_of("musterstadt.xlsx")

    assert [*columns_in("maßnahme=note, Department=partners", table)] == [
        "Angebot / Maßnahme / Measure",
        "Zuständigkeit / Amt / Department",
    ]
    with pytest.raises(InvalidValue):
        columns_in("Angebot=title", table)


ROWS = st.lists(
    st.tuples(
        st.text("abc ÄßłŻé,;\"'", min_size=1, max_size=12).filter(lambda text: text.strip()),
        st.sampled_from(["Amt A", "Kulturamt", ""]),
        st.sampled_from(["2019", "März 2026", "2024-2026", "bald", ""]),
    ),
    min_size=1,
    max_size=6,
)


@given(ROWS)
def test_the_format_of_a_list_does_not_matter(rows: list[tuple[str, str, str]]) -> None:
    """The same cells as .xlsx, .ods and .csv make the same inventory and the same findings."""
    cells = [("Maßnahme", "Amt", "Laufzeit"), *rows]
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "L"
    for number, row in enumerate(cells, start=1):
        for column, text in enumerate(row, start=1):
            sheet.cell(number, column).value = text or None
            sheet.cell(number, column).data_type = "s" if text else "n"
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows(cells)
    lines = "".join(
        f"<table:table-row>{''.join(ods_cell(escape(each)) if each else '<table:table-cell/>' for each in row)}"
        "</table:table-row>"
        for row in cells
    )
    contents = [
        _saved(book),
        ods(f'<table:table table:name="L">{lines}</table:table>'),
        stream.getvalue().encode(),
    ]
    mapping = ListMapping(authority="de/musterstadt", language="de", complete=False)
    read = []
    for content in contents:
        opened = open_book(content, is_heading=is_heading)
        result = import_list(opened, find_list(opened), mapping, recorded=DAY)
        codes = [(each.code, str(each.place).rpartition("!")[2]) for each in result.findings]
        read.append((result.inventory, codes))

    assert read[0] == read[1] == read[2]


LOOKED_AT_BY_NOBODY = {
    "cells merged over the whole sheet": (
        "</sheetData><mergeCells><mergeCell ref='A2:XFD1048576'/></mergeCells><sheetData>"
    ),
    "empty rows with a height": "".join(
        f'<row r="{row}" ht="9"/>' for row in range(4, MAX_LOOKED_AT + 4)
    ),
    "empty cells with a format": "".join(
        f'<c r="A{row}" s="0"/>' for row in range(4, MAX_LOOKED_AT + 4)
    ),
}


@pytest.mark.parametrize("more", LOOKED_AT_BY_NOBODY.values(), ids=LOOKED_AT_BY_NOBODY)
def test_nobody_looks_where_it_would_take_all_memory(
    more: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that keeps each cell would make seventeen billion objects of a file of 2 kB; it is not asked."""
    rows = f'<row r="1">{text_cell("A1", "Titel")}{text_cell("B1", "Amt")}</row>'
    rows += f'<row r="2">{text_cell("A2", "a")}{text_cell("B2", "b")}</row>{more}'
    content = xlsx({"L": rows})
    asked: list[Any] = []
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *_, **__: asked.append(content))
    table = marked(find_list(open_book(content)), content)

    assert table.rows == (2,)
    assert table.marks is None
    assert not asked


def test_rectangles_that_lie_over_each_other_end_somewhere() -> None:
    """Ten thousand merged cells over all columns take no longer than a list."""
    rows = f'<row r="1">{text_cell("A1", "Titel")}{text_cell("B1", "Amt")}</row>'
    rows += f'<row r="2">{text_cell("A2", "a")}{text_cell("B2", "b")}</row>'
    merged = "<mergeCell ref='A2:XFD2'/>" * 10_000
    part = sheet_part(rows).replace(
        "</worksheet>", f"<mergeCells>{merged}</mergeCells></worksheet>"
    )
    table = find_list(open_book(xlsx({"L": ""}, {"xl/worksheets/sheet1.xml": part})))

    assert table.rows == (2,)
    assert len(table.spread) == 1


def test_words_are_looked_up_once_not_once_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same units and words are in many rows of a list."""
    from eccar.desk.lists import entries

    calls: list[str] = []
    for name in ("meaning", "personal_data"):
        function = getattr(entries, name)

        def counted(*arguments: Any, function: Any = function) -> Any:
            calls.append(str(arguments))
            return function(*arguments)

        monkeypatch.setattr(entries, name, counted)
    read_csv("Maßnahme;Amt;Stand\n" + "a;Kulturamt;läuft\n" * 500)

    assert len(calls) == 2


def test_a_column_of_dates_with_starts_in_it_is_a_period(tmp_path: Path) -> None:
    """A heading that usually means an end is not believed against its cells."""
    text = (
        "Zadanie;Wydział;Termin\nPorady;A;od 2019 r.\nKursy;B;01.09.2022 – 30.06.2026\nDni;C;2016\n"
    )
    path = tmp_path / "lista.csv"
    path.write_text(text, "utf-8")
    table = find_list(open_book(path, is_heading=is_heading))
    assert [str(each.target) for each in propose(table, ListMapping())][-1] == "period"
    path.write_text("Zadanie;Wydział;Termin\nPorady;A;2026\nKursy;B;30.06.2026\n", "utf-8")
    table = find_list(open_book(path, is_heading=is_heading))
    assert [str(each.target) for each in propose(table, ListMapping())][-1] == "ends"


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_every_meaning_can_be_answered_as_it_is_shown(lang: str) -> None:
    """By the word to type and by what it means, in the language of the question."""
    for section in ("state", "kind", "mark"):
        for code in meanings_of(section):
            assert meant_by(section, code) == code
            assert meant_by(section, label_of(section, code, language(lang))) == code


def test_what_a_word_begins_with_suggests_more_than_what_is_in_it() -> None:
    """“Vergaberichtlinie” is about contracts, though it has “Bericht” in it."""
    entry = Measure(id="clause", titles={"de": "Klausel in Vergaberichtlinie"})
    assert [each.number for each in suggestions(entry)] == [5]
