"""What is counted: one membership of each authority, and how certain it is on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ...values.records import Records, duplicates, once, records_of
from ..lifecycle import Status, Statuses
from ..membership import Membership
from ..packaged import is_registered


class MemberTally(NamedTuple):
    """Numbers of members: for certain, by the status on record, and as many as there may be."""

    least: int
    members: int
    most: int

    def plus(self, other: MemberTally) -> MemberTally:
        """The sums with the numbers of another."""
        return MemberTally(*(own + more for own, more in zip(self, other, strict=True)))

    def minus(self, other: MemberTally) -> MemberTally:
        """The differences from the numbers of another."""
        return MemberTally(*(own - less for own, less in zip(self, other, strict=True)))


NOBODY = MemberTally(0, 0, 0)


def tally_of(status: Status, statuses: Statuses) -> MemberTally:
    """The tally of one authority with this *status*, whose record leaves *statuses* possible."""
    return MemberTally(
        least=int(status is Status.MEMBER and statuses <= {status}),
        members=int(status is Status.MEMBER),
        most=int(Status.MEMBER in {status, *statuses}),
    )


def tally_on(membership: Membership, on: dt.date) -> MemberTally:
    """The tally of a *membership* on a day."""
    [(_, status, statuses)] = membership.changes_between(on, on)
    return tally_of(status, statuses)


def on_record(
    memberships: Iterable[Membership], known_on: dt.date | None
) -> tuple[Membership, ...]:
    """The *memberships* of which anything was on record on a day; without a day, all.

    One without any day of recording counts as known on every day.
    """
    every = tuple(memberships)
    if known_on is None:
        return every
    return tuple(each for each in every if _is_on_record(each, known_on))


def _is_on_record(membership: Membership, known_on: dt.date) -> bool:
    recorded = membership.recorded
    return recorded is None or recorded <= known_on or bool(membership.known_on(known_on))


def selected(
    memberships: Iterable[Membership], known_on: dt.date | str | None
) -> tuple[tuple[Membership, ...], Records]:
    """The *memberships* that are counted, as they were known on a day, and what is known of them.

    An authority of which there are several memberships is not counted: they may contradict each
    other.
    """
    every = tuple(memberships)
    twice = duplicates(every)
    kept = tuple(once(every, twice).values())
    records = records_of(kept, registered=sum(map(is_registered, kept)), left_out=twice)
    return tuple(membership.as_known_on(known_on) for membership in kept), records
