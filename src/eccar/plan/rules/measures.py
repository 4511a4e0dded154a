"""Rules ``PLN2…``: single measures."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ...values.facts import in_order
from ..context import IndexedMeasure, PlanContext
from ..history import Stage
from ..inventory import PlanDocument
from ..measures.measure import Measure, MeasureKind
from ..measures.progress import DONE, State
from ..plan import ActionPlan
from ._select import (
    DRAFT_TOO,
    EARLIER_PLAN,
    NOTE,
    NOTE_ONLY,
    WEAK_PLANS,
    actions,
    hits_for,
    if_known_in_full,
)


@rule(
    "PLN201",
    Severity.WARNING,
    "No lead unit is given for “{title}”.",
    hint="Name the unit in charge under lead, without a person’s name.",
    source=EARLIER_PLAN,
    many="No lead unit is given for {count} of {of} actions.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_lead(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action has a lead unit."""
    return hits_for(actions(context), "lead", lambda measure: measure.lead is None)


@rule(
    "PLN202",
    Severity.WARNING,
    "No schedule is given for “{title}”.",
    hint="Write starts and ends (a year is enough: 2027), or ongoing: true.",
    source=EARLIER_PLAN,
    many="No schedule is given for {count} of {of} actions.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_schedule(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action has a start or an end, or is ongoing."""
    return hits_for(
        actions(context), "starts", lambda measure: not _is_scheduled(measure, context.day)
    )


@rule(
    "PLN203",
    Severity.WARNING,
    "No resources are given for “{title}”.",
    hint="Write an amount or staff under resources. Otherwise, under stated: "
    "existing-budget, existing-staff, no-additional-cost or not-quantified.",
    source="https://docsbay.net/doc/909418/act-of-accession-and-commitment",
    many="No resources are given for {count} of {of} actions.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_resources(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Human, financial and material resources are provided."""
    return hits_for(actions(context), "resources", lambda measure: not measure.resources)


@rule(
    "PLN204",
    Severity.NOTE,
    "No indicator is given for “{title}”.",
    hint="Describe under indicators how success is measured; words are enough.",
    source="https://www.eccar.info/en/taxonomy/term/6",
    many="No indicator is given for {count} of {of} actions.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def no_indicator(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action has an indicator."""
    return hits_for(actions(context), "indicators", lambda measure: not measure.indicators)


@rule(
    "PLN205",
    Severity.WARNING,
    "“{title}” is not assigned to any point.",
    hint="Write the points under points: [3, 7]; eccar points lists them.",
    source="https://docsbay.net/doc/909418/act-of-accession-and-commitment",
    many="{count} of {of} measures are not assigned to any point.",
)
def under_no_point(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each measure serves at least one of the ten points."""
    return hits_for(list(context.current), "points", lambda measure: not measure.points)


@rule(
    "PLN206",
    Severity.NOTE,
    "“{title}” lists point {point} more than once.",
    hint="Remove the repeated number, or correct it.",
    source=OURS,
)
def point_named_twice(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure lists each point once."""
    for index, measure in context.measures:
        for point, times in Counter(measure.points).items():
            if times > 1:
                yield hit("measures", index, "points", title=measure.titles, point=point)


@rule(
    "PLN207",
    Severity.ERROR,
    "The id {id} is used by several measures.",
    hint="Give each its own id. A published id stays with the measure that had it first.",
    source=OURS,
)
def id_of_several_measures(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each measure has its own id."""
    for index, id_ in _repeated(measure.id for _, measure in context.measures):
        yield hit("measures", index, "id", id=id_)


@rule(
    "PLN208",
    Severity.ERROR,
    "The id {id} is used by several indicators of “{title}”.",
    hint="Give each its own id.",
    source=OURS,
)
def id_of_several_indicators(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each indicator of a measure has its own id."""
    for index, measure in context.measures:
        for number, id_ in _repeated(indicator.id for indicator in measure.indicators):
            path = ("measures", index, "indicators", number, "id")
            yield hit(*path, id=id_, title=measure.titles)


@rule(
    "PLN209",
    Severity.ERROR,
    "The id {id} is used by several of the city's own fields.",
    hint="Give each its own id.",
    source=OURS,
)
def id_of_several_domains(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """Each of the city's own fields has its own id."""
    for number, id_ in _repeated(domain.id for domain in plan.domains):
        yield hit("domains", number, "id", id=id_)


@rule(
    "PLN210",
    Severity.NOTE,
    "“{title}” appears twice, as {first} and {id}.",
    hint="If it is one measure, keep one entry with all its points. It counts once.",
    source=OURS,
)
def same_title_twice(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure that serves several points is listed once."""
    seen: dict[object, str] = {}
    for index, measure in context.current:
        first = seen.setdefault(
            (measure.titles.composed, frozenset(measure.carried_by)), measure.id
        )
        if first != measure.id:
            yield hit("measures", index, "titles", title=measure.titles, first=first, id=measure.id)


@rule(
    "PLN211",
    Severity.NOTE,
    "“{title}” is listed as an action, but no start is given.",
    hint=(
        "If it exists, write existing-service. For an action, record what was done under progress."
    ),
    source=OURS,
    many="{count} of {of} actions in the inventory have no start.",
    stages={Stage.INVENTORY: NOTE},
)
def action_in_an_inventory(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """An inventory lists what exists; planned measures belong in a plan."""
    return hits_for(actions(context), "kind", lambda measure: not _has_begun(measure, context.day))


@rule(
    "PLN212",
    Severity.NOTE,
    "The resources for “{title}” are not quantified.",
    hint="Write an amount or staff as soon as known; an estimate is enough.",
    source=WEAK_PLANS,
    many="For {count} of {of} actions the resources are not quantified.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def resources_not_quantified(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A plan states the resources of its actions or where they come from."""
    return hits_for(
        actions(context),
        "resources",
        lambda measure: bool(measure.resources) and not measure.has_known_resources,
    )


@rule(
    "PLN213",
    Severity.NOTE,
    "“{title}” has no description.",
    hint="Write one or two sentences under description: the aim and the way.",
    source=WEAK_PLANS,
    many="{count} of {of} actions have no description.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def no_description(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action has a description."""
    return hits_for(actions(context), "description", lambda measure: measure.description is None)


@rule(
    "PLN214",
    Severity.NOTE,
    "“{title}” has no lead and no partner.",
    hint="Name the unit under lead or an organisation under partners, without a person’s name.",
    source=OURS,
    many="{count} of {of} services have no lead and no partner.",
    stages={Stage.INVENTORY: NOTE},
)
def run_by_nobody_named(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each existing service has a responsible unit or organisation."""
    return hits_for(
        _services(context),
        "lead",
        lambda measure: not (measure.lead or measure.partners or measure.carried_by),
    )


def _is_scheduled(measure: Measure, on: dt.date) -> bool:
    """Whether a date of it or of a step is known, it has no end, or it was begun or done."""
    steps = (milestone.due for milestone in measure.milestones)
    dates = (measure.starts, measure.ends, measure.due_on(on), *steps)
    dated = any(when and not when.unknown for when in dates)
    return dated or measure.ongoing or _has_begun(measure, on)


def _has_begun(measure: Measure, on: dt.date) -> bool:
    """Whether something was done of it, or may have been, by the day *on*, even if it rests now."""
    begun = any(fact.leads_to in _BEGUN_STATES for fact in in_order(measure.progress, on))
    return begun or measure.may_be_in(_BEGUN_STATES, on)


_BEGUN_STATES = DONE | {State.RUNNING, State.ON_HOLD}


def _repeated(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The *ids* that occurred before, each with its index."""
    seen: set[str] = set()
    for number, id_ in enumerate(ids):
        if id_ in seen:
            yield number, id_
        seen.add(id_)


def _services(context: PlanContext) -> list[IndexedMeasure]:
    return [item for item in context.current if item[1].kind is MeasureKind.EXISTING_SERVICE]


RULES = (
    under_no_point,
    point_named_twice,
    id_of_several_measures,
    id_of_several_indicators,
    same_title_twice,
)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (
    no_lead,
    no_schedule,
    no_resources,
    no_indicator,
    id_of_several_domains,
    resources_not_quantified,
    no_description,
)
"""Evaluated for plans only."""

INVENTORIES_ONLY = (action_in_an_inventory, run_by_nobody_named)
"""Evaluated for inventories only."""
