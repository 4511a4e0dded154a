"""French: dates behind a preposition, and the words that an administration does not write."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from babel.dates import format_date, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from eccar import language, when
from eccar.languages.conventions import CONVENTIONS
from eccar.languages.translate import Key, translated
from eccar.values import period
from eccar.values.plurals import Forms, forms_in
from eccar.values.texts import Count, CountRange, fill

FRENCH = language("fr")

BEHIND = {
    "2024-03-06": ("le 6 mars 2024", "du 6 mars 2024", "au 6 mars 2024"),
    "2024-03-01": ("le 1er mars 2024", "du 1er mars 2024", "au 1er mars 2024"),
    "2024-03": ("mars 2024", "de mars 2024", "à mars 2024"),
    "2024-08": ("août 2024", "d’août 2024", "à août 2024"),
    "2024": ("2024", "de 2024", "à 2024"),
    "2024-21": ("le printemps 2024", "du printemps 2024", "au printemps 2024"),
    "2024-22": ("l’été 2024", "de l’été 2024", "à l’été 2024"),
    "2024-23": ("l’automne 2024", "de l’automne 2024", "à l’automne 2024"),
    "2024-24": ("l’hiver 2024/2025", "de l’hiver 2024/2025", "à l’hiver 2024/2025"),
}
"""Dates with their article, behind “de” and behind “à”."""


@pytest.mark.parametrize("notation", BEHIND)
def test_a_date_behind_a_preposition(notation: str) -> None:
    """A day and a season take an article, a month and a year do not; “de” elides before a vowel."""
    said = tuple(FRENCH.say(when(notation), case) for case in ("the", "from", "to"))

    assert said == BEHIND[notation]


@given(st.dates())
def test_the_date_itself_is_as_without_a_preposition(day: dt.date) -> None:
    """A preposition only precedes: what follows is the date as Babel has it, but for “1er”."""
    written = format_date(day, "d MMMM y", "fr").replace("\xa0", " ")
    first = re.sub(r"^1 ", "1er ", written)

    assert FRENCH.say(day, "the") == f"le {first}"
    assert FRENCH.say(day, "from") == f"du {first}"


def test_months_that_elide_are_those_that_begin_with_a_vowel() -> None:
    """Babel’s names of the months say which."""
    for number, name in get_month_names("wide", locale="fr").items():
        said = FRENCH.say(when(f"2024-{number:02}"), "from")
        assert said == (f"d’{name} 2024" if name[0] in "aeiouéâ" else f"de {name} 2024")


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("2025/2027", "2025–2027"),
        ("2026-03/2026-06", "mars–juin 2026"),
        ("2026-10/2026-12", "octobre–décembre 2026"),
        ("2026-03-01/2027-06-30", "1er mars 2026\xa0– 30 juin 2027"),
        ("2026-21/2026-23", "printemps–automne 2026"),
    ],
)
def test_periods(notation: str, said: str) -> None:
    """From when until when, as it is said."""
    assert FRENCH.say(period(notation)) == said


def test_a_span_of_days_has_its_articles() -> None:
    """A date that is only known to lie between two days."""
    assert FRENCH.say(when("2024-03-06/2024-09-01")) == "entre le 6 mars et le 1er septembre 2024"
    assert FRENCH.say(when("2024-03/2024-09")) == "entre mars et septembre 2024"


def test_a_range_in_words() -> None:
    """A band is “de 20 000 à 100 000 habitants”; one number stays as it is."""
    said = fill("{count:from} habitants", {"count": CountRange(20_000, 100_000)}, FRENCH.say)

    assert said == "de 20\u202f000 à 100\u202f000 habitants"
    assert fill("{count:from} habitants", {"count": Count(5)}, FRENCH.say) == "5 habitants"


def test_only_these_languages_have_words_before_dates() -> None:
    """French has prepositions in each of its regions, German and Spanish an article before days."""
    for code, conventions in CONVENTIONS.items():
        assert bool(conventions.prepositions) == (code.partition("-")[0] in {"fr", "de", "es"})


NAMES = "authority|authorities|by|cities|city|indicator|law|name|other|partner|payee|title"

NOT_WRITTEN = {
    "somebody addressed": r"\b(vous|votre|vos|toi|tu)\b",
    "an imperative": r"(?<![a-zàâéèêîôûç’])(?!chez|assez|nez)[a-zàâéèêîôûç]{2,}ez\b",
    "“attesté” for all that is missing": r"\battest",
    "“consigner”, which deposits with a third party": r"\bconsign",
    "a double form behind a number": r"\bhabitantes\b",
    "an elision or contraction before a name": rf"\b(de|à|par|que|le|la|du|au) \{{({NAMES})\}}",
    "“de” or “à” before a date, which needs its article": r"\b(depuis|avant|après) le \{",
    "a word of a thing that stands, sleeps or is told": r"(se dit|dit complet|en sommeil|ne dit rien)",
    "a typewriter’s apostrophe or points": r"(?<=[a-zé])'(?=[a-zéè])|\.\.\.(?=\s|$)",
}
"""What no sentence of ours has, and why."""

FOUND = {
    "somebody addressed": "Vérifiez votre dossier.",
    "an imperative": "Indiquez la date.",
    "“attesté” for all that is missing": "Aucune adhésion n’est attestée.",
    "“consigner”, which deposits with a third party": "Le jour où il a été consigné.",
    "a double form behind a number": "{count} habitantes et habitants",
    "an elision or contraction before a name": "la cotisation de {city}",
    "“de” or “à” before a date, which needs its article": "depuis le {since}",
    "a word of a thing that stands, sleeps or is told": "Une liste qui se dit complète.",
    "a typewriter’s apostrophe or points": "l'adhésion",
}


LETTERS = {("fees", "letter"), ("desk", "paper", "application")}
"""The sections of letters, in whose closing somebody is addressed."""


def sentences() -> Iterator[tuple[Key, str]]:
    """All French sentences but those of letters, which do address somebody."""
    for key, text in translated("fr").items():
        if not {key[:2], key[:3]} & LETTERS:
            for form in forms_in(text):
                yield key, re.sub(r"--?[\w-]+|https?://\S+|\S+@\S+|\{\{.*?\}\}", " ", form)


@pytest.mark.parametrize("why", NOT_WRITTEN)
def test_the_words_of_an_administration(why: str) -> None:
    """Nobody is addressed, nothing “attested”, and no name is elided before."""
    pattern = re.compile(NOT_WRITTEN[why], re.IGNORECASE)
    assert pattern.search(FOUND[why])

    assert {key: text for key, text in sentences() if pattern.search(text)} == {}


def test_a_name_has_no_participle() -> None:
    """What a city is has no gender: “{city} est membre”, never “{city} est classée”."""
    agreeing = re.compile(r"\{(city|authority|name)\} (n’)?(est|a été) (pas )?\w+(é|i|u|is)e?\b")
    assert agreeing.search("{city} est admise.")

    assert {key: text for key, text in sentences() if agreeing.search(text)} == {}


def test_hints_are_in_the_infinitive() -> None:
    """Nearly every hint begins with an infinitive; the others state what holds."""
    hints = [text for key, text in sentences() if key[-1] in ("hint", "otherwise")]
    infinitive = re.compile(r"^(Ne pas |L’|La |Le |Les |En )?[\wéèêîôûç-]+(er|ir|re)\b")

    assert len(hints) > 200
    assert sum(map(bool, map(infinitive.match, hints))) > 0.8 * len(hints)


def test_the_form_for_one_is_singular() -> None:
    """“0 mesure” and “1 mesure”: no plural behind the number that selects the form."""
    texts = {key: text for key, text in translated("fr").items() if isinstance(text, Forms)}
    plural = {
        key: text.by_category["one"]
        for key, text in texts.items()
        if re.search(rf"\{{{text.select}\}} (?!(mois|sans)\b)\w+s\b", text.by_category["one"])
    }

    assert len(texts) > 40
    assert plural == {}


def test_no_line_begins_with_a_semicolon() -> None:
    """Also where parts are joined, each with an element of its own on a page."""
    assert FRENCH.apart(["un", "deux"]) == "un\N{NARROW NO-BREAK SPACE}; deux"
