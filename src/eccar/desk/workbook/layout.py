"""The sheets and columns of a workbook for each kind of document, made from its classes.

Each list of objects is a sheet, with an entry in each row; the document itself is the first. An
object within an object is further columns of the same row. A list within an entry is a sheet of its
own whose first columns name the entries that it belongs to: by their ids, or by their numbers if
they have none.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

import attrs
from attrs import frozen

from ...documents.layout import TAG, family_of, key_of, strip_optional, written_fields
from ...kinds import class_of
from ...languages.files import name_for, section
from ...values.brief import Brief
from ...values.constraints import NonEmpty, Pattern, constraint_of
from ...values.date_errors import NOT_A_DATE, NOT_A_DAY
from ...values.dates import Period, When
from ...values.money import CURRENCY, Money
from ...values.sources import Source
from ...values.texts import Text
from .codecs import ChoiceCodec, Codec, CodeCodec, DateCodec, NumberCodec
from .list_codecs import ListCodec, PairsCodec, SourceCodec

ID = "id"
"""The key of the id by which entries of other sheets name an entry."""

NUMBER = "#"
"""The id of the column with the numbers of entries that have no id."""

Keys = tuple[str, ...]


class FieldShape(enum.StrEnum):
    """How many columns a field has: one, one for each language, or amount and currency."""

    ONE = "one"
    LANGUAGES = "languages"
    MONEY = "money"


@frozen(eq=False)
class Field(Brief):
    """A field of an entry: its keys, the class that has it, and how cells hold it.

    ``needed`` says that every entry has it, ``empty_list`` that it is a list which is there without
    items, too. ``only_for`` are the kinds of fact that have it, if not all.
    """

    keys: Keys
    cls: type
    codec: Codec
    shape: FieldShape = FieldShape.ONE
    needed: bool = False
    empty_list: bool = False
    only_for: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The last of its keys."""
        return self.keys[-1]

    def _brief(self) -> str:
        return ".".join(self.keys)


@frozen(eq=False)
class ListField(Brief):
    """A list in an entry: its keys, the class of its items, the class that has it, whether it always has it."""

    keys: Keys
    item: type
    holder: type
    needed: bool = False

    def _brief(self) -> str:
        return ".".join(self.keys)


@frozen(eq=False, kw_only=True)
class SheetLayout(Brief):
    """The sheet of one list: where the list is in the document, and the fields of its entries.

    ``keys`` lead from the entry of ``parent`` to the list; the sheet of the document itself has
    none. ``numbered`` says that its entries are known by numbers, since they have no id and lists
    of their own. ``holder`` is the class that has the list, ``needed`` whether it always has it.
    """

    kind: str
    cls: type
    keys: Keys
    fields: tuple[Field, ...]
    parent: SheetLayout | None = None
    numbered: bool = False
    holder: type | None = None
    needed: bool = False

    @property
    def path(self) -> Keys:
        """The keys from the top of the document to the list."""
        return (*self.parent.path, *self.keys) if self.parent else self.keys

    @property
    def name(self) -> str:
        """The path as one text; empty for the document itself."""
        return ".".join(self.path)

    @property
    def owners(self) -> tuple[SheetLayout, ...]:
        """The sheets of the entries that an entry belongs to, the outermost first."""
        if self.parent is None or self.parent.parent is None:
            return ()
        return (*self.parent.owners, self.parent)

    @property
    def is_document(self) -> bool:
        """Whether it is the sheet of the document itself, with one entry."""
        return self.parent is None

    def _brief(self) -> str:
        return f"{self.kind} {self.name}".strip()


@functools.cache
def layout(kind: str) -> tuple[SheetLayout, ...]:
    """The sheets of documents of this *kind*, that of the document first, each list before those within it."""
    return tuple(_sheets(kind, class_of(kind)))


@functools.cache
def lists_of(sheet: SheetLayout) -> tuple[SheetLayout, ...]:
    """The sheets of the lists that the entries of a *sheet* have."""
    return tuple(inner for inner in layout(sheet.kind) if inner.parent is sheet)


def _sheets(
    kind: str, cls: type, place: ListField | None = None, parent: SheetLayout | None = None
) -> Iterator[SheetLayout]:
    """The sheet of entries of a class, in a list at a *place* in those of its *parent*, and those within."""
    parts = _parts(cls, ())
    fields = tuple(part for part in parts if isinstance(part, Field))
    lists = [part for part in parts if isinstance(part, ListField)]
    has_id = any(field.keys == (ID,) for field in fields)
    sheet = SheetLayout(
        kind=kind,
        cls=cls,
        keys=place.keys if place else (),
        fields=fields,
        parent=parent,
        numbered=bool(lists) and place is not None and not has_id,
        holder=place.holder if place else None,
        needed=place is not None and place.needed,
    )
    yield sheet
    for inner in lists:
        yield from _sheets(kind, inner.item, inner, sheet)


