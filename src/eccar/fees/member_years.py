"""The part of a year in which an authority was a member, by what is on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from attrs import evolve, field, frozen

from ..membership.facts import Accepted, Enrolled, GaveNotice
from ..membership.lifecycle import Status, Statuses
from ..membership.membership import Membership
from ..values.brief import Brief
from ..values.dates import When, when, year_span
from ..values.ranges import YEAR
from .proration import PartYear

_MEMBER = frozenset({Status.MEMBER})

StatusChange: TypeAlias = tuple[dt.date, Status, Statuses]
"""A day, the status from that day on, and all statuses that are then possible."""


@frozen
class MemberYear(Brief):
    """Whether an authority was a member in a year, and the days in it of joining and of leaving.

    An interruption within the year is not looked at.

    Attributes:
        member: Whether it was a member on any day of the year.
        joined: The day of joining, if it lies in the year and is not its first day.
        left: The first day on which it was no longer a member, if it lies in the year.
        joined_exactly: Whether the day of joining is exact; otherwise it is the last possible.
        left_exactly: Whether the day of leaving is exact; otherwise it is the last possible.
    """

    member: bool
    joined: dt.date | None = None
    left: dt.date | None = None
    joined_exactly: bool = field(default=True, eq=False)
    left_exactly: bool = field(default=True, eq=False)

    def part(self, joining: PartYear, leaving: PartYear) -> Fraction:
        """The fraction of the year that is charged under the rules for *joining* and *leaving*.

        Each rule takes away what lies outside membership on its side. Who joins and leaves in the
        same year loses both, but never owes less than nothing.
        """
        if not self.member:
            return Fraction(0)
        part = Fraction(1)
        if self.joined:
            part -= 1 - joining.after(self.joined)
        if self.left:
            part -= 1 - leaving.until(self.left)
        return max(part, Fraction(0))


class MemberYears(NamedTuple):
    """One year of a membership, read in three ways.

    Attributes:
        by_status: By the status of each day, which is what is charged.
        certain: Counting only the days on which nothing else is possible.
        possible: Counting all days on which membership is possible.
    """

    by_status: MemberYear
    certain: MemberYear
    possible: MemberYear

    def __repr__(self) -> str:
        ways = ", ".join(name for name, year in self._asdict().items() if year.member)
        return f"<MemberYears member: {ways or 'no'}>"


def fee_years(first: int, last: int) -> range:
    """The years from *first* to *last*, both included, for which a fee can be asked."""
    return range(max(first, YEAR.least), min(last, YEAR.most) + 1)


WHOLE, NONE = MemberYear(True), MemberYear(False)


def member_years(membership: Membership, year: int) -> MemberYears:
    """The *year* of a membership by status, by certain days and by possible days."""
    changes = membership.changes_between(*year_span(year))
    if len(changes) == 1 and len(changes[0][2]) == 1:
        whole = WHOLE if changes[0][1] is Status.MEMBER else NONE
        return MemberYears(whole, whole, whole)
    by_status = _member_year(changes, lambda change: change[1] is Status.MEMBER)
    certain = _member_year(changes, lambda change: change[2] == _MEMBER)
    possible = _member_year(changes, lambda change: Status.MEMBER in change[2])
    rough = evolve(
        by_status,
        joined_exactly=by_status.joined == certain.joined == possible.joined,
        left_exactly=by_status.left == certain.left == possible.left,
    )
    return MemberYears(rough, certain, possible)


def ended_by_notice(membership: Membership, by_status: MemberYear, year: int) -> When | None:
    """When a notice takes effect that may have ended the membership by the end of a *year*.

    *by_status* is the year by the status of each day. A notice is no leaving; a leaving, or an
    admission after the notice, settles it. The date is unknown if the notice has none.
    """
    _, last = year_span(year)
    if not by_status.member or by_status.left:
        return None
    facts = [fact for fact in membership.facts if not fact.retracted]
    admitted = [fact.when.first for fact in facts if isinstance(fact, (Accepted, Enrolled))]
    for notice in facts:
        if isinstance(notice, GaveNotice):
            given, effective = notice.when, notice.effective or when("unknown")
            begins = effective.first or given.first or dt.date.min
            since = (day for day in admitted if day and given.last and day > given.last)
            if begins <= last and not any(since):
                return effective
    return None


def _member_year(
    changes: tuple[StatusChange, ...], is_member: Callable[[StatusChange], bool]
) -> MemberYear:
    """The year from its first day of membership to its last, by the test *is_member*.

    The first of *changes* is the status on 1 January, so a membership that holds there was not
    joined in the year. It ends with the change after the last one that *is_member* accepts.
    """
    members = [is_member(change) for change in changes]
    if True not in members:
        return NONE
    entry = members.index(True)
    joined = changes[entry][0] if entry else None
    if members[-1]:
        return MemberYear(True, joined)
    last = len(members) - 1 - members[::-1].index(True)
    return MemberYear(True, joined, changes[last + 1][0])
