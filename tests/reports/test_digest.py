"""The digest of the content of a report, and lead times."""

from __future__ import annotations

import datetime as dt
import json
import random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.documents.writing import dumps
from eccar.reports import ProgressReport
from eccar.reports.lead_time import paper_due

from .documents import report, submitted

DATA: dict[str, Any] = {
    "eccar": "report/1",
    "recorded": "2027-01-15",
    "id": "2026",
    "authorities": ["de/musterstadt"],
    "titles": {
        "de": "Fortschrittsbericht",
        "en": "Progress report",
        "pl": "Sprawozdanie z postępów",
    },
    "period": "2025/2026",
    "to": ["coalition", "own-council"],
    "points": [{"point": 3, "state": "under-way", "words": {"de": "Straße, „Beratung“"}}],
    "measures": [{"measure": "advice", "state": "running"}],
    "facts": [submitted("2027-01-20")],
}
REPORT = eccar.from_dict(DATA, ProgressReport)


def shuffled(value: Any, by: random.Random) -> Any:
    """Plain data with the keys of every object in another order."""
    if isinstance(value, dict):
        items = [(key, shuffled(each, by)) for key, each in value.items()]
        by.shuffle(items)
        return dict(items)
    return [shuffled(each, by) for each in value] if isinstance(value, list) else value


@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_matter(by: random.Random) -> None:
    """The same content in another order has the same digest."""
    assert (
        eccar.from_dict(shuffled(DATA, by), ProgressReport).content_digest == REPORT.content_digest
    )


@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_every_format_has_the_same_digest(format_: str) -> None:
    """A report that was written to a file and read again has the digest that it had."""
    again = eccar.loads(dumps(REPORT, format=format_), ProgressReport, format=format_)

    assert again.content_digest == REPORT.content_digest
    escaped = eccar.loads(json.dumps(DATA, ensure_ascii=True), ProgressReport, format="json")
    assert escaped.content_digest == REPORT.content_digest


NO_CONTENT: dict[str, Any] = {
    "facts": report(
        facts=[submitted("2027-02-20"), {"fact": "received", "date": "2027-02-21"}]
    ).facts,
    "recorded": dt.date(2027, 3, 1),
    "audience": "public",
    "extra": {"file": "4711"},
}


@pytest.mark.parametrize("key", NO_CONTENT)
def test_what_happens_to_a_report_is_no_content(key: str) -> None:
    """Facts, the day of recording, the audience and keys of one's own may change afterwards."""
    assert evolve(REPORT, **{key: NO_CONTENT[key]}).content_digest == REPORT.content_digest


CONTENT: dict[str, Any] = {
    "id": "2026-2",
    "period": "2024/2026",
    "titles": {"de": "Bericht"},
    "as_of": "2026-12-01",
    "to": ["coalition"],
    "points": (),
    "measures": (),
    "replaces": ["2025"],
    "confirmed": "2027-01-10",
    "responses": report(responses=[{"item": "achievements", "words": {"de": "Neu."}}]).responses,
}


@pytest.mark.parametrize("key", CONTENT)
def test_another_content_has_another_digest(key: str) -> None:
    """Whatever is reported, and of what, is content."""
    assert evolve(REPORT, **{key: CONTENT[key]}).content_digest != REPORT.content_digest


def test_what_is_submitted_stays_as_it_was_sent() -> None:
    """The digest that is kept with a submission is that of the report with the submission in it."""
    sent = REPORT.record(
        *report(facts=[submitted("2027-02-20", digest=REPORT.content_digest)]).facts
    )

    assert eccar.check(sent, on="2027-03-01").findings == ()
    changed = evolve(sent, points=())
    assert eccar.check(changed, on="2027-03-01").codes() == ("REP301",)


DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


@given(DAYS, st.integers(1, 99))
def test_days_and_weeks_are_counted(on: dt.date, number: int) -> None:
    """A week has seven days."""
    assert paper_due(on, f"{number} days") == on - dt.timedelta(number)
    assert paper_due(on, f"{number} weeks") == paper_due(on, f"{number} days") - dt.timedelta(
        6 * number
    )


@given(DAYS, st.integers(1, 99))
def test_months_have_the_same_day_or_their_last(on: dt.date, number: int) -> None:
    """So many months before a day is the same day of the month, or the last if it has none."""
    due = paper_due(on, f"{number} months")

    assert (on.year - due.year) * 12 + on.month - due.month == number
    assert due.day == on.day or (due.day < on.day and (due + dt.timedelta(1)).day == 1)


@pytest.mark.parametrize(
    ("on", "lead_time", "due"),
    [
        ("2028-02-29", "12 months", "2027-02-28"),
        ("2028-02-29", "48 months", "2024-02-29"),
        ("2027-03-31", "1 month", "2027-02-28"),
        ("2027-01-01", "1 day", "2026-12-31"),
        ("0001-01-01", "1 day", "0001-01-01"),
        ("0001-01-01", "1 month", "0001-01-01"),
    ],
)
def test_ends_of_months_and_of_the_calendar(on: str, lead_time: str, due: str) -> None:
    """29 February is the 28th in a common year; nothing is before the first day."""
    assert paper_due(dt.date.fromisoformat(on), lead_time) == dt.date.fromisoformat(due)
