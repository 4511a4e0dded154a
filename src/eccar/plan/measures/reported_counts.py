"""Counts that a source reports of a whole, such as “53 of 58 begun”, kept apart from our own counts."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Annotated, ClassVar

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import TEXT, WORDS, RequireOneOf, check_required
from ...values.dates import When, when
from ...values.ranges import Range
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ..errors import NO_COUNT, NOTHING_COUNTED
from .progress import State

COUNT = Range(0, 1_000_000_000, NO_COUNT)
Counted = Annotated[int, COUNT]

_INFINITE = float("inf")


class Precision(enum.StrEnum):
    """How a source limits a number that it does not state exactly."""

    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"


@frozen(kw_only=True, field_transformer=typed_fields)
class ReportedCount(Brief):
    """A number that a source gives for a plan or a measure as a whole.

    Parts need not add up to the total, and nothing is calculated from them.

    Attributes:
        count: The number.
        precision: How the source limits the number; without it, the number is exact.
        total: Of how many, if the source says so.
        total_precision: How the source limits the total; without it, the total is exact.
        words: What is counted, in the words of the source: “started or realised”.
        state: The state that the words stand for, if they stand for exactly one.
        when: The day or the period that the number is of.
        sources: Who says so.
        note: Anything else that a reader should know.
    """

    count: Counted = field(validator=COUNT.validate)
    precision: Precision | None = field(default=None, converter=converters.optional(Precision))
    total: Counted | None = field(default=None, validator=COUNT.validate)
    total_precision: Precision | None = field(
        default=None, converter=converters.optional(Precision)
    )
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    state: State | None = field(default=None, converter=converters.optional(State))
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)

    phrase: ClassVar[str] = "reported_counts.phrase"
    needs: ClassVar[RequireOneOf] = RequireOneOf((("words",), ("state",)), NOTHING_COUNTED)
    __attrs_post_init__ = check_required

    def __str__(self) -> str:
        number = " of ".join(
            f"{precision} {amount}" if precision else str(amount)
            for amount, precision in (
                (self.count, self.precision),
                (self.total, self.total_precision),
            )
            if amount is not None
        )
        return f"{number}: {self.words or self.state}"

    @property
    def exceeds_its_total(self) -> bool:
        """Whether the count is certainly greater than the total that it is a part of."""
        if self.total is None:
            return False
        return least_of(self.count, self.precision) > most_of(self.total, self.total_precision)


def least_of(number: int, precision: Precision | None) -> float:
    """The least number that a stated *number* can mean."""
    least = {Precision.MORE_THAN: number + 1, Precision.AT_LEAST: number, None: number}
    return least.get(precision, -_INFINITE)


def most_of(number: int, precision: Precision | None) -> float:
    """The greatest number that a stated *number* can mean."""
    most = {Precision.LESS_THAN: number - 1, Precision.AT_MOST: number, None: number}
    return most.get(precision, _INFINITE)


def to_reported_counts(items: Iterable[ReportedCount]) -> tuple[ReportedCount, ...]:
    """The converter of fields that hold reported counts."""
    return tuple(items)
