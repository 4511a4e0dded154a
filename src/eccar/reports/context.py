"""What rules about reports, rounds and questionnaires are evaluated in."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from attrs import evolve, field, frozen

from ..checking.context import RuleContext
from ..plan.inventory import Inventory, PlanDocument
from ..plan.plan import ActionPlan
from .report import ProgressReport
from .rounds.round import ReportingRound


@frozen(kw_only=True)
class ReportContext(RuleContext):
    """A rule context with what a report refers to, as far as it is among the related documents.

    Attributes:
        reported_on: The plan or the inventory that the report is on.
        earlier: The report before it.
        round: The round that it is for.
        submitted: Whether it has certainly been submitted by the day.
        recorded_until: The last day that the document can know of: the day of the check, or the day
            of recording if that is later.
    """

    reported_on: PlanDocument | None = field(default=None, repr=False)
    earlier: ProgressReport | None = field(default=None, repr=False)
    round: ReportingRound | None = field(default=None, repr=False)
    submitted: bool = False
    recorded_until: dt.date

    @classmethod
    def of(cls, base: RuleContext, value: Any, **_: Any) -> Self:
        """The context for checking a report, a round or a questionnaire."""
        until = max(base.day, value.recorded or base.day)
        context = cls(
            day=base.day, statutes=base.statutes, related=base.related, recorded_until=until
        )
        return context._for_report(value) if isinstance(value, ProgressReport) else context

    def _for_report(self, report: ProgressReport) -> Self:
        """The same context, with what *report* refers to."""
        submissions = report.submissions_on(self.day)
        plans: list[PlanDocument] = [*self.others(ActionPlan, *report.authorities)]
        plans += self.others(Inventory, *report.authorities)
        return evolve(
            self,
            reported_on=_identified(plans, report.basis.identity if report.basis else None),
            earlier=next(
                (each for each in self.siblings(report) if each.id and each.id == report.earlier),
                None,
            ),
            round=next(
                (each for each in self.others(ReportingRound) if each.id == report.round), None
            ),
            submitted=bool(submissions),
        )

    def siblings(self, report: ProgressReport) -> tuple[ProgressReport, ...]:
        """The other reports of the same authorities."""
        return self.others(ProgressReport, *report.authorities)


def _identified(documents: list[PlanDocument], identity: str | None) -> PlanDocument | None:
    """The only one of *documents* with this *identity*; ``None`` if there is none, or several."""
    matching = [document for document in documents if document.identity == identity]
    return matching[0] if len(matching) == 1 else None
