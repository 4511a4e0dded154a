"""An action plan of one authority or of several together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar

from attrs import converters, field, frozen, validators

from ..values.brief import Brief
from ..values.constraints import (
    CITY_ID,
    ID,
    LANGUAGE,
    TEXT,
    WORDS,
    CityId,
    Id,
    Language,
    NonEmpty,
    RequireOneOf,
    check_required,
    texts,
)
from ..values.dates import Period, When, day, period, when
from ..values.facts import in_order, put_on_record
from ..values.identity import Identified
from ..values.mappings import freeze
from ..values.money import AMOUNT, Amount, money
from ..values.ranges import TRUTH
from ..values.sources import Source, source, sources
from ..values.texts import Text, text
from ..values.typed import typed_fields
from ..values.vocabulary import Audience
from .coverage import Coverage, coverage
from .errors import NO_AUTHORITY, NO_PARTICIPANT
from .history import RHYTHM, Adopted, Drafted, PlanEnd, PlanFact, Rhythm, Stage, end_on, stage_on
from .measures.measure import Measure
from .measures.reported_counts import ReportedCount, to_reported_counts
from .points import POINT, PointNumber
from .timeline import Timeline, timeline

ONE_OR_MORE_AUTHORITIES = NonEmpty(CITY_ID, NO_AUTHORITY)
Authorities = Annotated[tuple[CityId, ...], ONE_OR_MORE_AUTHORITIES]


def to_measures(items: Iterable[Measure]) -> tuple[Measure, ...]:
    """The converter of fields that hold measures."""
    return tuple(items)


def _facts(items: Iterable[PlanFact]) -> tuple[PlanFact, ...]:
    return tuple(items)


def _numbers(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Domain(Brief):
    """A field of the city's own grouping, and the points that it gathers."""

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_numbers, validator=POINT.validate_each
    )


@frozen(kw_only=True, field_transformer=typed_fields)
class Participation(Brief):
    """Who took part in making the plan, above all organisations of people affected; how and when."""

    who: str | None = field(default=None, validator=TEXT.validate)
    how: str | None = field(default=None, validator=TEXT.validate)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)

    needs: ClassVar[RequireOneOf] = RequireOneOf((("who",), ("how",)), NO_PARTICIPANT)
    __attrs_post_init__ = check_required


def _domains(items: Iterable[Domain]) -> tuple[Domain, ...]:
    return tuple(items)


def _taking_part(items: Iterable[Participation]) -> tuple[Participation, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Silence(Brief):
    """That there is no action under a point, and why, in the city's own words."""

    point: PointNumber = field(validator=POINT.validate)
    because: str | None = field(default=None, validator=TEXT.validate)


def _silences(items: Iterable[Silence]) -> tuple[Silence, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class ActionPlan(Identified):
    """What one authority, or several together, promised under the ten points.

    ``recorded`` is the day the facts were put on record, unless a fact says its own. ``id`` tells
    the plan from others of its authorities; all its revisions have the same. ``complete`` is
    ``False`` for a plan that is known in part: what is missing then was not read, and is no gap.
    ``reviewed_every`` is the interval at which a plan is reviewed, “4 years”, which may have no
    end; ``reported_every`` that at which its own council gets a report on it, “1 year”.
    ``none_because`` says of a point why there is no action under it. ``reported_counts`` are
    numbers that a source gives for the plan as a whole. A plan before, after or without membership
    is fine.
    """

    view = "plans.plan"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id | None = field(default=None, validator=ID.validate)
    authorities: Authorities = field(converter=texts, validator=ONE_OR_MORE_AUTHORITIES.validate)
    complete: bool | None = field(default=None, validator=validators.optional(TRUTH.validate))
    titles: Text = field(converter=text, validator=WORDS.validate)
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    period: Period | None = field(default=None, converter=converters.optional(period))
    reviewed_every: Rhythm | None = field(default=None, validator=RHYTHM.validate)
    reported_every: Rhythm | None = field(default=None, validator=RHYTHM.validate)
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
    reported_counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    measures: tuple[Measure, ...] = field(default=(), converter=to_measures)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose plan it is."""
        return ", ".join(self.authorities)

    @cached_property
    def facts_on_record(self) -> tuple[PlanFact, ...]:
        """The facts, with the day of recording of the plan where they have none."""
        return put_on_record(self.facts, self.recorded)

    @cached_property
    def on_record(self) -> tuple[Measure, ...]:
        """The measures, with the day of recording of the plan where their facts have none."""
        return tuple(measure.put_on_record(self.recorded) for measure in self.measures)

    def stage_on(self, on: dt.date | str) -> Stage:
        """The stage that the plan has reached by the day *on*, a date or ``"2026-11-22"``.

        A joint plan is adopted as soon as one of its authorities has adopted it. It is evaluated or
        replaced only when this has happened for all of them, together or one by one. A plan without
        a fact is a draft; of one that is known in part, nothing is on record.
        """
        known = [*self._of_the_whole(day(on))]
        stage = stage_on(known, day(on))
        drafted = any(isinstance(fact, Drafted) for fact in known)
        if stage is Stage.DRAFT and self.in_part and not drafted:
            return Stage.NOT_ON_RECORD
        return stage

    def end_on(self, on: dt.date | str) -> PlanEnd | None:
        """How the plan had ended by the day *on*; ``None`` while it had not."""
        return end_on(self._of_the_whole(day(on)), self.period, day(on))

    @property
    def in_part(self) -> bool:
        """Whether the plan is known in part, so that what is missing may only not have been read."""
        return self.complete is False

    def _of_the_whole(self, on: dt.date) -> Iterator[PlanFact]:
        """The facts by the day *on* that count for the plan as a whole.

        A fact may name the authorities for which it happened. For each kind of fact the authorities
        are collected until all have it; the fact that completes them counts. Adoptions count for
        any authority of the plan.
        """
        own = frozenset(self.authorities)
        covered: dict[str, frozenset[str]] = {}
        for fact in in_order(self.facts_on_record, on):
            authorities = own.intersection(fact.authorities)
            covered[fact.kind] = covered.get(fact.kind, frozenset()) | authorities
            adopted_for_some = authorities and isinstance(fact, Adopted)
            if not fact.authorities or adopted_for_some or covered[fact.kind] == own:
                covered[fact.kind] = frozenset()
                yield fact

    def coverage_on(self, on: dt.date | str) -> Coverage:
        """How the measures cover the ten points on the day *on*, a date or ``"2026-11-22"``.

        A plan names everything that it promises, so a point without measures is a gap, unless the
        plan is known in part. Of a plan that has ended, nothing counts as running later.
        """
        return coverage(
            self.on_record,
            on=on,
            complete=not self.in_part,
            because={
                silence.point: silence.because
                for silence in self.none_because
                if silence.because is not None
            },
            ended=self.end_on(on),
            reported_counts=self.reported_counts,
            authorities=self.authorities,
            titles=self.titles,
            identity=self.identity,
        )

    def timeline_on(self, on: dt.date | str) -> Timeline:
        """The measures in time, as they are known on the day *on*."""
        return timeline(
            self.on_record,
            on=on,
            authorities=self.authorities,
            titles=self.titles,
            identity=self.identity,
            in_part=self.in_part,
            ended=self.end_on(on),
            period=self.period,
        )
