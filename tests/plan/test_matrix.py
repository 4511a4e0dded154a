"""The ten points in several cities: presence alone, in alphabetical order, and nothing denied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import ActionPlan, City, Inventory, Membership
from eccar.plan import Cover, Measure, Presence, coverage_matrix
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values import InvalidValue

from ..pictures import words_of

DAY = "2026-11-22"
DOCUMENTS = st.lists(made.plans() | made.inventories(), max_size=3)


def inventory(city: str = "de/musterstadt", *points: int, **fields: Any) -> Inventory:
    """An invented inventory with a measure under each of some points."""
    measures = [
        Measure(id=f"m{point}", titles={"de": "Etwas (erfunden)"}, points=[point])
        for point in points
    ]
    return Inventory(**{"authorities": [city], "measures": measures, **fields})


@given(DOCUMENTS, days())
def test_presence_says_what_the_coverage_says(
    documents: list[ActionPlan | Inventory], on: dt.date
) -> None:
    """A point has a measure if the coverage has a current one, and is empty only where all was read."""
    matrix = coverage_matrix(documents, on=on)
    rows = sorted(matrix.rows, key=lambda row: row.authorities)
    expected = sorted(documents, key=lambda document: document.authorities)

    assert len(rows) == len(documents)
    assert [row.authorities for row in rows] == [item.authorities for item in expected]
    for row, document in zip(matrix.rows, expected, strict=True):
        coverage = document.coverage_on(on)
        assert row.coverage == coverage
        for each, presence in zip(coverage.rows, row.presence, strict=True):
            if presence is Presence.MEASURE:
                assert each.measures
            elif presence is Presence.MENTIONED:
                assert each.measures or each.general
            elif presence is Presence.NONE:
                assert coverage.complete or each.because


@given(DOCUMENTS, days())
def test_every_point_is_counted_once(documents: list[ActionPlan | Inventory], on: dt.date) -> None:
    """The counts of all presences add up to ten for each row."""
    matrix = coverage_matrix(documents, on=on)

    assert sum(matrix.counts.values()) == 10 * len(matrix.rows)


@pytest.mark.parametrize("complete", [True, False])
def test_what_was_not_read_is_not_empty(complete: bool) -> None:
    """An empty point of a list that is not complete was not read; in a complete one it is empty."""
    [row] = coverage_matrix([inventory("de/a", 3, complete=complete)], on=DAY).rows
    empty = Presence.NONE if complete else Presence.NOT_READ

    assert row.presence == (empty, empty, Presence.MEASURE, *[empty] * 7)


def test_every_cover_comes_to_a_presence() -> None:
    """No summary of a point lacks its presence."""
    from eccar.plan.matrix import _PRESENT

    assert set(_PRESENT) == set(Cover)
    assert set(_PRESENT.values()) == set(Presence)


def test_a_description_is_only_mentioned() -> None:
    """A report is no measure."""
    report = Measure(id="r", titles={"de": "Bericht"}, points=[1], kind="situation-report")
    [row] = coverage_matrix([inventory(measures=[report], complete=True)], on=DAY).rows

    assert row.presence_of(1) is Presence.MENTIONED


def test_an_authority_without_a_document_has_a_row() -> None:
    """Nothing was read of it; one that has a document is not there twice."""
    matrix = coverage_matrix([inventory("de/a", 1)], on=DAY, authorities=["fr/b", "de/a", "fr/b"])

    assert [row.authorities for row in matrix.rows] == [("de/a",), ("fr/b",)]
    assert set(matrix.rows[1].presence) == {Presence.NOT_READ}


def test_a_joint_plan_has_one_row() -> None:
    """It is named by all its authorities, none of which is asked for again."""
    plan = ActionPlan(authorities=["de/a", "de/b"], titles={"de": "Plan (erfunden)"})
    matrix = coverage_matrix([plan], on=DAY, authorities=["de/b"])

    assert [row.authorities for row in matrix.rows] == [("de/a", "de/b")]


def named(names: Iterable[str]) -> list[Membership]:
    """Invented memberships of authorities with these names."""
    return [
        Membership(city=City(id=f"de/c{n}", names={"de": name}, country="DE"))
        for n, name in enumerate(names)
    ]


def test_rows_are_in_alphabetical_order_whatever_is_in_them() -> None:
    """Neither the number of measures nor the order of the documents decides."""
    cities = named(["Zell", "Öhringen", "Łódź", "Aach", "oberau"])
    documents = [inventory(f"de/c{n}", *range(1, 2 + 2 * n)) for n in range(5)]
    for order in (documents, documents[::-1]):
        shown = eccar.text(coverage_matrix(order, on=DAY), names=cities).split("\n")
        names = [line.split()[0] for line in shown if line.startswith(tuple("AŁoÖZ"))]
        assert names == ["Aach", "Łódź", "oberau", "Öhringen", "Zell"]


def test_two_documents_of_one_city_have_their_titles() -> None:
    """Otherwise their rows could not be distinguished."""
    both = [
        inventory(titles={"en": "First list (invented)"}),
        inventory(titles={"en": "Second list (invented)"}),
    ]
    shown = eccar.text(coverage_matrix(both, on=DAY))

    assert shown.index("First list (invented)") < shown.index("Second list (invented)")


def test_the_legend_has_the_signs_used() -> None:
    """A sign that is not in the picture is not explained."""
    drawn = eccar.html(coverage_matrix([inventory(complete=True)], on=DAY))
    picture = drawn[drawn.index("<svg") : drawn.index("</svg>") + 6]

    assert "no measure" in words_of(picture)
    assert "not read" not in words_of(picture)


def test_nothing_is_a_score() -> None:
    """No row has a sum, and no percentage is shown."""
    shown = eccar.text(coverage_matrix([inventory("de/a", 1, 2, 3)], on=DAY))

    [row] = [line for line in shown.split("\n") if line.startswith("de/a")]
    assert "%" not in shown
    assert row.split("  ", 1)[1].split() == ["measure"] * 3 + ["not", "read"] * 7


def test_a_point_outside_is_refused() -> None:
    """There are ten points."""
    [row] = coverage_matrix([inventory()], on=DAY).rows

    with pytest.raises(InvalidValue):
        row.presence_of(11)
