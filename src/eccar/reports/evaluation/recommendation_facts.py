"""The facts of a recommendation: how the authority responded, how it was related to others, followed up."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Annotated, ClassVar

from attrs import converters, field, frozen

from ...values.constraints import ID, TEXT, WORDS, Id, NonEmpty, Pattern, texts
from ...values.facts import Fact, Family
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ..errors import NO_PART, NOT_A_RECOMMENDATION

REFERENCE = Pattern(
    "[A-Za-z0-9][A-Za-z0-9._-]{0,59}(/[A-Za-z0-9][A-Za-z0-9._-]{0,59})?", NOT_A_RECOMMENDATION
)
RecommendationReference = Annotated[str, REFERENCE]
"""A recommendation: its id within the evaluation, ``3``, or with that of another, ``eccar-2025/3``."""

PARTS = NonEmpty(ID, NO_PART)
Parts = Annotated[tuple[Id, ...], PARTS]


class RecommendationResponse(enum.StrEnum):
    """What an authority says of a recommendation; a later response takes the place of an earlier one."""

    NOT_ON_RECORD = "not-on-record"
    ACCEPTED = "accepted"
    NOTED = "noted"
    NOT_ACCEPTED = "not-accepted"
    TAKEN_UP = "taken-up"


@frozen(kw_only=True, field_transformer=typed_fields)
class RecommendationFact(Fact):
    """Something that happened to a recommendation.

    Attributes:
        response: The response that it is; ``None`` if it is none.
        closes: Whether nothing remains to be done by it; ``None`` if it says nothing of that.
        reference: The number of the paper or decision, as written.
    """

    response: ClassVar[RecommendationResponse | None] = None
    closes: ClassVar[bool | None] = None

    reference: str | None = field(default=None, validator=TEXT.validate)


class RecommendationAccepted(RecommendationFact):
    """The authority accepted the recommendation."""

    __slots__ = ()
    kind = "accepted"
    response: ClassVar[RecommendationResponse | None] = RecommendationResponse.ACCEPTED


class Noted(RecommendationFact):
    """The authority took note of the recommendation; it is followed up like an accepted one."""

    __slots__ = ()
    kind = "noted"
    response: ClassVar[RecommendationResponse | None] = RecommendationResponse.NOTED


@frozen(kw_only=True, field_transformer=typed_fields)
class NotAccepted(RecommendationFact):
    """The authority did not accept the recommendation; ``reason`` says why."""

    kind = "not-accepted"
    response: ClassVar[RecommendationResponse | None] = RecommendationResponse.NOT_ACCEPTED

    reason: str | None = field(default=None, validator=TEXT.validate)


class TakenUp(RecommendationFact):
    """The authority took the recommendation up later, whatever it had said at first."""

    __slots__ = ()
    kind = "taken-up"
    response: ClassVar[RecommendationResponse | None] = RecommendationResponse.TAKEN_UP


@frozen(kw_only=True, field_transformer=typed_fields)
class Split(RecommendationFact):
    """The recommendation was split; ``into`` are the ids of its parts in the same evaluation."""

    kind = "split"

    into: Parts = field(converter=texts, validator=PARTS.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class SameAs(RecommendationFact):
    """The recommendation says the same as another, and is followed up there."""

    kind = "same-as"
    closes: ClassVar[bool | None] = True

    other: RecommendationReference = field(validator=REFERENCE.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class Repeats(RecommendationFact):
    """The recommendation repeats one of an earlier evaluation."""

    kind = "repeats"

    other: RecommendationReference = field(validator=REFERENCE.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class AnsweredBy(RecommendationFact):
    """Measures answer the recommendation; ``measures`` are their ids in the plan."""

    kind = "answered-by"

    measures: tuple[Id, ...] = field(default=(), converter=texts, validator=ID.validate_each)


@frozen(kw_only=True, field_transformer=typed_fields)
class FollowedUp(RecommendationFact):
    """The authority said in its own words how far it has come."""

    kind = "followed-up"
    closes: ClassVar[bool | None] = False

    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )


@frozen(kw_only=True, field_transformer=typed_fields)
class CarriedOut(RecommendationFact):
    """The authority said that the recommendation was carried out."""

    kind = "carried-out"
    closes: ClassVar[bool | None] = True

    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )


@frozen(kw_only=True, field_transformer=typed_fields)
class Judged(RecommendationFact):
    """A body judged how far the recommendation was carried out.

    Attributes:
        scale: The id of the scale of the body.
        step: The id of the step on it; whether anything remains to be done, the step says.
        words: Its own words.
    """

    kind = "judged"

    scale: Id | None = field(default=None, validator=ID.validate)
    step: Id | None = field(default=None, validator=ID.validate)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )


@frozen(kw_only=True, field_transformer=typed_fields)
class NoLongerFollowed(RecommendationFact):
    """The recommendation is followed up no longer: unsuitable, out of date; ``reason`` says why."""

    kind = "no-longer-followed"
    closes: ClassVar[bool | None] = True

    reason: str | None = field(default=None, validator=TEXT.validate)


RECOMMENDATION_FACTS: tuple[type[RecommendationFact], ...] = (
    *(RecommendationAccepted, Noted, NotAccepted, TakenUp, Split, SameAs, Repeats, AnsweredBy),
    *(FollowedUp, CarriedOut, Judged, NoLongerFollowed),
)
"""Every kind of fact that a recommendation can have."""

RecommendationFact.family = Family(RECOMMENDATION_FACTS)


def to_recommendation_facts(
    items: Iterable[RecommendationFact],
) -> tuple[RecommendationFact, ...]:
    """The converter of fields that hold facts of a recommendation."""
    return tuple(items)
