"""The mapping of a city's file: what it refuses, and with which sentence."""

from __future__ import annotations

from typing import Any

import pytest

from eccar.incidents.records.columns import MappedCode, MappedColumn
from eccar.incidents.records.mapping import IncidentMapping
from eccar.incidents.words.axes import DimensionParts
from eccar.values.errors import InvalidValue


def column(heading: str = "Ground", axis: str = "ground", **more: Any) -> MappedColumn:
    return MappedColumn(heading=heading, axis=axis, **more)


def code(word: str, *codes: str, **more: Any) -> MappedCode:
    return MappedCode(codes=codes, word=word, **more)


def mapping(*columns: MappedColumn) -> IncidentMapping:
    return IncidentMapping(
        unit="report",
        source="advice-centre",
        attributed_by="person-affected",
        columns=columns,
    )


@pytest.mark.parametrize(
    ("expected", "wrong"),
    [
        ("DOC720", {"heading": "Name des Opfers"}),
        ("DOC721", {"codes": [code("age", "A"), code("sex", " a ")]}),
        ("DOC721", {"codes": [code("age", "A")], "blank": ["a"]}),
        ("DOC722", {"codes": [code("islamophobia", "A")]}),
        ("DOC724", {"separator": ";"}),
        ("DOC736", {"scheme": "odihr"}),
        ("DOC736", {"scheme": "rias"}),
        ("DOC738", {"axis": "time", "codes": [code("2024", "A")]}),
        ("DOC739", {"axis": "kind", "codes": [code("a", "A", within="b")]}),
        (
            "DOC739",
            {"axis": "kind", "codes": [code("a", "A", within="b"), code("b", "B", within="a")]},
        ),
    ],
)
def test_a_column_that_cannot_be_counted_by_is_refused(
    expected: str, wrong: dict[str, Any]
) -> None:
    """One code for each way to be wrong."""
    with pytest.raises(InvalidValue) as caught:
        column(**{"heading": "Ground", "axis": "ground", **wrong})
    assert caught.value.fault.code == expected


@pytest.mark.parametrize(
    ("expected", "columns"),
    [
        ("DOC725", ()),
        ("DOC723", (column("A"), column(" a ", "place"))),
        ("DOC734", (column("A"), column("B"))),
        ("DOC734", (column("A", parts="overlapping"), column("B"))),
    ],
)
def test_columns_that_contradict_each_other_are_refused(
    expected: str, columns: tuple[MappedColumn, ...]
) -> None:
    """A mapping has columns, none twice, and of a name several only if they overlap."""
    with pytest.raises(InvalidValue) as caught:
        mapping(*columns)
    assert caught.value.fault.code == expected


def test_a_column_without_codes_has_those_of_its_axis() -> None:
    """And one of a scheme those of the scheme, each part counting for its whole."""
    assert column().meanings["age"] == "age"
    kind = column("Type", "kind", scheme="rias")
    assert kind.wholes["assembly"] == ("assembly", "abusive-behaviour")
    assert kind.titles_of["attack"]["de"] == "Angriff"


def test_codes_are_compared_without_case_and_blanks() -> None:
    """Also in Greek, whose small sigma has two forms, and with composed accents."""
    meanings = column(codes=[code("racial-or-ethnic-origin", "Ρατσισμός", "  Rassismus ")]).meanings

    assert set(meanings) == {"ρατσισμόσ", "rassismus"}


def test_two_overlapping_columns_of_an_axis_are_one_dimension() -> None:
    """As in files with a column for each ground, in which there is a yes or nothing."""
    first = column("Age", parts="overlapping", codes=[code("age", "yes")], blank=["no"])
    second = column("Sex", parts="overlapping", codes=[code("sex", "yes")], blank=["no"])

    assert mapping(first, second).by_name == {"ground": (first, second)}
    assert first.parts is DimensionParts.OVERLAPPING
