"""Which facts of an account still stand: those that were not reversed, or only in part."""

from __future__ import annotations

from collections import defaultdict, deque
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
    facts = list(facts)
    kept = [(index, fact) for index, fact in facts if fact.kind == what]
    left = {index: fact.amount.hundredths for index, fact in kept}
    groups = _groups(kept)
    for _, reversal in facts:
        if isinstance(reversal, Reversed) and reversal.what is what:
            keys = ((reversal.undoes, reversal.year), (reversal.undoes,), (None, reversal.year))
            candidates = next((groups[key] for key in keys if key in groups), None)
            if candidates:
                _reverse(reversal, candidates, left)
    return [
        (index, fact if left[index] == fact.amount.hundredths else _with(fact, left[index]))
        for index, fact in kept
        if left[index] or not fact.amount
    ]


def _reverse(reversal: Reversed, candidates: deque[Told], left: dict[int, int]) -> None:
    """Take the amount of *reversal* from what is *left* of its *candidates*, the first ones first.

    Those of which nothing is left are dropped, so that no later reversal passes them again.
    """
    while candidates and not left[candidates[0][0]]:
        candidates.popleft()
    rest = reversal.amount.hundredths
    for index, fact in candidates:
        if not rest:
            break
        if not reversal.when < fact.when:
            taken = min(rest, left[index])
            left[index] -= taken
            rest -= taken


def _groups(kept: list[Told]) -> dict[tuple[object, ...], deque[Told]]:
    """The facts that can be undone: by name and year, by name alone, and by ``None`` and year."""
    groups: defaultdict[tuple[object, ...], deque[Told]] = defaultdict(deque)
    for index, fact in kept:
        groups[None, fact.year].append((index, fact))
        for name in named(fact):
            groups[name, fact.year].append((index, fact))
            groups[(name,)].append((index, fact))
    return groups


def named(fact: Posting) -> set[str]:
    """The notice and the reference that a fact bears."""
    return {number for number in (fact.reference, getattr(fact, "notice", None)) if number}


def _with(fact: Posting, hundredths: int) -> Posting:
    return evolve(fact, amount=Money(hundredths, fact.amount.currency))
