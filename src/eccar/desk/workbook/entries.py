"""The plain data of a document as the entries of its sheets, each with what its cells hold."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from ...checking.findings import Finding, Path, finding
from ...languages.language import Language
from ...values.brief import Brief
from ...values.errors import InvalidValue
from ..limits import MAX_TEXT
from .codecs import Written
from .errors import NOT_FOR_CELLS, NOT_IN_COLUMNS, TOO_LONG_FOR_CELL
from .layout import ID, NUMBER, Field, FieldShape, Keys, SheetLayout, layout, lists_of
from .words import CURRENCY

NOTHING_ELSE = "{}"
"""What a cell has of an object without content: it is there."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_MISSING = object()

Part = tuple[Keys, str]
"""The keys of a field and the part of it that is in one column."""


@frozen
class SheetEntry(Brief):
    """One row of a sheet: the entries that it belongs to, its own name, and its cells by field and part."""

    owners: tuple[str, ...]
    key: str
    cells: Mapping[Part, Written]
    path: Path

    def _brief(self) -> str:
        return str(self.path)


def entries_of(
    kind: str, data: Mapping[str, Any], lang: Language
) -> tuple[dict[str, list[SheetEntry]], list[Finding]]:
    """The entries of each sheet of a document of this *kind*, and what cells cannot hold."""
    sheets: dict[str, list[SheetEntry]] = {sheet.name: [] for sheet in layout(kind)}
    faults: list[Finding] = []
    top, *_ = layout(kind)
    for sheet, entry in _Walk(lang, Counter()).entries(top, data, _Name()):
        sheets[sheet.name].append(entry)
        faults.extend(_faults(entry))
    return sheets, faults


@frozen
class _Name(Brief):
    """By what an entry is known: its own name, those of the entries that it belongs to, and its path."""

    key: str = ""
    owners: tuple[str, ...] = ()
    path: Path = Path()

    def _brief(self) -> str:
        return str(self.path)


@frozen
class _Walk(Brief):
    """A walk through plain data; *numbers* counts the entries of each sheet that is numbered."""

    lang: Language
    numbers: Counter[str]

    def _brief(self) -> str:
        return self.lang.code

    def entries(
        self, sheet: SheetLayout, data: Mapping[str, Any], name: _Name
    ) -> Iterator[tuple[SheetLayout, SheetEntry]]:
        """The entry of *data* on its *sheet*, and those of the lists in it."""
        cells = dict(_cells(sheet, data, name.key, self.lang))
        yield sheet, SheetEntry(name.owners, name.key, cells, name.path)
        owners = () if sheet.is_document else (*name.owners, name.key)
        for inner in lists_of(sheet):
            items = _at(data, inner.keys)
            if items is _MISSING:
                continue
            keys = _keys(inner, items, self.numbers)
            for index, (key, item) in enumerate(zip(keys, items, strict=True)):
                path = Path((*name.path.parts, *inner.keys, index))
                yield from self.entries(inner, item, _Name(key, owners, path))


def _keys(sheet: SheetLayout, items: list[Any], numbers: Counter[str]) -> list[str]:
    """By what entries of other sheets name the *items* of one list: by numbers, or by ids.

    Several with one id are “id #1” and “id #2”.
    """
    if sheet.numbered:
        first = numbers[sheet.name] + 1
        numbers[sheet.name] += len(items)
        return [str(first + index) for index in range(len(items))]
    ids = [item.get(ID, "") for item in items]
    total, count = Counter(ids), Counter[str]()
    keys = []
    for own in ids:
        count[own] += 1
        keys.append(f"{own} #{count[own]}" if total[own] > 1 and own else own)
    return keys


def _at(data: Any, keys: Keys) -> Any:
    """What the *keys* lead to in plain *data*."""
    for key in keys:
        if key not in data:
            return _MISSING
        data = data[key]
    return data


def _cells(
    sheet: SheetLayout, data: Mapping[str, Any], key: str, lang: Language
) -> Iterator[tuple[Part, Written]]:
    if sheet.numbered:
        yield ((NUMBER,), ""), int(key)
    marked: set[Keys] = set()
    for field in sheet.fields:
        value = _at(data, field.keys)
        if value is not _MISSING:
            yield from _of_field(field, value, lang)
        elif (
            len(field.keys) > 1
            and (inner := field.keys[:-1]) not in marked
            and _at(data, inner) == {}
        ):
            marked.add(inner)
            yield (field.keys, ""), NOTHING_ELSE


def _of_field(field: Field, value: Any, lang: Language) -> Iterator[tuple[Part, Written]]:
    match field.shape:
        case FieldShape.LANGUAGES:
            yield from (((field.keys, code), text) for code, text in value.items())
        case FieldShape.MONEY:
            number, _, currency = value.partition(" ")
            yield (field.keys, ""), float(number)
            yield (field.keys, CURRENCY), currency
        case _ if value != []:
            yield (field.keys, ""), field.codec.write(value, lang)


def _faults(entry: SheetEntry) -> Iterator[Finding]:
    """What the cells of an *entry* cannot hold."""
    if not entry.cells:
        yield finding(NOT_IN_COLUMNS(), entry.path)
    for (keys, part), content in entry.cells.items():
        if isinstance(content, str) and (error := fault_of(content)):
            yield finding(error, Path((*entry.path.parts, *keys, *filter(None, (part,)))))


def fault_of(text: str) -> InvalidValue | None:
    """Why a cell cannot hold this *text*, if it cannot."""
    if not text.isprintable() and (wrong := _NOT_IN_XML.search(text)):
        return NOT_FOR_CELLS(character=f"U+{ord(wrong[0]):04X}")
    if len(text) > MAX_TEXT // 2 and (length := len(text.encode("utf-16-le")) // 2) > MAX_TEXT:
        return TOO_LONG_FOR_CELL(length=length, limit=MAX_TEXT)
    return None


def languages_in(entries: Iterable[SheetEntry], field: Field) -> set[str]:
    """The languages in which any of the *entries* has words under a *field*."""
    return {part for entry in entries for keys, part in entry.cells if keys == field.keys and part}


def rest_of(data: Mapping[str, Any]) -> str:
    """What has no column: ``extra``, as JSON in ASCII; empty text if there is none."""
    return json.dumps(data["extra"]) if data.get("extra") else ""
