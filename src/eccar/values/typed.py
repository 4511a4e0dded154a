"""Constructors that hold only plain values of the types that their class declares.

``typed_fields`` adds to each field a converter made from its annotation, which comes after the
converter of the field and before its validator. So whatever can be made can be written and read
again. The compiled readers of documents set attributes without converters and pay nothing for it.
"""

from __future__ import annotations

import datetime as dt
import functools
import inspect
import sys
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from types import NoneType, SimpleNamespace, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

import attrs

from .constraints import whole
from .dates import Period, When, notation
from .mappings import freeze
from .money import Money
from .plain import plain_value, type_name
from .ranges import FINITE
from .texts import Text

Convert = Callable[[Any], Any]

WRITTEN_WHEN_EMPTY = "written_when_empty"
"""In the metadata of a field: documents write it even if it is empty, as what an author decided."""


_NO_LIST = (Mapping, AbstractSet)
"""Of these, ``tuple`` would make a list: of the keys alone, or in an order that nobody chose."""


class WrongTypeError(TypeError):
    """A value is not of the type that belongs there."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(f"a value of type {type_name(value)} where {expected} belongs")
        self.value = value


class TypedConverter:
    """The converter of one field: its own converter, then the one of its annotation.

    The annotation may name classes that are defined later, so it is resolved at the first call.
    """

    def __init__(self, cls: type, field: attrs.Attribute[Any]) -> None:
        self.convert: Any = field.converter
        self._module = cls.__module__
        self._name = f"{cls.__name__}.{field.name}"
        self._hint = field.type
        self.__signature__: inspect.Signature = _signature(field)

    def __call__(self, value: Any) -> Any:
        """*value* as the field holds it; ``TypeError`` if it is of another type."""
        try:
            return self._plain(self._converted(value))
        except WrongTypeError as error:
            raise TypeError(f"{self._name} holds {error}{_remedy(error.value)}.") from None

    def _converted(self, value: Any) -> Any:
        """What the converter of the field makes of *value*; it knows neither the field nor the type."""
        if self.convert is None:
            return value
        if self._is_list and (isinstance(value, _NO_LIST) or getattr(value, "ndim", 1) != 1):
            raise WrongTypeError(value, "a list")
        try:
            return self.convert(value)
        except TypeError as error:
            message = f"{self._name} cannot hold a value of type {type_name(value)}: {error}"
            raise TypeError(message) from None

    @functools.cached_property
    def _is_list(self) -> bool:
        hint = self._resolved
        return get_origin(get_args(hint)[0] if get_origin(hint) is Annotated else hint) is tuple

    @functools.cached_property
    def _plain(self) -> Convert:
        return converter_of(self._resolved)

    @functools.cached_property
    def _resolved(self) -> Any:
        annotated: Any = SimpleNamespace(__annotations__={"field": self._hint})
        names = vars(sys.modules[self._module])
        return get_type_hints(annotated, names, {}, include_extras=True)["field"]


def typed_fields(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """A field transformer of attrs: each field holds plain values of its declared type.

    It is for the classes of documents, in which every mapping is plain data of JSON.
    """
    return [
        field
        if isinstance(cast("object", field.converter), TypedConverter)
        else field.evolve(converter=TypedConverter(cls, field))
        for field in fields
    ]


def _signature(field: attrs.Attribute[Any]) -> inspect.Signature:
    """The signature of the converter of *field*, from which attrs annotates its argument."""
    convert: Any = field.converter
    if convert:
        return inspect.signature(convert)
    kind = inspect.Parameter.POSITIONAL_ONLY
    return inspect.Signature([inspect.Parameter("value", kind, annotation=field.type)])


def _remedy(value: object) -> str:
    if isinstance(value, Mapping):
        return "; eccar.from_dict makes a document of plain data"
    return ""


@functools.cache
def converter_of(hint: Any) -> Convert:
    """What makes a plain value of the type *hint*, or raises ``WrongTypeError``."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return converter_of(inner[0])
    if origin in (Union, UnionType):
        convert = converter_of(next(part for part in inner if part is not NoneType))
        return lambda value: None if value is None else convert(value)
    if origin is tuple:
        return functools.partial(_items, convert=converter_of(inner[0]))
    if origin is Mapping:
        return _json_object
    if hint in _CONVERTERS:
        return _CONVERTERS[hint]
    if isinstance(hint, type):
        return functools.partial(_member if vars(hint).get("family") else _instance, cls=hint)
    return lambda value: value


def _items(values: Any, convert: Convert) -> tuple[Any, ...]:
    if not isinstance(values, (tuple, list)):
        raise WrongTypeError(values, "a list")
    return tuple(map(convert, values))


def _instance(value: Any, cls: type) -> Any:
    if not isinstance(value, cls):
        raise WrongTypeError(value, f"a {cls.__name__}")
    return value


def _member(value: Any, cls: Any) -> Any:
    """A fact of the family of *cls*; its base alone is none, since documents could not say which."""
    if not isinstance(_instance(value, cls), cls.family.get(value.kind, ())):
        raise WrongTypeError(value, f"one of the kinds of {cls.__name__}")
    return value


def _text(value: Any) -> str:
    value = plain_value(value)
    if type(value) is not str:
        raise WrongTypeError(value, "text")
    return value


def _day(value: Any) -> dt.date:
    if type(value) is not dt.date:
        raise WrongTypeError(value, "a date")
    return value


def _translations(value: Any) -> Text:
    contents = _instance(value, Text).by_language
    if all(type(code) is type(content) is str for code, content in contents):
        return value  # type: ignore[no-any-return]  # It is a Text.
    return Text(tuple((_text(code), _text(content)) for code, content in contents))


def _rough_date(value: Any, cls: type[When]) -> When:
    """A rough date whose notation says what its days are, as that of one made by hand need not."""
    rough = notation(_text(_instance(value, cls).notation))
    if rough != value:
        raise WrongTypeError(value, "the date that its notation writes")
    return cls(rough.notation, rough.first, rough.last)


def _amount(value: Any) -> Money:
    held: Money = _instance(value, Money)
    return Money(held.hundredths, _text(held.currency))


def _number(value: Any) -> Any:
    """A number of Python; what is none but something is left to the validator, which says what is right."""
    if value is None:
        raise WrongTypeError(value, "a number")
    return plain_value(value)


def _json(value: Any) -> Any:
    """A copy of plain data, as JSON can hold it."""
    match value := plain_value(value):
        case None | bool():
            return value
        case str():
            return whole(value)
        case int() | float():
            return FINITE(value)
        case list() | tuple():
            return [_json(item) for item in value]
        case Mapping():
            return {whole(_text(key)): _json(item) for key, item in value.items()}
        case _:
            raise WrongTypeError(value, "plain data of JSON")


def _json_object(value: Any) -> Mapping[str, Any]:
    return freeze(_json(_instance(value, Mapping)))


_CONVERTERS: Mapping[Any, Convert] = {
    str: _text,
    int: _number,
    float: _number,
    bool: plain_value,
    dt.date: _day,
    When: functools.partial(_rough_date, cls=When),
    Period: functools.partial(_rough_date, cls=Period),
    Money: _amount,
    Text: _translations,
}
