"""Rules ``INC2…``: figures that cannot be, or cannot be together."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import IncidentContext
from ..counts.cell import CellState
from ..counts.table import CountTable
from ._select import Parted, exact, figure_of, parted, wholes


@rule(
    "INC201",
    Severity.WARNING,
    "The period {period} ends after the day of the data ({day}).",
    hint="Correct the day of the data or the period, or say in a note that the figure is preliminary.",
    source=OURS,
)
def counted_before_the_end(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A figure is from data of a day after its period, or has a note that explains it."""
    day = table.data_day or table.recorded
    if day is None:
        return
    for index, cell in enumerate(table.cells):
        span = table.span_of(cell.codes)
        if cell.count and span and span.last and span.last > day and not cell.note:
            yield hit("cells", index, period=span, day=day)


@rule(
    "INC202",
    Severity.ERROR,
    "The parts along the dimension {dimension} have a sum of {sum}, the whole is {whole}.",
    hint="Correct a figure, or the dimension: its parts may overlap, or not be all of the whole.",
    source=OURS,
)
def whole_is_not_the_sum(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """Parts that exclude each other have the sum of their whole, or less if they are not all of it.

    If each incident is in at least one of overlapping parts, their sum is not less than the whole.
    A single part that is greater than its whole is a finding of its own.
    """
    for each in parted(table):
        whole, counts = exact(table, each.whole), [exact(table, part) for part in each.parts]
        if whole is None:
            continue
        shown = [count for count in counts if count is not None]
        sum_, known = sum(shown), None not in counts
        if max(shown, default=0) <= whole and _contradicts(each, whole, sum_, known=known):
            values = {
                "dimension": each.dimension.id,
                "sum": figure_of(sum_),
                "whole": figure_of(whole),
            }
            yield hit("cells", each.index, **values)


def _contradicts(each: Parted, whole: int, sum_: int, *, known: bool) -> bool:
    """Whether a *whole* cannot have parts of which those that are shown have the sum *sum_*."""
    all_of_it = each.is_complete and known
    if each.dimension.overlapping:
        return all_of_it and sum_ < whole
    return sum_ > whole or (all_of_it and sum_ < whole)


@rule(
    "INC203",
    Severity.ERROR,
    "The part is {part}, and the whole that it is within is {whole}.",
    hint="Correct one of the two figures, or which category is within which.",
    source=OURS,
)
def part_greater_than_its_whole(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A part is not greater than a whole that it is within."""
    for index, cell in enumerate(table.cells):
        part = exact(table, cell)
        known = [exact(table, whole) for whole in wholes(table, cell)]
        least = min((count for count in known if count is not None), default=None)
        if part is not None and least is not None and part > least:
            yield hit("cells", index, part=figure_of(part), whole=figure_of(least))


@rule(
    "INC204",
    Severity.WARNING,
    "The figure is hidden, but all its parts along the dimension {dimension} are shown.",
    hint="Show the figure, or hide at least two of its parts: their sum gives it away.",
    source=OURS,
)
def whole_hidden_with_all_parts_shown(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A hidden figure is not the sum of figures that are shown."""
    for each in parted(table):
        if table.state_of(each.whole) is not CellState.SUPPRESSED or each.dimension.overlapping:
            continue
        if each.is_complete and all(exact(table, part) is not None for part in each.parts):
            yield hit("cells", each.index, dimension=each.dimension.id)


@rule(
    "INC205",
    Severity.NOTE,
    "The only category within “{text}” is all of it.",
    hint="Remove the level, add the categories that lack, or say complete: false.",
    source=OURS,
)
def level_with_one_category(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A category whose parts are all of it has at least two."""
    for index, dimension in enumerate(table.dimensions):
        for place, category in enumerate(dimension.categories):
            if category.complete and len(dimension.parts_of(category.code)) == 1:
                yield hit("dimensions", index, "categories", place, text=category.code)


RULES = (
    counted_before_the_end,
    whole_is_not_the_sum,
    part_greater_than_its_whole,
    whole_hidden_with_all_parts_shown,
    level_with_one_category,
)
"""Evaluated for tables and releases."""
