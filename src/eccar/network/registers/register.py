"""The register: memberships, and all that is on record about the coalition, joined by id."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve

from ...documents.collection import Documents
from ...membership.counts.summary import status_summary
from ...membership.facts import MembershipFact
from ...membership.membership import Membership
from ...values.dates import check_order, day
from ...values.figures import Statutes
from ...values.selection import ALL, Selection
from ...values.vocabulary import Audience, YesNo, narrowest
from ..coalition import Coalition
from ..entries.bodies import Body
from ..entries.declarations import AdoptedDeclaration, Award
from ..entries.events import Event, EventKind
from ..entries.member_counts import PublishedCount
from ..entries.partners import MemberNetwork, Partner
from ..entries.projects import NetworkResource, Project
from ..references import LISTS
from .changes import Lists, RegisterChanges, register_changes
from .groups import GroupedBy, MemberGroups, member_groups
from .inhabitants import InhabitantsReached, inhabitants_reached
from .listing import EntryList
from .members import Members
from .overviews import BodyOverview, EventOverview, events_between
from .published import published_around
from .seated import seated_facts
from .seats import SeatsOnDay, seats_on_day
from .succession import existed_on, founding_of
from .voting import VotingRights, voting_rights

KEPT_ANSWERS = 100
"""Answers on the members of a day that a register keeps, since the same days are asked about again."""


class Register(Documents[Membership]):
    """Memberships, with what is on record about the coalition; see ``coalition`` and ``register``.

    As a sequence it holds the memberships. Seats in the bodies of the coalition are recorded in documents of
    the coalition alone: the register gives each membership those of its authority as facts, *seated*.
    """

    def __init__(
        self,
        names: Iterable[str],
        read: Callable[[str], Membership],
        others: Callable[[], Iterable[Any]] = tuple,
    ) -> None:
        """The memberships called *names*, of which *read* gives each.

        Args:
            names: The names of the memberships.
            read: The function that gives the membership of a name; it is called once for each.
            others: The function that gives all other documents; it is called when they are needed.
        """
        self._own = functools.cache(read)
        super().__init__(names, lambda name: self._with_seats(self._own(name)))
        self._others_of = others
        self._members_on = functools.lru_cache(KEPT_ANSWERS)(self._members)

    @functools.cached_property
    def others(self) -> tuple[Any, ...]:
        """The documents that are no memberships: of the coalition, practices, plans, inventories."""
        return tuple(self._others_of())

    @property
    def as_recorded(self) -> tuple[Any, ...]:
        """The memberships without the seats that the register gives them, and all other documents."""
        return (*map(self._own, self._names), *self.others)

    @functools.cached_property
    def coalitions(self) -> tuple[Coalition, ...]:
        """The documents about the coalition."""
        return tuple(each for each in self.others if isinstance(each, Coalition))

    @property
    def coalition(self) -> Coalition | None:
        """The first document about the coalition; ``coalitions`` has all, the lists join their entries."""
        return next(iter(self.coalitions), None)

    @functools.cached_property
    def bodies(self) -> EntryList[Body]:
        """The bodies of the coalition."""
        return EntryList("bodies", self.coalitions)

    @functools.cached_property
    def events(self) -> EntryList[Event]:
        """Meetings and events."""
        return EntryList("events", self.coalitions)

    @functools.cached_property
    def projects(self) -> EntryList[Project]:
        """Projects of the coalition and its members."""
        return EntryList("projects", self.coalitions)

    @functools.cached_property
    def resources(self) -> EntryList[NetworkResource]:
        """Toolkits, guides, studies."""
        return EntryList("resources", self.coalitions)

    @functools.cached_property
    def partners(self) -> EntryList[Partner]:
        """Organisations that the coalition works with."""
        return EntryList("partners", self.coalitions)

    @functools.cached_property
    def networks(self) -> EntryList[MemberNetwork]:
        """Networks of cities within a country or a language."""
        return EntryList("networks", self.coalitions)

    @functools.cached_property
    def declarations(self) -> EntryList[AdoptedDeclaration]:
        """What the coalition declared."""
        return EntryList("declarations", self.coalitions)

    @functools.cached_property
    def awards(self) -> EntryList[Award]:
        """The awards that it gave."""
        return EntryList("awards", self.coalitions)

    @functools.cached_property
    def member_counts(self) -> EntryList[PublishedCount]:
        """Numbers of members that sources published."""
        return EntryList("member_counts", self.coalitions)

    @property
    def lists(self) -> Lists:
        """All lists of the coalition, by their names."""
        return {name: getattr(self, name) for name in LISTS}

    def members_on(
        self,
        on: dt.date | str,
        known_on: dt.date | str | None = None,
        selection: Selection = ALL,
    ) -> Members:
        """Who is a member on a day, how certain that is, and what was published about the number.

        Args:
            on: The day, a date or ``"2026-11-22"``.
            known_on: The day on which the facts were known; by default all on record count.
            selection: Which authorities to show, as ``eccar.membership.select`` gives it.

        Raises:
            InvalidValue: If a day is invalid.
        """
        return self._members_on(day(on), None if known_on is None else day(known_on), selection)

    def _members(self, on: dt.date, known: dt.date | None, selection: Selection) -> Members:
        return Members(
            summary=status_summary(self, on=on, known_on=known, selection=selection),
            published=published_around(self.member_counts.known_on(known), on),
            complete=self._claims_all_members,
        )

    def member_groups_on(self, on: dt.date | str, by: GroupedBy | str) -> MemberGroups:
        """The members on a day by country, kind or size."""
        return member_groups(self, day(on), GroupedBy(by))

    def inhabitants_on(self, on: dt.date | str) -> InhabitantsReached:
        """How many inhabitants the members have on a day, each counted once."""
        return inhabitants_reached(self, day(on))

    def voting_on(self, on: dt.date | str, statutes: Statutes | None = None) -> VotingRights:
        """Who may vote on a day: unknown for all that may be members, unless *statutes* say who votes."""
        return voting_rights(self, day(on), statutes)

    def seats_on(self, body: str, on: dt.date | str) -> SeatsOnDay:
        """Who sat in a *body*, named by its id, on a day.

        Raises:
            KeyError: There is no such body on record.
            InvalidValue: If the day is invalid.
        """
        versions = self.bodies.versions(body)
        if not versions:
            versions = (self.bodies[body],)
        audience = narrowest(map(self.bodies.audience_of, versions))
        # Of a holder that is no member otherwise, the seat is no proof.
        own = map(self._own, self._names)
        partners = {f"partners/{each.id}": each.names for each in self.partners}
        return seats_on_day(
            versions, own, day(on), audience=audience, partners=partners, founded=self._founded
        )

    def bodies_on(self, on: dt.date | str) -> BodyOverview:
        """The bodies that existed on a day, or may have, each with its seats."""
        on = day(on)
        ids = dict.fromkeys(body.id for body in self.bodies if existed_on(body, on, self._founded))
        bodies = tuple(self.seats_on(id, on) for id in ids)
        return BodyOverview(
            on=on,
            bodies=bodies,
            complete=self.bodies.complete,
            audience=narrowest(each.audience for each in bodies),
        )

    def events_between(
        self,
        first: dt.date | str | None = None,
        last: dt.date | str | None = None,
        kinds: Iterable[EventKind | str] = (),
    ) -> EventOverview:
        """The events from one day to another, in the order of their dates; without days, all.

        Raises:
            InvalidValue: If a day is invalid, or *last* is before *first* (DOC205).
            ValueError: If a word is not that of a kind of event.
        """
        first = None if first is None else day(first)
        last = None if last is None else day(last)
        check_order(first, last)
        return events_between(self.events, first, last, map(EventKind, kinds))

    def changes_between(self, since: dt.date | str, until: dt.date | str) -> RegisterChanges:
        """What changed between two days: who joined or left, and what was newly known or corrected."""
        return compare_registers(self, self, since=since, until=until)

    def limited_to(self, audience: Audience | str) -> Register:
        """The register with only what the *audience* may read: documents, and entries in them."""
        audience = Audience(audience)
        kept = [each for each in (*self, *self.others) if each.audience.includes(audience)]
        return register(
            each.limited_to(audience) if isinstance(each, Coalition) else each for each in kept
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return register, ((*self, *self.others),)

    @property
    def _claims_all_members(self) -> YesNo:
        claims = {each.complete.members for each in self.coalitions if each.complete}
        return next((each for each in YesNo if each in claims), YesNo.UNKNOWN)

    @functools.cached_property
    def _founded(self) -> dt.date | None:
        return founding_of(self.coalitions)

    @functools.cached_property
    def _seats(self) -> Mapping[str, tuple[MembershipFact, ...]]:
        return seated_facts(self.bodies.on_record)

    @functools.cached_property
    def _readers_of_seats(self) -> Mapping[str, Audience]:
        """For whom the seats of each authority are: the narrowest audience of their bodies."""
        audiences: dict[str, Audience] = {}
        for body in self.bodies:
            for holder in filter(None, (seat.authority for seat in body.seats)):
                known = audiences.get(holder, Audience.PUBLIC)
                audiences[holder] = narrowest((known, self.bodies.audience_of(body)))
        return audiences

    def _with_seats(self, membership: Membership) -> Membership:
        """The *membership* with the seats of its authority; for no more readers than these are."""
        seated = membership.record(*self._seats.get(membership.subject, ()))
        if seated == membership:
            return membership
        readers = self._readers_of_seats[membership.subject]
        return evolve(seated, audience=narrowest((membership.audience, readers)))


def register(documents: Iterable[Any]) -> Register:
    """The register that *documents*, such as those of a folder, make.

    Example:
        >>> import eccar
        >>> register(eccar.coalition().where(country="PL"))
        <Register: 3>
    """
    every = tuple(documents)
    memberships = {
        f"{place}": each for place, each in enumerate(every) if isinstance(each, Membership)
    }
    others = [each for each in every if not isinstance(each, Membership)]
    return Register(memberships, memberships.__getitem__, lambda: others)


def compare_registers(
    old: Register, new: Register, *, since: dt.date | str, until: dt.date | str
) -> RegisterChanges:
    """What changed from the register *old* on the day *since* to *new* on the day *until*.

    Raises:
        InvalidValue: If a day is invalid, or *until* is before *since* (DOC205).
    """
    since, until = day(since), day(until)
    check_order(since, until)
    return register_changes(old, new, old.lists, new.lists, since=since, until=until)
