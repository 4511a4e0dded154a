"""Counts of records: per combination of codes, with every margin counted by itself."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from ...values.brief import Brief
from ...values.texts import Text
from ..words.axes import DimensionParts, IncidentAxis
from .dates import DateTally, TimeStep
from .mapping import IncidentMapping

TOTAL = "*"
"""In the key of a number: all codes of the dimension, and records without any."""

NOT_STATED = ""
"""In the key of a number: records without a code, or only with codes that the mapping does not have."""


@frozen(kw_only=True)
class CountedDimension(Brief):
    """A dimension of counts.

    Attributes:
        name: What was counted by: an axis, the name of a dimension in the mapping, or a span of
            time.
        axis: The axis.
        parts: How the parts relate to the total.
        step: The span of time, if it is one.
        codes: The codes in order: those of the mapping, also without any record, then those taken
            as they are; of time, the spans in which there are records.
        titles: The titles of codes that the mapping or a scheme gives.
    """

    name: str
    axis: IncidentAxis
    parts: DimensionParts
    step: TimeStep | None = None
    codes: tuple[str, ...]
    titles: Mapping[str, Text] = field(factory=dict, hash=False)

    def _brief(self) -> str:
        return f"{self.name} {self.parts}, codes: {len(self.codes)}"


@frozen(kw_only=True)
class UnknownCode(Brief):
    """A code that the mapping does not have, its column, and how many records have it."""

    heading: str
    code: str
    count: int = field(repr=False)

    def _brief(self) -> str:
        return self.heading


@frozen(kw_only=True)
class CountedRecords(Brief):
    """How many records there are, by the codes of each dimension.

    These are true counts for inside: small ones can expose a person. A release is planned before
    any of them is published.

    Attributes:
        mapping: The mapping by which they were counted.
        dimensions: The dimensions, in the order in which they were asked for.
        numbers: The counts by a code of each dimension; ``TOTAL`` stands for all, so margins are in
            it, too, each counted by itself: a record with two grounds counts once in a total.
            ``NOT_STATED`` stands for no code that is known. What is not in it is zero.
        read: The records in the file.
        outside: Those outside the period that was asked for, which are not in the total, nor are
            those without a valid date.
        dates: What the dates were: of each month, missing, invalid, after the recording.
        unknown: The codes that the mapping does not have, most frequent first.
    """

    mapping: IncidentMapping
    dimensions: tuple[CountedDimension, ...]
    numbers: Mapping[tuple[str, ...], int] = field(hash=False)
    read: int
    outside: int = 0
    dates: DateTally
    unknown: tuple[UnknownCode, ...] = ()

    @property
    def first_month(self) -> str | None:
        """The first month, or year, in which there is a record; ``None`` without dates."""
        return min(self.dates.months, default=None)

    @property
    def last_month(self) -> str | None:
        """The last month, or year, in which there is a record; ``None`` without dates."""
        return max(self.dates.months, default=None)

    def number(self, *codes: str) -> int:
        """The count of these *codes*, one for each dimension; zero if there is no record."""
        return self.numbers.get(codes, 0)

    @property
    def total(self) -> int:
        """The count of all records, each once."""
        return self.number(*(TOTAL for _ in self.dimensions))

    def _brief(self) -> str:
        return " × ".join(dimension.name for dimension in self.dimensions)
