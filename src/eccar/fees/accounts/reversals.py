"""Which facts of an account still stand: those that were not reversed, or only in part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve

from ...values.money import Money
from .facts import Posting, Reversed, Reversible

Told: TypeAlias = tuple[int, Posting]
"""A fact with its turn in the account."""


def standing(facts: Iterable[Told], what: Reversible) -> list[Told]:
    """The *facts* of one kind that stand, each with what is left of its amount.

    A reversal takes the facts that bear the notice or reference it names, those of its own year
    first; else those of its year that were told first. What happened after it, it does not undo.
    """
    told = list(facts)
    kept = [one for one in told if one[1].kind == what]
    left = {turn: fact.amount.hundredths for turn, fact in kept}
    by_name, by_year = _indexed(kept)
    for _, undone in told:
        if not isinstance(undone, Reversed) or undone.what is not what:
            continue
        rest = undone.amount.hundredths
        candidates = by_name.get(undone.undoes or "", [])
        of_year = [one for one in candidates if one[1].year == undone.year]
        for turn, fact in of_year or candidates or by_year.get(undone.year, []):
            if rest and left[turn] and not undone.when < fact.when:
                taken = min(rest, left[turn])
                left[turn] -= taken
                rest -= taken
    return [
        (turn, fact if left[turn] == fact.amount.hundredths else _with(fact, left[turn]))
        for turn, fact in kept
        if left[turn] or not fact.amount
    ]


def _indexed(kept: list[Told]) -> tuple[dict[str, list[Told]], dict[int | None, list[Told]]]:
    """The facts that can be undone, by notice and reference, and by fee year."""
    by_name: dict[str, list[Told]] = {}
    by_year: dict[int | None, list[Told]] = {}
    for one in kept:
        by_year.setdefault(one[1].year, []).append(one)
        for number in named(one[1]):
            by_name.setdefault(number, []).append(one)
    return by_name, by_year


def named(fact: Posting) -> set[str]:
    """The notice and the reference that a fact bears."""
    return {number for number in (fact.reference, getattr(fact, "notice", None)) if number}


def _with(fact: Posting, hundredths: int) -> Posting:
    return evolve(fact, amount=Money(hundredths, fact.amount.currency))
