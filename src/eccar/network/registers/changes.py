"""What changed in the register: who joined or left, what was newly known, corrected or contradicted."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from ...membership.facts import MembershipFact
from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...membership.standing import Standing
from ...values.brief import Brief
from ...values.cities import City
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, audience_of
from ..entries.entry import CoalitionEntry
from ..references import LISTS
from .listing import EntryList


class ChangeKind(enum.StrEnum):
    """What changed; in the order in which changes are listed."""

    JOINED = "joined"
    LEFT = "left"
    STATUS_CHANGED = "status-changed"
    NEWLY_KNOWN = "newly-known"
    CORRECTED = "corrected"
    CONTRADICTED = "contradicted"


@frozen(kw_only=True)
class MemberChange(Brief):
    """What changed about an authority.

    Attributes:
        kind: What changed.
        city: The authority.
        before: Its standing before; ``None`` if it was not on record.
        after: Its standing after; ``None`` if it is no longer on record.
        facts: The facts from which the change follows: new ones, or those taken back.
    """

    kind: ChangeKind
    city: City
    before: Standing | None = None
    after: Standing | None = None
    facts: tuple[MembershipFact, ...] = ()

    def _brief(self) -> str:
        return f"{self.kind} {self.city.id}"


@frozen(kw_only=True)
class EntryChange(Brief):
    """What changed about an entry of the coalition's lists.

    Attributes:
        kind: What changed: newly known, corrected or contradicted.
        reference: The list and the id of the entry.
        entry: The entry, as it is now or was last.
    """

    kind: ChangeKind
    reference: str
    entry: CoalitionEntry

    def _brief(self) -> str:
        return f"{self.kind} {self.reference}"


@frozen(kw_only=True)
class RegisterChanges(Displayable):
    """What changed between two days, or from one register to another.

    Attributes:
        since: The day before, with all that was known on it.
        until: The day after, with all that is known on it.
        members: What changed about authorities, by kind of change and then by name.
        entries: What changed about bodies, events and other entries.
        audience: Whom the answer is for.
    """

    view = "changes.register_changes"

    since: dt.date
    until: dt.date
    members: tuple[MemberChange, ...] = ()
    entries: tuple[EntryChange, ...] = ()
    audience: Audience = Audience.PUBLIC

    def of_kind(self, kind: ChangeKind | str) -> tuple[MemberChange, ...]:
        """The changes of this *kind* about authorities."""
        kind = ChangeKind(kind)
        return tuple(change for change in self.members if change.kind is kind)

    def _brief(self) -> str:
        return f"{self.since} to {self.until}: {len(self.members)} changes of members"


Lists: TypeAlias = "Mapping[str, EntryList[Any]]"
"""The lists of a register, by their names."""


def register_changes(
    old: Iterable[Membership],
    new: Iterable[Membership],
    old_lists: Lists,
    new_lists: Lists,
    *,
    since: dt.date,
    until: dt.date,
) -> RegisterChanges:
    """What changed from *old* memberships, as known on *since*, to *new* ones, as known on *until*.

    Who joined or left follows from the dates of the facts by all that is known now. What happened by
    *since* and was recorded later is newly known; facts that were taken back, or are gone, are
    corrected. Of several documents of one authority none is compared: they are a contradiction.
    """
    before, after = _by_authority(old), _by_authority(new)
    changes = [
        change
        for id in sorted({*before, *after})
        for change in _changes(before.get(id, []), after.get(id, []), since, until)
    ]
    return RegisterChanges(
        since=since,
        until=until,
        members=tuple(sorted(changes, key=lambda change: list(ChangeKind).index(change.kind))),
        entries=tuple(_entry_changes(old_lists, new_lists, since, until)),
        audience=audience_of(*(each for group in after.values() for each in group)),
    )


def _by_authority(memberships: Iterable[Membership]) -> dict[str, list[Membership]]:
    """The different memberships of each authority."""
    groups: dict[str, list[Membership]] = {}
    for membership in memberships:
        if membership not in (group := groups.setdefault(membership.subject, [])):
            group.append(membership)
    return groups


def _changes(
    old: list[Membership], new: list[Membership], since: dt.date, until: dt.date
) -> Iterator[MemberChange]:
    """The changes of one authority, of which *old* and *new* are the memberships at hand."""
    if len(new) > 1:
        if len(old) < len(new):
            yield MemberChange(kind=ChangeKind.CONTRADICTED, city=new[0].city)
        return
    if len(old) > 1:
        return
    before = _known(old[0], since) if old else None
    after = _known(new[0], until) if new else None
    known = before or after
    if known is None:
        return
    was = before.standing_on(since) if before else None
    now = after.standing_on(until) if after else None
    for kind, facts in _kinds(before, after, since, until):
        yield MemberChange(
            kind=kind, city=(after or known).city, before=was, after=now, facts=facts
        )


def _known(membership: Membership, on: dt.date) -> Membership | None:
    """A membership as it was known on a day; ``None`` if nothing of it was on record yet."""
    known = membership.as_known_on(on)
    late = membership.recorded is not None and membership.recorded > on
    return None if late and not known.facts else known


def _kinds(
    before: Membership | None, after: Membership | None, since: dt.date, until: dt.date
) -> Iterator[tuple[ChangeKind, tuple[MembershipFact, ...]]]:
    """The kinds of change of one authority, each with the facts from which it follows."""
    old, new = _facts(before, since), _facts(after, until)
    moved = _moved(after, since, until)
    if moved and not (moved[1] and moved[1][0] not in old and _may_be_of(moved[1][0], since)):
        yield moved
        new = tuple(fact for fact in new if fact not in moved[1])
    if gone := tuple(fact for fact in old if fact not in _facts(after, until)):
        yield ChangeKind.CORRECTED, gone
    if late := tuple(fact for fact in new if fact not in old and _may_be_of(fact, since)):
        yield ChangeKind.NEWLY_KNOWN, late


def _may_be_of(fact: MembershipFact, since: dt.date) -> bool:
    """Whether a *fact* may have happened by the day before: then it is no change, but newly known."""
    return fact.may_have_happened_by(since)


def _moved(
    membership: Membership | None, since: dt.date, until: dt.date
) -> tuple[ChangeKind, tuple[MembershipFact, ...]] | None:
    """How the status moved between two days by all that is known, with the fact that moved it."""
    if membership is None:
        return None
    before, after = membership.standing_on(since), membership.standing_on(until)
    if before.status is after.status:
        return None
    facts = (after.because,) if after.because else ()
    if after.status is Status.MEMBER:
        return ChangeKind.JOINED, facts
    return (ChangeKind.LEFT if before.status is Status.MEMBER else ChangeKind.STATUS_CHANGED), facts


def _facts(membership: Membership | None, known_on: dt.date) -> tuple[MembershipFact, ...]:
    """The facts that count by what was known on a day."""
    if membership is None:
        return ()
    return tuple(
        fact for fact in membership.facts if fact.retracted is None or fact.retracted > known_on
    )


def _entry_changes(old: Lists, new: Lists, since: dt.date, until: dt.date) -> Iterator[EntryChange]:
    """The changes of the entries of all lists, by what was known on the two days."""
    for name in LISTS:
        before, after = _by_id(old[name].known_on(since)), _by_id(new[name].known_on(until))
        for id, versions in {**before, **after}.items():
            kind = _entry_kind(before.get(id, []), after.get(id, []))
            if kind:
                yield EntryChange(kind=kind, reference=f"{name}/{id}", entry=versions[-1])


def _by_id(entries: Iterable[CoalitionEntry]) -> dict[str, list[CoalitionEntry]]:
    """The versions of each entry."""
    versions: dict[str, list[CoalitionEntry]] = {}
    for entry in entries:
        versions.setdefault(entry.id, []).append(entry)
    return versions


def _entry_kind(before: list[CoalitionEntry], after: list[CoalitionEntry]) -> ChangeKind | None:
    """What changed about an entry, of which these are the versions; one that is gone was corrected."""
    if len(after) > 1:
        return ChangeKind.CONTRADICTED if len(before) <= 1 else None
    if not before:
        return ChangeKind.NEWLY_KNOWN
    return None if before == after else ChangeKind.CORRECTED
