"""Rounding: each count and each margin by itself, to the nearest multiple of the base, half up."""

from __future__ import annotations

from ...values.texts import Text
from ..counts.cell import CountCell
from ..counts.control import ControlMethod
from ..counts.release import Release
from ..counts.table import CountTable
from .releasing import released
from .rule import PublishingRule


def rounded(table: CountTable, rule: PublishingRule, caveats: Text | None = None) -> Release:
    """The release of a *table* with each number rounded by itself; nothing is merged or hidden.

    A true zero is rounded like any count, and nothing marks it. So printed parts need not add up.
    """
    cells = [_rounded(cell, rule.base) for cell in table.cells]
    return released(table, rule, ControlMethod.ROUNDING, cells, caveats=caveats)


def _rounded(cell: CountCell, base: int) -> CountCell:
    if cell.count is None:
        return CountCell(codes=cell.codes, state=cell.state)
    return CountCell(codes=cell.codes, count=nearest_multiple(cell.count, base))


def nearest_multiple(count: int, base: int) -> int:
    """The multiple of *base* nearest to *count*; of two the greater.

    >>> [nearest_multiple(count, 5) for count in (0, 2, 3, 7, 8)], nearest_multiple(5, 10)
    ([0, 0, 5, 5, 10], 10)
    """
    return (2 * count + base) // (2 * base) * base
