"""How a cell holds several values, or one with parts: in a plain notation, else as JSON.

What is written in the plain notation is read again before it is used: a value that would come back
as another one, as a title with a line break, is written as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from attrs import frozen

from ...documents.errors import WRONG_TYPE
from ...documents.vocabulary import DataType
from ...languages.language import Language
from ...values.sources import SourceKind
from ..cells import BLANK, CellValue
from .codecs import ChoiceCodec, Codec, Written

SEMICOLONS = re.compile(r"[;\n]")
"""What separates entries; commas do so, too, where entries are codes, numbers or words of a list."""

_SEVERAL = re.compile(r"[\[,;\n]")
"""What every text has that may be more than one entry."""

_BAR = " | "
_KIND = ChoiceCodec(tuple(SourceKind))
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_URL = re.compile(r"https?://\S+")


def _is_plain(entry: str) -> bool:
    """Whether an *entry* is certainly read as itself: nothing in it separates, and no blanks are at its edges."""
    return bool(entry) and not _SEVERAL.search(entry) and entry.strip(BLANK) == entry


def _json(text: str, begins: str) -> Any:
    """The data of a *text* in JSON that begins so, or ``None`` if it is none."""
    if not text.startswith(tuple(begins)):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _dumps(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)


@frozen
class ListCodec(Codec):
    """How a cell holds a list: entries with semicolons or line breaks between them.

    In a *free* list only line breaks count where there is one, and no commas ever.
    """

    item: Codec
    free: bool = False
    lines: bool = False

    def read(self, value: CellValue) -> Any:
        """The entries as a list."""
        if not isinstance(value, str) or not _SEVERAL.search(value):
            return [self.item.read(value.strip(BLANK) if isinstance(value, str) else value)]
        data = _json(value.strip(BLANK), "[")
        if isinstance(data, list):
            return data
        return [self.item.read(entry) for entry in self._entries(value)]

    def write(self, data: Any, lang: Language) -> Written:
        """The entries with semicolons between them, free ones on a line each."""
        entries = [str(self.item.write(entry, lang)) for entry in data]
        text = ("\n" if self.free else "; ").join(entries)
        if self.free and len(entries) == 1 and ";" in text and not self.lines:
            text += "\n"
        plain = all(map(_is_plain, entries)) or self._reads(text, data)
        return text if plain else _dumps(data)

    def _reads(self, text: str, data: Any) -> bool:
        try:
            return bool(self.read(text) == data)
        except ValueError:
            return False

    def _entries(self, text: str) -> Iterator[str]:
        if self.lines or (self.free and "\n" in text):
            entries: Iterable[str] = text.split("\n")
        elif self.free:
            entries = SEMICOLONS.split(text)
        else:
            entries = chain.from_iterable(map(self._at_commas, SEMICOLONS.split(text)))
        return filter(None, (entry.strip(BLANK) for entry in entries))

    def _at_commas(self, text: str) -> list[str]:
        """The entries with commas between them; a word of a list may have a comma itself."""
        whole = isinstance(self.item, ChoiceCodec) and self.item.meaning(text) is not None
        return [text] if whole else text.split(",")


@frozen
class SourceCodec(Codec):
    """How a cell holds a source: its title and address, who speaks, the day it was seen, with bars between."""

    def read(self, value: CellValue) -> Any:
        """The source as text, or as a mapping if it has more than one part."""
        text = str(super().read(value)).strip(BLANK)
        data = _json(text, '{"')
        if data is not None:
            return data
        return _source([part.strip(BLANK) for part in text.split(_BAR)]) if _BAR in text else text

    def write(self, data: Any, lang: Language) -> Written:
        """The source in the plain notation."""
        if isinstance(data, str):
            text = data
        else:
            kind = data.get("kind")
            said = str(_KIND.write(kind, lang)) if kind else None
            parts = (data.get("text"), data.get("url"), said, data.get("seen"))
            text = _BAR.join(filter(None, parts))
        return text if "\n" not in text and self.read(text) == data else _dumps(data)


def _source(parts: list[str]) -> dict[str, str]:
    """The source with these *parts*, each known by its form; all others are its title."""
    source: dict[str, str] = {}
    title = []
    for part in parts:
        if "url" not in source and _URL.fullmatch(part):
            source["url"] = part
        elif "seen" not in source and _DAY.fullmatch(part):
            source["seen"] = part
        elif "kind" not in source and (kind := _KIND.meaning(part)):
            source["kind"] = str(kind)
        else:
            title.append(part)
    return {"text": _BAR.join(title), **source} if title else source


@frozen
class PairsCodec(Codec):
    """How a cell holds a mapping: “gender: women; age: 18-25”."""

    def read(self, value: CellValue) -> Any:
        """The mapping of names to texts."""
        text = str(super().read(value)).strip(BLANK)
        data = _json(text, "{")
        if isinstance(data, dict):
            return data
        pairs = [entry.partition(":") for entry in SEMICOLONS.split(text) if entry.strip(BLANK)]
        if not all(colon for _, colon, _ in pairs):
            raise WRONG_TYPE(got=DataType.TEXT, wanted=DataType.MAPPING)
        return {name.strip(BLANK): content.strip(BLANK) for name, _, content in pairs}

    def write(self, data: Any, lang: Language) -> Written:  # noqa: ARG002  # See Codec.
        """The names and texts with semicolons between them."""
        text = "; ".join(f"{name}: {content}" for name, content in data.items())
        try:
            plain = bool(text) and self.read(text) == data
        except ValueError:
            plain = False
        return text if plain else _dumps(data)
