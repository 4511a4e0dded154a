"""A picture of numbers with their doubt: a horizontal bar for each, hatched where it is not certain."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..languages.language import Language
from .charts import LEFT, SIZE, WIDTH, chart_svg, foot
from .svg import BLUE, Box, cut, hatched, label, length, line, outline

MAX_BARS = 60
"""Bars in one picture; the others are only in the table."""

_GAP = 10
_MOST_NAME = 200
"""The width of names up to which they are left of the bars, and not above them."""

_BAR = 16
_ON_LEFT, _ABOVE = 28, 52
"""The height of a row."""


@frozen(kw_only=True)
class BarRow:
    """A bar: its name, its certain and its uncertain part, and its numbers in words."""

    name: str
    certain: int
    uncertain: int
    numbers: str


@frozen(kw_only=True)
class BarLegend:
    """What the parts of bars stand for, and the line that says how many bars are not drawn."""

    certain: str
    uncertain: str
    more: str


@frozen
class _Layout:
    """Where bars begin and end, and how high a row is."""

    on_left: bool
    left: float
    right: float
    most: int

    @property
    def height(self) -> int:
        return _ON_LEFT if self.on_left else _ABOVE

    def box(self, start: int, end: int, top: float) -> Box:
        """The box of a part of a bar, from one number to another, in the row at *top*."""
        unit = (self.right - self.left) / max(self.most, 1)
        bar = top + (self.height - _BAR - 6 if self.on_left else 28)
        return self.left + start * unit, bar, self.left + end * unit, bar + _BAR


def bars(
    rows: Sequence[BarRow], legend: BarLegend, *, title: str, description: str, lang: Language
) -> str:
    """The picture of *rows*, in their order."""
    drawn = rows[:MAX_BARS]
    layout = _layout(drawn)
    bottom = 6 + len(drawn) * layout.height
    body = [_row(row, layout, 6 + index * layout.height) for index, row in enumerate(drawn)]
    signs = [(legend.certain, _filled)] if any(row.certain for row in drawn) else []
    signs += [(legend.uncertain, _hatched)] if any(row.uncertain for row in drawn) else []
    more = legend.more if len(rows) > len(drawn) else ""
    below, height = foot(signs, more, bottom + 8)
    return chart_svg("".join([*body, below]), height, title, description, lang)


def _layout(rows: Sequence[BarRow]) -> _Layout:
    """Names next to the bars, if all are short; and room for the longest words on the right."""
    longest = max((length(row.name, SIZE) for row in rows), default=0)
    room = min(max((length(row.numbers, SIZE) for row in rows), default=0), WIDTH / 2)
    on_left = longest <= _MOST_NAME
    left = LEFT + (longest + _GAP if on_left else 0)
    most = max((row.certain + row.uncertain for row in rows), default=0)
    return _Layout(on_left, left, WIDTH - room - _GAP, most)


def _row(row: BarRow, layout: _Layout, top: float) -> str:
    certain = layout.box(0, row.certain, top)
    uncertain = layout.box(row.certain, row.certain + row.uncertain, top)
    baseline = certain[3] - 3
    if layout.on_left:
        name = label(layout.left - _GAP, baseline, row.name, size=SIZE, text_anchor="end")
    else:
        name = label(LEFT, top + 20, cut(row.name, WIDTH - 2 * LEFT, SIZE), size=SIZE)
    numbers = cut(row.numbers, WIDTH - uncertain[2] - 6, SIZE)
    parts = (
        name,
        line(layout.left, certain[1] - 3, layout.left, certain[3] + 3),
        _filled(certain) if row.certain else "",
        _hatched(uncertain) if row.uncertain else "",
        label(uncertain[2] + 6, baseline, numbers, size=SIZE),
    )
    return "".join(parts)


def _filled(box: Box) -> str:
    return outline(box, fill=BLUE, stroke=BLUE)


def _hatched(box: Box) -> str:
    return hatched(box) + outline(box)
