"""What changed between two documents of one kind: two versions of a plan, or two reports."""

from __future__ import annotations

from typing import overload

from ..kinds import kind_of
from ..plan.comparison.difference import PlanDifference
from ..plan.comparison.difference import diff as compare_plans
from ..plan.inventory import Inventory, PlanDocument
from ..plan.plan import ActionPlan
from ..reports.comparison import ReportDifference, compare_reports
from ..reports.report import ProgressReport


@overload
def diff(old: PlanDocument, new: PlanDocument) -> PlanDifference: ...
@overload
def diff(old: ProgressReport, new: ProgressReport) -> ReportDifference: ...
def diff(
    old: PlanDocument | ProgressReport, new: PlanDocument | ProgressReport
) -> PlanDifference | ReportDifference:
    """What changed from *old* to *new*: two versions of a plan or an inventory, or two progress reports.

    Of reports, *old* is the earlier one; see ``eccar.reports.compare_reports``.

    Raises:
        TypeError: One is a report and the other is not, or one is a document of another kind.

    >>> from eccar.reports import PointReport, ProgressReport
    >>> city, point = ["de/musterstadt"], PointReport(point=3, state="under-way")
    >>> diff(ProgressReport(authorities=city), ProgressReport(authorities=city, points=[point])).points
    (<PointMove point=3, before=not-stated, after=under-way>,)
    """
    match old, new:
        case ProgressReport(), ProgressReport():
            return compare_reports(new, old)
        case (ActionPlan() | Inventory(), ActionPlan() | Inventory()):
            return compare_plans(old, new)
    names = " and ".join(kind_of(type(each)) or type(each).__name__ for each in (old, new))
    message = f"Two plans or inventories, or two reports can be compared, but not: {names}."
    raise TypeError(message)
