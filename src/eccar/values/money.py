"""An amount in a currency: exact, immutable, and never mixed with another currency.

Amounts are kept as whole hundredths, so that no setting of ``decimal`` can ever round a sum.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, ClassVar, cast

from attrs import frozen

from .constraints import Constraint, Pattern
from .errors import ErrorCode, InvalidValue
from .plain import FormattedAsText
from .texts import Count

NOT_AN_AMOUNT = ErrorCode(
    code="DOC241",
    message="“{text}” is not an amount of money.",
    hint="Did you mean {near}?",
    otherwise="Write the digits, a point, two decimals, a space and the currency: 1500.00 EUR.",
)
WITHOUT_CURRENCY = ErrorCode(
    code="DOC242",
    message="The amount {text} has no currency.",
    hint="Add the currency: 1500.00 EUR.",
)
NOT_A_CURRENCY = ErrorCode(
    code="DOC243",
    message="“{text}” is not the code of a currency.",
    hint="Write the three capital letters of ISO 4217, such as EUR, CHF or PLN.",
)
SEPARATORS = ErrorCode(
    code="DOC244",
    message="The amount “{text}” is ambiguous.",
    hint="Did you mean {near}?",
    otherwise="Use no thousands separator, and a point before the decimals: 1500.00 EUR.",
)
TOO_FINE = ErrorCode(
    code="DOC245",
    message="“{text}” has more than two decimals.",
    hint="Round it to two decimals.",
)
NEGATIVE = ErrorCode(
    code="DOC246",
    message="The amount “{text}” is negative.",
    hint=(
        "Write the amount without a sign. The kind of entry shows whether it was charged or paid."
    ),
)
TWO_CURRENCIES = ErrorCode(
    code="DOC247",
    message="{one} and {other} are in different currencies.",
    hint="Convert both into one currency first.",
)
TOO_MUCH_MONEY = ErrorCode(
    code="DOC248",
    message="The amount {text} is too large.",
    hint="Amounts must be below {limit}. Check for an extra digit.",
    library_values=("limit",),
)

ERROR_CODES = (
    NOT_AN_AMOUNT,
    WITHOUT_CURRENCY,
    NOT_A_CURRENCY,
    SEPARATORS,
    TOO_FINE,
    NEGATIVE,
    TWO_CURRENCIES,
    TOO_MUCH_MONEY,
)

CURRENCIES = tuple(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BYR BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CYP CZK DJF DKK DOP DZD EEK EGP ERN ETB
    EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL
    MGA MKD MMK MNT MOP MRU MTL MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SIT SKK SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV
    WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split()
)
"""Currencies of ISO 4217, and those of Europe that were given up since the coalition began."""

_KNOWN = frozenset(CURRENCIES)

MAX_AMOUNT = 10**12
"""Units of a currency below which every single amount stays; a sum may exceed it."""

_AMOUNT = re.compile(r"(-?)(0|[1-9][0-9]{0,11})(?:\.([0-9]{1,2}))? ([A-Z]{3})")
_BARE = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FINE = re.compile(r"-?(?:0|[0-9]{4,})\.[0-9]{3,} [A-Z]{3}|-?[0-9]+\.[0-9]{4,} [A-Z]{3}")
_MUCH = re.compile(r"-?[0-9]{13,}(\.[0-9]{1,2})? [A-Z]{3}")
_LONGEST = 60
"""Characters of a text that is looked at to say what is wrong with it; no amount is longer."""

_SEPARATOR = "[.,'’_ \u00a0\u202f]"
_GROUP = f"{_SEPARATOR}[0-9]{{3}}"
_GROUPED = re.compile(
    rf"-?[0-9]{{1,3}}(?:{_GROUP})+(?!{_GROUP})(?:[.,][0-9]{{1,2}})? ?\S*"
    r"|-?[0-9]+,[0-9]{1,2} ?\S*"
)
_OTHER_MARK = re.compile(
    r"-?[0-9]+(?:\.[0-9]{1,2})? ([^\W\d_]{2,}|[€$£¥])|-?[0-9]+(?:\.[0-9]{1,2})?([€$£¥])"
)

CURRENCY = Pattern("|".join(CURRENCIES), NOT_A_CURRENCY, CURRENCIES)
Currency = Annotated[str, CURRENCY]


@frozen(order=False)
class Money(FormattedAsText):
    """An exact amount: whole hundredths of a currency's unit; a negative amount is a credit.

    Amounts of one currency are added, subtracted and compared; two currencies are a
    ``InvalidValue``. Documents write an amount as text, and ``from_text`` reads it.
    """

    from_text: ClassVar[Callable[[str], Money]]

    hundredths: int
    currency: str

    def __attrs_post_init__(self) -> None:
        if type(self.hundredths) is not int:
            raise NOT_AN_AMOUNT(text=self.hundredths)
        if self.currency not in _KNOWN:
            CURRENCY(self.currency)

    @property
    def amount(self) -> Decimal:
        """The number of units, with two decimals."""
        return Decimal(str(self).partition(" ")[0])

    def __str__(self) -> str:
        whole, part = divmod(abs(self.hundredths), 100)
        sign = "-" if self.hundredths < 0 else ""
        return f"{sign}{whole}.{part:02} {self.currency}"

    def __repr__(self) -> str:
        return f"money({str(self)!r})"

    def __bool__(self) -> bool:
        return self.hundredths != 0

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.hundredths + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.hundredths - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.hundredths, self.currency)

    def __abs__(self) -> Money:
        return Money(abs(self.hundredths), self.currency)

    def __lt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.hundredths < self._same(other)

    def __le__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.hundredths <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.hundredths > self._same(other)

    def __ge__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.hundredths >= self._same(other)

    def share(self, part: Fraction) -> Money:
        """The fraction *part* of the amount, rounded to the nearest hundredth, halves up."""
        if part == 1:
            return self
        doubled = 2 * self.hundredths * part + 1
        return Money(doubled.numerator // (2 * doubled.denominator), self.currency)

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise TWO_CURRENCIES(one=self, other=other)
        return other.hundredths


def money(amount: Money | str) -> Money:
    """The amount that a text such as ``1500.00 EUR`` writes; a ``Money`` is returned as it is.

    Raises ``InvalidValue`` for anything else: floats, separators of thousands, no currency.

    >>> money("1500 EUR") + money("0.50 EUR")
    money('1500.50 EUR')
    """
    if isinstance(amount, Money):
        return amount
    match = _AMOUNT.fullmatch(amount) if isinstance(cast("object", amount), str) else None
    if match is None:
        raise _not_an_amount(amount)
    sign, whole, part, currency = match.groups()
    hundredths = int(whole) * 100 + int((part or "").ljust(2, "0"))
    return Money(-hundredths if sign else hundredths, currency)


Money.from_text = money


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum of *amounts*, all in *currency*; zero if there are none."""
    return sum(amounts, start=Money(0, currency))


