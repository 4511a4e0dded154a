"""Rules ``FEE1…``: what is open, and since when; the consequences are for people to decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.plurals import plural
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..context import FeesContext
from ._select import open_for_certain, paths_of_years, unreversed_facts

_NO_LIMIT = "The age from which a claim counts as old is not known."


@rule(
    "FEE101",
    Severity.NOTE,
    plural(
        "age",
        one="{amount} for {year} has been open for a year.",
        other="{amount} for {year} has been open for {age} years.",
    ),
    hint="The office should have a possible limitation period checked under the applicable "
    "law. The balance does not change.",
    source=OURS,
    reason=_NO_LIMIT,
)
def old_claim(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """Open amounts are not old enough for a limitation period."""
    limit = context.figure("old_claim_years")
    if limit is None:
        yield not_evaluated()
        return
    paths = paths_of_years(account, context)
    for year, amount in open_for_certain(account, context).items():
        if year is not None and context.day.year - year - 1 >= limit.value:
            yield hit(
                *paths.get(year, ("facts",)),
                amount=amount,
                year=year,
                age=context.day.year - year - 1,
            )


@rule(
    "FEE102",
    Severity.NOTE,
    "{amount} for {year} is overdue (due on {due}).",
    hint="Ask the city whether it received the notice. The payment may be on its way.",
    source=OURS,
)
def outstanding(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Amounts due have been paid."""
    due: dict[int, tuple[dt.date, int]] = {}
    for index, fact in unreversed_facts(account, context, Charged):
        if fact.year is not None and fact.due is not None:
            due[fact.year] = max(due.get(fact.year, (fact.due, index)), (fact.due, index))
    for year, amount in open_for_certain(account, context).items():
        if year is not None and year in due and due[year][0] < context.day:
            day, index = due[year]
            yield hit("facts", index, amount=amount, year=year, due=day)


@rule(
    "FEE103",
    Severity.NOTE,
    "The city has a credit of {amount}.",
    hint="Ask the city whether to keep it for the next year or pay it back.",
    source=OURS,
)
def credit(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Payments have been used."""
    statement = account.statement_on(context.day)
    rest = statement.open.get(None)
    if rest is not None and rest.hundredths < 0 and statement.certain:
        yield hit("facts", amount=-rest)


RULES = (old_claim, outstanding, credit)
