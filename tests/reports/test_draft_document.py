"""The document of a drafted report: it loads, says what the draft says, and names what is open."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.checking.placeholders import placeholders
from eccar.languages import LANGUAGES, READERS
from eccar.languages.language import language
from eccar.plan.inventory import PlanDocument
from eccar.reports import (
    ProgressReport,
    Questionnaire,
    QuestionnaireItem,
    Response,
    draft,
    minimal_questionnaire,
    responses_to,
)
from eccar.reports.views.draft_document import EXPECTED, draft_document
from eccar.testing.plan_strategies import inventories, plans

ON = "2027-01-15"
MUSTERSTADT = ["de/musterstadt"]
SAID = {"de": "Die Beratungsstelle ist eröffnet (erfunden)."}
ASKED = Questionnaire(
    id="2027",
    items=[
        QuestionnaireItem(id="staff", titles={"en": "How many posts?", "de": "Wie viele Stellen?"}),
        QuestionnaireItem(id="housing", titles={"en": "Housing?"}, point=7, max_length=500),
        QuestionnaireItem(id="done", titles={"en": "Achievements?"}, question="achievements"),
    ],
)


def first(*responses: Response) -> ProgressReport:
    """A first report of an invented city, with *responses*."""
    made = draft(authorities=MUSTERSTADT, period="2025/2026", on=ON)
    return evolve(made, responses=responses)


@pytest.mark.parametrize("lang", READERS)
def test_a_first_report_has_ten_points_and_three_questions_and_names_what_is_open(
    lang: str,
) -> None:
    """Without any document: the placeholders are the three questions and the unit."""
    made = draft_document(draft(authorities=MUSTERSTADT, period="2026", on=ON), language(lang))
    report = eccar.loads(made.text(), ProgressReport)

    assert report == made.report
    assert [point.point for point in report.points] == [*range(1, 11)]
    assert [response.item for response in report.responses] == [*EXPECTED]
    assert len(placeholders(report)) == 4
    assert eccar.check(report, on=ON).outcome is not eccar.Outcome.FAILED


@given(plans() | inventories(), st.sampled_from(("de", "fr")), st.booleans())
def test_the_document_says_what_the_draft_says(
    plan: PlanDocument, lang: str, carried: bool
) -> None:
    """Whatever plan and earlier report it is made from: with its comments, it loads to an equal value."""
    before = draft(plan, "2025", on="2026-01-15")
    made = draft(plan, "2026", before if carried else None, on=ON)
    document = draft_document(made, language(lang))

    assert eccar.loads(document.text(), ProgressReport) == document.report
    without = [line for line in document.text().splitlines() if not line.startswith("#")]
    assert "\n".join(without) + "\n" == eccar.dumps(document.report)


def test_what_the_earlier_report_answered_is_carried_over_and_not_asked_again() -> None:
    """Its answers are marked; a question that it left open is asked, and not carried over."""
    before = first(
        Response(item="achievements", words=SAID),
        Response(item="difficulties", words={"de": "‹Was war schwierig?›"}),
    )
    made = draft_document(draft(None, None, before, on="2029-01-15"), language("de"))
    report = made.report

    assert report.responses[0].words == before.responses[0].words
    assert [mark.origin for mark in report.carried_over] == [before.identity]
    assert [text for _, text in placeholders(report)] == [
        "‹Name der Stelle›",
        "‹Was war schwierig?›",
        "‹Was sind die nächsten Schritte?›",
    ]
    assert f"# 1 Eintrag übernommen aus {before.identity}." in made.text().splitlines()
    assert "# confirmed: 2029-01-15" in made.text().splitlines()


def test_one_line_confirms_everything() -> None:
    """The commented line, without its #, is the mark."""
    before = first(Response(item="achievements", words=SAID))
    made = draft_document(draft(None, None, before, on="2029-01-15"), language("en"))
    confirmed = made.text().replace("# confirmed:", "confirmed:")

    assert made.report.not_confirmed
    assert not eccar.loads(confirmed, ProgressReport).not_confirmed


def test_items_of_a_questionnaire_are_asked_once() -> None:
    """An item that asks a question of every report is not asked again; lengths are in comments."""
    report = draft(authorities=MUSTERSTADT, period="2026", on=ON)
    made = draft_document(report, language("en"), questionnaire=ASKED)
    asked = [(each.item, each.questionnaire) for each in made.report.responses]

    assert asked == [*((item, None) for item in EXPECTED), ("staff", "2027")]
    assert [each.point for each in made.report.points if each.words] == [7]
    assert "# At most 500 characters." in made.text().splitlines()
    assert eccar.loads(made.text(), ProgressReport) == made.report


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_packaged_questionnaire_asks_each_point_once(lang: str) -> None:
    """What it asks about a point is answered where the state of the point is."""
    minimal = minimal_questionnaire()
    report = draft(authorities=MUSTERSTADT, period="2026", on=ON, questionnaire=minimal)
    made = draft_document(report, language(lang), questionnaire=minimal)
    text = made.text()

    assert [each.item for each in made.report.responses] == [*map(str, EXPECTED)]
    for item in minimal.items:
        if item.point:
            assert text.count(f"‹{item.titles[lang]}›") == 1


def test_an_item_that_a_point_cannot_answer_is_asked_by_itself() -> None:
    """A number, and two questions about one point, need responses of their own."""
    items = [
        QuestionnaireItem(id="cases", titles={"en": "Cases?"}, point=3, type="number"),
        QuestionnaireItem(id="rents", titles={"en": "Rents?"}, point=7),
        QuestionnaireItem(id="flats", titles={"en": "Flats?"}, point=7),
    ]
    made = draft_document(
        first(), language("en"), questionnaire=Questionnaire(id="2027", items=items)
    )

    asked = [each.item for each in made.report.responses if each.questionnaire]
    assert asked == ["cases", "rents", "flats"]
    assert not any(each.words for each in made.report.points)


def test_what_was_left_open_is_neither_a_response_nor_carried_over() -> None:
    """The questions of a draft that nobody answered are asked again, and not sent."""
    minimal = minimal_questionnaire()
    open_ = draft_document(first(), language("en"), questionnaire=minimal).report
    again = draft(None, None, open_, on="2029-01-15", questionnaire=minimal)

    assert len(responses_to(minimal, open_).without_response) == len(minimal.items)
    assert not again.responses
    assert not any(each.words or each.carried_over for each in again.points)


def test_what_helps_to_think_is_a_comment_and_no_finding() -> None:
    """What was hard, and what one would repeat, is offered; once it is answered, it is not."""
    made = draft_document(first(), language("en"))
    answered = draft_document(first(Response(item="what-was-hard", words=SAID)), language("en"))

    assert "# - item: what-was-hard" in made.text().splitlines()
    assert "# - item: what-was-hard" not in answered.text().splitlines()
    assert "# - item: would-repeat" in answered.text().splitlines()


def test_other_formats_have_no_comments() -> None:
    """The name of the file says the format; JSON says the same as YAML."""
    made = draft_document(first(), language("en"))

    assert made.content_for("report.yaml").startswith(b"eccar: report/1\n# ")
    assert eccar.load(made.content_for("report.json"), ProgressReport) == made.report
