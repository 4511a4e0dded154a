"""The view of how far a report has come: the step, the deadline, and what is left open."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import html, language, text
from eccar.languages import LANGUAGES, OUTWARD
from eccar.reports.report import ProgressReport
from eccar.testing import report_strategies as made
from eccar.testing.strategies import days

from ...pages import Page

OVERDUE = {
    "en": ("overdue", r"late\b"),
    "de": ("überfällig", "verspätet", "säumig"),
    "fr": ("en retard", "échu"),
    "pl": ("zaległ", "spóźn", "po terminie"),
}
"""Patterns of words for measures, or for debts, that no report is called."""


def state(*facts: dict[str, Any], on: str = "2027-05-01", **more: Any) -> Any:
    """The state of an invented report of Musterstadt."""
    head = {"eccar": "report/1", "authorities": ["de/musterstadt"], "id": "2026"}
    report = eccar.from_dict({**head, "facts": [*facts], **more}, ProgressReport)
    return report.state_on(on)


def test_nothing_recorded_is_no_failure() -> None:
    """Without a fact, nothing is said but that no step is recorded."""
    assert text(state()).splitlines() == [
        "Progress report, 2026 (de/musterstadt)",
        "On 1 May 2027: no step recorded.",
    ]


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2027-03-31", ", in time"),
        ("2027-03-01", ", after the day set"),
        ("2027-03", ""),
    ],
)
def test_whether_it_was_in_time_is_said_once(until: str, said: str) -> None:
    """By the first submission; a rough deadline that leaves it open says nothing."""
    sent = {"fact": "submitted", "date": "2027-03-15"}
    again = {"fact": "resubmitted", "date": "2027-04-20"}
    shown = text(state(sent, again, due=until))

    assert shown.splitlines()[-1] == f"  First submission (coalition): 15 March 2027{said}"
    assert shown.count("in time") + shown.count("after the day") == bool(said)


def test_an_extension_moves_the_day() -> None:
    """The day shown is the last one that the addressee gave."""
    extended = {"fact": "extended", "date": "2027-03-01", "until": "2027-06-30"}

    assert "Expected by 30 June 2027" in text(state(extended, due="2027-03-31"))


def test_what_is_possible_is_said_with_its_reason() -> None:
    """A rough day leaves the step open; in full, the fact is named."""
    open_ = state({"fact": "released", "date": "2027-02"}, {"fact": "received", "date": "2027-05"})

    assert "On 1 May 2027: released; also possible: received." in text(open_)
    assert "Day not exact: received, May 2027" in text(open_, more=True)


def test_in_full_it_says_what_is_not_recorded() -> None:
    """The steps before the one reached that nobody recorded, and no word of failure."""
    shown = text(state({"fact": "received", "date": "2027-04-02"}), more=True)

    assert "“entered”, “released”, “considered by a body” and “submitted”" in shown


def test_it_names_what_replaced_it() -> None:
    """A report that another replaced is no longer the one that counts."""
    report = ProgressReport(authorities=["de/musterstadt"], id="2026-a")
    replaced = report.state_on("2027-05-01", replaced_by=["2026-b"])

    assert "Replaced by the report 2026-b" in text(replaced)


@pytest.mark.parametrize("lang", [*LANGUAGES, *OUTWARD])
def test_the_brief_view_is_short(lang: str) -> None:
    """With a deadline, two addressees and an excuse, too."""
    facts = (
        {"fact": "extended", "date": "2027-03-01", "until": "2027-06-30", "by": "Office"},
        {"fact": "submitted", "date": "2027-03-15", "to": "own-council"},
        {"fact": "submitted", "date": "2027-04-15", "by": "Unit 5"},
        {"fact": "excused", "date": "2027-04-20"},
    )
    lines = text(state(*facts, due="2027-03-31"), lang).splitlines()

    assert len(lines) <= 12
    assert max(map(len, lines)) <= 80


@given(made.reports(), days(), st.sampled_from(LANGUAGES), st.booleans())
def test_nothing_is_called_overdue(
    report: ProgressReport, on: dt.date, lang: str, full: bool
) -> None:
    """The step is named, and a report that has not come is not blamed."""
    value = report.state_on(on)
    shown = text(value, lang, more=full)
    own = str(eccar.to_dict(report))

    assert language(lang).say(value.step) in shown.replace("\n    ", " ").replace("  ", " ")
    blamed = (rf"\b{pattern}" for pattern in OVERDUE[lang])
    assert not [each for each in blamed if re.search(each, shown) and not re.search(each, own)]
    assert Page(html(value, lang)).open == []


def test_the_list_of_the_facts_says_once_that_none_has_a_source() -> None:
    """The state repeats the facts, but not that."""
    report = eccar.from_dict(
        {
            "eccar": "report/1",
            "authorities": ["de/musterstadt"],
            "measures": [{"measure": "advice", "titles": {"en": "Advice"}, "points": [3]}],
            "facts": [{"fact": "received", "date": "2027-04-02"}],
        },
        ProgressReport,
    )
    shown = eccar.text(report.state_on("2027-05-01"), more=True)

    assert "Received, 2 April 2027" in shown
    assert "no source" not in shown
    assert eccar.text(report, more=True).count("no source given") == 1
    assert "Point 3" in eccar.text(report, more=True)
