"""Members by country on a day, in the order of the countries, never of the numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import reduce

from attrs import frozen

from ...values.brief import Brief
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.records import Records
from ...values.vocabulary import Audience
from ..membership import Membership
from .counted import NOBODY, MemberTally, selected, tally_on


@frozen(kw_only=True)
class CountryCount(Brief):
    """How many authorities of a country are members on a day.

    Attributes:
        country: The code of the country by ISO 3166-1; XK for Kosovo.
        authorities: How many authorities of the country are on record, members or not.
        least: The members for certain: the record leaves no other status open.
        members: The members by their status.
        most: The members and all others whose record leaves membership open.
    """

    country: str
    authorities: int
    least: int
    members: int
    most: int


@frozen(kw_only=True)
class MembersByCountry(Displayable):
    """The numbers of members by country on a day; see ``members_by_country``.

    Attributes:
        on: The day.
        known_on: The day on which the facts were known, if not all on record count.
        counts: The countries of which authorities are on record, in the order of their codes.
        records: The documents that are counted.
    """

    view = "counts.members_by_country"

    on: dt.date
    known_on: dt.date | None = None
    counts: tuple[CountryCount, ...]
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def least(self) -> int:
        """The members of all countries for certain."""
        return sum(count.least for count in self.counts)

    @property
    def members(self) -> int:
        """The members of all countries by their status."""
        return sum(count.members for count in self.counts)

    @property
    def most(self) -> int:
        """The members of all countries and all others whose record leaves membership open."""
        return sum(count.most for count in self.counts)

    def _brief(self) -> str:
        return f"{self.on}: {self.least} to {self.most} members, countries: {len(self.counts)}"


def members_by_country(
    memberships: Iterable[Membership],
    *,
    on: dt.date | str,
    known_on: dt.date | str | None = None,
) -> MembersByCountry:
    """How many authorities of each country are members on the day *on*, with the doubt.

    An authority of which there are several memberships is left out, and named in ``records``.

    Args:
        memberships: The memberships.
        on: The day.
        known_on: The day on which the facts were known; by default all on record count.

    Raises:
        InvalidValue: If a day is invalid.

    Example:
        >>> import eccar
        >>> cities = eccar.coalition().where(country="PL")
        >>> [poland] = eccar.membership.members_by_country(cities, on="2024-09-25").counts
        >>> poland.country, poland.members
        ('PL', 2)
    """
    on = day(on)
    kept, records = selected(memberships, known_on)
    tallies: dict[str, list[MemberTally]] = {}
    for membership in kept:
        tallies.setdefault(membership.city.country, []).append(tally_on(membership, on))
    return MembersByCountry(
        on=on,
        known_on=None if known_on is None else day(known_on),
        counts=tuple(_count(country, tallies[country]) for country in sorted(tallies)),
        records=records,
    )


def _count(country: str, tallies: list[MemberTally]) -> CountryCount:
    total = reduce(MemberTally.plus, tallies, NOBODY)
    return CountryCount(country=country, authorities=len(tallies), **total._asdict())
