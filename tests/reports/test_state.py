"""How far a report has come: steps, what is not on record, decisions, and whether it was in time."""

from __future__ import annotations

from typing import Any

import pytest

from eccar.reports import Act, ReportStep
from eccar.values.dates import when

from .documents import report, submitted

WAY = [
    {"fact": "entered", "date": "2027-01-05", "by": "Jugendamt"},
    {"fact": "released", "date": "2027-01-15", "by": "Stabsstelle Vielfalt"},
    {"fact": "decided", "date": "2027-02-10", "by": "Stadtrat", "act": "takes-note"},
    submitted("2027-02-20"),
    {"fact": "received", "date": "2027-02-21"},
    {"fact": "forwarded", "date": "2027-04", "to_body": "Scientific council"},
]


@pytest.mark.parametrize(
    ("on", "step"),
    [
        ("2027-01-04", ReportStep.NOT_ON_RECORD),
        ("2027-01-05", ReportStep.ENTERED),
        ("2027-01-15", ReportStep.RELEASED),
        ("2027-02-10", ReportStep.DECIDED),
        ("2027-02-20", ReportStep.SUBMITTED),
        ("2027-03-31", ReportStep.RECEIVED),
        ("2027-04-30", ReportStep.FORWARDED),
    ],
)
def test_the_steps_of_a_report(on: str, step: ReportStep) -> None:
    """On each day the report is at the last step that it had certainly reached."""
    state = report(facts=WAY).state_on(on)

    assert state.step is step
    assert state.certain
    assert state.not_on_record == ()


def test_a_rough_step_is_open_until_it_is_over() -> None:
    """In the month of which the day is not known, the next step is possible and pending."""
    state = report(facts=WAY).state_on("2027-04-15")

    assert (state.step, state.possibly) == (ReportStep.RECEIVED, (ReportStep.FORWARDED,))
    assert [fact.kind for fact in state.pending] == ["forwarded"]


def test_missing_steps_are_named_and_change_nothing() -> None:
    """A report that is submitted has got there, whatever is not on record."""
    state = report(facts=[submitted("2027-02-20")]).state_on("2027-03-01")

    assert state.step is ReportStep.SUBMITTED
    assert state.not_on_record == (ReportStep.ENTERED, ReportStep.RELEASED, ReportStep.DECIDED)


def test_acts_of_one_sitting_are_all_there() -> None:
    """Several acts of one sitting are several facts; publications and facts without a step lead nowhere."""
    acts = ["takes-note", "recommends-to-submit", "agrees"]
    facts = [{"fact": "decided", "date": "2017-07-25", "act": act} for act in acts]
    state = report(facts=[{"fact": "published", "date": "2017-05"}, *facts]).state_on("2018-01-01")

    assert [str(fact.act) for fact in state.decisions] == acts
    assert state.because is not None
    assert state.because == state.decisions[-1]
    assert [fact.kind for fact in state.published] == ["published"]
    assert Act("agrees") is Act.AGREES


TIMES: dict[str, tuple[dict[str, Any], bool | None]] = {
    "on the day": ({"due": "2027-05-01", "facts": [submitted("2027-05-01")]}, True),
    "a day later": ({"due": "2027-05-01", "facts": [submitted("2027-05-02")]}, False),
    "corrected later": (
        {
            "due": "2027-05-01",
            "facts": [submitted("2027-04-30"), {"fact": "resubmitted", "date": "2027-06-20"}],
        },
        True,
    ),
    "with more time": (
        {
            "due": "2027-05-01",
            "facts": [
                {"fact": "extended", "date": "2027-04-20", "until": "2027-07-01"},
                submitted("2027-06-20"),
            ],
        },
        True,
    ),
    "a rough day": ({"due": "2027-05-01", "facts": [submitted("2027-05")]}, None),
    "a rough deadline": ({"due": "2027-05", "facts": [submitted("2027-05-15")]}, None),
    "before a rough deadline": ({"due": "2027-05", "facts": [submitted("2027-04-15")]}, True),
    "after a rough deadline": ({"due": "2027-05", "facts": [submitted("2027-06-01")]}, False),
    "to the council in time, to the coalition later": (
        {
            "due": "2027-05-01",
            "facts": [submitted("2027-03-01", to="own-council"), submitted("2027-05-02")],
        },
        False,
    ),
    "to the council alone": (
        {"due": "2027-05-01", "facts": [submitted("2027-03-01", to="own-council")]},
        True,
    ),
    "not submitted": ({"due": "2027-05-01"}, None),
    "without a deadline": ({"facts": [submitted("2027-05-01")]}, None),
}


@pytest.mark.parametrize("case", TIMES)
def test_the_first_submission_is_in_time_or_not(case: str) -> None:
    """A correction does not make a report late, more time counts, and rough days leave it open."""
    content, expected = TIMES[case]

    assert report(**content).state_on("2027-12-01").in_time is expected


def test_more_time_counts_once_it_was_given() -> None:
    """The deadline is the one that was known on the day, that of a round included."""
    late = report(facts=[{"fact": "extended", "date": "2027-04-20", "until": "2027-07-01"}])

    assert late.state_on("2027-04-19", due=when("2027-05-01")).due == when("2027-05-01")
    assert late.state_on("2027-04-20", due=when("2027-05-01")).due == when("2027-07-01")


def test_both_addressees_have_a_first_submission() -> None:
    """What was sent to the council first and then to the coalition, was sent to each."""
    state = report(
        facts=[
            submitted("2027-03-01", to="own-council"),
            submitted("2027-05-02"),
            submitted("2027-06-02"),
        ]
    ).state_on("2027-12-01")

    assert [(str(fact.to), str(fact.when)) for fact in state.submitted] == [
        ("own-council", "2027-03-01"),
        ("coalition", "2027-05-02"),
    ]
