"""The authorities that can be members: cities, and the other kinds that have joined."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable

from attrs import converters, field, frozen

from .constraints import (
    CITY_ID,
    COUNTRY,
    LANGUAGE,
    NUTS,
    TEXT,
    UPSIDE_DOWN,
    WIKIDATA,
    WORDS,
    CityId,
    Country,
    Language,
    Nuts,
    Wikidata,
    texts,
)
from .dates import When, when
from .ranges import INHABITANTS, LATITUDE, LONGITUDE, Inhabitants, Latitude, Longitude
from .sources import Source, sources
from .texts import Count, Text, text
from .vocabulary import Basis


class CityKind(enum.StrEnum):
    """What sort of local authority it is."""

    CITY = "city"
    DISTRICT = "district"
    BOROUGH = "borough"
    METROPOLITAN = "metropolitan"
    CANTON = "canton"
    ASSOCIATION = "association"
    REGION = "region"


@frozen(kw_only=True)
class Population:
    """How many people lived there on some day, and who counted them.

    Where only a span is known, ``inhabitants`` is its least number and ``at_most`` its greatest.
    """

    when: When = field(converter=when)
    inhabitants: Inhabitants = field(validator=INHABITANTS.validate)
    at_most: Inhabitants | None = field(default=None, validator=INHABITANTS.validate)
    basis: Basis | None = field(default=None, converter=converters.optional(Basis))
    sources: tuple[Source, ...] = field(default=(), converter=sources)

    def __attrs_post_init__(self) -> None:
        if self.at_most is not None and self.at_most < self.inhabitants:
            raise UPSIDE_DOWN(least=Count(self.inhabitants), most=Count(self.at_most))

    @property
    def most(self) -> int:
        """The greatest number that it can have been."""
        return self.at_most or self.inhabitants


@frozen(kw_only=True)
class FormerName:
    """A name that an authority bore until some day."""

    names: Text = field(converter=text, validator=WORDS.validate)
    until: When = field(converter=when)
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _names(told: Iterable[FormerName]) -> tuple[FormerName, ...]:
    return tuple(told)


def _counts(told: Iterable[Population]) -> tuple[Population, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Identifiers:
    """What official lists call an authority; codes are text, never numbers."""

    lau: str | None = field(default=None, validator=TEXT.validate)
    nuts: Nuts | None = field(default=None, validator=NUTS.validate)
    wikidata: Wikidata | None = field(default=None, validator=WIKIDATA.validate)
    national: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True)
class Coordinates:
    """A point on the map, in degrees (WGS 84)."""

    latitude: Latitude = field(converter=float, validator=LATITUDE.validate)
    longitude: Longitude = field(converter=float, validator=LONGITUDE.validate)


@frozen(kw_only=True)
class City:
    """A local authority that is, was or may become a member; most are cities.

    ``id`` is its country and local name in ASCII and never changes, whatever it is called later.
    """

    id: CityId = field(validator=CITY_ID.validate)
    names: Text = field(converter=text, validator=WORDS.validate)
    official_languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    country: Country = field(validator=COUNTRY.validate)
    kind: CityKind = field(default=CityKind.CITY, converter=CityKind)
    legal_form: str | None = field(default=None, validator=TEXT.validate)
    formerly: tuple[FormerName, ...] = field(default=(), converter=_names)
    part_of: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    identifiers: Identifiers | None = None
    coordinates: Coordinates | None = None
    population: tuple[Population, ...] = field(default=(), converter=_counts)

    def name(self, *languages: str) -> str:
        """What it is called in the first of *languages* it has a name in, else at home."""
        return self.names.best(*languages, *self.official_languages)

    def population_on(self, on: dt.date) -> Population | None:
        """The latest count that was certainly taken by the day *on*, if there is one."""
        taken = [one for one in self.population if one.when.last and one.when.last <= on]
        return max(taken, key=lambda one: one.when.last or on) if taken else None
