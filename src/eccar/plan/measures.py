"""A measure: something that a city does, did, says or plans under one or more of the ten points."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable

from attrs import converters, field, frozen

from ..dates import When, day, when
from ..forms import CITY_ID, TEXT, CityId
from ..sources import Source, sources
from ..texts import Text, text
from ..vocabulary import Ground, Hostility, Role
from .ids import ID, Id
from .indicators import Indicator
from .points import POINT, PointNumber
from .progress import ENDED, Progress, State, state_on
from .resources import Resource


class MeasureKind(enum.StrEnum):
    """What sort of entry it is; the sorts are counted apart."""

    ACTION = "action"
    EXISTING_SERVICE = "existing-service"
    DECLARATION = "declaration"
    SITUATION_REPORT = "situation-report"
    RECOMMENDATION = "recommendation"


@frozen(kw_only=True)
class Milestone:
    """A step on the way of a measure: what, until when, and when it was reached."""

    titles: Text = field(converter=text)
    due: When | None = field(default=None, converter=converters.optional(when))
    reached: When | None = field(default=None, converter=converters.optional(when))
    note: str | None = field(default=None, validator=TEXT.one)


def _numbers(told: Iterable[int]) -> tuple[int, ...]:
    return tuple(told)


def _texts(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(told)


def _roles(told: Iterable[Role | str]) -> tuple[Role, ...]:
    return tuple(map(Role, told))


def _grounds(told: Iterable[Ground | str]) -> tuple[Ground, ...]:
    return tuple(map(Ground, told))


def _hostilities(told: Iterable[Hostility | str]) -> tuple[Hostility, ...]:
    return tuple(map(Hostility, told))


def _resources(told: Iterable[Resource]) -> tuple[Resource, ...]:
    return tuple(told)


def _milestones(told: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(told)


def _progress(told: Iterable[Progress]) -> tuple[Progress, ...]:
    return tuple(told)


def _indicators(told: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Measure:
    """One entry of a plan or an inventory; where it stands on a day follows from its progress.

    ``whom`` are those it is for, ``addressed_to`` those who are to act or change (landlords,
    staff, pupils). ``ongoing`` says that it has no end.
    """

    id: Id = field(validator=ID.one)
    points: tuple[PointNumber, ...] = field(converter=_numbers, validator=POINT.each)
    titles: Text = field(converter=text)
    description: Text | None = field(default=None, converter=converters.optional(text))
    kind: MeasureKind = field(default=MeasureKind.ACTION, converter=MeasureKind)
    domain: Id | None = field(default=None, validator=ID.one)
    roles: tuple[Role, ...] = field(default=(), converter=_roles)
    grounds: tuple[Ground, ...] = field(default=(), converter=_grounds)
    hostility: tuple[Hostility, ...] = field(default=(), converter=_hostilities)
    whom: tuple[str, ...] = field(default=(), converter=_texts, validator=TEXT.each)
    addressed_to: tuple[str, ...] = field(default=(), converter=_texts, validator=TEXT.each)
    carried_by: tuple[CityId, ...] = field(default=(), converter=_texts, validator=CITY_ID.each)
    lead: str | None = field(default=None, validator=TEXT.one)
    partners: tuple[str, ...] = field(default=(), converter=_texts, validator=TEXT.each)
    starts: When | None = field(default=None, converter=converters.optional(when))
    ends: When | None = field(default=None, converter=converters.optional(when))
    ongoing: bool = False
    resources: tuple[Resource, ...] = field(default=(), converter=_resources)
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones)
    depends_on: tuple[Id, ...] = field(default=(), converter=_texts, validator=ID.each)
    progress: tuple[Progress, ...] = field(default=(), converter=_progress)
    indicators: tuple[Indicator, ...] = field(default=(), converter=_indicators)
    answers: str | None = field(default=None, validator=TEXT.one)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.one)

    def state_on(self, on: dt.date | str) -> State:
        """Where it stands on the day *on*, by its progress alone."""
        return state_on(self.progress, day(on))

    def running_on(self, on: dt.date | str) -> bool:
        """Whether something is done on the day *on*.

        An existing service is there unless something else is on record.
        """
        state = self.state_on(on)
        there = self.kind is MeasureKind.EXISTING_SERVICE and state is State.NOT_ON_RECORD
        return there or state in (State.RUNNING, State.PERMANENT)

    def outstanding_on(self, on: dt.date | str) -> bool:
        """Whether it should certainly have ended by the day *on*, and no end is on record."""
        due = self.ends is not None and self.ends.last is not None and self.ends.last < day(on)
        return due and not self.ongoing and self.state_on(on) not in ENDED

    @property
    def resourced(self) -> bool:
        """Whether it says where its means come from."""
        return any(one.known for one in self.resources)

    @property
    def measured(self) -> bool:
        """Whether it has an indicator."""
        return bool(self.indicators)

    @property
    def aimed(self) -> bool:
        """Whether one of its indicators has a target."""
        return any(one.targets for one in self.indicators)
