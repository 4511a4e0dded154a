"""The transition table: the status to which each fact moves a membership.

It is looked up by the fact's word. What it does not name changes nothing: order, gaps and
contradictions are for the rules to report, not for the table to refuse.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable
from typing import TypeAlias


class Status(enum.StrEnum):
    """Where an authority stands towards the coalition."""

    OUTSIDE = "outside"
    INTENDING = "intending"
    RESOLVED = "resolved"
    CANDIDATE = "candidate"
    MEMBER = "member"
    FORMER = "former"

    __hash__ = str.__hash__  # An enumeration's own hash is ten times slower.


Statuses: TypeAlias = frozenset[Status]
Moves: TypeAlias = dict[tuple[Status, str], Status]

OUTSIDE, INTENDING, RESOLVED, CANDIDATE, MEMBER, FORMER = Status
ANY = frozenset(Status)

ENTRIES = ("accepted", "certified", "enrolled")
LEAVINGS = ("left", "excluded", "merged-into")
REFUSALS = ("declined", "withdrawn", "rejected", "rescinded")
_TAKE_OVERS = ("took-over, passes: yes", "took-over, passes: unknown")
ENTERING = frozenset((*ENTRIES, *_TAKE_OVERS, "seated", "named"))
"""Words that can make a member, certainly or perhaps."""
SHOWING = frozenset({"seated"})
"""Words that show a membership at a time, and not that it began then."""


def _rows(*rows: tuple[Iterable[str], Status, Iterable[Status]]) -> Moves:
    return {(start, word): end for row, end, starts in rows for word in row for start in starts}


_CONDITIONAL = tuple(
    f"resolved to {purpose}, on condition" for purpose in ("join", "prepare", "declare-intent")
)
_INTENDING = (
    *("resolved to prepare", "resolved to declare-intent", "intent-declared", *_CONDITIONAL[1:]),
    *("condition-met, purpose: prepare", "condition-met, purpose: declare-intent"),
)

MOVES: Moves = _rows(
    ((*ENTRIES, "seated"), MEMBER, ANY),
    (LEAVINGS, FORMER, ANY),
    (_TAKE_OVERS, MEMBER, ANY),
    (
        ("resolved to join", _CONDITIONAL[0], "condition-met, purpose: join"),
        RESOLVED,
        (OUTSIDE, INTENDING, FORMER),
    ),
    (_INTENDING, INTENDING, (OUTSIDE, FORMER)),
    (("signed", "applied", "presented", "deferred"), CANDIDATE, ANY - {MEMBER}),
    (REFUSALS, OUTSIDE, ANY - {MEMBER, FORMER}),
    (("named",), MEMBER, ANY - {FORMER}),
)
"""Where a fact moves a membership: from a status, by a word, to a status."""

WEAK = frozenset({"named", "took-over, passes: unknown", *_CONDITIONAL})
"""Words that may be wrong: the earlier status stays possible as well as the one they move to."""

_OF_MEMBERS = ("gave-notice", "resolved to leave")

DOUBTS: Moves = {
    (FORMER, "named"): MEMBER,
    (MEMBER, "not-listed"): FORMER,
    **{(start, word): MEMBER for word in _OF_MEMBERS for start in ANY - {MEMBER, FORMER}},
}
"""What a word makes possible without moving anything: who gives notice of leaving may be a member."""


@functools.cache
def after(status: Status, word: str) -> Status:
    """The status that a fact with this *word* leaves a membership in."""
    return MOVES.get((status, word), status)


def contradicted(status: Status, word: str, before: Statuses) -> Statuses:
    """The statuses that a fact with this *word* contradicts, after those that were *before*.

    Who has left and holds a seat later may have rejoined, or one of the two is recorded wrongly:
    both stay possible, until an entry, or another leaving, is on record.
    """
    if status is FORMER and word in SHOWING:
        return frozenset({FORMER})
    return frozenset() if word in (*ENTRIES, *_TAKE_OVERS, *LEAVINGS) else before


@functools.cache
def spread(statuses: Statuses, word: str) -> Statuses:
    """All statuses that a fact with this *word* may leave a membership in, from any of *statuses*."""
    return frozenset(end for status in statuses for end in _ends(status, word))


def _ends(status: Status, word: str) -> set[Status]:
    ends = {after(status, word), DOUBTS.get((status, word), after(status, word))}
    return ends | {status} if word in WEAK else ends


@functools.cache
def moves(word: str) -> bool:
    """Whether a fact with this *word* can change anything at all."""
    return any(spread(frozenset({status}), word) != {status} for status in Status)
