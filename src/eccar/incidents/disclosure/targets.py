"""What an outsider could want to know: hidden, rounded and unlisted numbers, remainders, differences."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from ..counts.cell import CellState
from .numbers import NumberKey, Numbers, PublishedNumber
from .system import Terms
from .unlisted import unlisted


class TargetKind(enum.StrEnum):
    """What a number that is not published follows from.

    ``HIDDEN`` and ``ROUNDED`` are numbers of a table; a number that it could have, and does not
    list, is hidden. ``REMAINDER`` is what a number contains beyond its parts. ``DIFFERENCE`` is
    what one published number contains beyond another.
    """

    HIDDEN = "hidden"
    ROUNDED = "rounded"
    REMAINDER = "remainder"
    DIFFERENCE = "difference"


@frozen(kw_only=True)
class Target:
    """A count that an outsider may find out.

    Attributes:
        kind: What it follows from.
        number: The number that it is, or that contains it.
        without: The numbers that are taken away from it.
        terms: The sum of finest cells that it is.
        bases: The bases to which these numbers are rounded, 1 for one that is not: of all the ways
            in which the sum can be taken, the greatest base of each.
        listed: Whether the numbers are in a table.
    """

    kind: TargetKind
    number: NumberKey
    without: tuple[NumberKey, ...] = ()
    terms: Terms
    bases: frozenset[int]
    listed: bool = True


def targets(numbers: Numbers) -> tuple[Target, ...]:
    """All targets of an outsider who has the *numbers*, each sum of cells once, the simplest first.

    Raises:
        TooManyCellsError: Tables could have more numbers than are asked about.
    """
    known: dict[Terms, Target] = {}
    zeros = frozenset[int]().union(
        *(cells for number in numbers.published for cells in numbers.nothing_beyond(number))
    )
    for each in (
        *_not_printed(numbers),
        *_remainders(numbers),
        *_unlisted(numbers),
        *_differences(numbers),
    ):
        terms = tuple(pair for pair in each.terms if pair[0] not in zeros)
        target = evolve(each, terms=terms) if zeros else each
        if terms:
            first = known.setdefault(target.terms, target)
            if not target.bases <= first.bases:
                known[target.terms] = evolve(first, bases=first.bases | target.bases)
    return tuple(known.values())


def _not_printed(numbers: Numbers) -> Iterator[Target]:
    """The numbers that are hidden or rounded."""
    kinds = {
        CellState.SUPPRESSED: TargetKind.HIDDEN,
        CellState.UNKNOWN: TargetKind.HIDDEN,
        CellState.ROUNDED: TargetKind.ROUNDED,
    }
    for number in numbers.published:
        if kind := kinds.get(number.state):
            terms = _terms(number.cells, ())
            yield Target(kind=kind, number=number.key, terms=terms, bases=_bases(numbers, [number]))


def _remainders(numbers: Numbers) -> Iterator[Target]:
    """What each number contains beyond those of its parts in a dimension that are listed."""
    for number, parts in listed_parts(numbers):
        cells = number.cells.difference(*(part.cells for part in parts))
        if cells < number.cells:
            yield Target(
                kind=TargetKind.REMAINDER,
                number=number.key,
                without=tuple(part.key for part in parts),
                terms=_terms(cells, ()),
                bases=_bases(numbers, [number, *parts]),
            )


def _unlisted(numbers: Numbers) -> Iterator[Target]:
    """The numbers that tables could have and do not list, unless another one prints them."""
    printed = {each.cells for each in numbers.published if each.state is CellState.COUNTED}
    for each in unlisted(numbers):
        if each.cells not in printed:
            control = numbers.tables[each.key.table].control
            base = control.base if control.rounds else None
            yield Target(
                kind=TargetKind.REMAINDER if each.without else TargetKind.HIDDEN,
                number=each.key,
                without=each.without,
                terms=_terms(each.cells, ()),
                bases=frozenset({base or 1}),
                listed=False,
            )


def listed_parts(
    numbers: Numbers,
) -> Iterator[tuple[PublishedNumber, tuple[PublishedNumber, ...]]]:
    """Each number with those of its table that are its parts in one dimension, if there are any.

    Parts are categories directly within that of the number, in a dimension where they add up.
    """
    for number in numbers.published:
        table = numbers.tables[number.key.table]
        for dimension in table.dimensions:
            if dimension.overlapping:
                continue
            own = next((code for code in number.key.codes if code in dimension.by_code), None)
            rest = number.key.codes - {own}
            keys = [
                NumberKey(table=number.key.table, codes=rest | {part.code})
                for part in dimension.parts_of(own)
            ]
            if parts := tuple(numbers.by_key[key] for key in keys if key in numbers.by_key):
                yield number, parts


def _differences(numbers: Numbers) -> Iterator[Target]:
    """What each published number contains beyond each that it contains, of its own table or of another."""
    printed = [number for number in numbers.published if number.printed]
    for outer in printed:
        edition = numbers.editions[outer.key.table]
        for inner in printed:
            if outer is inner or not numbers.contains(outer, inner):
                continue
            if (cells := numbers.cells_in(edition, inner.leaves)) is not None:
                yield Target(
                    kind=TargetKind.DIFFERENCE,
                    number=outer.key,
                    without=(inner.key,),
                    terms=_terms(outer.cells, cells),
                    bases=_bases(numbers, [outer, inner]),
                )


def _terms(cells: Iterable[int], without: Iterable[int]) -> Terms:
    factors = dict.fromkeys(cells, 1)
    for cell in without:
        factors[cell] = factors.get(cell, 0) - 1
    return tuple(sorted((cell, factor) for cell, factor in factors.items() if factor))


def _bases(numbers: Numbers, group: Sequence[PublishedNumber]) -> frozenset[int]:
    """The greatest base to which one of a *group* of numbers is rounded."""
    bases = [
        numbers.tables[number.key.table].control.base or 1
        for number in group
        if number.state is CellState.ROUNDED
    ]
    return frozenset({max(bases, default=1)})
