"""Creditor references (RF, ISO 11649): what a bank hands on unchanged, so that a payment is known."""

from __future__ import annotations

import hashlib
import re

from ...values.constraints import CITY_ID
from ...values.ranges import YEAR
from .errors import LIBRARY_LACKING, NOT_A_REFERENCE

ROOM = 21
"""Letters and digits of a reference behind RF and the two check digits."""

_ROUGHLY = re.compile(r"RF[0-9]{2}[A-Z0-9]{1,21}")
_FITS = re.compile(r"[A-Za-z0-9]{1,21}")
_HEAD, _HASH = 7, 10
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def creditor_reference(city: str, year: int, notice: str | None = None) -> str:
    """The reference under which a city, by its id, pays its fee of a *year*.

    It holds the number of the *notice*, where that is at most 21 ASCII letters and digits; else
    the city's id and the year, so that no two cities and no two years share one.
    """
    try:
        from stdnum.iso7064 import mod_97_10
    except ImportError:
        raise LIBRARY_LACKING(library="python-stdnum") from None
    CITY_ID(city)
    YEAR(year)
    body = notice.upper() if notice and _FITS.fullmatch(notice) else _body(city, year)
    return valid_reference(f"RF{mod_97_10.calc_check_digits(f'{body}RF')}{body}")


def valid_reference(told: str) -> str:
    """*told* without the spaces between its groups, if it is a creditor reference."""
    try:
        from stdnum import iso11649
    except ImportError:
        raise LIBRARY_LACKING(library="python-stdnum") from None
    compact = told.replace(" ", "").upper()
    # python-stdnum also takes dots, slashes and digits of other scripts, which no bank does.
    if not _ROUGHLY.fullmatch(compact) or not iso11649.is_valid(compact):
        raise NOT_A_REFERENCE(text=told)
    return compact


def _body(city: str, year: int) -> str:
    """The *city* and the *year* in letters and digits.

    As they are, where nothing is lost by that; else with a hash of the whole id. The first begins
    with a letter, the second with a digit, so that neither can be taken for the other.
    """
    country, _, name = city.upper().partition("/")
    if "-" not in name and len(f"{country}{name}{year}") <= ROOM:
        return f"{country}{name}{year}"
    head = f"{country}{name}".replace("-", "")[:_HEAD]
    return f"{year}{head}{_hash(city)}"


def _hash(text: str) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    letters = ""
    for _ in range(_HASH):
        number, digit = divmod(number, len(_DIGITS))
        letters += _DIGITS[digit]
    return letters
