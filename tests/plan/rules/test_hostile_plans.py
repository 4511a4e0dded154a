"""Documents with absurd values: every rule can be evaluated, and every finding shown."""

from __future__ import annotations

from typing import Any

import pytest

from eccar.plan.history import Stage
from eccar.plan.measures.measure import MeasureKind

from .plans import checked, codes, inventory, plan


def test_all_repeated_ids_are_found() -> None:
    """Of two thousand measures with one id, all but the first are found, each at its path."""
    report = checked(plan(*[{} for _ in range(2_000)])).findings
    paths = [item.path.parts for item in report if item.code == "PLN207"]

    assert paths == [("measures", index, "id") for index in range(1, 2_000)]


ODD = "<script>alert(1)</script> {point} “%s” \t" + "ä" * 5000


ODD_PROGRESS = [
    {"fact": "merged-into", "date": "unknown", "other": "self"},
    {"fact": "replaced-by", "date": "9999-12-31", "other": "self"},
    {"fact": "completed", "date": "0001-01-01"},
    {"fact": "made-permanent", "date": "../0001"},
    {"fact": "started", "date": "9999/.."},
    {"fact": "postponed", "date": "unknown", "to": "unknown"},
    {"fact": "abandoned", "date": "2020-24", "reason": ODD, "recorded": "9999-12-31"},
]


ODD_MEASURE = {
    "id": "self",
    "points": [10, 10, 1, 1],
    "titles": {"xx": ODD},
    "carried_by": ["xk/nowhere", "xk/nowhere"],
    "starts": "9999",
    "ends": "../0001-01-01",
    "ongoing": True,
    "depends_on": ["self", "self", "nothing"],
    "partners": [],
    "resources": [
        {"amount": "0.01 CHF", "per": "year", "years": [1900, 2199]},
        {"amount": "9999999999.99 NOK", "staff": 0},
        {"stated": "not-quantified"},
    ],
    "milestones": [{"titles": {"xx": ODD}, "due": "unknown", "reached": "9999/.."}],
    "indicators": [
        {"id": "same", "titles": {"xx": ODD}},
        {
            "id": "same",
            "titles": {"xx": ODD},
            "targets": [{"date": "unknown", "words": {"xx": ODD}}],
        },
    ],
}


ODD_PLAN = {
    "authorities": ["xk/nowhere", "xk/nowhere"],
    "titles": {"xx": ODD},
    "period": "unknown",
    "domains": [{"id": "self", "titles": {"xx": ODD}, "points": [1, 1]}] * 3,
    "none_because": [{"point": 10, "because": ODD}] * 3,
    "facts": [
        {"fact": "adopted", "date": "unknown", "authorities": ["de/somebody-else"]},
        {"fact": "evaluated", "date": "0001-01-01"},
        {"fact": "adopted", "date": "9999-12-31"},
        {"fact": "replaced", "date": "../9999", "other": ODD},
    ],
}


@pytest.mark.parametrize("number", range(len(ODD_PROGRESS) + 1))
@pytest.mark.parametrize("kind", MeasureKind)
def test_hostile_plans(number: int, kind: MeasureKind) -> None:
    """Unreasonable documents can be checked on any day, at any stage, and give sentences."""
    entry = {**ODD_MEASURE, "kind": kind, "progress": ODD_PROGRESS[:number]}
    document = plan(entry, {**entry, "points": []}, **ODD_PLAN)
    for on in ("2004-12-10", "2026-11-22", "9999-12-31"):
        for stage in (None, *Stage):
            report = checked(document, on, stage)

            assert {"PLN001", "PLN206", "PLN207", "PLN208", "PLN209"} <= codes(report)
    assert str(report)
    assert "<script>" not in report._repr_html_()


@pytest.mark.parametrize("number", range(len(ODD_PROGRESS) + 1))
def test_hostile_inventories(number: int) -> None:
    """An inventory of the same entries can be checked, too."""
    entry = {**ODD_MEASURE, "progress": ODD_PROGRESS[:number]}
    report = checked(inventory(entry, entry))

    assert {"PLN001", "PLN206", "PLN207", "PLN208"} <= codes(report)
    assert str(report)


def test_an_empty_list_equals_a_missing_key() -> None:
    """An empty list gives the same findings as a missing key."""
    keys = ("resources", "indicators", "partners", "progress", "milestones")
    values: dict[str, Any] = {key: [] for key in keys}
    keys = ("domains", "participation", "diagnosis", "none_because", "facts")
    whole: dict[str, Any] = {key: [] for key in keys}

    assert checked(plan(values, **whole)) == checked(plan({}))
