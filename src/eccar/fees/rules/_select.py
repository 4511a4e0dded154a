"""What the rules for fees share: selections of facts, assessments and sums of an account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from ...membership.membership import Membership
from ...values.money import Money
from ..accounts.account import Account
from ..accounts.facts import Posting, Reversible
from ..accounts.reversals import unreversed
from ..accounts.tally import tally
from ..assessing import assess
from ..assessment import Assessment
from ..context import FeesContext

NO_MEMBERSHIP = "The membership of the city was not read, or there are several."

FactKind = TypeVar("FactKind", bound=Posting)


def counted_facts(
    account: Account, context: FeesContext, kind: type[FactKind]
) -> Iterator[tuple[int, FactKind]]:
    """The facts of a *kind* that count on the day, each after its index; in any currency."""
    for index, fact in enumerate(account.facts):
        if isinstance(fact, kind) and fact.effective_by(context.day, account.recorded):
            yield index, fact


def possible_facts(
    account: Account, context: FeesContext, kind: type[FactKind]
) -> Iterator[tuple[int, FactKind]]:
    """The facts of a *kind* that count on the day, and those that may have happened by then."""
    for index, fact in enumerate(account.facts):
        if isinstance(fact, kind) and (
            fact.may_have_happened_by(context.day)
            or fact.effective_by(context.day, account.recorded)
        ):
            yield index, fact


def open_for_certain(account: Account, context: FeesContext) -> dict[int | None, Money]:
    """What is open by fee year even if all payments count that may have been made by the day."""
    day = context.day
    lessening = (fact for fact in account.uncertain_facts_on(day) if fact.effect < 0)
    return tally((*account.facts_on(day), *lessening), account.currency).open_by_year()


def unreversed_facts(
    account: Account, context: FeesContext, kind: type[FactKind]
) -> Iterator[tuple[int, FactKind]]:
    """The facts of a *kind* that count on the day, without what was reversed of them."""
    facts = counted_facts(account, context, Posting)
    for index, fact in unreversed(facts, Reversible(kind.kind)):
        yield index, cast("FactKind", fact)


def paths_of_years(account: Account, context: FeesContext) -> dict[int | None, tuple[str, int]]:
    """The path to the last fact of each fee year that has any."""
    facts = counted_facts(account, context, Posting)
    return {fact.year: ("facts", index) for index, fact in facts}


def membership_of(account: Account, context: FeesContext) -> Membership | None:
    """The membership of the account's city, if just one is among the related documents."""
    return context.other(Membership, account.city)


def assessment_of(account: Account, context: FeesContext, year: int) -> Assessment | None:
    """What the schedule asks for a *year*, if the membership is among the related documents."""
    membership = membership_of(account, context)
    return assess(membership, context.schedule, year=year) if membership else None


def sums_by_year(account: Account, facts: Iterable[tuple[int, Posting]]) -> dict[int | None, Money]:
    """The sum of *facts* for each fee year, in the account's currency alone."""
    sums: dict[int | None, Money] = {}
    for _, fact in facts:
        if fact.amount.currency == account.currency:
            before = sums.get(fact.year, Money(0, account.currency))
            sums[fact.year] = before + fact.amount
    return sums
