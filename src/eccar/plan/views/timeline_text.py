"""A measure in time, in words: when it begins and ends, its state, its milestones."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from ...languages.language import Language
from ...values.dates import When
from ...values.texts import Count
from ..measures.progress import State
from ..timeline import Bar, Timeline, TimelineMilestone


def finding(timeline: Timeline, lang: Language) -> str:
    """How many measures there are, in which state, and of how many the end is overdue."""
    if not timeline.bars:
        return lang.word("plan.timeline", "no_measures")
    numbers = Counter(map(_counted_as, timeline.bars))
    parts = [_counted(key, numbers[key], lang) for key in _COUNTED if numbers[key]]
    if set(numbers) == {_NOT_REPORTED}:
        parts = [lang.say(State.NOT_ON_RECORD)]
    late = sum(bar.outstanding for bar in timeline.bars)
    if late:
        of_these = lang.word("plan.coverage", "of_these")
        parts[-1] = lang.apart((parts[-1], f"{of_these} {_counted('outstanding', late, lang)}"))
    measures = lang.word("plan.plan", "measures", count=Count(len(timeline.bars)))
    return lang.ended(lang.line(measures, ", ".join(parts)))


_NOT_REPORTED = "not-reported"

_COUNTED = (
    *("running", "completed", "planned", "on-hold", "postponed"),
    *("existed", _NOT_REPORTED, "before-end", "no-longer"),
)
"""The keys under which measures are counted by their state, in their order in the sentence."""


def _counted_as(bar: Bar) -> str:
    """The one key under which a measure is counted."""
    if bar.before_end:
        return "before-end"
    if bar.running:
        return "running"
    if bar.gone:
        return "no-longer"
    return _NOT_REPORTED if bar.state is State.NOT_ON_RECORD else bar.state.value


def _counted(key: str, number: int, lang: Language) -> str:
    return lang.word("plan.counted", key, count=Count(number))


def time(bar: Bar, lang: Language) -> str:
    """From when until when, as far as it is on record."""
    begins, ends = bar.begins, None if bar.ongoing else bar.ends
    if begins is not None and ends is not None and begins.single and ends.single:
        return lang.interval(begins, ends)
    if begins is None and ends is None and not bar.ongoing:
        return lang.word("plan.timeline", "no_time")
    return f"{_begin(begins, lang)}, {_end(ends, lang, ongoing=bar.ongoing)}"


def state(bar: Bar, lang: Language) -> str:
    """Its state, the day on which it ceased, and whether its end is outstanding."""
    name = lang.say(bar.state)
    if bar.before_end:
        name = lang.word("plan.timeline", "before_end", state=bar.state)
    if bar.ceased is not None:
        return f"{name} ({lang.say(bar.ceased)})"
    return f"{name}, {lang.word('plan.timeline', 'outstanding')}" if bar.outstanding else name


def milestone_dates(step: TimelineMilestone, on: dt.date, lang: Language) -> str:
    """The day on which a milestone is due, and the one on which it was reached by the day *on*."""
    return ", ".join(_dates(step, on, lang)) or lang.word("plan.timeline", "no_due")


def reached(step: TimelineMilestone, on: dt.date) -> bool:
    """Whether a milestone was reached, unless that begins only after the day *on*."""
    when = step.reached
    return when is not None and (when.first is None or when.first <= on)


def _dates(step: TimelineMilestone, on: dt.date, lang: Language) -> Iterator[str]:
    if step.due is not None:
        yield lang.word("plan.timeline", "due", date=step.due)
    if reached(step, on):
        yield lang.word("plan.timeline", "reached", date=step.reached)


def _begin(begins: When | None, lang: Language) -> str:
    if begins is None:
        return lang.word("plan.timeline", "no_begin")
    key = "starting" if begins.single else "begins"
    return lang.word("plan.timeline", key, date=begins)


def _end(ends: When | None, lang: Language, *, ongoing: bool) -> str:
    if ongoing:
        return lang.word("plan.timeline", "ongoing")
    if ends is None:
        return lang.word("plan.timeline", "no_end")
    return lang.word("plan.timeline", "ends", date=ends)
