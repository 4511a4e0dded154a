"""Rules ``PLN4…``: references between parts of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.cities import AuthorityId
from ...values.errors import Severity
from ...values.texts import Count, Text, Titled
from ..context import PlanContext
from ..cycles import cycles
from ..inventory import PlanDocument
from ..measures.measure import Measure
from ..measures.progress import DONE, Merged, ReplacedBy, State, latest
from ..plan import ActionPlan
from ._select import DRAFT_TOO, JOINT_PLAN, certainly_before, if_known_in_full

MAX_NAMED = 20
"""How many measures a sentence names; a cycle may have any number of them."""

_IDS = "Correct the id. The ids are with the measures, as id."


@rule(
    "PLN401",
    Severity.ERROR,
    "“{title}” depends on {other}, which is not a measure of this document.",
    hint=_IDS,
    source=OURS,
)
@if_known_in_full
def depends_on_nothing(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure depends only on existing measures."""
    ids = {measure.id for _, measure in context.measures}
    for index, measure in context.measures:
        for number, other in enumerate(measure.depends_on):
            if other not in ids:
                yield hit(
                    "measures", index, "depends_on", number, title=measure.titles, other=other
                )


@rule(
    "PLN402",
    Severity.ERROR,
    "Circular dependency: {ids}.",
    hint="Decide which measure comes first and remove its dependency.",
    source=OURS,
)
def depend_on_each_other(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure comes after those it depends on."""
    indexes = {measure.id: index for index, measure in context.measures}
    for cycle in cycles({measure.id: measure.depends_on for _, measure in context.measures}):
        yield hit("measures", indexes[cycle[0]], "depends_on", ids=_named(cycle, context))


@rule(
    "PLN403",
    Severity.ERROR,
    "“{title}” continues in {other}, which is not a measure of this document.",
    hint=_IDS,
    source=OURS,
)
@if_known_in_full
def lives_on_in_nothing(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure is merged into or replaced by an existing measure."""
    ids = {measure.id for _, measure in context.measures}
    for index, measure in context.measures:
        for number, fact in enumerate(measure.progress):
            other = fact.other if isinstance(fact, (Merged, ReplacedBy)) else None
            if other is not None and other not in ids:
                path = ("measures", index, "progress", number, "other")
                yield hit(*path, title=measure.titles, other=other)


@rule(
    "PLN404",
    Severity.ERROR,
    "Circular merger or replacement: {ids}.",
    hint="Remove merged-into or replaced-by from one of them.",
    source=OURS,
)
def live_on_in_each_other(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """No measure is merged into or replaced by itself."""
    indexes = {measure.id: index for index, measure in context.measures}
    for cycle in cycles(
        {
            measure.id: (*_successors(measure, context), *_undated_successors(measure))
            for _, measure in context.measures
        }
    ):
        yield hit("measures", indexes[cycle[0]], "progress", ids=_named(cycle, context))


@rule(
    "PLN405",
    Severity.ERROR,
    "“{title}” belongs to the field {domain}, which the plan does not have.",
    hint="Add the field under domains, or correct the id.",
    source=OURS,
)
@if_known_in_full
def in_no_domain_that_there_is(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A measure belongs to one of the city's own fields."""
    domains = {domain.id for domain in plan.domains}
    for index, measure in context.measures:
        if measure.domain is not None and measure.domain not in domains:
            yield hit("measures", index, "domain", title=measure.titles, domain=measure.domain)


@rule(
    "PLN406",
    Severity.ERROR,
    "“{title}” is carried out by {authority}, which is not an authority of this plan.",
    hint="Add it under authorities, or name it under partners.",
    source=JOINT_PLAN,
)
def carrier_not_in_the_plan(plan: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Measures are carried out by authorities of the plan."""
    authorities = frozenset(plan.authorities)
    for index, measure in context.measures:
        for number, authority in enumerate(measure.carried_by):
            if authority not in authorities:
                path = ("measures", index, "carried_by", number)
                yield hit(*path, title=measure.titles, authority=AuthorityId(authority))


@rule(
    "PLN407",
    Severity.WARNING,
    "The plan is joint, but the authority that carries out “{title}” is not stated.",
    hint="Name one or more of {authorities} under carried_by.",
    source=JOINT_PLAN,
    many="The authority is not stated for {count} of {of} measures of the joint plan.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_carrier_in_a_joint_plan(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """In a joint plan, each measure names its authority."""
    if len(set(plan.authorities)) < 2:
        return
    checked = Count(len(context.current))
    for index, measure in context.current:
        if not measure.carried_by:
            values = {"authorities": plan.authorities, "of": checked}
            yield hit("measures", index, "carried_by", title=measure.titles, **values)


@rule(
    "PLN408",
    Severity.ERROR,
    "The entry is for {authority}, which is not an authority of this plan.",
    hint="Add it under authorities of the plan, or correct the id.",
    source=JOINT_PLAN,
)
def fact_of_a_stranger(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """An entry of a plan is for its authorities."""
    authorities = frozenset(plan.authorities)
    for index, fact in enumerate(plan.facts):
        for number, authority in enumerate(fact.authorities):
            if authority not in authorities:
                yield hit("facts", index, "authorities", number, authority=AuthorityId(authority))


@rule(
    "PLN409",
    Severity.WARNING,
    "“{title}” depends on “{other}”, which was discontinued.",
    hint="State the new dependency, or remove it.",
    source=OURS,
)
def depends_on_what_was_given_up(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """No measure depends on a discontinued one."""
    abandoned = _abandoned(context)
    for index, measure in context.current if abandoned else ():
        if measure.state_on(context.day) in DONE:
            continue
        for number, other in enumerate(measure.depends_on):
            if other in abandoned:
                path = ("measures", index, "depends_on", number)
                yield hit(*path, title=measure.titles, other=abandoned[other])


@rule(
    "PLN410",
    Severity.WARNING,
    "“{title}” ({starts}) starts before “{other}” ({other_starts}), on which it depends.",
    hint="Correct one of the two dates, or remove the dependency.",
    source=OURS,
)
def starts_before_what_it_depends_on(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure does not start before those it depends on."""
    measures = {measure.id: measure for _, measure in context.current}
    for index, measure in context.current:
        for other in (measures[id_] for id_ in measure.depends_on if id_ in measures):
            if certainly_before(measure.starts, other.starts):
                values = {
                    "starts": measure.starts,
                    "other": other.titles,
                    "other_starts": other.starts,
                }
                yield hit("measures", index, "starts", title=measure.titles, **values)


@rule(
    "PLN411",
    Severity.WARNING,
    "“{title}” was merged into or replaced by “{other}”, which was discontinued.",
    hint="State where it continues now. If nowhere, record it as abandoned with the reason.",
    source=OURS,
)
def lives_on_in_what_was_given_up(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure is not merged into or replaced by a discontinued one."""
    abandoned = _abandoned(context)
    for index, measure in context.measures if abandoned else ():
        for other in _successors(measure, context):
            if other in abandoned:
                yield hit(
                    "measures", index, "progress", title=measure.titles, other=abandoned[other]
                )


def _abandoned(context: PlanContext) -> dict[str, Text]:
    """The titles of the abandoned measures, by id."""
    return {
        measure.id: measure.titles
        for _, measure in context.measures
        if measure.state_on(context.day) is State.ABANDONED
    }


def _named(ids: tuple[str, ...], context: PlanContext) -> tuple[object, ...]:
    """As many of the measures with these *ids* as a sentence names, by their titles."""
    titles = {measure.id: measure.titles for _, measure in context.measures}
    named = tuple(Titled(id_, titles[id_]) for id_ in ids[:MAX_NAMED])
    return named if len(ids) <= MAX_NAMED else (*named, "…")


def _successors(measure: Measure, context: PlanContext) -> tuple[str, ...]:
    fact = latest(measure.progress, context.day)
    other = fact.other if isinstance(fact, (Merged, ReplacedBy)) else None
    return () if other is None else (other,)


def _undated_successors(measure: Measure) -> tuple[str, ...]:
    """The successors of facts that count on no day, and the measure itself if it is its successor."""
    facts = (fact for fact in measure.progress if isinstance(fact, (Merged, ReplacedBy)))
    return tuple(
        fact.other
        for fact in facts
        if fact.other and (fact.effective_from() is None or fact.other == measure.id)
    )


RULES = (
    depends_on_nothing,
    depend_on_each_other,
    lives_on_in_nothing,
    live_on_in_each_other,
    carrier_not_in_the_plan,
    depends_on_what_was_given_up,
    starts_before_what_it_depends_on,
    lives_on_in_what_was_given_up,
)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (in_no_domain_that_there_is, no_carrier_in_a_joint_plan, fact_of_a_stranger)
"""Evaluated for plans only."""
