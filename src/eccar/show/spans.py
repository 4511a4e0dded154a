"""Where the bar of a measure lies on the days of a timeline: what is certain of it, what is rough."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from attrs import frozen

from ..plan.timeline import Bar, Step, Timeline
from ..values.dates import When
from .in_time import reached

Days: TypeAlias = tuple[dt.date, dt.date]


@frozen(kw_only=True)
class Span:
    """The first and the last day of each part of a bar, and what is open or not on record."""

    certain: Days | None = None
    rough: tuple[Days, ...] = ()
    began_before: bool = False
    goes_on: bool = False
    without_begin: bool = False
    without_end: bool = False

    @property
    def ends(self) -> Days:
        """The first and the last day of the whole bar."""
        parts = [part for part in (self.certain, *self.rough) if part]
        return min(first for first, _ in parts), max(last for _, last in parts)


def span(bar: Bar, told: Timeline) -> Span | None:
    """Where *bar* lies in the timeline it is *told* in; nothing where no day is on record."""
    begin, end = _known(bar.begins), None if bar.ongoing else _known(bar.ends)
    if begin is None:
        return None if end is None else Span(rough=(_within(end, told),), without_begin=True)
    before = begin.first is None or begin.first < told.first
    first = _within(begin, told)
    if end is None and not bar.ongoing:
        running = (first[1], told.on) if bar.running and first[1] <= told.on else None
        return Span(certain=running, rough=(first,), began_before=before, without_end=True)
    last = (told.last, told.last) if end is None else _within(end, told)
    certain, rough = _parts(first, last)
    goes_on = end is None or end.last is None or end.last > told.last
    return Span(certain=certain, rough=rough, began_before=before, goes_on=goes_on)


def place(step: Step, told: Timeline) -> dt.date | None:
    """The day on which a milestone is drawn: the middle of what is known of it."""
    when = _known(step.reached) if reached(step, told.on) else None
    return _middle(when or _known(step.due), told)


def ceased(bar: Bar, told: Timeline) -> dt.date | None:
    """The day on which it is drawn that a measure stands no longer: the middle of what is known."""
    return _middle(_known(bar.ceased), told)


def _middle(when: When | None, told: Timeline) -> dt.date | None:
    if when is None:
        return None
    first, last = _within(when, told)
    return first + (last - first) / 2


def _parts(first: Days, last: Days) -> tuple[Days | None, tuple[Days, ...]]:
    """What lies for certain between begin and end, and what only perhaps."""
    if first[1] <= last[0]:
        return (first[1], last[0]), tuple(days for days in (first, last) if days[0] < days[1])
    return None, ((min(first[0], last[0]), max(first[1], last[1])),)


def _known(when: When | None) -> When | None:
    return None if when is None or when.unknown else when


def _within(when: When, told: Timeline) -> Days:
    """The days of a date, as far as the timeline goes."""
    first, last = when.first or told.first, when.last or told.last
    inside = [min(max(day, told.first), told.last) for day in (first, last)]
    return min(inside), max(inside)
