"""The view of a timeline: the measures with their dates, states and milestones, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Figure,
    Heading,
    Line,
    Paragraph,
    Table,
)
from ...render.blocks import line as spans
from ...render.localized import lang_span, localize
from ..timeline import Bar, Timeline, TimelineMilestone
from .coverage_text import end
from .timeline_picture import description, picture
from .timeline_text import heading, milestone_dates, state, time

_HEADS = ("measure", "points", "time", "state", "milestones")


def timeline(timeline: Timeline, lang: Language) -> Iterator[Block]:
    """Measure by measure when it begins and ends, its state, and its milestones."""
    yield Heading(heading(timeline, lang))
    yield from map(Paragraph, end(timeline.ended, lang))
    if timeline.in_part:
        yield Paragraph(lang.word("plan.timeline", "in_part"))
    if timeline.bars:
        yield Alternatives(lines=_lines(timeline, lang), page=_page(timeline, lang))
    else:
        yield Paragraph(lang.word("plan.timeline", "no_measures"))


def _lines(timeline: Timeline, lang: Language) -> Iterator[Paragraph]:
    """A line for each measure, and one for each of its milestones below it."""
    for bar in timeline.bars:
        progress = lang.apart((time(bar, lang), state(bar, lang)))
        yield Paragraph(lang.line(localize(bar.titles, lang), progress))
        for step in bar.milestones:
            milestone = "".join(span.text for span in _milestone(step, timeline, lang))
            yield Paragraph(f"  - {milestone}")


def _page(timeline: Timeline, lang: Language) -> Iterator[Block]:
    """The picture, and a table with a row for each measure."""
    name = lang.word("plan.timeline", "picture")
    yield Figure(picture(timeline, lang), description(timeline, lang), name)
    yield _table(timeline, lang, lambda bar: lang_span(bar.titles, lang))


def timeline_table(timeline: Timeline, lang: Language) -> Table:
    """The table of a timeline for programs: with the ids of the measures before their titles."""
    return _table(timeline, lang, lambda bar: (bar.measure, lang_span(bar.titles, lang)))


def _table(timeline: Timeline, lang: Language, named: Callable[[Bar], CellContent]) -> Table:
    return Table(
        lang.word("plan.timeline", "caption"),
        heads=(lang.word("plan.timeline", key) for key in _HEADS),
        rows=((named(bar), *_row(bar, timeline, lang)) for bar in timeline.bars),
        wide=True,
    )


def _row(bar: Bar, timeline: Timeline, lang: Language) -> tuple[CellContent, ...]:
    return (
        ", ".join(map(str, bar.points)) or "–",
        time(bar, lang),
        state(bar, lang),
        tuple(_milestone(step, timeline, lang) for step in bar.milestones) or "–",
    )


def _milestone(step: TimelineMilestone, timeline: Timeline, lang: Language) -> Line:
    dates = milestone_dates(step, timeline.on, lang)
    return spans((lang_span(step.titles, lang), f" ({dates})"))
