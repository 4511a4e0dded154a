"""Rules ``PLN7…``: whether anything is happening, once a plan is adopted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.dates import When
from ...values.errors import Severity
from ...values.facts import Fact, in_order
from ...values.texts import Count
from ..context import PlanContext
from ..history import Evaluated, Replaced, Stage
from ..inventory import PlanDocument
from ..measures.measure import Measure
from ..measures.progress import ENDED, Postponed, State, latest
from ..plan import ActionPlan
from ._select import (
    GRAZ,
    NOTE,
    WARNING,
    YEARLY,
    actions,
    certainly_before,
    if_known_in_full,
    last_by,
    longer_ago,
    may_have_happened,
    once_adopted,
)

_QUIET = frozenset({State.NOT_ON_RECORD, State.PLANNED})
_AT_REST = frozenset({State.ON_HOLD, State.POSTPONED})

_ACTIVE = frozenset(State) - _QUIET

_HOLDING = frozenset({Stage.ADOPTED, Stage.EVALUATED})

_UNKNOWN_LIMIT = "The time after which to ask for news is not known."


@rule(
    "PLN701",
    Severity.WARNING,
    "The plan has had no new entry since {since}.",
    hint="Record events under progress and values under observations. If nothing changed, "
    "add a note.",
    source=YEARLY,
    reason=_UNKNOWN_LIMIT,
    stages=once_adopted(WARNING),
)
@if_known_in_full
def nothing_new_for_long(plan: ActionPlan, context: PlanContext) -> Iterator[Hit | NotEvaluated]:
    """An adopted plan has a new entry every year."""
    limit = context.figure("quiet_plan_years")
    if limit is None:
        yield not_evaluated("measures")
        return
    since = max(_recorded_days(plan, context), default=None)
    if since is not None and longer_ago(since, limit.value, context.day):
        yield hit("measures", since=since)


@rule(
    "PLN702",
    Severity.NOTE,
    "The planned start of “{title}” ({starts}) has passed; no start is reported.",
    hint="Record under progress: started, postponed (with the new end) or abandoned (with "
    "the reason).",
    source=YEARLY,
    many="The planned start of {count} of {of} actions has passed; no start is reported.",
    stages=once_adopted(NOTE),
)
@if_known_in_full
def not_started_on_record(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A measure whose start has passed has an entry."""
    planned = actions(context)
    for index, measure in planned:
        due = measure.starts.last if measure.starts else None
        quiet = measure.state_on(context.day) in _QUIET and not measure.may_be_in(
            _ACTIVE, context.day
        )
        if due is not None and due < context.day and quiet:
            values = {"starts": measure.starts, "of": Count(len(planned))}
            yield hit("measures", index, "progress", title=measure.titles, **values)


