"""What a column of a list can become, and which heading means what."""

from __future__ import annotations

import enum
import functools
import re

from attrs import frozen

from ...languages import LANGUAGES
from ...languages.language import language as language_named
from ...values.brief import Brief
from .folding import by_word, folded

HEADINGS = "headings.toml"


class ColumnField(enum.StrEnum):
    """What a column of a list becomes in an entry of an inventory."""

    TITLE = "title"
    DESCRIPTION = "description"
    POINTS = "points"
    KIND = "kind"
    STATE = "state"
    LEAD = "lead"
    PARTNERS = "partners"
    WHOM = "whom"
    STARTS = "starts"
    ENDS = "ends"
    PERIOD = "period"
    AMOUNT = "amount"
    STAFF = "staff"
    FUNDING = "funding"
    INDICATOR = "indicator"
    SOURCE = "source"
    NOTE = "note"
    NOT_TAKEN = "not-taken"


IN_A_LANGUAGE = frozenset({ColumnField.TITLE, ColumnField.DESCRIPTION})
"""The fields whose texts have a language each."""

REPEATABLE = frozenset(
    {
        ColumnField.PARTNERS,
        ColumnField.WHOM,
        ColumnField.AMOUNT,
        ColumnField.FUNDING,
        ColumnField.INDICATOR,
        ColumnField.SOURCE,
        ColumnField.NOTE,
        ColumnField.NOT_TAKEN,
    }
)
"""The fields that several columns can become."""

CONTACT, NUMBER = "contact", "number"
"""The headings that are known, but never taken: of persons, and of running numbers."""

_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_CODE = re.compile(
    rf"(?<!\w)({'|'.join(LANGUAGES).upper()})(?!\w)|[(\[]({'|'.join(LANGUAGES)})[)\]]"
)
_PARTS = re.compile(r"[/|\n;,]")
_SHORTEST = 4
"""Letters of a heading that is looked for within a longer one."""

_NAMES_OF_LANGUAGES = {
    "deutsch": "de",
    "german": "de",
    "allemand": "de",
    "niemiecki": "de",
    "englisch": "en",
    "english": "en",
    "anglais": "en",
    "angielski": "en",
    "franzosisch": "fr",
    "french": "fr",
    "francais": "fr",
    "francuski": "fr",
    "polnisch": "pl",
    "polish": "pl",
    "polonais": "pl",
    "polski": "pl",
}


@frozen
class ColumnTarget(Brief):
    """What a column becomes: the field, and of a text its language; printed as ``title:de``."""

    field: ColumnField
    language: str | None = None

    def __str__(self) -> str:
        return f"{self.field}:{self.language}" if self.language else str(self.field)

    def _brief(self) -> str:
        return str(self)


NOT_TAKEN = ColumnTarget(ColumnField.NOT_TAKEN)


def target_of(text: str) -> ColumnTarget | None:
    """The target that *text* names, as ``title``, ``title:de`` or “Titel”; ``None`` if it names none.

    >>> str(target_of("title:de")), str(target_of("Federführende Stelle")), target_of("nonsense")
    ('title:de', 'lead', None)
    """
    name, colon, language = text.strip().casefold().partition(":")
    field = _named(name)
    if field is None or (colon and field not in IN_A_LANGUAGE):
        return None
    return ColumnTarget(field, language.strip() or None)


def _named(name: str) -> ColumnField | None:
    """The field with this *name*, as it is typed or shown, or that a heading of this name becomes."""
    code = name.strip().replace(" ", "-").replace("_", "-")
    if code in {each.value for each in ColumnField}:
        return ColumnField(code)
    meaning = _shown_names().get(folded(name)) or exact_meaning(name)
    return ColumnField(meaning) if meaning and meaning in {*ColumnField} else None


@functools.cache
def _shown_names() -> dict[str, ColumnField]:
    """The fields by the words that tables of columns have for them, in all languages, folded."""
    languages = map(language_named, LANGUAGES)
    return {folded(lang.say(each)): each for lang in languages for each in ColumnField}


def is_heading(text: str) -> bool:
    """Whether *text* is a known heading, as a whole or without what it has in brackets."""
    return exact_meaning(text) is not None


def exact_meaning(text: str) -> str | None:
    """The meaning of *text* as a heading: the name of a field, or ``contact`` or ``number``."""
    known = by_word(HEADINGS)
    for form in (text, _IN_BRACKETS.sub(" ", text)):
        if meaning := known.get(folded(form)):
            return meaning[0]
    return None


@functools.lru_cache(maxsize=4096)
def meaning_of(heading: str) -> str | None:
    """The meaning of a *heading* that may have more than the known words; ``None`` if it has none.

    A heading that names a contact anywhere is one of a contact. Otherwise the whole counts first,
    then its parts from the last, then the longest known heading within it.

    >>> meaning_of("Kosten 2026 (in EUR)"), meaning_of("Amt / Ansprechpartner"), meaning_of("Foo")
    ('amount', 'contact', None)
    """
    known = by_word(HEADINGS)
    within = _within(heading)
    if any(known[phrase][0] == CONTACT for phrase in within):
        return CONTACT
    for text in (heading, *reversed(_PARTS.split(heading))):
        if meaning := exact_meaning(text):
            return meaning
    longest = max(within, key=len, default="")
    return known[longest][0] if longest else None


def _within(heading: str) -> list[str]:
    """The known headings that are whole words of *heading*, folded."""
    text = f" {folded(heading)} "
    return [
        phrase for phrase in by_word(HEADINGS) if len(phrase) >= _SHORTEST and f" {phrase} " in text
    ]


def languages_of(heading: str) -> frozenset[str]:
    """The languages in which the words of a *heading* are known."""
    known = by_word(HEADINGS)
    texts = (heading, _IN_BRACKETS.sub(" ", heading), *_PARTS.split(heading))
    exact = [known[folded(text)][1] for text in texts if folded(text) in known]
    if exact:
        return frozenset().union(*exact)
    return frozenset().union(*(known[phrase][1] for phrase in _within(heading)))


def named_language(heading: str) -> str | None:
    """The language that a *heading* names, as “Titel (deutsch)” or “Title EN”.

    A code counts only in capital letters or in brackets, since “de” is a word of French.

    >>> named_language("Titel (deutsch)"), named_language("Title EN"), named_language("Titre (fr)")
    ('de', 'en', 'fr')
    >>> named_language("Intitulé de l'action")
    """
    names = (
        _NAMES_OF_LANGUAGES[each] for each in folded(heading).split() if each in _NAMES_OF_LANGUAGES
    )
    codes = (capital or bracketed for capital, bracketed in _CODE.findall(heading))
    return next(names, None) or next((code.lower() for code in codes), None)
