"""The part of a year in which an authority was a member, by what is on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

from attrs import evolve, field, frozen

from ..membership.lifecycle import Status, Statuses
from ..membership.membership import Membership
from ..values.ranges import YEAR
from .proration import PartYear

_MEMBER = frozenset({Status.MEMBER})
Change = tuple[dt.date, Status, Statuses]


@frozen
class MemberYear:
    """Whether somebody was a member in a year, and the days in it of joining and of leaving.

    ``left`` is the first day on which it was no longer a member. Where the record is too rough for
    an ``exact`` day, both are the last that they can be. An interruption within the year is not
    looked at.
    """

    member: bool
    joined: dt.date | None = None
    left: dt.date | None = None
    exact: bool = field(default=True, eq=False)

    def part(self, joining: PartYear, leaving: PartYear) -> Fraction:
        """The part of the year that is charged."""
        if not self.member:
            return Fraction(0)
        part = Fraction(1)
        if self.joined:
            part -= 1 - joining.after(self.joined)
        if self.left:
            part -= 1 - leaving.until(self.left)
        return max(part, Fraction(0))


def fee_years(first: int, last: int) -> range:
    """The years from *first* to *last* for which a fee can be asked."""
    return range(max(first, YEAR.least), min(last, YEAR.most) + 1)


WHOLE, NONE = MemberYear(True), MemberYear(False)


def member_years(membership: Membership, year: int) -> tuple[MemberYear, MemberYear, MemberYear]:
    """The *year* by the status of each day, by the days that are certain, and by all that may be."""
    changes = membership.changes_between(dt.date(year, 1, 1), dt.date(year, 12, 31))
    if len(changes) == 1 and len(changes[0][2]) == 1:
        told = WHOLE if changes[0][1] is Status.MEMBER else NONE
        return told, told, told
    told = _by(changes, lambda change: change[1] is Status.MEMBER)
    surely = _by(changes, lambda change: change[2] == _MEMBER)
    perhaps = _by(changes, lambda change: Status.MEMBER in change[2])
    return evolve(told, exact=told == surely == perhaps), surely, perhaps


def _by(changes: tuple[Change, ...], is_member: Callable[[Change], bool]) -> MemberYear:
    members = [is_member(change) for change in changes]
    if True not in members:
        return NONE
    entry = members.index(True)
    joined = changes[entry][0] if entry else None
    if members[-1]:
        return MemberYear(True, joined)
    last = len(members) - 1 - members[::-1].index(True)
    return MemberYear(True, joined, changes[last + 1][0])
