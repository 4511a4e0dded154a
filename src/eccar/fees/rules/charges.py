"""Rules ``FEE2…``: charges compared with what the schedule asks."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.plurals import plural
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..context import FeesContext
from ..member_years import fee_years
from ..reconciliation import Verdict, verdict
from ..yearly.fee import Reason
from ._select import NO_MEMBERSHIP, assessment_of, counted_facts, membership_of

_UNKNOWN = (
    "The fee of the year cannot be determined: the membership, population or bands are not "
    "known, the currency differs, or a date is not exact."
)


@rule(
    "FEE201",
    Severity.WARNING,
    "{charged} was charged for {year}; the schedule asks for {asked}.",
    hint="Compare band and population. eccar fee explains the fee; eccar account proposes a "
    "correction.",
    source=OURS,
    reason=_UNKNOWN,
)
def charge_not_explained(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """A charge has an amount that the schedule allows."""
    indices = {fact.year: index for index, fact in counted_facts(account, context, Charged)}
    uncertain = account.uncertain_years_on(context.day)
    for year, charged in account.charges_on(context.day).items():
        assessment = assessment_of(account, context, year)
        result = assessment and verdict(assessment, charged, account.currency)
        if (
            assessment is None
            or assessment.amount is None
            or result is Verdict.UNKNOWN
            or year in uncertain
        ):
            yield not_evaluated("facts", indices[year], year=year)
        elif assessment.member and result in (Verdict.TOO_LITTLE, Verdict.TOO_MUCH):
            values = {"year": year, "charged": charged, "asked": assessment.amount}
            yield hit("facts", indices[year], **values)


@rule(
    "FEE202",
    Severity.NOTE,
    "No valid charge is recorded for {year}, a year of membership.",
    hint=(
        "Find the notice and record it as charged. If none was sent, eccar account proposes "
        "a charge."
    ),
    source=OURS,
    reason=_UNKNOWN,
)
def year_without_a_charge(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """Each year of membership was charged, unless it is free."""
    if membership_of(account, context) is None:
        yield not_evaluated("city")
        return
    charged = account.charges_on(context.day)
    uncertain = account.uncertain_years_on(context.day)
    for year in fee_years(account.kept_since.year, context.day.year):
        assessment = None if charged.get(year) else assessment_of(account, context, year)
        result = assessment and verdict(assessment, None, account.currency)
        if result is Verdict.NOT_CHARGED and year not in uncertain:
            yield hit("facts", year=year)
        elif result in (Verdict.NOT_CHARGED, Verdict.UNKNOWN):
            yield not_evaluated("facts", year=year)


@rule(
    "FEE203",
    Severity.NOTE,
    plural(
        "years",
        one="The fee for {year} uses a population figure of {date}, which is a year old.",
        other=(
            "The fee for {year} uses a population figure of {date}, which is {years} years old."
        ),
    ),
    hint="Add a newer figure to the membership under population, with its source.",
    source=OURS,
    reason=NO_MEMBERSHIP,
)
def stale_population(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """The latest charge uses a recent population figure."""
    yield from _latest(account, context, Reason.OLD_POPULATION)


@rule(
    "FEE204",
    Severity.NOTE,
    "The table used for {year} was last verified on {seen}.",
    hint="Verify the table and write the day under seen, or add a newer table.",
    source=OURS,
    reason=NO_MEMBERSHIP,
)
def stale_table(account: Account, context: FeesContext) -> Iterator[Hit | NotEvaluated]:
    """The latest charge uses a table verified in that year or later."""
    yield from _latest(account, context, Reason.STALE_TABLE)


def _latest(account: Account, context: FeesContext, reason: Reason) -> Iterator[Hit | NotEvaluated]:
    """The doubts for this *reason* about the last year that was charged."""
    facts = counted_facts(account, context, Charged)
    indices = {fact.year: index for index, fact in facts if fact.year}
    if not indices:
        return
    year = max(indices)
    assessment = assessment_of(account, context, year)
    if assessment is None:
        yield not_evaluated("facts", indices[year], year=year)
        return
    for doubt in assessment.otherwise:
        if doubt.reason is reason:
            yield hit("facts", indices[year], **{"year": year, **doubt.values})


RULES = (charge_not_explained, year_without_a_charge, stale_population, stale_table)
