"""Indicators: what is measured, from which baseline to which target, and what was observed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from attrs import converters, field, frozen

from ...values.constraints import TEXT, WORDS, texts
from ...values.dates import day
from ...values.texts import Text, text
from ..ids import ID, Id
from .indicator_progress import Advance, Direction, advance
from .values import Value


def _values(told: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Indicator:
    """What a measure is judged by: a unit, a direction, baselines, targets and observations.

    Values that say ``of`` are of a part of the whole, by the ``dimensions`` that are stated.
    ``common`` is the key of an indicator that several cities share.
    """

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    unit: str | None = field(default=None, validator=TEXT.validate)
    direction: Direction | None = field(default=None, converter=converters.optional(Direction))
    dimensions: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    common: Id | None = field(default=None, validator=ID.validate)
    baselines: tuple[Value, ...] = field(default=(), converter=_values)
    targets: tuple[Value, ...] = field(default=(), converter=_values)
    observations: tuple[Value, ...] = field(default=(), converter=_values)
    note: str | None = field(default=None, validator=TEXT.validate)

    def baseline(
        self, of: Mapping[str, str] | None = None, on: dt.date | None = None
    ) -> Value | None:
        """The first baseline of the whole, or of the part that *of* names; none that begins after *on*."""
        told = _about(self.baselines, of)
        return next((one for one in told if on is None or not _after(one, on)), None)

    def observed_on(self, on: dt.date | str, of: Mapping[str, str] | None = None) -> Value | None:
        """The latest observation that was certainly made by the day *on*, and after the baseline.

        Of several on one day, the last that was told. *of* asks about a part of the whole.
        """
        on = day(on)
        baseline = self.baseline(of, on)
        made = [
            one
            for one in _about(self.observations, of)
            if one.when.last is not None and one.when.last <= on and not _before(one, baseline)
        ]
        return max(reversed(made), key=lambda one: one.when.last or on, default=None)

    def target_on(self, on: dt.date | str, of: Mapping[str, str] | None = None) -> Value | None:
        """The target that is next to be reached on the day *on*, else the last that was."""
        on = day(on)
        told = [one for one in _about(self.targets, of) if one.when.last]
        told.sort(key=lambda one: one.when.last or on)
        ahead = (one for one in told if one.when.last and one.when.last >= on)
        return next(ahead, told[-1] if told else None)

    def advance_on(self, on: dt.date | str, of: Mapping[str, str] | None = None) -> Advance:
        """How far it has come from its baseline to its target by the day *on*, and why."""
        return advance(
            on=day(on),
            direction=self.direction,
            baseline=self.baseline(of, day(on)),
            observed=self.observed_on(on, of),
            target=self.target_on(on, of),
        )


def _about(told: Iterable[Value], of: Mapping[str, str] | None) -> Iterator[Value]:
    wanted = dict(of or {})
    return (one for one in told if dict(one.of) == wanted)


def _after(value: Value, on: dt.date) -> bool:
    return value.when.first is not None and value.when.first > on


def _before(value: Value, baseline: Value | None) -> bool:
    """Whether *value* was certainly observed before the *baseline*."""
    begin = baseline.when.first if baseline else None
    return begin is not None and value.when.last is not None and value.when.last < begin
