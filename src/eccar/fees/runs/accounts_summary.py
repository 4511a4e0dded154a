"""The accounts of many cities on a day: a row for each, and what is open in all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from ...values.brief import Brief
from ...values.cities import City
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.mappings import freeze
from ...values.money import Money
from ...values.records import Records
from ...values.selection import ALL, Selection
from ...values.vocabulary import Audience
from ..accounts.account import AccountStatement
from ..reconciliation import AccountReview
from .totals import Balance, LeftOut, Omission, Total, open_totals, unread


@frozen(kw_only=True)
class AccountRow(Brief):
    """The account of one city on a day.

    Attributes:
        id: The id of the city.
        city: The city, if its membership is known.
        balance: What is open in all, negative for a credit.
        open: What is open by fee year.
        certain: Whether no other balance is possible, and no amount is in another currency.
        may_owe: Whether something is open in all, or may be by facts that are uncertain.
        compared: Whether the account was compared with the schedule, which needs the membership.
        corrections: How many entries would correct the account.
        owes_after_leaving: Whether the city is no longer a member and something is open.
    """

    id: str
    city: City | None = None
    balance: Money
    open: Mapping[int | None, Money] = field(factory=dict, converter=freeze, hash=False)
    certain: bool = True
    may_owe: bool = False
    compared: bool = False
    corrections: int = 0
    owes_after_leaving: bool = False

    @property
    def oldest_open_year(self) -> int | None:
        """The first fee year for which something is open."""
        return next((year for year in self.open if year is not None), None)

    @property
    def as_balance(self) -> Balance:
        """The balance, as sums take it."""
        return Balance(self.id, self.city, self.balance, not self.certain, self.may_owe)


@frozen(kw_only=True)
class AccountsSummary(Displayable):
    """The accounts of many cities on a day; see ``accounts_summary``.

    Attributes:
        on: The day.
        known_on: The day on which it was known so, if that was asked for.
        rows: The account of each city, in the order of their ids.
        selection: Which cities the answer is limited to.
        records: The documents, and what is left out.
    """

    view = "account_summaries.accounts_summary"

    on: dt.date
    known_on: dt.date | None = None
    rows: tuple[AccountRow, ...]
    selection: Selection = ALL
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def open(self) -> tuple[Total, ...]:
        """The sums of all balances that are owed, one for each currency, with what each leaves out."""
        return open_totals((row.as_balance for row in self.rows), left_out_of(self.records))

    def _brief(self) -> str:
        return f"{self.on}, accounts: {len(self.rows)}"


def left_out_of(records: Records) -> tuple[LeftOut, ...]:
    """What *records* leave out, as sums name it."""
    twice = (LeftOut(name=id_, reason=Omission.DUPLICATE) for id_ in records.left_out)
    return (*unread(records.unread), *twice)


def account_row(result: AccountReview | AccountStatement) -> AccountRow:
    """The row of an account that was reviewed, or that is only stated."""
    statement = result.statement if isinstance(result, AccountReview) else result
    row = AccountRow(
        id=statement.account.city,
        balance=statement.balance,
        open=statement.open,
        certain=statement.certain and not statement.not_counted,
        may_owe=statement.most.hundredths > 0,
    )
    if not isinstance(result, AccountReview):
        return row
    return evolve(
        row,
        city=result.membership.city,
        compared=True,
        corrections=len(result.proposed),
        owes_after_leaving=result.owes_after_leaving,
    )


def accounts_summary(
    results: Iterable[AccountReview | AccountStatement],
    *,
    on: dt.date | str,
    known_on: dt.date | str | None = None,
    selection: Selection = ALL,
    records: Records | None = None,
) -> AccountsSummary:
    """What is open in the accounts of many cities, city by city and in all.

    The *results* are read one by one, and none is kept. A city with several accounts is left out,
    and named in ``records``.

    Args:
        results: What ``eccar.account`` gives for each account; without the membership, a statement.
        on: The day of the results.
        known_on: The day as of which they were asked for, if one was.
        selection: Which cities the results are limited to, if they are.
        records: The documents, and what is left out; by default as many as there are results.

    Raises:
        InvalidValue: If a day is invalid.

    Example:
        >>> import eccar
        >>> account = eccar.Account(city="de/musterstadt", kept_since="2026-01-01")
        >>> accounts_summary([account.statement_on("2026-02-02")], on="2026-02-02").rows
        (<AccountRow de/musterstadt, balance=0.00 EUR, certain=True, corrections=0>,)
    """
    rows: dict[str, AccountRow] = {}
    twice: set[str] = set()
    for row in map(account_row, results):
        if row.id in rows:
            twice.add(row.id)
        rows[row.id] = row
    kept = tuple(rows[id_] for id_ in sorted(rows.keys() - twice))
    records = records or Records(documents=len(kept))
    left_out = tuple(sorted({*records.left_out, *twice}))
    return AccountsSummary(
        on=day(on),
        known_on=None if known_on is None else day(known_on),
        rows=kept,
        selection=selection,
        records=evolve(records, left_out=left_out),
    )
