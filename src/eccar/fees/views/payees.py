"""The view of a payee: name, seat, address, and the account into which is paid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Group, Heading, LineBlock
from ...values.characters import printable
from ..payment.payee import Payee


def payee(payee: Payee, lang: Language) -> Iterator[Block]:
    """All that letters say about the payee."""
    account = (("iban", payee.printed_iban), ("bic", payee.bic))
    lines = (*payee.address, *_labelled(account, lang), *details(payee, lang))
    blocks = (Heading(payee.name), Group([LineBlock(tuple(map(printable, lines)))]))
    yield Details(brief=blocks, full=blocks)


def details(payee: Payee, lang: Language) -> Iterator[str]:
    """What identifies the payee besides name, address and account, line by line."""
    contact = f"{payee.contact.unit}, {payee.contact.mailbox}" if payee.contact else None
    values = (
        ("seat", payee.seat),
        ("register", payee.register),
        ("tax_number", payee.tax_number),
        ("contact", contact),
    )
    yield from _labelled(values, lang)
    if payee.vat:
        yield payee.vat


def _labelled(values: Iterable[tuple[str, str | None]], lang: Language) -> Iterator[str]:
    for label, value in values:
        if value:
            yield lang.line(lang.word("fees.letter", label), value)
