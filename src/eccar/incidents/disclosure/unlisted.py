"""Numbers that a table could have and does not list: of its categories, and of what remains beyond them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from attrs import frozen

from .leaves import TOTAL
from .numbers import NumberKey, Numbers, TableAxis, TooManyCellsError

MAX_UNLISTED = 20_000
"""The most numbers that a table could have of which its audit asks."""


@frozen(kw_only=True)
class UnlistedNumber:
    """A number that a table does not list.

    Attributes:
        key: Which number it is, or that contains it.
        without: The numbers that are taken away from it, if it is a remainder.
        cells: The positions of its finest cells among the unknowns.
    """

    key: NumberKey
    without: tuple[NumberKey, ...]
    cells: frozenset[int]


@frozen
class _Span:
    """What a number can cover in a dimension: a category, the total, or what remains of one beyond its parts."""

    code: str | None
    leaves: frozenset[int]
    parts: tuple[str, ...] = ()


def unlisted(numbers: Numbers) -> Iterator[UnlistedNumber]:
    """All numbers that the tables could have by their dimensions, and do not list.

    Those with cells of which no number says anything are left out.

    Raises:
        TooManyCellsError: A table could have too many numbers.
    """
    for table, axes in enumerate(numbers.axes):
        spans = [tuple(_spans(axis)) for axis in axes]
        if prod(map(len, spans)) > MAX_UNLISTED:
            raise TooManyCellsError
        for chosen in product(*spans):
            codes = frozenset(span.code for span in chosen if span.code is not None)
            key = NumberKey(table=table, codes=codes)
            without = tuple(_without(key, chosen))
            if without or key not in numbers.by_key:
                leaves = [span.leaves for span in chosen]
                cells = numbers.cells_in(numbers.editions[table], leaves)
                if cells:
                    yield UnlistedNumber(key=key, without=without, cells=cells)


def _spans(axis: TableAxis) -> Iterator[_Span]:
    dimension = axis.dimension
    for code in (TOTAL, *(dimension.by_code if dimension else ())):
        yield _Span(code, axis.sets[code])
        if dimension and not dimension.overlapping:
            parts = tuple(part.code for part in dimension.parts_of(code))
            rest = axis.sets[code].difference(*(axis.sets[part] for part in parts))
            if parts and rest:
                yield _Span(code, rest, parts)


def _without(key: NumberKey, chosen: tuple[_Span, ...]) -> Iterator[NumberKey]:
    """The numbers that are taken away from that with the *key*, in each dimension with a remainder."""
    for span in chosen:
        for part in span.parts:
            yield NumberKey(table=key.table, codes=(key.codes - {span.code}) | {part})
