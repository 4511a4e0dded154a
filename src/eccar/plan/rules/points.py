"""Rules ``PLN1…``: the measures under each point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ...values.texts import Count
from ..context import PlanContext
from ..coverage import Cover, CoverageRow
from ..measures.columns import ACTIVITY_COLUMNS, KIND_COLUMNS, Column
from ..measures.measure import MeasureKind
from ..plan import ActionPlan
from ..points import NUMBERS
from ._select import DRAFT_TOO, NOTE_ONLY, PREAMBLE, if_known_in_full

_ADD = "Add an action, or state the reason under none_because. Suggestions: eccar coverage --hints"


@rule(
    "PLN101",
    Severity.WARNING,
    "No measure is given under point {point}.",
    hint=_ADD,
    source=PREAMBLE,
    many="No measure is given under {count} of {of} points: {points}.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def nothing_under_a_point(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each city is invited to carry out at least one action under each point."""
    return _hits_for(
        plan, context, lambda row: bool(plan.measures) and not (row.measures or row.general)
    )


@rule(
    "PLN102",
    Severity.WARNING,
    "Point {point} has only declarations.",
    hint=_ADD,
    source=PREAMBLE,
    many="{count} of {of} points have only declarations: {points}.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def only_declarations_under_a_point(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each point has an action or a service, not only declarations."""
    return _hits_for(plan, context, lambda row: 0 < row[Column.DECLARATIONS] == _current(row))


@rule(
    "PLN103",
    Severity.WARNING,
    "Point {point} has no action, only: {kinds}.",
    hint=_ADD,
    source=PREAMBLE,
    many="{count} of {of} points have no action ({points}), only: {all_kinds}.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def point_only_described(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each point has an action or a service, not only descriptions and recommendations."""
    kinds = {row.number: _kinds_under(row.number, context) for row in context.coverage.rows}
    hits = list(
        _hits_for(
            plan,
            context,
            lambda row: _any_measure(row, DESCRIBING) and not _any_measure(row, ACTIVITY_COLUMNS),
        )
    )
    present = {kind for item in hits for kind in kinds[item.values["point"]]}
    for item in hits:
        own = {"kinds": kinds[item.values["point"]], "all_kinds": _in_order(present)}
        yield hit(*item.parts, **item.values, **own)


@rule(
    "PLN104",
    Severity.NOTE,
    "Point {point} has only existing services, no new action.",
    hint=_ADD,
    source=PREAMBLE,
    many="{count} of {of} points have only existing services, no new action: {points}.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def only_services_under_a_point(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A plan adds new actions to existing services."""
    return _hits_for(
        plan, context, lambda row: bool(row[Column.EXISTING_SERVICES]) and not row[Column.ACTIONS]
    )


@rule(
    "PLN105",
    Severity.WARNING,
    "The measures under point {point} have ended.",
    hint="Add another action, or state the reason under none_because.",
    source=PREAMBLE,
    many="The measures under {count} of {of} points have ended: {points}.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def nothing_left_under_a_point(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """If all measures under a point were discontinued, others replace them."""
    return _hits_for(plan, context, lambda row: row.cover is Cover.NO_LONGER)


@rule(
    "PLN106",
    Severity.NOTE,
    "A reason for having no action is given under point {point}, but an action is also given.",
    hint="Remove the reason under none_because, or remove the point from the measure.",
    source=OURS,
)
def reason_beside_an_action(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A reason is given only for a point without an action, except for general measures."""
    points = {row.number for row in context.coverage.rows if row[Column.ACTIONS]}
    for number, silence in enumerate(plan.none_because):
        if silence.point in points:
            yield hit("none_because", number, "point", point=silence.point)


@rule(
    "PLN125",
    Severity.NOTE,
    "Point {point} has no action, and no reason is given.",
    hint="Write the reason under because, in your own words.",
    source=OURS,
)
def no_reason_for_no_action(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """A plan gives a reason for each point without an action."""
    for number, silence in enumerate(plan.none_because):
        if silence.because is None:
            yield hit("none_because", number, "because", point=silence.point)


@rule(
    "PLN118",
    Severity.WARNING,
    "Point {point} has {count} reasons for having no action; only the last one is kept.",
    hint="Write one reason for the point.",
    source=OURS,
)
def several_reasons_for_a_point(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """A point has one reason for having no action."""
    counts = Counter(silence.point for silence in plan.none_because)
    last = {silence.point: number for number, silence in enumerate(plan.none_because)}
    for point, count in counts.items():
        if count > 1:
            yield hit("none_because", last[point], "point", point=point, count=Count(count))


DESCRIBING = (Column.SITUATION_REPORTS, Column.RECOMMENDATIONS)


def _hits_for(
    plan: ActionPlan, context: PlanContext, is_wrong: Callable[[CoverageRow], bool]
) -> Iterator[Hit]:
    """A hit for each point that *is_wrong*, unless the plan gives a reason for having no action."""
    silenced = {silence.point for silence in plan.none_because}
    rows = [row for row in context.coverage.rows if row.number not in silenced and is_wrong(row)]
    points = tuple(row.number for row in rows)
    for row in rows:
        yield hit("measures", point=row.number, points=points, of=Count(len(NUMBERS)))


def _kinds_under(number: int | None, context: PlanContext) -> tuple[MeasureKind, ...]:
    """The kinds of the current measures under the point *number*."""
    return _in_order({measure.kind for _, measure in context.current if number in measure.points})


def _in_order(kinds: Iterable[MeasureKind]) -> tuple[MeasureKind, ...]:
    present = frozenset(kinds)
    return tuple(kind for kind in MeasureKind if kind in present)


def _any_measure(row: CoverageRow, columns: Iterable[Column]) -> bool:
    return any(row[column] for column in columns)


def _current(row: CoverageRow) -> int:
    return sum(row[column] for column in KIND_COLUMNS)


PLANS_ONLY = (
    nothing_under_a_point,
    only_declarations_under_a_point,
    point_only_described,
    only_services_under_a_point,
    nothing_left_under_a_point,
    reason_beside_an_action,
    several_reasons_for_a_point,
    no_reason_for_no_action,
)
"""Evaluated for plans only."""
