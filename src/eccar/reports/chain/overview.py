"""The overview of one report on one day."""

from __future__ import annotations

from attrs import frozen

from ...checking.reports import Report
from ...values.displayable import Displayable
from ..report import ProgressReport
from .state import ReportState


@frozen(kw_only=True)
class ReportOverview(Displayable):
    """A progress report with how far it has come on a day, and what was found in it.

    Attributes:
        report: The progress report.
        state: How far it has come.
        checked: What was found in it.
    """

    view = "overviews.overview"

    report: ProgressReport
    state: ReportState
    checked: Report

    def _brief(self) -> str:
        return repr(self.state).strip("<>").partition(" ")[2]
