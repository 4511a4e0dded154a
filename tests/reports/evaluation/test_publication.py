"""The publication of an evaluation is a step: it was there by then, and its recommendations are open."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.reports import Evaluation, EvaluationStep, follow_up

ON = "2026-11-29"
AFTER = [*EvaluationStep][4:]


def evaluation(*facts: dict[str, Any]) -> Evaluation:
    """An invented evaluation with one recommendation, and with these *facts*."""
    data = {
        "eccar": "evaluation/1",
        "id": "opinion",
        "authorities": ["de/musterstadt"],
        "assessors": [{"name": "Council of experts (invented)"}],
        "recommendations": [{"id": "1"}],
        "facts": [{"sources": ["Invented"], **fact} for fact in facts],
    }
    return eccar.from_dict(data, Evaluation)


def fact(kind: str, date: str) -> dict[str, Any]:
    """A fact of an evaluation, as plain data."""
    return {"fact": kind, "date": date}


def since(document: Evaluation) -> str | None:
    """Since when the recommendation is open, in the notation of documents."""
    [state] = follow_up([document], on=ON).open
    return state.since.notation if state.since else None


@pytest.mark.parametrize(
    ("facts", "step", "opened"),
    [
        ([("published", "2021-01-08")], "published", "../2021-01-08"),
        ([("published", "2021")], "published", "../2021"),
        ([("published", "../2021-05")], "published", "../2021-05"),
        ([("published", "unknown")], "not-on-record", None),
        ([("delivered", "2020-12-01"), ("published", "2021-01-08")], "published", "2020-12-01"),
        ([("delivered", "unknown"), ("published", "2021-01-08")], "published", "../2021-01-08"),
        ([("delivered", "2022-01-01"), ("published", "2021-01-08")], "published", "2022-01-01"),
        ([("requested", "2020-05-01"), ("published", "2021-01-08")], "published", "../2021-01-08"),
        ([("published", "2021-01-08"), ("published", "2022")], "published", "../2021-01-08"),
    ],
)
def test_what_is_published_was_delivered_by_then(
    facts: list[tuple[str, str]], step: str, opened: str | None
) -> None:
    """Its recommendations are open since the delivery, or since the publication at the latest."""
    document = evaluation(*(fact(kind, date) for kind, date in facts))

    assert document.state_on(ON).step == step
    assert since(document) == opened


@given(step=st.sampled_from(AFTER), first=st.integers(2001, 2024), second=st.integers(2001, 2024))
def test_a_publication_takes_back_nothing_that_followed(
    step: EvaluationStep, first: int, second: int
) -> None:
    """Whenever it is published, an evaluation stays at the step that followed from it."""
    followed = fact(step.value, str(first))
    state = evaluation(followed, fact("published", str(second))).state_on(ON)

    assert state.step is step
    assert state.possibly == evaluation(followed).state_on(ON).possibly
    assert EvaluationStep.PUBLISHED not in state.not_on_record


def test_before_the_publication_there_is_nothing_to_follow() -> None:
    """An evaluation that was only published is left out before the day."""
    document = evaluation(fact("published", "2021-01-08"))

    assert follow_up([document], on="2021-01-07").states == ()
    assert document.state_on("2021-01-07").step is EvaluationStep.NOT_ON_RECORD
    assert document.state_on(ON).not_on_record == (
        EvaluationStep.REQUESTED,
        EvaluationStep.DELIVERED,
    )


@pytest.mark.parametrize(
    ("lang", "step", "latest", "between"),
    [
        ("en", "published.", "open since 8 January 2021 at the latest", "open since a day between"),
        ("de", "veröffentlicht.", "offen spätestens seit 8. Januar 2021", "offen, Beginn zwischen"),
        ("fr", "publiée.", "ouverte depuis le 8 janvier 2021 au plus tard", "ouverte, début entre"),
        (
            "pl",
            "opublikowana.",
            "otwarte najpóźniej od 8 stycznia 2021 r.",
            "otwarte, początek w okresie",
        ),
    ],
)
def test_it_is_said_in_words(lang: str, step: str, latest: str, between: str) -> None:
    """The step, and since when at the latest; of a span, that it was a day within it."""
    published = evaluation(fact("published", "2021-01-08"))
    span = evaluation(fact("delivered", "2015/2019"))
    unknown = evaluation(fact("delivered", "unknown"))

    def said(document: Evaluation) -> str:
        text = eccar.text(follow_up([document], on=ON), lang, more=True)
        return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())

    assert step in eccar.text(published.state_on(ON), lang)
    assert latest in said(published)
    assert between in said(span)
    assert " since " not in said(unknown)
