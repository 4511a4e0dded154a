"""The facts of a membership: one class for each kind, with date and sources.

A kind that adds no field of its own is a plain subclass; what it inherits stays frozen.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import ClassVar

from attrs import converters, field, frozen

from ..values.constraints import CITY_ID, TEXT, CityId, texts
from ..values.dates import When, day, when
from ..values.facts import Fact, Family, in_document_order
from ..values.ranges import VOTES, VoteCount
from ..values.typed import typed_fields
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


@frozen(kw_only=True, field_transformer=typed_fields)
class Votes:
    """How a body voted, as far as it is on record."""

    in_favour: VoteCount | None = field(default=None, validator=VOTES.validate)
    against: VoteCount | None = field(default=None, validator=VOTES.validate)
    abstained: VoteCount | None = field(default=None, validator=VOTES.validate)
    result: VoteResult | None = field(default=None, converter=converters.optional(VoteResult))


@frozen(
    kw_only=True,
    field_transformer=in_document_order(
        "when", "by", "reference", "sources", "recorded", "retracted", "note", "jointly_with", "votes"
    ),
)  # fmt: skip
class MembershipFact(Fact):
    """Something that happened to a membership.

    Attributes:
        reference: The number of the paper or decision, as written.
        retracted: The day on which the fact was taken back as wrong.
        jointly_with: The ids of the authorities that did this together with this one.
        votes: How the body voted.
        in_word: The names of the fields that ``word`` says.
    """

    in_word: ClassVar[tuple[str, ...]] = ()
    phrase: ClassVar[str] = "memberships.fact_phrase"

    reference: str | None = field(default=None, validator=TEXT.validate)
    retracted: dt.date | None = field(default=None, converter=converters.optional(day))
    jointly_with: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    votes: Votes | None = None

    def known_by(self, known: dt.date, recorded: dt.date | None = None) -> bool:
        """Whether the fact was on record on the day *known*, and not yet taken back.

        Args:
            known: The day asked about.
            recorded: The day on which the document was recorded. A fact without any day of
                recording counts as known until it is taken back.
        """
        on_record = super().known_by(known, recorded)
        return on_record and (self.retracted is None or known < self.retracted)


class Proposed(MembershipFact):
    """A motion, petition or initiative asked for accession."""

    __slots__ = ()
    kind = "proposed"


class IntentDeclared(MembershipFact):
    """The authority declared that it intends to join; its own bodies had still to approve."""

    __slots__ = ()
    kind = "intent-declared"


@frozen(kw_only=True, field_transformer=typed_fields)
class Resolved(MembershipFact):
    """The authority's competent body resolved to join, to prepare joining, or to leave."""

    kind = "resolved"
    in_word: ClassVar[tuple[str, ...]] = ("purpose",)

    purpose: Purpose = field(converter=Purpose)

    @property
    def word(self) -> str:
        """The kind with the purpose: ``resolved to join``."""
        return f"{self.kind} to {self.purpose}"


class Authorised(MembershipFact):
    """A higher authority consented to the accession."""

    __slots__ = ()
    kind = "authorised"


class Rejected(MembershipFact):
    """The authority's own body decided not to join."""

    __slots__ = ()
    kind = "rejected"


@frozen(kw_only=True, field_transformer=typed_fields)
class Rescinded(MembershipFact):
    """The authority's own body took a resolution back."""

    kind = "rescinded"

    undoes: str | None = field(default=None, validator=TEXT.validate)


def _declarations(values: Iterable[Declaration | str]) -> tuple[Declaration, ...]:
    return tuple(map(Declaration, values))


@frozen(kw_only=True, field_transformer=typed_fields)
class Signed(MembershipFact):
    """The act of accession and commitment was signed, with its declarations."""

    kind = "signed"

    declarations: tuple[Declaration, ...] = field(default=(), converter=_declarations)


class Applied(MembershipFact):
    """The authority applied to the steering committee."""

    __slots__ = ()
    kind = "applied"


class Presented(MembershipFact):
    """The authority presented itself to the coalition."""

    __slots__ = ()
    kind = "presented"


class Deferred(MembershipFact):
    """The coalition put off its decision."""

    __slots__ = ()
    kind = "deferred"


class Declined(MembershipFact):
    """The coalition did not admit the authority."""

    __slots__ = ()
    kind = "declined"


class Withdrawn(MembershipFact):
    """The authority withdrew its application."""

    __slots__ = ()
    kind = "withdrawn"


class Accepted(MembershipFact):
    """The coalition admitted the authority; most often the steering committee voted."""

    __slots__ = ()
    kind = "accepted"


class Certified(MembershipFact):
    """The certificate of membership was handed over."""

    __slots__ = ()
    kind = "certified"


class Enrolled(MembershipFact):
    """The authority joined the registered association (2008 and after)."""

    __slots__ = ()
    kind = "enrolled"


class Named(MembershipFact):
    """Some source calls the authority a member, since the day it gives."""

    __slots__ = ()
    kind = "named"


class NotListed(MembershipFact):
    """A list that claims to be complete does not hold the authority."""

    __slots__ = ()
    kind = "not-listed"


@frozen(kw_only=True, field_transformer=typed_fields)
class TookOver(MembershipFact):
    """The authority took another over, and perhaps its membership with it."""

    kind = "took-over"
    in_word: ClassVar[tuple[str, ...]] = ("passes",)

    other: CityId = field(validator=CITY_ID.validate)
    passes: Passes = field(converter=Passes)

    @property
    def word(self) -> str:
        """The kind with whether the membership passed: ``took-over, passes: yes``."""
        return f"{self.kind}, passes: {self.passes}"


@frozen(kw_only=True, field_transformer=typed_fields)
class MergedInto(MembershipFact):
    """The authority ended by merging into another."""

    kind = "merged-into"

    other: CityId = field(validator=CITY_ID.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class GaveNotice(MembershipFact):
    """The authority gave the coalition notice that it will leave.

    Attributes:
        effective: The day on which the notice takes effect: the first day without membership.
    """

    kind = "gave-notice"

    effective: When | None = field(default=None, converter=converters.optional(when))


class Left(MembershipFact):
    """The authority left of its own will: the date is the first day without membership."""

    __slots__ = ()
    kind = "left"


class Excluded(MembershipFact):
    """The coalition ended the membership: the date is the first day without it."""

    __slots__ = ()
    kind = "excluded"


FACTS: tuple[type[MembershipFact], ...] = (
    *(Proposed, IntentDeclared, Resolved, Authorised, Rejected, Rescinded, Signed, Applied),
    *(Presented, Deferred, Declined, Withdrawn, Accepted, Certified, Enrolled, Named, NotListed),
    *(TookOver, MergedInto, GaveNotice, Left, Excluded),
)
"""Every kind of fact that a membership can have."""

MembershipFact.family = Family(FACTS)
