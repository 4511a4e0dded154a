"""Who is paid: name, IBAN and BIC, checked when a payee is made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...values.characters import hidden
from ...values.typed import typed_fields
from .errors import (
    HIDDEN_CHARACTER,
    IBAN_CHECK_DIGITS,
    LIBRARY_LACKING,
    NAME_TOO_LONG,
    NO_PAYEE,
    NOT_A_BIC,
    NOT_AN_IBAN,
)

MAX_NAME_LENGTH = 70
"""The greatest length of the payee's name in a QR code (EPC069-12)."""

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")


def _line(text: str) -> str:
    """*text* as one visible line, in Unicode normalization form C, without spaces around it."""
    if any(map(hidden, text)):
        raise HIDDEN_CHARACTER(text=text)
    line = unicodedata.normalize("NFC", text).strip()
    if not line:
        raise NO_PAYEE()
    return line


def _name(text: str) -> str:
    name = _line(text)
    if len(name) > MAX_NAME_LENGTH:
        raise NAME_TOO_LONG(length=len(name), limit=MAX_NAME_LENGTH)
    return name


def _lines(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, values))


def _compact(text: str) -> str:
    """*text* in capitals, without the spaces between printed groups."""
    return text.replace(" ", "").replace("\xa0", "").upper()


def _iban(text: str) -> str:
    # Imported late: schwifty belongs to an extra, and loads the lists of all countries and banks.
    try:
        from schwifty import IBAN
        from schwifty.exceptions import InvalidChecksumDigits, SchwiftyException
    except ImportError:
        raise LIBRARY_LACKING(library="schwifty") from None
    compact = _compact(text)
    # schwifty also takes digits of other scripts, and line ends, which no bank does.
    if not _IBAN.fullmatch(compact):
        raise NOT_AN_IBAN(text=text)
    try:
        return str(IBAN(compact))
    except InvalidChecksumDigits:
        raise IBAN_CHECK_DIGITS(text=text) from None
    except SchwiftyException:
        raise NOT_AN_IBAN(text=text) from None


def _bic(text: str) -> str:
    # The converter of the IBAN runs first, and reports if schwifty is not installed.
    from schwifty import BIC
    from schwifty.exceptions import SchwiftyException

    compact = _compact(text)
    if not _BIC.fullmatch(compact):
        raise NOT_A_BIC(text=text)
    try:
        return str(BIC(compact))
    except SchwiftyException:
        raise NOT_A_BIC(text=text) from None


@frozen(kw_only=True, field_transformer=typed_fields)
class Payee:
    """Who is paid, and into which account.

    Attributes:
        name: The name as the bank knows it, of at most 70 characters.
        iban: The IBAN (ISO 13616), without spaces; its form and check digits are validated.
        bic: The BIC (ISO 9362); not needed within the European Economic Area.
        address: The lines of the address, for letters.

    Raises:
        InvalidValue: If one of them is invalid (DOC271 to DOC276), or schwifty, of the extra
            ``pay``, is not installed (DOC289).

    Example:
        >>> Payee(name="Beispielkasse", iban="DE89 3704 0044 0532 0130 00").iban
        'DE89370400440532013000'
    """

    name: str = field(converter=_name)
    iban: str = field(converter=_iban)
    bic: str | None = field(default=None, converter=converters.optional(_bic))
    address: tuple[str, ...] = field(default=(), converter=_lines)

    @property
    def printed_iban(self) -> str:
        """The IBAN as it is printed on paper, in groups of four."""
        starts = range(0, len(self.iban), 4)
        return " ".join(self.iban[start : start + 4] for start in starts)
