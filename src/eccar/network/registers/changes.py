"""What changed in the register: who joined or left, what was newly known, corrected or contradicted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from attrs import frozen

from ...membership.counts.counted import on_record
from ...membership.facts import MembershipFact
from ...membership.lifecycle import SHOWING
from ...membership.membership import Membership
from ...membership.standing import Standing
from ...values.brief import Brief
from ...values.cities import City
from ...values.dates import check_order, day
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, audience_of
from ..entries.entry import CoalitionEntry
from ..references import LISTS
from .listing import Lists
from .status_moves import ChangeKind, status_moves


class ComparedRegister(Protocol):
    """What is compared of a register: its memberships, and its lists by their names."""

    def __iter__(self) -> Iterator[Membership]:
        """The memberships."""
        raise NotImplementedError  # A protocol has no body; pyright wants one.

    @property
    def lists(self) -> Lists:
        """The lists of the coalition."""
        raise NotImplementedError  # A protocol has no body; pyright wants one.


@frozen(kw_only=True)
class MemberChange(Brief):
    """What changed about an authority.

    Attributes:
        kind: What changed.
        city: The authority.
        before: Its standing before; ``None`` if it was not on record.
        after: Its standing after; ``None`` if it is no longer on record.
        facts: The facts from which the change follows: what is newly known, then the one that
            changed the status; or those taken back.
        certain: Whether it was certainly between the two days; who joined or left may have done so
            earlier or later, if the date is rough or the source is weak.
    """

    kind: ChangeKind
    city: City
    before: Standing | None = None
    after: Standing | None = None
    facts: tuple[MembershipFact, ...] = ()
    certain: bool = True

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
        since: The day before.
        until: The day after.
        known_on: The day whose knowledge counts; ``None`` for all that is known now.
        members: What changed about authorities, by kind of change and then by name.
        entries: What changed about bodies, events and other entries.
        authorities: How many authorities are on record.
        recorded: The last day of recording of what is known of them.
        left_out: The ids of the authorities of which there are several documents; in order.
        audience: Whom the answer is for.
    """

    view = "changes.register_changes"

    since: dt.date
    until: dt.date
    known_on: dt.date | None = None
    members: tuple[MemberChange, ...] = ()
    entries: tuple[EntryChange, ...] = ()
    authorities: int = 0
    recorded: dt.date | None = None
    left_out: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC

    def of_kind(self, kind: ChangeKind | str) -> tuple[MemberChange, ...]:
        """The changes of this *kind* about authorities."""
        kind = ChangeKind(kind)
        return tuple(change for change in self.members if change.kind is kind)

    def _brief(self) -> str:
        return f"{self.since} to {self.until}: {len(self.members)} changes of members"


class Comparison(NamedTuple):
    """The days that are compared, and the day whose knowledge counts; ``None`` for what is known now."""

    since: dt.date
    until: dt.date
    known_on: dt.date | None

    @property
    def recorded_by(self) -> dt.date:
        """The last day of recording of what is newly known."""
        return self.until if self.known_on is None else min(self.until, self.known_on)


def compare_registers(
    old: ComparedRegister,
    new: ComparedRegister,
    *,
    since: dt.date | str,
    until: dt.date | str,
    known_on: dt.date | str | None = None,
) -> RegisterChanges:
    """What changed from the register *old* on the day *since* to *new* on the day *until*.

    Who joined or left follows from the dates of the facts, by all that is known now, or was on the
    day *known_on*; where these leave open whether it was between the two days, that is possible.
    What happened by *since* and was recorded between the two days is newly known; facts that were
    taken back between them, or are gone, are corrected. Of several documents of one authority none
    is compared: they are left out, and a contradiction from the day on which the second was
    recorded.

    Raises:
        InvalidValue: If a day is invalid, or *until* is before *since* (DOC205).
    """
    days = Comparison(day(since), day(until), None if known_on is None else day(known_on))
    check_order(days.since, days.until)
    counted = on_record(new, days.known_on)
    before, after = _by_authority(old), _by_authority(counted)
    changes = (
        change
        for id in sorted({*before, *after})
        for change in _changes(before.get(id, []), after.get(id, []), days)
    )
    return RegisterChanges(
        since=days.since,
        until=days.until,
        known_on=days.known_on,
        members=tuple(sorted(changes, key=lambda change: list(ChangeKind).index(change.kind))),
        entries=tuple(_entry_changes(old.lists, new.lists, days)),
        authorities=len(after),
        recorded=_last_recorded(counted, days.known_on),
        left_out=tuple(sorted(id for id, group in after.items() if len(group) > 1)),
        audience=audience_of(*counted),
    )


