"""Names of countries in each language, and the order of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.languages import LANGUAGES
from eccar.languages.files import section
from eccar.languages.names import alphabetical, country_name
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
