"""What is counted from incidents never contradicts itself; and what was changed does."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.incidents import IncidentTable

GROUNDS, YEARS = ("sex", "age", "birth"), ("2022", "2023")
INCIDENTS = st.lists(
    st.tuples(st.sampled_from(YEARS), st.sets(st.sampled_from(GROUNDS), min_size=1)), max_size=12
)
"""Incidents, each with its year and its grounds."""


def tabulated(incidents: list[tuple[str, set[str]]], parts: str) -> dict[str, Any]:
    """The table of *incidents* by year and ground with all margins."""
    counts: Counter[tuple[str, ...]] = Counter()
    for year, grounds in incidents:
        for choice in itertools.product(("", year), ("", *grounds)):
            counts[tuple(filter(None, choice))] += 1
    every = itertools.product(("", *YEARS), ("", *GROUNDS))
    return {
        "eccar": "incident-table/1",
        "id": "t",
        "dimensions": [
            {"id": "year", "axis": "time", "complete": True, "categories": _categories(YEARS)},
            {
                "id": "ground",
                "axis": "ground",
                "parts": parts,
                "complete": True,
                "categories": _categories(GROUNDS),
            },
        ],
        "cells": [
            {"codes": codes, "count": counts[tuple(codes)]}
            for codes in ([*filter(None, choice)] for choice in every)
        ],
    }


def _categories(codes: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"code": code} for code in codes]


def contradictions(data: dict[str, Any]) -> list[str]:
    """The codes of the findings that say that figures cannot be together."""
    report = eccar.check(eccar.from_dict(data, IncidentTable), on="2026-11-22")
    return [each.code for each in report.findings if each.code in {"INC202", "INC203"}]


@given(INCIDENTS)
def test_overlapping_grounds_that_were_counted_are_no_contradiction(
    incidents: list[tuple[str, set[str]]],
) -> None:
    """An incident with two grounds is in both, and once in the total."""
    assert contradictions(tabulated(incidents, "overlapping")) == []


@given(INCIDENTS)
def test_exclusive_grounds_that_were_counted_are_no_contradiction(
    incidents: list[tuple[str, set[str]]],
) -> None:
    """Each incident is in the first of its grounds alone."""
    single = [(year, {min(grounds)}) for year, grounds in incidents]

    assert contradictions(tabulated(single, "exclusive")) == []


@given(INCIDENTS, st.integers(0, 11), st.integers(1, 5))
def test_a_figure_that_was_changed_is_a_contradiction(
    incidents: list[tuple[str, set[str]]], place: int, by: int
) -> None:
    """Every figure of an exclusive table with all margins is in a sum with others."""
    single = [(year, {min(grounds)}) for year, grounds in incidents]
    data = tabulated(single, "exclusive")
    data["cells"][place]["count"] += by

    assert contradictions(data)
