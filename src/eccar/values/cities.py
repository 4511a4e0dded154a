"""The authorities that can be members: cities, and the other kinds that have joined."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterable
from typing import Any

from attrs import converters, field, frozen

from .brief import Brief
from .characters import plain_letters
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
from .typed import typed_fields
from .vocabulary import Basis


class AuthorityId(str):
    """The id of an authority as a value of a sentence, which has its name where one is known."""

    __slots__ = ()


class CityKind(enum.StrEnum):
    """The kind of a local authority."""

    CITY = "city"
    DISTRICT = "district"
    BOROUGH = "borough"
    METROPOLITAN = "metropolitan"
    CANTON = "canton"
    ASSOCIATION = "association"
    REGION = "region"


@frozen(kw_only=True, field_transformer=typed_fields)
class Population(Brief):
    """A count of inhabitants: for which day, how it is known, and the sources.

    Where only a range is known, ``inhabitants`` is its lower and ``at_most`` its upper bound.
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
        """The upper bound: ``at_most``, or ``inhabitants`` where the number is known."""
        return self.at_most or self.inhabitants


@frozen(kw_only=True, field_transformer=typed_fields)
class FormerName(Brief):
    """A former name of an authority, and until when it had it."""

    names: Text = field(converter=text, validator=WORDS.validate)
    until: When = field(converter=when)
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def cities_of(documents: Iterable[Any]) -> dict[str, City]:
    """The authorities that *documents* describe, by their ids; other documents only name the ids."""
    cities = (getattr(document, "city", None) for document in documents)
    return {city.id: city for city in cities if isinstance(city, City)}


def _names(items: Iterable[FormerName]) -> tuple[FormerName, ...]:
    return tuple(items)


def _counts(items: Iterable[Population]) -> tuple[Population, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Identifiers(Brief):
    """The codes of an authority in official lists (LAU, NUTS, Wikidata, national); always text."""

    lau: str | None = field(default=None, validator=TEXT.validate)
    nuts: Nuts | None = field(default=None, validator=NUTS.validate)
    wikidata: Wikidata | None = field(default=None, validator=WIKIDATA.validate)
    national: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class Coordinates(Brief):
    """Latitude and longitude in degrees (WGS 84), and who says so."""

    latitude: Latitude = field(converter=float, validator=LATITUDE.validate)
    longitude: Longitude = field(converter=float, validator=LONGITUDE.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)


@frozen(kw_only=True, field_transformer=typed_fields)
class City(Brief):
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
        """The name in the first of *languages* that has one, else in an official language or English.

        Without any of these, it is the name that the id was made from, not the first of the
        alphabet.
        """
        codes = dict(self.names.by_language)
        known = any(code in codes for code in (*languages, *self.official_languages, "en"))
        local = () if known else (code for code, name in codes.items() if self._is_local(name))
        return self.names.best(*languages, *self.official_languages, *local)

    def _is_local(self, name: str) -> bool:
        """Whether the id has the letters of this *name*."""
        letters = re.sub("[^a-z]", "", plain_letters(name))
        return letters == re.sub("[^a-z]", "", self.id.partition("/")[2])

    def population_on(self, on: dt.date) -> Population | None:
        """The latest count taken for certain by the day *on*, or ``None``."""
        taken = [count for count in self.population if count.when.last and count.when.last <= on]
        return max(taken, key=lambda count: count.when.last or on) if taken else None
