"""Headings of columns that no table of incidents may have: data about persons, and free text."""

from __future__ import annotations

import functools
import re
import unicodedata

from ...values.packaged import table
from ...values.persons import personal_data

_NO_LETTER = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """*text* without case, accents, punctuation and repeated blanks, as headings are compared.

    >>> folded("Geb.-Datum"), folded("  PRÉNOM ")
    ('geb datum', 'prenom')
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _NO_LETTER.sub(" ", letters.replace("ł", "l")).strip()


def is_personal_heading(heading: str) -> bool:
    """Whether a column with this *heading* holds data about persons, or free text.

    One word of a heading is enough, as in “name of the victim”: who counts by such a column renames
    it. A few words count only by themselves: “Betroffene” are persons, “Betroffene Gruppe” is none.

    >>> is_personal_heading("Date of birth"), is_personal_heading("Uwagi"), is_personal_heading("Ground")
    (True, True, False)
    """
    text = folded(heading)
    if text in _headings("lone_headings") or not _headings("headings").isdisjoint(
        (text, *text.split())
    ):
        return True
    return bool(personal_data(heading))


@functools.cache
def _headings(key: str) -> frozenset[str]:
    by_language = table("eccar.incidents", "words", "words.toml")[key]
    return frozenset(folded(heading) for headings in by_language.values() for heading in headings)
