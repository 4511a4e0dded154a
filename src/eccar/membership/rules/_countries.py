"""Where the countries of Europe lie, as coarsely as a check needs that latitude and longitude are not exchanged."""

from __future__ import annotations

from ...values.cities import Coordinates

BOXES: dict[str, tuple[int, int, int, int]] = {
    "AL": (39, 43, 19, 22),
    "AM": (38, 42, 43, 47),
    "AT": (46, 50, 9, 17),
    "AZ": (38, 42, 44, 51),
    "BA": (42, 46, 15, 20),
    "BE": (49, 52, 2, 7),
    "BG": (41, 45, 22, 29),
    "BY": (51, 57, 23, 33),
    "CH": (45, 48, 6, 11),
    "CY": (34, 36, 32, 35),
    "CZ": (48, 52, 12, 19),
    "DE": (47, 55, 5, 16),
    "DK": (54, 58, 8, 13),
    "EE": (57, 60, 23, 29),
    "ES": (35, 44, -10, 4),
    "FI": (59, 71, 20, 32),
    "FR": (41, 52, -6, 10),
    "GB": (49, 59, -8, 2),
    "GE": (41, 44, 39, 47),
    "GR": (34, 42, 20, 27),
    "HR": (42, 47, 13, 20),
    "HU": (45, 49, 16, 23),
    "IE": (51, 56, -10, -6),
    "IS": (63, 67, -25, -13),
    "IT": (36, 48, 6, 19),
    "LT": (53, 57, 21, 27),
    "LU": (49, 51, 5, 7),
    "LV": (55, 58, 21, 29),
    "MD": (45, 49, 26, 31),
    "ME": (41, 44, 18, 21),
    "MK": (40, 43, 20, 23),
    "NL": (50, 54, 3, 8),
    "NO": (58, 81, 4, 32),
    "PL": (49, 55, 14, 25),
    "PT": (36, 43, -10, -6),
    "RO": (43, 49, 20, 30),
    "RS": (42, 47, 18, 23),
    "SE": (55, 70, 11, 24),
    "SI": (45, 47, 13, 17),
    "SK": (47, 50, 16, 23),
    "TR": (35, 43, 26, 45),
    "UA": (44, 53, 22, 41),
}
"""Least and greatest latitude, least and greatest longitude of a country, rounded outwards to degrees.

From the map of countries 1:110,000,000 of Natural Earth (naturalearthdata.com), which is in the
public domain; of France, the part in Europe. That map has no islands far from the coast and no
microstates, and Russia lies on both sides of the 180th meridian.
"""


def exchanged(place: Coordinates, country: str) -> bool:
    """Whether *place* is outside the *country*, and inside with latitude and longitude exchanged.

    Of a country without a box, it is not known, and so of a place overseas.

    >>> exchanged(Coordinates(latitude=19.94, longitude=50.06), "PL")
    True
    """
    latitude, longitude = place.latitude, place.longitude
    return not _has(country, latitude, longitude) and _has(country, longitude, latitude)


def _has(country: str, latitude: float, longitude: float) -> bool:
    """Whether the box of a *country* has a point."""
    if country not in BOXES:
        return False
    south, north, west, east = BOXES[country]
    return south <= latitude <= north and west <= longitude <= east
