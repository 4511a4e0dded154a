"""The register: memberships, and all that is on record about the coalition, joined by id."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve

from ...documents.collection import Documents
from ...membership.counts.counted import on_record
from ...membership.counts.summary import status_summary
from ...membership.facts import MembershipFact
from ...membership.membership import Membership
from ...values.dates import check_order, day
from ...values.figures import Statutes
from ...values.selection import ALL, Selection
from ...values.vocabulary import Audience, YesNo, narrowest
from ..coalition import Coalition
from ..entries.events import EventKind
from ..seats.evidence import seated_facts
from ..seats.on_day import SeatsOnDay, as_known, seats_on_day
from ..seats.succession import existed_on, founding_of
from .changes import RegisterChanges, compare_registers
from .groups import GroupedBy, MemberGroups, member_groups
from .inhabitants import InhabitantsReached, inhabitants_reached
from .listing import JoinedLists
from .members import Members
from .overviews import BodyOverview, EventOverview, events_between
from .published import published_around
from .voting import VotingRights, voting_rights

KEPT_ANSWERS = 100
"""Answers on the members of a day that a register keeps, since the same days are asked about again."""


class Register(Documents[Membership], JoinedLists):
    """Memberships, with what is on record about the coalition; see ``coalition`` and ``register``.

    As a sequence it holds the memberships. Seats in the bodies of the coalition are recorded in
    documents of the coalition alone: the register gives each membership those of its authority as
    facts, *seated*.
    """

    def __init__(
        self,
        names: Iterable[str],
        read: Callable[[str], Membership],
        others: Callable[[], Iterable[Any]] = tuple,
        *,
        packaged: bool = False,
        shortened: bool = False,
    ) -> None:
        """The memberships called *names*, of which *read* gives each.

        Args:
            names: The names of the memberships.
            read: The function that gives the membership of a name; it is called once for each.
            others: The function that gives all other documents; it is called when they are needed.
            packaged: Whether it is the packaged register, made of public sources, or a part of it.
            shortened: Whether documents are left out, so that it cannot have all members.
        """
        self.packaged = packaged
        self.shortened = shortened
        self._own = functools.cache(read)
        super().__init__(names, lambda name: self._with_seats(self._own(name)))
        self._others_of = others
        self._members_on = functools.lru_cache(KEPT_ANSWERS)(self._members)

    @property
    def as_recorded(self) -> tuple[Any, ...]:
        """The memberships without the seats that the register gives them, and all other documents."""
        return (*map(self._own, self._names), *self.others)

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
                Authorities that were not on record then are left out.
            selection: Which authorities to show, as ``eccar.membership.select`` gives it.

        Raises:
            InvalidValue: If a day is invalid.
        """
        return self._members_on(day(on), _day(known_on), selection)

    def _members(self, on: dt.date, known: dt.date | None, selection: Selection) -> Members:
        recorded = on_record(self, known)
        return Members(
            summary=status_summary(recorded, on=on, known_on=known, selection=selection),
            published=published_around(self.member_counts.known_on(known), on),
            complete=self.has_all_members,
            packaged=self.packaged,
        )

    def member_groups_on(
        self,
        on: dt.date | str,
        by: GroupedBy | str,
        known_on: dt.date | str | None = None,
        selection: Selection = ALL,
    ) -> MemberGroups:
        """The members on a day by country, kind or size; see ``members_on``."""
        return member_groups(
            self._selected(selection),
            day(on),
            GroupedBy(by),
            known_on=_day(known_on),
            complete=self.has_all_members,
            packaged=self.packaged,
        )

    def inhabitants_on(
        self,
        on: dt.date | str,
        known_on: dt.date | str | None = None,
        selection: Selection = ALL,
    ) -> InhabitantsReached:
        """How many inhabitants the members have on a day, each counted once; see ``members_on``.

        Numbers of inhabitants have no day of recording: all by the day *on* count.
        """
        return inhabitants_reached(self._selected(selection), day(on), known_on=_day(known_on))

    def voting_on(
        self,
        on: dt.date | str,
        statutes: Statutes | None = None,
        known_on: dt.date | str | None = None,
        selection: Selection = ALL,
    ) -> VotingRights:
        """Who may vote on a day: unknown for all that may be members, unless *statutes* say who votes."""
        return voting_rights(
            self._selected(selection),
            day(on),
            statutes,
            known_on=_day(known_on),
            complete=self.has_all_members,
        )

    def _selected(self, selection: Selection) -> list[Membership]:
        return [each for each in self if selection.includes((each.subject,))]

    def seats_on(
        self, body: str, on: dt.date | str, known_on: dt.date | str | None = None
    ) -> SeatsOnDay:
        """Who sat in a *body*, named by its id, on a day, by all on record or as known on a day.

        Raises:
            KeyError: There is no such body on record.
            InvalidValue: If a day is invalid.
        """
        known = _day(known_on)
        versions = self.bodies.versions(body)
        if not versions:
            versions = (self.bodies[body],)
        # Of a holder that is no member otherwise, the seat is no proof.
        own = (self._own(name).as_known_on(known) for name in self._names)
        return seats_on_day(
            (as_known(each, self.bodies.recorded_day(each), known) for each in versions),
            own,
            day(on),
            audience=narrowest(map(self.bodies.audience_of, versions)),
            partners={f"partners/{each.id}": each.names for each in self.partners},
            founded=self._founded,
            known_on=known,
        )

    def bodies_on(self, on: dt.date | str, known_on: dt.date | str | None = None) -> BodyOverview:
        """The bodies that existed on a day, or may have, each with its seats."""
        on, known = day(on), _day(known_on)
        recorded = self.bodies.known_on(known)
        ids = dict.fromkeys(body.id for body in recorded if existed_on(body, on, self._founded))
        bodies = tuple(self.seats_on(id, on, known) for id in ids)
        return BodyOverview(
            on=on,
            known_on=known,
            bodies=bodies,
            complete=self.bodies.complete,
            packaged=self.packaged,
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
        first, last = _day(first), _day(last)
        check_order(first, last)
        wanted = map(EventKind, kinds)
        return events_between(self.events, first, last, wanted, packaged=self.packaged)

    def changes_between(
        self,
        since: dt.date | str,
        until: dt.date | str,
        known_on: dt.date | str | None = None,
    ) -> RegisterChanges:
        """What changed between two days; see ``compare_registers``."""
        return compare_registers(self, self, since=since, until=until, known_on=known_on)

    def limited_to(self, audience: Audience | str) -> Register:
        """The register with only what the *audience* may read: documents, and entries in them."""
        audience = Audience(audience)
        kept = [each for each in (*self, *self.others) if each.audience.includes(audience)]
        fewer = sum(isinstance(each, Membership) for each in kept) < len(self)
        return _made(
            (each.limited_to(audience) if isinstance(each, Coalition) else each for each in kept),
            packaged=self.packaged,
            shortened=self.shortened or fewer,
        )

    def __reduce__(self) -> tuple[Any, ...]:
        make = functools.partial(_made, packaged=self.packaged, shortened=self.shortened)
        return make, ((*self, *self.others),)

    @property
    def has_all_members(self) -> YesNo:
        """Whether a document claims that the register has all members, and none of it is left out."""
        if self.shortened:
            return YesNo.UNKNOWN
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


def register(documents: Iterable[Any], *, shortened: bool = False) -> Register:
    """The register that *documents*, such as those of a folder, make.

    Args:
        documents: The documents.
        shortened: Whether some are left out, so that the register cannot have all members.

    Example:
        >>> import eccar
        >>> register(eccar.coalition().where(country="PL"))
        <Register: 3>
    """
    return _made(documents, shortened=shortened)


def _made(documents: Iterable[Any], *, packaged: bool = False, shortened: bool = False) -> Register:
    every = tuple(documents)
    memberships = {
        f"{place}": each for place, each in enumerate(every) if isinstance(each, Membership)
    }
    others = [each for each in every if not isinstance(each, Membership)]
    return Register(
        memberships,
        memberships.__getitem__,
        lambda: others,
        packaged=packaged,
        shortened=shortened,
    )


def _day(value: dt.date | str | None) -> dt.date | None:
    return None if value is None else day(value)
