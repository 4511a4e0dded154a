"""EPC QR codes for SEPA credit transfers, as SVG.

Source: European Payments Council, EPC069-12, Quick Response Code: Guidelines to Enable the Data
Capture for the Initiation of a SEPA Credit Transfer.
"""

from __future__ import annotations

import functools
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

MAX_AMOUNT = Money(99_999_999_999, "EUR")
"""The greatest amount that the standard allows: 999,999,999.99 euros."""

MAX_BYTES = 331
"""The greatest length of the payload that the standard allows."""

_PIXELS = 4
"""The width of one module of the code in the SVG, which can be scaled."""

EEA = frozenset(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
    """.split()
)
"""The countries of the European Economic Area: payments to their accounts need no BIC."""


def payment_code(
    payee: Payee, amount: Money, reference: str, *, title: str = "", lang: str = "en"
) -> str:
    """The QR code by which *amount* is paid to *payee* under a creditor *reference*, as SVG.

    The error correction level is M, as the standard requires. The text is the same for the same
    arguments.

    Args:
        payee: Who is paid.
        amount: From 0.01 to 999,999,999.99 euros.
        reference: A creditor reference; see ``creditor_reference``.
        title: The text alternative of the picture.
        lang: The language of the title.

    Raises:
        InvalidValue: As for ``payload``, or if segno, of the extra ``pay``, is not installed
            (DOC289).
    """
    content = payload(payee, amount, reference)
    title = title or f"EPC QR code: {amount}, {payee.name}, {valid_reference(reference)}"
    return _drawn(content, title, lang)


@functools.lru_cache(maxsize=16)
def _drawn(content: str, title: str, lang: str) -> str:
    """The code that holds *content*. Finding its best mask takes longer than all else in a letter."""
    try:
        import segno
    except ImportError:
        raise LIBRARY_LACKING(library="segno") from None
    code = segno.make_qr(content, error="m", boost_error=False, mode="byte", encoding="utf-8")
    svg = io.BytesIO()
    code.save(
        svg,
        kind="svg",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        scale=_PIXELS,
        light="#fff",
        title=title,
    )
    side = code.symbol_size(_PIXELS)[0]
    begin = f'<svg role="img" lang="{lang}" xml:lang="{lang}" viewBox="0 0 {side} {side}" '
    return svg.getvalue().decode().replace("<svg ", begin, 1)


def payload(payee: Payee, amount: Money, reference: str) -> str:
    """The text that the code holds: the first ten elements of the standard, one per line.

    Raises:
        InvalidValue: If the amount is not in euros, not positive or too great (DOC278 to DOC281),
            the payload too long (DOC282), a BIC missing (DOC283), or the reference invalid
            (DOC277).
    """
    if amount.currency != "EUR":
        raise NOT_IN_EURO(amount=amount)
    if amount.hundredths <= 0:
        raise NOTHING_TO_PAY(amount=amount)
    if amount > MAX_AMOUNT:
        raise TOO_MUCH_FOR_A_CODE(amount=amount, limit=MAX_AMOUNT)
    if payee.bic is None and payee.iban[:2] not in EEA:
        raise BIC_NEEDED(iban=payee.printed_iban)
    service, version, utf_8, transfer, purpose = "BCD", "002", "1", "SCT", ""
    lines = (
        *(service, version, utf_8, transfer, payee.bic or "", payee.name, payee.iban),
        *(f"EUR{amount.amount}", purpose, valid_reference(reference)),
    )
    content = "\n".join(lines)
    if (length := len(content.encode())) > MAX_BYTES:
        raise TOO_LONG_FOR_A_CODE(length=length, limit=MAX_BYTES)
    return content
