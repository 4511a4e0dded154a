"""An account: what was charged to one city, paid and waived, and what is open.

No balance is stored: each is calculated for a day, from the facts that count on it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, evolve, field, frozen

from ...values.constraints import CITY_ID, TEXT, CityId, texts
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.money import CURRENCY, Currency, Money
from ...values.ranges import YEAR
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from .facts import Charged, Posting, Reversed, Reversible
from .reversals import unfounded, unreversed
from .tally import Tally, tally


def _facts(values: Iterable[Posting]) -> tuple[Posting, ...]:
    return tuple(values)


def _check_year(_: object, __: object, kept_since: dt.date) -> None:
    YEAR(kept_since.year)


@frozen(kw_only=True, field_transformer=typed_fields)
class Account(Identified):
    """One city's account with the coalition: facts, each dated and sourced, in one currency.

    Attributes:
        recorded: The day the facts were put on record, for those without a day of their own.
        audience: For whom the document is meant; by default the office alone.
        city: The id of the city.
        address: The lines of the address to which letters go, as the city gave it.
        kept_since: The day on which the account begins; no fee from before it is due here.
        currency: The currency of the account; facts in another never change a balance.
        facts: What happened, in the order of the document.
        extra: What the document has besides, kept as it is.
    """

    view = "accounts.account"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    city: CityId = field(validator=CITY_ID.validate)
    address: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    kept_since: dt.date = field(converter=day, validator=_check_year)
    currency: Currency = field(default="EUR", validator=CURRENCY.validate)
    facts: tuple[Posting, ...] = field(default=(), converter=_facts)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The id of the city."""
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
        on, account = day(on), self.as_known_on(known_on)
        return tuple(
            fact
            for fact in account.facts
            if fact.amount.currency == self.currency and fact.effective_by(on, self.recorded)
        )

    def uncertain_facts_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> tuple[Posting, ...]:
        """The facts that may have happened by the day *on*, but do not count for certain.

        Their dates are too rough, or unknown; each makes the balance uncertain by its amount.
        """
        on, account = day(on), self.as_known_on(known_on)
        return tuple(
            fact
            for fact in account.facts
            if fact.effect
            and fact.amount.currency == self.currency
            and fact.may_have_happened_by(on)
            and not fact.effective_by(on, self.recorded)
        )

    def uncertain_years_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> frozenset[int]:
        """The fee years whose charges by the day *on* are uncertain; see ``uncertain_facts_on``."""
        uncertain = self.uncertain_facts_on(on, known_on)
        if not uncertain:
            return frozenset()
        facts = self.facts_on(on, known_on)
        charged = tally(facts, self.currency).charged
        possible = tally((*facts, *uncertain), self.currency).charged
        return frozenset(dict(charged.items() ^ possible.items()))

    def as_known_on(self, known_on: dt.date | str | None) -> Account:
        """The account as it was known on the day *known_on*: without what was recorded later.

        A fact without a recorded day counts as known. Without a day, it is the account itself.
        """
        if known_on is None:
            return self
        known = day(known_on)
        facts = tuple(fact for fact in self.facts if fact.known_by(known, self.recorded))
        return self if len(facts) == len(self.facts) else evolve(self, facts=facts)

    def tally_on(self, on: dt.date | str, known_on: dt.date | str | None = None) -> Tally:
        """The sums of the facts that count on the day *on*, by fee year; see ``facts_on``."""
        return tally(self.facts_on(on, known_on), self.currency)

    def balance_on(self, on: dt.date | str, known_on: dt.date | str | None = None) -> Money:
        """What the city owes on the day *on*; a negative balance is a credit of the city."""
        return self.tally_on(on, known_on).balance

    def open_by_year_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> dict[int | None, Money]:
        """What is open on the day *on*, by fee year, the oldest first; see ``Tally.open_by_year``."""
        return self.tally_on(on, known_on).open_by_year()

    def charges_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> dict[int, Money]:
        """What was charged for each fee year by the day *on*, less what was reversed by then."""
        return self.tally_on(on, known_on).charges()

    def statement_on(
        self, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> AccountStatement:
        """The statement of the account on the day *on*; with *known_on*, as known on that day."""
        account = self.as_known_on(known_on)
        sums = account.tally_on(on)
        return AccountStatement(
            account=account,
            on=day(on),
            known_on=None if known_on is None else day(known_on),
            balance=sums.balance,
            open=sums.open_by_year(),
            uncertain=account.uncertain_facts_on(on),
        )

    def unreversed_charges_on(
        self, year: int, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> tuple[Charged, ...]:
        """The charges for a fee *year* by the day *on* that were not, or only in part, reversed.

        Of a charge that was reversed in part, the amount is what is left. Which charge a reversal
        undoes is explained at ``accounts.reversals.allocate``.
        """
        charges = unreversed(enumerate(self.facts_on(on, known_on)), Reversible.CHARGED)
        return tuple(fact for _, fact in charges if fact.year == year and isinstance(fact, Charged))

    def record(self, *facts: Posting) -> Account:
        """A copy of the account with *facts* added after those it has.

        Two equal facts are two: a city that pays twice has paid twice.
        """
        return evolve(self, facts=(*self.facts, *facts))


@frozen(kw_only=True)
class AccountStatement(Displayable):
    """The balance of an account on a day, and what is open by fee year.

    Attributes:
        account: The account; with *known_on*, without what was recorded later.
        on: The day.
        known_on: The day on which it was known so, if that was asked for.
        balance: What the city owes by the facts that count for certain; negative for a credit.
        open: What is open by fee year; see ``Tally.open_by_year``.
        uncertain: The facts that may have happened by the day, too; see ``uncertain_facts_on``.
    """

    view = "accounts.statement"

    account: Account
    on: dt.date
    known_on: dt.date | None = None
    balance: Money
    open: Mapping[int | None, Money] = field(converter=freeze, hash=False)
    uncertain: tuple[Posting, ...] = ()

    def _brief(self) -> str:
        certainty = "certain" if self.certain else "not certain"
        return f"{self.account.city} {self.on}: balance {self.balance}, {certainty}"

    @property
    def identity(self) -> str:
        """The identity of the account."""
        return self.account.identity

    @property
    def certain(self) -> bool:
        """Whether the balance is certain: no other fact may have happened by the day."""
        return not self.uncertain

    @property
    def least(self) -> Money:
        """The smallest balance that is possible, if facts may have happened by the day."""
        effects = (min(fact.effect, 0) for fact in self.uncertain)
        return self.balance + Money(sum(effects), self.account.currency)

    @property
    def most(self) -> Money:
        """The largest balance that is possible, if facts may have happened by the day."""
        effects = (max(fact.effect, 0) for fact in self.uncertain)
        return self.balance + Money(sum(effects), self.account.currency)

    @property
    def not_counted(self) -> tuple[Money, ...]:
        """The amounts in another currency that count by the day otherwise, or may."""
        account = self.account
        return tuple(
            fact.amount
            for fact in account.facts
            if fact.amount.currency != account.currency
            and (fact.effective_by(self.on, account.recorded) or fact.may_have_happened_by(self.on))
        )

    @property
    def unfounded(self) -> tuple[Reversed, ...]:
        """The reversals that undo what is not on record by the day, or more than there is."""
        return unfounded(self.account.facts_on(self.on))
