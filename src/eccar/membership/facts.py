"""The facts of a membership: one class for each kind, with date and sources.

A kind that adds no field of its own is a plain subclass; what it inherits stays frozen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

from attrs import converters, field, frozen

from ..values.constraints import CITY_ID, TEXT, CityId, texts
from ..values.dates import When, day, when
from ..values.facts import Fact, Family, in_document_order
from ..values.typed import typed_fields
from ..values.vocabulary import Declaration
from .choices import Passes, Purpose, Votes


@frozen(
    kw_only=True,
    field_transformer=in_document_order(
        "when", "by", "reference", "sources", "recorded", "retracted", "note", "jointly_with"
    ),
)  # fmt: skip
class MembershipFact(Fact):
    """Something that happened to a membership.

    Attributes:
        reference: The number of the paper or decision, as written.
        retracted: The day on which the fact was taken back as wrong.
        jointly_with: The ids of the authorities that did this together with this one.
        in_word: The names of the fields that ``word`` says.
        in_phrase: The names of the fields without which a sentence about the fact would mislead.
    """

    in_word: ClassVar[tuple[str, ...]] = ()
    in_phrase: ClassVar[tuple[str, ...]] = ()
    phrase: ClassVar[str] = "memberships.fact_phrase"

    reference: str | None = field(default=None, validator=TEXT.validate)
    retracted: dt.date | None = field(default=None, converter=converters.optional(day))
    jointly_with: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )

    def known_by(self, known: dt.date, recorded: dt.date | None = None) -> bool:
        """Whether the fact was on record on the day *known*, and not yet taken back.

        Args:
            known: The day asked about.
            recorded: The day on which the document was recorded. A fact without any day of
                recording counts as known until it is taken back.
        """
        on_record = super().known_by(known, recorded)
        return on_record and (self.retracted is None or known < self.retracted)


@frozen(kw_only=True, field_transformer=typed_fields)
class Decision(MembershipFact):
    """Something that a body decides or proposes, so that ``votes`` on it can be on record."""

    votes: Votes | None = None


class Proposed(Decision):
    """A motion, petition or initiative asked for accession."""

    __slots__ = ()
    kind = "proposed"


class IntentDeclared(Decision):
    """The authority declared that it intends to join; its own bodies had still to approve."""

    __slots__ = ()
    kind = "intent-declared"


@frozen(kw_only=True, field_transformer=typed_fields)
class Resolved(Decision):
    """The authority's competent body resolved to join, to prepare or announce that, or to leave.

    With a ``condition`` it may have come to nothing, until that is on record as met.
    """

    kind = "resolved"
    in_word: ClassVar[tuple[str, ...]] = ("purpose",)
    in_phrase: ClassVar[tuple[str, ...]] = ("condition",)

    purpose: Purpose = field(converter=Purpose)
    condition: str | None = field(default=None, validator=TEXT.validate)

    @property
    def word(self) -> str:
        """The kind with the purpose: ``resolved to join``, ``resolved to join, on condition``."""
        return f"{self.kind} to {self.purpose}{', on condition' if self.condition else ''}"


@frozen(kw_only=True, field_transformer=typed_fields)
class ConditionMet(MembershipFact):
    """The condition of a resolution was met: the one with this purpose, and this reference."""

    kind = "condition-met"
    in_word: ClassVar[tuple[str, ...]] = ("purpose",)

    purpose: Purpose = field(converter=Purpose)
    resolution: str | None = field(default=None, validator=TEXT.validate)

    @property
    def word(self) -> str:
        """The kind with the purpose: ``condition-met, purpose: join``."""
        return f"{self.kind}, purpose: {self.purpose}"


class Authorised(MembershipFact):
    """A higher authority consented to the accession."""

    __slots__ = ()
    kind = "authorised"


class Rejected(Decision):
    """The authority's own body decided not to join."""

    __slots__ = ()
    kind = "rejected"


@frozen(kw_only=True, field_transformer=typed_fields)
class Rescinded(Decision):
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


class Deferred(Decision):
    """The coalition put off its decision."""

    __slots__ = ()
    kind = "deferred"


class Declined(Decision):
    """The coalition did not admit the authority."""

    __slots__ = ()
    kind = "declined"


class Withdrawn(Decision):
    """The authority withdrew its application."""

    __slots__ = ()
    kind = "withdrawn"


class Accepted(Decision):
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


@frozen(kw_only=True, field_transformer=typed_fields)
class Seated(Decision):
    """The authority was elected to a body of the coalition, or held its seat: it was a member then.

    ``body`` may be an office, such as the presidency. The day ``until`` still belongs to the seat.
    """

    kind = "seated"
    in_phrase: ClassVar[tuple[str, ...]] = ("body",)

    body: str = field(validator=TEXT.validate)
    from_: When | None = field(default=None, converter=converters.optional(when))
    until: When | None = field(default=None, converter=converters.optional(when))


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
    in_phrase: ClassVar[tuple[str, ...]] = ("effective",)

    effective: When | None = field(default=None, converter=converters.optional(when))


class Left(MembershipFact):
    """The authority left of its own will: the date is the first day without membership."""

    __slots__ = ()
    kind = "left"


class Excluded(Decision):
    """The coalition ended the membership: the date is the first day without it."""

    __slots__ = ()
    kind = "excluded"


FACTS: tuple[type[MembershipFact], ...] = (
    *(Proposed, IntentDeclared, Resolved, ConditionMet, Authorised, Rejected, Rescinded, Signed),
    *(Applied, Presented, Deferred, Declined, Withdrawn, Accepted, Certified, Enrolled, Seated),
    *(Named, NotListed, TookOver, MergedInto, GaveNotice, Left, Excluded),
)
"""Every kind of fact that a membership can have."""

MembershipFact.family = Family(FACTS)
