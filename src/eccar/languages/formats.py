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
from ..values.plurals import forms_of
from ..values.sources import Source
from ..values.texts import (
    OR,
    Count,
    CountRange,
    Marked,
    Untranslated,
    changed,
    fill,
    joined,
)
from .conventions import RANGE, Conventions, conventions_of, typeset, z
from .date_parts import date_text, earlier_end, interval
from .files import name_for, section
from .plural_rules import rule_of
from .quotation import requoted

_OPEN = ".."
"""An end of a span that is not known (EDTF)."""


def _as_it_is(text: str, _: str = "") -> str:
    return text


def template_of(content: Any, code: str) -> str:
    """The template that a wording file in the language *code* has: a text, or a table of forms."""
    if isinstance(content, str):
        return typeset(content, code)
    table = {key: typeset(form, code) for key, form in content.items()}
    return forms_of(table, rule_of(code))


@frozen
class Formats:
    """The formats of the language with this code; what its wording lacks is in English."""

    code: str

    @property
    def conventions(self) -> Conventions:
        """How the language writes numbers, dates and quotation marks."""
        return conventions_of(self.code)

    def template(self, name: str, key: str) -> str:
        """The template that the wording has under *key* in the section *name*.

        One with plural forms is a ``Forms``. Raises ``KeyError`` if English has nothing either.
        """
        if content := section(name, self.code).get(key):
            return template_of(content, self.code)
        return template_of(section(name, "en")[key], "en")

    def lacks(self, name: str, key: str) -> bool:
        """Whether the language has no words under *key* in the section *name*, but English has."""
        return not section(name, self.code).get(key) and key in section(name, "en")

    def choice(self, value: enum.StrEnum) -> str:
        """The words for a *value* of a closed list; the value itself, if there are none.

        They are in the section with the name of its class, in the wording of the package of that
        class.
        """
        name = name_for(type(value))
        for code in dict.fromkeys((self.code, "en")):
            texts = section(name, code)
            if text := texts.get(value.value) or texts.get(value.name.lower()):
                template = template_of(text, code)
                return template if code == self.code else Untranslated([(template, code)])
        return value.value

    def line(self, label: str, value: str) -> str:
        """*label* and *value* with what the language sets between them."""
        return fill(self.template("label", "line"), {"label": label, "value": value}, _as_it_is)

    def ended(self, text: str) -> str:
        r"""*text* with the full stop of a sentence, which an abbreviation at its end has already.

        >>> Formats("pl").ended("Stan na 28 listopada 2026\xa0r."), Formats("en").ended("In 2026")
        ('Stan na 28 listopada 2026\xa0r.', 'In 2026.')
        """
        return text if text.endswith(".") else joined((text, "."), "")

    def apart(self, parts: Iterable[str]) -> str:
        """Those of *parts* that are not empty, with what the language sets between them."""
        return joined(filter(None, parts), self.template("label", "apart"))

    def listed(self, parts: Iterable[str], case: str = "") -> str:
        """*parts* as a list in a sentence: “1, 2 and 10”; with the *case* ``or``, as a choice.

        >>> Formats("pl").listed(["1", "2", "10"]), Formats("en").listed(["up", "down"], "or")
        ('1, 2 i 10', 'up or down')
        """
        word = self.conventions.disjunction if case == OR else self.conventions.conjunction
        *most, last = list(parts) or [""]
        return joined((joined(most, ", "), last), word) if most else last

    def cited(self, text: str, sources: Iterable[Source]) -> str:
        """*text* and behind it its *sources*, or that there is none."""
        citations = self.apart(map(self.source, sources))
        if not citations:
            return joined((text, self.template("label", "no_source")), " – ")
        return joined((text, self.line(self.template("label", "source"), citations)), " – ")

    def source(self, source: Source) -> str:
        """The text and the address of a *source*; the text as ``described`` has it."""
        text = changed(self.described(source.text), printable) if source.text else None
        return joined(filter(None, (text, printable(source.url or ""))), ", ")

    def described(self, text: str) -> str:
        """The *text* of a source as the library describes it in this language, else as it is."""
        if self.lacks("cited", text):
            return Marked([(text, "en")])
        described = section("cited", self.code).get(text)
        return typeset(str(described), self.code) if described else text

    def quote(self, text: str) -> str:
        """*text* in the quotation marks of the language, those within it in the inner pair.

        >>> Formats("de").quote('Bericht "Vielfalt"')
        '„Bericht ‚Vielfalt‘“'
        """
        before, after, *_ = self.conventions.quotes
        return joined((before, changed(text, self.inner), after))

    def inner(self, text: str) -> str:
        """*text* as it stands between quotation marks, whichever its author typed within it."""
        return requoted(text, self.conventions.quotes)

    def number(self, number: int, *, column: bool = False) -> str:
        """*number* with its thousands apart; in a *column* of numbers, always."""
        return self._grouped(f"{number:,}".replace("-", "−"), column=column)

    def decimal(self, number: float) -> str:
        """*number* with its thousands apart and the decimal sign, in all its digits; no exponent."""
        whole, _, part = f"{Decimal(repr(abs(number))):,f}".removesuffix(".0").partition(".")
        point = self.conventions.point if part else ""
        return f"{'−' if number < 0 else ''}{self._grouped(whole)}{point}{part}"

    def tenths(self, number: Fraction) -> str:
        """*number* rounded to tenths, halves away from zero."""
        tenths = math.floor(abs(number) * 10 + Fraction(1, 2))
        return self.decimal(math.copysign(tenths / 10, number))

    def percentage(self, percent: Fraction) -> str:
        r"""*percent* of a whole, rounded to tenths, with the sign.

        >>> Formats("en").percentage(Fraction(105, 2)), Formats("de").percentage(Fraction(50))
        ('52.5%', '50\xa0%')
        """
        return self.conventions.percent.format(number=self.tenths(percent))

    def money(self, money: Money, *, column: bool = False) -> str:
        r"""An amount as people write it, with its currency.

        >>> from eccar import money
        >>> Formats("en").money(money("1500.00 EUR")), Formats("pl").money(money("1500.00 EUR"))
        ('EUR\xa01,500.00', '1500,00\xa0EUR')
        """
        whole, _, part = str(abs(money.amount)).partition(".")
        sign = "−" if money.hundredths < 0 else ""
        point = self.conventions.money_point or self.conventions.point
        units = f"{self.number(int(whole), column=column)}{point}{part}"
        if self.conventions.currency_first:
            return f"{sign}{money.currency}\xa0{units}"
        return f"{sign}{units}\xa0{money.currency}"

    def range(self, least: str, most: str) -> str:
        """From *least* to *most*, as numbers or years: 20,000–100,000."""
        return f"{least}{RANGE}{most}"

    def count(self, count: Population) -> str:
        """How many people were counted, when, and on which basis."""
        day = self.date(count.when)
        if not count.when.unknown and "/" not in count.when.notation:
            day = self.template("label", "counted_on").format(date=day)
        details = self.apart((day, self.choice(count.basis) if count.basis else ""))
        return f"{self.inhabitants(count)} ({details})"

    def inhabitants(self, count: Population) -> str:
        """How many people were counted."""
        number: Count | CountRange = Count(count.inhabitants)
        if count.at_most is not None:
            number = CountRange(count.inhabitants, count.at_most)
        return fill(self.template("label", "inhabitants"), {"count": number}, self.counted)

    def counted(self, number: int | CountRange, case: str = "") -> str:
        """A *number* of things, which may only be known to lie within a range.

        With the *case* ``z``, the Polish preposition is before it: “z 5”, but “ze 177”; with
        ``from``, a French range has words between its ends: “de 20 à 30”.
        """
        if isinstance(number, CountRange):
            least, most = self.number(number.least), self.number(number.most)
            if case == "from" and self.conventions.between:
                return self.conventions.between.format(least=least, most=most)
            return self.range(least, most)
        text = self.number(number)
        return f"{z(number)}\xa0{text}" if case == "z" else text

    def date(self, when: When, case: str = "") -> str:
        """A rough date as people write it, in a grammatical *case* where the language has cases."""
        if when.unknown:
            return self.template("date", "unknown")
        first, slash, last = when.notation.partition("/")
        if not slash:
            return self._part(first, case)
        key = "until" if first == _OPEN else "from" if last == _OPEN else "span"
        return self._span(key, first, last)

    def period(self, when: When, case: str = "") -> str:
        """A span of time as people write it: from when until when something lasts.

        >>> from eccar.values import period
        >>> Formats("en").period(period("2025/2027")), Formats("en").period(period("2026-03/2026-06"))
        ('2025–2027', 'March–June 2026')
        """
        first, slash, last = when.notation.partition("/")
        if not slash or _OPEN in (first, last):
            return self.date(when, case)
        return interval(first, last, self.conventions)

    def interval(self, first: When, last: When) -> str:
        """From *first* until *last*, each of which may be rough."""
        if all(when.single for when in (first, last)):
            return interval(first.notation, last.notation, self.conventions)
        return joined((self.date(first), self.date(last)), self.conventions.interval)

    def day(self, day: dt.date, case: str = "") -> str:
        """A day as people write it."""
        return self._part(day.isoformat(), case)

    def _grouped(self, number: str, *, column: bool = False) -> str:
        """A *number* with commas between thousands as the language writes it."""
        if not column and sum(map(str.isdigit, number)) < self.conventions.grouped_from:
            return number.replace(",", "")
        return number.replace(",", self.conventions.thousands)

    def _span(self, key: str, first: str, last: str) -> str:
        def end(notation: str, case: str = "") -> str:
            if notation == first and key == "span":
                return earlier_end(first, last, self.conventions, case)
            return self._part(notation, case)

        return fill(self.template("date", key), {"first": first, "last": last}, end)

    def _part(self, notation: str, case: str = "") -> str:
        return date_text(notation, self.conventions, case)
