"""Who joined, left or came nearer between two days, by the dates of the facts."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Container, Iterator
from itertools import pairwise
from typing import NamedTuple

from ...membership.facts import MembershipFact
from ...membership.lifecycle import ENTERING, LEAVINGS, SHOWING, Status
from ...membership.membership import Membership
from ...membership.standing import Standing
from ...values.dates import When


class ChangeKind(enum.StrEnum):
    """What changed; in the order in which changes are listed."""

    JOINED = "joined"
    LEFT = "left"
    STATUS_CHANGED = "status-changed"
    NEWLY_KNOWN = "newly-known"
    CORRECTED = "corrected"
    CONTRADICTED = "contradicted"


class StatusMove(NamedTuple):
    """A change of the status, by the fact that made it; *certain* if it was between the two days."""

    kind: ChangeKind
    fact: MembershipFact
    certain: bool


def status_moves(
    membership: Membership, since: dt.date, until: dt.date, late: Container[MembershipFact]
) -> Iterator[StatusMove]:
    """How the status changed after *since*, up to *until*, by all facts of the *membership*.

    Each joining and each leaving; without any, the last change. A fact that only shows a
    membership, such as a seat, is no joining. One without a first day is none, either, if it is one
    of the *late* ones: it is newly known.
    """
    if since == until:
        return
    days = [on for on, *_ in membership.changes_between(since, until)]
    standings = [*map(membership.standing_on, days)]
    moves = [
        move
        for move in (*_moved(standings, until), *_pending(standings[0], standings[-1]))
        if not _only_shows(move, late)
    ]
    ways = [move for move in moves if move.kind is not ChangeKind.STATUS_CHANGED]
    yield from ways or moves[-1:]


def _moved(standings: list[Standing], until: dt.date) -> Iterator[StatusMove]:
    """The changes from each of the *standings*, the last by the day *until*, to the next."""
    first = standings[0]
    open_before = first.status is not Status.MEMBER and Status.MEMBER in first.possibly
    for before, after in pairwise(standings):
        if before.status is not after.status and (fact := after.because):
            kind = _kind(before.status, after.status)
            within = _is_between(fact.when, first.on, until)
            certain = within and after.certain and not open_before
            yield StatusMove(kind, fact, certain or kind is ChangeKind.STATUS_CHANGED)


def _is_between(date: When, since: dt.date, until: dt.date) -> bool:
    begun = date.first is not None and since < date.first
    return begun and date.last is not None and date.last <= until


def _kind(before: Status, after: Status) -> ChangeKind:
    if after is Status.MEMBER:
        return ChangeKind.JOINED
    left = Status.MEMBER is before or Status.FORMER is after
    return ChangeKind.LEFT if left else ChangeKind.STATUS_CHANGED


def _pending(before: Standing, after: Standing) -> Iterator[StatusMove]:
    """Joining and leaving that may have happened by the last day and do not count on it yet."""
    was_member = before.status is Status.MEMBER and before.certain
    for fact in after.pending:
        if fact.word in ENTERING and after.status is not Status.MEMBER and not was_member:
            yield StatusMove(ChangeKind.JOINED, fact, False)
        if fact.word in LEAVINGS and after.status is Status.MEMBER:
            yield StatusMove(ChangeKind.LEFT, fact, False)


def _only_shows(move: StatusMove, late: Container[MembershipFact]) -> bool:
    """Whether the fact does not say that anybody joined or left about the time of its date."""
    fact = move.fact
    if move.kind is ChangeKind.JOINED and fact.word in SHOWING:
        return True
    if fact.when.first is not None:
        return False
    return fact.word == "named" or fact.when.unknown or fact in late
