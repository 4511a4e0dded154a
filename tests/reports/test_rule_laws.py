"""Laws of the rules for reports, on many small invented reports that refer to each other."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.checking.reports import Report
from eccar.reports import ProgressReport, ReportingRound
from eccar.values.errors import Severity

from .documents import plan, report

IDS = st.sampled_from(["a", "b", "c", "d"])
PERIODS = st.sampled_from(["2023/2024", "2025", "2025/2026", "2025/..", "../2026", "unknown"])
WHENS = st.sampled_from(["2027-01-20", "2027-01", "2027", "../2027-02", "2027-02/..", "unknown"])
KINDS = st.sampled_from(
    ["entered", "submitted", "resubmitted", "received", "returned", "forwarded", "excused"]
)
MARK = {"origin": "report:de/musterstadt:2024", "as_of": "2024"}


def optional(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The key *name* with one of the *values*, or nothing."""
    return st.one_of(st.just({}), values.map(lambda value: {name: value}))


POINTS = st.lists(
    st.fixed_dictionaries(
        {"point": st.integers(1, 10), "state": st.sampled_from(["planned", "under-way"])},
        optional={
            "carried_over": st.just(MARK),
            "self_assessment": st.just({"scale": "own", "step": "done"}),
        },
    ),
    max_size=3,
)
MEASURES = st.lists(
    st.fixed_dictionaries(
        {"measure": st.sampled_from(["advice", "other"])},
        optional={
            "indicators": st.just(
                [{"indicator": "i", "observations": [{"date": "2024", "value": 1}]}]
            ),
            "carried_over": st.just(MARK),
        },
    ),
    max_size=2,
)
RESPONSES = st.lists(
    st.fixed_dictionaries(
        {"item": st.sampled_from(["achievements", "q1"]), "words": st.just({"de": "Neu."})},
        optional={"questionnaire": st.just("edition-1")},
    ),
    max_size=2,
)
FACTS = st.lists(st.fixed_dictionaries({"fact": KINDS, "date": WHENS}), max_size=4)
CONTENT: dict[str, st.SearchStrategy[Any]] = {
    "id": IDS,
    "replaces": st.lists(IDS, max_size=2),
    "earlier": IDS,
    "round": IDS,
    "points": POINTS,
    "measures": MEASURES,
    "responses": RESPONSES,
    "facts": FACTS,
    "to": st.lists(st.sampled_from(["coalition", "own-council"]), max_size=2, unique=True),
    "basis": st.just({"identity": "plan:de/musterstadt:action-plan"}),
}


@st.composite
def reports(draw: st.DrawFn) -> ProgressReport:
    """A report of Musterstadt, which may refer to others by ids that are there or not."""
    data = draw(st.fixed_dictionaries({}, optional=CONTENT))
    return report(period=draw(st.none() | PERIODS), **data)


DOSSIERS = st.lists(reports(), min_size=1, max_size=5)
ON = st.dates(dt.date(2027, 1, 1), dt.date(2027, 4, 1))


def checked(documents: list[Any], on: dt.date) -> dict[int, Report]:
    """The report on each of the *documents*, by its address in memory."""
    answers = eccar.check_together(documents, on=on)
    return {id(document): answer for document, answer in zip(documents, answers, strict=True)}


@given(DOSSIERS, ON, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(
    documents: list[ProgressReport], on: dt.date, random: Any
) -> None:
    """Reports that are checked together have the same findings in any order, and no rule fails."""
    everything = [*documents, plan(), ReportingRound(id="a")]
    shuffled = random.sample(everything, len(everything))

    assert checked(everything, on) == checked(shuffled, on)


@given(DOSSIERS, ON)
def test_another_city_changes_nothing(documents: list[ProgressReport], on: dt.date) -> None:
    """Documents of another city, with the same ids, are not compared."""
    others = [evolve(document, authorities=["fr/exempleville"]) for document in documents]
    together = checked([*documents, *others], on)

    assert {key: together[key] for key in checked(documents, on)} == checked(documents, on)


@given(DOSSIERS, ON)
def test_the_only_error_is_a_circle(documents: list[ProgressReport], on: dt.date) -> None:
    """What is merely not on record, or not at hand, is no error."""
    for answer in checked(documents, on).values():
        errors = {item.code for item in answer.findings if item.severity is Severity.ERROR}
        assert errors <= {"REP303"}


@given(DOSSIERS, ON)
def test_rivals_name_each_other(documents: list[ProgressReport], on: dt.date) -> None:
    """If it is not clear which of two reports counts, the finding is at both."""
    named = {
        document.identity: {
            name
            for item in answer.findings
            if item.code == "REP304"
            for name in item.values["reports"]
        }
        for document, answer in zip(documents, checked(documents, on).values(), strict=True)
        if len({each.identity for each in documents}) == len(documents)
    }

    assert all(mine in named[theirs] for mine, names in named.items() for theirs in names)


@given(reports(), ON)
def test_facts_of_a_later_day_change_nothing(document: ProgressReport, on: dt.date) -> None:
    """What happened after the day of the check is not looked at by rules about submissions."""
    later = report(
        facts=[{"fact": "submitted", "date": "2028-01-01", "digest": "sha256:" + "0" * 64}]
    )
    before = eccar.check(document, on=on)
    after = eccar.check(document.record(*later.facts), on=on)

    assert after.stage == before.stage
    assert "REP301" not in after.codes()
