"""Measures in time: when each begins and ends, as roughly as it is known, and its state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ..values.brief import Brief
from ..values.dates import When, day
from ..values.displayable import Displayable
from ..values.facts import in_order
from ..values.texts import Text
from .history import PlanEnd
from .measures.measure import Measure, MeasureKind
from .measures.progress import CEASED, DONE, GONE, UNDER_WAY, Started, State


@frozen(kw_only=True)
class TimelineMilestone(Brief):
    """A milestone in time: its title, when it is due, and when it was reached."""

    titles: Text
    due: When | None
    reached: When | None


@frozen(kw_only=True)
class Bar(Brief):
    """One measure in time, as it is known on the day of the timeline.

    Attributes:
        measure: The id of the measure.
        titles: Its title.
        points: The numbers of its points.
        kind: What sort of entry it is.
        state: Its state on the day.
        begins: When it started, if that is known, else when it is to start; ``None`` if neither is
            on record.
        ends: When it was completed, if that is known, else when it is to end; ``None`` if neither
            is on record.
        ongoing: Whether it is meant to have no end.
        running: Whether something is done on the day.
        before_end: Whether it ran before the plan ended, and no later fact says that it still does.
        gone: Whether it was given up, merged, replaced or, as a service, is over.
        outstanding: Whether it should have ended by the day, or the end of the plan, and no end is
            on record.
        ceased: When it was given up, merged or replaced.
        milestones: Its milestones.
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
    before_end: bool = False
    gone: bool
    outstanding: bool
    ceased: When | None
    milestones: tuple[TimelineMilestone, ...]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The first and last days of all its known dates, in no order."""
        milestones = (
            when for milestone in self.milestones for when in (milestone.due, milestone.reached)
        )
        dates = [self.begins, self.ends, self.ceased, *milestones]
        ends = [end for date in dates if date is not None for end in (date.first, date.last)]
        return tuple(end for end in ends if end is not None)


@frozen(kw_only=True)
class Timeline(Displayable):
    """The measures of a plan or an inventory in time, in the order of the document.

    ``on`` is the day for which they are shown, ``first`` and ``last`` the first and the last day of
    the years that a picture shows. ``identity`` is that of the document, ``period`` that of the
    plan. ``in_part`` says that there may be other measures, ``ended`` how the plan had ended by the
    day.
    """

    view = "timelines.timeline"

    on: dt.date
    authorities: tuple[str, ...] = ()
    titles: Text | None = None
    first: dt.date
    last: dt.date
    bars: tuple[Bar, ...]
    in_part: bool = False
    ended: PlanEnd | None = None
    identity: str | None = None
    period: When | None = None


def timeline(
    measures: Iterable[Measure],
    *,
    on: dt.date | str,
    authorities: Iterable[str] = (),
    titles: Text | None = None,
    in_part: bool = False,
    ended: PlanEnd | None = None,
    identity: str | None = None,
    period: When | None = None,
) -> Timeline:
    """The *measures* in time, as they are known on the day *on*.

    The years shown are those of all measures, of the period and of the day. Existing services do
    not extend them, unless there is nothing else.

    Args:
        measures: The measures, with their progress put on record.
        on: The day, as a date or ``"2026-11-22"``.
        authorities: The ids of the authorities, for the views.
        titles: The title of the plan, for the views.
        in_part: Whether there may be other measures.
        ended: How the plan had ended by the day, if it had.
        identity: The identity of the document.
        period: The period of the plan, for the views.
    """
    on = day(on)
    bars = tuple(_bar(measure, on, ended) for measure in measures)
    planned = [bar for bar in bars if bar.kind is not MeasureKind.EXISTING_SERVICE and bar.days]
    days = [on, *(date for bar in planned or bars for date in bar.days), *_ends(period)]
    return Timeline(
        on=on,
        authorities=tuple(authorities),
        titles=titles,
        first=dt.date(min(days).year, 1, 1),
        last=dt.date(max(days).year, 12, 31),
        bars=bars,
        in_part=in_part,
        ended=ended,
        identity=identity,
        period=period,
    )


def _ends(period: When | None) -> tuple[dt.date, ...]:
    """The first and the last day of a period, as far as they are known."""
    ends = (period.first, period.last) if period is not None and not period.unknown else ()
    return tuple(end for end in ends if end is not None)


def _known(happened: When | None, stated: When | None) -> When | None:
    """The date on which something *happened*; if it is not known, the one that is *stated* for it, if any."""
    return stated if happened is None or (happened.unknown and stated is not None) else happened


def _bar(measure: Measure, on: dt.date, ended: PlanEnd | None) -> Bar:
    state = measure.state_on(on)
    before_end = state in UNDER_WAY and ended is not None and not ended.running_after(measure, on)
    late = measure.outstanding_on(on) and (ended is None or ended.outstanding_at(measure, on))
    facts = in_order(measure.progress, on)
    begun = next((fact.when for fact in facts if isinstance(fact, Started)), None)
    done = next((fact.when for fact in reversed(facts) if fact.leads_to in DONE), None)
    return Bar(
        measure=measure.id,
        titles=measure.titles,
        points=measure.points,
        kind=measure.kind,
        state=state,
        begins=_known(begun, measure.starts),
        ends=_known(done if state is State.COMPLETED else None, measure.due_on(on)),
        ongoing=measure.ongoing or state is State.PERMANENT,
        running=state in UNDER_WAY and not before_end,
        before_end=before_end,
        gone=state in GONE,
        outstanding=late,
        ceased=facts[-1].when if state in CEASED else None,
        milestones=tuple(
            TimelineMilestone(titles=milestone.titles, due=milestone.due, reached=milestone.reached)
            for milestone in measure.milestones
        ),
    )
