"""Values that the mapping does not have: a code is repeated, and what may be a name is only counted."""

from __future__ import annotations

import pytest

import eccar
from eccar.incidents.records.counted import CountedRecords
from eccar.incidents.records.counting import count_incidents
from eccar.languages import LANGUAGES

from .test_mapping import code, column, mapping

HEADINGS = "Day;District\n"
DISTRICT = column("District", "place", codes=[code("old-town", "Altstadt"), code("port", "Hafen")])
MAPPING = mapping(column("Day", "time"), DISTRICT)
NAMES = ("Ayşe Kaya", "Kaya", "kaya", "KAYA", "A.K.", "AK", "Kaya-Öz", "O’Brien", "12.03.1987")


def counted(*values: str) -> CountedRecords:
    rows = "".join(f"2024-03-05;{value}\n" for value in values)
    return count_incidents((HEADINGS + rows).encode(), MAPPING, by="place")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_not_repeated(name: str) -> None:
    """Neither in the text nor in the value itself; the line says where it is."""
    counts = counted("Hafen", name, name)
    [unknown] = counts.unknown

    assert (unknown.code, unknown.count, unknown.lines) == (None, 2, (3, 4))
    for lang in LANGUAGES:
        assert name not in eccar.text(counts, lang=lang)
        assert name not in eccar.html(counts, lang=lang)


@pytest.mark.parametrize(
    ("value", "count"), [("X", 1), ("Hafn", 1), ("ALSTADT", 1), ("Nord", 3), ("N-4/2", 3)]
)
def test_a_code_is_repeated(value: str, count: int) -> None:
    """A single character, a slip of the pen, or what three records have."""
    [unknown] = counted(*[value] * count).unknown

    assert (unknown.code, unknown.count) == (value, count)
    assert value in eccar.text(counted(*[value] * count))


@pytest.mark.parametrize("value", ["Ayşe Kaya", "a" * 21, "Kaya, A.", "a@b"])
def test_words_are_not_repeated_however_many_records_have_them(value: str) -> None:
    assert {item.code for item in counted(*[value] * 5).unknown} == {None}


def test_each_record_counts_once_among_those_that_are_not_shown() -> None:
    """Though it has two such values."""
    ground = column(parts="overlapping", separator="/")
    rows = "2024-03-05;Kaya/Öz\n2024-03-05;Kaya/age\n2024-03-05;X/Öz\n"
    counts = count_incidents(
        f"Day;Ground\n{rows}".encode(), mapping(column("Day", "time"), ground), by="ground"
    )

    assert [(item.code, item.count) for item in counts.unknown] == [(None, 3), ("X", 1)]


def test_the_first_lines_of_each_fault_are_named() -> None:
    """Those of the file: empty lines and cells of two lines count."""
    columns = [column("Day", "time"), column("Entered", "time", recorded=True), DISTRICT]
    rows = (
        '\n;;"Ha\nfen"\n2024-02-30;;Hafen\n2024-01-02;2024-01-01;Hafen\n'
        + "2024-02-31;;Hafen\n" * 4
        + "2024-01-01;;Ali\n2024-01-01;;Öz\n"
    )
    counts = count_incidents(
        f"sep=;\nDay;Entered;District\n{rows}".encode(), mapping(*columns), by="place"
    )

    assert counts.dates.lines == {
        "undated": (5,),
        "invalid": (6, 8, 9),
        "after_recording": (7,),
    }
    assert [(item.count, item.lines) for item in counts.unknown] == [(2, (12, 13))]
    text = eccar.text(counts)
    for part in ("Line 5.", "First lines: 6, 8 and 9.", "Lines 12 and 13."):
        assert part in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_codes_that_are_taken_as_they_are_have_a_remark(lang: str) -> None:
    """They may be anything."""
    mapped = mapping(column("City", "place", any_code=True))
    text = eccar.text(count_incidents(b"City\nkaya\n", mapped, by="place"), lang=lang)

    assert "City" in text
    assert "kaya" not in text
