"""An account computed the slow way: each euro is a coin that lies in a fee year until it is taken.

Nothing of the library is used but the values of the facts. Amounts are whole euros.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter

from eccar.fees import Charged, Posting, Reversed
from eccar.fees.accounts.account import Account

SIGNS = {"charged": 1, "refunded": 1, "paid": -1, "waived": -1}
Coins = list[tuple[int, "int | None", int]]
"""The index of the fact to which each coin belongs, the fee year in which it lies, its own number."""


def happened(account: Account, fact: Posting, on: dt.date) -> bool | None:
    """Whether a fact had happened by the day *on*; ``None`` where its date leaves that open."""
    first = fact.when.first or dt.date.min
    last = fact.when.last or dt.date.max
    recorded = fact.recorded or account.recorded
    if recorded is not None and first <= recorded:
        last = min(last, recorded)
    elif recorded is not None and fact.when.last is None:
        last = first
    if last <= on and last != dt.date.max:
        return True
    return None if first <= on else False


def known(account: Account, known_on: dt.date) -> list[Posting]:
    """The facts that were on record on a day."""
    recorded = [fact.recorded or account.recorded or known_on for fact in account.facts]
    return [fact for fact, day in zip(account.facts, recorded, strict=True) if day <= known_on]


def counted(account: Account, on: dt.date, *, certain: bool | None = True) -> list[Posting]:
    """The facts in the currency of the account of which *certain* holds."""
    return [
        fact
        for fact in account.facts
        if fact.amount.currency == account.currency and happened(account, fact, on) is certain
    ]


def open_and_charged(facts: list[Posting]) -> tuple[Counter[int | None], Counter[int | None]]:
    """What is owed and what was charged by fee year, in euros, once all reversals took their coins."""
    coins, owed = _coins(facts), Counter[int | None]()
    for reversal, candidates in _in_turn(facts, coins):
        sign = SIGNS[reversal.what]
        lying = [coin for coin in candidates if coin in coins]
        for _ in range(_euros(reversal)):
            if lying:
                coins.remove(lying.pop(0))
            else:
                owed[_lost_in(reversal, facts)] -= sign
    charged = Counter[int | None]()
    for index, year, _ in coins:
        owed[year] += SIGNS[facts[index].kind]
        charged[year] += facts[index].kind == "charged"
    return owed, charged


def _coins(facts: list[Posting]) -> Coins:
    return [
        (index, _year(fact, facts), number)
        for index, fact in enumerate(facts)
        if not isinstance(fact, Reversed)
        for number in range(_euros(fact))
    ]


def _euros(fact: Posting) -> int:
    return fact.amount.hundredths // 100


def _year(fact: Posting, facts: list[Posting]) -> int | None:
    """Its own year, or that of the one notice which it has for a reference."""
    if fact.year is not None or fact.kind == "charged":
        return fact.year
    named = [
        other.year
        for other in facts
        if isinstance(other, Charged) and fact.reference and other.notice == fact.reference
    ]
    return named[0] if named and set(named) == {named[0]} else None


def _named(fact: Posting, number: str | None) -> bool:
    return bool(number) and number in (fact.reference, getattr(fact, "notice", None))


def _possible(reversal: Reversed, facts: list[Posting]) -> tuple[bool, list[int]]:
    """Whether the number leads to what a reversal may undo, and the indices of it."""
    same = [index for index, fact in enumerate(facts) if fact.kind == reversal.what]
    named = [index for index in same if _named(facts[index], reversal.undoes)]
    for_year = [index for index in named if _year(facts[index], facts) == reversal.year]
    if named:
        return True, for_year or named
    for_year = [index for index in same if _year(facts[index], facts) == reversal.year]
    alone = len({_year(facts[index], facts) for index in same}) == 1
    neither = reversal.year is None and reversal.undoes is None
    return False, for_year or (same if neither and alone else [])


def _first(fact: Posting) -> dt.date:
    return fact.when.first or dt.date.min


def _in_turn(facts: list[Posting], coins: Coins) -> list[tuple[Reversed, Coins]]:
    """The reversals in the order of their turns, each with the coins that it may take, in order."""
    turns = []
    for reversal in facts:
        if isinstance(reversal, Reversed):
            by_number, indices = _possible(reversal, facts)
            last = reversal.when.last or dt.date.max
            begun = [index for index in indices if by_number or _first(facts[index]) <= last]
            begun.sort(key=lambda index: _first(facts[index]))
            if by_number:
                earlier = [index for index in begun if _first(facts[index]) <= last]
                begun = [*reversed(earlier), *(index for index in begun if index not in earlier)]
            order = (not by_number, last, reversal.undoes or "", _euros(reversal))
            mine = [coin for index in begun for coin in coins if coin[0] == index]
            turns.append((order, reversal, mine))
    return [(reversal, mine) for _, reversal, mine in sorted(turns, key=lambda item: item[0])]


def _lost_in(reversal: Reversed, facts: list[Posting]) -> int | None:
    """The fee year of what exceeds all that a reversal may undo."""
    indices = sorted(_possible(reversal, facts)[1], key=lambda index: _first(facts[index]))
    years = list(dict.fromkeys(_year(facts[index], facts) for index in indices))
    return years[-1] if years else reversal.year


def balances(account: Account, on: dt.date) -> set[int]:
    """Every balance that is possible on a day, in euros: each uncertain fact counts, or does not."""
    sure = sum(map(_effect, counted(account, on)))
    unsure = counted(account, on, certain=None)
    return {
        sure + sum(map(_effect, chosen))
        for size in range(len(unsure) + 1)
        for chosen in itertools.combinations(unsure, size)
    }


def _effect(fact: Posting) -> int:
    sign = -SIGNS[fact.what] if isinstance(fact, Reversed) else SIGNS[fact.kind]
    return sign * _euros(fact)


def still_open(owed: Counter[int | None]) -> dict[int | None, int]:
    """What is open by year: what was paid for no year goes to the oldest, coin by coin."""
    paid = -min(owed[None], 0)
    open_: dict[int | None, int] = {}
    for year in sorted(year for year in owed if year is not None):
        due = max(owed[year], 0)
        settled = min(paid, due)
        paid, open_[year] = paid - settled, due - settled
    credit = sum(-amount for year, amount in owed.items() if year is not None and amount < 0)
    open_[None] = max(owed[None], 0) - paid - credit
    return {year: amount for year, amount in open_.items() if amount}
