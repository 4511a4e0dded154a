"""What is known of an authority on a day, as far as cities are compared by it."""

from __future__ import annotations

import datetime as dt
import math
from typing import TypeAlias

from attrs import frozen

from ...membership.membership import Membership
from ...values.brief import Brief
from ...values.cities import City, CityKind, Coordinates, Population
from ...values.constraints import CITY_ID
from ...values.selection import country_of

Subject: TypeAlias = City | Membership | str
"""An authority, a membership that describes it, or the id of one that nothing describes."""


@frozen
class CityProfile(Brief):
    """What is known of an authority on a day.

    Attributes:
        id: The id of the authority.
        city: The authority, as a document describes it; ``None`` if none does, and only the country
            is known.
        population: The latest count of inhabitants by the day, if there is one.
        size: The logarithms, base 2, of the least and the greatest number of inhabitants by that
            count.
    """

    id: str
    city: City | None = None
    population: Population | None = None
    size: tuple[float, float] | None = None

    @property
    def country(self) -> str:
        """The country of the authority."""
        return country_of(self.id) if self.city is None else self.city.country

    @property
    def kind(self) -> CityKind | None:
        """The kind of authority."""
        return None if self.city is None else self.city.kind

    @property
    def languages(self) -> tuple[str, ...]:
        """The official languages, as far as they are on record."""
        return () if self.city is None else self.city.official_languages

    @property
    def coordinates(self) -> Coordinates | None:
        """The place, if it is on record."""
        return None if self.city is None else self.city.coordinates

    @property
    def name(self) -> str:
        """The name of the authority; the id if no name is known."""
        return self.id if self.city is None else self.city.name()


def profile(subject: Subject, on: dt.date) -> CityProfile:
    """What is known of *subject* on the day *on*.

    Raises ``ValueError`` if it is a text and no id of an authority.
    """
    if isinstance(subject, str):
        return CityProfile(CITY_ID(subject))
    city = subject.city if isinstance(subject, Membership) else subject
    count = city.population_on(on)
    return CityProfile(city.id, city, count, None if count is None else _size(count))


def _size(count: Population) -> tuple[float, float]:
    least = math.log2(count.inhabitants)
    return least, least if count.at_most is None else math.log2(count.at_most)
