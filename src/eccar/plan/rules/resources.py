"""Rules ``PLN5…``: what the measures may cost, and what the plan may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...checking.rules import Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.dates import When
from ...values.errors import Severity
from ...values.money import Money, total
from ..context import PlanContext, Turn, Written
from ..measures.measure import Measure
from ..measures.resources import Assurance, Per, Resource, Statement
from ..plan import ActionPlan
from ._select import EARLIER_PLAN, OURS

_UNKNOWN_YEARS = "An amount is told per year, and neither its years nor those of the measure or the plan are on record."


@rule(
    "PLN501",
    Severity.WARNING,
    "The measures add up to {sum}, more than the budget of the plan ({budget}).",
    hint="Correct the budget or the amounts; an amount per year counts for each year that the measure "
    "lasts within the period, unless it names its years.",
    source=EARLIER_PLAN,
    reason=_UNKNOWN_YEARS,
)
def more_planned_than_the_budget(
    plan: ActionPlan, context: PlanContext
) -> Iterator[Hit | NotEvaluated]:
    """What the measures may cost lies within the budget of the plan."""
    yield from _beyond(plan, context, context.standing, spent=False)


@rule(
    "PLN502",
    Severity.WARNING,
    "On the measures {sum} was spent, more than the budget of the plan ({budget}).",
    hint="Correct the budget or the amounts; a higher budget that was decided is a revision of the plan.",
    source=EARLIER_PLAN,
    reason=_UNKNOWN_YEARS,
)
def more_spent_than_the_budget(
    plan: ActionPlan, context: PlanContext
) -> Iterator[Hit | NotEvaluated]:
    """What was spent lies within the budget of the plan."""
    yield from _beyond(plan, context, context.told, spent=True)


@rule(
    "PLN503",
    Severity.NOTE,
    "“{title}” tells an amount in {currency}; the budget of the plan is in {of_budget}, so they are not added.",
    hint="Nothing is wrong with that; for a sum, write all amounts in one currency.",
    source=OURS,
)
def currency_other_than_the_budget(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """The amounts of a plan are in the currency of its budget."""
    if plan.budget is None:
        return
    for turn, one in context.standing:
        for number, resource in enumerate(one.resources):
            amount = resource.amount
            if amount is not None and amount.currency != plan.budget.currency:
                told = {"currency": amount.currency, "of_budget": plan.budget.currency}
                where = ("measures", turn, "resources", number, "amount")
                yield hit(*where, title=one.titles, **told)


@rule(
    "PLN504",
    Severity.WARNING,
    "“{title}” counts resources for {year}, outside the period of the plan ({period}).",
    hint="Correct the years of the resource or the period of the plan.",
    source=OURS,
)
def year_outside_the_period(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """The years of resources lie within the period of the plan."""
    first = plan.period.first if plan.period else None
    last = plan.period.last if plan.period else None
    for turn, one in context.standing:
        for number, resource in enumerate(one.resources):
            for year in resource.years:
                if (first and year < first.year) or (last and year > last.year):
                    where = ("measures", turn, "resources", number, "years")
                    yield hit(*where, title=one.titles, year=year, period=plan.period)


@rule(
    "PLN505",
    Severity.WARNING,
    "“{title}” tells as spent what is for {year}; that year begins after {day}.",
    hint="What is still to be spent is estimated, applied-for, approved or subject-to-budget.",
    source=OURS,
)
def spent_ahead_of_the_day(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What was spent was for years that have begun."""
    for turn, one in context.told:
        for number, resource in enumerate(one.resources):
            ahead = [year for year in resource.years if year > context.seen.year]
            if resource.state is Assurance.SPENT and ahead:
                where = ("measures", turn, "resources", number, "years")
                yield hit(*where, title=one.titles, year=ahead[0], day=context.seen)


@rule(
    "PLN506",
    Severity.NOTE,
    "“{title}” tells an amount ({amount}), and that it has no additional cost.",
    hint="Leave out one of the two, or write them as two resources.",
    source=OURS,
)
def amount_without_cost(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What has no additional cost has no amount beside it."""
    for turn, one in context.standing:
        for number, resource in enumerate(one.resources):
            if resource.amount and resource.stated is Statement.NO_ADDITIONAL_COST:
                where = ("measures", turn, "resources", number, "stated")
                yield hit(*where, title=one.titles, amount=resource.amount)


def _beyond(
    plan: ActionPlan, context: PlanContext, turns: Iterable[Turn], *, spent: bool
) -> Iterator[Hit | NotEvaluated]:
    """A hit if the amounts that were *spent*, or are planned, are more than the budget."""
    if plan.budget is None:
        return
    amounts: list[Money] = []
    for turn, one, number, resource in _of_money(turns, plan.budget.currency, spent):
        years = _years(plan, one.starts, one.due_on(context.day))
        if resource.per is Per.YEAR and not resource.years and years is None:
            yield not_evaluated("measures", turn, "resources", number)
            return
        amounts.append(resource.total(years or 1) or Money(0, plan.budget.currency))
    in_all = total(amounts, plan.budget.currency)
    if in_all > plan.budget:
        yield hit("budget", sum=in_all, budget=plan.budget)


def _of_money(
    turns: Iterable[Turn], currency: str, spent: bool
) -> Iterator[tuple[int, Measure, int, Resource]]:
    for turn, one in turns:
        for number, resource in enumerate(one.resources):
            told = resource.amount is not None and resource.amount.currency == currency
            if told and (resource.state is Assurance.SPENT) is spent:
                yield turn, one, number, resource


def _years(plan: ActionPlan, starts: When | None, due: When | None) -> int | None:
    """How many years of the plan's period a measure lasts, a part of one as one, if that is known."""
    begins = [one.first for one in (plan.period, starts) if one and one.first]
    ends = [one.last for one in (plan.period, due) if one and one.last]
    if not begins or not ends:
        return None
    first, last = max(begins), min(ends)
    if last < first:
        return 1
    anniversary_over = (last.month, last.day) >= (first.month, first.day)
    return last.year - first.year + anniversary_over


RULES = (spent_ahead_of_the_day, amount_without_cost)
"""Asked of plans and inventories."""

OF_PLANS = (
    more_planned_than_the_budget,
    more_spent_than_the_budget,
    currency_other_than_the_budget,
    year_outside_the_period,
)
"""Asked of plans alone."""
