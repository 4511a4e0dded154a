"""Each part of the difference between two cities as a number, or an interval where a count is a span.

Each function takes two profiles and the weights, and gives the least and the greatest difference in
its unit; ``None`` if it is not known of one of the two. All are symmetric, to the last digit.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

from ...values.cities import Coordinates
from .profiles import CityProfile
from .weights import Distance, DistancePart

EARTH = 6371.0088
"""The mean radius of the Earth in kilometres (IUGG)."""

Interval: TypeAlias = tuple[float, float]
"""The least and the greatest value."""

Measuring: TypeAlias = Callable[[CityProfile, CityProfile, Distance], "Interval | None"]
"""What gives one part of a difference."""

SAME: Interval = (0.0, 0.0)
OTHER: Interval = (1.0, 1.0)


def great_circle(city: Coordinates, other: Coordinates) -> float:
    """The kilometres between two places along the surface of the Earth, taken as a sphere (haversine formula)."""
    latitudes = math.radians(city.latitude), math.radians(other.latitude)
    height = math.sin((latitudes[1] - latitudes[0]) / 2) ** 2
    width = math.sin(math.radians(other.longitude - city.longitude) / 2) ** 2
    chord = height + math.cos(latitudes[0]) * math.cos(latitudes[1]) * width
    return 2 * EARTH * math.asin(math.sqrt(min(chord, 1.0)))


def _inhabitants(city: CityProfile, other: CityProfile, _: Distance) -> Interval | None:
    """How often the number of inhabitants doubles: the absolute logarithm, base 2, of the ratio."""
    own, compared = city.size, other.size
    if own is None or compared is None:
        return None
    (least, most), (low, high) = own, compared
    return max(low - most, least - high, 0.0), max(high - least, most - low)


def _kind(city: CityProfile, other: CityProfile, _: Distance) -> Interval | None:
    if city.kind is None or other.kind is None:
        return None
    return SAME if city.kind is other.kind else OTHER


def _country(city: CityProfile, other: CityProfile, _: Distance) -> Interval:
    return SAME if city.country == other.country else OTHER


def _language(city: CityProfile, other: CityProfile, _: Distance) -> Interval | None:
    own, compared = city.languages, other.languages
    if not own or not compared:
        return None
    for code in own:
        if code in compared:
            return SAME
    return OTHER


def _kilometres(city: CityProfile, other: CityProfile, weights: Distance) -> Interval | None:
    own, compared = city.coordinates, other.coordinates
    if own is None or compared is None:
        return None
    share = weights.share(great_circle(own, compared))
    return share, share


MEASURING: dict[DistancePart, Measuring] = {
    DistancePart.INHABITANTS: _inhabitants,
    DistancePart.KIND: _kind,
    DistancePart.COUNTRY: _country,
    DistancePart.LANGUAGE: _language,
    DistancePart.KILOMETRES: _kilometres,
}
"""How each part is measured."""
