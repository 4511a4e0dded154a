"""The numbers of members that sources published, next to a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...values.dates import When, when
from ..entries.member_counts import CountedAuthorities, PublishedCount


def published_around(counts: Iterable[PublishedCount], on: dt.date) -> tuple[PublishedCount, ...]:
    """Those of the published *counts* of all members that are of the month of a day, and of no unknown time.

    If there is none, the last ones before that month and the first ones after it. They may
    contradict each other.
    """
    dated = sorted(filter(_is_of_all_members, counts), key=lambda count: count.when.sort_key())
    month = _month(on)
    if within := _within(dated, month):
        return within
    before = [count.when.last for count in dated if count.when.before(month)]
    after = [count.when.first for count in dated if month.before(count.when)]
    nearest = (*_months(before[-1:]), *_months(after[:1]))
    return tuple(count for month in nearest for count in dated if not _apart(count.when, month))


def _is_of_all_members(count: PublishedCount) -> bool:
    """Whether a number is of all members, and of a time that is known."""
    of_all = count.counted is CountedAuthorities.MEMBERS and count.country is None
    return of_all and None not in (count.when.first, count.when.last)


def _month(on: dt.date) -> When:
    return when(f"{on:%Y-%m}")


def _months(days: Iterable[dt.date | None]) -> list[When]:
    return [_month(day) for day in days if day is not None]


def _within(counts: Iterable[PublishedCount], month: When) -> tuple[PublishedCount, ...]:
    """Those of *counts* all days of whose date are in the *month*."""
    return tuple(count for count in counts if _has_all(month, count.when))


def _has_all(month: When, date: When) -> bool:
    return all(day is not None and month.has(day) for day in (date.first, date.last))


def _apart(date: When, month: When) -> bool:
    return date.before(month) or month.before(date)
