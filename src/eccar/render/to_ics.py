"""Events as a calendar file (iCalendar, RFC 5545), which calendar programs import.

Every event lasts whole days and does not block them. Nothing in the file depends on the clock or on
the computer, so that the same answer gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen
from icalendar import Calendar, Event

from .._version import __version__


@frozen(kw_only=True)
class WholeDays:
    """An event of a calendar that lasts one day, or a span of days.

    Attributes:
        uid: What tells it from all others, in every later file, too.
        first: The first day; ``None`` if it is not known.
        last: The last day, included; ``None`` if it is not known. One of the two is known.
        summary: Its title.
        description: What else is to be known.
        category: The sort of event.
    """

    uid: str
    first: dt.date | None
    last: dt.date | None
    summary: str
    description: str = ""
    category: str = ""


def render(
    events: Iterable[WholeDays], *, on: dt.date, name: str, lang: str, private: bool = False
) -> bytes:
    """A calendar file with these *events*.

    Args:
        events: The events.
        on: The day as of which they are known, at whose beginning they are stamped.
        name: The name of the calendar.
        lang: The code of the language.
        private: Whether programs that share calendars are not to show the events to others.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//eccar//eccar {__version__}//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    stamp = dt.datetime(on.year, on.month, on.day, tzinfo=dt.UTC)
    for event in events:
        calendar.add_component(_event(event, stamp, private=private))
    written: bytes = calendar.to_ical()
    return written


def _event(event: WholeDays, stamp: dt.datetime, *, private: bool) -> Event:
    """An event of icalendar; its end is the day after the last, as RFC 5545 has it."""
    first, last = event.first or event.last, event.last or event.first
    component = Event()
    component.add("uid", event.uid)
    component.add("dtstamp", stamp)
    component.add("dtstart", first)
    if last is not None and last < dt.date.max:
        component.add("dtend", last + dt.timedelta(1))
    component.add("summary", event.summary)
    if event.description:
        component.add("description", event.description)
    if event.category:
        component.add("categories", [event.category])
    component.add("class", "PRIVATE" if private else "PUBLIC")
    component.add("transp", "TRANSPARENT")
    return component
