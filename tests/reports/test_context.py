"""What the rules for reports find among the documents that are checked together."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

import eccar
from eccar.checking.context import RuleContext
from eccar.documents.digest import digest
from eccar.reports import ProgressReport, Questionnaire, ReportedOn, ReportingRound
from eccar.reports.chain.stage import ReportStage
from eccar.reports.context import ReportContext

from .documents import plan, report, submitted

ON = dt.date(2027, 3, 1)
PLAN = plan()
REVISED = plan(revision="2")


def context(document: object, *related: object) -> ReportContext:
    """The context in which a *document* is checked together with those that are *related*."""
    known = RuleContext(day=ON, related=related).related.to(document)
    return ReportContext.of(RuleContext(day=ON, related=known), document)


def on(identity: str, content: object = None) -> ProgressReport:
    """A report on the plan with this *identity*, with the digest of the *content*."""
    basis = ReportedOn(identity=identity, digest=digest(content) if content else None)
    return evolve(report("2026"), basis=basis)


def test_the_plan_and_the_round() -> None:
    """A round is of no authority, and is found all the same; the plan is found by its identity."""
    round_, other = ReportingRound(id="2026"), ReportingRound(id="2024")
    document = evolve(on(PLAN.identity), round="2026")
    answer = context(document, document, PLAN, plan(id="other"), round_, other)

    assert answer.reported_on is PLAN
    assert answer.as_reported_on
    assert answer.round is round_
    assert (answer.stage, answer.is_draft) == (ReportStage.DRAFT, True)


def test_of_two_with_one_id_none_is_taken() -> None:
    """Which of two rounds, reports or questionnaires is meant is not known."""
    rounds = [ReportingRound(id="2026"), ReportingRound(id="2026", deadline="2027-05-01")]
    earlier = [report("2024", "2023/2024"), report("2024", "2024")]
    form = eccar.from_dict(
        {"eccar": "questionnaire/1", "id": "q", "items": [{"id": "q1", "titles": {"en": "What?"}}]},
        Questionnaire,
    )
    document = evolve(report("2026"), round="2026", earlier="2024")
    answer = context(document, *rounds, *earlier, form, evolve(form, since="2026"))

    assert (answer.round, answer.earlier, answer.questionnaire("q")) == (None, None, None)
    once = context(document, rounds[0], earlier[0], form)
    assert (once.round, once.earlier, once.questionnaire("q")) == (rounds[0], earlier[0], form)


@pytest.mark.parametrize(
    ("content", "answer", "same"),
    [
        (None, None, False),
        (PLAN, PLAN, True),
        (REVISED, REVISED, True),
        (plan(revision="3"), None, False),
    ],
)
def test_of_two_revisions_the_digest_tells(content: object, answer: object, same: bool) -> None:
    """The plan that was reported on is the one with the digest that the report names."""
    asked = context(on(PLAN.identity, content), PLAN, REVISED)

    assert asked.reported_on is answer
    assert asked.as_reported_on is same


def test_one_revision_at_hand_is_taken_and_compared() -> None:
    """If only another revision is at hand, it is the plan, with another content."""
    asked = context(on(PLAN.identity, PLAN), REVISED)

    assert asked.reported_on is REVISED
    assert not asked.as_reported_on


def test_the_plan_of_several_cities() -> None:
    """A report on a joint plan finds it, whoever of the cities reports."""
    joint = plan(id="joint", authorities=["de/musterstadt", "de/beispielburg"])

    assert context(on(joint.identity), joint, PLAN).reported_on is joint
    assert context(on("plan:de/beispielburg:joint"), joint, PLAN).reported_on is None


def test_a_report_is_not_the_one_before_itself() -> None:
    """A report that names itself as the earlier one has none."""
    document = evolve(report("2026"), earlier="2026")

    assert context(document, document).earlier is None


def test_a_report_is_submitted_once_it_certainly_is() -> None:
    """In the month of which the day is not known, it is still a draft."""
    stages = [
        context(report("2026", facts=[submitted(when)])).stage
        for when in ("2027-02", "2027-03", "2027-04")
    ]

    assert stages == ["submitted", "draft", "draft"]
    assert context(ReportingRound(id="2026")).stage == ""


def test_a_submitted_report_is_not_compared_with_a_later_plan() -> None:
    """What was added to the plan since then is nothing that the report lacks."""
    entries = report(measures=[{"measure": "advice", "state": "running"}]).measures
    draft = evolve(on(PLAN.identity, PLAN), measures=entries)
    more = {"id": "new", "points": [1], "titles": {"de": "Neu"}}
    later = plan([PLAN_MEASURE, more])
    sent = draft.record(*report(facts=[submitted("2027-02-01")]).facts)

    assert eccar.check(draft, on=ON, related=[later]).codes() == ("REP201", "REP302")
    checked = eccar.check(sent, on=ON, related=[later])
    assert checked.findings == ()
    assert [gap.code for gap in checked.not_evaluated] == ["REP201", "REP202"]
    assert checked.at_other_stages == ("REP302",)


PLAN_MEASURE = {"id": "advice", "points": [3], "titles": {"de": "Beratungsstelle"}}
