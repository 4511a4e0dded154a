"""The answer by brute force: every history is run, one after the other.

It follows the definition and nothing else: the table is written out again; a history gives each
fact one day of its span, which ends on the day from which the fact counts; facts of one day come
in any order (exact ones in that of the document); and weak evidence is taken once as true and
once as false.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence

from eccar.membership.facts import MembershipFact
from eccar.membership.lifecycle import Status

O, I, R, C, M, F = Status  # noqa: E741  # The six statuses, as short as the table wants them.

TABLE = {
    "accepted": {O: M, I: M, R: M, C: M, M: M, F: M},
    "certified": {O: M, I: M, R: M, C: M, M: M, F: M},
    "enrolled": {O: M, I: M, R: M, C: M, M: M, F: M},
    "seated": {O: M, I: M, R: M, C: M, M: M, F: M},
    "left": {O: F, I: F, R: F, C: F, M: F, F: F},
    "excluded": {O: F, I: F, R: F, C: F, M: F, F: F},
    "merged-into": {O: F, I: F, R: F, C: F, M: F, F: F},
    "took-over, passes: yes": {O: M, I: M, R: M, C: M, M: M, F: M},
    "took-over, passes: unknown": {O: M, I: M, R: M, C: M, M: M, F: M},
    "resolved to join": {O: R, I: R, F: R},
    "resolved to join, on condition": {O: R, I: R, F: R},
    "condition-met, purpose: join": {O: R, I: R, F: R},
    "resolved to prepare": {O: I, F: I},
    "resolved to prepare, on condition": {O: I, F: I},
    "condition-met, purpose: prepare": {O: I, F: I},
    "resolved to declare-intent": {O: I, F: I},
    "resolved to declare-intent, on condition": {O: I, F: I},
    "condition-met, purpose: declare-intent": {O: I, F: I},
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
WEAK = {
    "named", "took-over, passes: unknown", "resolved to join, on condition",
    "resolved to prepare, on condition", "resolved to declare-intent, on condition",
}  # fmt: skip
ENTERING = {
    "accepted", "certified", "enrolled", "seated", "named",
    "took-over, passes: yes", "took-over, passes: unknown",
}  # fmt: skip
LEAVING = {"left", "excluded", "merged-into"}
FOUNDED = dt.date(2004, 12, 10)

Span = tuple[dt.date | None, dt.date | None]
"""The first and the last day that a fact can have; without a last it may never have happened,
and without both it has not."""


def effective(fact: MembershipFact, recorded: dt.date | None) -> dt.date | None:
    """The day from which *fact* counts, as decision 0018 defines it.

    What was put on record on a day had happened by then, unless it begins later: the last possible
    day; the day of recording, if that is earlier and the fact can have begun by then; no day, if
    neither is known.
    """
    first, last, recorded = fact.when.first, fact.when.last, fact.recorded or recorded
    if last is None and recorded is None:
        return None
    if recorded is None or (first is not None and first > recorded):
        return last or first
    return min(recorded, last or recorded)


def spans(facts: Sequence[MembershipFact], recorded: dt.date | None) -> list[Span]:
    """The first and last day that each fact can have."""
    lasts = [effective(fact, recorded) for fact in facts]
    entries = [
        _earlier(fact.when.first or FOUNDED, last)
        for fact, last in zip(facts, lasts, strict=True)
        if fact.word in ENTERING
    ]
    spans = []
    for fact, last in zip(facts, lasts, strict=True):
        first = fact.when.first or FOUNDED
        if fact.when.first is None and fact.word in LEAVING:
            if not entries:
                spans.append((last, last))
                continue
            first = min(entries) + dt.timedelta(1)
        spans.append((_earlier(first, last), last))
    return spans


def _earlier(first: dt.date, last: dt.date | None) -> dt.date:
    return first if last is None else min(first, last)


def status(facts: Sequence[MembershipFact], recorded: dt.date | None, on: dt.date) -> Status:
    """The result of the fold when every fact is on the day from which it counts."""
    lasts = [effective(fact, recorded) for fact in facts]
    counting = [(last, index) for index, last in enumerate(lasts) if last and last <= on]
    here = O
    for _, index in sorted(counting):
        here = TABLE.get(facts[index].word, {}).get(here, here)
    return here


def contradicted(
    facts: Sequence[MembershipFact], recorded: dt.date | None, on: dt.date
) -> set[Status]:
    """The status that a seat contradicts: the last leaving, entry or seat after leaving is a seat."""
    lasts = [effective(fact, recorded) for fact in facts]
    counting = [(last, index) for index, last in enumerate(lasts) if last and last <= on]
    here, doubt = O, False
    for _, index in sorted(counting):
        word = facts[index].word
        if word == "seated" and here is F:
            doubt = True
        elif word in (ENTERING | LEAVING) - {"seated", "named"}:
            doubt = False
        here = TABLE.get(word, {}).get(here, here)
    return {F} if doubt else set()


def possible(facts: Sequence[MembershipFact], recorded: dt.date | None, on: dt.date) -> set[Status]:
    """Every status that some history gives on the day *on*."""
    statuses: set[Status] = set()
    for history in set(_histories(spans(facts, recorded), on)):
        statuses |= _outcomes([facts[index].word for index in history])
    return statuses | contradicted(facts, recorded, on)


def _histories(spans: list[Span], on: dt.date) -> Iterator[tuple[int, ...]]:
    # Any order that histories can have, they can have on the first days of spans, and all that
    # has not happened by the day can be put off to the next.
    next_day = on + dt.timedelta(1)
    days = {first for first, _ in spans if first} | {on, next_day}
    choices = [
        [day for day in days if first and first <= day and (last is None or day <= last)]
        or [last or first or next_day]
        for first, last in spans
    ]
    for history in itertools.product(*choices):
        happened = [index for index, day in enumerate(history) if day <= on]
        for order in itertools.permutations(happened):
            pairs = itertools.combinations(order, 2)
            if all(_may_follow(*pair, history, spans) for pair in pairs):
                yield order


def _may_follow(left: int, right: int, days: Sequence[dt.date], spans: list[Span]) -> bool:
    if days[left] != days[right]:
        return days[left] < days[right]
    exact = spans[left][0] == spans[left][1] and spans[right][0] == spans[right][1]
    return left < right or not exact


def _outcomes(names: Sequence[str]) -> set[Status]:
    here = {O}
    for word in names:
        moved = {TABLE.get(word, {}).get(status, status) for status in here}
        if word in WEAK:
            moved |= here
        if word == "named" and F in here:
            moved.add(M)
        if word == "not-listed" and M in here:
            moved.add(F)
        if word in ("gave-notice", "resolved to leave") and here - {M, F}:
            moved.add(M)
        here = moved
    return here