def _by_authority(memberships: Iterable[Membership]) -> dict[str, list[Membership]]:
    """The different memberships of each authority."""
    groups: dict[str, list[Membership]] = {}
    for membership in memberships:
        if membership not in (group := groups.setdefault(membership.subject, [])):
            group.append(membership)
    return groups


def _last_recorded(memberships: Iterable[Membership], known_on: dt.date | None) -> dt.date | None:
    """The last day of recording of *memberships* and their facts, of those up to a day."""
    recorded = {
        on for each in memberships for on in (each.recorded, *map(each.recorded_day, each.facts))
    }
    return max((on for on in recorded if on and (not known_on or on <= known_on)), default=None)


def _changes(
    old: list[Membership], new: list[Membership], days: Comparison
) -> Iterator[MemberChange]:
    """The changes of one authority, of which *old* and *new* are the memberships at hand."""
    if len(new) > 1:
        if len(on_record(old, days.since)) < len(on_record(new, days.recorded_by)) > 1:
            yield MemberChange(kind=ChangeKind.CONTRADICTED, city=new[0].city)
        return
    if len(old) > 1:
        return
    before = _known(old, days.since)
    after = new[0].as_known_on(days.known_on) if new else None
    known = after or before
    if known is None:
        return
    was = before.standing_on(days.since) if before else None
    now = after.standing_on(days.until) if after else None
    recorded = _known(new, days.recorded_by)
    for kind, facts, certain in _kinds(before, after, recorded, days):
        yield MemberChange(
            kind=kind, city=known.city, before=was, after=now, facts=facts, certain=certain
        )


def _known(memberships: list[Membership], on: dt.date) -> Membership | None:
    """The membership as it was known on a day; ``None`` if nothing of it was on record yet."""
    return next((each.as_known_on(on) for each in on_record(memberships, on)), None)


def _kinds(
    before: Membership | None,
    after: Membership | None,
    recorded: Membership | None,
    days: Comparison,
) -> Iterator[tuple[ChangeKind, tuple[MembershipFact, ...], bool]]:
    """The kinds of change of one authority, each with its facts, and whether it is certain.

    What is newly known is listed with the last of the changes of the status, if there are any.
    """
    old, new = _facts(before, days.since), _facts(recorded, days.recorded_by)
    late = [fact for fact in new if fact not in old]
    moves = [*status_moves(after, days.since, days.until, late)] if after else []
    moved = [move.fact for move in moves]
    shown = after.standing_on(days.until).because if after else None
    newly = tuple(
        fact
        for fact in late
        if fact not in moved
        and (fact.may_have_happened_by(days.since) or (fact is shown and fact.word in SHOWING))
    )
    for move in moves:
        facts = (*newly, move.fact) if move is moves[-1] else (move.fact,)
        yield move.kind, facts, move.certain
    if gone := tuple(fact for fact in old if fact not in new):
        yield ChangeKind.CORRECTED, gone, True
    if newly and not moves:
        yield ChangeKind.NEWLY_KNOWN, newly, True


def _facts(membership: Membership | None, known_on: dt.date) -> tuple[MembershipFact, ...]:
    """The facts that count by what was known on a day."""
    if membership is None:
        return ()
    return tuple(
        fact for fact in membership.facts if fact.retracted is None or fact.retracted > known_on
    )


def _entry_changes(old: Lists, new: Lists, days: Comparison) -> Iterator[EntryChange]:
    """The changes of the entries of all lists, by what was known on the two days."""
    for name in LISTS:
        before = _by_id(old[name].known_on(days.since))
        after = _by_id(new[name].known_on(days.recorded_by))
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
