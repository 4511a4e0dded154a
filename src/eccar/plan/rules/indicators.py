"""Rules ``PLN3…``: what indicators lack to tell anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from ...checking.rules import Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.facts import in_order
from ...values.texts import Count
from ..context import PlanContext, Written
from ..history import Adopted
from ..measures.indicator_progress import Reach
from ..measures.indicators import Indicator
from ..measures.measure import Measure
from ..measures.values import Value
from ..plan import ActionPlan
from ._select import (
    DRAFT_TOO,
    GOALS,
    NOTE,
    OURS,
    REPORTS,
    last_by,
    longer_ago,
    may_have_come,
    once_adopted,
)

Place = tuple[tuple[str | int, ...], Measure, Indicator]


@rule(
    "PLN301",
    Severity.WARNING,
    "No baseline of “{indicator}” is on record.",
    hint="Write under baselines where it stood at the beginning, even if that is 0 or only words.",
    source=GOALS,
    many="For {count} of {of} indicators no baseline is on record.",
    stages=DRAFT_TOO,
)
def no_baseline(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """An indicator says where it stood at the beginning."""
    return _each(context, "baselines", lambda one: not one.baselines)


@rule(
    "PLN302",
    Severity.WARNING,
    "No target of “{indicator}” is on record.",
    hint="Write under targets where it is to come and until when; for a level to be kept, the level.",
    source=GOALS,
    many="For {count} of {of} indicators no target is on record.",
    stages=DRAFT_TOO,
)
def no_target(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """An indicator says where it is meant to come."""
    return _each(context, "targets", lambda one: not one.targets)


@rule(
    "PLN303",
    Severity.WARNING,
    "Since {since}, longer than {years} years, no observation of “{indicator}” is on record.",
    hint="Write under observations what was found; if it is not counted any more, say so in a note.",
    source=REPORTS,
    many="For {count} of {of} indicators no observation is on record for longer than {years} years.",
    reason="It is not known after how many years without an observation to ask.",
    stages=once_adopted(Severity.WARNING),
)
def no_observation_for_long(plan: ActionPlan, context: PlanContext) -> Iterator[Hit | NotEvaluated]:
    """What is to be judged by an indicator is observed at least once in a reporting period."""
    limit, found = context.figure("old_observation_years"), indicators(context)
    if limit is None:
        if found:
            yield not_evaluated("measures")
        return
    adopted = in_order(
        (one for one in plan.facts_on_record if isinstance(one, Adopted)), context.day
    )
    first = adopted[0].effective_from() if adopted else None
    for where, measure, one in found:
        since = _last_told(one, context.day, measure.starts.last if measure.starts else first)
        if since is not None and longer_ago(since, limit.value, context.day):
            told = {"since": since, "years": limit.value, "of": Count(len(found))}
            yield hit(*where, "observations", indicator=one.titles, **told)


@rule(
    "PLN304",
    Severity.NOTE,
    "The target of “{indicator}” was {target}; observed: {observed}.",
    hint="Nothing may be amiss: write down what came in between, or a new target with its date.",
    source=GOALS,
    stages=once_adopted(NOTE),
)
def target_passed(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """What was aimed at was reached when its day came."""
    for where, _measure, one in indicators(context):
        target = one.target_on(context.day)
        if target is None or target.when.last is None or target.when.last >= context.day:
            continue
        told = one.advance_on(context.day)
        behind = told.reach not in (Reach.REACHED, Reach.CANNOT_TELL)
        if behind and not _newer(one, context.day):
            yield hit(
                *(*where, "targets"),
                indicator=one.titles,
                target=target,
                observed=told.observed,
            )


@rule(
    "PLN305",
    Severity.NOTE,
    "It is not on record which way “{indicator}” is meant to move.",
    hint="Write direction: up, down or keep; or a baseline from which it follows.",
    source=OURS,
)
def no_way_told(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Which way an indicator is meant to move is told, or follows from baseline and target."""
    for where, _measure, one in indicators(context):
        aimed = any(target.counted for target in one.targets)
        if aimed and one.direction is None and not _way_follows(one):
            yield hit(*where, "direction", indicator=one.titles)


