"""What a workbook says: the names of sheets and headings.

Headings are in the sections ``sheet.<class>`` and ``sheet.common`` of the wording of a domain.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from ...languages.files import name_for, section
from ...languages.language import Language, language
from ...values.brief import Brief
from .codecs import Codec, CodeCodec
from .layout import CURRENCIES, NUMBER, Field, FieldShape, SheetLayout, layout

LONGEST_NAME = 31
"""Characters of the name of a sheet."""

CURRENCY = "currency"
"""The part of a field with an amount that is in the second column."""


@frozen
class SheetColumn(Brief):
    """One column of a sheet: of a field, or of an entry that an entry belongs to.

    ``part`` is the language of a text, or ``currency``. Of an owner there is no field.
    """

    sheet: SheetLayout
    field: Field | None = None
    part: str = ""
    owner: SheetLayout | None = None

    @property
    def id(self) -> str:
        """What the hidden row says of the column: ``plan:measures!titles.de``."""
        if self.owner:
            own = f"^{self.owner.name}"
        else:
            own = ".".join(self.field.keys) if self.field else NUMBER
        part = f":{self.part}" if self.part else ""
        return f"{self.sheet.kind}:{self.sheet.name}!{own}{part}"

    @property
    def codec(self) -> Codec:
        """How its cells hold a value."""
        if self.field is None:
            return CodeCodec()
        return CURRENCIES if self.part == CURRENCY else self.field.codec

    @property
    def needed(self) -> bool:
        """Whether every entry has something in it, in one language at least."""
        return self.owner is not None or (
            self.field is not None and self.field.needed and not self.field.only_for
        )

    def _brief(self) -> str:
        return self.id


def columns(sheet: SheetLayout, languages: Iterable[str]) -> Iterator[SheetColumn]:
    """The columns of a *sheet*, its texts in these *languages*; a function of the field may name others."""
    yield from (SheetColumn(sheet, owner=owner) for owner in sheet.owners)
    if sheet.numbered:
        yield SheetColumn(sheet)
    for field in sheet.fields:
        yield from of_field(sheet, field, languages)


def of_field(sheet: SheetLayout, field: Field, languages: Iterable[str]) -> Iterator[SheetColumn]:
    """The columns of one *field*."""
    match field.shape:
        case FieldShape.LANGUAGES:
            yield from (SheetColumn(sheet, field, code) for code in languages)
        case FieldShape.MONEY:
            yield from (SheetColumn(sheet, field), SheetColumn(sheet, field, CURRENCY))
        case _:
            yield SheetColumn(sheet, field)


@functools.cache
def said(cls: Any, prefix: str, key: str, code: str) -> str:
    """What the wording in the language *code* says of a *key* of a class, or of its parents; else nothing."""
    names = [name_for(parent, prefix) for parent in cls.__mro__ if parent is not object]
    package = name_for(cls).rpartition(".")[0]
    for name in (*names, f"{package}.{prefix}common".lstrip(".")):
        if text := section(name, code).get(key):
            return str(text)
    return ""


def heading(column: SheetColumn, lang: Language) -> str:
    """The heading of a *column* in the language *lang*."""
    base = _base_heading(column, lang)
    if column.field and column.field.shape is FieldShape.LANGUAGES:
        return f"{base} ({column.part})"
    if column.part == CURRENCY:
        return lang.word("desk.workbook", "currency_of", amount=base)
    return base


def _base_heading(column: SheetColumn, lang: Language) -> str:
    if column.owner:
        return _owner_heading(column.owner, lang)
    if column.field is None:
        return lang.word("desk.workbook", "number")
    own = field_heading(column.field, lang)
    if len(column.field.keys) > 1 and _ambiguous(column.sheet, lang.code)[own] > 1:
        return f"{_object_heading(column.sheet, column.field, lang)}: {own}"
    return own


def _owner_heading(owner: SheetLayout, lang: Language) -> str:
    """What an entry of the sheet *owner* is called where another entry names it."""
    return said(owner.cls, "sheet.", "_entry", lang.code) or sheet_name(owner, lang)


def field_heading(field: Field, lang: Language) -> str:
    """The heading of the columns of a *field*, without the language of a text."""
    return said(field.cls, "sheet.", field.key, lang.code) or field.key


@functools.cache
def _ambiguous(sheet: SheetLayout, code: str) -> Counter[str]:
    return Counter(field_heading(field, language(code)) for field in sheet.fields)


def _object_heading(sheet: SheetLayout, field: Field, lang: Language) -> str:
    """What the object is called that has the *field*."""
    return said(sheet.cls, "sheet.", field.keys[-2], lang.code) or field.keys[-2]


@functools.cache
def sheet_names(kind: str, code: str) -> Mapping[str, str]:
    """The name of each sheet of a *kind* in the language *code*, by the name of its layout.

    A list with the same heading as one further up has that of its owner before its own.
    """
    lang = language(code)
    names: dict[str, str] = {}
    for sheet in layout(kind):
        name = _list_heading(sheet, lang)
        if name in names.values() and sheet.parent:
            name = f"{names[sheet.parent.name]} - {name}"
        names[sheet.name] = name
    return names


def _list_heading(sheet: SheetLayout, lang: Language) -> str:
    if sheet.holder is None:
        return lang.word("desk.workbook", "document_sheet")
    return said(sheet.holder, "sheet.", sheet.keys[-1], lang.code) or sheet.keys[-1]


def sheet_name(sheet: SheetLayout, lang: Language) -> str:
    """The name of a *sheet* in the language *lang*."""
    return sheet_names(sheet.kind, lang.code)[sheet.name]
