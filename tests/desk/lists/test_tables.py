"""The list in a sheet is found, wherever it is and whatever is around it. All lists are invented."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import openpyxl
import pytest

from eccar.desk.lists.search import find_list
from eccar.desk.lists.tables import ListTable
from eccar.desk.opening import open_book
from eccar.documents.errors import DocumentError

Rows = Iterable[Iterable[Any]]


def workbook(rows: Rows, *merged: str, title: str = "Liste") -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.active.title = title
    for row in rows:
        made.active.append([*row])
    for each in merged:
        made.active.merge_cells(each)
    return made


def content(made: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def table(rows: Rows, *merged: str) -> ListTable:
    return find_list(open_book(content(workbook(rows, *merged))))


def passed_over(read: ListTable) -> set[tuple[str, str]]:
    return {(each.range.replace("Liste!", ""), str(each.reason)) for each in read.passed_over}


HEADINGS = ("Nr.", "Maßnahme", "Amt")


def test_a_plain_list() -> None:
    """Headings in the first row, entries below."""
    plain = table([HEADINGS, (1, "Beratung", "Amt A"), (2, "Kurse", "Amt B")])

    assert plain.heading_rows == (1,)
    assert [column.heading for column in plain.columns] == [*HEADINGS]
    assert plain.rows == (2, 3)
    assert not plain.passed_over


def test_a_title_above_and_a_table_that_starts_in_c5() -> None:
    """Addresses are those of the sheet."""
    rows = [
        ("", "Bestand 2026 (erfunden)"),
        (),
        (),
        (),
        ("", "", *HEADINGS),
        ("", "", 1, "Beratung", "A"),
    ]
    moved = table([[cell or None for cell in row] for row in rows])

    assert [str(column.address) for column in moved.columns] == ["Liste!C5", "Liste!D5", "Liste!E5"]
    assert moved.rows == (6,)
    assert ("B1", "above") in passed_over(moved)


def test_three_rows_of_headings_in_two_languages() -> None:
    """Groups above, another language below; the headings of a column are joined."""
    rows = [
        ("Angebot", None, "Zuständigkeit", None),
        ("Maßnahme", "Beschreibung", "Amt", "Ansprechperson"),
        ("Action", "Description", "Service", "Contact"),
        ("Beratung", "Text", "Amt A", "x"),
    ]
    grouped = table(rows, "A1:B1", "C1:D1")

    assert grouped.heading_rows == (1, 2, 3)
    assert [column.heading for column in grouped.columns] == [
        "Angebot / Maßnahme / Action",
        "Angebot / Beschreibung / Description",
        "Zuständigkeit / Amt / Service",
        "Zuständigkeit / Ansprechperson / Contact",
    ]
    assert grouped.rows == (4,)


def test_units_and_numbers_of_columns_below_the_headings() -> None:
    """They are headings, not entries."""
    numbered = table([HEADINGS, (1, 2, 3), (1, "Beratung", "A")])
    units = table(
        [("Maßnahme", "Kosten", "Beginn"), (None, "in EUR", "TT.MM.JJJJ"), ("B", 5, 2026)]
    )

    assert numbered.heading_rows == (1, 2)
    assert [column.heading for column in numbered.columns] == [*HEADINGS]
    assert units.heading_rows == (1, 2)
    assert units.columns[1].heading == "Kosten / in EUR"


def test_blank_lines_sections_repeated_headings_and_totals() -> None:
    """What is no entry is named with its reason."""
    rows = [
        ("Maßnahme", "Amt", "Kosten (EUR)"),
        ("Bildung", None, None),
        ("Kurse", "Amt A", 5),
        (),
        ("Maßnahme", "Amt", "Kosten (EUR)"),
        ("Beratung", "Amt B", 7),
        ("Summe", None, 12),
    ]
    mixed = table(rows, "A2:C2")

    assert mixed.rows == (3, 6)
    assert passed_over(mixed) == {
        ("A2", "section"),
        ("A4", "blank"),
        ("A5:C5", "repeated"),
        ("A7:C7", "total"),
    }


def test_a_second_table_below_is_not_read() -> None:
    """It has other headings."""
    rows = [
        ("Maßnahme", "Amt"),
        ("Beratung", "A"),
        (),
        ("Kosten", "Zeitraum"),
        (5, 2026),
    ]
    assert table(rows).rows == (2,)
    assert ("A4:B5", "second-table") in passed_over(table(rows))


def test_notes_below_and_beside() -> None:
    """Footnotes behind an empty row, and a legend to the right."""
    rows = [
        ("Maßnahme", "Amt", None, "Legende"),
        ("Beratung", "A", None, "grün = läuft"),
        ("Kurse", "B"),
        (),
        ("* freiwillig",),
        ("Stand: März 2026",),
    ]
    noted = table(rows)

    assert noted.rows == (2, 3)
    assert {("A5:A6", "below"), ("D1", "outside"), ("D2", "outside")} <= passed_over(noted)


def test_an_entry_with_a_title_alone_is_an_entry() -> None:
    """Without an empty row before it, it is no note."""
    assert table([("Maßnahme", "Amt"), ("Beratung", "A"), ("Kurse", None)]).rows == (2, 3)


def test_cells_merged_downwards_hold_for_each_row() -> None:
    """An office is written once for its three measures."""
    rows = [("Amt", "Maßnahme"), ("Amt A", "a"), (None, "b"), (None, "c")]
    merged = table(rows, "A2:A4")

    assert merged.rows == (2, 3, 4)
    assert [cell.text for cell in merged.values(merged.columns[0])] == ["Amt A"] * 3


def test_a_merged_title_continues_its_entry() -> None:
    """The further rows are no entries of their own."""
    merged = table([("Maßnahme", "Amt"), ("a", "Amt A"), (None, "Amt B"), ("b", "C")], "A2:A3")

    assert merged.rows == (2, 4)
    assert ("B3", "continued") in passed_over(merged)


def test_duplicate_headings_are_told_apart() -> None:
    """None of them is lost."""
    twice = table([("Maßnahme", "Kosten", "Kosten"), ("a", 1, 2)])

    assert [column.heading for column in twice.columns] == ["Maßnahme", "Kosten", "Kosten (2)"]


def test_headings_that_are_not_known_are_found_by_their_form() -> None:
    """The first row with texts above another row."""
    unknown = table([("Foo", "Bar"), ("a", "b")])

    assert unknown.heading_rows == (1,)
    assert unknown.rows == (2,)


def refusal(made: openpyxl.Workbook, sheet: str | None = None) -> str:
    with pytest.raises(DocumentError) as caught:
        find_list(open_book(content(made)), sheet)
    return caught.value.findings[0].code


def test_the_sheet_with_most_known_headings_is_read() -> None:
    """The others are named as not read."""
    made = workbook([("Maßnahme", "Amt"), ("a", "b")])
    made.create_sheet("Erläuterung")["A1"] = "Text"
    hidden = made.create_sheet("Intern")
    hidden.append(("Maßnahme", "Amt", "Kosten"))
    hidden.append(("a", "b", 1))
    hidden.sheet_state = "hidden"
    chosen = find_list(open_book(content(made)))

    assert chosen.sheet.name == "Liste"
    assert {str(each.reason) for each in chosen.passed_over} == {"other-sheet", "hidden-sheet"}


def test_two_lists_in_two_sheets_must_be_named() -> None:
    """Neither is chosen in silence."""
    made = workbook([HEADINGS, (1, "a", "b")])
    second = made.create_sheet("Zweite")
    second.append(HEADINGS)
    second.append((1, "c", "d"))

    assert refusal(made) == "DOC428"
    assert find_list(open_book(content(made)), "zweite").sheet.name == "Zweite"
    assert refusal(made, "Dritte") == "DOC427"


def test_headings_without_rows_are_no_list() -> None:
    """There is nothing to read."""
    assert refusal(workbook([HEADINGS])) == "DOC426"
