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
from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from ..checking.findings import NOWHERE, Finding, Place
from ..checking.reports import UnevaluatedRule
from ..kinds import REGISTERED_CITY, resolve
from ..values.characters import printable
from ..values.cities import AuthorityId, City, Population
from ..values.dates import Period, When
from ..values.displayable import Message, phrase_of
from ..values.errors import CatalogEntry
from ..values.mappings import freeze
from ..values.plurals import Forms
from ..values.sources import Source
from ..values.texts import (
    Count,
    CountRange,
    Law,
    Marked,
    Rendered,
    Text,
    Titled,
    Untranslated,
    capitalized,
    changed,
    fill,
    joined,
    plain,
    runs_of,
)
from . import LANGUAGES, OUTWARD, chain, known
from .conventions import one_point
from .files import part_of_entry, section, without_cases
from .formats import Formats, template_of
from .names import city_name, name_in_use, namesakes
from .quotation import within_quotes, without_final_stop


@frozen
class Language(Formats):
    """A language of the library, known by its code: what it says of messages and of values.

    Attributes:
        cities: The authorities at hand, by their ids: sentences name them by their names.
        titles: The titles of what a document refers to, by kind and id: ``("measure", "3.1")``.
        namesakes: The ids of those authorities at hand that share a name; the id follows it.
    """

    cities: Mapping[str, City] = field(
        factory=dict, converter=freeze, hash=False, repr=False, kw_only=True
    )
    titles: Mapping[tuple[str, str], Text] = field(
        factory=dict, converter=freeze, hash=False, repr=False, kw_only=True
    )

    namesakes: frozenset[str] = field(default=frozenset(), hash=False, repr=False, kw_only=True)

    def naming(
        self,
        cities: Mapping[str, City] | None = None,
        titles: Mapping[tuple[str, str], Text] | None = None,
    ) -> Language:
        """The same language, which also knows these *cities* and *titles*."""
        known, shared = {**self.cities, **(cities or {})}, self.namesakes
        if cities and not cities.keys() <= self.cities.keys():
            shared = namesakes(known.values(), self.codes)
        every = {**self.titles, **(titles or {})}
        return evolve(self, cities=known, titles=every, namesakes=shared)

    @property
    def codes(self) -> tuple[str, ...]:
        """The code, and behind it that of the language without the region."""
        return chain(self.code)

    def name_of(self, authority: str) -> str:
        """The name of the *authority* with this id; the id itself if no name of it is known.

        It is that of a document at hand, else that in the packaged register, else one in general use.
        """
        city = self.cities.get(authority) or resolve(REGISTERED_CITY)(authority)
        return self.authority(city) if city else plain(name_in_use(authority, self.codes))

    def title_of(self, kind: str, id_: str) -> str:
        """The title of what has the id *id_* in a document, in quotes; without a title, the id."""
        titles = self.titles.get((kind, id_))
        return plain(id_) if titles is None else self._say_other(Titled(id_, titles), "")

    def quoted(self, text: Text) -> str:
        """*text* in the reader's language, else in English, in the quotes of the language.

        Quotes within it become the inner pair of the language, whichever the author typed.
        """
        return self.quote(self.own(text))

    def own(self, text: Text) -> str:
        """*text* in the reader's language, else in English, else in its first language."""
        best, code = printable(text.best(*self.codes)), text.best_language(*self.codes)
        return best if code in ("", *self.codes) else Marked([(best, code)])

    def word(self, section: str, key: str, /, **values: object) -> str:
        """The words under *section* and *key*, with *values* filled in.

        The name of the section begins with its package, as ``fees.label``, unless it is a common one.
        """
        if self.lacks(section, key):
            return self._in_english(lambda english: english.word(section, key, **values))
        template = self.template(section, key)
        text = self.filled(template, values) if values else template
        if self.code != "en" and isinstance(text, Untranslated):  # No sentence is in two languages.
            return self._in_english(lambda english: english.word(section, key, **values))
        return text

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
        return capitalized(self._fill(message))

    def message(self, finding: Finding) -> str:
        """What *finding* found."""
        return self._said(finding.entry, "message", finding.values)

    def hint(self, finding: Finding) -> str:
        """What to do about *finding*, in the words of its place: a workbook has headings, no keys."""
        part = finding.entry.hinted(finding.values)
        return self._said(finding.entry, part, finding.values, finding.place or NOWHERE)

    def group_message(self, entry: CatalogEntry, values: Mapping[str, object]) -> str:
        """What is said of many findings of *entry* at once, by its ``many``."""
        return self._said(entry, "many", values)

    def reason(self, rule: UnevaluatedRule) -> str:
        """Why a *rule* could not be evaluated."""
        if rule.error:
            return self.word("label", "rule_failed", error=rule.error)
        if content := self._translation(rule.code, rule.module, "reason"):
            return self.filled(template_of(content, self.code), rule.values)
        return self._in_english(lambda english: english.filled(rule.reason, rule.values))

    def entry(self, entry: CatalogEntry, part: str) -> str:
        """The template that an *entry* of the catalog has as its *part*."""
        if content := self._translation(entry.code, entry.module, part):
            return template_of(content, self.code)
        source = str(getattr(entry, part))
        return self._in_english(lambda _: source) if source else ""

    def entry_text(self, entry: CatalogEntry, part: str) -> str:
        """As ``entry``, to be read: placeholders have their names alone, without grammatical cases."""
        return without_cases(self.entry(entry, part))

    def say(self, value: object, case: str = "") -> str:
        """*value* in words: dates, facts, and the values of all closed lists.

        A date is in the grammatical *case*, such as ``genitive``, where the language has cases, or
        behind the preposition of that name, such as ``from``, where it depends on the date. A list ends
        in “and”; with the case ``or`` in “or”.
        """
        match value:
            case enum.StrEnum():
                return self.choice(value)
            case Period():
                return self.period(value, case)
            case When():
                return self.date(value, case)
            case dt.date():
                return self.day(value, case)
            case City():
                return self.authority(value)
            case Text():
                return changed(self.own(value), plain)
            case tuple() | list():
                return self.listed(map(self.say, value), case)
            case Message():
                return self._fill(value)
            case Population():
                return self.cited(self.count(value), value.sources)
            case _:
                return self._say_other(value, case)

    def law(self, law: Law) -> str:
        """The title of a *law* in its own language, and for readers of another one what it means.

        >>> from eccar.values.texts import Law, text
        >>> hunting = Law(text({"pl": "Prawo łowieckie", "en": "hunting law"}), "pl")
        >>> language("en").law(hunting), language("pl").law(hunting)
        ('Prawo łowieckie [hunting law]', 'Prawo łowieckie')
        """
        if law.language in ("", *self.codes):
            return self.own(law.titles)
        title = Marked([(printable(str(law)), law.language)])
        return joined((title, " [", self.own(law.titles), "]"))

    def authority(self, city: City) -> str:
        """The name of *city*, with its id if others at hand have the same name."""
        name = city_name(city, self.codes)
        return plain(f"{name} ({city.id})" if city.id in self.namesakes else name)

    def _say_other(self, value: object, case: str) -> str:
        """A number, a text, a source, an amount of money, or a value with a phrase."""
        match value:
            case Rendered():
                return value
            case AuthorityId():
                return self.name_of(value)
            case Titled():
                return self.quote(changed(self.own(value.titles), without_final_stop))
            case Law():
                return self.law(value)
            case Count() | CountRange():
                return self.counted(value, case)
            case float():
                return self.decimal(value)
            case None | str() | int():
                return plain(value)
            case Source():
                return self.source(value)
        if phrase := phrase_of(type(value)):
            return phrase(value, self)
        from ..values.money import Money  # Most sentences name no amount.

        return self.money(value) if isinstance(value, Money) else plain(value)

    def _fill(self, message: Message) -> str:
        return self.word(*message.key.rpartition(".")[::2], **message.values)

    def _said(
        self, entry: CatalogEntry, part: str, values: Mapping[str, object], place: Place = NOWHERE
    ) -> str:
        """The sentence of an *entry*, as the *place* words it; what is not translated is in English."""
        if content := self._translation(entry.code, entry.module, part):
            return self.filled(place.worded(template_of(content, self.code), self.quote), values)
        text = place.worded(getattr(entry, part), self.quote)
        return self._in_english(lambda english: english.filled(text, values))

    def _in_english(self, say: Callable[[Language], str]) -> str:
        """What *say* says in English, marked as such for readers of another language."""
        if self.code == "en":
            return say(self)
        text = say(evolve(self, code="en"))
        return Untranslated((piece, language or "en") for piece, language in runs_of(text))

    def filled(self, template: str, values: Mapping[str, object]) -> str:
        """*template* with *values* in words; what it quotes has the inner quotation marks."""
        if isinstance(template, Forms):
            template = template.form(values)
        if named := within_quotes(template):
            quoted = {key: _rendered(changed(self.say(values[key]), self.inner)) for key in named}
            values = {**values, **quoted}
        return changed(fill(template, values, self.say), one_point)

    def _translation(self, code: str, module: str, part: str) -> Any:
        """The *part* of an entry in this language; ``None`` in English, which is in the code."""
        return None if self.code == "en" else part_of_entry(code, module, part, self.codes)


def _rendered(text: str) -> Rendered:
    """*text*, which is neither cut nor changed where a template names it."""
    return text if isinstance(text, Marked) else Rendered(text)


@functools.cache
def language(code: str = "en") -> Language:
    r"""The language with this *code*, one of ``LANGUAGES`` or ``OUTWARD``, with or without a region.

    Raises ``ValueError`` for a code without words.

    >>> import datetime as dt, eccar
    >>> eccar.language("pl").say(dt.date(2024, 9, 25))
    '25 września 2024\xa0r.'
    """
    if not (name := known(code)):
        codes = ", ".join((*LANGUAGES, *OUTWARD))
        message = f"There are no words for the language {code!r}; there are: {codes}."
        raise ValueError(message)
    return Language(name)
