"""The tables of evaluations: what a row is made of, and that rows say what the answers say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.reports import (
    AnsweredBy,
    Assessor,
    Delivered,
    Evaluation,
    Judgement,
    Noted,
    Recommendation,
    Split,
    follow_up,
)
from eccar.testing.evaluation_strategies import evaluations

EXAMPLE = Path(__file__).parents[2] / "examples/reports/musterstadt/evaluation-2025.yaml"
MADE = eccar.load(EXAMPLE, Evaluation)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1))


def evaluation(authority: str, *recommendations: Recommendation) -> Evaluation:
    """An invented evaluation, with the same id for each authority."""
    return Evaluation(
        id="opinion",
        authorities=[authority],
        assessors=[Assessor(name="Council"), Assessor(name="Institute")],
        facts=[Delivered(when="2026-02-01")],
        recommendations=recommendations,
    )


def test_a_recommendation_is_a_row() -> None:
    """With what it says, what was answered, and whether it is open, since when."""
    first, *_, last = eccar.rows([MADE], "recommendations", on="2027-08-01")

    assert (first["authority_id"], first["recommendation"]) == ("de/musterstadt", "opinion-2025/1")
    assert first["recommended_words"].startswith("Publish the data")
    assert (first["words_language"], first["addressed_to"]) == ("en", "Statistikstelle (erfunden)")
    assert (first["response"], first["responded_first"]) == ("accepted", dt.date(2025, 9, 10))
    assert (first["is_open"], first["open_since"], first["closed"]) == (True, "2025-05-20", None)
    assert (first["has_measures"], first["follow_up_words"]) == (
        True,
        "First data set published (invented).",
    )
    assert (last["response"], last["due"], last["has_measures"]) == ("not-accepted", "2027", False)


def test_what_closed_a_recommendation_has_its_day_and_step() -> None:
    """A judgement names its scale."""
    first, *_ = eccar.rows([MADE], "recommendations", on="2028-05-01")

    assert (first["is_open"], first["open_since"], first["closed"]) == (False, None, "2028-04")
    assert (first["scale_id"], first["scale_step"]) == ("eca", "fully")


def test_an_answer_has_the_same_rows() -> None:
    """But for the document, since an answer may be of several evaluations."""
    answer = follow_up([MADE], on="2027-08-01")
    own = [
        {**row, "document": None} for row in eccar.rows([MADE], "recommendations", on="2027-08-01")
    ]

    assert own == [*eccar.rows([answer], "recommendations")]


@given(st.lists(evaluations(), max_size=3), DAYS)
def test_rows_are_those_of_the_follow_up(made: list[Evaluation], on: dt.date) -> None:
    """One for each state, with its response and whether it is open."""
    states = follow_up(made, on=on).states

    assert [
        (row["recommendation"], row["response"], row["is_open"])
        for row in eccar.rows(made, "recommendations", on=on)
    ] == [(state.reference, state.response.value, state.open) for state in states]


def test_a_plan_answers_only_its_own_authorities() -> None:
    """Two evaluations of two cities may have one id."""
    plan = eccar.from_dict(
        {
            "eccar": "plan/1",
            "authorities": ["de/lindenau"],
            "titles": {"de": "Plan (erfunden)"},
            "measures": [
                {"id": "m", "points": [1], "titles": {"de": "m"}, "answers": ["opinion/1"]}
            ],
        }
    )
    cities = ("de/lindenau", "de/musterstadt")
    made = [evaluation(city, Recommendation(id="1")) for city in cities]
    rows = eccar.rows([*made, plan], "recommendations", on="2026-03-01")

    assert [(row["authority_id"], row["has_measures"]) for row in rows] == [
        ("de/lindenau", True),
        ("de/musterstadt", False),
    ]


def test_a_fact_has_a_row_for_each_measure_and_each_part() -> None:
    """The number of the fact says that they are one."""
    made = evaluation(
        "de/musterstadt",
        Recommendation(
            id="1",
            facts=[
                AnsweredBy(when="2026-03-01", measures=["a", "b"]),
                Split(when="2026-03-02", into=["1a", "1b"]),
                Noted(when="2026-03-03"),
            ],
        ),
    )
    rows = eccar.rows([made], "recommendation_facts")

    assert [(r["fact_number"], r["measure_id"], r["other_recommendation"]) for r in rows] == [
        (1, "a", None),
        (1, "b", None),
        (2, None, "1a"),
        (2, None, "1b"),
        (3, None, None),
    ]
    assert [r["response"] for r in rows][-1] == "noted"
    assert len(eccar.rows([made], "recommendation_facts", on="2026-03-01")) == 2


def test_a_judgement_has_its_scale_and_its_sample() -> None:
    """No number is made of a step; several bodies are no single body."""
    judgement = {
        "point": 3,
        "scale": "eca",
        "step": "fully",
        "sample": {"count": 52, "total": 62, "words": {"en": "recommendations"}},
    }
    made = eccar.from_dict(
        {
            "eccar": "evaluation/1",
            "id": "e",
            "authorities": ["de/musterstadt"],
            "assessors": [{"name": "Council"}],
            "judgements": [judgement],
        }
    )
    both = evaluation("de/musterstadt")
    in_words = Judgement(words={"en": "Good (invented)."})
    [row] = eccar.rows([made], "judgements")
    [other] = eccar.rows([evolve(both, judgements=[in_words])], "judgements")

    assert (row["assessed_by"], row["point_number"], row["measure_id"]) == ("Council", 3, None)
    assert (row["scale_id"], row["scale_step"]) == ("eca", "fully")
    assert (row["sample_count"], row["sample_precision"], row["sample_total"]) == (52, None, 62)
    assert (other["assessed_by"], other["judged_words"]) == (None, "Good (invented).")
