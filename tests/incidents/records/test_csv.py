"""Records in CSV: counts equal those by hand; each broken file has one clear error or the right counts."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.incidents.records.columns import MappedColumn
from eccar.incidents.records.counted import CountedRecords
from eccar.incidents.records.counting import count_incidents
from eccar.incidents.records.dimensions import By
from eccar.incidents.records.mapping import IncidentMapping
from eccar.values.errors import InvalidValue

from .samples import BY, MAPPING, counts_by_hand, is_date, rows, table
from .test_mapping import code, column, mapping

HEADINGS = "Day;Recorded;District;Ground;Type\n"
ROW = "2024-03-05;2024-03-06;North;age;attack\n"


def count(text: str | bytes, by: By = ("ground", "year")) -> CountedRecords:
    content = text.encode() if isinstance(text, str) else text
    return count_incidents(content, MAPPING, by=by)


def refusal(text: str | bytes, mapped: IncidentMapping = MAPPING) -> InvalidValue:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(InvalidValue) as caught:
        count_incidents(content, mapped, by=("ground", "year"))
    return caught.value


@given(st.integers(0, 60), st.integers(0, 1_000))
def test_numbers_equal_a_count_by_hand(length: int, seed: int) -> None:
    """Every combination and every margin, each record once in a total."""
    content = table(length, seed)

    counted = count_incidents(content, MAPPING, by=BY)

    assert counted.numbers == counts_by_hand(content)
    assert counted.read == length
    assert counted.total == sum(is_date(row["Day"]) for row in rows(content))


def test_what_cannot_be_counted_is_reported() -> None:
    """Unknown codes with their number, dates that are missing, impossible, or after the recording."""
    counted = count_incidents(table(2_000), MAPPING, by=BY)
    plain = rows(table(2_000))

    assert {(item.heading, item.code) for item in counted.unknown} == {
        ("District", "Atlantis"),
        ("Type", "Τύπος"),
    }
    dated = [row for row in plain if is_date(row["Day"])]
    assert counted.unknown[-1].count == sum(row["District"] == "Atlantis" for row in dated)
    assert counted.dates.undated == sum(not row["Day"] for row in plain)
    assert counted.dates.invalid == sum(row["Day"].endswith("02-30") for row in plain)
    assert counted.dates.after_recording == sum(row["Day"] > row["Recorded"] for row in dated)
    assert counted.first_month == min(row["Day"][:7] for row in dated)


def test_a_period_leaves_out_what_is_outside() -> None:
    """The period is that of the coverage; records outside are reported and not in the total."""
    lines = HEADINGS + "".join(
        ROW.replace("2024-03-05", day) for day in ("2023-12-31", "2024-01-01")
    )

    counted = count_incidents(lines.encode(), MAPPING, by="month", period="2024")

    assert (counted.total, counted.outside, counted.read) == (1, 1, 2)
    assert counted.dimensions[0].codes == tuple(f"2024-{month:02}" for month in range(1, 13))


def test_an_empty_table_has_zeros() -> None:
    """Headings alone are a table without records; a file without anything is none."""
    counted = count(HEADINGS)

    assert (counted.total, counted.read, counted.numbers) == (0, 0, {})
    assert len(counted.dimensions[0].codes) == 17
    assert refusal("").fault.code == "DOC732"
    assert refusal("\n\n").fault.code == "DOC732"


@pytest.mark.parametrize(
    ("expected", "content"),
    [
        ("DOC729", HEADINGS + ROW + "2024-03-05;2024-0"),
        ("DOC729", HEADINGS + ROW.replace(";attack", ";attack;more")),
        ("DOC731", HEADINGS + ROW.replace("age", '"age')),
        ("DOC731", HEADINGS + ROW.replace("age", "a\0ge")),
        ("DOC731", HEADINGS + ROW.replace("age", "a" * 200_000)),
        ("DOC731", HEADINGS + ROW.replace("age", "a" * 2_000_000)),
        ("DOC731", (HEADINGS + ROW).encode() + b"2024-03-05;\x81\x8d\x8f\x90\x9d;;;\n"),
        (
            "DOC730",
            (HEADINGS + ROW.replace("age", "Türkei")).encode()
            + "2024-01-01;;Süd;;\n".encode("cp1252"),
        ),
        (
            "DOC730",
            (HEADINGS + ROW.replace("age", "Türkei")).encode("cp1252")
            + "2024-01-01;;Süd;;\n".encode(),
        ),
        ("DOC726", HEADINGS.replace("\n", ";Weather\n")),
        ("DOC720", HEADINGS.replace("\n", ";Case number\n")),
        ("DOC720", HEADINGS.replace("\n", ";Birth date\n")),
        ("DOC720", HEADINGS.replace("\n", ";Name\n")),
        ("DOC720", HEADINGS.replace("\n", ";Kommentar\n")),
        ("DOC723", HEADINGS.replace("\n", ";Type\n")),
        ("DOC727", HEADINGS.replace("Day", "Night")),
        ("DOC752", b"PK\x03\x04" + b"\0" * 26 + b"xl/worksheets/sheet1.xml"),
        ("DOC752", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500),
        ("DOC752", b"%PDF-1.7\n"),
        ("DOC753", HEADINGS.replace("\n", ";;\n") + ROW.replace("\n", ";;Muster\n")),
        ("DOC728", HEADINGS + "".join(ROW.replace("age", f"x{place}") for place in range(1_001))),
        ("DOC728", HEADINGS + ROW.replace("age", "They shouted at me, and then " * 5)),
        ("DOC728", HEADINGS + ROW.replace("age", "said Frau Muster")),
    ],
)
def test_a_broken_file_has_one_clear_error(expected: str, content: str | bytes) -> None:
    """Which names the line or the column, and never repeats a cell."""
    error = refusal(content)

    assert error.fault.code == expected
    assert not any(text in str(error) for text in ("Muster", "shouted", "Türkei"))


def test_columns_without_heading_and_cells_are_none() -> None:
    """As spreadsheets write them behind the others, or between two."""
    lines = (HEADINGS + ROW).replace(";Ground", "; ;Ground").replace(";age", ";;age")
    text = lines.replace("\n", ";; \n")

    assert count(text).number("age", "2024") == 1


def test_a_mapping_is_loaded_first() -> None:
    """The name of its file is none."""
    with pytest.raises(TypeError, match=r"eccar\.load"):
        count_incidents(HEADINGS.encode(), "mapping.yaml")  # type: ignore[arg-type]  # That is wrong.


def test_a_file_without_headings_is_refused_without_repeating_it() -> None:
    """Its first line is a row."""
    assert "North" not in str(refusal(ROW))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_encodings_and_delimiters_of_spreadsheets_are_known(encoding: str, delimiter: str) -> None:
    """And a first line that names the delimiter."""
    mapped = mapping(column("Tag", "time"), column("Gründe", codes=[code("age", "Älter")]))
    text = "Tag;Gründe\r\n2024-03-05;Älter\r\n".replace(";", delimiter)

    for content in (text, f"sep={delimiter}\r\n{text}"):
        counted = count_incidents(content.encode(encoding), mapped)
        assert counted.number("age", "2024") == 1


def test_a_code_in_greek_is_a_code() -> None:
    """Mapped, it counts; else three records with it are enough to report it as it is."""
    content = ("Day;Ground\n2024-03-05;ΡΑΤΣΙΣΜΌΣ\n" + 3 * "2024-03-05;Άλλο\n").encode()
    own = column(codes=[code("racial-or-ethnic-origin", "Ρατσισμός")])

    counted = count_incidents(content, mapping(column("Day", "time"), own))

    assert counted.number("racial-or-ethnic-origin", "2024") == 1
    assert [(item.code, item.count) for item in counted.unknown] == [("Άλλο", 3)]


def test_a_million_distinct_codes_are_refused_early() -> None:
    """After the first thousand, whatever the size of the file."""
    lines = (f"2024-03-05;c{place}\n" for place in range(1_000_000))
    content = ("Day;Ground\n" + "".join(lines)).encode()
    tracemalloc.start()

    error = refusal(content, mapping(column("Day", "time"), column()))

    assert error.fault.code == "DOC728"
    assert tracemalloc.get_traced_memory()[1] < 30_000_000
    tracemalloc.stop()


def test_the_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """Ten times as many rows of the same codes and days take the same memory."""

    def peak(repeated: int) -> int:
        path = tmp_path / f"{repeated}.csv"
        path.write_text(HEADINGS + ROW * repeated, "utf-8")
        tracemalloc.start()
        assert count_incidents(path, MAPPING).total == repeated
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(10)
    assert peak(30_000) < 1.5 * peak(3_000) + 100_000


def test_progress_is_reported() -> None:
    """At least once, with all rows at the end."""
    seen: list[int] = []

    count_incidents(table(150_000), MAPPING, progress=seen.append)

    assert seen == [100_000, 150_000]


def test_a_stream_is_read_and_left_open() -> None:
    """One of bytes; a stream of text has lost its encoding."""
    stream = io.BytesIO((HEADINGS + ROW).encode())

    assert count_incidents(stream, MAPPING).total == 1
    assert not stream.closed
    with pytest.raises(TypeError, match="stream of bytes"):
        count_incidents(io.StringIO(HEADINGS + ROW), MAPPING)


@pytest.mark.parametrize(
    ("expected", "by"),
    [
        ("DOC733", "age"),
        ("DOC733", ("year", "month")),
        ("DOC733", "time"),
        ("DOC735", ("year", "ground", "place", "kind", "setting")),
    ],
)
def test_what_cannot_be_counted_by_is_refused(expected: str, by: By) -> None:
    """With the names that can."""
    with pytest.raises(InvalidValue) as caught:
        count(HEADINGS, by)
    assert caught.value.fault.code == expected


def test_time_needs_a_column_of_dates() -> None:
    """Without one, all else can be counted by."""
    mapped = mapping(column())

    assert count_incidents(b"Ground\nage\n", mapped, by="ground").total == 1
    with pytest.raises(InvalidValue) as caught:
        count_incidents(b"Ground\nage\n", mapped, by="year")
    assert caught.value.fault.code == "DOC737"


def test_yes_in_two_columns_is_two_grounds_of_one_record() -> None:
    """A record counts once for each ground, and once in the total."""
    own = [
        column(name.title(), parts="overlapping", codes=[code(name, "yes")], blank=["no"])
        for name in ("age", "sex")
    ]

    counted = count_incidents(b"Age,Sex\nyes,yes\nno,yes\nno,no\n", mapping(*own), by="ground")

    assert counted.numbers == {("age",): 1, ("sex",): 2, ("",): 1, ("*",): 3}
    assert counted.unknown == ()


def test_columns_that_are_not_counted_by_are_not_read() -> None:
    """What is not needed is not looked at: here, a text in the column of places."""
    assert count(HEADINGS + ROW.replace("North", "Frau Muster, 0551 400-1234"), "year").total == 1


def test_representations_show_no_values() -> None:
    """Neither counts nor codes of the file."""

    def parts() -> Iterator[object]:
        counted = count(HEADINGS + ROW.replace("age", "Whitechapel"), ("ground", "place"))
        yield counted
        yield from counted.unknown
        yield from counted.dimensions

    assert not any("Whitechapel" in repr(part) for part in parts())


@pytest.mark.parametrize(
    ("notation", "text", "month"),
    [
        ("DD.MM.YYYY", "5.3.2024", "2024-03"),
        ("DD/MM/YYYY", "05/03/2024", "2024-03"),
        ("MM/DD/YYYY", "03/05/2024", "2024-03"),
        ("YYYY-MM", "2024-03", "2024-03"),
        ("YYYY-MM-DD", "2024-03-05T17:30:00", "2024-03"),
    ],
)
def test_dates_are_kept_to_the_month(notation: str, text: str, month: str) -> None:
    """In the notation that the mapping names."""
    mapped = mapping(MappedColumn(heading="Day", axis="time", notation=notation))
    content = f"Day\n{text}\n".encode()

    counted = count_incidents(content, mapped, by="month")

    assert counted.number(month) == 1
    assert len(counted.dimensions[0].codes) == 12
    assert count_incidents(content, mapped, by="year").number("2024") == 1


def test_of_a_year_no_month_is_known() -> None:
    """Years can be counted by, and nothing finer."""
    mapped = mapping(MappedColumn(heading="Day", axis="time", notation="YYYY"))

    assert count_incidents(b"Day\n2024\n", mapped, by="year").number("2024") == 1
    for finer in ("quarter", "month"):
        with pytest.raises(InvalidValue) as caught:
            count_incidents(b"Day\n2024\n", mapped, by=finer)
        assert caught.value.fault.code == "DOC733"
