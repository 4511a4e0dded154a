"""The picture of the ten points in several cities: a sign where something is, and hatching where nobody looked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from ...languages.language import Language
from ...render.charts import LEFT, SIZE, WIDTH, Sign, chart_svg, foot
from ...render.svg import Box, cut, faint, hatched, label, line, outline, square, stripes
from ...values.texts import Count
from ..matrix import Presence
from ..points import NUMBERS

MAX_ROWS = 60
"""Rows in one picture; the others are only in the table."""

NamedRow: TypeAlias = tuple[str, tuple[Presence, ...]]
"""The name of a row, and what is present of each point."""

_ROW = 28
_TOP = 30
_CELL = 30
_RIGHT = WIDTH - LEFT
_BEGIN = _RIGHT - len(NUMBERS) * _CELL


def picture(rows: Sequence[NamedRow], title: str, description: str, lang: Language) -> str:
    """The picture of *rows*, in their order, as an element of a page."""
    drawn = rows[:MAX_ROWS]
    bottom = _TOP + len(drawn) * _ROW
    more = lang.word("many", "more", count=Count(len(rows))) if len(rows) > len(drawn) else ""
    seen = {presence for _, cells in drawn for presence in cells}
    signs = [(lang.say(presence), SIGNS[presence]) for presence in Presence if presence in seen]
    below, height = foot(signs, more, bottom + 4)
    body = (*_numbers(), *_rows(drawn), below)
    return chart_svg("".join(body), height, title, description, lang)


def _numbers() -> Iterator[str]:
    """The numbers of the points above their columns."""
    for index, number in enumerate(NUMBERS):
        x = _BEGIN + (index + 0.5) * _CELL
        yield label(x, _TOP - 10, str(number), size=SIZE, text_anchor="middle", font_weight="bold")


def _rows(rows: Sequence[NamedRow]) -> Iterator[str]:
    for number, (name, cells) in enumerate(rows):
        top = _TOP + number * _ROW
        yield faint(LEFT, top, _RIGHT, top)
        yield label(LEFT, top + 19, cut(name, _BEGIN - LEFT - 8, SIZE), size=SIZE)
        for index, presence in enumerate(cells):
            left = _BEGIN + index * _CELL
            yield SIGNS[presence]((left + 1, top + 4, left + _CELL - 1, top + _ROW - 4))


def _centred(shape: Callable[[float, float], str]) -> Sign:
    """The sign that has a *shape* in the middle of its box."""

    def draw(box: Box) -> str:
        left, top, right, bottom = box
        return shape((left + right) / 2, (top + bottom) / 2)

    return draw


def _dash(x: float, y: float) -> str:
    return line(x - 5, y, x + 5, y, stroke_width=1.5)


def _hatched(box: Box) -> str:
    return hatched(box) + outline(box, stroke_opacity=0.5)


SIGNS: dict[Presence, Sign] = {
    Presence.MEASURE: _centred(square),
    Presence.MENTIONED: _centred(stripes),
    Presence.NONE: _centred(_dash),
    Presence.NOT_READ: _hatched,
}
"""The sign of each presence; no two have the same outline."""
