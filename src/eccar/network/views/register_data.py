"""Bodies, events, offers and changes as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...membership.facts import MembershipFact
from ...membership.lifecycle import Status
from ...values.contacts import ContactPoint
from ...values.texts import Text
from ...values.vocabulary import YesNo
from ..entries.bodies import BodyFigure, BodyKind
from ..entries.events import Event, EventKind
from ..entries.seats import Seat
from ..offering import Offer, OfferKind, Offers
from ..registers.changes import EntryChange, MemberChange, RegisterChanges
from ..registers.overviews import BodyOverview, EventOverview
from ..registers.status_moves import ChangeKind
from ..seats.on_day import SeatsOnDay
from ..seats.succession import HeldSeat


class HeldSeatData(TypedDict):
    """A seat on a day."""

    seat: Annotated[Seat, "The seat, as documents have it."]
    certain: Annotated[bool, "Whether it was certainly held on the day; else it may have been."]
    on_record: Annotated[bool, "Whether the holder has a membership on record, or is a partner."]
    not_a_member: Annotated[
        bool, "Whether its own membership says that it was no member on the day."
    ]


class BodySeatsData(TypedDict):
    """Who sat in a body."""

    body: Annotated[str, "The id of the body."]
    names: Annotated[Text, "Its name, by language code."]
    kind: Annotated[BodyKind, "What it is."]
    seats: Annotated[list[HeldSeatData], "The certain seats, then the possible ones."]
    earlier: Annotated[
        list[HeldSeatData],
        "The seats of earlier holders without a recorded end, which are not among the others.",
    ]
    figure: Annotated[
        BodyFigure | None, "What a source says of the number of authorities in it by the day."
    ]


class SeatsOnDayData(BodySeatsData):
    """Who sat in a body on a day, as far as that is on record."""

    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]


class BodyOverviewData(TypedDict):
    """The bodies of a day, each with its seats."""

    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    complete: Annotated[YesNo, "Whether a document claims that its list of bodies is complete."]
    bodies: Annotated[list[BodySeatsData], "The bodies that existed on the day, or may have."]


class EventOverviewData(TypedDict):
    """The events of a period, as far as they are on record."""

    first: Annotated[dt.date | None, "The first day asked about, if one was given."]
    last: Annotated[dt.date | None, "The last day asked about, if one was given."]
    kinds: Annotated[tuple[EventKind, ...], "The kinds asked for; without any, all."]
    complete: Annotated[YesNo, "Whether a document claims that its list of events is complete."]
    events: Annotated[tuple[Event, ...], "The events, in the order of their dates."]


class OfferData(TypedDict):
    """Something that a city can use."""

    kind: Annotated[OfferKind, "What it is."]
    reference: Annotated[str, "The list and the id of the entry."]
    titles: Annotated[Text, "Its title, by language code."]
    open_to_members: Annotated[YesNo, "Whether every member can take part."]
    certain: Annotated[bool, "Whether it is certainly to come, or in its period."]
    contact: Annotated[ContactPoint | None, "The unit that answers questions."]


class OffersData(TypedDict):
    """What the network offers on a day, as far as it is on record."""

    on: Annotated[dt.date, "The day asked about."]
    city: Annotated[str | None, "The id of the authority that asks, if one does."]
    points: Annotated[tuple[int, ...], "The points asked for; without any, all."]
    languages: Annotated[tuple[str, ...], "The languages asked for; without any, all."]
    offers: Annotated[list[OfferData], "The offers, by kind."]
    left_out: Annotated[int, "How many are left out as for other points or languages."]


class MemberChangeData(TypedDict):
    """What changed about an authority."""

    kind: Annotated[ChangeKind, "What changed."]
    city: Annotated[str, "The id of the authority."]
    before: Annotated[Status | None, "Its status before; none if it was not on record."]
    after: Annotated[Status | None, "Its status after; none if it is no longer on record."]
    facts: Annotated[
        tuple[MembershipFact, ...],
        "The facts from which the change follows, as documents have them.",
    ]
    certain: Annotated[bool, "Whether it was certainly between the two days."]


class EntryChangeData(TypedDict):
    """What changed about a body, an event or another entry."""

    kind: Annotated[ChangeKind, "What changed."]
    reference: Annotated[str, "The list and the id of the entry."]


class RegisterChangesData(TypedDict):
    """What changed in the register between two days."""

    since: Annotated[dt.date, "The day before."]
    until: Annotated[dt.date, "The day after."]
    known_on: Annotated[
        dt.date | None,
        "The day whose knowledge counts, if one was given; else all that is recorded.",
    ]
    members: Annotated[list[MemberChangeData], "The changes of authorities, by kind."]
    entries: Annotated[list[EntryChangeData], "The changes of entries, by list."]
    authorities: Annotated[int, "How many authorities are on record."]
    recorded: Annotated[dt.date | None, "The last day of recording of what is known of them."]
    left_out: Annotated[
        tuple[str, ...], "The ids of those left out, of which there are several documents."
    ]


def seats_on_day_data(value: SeatsOnDay, _: Language) -> SeatsOnDayData:
    """The seats of a body."""
    return {"on": value.on, "known_on": value.known_on, **_seats(value)}


def body_overview_data(value: BodyOverview, _: Language) -> BodyOverviewData:
    """The bodies with their seats."""
    return {
        "on": value.on,
        "known_on": value.known_on,
        "complete": value.complete,
        "bodies": [*map(_seats, value.bodies)],
    }


def _seats(value: SeatsOnDay) -> BodySeatsData:
    return {
        "body": value.body.id,
        "names": value.body.names,
        "kind": value.body.kind,
        "seats": [*map(_held, value.seats)],
        "earlier": [*map(_held, value.earlier)],
        "figure": value.figure,
    }


def _held(held: HeldSeat) -> HeldSeatData:
    return {
        "seat": held.seat,
        "certain": held.certain,
        "on_record": held.on_record,
        "not_a_member": held.not_a_member,
    }


def event_overview_data(value: EventOverview, _: Language) -> EventOverviewData:
    """The events as documents have them."""
    return {
        "first": value.first,
        "last": value.last,
        "kinds": value.kinds,
        "complete": value.complete,
        "events": value.events,
    }


def offers_data(value: Offers, _: Language) -> OffersData:
    """The offers, each with its entry by reference."""
    return {
        "on": value.on,
        "city": value.city.id if value.city else None,
        "points": value.points,
        "languages": value.languages,
        "offers": [*map(_offer, value.offers)],
        "left_out": value.left_out,
    }


def _offer(offer: Offer) -> OfferData:
    return {
        "kind": offer.kind,
        "reference": offer.reference,
        "titles": offer.titles,
        "open_to_members": offer.open_to_members,
        "certain": offer.certain,
        "contact": offer.contact,
    }


def register_changes_data(value: RegisterChanges, _: Language) -> RegisterChangesData:
    """The changes of authorities and entries."""
    return {
        "since": value.since,
        "until": value.until,
        "known_on": value.known_on,
        "members": [*map(_member_change, value.members)],
        "entries": [*map(_entry_change, value.entries)],
        "authorities": value.authorities,
        "recorded": value.recorded,
        "left_out": value.left_out,
    }


def _member_change(change: MemberChange) -> MemberChangeData:
    return {
        "kind": change.kind,
        "city": change.city.id,
        "before": change.before.status if change.before else None,
        "after": change.after.status if change.after else None,
        "facts": change.facts,
        "certain": change.certain,
    }


def _entry_change(change: EntryChange) -> EntryChangeData:
    return {"kind": change.kind, "reference": change.reference}
