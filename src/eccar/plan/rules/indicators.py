"""Rules ``PLN3…``: what an indicator lacks to show progress."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.characters import composed
from ...values.cities import AuthorityId
from ...values.errors import Severity
from ...values.facts import in_order
from ...values.identity import authorities_of
from ...values.plurals import plural
from ...values.texts import Count
from ..context import PlanContext
from ..history import Adopted
from ..inventory import PlanDocument
from ..measures.indicator_progress import Attainment
from ..measures.indicators import Indicator
from ..measures.measure import Measure
from ..measures.values import Value
from ..plan import ActionPlan
from ._select import (
    DRAFT_TOO,
    GOALS,
    NOTE,
    REPORTS,
    if_known_in_full,
    last_by,
    longer_ago,
    may_have_happened,
    once_adopted,
)

LocatedIndicator = tuple[tuple[str | int, ...], Measure, Indicator]


@rule(
    "PLN301",
    Severity.WARNING,
    "No baseline is given for “{indicator}”.",
    hint="Write the first value under baselines, even if it is 0 or in words.",
    source=GOALS,
    many="No baseline is given for {count} of {of} indicators.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_baseline(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """An indicator has a baseline."""
    return _hits_for(context, "baselines", lambda indicator: not indicator.baselines)


@rule(
    "PLN302",
    Severity.WARNING,
    "No target is given for “{indicator}”.",
    hint="Write the target and its date under targets. For a level to be kept, write the level.",
    source=GOALS,
    many="No target is given for {count} of {of} indicators.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_target(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """An indicator has a target."""
    return _hits_for(context, "targets", lambda indicator: not indicator.targets)


@rule(
    "PLN303",
    Severity.WARNING,
    plural(
        "years",
        one="No observation of “{indicator}” since {since}, more than a year ago.",
        other="No observation of “{indicator}” since {since}, more than {years} years ago.",
    ),
    hint="Write the latest value under observations. If it is no longer counted, add a note.",
    source=REPORTS,
    many=plural(
        "years",
        one="{count} of {of} indicators have had no observation for more than a year.",
        other="{count} of {of} indicators have had no observation for more than {years} years.",
    ),
    reason="The time after which to ask for an observation is not known.",
    stages=once_adopted(Severity.WARNING),
)
@if_known_in_full
def no_observation_for_long(plan: ActionPlan, context: PlanContext) -> Iterator[Hit | NotEvaluated]:
    """An indicator is observed at least once in a reporting period."""
    limit, located = context.figure("old_observation_years"), indicators(context)
    if limit is None:
        if located:
            yield not_evaluated("measures")
        return
    adopted = in_order(
        (fact for fact in plan.facts_on_record if isinstance(fact, Adopted)), context.day
    )
    first = adopted[0].effective_from() if adopted else None
    for path, measure, indicator in located:
        since = _last_observed(
            indicator, context.day, measure.starts.last if measure.starts else first
        )
        if since is not None and longer_ago(since, limit.value, context.day):
            values = {"since": since, "years": limit.value, "of": Count(len(located))}
            yield hit(*path, "observations", indicator=indicator.titles, **values)


@rule(
    "PLN304",
    Severity.NOTE,
    "The target of “{indicator}” was {target}; the observed value is {observed}.",
    hint="Explain the difference in a note, or set a new target with a date.",
    source=GOALS,
    stages=once_adopted(NOTE),
)
def target_passed(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A target is reached by its date."""
    for path, _measure, indicator in indicators(context):
        target = indicator.target_on(context.day)
        if target is None or target.when.last is None or target.when.last >= context.day:
            continue
        progress = indicator.progress_on(context.day)
        behind = progress.attainment not in (Attainment.REACHED, Attainment.CANNOT_TELL)
        if behind and not _may_be_newer(indicator, context.day):
            yield hit(
                *(*path, "targets"),
                indicator=indicator.titles,
                target=target,
                observed=progress.observed,
            )


