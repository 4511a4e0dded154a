"""The course of a membership: its facts replayed through the table, day by day.

Facts are as rough as the record, so they can be told in many orders. The *status* of a day is
what comes out when every fact stands on the last day it can have (ties keep the order told).
What else could come out is followed beside it, in ``worlds``.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from ..values.figures import FOUNDED
from .facts import Fact
from .lifecycle import ENTERING, LEAVINGS, Status, Statuses, after, moves
from .worlds import Worlds

Step: TypeAlias = tuple[Status, Fact | None, Fact | None, Statuses, bool]
"""The status, the fact that brought it, the latest evidence, all that may be, and if that is exact."""

Event: TypeAlias = tuple[int, str, Fact, int]
"""When something may change (day, kind and turn in one number), and the fact: word, first day."""

_FOUNDED = FOUNDED.toordinal()
_NEVER = dt.date.max.toordinal()
_OPENS, _STANDS, _CLOSES = range(3)
_DAY, _KIND, _TURN = 34, 32, 2**32 - 1
"""Where day and kind begin in the number of an event, and the part of it that is the turn."""

_MOMENT = itemgetter(0)
_START: Step = (Status.OUTSIDE, None, None, frozenset({Status.OUTSIDE}), True)


class Course(NamedTuple):
    """The days on which something may have changed, what holds from each, and the facts by day."""

    days: list[int]
    steps: list[Step]
    facts: list[tuple[int, Fact]]

    def at(self, on: dt.date) -> Step:
        """What holds on the day *on*."""
        return self.steps[bisect.bisect_right(self.days, on.toordinal())]

    def days_between(self, first: dt.date, last: dt.date) -> list[dt.date]:
        """The days after *first*, up to *last*, on which something may have changed."""
        begin = bisect.bisect_right(self.days, first.toordinal())
        end = bisect.bisect_right(self.days, last.toordinal())
        return [dt.date.fromordinal(day) for day in self.days[begin:end]]


def replay(facts: Iterable[Fact], recorded: dt.date | None) -> Course:
    """The course that *facts* make; *recorded* is the day of those that do not say their own."""
    status: Status = Status.OUTSIDE
    because: Fact | None = None
    latest: Fact | None = None
    worlds = Worlds()
    today = 0
    days: list[int] = []
    steps = [_START]
    stood: list[tuple[int, Fact]] = []
    for moment, word, fact, first in _events(facts, recorded):
        day, kind = moment >> _DAY, moment >> _KIND & 3
        if day != today:
            if today:
                days.append(today)
                steps.append((status, because, latest, worlds.statuses, worlds.exact))
            today = day
        if kind == _STANDS:
            end = after(status, word)
            if end is not status:
                status, because = end, fact
            latest = fact
            stood.append((first, fact))
            if first == day:
                worlds.falls(word)
        elif kind == _OPENS:
            worlds.opens(moment & _TURN, word)
        else:
            worlds.closes(moment & _TURN)
    days.append(today)
    steps.append((status, because, latest, worlds.statuses, worlds.exact))
    return Course(days, steps, stood)


def _events(facts: Iterable[Fact], recorded: dt.date | None) -> list[Event]:
    events: list[Event] = []
    leavings: list[tuple[int, Fact, int]] = []
    entry = _NEVER
    for turn, fact in enumerate(facts):
        word, when = fact.word, fact.when
        begins, ends = when.first, when.last
        if begins is not None and begins is ends:
            first = last = begins.toordinal()
        else:
            last = _last(fact, recorded)
            if begins is not None:
                first = begins.toordinal()
            elif word in LEAVINGS:
                leavings.append((turn, fact, last))
                continue
            else:
                first = min(_FOUNDED, last)
        if first < entry and word in ENTERING:
            entry = first
        events.append((last << _DAY | _STANDS << _KIND | turn, word, fact, first))
        if first != last and moves(word):
            events.extend(_pending(turn, fact, first, last))
    for turn, fact, last in leavings:
        first = min(entry + 1, last)
        events.append((last << _DAY | _STANDS << _KIND | turn, fact.word, fact, first))
        if first != last:
            events.extend(_pending(turn, fact, first, last))
    events.sort(key=_MOMENT)
    return events


def _last(fact: Fact, recorded: dt.date | None) -> int:
    """The last day *fact* can have: what is on record has happened by the day it was recorded."""
    first, last = fact.when.first, fact.when.last
    if last is None:
        last = fact.recorded or recorded or dt.date.max
        last = max(first, last) if first else last
    return last.toordinal()


def _pending(turn: int, fact: Fact, first: int, last: int) -> tuple[Event, Event]:
    """When *fact* may begin to have happened, and when it must have."""
    return (
        (first << _DAY | _OPENS << _KIND | turn, fact.word, fact, first),
        (last << _DAY | _CLOSES << _KIND | turn, fact.word, fact, first),
    )
