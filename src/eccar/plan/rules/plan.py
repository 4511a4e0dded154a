"""Rules ``PLN1…``: the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import placeholders
from ...checking.rules import OURS, Hit, hit, rule
from ...values.cities import AuthorityId
from ...values.errors import Severity
from ...values.figures import FOUNDED
from ...values.vocabulary import COUNTRIES
from ..context import PlanContext
from ..history import Adopted, Stage
from ..inventory import PlanDocument
from ..plan import ActionPlan
from ..points import NUMBERS
from ._select import (
    DRAFT_TOO,
    EARLIER_PLAN,
    FORM,
    GRAZ,
    JOINT_PLAN,
    NOTE,
    NOTE_ONLY,
    PREAMBLE,
    if_known_in_full,
    once_adopted,
)


@rule(
    "PLN107",
    Severity.WARNING,
    "The unit responsible for follow-up and coordination is not stated.",
    hint="Name the unit under responsible, without a person’s name.",
    source=PREAMBLE,
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_responsible_unit(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """Signatories of the plan name a focal point for follow-up and coordination."""
    if plan.responsible is None:
        yield hit("responsible")


@rule(
    "PLN108",
    Severity.WARNING,
    "The period of the plan has begun ({period}); no adoption by {day} is recorded.",
    hint="Record the decision as adopted, with body, day and number of the paper. Or change "
    "the period.",
    source=FORM,
    stages={Stage.DRAFT: Severity.WARNING},
)
@if_known_in_full
def begun_but_not_adopted(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """A body of the city adopts the plan before its period begins."""
    begins = plan.period.first if plan.period else None
    adoptions = (fact for fact in plan.facts_on_record if isinstance(fact, Adopted))
    adopted = any(
        fact.effective_by(context.day)
        or (fact.effective_from() is None and fact.may_have_happened_by(context.day))
        for fact in adoptions
    )
    if begins is not None and begins <= context.day and not adopted:
        yield hit("facts", period=plan.period, day=context.day)


@rule(
    "PLN109",
    Severity.NOTE,
    "The body that adopted the plan ({date}) is not stated.",
    hint="Name the body under by and the number of the paper under reference.",
    source=FORM,
)
def adopted_by_nobody_named(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """An adoption names the body."""
    for number, fact in enumerate(plan.facts):
        if isinstance(fact, Adopted) and fact.by is None:
            yield hit("facts", number, date=fact.when)


@rule(
    "PLN110",
    Severity.WARNING,
    "The plan is joint, but no adoption by {authority} is recorded.",
    hint="Record the decision of its body as adopted, with authorities: [{id}].",
    source=JOINT_PLAN,
    stages=once_adopted(Severity.WARNING),
)
def joint_plan_not_adopted_by_one(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """Each authority adopts a joint plan."""
    adoptions = [
        fact
        for fact in plan.facts_on_record
        if isinstance(fact, Adopted) and fact.may_have_happened_by(context.day)
    ]
    if len(set(plan.authorities)) > 1 and all(fact.authorities for fact in adoptions):
        by = {authority for fact in adoptions for authority in fact.authorities}
        for number, authority in enumerate(plan.authorities):
            if authority not in by:
                yield hit("authorities", number, authority=AuthorityId(authority), id=authority)


@rule(
    "PLN111",
    Severity.WARNING,
    "The period of the plan is not stated.",
    hint="Write the period, such as 2025/2027. A plan without an end has 2025-03-01/.. or, under "
    "reviewed_every, an interval such as 4 years.",
    source=GRAZ,
    stages=DRAFT_TOO,
)
@if_known_in_full
def no_period(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """A plan has a period or an interval of review."""
    if plan.reviewed_every is None and (plan.period is None or plan.period.unknown):
        yield hit("period")


@rule(
    "PLN112",
    Severity.NOTE,
    "The participation of people affected is not described.",
    hint="Describe under participation which organisations took part, how and when.",
    source=OURS,
    stages=NOTE_ONLY,
)
@if_known_in_full
def no_participation(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """People affected took part in making the plan."""
    if not plan.participation:
        yield hit("participation")


@rule(
    "PLN113",
    Severity.NOTE,
    "The plan does not name the analysis it is based on.",
    hint="Name the survey, report or consultation under diagnosis.",
    source=EARLIER_PLAN,
    stages=NOTE_ONLY,
)
@if_known_in_full
def no_diagnosis(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """A plan is based on an analysis of the situation."""
    if not plan.diagnosis:
        yield hit("diagnosis")


@rule(
    "PLN114",
    Severity.NOTE,
    "No measure is given.",
    hint="Write each measure as an entry under measures.",
    source=OURS,
    stages={Stage.INVENTORY: NOTE, **DRAFT_TOO},
)
@if_known_in_full
def no_measure(document: PlanDocument, _: PlanContext) -> Iterator[Hit]:
    """A plan or an inventory contains measures."""
    if not document.measures:
        yield hit("measures")


@rule(
    "PLN115",
    Severity.NOTE,
    "The city's own fields do not cover all points; not covered: {points}.",
    hint="Add the points to the fields under domains.",
    source="https://www.eccar.info/en/leuven-0",
)
@if_known_in_full
def points_in_no_domain(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """The city's own fields cover all ten points."""
    gathered = {number for domain in plan.domains for number in domain.points}
    if gathered and len(gathered) < len(NUMBERS):
        yield hit("domains", points=tuple(number for number in NUMBERS if number not in gathered))


