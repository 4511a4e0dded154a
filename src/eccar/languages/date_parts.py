"""Days, months, seasons and years as a language writes them, and the intervals between two of them.

An interval has an en dash, as in CLDR. What both ends share, the year or the month and the year, is
written once, behind the later end: all languages write the day before the month, and both before
the year, so that the earlier end is the beginning of its pattern.
"""

from __future__ import annotations

import re

from .conventions import RANGE, Conventions
from .prepositions import NOTHING

SPRING, WINTER = 21, 24
"""The first and the last season, which EDTF writes where months are; winter goes on into the next year."""


def date_text(notation: str, conventions: Conventions, case: str = "") -> str:
    r"""The year, season, month or day with this *notation*, in a grammatical *case*.

    >>> from eccar.languages.conventions import conventions_of
    >>> date_text("2026-08", conventions_of("pl"), "locative")
    'sierpniu 2026\xa0r.'
    >>> date_text("2026-08", conventions_of("fr"), "from")
    'd’août 2026'
    """
    values = _values(notation, conventions, case)
    said = _pattern(values, conventions).format(**values)
    return _preposition(values, said, conventions, case) + said


def earlier_end(first: str, last: str, conventions: Conventions, case: str = "") -> str:
    r"""The date *first* before a later date *last*, without what both share, in a grammatical *case*.

    >>> from eccar.languages.conventions import conventions_of
    >>> earlier_end("2025-10-23", "2025-10-24", conventions_of("fr"), "the")
    'le 23'
    >>> earlier_end("2026-03", "2026-06", conventions_of("pl"), "genitive")
    'marca'
    """
    values = _values(first, conventions, case)
    pattern = _without_shared(values, _values(last, conventions, case), conventions)
    said = pattern.format(**values)
    return _preposition(values, said, conventions, case) + said


def interval(first: str, last: str, conventions: Conventions) -> str:
    r"""From *first* to *last*, the notations of two dates without spans.

    >>> from eccar.languages.conventions import conventions_of
    >>> interval("2024-09-23", "2024-09-25", conventions_of("de"))
    '23.–25.\xa0September 2024'
    >>> interval("2024-09-23", "2024-10-02", conventions_of("en"))
    '23 September\xa0– 2 October 2024'
    >>> interval("2025", "2027", conventions_of("pl"))
    'lata 2025–2027'
    """
    later = date_text(last, conventions)
    if first == last:
        return later
    start, end = _values(first, conventions), _values(last, conventions)
    if {*start, *end} == {"year"}:
        return conventions.years.format(years=f"{start['year']}{RANGE}{end['year']}")
    earlier = earlier_end(first, last, conventions)
    close = len(earlier.split()) == 1 and [*start] == [*end]
    return f"{earlier}{RANGE if close else conventions.interval}{later}"


def _preposition(values: dict[str, str], said: str, conventions: Conventions, case: str) -> str:
    """What the *case* asks for before a date with these *values*, which is *said* so."""
    before = conventions.prepositions.get(case, NOTHING)
    if "day" in values:
        return before.day
    return before.of_season(said) if "season" in values else before.of_month(said)


def _values(notation: str, conventions: Conventions, case: str = "") -> dict[str, str]:
    """The parts of a date by their names in patterns, the smallest first."""
    year, *rest = map(int, notation.split("-"))
    match rest:
        case []:
            return {"year": str(year)}
        case [season] if season >= SPRING:
            seasons = conventions.seasons.get(case, conventions.seasons[""])
            years = f"{year}/{year + 1}" if season == WINTER else str(year)
            return {"season": seasons[season - SPRING], "year": years}
        case [month, *days]:
            names = conventions.cases.get("genitive" if days else case, conventions.months)
            day = {"day": conventions.first if days == [1] else str(*days)} if days else {}
            return {**day, "month": names[month - 1], "year": str(year)}
    raise AssertionError(notation)


def _pattern(values: dict[str, str], conventions: Conventions) -> str:
    """The pattern of a date with these *values*, which has the name of the smallest."""
    return str(getattr(conventions, next(iter(values))))


def _without_shared(start: dict[str, str], end: dict[str, str], conventions: Conventions) -> str:
    """The pattern of the date *start* without the larger parts that it shares with the date *end*."""
    own = list(start)
    while own and start.keys() == end.keys() and start[own[-1]] == end[own[-1]]:
        own.pop()
    pattern = _pattern(start, conventions)
    kept = re.match(rf".*{{{own[-1]}}}[^\s{{]*", pattern) if own else None
    return pattern if len(own) == len(start) or kept is None else kept[0]
