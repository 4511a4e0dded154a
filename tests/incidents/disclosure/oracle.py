"""Small systems of every kind, made by chance, and all their solutions, by trying every one."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import define

from eccar.incidents.disclosure.system import LinearConstraint, Solution, System, terms, value_of

Target = Mapping[int, int]


def solutions(system: System, most: int) -> list[Solution]:
    """Every solution in which no unknown is larger than *most*."""
    tried = itertools.product(range(most + 1), repeat=system.unknowns)
    return [numbers for numbers in tried if system.solved_by(numbers)]


def values(every: Iterable[Solution], target: Target) -> tuple[int, ...]:
    """The values of a linear expression in these solutions."""
    return tuple(sorted({value_of(terms(target), solution) for solution in every}))


@define(slots=False)
class Drawn:
    """A system made of true counts, some of which are then published, more or less exactly."""

    chance: random.Random
    truth: list[int]
    most: int

    def __attrs_post_init__(self) -> None:
        self.constraints = [
            LinearConstraint({unknown: 1}, 0, self.most) for unknown in range(len(self.truth))
        ]

    @cached_property
    def system(self) -> System:
        """All that is published."""
        return System(len(self.truth), self.constraints)

    @property
    def _next(self) -> int:
        return len(self.constraints)

    def shown(self, cells: Iterable[int]) -> None:
        """The sum over some cells, exactly, rounded to 3, or hidden; rarely it is wrong by one."""
        cells = list(cells)
        total = sum(self.truth[cell] for cell in cells) + (self.chance.random() < 0.03)
        near = (total + 1) // 3 * 3
        least, most = self.chance.choice(
            [(total, total), (max(0, near - 1), near + 1), (1, None), (None, None)]
        )
        self.constraints.append(LinearConstraint(dict.fromkeys(cells, 1), least, most, self._next))

    def at_most(self, part: int, whole: int) -> None:
        """A part is not greater than its whole."""
        self.constraints.append(LinearConstraint({part: 1, whole: -1}, None, 0, self._next))

    def grown(self, old: int, new: int, most: int) -> None:
        """A number was revised upwards, by no more than *most*."""
        self.constraints.append(LinearConstraint({new: 1, old: -1}, 0, most, self._next))

    def share(self, cell: int, cells: Iterable[int]) -> None:
        """The whole per cent of a cell in the sum over some cells that include it."""
        cells = list(cells)
        total = sum(self.truth[each] for each in cells)
        if total:
            cent = (200 * self.truth[cell] + total) // (2 * total)
            for side, least, most in ((-1, 0, None), (1, None, -1)):
                factors = dict.fromkeys(cells, -(2 * cent + side))
                factors[cell] += 200
                self.constraints.append(LinearConstraint(factors, least, most, f"share of {cell}"))


def drawn(kind: str, seed: int) -> Drawn:
    """A system of a *kind*: table, nested, both nested, overlapping, shares, revised, or any sums."""
    chance = random.Random(f"{kind} {seed}")  # noqa: S311  # The same every time is what is wanted.
    size = 4 if kind in {"table", "nested"} else chance.randint(3, 6)
    size = 6 if kind == "both nested" else size
    most = {3: 6, 4: 4, 5: 3, 6: 2}[size]
    made = Drawn(chance, [chance.randint(0, most) for _ in range(size)], most)
    for cells in _sums(kind, size, chance):
        made.shown(cells)
    if kind == "overlapping":
        total = size - 1
        for part in range(total):
            if made.truth[part] <= made.truth[total]:
                made.at_most(part, total)
    if kind == "shares":
        for cell in chance.sample(range(size), 2):
            made.share(cell, {cell, *chance.sample(range(size), size // 2)})
    if kind == "revised":
        for old, new in itertools.pairwise(range(size)):
            if made.truth[old] <= made.truth[new]:
                made.grown(old, new, made.truth[new] - made.truth[old] + chance.randint(0, 1))
    return made


KINDS = ("table", "nested", "both nested", "overlapping", "shares", "revised", "any")


def _sums(kind: str, size: int, chance: random.Random) -> Iterator[Iterable[int]]:
    every = range(size)
    for cell in every:
        if chance.random() < 0.4:
            yield [cell]
    if kind == "table":
        yield from ([0, 1], [2, 3], [0, 2], [1, 3], every)
    elif kind == "nested":
        yield from ([0, 1], [0, 1, 2], every)
    elif kind == "both nested":  # Three rows of two columns, moving: the sums cross in circles.
        yield from ([0, 1, 2, 3], [2, 3, 4, 5], [0, 2, 4], [1, 3, 5], [0, 2], [3, 5], every)
    elif kind == "any":
        for _ in range(chance.randint(2, 6)):
            yield chance.sample(every, chance.randint(1, size))
    else:
        yield chance.sample(every, 2)
        yield every


def rounded_table(rows: int, columns: int, base: int) -> System:
    """A table with its margins, each number by itself rounded to a multiple of a *base*."""
    chance = random.Random(1)  # noqa: S311  # The same every time is what is wanted.
    truth = [chance.randint(0, 20) for _ in range(rows * columns)]
    cells = range(rows * columns)
    sums = [
        *([cell] for cell in cells),
        *(cells[row * columns : (row + 1) * columns] for row in range(rows)),
        *(cells[column::columns] for column in range(columns)),
        cells,
    ]
    constraints = []
    for number, each in enumerate(sums):
        near = (sum(truth[cell] for cell in each) + base // 2) // base * base
        least, most = max(0, near - base // 2), near + (base - 1) // 2
        constraints.append(LinearConstraint(dict.fromkeys(each, 1), least, most, number))
    return System(len(truth), constraints)
