"""Looking ahead: what coming years would bring in, and what another schedule would change."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ..membership.membership import Membership
from ..values.cities import City
from ..values.displayable import Displayable
from ..values.money import Money, total
from .assessing import assess
from .assessment import Assessment
from .schedule import FeeSchedule
from .yearly_run import by_city, currency_of


@frozen(kw_only=True)
class YearTotal:
    """What a year would bring in, and of how many members that is certain, uncertain, unknown."""

    year: int
    total: Money
    certain: int
    uncertain: int
    unknown: int


def forecast(
    memberships: Iterable[Membership], schedule: FeeSchedule, years: Iterable[int]
) -> tuple[YearTotal, ...]:
    """What *schedule* would bring in in each of *years*, by the memberships on record today.

    Nobody is taken to join or to leave; who gave notice pays until the leaving is on record.
    """
    told = tuple(by_city(memberships).values())
    return tuple(_total(told, schedule, year) for year in years)


def _total(memberships: Iterable[Membership], schedule: FeeSchedule, year: int) -> YearTotal:
    found = [assess(one, schedule, year=year) for one in memberships]
    asked = [one for one in found if one.member]
    amounts = [one.amount for one in asked if one.amount is not None]
    certain = sum(one.certain for one in asked)
    return YearTotal(
        year=year,
        total=total(amounts, currency_of(schedule, year)),
        certain=certain,
        uncertain=len(amounts) - certain,
        unknown=len(asked) - len(amounts),
    )


@frozen(kw_only=True)
class Change:
    """What one city would be asked for by two schedules."""

    before: Assessment
    after: Assessment

    @property
    def city(self) -> City:
        """The city this is about."""
        return self.before.city

    @property
    def amounts(self) -> tuple[Money, Money] | None:
        """Both amounts; nothing where one of them is not known."""
        before, after = self.before.amount, self.after.amount
        return None if before is None or after is None else (before, after)

    @property
    def more(self) -> Money | None:
        """What the city would pay more, or less than nothing; nothing if that cannot be said."""
        if self.amounts is None or self.amounts[0].currency != self.amounts[1].currency:
            return None
        before, after = self.amounts
        return after - before


@frozen(kw_only=True)
class Difference(Displayable):
    """What another schedule would ask for a year beside the present one: in total and by city."""

    view = "differences.difference"

    year: int
    before: Money
    after: Money
    changes: tuple[Change, ...]

    @property
    def more(self) -> Money | None:
        """What all together would pay more, or less than nothing; nothing in two currencies."""
        same = self.before.currency == self.after.currency
        return self.after - self.before if same else None

    @property
    def unknown(self) -> tuple[City, ...]:
        """The cities of which one of the amounts is not known; the totals leave them out."""
        return tuple(one.city for one in self.changes if one.amounts is None)


def what_if(
    memberships: Iterable[Membership], present: FeeSchedule, other: FeeSchedule, *, year: int
) -> Difference:
    """What *other* would ask all members for a *year*, held against the *present* schedule."""
    members = by_city(memberships)
    changes = [
        Change(
            before=assess(members[city], present, year=year),
            after=assess(members[city], other, year=year),
        )
        for city in sorted(members)
    ]
    changes = [one for one in changes if one.before.concerns or one.after.concerns]
    known = [one.amounts for one in changes if one.amounts is not None]
    return Difference(
        year=year,
        before=total((before for before, _ in known), currency_of(present, year)),
        after=total((after for _, after in known), currency_of(other, year)),
        changes=tuple(changes),
    )
