"""Names of countries in each language, and the order of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.languages import LANGUAGES, OUTWARD
from eccar.languages.files import section
from eccar.languages.language import language
from eccar.languages.names import alphabetical, city_name, country_name, name_in_use
from eccar.values.cities import City
from eccar.values.constraints import CITY_ID
from eccar.values.packaged import table
from eccar.values.vocabulary import COUNTRIES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_country_of_the_register_has_a_name(lang: str) -> None:
    """And every name is that of a code."""
    countries = {membership.city.country for membership in eccar.coalition()}

    assert countries <= set(section("country", lang)) <= set(COUNTRIES)
    assert len(set(section("country", lang).values())) == len(section("country", lang))


def test_a_country_without_a_name_is_its_code() -> None:
    """Countries outside of Europe have no name here; a language that lacks one has the English."""
    assert country_name("ZW", "de") == "ZW"
    assert country_name("DE", "xx") == "Germany"


@given(st.text(), st.text())
def test_different_names_have_different_places(first: str, second: str) -> None:
    """The order is total, so that it does not depend on that of the input."""
    assert (alphabetical(first) == alphabetical(second)) == (first == second)


def test_marks_do_not_part_letters() -> None:
    """Letters with marks sort next to those without, capitals next to small ones."""
    names = ["Ärmel", "Zell", "arlen", "Øster", "Orth", "Łódź", "Lyon", "Straße", "Strasse"]

    assert sorted(names, key=alphabetical) == [
        *("arlen", "Ärmel", "Łódź", "Lyon", "Orth", "Øster", "Strasse", "Straße", "Zell")
    ]


IN_USE: dict[str, dict[str, str]] = table("eccar.languages", "cities.toml")
"""The names of cities in general use, by their ids."""

REGISTERED = {membership.city.id: membership.city for membership in eccar.coalition()}


@pytest.mark.parametrize("city_id", sorted(IN_USE))
def test_the_first_name_in_use_is_the_own_one(city_id: str) -> None:
    """Where the register has the city, it has this name of it; the others are those of readers."""
    own, *others = IN_USE[city_id]
    city = REGISTERED.get(city_id)

    CITY_ID.validate(None, None, city_id)
    assert set(others) & {*LANGUAGES, *OUTWARD} or (city is None and not others)
    assert city is None or IN_USE[city_id][own] == city.name(own)
    assert city is None or own in city.official_languages


def test_cities_have_the_names_of_the_reader() -> None:
    """That of the document before the one in general use, whether or not a document is at hand."""
    written = City(id="de/koeln", names={"de": "Köln", "pl": "Köln nad Renem"}, country="DE")

    assert city_name(written, ("fr",)) == "Cologne"
    assert city_name(written, ("pl",)) == "Köln nad Renem"
    assert city_name(written, ("tr",)) == "Köln"
    assert eccar.language("fr").name_of("pl/krakow") == "Cracovie"
    assert eccar.language("pl").name_of("at/wien") == "Wiedeń"
    assert eccar.language("de-CH").name_of("fr/strasbourg") == "Strassburg"
    assert name_in_use("de/musterstadt", ("de",)) == "de/musterstadt"


def test_a_name_in_other_letters_has_the_english_one() -> None:
    """Where there is one; readers of all languages of the library read Latin letters."""
    names = {"el": "Παράδειγμα", "en": "Paradigma"}
    city = City(id="gr/paradigma", names=names, official_languages=["el"], country="GR")
    without = City(id="gr/paradigma", names={"el": "Παράδειγμα"}, country="GR")

    assert city_name(city, ("de",)) == "Paradigma"
    assert city_name(without, ("de",)) == "Παράδειγμα"


def test_authorities_of_one_name_are_told_apart_by_their_ids() -> None:
    """Two villages of one name; of the others, and in a language in which names differ, only the name."""
    cities = {
        id: City(id=id, names={"de": name, "en": english}, country="DE")
        for id, name, english in (
            ("de/neudorf", "Neudorf", "Newville"),
            ("de/neudorf-am-see", "Neudorf", "Neudorf"),
            ("de/altdorf", "Altdorf", "Altdorf"),
        )
    }
    german, english = (language(code).naming(cities) for code in ("de", "en"))

    assert [*map(german.authority, cities.values())] == [
        "Neudorf (de/neudorf)",
        "Neudorf (de/neudorf-am-see)",
        "Altdorf",
    ]
    assert german.name_of("de/neudorf") == "Neudorf (de/neudorf)"
    assert [*map(english.authority, cities.values())] == ["Newville", "Neudorf", "Altdorf"]
    assert german.naming({"de/neudorf": cities["de/neudorf"]}).namesakes == german.namesakes
