"""The code to pay by: an EPC QR code, which phones and bank machines read, drawn as SVG.

Source: European Payments Council, EPC069-12, Quick Response Code: Guidelines to Enable the Data
Capture for the Initiation of a SEPA Credit Transfer.
"""

from __future__ import annotations

import io

from ...values.money import Money
from .errors import (
    BIC_NEEDED,
    LIBRARY_LACKING,
    NOT_IN_EURO,
    NOTHING_TO_PAY,
    TOO_LONG_FOR_A_CODE,
    TOO_MUCH_FOR_A_CODE,
)
from .payee import Payee
from .reference import valid_reference

MOST = Money(99_999_999_999, "EUR")
"""The greatest amount that the standard lets a code ask for."""

LONGEST = 331
"""Bytes that the standard lets a code hold."""

_PIXELS = 4
"""The side of one square of the code; the whole can be scaled."""

EEA = frozenset(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
    """.split()
)
"""Countries of the European Economic Area, to whose accounts one pays without a BIC."""


def payment_code(
    payee: Payee, amount: Money, reference: str, *, title: str = "", lang: str = "en"
) -> str:
    """The code by which *amount* is paid to *payee* under a creditor *reference*, as SVG.

    *title* is what it is called for those who do not see it, in the language *lang*.
    """
    told = payload(payee, amount, reference)
    try:
        import segno
    except ImportError:
        raise LIBRARY_LACKING(library="segno") from None
    code = segno.make_qr(told, error="m", boost_error=False, mode="byte", encoding="utf-8")
    drawn = io.BytesIO()
    code.save(
        drawn,
        kind="svg",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        scale=_PIXELS,
        light="#fff",
        title=title or f"EPC QR code: {amount}, {payee.name}, {valid_reference(reference)}",
    )
    side = code.symbol_size(_PIXELS)[0]
    begin = f'<svg role="img" lang="{lang}" xml:lang="{lang}" viewBox="0 0 {side} {side}" '
    return drawn.getvalue().decode().replace("<svg ", begin, 1)


def payload(payee: Payee, amount: Money, reference: str) -> str:
    """What the code holds, line by line, if there is nothing to refuse."""
    if amount.currency != "EUR":
        raise NOT_IN_EURO(amount=amount)
    if amount.hundredths <= 0:
        raise NOTHING_TO_PAY(amount=amount)
    if amount > MOST:
        raise TOO_MUCH_FOR_A_CODE(amount=amount, limit=MOST)
    if payee.bic is None and payee.iban[:2] not in EEA:
        raise BIC_NEEDED(iban=payee.printed_iban)
    service, version, utf_8, transfer, purpose = "BCD", "002", "1", "SCT", ""
    lines = (
        *(service, version, utf_8, transfer, payee.bic or "", payee.name, payee.iban),
        *(f"EUR{amount.amount}", purpose, valid_reference(reference)),
    )
    told = "\n".join(lines)
    if (length := len(told.encode())) > LONGEST:
        raise TOO_LONG_FOR_A_CODE(length=length, limit=LONGEST)
    return told
