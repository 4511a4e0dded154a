"""The columns in which a coverage counts measures, and when a measure is in each."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable
from typing import TypeAlias

from .measure import Measure, MeasureKind
from .progress import DONE, State


class Column(enum.StrEnum):
    """What is counted under a point."""

    ACTIONS = "actions"
    EXISTING_SERVICES = "existing-services"
    DECLARATIONS = "declarations"
    SITUATION_REPORTS = "situation-reports"
    RECOMMENDATIONS = "recommendations"
    RUNNING = "running"
    DONE = "done"
    EXISTED = "existed"
    NOT_REPORTED = "not-reported"
    WITH_RESOURCES = "with-resources"
    WITH_INDICATOR = "with-indicator"
    WITH_TARGET = "with-target"
    OUTSTANDING = "outstanding"
    NO_LONGER = "no-longer"


Predicate: TypeAlias = Callable[[Measure, dt.date], bool]


def _is_of_kind(kind: MeasureKind) -> Predicate:
    return lambda measure, _: measure.kind is kind


ACTIVITIES = frozenset({MeasureKind.ACTION, MeasureKind.EXISTING_SERVICE})
"""The kinds by which a city does something; the others describe, declare or recommend."""


def _is_not_reported(measure: Measure, on: dt.date) -> bool:
    """Whether no progress is reported of an activity, or only that it was planned for a time now past."""
    state = measure.state_on(on)
    planned_once = state is State.PLANNED and measure.outstanding_on(on)
    return measure.kind in ACTIVITIES and (state is State.NOT_ON_RECORD or planned_once)


PREDICATES: dict[Column, Predicate] = {
    Column.ACTIONS: _is_of_kind(MeasureKind.ACTION),
    Column.EXISTING_SERVICES: _is_of_kind(MeasureKind.EXISTING_SERVICE),
    Column.DECLARATIONS: _is_of_kind(MeasureKind.DECLARATION),
    Column.SITUATION_REPORTS: _is_of_kind(MeasureKind.SITUATION_REPORT),
    Column.RECOMMENDATIONS: _is_of_kind(MeasureKind.RECOMMENDATION),
    Column.RUNNING: lambda measure, on: measure.running_on(on),
    Column.DONE: lambda measure, on: measure.state_on(on) in DONE,
    Column.EXISTED: lambda measure, on: measure.state_on(on) is State.EXISTED,
    Column.NOT_REPORTED: _is_not_reported,
    Column.WITH_RESOURCES: lambda measure, _: measure.has_known_resources,
    Column.WITH_INDICATOR: lambda measure, _: measure.has_indicator,
    Column.WITH_TARGET: lambda measure, _: measure.has_target,
    Column.OUTSTANDING: lambda measure, on: measure.outstanding_on(on),
}
"""Whether a measure that is not gone counts in a column on a day."""

ACTIVITY_COLUMNS = frozenset({Column.ACTIONS, Column.EXISTING_SERVICES})
"""The columns of the kinds by which a city does something."""

PROGRESS_COLUMNS = frozenset({Column.RUNNING, Column.DONE, Column.EXISTED})
"""The columns of what is being done or was done."""

KIND_COLUMNS = (
    Column.ACTIONS,
    Column.EXISTING_SERVICES,
    Column.DECLARATIONS,
    Column.SITUATION_REPORTS,
    Column.RECOMMENDATIONS,
)
"""The columns of the kinds, in the order of the kinds: each measure that is not gone is in one."""
