"""The end of a plan, and what its coverage says after it. All is invented."""

from __future__ import annotations

from typing import Any

import pytest

import eccar
from eccar.plan.coverage import Cover
from eccar.plan.measures.columns import Column
from eccar.plan.plan import ActionPlan

SERVICE = {"id": "a", "points": [4], "titles": {"de": "Beratung"}, "kind": "existing-service"}
STARTED = {
    "id": "b",
    "points": [5],
    "titles": {"de": "Netzwerk"},
    "progress": [{"fact": "started", "date": "2014"}],
}


def plan(*measures: dict[str, Any], **fields: Any) -> ActionPlan:
    """A plan of Musterstadt that was adopted in 2013, with *measures* and other *fields*."""
    facts = [{"fact": "adopted", "date": "2013-03-01", "by": "Stadtrat"}, *fields.pop("facts", [])]
    head = {"eccar": "plan/1", "authorities": ["de/musterstadt"], "titles": {"de": "Plan"}}
    loaded = eccar.from_dict({**head, "facts": facts, "measures": list(measures), **fields})
    assert isinstance(loaded, ActionPlan)
    return loaded


REPLACED = [{"fact": "replaced", "date": "2018-03-01", "other": "Plan 2018"}]


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ({"facts": REPLACED}, "The plan was replaced by “Plan 2018” (1 March 2018)."),
        ({"facts": [{"fact": "replaced", "date": "2018"}]}, "The plan was replaced (2018)."),
        ({"period": "2013/2017"}, "The period of the plan is over (2013–2017)."),
    ],
)
def test_coverage_says_first_that_the_plan_has_ended(fields: Any, first: str) -> None:
    """The line below the heading says how it ended; nothing counts as running, no point as covered."""
    document = plan(SERVICE, STARTED, **fields)
    coverage = document.coverage_on("2026-11-28")

    assert eccar.text(coverage, more=True).splitlines()[1].startswith(first)
    assert coverage.total[Column.RUNNING] == 0
    assert {coverage.row(4).cover, coverage.row(5).cover} == {Cover.IN_ENDED_PLAN}
    assert document.end_on("2017-12-31") is None
    assert document.coverage_on("2016-01-01").total[Column.RUNNING] == 1


def test_a_later_fact_counts_after_the_end_of_a_period() -> None:
    """What is on record as running after the end runs; what was done before stays done."""
    later = {**STARTED, "progress": [{"fact": "started", "date": "2019-05-01"}]}
    done = {**STARTED, "id": "c", "progress": [{"fact": "completed", "date": "2016"}]}
    coverage = plan(later, done, period="2013/2017").coverage_on("2026-11-28")

    assert coverage.total[Column.RUNNING] == coverage.total[Column.DONE] == 1


def test_what_was_due_after_the_end_is_not_outstanding() -> None:
    """A measure of a plan that was replaced before its end was due is not late."""
    due = [{**STARTED, "id": end, "ends": end} for end in ("2017", "2020")]
    coverage = plan(*due, facts=REPLACED).coverage_on("2026-11-28")

    assert coverage.total[Column.OUTSTANDING] == 1


def test_a_plan_known_in_part_has_no_gaps() -> None:
    """An empty point is not read: no gap, no rule asks, and no view proposes anything."""
    document = plan(STARTED, complete=False, period="2025/2028")
    coverage = document.coverage_on("2026-11-28")
    codes = {item.code for item in eccar.check(document, on="2026-11-28").findings}

    assert coverage.row(1).cover is Cover.NOTHING_ON_RECORD
    assert "gap" not in eccar.text(coverage, more=True)
    assert "Suggestions" not in eccar.text(coverage, more=True)
    assert "known in part" in eccar.text(document, more=True).lower()
    assert (
        "list is not complete" in eccar.text(document.timeline_on("2026-11-28"), more=True).lower()
    )
    assert not codes


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_reported_counts_are_shown_apart(lang: str) -> None:
    """The numbers of a source are in every view, and in none of our own counts."""
    counts = [
        {"count": 53, "total": 58, "words": {"de": "begonnen"}, "date": "2016-03"},
        {"count": 100, "precision": "more-than", "total": 240, "state": "running"},
    ]
    document = plan(STARTED, complete=False, reported_counts=counts)
    coverage = document.coverage_on("2026-11-28")

    assert len(coverage.total.measures) == 1
    for value in (document, coverage):
        for text in (eccar.text(value, lang=lang, more=True), eccar.html(value, lang=lang)):
            assert "53" in text
            assert "240" in text
