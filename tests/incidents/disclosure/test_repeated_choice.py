"""What the audit does not assume: an outsider who repeats the choice of what was hidden.

A city that hides the cells with the least loss tells, by the choice, something of the counts. It is shown here by
brute force, for the small town's table; rounding each count by itself chooses nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

from eccar.incidents.disclosure.attack import attack
from eccar.incidents.disclosure.targets import TargetKind

from ..smalltown import COUNTS, GROUNDS, SUPPRESSED, hiding, town

Counts = tuple[int, ...]
"""The nine counts, row by row."""

Pattern = frozenset[int]
"""The positions of hidden counts."""

THRESHOLD = 3
LINES = [
    *([3 * row, 3 * row + 1, 3 * row + 2] for row in range(3)),
    *([c, c + 3, c + 6] for c in range(3)),
]
TRUE: Counts = tuple(count for row in COUNTS.values() for count in row)


def sums(counts: Counts) -> Counts:
    return tuple(sum(counts[place] for place in line) for line in LINES)


def tables(counts: Counts, hidden: Pattern) -> Iterator[Counts]:
    """All tables that fit what is published: the shown counts, and every margin; hidden is at least 1."""
    margins = sums(counts)
    corner = [
        range(1, min(margins[place // 3], margins[3 + place % 3]) + 1)
        if place in hidden
        else [counts[place]]
        for place in (0, 1, 3, 4)
    ]
    for a, b, d, e in product(*corner):
        c, f = margins[0] - a - b, margins[1] - d - e
        g, h = margins[3] - a - d, margins[4] - b - e
        table = (a, b, c, d, e, f, g, h, margins[5] - c - f)
        if all(
            count >= 1 if place in hidden else count == counts[place]
            for place, count in enumerate(table)
        ):
            yield table


@cache
def withstands(counts: Counts, hidden: Pattern) -> bool:
    """Whether nothing falls at threshold and protection 3, with the hidden counts of each line at least 3."""
    for line in LINES:
        small = [counts[place] for place in line if place in hidden]
        if small and sum(small) < THRESHOLD:
            return False
    values: dict[int, set[int]] = {place: set() for place in hidden}
    for table in tables(counts, hidden):
        for place in hidden:
            values[place].add(table[place])
    return not any(
        len(known) < THRESHOLD and any(1 <= value < THRESHOLD for value in known)
        for known in values.values()
    )


def choice(counts: Counts) -> Pattern:
    """What a city hides with the least loss: fewest incidents in hidden cells, then the first pattern."""
    small = frozenset(place for place, count in enumerate(counts) if 1 <= count < THRESHOLD)
    others = [place for place, count in enumerate(counts) if count and place not in small]
    patterns = (
        small | set(more)
        for number in range(len(others) + 1)
        for more in combinations(others, number)
    )
    ordered = sorted(
        patterns, key=lambda each: (sum(counts[place] for place in each), sorted(each))
    )
    return next(frozenset(each) for each in ordered if withstands(counts, frozenset(each)))


def test_who_repeats_a_known_choice_narrows_the_hidden_counts() -> None:
    """Seven hidden counts have five values each; two are left to who repeats the choice."""
    hidden = choice(TRUE)
    fitting = list(tables(TRUE, hidden))
    repeated = [table for table in fitting if choice(table) == hidden]
    values = {place: {table[place] for table in fitting} for place in hidden}
    left = {place: {table[place] for table in repeated} for place in hidden}

    assert len(hidden) == 7
    assert {len(known) for known in values.values()} == {5}
    assert min(len(known) for known in left.values()) == 2
    assert TRUE in repeated


def test_the_audit_answers_without_repeating_the_choice() -> None:
    """It gives the five values, and says of itself what it does not assume."""
    cells = [(year, code) for year in COUNTS for code in GROUNDS]
    hidden = [cells[place] for place in sorted(choice(TRUE))]
    audit = attack(town(hiding(*hidden), control=SUPPRESSED))
    numbers = [each for each in audit.numbers if each.kind is TargetKind.HIDDEN]

    assert audit.withstands
    assert {each.value_count for each in numbers} == {5}
