"""Rules ``PLN4…``: what refers to something else in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import Hit, hit, rule
from ...values.errors import Severity
from ...values.texts import Count, Text
from ..context import PlanContext, Written
from ..cycles import circles
from ..measures.measure import Measure
from ..measures.progress import DONE, Merged, ReplacedBy, State, latest
from ..plan import ActionPlan
from ._select import DRAFT_TOO, JOINT_PLAN, OURS, certainly_before

MOST_NAMED = 20
"""The measures that a sentence names; a circle may have any number of them."""

_IDS = "Correct the id; the ids that there are stand at the measures, as id."


@rule(
    "PLN401",
    Severity.ERROR,
    "“{title}” depends on {other}, which is no measure of this document.",
    hint=_IDS,
    source=OURS,
)
def depends_on_nothing(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A measure depends on measures that there are."""
    there = {one.id for _, one in context.told}
    for turn, one in context.told:
        for number, other in enumerate(one.depends_on):
            if other not in there:
                yield hit("measures", turn, "depends_on", number, title=one.titles, other=other)


@rule(
    "PLN402",
    Severity.ERROR,
    "What these measures wait for leads back to themselves: {ids}.",
    hint="Decide which comes first, and take out what it is said to depend on.",
    source=OURS,
)
def depend_on_each_other(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What depends on something comes after it."""
    turns = {one.id: turn for turn, one in context.told}
    for ids in circles({one.id: one.depends_on for _, one in context.told}):
        yield hit("measures", turns[ids[0]], "depends_on", ids=_named(ids))


@rule(
    "PLN403",
    Severity.ERROR,
    "“{title}” lives on in {other}, which is no measure of this document.",
    hint=_IDS,
    source=OURS,
)
def lives_on_in_nothing(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What a measure was merged into, or replaced by, is a measure."""
    there = {one.id for _, one in context.told}
    for turn, one in context.told:
        for number, fact in enumerate(one.progress):
            if isinstance(fact, (Merged, ReplacedBy)) and fact.other not in there:
                where = ("measures", turn, "progress", number, "other")
                yield hit(*where, title=one.titles, other=fact.other)


@rule(
    "PLN404",
    Severity.ERROR,
    "What these measures live on in leads back to themselves: {ids}.",
    hint="One of them has to stand on its own: take out its merged-into or replaced-by.",
    source=OURS,
)
def live_on_in_each_other(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What a measure lives on in stands in the end; none lives on in itself."""
    turns = {one.id: turn for turn, one in context.told}
    for ids in circles(
        {one.id: (*_heirs(one, context), *_undated_heirs(one)) for _, one in context.told}
    ):
        yield hit("measures", turns[ids[0]], "progress", ids=_named(ids))


@rule(
    "PLN405",
    Severity.ERROR,
    "“{title}” belongs to the field {domain}, which is none of the plan's.",
    hint="Add the field under domains, or correct the id.",
    source=OURS,
)
def in_no_domain_that_there_is(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A measure belongs to one of the city's own fields."""
    there = {domain.id for domain in plan.domains}
    for turn, one in context.told:
        if one.domain is not None and one.domain not in there:
            yield hit("measures", turn, "domain", title=one.titles, domain=one.domain)


@rule(
    "PLN406",
    Severity.ERROR,
    "“{title}” is carried by {authority}, whose plan this is not.",
    hint="Add the authority under authorities, or name it under partners.",
    source=JOINT_PLAN,
)
def carrier_not_in_the_plan(plan: Written, context: PlanContext) -> Iterator[Hit]:
    """A measure is carried by authorities of the plan."""
    there = frozenset(plan.authorities)
    for turn, one in context.told:
        for number, authority in enumerate(one.carried_by):
            if authority not in there:
                where = ("measures", turn, "carried_by", number)
                yield hit(*where, title=one.titles, authority=authority)


@rule(
    "PLN407",
    Severity.WARNING,
    "Which authority carries “{title}” is not on record; the plan is a joint one.",
    hint="Write under carried_by which of {authorities} carry it.",
    source=JOINT_PLAN,
    many="For {count} of {of} measures it is not on record which authority carries them.",
    stages=DRAFT_TOO,
)
def no_carrier_in_a_joint_plan(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """In a joint plan each measure says which authority carries it."""
    if len(set(plan.authorities)) < 2:
        return
    of = Count(len(context.standing))
    for turn, one in context.standing:
        if not one.carried_by:
            told = {"authorities": plan.authorities, "of": of}
            yield hit("measures", turn, "carried_by", title=one.titles, **told)


@rule(
    "PLN408",
    Severity.ERROR,
    "This is said to have happened for {authority}, whose plan this is not.",
    hint="Add the authority under authorities of the plan, or correct the id.",
    source=JOINT_PLAN,
)
def fact_of_a_stranger(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """What happens to a plan happens for its authorities."""
    there = frozenset(plan.authorities)
    for turn, fact in enumerate(plan.facts):
        for number, authority in enumerate(fact.authorities):
            if authority not in there:
                yield hit("facts", turn, "authorities", number, authority=authority)


@rule(
    "PLN409",
    Severity.WARNING,
    "“{title}” depends on “{other}”, which was given up.",
    hint="Say what it depends on now, or take the dependency out.",
    source=OURS,
)
def depends_on_what_was_given_up(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What a measure depends on is still to be done, or was done."""
    given_up = _given_up(context)
    for turn, one in context.standing if given_up else ():
        if one.state_on(context.day) in DONE:
            continue
        for number, other in enumerate(one.depends_on):
            if other in given_up:
                where = ("measures", turn, "depends_on", number)
                yield hit(*where, title=one.titles, other=given_up[other])


@rule(
    "PLN410",
    Severity.WARNING,
    "“{title}” starts ({starts}) before “{other}”, on which it depends ({other_starts}).",
    hint="Correct one of the two dates, or take the dependency out.",
    source=OURS,
)
def starts_before_what_it_depends_on(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What depends on something does not start before it."""
    there = {one.id: one for _, one in context.standing}
    for turn, one in context.standing:
        for other in (there[id_] for id_ in one.depends_on if id_ in there):
            if certainly_before(one.starts, other.starts):
                told = {"starts": one.starts, "other": other.titles, "other_starts": other.starts}
                yield hit("measures", turn, "starts", title=one.titles, **told)


@rule(
    "PLN411",
    Severity.WARNING,
    "“{title}” lives on in “{other}”, which was given up.",
    hint="Say in what it lives on now; if in nothing, record it as abandoned, with the reason.",
    source=OURS,
)
def lives_on_in_what_was_given_up(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What a measure was merged into, or replaced by, stands or was done."""
    given_up = _given_up(context)
    for turn, one in context.told if given_up else ():
        for other in _heirs(one, context):
            if other in given_up:
                yield hit("measures", turn, "progress", title=one.titles, other=given_up[other])


def _given_up(context: PlanContext) -> dict[str, Text]:
    """The titles of what was given up, by id."""
    return {
        one.id: one.titles
        for _, one in context.told
        if one.state_on(context.day) is State.ABANDONED
    }


def _named(ids: tuple[str, ...]) -> tuple[str, ...]:
    """As many of *ids* as a sentence can name."""
    return ids if len(ids) <= MOST_NAMED else (*ids[:MOST_NAMED], "…")


def _heirs(one: Measure, context: PlanContext) -> tuple[str, ...]:
    fact = latest(one.progress, context.day)
    return (fact.other,) if isinstance(fact, (Merged, ReplacedBy)) else ()


def _undated_heirs(one: Measure) -> tuple[str, ...]:
    """What it is said to live on in at a time that nobody knows, and itself at any time."""
    told = (fact for fact in one.progress if isinstance(fact, (Merged, ReplacedBy)))
    return tuple(
        fact.other for fact in told if fact.effective_from() is None or fact.other == one.id
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
"""Asked of plans and inventories."""

OF_PLANS = (in_no_domain_that_there_is, no_carrier_in_a_joint_plan, fact_of_a_stranger)
"""Asked of plans alone."""
