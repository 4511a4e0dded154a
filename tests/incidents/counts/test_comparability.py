"""Whether two tables can be compared: yes, or no and why, or not known since something is not stated."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.incidents import ComparabilityReason
from eccar.incidents.counts.comparability import length_of
from eccar.values import period
from eccar.values.vocabulary import Audience, YesNo

from ..samples import counted, example, table

GROUND = {"id": "ground", "axis": "ground", "categories": [{"code": "sex"}, {"code": "age"}]}


def test_two_years_of_one_office_can_be_compared() -> None:
    """Everything is stated and equal, and leap years are as long as others."""
    answer = counted("a", 2023, 10).comparable_with(counted("b", 2024, 12))

    assert answer.answer is YesNo.YES
    assert answer.comparable
    assert answer.reasons == ()


DIFFERENT: dict[str, dict[str, Any]] = {
    "unit": {"unit": "report"},
    "source": {"source": "police"},
    "method": {"method": "Another one."},
    "control": {"control": {"method": "rounding", "base": 5}},
    "place": {"authorities": ["de/lindenau"]},
    "coverage": {"coverage": {"period": 2023, "note": "from July"}},
    "length": {"coverage": {"period": "2023-07/2023-12"}},
    "overlap": {"coverage": {"period": "2022-07/2023-06"}},
    "scheme": {"dimensions": [{**GROUND, "scheme": "town"}]},
    "codes": {"dimensions": [{**GROUND, "categories": [{"code": "sex"}]}]},
    "parts": {"dimensions": [{**GROUND, "parts": "overlapping"}]},
    "break": {"breaks": [{"since": 2023, "aspect": "definition", "note": "new form"}]},
    "stage": {"stage": "sentenced"},
    "collector": {"collector": "Another office"},
    "definition": {"definition": "Reports of antisemitic incidents."},
}
"""For each reason, what a table says that differs in just this from the table for 2022 below."""


@pytest.mark.parametrize("reason", DIFFERENT)
def test_each_difference_is_named(reason: str) -> None:
    """A table that differs in one respect is not comparable for this reason alone, from either side."""
    common = {
        "dimensions": [GROUND],
        "stage": "recorded",
        "collector": "The office",
        "definition": "All reports.",
    }
    first = table("a", 2022, **common)
    second = table("b", **{"period": 2023, **common, **DIFFERENT[reason]})

    for answer in (first.comparable_with(second), second.comparable_with(first)):
        assert answer.answer is YesNo.NO
        assert answer.reasons == (ComparabilityReason(reason),)
        assert answer.not_stated == ()


def test_every_reason_is_tried() -> None:
    """The list above has each reason."""
    assert set(DIFFERENT) == set(ComparabilityReason)


@pytest.mark.parametrize("key", ["unit", "source", "method"])
def test_what_is_not_stated_may_differ(key: str) -> None:
    """The answer is neither yes nor no if a table does not state what it counts, from where or how."""
    answer = counted("a", 2022, 10).comparable_with(counted("b", 2023, 10, **{key: None}))

    assert answer.answer is YesNo.UNKNOWN
    assert answer.not_stated == (ComparabilityReason(key),)
    assert not answer.comparable


def test_a_table_without_a_period_has_no_known_length() -> None:
    """Whether its figures are of a year is not known."""
    answer = counted("a", 2022, 10).comparable_with(table("b", None))

    assert answer.not_stated == (ComparabilityReason.LENGTH,)


def test_hidden_figures_do_not_make_tables_incomparable() -> None:
    """What a table with suppressed or merged cells shows is exact; only rounding changes figures."""
    for method in ("suppression", "merging"):
        other = counted("b", 2023, 10, control={"method": method, "threshold": 3})
        assert counted("a", 2022, 10).comparable_with(other).comparable


@pytest.mark.parametrize(
    ("since", "broken"),
    [("2021-07", False), ("2022-07", True), ("2023", True), ("2023-07", True), ("2024", False)],
)
def test_a_break_lies_between_two_periods(since: str, *, broken: bool) -> None:
    """It begins after the first day of the one, and on or before the last day of the other."""
    marked = counted("b", 2023, 10, breaks=[{"since": since, "aspect": "method"}])
    answer = counted("a", 2022, 10).comparable_with(marked)

    assert (ComparabilityReason.BREAK in answer.reasons) is broken


def test_units_of_one_year_are_no_series() -> None:
    """Saxony 2023: 248 attacks and 380 people affected."""
    answer = example("saxony-2023-attacks").comparable_with(example("saxony-2023-persons"))

    assert answer.reasons == (ComparabilityReason.UNIT,)


def test_the_answer_has_the_narrower_audience() -> None:
    """What is made of a table for inside stays inside."""
    inside = counted("b", 2023, 10, audience="office")
    assert counted("a", 2022, 1).comparable_with(inside).audience is Audience.OFFICE


@pytest.mark.parametrize(
    ("notation", "length"),
    [
        ("2024", (12, 0)),
        ("2023-02", (1, 0)),
        ("2023-07/2023-12", (6, 0)),
        ("2024-01-01/2024-12-31", (12, 0)),
        ("2023-02-01/2023-02-27", (0, 27)),
        ("2023-01-02/2023-02-01", (0, 31)),
        ("9999", (12, 0)),
    ],
)
def test_the_length_of_a_period(notation: str, length: tuple[int, int]) -> None:
    """Whole months are counted as such, all else in days."""
    assert length_of(period(notation)) == length
    assert length_of(period("2020/..")) is None


@given(st.sampled_from(sorted(DIFFERENT)), st.sampled_from(sorted(DIFFERENT)))
def test_comparison_is_symmetric(reason: str, other: str) -> None:
    """Which of two tables is asked makes no difference to the answer."""
    first = table("a", **{"period": 2023, **DIFFERENT[reason]})
    second = table("b", **{"period": 2023, **DIFFERENT[other]})
    answers = first.comparable_with(second), second.comparable_with(first)

    assert answers[0].answer is answers[1].answer
    assert set(answers[0].reasons) == set(answers[1].reasons)
    assert set(answers[0].not_stated) == set(answers[1].not_stated)
    assert first.comparable_with(first).differences == ()
