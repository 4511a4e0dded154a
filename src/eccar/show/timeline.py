"""Views of a timeline: the measures with their dates, states and milestones, in the order told."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..languages.language import Language
from ..plan.timeline import Bar, Timeline
from ..values.displayable import Style
from .elements import paragraph, stacked, table, title
from .in_time import heading, state, step_told, time
from .page import wide
from .spoken import marked, spoken
from .timeline_picture import picture

_HEADS = ("measure", "points", "time", "state", "milestones")
_WIDEST_ID = 20


def lines(told: Timeline, lang: Language, style: Style) -> Iterator[str]:
    """Measure by measure when it begins and ends and where it stands; its milestones under it."""
    yield style(heading(told, lang), "title")
    if not told.bars:
        yield lang.word("timeline", "no_measures")
    width = min(max((len(bar.measure) for bar in told.bars), default=0), _WIDEST_ID)
    for bar in told.bars:
        about = lang.line(spoken(bar.titles, lang), lang.apart((time(bar, lang), state(bar, lang))))
        yield f"{bar.measure:<{width}}  {about}"
        for step in bar.steps:
            said = f"{spoken(step.titles, lang)} ({step_told(step, told.on, lang)})"
            yield f"{'':<{width}}    - {said}"


def parts(told: Timeline, lang: Language) -> Iterator[str]:
    """The same as a heading, a picture and a table."""
    yield title(heading(told, lang))
    if not told.bars:
        yield paragraph(lang.word("timeline", "no_measures"))
        return
    yield wide(picture(told, lang), lang.word("timeline", "picture"))
    caption = lang.word("timeline", "caption")
    heads = [lang.word("timeline", key) for key in _HEADS]
    yield wide(table(caption, heads, (_cells(bar, told, lang) for bar in told.bars)), caption)


def _cells(bar: Bar, told: Timeline, lang: Language) -> list[str]:
    steps = (
        f"{marked(step.titles, lang)} ({escape(step_told(step, told.on, lang))})"
        for step in bar.steps
    )
    return [
        f"{stacked([bar.measure])}<br>{marked(bar.titles, lang)}",
        stacked([", ".join(map(str, bar.points)) or "–"]),
        stacked([time(bar, lang)]),
        stacked([state(bar, lang)]),
        "<br>".join(steps) or stacked(["–"]),
    ]
