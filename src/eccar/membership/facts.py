"""What can happen to a membership: one class a kind of fact, each dated and sourced.

A kind that adds no field of its own is a plain subclass; what it inherits stays frozen.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import converters, field, frozen

from ..values.constraints import CITY_ID, TEXT, CityId, texts
from ..values.dates import When, day, when
from ..values.ranges import VOTES, VoteCount
from ..values.sources import Source, sources
from ..values.vocabulary import Declaration


class Purpose(enum.StrEnum):
    """What a resolution decides about the membership."""

    JOIN = "join"
    PREPARE = "prepare"
    LEAVE = "leave"


class Passes(enum.StrEnum):
    """Whether the membership of a merged authority passed to the one that took it over."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class VoteResult(enum.StrEnum):
    """How a vote ended, where the source says so in words."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"


@frozen(kw_only=True)
class Votes:
    """How a body voted, as far as it is on record."""

    in_favour: VoteCount | None = field(default=None, validator=VOTES.validate)
    against: VoteCount | None = field(default=None, validator=VOTES.validate)
    abstained: VoteCount | None = field(default=None, validator=VOTES.validate)
    result: VoteResult | None = field(default=None, converter=converters.optional(VoteResult))


@frozen(kw_only=True)
class Fact:
    """Something that happened to a membership, when, and on whose word.

    ``recorded`` is the day it was put on record, ``retracted`` the day that was taken back.
    """

    kind: ClassVar[str] = ""
    family: ClassVar[Mapping[str, type[Fact]]] = {}

    when: When = field(converter=when)
    by: str | None = field(default=None, validator=TEXT.validate)
    reference: str | None = field(default=None, validator=TEXT.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    retracted: dt.date | None = field(default=None, converter=converters.optional(day))
    note: str | None = field(default=None, validator=TEXT.validate)
    jointly_with: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    votes: Votes | None = None

    @property
    def word(self) -> str:
        """The word under which the table of moves knows this: its kind and, if any, purpose."""
        return self.kind


class Proposed(Fact):
    """A motion, petition or initiative asked for accession."""

    __slots__ = ()
    kind = "proposed"


class IntentDeclared(Fact):
    """The authority declared that it intends to join; its own bodies had still to approve."""

    __slots__ = ()
    kind = "intent-declared"


@frozen(kw_only=True)
class Resolved(Fact):
    """The authority's competent body resolved to join, to prepare joining, or to leave."""

    kind = "resolved"

    purpose: Purpose = field(converter=Purpose)

    @property
    def word(self) -> str:
        """The kind with the purpose: ``resolved to join``."""
        return f"{self.kind} to {self.purpose}"


class Authorised(Fact):
    """A higher authority consented to the accession."""

    __slots__ = ()
    kind = "authorised"


class Rejected(Fact):
    """The authority's own body decided not to join."""

    __slots__ = ()
    kind = "rejected"


@frozen(kw_only=True)
class Rescinded(Fact):
    """The authority's own body took a resolution back."""

    kind = "rescinded"

    undoes: str | None = field(default=None, validator=TEXT.validate)


def _declarations(told: Iterable[Declaration | str]) -> tuple[Declaration, ...]:
    return tuple(map(Declaration, told))


@frozen(kw_only=True)
class Signed(Fact):
    """The act of accession and commitment was signed, with its declarations."""

    kind = "signed"

    declarations: tuple[Declaration, ...] = field(default=(), converter=_declarations)


class Applied(Fact):
    """The authority applied to the steering committee."""

    __slots__ = ()
    kind = "applied"


class Presented(Fact):
    """The authority presented itself to the coalition."""

    __slots__ = ()
    kind = "presented"


class Deferred(Fact):
    """The coalition put off its decision."""

    __slots__ = ()
    kind = "deferred"


class Declined(Fact):
    """The coalition did not admit the authority."""

    __slots__ = ()
    kind = "declined"


class Withdrawn(Fact):
    """The authority withdrew its application."""

    __slots__ = ()
    kind = "withdrawn"


class Accepted(Fact):
    """The coalition admitted the authority; most often the steering committee voted."""

    __slots__ = ()
    kind = "accepted"


class Certified(Fact):
    """The certificate of membership was handed over."""

    __slots__ = ()
    kind = "certified"


class Enrolled(Fact):
    """The authority joined the registered association (2008 and after)."""

    __slots__ = ()
    kind = "enrolled"


class Named(Fact):
    """Some source calls the authority a member, since the day it gives."""

    __slots__ = ()
    kind = "named"


class NotListed(Fact):
    """A list that claims to be complete does not hold the authority."""

    __slots__ = ()
    kind = "not-listed"


@frozen(kw_only=True)
class TookOver(Fact):
    """The authority took another over, and perhaps its membership with it."""

    kind = "took-over"

    other: CityId = field(validator=CITY_ID.validate)
    passes: Passes = field(converter=Passes)

    @property
    def word(self) -> str:
        """The kind with whether the membership passed: ``took-over, passes: yes``."""
        return f"{self.kind}, passes: {self.passes}"


@frozen(kw_only=True)
class MergedInto(Fact):
    """The authority ended by merging into another."""

    kind = "merged-into"

    other: CityId = field(validator=CITY_ID.validate)


@frozen(kw_only=True)
class GaveNotice(Fact):
    """The authority told the coalition that it will leave."""

    kind = "gave-notice"

    effective: When | None = field(default=None, converter=converters.optional(when))


class Left(Fact):
    """The authority ceased to be a member of its own will."""

    __slots__ = ()
    kind = "left"


class Excluded(Fact):
    """The coalition ended the membership."""

    __slots__ = ()
    kind = "excluded"


FACTS: tuple[type[Fact], ...] = (
    Proposed,
    IntentDeclared,
    Resolved,
    Authorised,
    Rejected,
    Rescinded,
    Signed,
    Applied,
    Presented,
    Deferred,
    Declined,
    Withdrawn,
    Accepted,
    Certified,
    Enrolled,
    Named,
    NotListed,
    TookOver,
    MergedInto,
    GaveNotice,
    Left,
    Excluded,
)

Fact.family = {one.kind: one for one in FACTS}
