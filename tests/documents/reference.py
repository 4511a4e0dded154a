"""Reading as cattrs does it by default, made strict: the reference for the compiled readers.

Classes, lists, optional values and constructors are left to cattrs, with detailed validation and
no extra keys. Added are hooks for the leaves, which cattrs would coerce (``5`` to ``"5"``), the
choice of a class by its tag, and the translation of its errors to paths and codes.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args, get_origin

import attrs
import cattrs
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from eccar.documents.errors import MISSING_KEY
from eccar.documents.layout import base_of, family_of, key_of, strip_optional, text_parser
from eccar.documents.structuring import scalars
from eccar.documents.structuring.collect import InvalidValues
from eccar.documents.vocabulary import DataType
from eccar.values.constraints import constraint_of
from eccar.values.dates import Period, When, period
from eccar.values.errors import InvalidValue
from eccar.values.mappings import freeze
from eccar.values.sources import Source, source
from eccar.values.texts import Text

Hook = Callable[[Any, Any], Any]
Errors = set[tuple[tuple[str | int, ...], str]]

LEAVES: dict[Any, Callable[[Any], Any]] = {
    str: scalars.visible_text,
    bool: scalars.boolean,
    int: scalars.integer,
    float: scalars.number,
    dt.date: scalars.exact_day,
    When: scalars.rough_date,
    Period: lambda value: period(scalars.rough_date(value)),
    Text: scalars.text_by_language,
}
DECIMALS = re.compile(r"[0-9]+(?: [A-Z]{3})?")


def reference() -> cattrs.Converter:
    """A converter of cattrs that reads what the compiled readers read."""
    made = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook_factory(attrs.has, _class_hook)
    made.register_structure_hook_factory(lambda hint: bool(text_parser(hint)), _text_hook)
    made.register_structure_hook_factory(lambda hint: hint is Source, _source_hook)
    made.register_structure_hook_factory(
        lambda hint: attrs.has(hint) and base_of(hint) is not None, _family_hook
    )
    made.register_structure_hook_factory(_is(tuple), _tuple_hook)
    made.register_structure_hook_func(
        _is(Mapping), lambda value, _: freeze(scalars.json_object(value))
    )
    made.register_structure_hook_factory(
        lambda hint: strip_optional(hint) is not hint, _optional_hook
    )
    made.register_structure_hook_factory(lambda hint: constraint_of(hint) is not None, _form_hook)
    made.register_structure_hook(enum.StrEnum, lambda value, cls: scalars.choice(cls)(value))
    for leaf, read in LEAVES.items():
        made.register_structure_hook(leaf, _leaf_hook(read))
    return made


def _is(origin: Any) -> Callable[[Any], bool]:
    return lambda hint: bool(get_origin(hint) is origin)


def _leaf_hook(read: Callable[[Any], Any]) -> Hook:
    return lambda value, _: read(value)


def _text_hook(hint: Any) -> Hook:
    return lambda value, _: scalars.parsed(value, hint.from_text)


def _optional_hook(hint: Any, converter: cattrs.Converter) -> Hook:
    return lambda value, _: converter.structure(value, strip_optional(hint))


def _form_hook(hint: Any, converter: cattrs.Converter) -> Hook:
    form, base = constraint_of(hint), get_args(hint)[0]
    assert form

    def read(value: Any, _: Any) -> Any:
        return form(scalars.text(value) if base is str else converter.structure(value, base))

    return read


def _tuple_hook(hint: Any, converter: cattrs.Converter) -> Hook:
    read = homogenous_tuple_structure_factory(hint, converter)
    return lambda value, _: read(scalars.sequence(value), hint)


def _class_hook(cls: Any, converter: cattrs.Converter) -> Hook:
    keys: Any = {field.name: override(rename=key_of(field.name)) for field in attrs.fields(cls)}
    read = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **keys
    )
    return lambda value, _: read(_mapping(value), cls)


def _mapping(value: Any) -> Mapping[Any, Any]:
    if not isinstance(value, dict):
        scalars.mapping(value)
    mapping: Mapping[Any, Any] = value
    return mapping


def _source_hook(cls: Any, converter: cattrs.Converter) -> Hook:
    in_full = _class_hook(cls, converter)

    def read(value: Any, _: Any) -> Any:
        if isinstance(value, str):
            return source(scalars.visible_text(value))
        if not isinstance(value, Mapping):
            raise scalars.wrong_type(value, DataType.TEXT_OR_MAPPING)
        return in_full(value, cls)

    return read


def _family_hook(cls: Any, converter: cattrs.Converter) -> Hook:
    """The class by its tag; if there is none, the keys that all kinds have are read nevertheless."""
    base = base_of(cls)
    hooks = {
        tag: _class_hook(kind, converter)
        for tag, kind in (family_of(cls) or {cls.kind: cls}).items()
    }

    def read(value: Any, _: Any) -> Any:
        data = dict(_mapping(value))
        without_tag = {key: part for key, part in data.items() if key != "fact"}
        try:
            if "fact" not in data:
                raise MISSING_KEY(key="fact")
            tag = scalars.one_of(scalars.text(data["fact"]), hooks)
        except InvalidValue as error:
            path = ("fact",) if "fact" in data else ()
            rest = _of_any_kind(without_tag, base, converter)
            raise InvalidValues([(path, error), *rest]) from None
        return hooks[tag](without_tag, cls)

    return read


def _of_any_kind(data: dict[Any, Any], base: Any, converter: cattrs.Converter) -> Iterator[Any]:
    """The errors of a member whose kind is unknown."""
    yield from (((), error) for error in map(scalars.key_error, data) if error)
    for field in attrs.fields(base):
        key = key_of(field.name)
        if key in data:
            try:
                converter.structure(data[key], field.type)
            except (InvalidValue, InvalidValues, BaseValidationError) as error:
                yield (key,), error


def errors_of(error: BaseException, path: tuple[str | int, ...] = ()) -> Errors:
    """The paths and codes of all that is wrong, in an error of cattrs or of a leaf."""
    match error:
        case InvalidValue():
            return {(path, error.fault.code)}
        case InvalidValues():
            return {
                located
                for parts, inner in error.errors
                for located in errors_of(inner, (*path, *parts))
            }
        case KeyError():
            return {(path[:-1], "DOC105")}
        case ForbiddenExtraKeysError():
            return {_extra_key(key, path) for key in error.extra_fields}
        case BaseValidationError():
            return {
                located
                for inner in error.exceptions
                for located in errors_of(inner, (*path, *_step(inner)))
            }
    raise error


def _step(error: BaseException) -> tuple[str | int, ...]:
    """The key or index at which cattrs noticed an error, from its note."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (key_of(note.name),)
        if isinstance(note, IterableValidationNote):
            return (int(note.index),)
    return ()


def _extra_key(key: Any, path: tuple[str | int, ...]) -> tuple[tuple[str | int, ...], str]:
    if error := scalars.key_error(key):
        return path, error.fault.code
    return (*path, key), "DOC114" if DECIMALS.fullmatch(key) else "DOC104"
