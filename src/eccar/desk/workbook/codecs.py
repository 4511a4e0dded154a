"""How a cell holds a value: what is written in it, and what is read from it.

What is typed is judged by the cell alone, whatever drop-down was there. A codec returns the plain
data that a document has for the value; whether that is right, the readers of documents say.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Mapping
from typing import Any, ClassVar, TypeAlias

from attrs import field, frozen

from ...documents.errors import NOT_A_CHOICE, WRONG_TYPE
from ...documents.suggest import nearest
from ...documents.vocabulary import DataType
from ...languages import LANGUAGES
from ...languages.language import Language, language
from ...values.characters import composed
from ...values.displayable import Message
from ...values.errors import ErrorCode
from ..cells import BLANK, CellValue, text_of
from ..lists.times import notation_of
from .errors import NUMBER_AS_TEXT

Written: TypeAlias = str | int | float
"""What is written in a cell; the other types of cells are only read."""

EXACT_DIGITS = 15
"""The significant digits of a number that every program for spreadsheets keeps."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}([.,'’ \u00a0\u202f])[0-9]{3}(?:\1[0-9]{3})*", re.ASCII)
"""A whole number whose digits are in groups of three, as people type it."""

_BLANKS = re.compile(r"\s+")
_OWN_DATE = re.compile(r"[0-9]{4}(?![0-9])|\.\.|unknown")
"""How a date in the notation of documents begins."""

_DAY_FIRST = {"fr": "/-", "pl": "-"}
"""The signs with which dates are written day first, besides the point, which is so in every language."""

DAY_LENGTH = len("2025-12-31")


def fold(text: str) -> str:
    """*text* as words of a list are compared: composed, without case, with single spaces."""
    return _BLANKS.sub(" ", composed(text)).strip(BLANK).casefold()


def type_of(value: CellValue) -> DataType:
    """The type of data that the *value* of a cell has."""
    if isinstance(value, bool):
        return DataType.BOOLEAN
    if isinstance(value, (int, float)):
        return DataType.NUMBER
    return DataType.TEXT if isinstance(value, str) else DataType.DATE


@frozen
class Codec:
    """How a cell holds text exactly as it was typed; the other codecs are derived from it."""

    fault: ErrorCode | None = field(default=None, kw_only=True)
    """The error of what cannot be in the cell, whose hint says how it is written; ``None`` for any text."""

    textual: ClassVar[bool] = True
    """Whether the cell is formatted as text, so that no program makes a date or a number of it."""

    def read(self, value: CellValue) -> Any:
        """The plain data that a cell with this *value* means; raises ``InvalidValue``."""
        if isinstance(value, str):
            return value
        if type_of(value) is DataType.NUMBER:
            raise NUMBER_AS_TEXT(number=text_of(value))
        raise WRONG_TYPE(got=type_of(value), wanted=DataType.TEXT)

    def write(self, data: Any, lang: Language) -> Written:  # noqa: ARG002  # Others need it.
        """What a cell has for plain *data*, its words in the language *lang*."""
        return str(data)

    def words(self, lang: Language) -> tuple[str, ...]:  # noqa: ARG002  # Others need it.
        """The words that can be chosen, in the language *lang*; none if anything can be typed."""
        return ()


@frozen
class CodeCodec(Codec):
    """How a cell holds a code or an id: as text; blanks at its edges do not count."""

    choices: tuple[str, ...] = ()

    def read(self, value: CellValue) -> Any:
        """The text without blanks at its edges."""
        text: str = super().read(value)
        return text.strip(BLANK)

    def words(self, lang: Language) -> tuple[str, ...]:  # noqa: ARG002  # See Codec.
        """The codes of the closed list, if there is one."""
        return self.choices


@frozen
class DateCodec(Codec):
    """How a cell holds a date: as text in the notation of documents; real dates are read, too.

    What people write instead is read as far as it can mean one day alone: 31.12.2025, or “März
    2026”. *lang* is the language of the workbook; in French, 03/04/2025 is in April. *exact* says
    that it has to be a day.
    """

    exact: bool = field(default=False, kw_only=True)
    lang: str = field(default="en", kw_only=True)

    def read(self, value: CellValue) -> Any:
        """The date in the notation of documents, or what was typed instead."""
        if isinstance(value, bool):
            raise WRONG_TYPE(got=DataType.BOOLEAN, wanted=DataType.DATE)
        text = text_of(value)
        if not isinstance(value, str) or _OWN_DATE.match(text):
            return text
        signs = _DAY_FIRST.get(self.lang, "")
        notation = notation_of(text, day_first=any(sign in text for sign in signs))
        return notation if notation and (len(notation) == DAY_LENGTH or not self.exact) else text