@rule(
    "PLN116",
    Severity.WARNING,
    placeholders.MESSAGE,
    hint=placeholders.HINT,
    source=OURS,
    many=placeholders.MANY,
)
def left_to_be_filled_in(document: PlanDocument, _: PlanContext) -> Iterator[Hit]:
    """A document contains no text from the template."""
    for path, text in placeholders.placeholders(document):
        yield hit(*path, text=text)


@rule(
    "PLN117",
    Severity.WARNING,
    "{authority} begins with “{country}”, which is not a country code.",
    hint="Begin the id with the two letters of the country: pl/krakow.",
    source="https://www.iso.org/iso-3166-country-codes.html",
)
def authority_of_no_country(document: PlanDocument, _: PlanContext) -> Iterator[Hit]:
    """The id of an authority begins with its country."""
    for number, authority in enumerate(document.authorities):
        country = authority.partition("/")[0]
        if country.upper() not in COUNTRIES:
            yield hit("authorities", number, authority=authority, country=country)


@rule(
    "PLN119",
    Severity.WARNING,
    "The edition of the ten points ({edition}) is earlier than the first one ({founded}).",
    hint="Correct edition, or remove it; eccar points shows the known editions.",
    source="https://www.eccar.info/en/vision-and-mission",
)
def edition_before_the_first(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """The ten points were adopted when the coalition was founded."""
    if plan.edition is not None and plan.edition < FOUNDED:
        yield hit("edition", edition=plan.edition, founded=FOUNDED)


@rule(
    "PLN120",
    Severity.WARNING,
    "{authority} is listed twice.",
    hint="Remove one of the two.",
    source=OURS,
)
def authority_told_twice(document: PlanDocument, _: PlanContext) -> Iterator[Hit]:
    """Each authority is listed once."""
    for number, authority in enumerate(document.authorities):
        if authority in document.authorities[:number]:
            yield hit("authorities", number, authority=authority)


RULES = (no_measure, left_to_be_filled_in, authority_of_no_country, authority_told_twice)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (
    no_responsible_unit,
    begun_but_not_adopted,
    adopted_by_nobody_named,
    joint_plan_not_adopted_by_one,
    no_period,
    no_participation,
    no_diagnosis,
    points_in_no_domain,
    edition_before_the_first,
)
"""Evaluated for plans only."""
