"""What a date or an amount in a national notation means, where it can be read in one way only.

A proposal is pasted without a second look, so a wrong one is worse than none: where a notation can
be read in two ways, as ``03/04/2016``, nothing is proposed.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata

from ..languages import LANGUAGES
from ..languages.conventions import conventions_of
from ..values.characters import without_dropped
from ..values.dates import DAY_PATTERN, PATTERN
from ..values.money import CURRENCIES

MAX_READ = 40
"""Characters of a text that is read; no date or amount is longer."""

_ABOUT = re.compile(
    r"(?:ca\.?|circa|c\.|about|around|approx\.?|um|etwa|rund|ungefähr|gegen|vers|environ|env\.?|ok\.|około"
    r"|in|(?:im )?Jahre?|en|w|(?:w )?roku?|am|on|le|dnia)"
    r"\s*(?=[0-9])|[~≈]\s*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"([0-9]{4})(?:\s*\(?\?\)?|\s?r\.)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_SLASHES = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_BASIC = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MONTH = re.compile(r"([0-9]{1,2})[./]\s?([0-9]{4})|([0-9]{4})[-/.]([0-9]{1,2})")
_NAMED = re.compile(
    r"(?:([0-9]{1,2})(?:\.|er|st|nd|rd|th)?\s+)?([^\W\d_]{3,12})\.?\s+([0-9]{4})(?:\s?r\.)?"
)
_MONTH_FIRST = re.compile(
    r"([^\W\d_]{3,12})\.?\s{1,3}([0-9]{1,2})(?:st|nd|rd|th)?,?\s{1,3}([0-9]{4})"
)
_SPAN = re.compile(r"([0-9]{4})\s?(?:[-–—]|bis|to|à|do)\s?([0-9]{4})")
_DATE = re.compile(PATTERN)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SPRING, _WINTER = 21, 24

_CURRENCY = "(€|zł|[A-Z]{3})"
_NUMBER = r"([0-9][0-9 .,'’_\xa0\u202f]*)"
_BEFORE = re.compile(rf"{_CURRENCY}[ \xa0\u202f]?{_NUMBER}")
_BEHIND = re.compile(rf"{_NUMBER}{_CURRENCY}")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:([.,'’_ \xa0\u202f])[0-9]{3})(?:\1[0-9]{3})*")
_SIGNS = {"€": "EUR", "zł": "PLN"}


def date(text: str) -> str:
    """The notation of documents for a date in another notation; empty if it is not certain.

    >>> date("23.06.2016"), date("ca. 2014"), date("März 2016"), date("03/04/2016")
    ('2016-06-23', '2014', '2016-03', '')
    """
    if len(text) > MAX_READ:
        return ""
    text = unicodedata.normalize("NFKC", without_dropped(text)).translate(_DASHES).strip()
    prefix = _ABOUT.match(text)
    meant = _date(text[prefix.end() :] if prefix else text)
    return meant if _DATE.fullmatch(meant) else ""


def day(text: str) -> str:
    """The notation of documents for a day in another notation; empty if it is not certain."""
    meant = date(text)
    return meant if re.fullmatch(DAY_PATTERN, meant) else ""


def _date(text: str) -> str:
    if match := _YEAR.fullmatch(text):
        return match[1]
    if match := _SPAN.fullmatch(text):
        return f"{match[1]}/{match[2]}" if match[1] <= match[2] else ""
    if match := _DAY_FIRST.fullmatch(text):
        return _day(match[3], match[2], match[1])
    if match := _SLASHES.fullmatch(text):
        readings = {_day(match[3], match[2], match[1]), _day(match[3], match[1], match[2])} - {""}
        return readings.pop() if len(readings) == 1 else ""
    if match := _YEAR_FIRST.fullmatch(text) or _BASIC.fullmatch(text):
        return _day(*match.groups())
    if match := _MONTH.fullmatch(text):
        return _month(match[2] or match[3], int(match[1] or match[4]))
    if match := _MONTH_FIRST.fullmatch(text):
        return _day(match[3], _named(match[1]), match[2])
    if match := _NAMED.fullmatch(text):
        month = _named(match[2])
        return _day(match[3], month, match[1]) if match[1] else _month(match[3], month)
    return ""


def _day(year: str, month: str | int, day: str | int) -> str:
    """The notation of a day; empty text if there is none."""
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _month(year: str, month: int) -> str:
    return f"{year}-{month:02}" if month else ""


def _named(word: str) -> int:
    """The number of the month or season with a name that is or begins with *word*; 0 if not certain."""
    word = word.casefold()
    numbers = {number for name, number in _names() if name.startswith(word)}
    return numbers.pop() if len(numbers) == 1 else 0


@functools.cache
def _names() -> frozenset[tuple[str, int]]:
    """The months and seasons by their names in the languages of the library, as in a date or alone.

    Winter is in two years, so which is meant is not certain.
    """
    return frozenset(
        (name.casefold(), number)
        for conventions in map(conventions_of, LANGUAGES)
        for names, first in (
            (conventions.months, 1),
            *((names, 1) for names in conventions.cases.values()),
            *((names, _SPRING) for names in conventions.seasons.values()),
        )
        for number, name in enumerate(names, first)
        if number != _WINTER
    )


def amount(text: str) -> str:
    """The notation of documents for an amount in another notation; empty if it is not certain.

    >>> amount("1.500,00 €"), amount("1 500 EUR"), amount("12,5 EUR"), amount("1,500 EUR")
    ('1500.00 EUR', '1500.00 EUR', '12.50 EUR', '1500.00 EUR')
    """
    if len(text) > MAX_READ:
        return ""
    before, behind = _BEFORE.fullmatch(text), _BEHIND.fullmatch(text)
    sign, number = before.groups() if before else behind.groups()[::-1] if behind else ("", "")
    currency = _SIGNS.get(sign, sign)
    whole, decimals = _parts(number.strip())
    if not whole or currency not in CURRENCIES:
        return ""
    return f"{int(whole)}.{decimals.ljust(2, '0')} {currency}"


def _parts(number: str) -> tuple[str, str]:
    """The whole and the decimals of a number with separators; empty text if they are not certain."""
    head, mark, decimals = max(
        number.rpartition(","), number.rpartition("."), key=lambda cut: len(cut[0])
    )
    if not (mark and decimals.isdigit() and len(decimals) <= 2):
        head, decimals = number, ""
    if head.isdigit():
        return head, decimals
    return (re.sub("[^0-9]", "", head), decimals) if _THOUSANDS.fullmatch(head) else ("", "")
