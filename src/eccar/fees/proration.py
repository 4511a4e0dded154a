"""Rules of a fee table: the day by which people are counted, and the charge for part of a year.

None of these rules is public for the coalition, so each carries its own basis and source.
"""

from __future__ import annotations

import datetime as dt
import enum
from fractions import Fraction
from typing import Annotated

from attrs import converters, field, frozen

from ..values.brief import Brief
from ..values.constraints import TEXT, Pattern
from ..values.dates import day, day_before, day_count, year_span
from ..values.ranges import Range
from ..values.sources import Source, source
from ..values.typed import typed_fields
from ..values.vocabulary import Basis
from .errors import NOT_A_MONTH_DAY, YEARS_OUT_OF_RANGE

MONTH_DAY = Pattern(
    "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31",
    NOT_A_MONTH_DAY,
)
YEARS = Range(0, 50, YEARS_OUT_OF_RANGE)

MonthDay = Annotated[str, MONTH_DAY]
Years = Annotated[int, YEARS]

SOURCED = frozenset({Basis.DECIDED, Basis.OBSERVED})
"""The bases that leave no doubt about a rule."""


class PartYear(enum.StrEnum):
    """How the fee of a year is charged in which a member joins or leaves."""

    FULL = "full"
    BY_MONTH = "by-month"
    BY_DAY = "by-day"
    FREE = "free"

    def after(self, joined: dt.date) -> Fraction:
        """The fraction of the year that a member pays who *joined* on that day of it.

        By month, the month of joining is charged in full; by day, the day of joining is.

        >>> PartYear.BY_MONTH.after(dt.date(2024, 9, 25))
        Fraction(1, 3)
        """
        first, last = year_span(joined.year)
        match self:
            case PartYear.FULL:
                return Fraction(1)
            case PartYear.BY_MONTH:
                return Fraction(13 - joined.month, 12)
            case PartYear.BY_DAY:
                return Fraction(day_count(joined, last), day_count(first, last))
            case _:
                return Fraction(0)

    def until(self, left: dt.date) -> Fraction:
        """The fraction of the year that a member pays whose first day outside is *left*.

        The last day of membership is the day before, and the fraction is that of its year. A
        member that leaves on 1 January owes nothing for the year that begins: ``MemberYear`` does
        not call this for it.

        >>> PartYear.BY_MONTH.until(dt.date(2024, 4, 1))
        Fraction(1, 4)
        """
        ended = day_before(left)
        first, last = year_span(ended.year)
        match self:
            case PartYear.FULL:
                return Fraction(1)
            case PartYear.BY_MONTH:
                return Fraction(ended.month, 12)
            case PartYear.BY_DAY:
                return Fraction(day_count(first, ended), day_count(first, last))
            case _:
                return Fraction(0)


@frozen(kw_only=True, field_transformer=typed_fields)
class PartYearRule(Brief):
    """What a table asks for a part of a year, and how that is known.

    Attributes:
        rule: How the fee of such a year is charged.
        basis: How the rule is known; ``assumed`` unless somebody said so.
        source: Who said so.
    """

    rule: PartYear = field(default=PartYear.FULL, converter=PartYear)
    basis: Basis = field(default=Basis.ASSUMED, converter=Basis)
    source: Source | None = field(default=None, converter=converters.optional(source))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def sourced(self) -> bool:
        """Whether the rule was decided or observed, and leaves no doubt."""
        return self.basis in SOURCED


@frozen(kw_only=True, field_transformer=typed_fields)
class PopulationDay(Brief):
    """The day of the year, or of an earlier one, by which the last count of people is taken.

    A count that is then ``old_after`` years old or more is called old.

    Attributes:
        month_day: The day that counts, as ``01-01``; a day that every year has.
        years_before: How many years before the fee year that day lies.
        old_after: The age in completed years from which a count is called old.
        basis: How the rule is known; ``assumed`` unless somebody said so.
    """

    month_day: MonthDay = field(default="01-01", validator=MONTH_DAY.validate)
    years_before: Years = field(default=0, validator=YEARS.validate)
    old_after: Years = field(default=5, validator=YEARS.validate)
    basis: Basis = field(default=Basis.ASSUMED, converter=Basis)
    source: Source | None = field(default=None, converter=converters.optional(source))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def sourced(self) -> bool:
        """Whether the rule was decided or observed, and leaves no doubt."""
        return self.basis in SOURCED

    def in_year(self, year: int) -> dt.date:
        """The day that counts for the fee of a *year*, ``years_before`` included."""
        return day(f"{year - self.years_before}-{self.month_day}")
