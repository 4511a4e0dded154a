"""The picture of members over time: a line of steps, and the doubt as a hatched band around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from ...languages.language import Language
from ...render.charts import LEFT, SIZE, WIDTH, Sign, chart_svg, foot
from ...render.svg import BLUE, INK, Box, element, faint, hatched, label, length, line
from ..counts.over_time import MembersOverTime

_TOP, _BOTTOM = 16, 236
_RIGHT = WIDTH - 12
_MAX_LINES = 5
_MAX_YEARS = 8
_STEPS = (1, 2, 5)


def picture(over_time: MembersOverTime, title: str, description: str, lang: Language) -> str:
    """The picture as an element of a page."""
    scale = _Scale(over_time)
    signs: list[tuple[str, Sign]] = [(lang.word("membership.counts", "by_status"), _line_sign)]
    if any(count.most > count.least for count in over_time.counts):
        signs.append((lang.word("membership.counts", "band"), _band_sign))
    below, height = foot(signs, "", _BOTTOM + 52)
    line_ = _steps(scale, "members", INK, 2)
    body = (*_heights(scale, lang), *_years(scale, lang), _band(scale), line_, below)
    return chart_svg("".join(body), height, title, description, lang)


class _Scale:
    """Where days and numbers are in the picture."""

    def __init__(self, over_time: MembersOverTime) -> None:
        self.first, self.last = over_time.first, over_time.last
        self.counts = over_time.counts
        highest = max(count.most for count in over_time.counts)
        self.step = next(step for step in _round_numbers() if highest <= step * _MAX_LINES)
        self.top = max(self.step * -(-highest // self.step), 1)
        self.left = LEFT + length(str(self.top), SIZE) + 12

    def x(self, day: dt.date) -> float:
        """Where a *day* begins; the last ends at the right."""
        days = (self.last - self.first).days + 1
        return self.left + (_RIGHT - self.left) * (day - self.first).days / days

    def y(self, number: int) -> float:
        """How high a *number* is."""
        return _BOTTOM - (_BOTTOM - _TOP) * number / self.top

    def spans(self) -> Iterator[tuple[float, float]]:
        """Where each count begins and ends."""
        return pairwise([*(self.x(count.since) for count in self.counts), _RIGHT])


def _round_numbers() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50 and so on: how far numbers on an axis are apart."""
    power = 1
    while True:
        yield from (step * power for step in _STEPS)
        power *= 10


def _heights(scale: _Scale, lang: Language) -> Iterator[str]:
    """A faint line for each round number, with the number on the left."""
    for number in range(0, scale.top + 1, scale.step):
        y = scale.y(number)
        yield faint(scale.left, y, _RIGHT, y) if number else line(scale.left, y, _RIGHT, y)
        text = lang.number(number)
        yield label(scale.left - 6, y + 5, text, size=SIZE, text_anchor="end")


def _years(scale: _Scale, lang: Language) -> Iterator[str]:
    """The beginnings of years, as far as there is room, and below them the first and the last day."""
    years = range(scale.first.year + 1, scale.last.year + 1)
    step = next(step for step in _round_numbers() if len(years) <= step * _MAX_YEARS)
    for year in (year for year in years if year % step == 0):
        x = scale.x(dt.date(year, 1, 1))
        yield line(x, _BOTTOM, x, _BOTTOM + 5)
        if x < _RIGHT - length(str(year), SIZE) / 2:
            yield label(x, _BOTTOM + 20, str(year), size=SIZE, text_anchor="middle")
    yield label(scale.left, _BOTTOM + 42, lang.say(scale.first), size=SIZE)
    if scale.first < scale.last:
        yield label(_RIGHT, _BOTTOM + 42, lang.say(scale.last), size=SIZE, text_anchor="end")


def _band(scale: _Scale) -> str:
    """From the members for certain up to all that may be, day by day."""
    boxes: list[Box] = [
        (left, scale.y(count.most), right, scale.y(count.least))
        for count, (left, right) in zip(scale.counts, scale.spans(), strict=True)
        if count.most > count.least
    ]
    edges = (_steps(scale, key, BLUE, 1) for key in ("least", "most"))
    return "".join((hatched(*boxes, colour=BLUE), *edges))


def _steps(scale: _Scale, key: str, colour: str, width: float) -> str:
    """The line of one of the numbers of each count."""
    corners = [
        f"{x:.1f},{scale.y(getattr(count, key)):.1f}"
        for count, span in zip(scale.counts, scale.spans(), strict=True)
        for x in span
    ]
    points = " ".join(corners)
    return element("polyline", points=points, fill="none", stroke=colour, stroke_width=width)


def _band_sign(box: Box) -> str:
    return hatched(box, colour=BLUE)


def _line_sign(box: Box) -> str:
    left, top, right, bottom = box
    middle = (top + bottom) / 2
    return line(left, middle, right, middle, stroke_width=2)
