"""What happens to a measure, as dated facts; the state on a day follows from them."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import ClassVar

from attrs import converters, field, frozen

from ...values.constraints import ID, TEXT, Id
from ...values.dates import When, when
from ...values.facts import Fact, Family, in_order
from ...values.typed import typed_fields


class State(enum.StrEnum):
    """Where a measure stands; without any fact, no progress is reported.

    Two states follow from what a service is, without a fact: of one without any date it is known
    that it existed when it was recorded, not whether it still does; one whose end has passed is
    over.
    """

    NOT_ON_RECORD = "not-on-record"
    EXISTED = "existed"
    PLANNED = "planned"
    RUNNING = "running"
    ON_HOLD = "on-hold"
    POSTPONED = "postponed"
    COMPLETED = "completed"
    PERMANENT = "permanent"
    ABANDONED = "abandoned"
    MERGED = "merged"
    REPLACED = "replaced"
    OVER = "over"


DONE = frozenset({State.COMPLETED, State.PERMANENT})
"""The states of a measure that was carried out."""

UNDER_WAY = frozenset({State.RUNNING, State.PERMANENT})
"""The states in which something is done."""

CEASED = frozenset({State.ABANDONED, State.MERGED, State.REPLACED})
"""The states of a measure that a fact ended before it was carried out."""

GONE = CEASED | {State.OVER}
"""The states of a measure that is gone: it was given up, merged, replaced or, as a service, is over."""

ENDED = DONE | GONE
"""The states in which nothing is due any more."""


class Progress(Fact):
    """Something that happened to a measure; ``leads_to`` is the state in which it leaves it."""

    __slots__ = ()
    leads_to: ClassVar[State] = State.NOT_ON_RECORD


class Planned(Progress):
    """The measure was planned."""

    __slots__ = ()
    kind = "planned"
    leads_to = State.PLANNED


class Started(Progress):
    """Work on the measure began, or began again."""

    __slots__ = ()
    kind = "started"
    leads_to = State.RUNNING


class PutOnHold(Progress):
    """Work on the measure rests."""

    __slots__ = ()
    kind = "on-hold"
    leads_to = State.ON_HOLD


@frozen(kw_only=True, field_transformer=typed_fields)
class Postponed(Progress):
    """The measure was put off; ``to`` is its new end, as far as one is known."""

    kind = "postponed"
    leads_to = State.POSTPONED

    to: When | None = field(default=None, converter=converters.optional(when))


class Completed(Progress):
    """The measure was carried out."""

    __slots__ = ()
    kind = "completed"
    leads_to = State.COMPLETED


class MadePermanent(Progress):
    """The measure became a lasting part of what the city does."""

    __slots__ = ()
    kind = "made-permanent"
    leads_to = State.PERMANENT


@frozen(kw_only=True, field_transformer=typed_fields)
class Abandoned(Progress):
    """The measure was given up; ``reason`` says why, as far as that is known."""

    kind = "abandoned"
    leads_to = State.ABANDONED

    reason: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class Merged(Progress):
    """The measure became part of another; ``other`` is its id, as far as it is known."""

    kind = "merged-into"
    leads_to = State.MERGED

    other: Id | None = field(default=None, validator=ID.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class ReplacedBy(Progress):
    """Another measure took its place; ``other`` is its id, as far as it is known."""

    kind = "replaced-by"
    leads_to = State.REPLACED

    other: Id | None = field(default=None, validator=ID.validate)


PROGRESS: tuple[type[Progress], ...] = (
    Planned,
    Started,
    PutOnHold,
    Postponed,
    Completed,
    MadePermanent,
    Abandoned,
    Merged,
    ReplacedBy,
)
"""Every kind of fact that a measure can have."""

Progress.family = Family(PROGRESS)


def latest(facts: Iterable[Progress], on: dt.date) -> Progress | None:
    """The last of *facts* to have happened by the day *on*; of ties, the last in the document."""
    effective = in_order(facts, on)
    return effective[-1] if effective else None


def state_on(facts: Iterable[Progress], on: dt.date) -> State:
    """The state in which *facts* leave a measure on the day *on*."""
    fact = latest(facts, on)
    return State.NOT_ON_RECORD if fact is None else fact.leads_to
