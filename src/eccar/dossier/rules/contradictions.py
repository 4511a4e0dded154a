"""Rules ``DOS2…``: facts of one document that contradict those of another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...plan.history import Adopted, PlanFact, Replaced
from ...plan.inventory import Inventory
from ...plan.measures.measure import Measure
from ...plan.measures.progress import State
from ...plan.plan import ActionPlan
from ...reports.chain.facts import Addressee
from ...values.errors import Severity
from ...values.facts import in_order
from ..context import DossierContext
from ..dossier import Dossier
from ._select import reports, reports_on_measures, reports_on_plans, time_of


@rule(
    "DOS201",
    Severity.WARNING,
    "The plan was adopted later ({adopted}) than the time that the report is of ({reported}).",
    hint="Check both dates, and the plan under basis. A report on what was done before the plan can "
    "be on an inventory.",
    source=OURS,
)
def reported_on_before_adoption(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """A report is of a time in which the plan that it is on was adopted already."""
    for index, report, plan in reports_on_plans(dossier):
        first, time = _first(plan, Adopted, context.day), time_of(report)
        if first is not None and time is not None and time.before(first.when):
            yield hit("documents", index, "basis", "identity", adopted=first.when, reported=time)


def _first(plan: ActionPlan, kind: type[PlanFact], on: dt.date) -> PlanFact | None:
    """The first fact of a *kind* that counts on a day."""
    facts = in_order(plan.facts_on_record, on)
    return next((fact for fact in facts if isinstance(fact, kind)), None)


@rule(
    "DOS202",
    Severity.NOTE,
    "The report was submitted to the coalition ({date}) when the authority was not a member ({status}).",
    hint="Compare the date with the membership, and correct the one that is wrong. If the authority "
    "reported without being a member, nothing is to be done.",
    source=OURS,
)
def submitted_without_membership(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """Reports to the coalition are those of members."""
    membership = dossier.membership
    if membership is None or not membership.facts:
        return
    for index, report in reports(dossier):
        if membership.city.id not in report.authorities:
            continue
        for number, fact in enumerate(report.facts):
            if getattr(fact, "to", None) is not Addressee.COALITION:
                continue
            days = fact.when.first, fact.when.last
            statuses = {_status(membership, day) for day in days if day is not None}
            if None not in days and Status.MEMBER not in statuses and len(statuses) == 1:
                [status] = statuses
                if status is not None:
                    place = ("documents", index, "facts", number, "date")
                    yield hit(*place, date=fact.when, status=status)


def _status(membership: Membership, on: dt.date) -> Status | None:
    """The status on a day; ``None`` if the record leaves open that it is that of a member."""
    standing = membership.standing_on(on)
    return None if Status.MEMBER in standing.possibly else standing.status


@rule(
    "DOS203",
    Severity.NOTE,
    "In the report, “{title}” is {state}; by the plan or inventory it was {other} on {date}.",
    hint="Check which of the two holds. Correct the plan or inventory, or the report before it is "
    "submitted.",
    source=OURS,
    many="{count} measures have another state in the report than in the plan or inventory.",
)
def state_differs(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """A report gives a measure the state that the plan or inventory has for the same day."""
    for index, report, document in reports_on_measures(dossier):
        time = time_of(report)
        if time is None or time.last is None or time.last > context.day:
            continue
        measures = _with_progress(document)
        for number, entry in enumerate(report.measures):
            measure = measures.get(entry.measure or "")
            other = _other_state(measure, entry.state, time.last) if measure else None
            if measure and other is not None:
                place = ("documents", index, "measures", number, "state")
                values = {"state": entry.state, "other": other, "date": time.last}
                yield hit(*place, title=measure.titles, **values)


def _with_progress(document: ActionPlan | Inventory) -> dict[str, Measure]:
    """The measures of which something is recorded, by their ids."""
    return {each.id: each for each in document.on_record if each.progress}


def _other_state(measure: Measure, reported: State, on: dt.date) -> State | None:
    """The state of a *measure* on a day, if it is certainly another one than was *reported*."""
    state = measure.state_on(on)
    if State.NOT_ON_RECORD in (state, reported) or state is reported:
        return None
    return None if measure.may_be_in({reported}, on) else state


@rule(
    "DOS204",
    Severity.WARNING,
    "The plan was replaced ({replaced}) before the time that the report is of ({reported}).",
    hint="Under basis, name the plan that was in force then.",
    source=OURS,
)
def reported_on_after_replacement(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """A report is on a plan that was not replaced before its period."""
    for index, report, plan in reports_on_plans(dossier):
        last, period = _first(plan, Replaced, context.day), report.period
        ended = plan.end_on(context.day)
        if last and period and ended and ended.replaced and last.when.before(period):
            yield hit("documents", index, "basis", "identity", replaced=last.when, reported=period)


RULES = (
    reported_on_before_adoption,
    submitted_without_membership,
    state_differs,
    reported_on_after_replacement,
)
