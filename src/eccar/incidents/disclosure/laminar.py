"""When sums over sets of cells make a network: the sets split into two laminar families.

Sets are whole numbers with a bit for each member. A family is laminar if of any two of its sets one
contains the other, or they have nothing in common. Two laminar families make a totally unimodular
matrix, that of a network (J. Edmonds, Submodular functions, matroids, and certain polyhedra, 1970):
linear programs have whole solutions.
"""

from __future__ import annotations

from collections.abc import Sequence


def crossing(first: int, second: int) -> bool:
    """Whether two sets have members in common, and each has members that the other lacks."""
    both = first & second
    return both not in {0, first, second}


def two_families(sets: Sequence[int]) -> tuple[list[int], list[int]] | None:
    """The *sets* in two laminar families; ``None`` if they cannot be split so.

    Sets that cross must be in different families, so that a circle of an odd number of them is in
    the way.

    >>> two_families([0b0011, 0b1100, 0b0101, 0b1010])
    ([3, 12], [5, 10])
    >>> two_families([0b011, 0b110, 0b101]) is None
    True
    """
    families: dict[int, bool] = {}
    for first in sets:
        pending = [] if first in families else [first]
        families.setdefault(first, False)
        while pending:
            current = pending.pop()
            for other in sets:
                if not crossing(current, other):
                    continue
                if other not in families:
                    families[other] = not families[current]
                    pending.append(other)
                elif families[other] == families[current]:
                    return None
    return [each for each in families if not families[each]], [
        each for each in families if families[each]
    ]