@functools.cache
def _parts(cls: Any, before: Keys) -> tuple[Field | ListField, ...]:
    """The fields and the lists of entries of a class, whose keys come after those *before*."""
    if family := family_of(cls):
        return _of_family(cls, family)
    return tuple(part for field in written_fields(cls) for part in _of_field(cls, field, before))


def _of_family(base: type, family: Mapping[str, type]) -> tuple[Field | ListField, ...]:
    """The fields of all kinds of a family, each once: the tag and the date first, what is common last."""
    common = {key_of(field.name): None for field in written_fields(base)}
    own: dict[Keys, Field | ListField] = {}
    shared: dict[Keys, Field | ListField] = {}
    holders: dict[Keys, list[str]] = {}
    for tag, kind in family.items():
        for part in _parts(kind, ()):
            (shared if part.keys[0] in common else own).setdefault(part.keys, part)
            holders.setdefault(part.keys, []).append(tag)
    date = [shared.pop(keys) for keys in [*shared] if keys == ("date",)]
    chosen = [
        attrs.evolve(part, only_for=tuple(holders[part.keys])) if isinstance(part, Field) else part
        for part in own.values()
    ]
    return (_tag(base, family), *date, *chosen, *shared.values())


def _tag(base: type, family: Mapping[str, type]) -> Field:
    """The field that says of which kind a fact is, in the words of its domain."""
    section_of_class = name_for(base)
    common = f"{section_of_class.rpartition('.')[0]}.fact"
    wording = section_of_class if section(section_of_class, "en") else common
    return Field((TAG,), base, ChoiceCodec(tuple(family), wording), needed=True)


def _of_field(cls: type, field: attrs.Attribute[Any], before: Keys) -> Iterator[Field | ListField]:
    """The field itself, the fields of the object that it holds, or the list that it is."""
    keys = (*before, key_of(field.name))
    hint = strip_optional(field.type)
    needed = field.default is attrs.NOTHING
    item = _item_of(hint)
    if item is not None and _is_object(item):
        yield ListField(keys, item, cls, needed)
    elif _is_object(hint):
        yield from (_within(part, needed) for part in _parts(hint, keys))
    elif get_origin(hint) is Mapping and not before and key_of(field.name) == "extra":
        return
    elif hint is Text:
        yield Field(keys, cls, Codec(), FieldShape.LANGUAGES, needed)
    elif _plain(hint) is Money:
        yield Field(keys, cls, AMOUNT, FieldShape.MONEY, needed)
    else:
        empty = needed and item is not None and not isinstance(constraint_of(hint), NonEmpty)
        yield Field(keys, cls, codec(hint), needed=needed and not empty, empty_list=empty)


def _within(part: Field | ListField, needed: bool) -> Field | ListField:
    """A *part* of an object: what every object has need not be there if the object need not."""
    return attrs.evolve(part, needed=part.needed and needed)


def _plain(hint: Any) -> Any:
    """The type that an annotated *hint* annotates."""
    return get_args(hint)[0] if constraint_of(hint) else hint


def _item_of(hint: Any) -> Any:
    """The type of the items of a list, or ``None``."""
    plain = _plain(hint)
    return get_args(plain)[0] if get_origin(plain) is tuple else None


def _is_object(hint: Any) -> bool:
    """Whether values of the type are mappings in documents, and no texts."""
    return attrs.has(hint) and hint not in (Source, Text, When, Period, Money)


@functools.cache
def codec(hint: Any) -> Codec:
    """How a cell holds a value of the type *hint*."""
    if item := _item_of(hint):
        return _list_codec(item)
    plain = _plain(hint)
    if isinstance(plain, type) and issubclass(plain, enum.StrEnum):
        return ChoiceCodec(tuple(plain))
    if get_origin(plain) is Mapping:
        return PairsCodec()
    constraint = constraint_of(hint)
    fault = getattr(constraint, "fault", None)
    if plain in (int, float):
        return NumberCodec(fault=fault, whole=plain is int)
    if plain in _CODECS:
        return _CODECS[plain]
    return (
        CodeCodec(constraint.choices, fault=fault) if isinstance(constraint, Pattern) else Codec()
    )


def _list_codec(item: Any) -> Codec:
    if item is Source:
        return ListCodec(SourceCodec(), free=True, lines=True)
    return ListCodec(CodeCodec() if item is str else codec(item), free=item is str)


_CODECS: Mapping[Any, Codec] = {
    bool: ChoiceCodec((True, False), "desk.truth"),
    dt.date: DateCodec(fault=NOT_A_DAY, exact=True),
    When: DateCodec(fault=NOT_A_DATE),
    Period: DateCodec(),
    Source: SourceCodec(),
}

AMOUNT = NumberCodec()
"""How a cell holds the number of an amount."""

CURRENCIES = CodeCodec(CURRENCY.choices)
"""How a cell holds the currency of an amount."""
