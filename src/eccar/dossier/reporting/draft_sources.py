"""What a progress report of an authority is drafted from, among its documents."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable

from ...plan.history import Stage
from ...plan.inventory import PlanDocument
from ...plan.plan import ActionPlan
from ...reports.chain.facts import Addressee
from ...reports.chain.heads import chains
from ...reports.report import ProgressReport
from ...reports.rounds.round import ReportingRound
from ...values.dates import Period
from ..dossier import Dossier

IN_FORCE = (Stage.ADOPTED, Stage.EVALUATED)
"""The stages of a plan that is in force."""


def plans_for_report(dossier: Dossier, on: dt.date) -> tuple[PlanDocument, ...]:
    """The plans that are in force on the day *on*, each in the version that was recorded last.

    Those whose period is over by then count only if there is no other. Without any in force, it is
    the inventory that was recorded last; without one, the plans in preparation; without any, those
    that were replaced. Several are a question to the authority; there may be none.
    """
    plans = dossier.of(ActionPlan)
    stages = {id(plan): plan.stage_on(on) for plan in plans}
    if in_force := [plan for plan in plans if stages[id(plan)] in IN_FORCE]:
        return _newest([plan for plan in in_force if plan.end_on(on) is None] or in_force)
    if dossier.inventory is not None:
        return (dossier.inventory,)
    return _newest([plan for plan in plans if stages[id(plan)] is not Stage.REPLACED] or plans)


def _newest(plans: Iterable[PlanDocument]) -> tuple[PlanDocument, ...]:
    """Of the versions of each of *plans*, the one that was recorded last, in the order of recording.

    Versions are documents of one kind with the same id; two that were recorded on one day stay
    both.
    """
    versions: defaultdict[object, list[PlanDocument]] = defaultdict(list)
    for plan in sorted(plans, key=_recorded):
        versions[plan.id or plan.identity].append(plan)
    return tuple(
        plan
        for group in versions.values()
        for plan in group
        if _recorded(plan) == _recorded(group[-1])
    )


def _recorded(document: PlanDocument) -> dt.date:
    return document.recorded or dt.date.min


def rounds_for_report(
    dossier: Dossier, to: Collection[Addressee], period: Period | None, on: dt.date
) -> tuple[ReportingRound, ...]:
    """The rounds that ask the authority on the day *on* for a report of a *period*, and have none yet.

    Rounds are those of the coalition: a report to the own council alone is for none. Several are a
    question to the authority.
    """
    if Addressee.COALITION not in to:
        return ()
    answered = {each.round for each in dossier.reports if _was_sent(each, on)}
    return tuple(
        round_
        for round_ in dossier.rounds
        if round_.id not in answered
        and any(round_.asks_on(each, on) for each in dossier.subject.split(", "))
        and (period is None or round_.period is None or _overlap(round_.period, period))
    )


def _was_sent(report: ProgressReport, on: dt.date) -> bool:
    return any(fact.to is Addressee.COALITION for fact in report.submissions_on(on))


def _overlap(first: Period, second: Period) -> bool:
    return not first.before(second) and not second.before(first)


def reports_before(
    dossier: Dossier, to: Collection[Addressee], period: Period | None
) -> tuple[ProgressReport, ...]:
    """The last reports before the one of a *period* to one of the addressees *to*, none replaced.

    Reports to another addressee have a rhythm of their own. Several are of the same last day, which
    leaves open which of them counts; there may be none.
    """
    heads = [
        report
        for chain in chains(dossier.of(ProgressReport))
        for report in chain.heads
        if not report.to or not set(to).isdisjoint(report.to)
    ]
    before = [report for report in heads if _ends_before(report, period)]
    last = max(map(_end, before), default=None)
    return tuple(report for report in before if _end(report) == last)


def _ends_before(report: ProgressReport, period: Period | None) -> bool:
    return period is None or period.last is None or _end(report) < period.last


def _end(report: ProgressReport) -> dt.date:
    """The last day that a *report* is of, as far as it says so."""
    dates = (report.period, report.as_of)
    known = (each.last for each in dates if each is not None and each.last is not None)
    return next(known, report.recorded or dt.date.min)
