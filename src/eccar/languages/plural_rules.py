"""Plural rules of Unicode CLDR: which form of a sentence goes with a number, by language.

A rule takes a number as it is written: of a ``Decimal`` the digits after the point are those shown,
zeros included; a ``float`` is written without zeros at its end. The tests compare every rule with
Babel, and the categories of a language are those that its wording has forms for.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ..values.plurals import OTHER, Category, Number, english

MILLION = 10**6
"""A whole number of millions takes “de” before its noun in some Romance languages."""


def _operands(number: Number) -> tuple[int, bool]:
    """The integer part of *number* (``i`` in CLDR), and whether decimals are written (``v``)."""
    if isinstance(number, int):
        return abs(number), False
    if isinstance(number, Fraction):
        return abs(int(number)), number.denominator != 1
    if isinstance(number, float):
        return abs(int(number)), not number.is_integer()
    return abs(int(number)), Decimal(number).as_tuple().exponent != 0


def _millions(whole: int, decimals: bool) -> bool:
    return not decimals and whole != 0 and whole % MILLION == 0


def _french(number: Number) -> str:
    whole, decimals = _operands(number)
    if whole in (0, 1):
        return "one"
    return "many" if _millions(whole, decimals) else OTHER


def _italian(number: Number) -> str:
    whole, decimals = _operands(number)
    if whole == 1 and not decimals:
        return "one"
    return "many" if _millions(whole, decimals) else OTHER


def _spanish(number: Number) -> str:
    whole, decimals = _operands(number)
    if abs(number) == 1:
        return "one"
    return "many" if _millions(whole, decimals) else OTHER


def _polish(number: Number) -> str:
    whole, decimals = _operands(number)
    if decimals:
        return OTHER
    if whole == 1:
        return "one"
    few = whole % 10 in range(2, 5) and whole % 100 not in range(12, 15)
    return "few" if few else "many"


RULES: Mapping[str, tuple[Category, tuple[str, ...]]] = MappingProxyType(
    {
        "en": (english, ("one", OTHER)),
        "de": (english, ("one", OTHER)),
        "nl": (english, ("one", OTHER)),
        "sv": (english, ("one", OTHER)),
        "fr": (_french, ("one", OTHER)),
        "it": (_italian, ("one", OTHER)),
        "es": (_spanish, ("one", OTHER)),
        "pl": (_polish, ("one", "few", "many", OTHER)),
    }
)
"""By language: its rule, and the categories that its wording has forms for.

``many`` of French, Italian and Spanish is only for exact millions; without a form of its own it is
``other``, which these languages use in all our sentences.
"""


def category(code: str, number: Number) -> str:
    """The plural category of *number* in the language *code*; a region has the rule of its language.

    >>> [category("pl", number) for number in (1, 2, 5, 22, 1.5)]
    ['one', 'few', 'many', 'few', 'other']
    """
    return rule_of(code)(number)


def rule_of(code: str) -> Category:
    """The plural rule of the language *code*, that of English for a language that is not known."""
    return RULES.get(code.partition("-")[0], RULES["en"])[0]


def categories(code: str) -> tuple[str, ...]:
    """The categories for which the wording of the language *code* has forms."""
    return RULES.get(code.partition("-")[0], RULES["en"])[1]
