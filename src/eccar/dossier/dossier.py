"""The documents of one authority together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from ..fees.accounts.account import Account
from ..membership.membership import Membership
from ..plan.history import Stage
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..reports.evaluation.evaluation import Evaluation
from ..reports.evaluation.follow_up import FollowUp, follow_up
from ..reports.evaluation.state import EvaluationState
from ..reports.report import ProgressReport
from ..reports.rounds.round import ReportingRound
from ..values.brief import Brief
from ..values.cities import City
from ..values.dates import check_order, day
from ..values.identity import authorities_of, identity_of
from ..values.vocabulary import audience_of
from .dates.deadlines import Deadline, Deadlines, collected
from .dates.due_dates import account_dates, international_day, plan_dates
from .dates.evaluation_dates import evaluation_dates
from .dates.report_dates import CountingReport, counting_reports, report_dates

Kind = TypeVar("Kind")

_IN_FORCE = (Stage.ADOPTED, Stage.EVALUATED)


def _tuple(documents: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(documents)


@frozen(kw_only=True)
class Dossier(Brief):
    """All documents of one authority, or of several that have one together; see ``dossiers``.

    Attributes:
        subject: The id of the authority, or the ids with commas.
        documents: Its documents of every kind, in the order given, and reports on its behalf.
        rounds: The reporting rounds at hand, which are about no single authority.
        general_evaluations: The evaluations at hand of the work of no single authority, such as
            those of a state or of a round.
    """

    subject: str
    documents: tuple[Any, ...] = field(converter=_tuple)
    rounds: tuple[ReportingRound, ...] = field(default=(), converter=_tuple, repr=False)
    general_evaluations: tuple[Evaluation, ...] = field(default=(), converter=_tuple, repr=False)

    def _brief(self) -> str:
        return f"{self.subject}, documents: {len(self.documents)}"

    def document(self, identity: str) -> Any:
        """The document with this *identity*, as ``plan:de/musterstadt:2027``; ``None`` without just one."""
        matching = [each for each in self.documents if identity_of(each) == identity]
        return matching[0] if len(matching) == 1 else None

    def of(self, cls: type[Kind]) -> tuple[Kind, ...]:
        """The documents of the class *cls*."""
        return tuple(document for document in self.documents if isinstance(document, cls))

    @property
    def membership(self) -> Membership | None:
        """The membership of the authority itself, if there is one."""
        own = (each for each in self.of(Membership) if each.city.id == self.subject)
        return next(own, None)

    @property
    def city(self) -> City | None:
        """The authority, as its membership describes it."""
        return self.membership.city if self.membership else None

    @property
    def account(self) -> Account | None:
        """The account of the authority, if there is one."""
        return next(iter(self.of(Account)), None)

    @property
    def inventory(self) -> Inventory | None:
        """The inventory that was recorded last."""
        return max(self.of(Inventory), key=_recorded, default=None)

    def plan_on(self, on: dt.date) -> ActionPlan | None:
        """The plan that is in force on a day; without one, the draft that was recorded last."""
        plans = [plan for plan in self.of(ActionPlan) if plan.stage_on(on) is not Stage.REPLACED]
        in_force = [plan for plan in plans if plan.stage_on(on) in _IN_FORCE]
        return max(in_force or plans, key=_recorded, default=None)

    @property
    def reports(self) -> tuple[ProgressReport, ...]:
        """The progress reports of the authority, and those on its behalf."""
        return self.of(ProgressReport)

    def reports_on(self, on: dt.date | str) -> tuple[CountingReport, ...]:
        """The reports that count on a day, each with its state: no other one replaces them.

        A report whose facts, and period if it has one, are all of later days is left out.
        """
        reports = [each for each in self.reports if _may_be_made(each, day(on))]
        return counting_reports(self.subject, reports, self.rounds, day(on))

    def report_on(self, on: dt.date | str) -> ProgressReport | None:
        """The last report that was submitted to the coalition by a day, as it counts on the day."""
        counting = reversed(self.reports_on(on))
        return next((each.report for each in counting if each.submitted), None)

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """What bodies say of the work of the authority."""
        return self.of(Evaluation)

    def evaluation_states_on(self, on: dt.date | str) -> tuple[EvaluationState, ...]:
        """How far the evaluations have come by a day, in the order of the steps that they have reached.

        An evaluation whose facts are all of later days is left out.
        """
        states = [each.state_on(on) for each in self.evaluations if _may_have_begun(each, day(on))]
        return tuple(sorted(states, key=_reached))

    def follow_up_on(self, on: dt.date | str) -> FollowUp:
        """What became of all recommendations to the authority by a day.

        The measures that answer them are those of its plans and inventories, and of its reports. Of
        evaluations of no single authority there are those recommendations that its measures answer.
        """
        own, general = (
            follow_up(
                evaluations,
                on=on,
                plans=(*self.of(ActionPlan), *self.of(Inventory)),
                reports=self.reports,
            )
            for evaluations in (self.evaluations, self.general_evaluations)
        )
        known = {identity_of(document) for document in self.documents}
        answered = (
            state for state in general.states if any(m.identity in known for m in state.measures)
        )
        authorities = tuple(self.subject.split(", "))
        return evolve(own, authorities=authorities, states=(*own.states, *answered))

    def deadlines_on(
        self,
        on: dt.date | str,
        *,
        until: dt.date | str | None = None,
        inferred: bool = False,
    ) -> Deadlines:
        """The dates to keep, as they are known on a day, and what has passed and is still open.

        Args:
            on: The day, a date or ``"2026-11-22"``.
            until: The last day of interest.
            inferred: Whether also dates are given that no document states, and only a rule
                suggests.

        Raises:
            InvalidValue: If a day is invalid, or *until* is before *on* (DOC205).
        """
        return _deadlines([self], on=on, until=until, inferred=inferred)


def _recorded(document: ActionPlan | Inventory) -> dt.date:
    return document.recorded or dt.date.min


def _may_have_begun(document: Evaluation | ProgressReport, on: dt.date) -> bool:
    facts = document.facts_on_record
    return not facts or any(fact.may_have_happened_by(on) for fact in facts)


def _may_be_made(report: ProgressReport, on: dt.date) -> bool:
    """Whether there may be the *report*, if only as a draft, which its period allows from its beginning."""
    if report.facts_on_record and _may_have_begun(report, on):
        return True
    if report.period is not None and report.period.first is not None:
        return report.period.first <= on
    return not report.facts_on_record


def _reached(state: EvaluationState) -> tuple[dt.date, dt.date]:
    """When the step was reached, to sort by; what is not on record comes first."""
    return state.because.when.sort_key() if state.because else (dt.date.min, dt.date.min)


def dossiers(documents: Iterable[Any]) -> tuple[Dossier, ...]:
    """The *documents*, such as those of a folder, by the authority that they are of.

    A document of several authorities is with each of those that has a document of its own; if none
    has, it is a dossier of their own. A report on behalf of an authority is with its documents,
    too. Rounds, and evaluations of no single authority, are with every authority; other documents
    of none, such as schedules, are left out.

    Example:
        >>> import eccar
        >>> dossiers(eccar.coalition().where(country="PL"))[0]
        <Dossier pl/krakow, documents: 1>
    """
    documents = tuple(documents)
    contents = [(document, sorted(authorities_of(document))) for document in documents]
    alone = {authorities[0] for _, authorities in contents if len(authorities) == 1}
    groups: dict[str, list[Any]] = {}
    for document, authorities in contents:
        known = [each for each in authorities if each in alone]
        for subject in known or ([", ".join(authorities)] if authorities else []):
            groups.setdefault(subject, []).append(document)
        for subject in alone.intersection(getattr(document, "on_behalf_of", ())) - {*authorities}:
            groups.setdefault(subject, []).append(document)
    rounds = tuple(each for each in documents if isinstance(each, ReportingRound))
    general = general_evaluations(documents)
    return tuple(
        Dossier(subject=subject, documents=group, rounds=rounds, general_evaluations=general)
        for subject, group in sorted(groups.items())
    )


def general_evaluations(documents: Iterable[Any]) -> tuple[Evaluation, ...]:
    """Those of the *documents* that are evaluations of the work of no single authority."""
    evaluations = (each for each in documents if isinstance(each, Evaluation))
    return tuple(each for each in evaluations if not each.authorities)


def deadlines(
    documents: Iterable[Any],
    *,
    on: dt.date | str,
    until: dt.date | str | None = None,
    inferred: bool = False,
) -> Deadlines:
    """The dates to keep of all authorities that *documents*, such as those of a folder, are of.

    For the arguments, and what is raised, see ``Dossier.deadlines_on``.

    Example:
        >>> import eccar
        >>> answer = deadlines(eccar.coalition(), on="2026-11-22", until="2027-12-31")
        >>> [(item.kind.value, str(item.when)) for item in answer.items]
        [('day-against-racism', '2027-03-21')]
    """
    return _deadlines(dossiers(documents), on=on, until=until, inferred=inferred)


def _deadlines(
    every: Iterable[Dossier],
    *,
    on: dt.date | str,
    until: dt.date | str | None,
    inferred: bool,
) -> Deadlines:
    every, on, until = tuple(every), day(on), None if until is None else day(until)
    check_order(on, until)
    dates = [date for dossier in every for date in _dates(dossier, on)]
    rounds = (each for dossier in every[:1] for each in dossier.rounds)
    return collected(
        [*dates, international_day(on)],
        on=on,
        until=until,
        inferred=inferred,
        authorities=(dossier.subject for dossier in every),
        cities=filter(None, (dossier.city for dossier in every)),
        audience=audience_of(*(each for dossier in every for each in dossier.documents), *rounds),
    )


def _dates(dossier: Dossier, on: dt.date) -> Iterator[Deadline]:
    """The dates of all documents, inferred ones included."""
    for document in dossier.documents:
        if isinstance(document, Account):
            yield from account_dates(document, on)
        elif isinstance(document, ActionPlan | Inventory):
            yield from plan_dates(document, on)
        elif isinstance(document, Evaluation):
            yield from evaluation_dates(document.subject, document, on)
    reports, rounds = dossier.reports, dossier.rounds
    plans = dossier.of(ActionPlan)
    yield from report_dates(dossier.subject, reports, rounds, dossier.membership, on, plans=plans)
