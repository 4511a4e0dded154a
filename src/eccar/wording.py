"""Values in a reader's language: a finding, a status, a fact, a date.

English stands in the code for rules and faults, and in ``wording/en.toml`` for the rest; other
languages are files of the same keys. What a language lacks is said in English.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from .catalogue import table
from .dates import When
from .membership.facts import Fact
from .texts import Message, Text, fill, freeze, plain, printable
from .vocabulary import LANGUAGES

if TYPE_CHECKING:
    from .cities import City
    from .faults import Entry
    from .findings import Finding
    from .reports import Unasked

Words = Mapping[str, Any]


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

    def sentence(self, message: Message) -> str:
        """The sentence that *message* has been waiting to be."""
        section, _, key = message.key.partition(".")
        return _capital(fill(str(self._told(section, key)), message.values, self.say))

    def message(self, finding: Finding) -> str:
        """What *finding* says is the matter."""
        return fill(self.entry(finding.entry, "message"), finding.values, self.say)

    def hint(self, finding: Finding) -> str:
        """What *finding* says one can do."""
        return fill(self.entry(finding.entry, "hint"), finding.values, self.say)

    def excuse(self, gap: Unasked) -> str:
        """Why a rule could not be asked."""
        told = self.words.get("entry", {}).get(gap.code, {}).get("excuse", gap.reason)
        return fill(str(told), gap.values, self.say)

    def entry(self, entry: Entry, part: str) -> str:
        """The template that a line of the catalogue has as its *part*."""
        told = self.words.get("entry", {}).get(entry.code, {})
        return str(told.get(part) or getattr(entry, part))

    def say(self, value: object) -> str:
        """*value* in words: dates, facts, and all that comes from closed lists."""
        match value:
            case enum.StrEnum():
                return self._choice(value)
            case When():
                return self.date(value)
            case dt.date():
                return self._day(value.year, value.month, value.day)
            case Fact():
                return self.fact(value)
            case Text():
                return value.best(self.code, "en")
            case tuple() | list():
                return ", ".join(map(self.say, value))
            case _:
                return plain(value)

    def authority(self, city: City) -> str:
        """What *city* is called, with its id."""
        return f"{plain(city.name(self.code))} ({city.id})"

    def fact(self, fact: Fact) -> str:
        """*fact* with its date, its body and reference, and its sources."""
        who = "; ".join(plain(part) for part in (fact.by, fact.reference) if part)
        told = f"{self.word('fact', fact.word)}, {self.date(fact.when)}{f' ({who})' if who else ''}"
        cited = "; ".join(printable(str(one)) for one in fact.sources)
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
        return self._told_all(section)[key]

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
    english = table("wording", "en.toml")
    return Language(code, english if code == "en" else table("wording", f"{code}.toml"), english)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
