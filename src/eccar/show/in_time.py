"""A measure in time, in words: when it begins and ends, where it stands, its milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..languages.language import Language
from ..plan.measures.progress import State
from ..plan.timeline import Bar, Step, Timeline
from ..values.dates import When
from .spoken import whose


def heading(told: Timeline, lang: Language) -> str:
    """Whose measures are shown, and as seen on which day."""
    if not told.authorities:
        return lang.word("timeline", "heading_of_nobody", day=told.on)
    of = whose(told.titles, told.authorities, lang)
    return lang.word("timeline", "heading", authorities=of, day=told.on)


def time(bar: Bar, lang: Language) -> str:
    """From when until when, as far as it is on record."""
    begins, ends = bar.begins, None if bar.ongoing else bar.ends
    if begins is not None and ends is not None and _single(begins) and _single(ends):
        return lang.word("timeline", "span", begins=begins, ends=ends)
    if begins is None and ends is None and not bar.ongoing:
        return lang.word("timeline", "no_time")
    return f"{_begin(begins, lang)}, {_end(ends, lang, ongoing=bar.ongoing)}"


def state(bar: Bar, lang: Language) -> str:
    """Where it stands, since when it stands no longer, and whether its end is outstanding."""
    said = lang.say(bar.state)
    if bar.ceased is not None:
        return f"{said} ({lang.say(bar.ceased)})"
    if bar.state is State.NOT_ON_RECORD and (bar.running or bar.gone):
        said = lang.word("timeline", "running" if bar.running else "over")
    return f"{said}, {lang.word('timeline', 'outstanding')}" if bar.outstanding else said


def step_told(step: Step, on: dt.date, lang: Language) -> str:
    """Until when a milestone is due, and when it was reached, if it was by the day *on*."""
    return ", ".join(_told(step, on, lang)) or lang.word("timeline", "no_due")


def reached(step: Step, on: dt.date) -> bool:
    """Whether a milestone was reached, unless that begins only after the day *on*."""
    day = step.reached
    return day is not None and (day.first is None or day.first <= on)


def _told(step: Step, on: dt.date, lang: Language) -> Iterator[str]:
    if step.due is not None:
        yield lang.word("timeline", "due", date=step.due)
    if reached(step, on):
        yield lang.word("timeline", "reached", date=step.reached)


def _single(date: When) -> bool:
    """Whether a date is said without words such as *between*, *by* or *or later*."""
    return not date.unknown and "/" not in date.notation


def _begin(begins: When | None, lang: Language) -> str:
    if begins is None:
        return lang.word("timeline", "no_begin")
    return lang.word("timeline", "begins", date=begins)


def _end(ends: When | None, lang: Language, *, ongoing: bool) -> str:
    if ongoing:
        return lang.word("timeline", "ongoing")
    if ends is None:
        return lang.word("timeline", "no_end")
    return lang.word("timeline", "ends", date=ends)
