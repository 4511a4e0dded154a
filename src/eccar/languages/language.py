"""Messages and values in a reader's language: a finding, a status, a fact, a date.

English is in the code for rules and errors, and in the packaged wording for the rest; the wording of
other languages has both, by the same keys. What a language lacks is in English.

A class of a domain whose values occur in sentences names, in its attribute ``phrase``, the function
of its package's views that puts a value into words (``values.displayable``).
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from ..checking.findings import Finding
from ..checking.reports import UnevaluatedRule
from ..kinds import REGISTERED_CITY, resolve
from ..values.characters import printable
from ..values.cities import AuthorityId, City, Population
from ..values.dates import Period, When
from ..values.displayable import Message, phrase_of
from ..values.errors import CatalogEntry
from ..values.plurals import Forms
from ..values.sources import Source
from ..values.texts import Count, CountRange, Rendered, Text, Titled, fill, freeze, plain
from . import LANGUAGES
from .conventions import one_point
from .files import Wording, packages, section, wording, wording_of
from .formats import Formats, template_of
from .quotation import within_quotes


@frozen
class Language(Formats):
    """A language of the library, known by its code: what it says of messages and of values.

    Attributes:
        cities: The authorities at hand, by their ids: sentences name them by their names.
        titles: The titles of what a document refers to, by kind and id: ``("measure", "3.1")``.
    """

    cities: Mapping[str, City] = field(
        factory=dict, converter=freeze, hash=False, repr=False, kw_only=True
    )
    titles: Mapping[tuple[str, str], Text] = field(
        factory=dict, converter=freeze, hash=False, repr=False, kw_only=True
    )

    def naming(
        self,
        cities: Mapping[str, City] | None = None,
        titles: Mapping[tuple[str, str], Text] | None = None,
    ) -> Language:
        """The same language, which also knows these *cities* and *titles*."""
        return evolve(
            self,
            cities={**self.cities, **(cities or {})},
            titles={**self.titles, **(titles or {})},
        )

    def name_of(self, authority: str) -> str:
        """The name of the *authority* with this id; the id itself if no name of it is known.

        It is that of a document at hand, else that in the packaged register.
        """
        city = self.cities.get(authority) or resolve(REGISTERED_CITY)(authority)
        return plain(authority) if city is None else self.authority(city)

    def title_of(self, kind: str, id_: str) -> str:
        """The title of what has the id *id_* in a document, in quotes; without a title, the id."""
        titles = self.titles.get((kind, id_))
        return plain(id_) if titles is None else self.quoted(titles)

    def quoted(self, text: Text) -> str:
        """*text* in the reader's language, else in English, in the quotes of the language.

        Quotes within it become the inner pair of the language, whichever the author typed.
        """
        return self.quote(printable(text.best(self.code, "en")))

    def word(self, section: str, key: str, /, **values: object) -> str:
        """The words under *section* and *key*, with *values* filled in.

        The name of the section begins with its package, as ``fees.label``, unless it is a common one.
        """
        template = self.template(section, key)
        return self._filled(template, values) if values else template

    def whole(self, section: str, key: str, /, **values: object) -> str:
        """As ``word``, with texts among *values* in full, however long they are."""
        full = {
            name: Rendered(value) if type(value) is str else value for name, value in values.items()
        }
        return self.word(section, key, **full)

    def has(self, name: str, key: str) -> bool:
        """Whether there are words under *key* in the section *name*."""
        return key in section(name, self.code) or key in section(name, "en")

    def sentence(self, message: Message) -> str:
        """The sentence of *message*, which begins with a capital."""
        text = self._fill(message)
        return text[:1].upper() + text[1:]

    def message(self, finding: Finding) -> str:
        """What *finding* found."""
        return self._filled(self.entry(finding.entry, "message"), finding.values)

    def hint(self, finding: Finding) -> str:
        """What to do about *finding*."""
        part = finding.entry.hinted(finding.values)
        return self._filled(self.entry(finding.entry, part), finding.values)

    def group_message(self, entry: CatalogEntry, values: Mapping[str, object]) -> str:
        """What is said of many findings of *entry* at once, by its ``many``."""
        return self._filled(self.entry(entry, "many"), values)

    def reason(self, rule: UnevaluatedRule) -> str:
        """Why a *rule* could not be evaluated."""
        if rule.error:
            return self.word("label", "rule_failed", error=rule.error)
        content = self._translations(rule.code, rule.module).get("reason")
        return self._filled(self._translated(content, rule.reason), rule.values)

    def entry(self, entry: CatalogEntry, part: str) -> str:
        """The template that an *entry* of the catalog has as its *part*."""
        content = self._translations(entry.code, entry.module).get(part)
        return self._translated(content, getattr(entry, part))

    def say(self, value: object, case: str = "") -> str:
        """*value* in words: dates, facts, and the values of all closed lists.

        A date is in the grammatical *case*, such as ``genitive``, where the language has cases.
        """
        match value:
            case enum.StrEnum():
                return self.choice(value)
            case Period():
                return self.period(value, case)
            case When():
                return self.date(value, case)
            case dt.date():
                return self.day(value)
            case City():
                return plain(value.name(self.code, "en"))
            case Text():
                return plain(value.best(self.code, "en"))
            case tuple() | list():
                return ", ".join(map(self.say, value))
            case Message():
                return self._fill(value)
            case Population():
                return self.cited(self.count(value), value.sources)
            case _:
                return self._say_other(value, case)

    def authority(self, city: City) -> str:
        """The name of *city*."""
        return plain(city.name(self.code))

    def _say_other(self, value: object, case: str) -> str:
        """A number, a text, a source, an amount of money, or a value with a phrase."""
        match value:
            case Rendered():
                return value
            case AuthorityId():
                return self.name_of(value)
            case Titled():
                return self.quoted(value.titles)
            case Count() | CountRange():
                return self.counted(value, case)
            case float():
                return self.decimal(value)
            case None | str() | int():
                return plain(value)
            case Source():
                return self.source(value)
        if phrase := phrase_of(type(value)):
            return str(phrase(value, self))
        from ..values.money import Money  # Most sentences name no amount.

        return self.money(value) if isinstance(value, Money) else plain(value)

    def _fill(self, message: Message) -> str:
        name, _, key = message.key.rpartition(".")
        return self._filled(self.template(name, key), message.values)

    def _filled(self, template: str, values: Mapping[str, object]) -> str:
        """*template* with *values* in words; what it quotes has the inner quotation marks."""
        if isinstance(template, Forms):
            template = template.form(values)
        if named := within_quotes(template):
            quoted = {key: Rendered(self.inner(self.say(values[key]))) for key in named}
            values = {**values, **quoted}
        return one_point(fill(template, values, self.say))

    def _translated(self, content: Any, source: str) -> str:
        """The template of *content* in this language, or else the English *source*."""
        return template_of(content, self.code) if content else source

    def _translations(self, code: str, module: str) -> Wording:
        """The parts of an entry in this language, by the package of the *module* that defines it.

        Of an error the module is not known; the wording of all packages is searched for it.
        """
        if self.code == "en":
            return {}
        texts = (
            [wording_of(module, self.code)]
            if module
            else (wording(name, self.code) for name in packages())
        )
        entries = (text.get("entry", {}).get(code) for text in texts)
        translation: Wording = next(filter(None, entries), {})
        return translation


@functools.cache
def language(code: str = "en") -> Language:
    r"""The language with this *code*, one of ``LANGUAGES``.

    Raises ``ValueError`` for a code without words.

    >>> import datetime as dt, eccar
    >>> eccar.language("pl").say(dt.date(2024, 9, 25))
    '25 września 2024\xa0r.'
    """
    if code not in LANGUAGES:
        message = (
            f"There are no words for the language {code!r}; there are: {', '.join(LANGUAGES)}."
        )
        raise ValueError(message)
    return Language(code)
