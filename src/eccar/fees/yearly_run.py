"""The yearly run over many cities: one table for the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import field, frozen

from ..membership.lifecycle import Status
from ..membership.membership import Membership
from ..values.cities import City
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.money import Money, total
from ..values.texts import freeze
from .accounts.account import Account
from .assessing import assess
from .assessment import Assessment
from .errors import TOLD_TWICE
from .member_years import fee_years
from .reconciliation import Verdict, verdict
from .schedule import FeeSchedule


@frozen(kw_only=True)
class Row:
    """One city in the yearly run: what the year asks, what was charged for it, what is open.

    ``account`` is nothing where no account is on record; ``uncharged`` are earlier years of
    membership since the account began for which no charge is on record, ``not_counted`` the amounts
    in another currency than the account's.
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

    ``strangers`` are the cities that have an account, but no membership in the run.
    """

    view = "yearly_runs.yearly"

    year: int
    on: dt.date
    currency: str
    rows: tuple[Row, ...]
    strangers: tuple[str, ...] = ()

    @property
    def total(self) -> Money:
        """The sum of all that is asked for the year, as far as it is known."""
        return total(filter(None, (row.assessment.amount for row in self.rows)), self.currency)

    @property
    def open(self) -> tuple[Money, ...]:
        """The sums of all that is open on the day, one a currency; credits are left aside."""
        owed = [row.balance for row in self.rows if row.balance and row.balance.hundredths > 0]
        currencies = sorted({one.currency for one in owed})
        return tuple(
            total((one for one in owed if one.currency == currency), currency)
            for currency in currencies
        )


def yearly(
    memberships: Iterable[Membership],
    accounts: Iterable[Account],
    schedule: FeeSchedule,
    *,
    year: int,
    on: dt.date | str,
) -> YearlyRun:
    """The run of a fee *year* over all *memberships*, with what is open in their *accounts* on a day."""
    on = day(on)
    members, kept = by_city(memberships), by_city(accounts)
    rows = (_row(members[city], kept.get(city), schedule, year, on) for city in sorted(members))
    return YearlyRun(
        year=year,
        on=on,
        currency=currency_of(schedule, year),
        rows=tuple(row for row in rows if _matters(row)),
        strangers=tuple(sorted(kept.keys() - members.keys())),
    )


Told = TypeVar("Told", Membership, Account)


def by_city(documents: Iterable[Told]) -> dict[str, Told]:
    """*documents* by the id of their city, each told once."""
    found: dict[str, Told] = {}
    for one in documents:
        if one.subject in found:
            raise TOLD_TWICE(city=one.subject)
        found[one.subject] = one
    return found


def currency_of(schedule: FeeSchedule, year: int) -> str:
    """The currency in which *schedule* asks for a *year*."""
    return (schedule.table_for(year) or schedule.tables[0]).currency


def _row(
    membership: Membership, account: Account | None, schedule: FeeSchedule, year: int, on: dt.date
) -> Row:
    assessment = assess(membership, schedule, year=year)
    if account is None:
        currency = currency_of(schedule, year)
        told = verdict(assessment, None, currency)
        return Row(city=membership.city, assessment=assessment, verdict=told)
    tally = account.tally_on(on)
    hundredths = tally.charged.get(year)
    charged = None if hundredths is None else Money(hundredths, account.currency)
    found = verdict(assessment, charged, account.currency)
    if charged is None and year < account.kept_since.year:
        found = Verdict.BEFORE_ACCOUNT
    return Row(
        city=membership.city,
        assessment=assessment,
        account=account,
        charged=charged,
        verdict=found,
        open=tally.open_by_year(),
        balance=tally.balance,
        uncharged=tuple(_uncharged(membership, account, schedule, year, tally.charged)),
        not_counted=account.statement_on(on).not_counted if _mixed(account) else (),
        left=membership.changes_between(on, on)[0][1] is Status.FORMER,
    )


def _mixed(account: Account) -> bool:
    return any(fact.amount.currency != account.currency for fact in account.facts)


def _uncharged(
    membership: Membership,
    account: Account,
    schedule: FeeSchedule,
    year: int,
    charges: Mapping[int, int],
) -> Iterator[int]:
    """The years before *year* that should have been charged, and for which no charge is on record."""
    for earlier in fee_years(account.kept_since.year, year - 1):
        if not charges.get(earlier):
            told = assess(membership, schedule, year=earlier)
            if told.member and (told.amount is None or told.amount):
                yield earlier


def _matters(row: Row) -> bool:
    """Whether there is anything to say of a city: a fee, a doubt, a charge or something open."""
    return bool(row.assessment.concerns or row.charged or row.balance)
