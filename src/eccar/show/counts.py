"""The counts of a coverage under each other: tables of text that fit a narrow terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..languages.language import Language
from ..plan.coverage import Column, Coverage
from ..values.displayable import Style
from .columns import columns

NARROW = 78
"""Characters of a line; a wrapped table could not be read."""

_GAP = 2

Cells = list[str]
"""A column from top to bottom: the words of its head, each on a line of its own, and its numbers."""


def counts(told: Coverage, lang: Language, style: Style) -> Iterator[str]:
    """How many measures count where, point by point; what is nowhere has no column."""
    shown = [column for column in Column if told.total[column]]
    if not shown:
        return
    yield style(lang.word("coverage", "counts"), "status")
    rows = [*told.rows, told.total]
    points = [lang.word("label", "point"), *(str(row.number or "∑") for row in rows)]
    counted = ([*lang.say(one).split(), *(lang.number(row[one]) for row in rows)] for one in shown)
    for related in _fitting(counted, len(points[0])):
        yield from _table([points, *related])


def _fitting(counted: Iterable[Cells], point: int) -> Iterator[list[Cells]]:
    """As many columns at a time as fit a line beside that of the points."""
    related: list[Cells] = []
    width = point
    for cells in counted:
        wide = _GAP + max(map(len, cells))
        if related and width + wide > NARROW:
            yield related
            related, width = [], point
        related.append(cells)
        width += wide
    yield related


def _table(told: list[Cells]) -> Iterator[str]:
    """Columns of unequal heads as lines, the heads set down to their numbers."""
    high = max(map(len, told))
    lines = zip(*([""] * (high - len(cells)) + cells for cells in told), strict=True)
    first, *rest = lines
    yield from columns(first, rest, numbers=range(len(told)))
