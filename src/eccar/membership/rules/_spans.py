"""Questions about many rough dates at once, answered without comparing all pairs."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TypeAlias

from ...values.dates import When
from ..facts import MembershipFact

Indexed: TypeAlias = tuple[int, MembershipFact]

_BEFORE_ALL, _AFTER_ALL = 0, dt.date.max.toordinal() + 1
"""The ordinals that take the place of an open beginning and of an open end."""


def span(when: When) -> tuple[int, int]:
    """The first and last ordinal of *when*; an open end lies beyond the calendar."""
    return (
        when.first.toordinal() if when.first else _BEFORE_ALL,
        when.last.toordinal() if when.last else _AFTER_ALL,
    )


class Spans:
    """Many spans of days, sorted by their ends so that a binary search counts them."""

    def __init__(self, dates: Iterable[When]) -> None:
        spans = [span(when) for when in dates]
        self._begins = sorted(begin for begin, _ in spans)
        self._ends = sorted(end for _, end in spans)

    def count_before(self, when: When) -> int:
        """How many lie wholly before *when*."""
        return bisect_left(self._ends, span(when)[0])

    def count_overlapping(self, when: When) -> int:
        """How many have a day in common with *when*: those begun by its end, but not over before."""
        return bisect_right(self._begins, span(when)[1]) - self.count_before(when)


Ranked: TypeAlias = tuple[int, int]
"""An ordinal, and the position of the date that it is of."""


class Greatest:
    """Of many ordinals, each with a limit of its own, the greatest whose limit is up to a given one.

    They are sorted by their limits, and for each the greatest up to it is kept.
    """

    def __init__(self, limited: Iterable[tuple[int, Ranked]]) -> None:
        ordered = sorted(limited)
        self._limits = [limit for limit, _ in ordered]
        self._greatest = [*accumulate((ranked for _, ranked in ordered), max)]

    def up_to(self, limit: int) -> Ranked | None:
        """The greatest ordinal whose limit is at most *limit*; ``None`` if there is none."""
        place = bisect_right(self._limits, limit)
        return self._greatest[place - 1] if place else None


class FirstDisjoint:
    """Finds, for each date added, the first one added before it that shares no day with it.

    Only a date that ends earlier than all before it can be the first to lie before another, and
    only one that begins later than all before it the first to lie after. Both series are monotonic,
    so a binary search finds the first member beyond a limit.
    """

    def __init__(self) -> None:
        self._earlier: list[tuple[int, int, When]] = []
        self._later: list[tuple[int, int, When]] = []
        self._count = 0

    def add(self, when: When) -> When | None:
        """Add *when*; the first date added before it that lies wholly before or after it, if any."""
        begin, end = span(when)
        before = bisect_right(self._earlier, -begin, key=lambda entry: entry[0])
        after = bisect_right(self._later, end, key=lambda entry: entry[0])
        candidates = [*self._earlier[before : before + 1], *self._later[after : after + 1]]
        if not self._earlier or -end > self._earlier[-1][0]:
            self._earlier.append((-end, self._count, when))
        if not self._later or begin > self._later[-1][0]:
            self._later.append((begin, self._count, when))
        self._count += 1
        return min(candidates, key=lambda entry: entry[1])[2] if candidates else None


def rough_overlaps(
    left: Iterable[Indexed], right: Iterable[Indexed]
) -> Iterator[tuple[Indexed, Indexed]]:
    """The pairs of a fact of *left* and one of *right* that share a day and are not both exact.

    A sweep over the beginnings: what is over before a fact begins is dropped for good, and all
    that is left overlaps it. So the time grows with the facts and the pairs, not with all that
    could be paired. The pairs come in the order of *left*, then of *right*.
    """
    pairs = []
    waiting: dict[tuple[bool, bool], list[Indexed]] = {
        (is_left, exact): [] for is_left in (True, False) for exact in (True, False)
    }
    facts = [*((item, True) for item in left), *((item, False) for item in right)]
    for item, is_left in sorted(facts, key=lambda entry: span(entry[0][1].when)[0]):
        begin, exact = span(item[1].when)[0], item[1].when.exact
        for other_exact in (False,) if exact else (True, False):
            others = waiting[not is_left, other_exact]
            others[:] = [other for other in others if span(other[1].when)[1] >= begin]
            pairs += [(item, other) if is_left else (other, item) for other in others]
        waiting[is_left, exact].append(item)
    yield from sorted(pairs, key=lambda pair: (pair[0][0], pair[1][0]))
