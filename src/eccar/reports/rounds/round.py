"""A reporting round: when reports are asked for, until when, with which questionnaire, from whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from heapq import merge
from operator import itemgetter
from typing import Any

from attrs import converters, field, frozen

from ...plan.measures.reported_counts import ReportedCount, to_reported_counts
from ...values.constraints import CITY_ID, ID, LANGUAGE, WORDS, CityId, Id, Language, texts
from ...values.dates import Period, When, day, period, when
from ...values.facts import in_order, put_on_record
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from .facts import (
    Closed,
    Consented,
    ConsentWithdrawn,
    Opened,
    RoundExcused,
    RoundExtended,
    RoundFact,
    to_round_facts,
)

_NOT_NAMED = ""
"""Stands for any authority that no fact names."""


@frozen(kw_only=True, field_transformer=typed_fields)
class ReportingRound(Identified):
    """A round in which the coalition asks its members for reports.

    Attributes:
        recorded: The day the facts were put on record, for those without a day of their own.
        audience: For whom the document is meant; by default the office alone.
        id: What tells the round from others; reports name it.
        titles: The title of the round.
        period: The period that reports are asked for.
        questionnaire: The id of the questionnaire, an edition of its own.
        languages: The languages in which reports are taken.
        deadline: Until when reports are asked for.
        invited: The ids of the authorities that are asked; without any, the members at the time of
            the round.
        counts: What a source says of the round as a whole, “18 cities reported”.
        facts: What happened in the round.
        sources: Where the round is announced or reported on.
        extra: What the document has besides, kept as it is.
    """

    view = "rounds.reporting_round"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id = field(validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    period: Period | None = field(default=None, converter=converters.optional(period))
    questionnaire: Id | None = field(default=None, validator=ID.validate)
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    deadline: When | None = field(default=None, converter=converters.optional(when))
    invited: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    facts: tuple[RoundFact, ...] = field(default=(), converter=to_round_facts)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """Empty: a round is about no single authority."""
        return ""

    @cached_property
    def facts_on_record(self) -> tuple[RoundFact, ...]:
        """The facts, with the day of recording of the round where they have none."""
        return put_on_record(self.facts, self.recorded)

    def facts_for(self, authority: str, on: dt.date | str) -> tuple[RoundFact, ...]:
        """The facts that count for an *authority* on the day *on*, in the order of time."""
        everybody, own = (self._facts_by_authority.get(key, ()) for key in (None, authority))
        known = [fact for _, fact in merge(everybody, own, key=itemgetter(0))]
        return tuple(in_order(known, day(on)))

    @cached_property
    def _facts_by_authority(self) -> Mapping[str | None, Sequence[tuple[int, RoundFact]]]:
        """The facts of each authority, and under ``None`` those of all, each after its place."""
        facts: defaultdict[str | None, list[tuple[int, RoundFact]]] = defaultdict(list)
        for place, fact in enumerate(self.facts_on_record):
            for authority in dict.fromkeys(fact.authorities) or (None,):
                facts[authority].append((place, fact))
        return dict(facts)

    def deadline_for(self, authority: str, on: dt.date | str) -> When | None:
        """Until when the report of an *authority* is asked for, as known on the day *on*."""
        facts = self.facts_for(authority, on)
        extensions = [fact.until for fact in facts if isinstance(fact, RoundExtended)]
        return [self.deadline, *extensions][-1]

    def deadline_on(self, on: dt.date | str) -> When | None:
        """Until when the reports are asked for of all that have no extension of their own."""
        return self.deadline_for(_NOT_NAMED, on)

    @property
    def is_dated(self) -> bool:
        """Whether the round says when it is: when it was opened, its deadline, or its period."""
        return bool(self._window) or not (self.period is None or self.period.unknown)

    @property
    def _window(self) -> tuple[When, ...]:
        """When reports were asked for first, and until when, before any extension; what is known of it."""
        opened = [f.when for f in self.facts if isinstance(f, Opened) and not f.authorities]
        known = sorted((each for each in opened if not each.unknown), key=When.sort_key)
        deadline = [] if self.deadline is None or self.deadline.unknown else [self.deadline]
        return (*known[:1], *deadline)

    def member_days(self, on: dt.date | str) -> tuple[dt.date, ...]:
        """The days, none after *on*, on which those are members that a round asks which names nobody.

        They are the first and the last that the opening and the deadline leave open; without both,
        the last day of the period. Without any of these there are none.
        """
        bounds = [bound for each in self._window for bound in (each.first, each.last)]
        if not bounds and self.period is not None:
            bounds = [self.period.last or self.period.first]
        known = sorted(min(bound, day(on)) for bound in bounds if bound is not None)
        return tuple(dict.fromkeys((*known[:1], *known[-1:])))

    def asks_on(self, authority: str, on: dt.date | str) -> bool:
        """Whether the round asks an *authority* for a report on the day *on*.

        It does from when it was opened until it was closed, also after its deadline. If it is not
        on record when, it does until the deadline. It asks no authority that was excused, or that
        is not invited.
        """
        on = day(on)
        if (self.invited and authority not in self.invited) or self.excused_on(authority, on):
            return False
        facts = self.facts_for(authority, on)
        bounds = [fact for fact in facts if isinstance(fact, Opened | Closed)]
        if bounds or any(isinstance(fact, Opened) for fact in self.facts):
            return bool(bounds) and isinstance(bounds[-1], Opened)
        deadline = self.deadline_for(authority, on)
        return deadline is not None and (deadline.last is None or on <= deadline.last)

    def excused_on(self, authority: str, on: dt.date | str) -> RoundExcused | None:
        """The fact by which no report of an *authority* is expected on the day *on*."""
        facts = self.facts_for(authority, on)
        return next((fact for fact in reversed(facts) if isinstance(fact, RoundExcused)), None)

    def consent_on(self, authority: str, on: dt.date | str) -> Consented | None:
        """The consent of an *authority* to be named that is in force on the day *on*.

        It has to name the authority: nobody consents for all. It ends when it is withdrawn, and
        after the first day of its limit.
        """
        on = day(on)
        consent: Consented | None = None
        for fact in self.facts_for(authority, on):
            if isinstance(fact, Consented) and authority in fact.authorities:
                consent = fact
            elif isinstance(fact, ConsentWithdrawn):
                consent = None
        return consent if consent is not None and _in_force(consent, on) else None


def _in_force(consent: Consented, on: dt.date) -> bool:
    """Whether the limit of a *consent* has certainly not passed by the day *on*.

    Of a rough limit the first day counts: nobody is named longer than agreed.
    """
    if consent.until is None:
        return True
    return consent.until.first is not None and on <= consent.until.first
