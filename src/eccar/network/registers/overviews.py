"""The bodies of a day, and the events of a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ...values.dates import When
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, YesNo, narrowest
from ..entries.events import Event, EventKind
from ..seats.on_day import SeatsOnDay
from .listing import EntryList


@frozen(kw_only=True)
class BodyOverview(Displayable):
    """The bodies that existed on a day, or may have, each with its seats.

    Attributes:
        on: The day.
        known_on: The day on which the entries were known, if not all on record count.
        bodies: The bodies, in the order of the record.
        complete: Whether a document claims that its list of bodies is complete.
        packaged: Whether they are those of the packaged register, from public sources.
        audience: Whom the answer is for.
    """

    view = "bodies.body_overview"

    on: dt.date
    known_on: dt.date | None = None
    bodies: tuple[SeatsOnDay, ...]
    complete: YesNo = YesNo.UNKNOWN
    packaged: bool = False
    audience: Audience = Audience.PUBLIC

    def _brief(self) -> str:
        return f"{self.on}, bodies: {len(self.bodies)}"


@frozen(kw_only=True)
class EventOverview(Displayable):
    """The events of a period, as far as they are on record.

    Attributes:
        first: The first day; ``None`` for all that are earlier, too.
        last: The last day; ``None`` for all that are later, too.
        kinds: The kinds that are asked for; without any, all.
        events: The events, in the order of their dates.
        complete: Whether a document claims that its list of events is complete.
        packaged: Whether they are those of the packaged register, from public sources.
        audience: Whom the answer is for.
    """

    view = "events.event_overview"

    first: dt.date | None = None
    last: dt.date | None = None
    kinds: tuple[EventKind, ...] = ()
    events: tuple[Event, ...]
    complete: YesNo = YesNo.UNKNOWN
    packaged: bool = False
    audience: Audience = Audience.PUBLIC

    def _brief(self) -> str:
        return f"events: {len(self.events)}"


def events_between(
    events: EntryList[Event],
    first: dt.date | None,
    last: dt.date | None,
    kinds: Iterable[EventKind] = (),
    *,
    packaged: bool = False,
) -> EventOverview:
    """The *events* that are, or may be, of a period; those without a date only if all are asked for."""
    wanted = tuple(kinds)
    chosen = [
        event
        for event in events
        if _may_be_between(event.when, first, last)
        and (not wanted or not {*wanted}.isdisjoint(event.kinds))
    ]
    return EventOverview(
        first=first,
        last=last,
        kinds=wanted,
        events=tuple(sorted(chosen, key=_place)),
        complete=events.complete,
        packaged=packaged,
        audience=narrowest(map(events.audience_of, chosen)),
    )


def _may_be_between(date: When | None, first: dt.date | None, last: dt.date | None) -> bool:
    if date is None or date.unknown:
        return first is None and last is None
    begins = last is None or date.first is None or date.first <= last
    return begins and (first is None or date.last is None or date.last >= first)


def _place(event: Event) -> tuple[bool, tuple[dt.date, dt.date]]:
    """What events are sorted by: those without a date come last."""
    undated = event.when is None
    return undated, event.when.sort_key() if event.when else (dt.date.max, dt.date.max)
