"""What published numbers say of the unknown counts of the finest cells, as linear constraints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..counts.cell import PublishedShare
from ..counts.release import RevisionRule
from .leaves import Leaves
from .numbers import FinestCell, NumberKey, Numbers
from .system import LinearConstraint, System


def system_of(numbers: Numbers, revisions: Mapping[tuple[int, int], RevisionRule]) -> System:
    """The system of all that is published, and of what holds whatever is published.

    *revisions* says for two editions of the data, the older first, how a figure may have changed.
    """
    constraints = (
        *_sums(numbers),
        *_complete(numbers),
        *_shares(numbers),
        *_overlaps(numbers),
        *_revised(numbers, revisions),
    )
    return System(len(numbers.unknowns), constraints)


def _sums(numbers: Numbers) -> Iterator[LinearConstraint]:
    for number in numbers.published:
        cells = dict.fromkeys(number.cells, 1)
        yield LinearConstraint(cells, number.least, number.most, number.key)


def _complete(numbers: Numbers) -> Iterator[LinearConstraint]:
    for number in numbers.published:
        for cells in numbers.nothing_beyond(number):
            yield LinearConstraint(dict.fromkeys(cells, 1), 0, 0, number.key)


def _shares(numbers: Numbers) -> Iterator[LinearConstraint]:
    for each in numbers.shares:
        yield from share_constraints(each.share, each.part, each.whole, each.key)


def share_constraints(
    share: PublishedShare, part: Iterable[int], whole: Iterable[int], key: NumberKey
) -> Iterator[LinearConstraint]:
    """What a printed share says of its part *x* and its whole *N*.

    A share of *s* units of its last digit, with *d* decimals and rounded half up, is of
    (2s - 1)·N ≤ 2·10^(d+2)·x ≤ (2s + 1)·N - 1.
    """
    units = share.units
    scale: int = 2 * 10 ** (share.decimals + 2)
    below = dict.fromkeys(part, scale)
    above = dict.fromkeys(below, -scale)
    for cell in whole:
        below[cell] = below.get(cell, 0) - (2 * units - 1)
        above[cell] = above.get(cell, 0) + 2 * units + 1
    yield LinearConstraint(below, least=0, number=key)
    yield LinearConstraint(above, least=1, number=key)


def _overlaps(numbers: Numbers) -> Iterator[LinearConstraint]:
    """In an overlapping dimension, no part is more than its whole, and all parts are not less."""
    for place, leaves in enumerate(numbers.dimensions):
        if leaves.wholes:
            for cell in numbers.unknowns:
                yield from _overlap(numbers, leaves, place, cell)


def _overlap(
    numbers: Numbers, leaves: Leaves, place: int, cell: FinestCell
) -> Iterator[LinearConstraint]:
    edition, names = cell

    def position(leaf: int) -> int | None:
        """The position of the cell with another leaf in the dimension, if a number contains it."""
        return numbers.unknowns.get((edition, (*names[:place], leaf, *names[place + 1 :])))

    own, leaf = numbers.unknowns[cell], names[place]
    if leaf in leaves.wholes and (whole := position(leaves.wholes[leaf])) is not None:
        yield LinearConstraint({whole: 1, own: -1}, least=0)
    for covered, parts in leaves.covers:
        known = [part for part in map(position, parts) if part is not None]
        if covered == leaf and len(known) == len(parts):
            yield LinearConstraint({own: -1, **dict.fromkeys(known, 1)}, least=0)


def _revised(
    numbers: Numbers, revisions: Mapping[tuple[int, int], RevisionRule]
) -> Iterator[LinearConstraint]:
    """How much the same cell can differ between two editions of the data."""
    for (old, new), rule in revisions.items():
        for (edition, cell), position in numbers.unknowns.items():
            later = numbers.unknowns.get((new, cell))
            if edition == old and later is not None:
                least = 0 if rule.only_grows else None if rule.at_most is None else -rule.at_most
                yield LinearConstraint({later: 1, position: -1}, least, rule.at_most)
