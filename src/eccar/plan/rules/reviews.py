"""Rules ``PLN7…``: whether services are still heard of, and whether a plan is reviewed in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.plurals import plural
from ...values.texts import Count
from ..context import PlanContext
from ..history import Adopted, Evaluated, Revised, Stage, in_words, interval_end
from ..inventory import PlanDocument
from ..measures.measure import Measure, MeasureKind
from ..measures.progress import State
from ..plan import ActionPlan
from ._select import NOTE, if_known_in_full, last_by, longer_ago, once_adopted

_UNKNOWN_LIMIT = "The time after which to ask for news is not known."


@rule(
    "PLN708",
    Severity.NOTE,
    "The service “{title}” has had no entry since {since}.",
    hint="Record the present state under progress, or write the end under ends.",
    source=OURS,
    many=plural(
        "years",
        one="{count} of {of} services have had no entry for more than a year.",
        other="{count} of {of} services have had no entry for more than {years} years.",
    ),
    reason=_UNKNOWN_LIMIT,
    stages={Stage.INVENTORY: NOTE, Stage.NOT_ON_RECORD: NOTE, **once_adopted(NOTE)},
)
def service_not_heard_of_for_long(
    document: PlanDocument, context: PlanContext
) -> Iterator[Hit | NotEvaluated]:
    """An existing service is confirmed every few years."""
    limit = context.figure("old_observation_years")
    services = [
        item
        for item in context.current
        if item[1].kind is MeasureKind.EXISTING_SERVICE
        and item[1].state_on(context.day) is not State.COMPLETED
    ]
    for index, measure in services:
        since = _last_heard_of(measure, document.recorded, context.day)
        if limit is None:
            yield not_evaluated("measures", index, "progress")
        elif since is not None and longer_ago(since, limit.value, context.day):
            values = {"since": since, "years": limit.value, "of": Count(len(services))}
            yield hit("measures", index, "progress", title=measure.titles, **values)


@rule(
    "PLN709",
    Severity.NOTE,
    "The plan has an interval of review of {rhythm}, but no adoption, revision or evaluation "
    "since {since}.",
    hint="Record under facts: revised, evaluated or adopted, with the day and the source.",
    source=OURS,
    stages=once_adopted(NOTE),
)
@if_known_in_full
def review_due(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A plan is reviewed at its stated interval."""
    days = [
        fact.effective_from() or last_by(context.day, fact.when)
        for fact in plan.facts_on_record
        if isinstance(fact, _REVIEWS) and fact.may_have_happened_by(context.day)
    ]
    known = [day for day in days if day is not None]
    if plan.reviewed_every is None or not known or len(known) < len(days):
        return
    since = max(known)
    if interval_end(since, plan.reviewed_every) < context.day:
        yield hit("facts", rhythm=in_words(plan.reviewed_every), since=since)


_REVIEWS = (Adopted, Revised, Evaluated)
"""What counts as a review of a plan."""


def _last_heard_of(measure: Measure, recorded: dt.date | None, on: dt.date) -> dt.date | None:
    """The last day on which something is on record of *measure*; rough dates count by their last."""
    whens = [fact.when for fact in measure.progress]
    whens += [value.when for indicator in measure.indicators for value in indicator.observations]
    whens += [step.reached for step in measure.milestones if step.reached]
    whens += [count.when for count in measure.reported_counts if count.when]
    if measure.starts:
        whens.append(measure.starts)
    seen = [source.seen for source in measure.sources if source.seen]
    said = [fact.recorded for fact in measure.progress if fact.recorded]
    days = (last_by(on, when) for when in whens)
    known = [day for day in (*days, *seen, *said, recorded) if day is not None]
    return max((day for day in known if day <= on), default=None)


RULES = (service_not_heard_of_for_long,)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (review_due,)
"""Evaluated for plans only."""
