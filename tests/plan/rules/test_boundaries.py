"""Rough dates, kinds of measures and days at which a rule begins to apply."""

from __future__ import annotations

import pytest

from eccar.plan.measures.measure import MeasureKind

from .plans import checked, codes, plan


@pytest.mark.parametrize(
    ("ends", "starts", "expected"),
    [
        ("0001-01-01", "9999-12-31", True),
        ("9998", "9999", True),
        ("2026-24", "2027-02", False),
        ("2026-24", "2027-03-01", True),
        ("../2026", "2027/..", True),
        ("2026/2027", "2027/2028", False),
        ("unknown", "unknown", False),
    ],
)
def test_an_end_before_the_start(ends: str, starts: str, *, expected: bool) -> None:
    """An end is before a start if it is so for every possible day of both."""
    report = checked(plan({"starts": starts, "ends": ends}))

    assert ("PLN001" in codes(report)) == expected


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_actions_and_reports_lie_within_the_period(kind: MeasureKind) -> None:
    """Services, declarations and recommendations may be older than the plan that names them."""
    report = checked(plan({"kind": kind, "starts": "2010", "ends": "2012"}, period="2025/2027"))

    assert ("PLN002" in codes(report)) == (kind in {"action", "situation-report"})


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_actions_need_a_lead_and_a_schedule(kind: MeasureKind) -> None:
    """Services, reports, declarations and recommendations need no lead, schedule or indicator."""
    lacking = {"PLN201", "PLN202", "PLN203", "PLN204", "PLN213"}

    assert (lacking & codes(checked(plan({"kind": kind})))) == (
        lacking if kind is MeasureKind.ACTION else set()
    )


@pytest.mark.parametrize(
    ("facts", "earlier"),
    [
        (["2024", "2025-03"], True),
        (["2024", "../2025"], False),
        (["2024", "unknown", "2026"], False),
        (["unknown", "2026"], False),
        (["2025/..", "2026"], False),
    ],
)
def test_completed_before_every_start(facts: list[str], *, earlier: bool) -> None:
    """An end is too early only if it is certainly before each start that is on record."""
    done, *begun = facts
    progress = [
        {"fact": "completed", "date": done},
        *({"fact": "started", "date": item} for item in begun),
    ]
    evaluated = [
        {"fact": "evaluated", "date": done},
        *({"fact": "adopted", "date": item, "by": "Stadtrat"} for item in begun),
    ]
    found_codes = codes(checked(plan({"progress": progress}, facts=evaluated)))

    assert ("PLN004" in found_codes) == ("PLN009" in found_codes) == earlier


def test_a_fact_recorded_later_is_compared_with_its_day_of_recording() -> None:
    """A fact is compared with its day of recording, if that is later than the document's."""
    on_its_day = [{"fact": "started", "date": "2027-05-01", "recorded": "2027-05-01"}]
    ahead = [{"fact": "started", "date": "2027-05-02", "recorded": "2027-05-01"}]

    assert "PLN006" not in codes(checked(plan({"progress": on_its_day}, recorded="2026-11-22")))
    [value] = [
        finding
        for finding in checked(plan({"progress": ahead}, recorded="2026-11-22")).findings
        if finding.code == "PLN006"
    ]
    assert str(value.values["day"]) == "2027-05-01"


def test_a_schedule_is_as_of_the_day() -> None:
    """A new end counts as a schedule from the day on which it was put off."""
    put_off = plan({"progress": [{"fact": "postponed", "date": "2026-04-01", "to": "2027"}]})

    assert "PLN202" in codes(checked(put_off, "2026-03-31"))
    assert "PLN202" not in codes(checked(put_off, "2026-04-01"))