@rule(
    "PLN305",
    Severity.NOTE,
    "The direction of “{indicator}” is not stated.",
    hint="Write direction: up, down or keep. Or add a baseline from which it follows.",
    source=OURS,
)
def no_way_told(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The direction of an indicator is stated or follows from baseline and target."""
    for path, _measure, indicator in indicators(context):
        aimed = any(target.counted for target in indicator.targets)
        if aimed and indicator.direction is None and not _direction_follows(indicator):
            yield hit(*path, "direction", indicator=indicator.titles)


@rule(
    "PLN306",
    Severity.NOTE,
    "“{indicator}” has no unit.",
    hint="Write the unit: persons, cases, hours or percent.",
    source=OURS,
    many="{count} of {of} indicators have no unit.",
)
def no_unit(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A number has a unit; a share needs none."""
    return _hits_for(
        context,
        "unit",
        lambda indicator: indicator.unit is None and any(map(_is_plain_number, _values(indicator))),
    )


@rule(
    "PLN307",
    Severity.NOTE,
    "An observation of “{indicator}” ({date}) has no source.",
    hint="Name the statistics, the report or the unit under sources.",
    source=OURS,
    many="{count} of {of} observations have no source.",
    stages=once_adopted(NOTE),
)
def observation_without_source(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """An observation has a source."""
    located = indicators(context)
    checked = Count(sum(len(indicator.observations) for *_, indicator in located))
    for path, _measure, indicator in located:
        for number, value in enumerate(indicator.observations):
            if not value.sources:
                values = {"indicator": indicator.titles, "date": value.when, "of": checked}
                yield hit(*path, "observations", number, **values)


@rule(
    "PLN308",
    Severity.NOTE,
    "“{indicator}” is shared with {authorities} (key {common}), but the units differ: "
    "{other} there, {unit} here.",
    hint="Agree on one unit, or use another key.",
    source=GOALS,
)
def shared_in_another_unit(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A shared indicator has the same unit in all cities."""
    shared = [item for item in indicators(context) if item[2].common and item[2].unit]
    if not shared:
        return
    authorities = authorities_of(plan)
    others = context.related.of_class(ActionPlan)
    strangers = [other for other in others if authorities_of(other) != authorities]
    hits = (each for other in strangers for each in _in_another_unit(shared, other))
    yield from dict.fromkeys(hits)  # Two revisions of the other plan say the same.


def _in_another_unit(shared: list[LocatedIndicator], other: ActionPlan) -> Iterator[Hit]:
    """Which of the *shared* indicators the *other* plan counts in another unit."""
    units = {
        composed(indicator.common): indicator.unit
        for measure in other.measures
        for indicator in measure.indicators
        if indicator.unit and indicator.common
    }
    for path, _measure, indicator in shared:
        unit = units.get(composed(indicator.common or ""), indicator.unit)
        if _differ(unit, indicator.unit):
            named = tuple(map(AuthorityId, other.authorities))
            values = {"authorities": named, "common": indicator.common}
            values |= {"unit": indicator.unit, "other": unit}
            yield hit(*path, "unit", indicator=indicator.titles, **values)


def _differ(unit: str | None, other: str | None) -> bool:
    """Whether two units are not the same words."""
    return composed(unit or "") != composed(other or "")


def indicators(context: PlanContext) -> list[LocatedIndicator]:
    """The indicators of the current measures, each with its path and its measure."""
    return [
        (("measures", index, "indicators", number), measure, indicator)
        for index, measure in context.current
        for number, indicator in enumerate(measure.indicators)
    ]


def _direction_follows(indicator: Indicator) -> bool:
    """Whether a baseline and a target that differ say which way the indicator is to move."""
    begins = [value for value in indicator.baselines if value.counted]
    targets = [value for value in indicator.targets if value.counted]
    return bool(begins) and len({value.number for value in (*begins, *targets)}) > 1


def _may_be_newer(indicator: Indicator, on: dt.date) -> bool:
    """Whether what is dated too roughly to count on the day *on* may be the latest observation."""
    dates = (value.when for value in indicator.observations if not value.of)
    return any(
        may_have_happened(when, on) and (when.last is None or when.last > on) for when in dates
    )


def _hits_for(
    context: PlanContext, key: str, is_wrong: Callable[[Indicator], bool]
) -> Iterator[Hit]:
    """A hit for each indicator that *is_wrong*, at its field *key*, with the number of indicators."""
    located = indicators(context)
    for path, _measure, indicator in located:
        if is_wrong(indicator):
            yield hit(*path, key, indicator=indicator.titles, of=Count(len(located)))


def _is_plain_number(value: Value) -> bool:
    """Whether *value* is a number and no share."""
    return value.value is not None and not value.is_share


def _values(indicator: Indicator) -> Iterator[Value]:
    yield from indicator.baselines
    yield from indicator.targets
    yield from indicator.observations


def _last_observed(indicator: Indicator, on: dt.date, begun: dt.date | None) -> dt.date | None:
    """The day since which nothing was observed: that of the last value, else the day it had *begun*.

    Rough dates count by their last possible day. If an observation may be of any day, there is
    none.
    """
    if any(value.when.unknown for value in indicator.observations):
        return None
    values = (*indicator.observations, *indicator.baselines)
    return max((day for value in values if (day := last_by(on, value.when))), default=begun)


RULES = (no_way_told, no_unit)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (
    no_baseline,
    no_target,
    no_observation_for_long,
    target_passed,
    observation_without_source,
    shared_in_another_unit,
)
"""Evaluated for plans only."""
