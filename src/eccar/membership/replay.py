"""The facts of a membership replayed through the table of the lifecycle, day by day.

The *status* of a day is the outcome when every fact counts from the last day on which it can have
happened (``Fact.effective_from``); facts of one day keep the order of the document. A rough fact
may also have happened earlier: what else is possible is followed in ``possibilities``.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from ..values.figures import FOUNDED
from .facts import MembershipFact
from .lifecycle import ENTERING, LEAVINGS, Status, Statuses, after, contradicted, moves
from .possibilities import Possibilities

MAY_HAPPEN, COUNTS, MUST_HAVE_HAPPENED = range(3)
"""The kinds of event, in the order in which they come within a day."""

NO_DAY = dt.date.max.toordinal() + 1
"""The ordinal after the calendar's last: what comes on it never comes."""


class StatusEvent(NamedTuple):
    """Something that changes what is known of the status; events sort by day, kind and position.

    Days are proleptic Gregorian ordinals. ``first`` is the first day on which the fact can have
    happened, ``position`` its place in the document.
    """

    day: int
    kind: int
    position: int
    word: str
    fact: MembershipFact
    first: int


class Moment(NamedTuple):
    """What holds from a day on.

    ``because`` is the fact that last changed the status, ``last_evidence`` the latest of any kind,
    ``statuses`` all that are possible; unless ``exact``, they may be too many.
    """

    status: Status
    because: MembershipFact | None
    last_evidence: MembershipFact | None
    statuses: Statuses
    exact: bool


_DAY = attrgetter("day")
_BEFORE_ANY_FACT = Moment(Status.OUTSIDE, None, None, frozenset({Status.OUTSIDE}), exact=True)


class StatusHistory(NamedTuple):
    """The status through time: ``moments[n + 1]`` holds from ``days[n]`` on, an ordinal.

    ``counted`` are the facts in the order in which they count, each with its days.
    """

    days: list[int]
    moments: list[Moment]
    counted: list[StatusEvent]

    def moment_on(self, on: dt.date) -> Moment:
        """What holds on the day *on*."""
        return self.moments[bisect_right(self.days, on.toordinal())]

    def pending_on(self, on: dt.date) -> tuple[MembershipFact, ...]:
        """The facts that may have moved the status by the day *on*, but do not count on it yet."""
        day = on.toordinal()
        return tuple(
            event.fact
            for event in self.counted
            if event.first <= day < event.day and moves(event.word)
        )

    def days_between(self, first: dt.date, last: dt.date) -> list[dt.date]:
        """The days after *first*, up to *last*, on which something may have changed."""
        begin = bisect_right(self.days, first.toordinal())
        end = bisect_right(self.days, last.toordinal())
        return [dt.date.fromordinal(day) for day in self.days[begin:end]]


def replay(facts: Iterable[MembershipFact], recorded: dt.date | None) -> StatusHistory:
    """The status history that *facts* make.

    Args:
        facts: The facts in the order of the document.
        recorded: The day on which the document was recorded, for facts without a day of their own.
    """
    days: list[int] = []
    moments = [_BEFORE_ANY_FACT]
    counted: list[StatusEvent] = []
    possibilities = Possibilities()
    status, because, evidence, _, _ = _BEFORE_ANY_FACT
    doubted: Statuses = frozenset()
    for day, events in groupby(sorted(_events([*facts], recorded)), key=_DAY):
        for event in events:
            _, kind, position, word, fact, first = event
            if kind == MAY_HAPPEN:
                possibilities.may_happen_from(position, word)
            elif kind == MUST_HAVE_HAPPENED:
                possibilities.settled_by(position, word)
            else:
                doubted = contradicted(status, word, doubted)
                moved = after(status, word)
                if moved is not status:
                    status, because = moved, fact
                evidence = fact
                counted.append(event)
                if first == day:
                    possibilities.apply(word)
        days.append(day)
        statuses = possibilities.statuses | doubted if doubted else possibilities.statuses
        moments.append(Moment(status, because, evidence, statuses, possibilities.exact))
    return StatusHistory(days, moments, counted)


def _events(facts: list[MembershipFact], recorded: dt.date | None) -> Iterator[StatusEvent]:
    """For each fact the day from which it counts, and for a rough one the days of its span.

    A leaving without a first day begins at the earliest on the day after the first possible entry.
    """
    names = [fact.word for fact in facts]
    spans = [_span(fact, recorded) for fact in facts]
    entries = [first for word, (first, _) in zip(names, spans, strict=True) if word in ENTERING]
    entry = min(entries, default=NO_DAY)
    for position, (fact, word, (begin, last)) in enumerate(zip(facts, names, spans, strict=True)):
        without_first_day = fact.when.first is None and word in LEAVINGS
        first = min(entry + 1, last) if without_first_day else begin
        yield StatusEvent(last, COUNTS, position, word, fact, first)
        if first != last and moves(word):
            yield StatusEvent(first, MAY_HAPPEN, position, word, fact, first)
            yield StatusEvent(last, MUST_HAVE_HAPPENED, position, word, fact, first)


def _span(fact: MembershipFact, recorded: dt.date | None) -> tuple[int, int]:
    """The first and last ordinal on which *fact* can have happened.

    An open beginning is the founding of the coalition; an open end without a day of recording is
    ``NO_DAY``.
    """
    effective = fact.effective_from(recorded)
    last = NO_DAY if effective is None else effective.toordinal()
    return min((fact.when.first or FOUNDED).toordinal(), last), last
