"""Measures in time: when each begins and ends, as roughly as it is known, and where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ..values.dates import When, day
from ..values.displayable import Displayable
from ..values.facts import in_order
from ..values.texts import Text
from .measures.measure import Measure, MeasureKind
from .measures.progress import DONE, GONE, Started, State


@frozen(kw_only=True)
class Step:
    """A milestone in time: what, until when, and when it was reached."""

    titles: Text
    due: When | None
    reached: When | None


@frozen(kw_only=True)
class Bar:
    """One measure in time; what is not on record of its begin or end is nothing.

    ``ceased`` is when it was given up, or became part of another or something else.
    """

    measure: str
    titles: Text
    points: tuple[int, ...]
    kind: MeasureKind
    state: State
    begins: When | None
    ends: When | None
    ongoing: bool
    running: bool
    gone: bool
    outstanding: bool
    ceased: When | None
    steps: tuple[Step, ...]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The known days that it spans, in no order."""
        steps = (when for step in self.steps for when in (step.due, step.reached))
        told = [self.begins, self.ends, self.ceased, *steps]
        ends = [end for one in told if one is not None for end in (one.first, one.last)]
        return tuple(end for end in ends if end is not None)


@frozen(kw_only=True)
class Timeline(Displayable):
    """The measures of a plan or an inventory in time, as seen on a day, in the order told."""

    view = "timelines.timeline"

    on: dt.date
    authorities: tuple[str, ...] = ()
    titles: Text | None = None
    first: dt.date
    last: dt.date
    bars: tuple[Bar, ...]


def timeline(
    measures: Iterable[Measure],
    *,
    on: dt.date | str,
    authorities: Iterable[str] = (),
    titles: Text | None = None,
) -> Timeline:
    """The *measures* in time, as they are seen on the day *on*; it lies within the whole years shown.

    What was there before the first of what is to be done does not stretch the years.
    """
    on = day(on)
    bars = tuple(_bar(one, on) for one in measures)
    new = [bar for bar in bars if bar.kind is not MeasureKind.EXISTING_SERVICE and bar.days]
    days = [on, *(one for bar in new or bars for one in bar.days)]
    return Timeline(
        on=on,
        authorities=tuple(authorities),
        titles=titles,
        first=dt.date(min(days).year, 1, 1),
        last=dt.date(max(days).year, 12, 31),
        bars=bars,
    )


def _bar(measure: Measure, on: dt.date) -> Bar:
    state = measure.state_on(on)
    told = in_order(measure.progress, on)
    begun = next((fact.when for fact in told if isinstance(fact, Started)), None)
    done = next((fact.when for fact in reversed(told) if fact.leads_to in DONE), None)
    return Bar(
        measure=measure.id,
        titles=measure.titles,
        points=measure.points,
        kind=measure.kind,
        state=state,
        begins=begun or measure.starts,
        ends=done if state is State.COMPLETED else measure.due_on(on),
        ongoing=measure.ongoing or state is State.PERMANENT,
        running=measure.running_on(on),
        gone=measure.gone_on(on),
        outstanding=measure.outstanding_on(on),
        ceased=told[-1].when if state in GONE else None,
        steps=tuple(
            Step(titles=one.titles, due=one.due, reached=one.reached) for one in measure.milestones
        ),
    )
