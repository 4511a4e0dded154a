"""The yearly run over many cities: one table for the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import field, frozen

from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.cities import City
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.money import Money, total
from ...values.texts import freeze
from ..accounts.account import Account
from ..assessing import assess
from ..assessment import Assessment
from ..errors import DUPLICATE_DOCUMENT
from ..member_years import fee_years
from ..reconciliation import Verdict, verdict
from ..schedule import FeeSchedule

Document = TypeVar("Document", Membership, Account)


@frozen(kw_only=True)
class YearlyRow:
    """One city in the yearly run: what is due for the year, what was charged, what is open.

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
    left: bool = False

    @property
    def oldest_open_year(self) -> int | None:
        """The first fee year for which something is open."""
        return next((year for year in self.open if year is not None), None)


@frozen(kw_only=True)
class YearlyRun(Displayable):
    """The fees of one year, city by city in the order of their ids, and what is open on a day.

    Attributes:
        year: The fee year.
        on: The day for which balances are calculated.
        currency: The currency in which the schedule asks for the year.
        rows: The cities for which anything is or may be due, charged or open.
        accounts_without_membership: The ids of the cities with an account but no membership
            among the documents; they are in no sum.
    """

    view = "yearly_runs.yearly"

    year: int
    on: dt.date
    currency: str
    rows: tuple[YearlyRow, ...]
    accounts_without_membership: tuple[str, ...] = ()

    @property
    def total(self) -> Money:
        """The sum of the amounts due for the year, without those that are not known."""
        return total(filter(None, (row.assessment.amount for row in self.rows)), self.currency)

    @property
    def open(self) -> tuple[Money, ...]:
        """The sums of all balances that are owed, one for each currency; credits are left out."""
        owed = [row.balance for row in self.rows if row.balance and row.balance.hundredths > 0]
        return tuple(
            total((balance for balance in owed if balance.currency == currency), currency)
            for currency in sorted({balance.currency for balance in owed})
        )


def yearly(
    memberships: Iterable[Membership],
    accounts: Iterable[Account],
    schedule: FeeSchedule,
    *,
    year: int,
    on: dt.date | str,
) -> YearlyRun:
    """Assess a fee *year* for all *memberships*, with what is open in their *accounts*.

    Args:
        memberships: The memberships, at most one of each city.
        accounts: The accounts, at most one of each city.
        schedule: The tables of fees.
        year: The fee year, from 1900 to 2199.
        on: The day for which balances and memberships are looked up.

    Raises:
        InvalidValue: If two documents of one kind are about the same city (DOC264), or the year or
            the day is invalid.
    """
    on = day(on)
    members, kept = by_city(memberships), by_city(accounts)
    rows = (_row(members[city], kept.get(city), schedule, year, on) for city in sorted(members))
    return YearlyRun(
        year=year,
        on=on,
        currency=currency_of(schedule, year),
        rows=tuple(row for row in rows if _matters(row)),
        accounts_without_membership=tuple(sorted(kept.keys() - members.keys())),
    )


def by_city(documents: Iterable[Document]) -> dict[str, Document]:
    """*documents* by the id of their city.

    Raises:
        InvalidValue: If two of them are about the same city (DOC264).
    """
    cities: dict[str, Document] = {}
    for document in documents:
        if document.subject in cities:
            raise DUPLICATE_DOCUMENT(city=document.subject)
        cities[document.subject] = document
    return cities


def currency_of(schedule: FeeSchedule, year: int) -> str:
    """The currency in which *schedule* asks for a *year*; before any table, that of the first."""
    return (schedule.table_for(year) or schedule.tables[0]).currency


def _row(
    membership: Membership, account: Account | None, schedule: FeeSchedule, year: int, on: dt.date
) -> YearlyRow:
    assessment = assess(membership, schedule, year=year)
    if account is None:
        result = verdict(assessment, None, currency_of(schedule, year))
        return YearlyRow(city=membership.city, assessment=assessment, verdict=result)
    tally = account.tally_on(on)
    hundredths = tally.charged.get(year)
    charged = None if hundredths is None else Money(hundredths, account.currency)
    result = verdict(assessment, charged, account.currency)
    if charged is None and year < account.kept_since.year:
        result = Verdict.BEFORE_ACCOUNT
    return YearlyRow(
        city=membership.city,
        assessment=assessment,
        account=account,
        charged=charged,
        verdict=result,
        open=tally.open_by_year(),
        balance=tally.balance,
        uncharged=tuple(_uncharged(membership, account, schedule, year, tally.charged)),
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


def _matters(row: YearlyRow) -> bool:
    """Whether a city belongs in the run: a fee that is or may be due, a charge, or a balance."""
    return bool(row.assessment.may_be_owed or row.charged or row.balance)
