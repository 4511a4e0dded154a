"""Rules ``NET3…`` and ``NET4…``: projects without an end, and numbers of members."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...membership.counts.counted import NOBODY, MemberTally, tally_on
from ...plan.measures.reported_counts import Precision
from ...values.errors import Severity
from ...values.plurals import plural
from ...values.vocabulary import YesNo
from ..coalition import Coalition
from ..context import NetworkContext
from ..entries.member_counts import CountedAuthorities, PublishedCount

ABOUT = 0.1
"""How far a number that is said to be “about” so many may be from the right one; assumed."""


@rule(
    "NET301",
    Severity.NOTE,
    "The project has begun ({begin}), and no end is recorded.",
    hint="Add until, as exactly as it is known.",
    source=OURS,
)
def project_without_end(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """A project ends at some time."""
    for index, project in enumerate(coalition.projects):
        begin = project.from_
        begun = begin is not None and begin.last is not None and begin.last <= context.day
        if begun and project.until is None:
            yield hit("projects", index, begin=begin)


@rule(
    "NET401",
    Severity.NOTE,
    "For {date}, other sources publish another number: {others}.",
    hint="Nothing is to be corrected if both sources say so; a number of the register is no proof of either.",
    source=OURS,
)
def published_counts_differ(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """Numbers that sources publish for one month agree, as far as the sources limit them."""
    months: dict[tuple[int, int], list[PublishedCount]] = {}
    for index, count in enumerate(coalition.member_counts):
        month = _month(count)
        if month is None:
            continue
        earlier = months.setdefault(month, [])
        others = tuple(dict.fromkeys(each.count for each in earlier if _apart(each, count)))
        earlier.append(count)
        if others:
            yield hit("member_counts", index, "count", date=count.when, others=others)


@rule(
    "NET402",
    Severity.WARNING,
    plural(
        one="{count} member was published, fewer than the certain members on {on}, at least {members}.",
        other="{count} members were published, fewer than the certain members on {on}, at least {members}.",
    ),
    hint="Compare the source with the memberships: one of them counts otherwise, or is wrong.",
    source=OURS,
)
def below_the_members_on_record(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """A published number of members is at least that of the certain members."""
    for index, count in enumerate(coalition.member_counts):
        on = count.when.first
        if not _is_whole(count) or on is None or count.when.last is None:
            continue
        least = min(_tally(context, on).least, _tally(context, count.when.last).least)
        if _bounds(count)[1] < least:
            values = {"count": count.count, "members": least, "on": on}
            yield hit("member_counts", index, "count", **values)


@rule(
    "NET403",
    Severity.WARNING,
    "The register is called complete, but has at most {members} of {count} published members on {on}.",
    hint="Set complete.members to no or unknown, or add the memberships that lack.",
    source=OURS,
)
def complete_without_all_members(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """A register that is called complete has as many members as are published."""
    if coalition.complete is None or coalition.complete.members is not YesNo.YES:
        return
    dated = [each for each in coalition.member_counts if _is_whole(each) and each.when.last]
    for count in sorted(dated, key=lambda each: each.when.sort_key())[-1:]:
        on = count.when.last or context.day
        most = _tally(context, on).most
        if most < _bounds(count)[0]:
            yield hit("complete", "members", members=most, on=on, count=count.count)


def _is_whole(count: PublishedCount) -> bool:
    return count.counted is CountedAuthorities.MEMBERS and count.country is None


def _month(count: PublishedCount) -> tuple[int, int] | None:
    """The month that a number of all members is of; ``None`` if its date leaves that open."""
    first, last = count.when.first, count.when.last
    if not _is_whole(count) or first is None or last is None:
        return None
    month = first.year, first.month
    return month if month == (last.year, last.month) else None


def _bounds(count: PublishedCount) -> tuple[float, float]:
    """The least and the greatest number that is meant."""
    if count.precision is Precision.ABOUT:
        return count.count * (1 - ABOUT), count.count * (1 + ABOUT)
    return count.least, count.most


def _apart(count: PublishedCount, other: PublishedCount) -> bool:
    (least, most), (floor, ceiling) = _bounds(count), _bounds(other)
    return most < floor or ceiling < least


def _tally(context: NetworkContext, on: dt.date) -> MemberTally:
    """The members among the related memberships on a day."""
    tally = NOBODY
    for membership in context.memberships.values():
        tally = tally.plus(tally_on(membership, on))
    return tally


COALITION_ONLY = (
    project_without_end,
    published_counts_differ,
    below_the_members_on_record,
    complete_without_all_members,
)
"""Evaluated for documents of the coalition."""
