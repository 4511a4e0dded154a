"""A measure: what a city does, did, declares or plans under one or more of the ten points."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable

from attrs import converters, evolve, field, frozen

from ...values.brief import Brief
from ...values.constraints import CITY_ID, ID, TEXT, WORDS, CityId, Id, texts
from ...values.dates import When, day, when
from ...values.facts import in_order, put_on_record
from ...values.ranges import TRUTH
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import WRITTEN_WHEN_EMPTY, typed_fields
from ...values.vocabulary import Ground, Hostility, Role
from ..points import POINT, PointNumber
from .indicators import Indicator
from .progress import ENDED, GONE, UNDER_WAY, Postponed, Progress, State, latest, state_on
from .reported_counts import ReportedCount, to_reported_counts
from .resources import Resource

_SERVICE_STATES = UNDER_WAY | {State.NOT_ON_RECORD}
"""The states in which a service ends on its own when its end has passed."""


class MeasureKind(enum.StrEnum):
    """What sort of entry it is; the sorts are counted apart."""

    ACTION = "action"
    EXISTING_SERVICE = "existing-service"
    DECLARATION = "declaration"
    SITUATION_REPORT = "situation-report"
    RECOMMENDATION = "recommendation"


PROMISED = frozenset({MeasureKind.ACTION, MeasureKind.SITUATION_REPORT})
"""What is to be done by its end; a service that has an end is simply there no longer."""


@frozen(kw_only=True, field_transformer=typed_fields)
class Milestone(Brief):
    """A step on the way of a measure: what, until when, and when it was reached."""

    titles: Text = field(converter=text, validator=WORDS.validate)
    due: When | None = field(default=None, converter=converters.optional(when))
    reached: When | None = field(default=None, converter=converters.optional(when))
    note: str | None = field(default=None, validator=TEXT.validate)


def _numbers(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


def _roles(items: Iterable[Role | str]) -> tuple[Role, ...]:
    return tuple(item if isinstance(item, Role) else Role(item) for item in items)


def _grounds(items: Iterable[Ground | str]) -> tuple[Ground, ...]:
    return tuple(item if isinstance(item, Ground) else Ground(item) for item in items)


def _hostilities(items: Iterable[Hostility | str]) -> tuple[Hostility, ...]:
    return tuple(item if isinstance(item, Hostility) else Hostility(item) for item in items)


def _resources(items: Iterable[Resource]) -> tuple[Resource, ...]:
    return tuple(items)


def _milestones(items: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(items)


def _progress(items: Iterable[Progress]) -> tuple[Progress, ...]:
    return tuple(items)


def _indicators(items: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Measure(Brief):
    """One entry of a plan or an inventory; where it stands on a day follows from its progress.

    ``whom`` are those it is for, ``addressed_to`` those who are to act or change (landlords, staff,
    pupils). ``ongoing`` says that it has no end. ``reported_counts`` are numbers that a source
    gives for the measure as a whole.
    """

    id: Id = field(validator=ID.validate)
    points: tuple[PointNumber, ...] = field(
        default=(),
        converter=_numbers,
        validator=POINT.validate_each,
        metadata={WRITTEN_WHEN_EMPTY: True},
    )
    titles: Text = field(converter=text, validator=WORDS.validate)
    description: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    kind: MeasureKind = field(default=MeasureKind.ACTION, converter=MeasureKind)
    domain: Id | None = field(default=None, validator=ID.validate)
    roles: tuple[Role, ...] = field(default=(), converter=_roles)
    grounds: tuple[Ground, ...] = field(default=(), converter=_grounds)
    hostility: tuple[Hostility, ...] = field(default=(), converter=_hostilities)
    whom: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    addressed_to: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    carried_by: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    lead: str | None = field(default=None, validator=TEXT.validate)
    partners: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    starts: When | None = field(default=None, converter=converters.optional(when))
    ends: When | None = field(default=None, converter=converters.optional(when))
    ongoing: bool = field(default=False, validator=TRUTH.validate)
    resources: tuple[Resource, ...] = field(default=(), converter=_resources)
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones)
    depends_on: tuple[Id, ...] = field(default=(), converter=texts, validator=ID.validate_each)
    progress: tuple[Progress, ...] = field(default=(), converter=_progress)
    reported_counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    indicators: tuple[Indicator, ...] = field(default=(), converter=_indicators)
    answers: tuple[Source, ...] = field(default=(), converter=sources)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)

    def state_on(self, on: dt.date | str) -> State:
        """The state on the day *on*, a date or ``"2026-11-22"``; all views and counts follow from it.

        It is that in which its progress leaves it. An existing service without progress runs from
        its start to its end; one without any date is known only to have existed when it was
        recorded. One whose end has passed is over, unless something later is on record.

        A measure does not know when its document was recorded, which bounds rough dates; ask the
        measures in ``on_record`` of a plan or an inventory, which do.
        """
        on = day(on)
        state = state_on(self.progress, on)
        if self.kind is not MeasureKind.EXISTING_SERVICE:
            return state
        if self._over_by(on, state):
            return State.OVER
        if state is not State.NOT_ON_RECORD or self._begins_after(on):
            return state
        return State.RUNNING if self._has_dates else State.EXISTED

    def running_on(self, on: dt.date | str) -> bool:
        """Whether something is done on the day *on*, as its state says."""
        return self.state_on(on) in UNDER_WAY

    def gone_on(self, on: dt.date | str) -> bool:
        """Whether it was given up, merged or replaced by the day *on* or, as a service, is over."""
        return self.state_on(on) in GONE

    def due_on(self, on: dt.date | str) -> When | None:
        """The planned end, as it was known on the day *on*; ``None`` if there is none.

        A postponement replaces the planned end by its own. If it names none, nothing is due until
        another fact is on record.
        """
        facts = in_order(self.progress, day(on))
        if facts and isinstance(facts[-1], Postponed) and facts[-1].to is None:
            return None
        new_ends = [fact.to for fact in facts if isinstance(fact, Postponed) and fact.to]
        return None if self.ongoing else [self.ends, *new_ends][-1]

    def outstanding_on(self, on: dt.date | str) -> bool:
        """Whether it should certainly have ended by the day *on*, and no end is on record."""
        on, due = day(on), self.due_on(on)
        late = due is not None and due.last is not None and due.last < on
        ended = self.state_on(on) in ENDED or self.may_be_in(ENDED | {State.POSTPONED}, on)
        return late and self.kind in PROMISED and not ended

    def may_be_in(self, states: Iterable[State], on: dt.date) -> bool:
        """Whether a fact that may or may not have happened by the day *on* leads to one of *states*."""
        facts = (fact for fact in self.progress if fact.leads_to in states)
        return any(fact.may_have_happened_by(on) and not fact.effective_by(on) for fact in facts)

    @property
    def has_known_resources(self) -> bool:
        """Whether one of its resources says where the means come from."""
        return any(resource.known for resource in self.resources)

    @property
    def has_indicator(self) -> bool:
        """Whether it has an indicator."""
        return bool(self.indicators)

    @property
    def has_target(self) -> bool:
        """Whether one of its indicators has a target with a date."""
        return any(
            target.when.last for indicator in self.indicators for target in indicator.targets
        )

    def put_on_record(self, recorded: dt.date | None) -> Measure:
        """The same measure, with the day *recorded* where its facts have none and it bounds their date."""
        progress = put_on_record(self.progress, recorded)
        return self if progress is self.progress else evolve(self, progress=progress)

    def _begins_after(self, on: dt.date) -> bool:
        return self.starts is not None and self.starts.first is not None and self.starts.first > on

    @property
    def _has_dates(self) -> bool:
        """Whether it is known when it began or is to end, or that it has no end."""
        return self.ongoing or any(date and not date.unknown for date in (self.starts, self.ends))

    def _over_by(self, on: dt.date, state: State) -> bool:
        """Whether its end has passed, and nothing after that end is on record; asked of services."""
        last = self.ends.last if self.ends and not self.ongoing else None
        if last is None or last >= on:
            return False
        fact = latest(self.progress, on)
        begun = fact.effective_from() if fact else None
        return state in _SERVICE_STATES and (begun is None or begun <= last)
