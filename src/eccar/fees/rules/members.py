"""Rules ``FEE3…``: the account compared with the membership. No status ever follows from them."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.cities import AuthorityId
from ...values.errors import Severity
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..context import FeesContext
from ..member_years import member_years
from ._select import NO_MEMBERSHIP, membership_of, unreversed_facts


@rule(
    "FEE301",
    Severity.WARNING,
    "{year} was charged, but no membership is recorded for that year.",
    hint=("Compare the year with the membership. Reverse the charge if the city was not a member."),
    source=OURS,
    reason=NO_MEMBERSHIP,
)
def charged_without_membership(
    account: Account, context: FeesContext
) -> Iterator[Hit | NotEvaluated]:
    """Only members, or possible members, are charged."""
    membership = membership_of(account, context)
    for index, fact in unreversed_facts(account, context, Charged):
        if fact.year is None or not fact.amount:
            continue
        if membership is None:
            yield not_evaluated("facts", index)
        elif not any(year.member for year in member_years(membership, fact.year)):
            yield hit("facts", index, "year", year=fact.year)


@rule(
    "FEE302",
    Severity.NOTE,
    "The city left the coalition on {date}; {amount} is open.",
    hint="The office decides on the open amount. No letter is written.",
    source="https://github.com/Inter-Actief/amelie/issues/1039",
    reason=NO_MEMBERSHIP,
)
def left_with_an_open_balance(
    account: Account, context: FeesContext
) -> Iterator[Hit | NotEvaluated]:
    """Former members have no open amounts."""
    membership = membership_of(account, context)
    balance = account.statement_on(context.day).least
    if balance.hundredths <= 0:
        return
    if membership is None:
        yield not_evaluated("city")
        return
    standing = membership.standing_on(context.day)
    if standing.status is Status.FORMER:
        yield hit("facts", date=standing.since, amount=balance)


@rule(
    "FEE303",
    Severity.WARNING,
    "The membership of {city} is not among the documents read.",
    hint="Compare the id with that in the membership, or check both documents together.",
    source=OURS,
    reason="No membership was checked together with the account.",
)
def account_without_membership(
    account: Account, context: FeesContext
) -> Iterator[Hit | NotEvaluated]:
    """The city of an account has a membership document."""
    if context.others(Membership, account.city):
        return
    if any(context.related.of_class(Membership)):
        yield hit("city", city=AuthorityId(account.city))
    else:
        yield not_evaluated("city")


RULES = (charged_without_membership, left_with_an_open_balance, account_without_membership)
