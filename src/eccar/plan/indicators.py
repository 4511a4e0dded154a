"""Indicators: what is measured, from which baseline to which target, and what was observed."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from attrs import converters, field, frozen

from ..dates import When, day, when
from ..forms import TEXT
from ..sources import Source, sources
from ..texts import Message, Text, freeze, text
from .faults import NO_VALUE, NOT_FINITE, NOTHING_TO_SHARE
from .ids import ID, Id


class Direction(enum.StrEnum):
    """Which way an indicator is meant to move."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


def _finite(_: object, __: object, value: float | None) -> None:
    if value is not None and not abs(value) < float("inf"):
        raise NOT_FINITE(number=value)


@frozen(kw_only=True)
class Value:
    """What was counted, is aimed at, or was found: a number, a part of a whole, or words."""

    when: When = field(converter=when)
    value: float | None = field(default=None, validator=_finite)
    part: float | None = field(default=None, validator=_finite)
    whole: float | None = field(default=None, validator=_finite)
    words: Text | None = field(default=None, converter=converters.optional(text))
    of: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.one)

    def __attrs_post_init__(self) -> None:
        if self.whole is not None and self.whole <= 0:
            raise NOTHING_TO_SHARE(whole=self.whole)
        share = self.part is not None and self.whole is not None
        if self.value is None and not share and self.words is None:
            raise NO_VALUE()

    @property
    def number(self) -> Fraction | None:
        """The number itself, or the share; nothing where there are only words."""
        if self.part is not None and self.whole is not None:
            return Fraction(self.part) / Fraction(self.whole)
        return None if self.value is None else Fraction(self.value)


def pooled(shares: Iterable[Value]) -> Fraction | None:
    """The share of several *shares* together: parts and wholes are added, never the shares.

    Nothing if there are none, or one of them does not tell its part and whole.
    """
    parts = wholes = Fraction(0)
    for one in shares:
        if one.part is None or one.whole is None:
            return None
        parts += Fraction(one.part)
        wholes += Fraction(one.whole)
    return parts / wholes if wholes else None


class Reach(enum.StrEnum):
    """How far an indicator has come towards its target."""

    REACHED = "reached"
    ON_THE_WAY = "on-the-way"
    UNCHANGED = "unchanged"
    FURTHER_AWAY = "further-away"
    CANNOT_TELL = "cannot-tell"


@frozen(kw_only=True)
class Advance:
    """Where an indicator stands between baseline and target on a day, and why.

    ``part`` is the part of the way from baseline to target; nothing where it cannot be told.
    """

    reach: Reach
    on: dt.date
    baseline: Value | None = None
    observed: Value | None = None
    target: Value | None = None
    part: Fraction | None = None

    def explain(self) -> Message:
        """The sentence that says so, as a key with values for the wording."""
        values = {"baseline": self.baseline, "observed": self.observed, "target": self.target}
        return Message(f"reach.{self.reach}", values)


def _values(told: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(told)


def _texts(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Indicator:
    """What a measure is judged by: a unit, a direction, a baseline, targets and observations.

    ``common`` is the key of an indicator that several cities share.
    """

    id: Id = field(validator=ID.one)
    titles: Text = field(converter=text)
    unit: str | None = field(default=None, validator=TEXT.one)
    direction: Direction | None = field(default=None, converter=converters.optional(Direction))
    dimensions: tuple[str, ...] = field(default=(), converter=_texts, validator=TEXT.each)
    common: Id | None = field(default=None, validator=ID.one)
    baseline: Value | None = None
    targets: tuple[Value, ...] = field(default=(), converter=_values)
    observations: tuple[Value, ...] = field(default=(), converter=_values)
    note: str | None = field(default=None, validator=TEXT.one)

    def observed_on(self, on: dt.date | str) -> Value | None:
        """The latest observation of the whole that was certainly made by the day *on*.

        Of several on one day, the last that was told.
        """
        on = day(on)
        made = [one for one in self.observations if not one.of and one.when.last]
        made = [one for one in made if one.when.last and one.when.last <= on]
        made.sort(key=lambda one: one.when.last or on)
        return made[-1] if made else None

    def target_on(self, on: dt.date | str) -> Value | None:
        """The target that is next to be reached on the day *on*, else the last that was."""
        on = day(on)
        told = [one for one in self.targets if one.when.last and not one.of]
        told.sort(key=lambda one: one.when.last or on)
        ahead = (one for one in told if one.when.last and one.when.last >= on)
        return next(ahead, told[-1] if told else None)

    def advance_on(self, on: dt.date | str) -> Advance:
        """How far it has come by the day *on*."""
        on = day(on)
        observed, target = self.observed_on(on), self.target_on(on)
        reach, part = self._way(_number(self.baseline), _number(observed), _number(target))
        return Advance(
            reach=reach,
            on=on,
            baseline=self.baseline,
            observed=observed,
            target=target,
            part=part,
        )

    def _way(
        self, begin: Fraction | None, now: Fraction | None, end: Fraction | None
    ) -> tuple[Reach, Fraction | None]:
        """How far *now* lies on the way from *begin* to *end*; beyond the end is reached, too."""
        if now is None or end is None:
            return Reach.CANNOT_TELL, None
        direction = self.direction
        if begin is not None and begin != end:
            direction = Direction.UP if begin < end else Direction.DOWN
        beyond = {Direction.UP: now > end, Direction.DOWN: now < end}
        if now == end or (direction is not None and beyond.get(direction)):
            return Reach.REACHED, Fraction(1)
        if begin is None or begin == end:
            return Reach.CANNOT_TELL, None
        part = (now - begin) / (end - begin)
        return _reach(part), part


def _number(value: Value | None) -> Fraction | None:
    return None if value is None else value.number


def _reach(part: Fraction) -> Reach:
    if part > 0:
        return Reach.ON_THE_WAY
    return Reach.UNCHANGED if part == 0 else Reach.FURTHER_AWAY
