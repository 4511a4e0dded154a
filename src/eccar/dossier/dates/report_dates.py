"""Until when reports, the papers for the council, and consents are expected: from reports and rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial

from attrs import frozen

from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...plan.history import Adopted, interval_end
from ...plan.plan import ActionPlan
from ...reports.chain.facts import Addressee, ReportFact
from ...reports.chain.heads import Chain, chain_state, chains
from ...reports.chain.state import ReportState
from ...reports.lead_time import paper_due
from ...reports.next_period import next_inferred_due
from ...reports.report import ProgressReport
from ...reports.rounds.facts import Closed
from ...reports.rounds.members import round_members
from ...reports.rounds.round import ReportingRound
from ...values.brief import Brief
from ...values.dates import When, when
from ...values.displayable import Message
from ...values.facts import in_order
from ...values.texts import Titled
from .deadlines import Deadline, DeadlineBasis, DeadlineKind
from .due_dates import moved


@frozen(kw_only=True)
class CountingReport(Brief):
    """The report of a chain that counts on a day.

    Attributes:
        report: The report.
        state: How far it has come, with the deadline of its round.
        round: The round that it is for, if it is at hand.
    """

    report: ProgressReport
    state: ReportState
    round: ReportingRound | None = None

    @property
    def open_to(self) -> tuple[Addressee, ...]:
        """The addressees that have not got it; without any addressee, the coalition.

        The own council has what it decided about, and what was published.
        """
        to = self.report.to or (Addressee.COALITION,)
        have = {each for each in Addressee if self.state.has_reached(each, to)}
        if self.state.decisions or self.state.published:
            have.add(Addressee.OWN_COUNCIL)
        return tuple(each for each in to if each not in have)

    @property
    def submitted(self) -> bool:
        """Whether the coalition has it."""
        return self.state.has_reached(Addressee.COALITION, self.report.to or (Addressee.COALITION,))

    @property
    def to_the_council(self) -> tuple[ReportFact, ...]:
        """The facts that say that the own council has it: its submission, and what was decided."""
        submitted = self.state.submission_to(Addressee.OWN_COUNCIL)
        return (*((submitted,) if submitted else ()), *self.state.decisions)


def counting_reports(
    subject: str,
    reports: Iterable[ProgressReport],
    rounds: Iterable[ReportingRound],
    on: dt.date,
) -> tuple[CountingReport, ...]:
    """Of each chain of *reports* the one that counts on the day *on*, in the order of their periods."""
    by_id = {each.id: each for each in rounds}
    counting = (_counting(subject, chain, by_id, on) for chain in chains(reports))
    return tuple(sorted(counting, key=_by_period))


def _counting(
    subject: str, chain: Chain, rounds: dict[str, ReportingRound], on: dt.date
) -> CountingReport:
    head = chain.heads_on(on)[-1]
    round_ = rounds.get(head.round) if head.round else None
    due = round_.deadline_for(subject, on) if round_ else None
    state = chain_state(chain, on, due)
    return CountingReport(report=head, state=state, round=round_)


def _by_period(counting: CountingReport) -> tuple[dt.date, dt.date]:
    period = counting.report.period
    return period.sort_key() if period else (dt.date.min, dt.date.min)


def report_dates(
    subject: str,
    reports: tuple[ProgressReport, ...],
    rounds: tuple[ReportingRound, ...],
    membership: Membership | None,
    on: dt.date,
    *,
    plans: Iterable[ActionPlan] = (),
) -> Iterator[Deadline]:
    """Until when reports of *subject* are expected, and what else reports and rounds give a date for.

    A date of a report comes from itself or from its round, with extensions. Without any for a
    report to the coalition, a member has the next day of the two-year rhythm of the statutes: an
    inferred one. One of *plans* may say how often its own council gets a report.
    """
    counting = counting_reports(subject, reports, rounds, on)
    expected = [
        *_of_reports(subject, counting, membership, on),
        *_of_rounds(subject, counting, rounds, membership, on),
    ]
    yield from expected
    yield from _consents(subject, rounds, on)
    for plan in plans:
        yield from _to_the_council(plan, counting, on)
    if not any(each.kind is DeadlineKind.REPORT for each in expected):
        yield from _inferred(subject, counting, membership, on)


def _of_reports(
    subject: str,
    counting: Iterable[CountingReport],
    membership: Membership | None,
    on: dt.date,
) -> Iterator[Deadline]:
    """The reports that an addressee has not got, each with the paper for the council."""
    for each in counting:
        due, report = each.state.due, each.report
        if due is None or not each.open_to or _excused(each, subject, on):
            continue
        if report.to != (Addressee.OWN_COUNCIL,) and not _may_be_asked(membership, due, on):
            continue
        yield _of_report(each, DeadlineKind.REPORT, due, DeadlineBasis.BODY)
        if report.lead_time and not each.state.decisions:
            paper = moved(due, partial(paper_due, lead_time=report.lead_time))
            yield _of_report(each, DeadlineKind.COUNCIL_PAPER, paper, DeadlineBasis.DOCUMENT)


def _excused(each: CountingReport, subject: str, on: dt.date) -> bool:
    of_round = each.round is not None and each.round.excused_on(subject, on) is not None
    return of_round or each.state.excused is not None


def _of_report(
    each: CountingReport, kind: DeadlineKind, date: When, basis: DeadlineBasis
) -> Deadline:
    """A date of a report; of one for a round it keeps the identity of the round, as before its draft."""
    report = each.report
    document = each.round if each.round is not None else report
    identity = document.identity
    return Deadline(
        authority=report.subject,
        kind=kind,
        when=date,
        basis=basis,
        identity=identity,
        title=_titled(kind, document, identity),
    )


_TITLES = {
    DeadlineKind.REPORT: ("dossier.deadline.report", "dossier.deadline.report-untitled"),
    DeadlineKind.COUNCIL_PAPER: (
        "dossier.deadline.council-paper",
        "dossier.deadline.council-paper-untitled",
    ),
    DeadlineKind.CONSENT: ("dossier.deadline.consent", "dossier.deadline.consent-untitled"),
}
"""The words for what is due, with the title or the period of the document and without."""


def _titled(
    kind: DeadlineKind, document: ProgressReport | ReportingRound, identity: str
) -> Message:
    """The title of what is due, with that of the *document*, or else its period."""
    titled, untitled = _TITLES[kind]
    if document.titles is not None:
        return Message(titled, {"document": Titled(identity, document.titles)})
    if document.period is not None:
        return Message(titled, {"document": document.period})
    return Message(untitled)


def _of_rounds(
    subject: str,
    counting: Iterable[CountingReport],
    rounds: Iterable[ReportingRound],
    membership: Membership | None,
    on: dt.date,
) -> Iterator[Deadline]:
    """The rounds in which the authority is asked for a report, and has none yet."""
    begun = {each.report.round for each in counting}
    for round_ in rounds:
        due = round_.deadline_for(subject, on)
        closed = any(isinstance(fact, Closed) for fact in round_.facts_for(subject, on))
        if due is None or closed or round_.id in begun or round_.excused_on(subject, on):
            continue
        if _asked(subject, round_, membership, on) and _may_be_asked(membership, due, on):
            identity = round_.identity
            yield Deadline(
                authority=subject,
                kind=DeadlineKind.REPORT,
                when=due,
                basis=DeadlineBasis.BODY,
                identity=identity,
                title=_titled(DeadlineKind.REPORT, round_, identity),
            )


def _asked(
    subject: str, round_: ReportingRound, membership: Membership | None, on: dt.date
) -> bool:
    """Whether the round asks the authority: by name, or as a member at its time if it names nobody."""
    if round_.invited:
        return subject in round_.invited
    return membership is not None and bool(round_members(round_, [membership], on).asked)


def _may_be_asked(membership: Membership | None, due: When, on: dt.date) -> bool:
    """Whether the authority has not left by the last day on which the report can be due."""
    if membership is None:
        return True
    return membership.standing_on(max(on, due.last or on)).status is not Status.FORMER


def _consents(subject: str, rounds: Iterable[ReportingRound], on: dt.date) -> Iterator[Deadline]:
    """The end of each consent in force to be named as an authority that has reported."""
    for round_ in rounds:
        consent = round_.consent_on(subject, on)
        if consent is not None and consent.until is not None:
            identity = round_.identity
            yield Deadline(
                authority=subject,
                kind=DeadlineKind.CONSENT,
                when=consent.until,
                basis=DeadlineBasis.DOCUMENT,
                identity=identity,
                title=_titled(DeadlineKind.CONSENT, round_, identity),
            )


def _to_the_council(
    plan: ActionPlan, counting: Iterable[CountingReport], on: dt.date
) -> Iterator[Deadline]:
    """The day on which the interval of reports has passed since the last one, or since the adoption."""
    if (interval := plan.reported_every) is None or plan.end_on(on) is not None:
        return
    reports = [fact.when for each in counting for fact in each.to_the_council]
    adopted = [
        each.when for each in in_order(plan.facts_on_record, on) if isinstance(each, Adopted)
    ]
    since = max((*reports, *adopted), key=When.sort_key, default=None)
    if since is not None:
        yield Deadline(
            authority=plan.subject,
            kind=DeadlineKind.REPORT,
            when=moved(since, lambda day: interval_end(day, interval)),
            basis=DeadlineBasis.DOCUMENT,
            identity=plan.identity,
            title=Message(
                "dossier.deadline.report-to-council",
                {"plan": Titled(plan.id or plan.subject, plan.titles)},
            ),
        )


def _inferred(
    subject: str, counting: Iterable[CountingReport], membership: Membership | None, on: dt.date
) -> Iterator[Deadline]:
    """The next day of the rhythm of the statutes, of a member."""
    if membership is None or membership.standing_on(on).status is not Status.MEMBER:
        return
    last = next((each.report for each in reversed([*counting]) if each.submitted), None)
    day = next_inferred_due(membership, last, on)
    if day is not None and _may_be_asked(membership, when(day), on):
        yield Deadline(
            authority=subject,
            kind=DeadlineKind.REPORT,
            when=when(day),
            basis=DeadlineBasis.INFERRED,
            identity=membership.identity,
            title=Message("dossier.deadline.report-inferred"),
        )
