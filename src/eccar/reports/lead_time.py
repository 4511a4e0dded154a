"""Lead times: how long before a day a paper has to be handed in."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from ..values.calendar import later
from ..values.constraints import Pattern
from ..values.displayable import Message
from ..values.texts import Count
from .errors import NOT_A_LEAD_TIME

LEAD_TIME = Pattern(r"[1-9][0-9]? (?:day|week|month)s?", NOT_A_LEAD_TIME)
LeadTime = Annotated[str, LEAD_TIME]
"""A number of days, weeks or months."""


def paper_due(day: dt.date, lead_time: str) -> dt.date:
    """The day that lies *lead_time* before a *day*; of a month, its last day if it has no such day.

    Before the beginning of the calendar it is its first day, 0001-01-01.

    >>> paper_due(dt.date(2027, 5, 1), "6 weeks")
    datetime.date(2027, 3, 20)
    """
    number, unit = _parts(lead_time)
    try:
        if unit == "month":
            return later(day, months=-number)
        return day - dt.timedelta(number if unit == "day" else 7 * number)
    except (OverflowError, ValueError):
        return dt.date.min


def in_words(lead_time: str) -> Message:
    """The lead time in words of every language."""
    number, unit = _parts(lead_time)
    return Message(f"reports.lead_time.{unit}", {"number": Count(number)})


def _parts(lead_time: str) -> tuple[int, str]:
    number, _, unit = lead_time.partition(" ")
    return int(number), unit.removesuffix("s")
