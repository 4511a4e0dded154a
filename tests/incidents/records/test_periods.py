"""The period of counts: that of the call, else whole years; never the months that records decide."""

from __future__ import annotations

from typing import Any

import pytest

import eccar
from eccar.incidents.counts.table import IncidentTable
from eccar.incidents.records.counting import count_incidents
from eccar.incidents.records.tables import incident_table_of
from eccar.languages import LANGUAGES
from eccar.values.errors import InvalidValue

from .test_mapping import code, column, mapping

OWN = column(codes=[code("age", "A"), code("sex", "S"), code("birth", "B")])
MAPPING = mapping(column("Day", "time"), OWN)
RECORDS = b"Day;Ground\n2022-03-17;A\n2024-05-01;A\n2024-12-02;S\n"


def counted(content: bytes = RECORDS, **more: Any) -> IncidentTable:
    return incident_table_of(count_incidents(content, MAPPING, **more), "t")


def code_of(content: bytes, **more: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        counted(content, **more)
    return caught.value.fault.code


@pytest.mark.parametrize(
    ("by", "period", "count", "covered"),
    [
        ("year", None, 3, "2022/2024"),
        ("quarter", None, 12, "2022/2024"),
        ("month", None, 36, "2022/2024"),
        ("year", "2020/2025", 6, "2020/2025"),
        ("month", "2023-11/2024-02", 4, "2023-11/2024-02"),
        ("quarter", "2024", 4, "2024"),
        ("ground", "2020/2025", 3, "2020/2025"),
        ("ground", None, 3, "2022/2024"),
    ],
)
def test_each_span_of_the_period_is_a_category(
    by: str, period: str | None, count: int, covered: str
) -> None:
    """Whether records are in it or not; the coverage is the period."""
    table = counted(by=by, period=period)

    assert len(table.dimensions[0].categories) == count
    assert str(table.coverage and table.coverage.period) == covered
    assert len(table.cells) == count + 1


def test_cells_without_records_are_counted_zeros() -> None:
    """Of every combination, margins included."""
    table = counted(by=("ground", "year"))
    cells = {cell.codes: cell.count for cell in table.cells}

    assert [item.code for item in table.dimensions[1].categories] == ["2022", "2023", "2024"]
    assert (cells["2023",], cells["birth",], cells["birth", "2023"], cells["age", "2024"]) == (
        0,
        0,
        0,
        1,
    )
    assert len(cells) == 16


def test_records_decide_nothing_once_a_period_is_given() -> None:
    """One record less changes numbers, and neither categories nor the coverage."""
    fewer = RECORDS.replace(b"2022-03-17;A\n", b"")
    first, second = (counted(each, period="2022/2024") for each in (RECORDS, fewer))

    assert first.dimensions == second.dimensions
    assert first.coverage == second.coverage


def test_a_year_that_is_partly_in_the_period_covers_that_part() -> None:
    table = counted(by="year", period="2022-07/2024-05")
    spans = [str(table.dimensions[0].period_of(each)) for each in ("2022", "2023", "2024")]

    assert spans == ["2022-07/2022-12", "2023", "2024-01/2024-05"]
    quarters = counted(by="quarter", period="2024-03/2024-04").dimensions[0]
    assert [str(quarters.period_of(each)) for each in quarters.by_code] == ["2024-03", "2024-04"]


def test_a_period_without_records_has_zeros() -> None:
    """Also of a file with headings only; without a period, there is none to have zeros for."""
    for content in (RECORDS, b"Day;Ground\n"):
        assert {cell.count for cell in counted(content, period="2019").cells} == {0}
    assert code_of(b"Day;Ground\n") == "DOC747"
    assert counted(b"Day;Ground\n", by="ground").coverage is None


@pytest.mark.parametrize("period", [None, "2024"])
@pytest.mark.parametrize(
    ("expected", "rows"),
    [
        ("DOC748", b"17.03.2024;A\n18.03.2024;S\n;S\n"),
        ("DOC749", b";A\n;S\n"),
    ],
)
def test_dates_that_cannot_be_read_are_named(expected: str, rows: bytes, period: str) -> None:
    """With how one looks, and without what it says."""
    assert code_of(b"Day;Ground\n" + rows, period=period) == expected
    assert code_of(b"Day;Ground\n" + rows, by="ground", period=period) == expected


def test_how_a_date_looks_does_not_say_which_it_is() -> None:
    with pytest.raises(InvalidValue) as caught:
        counted(b"Day;Ground\n17.03.2024;A\n18.03.2024;S\n")

    assert "2 of 2 dates" in str(caught.value)
    assert "NN.NN.NNNN" in str(caught.value)
    assert "17" not in str(caught.value)


@pytest.mark.parametrize("period", ["2024-03-05/2024-12-31", "2022/..", "../2024", "unknown"])
def test_a_period_has_whole_months_and_two_ends(period: str) -> None:
    assert code_of(RECORDS, period=period) == "DOC745"


def test_one_wrong_date_does_not_make_a_thousand_years() -> None:
    """The sentence says from when to when they would be."""
    assert code_of(RECORDS.replace(b"2022-03", b"0202-03"), by="month") == "DOC746"


def test_a_table_has_an_end() -> None:
    """More cells than a document can have are refused."""
    places = "".join(f"2024-01-01;c{number}\n" for number in range(20_000))
    mapped = mapping(column("Day", "time"), column("City", "place", any_code=True))
    counts = count_incidents(f"Day;City\n{places}".encode(), mapped, by=("place", "month"))

    with pytest.raises(InvalidValue) as caught:
        incident_table_of(counts, "t")
    assert caught.value.fault.code == "DOC751"


def test_codes_that_are_no_ids_are_named() -> None:
    mapped = mapping(column("Day", "time"), column("City", "place", any_code=True))
    counts = count_incidents("Day;City\n2024-01-01;Ayşe Kaya\n".encode(), mapped, by="place")

    with pytest.raises(InvalidValue) as caught:
        incident_table_of(counts, "t")
    assert caught.value.fault.code == "DOC750"
    assert "Kaya" not in str(caught.value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_says_which_period_was_assumed(lang: str) -> None:
    """And with one that was given, which."""
    assumed = eccar.text(count_incidents(RECORDS, MAPPING), lang=lang)
    given = eccar.text(count_incidents(RECORDS, MAPPING, period="2022/2025"), lang=lang)

    assert "2022–2024" in assumed
    assert "--period" in assumed
    assert "2022–2025" in given
    assert "--period" not in given
