"""Rules ``PLN5…``: the resources of measures, and the budget of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.calendar import completed_years
from ...values.dates import When
from ...values.errors import Severity
from ...values.money import Money, total
from ..context import IndexedMeasure, PlanContext
from ..inventory import PlanDocument
from ..measures.measure import Measure
from ..measures.resources import Assurance, Per, Resource, ResourceStatement
from ..plan import ActionPlan
from ._select import EARLIER_PLAN

_UNKNOWN_YEARS = "The years of an amount per year are not stated."


@rule(
    "PLN501",
    Severity.WARNING,
    "The measures add up to {sum}, more than the budget of the plan ({budget}).",
    hint="Correct the budget or the amounts. An amount per year counts for each year of the "
    "measure within the period.",
    source=EARLIER_PLAN,
    reason=_UNKNOWN_YEARS,
)
def more_planned_than_the_budget(
    plan: ActionPlan, context: PlanContext
) -> Iterator[Hit | NotEvaluated]:
    """The cost of the measures is within the budget of the plan."""
    yield from _more_than_the_budget(plan, context, context.current, spent=False)


@rule(
    "PLN502",
    Severity.WARNING,
    "{sum} was spent on the measures, more than the budget of the plan ({budget}).",
    hint="Correct the budget or the amounts. A higher budget is a revision of the plan.",
    source=EARLIER_PLAN,
    reason=_UNKNOWN_YEARS,
)
def more_spent_than_the_budget(
    plan: ActionPlan, context: PlanContext
) -> Iterator[Hit | NotEvaluated]:
    """The amount spent is within the budget of the plan."""
    yield from _more_than_the_budget(plan, context, context.measures, spent=True)


@rule(
    "PLN503",
    Severity.NOTE,
    (
        "“{title}” has an amount in {currency}; the budget of the plan is in {of_budget}. The "
        "amounts are not added."
    ),
    hint="No change is needed. For a total, write all amounts in one currency.",
    source=OURS,
)
def currency_other_than_the_budget(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """All amounts of a plan are in the currency of its budget."""
    if plan.budget is None:
        return
    for index, measure in context.current:
        for number, resource in enumerate(measure.resources):
            amount = resource.amount
            if amount is not None and amount.currency != plan.budget.currency:
                values = {"currency": amount.currency, "of_budget": plan.budget.currency}
                path = ("measures", index, "resources", number, "amount")
                yield hit(*path, title=measure.titles, **values)


@rule(
    "PLN504",
    Severity.WARNING,
    "“{title}” has resources for {year}, outside the period of the plan ({period}).",
    hint="Correct the years of the resource or the period of the plan.",
    source=OURS,
)
def year_outside_the_period(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """The years of resources are within the period of the plan."""
    first = plan.period.first if plan.period else None
    last = plan.period.last if plan.period else None
    for index, measure in context.current:
        for number, resource in enumerate(measure.resources):
            for year in resource.years:
                if (first and year < first.year) or (last and year > last.year):
                    path = ("measures", index, "resources", number, "years")
                    yield hit(*path, title=measure.titles, year=year, period=plan.period)


@rule(
    "PLN505",
    Severity.WARNING,
    "“{title}” has an amount marked as spent for {year}, which begins after {day}.",
    hint="Write estimated, applied-for, approved or subject-to-budget.",
    source=OURS,
)
def spent_ahead_of_the_day(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Amounts were spent in years that have begun."""
    for index, measure in context.measures:
        for number, resource in enumerate(measure.resources):
            ahead = [year for year in resource.years if year > context.recorded_until.year]
            if resource.state is Assurance.SPENT and ahead:
                path = ("measures", index, "resources", number, "years")
                yield hit(*path, title=measure.titles, year=ahead[0], day=context.recorded_until)


@rule(
    "PLN506",
    Severity.NOTE,
    "“{title}” has an amount ({amount}) and no additional cost at the same time.",
    hint="Remove one of the two, or write two resources.",
    source=OURS,
)
def amount_without_cost(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A resource without additional cost has no amount."""
    for index, measure in context.current:
        for number, resource in enumerate(measure.resources):
            if resource.amount and resource.stated is ResourceStatement.NO_ADDITIONAL_COST:
                path = ("measures", index, "resources", number, "stated")
                yield hit(*path, title=measure.titles, amount=resource.amount)


def _more_than_the_budget(
    plan: ActionPlan, context: PlanContext, measures: Iterable[IndexedMeasure], *, spent: bool
) -> Iterator[Hit | NotEvaluated]:
    """A hit if the amounts that were *spent* (or the other ones) add up to more than the budget.

    Amounts in another currency are left out. Not evaluated if an amount per year counts for an
    unknown number of years.
    """
    if plan.budget is None:
        return
    amounts: list[Money] = []
    for index, measure, number, resource in _amounts_in(measures, plan.budget.currency, spent):
        years = _years_within_the_period(plan, measure.starts, measure.due_on(context.day))
        if resource.per is Per.YEAR and not resource.years and years is None:
            yield not_evaluated("measures", index, "resources", number)
            return
        amounts.append(resource.total(years or 1) or Money(0, plan.budget.currency))
    sum_of_amounts = total(amounts, plan.budget.currency)
    if sum_of_amounts > plan.budget:
        yield hit("budget", sum=sum_of_amounts, budget=plan.budget)


def _amounts_in(
    measures: Iterable[IndexedMeasure], currency: str, spent: bool
) -> Iterator[tuple[int, Measure, int, Resource]]:
    for index, measure in measures:
        for number, resource in enumerate(measure.resources):
            in_currency = resource.amount is not None and resource.amount.currency == currency
            if in_currency and (resource.state is Assurance.SPENT) is spent:
                yield index, measure, number, resource


def _years_within_the_period(plan: ActionPlan, starts: When | None, due: When | None) -> int | None:
    """How many years of the plan's period a measure lasts, each one begun counted as a year.

    ``None`` if the first or the last day is not known.
    """
    begins = [when.first for when in (plan.period, starts) if when and when.first]
    ends = [when.last for when in (plan.period, due) if when and when.last]
    if not begins or not ends:
        return None
    first, last = max(begins), min(ends)
    return 1 if last < first else completed_years(first, last) + 1


RULES = (spent_ahead_of_the_day, amount_without_cost)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (
    more_planned_than_the_budget,
    more_spent_than_the_budget,
    currency_other_than_the_budget,
    year_outside_the_period,
)
"""Evaluated for plans only."""
