"""Values in a reader's language: a finding, a status, a fact, a date.

English stands in the code for rules and faults, and in ``wording/en.toml`` for the rest; other
languages are files of the same keys. What a language lacks is said in English.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from attrs import field, frozen

from ..membership.facts import MembershipFact
from ..values.cities import Population
from ..values.dates import Period, When
from ..values.displayable import Message
from ..values.packaged import table
from ..values.sources import Source
from ..values.texts import Count, Text, fill, freeze, plain, printable
from ..values.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from ..checking.findings import Finding
    from ..checking.reports import UnevaluatedRule
    from ..plan.measures.values import Value
    from ..values.cities import City
    from ..values.errors import CatalogEntry
    from ..values.money import Money

Words = Mapping[str, Any]

_OPEN = ".."

_LONGEST_PERCENTAGE = 10**9
"""Tenths of a hundredth of a share that nobody would read any more."""


@frozen
class Language:
    """One language of the library: its code and its words, with the English behind them."""

    code: str
    words: Words = field(converter=freeze, repr=False, hash=False)
    english: Words = field(converter=freeze, repr=False, hash=False)

    def word(self, section: str, key: str, /, **values: object) -> str:
        """The words under *section* and *key*, with *values* filled in."""
        template = str(self._told(section, key))
        return fill(template, values, self.say) if values else template

    def has(self, section: str, key: str) -> bool:
        """Whether there are words under *section* and *key*."""
        return key in _section(self.english, section)

    def line(self, label: str, value: str) -> str:
        """*label* and *value* with what the language sets between them."""
        return str(self._told("label", "line")).format(label=label, value=value)

    def apart(self, parts: Iterable[str]) -> str:
        """*parts* with what the language sets between things told side by side, as far as there are any."""
        return str(self._told("label", "apart")).join(filter(None, parts))

    def stage(self, stage: str) -> str:
        """What a stage is called; one that only somebody else's rules know stays as it is."""
        return self.word("stage", stage) if self.has("stage", stage) else plain(stage)

    def sentence(self, message: Message) -> str:
        """The sentence that *message* has been waiting to be."""
        return _capital(self._filled(message))

    def _filled(self, message: Message) -> str:
        section, _, key = message.key.partition(".")
        return fill(str(self._told(section, key)), message.values, self.say)

    def message(self, finding: Finding) -> str:
        """What *finding* says is the matter."""
        return fill(self.entry(finding.entry, "message"), finding.values, self.say)

    def hint(self, finding: Finding) -> str:
        """What *finding* says one can do."""
        part = finding.entry.hinted(finding.values)
        return fill(self.entry(finding.entry, part), finding.values, self.say)

    def reason(self, gap: UnevaluatedRule) -> str:
        """Why a rule could not be asked."""
        told = self.words.get("entry", {}).get(gap.code, {}).get("reason", gap.reason)
        return fill(str(told), gap.values, self.say)

    def entry(self, entry: CatalogEntry, part: str) -> str:
        """The template that a line of the catalogue has as its *part*."""
        told = self.words.get("entry", {}).get(entry.code, {})
        return str(told.get(part) or getattr(entry, part))

    def say(self, value: object) -> str:
        """*value* in words: dates, facts, and all that comes from closed lists."""
        match value:
            case enum.StrEnum():
                return self._choice(value)
            case Period():
                return self.period(value)
            case When():
                return self.date(value)
            case dt.date():
                return self._day(value.year, value.month, value.day)
            case MembershipFact():
                return self.fact(value)
            case Text():
                return plain(value.best(self.code, "en"))
            case tuple() | list():
                return ", ".join(map(self.say, value))
            case _:
                return self._say(value)

    def _say(self, value: object) -> str:
        """What is no choice, no date and no list, in words."""
        match value:
            case Message():
                return self._filled(value)
            case Count():
                return self.number(value)
            case Source():
                return printable(str(value))
            case Population():
                return self._cited(self.count(value), value.sources)
            case _ if hasattr(value, "hundredths"):  # Money is not loaded to tell what is none.
                return self.money(cast("Money", value))
            case _ if hasattr(value, "is_share"):  # Nor are plans, to tell what is of none.
                return self.value(cast("Value", value))
            case _:
                return plain(value)

    def number(self, number: int) -> str:
        """*number* with its thousands apart."""
        return f"{number:,}".replace(",", str(self._told("number", "thousands")))

    def money(self, money: Money) -> str:
        """An amount as people write it."""
        whole, point, part = str(abs(money.amount)).partition(".")
        point = str(self._told("number", "point"))
        sign = "−" if money.hundredths < 0 else ""
        return f"{sign}{self.number(int(whole))}{point}{part}\xa0{money.currency}"

    def value(self, told: Value) -> str:
        """What an indicator came to: a number, a share or words, of whom, and of which day."""
        said = [self._amount(told), self.say(told.words) if told.words else ""]
        groups = (self.line(plain(of), plain(who)) for of, who in told.of.items())
        about = [self._percentage(told), *groups, self.period(told.when)]
        value, details = (", ".join(filter(None, said)), self.apart(about))
        return self.word("value", "told", value=value, details=details)

    def _amount(self, told: Value) -> str:
        if told.part is None or told.whole is None:
            return "" if told.value is None else self.decimal(told.value)
        part, whole = self.decimal(told.part), self.decimal(told.whole)
        return self.word("value", "share", part=part, whole=whole)

    def _percentage(self, told: Value) -> str:
        """How much of a hundred a share is, where that can be read and would not read as none."""
        if not told.is_share or told.number is None:
            return ""
        tenths = round(told.number * 1000)
        if abs(tenths) >= _LONGEST_PERCENTAGE or (told.number and not tenths):
            return ""
        number = self.decimal(tenths / 10)
        return self.word("value", "percentage", number=number)

    def decimal(self, number: float) -> str:
        """*number* with its thousands apart and the decimal sign, in as many digits as it was told."""
        whole, point, part = plain(abs(number)).removesuffix(".0").partition(".")
        said = self.number(int(whole)) if whole.isdecimal() else whole
        point = str(self._told("number", "point")) if point else ""
        return f"{'−' if number < 0 else ''}{said}{point}{part}"

    def count(self, count: Population) -> str:
        """How many people were counted, when, and on which basis."""
        number = self.number(count.inhabitants)
        if count.at_most is not None:
            most = self.number(count.at_most)
            number = self.word("label", "from_to", least=number, most=most)
        inhabitants = self.word("label", "inhabitants", count=number)
        basis = f" ({self.say(count.basis)})" if count.basis else ""
        return f"{inhabitants}, {self.date(count.when)}{basis}"

    def authority(self, city: City) -> str:
        """What *city* is called, with its id."""
        return f"{plain(city.name(self.code))} ({city.id})"

    def fact(self, fact: MembershipFact) -> str:
        """*fact* with its date, its body and reference, and its sources."""
        who = self.apart(plain(part) for part in (fact.by, fact.reference) if part)
        told = f"{self.word('fact', fact.word)}, {self.date(fact.when)}{f' ({who})' if who else ''}"
        return self._cited(told, fact.sources)

    def _cited(self, told: str, sources: Iterable[Source]) -> str:
        cited = self.apart(printable(str(one)) for one in sources)
        if not cited:
            return f"{told} – {self.word('label', 'no_source')}"
        return f"{told} – {self.line(self.word('label', 'source'), cited)}"

    def date(self, when: When) -> str:
        """A rough date as people write it."""
        words = self._told_all("date")
        if when.unknown:
            return str(words["unknown"])
        first, slash, last = when.notation.partition("/")
        if not slash:
            return self._part(first)
        if first == "..":
            return fill(words["until"], {"last": self._part(last)})
        if last == "..":
            return fill(words["from"], {"first": self._part(first)})
        return fill(words["span"], {"first": self._part(first), "last": self._part(last)})

    def period(self, when: When) -> str:
        """A span of time as people write it: from when until when something lasts."""
        first, slash, last = when.notation.partition("/")
        if not slash or _OPEN in (first, last):
            return self.date(when)
        words = {"first": self._part(first), "last": self._part(last)}
        return self.word("date", "period", **words)

    def _part(self, text: str) -> str:
        year, *rest = map(int, text.split("-"))
        if not rest:
            return str(year)
        if len(rest) == 2:
            return self._day(year, *rest)
        words, [month] = self._told_all("date"), rest
        if month > 20:
            shown = f"{year}/{year + 1}" if month == 24 else str(year)
            season = words["seasons"][month - 21]
            return fill(words["season"], {"season": season, "year": shown})
        return fill(words["month"], {"month": words["months"][month - 1], "year": year})

    def _day(self, year: int, month: int, day: int) -> str:
        words = self._told_all("date")
        template = words["first_of_month" if day == 1 else "day"]
        month_name = words["months_with_day"][month - 1]
        return fill(template, {"day": day, "month": month_name, "year": year})

    def _choice(self, value: enum.StrEnum) -> str:
        section, key = type(value).__name__.lower(), value.value
        if section not in self.english:
            return key
        words = self._told_all(section)
        return str(words.get(key) or words.get(value.name.lower()) or key)

    def _told(self, section: str, key: str) -> Any:
        own = _section(self.words, section)
        return own[key] if key in own else _section(self.english, section)[key]

    def _told_all(self, section: str) -> Words:
        return {**_section(self.english, section), **_section(self.words, section)}


def _section(words: Words, section: str) -> Words:
    for part in section.split("."):
        words = words.get(part, {})
    return words


@functools.cache
def language(code: str = "en") -> Language:
    """The language with this *code*, one of ``LANGUAGES``."""
    if code not in LANGUAGES:
        message = (
            f"There are no words for the language {code!r}; there are: {', '.join(LANGUAGES)}."
        )
        raise ValueError(message)
    english = table("languages", "wording", "en.toml")
    return Language(
        code, english if code == "en" else table("languages", "wording", f"{code}.toml"), english
    )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
