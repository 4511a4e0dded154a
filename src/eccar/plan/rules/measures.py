"""Rules ``PLN2…``: what a measure says of itself."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from ...checking.rules import Hit, hit, rule
from ...values.errors import Severity
from ...values.facts import in_order
from ..context import PlanContext, Turn, Written
from ..history import Stage
from ..measures.measure import Measure, MeasureKind
from ..measures.progress import DONE, State
from ..plan import ActionPlan
from ._select import DRAFT_TOO, EARLIER_PLAN, NOTE, NOTE_ONLY, OURS, WEAK_PLANS, actions, each


@rule(
    "PLN201",
    Severity.WARNING,
    "No unit that leads “{title}” is on record.",
    hint="Write under lead which unit is in charge; never a person.",
    source=EARLIER_PLAN,
    many="For {count} of {of} actions no unit that leads is on record.",
    stages=DRAFT_TOO,
)
def no_lead(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A unit is in charge of each action."""
    return each(actions(context), "lead", lambda one: one.lead is None)


@rule(
    "PLN202",
    Severity.WARNING,
    "No schedule of “{title}” is on record.",
    hint="Write starts and ends, as roughly as they are known (2027 is enough), or ongoing: true.",
    source=EARLIER_PLAN,
    many="For {count} of {of} actions no schedule is on record.",
    stages=DRAFT_TOO,
)
def no_schedule(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action says when it starts or ends, or that it has no end."""
    return each(actions(context), "starts", lambda one: not _scheduled(one, context.day))


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
def no_resources(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Human, financial and material resources are provided for what is promised."""
    return each(actions(context), "resources", lambda one: not one.resources)


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
def no_indicator(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action can be judged by something."""
    return each(actions(context), "indicators", lambda one: not one.indicators)


@rule(
    "PLN205",
    Severity.WARNING,
    "“{title}” stands under no point.",
    hint="Write under points which of the ten it serves, as [3, 7]; eccar points lists them.",
    source="https://docsbay.net/doc/909418/act-of-accession-and-commitment",
    many="{count} of {of} measures stand under no point.",
)
def under_no_point(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Each measure serves one of the ten points at least."""
    return each(list(context.standing), "points", lambda one: not one.points)


@rule(
    "PLN206",
    Severity.NOTE,
    "“{title}” names point {point} more than once.",
    hint="Once is enough; was another number meant?",
    source=OURS,
)
def point_named_twice(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Each measure names a point once."""
    for turn, one in context.told:
        for point, times in Counter(one.points).items():
            if times > 1:
                yield hit("measures", turn, "points", title=one.titles, point=point)


@rule(
    "PLN207",
    Severity.ERROR,
    "The id {id} is borne by several measures.",
    hint="Give each its own; an id that was published before stays with the measure that bore it first.",
    source=OURS,
)
def id_of_several_measures(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Each measure has an id of its own."""
    for turn, id_ in _again(one.id for _, one in context.told):
        yield hit("measures", turn, "id", id=id_)


@rule(
    "PLN208",
    Severity.ERROR,
    "The id {id} is borne by several indicators of “{title}”.",
    hint="Give each its own.",
    source=OURS,
)
def id_of_several_indicators(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Each indicator of a measure has an id of its own."""
    for turn, one in context.told:
        for number, id_ in _again(indicator.id for indicator in one.indicators):
            where = ("measures", turn, "indicators", number, "id")
            yield hit(*where, id=id_, title=one.titles)


@rule(
    "PLN209",
    Severity.ERROR,
    "The id {id} is borne by several of the city's own fields.",
    hint="Give each its own.",
    source=OURS,
)
def id_of_several_domains(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """Each of a city's own fields has an id of its own."""
    for number, id_ in _again(domain.id for domain in plan.domains):
        yield hit("domains", number, "id", id=id_)


@rule(
    "PLN210",
    Severity.NOTE,
    "“{title}” is told twice, under the ids {first} and {id}.",
    hint="If it is the same measure, keep one entry and name all its points there: it counts once.",
    source=OURS,
)
def same_title_twice(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A measure that serves several points is told once."""
    seen: dict[object, str] = {}
    for turn, one in context.standing:
        first = seen.setdefault((one.titles, frozenset(one.carried_by)), one.id)
        if first != one.id:
            yield hit("measures", turn, "titles", title=one.titles, first=first, id=one.id)


@rule(
    "PLN211",
    Severity.NOTE,
    "“{title}” is told as an action, and nothing says that it is there already.",
    hint="What is there is an existing-service; for an action, record under progress what was done.",
    source=OURS,
    many="{count} of {of} actions in the inventory are not there yet, as far as is on record.",
    stages={Stage.INVENTORY: NOTE},
)
def action_in_an_inventory(_: Written, context: PlanContext) -> Iterator[Hit]:
    """An inventory holds what is there; what is to come belongs into a plan."""
    return each(actions(context), "kind", lambda one: not _begun(one, context.day))


@rule(
    "PLN212",
    Severity.NOTE,
    "The resources for “{title}” are not quantified.",
    hint="Write an amount or staff as soon as they are known, at least estimated.",
    source=WEAK_PLANS,
    many="For {count} of {of} actions the resources are not quantified.",
    stages=NOTE_ONLY,
)
def resources_not_quantified(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Whoever plans says how much it takes, or where it comes from."""
    return each(
        actions(context), "resources", lambda one: bool(one.resources) and not one.resourced
    )


@rule(
    "PLN213",
    Severity.NOTE,
    "Beyond its title, nothing says what “{title}” is for.",
    hint="One or two sentences under description are enough: what is to be reached, and how.",
    source=WEAK_PLANS,
    many="For {count} of {of} actions nothing is on record beside the title.",
    stages=NOTE_ONLY,
)
def no_description(_: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each action says what is to be reached."""
    return each(actions(context), "description", lambda one: one.description is None)


@rule(
    "PLN214",
    Severity.NOTE,
    "Who runs “{title}” is not on record.",
    hint="Write the unit under lead, or an organisation under partners; never a person.",
    source=OURS,
    many="For {count} of {of} entries it is not on record who runs them.",
    stages={Stage.INVENTORY: NOTE},
)
def run_by_nobody_named(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What is there is run by somebody."""
    return each(_services(context), "lead", lambda one: not (one.lead or one.partners))


def _scheduled(one: Measure, on: dt.date) -> bool:
    """Whether it is told when it is done, or that it has no end, or that it was done."""
    told = any(when and not when.unknown for when in (one.starts, one.ends, one.due_on(on)))
    return told or one.ongoing or one.state_on(on) in DONE


def _begun(one: Measure, on: dt.date) -> bool:
    """Whether something was done of it by the day *on*, even if it rests now."""
    return any(fact.leads_to in _BEGUN for fact in in_order(one.progress, on))


_BEGUN = DONE | {State.RUNNING, State.ON_HOLD}


def _again(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Those of *ids* that came before, each with its number."""
    seen: set[str] = set()
    for number, one in enumerate(ids):
        if one in seen:
            yield number, one
        seen.add(one)


def _services(context: PlanContext) -> list[Turn]:
    return [one for one in context.standing if one[1].kind is MeasureKind.EXISTING_SERVICE]


RULES = (
    under_no_point,
    point_named_twice,
    id_of_several_measures,
    id_of_several_indicators,
    same_title_twice,
)
"""Asked of plans and inventories."""

OF_PLANS = (
    no_lead,
    no_schedule,
    no_resources,
    no_indicator,
    id_of_several_domains,
    resources_not_quantified,
    no_description,
)
"""Asked of plans alone."""

OF_INVENTORIES = (action_in_an_inventory, run_by_nobody_named)
"""Asked of inventories alone."""
