"""Rates of exchange, as a caller gives them: none is packaged, and none is looked up."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction

from attrs import field, frozen

from ...values.brief import Brief
from ...values.characters import printable
from ...values.dates import day
from ...values.errors import InvalidValue
from ...values.money import CURRENCIES, Money
from ...values.plain import plain_value
from ..errors import NOT_A_RATE, RATE_FOR_ANOTHER

_RATE = re.compile(
    r"(?P<units>[0-9]{1,9}(?:\.[0-9]{1,9})?) (?P<currency>[A-Z]{3})/(?P<per>[A-Z]{3}), "
    r"(?P<source>\S(?:.{0,78}\S)?) (?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)


@frozen(kw_only=True)
class Rate(Brief):
    """How much of one currency a unit of another was worth on a day, and who says so.

    ``rate`` makes one from a text.

    Attributes:
        units: How many units of ``currency`` one unit of ``per`` was worth, more than zero, in the
            digits in which it was given.
        currency: The currency into which amounts are converted.
        per: The currency of the amounts.
        source: Who published the rate.
        day: The day of the rate.
    """

    phrase = "assessments.rate_in_words"

    units: str
    currency: str
    per: str
    source: str
    day: dt.date = field(converter=day)

    def __str__(self) -> str:
        return f"{self.units} {self.currency}/{self.per}, {self.source} {self.day}"

    def converted(self, amount: Money) -> Money:
        """*amount* in the other currency, rounded to the nearest hundredth, halves up.

        Raises:
            InvalidValue: If the amount is in another currency than the rate is for (DOC266).

        >>> rate("4.2531 PLN/EUR, NBP 2026-11-27").converted(Money(50000, "EUR"))
        money('2126.55 PLN')
        """
        if amount.currency != self.per:
            raise RATE_FOR_ANOTHER(per=self.per, currency=amount.currency)
        return Money(amount.hundredths, self.currency).share(Fraction(self.units))


def rate(value: Rate | str) -> Rate:
    """The rate that a text such as ``4.2531 PLN/EUR, NBP 2026-11-27`` gives.

    In this order: the units of the first currency that one unit of the second was worth, both
    currencies by their ISO 4217 codes, who published the rate, and its day. A ``Rate`` is returned
    as it is.

    Raises:
        InvalidValue: If the text is anything else (DOC265).

    >>> print(rate("4.2531 PLN/EUR, NBP 2026-11-27"))
    4.2531 PLN/EUR, NBP 2026-11-27
    """
    if isinstance(value, Rate):
        return value
    text = plain_value(value)
    match = _RATE.fullmatch(text) if isinstance(text, str) else None
    if match is None or not _valid(match):
        raise NOT_A_RATE(text=text)
    try:
        return Rate(
            units=match["units"],
            currency=match["currency"],
            per=match["per"],
            source=match["source"],
            day=match["day"],
        )
    except InvalidValue:
        raise NOT_A_RATE(text=text) from None


def _valid(match: re.Match[str]) -> bool:
    """Whether the parts mean something: two currencies, a rate above zero, a source that is seen."""
    source = match["source"]
    known = match["currency"] in CURRENCIES and match["per"] in CURRENCIES
    different = match["currency"] != match["per"]
    return known and different and Fraction(match["units"]) > 0 and printable(source) == source
