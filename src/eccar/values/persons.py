"""Personal data in free text: a name of a person, an e-mail address, a telephone number.

A quick look at the words and digits of a text comes first, since most texts have none; ``names``
and ``telephones``, with their patterns, are imported for the others.
"""

from __future__ import annotations

import enum
import re
import unicodedata

from .characters import without_dropped
from .contact_words import FORMS_OF_ADDRESS, LABELS, SHORT_FORM, TELEPHONE_SIGNS

MAX_SEARCHED = 1000
"""Characters of a text that are searched before a message quotes it; a sentence shows fewer."""


class PersonalData(enum.StrEnum):
    """What a text seems to hold about a person."""

    NAME = "name"
    E_MAIL = "e-mail"
    TELEPHONE = "telephone"


_MAIL = re.compile(
    r"[^\s@<>]@[^\s@<>.]+\.[^\s@<>]"
    r"|\w ?[(\[{] ?(?:@|at|ät|arobase|małpa|chiocciola) ?[)\]}] ?\w"
    r"|\w (?:at [\w-]{1,60} dot|arobase [\w-]{1,60} point|małpa [\w-]{1,60} kropka) [a-z]{2,12}\b"
)
_AT = re.compile(r"[@)\]}]| (?:dot|point|kropka) ")
_WORDS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"[0-9]")
_LONG = re.compile(r"[0-9](?:[^0-9A-Za-z,;:]{0,4}[0-9]){6}")
"""As many digits as a telephone number has at least, apart from one behind a word."""

_BEFORE_NUMBER = re.compile(r", {0,2}[0-9]{2}")
_LOOSE_NUMBER = re.compile(r"(?<![\w.])(?:\+|0)[0-9][0-9 ()/-]{5}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ADDRESSES, _LABELS = frozenset((*FORMS_OF_ADDRESS, SHORT_FORM)), frozenset(LABELS)


def personal_data(text: str) -> tuple[PersonalData, ...]:
    """What *text* seems to hold about a person, each kind once.

    >>> [str(item) for item in personal_data("Frau Muster, Tel. 0551 400-1234")]
    ['name', 'telephone']
    >>> personal_data("Frau und Beruf, Amt 33, Beschluss 0123/2024 vom 06.03.2024")
    ()
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", without_dropped(text))
    tokens = frozenset(_WORDS.findall(text))
    answers = {
        PersonalData.NAME: _has_name(text, tokens),
        PersonalData.E_MAIL: bool(_AT.search(text) and _MAIL.search(text)),
        PersonalData.TELEPHONE: _has_telephone_number(text, tokens),
    }
    return tuple(item for item, answer in answers.items() if answer)


def looks_personal(text: str) -> bool:
    """Whether *text* is better not repeated in a message: any personal data, or words and a long number.

    >>> looks_personal("paid by Frau Muster"), looks_personal("2024-03-06")
    (True, False)
    """
    text = text[:MAX_SEARCHED]
    loose = _LOOSE_NUMBER.search(text) and _LETTERS.search(text)
    return bool(loose or personal_data(text))


def _has_name(text: str, tokens: frozenset[str]) -> bool:
    if _ADDRESSES.isdisjoint(tokens) and not _BEFORE_NUMBER.search(text):
        return False
    from .names import has_name

    return has_name(text)


def _has_telephone_number(text: str, tokens: frozenset[str]) -> bool:
    if not _DIGIT.search(text):
        return False
    labelled = not _LABELS.isdisjoint(map(str.lower, tokens))
    if not (labelled or _LONG.search(text) or any(sign in text for sign in TELEPHONE_SIGNS)):
        return False
    from .telephones import has_telephone_number

    return has_telephone_number(text)