def _not_an_amount(value: object) -> InvalidValue:
    """The error that says why *value* is not an amount."""
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        finite = value.is_finite() if isinstance(value, Decimal) else abs(value) < math.inf
        whole = isinstance(value, float) and value.is_integer()
        return (WITHOUT_CURRENCY if finite else NOT_AN_AMOUNT)(text=int(value) if whole else value)
    if not isinstance(value, str) or len(value) > _LONGEST:
        return NOT_AN_AMOUNT(text=value)
    patterns = {
        _BARE: WITHOUT_CURRENCY,
        _FINE: TOO_FINE,
        _MUCH: TOO_MUCH_MONEY,
        _GROUPED: SEPARATORS,
    }
    for pattern, fault in patterns.items():
        if pattern.fullmatch(value):
            return fault(text=value, limit=Count(MAX_AMOUNT))
    mark = _OTHER_MARK.fullmatch(value)
    currency = (mark[1] or mark[2]) if mark else ""
    if not currency or currency in _KNOWN:
        return NOT_AN_AMOUNT(text=value)
    return NOT_A_CURRENCY(text=currency)


class AmountRange(Constraint):
    """The amounts that documents can hold: not negative, and below ``MAX_AMOUNT``."""

    __slots__ = ()

    def __call__(self, value: Any) -> Any:
        """*value* itself, if documents can hold it."""
        if value.hundredths < 0:
            raise NEGATIVE(text=value)
        if value.hundredths >= MAX_AMOUNT * 100:
            raise TOO_MUCH_MONEY(text=value, limit=Count(MAX_AMOUNT))
        return value


AMOUNT = AmountRange()
Amount = Annotated[Money, AMOUNT]
"""An amount in a document; the kind of fact says in which direction it goes."""
