"""Which members a round asks that names nobody: those of its own time, not those of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.brief import Brief
from .round import ReportingRound


@frozen(kw_only=True)
class RoundMembers(Brief):
    """The members that a round asks.

    Attributes:
        asked: The ids of those that were members throughout the time that counts.
        perhaps: The ids of those that were, or may have been, for a part of it.
    """

    asked: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


def round_members(
    round_: ReportingRound, memberships: Iterable[Membership], on: dt.date
) -> RoundMembers:
    """Which of the *memberships* a round asks, as known on the day *on*.

    They are judged on the days that ``ReportingRound.member_days`` gives. Nobody is, if the round
    does not say when it is.

    >>> import datetime, eccar
    >>> round_ = eccar.reports.ReportingRound(id="2023", deadline="2023-05-01")
    >>> members = eccar.coalition().where(country="PL")
    >>> round_members(round_, members, datetime.date(2026, 11, 22)).asked
    ('pl/wroclaw',)
    """
    days = round_.member_days(on)
    every = {each.city.id: _was_member(each, days) for each in memberships} if days else {}
    return RoundMembers(
        asked=tuple(id_ for id_, was in every.items() if was),
        perhaps=tuple(id_ for id_, was in every.items() if was is None),
    )


def _was_member(membership: Membership, days: Iterable[dt.date]) -> bool | None:
    """Whether an authority was a member on all *days*; ``None`` if on some, or perhaps."""
    standings = [membership.standing_on(day) for day in days]
    if all(each.status is Status.MEMBER for each in standings):
        return True
    may_be = any(Status.MEMBER in (each.status, *each.possibly) for each in standings)
    return None if may_be else False
