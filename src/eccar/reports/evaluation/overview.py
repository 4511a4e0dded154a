"""The overview of one evaluation on one day."""

from __future__ import annotations

from attrs import frozen

from ...checking.reports import Report
from ...values.displayable import Displayable
from .evaluation import Evaluation
from .state import EvaluationState


@frozen(kw_only=True)
class EvaluationOverview(Displayable):
    """An evaluation with how far it has come on a day, and what was found in it.

    Attributes:
        evaluation: The evaluation.
        state: How far it has come, and what followed from it.
        checked: What was found in it.
    """

    view = "overviews.evaluation_overview"

    evaluation: Evaluation
    state: EvaluationState
    checked: Report

    def _brief(self) -> str:
        return repr(self.state).strip("<>").partition(" ")[2]
