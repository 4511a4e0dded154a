"""The picture of a timeline: the years along the top, and a bar for each measure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from ..languages.language import Language
from ..plan.coverage import Mark
from ..plan.measures.progress import DONE
from ..plan.timeline import Bar, Timeline
from ..values.texts import Count, plain
from .in_time import heading, reached, state, time
from .spans import Days, Span, ceased, place, span
from .spoken import spoken
from .svg import arrow, bar_of, cut, diamond, faint, head, label, length, line, mark, svg

WIDTH = 760
MOST_BARS = 40
"""Measures in one picture; what is more is in the table."""

MOST_STEPS = 24
"""Milestones of one measure that are drawn."""

_ROW = 42
_LEFT = 8
_FROM = 290
_TO = WIDTH - 26
_MOST_YEARS = 9
_APART = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_LEGEND = 22
_LEGEND_LINES = 5


def picture(told: Timeline, lang: Language, *, alone: bool = False) -> str:
    """The picture as an element of a page, or, *alone*, as a file with its own heading."""
    title = heading(told, lang)
    above, high = head(title, WIDTH) if alone else ("", 0)
    top = high + 46
    bars = told.bars[:MOST_BARS]
    bottom = top + len(bars) * _ROW
    body = [above, *_years(told, top, bottom, lang)]
    for turn, bar in enumerate(bars):
        body += _row(bar, told, top + turn * _ROW, lang)
    if more := len(told.bars) - len(bars):
        said = lang.word("timeline", "more", count=Count(more))
        body.append(label(_LEFT, bottom + 20, said))
        bottom += 24
    body += _legend(bottom, lang)
    about = lang.word(
        "timeline", "picture_of", heading=plain(title), first=told.first, last=told.last
    )
    return svg(
        "".join(body),
        width=WIDTH,
        height=bottom + _LEGEND_LINES * _LEGEND + 16,
        title=lang.word("timeline", "picture"),
        about=about,
        lang=lang.code,
        alone=alone,
    )


def _x(day: dt.date, told: Timeline) -> float:
    """Where a day begins."""
    return _FROM + (_TO - _FROM) * (day - told.first).days / ((told.last - told.first).days + 1)


def _between(days: Days, told: Timeline) -> tuple[float, float]:
    """Where the first of *days* begins and the last ends; never too close to be seen."""
    left, wide = _x(days[0], told), (_TO - _FROM) / ((told.last - told.first).days + 1)
    return left, max(_x(days[1], told) + wide, left + 2)


def _years(told: Timeline, top: float, bottom: float, lang: Language) -> Iterator[str]:
    """The years, and the day asked about as a line with its name."""
    years = range(told.first.year, told.last.year + 1)
    apart = next(one for one in _APART if len(years) <= one * _MOST_YEARS or one == _APART[-1])
    for year in years:
        if year % apart == 0:
            x = _x(dt.date(year, 1, 1), told)
            yield faint(x, top - 18, x, bottom)
            yield label(x + 3, top - 6, str(year), size=12)
    x, day = _x(told.on, told), lang.say(told.on)
    half = length(day, 12, bold=True) / 2
    yield line(x, top - 24, x, bottom, stroke_dasharray="4 3", stroke_width=1.5)
    middle = min(max(x, half + 2), WIDTH - half - 2)
    yield label(middle, top - 28, day, size=12, text_anchor="middle", font_weight="bold")


def _row(bar: Bar, told: Timeline, y: float, lang: Language) -> Iterator[str]:
    room = _FROM - _LEFT - 14
    yield faint(_LEFT, y, _TO, y)
    yield label(_LEFT, y + 17, cut(spoken(bar.titles, lang), room))
    yield label(_LEFT, y + 34, cut(lang.line(bar.measure, state(bar, lang)), room, 12), size=12)
    found = span(bar, told)
    if found is None:
        yield label(_FROM + 4, y + 31, time(bar, lang), size=12, font_style="italic")
    else:
        yield from _drawn(found, bar, told, y + 27)
    for step in bar.steps[:MOST_STEPS]:
        day = place(step, told)
        if day is not None:
            yield diamond(_x(day, told), y + 11, filled=reached(step, told.on))


def _drawn(found: Span, bar: Bar, told: Timeline, y: float) -> Iterator[str]:
    """The bar: thin where it is rough, filled where something runs or is done."""
    filled = bar.running or bar.state in DONE
    for days in found.rough:
        yield bar_of(*_between(days, told), y, thick=False, filled=filled)
    if found.certain:
        yield bar_of(*_between(found.certain, told), y, thick=True, filled=filled)
    left, right = _between(found.ends, told)
    if found.began_before:
        yield arrow(left, y, -1)
    if found.without_begin:
        yield label(left - 4, y + 5, "?", text_anchor="end")
    if found.goes_on:
        yield arrow(right, y, 1)
    if found.without_end:
        yield label(right + 4, y + 5, "?")
    if bar.outstanding:
        yield mark(Mark.OUTSTANDING, right + 10, y)
    if bar.gone:
        day = ceased(bar, told)
        yield mark(Mark.NO_LONGER, _x(day, told) if day else (left + right) / 2, y)


def _legend(y: float, lang: Language) -> Iterator[str]:
    signs: tuple[tuple[str, Callable[[float, float], str]], ...] = (
        ("filled", lambda x, y: bar_of(x, x + 28, y, thick=True, filled=True)),
        ("outlined", lambda x, y: bar_of(x, x + 28, y, thick=True, filled=False)),
        ("rough", lambda x, y: bar_of(x, x + 28, y, thick=False, filled=True)),
        ("goes_on", lambda x, y: arrow(x + 10, y, 1)),
        ("diamond_reached", lambda x, y: diamond(x + 14, y, filled=True)),
        ("diamond", lambda x, y: diamond(x + 14, y, filled=False)),
        ("outstanding", lambda x, y: mark(Mark.OUTSTANDING, x + 14, y)),
        ("gone", lambda x, y: mark(Mark.NO_LONGER, x + 14, y)),
        ("question_mark", lambda x, y: label(x + 10, y + 5, "?")),
    )
    yield faint(_LEFT, y, _TO, y)
    for turn, (key, sign) in enumerate(signs):
        column, line_ = divmod(turn, _LEGEND_LINES)
        x, at = _LEFT + column * WIDTH / 2, y + 18 + line_ * _LEGEND
        yield sign(x, at)
        yield label(x + 36, at + 4, lang.word("timeline", key), size=12)
