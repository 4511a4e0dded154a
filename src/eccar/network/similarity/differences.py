"""The difference between two cities: its parts, the sum of those that are known, and what is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ...values.brief import Brief
from ...values.dates import day
from .measuring import MEASURING, great_circle
from .profiles import CityProfile, Subject, profile
from .weights import Distance, DistancePart


@frozen(kw_only=True)
class PartialDifference(Brief):
    """One part of the difference between two cities, with its weight.

    Attributes:
        part: What is compared.
        least: What it adds to the distance at least; ``None`` if it is not known.
        most: What it adds at most; as much, unless a number of inhabitants is only known to lie in
            a span.
    """

    part: DistancePart
    least: float | None
    most: float | None

    @property
    def known(self) -> bool:
        """Whether it is known of both cities."""
        return self.least is not None


@frozen(kw_only=True)
class CityDifference(Brief):
    """How much two cities differ on a day, part by part.

    Attributes:
        city: The city that is asked about.
        other: The other one.
        parts: The parts whose weight is not 0, in the order of ``DistancePart``.
        possible: The parts that are known of the city that is asked about.
    """

    city: CityProfile
    other: CityProfile
    parts: tuple[PartialDifference, ...]
    possible: tuple[DistancePart, ...]

    def _brief(self) -> str:
        return f"{self.city.id} {self.other.id}, known: {len(self.known)} of {len(self.parts)}"

    @property
    def known(self) -> tuple[DistancePart, ...]:
        """The parts that are known of both."""
        return tuple(each.part for each in self.parts if each.known)

    @property
    def unknown(self) -> tuple[DistancePart, ...]:
        """The parts that are not known of one of the two; they add nothing."""
        return tuple(each.part for each in self.parts if not each.known)

    @property
    def comparable(self) -> bool:
        """Whether all is known of the other city that is known of the one asked about.

        Otherwise its sum lacks a part that the sums of others have, and says nothing next to them.
        """
        return len(self.known) == len(self.possible)

    @property
    def least(self) -> float:
        """The sum of the known parts, each at its least."""
        return _added(each.least for each in self.parts)

    @property
    def most(self) -> float:
        """The sum of the known parts, each at its greatest."""
        return _added(each.most for each in self.parts)

    @property
    def kilometres(self) -> float | None:
        """The kilometres between the two along the surface of the Earth, if both places are on record."""
        own, other = self.city.coordinates, self.other.coordinates
        return None if own is None or other is None else great_circle(own, other)

    @property
    def shared_languages(self) -> tuple[str, ...]:
        """The official languages that both have, in the order of the city that is asked about."""
        return tuple(code for code in self.city.languages if code in self.other.languages)


def difference(
    city: Subject, other: Subject, weights: Distance | None = None, *, on: dt.date | str
) -> CityDifference:
    """How much *city* and *other* differ on the day *on*, part by part.

    Inhabitants are compared by the latest counts taken by the day. Where a count is a span, the
    part is an interval: from the least difference that the spans allow to the greatest.

    Args:
        city: The city that is asked about: an authority, its membership, or an id of which nothing
            is on record.
        other: The other one.
        weights: How much each part counts; by default as ``Distance()`` has it.
        on: The day.

    >>> import eccar
    >>> register = eccar.coalition()
    >>> apart = difference(register["pl/krakow"], register["de/nuernberg"], on="2026-11-22")
    >>> [part.value for part in apart.unknown], apart.comparable
    (['kilometres'], True)
    """
    on = day(on)
    return profile_difference(profile(city, on), profile(other, on), weights or Distance())


def profile_difference(city: CityProfile, other: CityProfile, weights: Distance) -> CityDifference:
    """How much two profiles differ."""
    parts = tuple(_part(part, city, other, weights) for part in weights.parts)
    return CityDifference(
        city=city, other=other, parts=parts, possible=possible_parts(city, weights)
    )


def possible_parts(city: CityProfile, weights: Distance) -> tuple[DistancePart, ...]:
    """The parts that are known of *city*, as its comparison with itself shows."""
    return tuple(part for part in weights.parts if MEASURING[part](city, city, weights) is not None)


def _added(values: Iterable[float | None]) -> float:
    """The sum of the known *values*, one after the other, as ``similar`` adds them.

    ``sum`` rounds otherwise since Python 3.12.
    """
    total = 0.0
    for value in values:
        total += value or 0.0
    return total


def _part(
    part: DistancePart, city: CityProfile, other: CityProfile, weights: Distance
) -> PartialDifference:
    interval = MEASURING[part](city, other, weights)
    if interval is None:
        return PartialDifference(part=part, least=None, most=None)
    least, most = (weights.weight(part) * end for end in interval)
    return PartialDifference(part=part, least=least, most=most)
