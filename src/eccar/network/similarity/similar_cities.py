"""The cities that are most like one, nearest first."""

from __future__ import annotations

import datetime as dt
import heapq
from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

from ...languages.names import alphabetical
from ...membership.membership import Membership
from ...values.cities import City
from ...values.dates import day
from ...values.displayable import Displayable
from .differences import CityDifference, possible_parts, profile_difference
from .measuring import MEASURING
from .profiles import CityProfile, Subject, profile
from .weights import Distance, DistancePart

AT_MOST = 10
"""Cities that are listed unless more are asked for."""


@frozen(kw_only=True)
class SimilarCities(Displayable):
    """The cities that are most like one on a day, nearest first; no order but nearness.

    Attributes:
        on: The day.
        city: The city that is asked about.
        weights: How much each part of the distance counts.
        nearest: The nearest of the cities that can be compared.
        compared: How many can be compared.
        not_compared: The first, by name, of those of which less is known than of the city asked
            about.
        lacking: How many cannot be compared, by each part that is not known of them.
        others: How many cities were given besides the one asked about.
    """

    view = "similar_cities.similar_cities"

    on: dt.date
    city: CityProfile
    weights: Distance
    nearest: tuple[CityDifference, ...]
    compared: int
    not_compared: tuple[CityDifference, ...]
    lacking: tuple[tuple[DistancePart, int], ...]
    others: int

    def _brief(self) -> str:
        return f"{self.city.id} {self.on}: {self.compared} of {self.others} compared"

    @property
    def authorities(self) -> tuple[str, ...]:
        """The id of the city that is asked about."""
        return (self.city.id,)

    @property
    def possible(self) -> tuple[DistancePart, ...]:
        """The parts that are known of the city asked about, and by which others are compared with it."""
        return possible_parts(self.city, self.weights)


def similar(
    city: Subject,
    others: Iterable[City | Membership],
    *,
    on: dt.date | str,
    weights: Distance | None = None,
    at_most: int = AT_MOST,
) -> SimilarCities:
    """The cities among *others* that are most like *city* on the day *on*, nearest first.

    Compared are the cities of which all is known that is known of *city*; the others follow as
    those that cannot be compared. The order is that of the least distance that the record allows,
    then of the greatest, then of the names. The city itself is left out, by its id; a city and a
    metropolitan area of one name are two.

    Args:
        city: The city: an authority, its membership, or an id of which nothing is on record.
        others: Authorities or memberships; of several with one id, the first counts.
        on: The day of the counts of inhabitants.
        weights: How much each part of the distance counts; by default as ``Distance()`` has it.
        at_most: How many cities are listed, of those compared and of the others.

    Raises:
        ValueError: If *at_most* is less than 1.

    >>> import eccar
    >>> register = eccar.coalition()
    >>> others = [register[city_id] for city_id in ("ch/bern", "de/nuernberg", "pl/wroclaw")]
    >>> answer = similar(register["pl/krakow"], others, on="2026-11-22")
    >>> [each.other.id for each in answer.nearest]
    ['pl/wroclaw', 'de/nuernberg', 'ch/bern']
    """
    if at_most < 1:
        message = f"at_most={at_most}: give a number of cities, 1 or more."
        raise ValueError(message)
    on, weights = day(on), weights or Distance()
    asked = profile(city, on)
    profiles = _others(asked, others, on)
    totals, rest = _totals(asked, profiles.values(), weights)
    nearest = _nearest(totals, at_most)
    first = heapq.nsmallest(at_most, (each for each, _ in rest), key=_by_name)
    lacking = Counter(part for _, parts in rest for part in parts)
    return SimilarCities(
        on=on,
        city=asked,
        weights=weights,
        nearest=tuple(profile_difference(asked, each, weights) for each in nearest),
        compared=len(totals),
        not_compared=tuple(profile_difference(asked, each, weights) for each in first),
        lacking=tuple((part, lacking[part]) for part in DistancePart if lacking[part]),
        others=len(profiles),
    )


Total: TypeAlias = tuple[float, float, CityProfile]
"""The least and the greatest distance of a city."""

Uncompared: TypeAlias = tuple[CityProfile, tuple[DistancePart, ...]]
"""A city that cannot be compared, and what is not known of it."""


def _others(
    asked: CityProfile, others: Iterable[City | Membership], on: dt.date
) -> dict[str, CityProfile]:
    """The profiles of *others* by their ids, each once, without the city that is *asked* about."""
    profiles: dict[str, CityProfile] = {}
    for other in others:
        read = profile(other, on)
        profiles.setdefault(read.id, read)
    profiles.pop(asked.id, None)
    return profiles


def _totals(
    asked: CityProfile, others: Iterable[CityProfile], weights: Distance
) -> tuple[list[Total], list[Uncompared]]:
    """The distances of those that can be compared, and the others; the same sums as those of ``difference``."""
    parts = possible_parts(asked, weights)
    measuring = [(part, weights.weight(part), MEASURING[part]) for part in parts]
    totals: list[Total] = []
    rest: list[Uncompared] = []
    for other in others:
        lacking: list[DistancePart] = []
        least = most = 0.0
        for part, weight, measure in measuring:
            interval = measure(asked, other, weights)
            if interval is None:
                lacking.append(part)
            else:
                least += weight * interval[0]
                most += weight * interval[1]
        if lacking:
            rest.append((other, tuple(lacking)))
        else:
            totals.append((least, most, other))
    return totals, rest


def _nearest(totals: list[Total], at_most: int) -> list[CityProfile]:
    """The *at_most* nearest, in order; names are compared only among those that may be listed."""
    distances = heapq.nsmallest(at_most, [(least, most) for least, most, _ in totals])
    listed = [total for total in totals if distances and total[:2] <= distances[-1]]
    listed.sort(key=lambda total: (*total[:2], *_by_name(total[2])))
    return [other for _, _, other in listed[:at_most]]


def _by_name(city: CityProfile) -> tuple[str, str, str]:
    return (*alphabetical(city.name), city.id)
