"""Rules ``PLN7…``: whether anything is happening, once a plan is adopted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.dates import When
from ...values.errors import Severity
from ...values.facts import Fact, in_order
from ...values.texts import Count
from ..context import PlanContext, Written
from ..history import Evaluated, Replaced, Stage
from ..measures.measure import Measure
from ..measures.progress import ENDED, Postponed, State, latest
from ..plan import ActionPlan
from ._select import (
    GRAZ,
    NOTE,
    OURS,
    WARNING,
    YEARLY,
    actions,
    certainly_before,
    last_by,
    longer_ago,
    may_have_come,
    once_adopted,
)

_QUIET = frozenset({State.NOT_ON_RECORD, State.PLANNED})
_AT_REST = frozenset({State.ON_HOLD, State.POSTPONED})

_STIRRED = frozenset(State) - _QUIET

_HOLDING = frozenset({Stage.ADOPTED, Stage.EVALUATED})

_UNHEARD_OF = "It is not known after how long without anything new to ask."


@rule(
    "PLN701",
    Severity.WARNING,
    "Since {since} nothing new is on record in the plan.",
    hint="Go through the measures and record what happened under progress, what was found under "
    "observations; that all stands as it stood is worth a note.",
    source=YEARLY,
    reason=_UNHEARD_OF,
    stages=once_adopted(WARNING),
)
def nothing_new_for_long(plan: ActionPlan, context: PlanContext) -> Iterator[Hit | NotEvaluated]:
    """In an adopted plan something new is on record every year."""
    limit = context.figure("quiet_plan_years")
    if limit is None:
        yield not_evaluated("measures")
        return
    since = max(_news(plan, context), default=None)
    if since is not None and longer_ago(since, limit.value, context.day):
        yield hit("measures", since=since)


@rule(
    "PLN702",
    Severity.NOTE,
    "“{title}” was to have started ({starts}); nothing is on record.",
    hint="Record under progress what happened: started, postponed (with the new end), abandoned (with the "
    "reason).",
    source=YEARLY,
    many="{count} of {of} actions were to have started; nothing is on record of them.",
    stages=once_adopted(NOTE),
)
def not_started_on_record(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """What was to start by now has something on record."""
    told = actions(context)
    for turn, one in told:
        due = one.starts.last if one.starts else None
        quiet = one.state_on(context.day) in _QUIET and not one.perhaps_on(_STIRRED, context.day)
        if due is not None and due < context.day and quiet:
            values = {"starts": one.starts, "of": Count(len(told))}
            yield hit("measures", turn, "progress", title=one.titles, **values)


@rule(
    "PLN703",
    Severity.WARNING,
    "“{title}” is outstanding: it was to end by {due}, and no end is on record.",
    hint="Record under progress what happened: completed, made-permanent, postponed (with the new end, "
    "and started again if work goes on), abandoned (with the reason).",
    source=YEARLY,
    many="{count} of {of} measures are outstanding: they were to have ended, and no end is on record.",
    stages={Stage.INVENTORY: NOTE, **once_adopted(WARNING)},
)
def outstanding(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What was to end by now has an end on record."""
    of = Count(len(context.standing))
    for turn, one in context.standing:
        if one.outstanding_on(context.day):
            due = one.due_on(context.day)
            yield hit("measures", turn, "progress", title=one.titles, due=due, of=of)


