"""The picture of a timeline: the years along the top, and a bar for each measure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from ...languages.language import Language
from ...render.localized import localize
from ...render.svg import arrow, cut, diamond, faint, head, label, length, line, svg
from ...render.svg import bar as draw_bar
from ...values.texts import Count, plain
from ..coverage import Mark
from ..measures.progress import DONE
from ..timeline import Bar, Timeline
from .headings import heading
from .marks import mark
from .spans import BarSpan, Days, bar_span, milestone_day
from .timeline_text import reached, state, time

WIDTH = 760
MAX_BARS = 40
"""Measures in one picture; the others are only in the table."""

MAX_MILESTONES = 24
"""Milestones of one measure that are drawn."""

_ROW = 42
_LEFT = 8
_FROM = 290
_TO = WIDTH - 26
_MAX_YEARS = 9
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
"""The numbers of years between two that are named."""
_LEGEND = 22
_HOLLOW = 10
"""The width of the hollow end of what has ended on no known day."""
_TEXT = 36
"""How far the text of the legend is from the left of its sign."""

_SMALL = 12
"""The size of the text of the legend."""


def picture(timeline: Timeline, lang: Language, *, alone: bool = False) -> str:
    """The picture as an element of a page, or, *alone*, as a file with its own heading."""
    above, high = head(heading(timeline, lang), WIDTH) if alone else ("", 0)
    top = high + 46
    bottom = top + len(timeline.bars[:MAX_BARS]) * _ROW
    end = bottom + 24 * (len(timeline.bars) > MAX_BARS)
    names = tuple(lang.word("plan.timeline", key) for key, _ in _SIGNS)
    body = (
        *_years(timeline, top, bottom, lang),
        *_rows(timeline, top, lang),
        *_more(timeline, bottom, lang),
        *_legend(end, names),
    )
    return svg(
        "".join((above, *body)),
        width=WIDTH,
        height=end + _lines(names) * _LEGEND + 16,
        title=lang.word("plan.timeline", "picture"),
        description=description(timeline, lang),
        lang=lang.code,
        alone=alone,
    )


def description(timeline: Timeline, lang: Language) -> str:
    """What the picture shows, for those who cannot see it; its content is in the table."""
    title = plain(heading(timeline, lang))
    first, last = timeline.first, timeline.last
    return lang.word("plan.timeline", "picture_of", heading=title, first=first, last=last)


def _x(day: dt.date, timeline: Timeline) -> float:
    """Where a day begins."""
    days = (timeline.last - timeline.first).days + 1
    return _FROM + (_TO - _FROM) * (day - timeline.first).days / days


def _between(days: Days, timeline: Timeline) -> tuple[float, float]:
    """Where the first of *days* begins and the last ends; never too close to be seen."""
    left = _x(days[0], timeline)
    wide = (_TO - _FROM) / ((timeline.last - timeline.first).days + 1)
    return left, max(_x(days[1], timeline) + wide, left + 2)


def _years(timeline: Timeline, top: float, bottom: float, lang: Language) -> Iterator[str]:
    """The years, and the day of the timeline as a line with its name."""
    years = range(timeline.first.year, timeline.last.year + 1)
    fitting = (step for step in _STEPS if len(years) <= step * _MAX_YEARS)
    step = next(fitting, _STEPS[-1])
    for year in (year for year in years if year % step == 0):
        x = _x(dt.date(year, 1, 1), timeline)
        yield faint(x, top - 18, x, bottom)
        yield label(x + 3, top - 6, str(year), size=12)
    x, day = _x(timeline.on, timeline), lang.say(timeline.on)
    half = length(day, 12, bold=True) / 2
    yield line(x, top - 24, x, bottom, stroke_dasharray="4 3", stroke_width=1.5)
    middle = min(max(x, half + 2), WIDTH - half - 2)
    yield label(middle, top - 28, day, size=12, text_anchor="middle", font_weight="bold")


def _rows(timeline: Timeline, top: float, lang: Language) -> Iterator[str]:
    for index, bar in enumerate(timeline.bars[:MAX_BARS]):
        yield from _row(bar, timeline, top + index * _ROW, lang)


def _more(timeline: Timeline, bottom: float, lang: Language) -> Iterator[str]:
    """How many measures are only in the table."""
    if (more := len(timeline.bars) - MAX_BARS) > 0:
        yield label(_LEFT, bottom + 20, lang.word("plan.timeline", "more", count=Count(more)))


def _row(bar: Bar, timeline: Timeline, y: float, lang: Language) -> Iterator[str]:
    room = _FROM - _LEFT - 14
    yield faint(_LEFT, y, _TO, y)
    yield label(_LEFT, y + 17, cut(localize(bar.titles, lang), room))
    yield label(_LEFT, y + 34, cut(state(bar, lang), room, 12), size=12)
    span = bar_span(bar, timeline)
    if span is None:
        yield label(_FROM + 4, y + 31, time(bar, lang), size=12, font_style="italic")
    else:
        yield from _bar(span, bar, timeline, y + 27)
    for step in bar.milestones[:MAX_MILESTONES]:
        day = milestone_day(step, timeline)
        if day is not None:
            yield diamond(_x(day, timeline), y + 11, filled=reached(step, timeline.on))


def _bar(span: BarSpan, bar: Bar, timeline: Timeline, y: float) -> Iterator[str]:
    """The bar: thin where it is rough, filled where something runs or is done."""
    filled = bar.running or bar.state in DONE
    for days in span.rough:
        yield draw_bar(*_between(days, timeline), y, thick=False, filled=filled)
    if span.certain:
        yield draw_bar(*_between(span.certain, timeline), y, thick=True, filled=filled)
    left, right = _between(span.ends, timeline)
    yield from _begin(span, bar, left, y)
    yield from _end(span, bar, right, y)


def _begin(span: BarSpan, bar: Bar, left: float, y: float) -> Iterator[str]:
    """The year of what began before the years shown; a question mark where no day is known."""
    if span.began_before:
        year = bar.begins.first.year if bar.begins and bar.begins.first else ""
        yield label(left + 2, y - 9, f"‹ {year}".rstrip(), size=11)
    if span.without_begin:
        yield label(left - 4, y + 5, "?", text_anchor="end")


def _end(span: BarSpan, bar: Bar, right: float, y: float) -> Iterator[str]:
    """One sign: of what goes on, is late, or has ended; of the last only on the day it stands for.

    Where no day of the end is known, the bar ends hollow, with a question mark.
    """
    if span.goes_on:
        yield arrow(right, y, 1)
    elif span.ceased:
        yield mark(Mark.NO_LONGER, right, y)
    elif bar.outstanding:
        yield mark(Mark.OUTSTANDING, right, y)
    elif span.without_end:
        if bar.gone:
            yield draw_bar(right, right + _HOLLOW, y, thick=True, filled=False)
        yield label(right + 4 + _HOLLOW * bar.gone, y + 5, "?")


_SIGNS: tuple[tuple[str, Callable[[float, float], str]], ...] = (
    ("filled", lambda x, y: draw_bar(x, x + 28, y, thick=True, filled=True)),
    ("outlined", lambda x, y: draw_bar(x, x + 28, y, thick=True, filled=False)),
    ("rough", lambda x, y: draw_bar(x, x + 28, y, thick=False, filled=True)),
    ("goes_on", lambda x, y: arrow(x + 10, y, 1)),
    ("diamond_reached", lambda x, y: diamond(x + 14, y, filled=True)),
    ("diamond", lambda x, y: diamond(x + 14, y, filled=False)),
    ("outstanding", lambda x, y: mark(Mark.OUTSTANDING, x + 14, y)),
    ("gone", lambda x, y: mark(Mark.NO_LONGER, x + 14, y)),
    ("question_mark", lambda x, y: label(x + 10, y + 5, "?")),
)
"""The shapes of the legend, each by the key of what it means."""


def _legend(y: float, names: tuple[str, ...]) -> Iterator[str]:
    """The signs with their *names*, in two columns if all fit half of the width."""
    yield faint(_LEFT, y, _TO, y)
    for index, ((_, sign), name) in enumerate(zip(_SIGNS, names, strict=True)):
        column, row = divmod(index, _lines(names))
        x, middle = _LEFT + column * WIDTH / 2, y + 18 + row * _LEGEND
        yield sign(x, middle)
        yield label(x + _TEXT, middle + 4, name, size=_SMALL)


def _lines(names: tuple[str, ...]) -> int:
    """The lines of the legend: half as many as there are signs, or as many, if a name is too long."""
    fits = max(length(name, _SMALL) for name in names) <= WIDTH / 2 - _TEXT - 2 * _LEFT
    return (len(names) + 1) // 2 if fits else len(names)
