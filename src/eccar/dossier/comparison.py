"""What changed between two documents of one kind, two versions of a plan or two reports; or between registers."""

from __future__ import annotations

import datetime as dt
from typing import overload

from ..kinds import kind_of
from ..network.registers.changes import RegisterChanges, compare_registers
from ..network.registers.register import Register
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
@overload
def diff(
    old: Register, new: Register, *, since: dt.date | str, until: dt.date | str
) -> RegisterChanges: ...
def diff(
    old: PlanDocument | ProgressReport | Register,
    new: PlanDocument | ProgressReport | Register,
    *,
    since: dt.date | str | None = None,
    until: dt.date | str | None = None,
) -> PlanDifference | ReportDifference | RegisterChanges:
    """What changed from *old* to *new*: versions of a plan or an inventory, progress reports, or registers.

    Of reports, *old* is the earlier one; see ``eccar.reports.compare_reports``.

    Args:
        old: A document, or a register.
        new: Another one of the same kind.
        since: Of registers, the day of the old one; documents are compared without days.
        until: Of registers, the day of the new one.

    Raises:
        TypeError: The two are of different kinds, or of one that is not compared; or a day is given
            for documents, or lacking for registers.

    >>> from eccar.reports import PointReport, ProgressReport
    >>> city, point = ["de/musterstadt"], PointReport(point=3, state="under-way")
    >>> diff(ProgressReport(authorities=city), ProgressReport(authorities=city, points=[point])).points
    (<PointMove point=3, before=not-stated, after=under-way>,)
    """
    match old, new:
        case Register(), Register():
            if since is None or until is None:
                raise TypeError("Two registers are compared by their days: since= and until=.")
            return compare_registers(old, new, since=since, until=until)
        case _ if since is not None or until is not None:
            raise TypeError("Only registers are compared by days: leave out since= and until=.")
        case ProgressReport(), ProgressReport():
            return compare_reports(new, old)
        case (ActionPlan() | Inventory(), ActionPlan() | Inventory()):
            return compare_plans(old, new)
    names = " and ".join(kind_of(type(each)) or type(each).__name__ for each in (old, new))
    message = f"Two plans or inventories, two reports, or two registers can be compared, but not: {names}."
    raise TypeError(message)
