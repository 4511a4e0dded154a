"""Who is to be paid, and into which account: what is wrong there is refused at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from attrs import converters, field, frozen

from .errors import (
    HIDDEN_CHARACTER,
    IBAN_CHECK_DIGITS,
    LIBRARY_LACKING,
    NAME_TOO_LONG,
    NO_PAYEE,
    NOT_A_BIC,
    NOT_AN_IBAN,
)

LONGEST_NAME = 70
"""Characters of the payee's name in a code to pay by (EPC069-12)."""

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def _line(told: str) -> str:
    """*told* as one line that can be seen: composed, without spaces around it."""
    if any(unicodedata.category(letter) in _HIDDEN for letter in told):
        raise HIDDEN_CHARACTER(text=told)
    line = unicodedata.normalize("NFC", told).strip()
    if not line:
        raise NO_PAYEE()
    return line


def _name(told: str) -> str:
    name = _line(told)
    if len(name) > LONGEST_NAME:
        raise NAME_TOO_LONG(length=len(name), limit=LONGEST_NAME)
    return name


def _lines(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, told))


def _compact(told: str) -> str:
    """*told* without the spaces that people set between groups, in capitals."""
    return told.replace(" ", "").replace("\xa0", "").upper()


def _iban(told: str) -> str:
    # schwifty is late: it belongs to an extra, and loads lists of all countries and banks.
    try:
        from schwifty import IBAN
        from schwifty.exceptions import InvalidChecksumDigits, SchwiftyException
    except ImportError:
        raise LIBRARY_LACKING(library="schwifty") from None
    compact = _compact(told)
    # schwifty also takes digits of other scripts, and line ends, which no bank does.
    if not _IBAN.fullmatch(compact):
        raise NOT_AN_IBAN(text=told)
    try:
        return str(IBAN(compact))
    except InvalidChecksumDigits:
        raise IBAN_CHECK_DIGITS(text=told) from None
    except SchwiftyException:
        raise NOT_AN_IBAN(text=told) from None


def _bic(told: str) -> str:
    # Whether schwifty is there, the IBAN has found out: it is converted before.
    from schwifty import BIC
    from schwifty.exceptions import SchwiftyException

    compact = _compact(told)
    if not _BIC.fullmatch(compact):
        raise NOT_A_BIC(text=told)
    try:
        return str(BIC(compact))
    except SchwiftyException:
        raise NOT_A_BIC(text=told) from None


@frozen(kw_only=True)
class Payee:
    """Who is to be paid: the name as the bank knows it, the account, and the lines of an address.

    The IBAN is kept without spaces; its form and check digits are those of its country.
    """

    name: str = field(converter=_name)
    iban: str = field(converter=_iban)
    bic: str | None = field(default=None, converter=converters.optional(_bic))
    address: tuple[str, ...] = field(default=(), converter=_lines)

    @property
    def printed_iban(self) -> str:
        """The IBAN as papers print it, in groups of four."""
        return " ".join(self.iban[at : at + 4] for at in range(0, len(self.iban), 4))
