"""An account: what was charged to one city and what became of it. A balance is asked of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, evolve, field, frozen

from ...values.constraints import CITY_ID, CityId
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.money import CURRENCY, Currency, Money
from ...values.ranges import YEAR
from ...values.texts import freeze
from ...values.vocabulary import Audience
from .facts import Charged, Posting, Reversible
from .reversals import standing
from .tally import Tally, tally


def _facts(told: Iterable[Posting]) -> tuple[Posting, ...]:
    return tuple(told)


def _a_fee_year(_: object, __: object, kept_since: dt.date) -> None:
    YEAR(kept_since.year)


@frozen(kw_only=True)
class Account(Displayable):
    """One city's account with the coalition: facts, each dated and sourced, in one currency.

    ``kept_since`` is the day on which the account begins: nothing from before it is asked for.
    ``recorded`` is the day the facts were put on record, unless one says its own.
    """

    view = "accounts.account"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    city: CityId = field(validator=CITY_ID.validate)
    kept_since: dt.date = field(converter=day, validator=_a_fee_year)
    currency: Currency = field(default="EUR", validator=CURRENCY.validate)
    facts: tuple[Posting, ...] = field(default=(), converter=_facts)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The id of the authority this is about."""
        return self.city

    def recorded_day(self, fact: Posting) -> dt.date | None:
        """The day *fact* was put on record: its own, or the document's."""
        return fact.recorded or self.recorded

    def facts_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> tuple[Posting, ...]:
        """The facts that count on the day *on*; with *known_on*, those on record by that day.

        A fact without a recorded day counts as known. One in another currency never counts.
        """
        on, currency, recorded = day(on), self.currency, self.recorded
        counted = tuple(
            fact
            for fact in self.facts
            if fact.amount.currency == currency and fact.effective_by(on, recorded)
        )
        if known_on is None:
            return counted
        known = day(known_on)
        return tuple(fact for fact in counted if fact.known_by(known, recorded))

    def tally_on(self, on: dt.date | str, known_on: dt.date | str | None = None) -> Tally:
        """What the facts that count on the day *on* add up to, by fee year."""
        return tally(self.facts_on(on, known_on), self.currency)

    def balance_on(self, on: dt.date | str, known_on: dt.date | str | None = None) -> Money:
        """What the city owes on the day *on*; less than nothing is a credit of the city."""
        return self.tally_on(on, known_on).balance

    def open_by_year_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> dict[int | None, Money]:
        """What is open on the day *on*, by fee year, the oldest first; it adds up to the balance.

        Payments for no year go to the oldest open year first. What belongs to no year stands last
        under ``None``: charges for none, and less than nothing for a credit. Years that are settled
        are not there.
        """
        return self.tally_on(on, known_on).open_by_year()

    def charges_on(self, on: dt.date | str) -> dict[int, Money]:
        """What was charged for each fee year by the day *on*, without what was reversed again."""
        return self.tally_on(on).charges()

    def statement_on(self, on: dt.date | str, known_on: dt.date | str | None = None) -> Statement:
        """The account as it stands on the day *on*; with *known_on*, as it was known on that day."""
        told = self.tally_on(on, known_on)
        return Statement(
            account=self,
            on=day(on),
            known_on=None if known_on is None else day(known_on),
            balance=told.balance,
            open=told.open_by_year(),
        )

    def charges_standing_on(self, year: int, on: dt.date | str) -> tuple[Charged, ...]:
        """The charges for a fee *year* by the day *on* that stand, with what was not reversed.

        A reversal takes the charge whose notice or reference it names, else those that were told
        first; where it takes a part, the charge stands with the rest.
        """
        charges = standing(enumerate(self.facts_on(on)), Reversible.CHARGED)
        told = (fact for _, fact in charges if fact.year == year)
        return tuple(fact for fact in told if isinstance(fact, Charged))

    def record(self, *facts: Posting) -> Account:
        """The same account with *facts* put on record too, after those it has.

        Two facts that say just the same are two: who pays twice has paid twice.
        """
        return evolve(self, facts=(*self.facts, *facts))


@frozen(kw_only=True)
class Statement(Displayable):
    """What an account comes to on a day: the balance, and what is open by fee year."""

    view = "accounts.statement"

    account: Account
    on: dt.date
    known_on: dt.date | None = None
    balance: Money
    open: Mapping[int | None, Money] = field(converter=freeze, hash=False)

    @property
    def not_counted(self) -> tuple[Money, ...]:
        """The amounts on record that are in another currency than the account's."""
        account = self.account
        return tuple(
            fact.amount
            for fact in account.facts
            if fact.amount.currency != account.currency
            and fact.effective_by(self.on, account.recorded)
        )
