"""How a language writes choices of closed lists, numbers, amounts of money, dates, and sources."""

from __future__ import annotations

import datetime as dt
import enum
import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen

from ..values.characters import printable
from ..values.cities import Population
from ..values.dates import When
from ..values.money import Money
from ..values.sources import Source
from ..values.texts import fill
from .files import name_for, section

_OPEN = ".."
"""An end of a span that is not known (EDTF)."""

_SPRING, _WINTER = 21, 24
"""The first and the last season, which EDTF writes where months are; winter goes on into the next year."""


@frozen
class Formats:
    """The formats of the language with this code; what its wording lacks is in English."""

    code: str

    def template(self, name: str, key: str) -> Any:
        """What the wording has under *key* in the section *name*: a template, or a list of names.

        Raises ``KeyError`` if English has nothing either.
        """
        return section(name, self.code).get(key) or section(name, "en")[key]

    def choice(self, value: enum.StrEnum) -> str:
        """The words for a *value* of a closed list; the value itself, if there are none.

        They are in the section with the name of its class, in the wording of the package of that class.
        """
        name = name_for(type(value))
        for code in dict.fromkeys((self.code, "en")):
            texts = section(name, code)
            if text := texts.get(value.value) or texts.get(value.name.lower()):
                return str(text)
        return value.value

    def line(self, label: str, value: str) -> str:
        """*label* and *value* with what the language sets between them."""
        return str(self.template("label", "line")).format(label=label, value=value)

    def apart(self, parts: Iterable[str]) -> str:
        """Those of *parts* that are not empty, with what the language sets between them."""
        return str(self.template("label", "apart")).join(filter(None, parts))

    def cited(self, text: str, sources: Iterable[Source]) -> str:
        """*text* and behind it its *sources*, or that there is none."""
        citations = self.apart(printable(str(source)) for source in sources)
        if not citations:
            return f"{text} – {self.template('label', 'no_source')}"
        return f"{text} – {self.line(str(self.template('label', 'source')), citations)}"

    def number(self, number: int) -> str:
        """*number* with its thousands apart."""
        return f"{number:,}".replace(",", str(self.template("number", "thousands")))

    def decimal(self, number: float) -> str:
        """*number* with its thousands apart and the decimal sign, in all its digits; no exponent."""
        whole, _, part = f"{Decimal(repr(abs(number))):,f}".removesuffix(".0").partition(".")
        digits = whole.replace(",", str(self.template("number", "thousands")))
        point = str(self.template("number", "point")) if part else ""
        return f"{'−' if number < 0 else ''}{digits}{point}{part}"

    def tenths(self, number: Fraction) -> str:
        """*number* rounded to tenths, halves away from zero."""
        tenths = math.floor(abs(number) * 10 + Fraction(1, 2))
        return self.decimal(math.copysign(tenths / 10, number))

    def money(self, money: Money) -> str:
        """An amount as people write it, with its currency."""
        whole, _, part = str(abs(money.amount)).partition(".")
        sign = "−" if money.hundredths < 0 else ""
        point = self.template("number", "point")
        return f"{sign}{self.number(int(whole))}{point}{part}\xa0{money.currency}"

    def count(self, count: Population) -> str:
        """How many people were counted, when, and on which basis."""
        number = self.number(count.inhabitants)
        if count.at_most is not None:
            most = self.number(count.at_most)
            number = fill(self.template("label", "from_to"), {"least": number, "most": most})
        inhabitants = fill(self.template("label", "inhabitants"), {"count": number})
        basis = f" ({self.choice(count.basis)})" if count.basis else ""
        return f"{inhabitants}, {self.date(count.when)}{basis}"

    def date(self, when: When) -> str:
        """A rough date as people write it."""
        if when.unknown:
            return str(self.template("date", "unknown"))
        first, slash, last = when.notation.partition("/")
        if not slash:
            return self._part(first)
        key = "until" if first == _OPEN else "from" if last == _OPEN else "span"
        return self._span(key, first, last)

    def period(self, when: When) -> str:
        """A span of time as people write it: from when until when something lasts."""
        first, slash, last = when.notation.partition("/")
        if not slash or _OPEN in (first, last):
            return self.date(when)
        return self._span("period", first, last)

    def day(self, day: dt.date) -> str:
        """A day as people write it."""
        return self._day(day.year, day.month, day.day)

    def _span(self, key: str, *ends: str) -> str:
        first, last = ("" if end == _OPEN else self._part(end) for end in ends)
        return fill(self.template("date", key), {"first": first, "last": last})

    def _part(self, notation: str) -> str:
        """A year, a season, a month or a day."""
        year, *rest = map(int, notation.split("-"))
        if not rest:
            return str(year)
        if len(rest) == 2:
            return self._day(year, *rest)
        [month] = rest
        if month < _SPRING:
            name = self.template("date", "months")[month - 1]
            return fill(self.template("date", "month"), {"month": name, "year": year})
        years = f"{year}/{year + 1}" if month == _WINTER else str(year)
        name = self.template("date", "seasons")[month - _SPRING]
        return fill(self.template("date", "season"), {"season": name, "year": years})

    def _day(self, year: int, month: int, day: int) -> str:
        name = self.template("date", "months_with_day")[month - 1]
        template = self.template("date", "first_of_month" if day == 1 else "day")
        return fill(template, {"day": day, "month": name, "year": year})
