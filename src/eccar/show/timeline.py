"""Views of a timeline: the measures with their dates, states and milestones, in the order told."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..plan.timeline import Bar, Timeline
from ..shown import Paint
from ..wording import Language
from .elements import paragraph, stacked, table, title
from .in_time import heading, state, step_told, time
from .page import wide
from .spoken import marked, spoken
from .timeline_picture import picture

_HEADS = ("measure", "points", "time", "state", "milestones")
_WIDEST_ID = 20


def lines(told: Timeline, words: Language, paint: Paint) -> Iterator[str]:
    """Measure by measure when it begins and ends and where it stands; its milestones under it."""
    yield paint(heading(told, words), "title")
    if not told.bars:
        yield words.word("timeline", "no_measures")
    width = min(max((len(bar.measure) for bar in told.bars), default=0), _WIDEST_ID)
    for bar in told.bars:
        about = words.line(
            spoken(bar.titles, words), words.apart((time(bar, words), state(bar, words)))
        )
        yield f"{bar.measure:<{width}}  {about}"
        for step in bar.steps:
            said = f"{spoken(step.titles, words)} ({step_told(step, told.on, words)})"
            yield f"{'':<{width}}    - {said}"


def parts(told: Timeline, words: Language) -> Iterator[str]:
    """The same as a heading, a picture and a table."""
    yield title(heading(told, words))
    if not told.bars:
        yield paragraph(words.word("timeline", "no_measures"))
        return
    yield wide(picture(told, words), words.word("timeline", "picture"))
    caption = words.word("timeline", "caption")
    heads = [words.word("timeline", key) for key in _HEADS]
    yield wide(table(caption, heads, (_cells(bar, told, words) for bar in told.bars)), caption)


def _cells(bar: Bar, told: Timeline, words: Language) -> list[str]:
    steps = (
        f"{marked(step.titles, words)} ({escape(step_told(step, told.on, words))})"
        for step in bar.steps
    )
    return [
        f"{stacked([bar.measure])}<br>{marked(bar.titles, words)}",
        stacked([", ".join(map(str, bar.points)) or "–"]),
        stacked([time(bar, words)]),
        stacked([state(bar, words)]),
        "<br>".join(steps) or stacked(["–"]),
    ]
