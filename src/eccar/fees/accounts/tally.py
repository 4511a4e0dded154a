"""What the facts of an account add up to, in hundredths of its currency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...values.money import Money
from .facts import Charged, Posting, Reversible
from .reversals import standing


class Tally(NamedTuple):
    """The sums of facts by fee year: all that changes what is owed, and the charges alone."""

    owed: dict[int | None, int]
    charged: dict[int, int]
    currency: str

    @property
    def balance(self) -> Money:
        """What is owed in all; less than nothing is a credit."""
        return Money(sum(self.owed.values()), self.currency)

    def open_by_year(self) -> dict[int | None, Money]:
        """What is open by fee year, the oldest first; it adds up to the balance.

        Payments for no year go to the oldest open year first. What belongs to no year stands last
        under ``None``: charges for none, and less than nothing for a credit. Years that are settled
        are not there.
        """
        rest = self.owed.get(None, 0)
        credit = 0
        told: dict[int | None, int] = {}
        for year in sorted(year for year in self.owed if year is not None):
            owed = self.owed[year]
            if owed <= 0:
                credit += owed
                continue
            if rest < 0:
                paid = min(-rest, owed)
                rest += paid
                owed -= paid
            told[year] = owed
        told[None] = rest + credit
        return {year: Money(owed, self.currency) for year, owed in told.items() if owed}

    def charges(self) -> dict[int, Money]:
        """What was charged for each fee year, without what was reversed again."""
        return {
            year: Money(charged, self.currency) for year, charged in sorted(self.charged.items())
        }


def tally(facts: Iterable[Posting], currency: str) -> Tally:
    """The sums of *facts*, which are all in one *currency*."""
    told = tuple(facts)
    owed: dict[int | None, int] = {}
    charged: dict[int, int] = {}
    undone = False
    for fact in told:
        year, effect = fact.year, fact.effect
        owed[year] = owed.get(year, 0) + effect
        if fact.sign == 0:
            undone = True
        elif type(fact) is Charged and year is not None:
            charged[year] = charged.get(year, 0) + effect
    return Tally(owed, _standing(told) if undone else charged, currency)


def _standing(facts: tuple[Posting, ...]) -> dict[int, int]:
    """The charges that were not reversed, by year."""
    charged: dict[int, int] = {}
    for _, fact in standing(enumerate(facts), Reversible.CHARGED):
        if fact.year is not None:
            charged[fact.year] = charged.get(fact.year, 0) + fact.effect
    return charged
