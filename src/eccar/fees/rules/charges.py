"""Rules ``FEE2…``: the charges beside what the schedule asks."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.errors import Severity
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..assessment import Reason
from ..context import FeesContext
from ..member_years import fee_years
from ..reconciliation import Verdict, verdict
from ._select import OURS, assessed, membership_of, told

_ALONE = "The membership of the city is not checked beside its account."
_UNKNOWN = (
    "What the schedule asks for the year cannot be told: the membership is not checked beside the "
    "account, the population or the bands are not known, or the currency is another."
)


@rule(
    "FEE201",
    Severity.WARNING,
    "For {year} {charged} was charged; the schedule asks for {asked}.",
    hint="Compare the band and the population; eccar fee explains the year, eccar account what would "
    "mend it.",
    source=OURS,
    reason=_UNKNOWN,
)
def charge_not_explained(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """A charge is what the schedule asks for, or one of the amounts that it leaves open."""
    turns = {fact.year: turn for turn, fact in told(account, context, Charged)}
    for year, charged in account.charges_on(context.day).items():
        found = assessed(account, context, year)
        if (
            found is None
            or found.amount is None
            or verdict(found, charged, account.currency) is Verdict.UNKNOWN
        ):
            yield not_evaluated("facts", turns[year], year=year)
        elif found.member and verdict(found, charged, account.currency) in (
            Verdict.TOO_LITTLE,
            Verdict.TOO_MUCH,
        ):
            yield hit("facts", turns[year], year=year, charged=charged, asked=found.amount)


@rule(
    "FEE202",
    Severity.NOTE,
    "No charge for {year} is on record, a year of membership.",
    hint="Look for the notice, and record it as charged; if none was sent, eccar account proposes one.",
    source=OURS,
    reason=_UNKNOWN,
)
def year_without_a_charge(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """Every year of membership since the account begins was charged, unless it is free."""
    if membership_of(account, context) is None:
        yield not_evaluated("city")
        return
    charged = account.charges_on(context.day)
    for year in fee_years(account.kept_since.year, context.day.year):
        found = None if charged.get(year) else assessed(account, context, year)
        told_of = found and verdict(found, None, account.currency)
        if told_of is Verdict.NOT_CHARGED:
            yield hit("facts", year=year)
        elif told_of is Verdict.UNKNOWN:
            yield not_evaluated("facts", year=year)


@rule(
    "FEE203",
    Severity.NOTE,
    "The fee for {year} rests on a count of {date}, which is {years} years old.",
    hint="Add a newer count to the membership, under population, with its source.",
    source=OURS,
    reason=_ALONE,
)
def stale_population(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """The latest charge rests on a count of people that is not old."""
    yield from _latest(account, context, Reason.OLD_POPULATION)


@rule(
    "FEE204",
    Severity.NOTE,
    "{year} was charged by a table that was last compared with its source on {seen}.",
    hint="Compare the table again, and write down the day under seen; or put in a newer table.",
    source=OURS,
    reason=_ALONE,
)
def stale_table(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """The latest charge rests on a table that was compared with its source in that year or later."""
    yield from _latest(account, context, Reason.STALE_TABLE)


def _latest(account: Account, context: FeesContext, reason: Reason) -> Iterator[Hit | NotEvaluated]:
    charges = {fact.year: turn for turn, fact in told(account, context, Charged) if fact.year}
    if not charges:
        return
    year = max(charges)
    found = assessed(account, context, year)
    if found is None:
        yield not_evaluated("facts", charges[year], year=year)
        return
    for doubt in found.otherwise:
        if doubt.reason is reason:
            yield hit("facts", charges[year], **{"year": year, **doubt.values})


RULES = (charge_not_explained, year_without_a_charge, stale_population, stale_table)
