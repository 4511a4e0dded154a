"""What an outsider could want to know: hidden and rounded numbers, remainders and differences."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from ..counts.cell import CellState
from .numbers import NumberKey, Numbers, PublishedNumber


class TargetKind(enum.StrEnum):
    """What a number that is not published follows from.

    ``HIDDEN`` and ``ROUNDED`` are numbers of a table. ``REMAINDER`` is what a number contains
    beyond the parts that are listed. ``DIFFERENCE`` is what one published number contains beyond
    another.
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
        base: The greatest base to which one of these numbers is rounded; 1 if none is.
    """

    kind: TargetKind
    number: NumberKey
    without: tuple[NumberKey, ...] = ()
    terms: tuple[tuple[int, int], ...]
    base: int = 1


def targets(numbers: Numbers) -> tuple[Target, ...]:
    """All targets of an outsider who has the *numbers*, each sum of cells once, the simplest first."""
    known: dict[tuple[tuple[int, int], ...], Target] = {}
    for target in (*_not_printed(numbers), *_remainders(numbers), *_differences(numbers)):
        if target.terms and target.terms not in known:
            known[target.terms] = target
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
            yield Target(kind=kind, number=number.key, terms=terms, base=_base(numbers, [number]))


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
                base=_base(numbers, [number, *parts]),
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
                    base=_base(numbers, [outer, inner]),
                )


def _terms(cells: Iterable[int], without: Iterable[int]) -> tuple[tuple[int, int], ...]:
    factors = dict.fromkeys(cells, 1)
    for cell in without:
        factors[cell] = factors.get(cell, 0) - 1
    return tuple(sorted((cell, factor) for cell, factor in factors.items() if factor))


def _base(numbers: Numbers, group: Sequence[PublishedNumber]) -> int:
    """The greatest base to which one of a *group* of numbers is rounded."""
    bases = [
        numbers.tables[number.key.table].control.base or 1
        for number in group
        if number.state is CellState.ROUNDED
    ]
    return max(bases, default=1)
