"""How the numbers of a table are protected, what they cover, and where a series breaks."""

from __future__ import annotations

import enum
from typing import Annotated

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import TEXT
from ...values.dates import Period, When, period, when
from ...values.ranges import TRUTH, Range
from ...values.typed import typed_fields
from ..errors import NO_BASE, NO_THRESHOLD

BASE = Range(1, 1000, NO_BASE)
Base = Annotated[int, BASE]

THRESHOLD = Range(0, 1000, NO_THRESHOLD)
Threshold = Annotated[int, THRESHOLD]


class ControlMethod(enum.StrEnum):
    """How a table keeps small counts from being known (statistical disclosure control).

    ``ROUNDING``: each number by itself, to the nearest multiple of the base, half up.
    ``CONTROLLED_ROUNDING``: to a neighbouring multiple, so that printed parts add up.
    """

    NONE = "none"
    ROUNDING = "rounding"
    CONTROLLED_ROUNDING = "controlled-rounding"
    MERGING = "merging"
    SUPPRESSION = "suppression"


class ShareOrigin(enum.StrEnum):
    """From which counts shares in per cent were computed."""

    TRUE_COUNTS = "true-counts"
    PUBLISHED_COUNTS = "published-counts"


def _true_or_false(_: object, __: object, value: bool | None) -> None:
    if value is not None:
        TRUTH(value)


@frozen(kw_only=True, field_transformer=typed_fields)
class DisclosureControl(Brief):
    """The method of disclosure control of a table, with its parameters, as outsiders know them.

    Attributes:
        method: How small counts are protected.
        base: The base of rounding.
        threshold: The smallest count that may be known; smaller ones, except 0, may not.
        protection: How many values must be possible at least for a number that may be small.
        distinct_zeros: Whether the table tells true zeros from hidden or rounded numbers; without
            it, it does, unless it rounds.
        shares: From which counts shares were computed.
        norm: The norm that it follows, by the name in the library's list.
    """

    method: ControlMethod = field(default=ControlMethod.NONE, converter=ControlMethod)
    base: Base | None = field(default=None, validator=BASE.validate)
    threshold: Threshold | None = field(default=None, validator=THRESHOLD.validate)
    protection: Threshold | None = field(default=None, validator=THRESHOLD.validate)
    distinct_zeros: bool | None = field(default=None, validator=_true_or_false)
    shares: ShareOrigin = field(default=ShareOrigin.TRUE_COUNTS, converter=ShareOrigin)
    norm: str | None = field(default=None, validator=TEXT.validate)

    @property
    def rounds(self) -> bool:
        """Whether the numbers of the table are rounded."""
        return self.method in {ControlMethod.ROUNDING, ControlMethod.CONTROLLED_ROUNDING}

    @property
    def has_distinct_zeros(self) -> bool:
        """Whether a hidden or rounded number is known to be no zero."""
        return not self.rounds if self.distinct_zeros is None else self.distinct_zeros

    def rounded_from(self, count: int) -> tuple[int, int]:
        """The least and the greatest whole count that is rounded to *count*; itself without a base."""
        base = self.base or 1
        if self.method is ControlMethod.CONTROLLED_ROUNDING:
            return max(0, count - base + 1), count + base - 1
        return max(0, count - base // 2), count + (base - 1) // 2


@frozen(kw_only=True, field_transformer=typed_fields)
class CountCoverage(Brief):
    """What a table covers in time and place.

    Attributes:
        period: From when to when incidents were counted.
        place: Where, in words: a city, a region, the area of a reporting centre.
        note: What is not covered within: a centre that began in July.
    """

    period: Period | None = field(default=None, converter=converters.optional(period))
    place: str | None = field(default=None, validator=TEXT.validate)
    note: str | None = field(default=None, validator=TEXT.validate)


class BreakAspect(enum.StrEnum):
    """What changes at a break of a series."""

    METHOD = "method"
    DEFINITION = "definition"
    SOURCE = "source"
    COVERAGE = "coverage"


@frozen(kw_only=True, field_transformer=typed_fields)
class SeriesBreak(Brief):
    """A point in time from which figures are not comparable with those before.

    Attributes:
        since: The first period counted in the new way.
        aspect: What changed.
        note: What it was before and what it is now.
    """

    since: When = field(converter=when)
    aspect: BreakAspect = field(converter=BreakAspect)
    note: str | None = field(default=None, validator=TEXT.validate)
