"""The numbers of members that sources published, next to a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...values.dates import When, when
from ..entries.member_counts import CountedAuthorities, MemberCount


def published_around(counts: Iterable[MemberCount], on: dt.date) -> tuple[MemberCount, ...]:
    """Those of the published *counts* of all members that are of the month of a day.

    If there is none, the last ones before that month and the first ones after it. They may contradict
    each other.
    """
    month = when(f"{on:%Y-%m}")
    dated = sorted(filter(_is_of_all_members, counts), key=_place)
    if within := [count for count in dated if _is_within(count.when, month)]:
        return tuple(within)
    before = [count for count in dated if count.when.before(month)]
    after = [count for count in dated if month.before(count.when)]
    return (*_of_one_date(before, before[-1:]), *_of_one_date(after, after[:1]))


def _is_of_all_members(count: MemberCount) -> bool:
    return count.counted is CountedAuthorities.MEMBERS and count.country is None


def _place(count: MemberCount) -> tuple[dt.date, dt.date]:
    return count.when.sort_key()


def _is_within(date: When, month: When) -> bool:
    """Whether all days of *date* are in the *month*."""
    days = (date.first, date.last)
    return all(day is not None and month.has(day) for day in days)


def _of_one_date(counts: Iterable[MemberCount], chosen: list[MemberCount]) -> list[MemberCount]:
    """Those of *counts* that are of the same date as the *chosen* one."""
    return [count for count in counts if chosen and count.when == chosen[0].when]
