"""Names of countries, languages and cities in each language, and the order of names in a list."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable

from ..values.characters import plain_letters
from ..values.cities import City
from ..values.packaged import table
from .conventions import typeset
from .files import section


def country_name(country: str, code: str) -> str:
    """The name, in the language *code*, of a *country* given by ISO 3166-1; without a name, its code.

    >>> country_name("DE", "fr"), country_name("ZZ", "fr")
    ('Allemagne', 'ZZ')
    """
    name = section("country", code).get(country)
    return typeset(name, code) if name else str(section("country", "en").get(country, country))


def language_name(tag: str, code: str) -> str:
    """The name, in the language *code*, of the language with the *tag*; without a name, the tag.

    >>> language_name("pl", "fr"), language_name("sr-Latn", "fr")
    ('polonais', 'sr-Latn')
    """
    name = section("language", code).get(tag) or section("language", "en").get(tag)
    return typeset(str(name), code) if name else tag


def city_name(city: City, codes: Iterable[str]) -> str:
    """The name of *city* in the first of the languages with these *codes* that has one.

    It is that of the document of the city, else that in general use, else the name that the city
    has for itself, in Latin letters if there is one.
    """
    codes = tuple(codes)
    own = dict(city.names.by_language)
    for code in codes:
        if name := own.get(code) or _in_use(city.id).get(code):
            return typeset(name, codes[0])
    name = city.name(*codes)
    return name if _is_latin(name) else city.name(*codes, "en")


def namesakes(cities: Iterable[City], codes: Iterable[str]) -> frozenset[str]:
    """The ids of those *cities* that have the same name as another one, in the languages *codes*."""
    codes, ids = tuple(codes), dict[str, set[str]]()
    for city in cities:
        ids.setdefault(city_name(city, codes), set()).add(city.id)
    return frozenset(id for same in ids.values() if len(same) > 1 for id in same)


def name_in_use(city_id: str, codes: Iterable[str]) -> str:
    """The name in general use of the authority *city_id*, in a language of *codes* or its own; else the id.

    >>> name_in_use("at/wien", ("de-AT", "de")), name_in_use("at/wien", ("tr",)), name_in_use("de/dorf", ())
    ('Wien', 'Wien', 'de/dorf')
    """
    names = _in_use(city_id)
    own = next(iter(names.values()), city_id)
    return next((names[code] for code in codes if code in names), own)


def names_in_use(city_id: str) -> tuple[str, ...]:
    """The names in general use of the authority *city_id*, in all languages.

    >>> names_in_use("at/wien")
    ('Wien', 'Vienna', 'Vienne', 'Wiedeń', 'Vienna', 'Viena', 'Wenen')
    """
    return tuple(_in_use(city_id).values())


def _in_use(city_id: str) -> dict[str, str]:
    """The names of an authority by language, its own first; empty if it is not in the list."""
    names: dict[str, str] = _all_in_use().get(city_id, {})
    return names


@functools.cache
def _all_in_use() -> dict[str, dict[str, str]]:
    """The names in general use, by the ids of their authorities."""
    return table("eccar.languages", "cities.toml")


def _is_latin(name: str) -> bool:
    """Whether the letters of *name* are Latin ones, as those of the languages of the library are."""
    return all(unicodedata.name(each, "").startswith("LATIN") for each in name if each.isalpha())


def alphabetical(text: str) -> tuple[str, str]:
    """A key that sorts texts by their letters, those with marks next to those without.

    Names of several countries are in one list, so it is the collation of none of them.

    >>> sorted(["Zürich", "Łódź", "Lyon", "århus", "Aachen"], key=alphabetical)
    ['Aachen', 'århus', 'Łódź', 'Lyon', 'Zürich']
    """
    return plain_letters(text), text
