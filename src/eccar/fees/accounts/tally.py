"""The sums of an account's facts by fee year, in hundredths of its currency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...values.money import Money
from .facts import Charged, Posting, Reversible
from .reversals import unreversed


class Tally(NamedTuple):
    """The sums of facts by fee year, in hundredths of *currency*.

    Attributes:
        owed: All that changes what is owed; ``None`` is the key of facts for no year.
        charged: The charges alone, less what was reversed.
        currency: The currency of all sums.
    """

    owed: dict[int | None, int]
    charged: dict[int, int]
    currency: str

    @property
    def balance(self) -> Money:
        """What is owed in all; a negative balance is a credit."""
        return Money(sum(self.owed.values()), self.currency)

    def open_by_year(self) -> dict[int | None, Money]:
        """What is open by fee year, the oldest first; the sum is the balance.

        Payments are allocated as the oldest claims first: a payment for a year stays with it, even
        if more was paid than charged; what was paid for no year settles the oldest open year, then
        the next. Years that are settled are left out. Under ``None``, as the last key, is what
        belongs to no year: charges for none, or, as a negative amount, the credit that is left of
        overpaid years and of payments for none.
        """
        unallocated = self.owed.get(None, 0)
        overpaid = 0
        still_open: dict[int | None, int] = {}
        for year in sorted(year for year in self.owed if year is not None):
            owed = self.owed[year]
            if owed <= 0:
                overpaid += owed
                continue
            if unallocated < 0:
                paid = min(-unallocated, owed)
                unallocated += paid
                owed -= paid
            still_open[year] = owed
        still_open[None] = unallocated + overpaid
        return {year: Money(owed, self.currency) for year, owed in still_open.items() if owed}

    def charges(self) -> dict[int, Money]:
        """What was charged for each fee year, less what was reversed."""
        return {
            year: Money(charged, self.currency) for year, charged in sorted(self.charged.items())
        }


def tally(facts: Iterable[Posting], currency: str) -> Tally:
    """The sums of *facts*, which are all in one *currency*."""
    facts = tuple(facts)
    owed: dict[int | None, int] = {}
    charged: dict[int, int] = {}
    reversals = False
    for fact in facts:
        year, effect = fact.year, fact.effect
        owed[year] = owed.get(year, 0) + effect
        if fact.sign == 0:
            reversals = True
        elif type(fact) is Charged and year is not None:
            charged[year] = charged.get(year, 0) + effect
    return Tally(owed, _charged_after_reversals(facts) if reversals else charged, currency)


def _charged_after_reversals(facts: tuple[Posting, ...]) -> dict[int, int]:
    """The hundredths that were charged for each year and not reversed."""
    charged: dict[int, int] = {}
    for _, fact in unreversed(enumerate(facts), Reversible.CHARGED):
        if fact.year is not None:
            charged[fact.year] = charged.get(fact.year, 0) + fact.effect
    return charged
