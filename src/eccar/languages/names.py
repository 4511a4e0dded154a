"""Names of countries, and the order of names in a list."""

from __future__ import annotations

import unicodedata

from .conventions import typeset
from .files import section

_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
)
"""Small letters that Unicode does not take apart."""


def country_name(country: str, code: str) -> str:
    """The name, in the language *code*, of a *country* given by ISO 3166-1; without a name, its code.

    >>> country_name("DE", "fr"), country_name("ZZ", "fr")
    ('Allemagne', 'ZZ')
    """
    name = section("country", code).get(country)
    return typeset(name, code) if name else str(section("country", "en").get(country, country))


def alphabetical(text: str) -> tuple[str, str]:
    """A key that sorts texts by their letters, those with marks next to those without.

    Names of several countries are in one list, so it is the collation of none of them.

    >>> sorted(["Zürich", "Łódź", "Lyon", "århus", "Aachen"], key=alphabetical)
    ['Aachen', 'århus', 'Łódź', 'Lyon', 'Zürich']
    """
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)), text
