"""The facts of an account: charged, paid, waived, reversed, refunded.

Each kind says which way its amount goes: a charge makes the city owe more, a payment less.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import ClassVar

from attrs import converters, field, frozen

from ...values.constraints import TEXT
from ...values.dates import day
from ...values.facts import Fact, Family, in_document_order
from ...values.money import AMOUNT, Amount, money
from ...values.ranges import YEAR, Year
from ...values.typed import typed_fields
from ..payment.iban import IBAN, Iban


@frozen(
    kw_only=True,
    field_transformer=in_document_order(
        "when", "amount", "year", "reference", "by", "sources", "recorded", "note"
    ),
)
class Posting(Fact):
    """Something that happened to an account: when, how much, for which fee year if for any.

    Attributes:
        sign: 1 if the amount makes the city owe more, -1 if less.
        amount: How much, never negative.
        year: The fee year that it is for, if it is for one.
        reference: The number under which the bank or the books know it.
    """

    sign: ClassVar[int] = 0

    amount: Amount = field(converter=money, validator=AMOUNT.validate)
    year: Year | None = field(default=None, validator=YEAR.validate)
    reference: str | None = field(default=None, validator=TEXT.validate)

    @property
    def effect(self) -> int:
        """The hundredths by which it changes what the city owes."""
        return self.sign * self.amount.hundredths


@frozen(kw_only=True, field_transformer=typed_fields)
class Charged(Posting):
    """The office charged the fee of a year: with a notice, due on a day.

    Attributes:
        due: The last day on which to pay; whoever charged the fee (``by``) has set it.
        notice: The number of the notice.
        order: The order or cash reference of the city.
        iban: The IBAN into which the notice asked to pay.
    """

    kind = "charged"
    sign = 1

    due: dt.date | None = field(default=None, converter=converters.optional(day))
    notice: str | None = field(default=None, validator=TEXT.validate)
    order: str | None = field(default=None, validator=TEXT.validate)
    iban: Iban | None = field(default=None, validator=IBAN.validate)


class Paid(Posting):
    """The city paid."""

    __slots__ = ()
    kind = "paid"
    sign = -1


class Waived(Posting):
    """The coalition gave up what it could have claimed."""

    __slots__ = ()
    kind = "waived"
    sign = -1


class Refunded(Posting):
    """The coalition paid money back to the city."""

    __slots__ = ()
    kind = "refunded"
    sign = 1


class Reversible(enum.StrEnum):
    """What can be undone: a wrong charge, a payment that bounced, a waiver, a refund."""

    CHARGED = "charged"
    PAID = "paid"
    WAIVED = "waived"
    REFUNDED = "refunded"


@frozen(kw_only=True, field_transformer=typed_fields)
class Reversed(Posting):
    """An earlier fact was undone: what kind it was, and under which notice or reference."""

    kind = "reversed"

    what: Reversible = field(converter=Reversible)
    undoes: str | None = field(default=None, validator=TEXT.validate)

    @property
    def effect(self) -> int:
        """The hundredths by which it changes what the city owes: the contrary of what it undoes."""
        return -_SIGNS[self.what] * self.amount.hundredths


POSTINGS: tuple[type[Posting], ...] = (Charged, Paid, Waived, Reversed, Refunded)
"""Every kind of fact that an account can hold."""

Posting.family = Family(POSTINGS)
_SIGNS = {Reversible(kind.kind): kind.sign for kind in POSTINGS if kind is not Reversed}
