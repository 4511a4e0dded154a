"""IBAN and BIC: their forms, which documents and schemas know, and their check digits."""

from __future__ import annotations

import re
from typing import Annotated

from ...values.constraints import Pattern
from .errors import IBAN_CHECK_DIGITS, LIBRARY_LACKING, NOT_A_BIC, NOT_AN_IBAN

IBAN = Pattern(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}", NOT_AN_IBAN)
BIC = Pattern(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", NOT_A_BIC)

Iban = Annotated[str, IBAN]
Bic = Annotated[str, BIC]

_LETTERS = re.compile("[a-z]+")


def compact(text: str) -> str:
    """*text* in capitals, without the spaces between printed groups; other letters stay as they are."""
    text = text.replace(" ", "").replace("\xa0", "")
    return _LETTERS.sub(lambda letters: letters[0].upper(), text)


def in_groups(iban: str) -> str:
    """An IBAN as it is printed on paper, in groups of four."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def check_iban(text: str) -> None:
    """Refuse an IBAN of a country or length that there is not, or with wrong check digits.

    Raises:
        InvalidValue: DOC271 or DOC272; DOC289 if schwifty, of the extra ``pay``, is not installed.
    """
    # Imported late: schwifty belongs to an extra, and loads the lists of all countries and banks.
    try:
        from schwifty import IBAN
        from schwifty.exceptions import InvalidChecksumDigits, SchwiftyException
    except ImportError:
        raise LIBRARY_LACKING(library="schwifty") from None
    try:
        IBAN(text)
    except InvalidChecksumDigits:
        raise IBAN_CHECK_DIGITS(text=text) from None
    except SchwiftyException:
        raise NOT_AN_IBAN(text=text) from None


def check_bic(text: str) -> None:
    """Refuse a BIC of a country that there is not; ``check_iban`` has found schwifty before.

    Raises:
        InvalidValue: DOC273.
    """
    from schwifty import BIC
    from schwifty.exceptions import SchwiftyException

    try:
        BIC(text)
    except SchwiftyException:
        raise NOT_A_BIC(text=text) from None
