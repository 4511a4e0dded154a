"""An action plan of one city or several together, and an inventory of what a city does already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, field, frozen

from ..amounts import AMOUNT, Amount, money
from ..dates import When, day, when
from ..forms import CITY_ID, LANGUAGE, TEXT, CityId, Language
from ..sources import Source, sources
from ..texts import Text, freeze, text
from ..vocabulary import Audience
from .coverage import Coverage, coverage
from .faults import NOBODYS
from .history import PlanFact, Stage, stage_on
from .ids import ID, Id
from .measures import Measure
from .points import POINT, PointNumber


def _ids(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(told)


def _somebodys(_: object, __: object, authorities: tuple[str, ...]) -> None:
    if not authorities:
        raise NOBODYS()
    for one in authorities:
        CITY_ID(one)


def _measures(told: Iterable[Measure]) -> tuple[Measure, ...]:
    return tuple(told)


def _facts(told: Iterable[PlanFact]) -> tuple[PlanFact, ...]:
    return tuple(told)


def _numbers(told: Iterable[int]) -> tuple[int, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Domain:
    """A field of the city's own grouping, and the points that it gathers."""

    id: Id = field(validator=ID.one)
    titles: Text = field(converter=text)
    points: tuple[PointNumber, ...] = field(default=(), converter=_numbers, validator=POINT.each)


@frozen(kw_only=True)
class Participation:
    """Who took part in making the plan, above all organisations of people affected; how and when."""

    who: str = field(validator=TEXT.one)
    how: str | None = field(default=None, validator=TEXT.one)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _domains(told: Iterable[Domain]) -> tuple[Domain, ...]:
    return tuple(told)


def _taking_part(told: Iterable[Participation]) -> tuple[Participation, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Silence:
    """Why there is no action under a point, in the city's own words."""

    point: PointNumber = field(validator=POINT.one)
    because: str = field(validator=TEXT.one)


def _silences(told: Iterable[Silence]) -> tuple[Silence, ...]:
    return tuple(told)


@frozen(kw_only=True)
class ActionPlan:
    """What one authority, or several together, promised under the ten points.

    ``none_because`` says of a point why there is no action under it. A plan before, after or
    without membership is fine.
    """

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    authorities: tuple[CityId, ...] = field(converter=_ids, validator=_somebodys)
    titles: Text = field(converter=text)
    languages: tuple[Language, ...] = field(default=(), converter=_ids, validator=LANGUAGE.each)
    period: When | None = field(default=None, converter=converters.optional(when))
    revision: str | None = field(default=None, validator=TEXT.one)
    edition: dt.date | None = field(default=None, converter=converters.optional(day))
    responsible: str | None = field(default=None, validator=TEXT.one)
    strategy: str | None = field(default=None, validator=TEXT.one)
    diagnosis: tuple[Source, ...] = field(default=(), converter=sources)
    participation: tuple[Participation, ...] = field(default=(), converter=_taking_part)
    domains: tuple[Domain, ...] = field(default=(), converter=_domains)
    budget: Amount | None = field(
        default=None, converter=converters.optional(money), validator=AMOUNT.one
    )
    none_because: tuple[Silence, ...] = field(default=(), converter=_silences)
    facts: tuple[PlanFact, ...] = field(default=(), converter=_facts)
    measures: tuple[Measure, ...] = field(default=(), converter=_measures)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose plan it is."""
        return ", ".join(self.authorities)

    def stage_on(self, on: dt.date | str) -> Stage:
        """How far the plan has come by the day *on*."""
        return stage_on(self.facts, day(on))

    def coverage_on(self, on: dt.date | str) -> Coverage:
        """How its measures cover the ten points on the day *on*: a plan names all it promises."""
        return coverage(self.measures, on=on, complete=True)


@frozen(kw_only=True)
class Inventory:
    """What an authority does already, as a plain list, before any plan.

    ``complete`` says whether that is all: if not, an empty point is no gap.
    """

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    authorities: tuple[CityId, ...] = field(converter=_ids, validator=_somebodys)
    complete: bool = False
    measures: tuple[Measure, ...] = field(default=(), converter=_measures)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose inventory it is."""
        return ", ".join(self.authorities)

    def coverage_on(self, on: dt.date | str) -> Coverage:
        """How what is there covers the ten points on the day *on*."""
        return coverage(self.measures, on=on, complete=self.complete)