@rule(
    "PLN306",
    Severity.NOTE,
    "In what “{indicator}” is counted is not on record.",
    hint="Write under unit in what: persons, cases, hours, percent.",
    source=OURS,
    many="For {count} of {of} indicators it is not on record in what they are counted.",
)
def no_unit(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A number is a number of something; a share needs no unit."""
    return _each(context, "unit", lambda one: one.unit is None and any(map(_bare, _values(one))))


@rule(
    "PLN307",
    Severity.NOTE,
    "Who says so is not on record of an observation of “{indicator}” ({date}).",
    hint="Name under sources the statistics, the report or the unit that counted.",
    source=OURS,
    many="For {count} of {of} observations it is not on record who says so.",
    stages=once_adopted(NOTE),
)
def observation_without_source(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """An observation says on whose word it stands."""
    found = indicators(context)
    of = Count(sum(len(one.observations) for *_, one in found))
    for where, _measure, one in found:
        for number, value in enumerate(one.observations):
            if not value.sources:
                told = {"indicator": one.titles, "date": value.when, "of": of}
                yield hit(*where, "observations", number, **told)


@rule(
    "PLN308",
    Severity.NOTE,
    "“{indicator}” is shared with {authorities} (key {common}), but counted in another unit: {other} there, "
    "{unit} here.",
    hint="Agree on one unit, or use another key.",
    source=GOALS,
)
def shared_in_another_unit(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Cities that share an indicator count it in the same unit."""
    shared = [one for one in indicators(context) if one[2].common and one[2].unit]
    if not shared:
        return
    for related in (one for one in context.related.values() if isinstance(one, ActionPlan)):
        units = {
            other.common: other.unit
            for measure in related.measures
            for other in measure.indicators
            if other.unit
        }
        for where, _measure, one in shared:
            other_unit = units.get(one.common, one.unit)
            if other_unit != one.unit and related.subject != plan.subject:
                told = {"authorities": related.authorities, "common": one.common}
                told |= {"unit": one.unit, "other": other_unit}
                yield hit(*where, "unit", indicator=one.titles, **told)


def indicators(context: PlanContext) -> list[Place]:
    """The indicators of the measures that stand, each with the way to it and its measure."""
    return [
        (("measures", turn, "indicators", number), one, indicator)
        for turn, one in context.standing
        for number, indicator in enumerate(one.indicators)
    ]


def _way_follows(one: Indicator) -> bool:
    """Whether a baseline and a target that differ say which way the indicator is to move."""
    begins = [value for value in one.baselines if value.counted]
    targets = [value for value in one.targets if value.counted]
    return bool(begins) and len({value.number for value in (*begins, *targets)}) > 1


def _newer(one: Indicator, on: dt.date) -> bool:
    """Whether what is dated too roughly to count on the day *on* may be the latest observation."""
    told = (value.when for value in one.observations if not value.of)
    return any(may_have_come(one, on) and (one.last is None or one.last > on) for one in told)


def _each(context: PlanContext, key: str, wrong: Callable[[Indicator], bool]) -> Iterator[Hit]:
    """A hit at *key* of each indicator that is *wrong*, with how many were looked at."""
    found = indicators(context)
    for where, _measure, one in found:
        if wrong(one):
            yield hit(*where, key, indicator=one.titles, of=Count(len(found)))


def _bare(value: Value) -> bool:
    """Whether *value* is a number and no share."""
    return value.value is not None and not value.is_share


def _values(one: Indicator) -> Iterator[Value]:
    yield from one.baselines
    yield from one.targets
    yield from one.observations


def _last_told(one: Indicator, on: dt.date, begun: dt.date | None) -> dt.date | None:
    """The day since which nothing was observed: of the last value, else that on which it had *begun*.

    What is dated roughly may be as new as it can be; what may be of any time says nothing.
    """
    if any(value.when.unknown for value in one.observations):
        return None
    values = (*one.observations, *one.baselines)
    return max((day for value in values if (day := last_by(on, value.when))), default=begun)


RULES = (no_way_told, no_unit)
"""Asked of plans and inventories."""

OF_PLANS = (
    no_baseline,
    no_target,
    no_observation_for_long,
    target_passed,
    observation_without_source,
    shared_in_another_unit,
)
"""Asked of plans alone."""
