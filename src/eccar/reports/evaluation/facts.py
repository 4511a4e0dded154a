"""The facts of an evaluation: asked for, delivered, received, answered, and what was ordered then."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import ClassVar

from attrs import converters, field, frozen

from ...values.constraints import LANGUAGE, TEXT, URL, Language, Url, texts
from ...values.dates import When, when
from ...values.facts import Fact, Family
from ...values.typed import typed_fields


class EvaluationStep(enum.StrEnum):
    """How far an evaluation has come; a step may be missing from the record.

    Source: what is known of real ones, above all Zürich's way from reports over recommendations and
    an order to measures and the mandate to carry them out.
    """

    NOT_ON_RECORD = "not-on-record"
    REQUESTED = "requested"
    DELIVERED = "delivered"
    PUBLISHED = "published"
    FORWARDED_TO_CITY = "forwarded-to-city"
    ANSWERED = "answered"
    ORDERED = "ordered"
    MEASURES_NAMED = "measures-named"
    MANDATED = "mandated"


@frozen(kw_only=True, field_transformer=typed_fields)
class EvaluationFact(Fact):
    """Something that happened to an evaluation, or followed from it as a whole.

    Attributes:
        leads_to: The step that the evaluation reaches by it; ``None`` if it reaches none.
        reference: The number of the paper or decision, as written.
    """

    leads_to: ClassVar[EvaluationStep | None] = None

    reference: str | None = field(default=None, validator=TEXT.validate)


class Requested(EvaluationFact):
    """The evaluation was asked for, or its subject was sent to the assessors."""

    __slots__ = ()
    kind = "requested"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.REQUESTED


class Delivered(EvaluationFact):
    """The assessors gave their evaluation."""

    __slots__ = ()
    kind = "delivered"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.DELIVERED


class ForwardedToCity(EvaluationFact):
    """The evaluation reached the authority."""

    __slots__ = ()
    kind = "forwarded-to-city"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.FORWARDED_TO_CITY


class Answered(EvaluationFact):
    """The authority answered the evaluation as a whole."""

    __slots__ = ()
    kind = "answered"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.ANSWERED


@frozen(kw_only=True, field_transformer=typed_fields)
class Ordered(EvaluationFact):
    """A body ordered a unit to propose how the recommendations are carried out.

    Attributes:
        unit: The unit that was ordered.
        until: Until when.
    """

    kind = "ordered"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.ORDERED

    unit: str | None = field(default=None, validator=TEXT.validate)
    until: When | None = field(default=None, converter=converters.optional(when))


class MeasuresNamed(EvaluationFact):
    """Units named the measures that answer the recommendations."""

    __slots__ = ()
    kind = "measures-named"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.MEASURES_NAMED


class Mandated(EvaluationFact):
    """A body ordered that the measures be carried out."""

    __slots__ = ()
    kind = "mandated"
    leads_to: ClassVar[EvaluationStep | None] = EvaluationStep.MANDATED


@frozen(kw_only=True, field_transformer=typed_fields)
class EvaluationPublished(EvaluationFact):
    """The evaluation was published, so that it was delivered by then at the latest.

    It leads to a step only if nothing is on record that followed from the evaluation.

    Attributes:
        url: The address of the evaluation.
        languages: The languages in which it was published.
    """

    kind = "published"

    url: Url | None = field(default=None, validator=URL.validate)
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )


EVALUATION_FACTS: tuple[type[EvaluationFact], ...] = (
    *(Requested, Delivered, ForwardedToCity, Answered, Ordered, MeasuresNamed, Mandated),
    EvaluationPublished,
)
"""Every kind of fact that an evaluation can have."""

EvaluationFact.family = Family(EVALUATION_FACTS)


def to_evaluation_facts(items: Iterable[EvaluationFact]) -> tuple[EvaluationFact, ...]:
    """The converter of fields that hold facts of an evaluation."""
    return tuple(items)
