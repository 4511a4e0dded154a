"""Which reports of a round have come, from whom, and in which state; who is named to whom."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve, field, frozen

from ...values.brief import Brief
from ...values.dates import When, day
from ...values.displayable import Displayable
from ...values.mappings import freeze
from ...values.vocabulary import Audience
from ..chain.facts import Addressee, ReportFact, Submission
from ..chain.heads import Chain, chain_state, chains
from ..chain.state import ReportState
from ..report import ProgressReport
from .facts import Consented, RoundExcused
from .round import ReportingRound

_Counting: TypeAlias = "tuple[Chain, ReportState]"
"""A chain of reports, and the state of the one that counts."""


class RoundStatus(enum.StrEnum):
    """Where an authority is in a round. Nobody is late: what has not come is outstanding."""

    SUBMITTED = "submitted"
    IN_PREPARATION = "in-preparation"
    EXPECTED = "expected"
    OUTSTANDING = "outstanding"
    EXCUSED = "excused"
    NOT_KNOWN = "not-known"


@frozen(kw_only=True)
class RoundEntry(Brief):
    """One authority in a round.

    Attributes:
        authority: The id of the authority.
        status: Where it is in the round.
        state: The state of the report that counts; ``None`` if none is at hand.
        other_heads: The ids of further reports that no report replaces.
        reported_by: The ids of the authorities that report on its behalf.
        due: Until when its report is asked for, with extensions.
        excused: The fact by which no report is expected.
        consent: The consent to be named that is in force.
    """

    authority: str
    status: RoundStatus
    state: ReportState | None = None
    other_heads: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    due: When | None = None
    excused: RoundExcused | None = None
    consent: Consented | None = None


@frozen(kw_only=True)
class RoundOverview(Displayable):
    """A round on a day: for the office every authority, for others counts and names with a consent.

    Attributes:
        round: The round; for others without what says who was asked, extended or excused.
        on: The day.
        audience: For whom it is made.
        counts: How many authorities have each status.
        perhaps_asked: For the office, the ids of the authorities that were members for only a part
            of the time of the round, or perhaps, and have not reported.
        entries: For the office every authority, in alphabetical order of the ids; for others
            only those that have submitted and whose consent is in force, without their state.
    """

    view = "rounds.overview"

    round: ReportingRound
    on: dt.date
    audience: Audience = Audience.OFFICE
    counts: Mapping[RoundStatus, int] = field(converter=freeze, hash=False)
    entries: tuple[RoundEntry, ...] = ()
    perhaps_asked: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        """The identity of the round."""
        return self.round.identity

    @property
    def deadline(self) -> When | None:
        """Until when reports are asked for of all that have no extension of their own."""
        return self.round.deadline_on(self.on)


def round_overview(
    round: ReportingRound,
    reports: Iterable[ProgressReport],
    *,
    on: dt.date | str,
    members: Iterable[str] = (),
    perhaps: Iterable[str] = (),
    audience: Audience = Audience.OFFICE,
) -> RoundOverview:
    """Where each authority is in a *round* on the day *on*.

    Args:
        round: The round.
        reports: The reports at hand; those that name the round, and are made to the coalition,
            count.
        on: The day.
        members: The ids of the members at the time of the round, if it does not say who is asked;
            ``round_members`` finds them. They do not count if the round does not say when it is.
        perhaps: The ids of those that may have been members then.
        audience: For whom it is made: only the office reads who has not reported, and in which
            state a report is.

    >>> from eccar.reports import ProgressReport, submit
    >>> asked = ReportingRound(id="2027", deadline="2027-03-31", invited=["de/musterstadt", "pl/miasto"])
    >>> report = ProgressReport(id="a", authorities=["de/musterstadt"], to=["coalition"], round="2027")
    >>> overview = round_overview(asked, [submit(report, "2027-02-01")], on="2027-05-01")
    >>> [(entry.authority, str(entry.status)) for entry in overview.entries]
    [('de/musterstadt', 'submitted'), ('pl/miasto', 'outstanding')]
    """
    on = day(on)
    own = [each for each in reports if each.round == round.id and Addressee.COALITION in each.to]
    states = _states(own, round, on)
    asked = round.invited or (members if round.is_dated else ())
    authorities = {*asked, *states}
    entries = tuple(_entry(each, states.get(each, []), round, on) for each in sorted(authorities))
    counts = Counter(entry.status for entry in entries)
    office = audience is Audience.OFFICE
    return RoundOverview(
        round=round if office else _for_others(round),
        on=on,
        audience=audience,
        counts={status: counts[status] for status in RoundStatus if counts[status]},
        entries=entries if office else _named(entries),
        perhaps_asked=tuple(sorted({*perhaps} - authorities))
        if office and not round.invited
        else (),
    )


def _for_others(round_: ReportingRound) -> ReportingRound:
    """The round without what says who was asked, extended or excused."""
    general = tuple(evolve(fact, note=None) for fact in round_.facts if not fact.authorities)
    return evolve(round_, invited=(), facts=general, extra={})


def _states(
    reports: Iterable[ProgressReport],
    round_: ReportingRound,
    on: dt.date,
) -> dict[str, list[_Counting]]:
    """What counts of the *reports*, by the authorities that they are of or on behalf of."""
    states: defaultdict[str, list[_Counting]] = defaultdict(list)
    for chain in chains(reports):
        heads = chain.heads_on(on)
        for authority in dict.fromkeys(each for head in heads for each in _covered(head)):
            state = chain_state(chain, on, round_.deadline_for(authority, on))
            states[authority].append((chain, state))
    return dict(states)


def _covered(report: ProgressReport) -> tuple[str, ...]:
    """The authorities that a *report* is of, and those on whose behalf it is."""
    return report.authorities + report.on_behalf_of


def _entry(
    authority: str, counting: list[_Counting], round_: ReportingRound, on: dt.date
) -> RoundEntry:
    heads = [head for chain, _ in counting for head in chain.heads_on(on)]
    state = counting[-1][1] if counting else None
    due = state.due if state else round_.deadline_for(authority, on)
    excused = round_.excused_on(authority, on)
    reporters = {each for head in heads for each in head.authorities}
    return RoundEntry(
        authority=authority,
        status=_status(heads, state, due, on, excused=bool(excused or (state and state.excused))),
        state=state,
        other_heads=tuple(head.id or head.identity for head in heads[:-1]),
        reported_by=tuple(sorted(reporters)) if authority not in reporters else (),
        due=due,
        excused=excused,
        consent=round_.consent_on(authority, on),
    )


def _status(
    heads: Sequence[ProgressReport],
    state: ReportState | None,
    due: When | None,
    on: dt.date,
    *,
    excused: bool,
) -> RoundStatus:
    if state is not None and state.has_reached(Addressee.COALITION, heads[-1].to):
        return RoundStatus.SUBMITTED
    if state is not None and any(_is_submission(fact) for fact in state.pending):
        return RoundStatus.NOT_KNOWN
    if excused:
        return RoundStatus.EXCUSED
    if due is not None and due.last is not None and due.last < on:
        return RoundStatus.OUTSTANDING
    return RoundStatus.IN_PREPARATION if state else RoundStatus.EXPECTED


def _is_submission(fact: ReportFact) -> bool:
    """Whether by this *fact* the report was submitted to the coalition."""
    return isinstance(fact, Submission) and fact.to is Addressee.COALITION


def _named(entries: Iterable[RoundEntry]) -> tuple[RoundEntry, ...]:
    """The authorities that reported and agreed to be named, without anything else about them."""
    return tuple(
        RoundEntry(
            authority=entry.authority,
            status=entry.status,
            consent=_consent_of(entry.authority, entry.consent),
        )
        for entry in entries
        if entry.consent is not None and entry.status is RoundStatus.SUBMITTED
    )


def _consent_of(authority: str, consent: Consented) -> Consented:
    """The *consent* of one authority alone: the fact may be on others, too, that have not reported."""
    return Consented(when=consent.when, until=consent.until, authorities=(authority,))
