"""The page of a timeline: the measures by point, each in words with its bar next to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import (
    Block,
    Fold,
    Heading,
    Inline,
    Items,
    Line,
    Paragraph,
    Row,
    RowList,
    Span,
)
from ...render.blocks import line as spans
from ...render.drawing import sign
from ...render.localized import lang_span, separated
from ...values.texts import Count
from ..coverage import GENERAL_FROM
from ..packaged import ten_points
from ..points import NUMBERS
from ..timeline import Bar, Timeline, TimelineMilestone
from .coverage_text import point_title
from .measure_text import points_in_words
from .timeline_bars import SIGNS, axis, bar_drawing, milestone_sign, signs_of
from .timeline_text import milestone_dates, state, time

MAX_DRAWN = 60
"""Measures with a bar; the others are named below them."""


def timeline_page(timeline: Timeline, lang: Language) -> Iterator[Block]:
    """What the signs mean, then the measures of each point; a measure is under its first one.

    Without any date there is nothing to draw, which is said in place of the picture.
    """
    if not any(bar.days for bar in timeline.bars):
        yield from _undated(timeline, lang)
        return
    drawn, others = timeline.bars[:MAX_DRAWN], timeline.bars[MAX_DRAWN:]
    yield Items(_legend(timeline, drawn, lang))
    for index, (title, bars) in enumerate(_by_point(drawn, timeline, lang)):
        rows = (_row(bar, timeline, lang) for bar in bars)
        day = "" if index else lang.say(timeline.on)
        yield RowList(caption=title, rows=rows, axis=axis(timeline, day))
    if others:
        count = lang.word("plan.timeline", "more", count=Count(len(others)))
        yield Fold(summary=count, blocks=[Items(_entry(bar, lang) for bar in others)])


def _undated(timeline: Timeline, lang: Language) -> Iterator[Block]:
    """That there are no dates, and the measures of each point with their state."""
    yield Paragraph(lang.word("plan.timeline", "no_dates"))
    for title, bars in _by_point(timeline.bars, timeline, lang):
        yield Heading(title, 2)
        yield Items(
            (separated((lang_span(bar.titles, lang), state(bar, lang), _points(bar, lang)), lang),)
            for bar in bars
        )


def _by_point(
    bars: Iterable[Bar], timeline: Timeline, lang: Language
) -> Iterator[tuple[str, list[Bar]]]:
    """The measures by the first of their points, then the general ones and those under no point."""
    edition = ten_points().edition_on(timeline.on)
    groups: dict[int | None, list[Bar]] = {key: [] for key in (*NUMBERS, 0, None)}
    for bar in bars:
        general = len(set(bar.points)) >= GENERAL_FROM
        groups[0 if general else min(bar.points, default=None)].append(bar)
    names: dict[int | None, str] = {
        **{key: f"{key}  {point_title(key, edition, lang)}" for key in NUMBERS},
        0: lang.word("plan.coverage", "general"),
        None: lang.word("plan.coverage", "under_no_point"),
    }
    return ((names[key], group) for key, group in groups.items() if group)


def _row(bar: Bar, timeline: Timeline, lang: Language) -> Row:
    """The title, the state, when, the other points and the milestones; next to them the bar."""
    points = _points(bar, lang)
    steps = [(_milestone(step, timeline, lang),) for step in bar.milestones]
    return Row(
        title=lang_span(bar.titles, lang),
        answer=separated((state(bar, lang), time(bar, lang)), lang),
        drawing=bar_drawing(bar, timeline, lang),
        blocks=([Paragraph(points)] if points else []) + ([Items(steps)] if steps else []),
    )


def _points(bar: Bar, lang: Language) -> str:
    """The points of a measure under several, which stands under the first."""
    return points_in_words(bar.points, lang) if len(bar.points) > 1 else ""


def _milestone(step: TimelineMilestone, timeline: Timeline, lang: Language) -> Line:
    title = evolve(lang_span(step.titles, lang), sign=sign(milestone_sign(step, timeline, 8, 8)))
    return spans((title, f" ({milestone_dates(step, timeline.on, lang)})"))


def _entry(bar: Bar, lang: Language) -> tuple[Line]:
    return (separated((lang_span(bar.titles, lang), state(bar, lang), time(bar, lang)), lang),)


def _legend(timeline: Timeline, bars: Iterable[Bar], lang: Language) -> Iterator[tuple[Inline]]:
    """What the signs mean that are on the page."""
    used = {key for bar in bars for key in signs_of(bar, timeline)}
    if timeline.period is not None and not timeline.period.unknown:
        used.add("period")
    for key, draw in SIGNS.items():
        if key in used:
            meaning = lang.word("plan.timeline", key)
            if key == "period" and timeline.period is not None:
                meaning = lang.line(meaning, lang.period(timeline.period))
            yield (Span(meaning, sign=draw),)