@rule(
    "PLN703",
    Severity.WARNING,
    "“{title}” is overdue: planned end {due} passed, completion not reported.",
    hint="Record under progress: completed, made-permanent, postponed (with the new end) or "
    "abandoned (with the reason). If work goes on, also record started.",
    source=YEARLY,
    many="{count} of {of} measures are overdue: planned end passed, completion not reported.",
    stages={Stage.INVENTORY: NOTE, **once_adopted(WARNING)},
)
@if_known_in_full
def outstanding(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure whose end has passed has an end recorded."""
    checked = Count(len(context.current))
    for index, measure in context.current:
        if measure.outstanding_on(context.day):
            due = measure.due_on(context.day)
            yield hit("measures", index, "progress", title=measure.titles, due=due, of=checked)


@rule(
    "PLN704",
    Severity.NOTE,
    "The milestone “{step}” of “{title}” is overdue since {due}.",
    hint="Write the day under reached, or a later day under due.",
    source=YEARLY,
    many="{count} of {of} milestones are overdue.",
    stages=once_adopted(NOTE),
)
@if_known_in_full
def milestone_outstanding(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A milestone is reached when due."""
    checked = Count(sum(len(measure.milestones) for _, measure in context.current))
    for index, measure in context.current:
        if not measure.milestones or measure.state_on(context.day) in ENDED:
            continue
        if measure.may_be_in(ENDED, context.day):
            continue
        for number, milestone in enumerate(measure.milestones):
            reached = milestone.reached is not None and may_have_happened(
                milestone.reached, context.day
            )
            if not reached and _is_over(milestone.due, context.day):
                path = ("measures", index, "milestones", number)
                values = {"step": milestone.titles, "due": milestone.due, "of": checked}
                yield hit(*path, title=measure.titles, **values)


@rule(
    "PLN705",
    Severity.NOTE,
    "The period of the plan is over ({period}); no evaluation and no new plan are recorded "
    "by {day}.",
    hint="Record under facts: evaluated (with its source) or replaced (with the new plan).",
    source=GRAZ,
    stages={Stage.ADOPTED: NOTE},
)
@if_known_in_full
def period_over(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """After its period, a plan is evaluated and followed by another."""
    facts = (fact for fact in plan.facts if fact.may_have_happened_by(context.day))
    followed_up = any(isinstance(fact, (Evaluated, Replaced)) for fact in facts)
    if _is_over(plan.period, context.day) and not followed_up:
        yield hit("facts", period=plan.period, day=context.day)


@rule(
    "PLN706",
    Severity.NOTE,
    "“{title}” has been {state} since {since}, without a new end.",
    hint="Record under progress: started, postponed (with the new end) or abandoned.",
    source=OURS,
    reason=_UNKNOWN_LIMIT,
    stages=once_adopted(NOTE),
)
@if_known_in_full
def at_rest_for_long(_: ActionPlan, context: PlanContext) -> Iterator[Hit | NotEvaluated]:
    """A measure on hold is resumed, postponed to a date, or discontinued."""
    limit = context.figure("quiet_plan_years")
    for index, measure in context.current:
        fact = latest(measure.progress, context.day)
        if fact is None or fact.leads_to not in _AT_REST or _is_postponed(measure, context.day):
            continue
        begun = fact.effective_from()
        if limit is None:
            yield not_evaluated("measures", index, "progress")
        elif begun and longer_ago(begun, limit.value, context.day):
            values = {"since": fact.when, "state": fact.leads_to}
            yield hit("measures", index, "progress", title=measure.titles, **values)


@rule(
    "PLN707",
    Severity.WARNING,
    "Another plan of the same authorities, “{other}”, is also adopted; neither is recorded "
    "as replaced.",
    hint="In the plan that no longer applies, record under facts: replaced, with the day.",
    source=OURS,
    stages=once_adopted(WARNING),
)
def two_plans_hold(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Authorities have one plan together for one time."""
    for other in context.others(ActionPlan, *plan.authorities):
        holds = other.stage_on(context.day) in _HOLDING
        if holds and not _one_after_the_other(plan.period, other.period):
            yield hit("facts", other=other.titles)


def _one_after_the_other(first: When | None, second: When | None) -> bool:
    return certainly_before(first, second) or certainly_before(second, first)


def _is_over(when: When | None, on: dt.date) -> bool:
    return when is not None and when.last is not None and when.last < on


def _is_postponed(measure: Measure, on: dt.date) -> bool:
    """Whether a new end is on record, or may be: a fact is dated too roughly to tell."""
    postponements = [fact for fact in in_order(measure.progress, on) if isinstance(fact, Postponed)]
    to = postponements[-1].to if postponements else None
    return (to is not None and not to.unknown) or measure.may_be_in(_ACTIVE, on)


def _recorded_days(plan: ActionPlan, context: PlanContext) -> Iterator[dt.date]:
    """The days of everything on record in the plan; of rough dates, the last possible day."""
    facts: list[Fact] = [*plan.facts_on_record]
    rough: list[When] = []
    for _, measure in context.measures:
        facts += measure.progress
        rough += [milestone.reached for milestone in measure.milestones if milestone.reached]
        rough += [
            value.when for indicator in measure.indicators for value in indicator.observations
        ]
    counts = (plan.reported_counts, *(measure.reported_counts for _, measure in context.measures))
    rough += [count.when for group in counts for count in group if count.when]
    rough += [fact.when for fact in facts if not fact.effective_by(context.day)]
    effective = (fact.effective_from() for fact in facts if fact.effective_by(context.day))
    days = (*effective, *(last_by(context.day, when) for when in rough))
    yield from (day for day in days if day is not None)


RULES = (outstanding,)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (
    nothing_new_for_long,
    not_started_on_record,
    milestone_outstanding,
    period_over,
    at_rest_for_long,
    two_plans_hold,
)
"""Evaluated for plans only."""
