"""The picture of a series: a bar for each figure, dashed lines at breaks, hidden figures as hidden."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ...languages.language import Language
from ...render.bars import MAX_BARS
from ...render.charts import LEFT, SIZE, WIDTH, Sign, chart_svg, foot
from ...render.svg import BLUE, Box, cut, hatched, label, length, line, outline

_GAP, _BAR, _ROW, _BREAK = 10, 16, 28, 30
_HIDDEN = 28
"""The width of the box of a hidden figure; it says nothing of its size."""

_MOST_NAME = 200
"""The most room for the names of periods."""


@frozen(kw_only=True)
class SeriesRow:
    """A figure: its period in words, the least and the greatest count it can be, and what it is in words.

    *interruption* is what is said of a break before it; empty without one.
    """

    name: str
    least: int
    most: int
    words: str
    hidden: bool = False
    interruption: str = ""

    @property
    def top(self) -> int:
        """The room above its bar."""
        return _BREAK if self.interruption else 0


@frozen(kw_only=True)
class SeriesLegend:
    """What the signs stand for, and the line that says how many rows are not drawn."""

    exact: str
    rounded: str
    hidden: str
    interruption: str
    more: str


@frozen
class _Scale:
    """Where bars begin, and how wide a count is."""

    left: float
    unit: float

    def box(self, start: int, end: int, top: float) -> Box:
        return self.left + start * self.unit, top, self.left + end * self.unit, top + _BAR


def series_picture(
    rows: Sequence[SeriesRow],
    legend: SeriesLegend,
    *,
    title: str,
    description: str,
    lang: Language,
) -> str:
    """The picture of *rows*, in their order."""
    drawn, scale = rows[:MAX_BARS], _scale(rows[:MAX_BARS])
    body, top = [], 6.0
    for row in drawn:
        body.append(_drawn(row, scale, top))
        top += row.top + _ROW
    more = legend.more if len(rows) > len(drawn) else ""
    below, height = foot(_signs(drawn, legend), more, top + 8)
    return chart_svg("".join([*body, below]), height, title, description, lang)


def _scale(rows: Sequence[SeriesRow]) -> _Scale:
    """Names on the left of the bars, and room for the longest words on the right."""
    names = max((length(row.name, SIZE) for row in rows), default=0)
    left = LEFT + min(names, _MOST_NAME) + _GAP
    room = max((min(length(row.words, SIZE), WIDTH / 3) for row in rows), default=0) + _GAP
    most = max((row.most for row in rows), default=0)
    return _Scale(left, (WIDTH - room - left) / max(most, 1))


def _drawn(row: SeriesRow, scale: _Scale, top: float) -> str:
    """A row at the height *top*: the break, the name, the bar and its words."""
    bar = top + row.top + 6
    certain, possible = scale.box(0, row.least, bar), scale.box(row.least, row.most, bar)
    end = scale.left + _HIDDEN if row.hidden else possible[2]
    parts = [_interrupted(row, top)] if row.interruption else []
    name = cut(row.name, _MOST_NAME, SIZE)
    parts += [
        label(scale.left - _GAP, bar + _BAR - 3, name, size=SIZE, text_anchor="end"),
        line(scale.left, bar - 3, scale.left, bar + _BAR + 3),
        _filled(certain) if row.least else "",
        _hatched(possible) if row.most > row.least else "",
        _hidden((scale.left, bar, end, bar + _BAR)) if row.hidden else "",
        label(end + 6, bar + _BAR - 3, cut(row.words, WIDTH - end - 6, SIZE), size=SIZE),
    ]
    return "".join(parts)


def _interrupted(row: SeriesRow, top: float) -> str:
    """A dashed line over the whole width, and below it what is said of the break."""
    return _dashed((LEFT, top, WIDTH - LEFT, top + 8)) + label(
        LEFT, top + 22, cut(row.interruption, WIDTH - 2 * LEFT, SIZE), size=SIZE
    )


def _signs(rows: Sequence[SeriesRow], legend: SeriesLegend) -> list[tuple[str, Sign]]:
    """The signs that are used, with what they stand for."""
    used: tuple[tuple[bool, str, Sign], ...] = (
        (any(row.least for row in rows), legend.exact, _filled),
        (any(row.most > row.least for row in rows), legend.rounded, _hatched),
        (any(row.hidden for row in rows), legend.hidden, _hidden),
        (any(row.interruption for row in rows), legend.interruption, _dashed),
    )
    return [(text, sign) for shown, text, sign in used if shown]


def _filled(box: Box) -> str:
    return outline(box, fill=BLUE, stroke=BLUE)


def _hatched(box: Box) -> str:
    return hatched(box) + outline(box)


def _hidden(box: Box) -> str:
    """An empty box with dashed edges: a figure that is not published."""
    return outline(box, stroke_dasharray="3 3")


def _dashed(box: Box) -> str:
    middle = (box[1] + box[3]) / 2
    return line(box[0], middle, box[2], middle, stroke_dasharray="6 4", stroke_width=1.5)
