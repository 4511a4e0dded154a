"""An outsider who repeats a known choice of hidden counts, by brute force: more than the attack assumes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from eccar.incidents.disclosure.attack import attack

from ..smalltown import COUNTS, GROUNDS, SUPPRESSED, hiding, town

Counts = tuple[tuple[int, ...], ...]
Place = tuple[int, int]
Hidden = frozenset[Place]

TOWN: Counts = tuple(COUNTS.values())
PLACES = tuple(product(range(3), range(3)))
LINES = [[(row, column) for column in range(3)] for row in range(3)]
LINES += [[(row, column) for row in range(3)] for column in range(3)]
THRESHOLD = PROTECTION = 3


def fitting(counts: Counts, hidden: Hidden) -> Iterator[Counts]:
    """All tables with the same totals and shown counts; a hidden count is at least 1."""
    rows = [sum(row) for row in counts]
    columns = [sum(column) for column in zip(*counts, strict=True)]
    ranges = [_range(counts, place, hidden, rows) for place in ((0, 0), (0, 1), (1, 0), (1, 1))]
    for first, second, third, fourth in product(*ranges):
        upper = (
            (first, second, rows[0] - first - second),
            (third, fourth, rows[1] - third - fourth),
        )
        last = tuple(columns[each] - upper[0][each] - upper[1][each] for each in range(3))
        table = (*upper, last)
        if all(_fits(table, counts, place, hidden) for place in PLACES):
            yield table


def _range(counts: Counts, place: Place, hidden: Hidden, rows: list[int]) -> range:
    shown = counts[place[0]][place[1]]
    return range(1, rows[place[0]]) if place in hidden else range(shown, shown + 1)


def _fits(table: Counts, counts: Counts, place: Place, hidden: Hidden) -> bool:
    row, column = place
    if place in hidden:
        return table[row][column] >= 1
    return table[row][column] == counts[row][column]


def values(tables: list[Counts], hidden: Hidden) -> dict[Place, set[int]]:
    """What each hidden count can be in *tables*."""
    return {(row, column): {table[row][column] for table in tables} for row, column in hidden}


def withstands(counts: Counts, hidden: Hidden) -> bool:
    """Whether no hidden count that may be small has fewer values than asked for, nor hidden parts a small sum."""
    if any(0 < _count(counts, place) < THRESHOLD for place in PLACES if place not in hidden):
        return False
    sums = (
        sum(_count(counts, place) for place in line if place in hidden)
        for line in LINES
        if hidden & set(line)
    )
    every = values(list(fitting(counts, hidden)), hidden).values()
    return all(each >= THRESHOLD for each in sums) and not any(
        len(each) < PROTECTION and each & set(range(1, THRESHOLD)) for each in every
    )


def _count(counts: Counts, place: Place) -> int:
    return counts[place[0]][place[1]]


def least_loss(counts: Counts) -> Hidden:
    """The cells with the least incidents that withstand; of several, the fewest, then the first."""
    patterns = (frozenset(each) for size in range(10) for each in combinations(PLACES, size))
    return next(each for each in _by_loss(counts, patterns) if withstands(counts, each))


def _by_loss(counts: Counts, patterns: Iterator[Hidden]) -> list[Hidden]:
    def loss(hidden: Hidden) -> tuple[int, int, list[Place]]:
        return sum(_count(counts, place) for place in hidden), len(hidden), sorted(hidden)

    return sorted(patterns, key=loss)


def test_who_repeats_a_least_loss_choice_knows_more_than_the_attack_assumes() -> None:
    """Seven of the town's nine counts are hidden: five values in each become two.

    The attack does not repeat the choice, and says so; rounding chooses nothing from the counts.
    """
    hidden = least_loss(TOWN)
    tables = list(fitting(TOWN, hidden))
    years = list(COUNTS)
    cells = [(years[row], GROUNDS[column]) for row, column in hidden]
    audit = attack(town(hiding(*cells), control=SUPPRESSED))
    repeated = [table for table in tables if least_loss(table) == hidden]

    assert len(hidden) == 7
    assert {len(each) for each in values(tables, hidden).values()} == {5}
    assert audit.withstands
    assert TOWN in repeated
    assert {len(each) for each in values(repeated, hidden).values()} == {2}
