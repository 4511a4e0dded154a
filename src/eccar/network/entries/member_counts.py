"""Numbers of members that sources published; they contradict each other, and are not calculated with."""

from __future__ import annotations

import enum

from attrs import converters, field, frozen

from ...plan.measures.reported_counts import COUNT, Counted, Precision, least_of, most_of
from ...values.constraints import COUNTRY, Country
from ...values.dates import When, when
from .entry import CoalitionEntry, entry_fields


class CountedAuthorities(enum.StrEnum):
    """Which authorities a published number counts."""

    MEMBERS = "members"
    INTENTS = "intents"


@frozen(kw_only=True, field_transformer=entry_fields)
class PublishedCount(CoalitionEntry):
    """A number of members that a source published.

    Attributes:
        counted: Which authorities it counts.
        count: The number.
        precision: How the source limits the number; without it, the number is exact.
        countries: In how many countries they are, if the source says so.
        country: The country of which it counts the members; without it, all.
        when: The day or the period that it is of.
    """

    counted: CountedAuthorities = field(
        default=CountedAuthorities.MEMBERS, converter=CountedAuthorities
    )
    count: Counted = field(validator=COUNT.validate)
    precision: Precision | None = field(default=None, converter=converters.optional(Precision))
    countries: Counted | None = field(default=None, validator=COUNT.validate)
    country: Country | None = field(default=None, validator=COUNTRY.validate)
    when: When = field(converter=when)

    @property
    def least(self) -> float:
        """The least number that it can mean; none if it is only said to be about so many."""
        return least_of(self.count, self.precision)

    @property
    def most(self) -> float:
        """The greatest number that it can mean."""
        return most_of(self.count, self.precision)
