"""Amounts, shares of posts and numbers of points as people write them in the cells of a list."""

from __future__ import annotations

import functools
import re

from attrs import frozen

from ...plan.measures.resources import Assurance, Per
from ...plan.points import NUMBERS
from ...values.brief import Brief
from ...values.money import CURRENCIES, MAX_AMOUNT, Money
from ..cells import BLANK, CellValue
from .folding import folded

_SIGNS = {
    "€": "EUR",
    "euro": "EUR",
    "zł": "PLN",
    "zl": "PLN",
    "£": "GBP",
    "kč": "CZK",
    "fr.": "CHF",
}
_CURRENCY = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(CURRENCIES)})(?![^\W\d_])|€|£|(?<![^\W\d_])(?:euro|zł|zl|kč|fr\.)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"(?:tsd\.?|tausend|t(?=\s*€|\s*eur)|k(?=\s*€|\s*eur)|tys\.?|milliers?|mille)(?![^\W\d_])",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:ca\.?|circa|etwa|rund|about|approx\.?|env\.?|environ|ok\.?|około)\s*", re.IGNORECASE
)
_YEARLY = frozenset(
    "pro jahr,im jahr,je jahr,jahrlich,p a,per year,yearly,annually,a year,par an,annuel,annuelle,"
    "annuels,rocznie,na rok".split(",")
)
_ONCE = frozenset(("einmalig", "once", "one off", "ponctuel", "ponctuelle", "jednorazowo"))
_NUMBER = re.compile(
    r"-?[0-9]{1,3}(?:([.,' \u00a0\u202f’])[0-9]{3})*(?:[.,][0-9]{1,2})?|-?[0-9]+(?:[.,][0-9]{1,2})?"
)
_GROUP = re.compile(r"[.,' \u00a0\u202f’](?=[0-9]{3}(?![0-9]))")
_HEADING_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")
_POSTS = re.compile(
    r"([0-9]+(?:[.,][0-9]+)?)\s*(?:vzä|fte|etp|etat\w*|stellen?\w*|posts?|postes?|vollzeit\w*)?",
    re.IGNORECASE,
)
_POINT_WORDS = frozenset(
    "punkt punkte pkt point points punkty nr no eccar und and et i oraz".split()
)
_MOST_POSTS = 1000


@frozen
class ReadAmount(Brief):
    """An amount with what the cell and its heading say of it: for what time, for which years."""

    money: Money
    per: Per | None = None
    years: tuple[int, ...] = ()
    state: Assurance | None = None


def read_amount(value: CellValue, heading: str = "") -> ReadAmount | None:
    """The amount in a cell; ``None`` if it cannot be read, or has no currency there or in the *heading*.

    >>> read_amount("ca. 12.000 €").money, read_amount(1500.0, "Kosten 2026 (EUR)").years
    (money('12000.00 EUR'), (2026,))
    """
    text = value.strip(BLANK) if isinstance(value, str) else ""
    currency = _currency(text) or _currency(heading)
    hundredths = _hundredths(text) if text else _of_number(value)
    if currency is None or hundredths is None or not 0 <= hundredths < 100 * MAX_AMOUNT:
        return None
    years = tuple(map(int, dict.fromkeys(_HEADING_YEAR.findall(heading))))
    per = Per.YEAR if years else _per(text) or _per(heading)
    state = Assurance.ESTIMATED if _ABOUT.match(text) else None
    return ReadAmount(Money(hundredths, currency), per, years, state)


def has_number(value: CellValue) -> bool:
    """Whether a cell has an amount, with or without a currency."""
    return (_hundredths(value) if isinstance(value, str) else _of_number(value)) is not None


@functools.lru_cache(maxsize=256)
def _currency(text: str) -> str | None:
    """The currency in *text*, if there is exactly one."""
    marks = {mark.casefold() for mark in _CURRENCY.findall(text)}
    codes = {_SIGNS.get(mark, mark.upper()) for mark in marks}
    return codes.pop() if len(codes) == 1 else None


@functools.lru_cache(maxsize=256)
def _per(text: str) -> Per | None:
    compared = f" {folded(text)} "
    if any(f" {phrase} " in compared for phrase in _YEARLY):
        return Per.YEAR
    return Per.ONCE if any(f" {phrase} " in compared for phrase in _ONCE) else None


def _of_number(value: CellValue) -> int | None:
    """The hundredths of a number that has no more than two decimals."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) >= MAX_AMOUNT:
        return None
    rounded = round(value, 2)
    return _in_hundredths(f"{rounded:.2f}") if abs(rounded - value) < 1e-9 else None


def _hundredths(text: str) -> int | None:
    """The hundredths of the number in *text*, which has nothing else but currency, time and thousands.

    Three digits behind a separator are thousands, one or two are decimals.
    """
    text = _ABOUT.sub("", text.strip(BLANK))
    factor = 1000 if _THOUSANDS.search(text) else 1
    bare = _CURRENCY.sub(" ", _THOUSANDS.sub(" ", text))
    number = re.match(r"\s*(-?[0-9][0-9.,'’ \u00a0\u202f]*)", bare)
    if number is None:
        return None
    rest = folded(bare[number.end() :])
    if rest and rest not in _YEARLY | _ONCE:
        return None
    digits = _plain_number(number[1].strip(f"{BLANK}.,"))
    return None if digits is None else _in_hundredths(digits) * factor


def _in_hundredths(digits: str) -> int:
    """The hundredths of a number with at most two decimals behind a point."""
    whole, _, part = digits.removeprefix("-").partition(".")
    hundredths = 100 * int(whole) + int(part.ljust(2, "0") or 0)
    return -hundredths if digits.startswith("-") else hundredths


def _plain_number(text: str) -> str | None:
    """The digits of a number with separators, with a point before its decimals."""
    if not _NUMBER.fullmatch(text):
        return None
    text = _GROUP.sub("", text)
    return text.replace(",", ".") if re.fullmatch(r"-?[0-9]+(?:[.,][0-9]{1,2})?", text) else None


def read_posts(value: CellValue) -> float | None:
    """The number of posts in a cell, as 0.5; ``None`` if it cannot be read.

    >>> read_posts("0,5 VZÄ"), read_posts(2.0), read_posts("wenige")
    (0.5, 2.0, None)
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value) if 0 < value <= _MOST_POSTS else None
    match = _POSTS.fullmatch(value.strip(BLANK)) if isinstance(value, str) else None
    number = float(match[1].replace(",", ".")) if match else 0.0
    return number if 0 < number <= _MOST_POSTS else None


def read_points(value: CellValue) -> tuple[int, ...] | None:
    """The numbers of points in a cell; ``None`` if they cannot be read, as 3.7, which may be 3 and 7.

    >>> read_points("Punkt 3, 7"), read_points(3.0), read_points(3.7), read_points("11")
    ((3, 7), (3,), None, None)
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return (int(value),) if value in NUMBERS else None
    if not isinstance(value, str) or re.search(r"[0-9]\s*[.–-]\s*[0-9]", value):
        return None
    tokens = [token for token in folded(value).split() if token not in _POINT_WORDS]
    if not tokens or not all(token.isdigit() and int(token[:3]) in NUMBERS for token in tokens):
        return None
    return tuple(dict.fromkeys(map(int, tokens)))
