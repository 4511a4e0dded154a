"""The dues of many cities for a year: one table for the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.brief import Brief
from ...values.cities import City
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.mappings import freeze
from ...values.money import Money
from ...values.records import duplicates, once
from ..accounts.account import Account
from ..accounts.facts import Posting
from ..assessing import assess
from ..assessment import Assessment
from ..member_years import fee_years
from ..reconciliation import CORRECTABLE, Verdict, verdict
from ..schedule import FeeSchedule
from .totals import (
    Balance,
    LeftOut,
    Omission,
    Total,
    YearTotal,
    fee_total,
    left_out_twice,
    open_totals,
)


@frozen(kw_only=True)
class DuesRow(Brief):
    """One city in the dues of a year: what is due for the year, what was charged, what is open.

    Attributes:
        city: The city.
        assessment: What the schedule asks for the year.
        account: Its account; ``None`` where none is on record.
        charged: What was charged for the year and not reversed.
        verdict: How that compares with the assessment.
        open: What is open by fee year; see ``Tally.open_by_year``.
        balance: What is open in all, negative for a credit; ``None`` without an account.
        uncharged: Earlier years of membership since the account began without a charge.
        not_counted: Amounts in another currency than the account's.
        uncertain: The facts of the account that may have happened by the day, too, so that the
            balance may be another.
        left: Whether the city is no longer a member on the day.
    """

    city: City
    assessment: Assessment
    account: Account | None = None
    charged: Money | None = None
    verdict: Verdict
    open: Mapping[int | None, Money] = field(factory=dict, converter=freeze, hash=False)
    balance: Money | None = None
    uncharged: tuple[int, ...] = ()
    not_counted: tuple[Money, ...] = ()
    uncertain: tuple[Posting, ...] = ()
    left: bool = False

    @property
    def may_owe(self) -> bool:
        """Whether something is open in all, or may be by the facts that are uncertain."""
        added = sum(max(fact.effect, 0) for fact in self.uncertain)
        return self.balance is not None and self.balance.hundredths + added > 0

    @property
    def balance_certain(self) -> bool:
        """Whether every fact of the account counts in the balance, or not, for certain."""
        return not (self.uncertain or self.not_counted)

    @property
    def oldest_open_year(self) -> int | None:
        """The first fee year for which something is open."""
        return next((year for year in self.open if year is not None), None)


@frozen(kw_only=True)
class Dues(Displayable):
    """The fees of one year, city by city in the order of their ids, and what is open on a day.

    Attributes:
        year: The fee year.
        on: The day for which balances are calculated.
        currency: The currency in which the schedule asks for the year.
        rows: The cities for which anything is or may be due, charged or open.
        left_out: The cities that are in no row, since there are several documents of one kind about
            them, and the files that could not be read; they are in no sum.
        accounts_without_membership: The ids of the cities with an account but no membership
            among the documents; they are in no sum.
        ahead: What coming years would bring in, if that was asked for (``forecast``).
    """

    view = "yearly_runs.dues"

    year: int
    on: dt.date
    currency: str
    rows: tuple[DuesRow, ...]
    left_out: tuple[LeftOut, ...] = ()
    accounts_without_membership: tuple[str, ...] = ()
    ahead: tuple[YearTotal, ...] = ()

    @property
    def total(self) -> Total:
        """The sum of the amounts due for the year, with what it leaves out."""
        return fee_total((row.assessment for row in self.rows), self.currency, self.left_out)

    @property
    def open(self) -> tuple[Total, ...]:
        """The sums of all balances that are owed, one for each currency, with what each leaves out.

        A credit makes up for nothing that others owe, so it is left out.
        """
        strangers = self.accounts_without_membership
        omitted = [LeftOut(name=city, reason=Omission.NO_MEMBERSHIP) for city in strangers]
        return open_totals(map(_balance, self.rows), (*self.left_out, *omitted))


def _balance(row: DuesRow) -> Balance:
    return Balance(row.city.id, row.city, row.balance, not row.balance_certain, row.may_owe)


def dues(
    memberships: Iterable[Membership],
    accounts: Iterable[Account],
    schedule: FeeSchedule,
    *,
    year: int,
    on: dt.date | str,
    left_out: Iterable[LeftOut] = (),
) -> Dues:
    """Assess a fee *year* for all *memberships*, with what is open in their *accounts*.

    A city of which there are several memberships, or several accounts, is in no row and no sum:
    the sums name it.

    Args:
        memberships: The memberships.
        accounts: The accounts.
        schedule: The tables of fees.
        year: The fee year, from 1900 to 2199.
        on: The day for which balances and memberships are looked up.
        left_out: What the sums leave out from the beginning, such as files that could not be read.

    Raises:
        InvalidValue: If the year or the day is invalid.

    >>> import eccar
    >>> membership = eccar.from_dict({
    ...     "eccar": "membership/1",
    ...     "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
    ...     "facts": [{"fact": "accepted", "date": "2024-09-25"}],
    ... }, eccar.Membership)
    >>> eccar.dues([membership], [], eccar.fee_schedule(), year=2026, on="2026-02-02")
    <Dues 2026 2026-02-02, currency=EUR, rows: 1>
    """
    on, every, all_accounts = day(on), tuple(memberships), tuple(accounts)
    twice = tuple(sorted({*duplicates(every), *duplicates(all_accounts)}))
    members, kept = once(every, twice), once(all_accounts, twice)
    rows = (_row(members[city], kept.get(city), schedule, year, on) for city in sorted(members))
    return Dues(
        year=year,
        on=on,
        currency=currency_of(schedule, year),
        rows=tuple(row for row in rows if _matters(row)),
        left_out=(*left_out, *left_out_twice(twice, every)),
        accounts_without_membership=tuple(sorted(kept.keys() - members.keys())),
    )


def currency_of(schedule: FeeSchedule, year: int) -> str:
    """The currency in which *schedule* asks for a *year*; before any table, that of the first."""
    return (schedule.table_for(year) or schedule.tables[0]).currency


def _row(
    membership: Membership, account: Account | None, schedule: FeeSchedule, year: int, on: dt.date
) -> DuesRow:
    assessment = assess(membership, schedule, year=year)
    if account is None:
        result = verdict(assessment, None, currency_of(schedule, year))
        return DuesRow(city=membership.city, assessment=assessment, verdict=result)
    tally = account.tally_on(on)
    hundredths = tally.charged.get(year)
    charged = None if hundredths is None else Money(hundredths, account.currency)
    result, uncertain = (
        verdict(assessment, charged, account.currency),
        account.uncertain_years_on(on),
    )
    if year in uncertain and result in CORRECTABLE:
        result = Verdict.UNKNOWN
    if charged is None and year < account.kept_since.year:
        result = Verdict.BEFORE_ACCOUNT
    return DuesRow(
        city=membership.city,
        assessment=assessment,
        account=account,
        charged=charged,
        verdict=result,
        open=tally.open_by_year(),
        balance=tally.balance,
        uncharged=tuple(
            earlier
            for earlier in _uncharged(membership, account, schedule, year, tally.charged)
            if earlier not in uncertain
        ),
        uncertain=account.uncertain_facts_on(on),
        not_counted=account.statement_on(on).not_counted if _has_other_currency(account) else (),
        left=membership.changes_between(on, on)[0][1] is Status.FORMER,
    )


def _has_other_currency(account: Account) -> bool:
    return any(fact.amount.currency != account.currency for fact in account.facts)


def _uncharged(
    membership: Membership,
    account: Account,
    schedule: FeeSchedule,
    year: int,
    charges: Mapping[int, int],
) -> Iterator[int]:
    """The years before *year* that should have been charged and for which no charge is on record."""
    for earlier in fee_years(account.kept_since.year, year - 1):
        if not charges.get(earlier):
            assessment = assess(membership, schedule, year=earlier)
            if assessment.member and (assessment.amount is None or assessment.amount):
                yield earlier


def _matters(row: DuesRow) -> bool:
    """Whether a city belongs in the run: a fee that is or may be due, a charge, or a balance."""
    return bool(row.assessment.may_be_owed or row.charged or row.balance or not row.balance_certain)
