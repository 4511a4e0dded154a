"""The document of a drafted report: it loads, says what the draft says, and names what is open."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar.checking.placeholders import placeholders
from eccar.languages import READERS
from eccar.languages.language import language
from eccar.plan.inventory import PlanDocument
from eccar.reports import ProgressReport, Questionnaire, QuestionnaireItem, Response, draft
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


@settings(max_examples=25)
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

    assert asked == [*((item, None) for item in EXPECTED), ("staff", "2027"), ("housing", "2027")]
    assert "# At most 500 characters." in made.text().splitlines()
    assert eccar.loads(made.text(), ProgressReport) == made.report


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
