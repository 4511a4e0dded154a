"""Counts of records: per combination of codes, with every margin counted by itself."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from ...values.brief import Brief
from ...values.dates import Period
from ...values.displayable import Displayable
from ...values.texts import Text
from ...values.vocabulary import Audience
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
            as they are; of time, all spans in the period, also without any record.
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
    """A code that the mapping does not have, or several of a column that may be names of persons.

    Attributes:
        heading: The column.
        code: The code; ``None`` for all those of the column that are not repeated, since they may
            be words about a person (see ``is_repeated``).
        count: How many records have it, or one of these.
        lines: The first lines of a CSV file that have it; none of a frame.
    """

    heading: str
    code: str | None
    count: int = field(repr=False)
    lines: tuple[int, ...] = field(default=(), eq=False, repr=False)

    def _brief(self) -> str:
        return self.heading


@frozen(kw_only=True)
class CountedRecords(Displayable):
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
        period: The period of the counts: that which was asked for; else the whole years from the
            first record to the last, ``None`` without a dated record.
        period_given: Whether the period was asked for. Without that, the records decide it, and a
            publication says when the first and the last were.
        outside: Those outside the period that was asked for, which are not in the total, nor are
            those without a valid date.
        dates: What the dates were: of each month, missing, invalid, after the recording.
        unknown: The codes that the mapping does not have, most frequent first.

    What could not be counted, and what to look at before publication, is in its text.
    """

    view = "counted_records.counted_records"

    mapping: IncidentMapping
    dimensions: tuple[CountedDimension, ...]
    numbers: Mapping[tuple[str, ...], int] = field(hash=False)
    read: int
    period: Period | None = None
    period_given: bool = False
    outside: int = 0
    dates: DateTally
    unknown: tuple[UnknownCode, ...] = ()

    @property
    def audience(self) -> Audience:
        """For whom it is: the office alone."""
        return Audience.OFFICE

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
