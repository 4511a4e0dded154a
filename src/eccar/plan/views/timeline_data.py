"""Timelines as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.dates import When
from ...values.texts import Text
from ..measures.measure import MeasureKind
from ..measures.progress import State
from ..timeline import Bar, Timeline, TimelineMilestone
from .coverage_data import PlanEndData, end_data


class MilestoneData(TypedDict):
    """A milestone in time."""

    titles: Annotated[Text, "Its title."]
    due: Annotated[When | None, "When it is due."]
    reached: Annotated[When | None, "When it was reached."]


class BarData(TypedDict):
    """One measure in time."""

    measure: Annotated[str, "The id of the measure."]
    titles: Annotated[Text, "Its title."]
    points: Annotated[tuple[int, ...], "The numbers of its points."]
    kind: Annotated[MeasureKind, "What sort of entry it is."]
    state: Annotated[State, "Its state on the day."]
    begins: Annotated[When | None, "When it started, else when it is to start."]
    ends: Annotated[When | None, "When it was completed, else when it is to end."]
    ongoing: Annotated[bool, "Whether it is meant to have no end."]
    running: Annotated[bool, "Whether something is done on the day."]
    before_end: Annotated[bool, "Whether it ran before the plan ended, and nothing is known since."]
    outstanding: Annotated[bool, "Whether it should have ended, and no end is recorded."]
    ceased: Annotated[When | None, "When it was given up, merged or replaced."]
    milestones: Annotated[list[MilestoneData], "Its milestones."]


class TimelineData(TypedDict):
    """The measures of a plan or an inventory in time."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities."]
    titles: Annotated[Text | None, "The title of the plan."]
    on: Annotated[dt.date, "The day asked about."]
    in_part: Annotated[bool, "Whether there may be other measures."]
    period: Annotated[When | None, "The period of the plan, if it has one."]
    ended: Annotated[PlanEndData | None, "How the plan had ended by the day, if it had."]
    first: Annotated[dt.date, "The first day of the years shown."]
    last: Annotated[dt.date, "The last day of the years shown."]
    measures: Annotated[list[BarData], "The measures, in their order in the document."]


def timeline_data(timeline: Timeline, _: Language) -> TimelineData:
    """A timeline with its measures."""
    return {
        "authorities": timeline.authorities,
        "titles": timeline.titles,
        "on": timeline.on,
        "in_part": timeline.in_part,
        "period": timeline.period,
        "ended": end_data(timeline.ended) if timeline.ended else None,
        "first": timeline.first,
        "last": timeline.last,
        "measures": [*map(_bar, timeline.bars)],
    }


def _bar(bar: Bar) -> BarData:
    return {
        "measure": bar.measure,
        "titles": bar.titles,
        "points": bar.points,
        "kind": bar.kind,
        "state": bar.state,
        "begins": bar.begins,
        "ends": bar.ends,
        "ongoing": bar.ongoing,
        "running": bar.running,
        "before_end": bar.before_end,
        "outstanding": bar.outstanding,
        "ceased": bar.ceased,
        "milestones": [*map(_milestone, bar.milestones)],
    }


def _milestone(step: TimelineMilestone) -> MilestoneData:
    return {"titles": step.titles, "due": step.due, "reached": step.reached}
