"""The published numbers of tables as sums of unknown whole numbers: those of the finest cells.

A finest cell is named by a leaf of each dimension. Tables that share their definitions share their
cells; where a figure may have been revised between two days of the data, the cell of each day is an
unknown of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import TypeAlias

from attrs import frozen

from ..counts.cell import CellState, CountCell, PublishedShare
from ..counts.control import ControlMethod, ShareOrigin
from ..counts.dimension import CountDimension
from ..counts.table import CountTable
from ..words.axes import IncidentAxis
from .leaves import TOTAL, Leaves, leaves_of
from .spans import time_leaves

MAX_CELLS = 20_000
"""The most finest cells that are enumerated."""

MAX_NUMBERS = 1_500
"""The most published numbers, of all tables together: each is compared with each other one."""

FinestCell: TypeAlias = tuple[int, tuple[int, ...]]
"""A finest cell: the edition of the data that it is of, and its leaf in each dimension."""

TIME = "time"
"""The key of the axis of time among dimensions, whatever tables call it."""


@frozen
class TableAxis:
    """A dimension of all tables as one of them has it: the leaves of its codes, and of the total.

    Without ``dimension`` the table does not have it, and only the total has leaves that count.
    ``rests`` are the leaves of what codes contain beyond their parts.
    """

    name: str
    dimension: CountDimension | None
    sets: Mapping[str | None, frozenset[int]]
    rests: Mapping[str | None, int]


class TooManyCellsError(Exception):
    """Tables have more numbers than are compared, or more finest cells than are enumerated."""


@frozen(kw_only=True)
class NumberKey:
    """Which number of which table is meant.

    Attributes:
        table: The position of the table.
        codes: The codes of the cell.
        share_of: The codes of the whole, if the number is a share.
    """

    table: int
    codes: frozenset[str]
    share_of: frozenset[str] | None = None


@frozen(kw_only=True)
class PublishedNumber:
    """A number of a table: the cells that it sums up, and what its reader knows about the sum.

    Attributes:
        key: Which number it is.
        leaves: Its leaves in each dimension.
        cells: The positions of its finest cells among the unknowns.
        state: What the table says of it.
        least: The least that the sum can be.
        most: The most that it can be; ``None`` if nothing is known.
    """

    key: NumberKey
    leaves: tuple[frozenset[int], ...]
    cells: frozenset[int]
    state: CellState
    least: int
    most: int | None

    @property
    def printed(self) -> bool:
        """Whether the table prints a count, exact or rounded."""
        return self.state.has_count


class Numbers:
    """The numbers of several tables over common unknowns.

    Args:
        tables: The tables; their definitions and sources are the same.
        editions: For each table which edition of the data it is from; tables of one edition share
            unknowns.

    Raises:
        DefinitionsDifferError: The tables contradict each other about a dimension.
        TooManyCellsError: There are too many numbers, or finest cells.
    """

    def __init__(self, tables: Sequence[CountTable], editions: Sequence[int]) -> None:
        if sum(len(table.cells) + len(table.shares) for table in tables) > MAX_NUMBERS:
            raise TooManyCellsError
        self.tables = tables
        self.editions = editions
        time = time_leaves(tables)
        joined = {name: leaves_of(known) for name, known in _dimensions(tables).items()}
        self.dimensions: tuple[Leaves, ...] = (time[0], *joined.values())
        self.axes = tuple(
            tuple(_axes(table, {TIME: own, **joined}))
            for table, own in zip(tables, time, strict=True)
        )
        self.unknowns: dict[FinestCell, int] = {}
        self.published = tuple(self._published())
        self.shares = tuple(self._shares())
        self.by_key = {number.key: number for number in self.published}

    def contains(self, outer: PublishedNumber, inner: PublishedNumber) -> bool:
        """Whether a number contains another, in every dimension."""
        return all(map(Leaves.contains, self.dimensions, outer.leaves, inner.leaves))

    def cells_in(self, edition: int, leaves: Sequence[frozenset[int]]) -> frozenset[int] | None:
        """The positions of finest cells in an edition of the data; ``None`` if one is in no number."""
        cells = [(edition, cell) for cell in product(*leaves)]
        known = all(cell in self.unknowns for cell in cells)
        return frozenset(self.unknowns[cell] for cell in cells) if known else None

    def nothing_beyond(self, number: PublishedNumber) -> Iterator[frozenset[int]]:
        """The cells of a number beyond its parts, for each dimension that is complete in its table.

        The table says that they are zero. They are there if the dimension is not complete in
        another table, whose incidents are not all in a category.
        """
        for place, axis in enumerate(self.axes[number.key.table]):
            dimension = axis.dimension
            if dimension is None or not axis.rests:
                continue
            code = next((code for code in number.key.codes if code in dimension.by_code), None)
            if code in axis.rests and dimension.parts_of(code) and dimension.is_complete(code):
                rest = frozenset([axis.rests[code]])
                leaves = (*number.leaves[:place], rest, *number.leaves[place + 1 :])
                cells = self.cells_in(self.editions[number.key.table], leaves)
                yield cells or frozenset()

    def cells_of(self, key: NumberKey, edition: int | None = None) -> frozenset[int] | None:
        """The positions of the finest cells of a number, which its table need not list.

        They are those of the edition of its table, or of another *edition*; ``None`` if one of
        them is in no number.
        """
        own = self.editions[key.table] if edition is None else edition
        return self.cells_in(own, self._leaves(key.table, key.codes))

    def _leaves(self, table: int, codes: frozenset[str]) -> tuple[frozenset[int], ...]:
        """The leaves of a cell of a table in each dimension."""
        source = self.tables[table]
        named = {_name(source, source.dimension_by_code[code]): code for code in codes}
        return tuple(axis.sets[named.get(axis.name, TOTAL)] for axis in self.axes[table])

    def _cells(self, table: int, leaves: Sequence[frozenset[int]]) -> frozenset[int]:
        """The positions of the finest cells with these leaves, which are counted from now on."""
        if prod(map(len, leaves)) + len(self.unknowns) > MAX_CELLS:
            raise TooManyCellsError
        edition = self.editions[table]
        return frozenset(
            self.unknowns.setdefault((edition, cell), len(self.unknowns))
            for cell in product(*leaves)
        )

    def _published(self) -> Iterator[PublishedNumber]:
        for position, table in enumerate(self.tables):
            for cell in table.cells:
                key = NumberKey(table=position, codes=frozenset(cell.codes))
                leaves = self._leaves(position, key.codes)
                least, most = known_range(table, cell)
                yield PublishedNumber(
                    key=key,
                    leaves=leaves,
                    cells=self._cells(position, leaves),
                    state=table.state_of(cell),
                    least=least,
                    most=most,
                )

    def _shares(self) -> Iterator[ShareOfCells]:
        """The shares computed from true counts."""
        for position, table in enumerate(self.tables):
            for share in table.shares:
                if table.control.shares is ShareOrigin.TRUE_COUNTS:
                    part, whole = frozenset(share.codes), frozenset(share.whole)
                    yield ShareOfCells(
                        key=NumberKey(table=position, codes=part, share_of=whole),
                        share=share,
                        part=self._cells(position, self._leaves(position, part)),
                        whole=self._cells(position, self._leaves(position, whole)),
                    )


@frozen(kw_only=True)
class ShareOfCells:
    """A printed share, with the positions of the finest cells of its part and of its whole."""

    key: NumberKey
    share: PublishedShare
    part: frozenset[int]
    whole: frozenset[int]


def _axes(table: CountTable, leaves: Mapping[str, Leaves]) -> Iterator[TableAxis]:
    """The dimensions of all tables, by their names, as one *table* has them."""
    named = {_name(table, dimension): dimension for dimension in table.dimensions}
    for name, each in leaves.items():
        yield TableAxis(name, named.get(name), each.sets, each.rests)


def _dimensions(tables: Sequence[CountTable]) -> dict[str, list[CountDimension]]:
    """The dimensions of several tables by name, but for the axis of time."""
    known: dict[str, list[CountDimension]] = {}
    for table in tables:
        for dimension in table.dimensions:
            if (name := _name(table, dimension)) != TIME:
                known.setdefault(name, []).append(dimension)
    return known


def _name(table: CountTable, dimension: CountDimension) -> str:
    """What tells a dimension from others, in every table that has it.

    It is what the categories are, and from which list; and the id, where that leaves a choice.
    """
    if dimension is table.time:
        return TIME
    name = f"{dimension.axis} {dimension.scheme or ''}"
    alike = [
        each
        for each in table.dimensions
        if (each.axis, each.scheme) == (dimension.axis, dimension.scheme)
    ]
    clear = len(alike) == 1 and dimension.axis is not IncidentAxis.OTHER
    return name if clear else f"{name} {dimension.id}"


def known_range(table: CountTable, cell: CountCell) -> tuple[int, int | None]:
    """The least and the most that the true count of a *cell* can be, by what the table prints.

    A count rounded to the base *b* as *r* is from r - b//2 to r + (b-1)//2 (nearest, half up); with
    controlled rounding, less than *b* from it. No count is rounded to a number that is no multiple
    of *b*. What is hidden is at least 1 where zeros are shown.
    """
    control, state, count = table.control, table.state_of(cell), cell.count
    distinct = int(control.has_distinct_zeros)
    if state is CellState.NOT_COLLECTED:
        return 0, 0
    if count is None:
        return (distinct if state is CellState.SUPPRESSED else 0), None
    if state is CellState.COUNTED:
        return count, count
    if control.base is None:
        return 0, None
    base = control.base
    if count % base:
        return 1, 0
    if control.method is ControlMethod.CONTROLLED_ROUNDING:
        least, most = count - (base - 1), count + base - 1
    else:
        least, most = count - base // 2, count + (base - 1) // 2
    return max(least, distinct if count == 0 else 0), most
