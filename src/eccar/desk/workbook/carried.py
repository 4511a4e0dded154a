"""The words that a workbook carries on its hidden sheet: its help, and what the words of its drop-downs mean.

By them a workbook is read as it was made, also after the wording of the library has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from ...languages.language import Language
from ...values.brief import Brief
from ...values.mappings import freeze
from ..cells import CellValue
from .codecs import ChoiceCodec, Codec, DateCodec, fold
from .help_texts import help_text
from .list_codecs import ListCodec
from .words import SheetColumn

HELP, WORD = "help", "word"
"""How the rows of the hidden sheet begin that have a text of help, or a word of a drop-down."""


@frozen(kw_only=True)
class CarriedWords(Brief):
    """The help of a workbook, folded, and by the id of a column what its words mean."""

    helps: frozenset[str] = frozenset()
    meanings: Mapping[str, Mapping[str, str]] = field(factory=dict, converter=freeze, hash=False)

    def codec(self, column: SheetColumn, lang: Language) -> Codec:
        """How the cells of a *column* hold a value in this workbook, whose language is *lang*."""
        if isinstance(column.codec, DateCodec):
            return evolve(column.codec, lang=lang.code)
        choices = _choices(column.codec)
        if choices is None:
            return column.codec
        carried = self.meanings.get(column.id, {})
        own = {word: key for word, key in carried.items() if choices.key_of(word) != key}
        return _with(column.codec, own) if own else column.codec

    def _brief(self) -> str:
        return f"columns: {len(self.meanings)}"


def rows_to_carry(columns: Iterable[SheetColumn], lang: Language) -> Iterator[tuple[str, ...]]:
    """The rows of the hidden sheet for these *columns*, each help once."""
    columns = tuple(columns)
    for text in dict.fromkeys(help_text(column, lang) for column in columns):
        yield HELP, text
    for column in columns:
        choices = _choices(column.codec)
        for key, word in choices.labels(lang).items() if choices else ():
            yield WORD, f"{column.id} {key}", word


def carried(rows: Iterable[Sequence[CellValue]]) -> CarriedWords:
    """What the *rows* of a hidden sheet say; of an older workbook nothing."""
    helps: set[str] = set()
    meanings: dict[str, dict[str, str]] = {}
    for row in rows:
        begin, text, word = (str(cell) for cell in (*row, "", "", "")[:3])
        if begin == HELP:
            helps.add(fold(text))
        elif begin == WORD:
            id_, _, key = text.partition(" ")
            meanings.setdefault(id_, {})[word] = key
    return CarriedWords(helps=frozenset(helps), meanings=meanings)


def _choices(codec: Codec) -> ChoiceCodec | None:
    """The closed list of a *codec* or of the entries of its list."""
    item = codec.item if isinstance(codec, ListCodec) else codec
    return item if isinstance(item, ChoiceCodec) else None


def _with(codec: Any, own: Mapping[str, str]) -> Codec:
    """The *codec* with the meanings of its *own* words."""
    if isinstance(codec, ListCodec):
        return evolve(codec, item=_with(codec.item, own))
    return evolve(codec, own=own) if isinstance(codec, ChoiceCodec) else codec
