"""Which facts of an account still stand: those that were not reversed, or only in part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve

from ..amounts import Money
from .postings import Posting, Reversed, Reversible

Told: TypeAlias = tuple[int, Posting]
"""A fact with its turn in the account."""


def standing(facts: Iterable[Told], what: Reversible) -> list[Told]:
    """The *facts* of one kind that stand, each with what is left of its amount.

    A reversal takes the facts that bear the notice or reference it names, else those of its own
    year that were told first.
    """
    told = list(facts)
    kept = [one for one in told if one[1].kind == what]
    left = {turn: fact.amount.hundredths for turn, fact in kept}
    for _, undone in told:
        if not isinstance(undone, Reversed) or undone.what is not what:
            continue
        rest = undone.amount.hundredths
        for turn, _ in _undone_by(undone, kept):
            taken = min(rest, left[turn])
            left[turn] -= taken
            rest -= taken
    return [
        (turn, fact if left[turn] == fact.amount.hundredths else _with(fact, left[turn]))
        for turn, fact in kept
        if left[turn] or not fact.amount
    ]


def named(fact: Posting) -> set[str]:
    """The notice and the reference that a fact bears."""
    return {number for number in (fact.reference, getattr(fact, "notice", None)) if number}


def _undone_by(undone: Reversed, kept: list[Told]) -> list[Told]:
    """The facts that a reversal may take: by name and year, else by name, else by year.

    What happened after it, it does not undo.
    """
    before = [one for one in kept if not undone.when < one[1].when]
    by_name = [one for one in before if undone.undoes in named(one[1])]
    of_year = [one for one in before if one[1].year == undone.year]
    return [one for one in by_name if one in of_year] or by_name or of_year


def _with(fact: Posting, hundredths: int) -> Posting:
    return evolve(fact, amount=Money(hundredths, fact.amount.currency))
