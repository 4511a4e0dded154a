"""Creditor references (RF, ISO 11649), which banks pass on unchanged with a payment."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from ...values.constraints import CITY_ID
from ...values.ranges import YEAR
from .errors import LIBRARY_LACKING, NOT_A_REFERENCE

MAX_BODY_LENGTH = 21
"""The greatest length of a reference after RF and its two check digits."""

MAX_REMITTANCE_LENGTH = 140
"""The greatest length of the remittance text of a SEPA credit transfer."""

_SEPA = re.compile(r"[A-Za-z0-9/?:().,'+-][A-Za-z0-9/?:().,'+ -]*")
_FORM = re.compile(r"RF[0-9]{2}[A-Z0-9]{1,21}")
_BODY = re.compile(r"[A-Za-z0-9]{1,21}")
_PREFIX_LENGTH, _HASH_LENGTH = 7, 10
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def creditor_reference(city: str, year: int, notice: str | None = None) -> str:
    """The reference under which a city pays its fee of a *year*.

    It holds the number of the *notice*, if that is at most 21 ASCII letters and digits; else the
    city's id and the year, so that no two cities and no two years share a reference. The check
    digits are those of ISO 7064, MOD 97-10.

    Args:
        city: The id of the city.
        year: The fee year, from 1900 to 2199.
        notice: The number of the notice by which the fee was charged.

    Raises:
        InvalidValue: If *city* is no id or *year* lies outside these years, or if python-stdnum,
            of the extra ``pay``, is not installed (DOC289).

    Example:
        >>> creditor_reference("de/musterstadt", 2024)[4:]
        'DEMUSTERSTADT2024'
    """
    try:
        from stdnum.iso7064 import mod_97_10
    except ImportError:
        raise LIBRARY_LACKING(library="python-stdnum") from None
    CITY_ID(city)
    YEAR(year)
    body = notice.upper() if notice and _BODY.fullmatch(notice) else _body(city, year)
    return valid_reference(f"RF{mod_97_10.calc_check_digits(f'{body}RF')}{body}")


def remittance_text(reference: str, years: Sequence[int], notices: Sequence[str] = ()) -> str:
    """The text of a transfer: the *reference*, the fee *years*, and the numbers of the *notices*.

    Banks pass on 140 characters of the Latin set of SEPA. What does not fit, or has other
    characters, is left out: first the notices, then the years.

    >>> remittance_text("RF18539007547034", [2024, 2025, 2026], ["2026-004"])
    'RF18539007547034 2024-2026 2026-004'
    """
    texts = (*_runs(years), *(number for number in notices if _SEPA.fullmatch(number)))
    choices = (texts, _runs(years), ())
    lines = (" ".join((reference, *choice)) for choice in choices)
    return next(line for line in lines if len(line) <= MAX_REMITTANCE_LENGTH)


def _runs(years: Sequence[int]) -> tuple[str, ...]:
    """The *years*, which are in order, with each run of them as its first and last."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return tuple(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def valid_reference(text: str) -> str:
    """The creditor reference *text* in capitals, without the spaces between printed groups.

    Raises:
        InvalidValue: If it is no creditor reference (DOC277), or if python-stdnum, of the extra
            ``pay``, is not installed (DOC289).
    """
    try:
        from stdnum import iso11649
    except ImportError:
        raise LIBRARY_LACKING(library="python-stdnum") from None
    compact = text.replace(" ", "").upper()
    # python-stdnum also takes dots, slashes and digits of other scripts, which no bank does.
    if not _FORM.fullmatch(compact) or not iso11649.is_valid(compact):
        raise NOT_A_REFERENCE(text=text)
    return compact


def _body(city: str, year: int) -> str:
    """The *city* and the *year* in letters and digits, different for any two of them.

    The id and the year as they are, if the id has no hyphen and fits: such a body begins with a
    letter. Otherwise the year, the beginning of the id, and a hash of the whole id: it begins with
    a digit, so that the two forms never coincide.
    """
    country, _, name = city.upper().partition("/")
    if "-" not in name and len(f"{country}{name}{year}") <= MAX_BODY_LENGTH:
        return f"{country}{name}{year}"
    prefix = f"{country}{name}".replace("-", "")[:_PREFIX_LENGTH]
    return f"{year}{prefix}{_hash(city)}"


def _hash(text: str) -> str:
    """The SHA-256 of *text*, reduced to ten letters and digits."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    letters = ""
    for _ in range(_HASH_LENGTH):
        number, digit = divmod(number, len(_DIGITS))
        letters += _DIGITS[digit]
    return letters
