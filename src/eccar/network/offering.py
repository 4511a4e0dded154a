"""What the network offers on a day: events, working groups, projects, resources, networks of members."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from attrs import field, frozen

from ..plan.points import POINT, PointNumber
from ..values.brief import Brief
from ..values.cities import City
from ..values.constraints import LANGUAGE
from ..values.contacts import ContactPoint
from ..values.dates import When, day
from ..values.displayable import Displayable
from ..values.texts import Text
from ..values.vocabulary import Audience, YesNo, narrowest
from .entries.bodies import Body, BodyKind
from .entries.entry import CoalitionEntry
from .entries.events import Event
from .entries.partners import MemberNetwork
from .entries.projects import NetworkResource, Project
from .registers.listing import EntryList
from .registers.register import Register


class OfferKind(enum.StrEnum):
    """What is offered; in the order in which offers are listed."""

    EVENT = "event"
    WORKING_GROUP = "working-group"
    PROJECT = "project"
    RESOURCE = "resource"
    NETWORK = "network"


@frozen(kw_only=True)
class Offer(Brief):
    """Something of the network that a city can use on a day.

    Attributes:
        kind: What it is.
        reference: The list and the id of the entry.
        entry: The entry.
        titles: Its title, or its name.
        open_to_members: Whether every member can take part; for a resource *yes*.
        certain: Whether it is certainly still to come, or in its period; else its dates leave it
            open.
        contact: The unit that answers questions; ``None`` if none is on record.
    """

    kind: OfferKind
    reference: str
    entry: CoalitionEntry
    titles: Text
    open_to_members: YesNo
    certain: bool
    contact: ContactPoint | None = None

    def _brief(self) -> str:
        return self.reference


@frozen(kw_only=True)
class Offers(Displayable):
    """What the network offers on a day, as far as it is on record.

    Attributes:
        on: The day.
        city: The authority that asks, if one does.
        points: The points that are asked for; without any, all.
        languages: The languages that are asked for; without any, all.
        offers: What is offered, by kind and in the order of the record.
        left_out: How many entries of the day are left out, since they are for other points or
            languages.
        audience: Whom the answer is for.
    """

    view = "offers.offers"

    on: dt.date
    city: City | None = None
    points: tuple[PointNumber, ...] = ()
    languages: tuple[str, ...] = ()
    offers: tuple[Offer, ...]
    left_out: int = 0
    audience: Audience = field(default=Audience.PUBLIC)

    def of_kind(self, kind: OfferKind | str) -> tuple[Offer, ...]:
        """The offers of this *kind*."""
        kind = OfferKind(kind)
        return tuple(offer for offer in self.offers if offer.kind is kind)

    def _brief(self) -> str:
        return f"{self.on}, offers: {len(self.offers)}"


def offers(
    register: Register,
    *,
    on: dt.date | str,
    city: City | None = None,
    points: Iterable[int] = (),
    languages: Iterable[str] = (),
) -> Offers:
    """What the network offers on the day *on*.

    These are events that are not over, working groups, projects in their period, resources, and
    networks of the country. What is closed to other members is left out; where that is not on
    record, it is said.

    Args:
        register: The register.
        on: The day.
        city: The authority that asks: its country, and its languages if none are given.
        points: The points of the plan; what is for no point in particular is for all.
        languages: The codes of languages; what names no language is not left out.

    Raises:
        InvalidValue: If the day, a point or a language is invalid.
    """
    on, wanted = day(on), tuple(points)
    codes = tuple(languages) or (city.official_languages if city else ())
    for point in wanted:
        POINT(point)
    for code in codes:
        LANGUAGE(code)
    current = [*_all(register, on, city)]
    fitting = [each for each in current if _is_for(each.entry, wanted, codes)]
    return Offers(
        on=on,
        city=city,
        points=wanted,
        languages=codes,
        offers=tuple(fitting),
        left_out=len(current) - len(fitting),
        audience=narrowest(_audience(register, each) for each in fitting),
    )


def _all(register: Register, on: dt.date, city: City | None) -> Iterator[Offer]:
    """All that is offered on a day, whatever its points and languages."""
    yield from _offered(OfferKind.EVENT, register.events, lambda each: _event(each, on))
    yield from _offered(OfferKind.WORKING_GROUP, register.bodies, lambda each: _group(each, on))
    yield from _offered(OfferKind.PROJECT, register.projects, lambda each: _project(each, on))
    yield from _offered(OfferKind.RESOURCE, register.resources, lambda each: _resource(each, on))
    yield from _offered(OfferKind.NETWORK, register.networks, lambda each: _network(each, city))


def _offered(
    kind: OfferKind,
    entries: EntryList[Any],
    test: Callable[[Any], tuple[YesNo, bool] | None],
) -> Iterator[Offer]:
    """The offers that *entries* are, if *test* says whether they are open, and whether that is certain."""
    for entry in entries:
        answer = test(entry)
        if answer is not None and answer[0] is not YesNo.NO:
            yield Offer(
                kind=kind,
                reference=f"{entries.name}/{entry.id}",
                entry=entry,
                titles=getattr(entry, "titles", None) or entry.names,
                open_to_members=answer[0],
                certain=answer[1],
                contact=getattr(entry, "contact", None),
            )


def _event(event: Event, on: dt.date) -> tuple[YesNo, bool] | None:
    """An event that is not cancelled and not over; one without a date is no announcement."""
    date = event.when
    if event.cancelled or date is None or date.last is None or date.last < on:
        return None
    return event.open_to_members, date.first is not None and on <= date.first


def _group(body: Body, on: dt.date) -> tuple[YesNo, bool] | None:
    """A working group that has not ended."""
    if body.kind is not BodyKind.WORKING_GROUP or _is_over(body.until, on):
        return None
    return body.open_to_members, body.until is None


def _project(project: Project, on: dt.date) -> tuple[YesNo, bool] | None:
    """A project in its period; one without any date is none that one can count on."""
    begin, end = project.from_, project.until
    if _is_over(end, on) or (begin is None and end is None):
        return None
    begun = begin is not None and begin.last is not None and begin.last <= on
    lasts = end is not None and end.first is not None and on <= end.first
    return project.takes_new_authorities, begun and lasts


def _resource(resource: NetworkResource, on: dt.date) -> tuple[YesNo, bool] | None:
    """A resource that is published; without a date, it is taken to be."""
    date = resource.published
    if date is not None and date.first is not None and on < date.first:
        return None
    return YesNo.YES, date is None or (date.last is not None and date.last <= on)


def _network(network: MemberNetwork, city: City | None) -> tuple[YesNo, bool] | None:
    """A network for the country, or a language, of the authority; without one, each."""
    if city is None:
        return YesNo.UNKNOWN, True
    here = city.country in network.countries
    shared = not network.countries and bool({*city.official_languages} & {*network.languages})
    return (YesNo.UNKNOWN, True) if here or shared else None


def _is_over(end: When | None, on: dt.date) -> bool:
    return end is not None and end.last is not None and end.last < on


def _is_for(entry: CoalitionEntry, points: Collection[int], languages: Collection[str]) -> bool:
    """Whether an entry is for one of the *points* and in one of the *languages*, as far as it names any."""
    own_points = getattr(entry, "points", ())
    own_languages = getattr(entry, "languages", ())
    fits = not points or not own_points or bool({*points} & {*own_points})
    return fits and (not languages or not own_languages or bool({*languages} & {*own_languages}))


def _audience(register: Register, offer: Offer) -> Audience:
    entries: EntryList[Any] = register.lists[offer.reference.partition("/")[0]]
    return entries.audience_of(offer.entry)
