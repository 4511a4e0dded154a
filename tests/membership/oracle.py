"""The answer by brute force: every history is told, one after the other.

It follows the definition and nothing else: the table is written out again, a history gives each
fact one day of its span, facts of one day come in any order (exact ones in the order told), and
weak evidence is taken once as true and once as false.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence

from eccar.membership.facts import Fact
from eccar.membership.lifecycle import Status

O, I, R, C, M, F = Status  # noqa: E741  # The six statuses, as short as the table wants them.

TABLE = {
    "accepted": {O: M, I: M, R: M, C: M, M: M, F: M},
    "certified": {O: M, I: M, R: M, C: M, M: M, F: M},
    "enrolled": {O: M, I: M, R: M, C: M, M: M, F: M},
    "left": {O: F, I: F, R: F, C: F, M: F, F: F},
    "excluded": {O: F, I: F, R: F, C: F, M: F, F: F},
    "merged-into": {O: F, I: F, R: F, C: F, M: F, F: F},
    "took-over, passes: yes": {O: M, I: M, R: M, C: M, M: M, F: M},
    "took-over, passes: unknown": {O: M, I: M, R: M, C: M, M: M, F: M},
    "resolved to join": {O: R, I: R, F: R},
    "resolved to prepare": {O: I, F: I},
    "intent-declared": {O: I, F: I},
    "signed": {O: C, I: C, R: C, F: C},
    "applied": {O: C, I: C, R: C, F: C},
    "presented": {O: C, I: C, R: C, F: C},
    "deferred": {O: C, I: C, R: C, F: C},
    "declined": {I: O, R: O, C: O},
    "withdrawn": {I: O, R: O, C: O},
    "rejected": {I: O, R: O, C: O},
    "rescinded": {I: O, R: O, C: O},
    "named": {O: M, I: M, R: M, C: M},
}
WEAK = {"named", "took-over, passes: unknown"}
ENTERING = {
    "accepted", "certified", "enrolled", "named",
    "took-over, passes: yes", "took-over, passes: unknown",
}  # fmt: skip
LEAVING = {"left", "excluded", "merged-into"}
FOUNDED = dt.date(2004, 12, 10)
NEVER = dt.date.max

Span = tuple[dt.date, dt.date]


def spans(facts: Sequence[Fact], recorded: dt.date | None) -> list[Span]:
    """The first and last day that each fact can have."""
    lasts = []
    for fact in facts:
        last = fact.when.last or fact.recorded or recorded or NEVER
        lasts.append(max(last, fact.when.first) if fact.when.first else last)
    entries = [
        min(fact.when.first or FOUNDED, last)
        for fact, last in zip(facts, lasts, strict=True)
        if fact.word in ENTERING
    ]
    found = []
    for fact, last in zip(facts, lasts, strict=True):
        first = fact.when.first
        if first is None and fact.word in LEAVING:
            first = min(entries) + dt.timedelta(1) if entries else last
        found.append((min(first or FOUNDED, last), last))
    return found


def status(facts: Sequence[Fact], recorded: dt.date | None, on: dt.date) -> Status:
    """What the fold yields when every fact stands on its last possible day."""
    lasts = [last for _, last in spans(facts, recorded)]
    order = sorted(range(len(facts)), key=lambda turn: (lasts[turn], turn))
    here = O
    for turn in order:
        if lasts[turn] <= on:
            here = TABLE.get(facts[turn].word, {}).get(here, here)
    return here


def possible(facts: Sequence[Fact], recorded: dt.date | None, on: dt.date) -> set[Status]:
    """Every status that some history gives on the day *on*."""
    found: set[Status] = set()
    for history in set(_histories(spans(facts, recorded), on)):
        found |= _told([facts[turn].word for turn in history])
    return found


def _histories(found: list[Span], on: dt.date) -> Iterator[tuple[int, ...]]:
    # Any order that histories can have, they can have on the first days of spans, and all that
    # has not happened by the day can be put off to the next.
    days = {first for first, _ in found} | {on, on + dt.timedelta(1)}
    choices = [[day for day in days if first <= day <= last] or [last] for first, last in found]
    for days_of in itertools.product(*choices):
        happened = [turn for turn, day in enumerate(days_of) if day <= on]
        for order in itertools.permutations(happened):
            if all(_may_follow(*pair, days_of, found) for pair in itertools.combinations(order, 2)):
                yield order


def _may_follow(one: int, other: int, days: Sequence[dt.date], found: list[Span]) -> bool:
    if days[one] != days[other]:
        return days[one] < days[other]
    exact = found[one][0] == found[one][1] and found[other][0] == found[other][1]
    return one < other or not exact


def _told(words: Sequence[str]) -> set[Status]:
    here = {O}
    for word in words:
        moved = {TABLE.get(word, {}).get(status, status) for status in here}
        if word in WEAK:
            moved |= here
        if word == "named" and F in here:
            moved.add(M)
        if word == "not-listed" and M in here:
            moved.add(F)
        here = moved
    return here
