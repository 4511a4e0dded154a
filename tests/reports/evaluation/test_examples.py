"""The evaluations under ``examples``: what is on record on a day, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.reports import EvaluatedKind, Evaluation, EvaluationForm, EvaluationState, EvaluationStep
from eccar.values.errors import Severity

REPORTS = Path(__file__).parents[3] / "examples/reports"
FILES = sorted(REPORTS.rglob("*evaluation*.yaml"))


def evaluation(name: str) -> Evaluation:
    """The evaluation under ``examples/reports`` with this *name*."""
    return eccar.load(REPORTS / f"{name}.yaml", Evaluation)


def state(name: str, on: str) -> EvaluationState:
    """Its state on a day."""
    return evaluation(name).state_on(on)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_evaluation_has_no_error(file: Path) -> None:
    """What was not read, or is not public, is no finding of weight."""
    findings = eccar.check(eccar.load(file), on="2026-11-29").findings

    assert [each for each in findings if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("on", "step"),
    [
        ("2022-11-01", EvaluationStep.NOT_ON_RECORD),
        ("2022-11-02", EvaluationStep.ORDERED),
        ("2024-09-04", EvaluationStep.MANDATED),
    ],
)
def test_a_chain_from_the_report_to_the_mandate(on: str, step: EvaluationStep) -> None:
    """Zürich: report and order of 2 November 2022, measures and mandate of 4 September 2024."""
    reached = state("zuerich/evaluation-2022", on)

    assert reached.step is step


def test_what_is_not_on_record_of_a_chain_is_named() -> None:
    """Nothing is known of a request, of an answer, or of when the measures were named."""
    ordered = state("zuerich/evaluation-2022", "2023-06-01")

    assert ordered.not_on_record == (
        EvaluationStep.REQUESTED,
        EvaluationStep.FORWARDED_TO_CITY,
        EvaluationStep.ANSWERED,
    )
    assert ordered.possibly == (EvaluationStep.MEASURES_NAMED,)
    assert evaluation("zuerich/evaluation-2022").recommendations == ()


def test_an_opinion_can_be_outstanding_for_years() -> None:
    """Graz: the opinion on the fourth programme was still awaited in 2025."""
    awaited = state("graz/evaluation-programme-4", "2026-11-29")

    assert awaited.step is EvaluationStep.REQUESTED
    assert awaited.certain


def test_feedback_on_earlier_programmes_came_while_the_last_is_awaited() -> None:
    """Graz: of the first three it is only known that the feedback was positive, and came by 2025."""
    came = state("graz/evaluation-programmes-1-to-3", "2026-11-29")

    assert came.step is EvaluationStep.DELIVERED
    assert state("graz/evaluation-programmes-1-to-3", "2012-12-31").possibly == (
        EvaluationStep.DELIVERED,
    )
    evaluated = evaluation("graz/evaluation-programmes-1-to-3").evaluated
    assert [each.kind for each in evaluated] == [EvaluatedKind.PLAN] * 3
    assert {each.identity for each in evaluated} == {None}


def test_an_annex_on_earlier_recommendations_and_comments_given_orally() -> None:
    """Zürich 2013 and 2018: the annex says what became of those of 2009, of which none was read."""
    annex, oral = evaluation("zuerich/evaluation-2013"), evaluation("zuerich/evaluation-2018")

    assert annex.form is EvaluationForm.ANNEX
    assert [each.kind for each in annex.evaluated] == [EvaluatedKind.RECOMMENDATIONS]
    assert (annex.recommendations, annex.judgements) == ((), ())
    assert oral.form is EvaluationForm.ORAL
    assert (oral.words, oral.judgements) == (None, ())


def test_a_plan_was_evaluated_by_the_annex_of_the_paper_on_the_next_one() -> None:
    """Gent: the plan lies with its evaluation; the counts are those of a report of 2016."""
    files = ("plans/gent", "reports/gent-2016", "reports/gent-evaluation-2021")
    documents = [eccar.load(REPORTS.parent / f"{file}.yaml") for file in files]
    annex = evaluation("gent-evaluation-2021")

    assert [each.findings for each in eccar.check_together(documents, on="2026-11-29")] == [()] * 3
    assert (annex.form, annex.counts) == (EvaluationForm.ANNEX, ())
    assert annex.state_on("2021-01-08").step is EvaluationStep.PUBLISHED
    assert annex.state_on("2021-01-07").possibly == (EvaluationStep.DELIVERED,)


def test_measures_can_be_commented_on_before_there_is_a_plan() -> None:
    """Vienna, 2024: what was evaluated is no document, so none is missing."""
    comments = evaluation("wien/evaluation-2024")

    assert [each.kind for each in comments.evaluated] == [EvaluatedKind.MEASURES]
    assert comments.state_on("2024-12-31").step is EvaluationStep.DELIVERED
    assert (comments.words, comments.judgements) == (None, ())


def test_judgements_in_words_are_on_no_scale() -> None:
    """Graz 2024: by topic, in words; nothing is added up."""
    judgements = evaluation("graz/evaluation-human-rights-2024").judgements

    assert {judgement.scale for judgement in judgements} == {None}
    assert len({str(judgement.words) for judgement in judgements}) == 3


def test_an_evaluation_of_a_round_has_no_authority() -> None:
    """2023: one general view of all reports, and feedback of peers, of whom none is named."""
    assert evaluation("round-2023-evaluation").identity == "evaluation:round-2023"
    assert evaluation("round-2023-feedback").authorities == ()