@rule(
    "PLN704",
    Severity.NOTE,
    "The step “{step}” of “{title}” is outstanding since {due}.",
    hint="Write under reached when it was taken, or a later day under due.",
    source=YEARLY,
    many="{count} of {of} steps are outstanding.",
    stages=once_adopted(NOTE),
)
def milestone_outstanding(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A step that was due was taken."""
    of = Count(sum(len(one.milestones) for _, one in context.standing))
    for turn, one in context.standing:
        if not one.milestones or one.state_on(context.day) in ENDED:
            continue
        if one.perhaps_on(ENDED, context.day):
            continue
        for number, step in enumerate(one.milestones):
            reached = step.reached is not None and may_have_come(step.reached, context.day)
            if not reached and _over(step.due, context.day):
                where = ("measures", turn, "milestones", number)
                told = {"step": step.titles, "due": step.due, "of": of}
                yield hit(*where, title=one.titles, **told)


@rule(
    "PLN705",
    Severity.NOTE,
    "The period of the plan is over ({period}); neither an evaluation nor a plan after it is on record.",
    hint="Record under facts evaluated, with its source, or replaced, with the plan that follows.",
    source=GRAZ,
    stages={Stage.ADOPTED: NOTE},
)
def period_over(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """When its period is over a plan is evaluated, and another follows."""
    came = (fact for fact in plan.facts if fact.may_have_happened_by(context.day))
    told = any(isinstance(fact, (Evaluated, Replaced)) for fact in came)
    if _over(plan.period, context.day) and not told:
        yield hit("facts", period=plan.period)


@rule(
    "PLN706",
    Severity.NOTE,
    "“{title}” rests since {since} ({state}), and no new end is on record.",
    hint="Record under progress what became of it: started again, postponed to a new end, abandoned.",
    source=OURS,
    reason=_UNHEARD_OF,
    stages=once_adopted(NOTE),
)
def at_rest_for_long(_: ActionPlan, context: PlanContext) -> Iterator[Hit | NotEvaluated]:
    """What rests is taken up again, put off to a date, or given up."""
    limit = context.figure("quiet_plan_years")
    for turn, one in context.standing:
        fact = latest(one.progress, context.day)
        if fact is None or fact.leads_to not in _AT_REST or _put_off(one, context.day):
            continue
        begun = fact.effective_from()
        if limit is None:
            yield not_evaluated("measures", turn, "progress")
        elif begun and longer_ago(begun, limit.value, context.day):
            told = {"since": fact.when, "state": fact.leads_to}
            yield hit("measures", turn, "progress", title=one.titles, **told)


@rule(
    "PLN707",
    Severity.WARNING,
    "Another plan of the same authorities is beside this one, “{other}”; both are adopted, and neither is on "
    "record as replaced.",
    hint="Record under facts of the one that holds no longer: replaced, with the day.",
    source=OURS,
    stages=once_adopted(WARNING),
)
def two_plans_hold(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """For one time, authorities have one plan together."""
    other = context.other(ActionPlan, plan.subject)
    if other is None or other.stage_on(context.day) not in _HOLDING:
        return
    one_after_the_other = certainly_before(plan.period, other.period) or certainly_before(
        other.period, plan.period
    )
    if not one_after_the_other:
        yield hit("facts", other=other.titles)


def _over(when: When | None, on: dt.date) -> bool:
    return when is not None and when.last is not None and when.last < on


def _put_off(one: Measure, on: dt.date) -> bool:
    """Whether a new end is on record, or may be: something came that is dated too roughly."""
    told = [fact for fact in in_order(one.progress, on) if isinstance(fact, Postponed)]
    to = told[-1].to if told else None
    return (to is not None and not to.unknown) or one.perhaps_on(_STIRRED, on)


def _news(plan: ActionPlan, context: PlanContext) -> Iterator[dt.date]:
    """The days on which something is on record in the plan; of rough dates, the last possible."""
    facts: list[Fact] = [*plan.facts_on_record]
    rough: list[When] = []
    for _, one in context.told:
        facts += one.progress
        rough += [step.reached for step in one.milestones if step.reached]
        rough += [value.when for each in one.indicators for value in each.observations]
    rough += [fact.when for fact in facts if not fact.effective_by(context.day)]
    counting = (fact.effective_from() for fact in facts if fact.effective_by(context.day))
    days = (*counting, *(last_by(context.day, one) for one in rough))
    yield from (day for day in days if day is not None)


RULES = (outstanding,)
"""Asked of plans and inventories."""

OF_PLANS = (
    nothing_new_for_long,
    not_started_on_record,
    milestone_outstanding,
    period_over,
    at_rest_for_long,
    two_plans_hold,
)
"""Asked of plans alone."""
