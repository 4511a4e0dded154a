"""The drawings of the page of a timeline: the years, and the bar of a measure with its signs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...languages.language import Language
from ...render.drawing import Axis, sign
from ...render.svg import BLUE, INK, arrow, diamond, element, label
from ..coverage import Mark
from ..measures.progress import DONE
from ..timeline import Bar, Timeline, TimelineMilestone
from .marks import mark
from .spans import BarSpan, Days, bar_span, milestone_day
from .timeline_picture import MAX_MILESTONES
from .timeline_text import reached

_MAX_YEARS = 7
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""The numbers of years between two that are named."""

_HEIGHT = 52
_BAR = 34
"""The height around which a bar is drawn; its milestones are above it."""

_EDGE = 0.25
"""How near to an end of the axis the name of the day begins or ends at its line."""

_HOLLOW = 0.02
"""The width of the hollow end of what has ended on no known day."""


def _bar_sign(half: float, *, filled: bool) -> str:
    colour = BLUE if filled else INK
    fill = colour if filled else "none"
    shape = element("rect", x=0, y=8 - half, width=16, height=2 * half, fill=fill, stroke=colour)
    return sign(shape)


SIGNS = {
    "period": sign(
        element("rect", width=16, height=16, fill=INK, fill_opacity=0.1, class_="period")
    ),
    "filled": _bar_sign(5, filled=True),
    "outlined": _bar_sign(5, filled=False),
    "rough": _bar_sign(2, filled=True),
    "goes_on": sign(arrow(4, 8, 1)),
    "diamond_reached": sign(diamond(8, 8, filled=True)),
    "diamond": sign(diamond(8, 8, filled=False)),
    "outstanding": sign(mark(Mark.OUTSTANDING, 8, 8)),
    "gone": sign(mark(Mark.NO_LONGER, 8, 8)),
    "question_mark": sign(label(4, 13, "?")),
}
"""The signs by the key of what they mean."""


def axis(timeline: Timeline, day: str) -> str:
    """The years, and above them the name of the *day*, if there is one."""
    drawn = Axis(40 if day else 20)
    if day:
        on = _place(timeline.on, timeline)
        anchor = "start" if on < _EDGE else "end" if on > 1 - _EDGE else "middle"
        drawn.label(on, 12, day, text_anchor=anchor, font_weight="bold")
    for year in _years(timeline):
        drawn.label(_place(dt.date(year, 1, 1), timeline), drawn.height - 6, str(year), dx=3)
    return drawn.drawn()


def bar_drawing(bar: Bar, timeline: Timeline, lang: Language) -> str:
    """The bar on the years, with the period of the plan behind it; without a known day, no bar."""
    drawn = Axis(_HEIGHT)
    if timeline.period is not None and (days := _inside(timeline)):
        drawn.area(*_between(days, timeline))
    drawn.lines(tuple(_place(dt.date(year, 1, 1), timeline) for year in _years(timeline)))
    drawn.day(_place(timeline.on, timeline))
    span = bar_span(bar, timeline)
    if span is not None:
        _draw(drawn, span, bar, timeline, lang)
    for step in bar.milestones[:MAX_MILESTONES]:
        if (day := milestone_day(step, timeline)) is not None:
            drawn.shape(_place(day, timeline), milestone_sign(step, timeline, 0, 14))
    return drawn.drawn()


def _draw(drawn: Axis, span: BarSpan, bar: Bar, timeline: Timeline, lang: Language) -> None:
    """Thin where it is rough, filled where something runs or is done; a sign at its end."""
    filled = _is_filled(bar)
    for days in span.rough:
        drawn.bar(*_between(days, timeline), _BAR, thick=False, filled=filled)
    if span.certain:
        drawn.bar(*_between(span.certain, timeline), _BAR, thick=True, filled=filled)
    left, right = _between(span.ends, timeline)
    if span.began_before:
        drawn.label(left, _BAR - 10, f"‹ {_since(bar, lang)}".rstrip(), dx=2)
    if span.without_begin:
        drawn.label(left, _BAR + 4, "?", dx=-4, text_anchor="end")
    for key in _end_signs(span, bar):
        if key == "question_mark":
            if bar.gone:
                drawn.bar(right, right + _HOLLOW, _BAR, thick=True, filled=False)
            drawn.label(right + _HOLLOW * bar.gone, _BAR + 4, "?", dx=4)
        else:
            drawn.shape(right, _END_SIGNS[key])


_END_SIGNS = {
    "goes_on": arrow(0, _BAR, 1),
    "gone": mark(Mark.NO_LONGER, 0, _BAR),
    "outstanding": mark(Mark.OUTSTANDING, 0, _BAR),
}


def _end_signs(span: BarSpan, bar: Bar) -> Iterator[str]:
    """The sign at the end: of what goes on, has ended on a known day, is late, or has no known end."""
    if span.goes_on:
        yield "goes_on"
    elif span.ceased:
        yield "gone"
    elif bar.outstanding:
        yield "outstanding"
    elif span.without_end:
        yield "question_mark"


def signs_of(bar: Bar, timeline: Timeline) -> Iterator[str]:
    """The keys of the signs with which *bar* and its milestones are drawn."""
    for step in bar.milestones:
        yield "diamond_reached" if reached(step, timeline.on) else "diamond"
    span = bar_span(bar, timeline)
    if span is None:
        return
    if span.certain:
        yield "filled" if _is_filled(bar) else "outlined"
    if span.rough:
        yield "rough"
    if span.without_begin:
        yield "question_mark"
    yield from _end_signs(span, bar)


def milestone_sign(step: TimelineMilestone, timeline: Timeline, x: float, y: float) -> str:
    """The diamond of a milestone, filled if it was reached."""
    return diamond(x, y, filled=reached(step, timeline.on))


def _is_filled(bar: Bar) -> bool:
    return bar.running or bar.state in DONE


def _since(bar: Bar, lang: Language) -> str:
    """Since when there was what began before the years that are drawn, if the year is known."""
    if bar.begins is None or bar.begins.first is None:
        return ""
    return lang.word("plan.timeline", "since").format(year=bar.begins.first.year)


def _years(timeline: Timeline) -> list[int]:
    years = range(timeline.first.year, timeline.last.year + 1)
    step = next((step for step in _STEPS if len(years) <= step * _MAX_YEARS), _STEPS[-1])
    return [year for year in years if not year % step]


def _place(day: dt.date, timeline: Timeline) -> float:
    """Where a day begins, as a share of the years."""
    return (day - timeline.first).days / ((timeline.last - timeline.first).days + 1)


def _between(days: Days, timeline: Timeline) -> tuple[float, float]:
    """Where the first of *days* begins and the last ends."""
    return _place(days[0], timeline), _place(days[1], timeline) + 1 / (
        (timeline.last - timeline.first).days + 1
    )


def _inside(timeline: Timeline) -> Days | None:
    """The days of the period of the plan within the years, if there are any."""
    period = timeline.period
    if period is None or period.unknown:
        return None
    first, last = period.first or timeline.first, period.last or timeline.last
    if last < timeline.first or first > timeline.last:
        return None
    return max(first, timeline.first), min(last, timeline.last)
