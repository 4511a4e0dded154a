"""An action plan of one authority or of several together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any

from attrs import converters, field, frozen

from ..values.constraints import CITY_ID, LANGUAGE, TEXT, WORDS, CityId, Language, NonEmpty, texts
from ..values.dates import Period, When, day, period, when
from ..values.displayable import Displayable
from ..values.facts import in_order, put_on_record
from ..values.money import AMOUNT, Amount, money
from ..values.sources import Source, source, sources
from ..values.texts import Text, freeze, text
from ..values.vocabulary import Audience
from .coverage import Coverage, coverage
from .errors import NOBODYS
from .history import Adopted, PlanFact, Stage, stage_on
from .ids import ID, Id
from .measures.measure import Measure
from .points import POINT, PointNumber
from .timeline import Timeline, timeline

SOMEBODY = NonEmpty(CITY_ID, NOBODYS)
Authorities = Annotated[tuple[CityId, ...], SOMEBODY]


def measures_told(told: Iterable[Measure]) -> tuple[Measure, ...]:
    """Several measures, whatever they were told as."""
    return tuple(told)


def _facts(told: Iterable[PlanFact]) -> tuple[PlanFact, ...]:
    return tuple(told)


def _numbers(told: Iterable[int]) -> tuple[int, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Domain:
    """A field of the city's own grouping, and the points that it gathers."""

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_numbers, validator=POINT.validate_each
    )


@frozen(kw_only=True)
class Participation:
    """Who took part in making the plan, above all organisations of people affected; how and when."""

    who: str = field(validator=TEXT.validate)
    how: str | None = field(default=None, validator=TEXT.validate)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _domains(told: Iterable[Domain]) -> tuple[Domain, ...]:
    return tuple(told)


def _taking_part(told: Iterable[Participation]) -> tuple[Participation, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Silence:
    """Why there is no action under a point, in the city's own words."""

    point: PointNumber = field(validator=POINT.validate)
    because: str = field(validator=TEXT.validate)


def _silences(told: Iterable[Silence]) -> tuple[Silence, ...]:
    return tuple(told)


@frozen(kw_only=True)
class ActionPlan(Displayable):
    """What one authority, or several together, promised under the ten points.

    ``recorded`` is the day the facts were put on record, unless a fact says its own.
    ``none_because`` says of a point why there is no action under it. A plan before, after or
    without membership is fine.
    """

    view = "plans.plan"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    authorities: Authorities = field(converter=texts, validator=SOMEBODY.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    period: Period | None = field(default=None, converter=converters.optional(period))
    revision: str | None = field(default=None, validator=TEXT.validate)
    edition: dt.date | None = field(default=None, converter=converters.optional(day))
    responsible: str | None = field(default=None, validator=TEXT.validate)
    strategy: Source | None = field(default=None, converter=converters.optional(source))
    diagnosis: tuple[Source, ...] = field(default=(), converter=sources)
    participation: tuple[Participation, ...] = field(default=(), converter=_taking_part)
    domains: tuple[Domain, ...] = field(default=(), converter=_domains)
    budget: Amount | None = field(
        default=None, converter=converters.optional(money), validator=AMOUNT.validate
    )
    none_because: tuple[Silence, ...] = field(default=(), converter=_silences)
    facts: tuple[PlanFact, ...] = field(default=(), converter=_facts)
    measures: tuple[Measure, ...] = field(default=(), converter=measures_told)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose plan it is."""
        return ", ".join(self.authorities)

    @cached_property
    def facts_on_record(self) -> tuple[PlanFact, ...]:
        """What happened to it; what does not say when it was put on record was so with the plan."""
        return put_on_record(self.facts, self.recorded)

    @cached_property
    def on_record(self) -> tuple[Measure, ...]:
        """Its measures; progress that does not say when it was put on record was so with the plan."""
        return tuple(one.put_on_record(self.recorded) for one in self.measures)

    def stage_on(self, on: dt.date | str) -> Stage:
        """How far the plan has come by the day *on*.

        An adoption by one of several authorities is one; only for all of them, together or one by
        one, is it evaluated or replaced.
        """
        return stage_on(self._of_the_whole(day(on)), day(on))

    def _of_the_whole(self, on: dt.date) -> Iterator[PlanFact]:
        """The facts by the day *on* that say something of the plan as a whole."""
        own = frozenset(self.authorities)
        said: dict[str, frozenset[str]] = {}
        for fact in in_order(self.facts_on_record, on):
            told = own.intersection(fact.authorities)
            said[fact.kind] = said.get(fact.kind, frozenset()) | told
            one_is_enough = told and isinstance(fact, Adopted)
            if not fact.authorities or one_is_enough or said[fact.kind] == own:
                said[fact.kind] = frozenset()
                yield fact

    def coverage_on(self, on: dt.date | str) -> Coverage:
        """How its measures cover the ten points on the day *on*: a plan names all it promises."""
        return coverage(
            self.on_record,
            on=on,
            complete=True,
            because={one.point: one.because for one in self.none_because},
            authorities=self.authorities,
            titles=self.titles,
        )

    def timeline_on(self, on: dt.date | str) -> Timeline:
        """Its measures in time, as they are seen on the day *on*."""
        return timeline(self.on_record, on=on, authorities=self.authorities, titles=self.titles)
