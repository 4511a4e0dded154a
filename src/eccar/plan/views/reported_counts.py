"""Reported counts in words: the number as the source gives it, what is counted, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.statements import Statement
from ...values.texts import Count
from ..measures.reported_counts import Precision, ReportedCount
from .measure_text import note_text


def phrase(reported: ReportedCount, lang: Language) -> str:
    """A reported count in words: “more than 100 of about 240 (in work; 2013)”."""
    number = number_text(reported.count, reported.precision, lang)
    if reported.total is not None:
        total = number_text(reported.total, reported.total_precision, lang)
        number = lang.whole("plan.value", "share", part=number, whole=total)
    parts = (reported.words, reported.state, reported.when)
    details = lang.apart(lang.say(part) for part in parts if part is not None)
    return lang.whole("plan.value", "detailed", value=number, details=details)


def statements(counts: Iterable[ReportedCount], lang: Language) -> Iterator[Statement]:
    """Each of *counts* with its note and its sources."""
    for reported in counts:
        text = lang.apart([lang.say(reported), *note_text(reported.note)])
        yield Statement(text, reported.sources)


def number_text(number: int, precision: Precision | None, lang: Language) -> str:
    """A number as its source limits it: “about 120”."""
    shown = lang.say(Count(number))
    return f"{lang.say(precision)}\xa0{shown}" if precision else shown
