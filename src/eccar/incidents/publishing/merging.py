"""Merging: categories that the city declared may become one, so that no count is small and none is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from math import prod

from attrs import evolve

from ...values.dates import Period, day_before, period
from ...values.texts import Text
from ..counts.cell import CellState, CountCell
from ..counts.control import ControlMethod
from ..counts.dimension import Category, CountDimension, Grouping
from ..counts.release import Release
from ..counts.table import CountTable
from ..words.axes import IncidentAxis
from .releasing import released
from .rule import PublishingRule

MAX_COMBINATIONS = 1000
"""The most combinations of groupings that are tried."""

FEWEST_CATEGORIES = 2
"""How many categories of each dimension remain at least."""

Choice = tuple[tuple[Grouping, ...], ...]
"""For each dimension the groupings that are merged."""


def combination_count(table: CountTable) -> int:
    """How many combinations of groupings a *table* allows."""
    return prod(len(_choices(dimension)) for dimension in table.dimensions)


def choices(table: CountTable) -> list[Choice]:
    """Every way to merge that is allowed: those with most cells first, then in the order declared.

    At least two categories of each dimension remain.
    """
    every = product(*map(_choices, table.dimensions))
    sizes = {choice: _sizes(table, choice) for choice in every}
    allowed = [
        choice for choice, size in sizes.items() if min(size, default=0) >= FEWEST_CATEGORIES
    ]
    return sorted(allowed, key=lambda choice: -prod(sizes[choice]))


def _sizes(table: CountTable, choice: Choice) -> list[int]:
    """How many categories of each dimension remain."""
    return [
        len(dimension.categories)
        - len({code for each in chosen for code in (*each.codes, *_below(dimension, each))})
        + len(chosen)
        for dimension, chosen in zip(table.dimensions, choice, strict=True)
    ]


def merged(table: CountTable, choice: Choice) -> CountTable:
    """The *table* with the groupings of a *choice* as categories; what is not known of all parts is left out."""
    pairs = list(zip(table.dimensions, choice, strict=True))
    groups = {code: each for _, chosen in pairs for each in chosen for code in each.codes}
    dropped = {
        code for dimension, chosen in pairs for each in chosen for code in _below(dimension, each)
    }
    cells: dict[tuple[str, ...], list[CountCell]] = {}
    expected: dict[tuple[str, ...], int] = {}
    for cell in table.cells:
        if dropped.isdisjoint(cell.codes):
            own = [groups[code] for code in cell.codes if code in groups]
            codes = tuple(groups[code].code if code in groups else code for code in cell.codes)
            cells.setdefault(codes, []).append(cell)
            expected[codes] = prod(len(set(each.codes)) for each in own)
    gone = {*groups, *dropped}
    return evolve(
        table,
        dimensions=[_merged_dimension(dimension, chosen) for dimension, chosen in pairs],
        cells=[
            _sum(codes, parts) for codes, parts in cells.items() if len(parts) == expected[codes]
        ],
        shares=[each for each in table.shares if gone.isdisjoint((*each.codes, *each.whole))],
    )


def merged_release(table: CountTable, rule: PublishingRule, caveats: Text | None = None) -> Release:
    """The release of a merged *table*, in which nothing is hidden."""
    cells = [
        CountCell(codes=cell.codes, count=cell.count, state=cell.state) for cell in table.cells
    ]
    return released(table, rule, ControlMethod.MERGING, cells, caveats=caveats)


def _choices(dimension: CountDimension) -> list[tuple[Grouping, ...]]:
    """The groupings of a dimension that can be merged together, in the order of their declaration."""
    usable = [grouping for grouping in dimension.groupings if _usable(dimension, grouping)]
    return [
        chosen
        for size in range(len(usable) + 1)
        for chosen in combinations(usable, size)
        if _disjoint(chosen)
    ]


def _usable(dimension: CountDimension, grouping: Grouping) -> bool:
    """Whether the counts of a grouping are the sums of those of its categories, which are parts of one."""
    wholes = {dimension.by_code[code].within for code in grouping.codes}
    if dimension.overlapping or len(wholes) > 1:
        return False
    return (
        dimension.axis is not IncidentAxis.TIME or _joined_period(dimension, grouping) is not None
    )


def _disjoint(groupings: Sequence[Grouping]) -> bool:
    codes = [code for grouping in groupings for code in grouping.codes]
    return len(codes) == len(set(codes))


def _joined_period(dimension: CountDimension, grouping: Grouping) -> Period | None:
    """The time that the periods of a grouping cover together; ``None`` if they do not adjoin."""
    spans = sorted(map(dimension.period_of, grouping.codes), key=Period.sort_key)
    for span, following in pairwise(spans):
        if following.first is None or span.last != day_before(following.first):
            return None
    return period(f"{spans[0].first}/{spans[-1].last}")


def _below(dimension: CountDimension, grouping: Grouping) -> Iterator[str]:
    """The parts of the categories of a *grouping*, which the merged one does not distinguish."""
    pending = [*grouping.codes]
    while pending:
        for part in dimension.parts_of(pending.pop()):
            yield part.code
            pending.append(part.code)


def _merged_dimension(dimension: CountDimension, chosen: Sequence[Grouping]) -> CountDimension:
    """The *dimension* with each grouping in the place of its first category."""
    first = {grouping.codes[0]: grouping for grouping in chosen}
    dropped = {code for each in chosen for code in (*each.codes, *_below(dimension, each))}
    categories = [
        _merged_category(dimension, first[category.code]) if category.code in first else category
        for category in dimension.categories
        if category.code in first or category.code not in dropped
    ]
    left = [each for each in dimension.groupings if each not in chosen]
    return evolve(
        dimension,
        categories=categories,
        groupings=[each for each in left if dropped.isdisjoint(each.codes)],
    )


def _merged_category(dimension: CountDimension, grouping: Grouping) -> Category:
    return Category(
        code=grouping.code,
        titles=grouping.titles,
        within=dimension.by_code[grouping.codes[0]].within,
        sum_of=grouping.codes,
        period=_joined_period(dimension, grouping) if dimension.axis is IncidentAxis.TIME else None,
    )


def _sum(codes: tuple[str, ...], parts: Sequence[CountCell]) -> CountCell:
    """The cell that several make; without a count, if one of them has none."""
    if len(parts) == 1:
        return evolve(parts[0], codes=codes)
    counts = [part.count for part in parts if part.count is not None]
    if len(counts) < len(parts):
        states = {part.state for part in parts if part.count is None}
        state = states.pop() if len(states) == 1 and not counts else CellState.UNKNOWN
        return CountCell(codes=codes, state=state)
    return CountCell(codes=codes, count=sum(counts))
