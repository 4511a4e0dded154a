"""Projections: what coming years would bring in, and what another schedule would change."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ...membership.membership import Membership
from ...values.cities import City
from ...values.displayable import Displayable
from ...values.money import Money, total
from ..assessing import assess
from ..assessment import Assessment
from ..schedule import FeeSchedule
from .yearly_run import by_city, currency_of


@frozen(kw_only=True)
class YearTotal:
    """What a year would bring in, and how well that is known.

    Attributes:
        year: The fee year.
        total: The sum of all amounts that are known.
        certain: The number of members whose amount is certain.
        uncertain: The number of members whose amount is known, but could be another.
        unknown: The number of members whose amount is not known; they are not in the total.
    """

    year: int
    total: Money
    certain: int
    uncertain: int
    unknown: int


def forecast(
    memberships: Iterable[Membership], schedule: FeeSchedule, years: Iterable[int]
) -> tuple[YearTotal, ...]:
    """What *schedule* would bring in in each of *years*, by the memberships that are on record.

    Nobody is assumed to join or to leave; who gave notice pays until the leaving is on record.

    Raises:
        InvalidValue: If two memberships are of the same city (DOC264), or a year lies outside
            1900 to 2199 (DOC229).
    """
    members = tuple(by_city(memberships).values())
    return tuple(_total(members, schedule, year) for year in years)


def _total(memberships: Iterable[Membership], schedule: FeeSchedule, year: int) -> YearTotal:
    assessments = [assess(membership, schedule, year=year) for membership in memberships]
    due = [assessment for assessment in assessments if assessment.member]
    amounts = [assessment.amount for assessment in due if assessment.amount is not None]
    certain = sum(assessment.certain for assessment in due)
    return YearTotal(
        year=year,
        total=total(amounts, currency_of(schedule, year)),
        certain=certain,
        uncertain=len(amounts) - certain,
        unknown=len(due) - len(amounts),
    )


@frozen(kw_only=True)
class FeeChange:
    """What one city would pay for a year by two schedules.

    Attributes:
        before: The assessment by the present schedule.
        after: The assessment by the other schedule.
    """

    before: Assessment
    after: Assessment

    @property
    def city(self) -> City:
        """The city."""
        return self.before.city

    @property
    def amounts(self) -> tuple[Money, Money] | None:
        """Both amounts; ``None`` where one of them is not known."""
        before, after = self.before.amount, self.after.amount
        return None if before is None or after is None else (before, after)

    @property
    def more(self) -> Money | None:
        """What the city would pay more, negative if less.

        ``None`` where an amount is not known, or the two are in different currencies.
        """
        if self.amounts is None or self.amounts[0].currency != self.amounts[1].currency:
            return None
        before, after = self.amounts
        return after - before


@frozen(kw_only=True)
class ScheduleDifference(Displayable):
    """What another schedule would ask for a year, compared with the present one.

    Attributes:
        year: The fee year.
        before: The total by the present schedule.
        after: The total by the other schedule.
        changes: The cities for which anything is or may be owed, in the order of their ids.
    """

    view = "differences.difference"

    year: int
    before: Money
    after: Money
    changes: tuple[FeeChange, ...]

    @property
    def more(self) -> Money | None:
        """What all would pay more, negative if less; ``None`` for two currencies."""
        same = self.before.currency == self.after.currency
        return self.after - self.before if same else None

    @property
    def unknown(self) -> tuple[City, ...]:
        """The cities one of whose amounts is not known; they are in neither total."""
        return tuple(change.city for change in self.changes if change.amounts is None)


def what_if(
    memberships: Iterable[Membership], present: FeeSchedule, other: FeeSchedule, *, year: int
) -> ScheduleDifference:
    """What *other* would ask of all members for a *year*, compared with the *present* schedule.

    Raises:
        InvalidValue: If two memberships are of the same city (DOC264), or the year lies outside
            1900 to 2199 (DOC229).
    """
    members = by_city(memberships)
    compared = (
        FeeChange(
            before=assess(members[city], present, year=year),
            after=assess(members[city], other, year=year),
        )
        for city in sorted(members)
    )
    changes = tuple(
        change for change in compared if change.before.may_be_owed or change.after.may_be_owed
    )
    known = [change.amounts for change in changes if change.amounts is not None]
    return ScheduleDifference(
        year=year,
        before=total((before for before, _ in known), currency_of(present, year)),
        after=total((after for _, after in known), currency_of(other, year)),
        changes=changes,
    )
