"""Meetings and events: conferences, assemblies, meetings of committees, workshops, exchanges."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...plan.measures.reported_counts import ReportedCount, to_reported_counts
from ...plan.points import POINT, PointNumber
from ...values.constraints import CITY_ID, LANGUAGE, TEXT, URL, WORDS, CityId, Language, Url, texts
from ...values.contacts import ContactPoint
from ...values.dates import Period, When, period
from ...values.dates import when as rough_date
from ...values.texts import Text, text
from ...values.vocabulary import YesNo
from ..references import ENTRY_ID, REFERENCE, EntryId, Reference
from .entry import CoalitionEntry, entry_fields


class EventKind(enum.StrEnum):
    """What an event is; it can be several at once."""

    CONFERENCE = "conference"
    ASSEMBLY = "assembly"
    COMMITTEE_MEETING = "committee-meeting"
    WORKSHOP = "workshop"
    EXCHANGE = "exchange"


def _kinds(items: Iterable[EventKind | str]) -> tuple[EventKind, ...]:
    return tuple(map(EventKind, items))


def _points(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=entry_fields)
class Event(CoalitionEntry):
    """A meeting or an event of the coalition.

    Attributes:
        titles: Its title.
        kinds: What it is: an assembly can be a meeting of the committee, too.
        bodies: The ids of the bodies that met.
        when: The day, or the period from the first day to the last, as exactly as it is known.
        host: The id of the authority that hosted it.
        place: Where it took place, if that says more.
        online: Whether one could take part online.
        cancelled: When it was cancelled.
        points: The points of the plan that it is about.
        languages: The languages in which it is held.
        open_to_members: Whether every member can take part.
        authorities: The ids of the authorities that took part, as far as they are on record.
        counts: How many took part, as sources count them; nothing is calculated from them.
        related: References to projects, resources and other entries.
        website: Where it is announced or reported on.
        contact: The unit that answers questions.
    """

    titles: Text = field(converter=text, validator=WORDS.validate)
    kinds: tuple[EventKind, ...] = field(default=(), converter=_kinds)
    bodies: tuple[EntryId, ...] = field(
        default=(), converter=texts, validator=ENTRY_ID.validate_each
    )
    when: Period | None = field(default=None, converter=converters.optional(period))
    host: CityId | None = field(default=None, validator=CITY_ID.validate)
    place: str | None = field(default=None, validator=TEXT.validate)
    online: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    cancelled: When | None = field(default=None, converter=converters.optional(rough_date))
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_points, validator=POINT.validate_each
    )
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    open_to_members: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    related: tuple[Reference, ...] = field(
        default=(), converter=texts, validator=REFERENCE.validate_each
    )
    website: Url | None = field(default=None, validator=URL.validate)
    contact: ContactPoint | None = None
