"""The entries of a report: responses to questions, the state of the ten points, and of measures."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import ClassVar

from attrs import converters, field, frozen

from ..plan.measures.measure import Milestone
from ..plan.measures.progress import State
from ..plan.measures.reported_counts import ReportedCount, to_reported_counts
from ..plan.measures.resources import Resource
from ..plan.measures.values import Value
from ..plan.points import POINT, PointNumber
from ..values.brief import Brief
from ..values.constraints import ID, TEXT, WORDS, Id, RequireOneOf, check_required, texts
from ..values.dates import When, day, when
from ..values.texts import Text, text
from ..values.typed import typed_fields
from .errors import NO_ENTRY_NAMED
from .references import CarriedOver
from .scales import SelfAssessment


class Question(enum.StrEnum):
    """A question of every report, whatever questionnaire it answers.

    Source of the first two: the guidelines, which ask for concrete achievements and difficulties
    (https://kipdf.com/european-coalition-of-cities-against-racism_5ad33f457f8b9ad5908b45ff.html);
    the others are a recommendation of this library.
    """

    ACHIEVEMENTS = "achievements"
    DIFFICULTIES = "difficulties"
    NEXT_STEPS = "next-steps"
    WHAT_WAS_HARD = "what-was-hard"
    WOULD_REPEAT = "would-repeat"


class PointState(enum.StrEnum):
    """What an authority reports of one of the ten points; no grade, and in no order of merit."""

    CARRIED_OUT = "carried-out"
    UNDER_WAY = "under-way"
    PLANNED = "planned"
    NO_ACTION = "no-action"
    NOT_STATED = "not-stated"


@frozen(kw_only=True, field_transformer=typed_fields)
class Response(Brief):
    """The response to one question, or to one item of a questionnaire.

    Attributes:
        item: The question (``Question``), or the id of the item in the questionnaire.
        questionnaire: The id of the questionnaire, unless it is one of the questions of every
            report.
        words: The response, in one or several languages.
        entered: The day on which it was entered into the form of the coalition, if it was.
        carried_over: Where it was taken from, unless it was written for this report.
    """

    item: Id = field(validator=ID.validate)
    questionnaire: Id | None = field(default=None, validator=ID.validate)
    words: Text = field(converter=text, validator=WORDS.validate)
    entered: dt.date | None = field(default=None, converter=converters.optional(day))
    carried_over: CarriedOver | None = None


@frozen(kw_only=True, field_transformer=typed_fields)
class PointReport(Brief):
    """What is reported of one of the ten points.

    Attributes:
        point: The number of the point.
        state: Whether something is done under it.
        words: What is done, in a line or two.
        counts: Counts of measures as a whole, “5 of 6 begun”; nothing is calculated from them.
        self_assessment: The authority's own assessment, on a scale that it names.
        carried_over: Where it was taken from, unless it was written for this report.
    """

    point: PointNumber = field(validator=POINT.validate)
    state: PointState = field(default=PointState.NOT_STATED, converter=PointState)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    self_assessment: SelfAssessment | None = None
    carried_over: CarriedOver | None = None


def _values(items: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class IndicatorReport(Brief):
    """The observations of an indicator that are reported: the id in the plan, and the values."""

    indicator: Id = field(validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    observations: tuple[Value, ...] = field(default=(), converter=_values)


def _indicators(items: Iterable[IndicatorReport]) -> tuple[IndicatorReport, ...]:
    return tuple(items)


def _milestones(items: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(items)


def _resources(items: Iterable[Resource]) -> tuple[Resource, ...]:
    return tuple(items)


def _numbers(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class MeasureReport(Brief):
    """What is reported of one measure; everything but its name is optional.

    Attributes:
        measure: The id of the measure in the plan or inventory that the report is on.
        titles: Its title, for readers who do not have the plan.
        points: The points that it is under, if the plan does not say so.
        state: The state at the end of the period.
        since: The date of the event that led to the state.
        words: What was done in the period.
        milestones: The milestones that were reached in the period, or are due in it.
        indicators: The observations of the period.
        spending: What was spent.
        difficulties: What was difficult.
        next_steps: What comes next.
        answers: The recommendations that it answers, each as ``<id of the evaluation>/<id>``.
        self_assessment: The authority's own assessment, on a scale that it names.
        carried_over: Where it was taken from, unless it was written for this report.
    """

    measure: Id | None = field(default=None, validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_numbers, validator=POINT.validate_each
    )
    state: State = field(default=State.NOT_ON_RECORD, converter=State)
    since: When | None = field(default=None, converter=converters.optional(when))
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones)
    indicators: tuple[IndicatorReport, ...] = field(default=(), converter=_indicators)
    spending: tuple[Resource, ...] = field(default=(), converter=_resources)
    difficulties: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    next_steps: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    answers: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    self_assessment: SelfAssessment | None = None
    carried_over: CarriedOver | None = None

    needs: ClassVar[RequireOneOf] = RequireOneOf((("measure",), ("titles",)), NO_ENTRY_NAMED)
    __attrs_post_init__ = check_required


def to_responses(items: Iterable[Response]) -> tuple[Response, ...]:
    """The converter of fields that hold responses."""
    return tuple(items)


def to_point_reports(items: Iterable[PointReport]) -> tuple[PointReport, ...]:
    """The converter of fields that hold what is reported of points."""
    return tuple(items)


def to_measure_reports(items: Iterable[MeasureReport]) -> tuple[MeasureReport, ...]:
    """The converter of fields that hold what is reported of measures."""
    return tuple(items)
