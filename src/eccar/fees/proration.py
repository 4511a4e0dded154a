"""How a table counts: by which day's population, and how it charges a part of a year.

None of these rules is public for the coalition; each says how it is known.
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
from fractions import Fraction
from typing import Annotated

from attrs import converters, field, frozen

from ..values.constraints import TEXT, Pattern
from ..values.ranges import Range
from ..values.sources import Source, source
from ..values.vocabulary import Basis
from .errors import NOT_A_DAY_OF_THE_YEAR, NOT_SO_MANY_YEARS

MONTH_DAY = Pattern(
    "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31",
    NOT_A_DAY_OF_THE_YEAR,
)
YEARS = Range(0, 50, NOT_SO_MANY_YEARS)

MonthDay = Annotated[str, MONTH_DAY]
Years = Annotated[int, YEARS]

SOURCED = frozenset({Basis.DECIDED, Basis.OBSERVED})
"""The bases that leave no doubt."""


class PartYear(enum.StrEnum):
    """How the fee of a year is charged in which a member joins or leaves."""

    FULL = "full"
    BY_MONTH = "by-month"
    BY_DAY = "by-day"
    FREE = "free"

    def after(self, joined: dt.date) -> Fraction:
        """The part of the year that is charged to who *joined* on that day."""
        year = 366 if calendar.isleap(joined.year) else 365
        match self:
            case PartYear.FULL:
                return Fraction(1)
            case PartYear.BY_MONTH:
                return Fraction(13 - joined.month, 12)
            case PartYear.BY_DAY:
                return Fraction(year + 1 - joined.timetuple().tm_yday, year)
            case _:
                return Fraction(0)

    def until(self, left: dt.date) -> Fraction:
        """The part of the year that is charged to who *left*: a member until the day before.

        Who left on the first day of a year was no member in it; that is not asked here.
        """
        last = left - dt.timedelta(1)
        year = 366 if calendar.isleap(left.year) else 365
        match self:
            case PartYear.FULL:
                return Fraction(1)
            case PartYear.BY_MONTH:
                return Fraction(last.month, 12)
            case PartYear.BY_DAY:
                return Fraction(last.timetuple().tm_yday, year)
            case _:
                return Fraction(0)


@frozen(kw_only=True)
class PartYearRule:
    """What a table asks for a part of a year, and how that is known."""

    rule: PartYear = field(default=PartYear.FULL, converter=PartYear)
    basis: Basis = field(default=Basis.ASSUMED, converter=Basis)
    source: Source | None = field(default=None, converter=converters.optional(source))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def sourced(self) -> bool:
        """Whether somebody said so."""
        return self.basis in SOURCED


@frozen(kw_only=True)
class PopulationDay:
    """The day of the year, or of an earlier one, by which the last count of people is taken.

    A count that is then ``old_after`` years old or more is called old.
    """

    month_day: MonthDay = field(default="01-01", validator=MONTH_DAY.validate)
    years_before: Years = field(default=0, validator=YEARS.validate)
    old_after: Years = field(default=5, validator=YEARS.validate)
    basis: Basis = field(default=Basis.ASSUMED, converter=Basis)
    source: Source | None = field(default=None, converter=converters.optional(source))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def sourced(self) -> bool:
        """Whether somebody said so."""
        return self.basis in SOURCED

    def of(self, year: int) -> dt.date:
        """The day that counts for the fee of a *year*."""
        return dt.date.fromisoformat(f"{year - self.years_before}-{self.month_day}")
