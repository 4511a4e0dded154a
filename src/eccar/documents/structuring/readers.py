"""The reader of each type: what a value of it looks like in a document, and what reads it."""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

import attrs

from ...values.constraints import Constraint, constraint_of
from ...values.dates import Period, When, period
from ...values.errors import InvalidValue
from ...values.mappings import freeze
from ...values.sources import Source, source
from ...values.texts import Text
from .. import layout
from ..errors import MISSING_KEY
from ..layout import TAG, strip_optional
from ..vocabulary import DataType
from . import scalars
from .codegen import FieldReader, Reader, compiled
from .collect import InvalidValues, LocatedError, map_collecting_errors

MAX_CACHED_SOURCE = 200
"""Characters of a plain source that is kept, in case it comes again."""

_SCALARS: dict[Any, Reader] = {
    str: scalars.visible_text,
    bool: scalars.boolean,
    int: scalars.integer,
    float: scalars.number,
    dt.date: scalars.exact_day,
    When: scalars.rough_date,
    Period: lambda value: period(scalars.rough_date(value)),
    Text: scalars.text_by_language,
}


@functools.cache
def reader(hint: Any) -> Reader:
    """The reader of values of the type *hint*: a function of plain data.

    It raises ``InvalidValue`` or ``InvalidValues``. A type that documents cannot hold is a
    ``TypeError`` here.
    """
    if hint in _SCALARS:
        return _SCALARS[hint]
    if attrs.has(hint):
        return _object_reader(hint)
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return scalars.choice(hint)
    if constraint := constraint_of(hint):
        base = get_args(hint)[0]
        return _constrained(scalars.text if base is str else reader(base), constraint)
    return _composed_reader(hint)


def _composed_reader(hint: Any) -> Reader:
    """The reader of a tuple, of what may be absent, or of a mapping to any JSON."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return scalars.items(reader(inner[0]))
    if origin in (Union, UnionType) and NoneType in inner:
        return reader(strip_optional(hint))  # A key may be absent, but not null.
    if origin is Mapping:
        return lambda value: freeze(scalars.json_object(value))
    message = f"Documents have no way of writing a {hint}."
    raise TypeError(message)


def _constrained(read: Reader, constraint: Constraint) -> Reader:
    """The reader of what *read* reads, if it satisfies a *constraint*."""
    if read is scalars.text:
        return lambda value: constraint(value if type(value) is str else scalars.text(value))
    return lambda value: constraint(read(value))


def _object_reader(cls: Any) -> Reader:
    """The reader of a class of attrs: most are mappings, some have a form of their own."""
    if cls is Source:
        return _source
    if base := layout.base_of(cls):
        return _family_reader(base, layout.family_of(cls) or {cls.kind: cls})
    if parse := layout.text_parser(cls):
        return functools.partial(scalars.parsed, parse=parse)
    return _class_reader(cls)


@functools.cache
def _class_reader(cls: Any, tag: str | None = None) -> Reader:
    """The reader of a mapping with a key for each attribute, and the *tag* if there is one."""
    return compiled(cls, functools.partial(_fields, cls), tag)


def _fields(cls: Any) -> Iterator[FieldReader]:
    return (
        FieldReader(layout.key_of(field.name), reader(cast("Any", field.type)), field)
        for field in layout.fields_of(cls)
    )


def _family_reader(base: Any, kinds: Mapping[str, type[Any]]) -> Reader:
    """The reader of members of the family of *base*: first the tag, then the keys of its class."""
    readers = {tag: _class_reader(cast("Any", kind), tag=TAG) for tag, kind in kinds.items()}

    def read(value: Any) -> Any:
        data = value if type(value) is dict else dict(scalars.mapping(value))
        try:
            tag = _tag(data, kinds)
        except (InvalidValue, InvalidValues) as error:
            raise InvalidValues([((), error), *_errors_of_any_kind(data, base)]) from None
        return readers[tag](data)

    return read


def _tag(data: dict[str, Any], kinds: Mapping[str, type[Any]]) -> str:
    """The tag of a member of a family."""
    if TAG not in data:
        raise MISSING_KEY(key=TAG)
    try:
        return scalars.one_of(scalars.text(data[TAG]), kinds)
    except InvalidValue as error:
        raise InvalidValues([((TAG,), error)]) from None


def _errors_of_any_kind(data: dict[str, Any], base: Any) -> Iterator[LocatedError]:
    """The errors of a member of unknown kind, as far as all kinds have the same keys."""
    yield from (((), error) for error in map(scalars.key_error, data) if error)
    readers = {field.key: field.read for field in _fields(base)}
    try:
        map_collecting_errors(
            ((key, (key, value)) for key, value in data.items() if key in readers),
            lambda item: readers[item[0]](item[1]),
        )
    except InvalidValues as error:
        yield from error.errors


def _source(value: object) -> Source:
    """A source as a mapping, or as text: its url or its title alone."""
    if isinstance(value, str):
        return _cached_source(value) if len(value) <= MAX_CACHED_SOURCE else _plain_source(value)
    if type(value) is not dict and not isinstance(value, Mapping):
        raise scalars.wrong_type(value, DataType.TEXT_OR_MAPPING)
    return cast("Source", _class_reader(Source)(value))


def _plain_source(text: str) -> Source:
    return source(scalars.visible_text(text))


_cached_source = functools.lru_cache(maxsize=1024)(_plain_source)
"""The same, cached: one page is often the source of many things."""
