"""All answers about one document on a day, together: what ``eccar show`` gives as JSON."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import frozen

from ..checking.related import RelatedDocuments
from ..checking.reports import Report
from ..fees.accounts.account import Account, AccountStatement
from ..fees.assessing import assess
from ..fees.assessment import Assessment
from ..fees.member_years import fee_years
from ..fees.packaged import fee_schedule
from ..membership.membership import Membership, Step
from ..membership.standing import Standing
from ..plan.coverage import Coverage
from ..plan.history import Stage
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..reports.chain.state import ReportState
from ..reports.evaluation.evaluation import Evaluation
from ..reports.evaluation.state import EvaluationState
from ..reports.report import ProgressReport
from ..values.displayable import Displayable
from ..values.figures import statutes
from ..values.identity import identity_of
from .reporting.report_states import state_among


@frozen(kw_only=True)
class DocumentOverview(Displayable):
    """A document of any kind with its report, and the answers that there are about its kind.

    Attributes:
        document: The document.
        on: The day.
        report: What was found in it.
        standing: Of a membership, where the authority stands.
        missing: Of a membership, the steps that are not on record.
        undone: Of a membership, the steps that were taken before, on a way that has ended.
        assessment: Of a membership, the fee of the year, if fees are paid in it.
        statement: Of an account, what it comes to.
        stage: Of a plan or an inventory, how far it has come.
        coverage: Of a plan or an inventory, how it covers the ten points.
        report_state: Of a progress report, how far it has come.
        evaluation_state: Of an evaluation, how far it has come, and what followed from it.
    """

    view = "document"

    document: Any
    on: dt.date
    report: Report
    standing: Standing | None = None
    missing: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    assessment: Assessment | None = None
    statement: AccountStatement | None = None
    stage: Stage | None = None
    coverage: Coverage | None = None
    report_state: ReportState | None = None
    evaluation_state: EvaluationState | None = None

    @property
    def identity(self) -> str:
        """The identity of the document."""
        return identity_of(self.document)


_NOTHING = RelatedDocuments()


def document_overview(
    document: Any,
    report: Report,
    on: dt.date,
    related: RelatedDocuments = _NOTHING,
    *,
    seated: Any = None,
) -> DocumentOverview:
    """The *document* on a day, with its *report* and all that its domain says about it.

    Of the *related* documents, those that were read with it, other reports say whether one was
    replaced, and a round until when one is expected. *seated* is a membership with the seats that
    others record for it.
    """
    answers = _answers(seated or document, on, related)
    return DocumentOverview(document=document, on=on, report=report, **answers)


def _answers(document: Any, on: dt.date, related: RelatedDocuments) -> dict[str, Any]:
    """The answers about a *document* by the attributes of the overview."""
    match document:
        case Membership():
            missing, undone = (
                steps(on, statutes()) for steps in (document.missing_on, document.undone_on)
            )
            return {
                "standing": document.standing_on(on),
                "missing": tuple(step for step in missing if step not in undone),
                "undone": tuple(undone),
                "assessment": fee_of(document, on.year),
            }
        case Account():
            return {"statement": document.statement_on(on)}
        case ActionPlan() | Inventory():
            return {"stage": document.stage_on(on), "coverage": document.coverage_on(on)}
        case ProgressReport():
            return {"report_state": state_among(document, related, on)}
        case Evaluation():
            return {"evaluation_state": document.state_on(on)}
    return {}


def fee_of(membership: Membership, year: int) -> Assessment | None:
    """The fee of a *membership* in a *year*, if fees are paid in it."""
    years = fee_years(year, year)
    return next((assess(membership, fee_schedule(), year=each) for each in years), None)
