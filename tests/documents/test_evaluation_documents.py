"""Documents of evaluations: they survive a round trip, and the golden file keeps its values."""

from __future__ import annotations

import enum
import json
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given

from eccar import check, dumps, from_dict, load, to_dict
from eccar.kinds import schema_file
from eccar.reports import (
    Assessor,
    AssessorKind,
    EvaluatedKind,
    Evaluation,
    EvaluationStep,
    RecommendationResponse,
    follow_up,
)
from eccar.reports.evaluation.recommendation_facts import RECOMMENDATION_FACTS
from eccar.testing import evaluation_strategies as made
from eccar.values.packaged import text

GOLDEN = Path(__file__).parents[1] / "golden"
SCHEMA = json.loads(text(*schema_file("evaluation")))


def golden(format_: str = "yaml") -> Evaluation:
    """The golden evaluation, which has every field."""
    return load(GOLDEN / f"evaluation-1.{format_}", Evaluation)


@given(made.evaluations())
def test_every_evaluation_comes_back(value: Evaluation) -> None:
    """As plain data, YAML and JSON it is read as the same value, and written again as the same."""
    plain = to_dict(value)

    assert from_dict(plain) == value
    assert to_dict(from_dict(plain)) == plain
    for format_ in ("yaml", "json"):
        written = dumps(value, format=format_)
        back = load(written.encode(), format=format_)
        assert back == value
        assert dumps(back, format=format_) == written


@given(made.evaluations())
def test_every_evaluation_follows_the_schema(value: Evaluation) -> None:
    """What the library writes, an editor that knows the schema does not mark."""
    assert jsonschema_rs.validator_for(SCHEMA).is_valid(to_dict(value))


@given(made.evaluations())
def test_every_evaluation_can_be_checked(value: Evaluation) -> None:
    """Whatever it says, and however its recommendations refer to each other."""
    assert check(value, on="2028-05-31").findings is not None
    assert len(follow_up([value], on="2028-05-31").states) in (0, len(value.recommendations))


def test_an_evaluation_with_little_is_short() -> None:
    """A document has no key for absent values."""
    bare = Evaluation(id="opinion", assessors=[Assessor(name="Council")])

    assert dumps(bare) == (
        "eccar: evaluation/1\naudience: office\nid: opinion\nassessors:\n- name: Council\n"
    )


@pytest.mark.parametrize("choices", [AssessorKind, EvaluatedKind], ids=["body", "subject"])
def test_the_golden_evaluation_has_every_word(choices: type[enum.StrEnum]) -> None:
    """No word of these closed lists is left out."""
    content = "".join(path.read_text("utf-8") for path in GOLDEN.glob("evaluation-1*.yaml"))

    assert [choice for choice in choices if f"kind: {choice}\n" not in content] == []


def test_the_golden_evaluations_have_every_kind_of_fact_of_a_recommendation() -> None:
    """No kind is left out; a new one has a golden document of its own."""
    values = [load(path, Evaluation) for path in GOLDEN.glob("evaluation-1*.yaml")]
    followed = [fact for value in values for each in value.recommendations for fact in each.facts]

    assert {type(fact) for fact in followed} == set(RECOMMENDATION_FACTS)


@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_the_golden_evaluation(format_: str) -> None:
    """What was read of it once is read of it for ever."""
    value = golden(format_)
    days = ("2027-03-01", "2027-05-20", "2027-09-09", "2028-05-31")

    assert value.identity == "evaluation:de/amt-muster+de/musterstadt:opinion-2027"
    assert [value.state_on(day).step for day in days] == [
        EvaluationStep.NOT_ON_RECORD,
        EvaluationStep.DELIVERED,
        EvaluationStep.ANSWERED,
        EvaluationStep.MANDATED,
    ]
    follow = follow_up([value], on="2028-05-31")
    assert [(state.reference, state.response, state.open) for state in follow.states] == [
        ("opinion-2027/1", RecommendationResponse.ACCEPTED, False),
        ("opinion-2027/2", RecommendationResponse.NOTED, False),
        ("opinion-2027/2a", RecommendationResponse.TAKEN_UP, False),
        ("opinion-2027/2b", RecommendationResponse.NOT_ON_RECORD, False),
        ("opinion-2027/3", RecommendationResponse.NOT_ACCEPTED, False),
    ]
    assert [state.reference for state in follow_up([value], on="2028-03-31").open] == [
        "opinion-2027/1",
        "opinion-2027/3",
    ]
    assert follow.states[3].same_as == "eccar-2025/3"
