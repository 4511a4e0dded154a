"""What rules about reports, rounds and questionnaires are evaluated in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Self, TypeAlias, TypeVar

from attrs import evolve, field, frozen

from ..checking.context import RuleContext
from ..documents.digest import digest
from ..plan.inventory import Inventory, PlanDocument
from ..plan.plan import ActionPlan
from .chain.heads import Chain, chains, chains_by_report
from .chain.stage import ReportStage
from .report import ProgressReport
from .rounds.questionnaire import Questionnaire
from .rounds.round import ReportingRound

_WithId: TypeAlias = "ProgressReport | ReportingRound | Questionnaire"
AnyWithId = TypeVar("AnyWithId", bound=_WithId)


@frozen(kw_only=True)
class ReportContext(RuleContext):
    """A rule context with what a report refers to, as far as it is among the related documents.

    Attributes:
        reported_on: The plan or the inventory that the report is on. Of several with its identity
            it is the one with the digest that the report names.
        as_reported_on: Whether that has the content that the report was on, as far as a digest
            shows it.
        earlier: The report before it.
        round: The round that it is for.
        reached: The stage of the report; ``None`` for rounds and questionnaires.
        recorded_until: The last day that the document can know of: the day of the check, or the day
            of recording if that is later.
    """

    reported_on: PlanDocument | None = field(default=None, repr=False)
    as_reported_on: bool = False
    earlier: ProgressReport | None = field(default=None, repr=False)
    round: ReportingRound | None = field(default=None, repr=False)
    reached: ReportStage | None = None
    recorded_until: dt.date

    @property
    def stage(self) -> str:
        """The stage of the report; empty for rounds and questionnaires."""
        return self.reached or ""

    @property
    def is_draft(self) -> bool:
        """Whether the report is still being written on the day."""
        return self.reached is ReportStage.DRAFT

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
        wanted = report.basis.digest if report.basis else None
        plan = self._basis(report)
        return evolve(
            self,
            reported_on=plan,
            as_reported_on=plan is not None and (wanted is None or digest(plan) == wanted),
            earlier=self._with_id(ProgressReport, report.earlier, *report.authorities),
            round=self._with_id(ReportingRound, report.round),
            reached=report.stage_on(self.day),
        )

    def _basis(self, report: ProgressReport) -> PlanDocument | None:
        """The plan or the inventory that the *report* is on, perhaps of other authorities as well."""
        if report.basis is None:
            return None
        _, _, rest = report.basis.identity.partition(":")
        authorities = rest.partition(":")[0].split("+")
        plans: tuple[PlanDocument, ...] = (
            *self.others(ActionPlan, *authorities),
            *self.others(Inventory, *authorities),
        )
        plans = tuple(plan for plan in plans if plan.identity == report.basis.identity)
        if len(plans) > 1:
            plans = tuple(plan for plan in plans if digest(plan) == report.basis.digest)
        return plans[0] if len(plans) == 1 else None

    def siblings(self, report: ProgressReport) -> tuple[ProgressReport, ...]:
        """The other reports of the same authorities."""
        return self.others(ProgressReport, *report.authorities)

    def questionnaire(self, id: str) -> Questionnaire | None:
        """The questionnaire with this *id*; ``None`` if none is at hand, or several are."""
        return self._with_id(Questionnaire, id)

    def _with_id(self, cls: type[AnyWithId], id: str | None, *authorities: str) -> AnyWithId | None:
        """The only other document of *authorities* with this *id*; ``None`` if none is, or several are."""
        if id is None:
            return None
        known = self.related.derived(cls, authorities, _by_id).get(id, ())
        others = [document for document in known if document is not self.related.checked]
        return others[0] if len(others) == 1 else None

    def chain(self, report: ProgressReport) -> Chain:
        """The chain of *report*, made of the reports at hand."""
        known = self.related.derived(ProgressReport, report.authorities, chains_by_report)
        return known.get(id(report)) or chains((report, *self.siblings(report)))[0]


def _by_id(documents: Sequence[AnyWithId]) -> dict[str | None, list[AnyWithId]]:
    """The *documents* by their id."""
    known: dict[str | None, list[AnyWithId]] = {}
    for document in documents:
        known.setdefault(document.id, []).append(document)
    return known
