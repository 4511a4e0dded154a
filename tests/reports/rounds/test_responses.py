"""What a report responds to a questionnaire, and what of it was entered."""

from __future__ import annotations

import datetime as dt

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.reports import (
    ProgressReport,
    Questionnaire,
    minimal_questionnaire,
    responses_to,
    with_entered,
)
from eccar.values.vocabulary import Basis

from .invented import a_questionnaire, a_report

DAY = dt.date(2027, 3, 30)


def responses(**texts: str) -> list[dict[str, object]]:
    """Responses to the questions of every report, in English."""
    return [{"item": item, "words": {"en": text}} for item, text in texts.items()]


def test_the_response_to_the_item_goes_first() -> None:
    """Then that to the question that it asks, then what is reported of its point."""
    form = a_questionnaire({"id": "one", "question": "achievements", "point": 3})
    own = {"item": "one", "questionnaire": "form-2027", "words": {"en": "Own"}}
    general = responses(achievements="General")
    points = [{"point": 3, "words": {"en": "Of the point"}}]
    reports = [
        a_report(responses=[own, *general], points=points),
        a_report(responses=general, points=points),
        a_report(points=points),
        a_report(),
    ]

    texts = [responses_to(form, report).responses[0].text("en") for report in reports]

    assert texts == ["Own", "General", "Of the point", None]


def test_a_response_to_another_edition_does_not_count() -> None:
    """The item of another questionnaire is another question."""
    other = {"item": "one", "questionnaire": "form-2025", "words": {"en": "Of 2025"}}

    answer = responses_to(a_questionnaire({"id": "one"}), a_report(responses=[other]))

    assert answer.without_response == answer.questionnaire.items


def test_a_response_in_another_language_does_not_count() -> None:
    """What is entered is in one language, and nothing of another is pasted."""
    form = a_questionnaire({"id": "one", "question": "achievements"})
    report = a_report(responses=[{"item": "achievements", "words": {"de": "Erreicht"}}])

    assert responses_to(form, report, "en").without_response == form.items
    assert responses_to(form, report, "de").without_response == ()
    assert "Erreicht" not in eccar.text(responses_to(form, report, "en"))


@pytest.mark.parametrize(("length", "excess"), [(499, 0), (500, 0), (501, 1)])
def test_the_length_is_compared_with_the_limit(length: int, excess: int) -> None:
    """As long as the form takes is not too long; letters of every script count as one."""
    form = a_questionnaire({"id": "one", "question": "achievements", "max_length": 500})
    report = a_report(responses=responses(achievements="ß" * length))

    answer = responses_to(form, report)

    assert answer.responses[0].excess("en") == excess
    assert answer.too_long == (form.items if excess else ())
    assert f"{length} of 500 characters" in eccar.text(answer)
    assert ("1 character too many" in eccar.text(answer)) is bool(excess)


def test_the_text_can_be_pasted_line_by_line() -> None:
    """No line is indented, wrapped, or joined to another; and the end says what is missing."""
    form = a_questionnaire(
        {"id": "one", "question": "achievements", "max_length": 1000},
        {"id": "two", "required": True},
    )
    text = f"{'A long line. ' * 20}\n\nAnother one"

    lines = eccar.text(responses_to(form, a_report(responses=responses(achievements=text))))

    assert text.replace(" \n", "\n") in lines
    assert lines.splitlines()[-3:] == [
        "Without a response",
        "  - 2. Item two (invented) (required)",
        "All responses are within the maximum length.",
    ]


def test_what_was_entered_is_kept_with_its_day() -> None:
    """The text under the item of the questionnaire, whichever part of the report it came from."""
    form = a_questionnaire(
        {"id": "one", "question": "achievements"}, {"id": "two", "point": 3}, {"id": "three"}
    )
    report = a_report(
        responses=responses(achievements="Done"), points=[{"point": 3, "words": {"en": "Advice"}}]
    )

    kept = with_entered(responses_to(form, report), DAY)

    entered = {each.item: each for each in kept.responses if each.questionnaire == "form-2027"}
    assert {item: str(each.words) for item, each in entered.items()} == {
        "one": "Done",
        "two": "Advice",
    }
    assert {each.entered for each in entered.values()} == {DAY}
    assert kept.response("achievements") == report.response("achievements")
    assert kept.points == report.points


def test_a_text_that_changes_later_does_not_change_what_was_entered() -> None:
    """The response that was kept goes first, with its day; keeping it again changes nothing."""
    form = a_questionnaire({"id": "one", "question": "achievements"})
    kept = with_entered(responses_to(form, a_report(responses=responses(achievements="Done"))), DAY)
    own = [each for each in kept.responses if each.questionnaire]
    changed = eccar.from_dict(
        {
            **eccar.to_dict(kept),
            "responses": [
                *responses(achievements="Changed"),
                {
                    "item": own[0].item,
                    "questionnaire": "form-2027",
                    "words": {"en": "Done"},
                    "entered": str(DAY),
                },
            ],
        },
        ProgressReport,
    )

    answer = responses_to(form, changed)

    assert answer.responses[0].text("en") == "Done"
    assert with_entered(responses_to(form, kept), dt.date(2027, 5, 1)) == kept


def test_a_report_with_what_was_entered_comes_back() -> None:
    """It is a document as any other."""
    kept = with_entered(
        responses_to(minimal_questionnaire(), a_report(responses=responses(achievements="Done"))),
        DAY,
    )

    assert eccar.from_dict(eccar.to_dict(kept), ProgressReport) == kept


def test_the_minimal_questionnaire_is_ours_and_says_so() -> None:
    """In every language: its title, its basis, and its view; the items of 2023 are not public."""
    minimal = minimal_questionnaire()

    assert minimal.basis is Basis.INFERRED
    assert minimal.titles is not None
    for lang in LANGUAGES:
        shown = eccar.text(minimal, lang=lang)
        assert "eccar" in minimal.titles[lang]
        assert minimal.titles[lang].partition(" (")[0] in shown
        assert "2023" in shown


def test_the_minimal_questionnaire_asks_what_the_guidelines_ask() -> None:
    """Achievements, difficulties, the next steps, and each of the ten points, in four languages."""
    minimal = minimal_questionnaire()

    assert [str(item.question) for item in minimal.items[:3]] == [
        "achievements",
        "difficulties",
        "next-steps",
    ]
    assert [item.point for item in minimal.items[3:]] == [*range(1, 11)]
    assert all(set(item.titles) == set(LANGUAGES) for item in minimal.items)
    assert len({item.id for item in minimal.items}) == len(minimal.items)


def test_the_minimal_questionnaire_is_a_document() -> None:
    """It can be saved, loaded and checked as one that a city wrote."""
    minimal = minimal_questionnaire()

    assert eccar.from_dict(eccar.to_dict(minimal), Questionnaire) == minimal
    assert eccar.check(minimal, on="2026-11-29").findings == ()
