"""The finest categories of each dimension, over one table or several that share their definitions.

Every category, and the total, is a set of *leaves*: categories without parts, what remains besides
the parts of an incomplete one, and on the axis of time the spans between any two ends of periods.
In an overlapping dimension each category, and the total, is a leaf of its own, since parts do not
add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from ..counts.dimension import CountDimension

TOTAL = None
"""The code of the total in the mappings below."""


class DefinitionsDifferError(Exception):
    """Two tables use the same codes for categories that cannot be reconciled."""


@frozen(kw_only=True)
class Leaves:
    """The leaves of a dimension.

    Attributes:
        sets: The leaves of each code, and of the total.
        rests: The leaf of what a code, or the total, contains beyond its parts, where it is not all of
            it in every table.
        wholes: In an overlapping dimension, the leaf that contains another one.
        covers: In an overlapping dimension, a leaf with the parts that together contain all of it.
    """

    sets: Mapping[str | None, frozenset[int]]
    rests: Mapping[str | None, int] = field(factory=dict)
    wholes: Mapping[int, int] = field(factory=dict)
    covers: tuple[tuple[int, frozenset[int]], ...] = ()

    def contains(self, outer: frozenset[int], inner: frozenset[int]) -> bool:
        """Whether the category with the leaves *outer* contains that with *inner*, which can be the same."""
        if not self.wholes:
            return outer >= inner
        (whole,), (leaf,) = outer, inner
        while leaf != whole and leaf in self.wholes:
            leaf = self.wholes[leaf]
        return leaf == whole


def leaves_of(dimensions: Sequence[CountDimension]) -> Leaves:
    """The leaves of a dimension as one or several tables have it.

    Raises:
        DefinitionsDifferError: The tables contradict each other about its categories.
    """
    if len({dimension.overlapping for dimension in dimensions}) > 1:
        raise DefinitionsDifferError
    if dimensions[0].overlapping:
        return _overlapping(dimensions)
    return _Tree(dimensions).leaves()


def _overlapping(dimensions: Sequence[CountDimension]) -> Leaves:
    codes = dict.fromkeys(code for dimension in dimensions for code in dimension.by_code)
    place: dict[str | None, int] = {TOTAL: 0}
    place |= {code: number for number, code in enumerate(codes, 1)}
    wholes = {
        place[category.code]: place[category.within]
        for dimension in dimensions
        for category in dimension.categories
    }
    covers = [
        (place[code], frozenset(place[part.code] for part in parts))
        for dimension in dimensions
        for code in (TOTAL, *dimension.by_code)
        if (parts := dimension.parts_of(code)) and dimension.is_complete(code)
    ]
    sets = {code: frozenset([number]) for code, number in place.items()}
    return Leaves(sets=sets, wholes=wholes, covers=tuple(dict.fromkeys(covers)))


class _Tree:
    """The categories of an additive dimension, joined from all tables that have it."""

    def __init__(self, dimensions: Sequence[CountDimension]) -> None:
        self._dimensions = dimensions
        self._within: dict[str, str | None] = {}
        self._sums = _declared_sums(dimensions)
        for dimension in dimensions:
            for category in dimension.categories:
                code, within = category.code, category.within
                if code not in self._sums and self._within.setdefault(code, within) != within:
                    raise DefinitionsDifferError
        self._names: dict[tuple[str, str | None], int] = {}
        self._rests: dict[str | None, int] = {}

    def leaves(self) -> Leaves:
        sets: dict[str | None, frozenset[int]] = {}
        for code in self._within:
            self._collect(code, sets, ())
        for code in self._sums:
            self._collect(code, sets, ())
        self._collect(TOTAL, sets, ())
        if any(not leaves <= sets[TOTAL] for leaves in sets.values()):
            raise DefinitionsDifferError
        return Leaves(sets=sets, rests=self._rests)

    def _collect(
        self,
        code: str | None,
        sets: dict[str | None, frozenset[int]],
        above: tuple[str | None, ...],
    ) -> frozenset[int]:
        """The leaves of a code, from those of its parts and of what remains besides them."""
        if code in above:
            raise DefinitionsDifferError
        if code not in sets:
            if code is not TOTAL and code in self._sums:
                parts, complete = [self._sums[code]], True
            else:
                parts, complete = self._parts(code), self._is_complete(code)
            unions = [
                frozenset().union(*(self._collect(part, sets, (*above, code)) for part in group))
                for group in parts
            ]
            sets[code] = self._joined(code, unions, complete=complete)
        return sets[code]

    def _parts(self, code: str | None) -> list[tuple[str, ...]]:
        """The parts of a code in the tables: of those that know all of it, in each; else of all."""
        complete = [self._codes(dimension, code) for dimension in self._complete(code)]
        every = (self._codes(dimension, code) for dimension in self._dimensions)
        return complete or [tuple(dict.fromkeys(part for parts in every for part in parts))]

    def _codes(self, dimension: CountDimension, code: str | None) -> tuple[str, ...]:
        return tuple(category.code for category in dimension.parts_of(code))

    def _complete(self, code: str | None) -> Iterator[CountDimension]:
        for dimension in self._dimensions:
            if dimension.parts_of(code) and dimension.is_complete(code):
                yield dimension

    def _is_complete(self, code: str | None) -> bool:
        """Whether the parts of a code are all of it in every table that knows the code."""
        return all(
            dimension.parts_of(code) and dimension.is_complete(code)
            for dimension in self._dimensions
            if code is TOTAL or code in dimension.by_code
        )

    def _joined(
        self, code: str | None, unions: Sequence[frozenset[int]], *, complete: bool
    ) -> frozenset[int]:
        if len(set(unions)) > 1:
            raise DefinitionsDifferError
        (union,) = set(unions)
        if complete and union:
            return union
        self._rests[code] = self._leaf("rest", code)
        return union | {self._rests[code]}

    def _leaf(self, *name: str | None) -> int:
        return self._names.setdefault((str(name[0]), name[1]), len(self._names))


def _declared_sums(dimensions: Iterable[CountDimension]) -> dict[str, tuple[str, ...]]:
    """The codes that stand for several others, as categories and groupings declare it."""
    known = {code for dimension in dimensions for code in dimension.by_code}
    sums: dict[str, tuple[str, ...]] = {}
    for dimension in dimensions:
        pairs = [(item.code, item.codes) for item in dimension.groupings if item.code in known]
        pairs += [(item.code, item.sum_of) for item in dimension.categories if item.sum_of]
        for code, codes in pairs:
            if code in sums and set(sums[code]) != set(codes):
                raise DefinitionsDifferError
            if all(each in known for each in codes):
                sums[code] = codes
    return sums
