"""Which facts of an account are left after its reversals, and with how much of their amounts."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve

from ...values.money import Money
from .facts import Posting, Reversed, Reversible

IndexedPosting: TypeAlias = tuple[int, Posting]
"""A fact after its index in the account."""


def unreversed(facts: Iterable[IndexedPosting], what: Reversible) -> list[IndexedPosting]:
    """The *facts* of one kind that are not, or only in part, reversed.

    Reversals are allocated to facts in the order of the account. Each takes its amount from its
    candidates, the first ones first, until it is used up; what exceeds them is lost. Candidates are

    1. the facts with the notice or reference that it names, in its own fee year;
    2. if there are none, the facts with that notice or reference in any year;
    3. if there are none, or it names none, the facts of its fee year.

    A fact that lies wholly after the reversal is not undone by it. What is left of a fact is
    returned as a copy with the smaller amount; a fact of 0 is never taken away.
    """
    facts = list(facts)
    reversible = [(index, fact) for index, fact in facts if fact.kind == what]
    left = {index: fact.amount.hundredths for index, fact in reversible}
    groups = _groups(reversible)
    for _, reversal in facts:
        if isinstance(reversal, Reversed) and reversal.what is what:
            keys = ((reversal.undoes, reversal.year), (reversal.undoes,), (None, reversal.year))
            candidates = next((groups[key] for key in keys if key in groups), None)
            if candidates:
                _reverse(reversal, candidates, left)
    return [
        (index, fact if left[index] == fact.amount.hundredths else _with(fact, left[index]))
        for index, fact in reversible
        if left[index] or not fact.amount
    ]


def _reverse(reversal: Reversed, candidates: deque[IndexedPosting], left: dict[int, int]) -> None:
    """Take the amount of *reversal* from what is *left* of its *candidates*, the first ones first.

    Those of which nothing is left are dropped, so that no later reversal passes them again.
    """
    while candidates and not left[candidates[0][0]]:
        candidates.popleft()
    rest = reversal.amount.hundredths
    for index, fact in candidates:
        if not rest:
            break
        if not reversal.when.before(fact.when):
            taken = min(rest, left[index])
            left[index] -= taken
            rest -= taken


def _groups(facts: list[IndexedPosting]) -> dict[tuple[object, ...], deque[IndexedPosting]]:
    """The *facts* by number and year, by number alone, and by ``None`` and year."""
    groups: defaultdict[tuple[object, ...], deque[IndexedPosting]] = defaultdict(deque)
    for index, fact in facts:
        groups[None, fact.year].append((index, fact))
        for number in document_numbers(fact):
            groups[number, fact.year].append((index, fact))
            groups[(number,)].append((index, fact))
    return groups


def document_numbers(fact: Posting) -> set[str]:
    """The notice and the reference of a fact, as far as it has them."""
    return {number for number in (fact.reference, getattr(fact, "notice", None)) if number}


def _with(fact: Posting, hundredths: int) -> Posting:
    return evolve(fact, amount=Money(hundredths, fact.amount.currency))
