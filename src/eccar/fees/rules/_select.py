"""What rules ask of an account again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from ...membership.membership import Membership
from ...values.money import Money
from ..accounts.account import Account
from ..accounts.facts import Posting, Reversible
from ..accounts.reversals import standing
from ..assessing import assess
from ..assessment import Assessment
from ..context import FeesContext

OURS = "eccar: what its authors found useful to be told"

Kind = TypeVar("Kind", bound=Posting)


def told(account: Account, context: FeesContext, of: type[Kind]) -> Iterator[tuple[int, Kind]]:
    """The facts of a kind that count on the day, each with its turn; in any currency."""
    for turn, fact in enumerate(account.facts):
        if isinstance(fact, of) and fact.effective_by(context.day, account.recorded):
            yield turn, fact


def standing_on(
    account: Account, context: FeesContext, of: type[Kind]
) -> Iterator[tuple[int, Kind]]:
    """The facts of a kind that count on the day and were not reversed, each with what is left."""
    for turn, fact in standing(told(account, context, Posting), Reversible(of.kind)):
        yield turn, cast("Kind", fact)


def turn_of_year(account: Account, context: FeesContext, year: int | None) -> tuple[str | int, ...]:
    """The path to the last fact of a fee year, or to all of them if there is none."""
    turns = [turn for turn, fact in told(account, context, Posting) if fact.year == year]
    return ("facts", turns[-1]) if turns else ("facts",)


def membership_of(account: Account, context: FeesContext) -> Membership | None:
    """The membership of the account's city, if it is checked beside."""
    return context.other(Membership, account.city)


def assessed(account: Account, context: FeesContext, year: int) -> Assessment | None:
    """What the schedule asks for a *year*, if the membership is checked beside."""
    membership = membership_of(account, context)
    return assess(membership, context.schedule, year=year) if membership else None


def sums(account: Account, facts: Iterable[tuple[int, Posting]]) -> dict[int | None, Money]:
    """What *facts* come to, by fee year, in the account's currency."""
    found: dict[int | None, Money] = {}
    for _, fact in facts:
        if fact.amount.currency == account.currency:
            before = found.get(fact.year, Money(0, account.currency))
            found[fact.year] = before + fact.amount
    return found
