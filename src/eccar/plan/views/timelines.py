"""The view of a timeline: the measures with their dates, states and milestones, in their order."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Heading,
    Line,
    Paragraph,
    Table,
)
from ...render.blocks import line as spans
from ...render.fitting import WIDTH, columns, shortened
from ...render.localized import lang_span, localize, page_heading, page_verdict
from ..timeline import Bar, Timeline, TimelineMilestone
from .coverage_text import end
from .headings import heading, short_heading
from .timeline_page import timeline_page
from .timeline_text import finding, milestone_dates, state, time

MIN_TITLE = 20
"""Columns that remain of a title."""

_HEADS = ("measure", "points", "time", "state", "milestones")


def timeline(timeline: Timeline, lang: Language) -> Iterator[Block]:
    """Measure by measure when it begins and ends, its state, and its milestones."""
    above = page_heading(
        heading(timeline, lang),
        lang.word("plan.timeline", "kind"),
        authorities=timeline.authorities,
        titles=timeline.titles,
        on=timeline.on,
        lang=lang,
    )
    remarks = tuple(map(Paragraph, _remarks(timeline, lang)))
    yield Details(
        brief=(Heading(short_heading(timeline, lang)), *remarks, *_entries(timeline, lang)),
        full=(above, *_verdict(timeline, lang), *remarks, *_in_full(timeline, lang)),
        most=None,
        single=True,
    )


def _verdict(timeline: Timeline, lang: Language) -> Iterator[Block]:
    """The measures by their state, in one sentence."""
    yield page_verdict(finding(timeline, lang))


def _remarks(timeline: Timeline, lang: Language) -> Iterator[str]:
    """How the plan ended, whether it is known in part, and that it has no measures."""
    yield from end(timeline.ended, lang)
    if timeline.in_part:
        yield lang.word("plan.timeline", "in_part")
    if not timeline.bars:
        yield lang.word("plan.timeline", "no_measures")


def _in_full(timeline: Timeline, lang: Language) -> Iterator[Block]:
    if timeline.bars:
        yield Alternatives(lines=_lines(timeline, lang), page=timeline_page(timeline, lang))


def _entries(timeline: Timeline, lang: Language) -> Iterator[Paragraph]:
    """A line for each measure; a title that is too long is cut."""
    for bar in timeline.bars:
        progress = lang.apart((time(bar, lang), state(bar, lang)))
        room = max(WIDTH - columns(lang.line("", progress)), MIN_TITLE)
        yield Paragraph(lang.line(shortened(localize(bar.titles, lang), room), progress))


def _lines(timeline: Timeline, lang: Language) -> Iterator[Paragraph]:
    """A line for each measure, and one for each of its milestones below it."""
    for bar in timeline.bars:
        progress = lang.apart((time(bar, lang), state(bar, lang)))
        yield Paragraph(lang.line(localize(bar.titles, lang), progress))
        for step in bar.milestones:
            milestone = "".join(span.text for span in _milestone(step, timeline, lang))
            yield Paragraph(f"  - {milestone}")


def timeline_table(timeline: Timeline, lang: Language) -> Table:
    """The table of a timeline for programs: with the ids of the measures before their titles."""
    return Table(
        lang.word("plan.timeline", "caption"),
        heads=(lang.word("plan.timeline", key) for key in _HEADS),
        rows=(
            ((bar.measure, lang_span(bar.titles, lang)), *_row(bar, timeline, lang))
            for bar in timeline.bars
        ),
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
