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
    "No unit that leads “{title}” is on record.",
    hint="Write under lead which unit is in charge; never a person.",
    source=EARLIER_PLAN,
    many="For {count} of {of} actions no unit that leads is on record.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_lead(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A unit is in charge of each action."""
    return hits_for(actions(context), "lead", lambda measure: measure.lead is None)


@rule(
    "PLN202",
    Severity.WARNING,
    "No schedule of “{title}” is on record.",
    hint="Write starts and ends, as roughly as they are known (2027 is enough), or ongoing: true.",
    source=EARLIER_PLAN,
    many="For {count} of {of} actions no schedule is on record.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_schedule(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action says when it starts or ends, or that it has no end."""
    return hits_for(
        actions(context), "starts", lambda measure: not _is_scheduled(measure, context.day)
    )


@rule(
    "PLN203",
    Severity.WARNING,
    "No resources for “{title}” are on record.",
    hint="Write under resources an amount or staff; or, under stated, what is said instead: "
    "existing-budget, existing-staff, no-additional-cost, not-quantified.",
    source="https://docsbay.net/doc/909418/act-of-accession-and-commitment",
    many="For {count} of {of} actions no resources are on record.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_resources(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Human, financial and material resources are provided for what is promised."""
    return hits_for(actions(context), "resources", lambda measure: not measure.resources)


@rule(
    "PLN204",
    Severity.NOTE,
    "No indicator for “{title}” is on record.",
    hint="Write under indicators by what one will see that it worked; words will do where nothing can "
    "be counted.",
    source="https://www.eccar.info/en/taxonomy/term/6",
    many="For {count} of {of} actions no indicator is on record.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def no_indicator(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action can be judged by something."""
    return hits_for(actions(context), "indicators", lambda measure: not measure.indicators)


@rule(
    "PLN205",
    Severity.WARNING,
    "“{title}” stands under no point.",
    hint="Write under points which of the ten it serves, as [3, 7]; eccar points lists them.",
    source="https://docsbay.net/doc/909418/act-of-accession-and-commitment",
    many="{count} of {of} measures stand under no point.",
)
def under_no_point(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each measure serves one of the ten points at least."""
    return hits_for(list(context.current), "points", lambda measure: not measure.points)


@rule(
    "PLN206",
    Severity.NOTE,
    "“{title}” names point {point} more than once.",
    hint="Once is enough; was another number meant?",
    source=OURS,
)
def point_named_twice(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each measure names a point once."""
    for index, measure in context.measures:
        for point, times in Counter(measure.points).items():
            if times > 1:
                yield hit("measures", index, "points", title=measure.titles, point=point)


@rule(
    "PLN207",
    Severity.ERROR,
    "The id {id} is borne by several measures.",
    hint="Give each its own; an id that was published before stays with the measure that bore it first.",
    source=OURS,
)
def id_of_several_measures(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each measure has an id of its own."""
    for index, id_ in _repeated(measure.id for _, measure in context.measures):
        yield hit("measures", index, "id", id=id_)


@rule(
    "PLN208",
    Severity.ERROR,
    "The id {id} is borne by several indicators of “{title}”.",
    hint="Give each its own.",
    source=OURS,
)
def id_of_several_indicators(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Each indicator of a measure has an id of its own."""
    for index, measure in context.measures:
        for number, id_ in _repeated(indicator.id for indicator in measure.indicators):
            path = ("measures", index, "indicators", number, "id")
            yield hit(*path, id=id_, title=measure.titles)


@rule(
    "PLN209",
    Severity.ERROR,
    "The id {id} is borne by several of the city's own fields.",
    hint="Give each its own.",
    source=OURS,
)
def id_of_several_domains(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """Each of a city's own fields has an id of its own."""
    for number, id_ in _repeated(domain.id for domain in plan.domains):
        yield hit("domains", number, "id", id=id_)


@rule(
    "PLN210",
    Severity.NOTE,
    "Two measures have the title “{title}”: {first} and {id}.",
    hint="If it is the same measure, keep one entry and name all its points there: it counts once.",
    source=OURS,
)
def same_title_twice(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure that serves several points is told once."""
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
    "“{title}” is an action whose start is not on record.",
    hint="What is there is an existing-service; for an action, record under progress what was done.",
    source=OURS,
    many="{count} of {of} actions in the inventory are not there yet, as far as is on record.",
    stages={Stage.INVENTORY: NOTE},
)
def action_in_an_inventory(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """An inventory holds what is there; what is to come belongs into a plan."""
    return hits_for(actions(context), "kind", lambda measure: not _has_begun(measure, context.day))


@rule(
    "PLN212",
    Severity.NOTE,
    "The resources for “{title}” are not quantified.",
    hint="Write an amount or staff as soon as they are known, at least estimated.",
    source=WEAK_PLANS,
    many="For {count} of {of} actions the resources are not quantified.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def resources_not_quantified(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Whoever plans says how much it takes, or where it comes from."""
    return hits_for(
        actions(context),
        "resources",
        lambda measure: bool(measure.resources) and not measure.has_known_resources,
    )


@rule(
    "PLN213",
    Severity.NOTE,
    "“{title}” has no description.",
    hint="One or two sentences under description are enough: what is to be reached, and how.",
    source=WEAK_PLANS,
    many="{count} of {of} actions have no description.",
    stages=NOTE_ONLY,
)
@if_known_in_full
def no_description(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action says what is to be reached."""
    return hits_for(actions(context), "description", lambda measure: measure.description is None)


@rule(
    "PLN214",
    Severity.NOTE,
    "“{title}” names neither a lead nor a partner.",
    hint="Write the unit under lead, or an organisation under partners; never a person.",
    source=OURS,
    many="{count} of {of} services name neither a lead nor a partner.",
    stages={Stage.INVENTORY: NOTE},
)
def run_by_nobody_named(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What is there is run by somebody."""
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
