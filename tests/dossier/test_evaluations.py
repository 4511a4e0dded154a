"""Evaluations in a dossier: how far they have come, what is open, and self-assessments next to judgements."""

from __future__ import annotations

import pytest
from attrs import evolve

import eccar
from eccar.dossier import Dossier, DossierPage, dossiers
from eccar.dossier.assessed import AssessedItem, assessed_items
from eccar.languages import LANGUAGES
from eccar.reports import (
    Assessor,
    Delivered,
    EvaluatedSubject,
    Evaluation,
    Judgement,
    MeasureReport,
    PointReport,
    ProgressReport,
    Recommendation,
    Requested,
    SelfAssessment,
    Submitted,
)
from eccar.values.dates import day

CITY = "de/musterstadt"
OWN = SelfAssessment(scale="in-words", step="in-part", words={"en": "Own words (invented)."})


def report(period: str, *, submitted: str) -> ProgressReport:
    """An invented report with self-assessments of the whole, of a point and of a measure."""
    return ProgressReport(
        id=f"report-{period}",
        authorities=[CITY],
        period=period,
        self_assessment=OWN,
        points=[PointReport(point=3, self_assessment=OWN), PointReport(point=4)],
        measures=[MeasureReport(measure="advice", self_assessment=OWN)],
        facts=[Submitted(when=submitted, to="coalition")],
    )


def evaluation(*judgements: Judgement, delivered: str, id: str = "opinion") -> Evaluation:
    """An invented evaluation with these judgements."""
    return Evaluation(
        id=id,
        authorities=[CITY],
        titles={"en": f"Title of {id}"},
        assessors=[Assessor(name="Scientific council")],
        judgements=judgements,
        recommendations=[Recommendation(id="1")],
        facts=[Requested(when="2025-02-01"), Delivered(when=delivered)],
    )


def judgement(point: int | None = None, measure: str | None = None) -> Judgement:
    """A judgement in words."""
    return Judgement(point=point, measure=measure, words={"en": "Words of the body (invented)."})


def dossier(*documents: object) -> Dossier:
    """The one dossier of these documents."""
    [single] = dossiers(documents)
    return single


def items(every: tuple[AssessedItem, ...]) -> list[tuple[int | None, str | None, int, int]]:
    """What is assessed, by how many reports and by how many judgements."""
    return [(each.point, each.measure, len(each.own), len(each.judgements)) for each in every]


def test_evaluations_are_in_the_order_of_their_steps() -> None:
    """On each day the last step is last; what has not begun is not there."""
    first = evaluation(delivered="2025-05-01", id="first")
    second = evaluation(delivered="2025-04-01", id="second")
    both = dossier(first, second)

    def states(on: str) -> list[tuple[str, str]]:
        return [(each.id, str(each.step)) for each in both.evaluation_states_on(on)]

    assert states("2025-01-31") == []
    assert states("2025-02-01") == [("first", "requested"), ("second", "requested")]
    assert states("2025-04-15") == [("first", "requested"), ("second", "delivered")]
    assert states("2025-05-01") == [("second", "delivered"), ("first", "delivered")]


def test_the_follow_up_is_of_the_authority() -> None:
    """Also of a joint evaluation, which is with each of its authorities."""
    joint = evolve(evaluation(delivered="2025-05-01"), authorities=(CITY, "fr/ville"))
    own = evaluation(delivered="2025-05-01", id="own")
    answer = dossier(joint, own).follow_up_on("2025-06-01")

    assert answer.authorities == (CITY,)
    assert [each.reference for each in answer.open] == ["opinion/1", "own/1"]


def test_a_self_assessment_is_next_to_the_judgements_of_the_same() -> None:
    """Of the whole, then of points, then of measures; of one that nobody judged it stands alone."""
    made = evaluation(judgement(4), judgement(3), judgement(), judgement(3), delivered="2025-05-01")
    every = assessed_items(dossier(report("2024", submitted="2025-01-31"), made), day("2025-06-01"))

    assert items(every) == [
        (None, None, 1, 1),
        (3, None, 1, 2),
        (4, None, 0, 1),
        (None, "advice", 1, 0),
    ]


def test_nothing_is_side_by_side_before_a_body_has_judged() -> None:
    """Neither without judgements, nor before they were delivered, nor of a report not yet submitted."""
    own = report("2024", submitted="2025-04-01")
    judged = dossier(own, evaluation(judgement(3), delivered="2025-03-01"))

    assert assessed_items(dossier(own), day("2025-06-01")) == ()
    assert assessed_items(judged, day("2025-02-28")) == ()
    assert items(assessed_items(judged, day("2025-03-01"))) == [(3, None, 0, 1)]
    assert items(assessed_items(judged, day("2025-04-01")))[1] == (3, None, 1, 1)


def test_the_report_that_was_evaluated_is_shown_besides_the_last() -> None:
    """An opinion on an older report is next to what that report says."""
    old, new = (report(str(year), submitted=f"{year + 1}-01-31") for year in (2022, 2024))
    subject = EvaluatedSubject(kind="report", identity=old.identity)
    made = evolve(evaluation(judgement(3), delivered="2025-05-01"), evaluated=(subject,))
    [point] = [
        each
        for each in assessed_items(dossier(old, new, made), day("2025-06-01"))
        if each.point == 3
    ]

    assert [each.period for each, _ in point.own] == [old.period, new.period]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_both_in_columns_of_their_own(lang: str) -> None:
    """With the step, the scale and the words of each; and how many recommendations are open."""
    made = evaluation(judgement(3), delivered="2025-05-01")
    page = DossierPage(
        dossier=dossier(report("2024", submitted="2025-01-31"), made), on="2025-06-01"
    )
    shown = eccar.html(page, lang=lang)
    row = next(part for part in shown.split("<tr>") if "Words of the body" in part)

    assert row.index("Own words (invented).") < row.index("Words of the body (invented).")
    assert "Scientific council" in row
    assert "Title of opinion" in shown
