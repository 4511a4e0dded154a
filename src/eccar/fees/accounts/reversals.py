"""What reversals undo: which facts are left, with how much of their amounts, and in which fee year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple, TypeAlias

from attrs import evolve

from ...values.characters import composed
from ...values.money import Money
from .facts import Charged, Posting, Reversed, Reversible

IndexedPosting: TypeAlias = tuple[int, Posting]
"""A fact after its index in the account."""

Group: TypeAlias = tuple[object, ...]
"""What the candidates of a reversal share: currency, kind, and a number, a fee year, or both."""


class Undone(NamedTuple):
    """What one reversal undid.

    Attributes:
        reversal: The reversal, after its index.
        years: The fee years of the facts that it may undo; empty if there are none.
        taken: The hundredths that it took, by the index of each fact.
        excess: The hundredths that exceed all it may undo.
        available: The hundredths of all that it, or one before it, may undo.
        exceeded: The hundredths by which it and those before it exceed what they may undo.
    """

    reversal: tuple[int, Reversed]
    years: tuple[int | None, ...]
    taken: Mapping[int, int]
    excess: int
    available: int
    exceeded: int


class Allocation(NamedTuple):
    """How the reversals of some facts are allocated.

    Attributes:
        left: The hundredths that are left of each fact that is no reversal, by its index.
        years: The fee year in which each of these counts, by its index.
        undone: What each reversal undid, in the order of allocation.
    """

    left: dict[int, int]
    years: dict[int, int | None]
    undone: tuple[Undone, ...]

    def effect_by_year(self, facts: Iterable[IndexedPosting]) -> dict[int | None, int]:
        """The hundredths by which *facts* change what is owed, by the fee year in which each counts."""
        facts = list(facts)
        owed: defaultdict[int | None, int] = defaultdict(int)
        signs: dict[int, int] = {}
        for index, fact in facts:
            if not isinstance(fact, Reversed):
                owed[self.years[index]] += fact.effect
                signs[index] = fact.sign
        for undone in self.undone:
            for index, hundredths in undone.taken.items():
                owed[self.years[index]] -= signs[index] * hundredths
            if undone.excess:
                _, reversal = undone.reversal
                year = undone.years[-1] if undone.years else reversal.year
                owed[year] += undone.excess if reversal.effect > 0 else -undone.excess
        return dict(owed)


def allocate(facts: Iterable[IndexedPosting]) -> Allocation:
    """Allocate the reversals among *facts* to the facts that they undo.

    A greedy allocation: first the reversals that name a notice or reference, then the others, each
    in the order of their last possible days. A reversal takes its amount from its candidates until
    it is used up, the earliest first; one that names a number, the latest before it first, which
    leaves most to those that do not. Candidates are facts of the kind and currency of the reversal:

    1. those with the notice or reference that it names, in its own fee year;
    2. if there are none, those with that notice or reference in any year;
    3. if there are none, or it names none, the facts of its fee year;
    4. if there are none, and it names neither number nor year, all, if they are for one year.

    A fact that lies wholly after the reversal is undone by it only if it has the number that is
    named. What was undone counts in the year of the fact, whatever year the reversal has. What
    exceeds all candidates counts in the year of the last of them, or without any in the year of the
    reversal.
    """
    facts = list(facts)
    years = fee_years_of(facts)
    left = {index: fact.amount.hundredths for index, fact in facts if index in years}
    groups = _groups(facts, years)
    reversals = [
        ((index, fact), _candidates(fact, groups))
        for index, fact in facts
        if isinstance(fact, Reversed)
    ]
    queues: dict[Group, _Queue] = {}
    undone = []
    for (index, reversal), group in sorted(reversals, key=_allocation_order):
        if group not in queues:
            queues[group] = _Queue(groups.get(group, []), years, by_number=_has_number(group))
        undone.append(queues[group].reverse(index, reversal, left))
    return Allocation(left, years, tuple(undone))


def unreversed(facts: Iterable[IndexedPosting], what: Reversible) -> list[IndexedPosting]:
    """The *facts* of one kind that are not, or only in part, reversed; see ``allocate``.

    What is left of a fact is returned as a copy with the smaller amount; a fact of 0 is never taken
    away.
    """
    facts = list(facts)
    left = allocate(facts).left
    return [
        (index, fact if left[index] == fact.amount.hundredths else _with(fact, left[index]))
        for index, fact in facts
        if fact.kind == what and (left[index] or not fact.amount)
    ]


def unfounded(facts: Iterable[Posting]) -> tuple[Reversed, ...]:
    """The reversals among *facts* that undo more than there is, or a number that none of them has."""
    facts = tuple(facts)
    if not any(isinstance(fact, Reversed) for fact in facts):
        return ()
    numbers = {(fact.kind, number) for fact in facts for number in document_numbers(fact)}
    undone = sorted(allocate(enumerate(facts)).undone, key=lambda item: item.reversal[0])
    return tuple(
        item.reversal[1]
        for item in undone
        if item.excess or _names_nothing(item.reversal[1], numbers)
    )


def _names_nothing(reversal: Reversed, numbers: AbstractSet[tuple[str, str]]) -> bool:
    """Whether a *reversal* names a number that no fact of its kind has."""
    named = reversal.undoes
    return named is not None and (reversal.what.value, composed(named)) not in numbers


def fee_years_of(facts: Iterable[IndexedPosting]) -> dict[int, int | None]:
    """The fee year in which each of *facts* counts that is no reversal, by its index.

    That is the year which the fact has; or, where it has none and its reference is the notice of
    charges for one year, that year.
    """
    facts = [(index, fact) for index, fact in facts if not isinstance(fact, Reversed)]
    charged = years_of_notices(facts)
    years = {}
    for index, fact in facts:
        year = fact.year
        if year is None and fact.reference and not isinstance(fact, Charged):
            named = charged.get((fact.amount.currency, composed(fact.reference)), set())
            year = next(iter(named)) if len(named) == 1 else None
        years[index] = year
    return years


def years_of_notices(facts: Iterable[IndexedPosting]) -> dict[tuple[str, str], set[int | None]]:
    """The fee years of the charges among *facts*, by their currency and notice."""
    years: defaultdict[tuple[str, str], set[int | None]] = defaultdict(set)
    for _, fact in facts:
        if isinstance(fact, Charged) and fact.notice:
            years[fact.amount.currency, composed(fact.notice)].add(fact.year)
    return dict(years)


def document_numbers(fact: Posting) -> set[str]:
    """The notice and the reference of a fact, as far as it has them, as they are compared."""
    numbers = (fact.reference, getattr(fact, "notice", None))
    return {composed(number) for number in numbers if number}


class _Queue:
    """The candidates of one group, the earliest first, and what reversals asked of them.

    A reversal takes the earliest. One that names their number takes the latest before it, and only
    then what came later: a reversal without a number can only undo what is before it.

    Attributes:
        by_number: Whether they have the number that the reversals name; then none is too late.
    """

    def __init__(
        self, facts: Iterable[IndexedPosting], years: Mapping[int, int | None], *, by_number: bool
    ) -> None:
        self.by_number = by_number
        self._waiting = deque(sorted(facts, key=lambda item: _earliest(item[1])))
        self._years = tuple(dict.fromkeys(years[index] for index, _ in self._waiting))
        self._begun: deque[int] = deque()
        amounts = (fact.amount.hundredths for _, fact in self._waiting)
        self._available = sum(amounts) if by_number else 0
        self._exceeded = 0

    def reverse(self, index: int, reversal: Reversed, left: dict[int, int]) -> Undone:
        """Take the amount of *reversal* from what is *left* of the candidates.

        Those of which nothing is left are dropped, so that no later reversal passes them again.
        """
        self._begin_by(reversal.when.last or dt.date.max)
        rest = reversal.amount.hundredths
        taken: dict[int, int] = {}
        while rest and (self._begun or (self.by_number and self._begin_next())):
            first = self._begun[-1 if self.by_number else 0]
            if part := min(rest, left[first]):
                taken[first] = part
                left[first] -= part
                rest -= part
            if not left[first]:
                (self._begun.pop if self.by_number else self._begun.popleft)()
        self._exceeded += rest
        numbered = (index, reversal)
        return Undone(numbered, self._years, taken, rest, self._available, self._exceeded)

    def _begin_by(self, last: dt.date) -> None:
        """Make available what may have happened by the day *last*; reversals come in this order."""
        while self._waiting and _earliest(self._waiting[0][1]) <= last:
            self._begin_next()

    def _begin_next(self) -> bool:
        """Make the next candidate available; whether there was one."""
        if not self._waiting:
            return False
        index, fact = self._waiting.popleft()
        self._begun.append(index)
        self._available += 0 if self.by_number else fact.amount.hundredths
        return True


def _earliest(fact: Posting) -> dt.date:
    return fact.when.first or dt.date.min


def _allocation_order(item: tuple[tuple[int, Reversed], Group]) -> tuple[object, ...]:
    """Reversals of what has the number that they name before others, then by their last days."""
    (_, reversal), group = item
    last = reversal.when.last or dt.date.max
    return not _has_number(group), last, composed(reversal.undoes or ""), reversal.amount.hundredths


def _has_number(group: Group) -> bool:
    return len(group) > 2 and group[2] is not None


def _candidates(reversal: Reversed, groups: Mapping[Group, object]) -> Group:
    """The group of the facts that *reversal* may undo; one that is not there, if there are none."""
    choices = _choices(reversal)
    return next((group for group in choices if group in groups), choices[-1])


def _choices(reversal: Reversed) -> list[Group]:
    """The groups in which the candidates of *reversal* are looked for, the first that exists."""
    kind = (reversal.amount.currency, reversal.what.value)
    groups: list[Group] = [(*kind, None, reversal.year)]
    if reversal.undoes:
        number = composed(reversal.undoes)
        groups = [(*kind, number, reversal.year), (*kind, number), *groups]
    elif reversal.year is None:
        groups.append(kind)
    return groups


def _groups(
    facts: Iterable[IndexedPosting], years: Mapping[int, int | None]
) -> Mapping[Group, list[IndexedPosting]]:
    """The facts that can be undone, by number and year, by number, by year; all if of one year."""
    groups: defaultdict[Group, list[IndexedPosting]] = defaultdict(list)
    years_of_kind: defaultdict[Group, set[int | None]] = defaultdict(set)
    for index, fact in facts:
        if index not in years:
            continue
        kind, year = (fact.amount.currency, fact.kind), years[index]
        years_of_kind[kind].add(year)
        groups[kind].append((index, fact))
        groups[(*kind, None, year)].append((index, fact))
        for number in document_numbers(fact):
            groups[(*kind, number, year)].append((index, fact))
            groups[(*kind, number)].append((index, fact))
    return {
        group: members
        for group, members in groups.items()
        if len(group) > 2 or len(years_of_kind[group]) == 1
    }


def _with(fact: Posting, hundredths: int) -> Posting:
    return evolve(fact, amount=Money(hundredths, fact.amount.currency))
