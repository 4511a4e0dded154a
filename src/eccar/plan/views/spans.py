"""Where the bar of a measure lies on the days of a timeline: what is certain of it, what is rough."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from attrs import frozen

from ...values.dates import When
from ..timeline import Bar, Timeline, TimelineMilestone
from .timeline_text import reached

Days: TypeAlias = tuple[dt.date, dt.date]
"""A first and a last day, both included."""


@frozen(kw_only=True)
class BarSpan:
    """The first and the last day of each part of a bar, and what is open or not on record.

    ``ceased`` says that it ends on the last day because the measure was gone by then; one that is
    gone since nobody knows when is ``without_end``.
    """

    certain: Days | None = None
    rough: tuple[Days, ...] = ()
    began_before: bool = False
    goes_on: bool = False
    without_begin: bool = False
    without_end: bool = False
    ceased: bool = False

    @property
    def ends(self) -> Days:
        """The first and the last day of the whole bar."""
        parts = [part for part in (self.certain, *self.rough) if part]
        return min(first for first, _ in parts), max(last for _, last in parts)


def bar_span(bar: Bar, timeline: Timeline) -> BarSpan | None:
    """Where *bar* lies within the years of *timeline*.

    ``None`` where no day of it is on record, or all of it lies before or after those years.
    """
    begin, end = _known(bar.begins), _end(bar)
    if begin is not None and end is not None and bar.ceased and end.before(begin):
        begin = end  # It was given up before it was to begin.
    if _is_outside(begin, end, timeline):
        return None
    ceased = bar.gone and end is not None and end.last is not None
    if begin is None:
        return None if end is None else _until(end, timeline, ceased=ceased)
    before = begin.first is None or begin.first < timeline.first
    first = _within(begin, timeline)
    if end is None and (bar.gone or not bar.ongoing):
        running = bar.running and first[1] <= timeline.on
        certain = (first[1], timeline.on) if running else None
        return BarSpan(certain=certain, rough=(first,), began_before=before, without_end=True)
    last = (timeline.last, timeline.last) if end is None else _within(end, timeline)
    if ceased:
        first = first[0], min(first[1], last[1])
    certain, rough = _parts(first, last)
    open_ = end is None or end.last is None or end.last > timeline.last
    return BarSpan(
        certain=certain,
        rough=rough,
        began_before=before,
        goes_on=open_ and not bar.gone,
        without_end=open_ and bar.gone,
        ceased=ceased,
    )


def _end(bar: Bar) -> When | None:
    """When *bar* ends, as far as it is known: of what was given up, when that happened."""
    if bar.ceased is not None:
        return _known(bar.ceased)
    return None if bar.ongoing else _known(bar.ends)


def _is_outside(begin: When | None, end: When | None, timeline: Timeline) -> bool:
    """Whether a measure lies wholly before the years of *timeline*, or wholly after them."""
    over = end is not None and end.last is not None and end.last < timeline.first
    start = begin or end
    ahead = start is not None and start.first is not None and start.first > timeline.last
    return over or ahead


def milestone_day(step: TimelineMilestone, timeline: Timeline) -> dt.date | None:
    """The day on which a milestone is drawn: the middle of what is known of it."""
    when = _known(step.reached) if reached(step, timeline.on) else None
    return _middle(when or _known(step.due), timeline)


def _until(end: When, timeline: Timeline, *, ceased: bool) -> BarSpan:
    """The bar of a measure of which only the end is on record."""
    return BarSpan(rough=(_within(end, timeline),), without_begin=True, ceased=ceased)


def _middle(when: When | None, timeline: Timeline) -> dt.date | None:
    if when is None or _is_outside(when, when, timeline):
        return None
    first, last = _within(when, timeline)
    return first + (last - first) / 2


def _parts(first: Days, last: Days) -> tuple[Days | None, tuple[Days, ...]]:
    """What lies for certain between begin and end, and what only perhaps."""
    if first[1] <= last[0]:
        return (first[1], last[0]), tuple(days for days in (first, last) if days[0] < days[1])
    return None, ((min(first[0], last[0]), max(first[1], last[1])),)


def _known(when: When | None) -> When | None:
    return None if when is None or when.unknown else when


def _within(when: When, timeline: Timeline) -> Days:
    """The days of a date, as far as the timeline goes."""
    first, last = when.first or timeline.first, when.last or timeline.last
    inside = [min(max(day, timeline.first), timeline.last) for day in (first, last)]
    return min(inside), max(inside)
