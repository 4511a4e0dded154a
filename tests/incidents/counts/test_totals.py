"""Sums of tables: only where no incident is counted twice, or the overlap is declared."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.incidents import IncidentTable, total
from eccar.incidents.errors import (
    COUNTS_OF_OTHER_SOURCES,
    NO_EXACT_COUNT,
    NO_OVERLAP,
    NOT_TO_BE_ADDED,
)
from eccar.values import InvalidValue
from eccar.values.errors import ErrorCode

from ..samples import counted, example, table


def refused(tables: list[IncidentTable], **options: Any) -> ErrorCode:
    """The code with which the sum is refused."""
    with pytest.raises(InvalidValue) as caught:
        total(tables, **options)
    assert not re.search(r"[{}]", str(caught.value))
    return caught.value.fault


def test_years_are_added() -> None:
    """Of one office, with one method."""
    made = total([counted("a", 2022, 10), counted("b", 2023, 19)])

    assert (made.count, made.tables, made.overlap) == (29, ("a", "b"), None)


def test_sources_are_added_only_with_a_declared_overlap() -> None:
    """Police and office count partly the same incidents."""
    tables = [counted("a", 2023, 30), counted("b", 2023, 20, source="police")]

    assert refused(tables) is COUNTS_OF_OTHER_SOURCES
    assert total(tables, overlap=6).count == 44
    assert total(tables, overlap=0).count == 50


@given(st.integers(0, 40), st.integers(0, 40), st.data())
def test_a_declared_overlap_is_subtracted_once(
    first: int, second: int, data: st.DataObject
) -> None:
    """The sum of sets: each incident that either has, once."""
    both = data.draw(st.integers(0, min(first, second)))
    office, police = set(range(first)), set(range(first - both, first - both + second))
    tables = [counted("a", 2023, len(office)), counted("b", 2023, len(police), source="police")]

    assert total(tables, overlap=both).count == len(office | police)


@pytest.mark.parametrize("overlap", [-1, 21, 2.0, True])
def test_an_overlap_that_cannot_be_is_refused(overlap: Any) -> None:
    """It is a whole number, and not more than either count."""
    tables = [counted("a", 2023, 30), counted("b", 2023, 20, source="police")]

    assert refused(tables, overlap=overlap) is NO_OVERLAP
    assert refused([tables[0]], overlap=1) is NO_OVERLAP


@pytest.mark.parametrize(
    "more",
    [{"unit": "report"}, {"control": {"method": "rounding", "base": 5}}, {"period": "2022/2023"}],
    ids=str,
)
def test_other_units_and_overlapping_periods_are_refused(more: dict[str, Any]) -> None:
    """Nothing that is declared makes a sum of incidents and reports."""
    options = {"period": 2023, "count": 5, **more}
    first, second = counted("a", 2022, 10), counted("b", **options)

    assert refused([first, second]) is NOT_TO_BE_ADDED
    assert refused([first, second], overlap=1) is NOT_TO_BE_ADDED
    assert refused([first, counted("c", 2022, 10)]) is NOT_TO_BE_ADDED


def test_attacks_and_people_are_not_added() -> None:
    """Saxony 2023, 248 and 380."""
    tables = [example("saxony-2023-attacks"), example("saxony-2023-persons")]

    assert refused(tables) is NOT_TO_BE_ADDED


@pytest.mark.parametrize("cells", [[], [{"state": "suppressed"}], [{"state": "unknown"}]], ids=str)
def test_what_is_not_counted_is_not_added(cells: list[dict[str, Any]]) -> None:
    """No hidden figure is taken for zero."""
    assert refused([counted("a", 2022, 10), table("b", 2023, cells=cells)]) is NO_EXACT_COUNT


def test_rounded_figures_are_not_added() -> None:
    """Their sum would be rounded twice."""
    control = {"method": "rounding", "base": 5}
    tables = [counted(str(year), year, 10, control=control) for year in (2022, 2023)]

    assert refused(tables) is NO_EXACT_COUNT
