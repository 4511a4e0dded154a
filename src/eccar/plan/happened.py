"""What the facts of a plan and of a measure have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import TypeVar

from attrs import converters, evolve, field, frozen

from ..values.constraints import TEXT
from ..values.dates import When, day, when
from ..values.sources import Source, sources


@frozen(kw_only=True)
class Happened:
    """Something that happened, when, by whom, and on whose word."""

    when: When = field(converter=when)
    by: str | None = field(default=None, validator=TEXT.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def counts_from(self) -> dt.date | None:
        """The day from which it counts: the last that it can have happened on.

        What was put on record on a day had happened by then, unless it begins later. Without a
        last day and without a day of recording it counts on none.
        """
        first, last, recorded = self.when.first, self.when.last, self.recorded
        if recorded is None:
            return last
        if first is not None and recorded < first:
            return last or first
        return min(last or recorded, recorded)

    def open_until(self, recorded: dt.date) -> bool:
        """Whether it may have happened after it was put on record, as far as it says itself."""
        last = self.when.last
        return self.recorded is None and (last is None or last > recorded)

    def may_have_come_by(self, on: dt.date) -> bool:
        """Whether its date leaves open that it had happened by the day *on*."""
        return self.when.first is None or self.when.first <= on

    def counts_by(self, on: dt.date) -> bool:
        """Whether it counts on the day *on*."""
        begins = self.counts_from
        return begins is not None and begins <= on


Fact = TypeVar("Fact", bound=Happened)


def in_order(facts: Iterable[Fact], on: dt.date) -> list[Fact]:
    """The *facts* that count on the day *on*, as they happened.

    One comes before another if it was over before the other can have begun; what is dated too
    roughly to tell stays in the order told.
    """
    counting = [fact for fact in facts if fact.counts_by(on)]
    if _told_in_order(counting, on):
        return counting
    return [counting[turn] for turn in reversed([*_from_the_last(counting, on)])]


def _told_in_order(facts: Sequence[Happened], on: dt.date) -> bool:
    """Whether none of *facts* was over before one that is told earlier can have begun."""
    begun = dt.date.min
    for fact in facts:
        end = fact.counts_from or on
        if end < begun:
            return False
        begun = max(begun, fact.when.first or end)
    return True


def _from_the_last(facts: Sequence[Happened], on: dt.date) -> Iterator[int]:
    """The places of *facts*, the last first: each time the last told that none has to follow."""
    ends = [fact.counts_from or on for fact in facts]
    begins = [fact.when.first or end for fact, end in zip(facts, ends, strict=True)]
    by_begin = sorted(range(len(facts)), key=begins.__getitem__)
    by_end = sorted(range(len(facts)), key=ends.__getitem__)
    free: list[int] = []
    taken: set[int] = set()
    while by_begin:
        while by_end and ends[by_end[-1]] >= begins[by_begin[-1]]:
            heappush(free, -by_end.pop())
        turn = -heappop(free)
        taken.add(turn)
        yield turn
        while by_begin and by_begin[-1] in taken:
            by_begin.pop()


def put_on_record(facts: tuple[Fact, ...], recorded: dt.date | None) -> tuple[Fact, ...]:
    """The same *facts*, put on record on that day if they do not say when, where that tells more."""
    if recorded is None or not any(fact.open_until(recorded) for fact in facts):
        return facts
    return tuple(
        evolve(fact, recorded=recorded) if fact.open_until(recorded) else fact for fact in facts
    )
