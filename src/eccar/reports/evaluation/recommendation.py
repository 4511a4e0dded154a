"""A recommendation: in the words of whoever made it, to whom, on which points, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import converters, field, frozen

from ...plan.points import POINT, PointNumber
from ...values.brief import Brief
from ...values.constraints import ID, TEXT, WORDS, Id
from ...values.dates import When, when
from ...values.texts import Text, text
from ...values.typed import typed_fields
from .recommendation_facts import RecommendationFact, to_recommendation_facts


def _numbers(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Recommendation(Brief):
    """One recommendation of an evaluation.

    Attributes:
        id: Its number or id within the evaluation.
        words: What is recommended, in the words of the body.
        to: To which unit or body of the authority it is made.
        points: The points that it is about.
        due: The last day on which something is to be done, if it names one.
        facts: What the authority made of it, and how it was followed up.
    """

    id: Id = field(validator=ID.validate)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    to: str | None = field(default=None, validator=TEXT.validate)
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_numbers, validator=POINT.validate_each
    )
    due: When | None = field(default=None, converter=converters.optional(when))
    facts: tuple[RecommendationFact, ...] = field(default=(), converter=to_recommendation_facts)


def to_recommendations(items: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    """The converter of fields that hold recommendations."""
    return tuple(items)
