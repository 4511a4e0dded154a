"""Telephone numbers in free text, as many countries write them, apart from other numbers.

There is no list of numbers and no list of countries. What is no telephone number is blanked out
first: addresses of pages, account numbers, dates and times, amounts, and numbers behind a word that
says what they are. A number counts if it follows a word such as “Tel.”, if it begins with ``+`` or
``00`` and a country, if it begins with the 0 of an area code, or if it has a form in which numbers
are written where area codes have none: ``(12) 616-12-34``, ``601 234 567``, ``212-555-0123``.
Every pattern repeats a class of characters only between such as it does not contain, or a limited
number of times, so the time grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .contact_words import LABELS, TELEPHONE_SIGNS

_BREAK = r"[ \t]{0,3}"
_GAP = r"(?:[ \t/()‐‑–-]|\.(?! ))"
"""What stands between the digits of a telephone number."""

_YEAR = r"(?:1[89]|20|21)[0-9]{2}"

_LONGEST_COUNT = 4
"""Digits of numbers that usually count something or are a year."""

_OTHER = re.compile(
    r"https?://[^\s<>\"]+"
    r"|\b[A-Z]{2}[0-9]{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?\b"  # IBAN
    r"|(?<![\w+./-])[0-9]{1,2}([./-])[ ]?[0-9]{1,2}\1[ ]?[0-9]{2,4}\b(?!\1[0-9])"  # Date
    r"|(?<![\w+.])[0-9]{4}-[0-9]{2}-[0-9]{2}\b"  # Date of ISO 8601
    r"|(?<![\w+.])[0-9]{1,2}[.:][0-9]{2}[ ]?[-–/][ ]?[0-9]{1,2}[.:][0-9]{2}\b(?!\.[0-9])"  # Times
    r"|\b(?i:ISBN|ISSN|DOI|IBAN|BIC|EAN|Nr|No|N[°º]|№|Num|Numer|Az|Aktenzeichen|Drs|Drucksache|Vorlage"
    r"|KRS|NIP|REGON|PESEL|SIRE[NT]|PLZ|AGS|ARS|TERYT|LAU|INSEE|ISTAT|Konto|Kto|USt|VAT|TVA|HR[AB]|VR"
    r"|HHSt|Haushaltsstelle|Kostenstelle|Produkt(?:gruppe)?|Kapitel|Titel|Ziffer|Sygn|Poz|Art)"
    rf"(?:[-.:#]|{_BREAK}){{1,3}}[0-9][0-9 \t./–-]{{2,40}}"
)
"""Numbers that are something else than telephone numbers."""

_LABELLED = re.compile(
    rf"(?:[{TELEPHONE_SIGNS}]|\b(?i:{'|'.join(LABELS)})\b)"
    r"(?P<mark>(?:[.: \t-]|\b(?i:Nr|No|Num|Numer)\b){0,6})"
    rf"(?P<number>\(?\+?[0-9](?:{_GAP}{{0,3}}[0-9]){{2,14}})"
)
_INTERNATIONAL = re.compile(
    rf"(?<![\w+.,/-])\(?(?:\+|00{_BREAK}(?=[1-9]))[1-9](?:{_GAP}{{0,4}}[0-9]){{5,16}}"
)
_WITH_AREA_CODE = re.compile(
    r"(?<![\w+.,/§-])(?!(?<=[0-9] )0[0-9]{2} )"
    rf"\(?0[1-9](?:{_GAP}{{0,3}}[0-9]){{5,12}}(?![\w°%])"
)
_OTHER_FORMS = re.compile(
    r"(?<![\w+.,/§-])(?<![0-9] )(?:"
    r"\([1-9][0-9]{1,2}\)[ ]?[0-9]{2,4}[ -][0-9]{2,4}(?:[ -][0-9]{2,4})?"
    r"|[1-9][0-9] [0-9]{3}(?: |-)[0-9]{2}(?: |-)[0-9]{2}"
    r"|[1-9][0-9]{2}([ -])[0-9]{3}\1(?!000)[0-9]{3}"
    r"|[2-9][0-9]{2}([.-])[0-9]{3}\2[0-9]{4}"
    r"|[1-9][0-9](?: [0-9]{2}){3}"
    r"|[236][0-9]{2} [0-9]{6,7}"
    r")(?![\w°%])(?! [0-9])"
)
_QUANTITY = re.compile(
    rf"{_BREAK}(?:[€£$%°]|(?:EUR|PLN|CHF|GBP|USD|SEK|NOK|DKK|CZK|HUF|RON|zł|Kč|Ft|kr|Fr|Mio|Mrd|Tsd|mln|tys"
    r"|Euro|euros?|Prozent|Einwohner\w*|inhabitants|residents|persons|people|Personen|Menschen"
    r"|habitante?s?|personnes|mieszkańc\w+|osób|os\.)(?![A-Za-z]))"
)
_NO_NUMBER = re.compile(
    rf"(?:^|[/.-]){_YEAR}(?:$|[/-])|^0[0-9]{{2,4}}/[0-9]{{2}}(?:-[0-9]+)?$"
    r"|^0[0-9]{1,2}/[0-9]{2,4}/[0-9]{2}$"
    r"|^[01][0-9] [0-9] [0-9]{2} [0-9]{3}$"  # Official code of a German municipality
    r"|^0[0-9]{4}(?:[^0-9]+0[0-9]{4})+$"  # Postal codes
    r"|^0[0-9](?:[^0-9]+[0-9]{2}){1,3}$"  # Months, days, or numbers of parts
)
"""Numbers with a 0 in front that are something else, a file number or a year among them."""

_ONLY_A_YEAR = re.compile(rf"{_YEAR}(?:[ ]?[-–/][ ]?{_YEAR})?")
_DIGIT = re.compile(r"[0-9]")
_LETTER = re.compile(r"[^\W\d_]{2}")
_VAGUE = re.compile(r"(?i:mobile?|kom|signal|portable|poste|app|phone)[^.:]*$")
"""A word that can stand before any number as well, without a point or a colon."""


def has_telephone_number(text: str) -> bool:
    """Whether there is a telephone number in *text*.

    >>> [has_telephone_number(text) for text in ("Tel. 123", "0551 400-1234", "+48 12 616 12 34")]
    [True, True, True]
    >>> [has_telephone_number(text) for text in ("06.03.2024", "0123/2024", "1 049 000", "2000/43/EC")]
    [False, False, False, False]
    """
    if not _DIGIT.search(text):
        return False
    if any(_is_said_to_be_one(match) for match in _LABELLED.finditer(text)):
        return True
    text = _OTHER.sub(" ; ", text)
    return any(_looks_like_one(match, text) for match in _candidates(text))


def _is_said_to_be_one(match: re.Match[str]) -> bool:
    """Whether the number behind a word such as “Tel.” is one: not the year in “mobil 2030”."""
    before = match[0][: match.start("number") - match.start()]
    if _ONLY_A_YEAR.fullmatch(match["number"]) and "." not in before and ":" not in before:
        return False
    if _VAGUE.search(before):
        return len(_DIGIT.findall(match["number"])) > _LONGEST_COUNT and not _is_quantity(match)
    return True


def _candidates(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_INTERNATIONAL, _WITH_AREA_CODE, _OTHER_FORMS):
        yield from pattern.finditer(text)


def _looks_like_one(match: re.Match[str], text: str) -> bool:
    number = match[0].strip("( \t")
    digits = len(_DIGIT.findall(number))
    if _is_quantity(match):
        return False
    if match.re is _INTERNATIONAL:
        return digits >= (8 if number.startswith("+") else 10) and not _NO_NUMBER.search(number)
    if match.re is _OTHER_FORMS:
        return True
    return _has_area_code(number, digits, text)


def _is_quantity(match: re.Match[str]) -> bool:
    """Whether a currency or a unit follows."""
    return bool(_QUANTITY.match(match.string, match.end()))


def _has_area_code(number: str, digits: int, text: str) -> bool:
    """Whether a *number* that begins with 0 is one: no file number, no code of a municipality."""
    if _NO_NUMBER.search(number):
        return False
    if number.isdigit():
        return (9 <= digits <= 11 or number[:3] in {"015", "016", "017"}) and bool(
            _LETTER.search(text)
        )
    if set(number) <= set("0123456789."):
        return digits >= 9 and number[-3] == "."
    return 7 <= digits <= 12 and not number[1:2].isspace()
