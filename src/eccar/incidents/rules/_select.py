"""What rules about figures share: exact counts, wholes with their parts, and larger cells around one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from attrs import frozen

from ...values.texts import Count
from ...values.vocabulary import Audience
from ..counts.cell import CellState, CountCell
from ..counts.dimension import Category, CountDimension
from ..counts.release import Release
from ..counts.table import CountTable


@frozen
class Parted:
    """A cell and its parts along a dimension, as far as the table has them.

    *code* is that of the category that is the whole; ``None`` for the total of the dimension.
    *missing* says whether the table lacks the cell of a part.
    """

    index: int
    whole: CountCell
    dimension: CountDimension
    code: str | None
    parts: tuple[CountCell, ...]
    missing: bool

    @property
    def is_complete(self) -> bool:
        """Whether the parts are all of the whole, and the table has each of them."""
        return self.dimension.is_complete(self.code) and not self.missing


def exact(table: CountTable, cell: CountCell | None) -> int | None:
    """The count of a *cell* if it is exact, else ``None``."""
    if cell is None or table.state_of(cell) is not CellState.COUNTED:
        return None
    return cell.count


def figure_of(number: int) -> Count:
    """A *number* of a table as a sentence shows it; no noun follows it."""
    return Count(number)


def parted(table: CountTable) -> Iterator[Parted]:
    """Each cell with its parts along each dimension, where the table has one at least."""
    for index, cell in enumerate(table.cells):
        own = table.by_dimension(cell.codes)
        for dimension in table.dimensions:
            code = own.get(dimension.id)
            others = [each for each in cell.codes if each != code]
            codes = [each.code for each in dimension.parts_of(code) if not _is_sum(dimension, each)]
            cells = [table.cell(*others, each) for each in codes]
            parts = tuple(each for each in cells if each is not None)
            if parts:
                missing = len(parts) < len(codes)
                yield Parted(index, cell, dimension, code, parts, missing)


def _is_sum(dimension: CountDimension, category: Category) -> bool:
    """Whether a *category* is the sum of others of the table, so that it is no further part."""
    return any(code in dimension.by_code for code in category.sum_of)


def wholes(table: CountTable, cell: CountCell) -> Iterator[CountCell]:
    """The larger cells of the table that hold all that a *cell* counts."""
    ways = [_upwards(table.dimension_by_code[code], code) for code in cell.codes]
    for choice in itertools.product(*ways):
        codes = tuple(code for code in choice if code is not None)
        other = table.cell(*codes)
        if other is not None and other is not cell:
            yield other


def _upwards(dimension: CountDimension, code: str) -> tuple[str | None, ...]:
    """A *code*, those that it is within, and ``None`` for the total."""
    ways: list[str | None] = [code]
    while (code_above := dimension.by_code[code].within) is not None:
        ways.append(code_above)
        code = code_above
    return (*ways, None)


def is_for_others(table: CountTable) -> bool:
    """Whether others than the office read a *table*: it is a release, or says so."""
    return isinstance(table, Release) or table.audience is not Audience.OFFICE
