"""A document with all answers about it as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, TypedDict

from ..checking.data import ReportData, report_data
from ..documents.writing import to_dict
from ..fees.views.account_data import StatementData, statement_data
from ..fees.views.data import AssessmentData, assessment_data
from ..languages.language import Language
from ..membership.membership import Step
from ..membership.views.data import StandingData, standing_data
from ..plan.history import Stage
from ..plan.views.coverage_data import CoverageData, coverage_data
from ..reports.views.data import ReportStateData, report_state_data
from ..reports.views.evaluation_data import EvaluationStateData, evaluation_state_data
from .answers import DocumentOverview


class OverviewData(TypedDict):
    """A document of any kind with its report, and the answers that there are about its kind."""

    on: Annotated[dt.date, "The day asked about."]
    standing: Annotated[StandingData | None, "Of a membership, the status of the authority."]
    missing: Annotated[tuple[Step, ...], "Of a membership, the steps without a document."]
    undone: Annotated[
        tuple[Step, ...], "Of a membership, the steps that were taken before, on a way that ended."
    ]
    assessment: Annotated[AssessmentData | None, "Of a membership, the fee of the year."]
    statement: Annotated[StatementData | None, "Of an account, what it comes to."]
    stage: Annotated[Stage | None, "Of a plan or an inventory, how far it has come."]
    coverage: Annotated[
        CoverageData | None, "Of a plan or an inventory, how it covers the ten points."
    ]
    report_state: Annotated[ReportStateData | None, "Of a progress report, how far it has come."]
    evaluation_state: Annotated[
        EvaluationStateData | None,
        "Of an evaluation, how far it has come, and what followed from it.",
    ]
    report: Annotated[ReportData, "What was found in the document."]
    document: Annotated[dict[str, Any], "The document, which begins with its own kind."]


def overview_data(overview: DocumentOverview, lang: Language) -> OverviewData:
    """A document with its report and the answers about it."""
    standing, assessment = overview.standing, overview.assessment
    statement, coverage = overview.statement, overview.coverage
    state, evaluation = overview.report_state, overview.evaluation_state
    return {
        "on": overview.on,
        "standing": standing_data(standing, lang) if standing else None,
        "missing": overview.missing,
        "undone": overview.undone,
        "assessment": assessment_data(assessment, lang) if assessment else None,
        "statement": statement_data(statement, lang) if statement else None,
        "stage": overview.stage,
        "coverage": coverage_data(coverage, lang) if coverage else None,
        "report_state": report_state_data(state, lang) if state else None,
        "evaluation_state": evaluation_state_data(evaluation, lang) if evaluation else None,
        "report": report_data(overview.report, lang),
        "document": to_dict(overview.document),
    }