@frozen
class NumberCodec(Codec):
    """How a cell holds a number: as a number, or as text if a spreadsheet would round it.

    Where it has to be *whole*, 78.432 and 78 432 can be read in one way alone.
    """

    textual = False
    whole: bool = field(default=False, kw_only=True)

    def read(self, value: CellValue) -> Any:
        """The number; whole numbers are integers. Text that is no number is returned as it is."""
        if isinstance(value, str):
            value = value.strip(BLANK)
            if self.whole and _GROUPED.fullmatch(value):
                return int(re.sub(r"[^0-9-]", "", value))
            if not _NUMBER.fullmatch(value):
                return value
            value = float(value) if not value.lstrip("-").isdigit() else int(value)
        if type_of(value) is not DataType.NUMBER:
            raise WRONG_TYPE(got=type_of(value), wanted=DataType.NUMBER)
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def write(self, data: Any, lang: Language) -> Written:  # noqa: ARG002  # See Codec.
        """The number itself, or its text."""
        exact = float(f"{data:.{EXACT_DIGITS}G}") == data
        return data if exact else repr(data)


@frozen
class ChoiceCodec(Codec):
    """How a cell holds a word of a closed list: as the reader's language says it.

    It is read in any language of the library, and as documents write it. *section* is where the
    words are, ``choices`` are those of documents. *own* are the words that a workbook carries, with
    what they mean; they come first.
    """

    choices: tuple[Any, ...]
    section: str = ""
    own: Mapping[str, str] = field(factory=dict, kw_only=True, hash=False)

    def read(self, value: CellValue) -> Any:
        """The word as documents write it; true and false are words of the list that has them."""
        word = text_of(value)
        meanings = self._meanings
        if word not in meanings and (word := fold(word)) not in meanings:
            raise self._unknown(text_of(value))
        return meanings[word]

    def write(self, data: Any, lang: Language) -> Written:
        """The word in the reader's language."""
        return self._labels[lang.code].get(data, str(data))

    def words(self, lang: Language) -> tuple[str, ...]:
        """All words of the list."""
        return tuple(self._labels[lang.code].values())

    def labels(self, lang: Language) -> Mapping[str, str]:
        """The word of each choice in the language *lang*, by the word of documents."""
        return {self._key(item): word for item, word in self._labels[lang.code].items()}

    def key_of(self, word: str) -> str:
        """The word of documents that a *word* of the list means; empty text if it is none of them."""
        meaning = self.meaning(word)
        return "" if meaning is None else str(self._key(meaning))

    def meaning(self, text: str) -> Any:
        """What *text* means as documents write it; ``None`` if it is none of the words."""
        meanings = self._meanings
        return meanings[text] if text in meanings else meanings.get(fold(text))

    @functools.cached_property
    def _labels(self) -> Mapping[str, Mapping[Any, str]]:
        """The words of each language by what they mean."""
        return {
            code: {self._plain(item): self._say(item, language(code)) for item in self.choices}
            for code in LANGUAGES
        }

    @functools.cached_property
    def _meanings(self) -> Mapping[str, Any]:
        """What each word means: those of all languages, and those of documents."""
        said = {
            word: meaning for labels in self._labels.values() for meaning, word in labels.items()
        }
        plain = {self._key(self._plain(item)): self._plain(item) for item in self.choices}
        meanings = {**said, **plain}
        carried = {word: plain.get(key, key) for word, key in self.own.items()}
        first = set(map(fold, carried))
        meanings = {word: each for word, each in meanings.items() if fold(word) not in first}
        meanings |= carried
        return {**{fold(word): meaning for word, meaning in meanings.items()}, **meanings}

    def _unknown(self, word: str) -> Exception:
        near = nearest(word, tuple(str(self._plain(item)) for item in self.choices))
        named = {str(self._plain(item)): self._named(item) for item in self.choices}
        return NOT_A_CHOICE(text=word, choices=tuple(named.values()), near=named.get(near, ""))

    def _plain(self, item: Any) -> Any:
        return item.value if isinstance(item, enum.Enum) else item

    def _named(self, item: Any) -> Any:
        """An *item* as a value of a sentence, which every language says in its own words."""
        return Message(f"{self.section}.{self._key(item)}") if self.section else item

    def _key(self, item: Any) -> str:
        return str(item).lower() if isinstance(item, bool) else item

    def _say(self, item: Any, lang: Language) -> str:
        return lang.word(self.section, self._key(item)) if self.section else lang.choice(item)
