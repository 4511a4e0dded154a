"""A measure in time, in words: when it begins and ends, where it stands, its milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..dates import When
from ..plan.progress import State
from ..plan.timeline import Bar, Step, Timeline
from ..wording import Language
from .spoken import whose


def heading(told: Timeline, words: Language) -> str:
    """Whose measures are shown, and as seen on which day."""
    if not told.authorities:
        return words.word("timeline", "heading_of_nobody", day=told.on)
    of = whose(told.titles, told.authorities, words)
    return words.word("timeline", "heading", authorities=of, day=told.on)


def time(bar: Bar, words: Language) -> str:
    """From when until when, as far as it is on record."""
    begins, ends = bar.begins, None if bar.ongoing else bar.ends
    if begins is not None and ends is not None and _single(begins) and _single(ends):
        return words.word("timeline", "span", begins=begins, ends=ends)
    if begins is None and ends is None and not bar.ongoing:
        return words.word("timeline", "no_time")
    return f"{_begin(begins, words)}, {_end(ends, words, ongoing=bar.ongoing)}"


def state(bar: Bar, words: Language) -> str:
    """Where it stands, since when it stands no longer, and whether its end is outstanding."""
    said = words.say(bar.state)
    if bar.ceased is not None:
        return f"{said} ({words.say(bar.ceased)})"
    if bar.state is State.NOT_ON_RECORD and (bar.running or bar.gone):
        said = words.word("timeline", "running" if bar.running else "over")
    return f"{said}, {words.word('timeline', 'outstanding')}" if bar.outstanding else said


def step_told(step: Step, on: dt.date, words: Language) -> str:
    """Until when a milestone is due, and when it was reached, if it was by the day *on*."""
    return ", ".join(_told(step, on, words)) or words.word("timeline", "no_due")


def reached(step: Step, on: dt.date) -> bool:
    """Whether a milestone was reached, unless that begins only after the day *on*."""
    day = step.reached
    return day is not None and (day.first is None or day.first <= on)


def _told(step: Step, on: dt.date, words: Language) -> Iterator[str]:
    if step.due is not None:
        yield words.word("timeline", "due", date=step.due)
    if reached(step, on):
        yield words.word("timeline", "reached", date=step.reached)


def _single(date: When) -> bool:
    """Whether a date is said without words such as *between*, *by* or *or later*."""
    return not date.unknown and "/" not in date.notation


def _begin(begins: When | None, words: Language) -> str:
    if begins is None:
        return words.word("timeline", "no_begin")
    return words.word("timeline", "begins", date=begins)


def _end(ends: When | None, words: Language, *, ongoing: bool) -> str:
    if ongoing:
        return words.word("timeline", "ongoing")
    if ends is None:
        return words.word("timeline", "no_end")
    return words.word("timeline", "ends", date=ends)
