"""Members over time: how many authorities were members on each day, and how certain that is."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import frozen

from ...values.brief import Brief
from ...values.dates import check_order, day
from ...values.displayable import Displayable
from ...values.figures import FOUNDED
from ...values.records import Records
from ...values.vocabulary import Audience
from ..membership import Membership
from .counted import NOBODY, MemberTally, selected, tally_of


@frozen(kw_only=True)
class MemberCount(Brief):
    """How many authorities are members from a day on, until the next count.

    Attributes:
        since: The first day on which the numbers hold.
        least: The members for certain: the record leaves no other status open.
        members: The members by their status, which counts each fact from the last day on which it
            can have happened.
        most: The members and all others whose record leaves membership open.
    """

    since: dt.date
    least: int
    members: int
    most: int


@frozen(kw_only=True)
class MembersOverTime(Displayable):
    """The numbers of members from one day to another; see ``members_over_time``.

    Attributes:
        first: The first day.
        last: The last day.
        known_on: The day on which the facts were known, if not all on record count.
        counts: The numbers, each from the day on which they change; the first from ``first``.
        records: The documents that are counted.
    """

    view = "counts.members_over_time"

    first: dt.date
    last: dt.date
    known_on: dt.date | None = None
    counts: tuple[MemberCount, ...]
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    def count_on(self, on: dt.date | str) -> MemberCount:
        """The numbers on the day *on*; raises ``ValueError`` for a day outside ``first`` to ``last``."""
        on = day(on)
        if not self.first <= on <= self.last:
            message = f"{on} is outside of {self.first} to {self.last}."
            raise ValueError(message)
        return self.counts[bisect_right(self.counts, on, key=lambda count: count.since) - 1]

    def _brief(self) -> str:
        count = self.counts[-1]
        return f"{self.first} to {self.last}: {count.least} to {count.most} members on the last day"


def members_over_time(
    memberships: Iterable[Membership],
    *,
    first: dt.date | str = FOUNDED,
    last: dt.date | str,
    known_on: dt.date | str | None = None,
) -> MembersOverTime:
    """How many authorities are members on each day from *first* to *last*, with the doubt.

    An authority of which there are several memberships is left out, and named in ``records``.

    Args:
        memberships: The memberships.
        first: The first day; by default the day on which the coalition was founded.
        last: The last day.
        known_on: The day on which the facts were known; by default all on record count.

    Returns:
        The numbers from each day on which they change. On every day they are the same as those of
        ``standing_on`` for each membership.

    Raises:
        InvalidValue: If a day is invalid, or *last* is before *first* (DOC205).

    Example:
        >>> import eccar
        >>> cities = eccar.coalition().where(country="PL")
        >>> over_time = eccar.membership.members_over_time(cities, last="2026-11-22")
        >>> over_time.count_on("2024-09-24").members, over_time.count_on("2024-09-25").members
        (1, 2)
    """
    first, last = day(first), day(last)
    check_order(first, last)
    kept, records = selected(memberships, known_on)
    return MembersOverTime(
        first=first,
        last=last,
        known_on=None if known_on is None else day(known_on),
        counts=tuple(_counts(kept, first, last)),
        records=records,
    )


def _counts(
    memberships: Iterable[Membership], first: dt.date, last: dt.date
) -> Iterator[MemberCount]:
    """The numbers from each day on which they change: the running sums of all differences."""
    differences: defaultdict[dt.date, MemberTally] = defaultdict(lambda: NOBODY, {first: NOBODY})
    for membership in memberships:
        before = NOBODY
        for on, status, statuses in membership.changes_between(first, last):
            tally = tally_of(status, statuses)
            differences[on] = differences[on].plus(tally.minus(before))
            before = tally
    days = sorted(on for on, change in differences.items() if on == first or change != NOBODY)
    sums = accumulate((differences[on] for on in days), MemberTally.plus)
    for on, tally in zip(days, sums, strict=True):
        yield MemberCount(since=on, **tally._asdict())
