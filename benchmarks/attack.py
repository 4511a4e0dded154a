"""The possible values of 200 unknown cells, and of a rounded table of 20 × 12 cells, in seconds.

Usage: ``python benchmarks/attack.py``. The exit code is 1 if a goal is not kept: a table with its margins, suppressed or
rounded, takes at most 3 seconds of the processor; one with both dimensions nested, or with sums over moving and
cumulative months, 15. What is measured is the smallest and the largest value of every cell and every rounded sum, which
is more than an attack asks for; and whether each has at least three values.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Sequence
from functools import partial

from ratios import spent

from eccar.incidents.disclosure.possible import PossibleValues
from eccar.incidents.disclosure.system import LinearConstraint, System

Sums = Sequence[Sequence[int]]

COUNTS = (0, 1, 2, 3, 5, 8, 20, 40)


def published(unknowns: int, sums: Sums, base: int) -> System:
    """Sums of counts drawn by chance, each rounded to a multiple of *base*."""
    chance = random.Random(3)  # noqa: S311  # The same every time is what is wanted.
    counts = chance.choices(COUNTS, k=unknowns)
    constraints = []
    for number, cells in enumerate(sums):
        near = (sum(counts[cell] for cell in cells) + base // 2) // base * base
        least, most = max(0, near - base // 2), near + (base - 1) // 2
        constraints.append(LinearConstraint(dict.fromkeys(cells, 1), least, most, number))
    return System(unknowns, constraints)


def crossed(rows: Sums, columns: Sums, width: int) -> Sums:
    """The sums over each of the *rows* and *columns* of a table."""
    return [
        [row * width + column for row in down for column in across]
        for down in rows
        for across in columns
    ]


def sums_of_many(sums: Sums) -> Sums:
    """All but the cells."""
    return [cells for cells in sums if len(cells) > 1]


def groups(number: int, size: int) -> Sums:
    """Each of a *number* by itself, in groups of a *size*, and all together."""
    return [
        *([each] for each in range(number)),
        *(range(first, min(first + size, number)) for first in range(0, number, size)),
        range(number),
    ]


def months(number: int, width: int) -> Sums:
    """Sums of so many months that follow each other, and from each January on."""
    moving = [range(first, first + width) for first in range(number - width + 1)]
    return [*moving, *(range(last // 12 * 12, last + 1) for last in range(2, number, 3))]


def cases() -> Iterable[tuple[str, System, Sums, float]]:
    """What is published, the sums to ask for, and the goal."""
    table = crossed(groups(20, 20), groups(10, 10), 10)
    large = crossed(groups(20, 20), groups(12, 12), 12)
    nested = crossed(groups(20, 4), groups(10, 3), 10)
    moving = crossed(months(40, 12), groups(5, 5), 5)
    cells = [[cell] for cell in range(200)]
    yield "table with margins, cells suppressed", published(200, sums_of_many(table), 1), cells, 3
    yield "table with margins, rounded to 5", published(200, table, 5), table, 3
    yield "20 × 12 cells with margins, rounded to 5", published(240, large, 5), large, 3
    yield (
        "both nested, cells suppressed",
        published(200, sums_of_many(nested), 1),
        cells,
        15,
    )
    yield "both nested, rounded to 5", published(200, nested, 5), nested, 15
    yield "moving and cumulative months, exact", published(200, moving, 1), cells, 15
    yield "the same, rounded to 5", published(200, moving, 5), [*cells, *moving], 15


def bounds(system: System, sums: Sums) -> None:
    """The smallest and the largest value of each sum."""
    possible = PossibleValues(system)
    for cells in sums:
        target = dict.fromkeys(cells, 1)
        possible.least(target)
        possible.most(target)


def values(system: System, sums: Sums) -> None:
    """The values of each sum that has fewer than three."""
    possible = PossibleValues(system)
    for cells in sums:
        possible.values(dict.fromkeys(cells, 1), fewer_than=3)


def main() -> int:
    """Measure, print, and say by the exit code whether the goals are kept."""
    kept = []
    for name, system, sums, goal in cases():
        first = spent(partial(bounds, system, sums))
        second = spent(partial(values, system, sums))
        kept.append(first <= goal)
        verdict = "kept" if kept[-1] else "NOT KEPT"
        print(
            f"{name:42} {len(sums):3} sums, bounds {first:6.2f} s, values {second:6.2f} s  goal {goal:2} s: {verdict}",
            flush=True,
        )
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
