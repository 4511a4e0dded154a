"""A membership: one authority, its dated facts, and the status that follows from them."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import converters, evolve, field, frozen

from ..values.brief import Brief
from ..values.cities import City
from ..values.constraints import TEXT
from ..values.dates import When, day, when
from ..values.figures import Authorisation, Statutes, statutes
from ..values.identity import Identified
from ..values.mappings import freeze
from ..values.sources import Source, sources
from ..values.typed import typed_fields
from ..values.vocabulary import Audience
from .facts import MembershipFact
from .lifecycle import Status, Statuses, after, moves
from .replay import Moment, StatusHistory, replay
from .standing import Standing


class Step(enum.StrEnum):
    """A step of joining that has been observed; which of them are required is not public.

    Source: the accessions collected in the library's register.
    """

    RESOLUTION = "resolution"
    AUTHORISATION = "authorisation"
    APPLICATION = "application"
    ACT_OF_ACCESSION = "act-of-accession"
    PRESENTATION = "presentation"
    ACCEPTANCE = "acceptance"
    CERTIFICATE = "certificate"


_TAKEN_BY = {
    "resolved to join": Step.RESOLUTION,
    "resolved to join, on condition": Step.RESOLUTION,
    "authorised": Step.AUTHORISATION,
    "applied": Step.APPLICATION,
    "signed": Step.ACT_OF_ACCESSION,
    "presented": Step.PRESENTATION,
    "accepted": Step.ACCEPTANCE,
    "certified": Step.CERTIFICATE,
}

_RESOLUTION_COUNTS = (Status.RESOLVED, Status.CANDIDATE)
"""The statuses that rest on a resolution to join, as long as nobody has admitted the authority."""


@frozen(kw_only=True, field_transformer=typed_fields)
class Coordination(Brief):
    """The unit of an administration that coordinates the membership, since when; never a person."""

    unit: str = field(validator=TEXT.validate)
    since: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _units(units: Iterable[Coordination]) -> tuple[Coordination, ...]:
    return tuple(units)


def _facts(facts: Iterable[MembershipFact]) -> tuple[MembershipFact, ...]:
    return tuple(facts)


@frozen(kw_only=True, field_transformer=typed_fields)
class Membership(Identified):
    """One authority and what happened between it and the coalition: facts, never a status.

    ``recorded`` is the day the facts were put on record, unless a fact says its own.
    """

    view = "memberships.membership"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    city: City
    coordination: tuple[Coordination, ...] = field(default=(), converter=_units)
    facts: tuple[MembershipFact, ...] = field(default=(), converter=_facts)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def standing_on(
        self,
        on: dt.date | str,
        known_on: dt.date | str | None = None,
        laws: Statutes | None = None,
    ) -> Standing:
        """Where the authority stands on the day *on*, by all that is on record and not retracted.

        With *known_on* it is what was believed on that day: facts recorded later are left out,
        facts retracted later still count. A fact without a recorded day counts as known. *laws*
        are those that may require a consent, by default the ones that the library knows.
        """
        on = day(on)
        assumed: tuple[MembershipFact, ...] = ()
        if known_on is not None:
            known_on = day(known_on)
            assumed = tuple(fact for fact in self.known_on(known_on) if not self.recorded_day(fact))
        history = self._history_known_on(known_on)
        moment = history.moment_on(on)
        certain = moment.statuses == {moment.status}
        retracted = self._retracted(on, known_on) if moment.because is None else _facts(())
        return Standing(
            city=self.city,
            on=on,
            known_on=known_on,
            status=moment.status,
            possibly=moment.statuses - {moment.status},
            because=moment.because,
            last_evidence=moment.last_evidence,
            pending=_facts(()) if certain else history.pending_on(on),
            retracted=retracted,
            consent=self._consent_lacking(moment, history, on, laws),
            taken_as_known=assumed,
            exact=moment.exact,
            without_facts=not history.counted and not self._retracted(dt.date.max, known_on),
        )

    def _retracted(self, on: dt.date, known_on: dt.date | None) -> tuple[MembershipFact, ...]:
        """The facts that had been taken back when asked, and would count or might by the day *on*."""
        return tuple(
            fact
            for fact in self.facts
            if fact.retracted is not None
            and (known_on is None or fact.retracted <= known_on)
            and fact.may_have_happened_by(on)
            and moves(fact.word)
        )

    def _consent_lacking(
        self, moment: Moment, history: StatusHistory, on: dt.date, laws: Statutes | None
    ) -> Authorisation | None:
        """The consent without which the resolution has no effect, if no document of it is there."""
        if moment.status not in _RESOLUTION_COUNTS:
            return None
        law = (laws or statutes()).authorisation(self.city.country, on)
        if law is None or not law.condition_of_effect:
            return None
        begun = [event.word for event in history.counted if event.first <= on.toordinal()]
        resolved = any(_TAKEN_BY.get(word) is Step.RESOLUTION for word in begun)
        return law if resolved and "authorised" not in begun else None

    def changes_between(
        self, first: dt.date, last: dt.date
    ) -> tuple[tuple[dt.date, Status, Statuses], ...]:
        """Where it stood on the day *first*, and each later day up to *last* that may have changed it.

        Each with the status of that day and all that it may have been, by what is not retracted.
        """
        days = (first, *self._history.days_between(first, last))
        moments = ((on, self._history.moment_on(on)) for on in days)
        return tuple((on, moment.status, moment.statuses) for on, moment in moments)

    @property
    def subject(self) -> str:
        """The id of the authority this is about."""
        return self.city.id

    def recorded_day(self, fact: MembershipFact) -> dt.date | None:
        """The day *fact* was put on record: its own, or the document's."""
        return fact.recorded or self.recorded

    def known_on(self, known: dt.date) -> tuple[MembershipFact, ...]:
        """The facts believed on the day *known*: recorded by then, and not yet retracted."""
        return tuple(fact for fact in self.facts if fact.known_by(known, self.recorded))

    def as_known_on(self, known_on: dt.date | str | None) -> Membership:
        """The membership as it was known on the day *known_on*.

        Facts recorded later are left out, and those retracted later are not yet retracted. Without
        a day, it is the membership itself.
        """
        if known_on is None:
            return self
        return evolve(
            self,
            facts=tuple(
                evolve(fact, retracted=None) if fact.retracted else fact
                for fact in self.known_on(day(known_on))
            ),
        )

    def missing_on(self, on: dt.date | str, statutes: Statutes | None = None) -> tuple[Step, ...]:
        """The steps of joining that are to be taken yet on the day *on*, in their usual order.

        A step counts if it may have been taken by then. One that was undone (rescinded,
        declined, followed by leaving) does not: see ``undone_on``. An authorisation is asked for
        only where *statutes* know of a law that requires one.
        """
        on = day(on)
        taken: set[Step] = set()
        status: Status = Status.OUTSIDE
        for event in self._history.counted:
            if event.first > on.toordinal():
                continue
            if event.word in _TAKEN_BY:
                taken.add(_TAKEN_BY[event.word])
            before, status = status, after(status, event.word)
            if status is not before and status in (Status.OUTSIDE, Status.FORMER):
                taken.clear()
        required = statutes and statutes.authorisation(self.city.country, on)
        return tuple(
            step
            for step in Step
            if step not in taken and (step is not Step.AUTHORISATION or required)
        )

    def undone_on(self, on: dt.date | str, statutes: Statutes | None = None) -> tuple[Step, ...]:
        """Those of the steps of ``missing_on`` that are on record, for a way that has ended."""
        ordinal = day(on).toordinal()
        begun = {event.word for event in self._history.counted if event.first <= ordinal}
        taken = {_TAKEN_BY[word] for word in begun if word in _TAKEN_BY}
        return tuple(step for step in self.missing_on(on, statutes) if step in taken)

    def record(self, *facts: MembershipFact) -> Membership:
        """The same membership with *facts* put on record too, after those it has, none twice."""
        known = set(self.facts)
        new = [fact for fact in dict.fromkeys(facts) if fact not in known]
        return evolve(self, facts=(*self.facts, *new))

    def _history_known_on(self, known_on: dt.date | None) -> StatusHistory:
        return (
            self._history
            if known_on is None
            else replay(self.as_known_on(known_on).facts, self.recorded)
        )

    @cached_property
    def _history(self) -> StatusHistory:
        return replay((fact for fact in self.facts if fact.retracted is None), self.recorded)
