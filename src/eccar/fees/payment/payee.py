"""Who is paid: a document with name, seat, address, register number, IBAN and BIC."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import ID, Id, Pattern
from ...values.contacts import MAILBOX, Mailbox, check_impersonal
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from .errors import (
    HIDDEN_CHARACTER,
    NAME_TOO_LONG,
    NO_PAYEE,
)
from .iban import BIC, IBAN, Bic, Iban, check_bic, check_iban, compact, in_groups

MAX_NAME_LENGTH = 70
"""The greatest length of the payee's name in a QR code (EPC069-12)."""

_HIDDEN = r"\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
_SPACES = r" \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"

LINE = Pattern(rf"[^{_HIDDEN}{_SPACES}][^{_HIDDEN}]*", HIDDEN_CHARACTER)
"""One line of a form: it begins with what can be seen, and holds nothing that cannot."""


def _line(text: str) -> str:
    """*text* in Unicode normalization form C, without spaces around it."""
    line = unicodedata.normalize("NFC", text).strip(" \xa0")
    if not line:
        raise NO_PAYEE()
    return line


def _lines(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, values))


def _optional_line(text: str | None) -> str | None:
    return None if text is None else _line(text)


@frozen(kw_only=True, field_transformer=typed_fields)
class Contact(Brief):
    """Where questions about a letter go: a unit and its mailbox, never a person.

    Attributes:
        unit: The name of the unit.
        mailbox: Its e-mail address. One of the form ``first.last@…`` is refused, unless its words
            are in the name of the unit.

    Raises:
        InvalidValue: If *mailbox* is no e-mail address (DOC297), or if it or the unit looks like a
            person (DOC298).
    """

    unit: str = field(validator=LINE.validate)
    mailbox: Mailbox = field(validator=MAILBOX.validate)

    def __attrs_post_init__(self) -> None:
        check_impersonal(self.unit, self.mailbox)


@frozen(kw_only=True, field_transformer=typed_fields)
class Payee(Identified):
    """Who is paid, into which account, and how a letter names them.

    Only the name and the IBAN are needed to make one, and for a payment code within the European
    Economic Area; a letter needs seat, address, register number and BIC, too.

    Attributes:
        audience: For whom the document is meant.
        id: A short name that tells it from other payees.
        name: The name as the bank knows it, of at most 70 characters.
        seat: The place in which the payee has its legal seat.
        address: The lines of the postal address.
        register: The number in the register of associations or companies, with the register.
        tax_number: The tax number, if letters are to name it.
        vat: A sentence on value added tax, if letters are to have one.
        iban: The IBAN (ISO 13616); in documents without spaces.
        bic: The BIC (ISO 9362).
        contact: The unit that answers questions.
        extra: What the document has besides, kept as it is.

    Raises:
        InvalidValue: If one of them is invalid (DOC271 to DOC276, DOC297, DOC298), or schwifty, of
            the extra ``pay``, is not installed (DOC289).

    Example:
        >>> Payee(name="Beispielkasse", iban="DE89 3704 0044 0532 0130 00").iban
        'DE89370400440532013000'
    """

    view = "payees.payee"

    audience: Audience = field(default=Audience.MEMBERS, converter=Audience)
    id: Id | None = field(default=None, validator=ID.validate)
    name: str = field(converter=_line, validator=LINE.validate)
    seat: str | None = field(default=None, converter=_optional_line, validator=LINE.validate)
    address: tuple[str, ...] = field(default=(), converter=_lines, validator=LINE.validate_each)
    register: str | None = field(default=None, converter=_optional_line, validator=LINE.validate)
    tax_number: str | None = field(default=None, converter=_optional_line, validator=LINE.validate)
    vat: str | None = field(default=None, converter=_optional_line, validator=LINE.validate)
    iban: Iban = field(converter=compact, validator=IBAN.validate)
    bic: Bic | None = field(
        default=None, converter=converters.optional(compact), validator=BIC.validate
    )
    contact: Contact | None = None
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __attrs_post_init__(self) -> None:
        if len(self.name) > MAX_NAME_LENGTH:
            raise NAME_TOO_LONG(length=len(self.name), limit=MAX_NAME_LENGTH)
        check_iban(self.iban)
        if self.bic is not None:
            check_bic(self.bic)

    @property
    def subject(self) -> str:
        """Empty: a payee is about no single authority."""
        return ""

    @property
    def printed_iban(self) -> str:
        """The IBAN as it is printed on paper, in groups of four."""
        return in_groups(self.iban)
