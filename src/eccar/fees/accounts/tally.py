"""The sums of an account's facts by fee year, in hundredths of its currency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...values.money import Money
from .facts import Charged, Posting
from .reversals import IndexedPosting, allocate


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
    indexed = list(enumerate(facts))
    if any(fact.sign == 0 or (fact.year is None and fact.reference) for _, fact in indexed):
        return _tally_by_allocation(indexed, currency)
    owed: dict[int | None, int] = {}
    charged: dict[int, int] = {}
    for _, fact in indexed:
        year, effect = fact.year, fact.effect
        owed[year] = owed.get(year, 0) + effect
        if type(fact) is Charged and year is not None:
            charged[year] = charged.get(year, 0) + effect
    return Tally(owed, charged, currency)


def _tally_by_allocation(facts: list[IndexedPosting], currency: str) -> Tally:
    """The sums where reversals, or facts that name a notice, count in the year of another fact."""
    allocation = allocate(facts)
    charged: dict[int, int] = {}
    for index, fact in facts:
        left = allocation.left.get(index, 0)
        if type(fact) is Charged and fact.year is not None and (left or not fact.amount):
            charged[fact.year] = charged.get(fact.year, 0) + left
    return Tally(allocation.effect_by_year(facts), charged, currency)
