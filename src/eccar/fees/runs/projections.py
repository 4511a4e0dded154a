"""Projections: what coming years would bring in, and what another schedule would change."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ...membership.membership import Membership
from ...values.brief import Brief
from ...values.cities import City
from ...values.displayable import Displayable
from ...values.money import Money
from ...values.records import duplicates, once
from ..assessing import assess
from ..assessment import Assessment
from ..schedule import FeeSchedule
from .totals import (
    LeftOut,
    Omission,
    Total,
    YearTotal,
    fee_total,
    left_out_twice,
    of_city,
)
from .yearly_run import currency_of


def forecast(
    memberships: Iterable[Membership],
    schedule: FeeSchedule,
    years: Iterable[int],
    *,
    left_out: Iterable[LeftOut] = (),
) -> tuple[YearTotal, ...]:
    """What *schedule* would bring in in each of *years*, by the memberships that are on record.

    Nobody is assumed to join or to leave; who gave notice pays until the leaving is on record. A
    city of which there are several memberships is left out of each total, and so is what is
    *left_out* from the beginning, such as files that could not be read.

    Raises:
        InvalidValue: If a year lies outside 1900 to 2199 (DOC229).

    >>> import eccar
    >>> members = eccar.coalition().where(country="PL")
    >>> [str(year.total.amount) for year in forecast(members, eccar.fee_schedule(), [2026, 2027])]
    ['3000.00 EUR', '3000.00 EUR']
    """
    every = tuple(memberships)
    twice = duplicates(every)
    omitted = (*left_out, *left_out_twice(twice, every))
    members = once(every, twice).values()
    return tuple(_total(members, schedule, year, omitted) for year in years)


def _total(
    memberships: Iterable[Membership],
    schedule: FeeSchedule,
    year: int,
    left_out: tuple[LeftOut, ...],
) -> YearTotal:
    assessments = (assess(membership, schedule, year=year) for membership in memberships)
    due = (assessment for assessment in assessments if assessment.member)
    return YearTotal(year=year, total=fee_total(due, currency_of(schedule, year), left_out))


@frozen(kw_only=True)
class FeeChange(Brief):
    """What one city would pay for a year by two schedules.

    Attributes:
        before: The assessment by the present schedule.
        after: The assessment by the other schedule.
    """

    before: Assessment
    after: Assessment

    def _brief(self) -> str:
        return f"{self.city.id} {self.before.year}: {self.before.amount} to {self.after.amount}"

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
        before: The total by the present schedule, with what it leaves out.
        after: The total by the other schedule, which leaves out the same.
        changes: The cities for which anything is or may be owed, in the order of their ids.
    """

    view = "differences.difference"

    year: int
    before: Total
    after: Total
    changes: tuple[FeeChange, ...]

    @property
    def more(self) -> Money | None:
        """What all would pay more, negative if less; ``None`` for two currencies."""
        before, after = self.before.amount, self.after.amount
        return after - before if before.currency == after.currency else None

    @property
    def unknown(self) -> tuple[City, ...]:
        """The cities one of whose amounts is not known; they are in neither total."""
        return tuple(change.city for change in self.changes if change.amounts is None)


def what_if(
    memberships: Iterable[Membership],
    present: FeeSchedule,
    other: FeeSchedule,
    *,
    year: int,
    left_out: Iterable[LeftOut] = (),
) -> ScheduleDifference:
    """What *other* would ask of all members for a *year*, compared with the *present* schedule.

    Both totals leave out the same: a city with an amount that is not known by one of the schedules,
    a city of which there are several memberships, and what is *left_out* from the beginning, such
    as files that could not be read.

    Raises:
        InvalidValue: If the year lies outside 1900 to 2199 (DOC229).

    >>> import eccar
    >>> members, present = eccar.coalition().where(country="PL"), eccar.fee_schedule()
    >>> what_if(members, present, present, year=2026)
    <ScheduleDifference 2026, changes: 3>
    """
    every = tuple(memberships)
    twice = duplicates(every)
    members = once(every, twice)
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
    known = [change for change in changes if change.amounts is not None]
    omitted = (
        *left_out,
        *left_out_twice(twice, every),
        *(of_city(change.city, Omission.UNKNOWN) for change in changes if change.amounts is None),
    )
    before, after = currency_of(present, year), currency_of(other, year)
    return ScheduleDifference(
        year=year,
        before=fee_total((change.before for change in known), before, omitted),
        after=fee_total((change.after for change in known), after, omitted),
        changes=changes,
    )
