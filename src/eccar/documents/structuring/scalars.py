"""Readers of plain data: nothing is coerced, and what does not fit is an error with its path.

Each function takes a value as JSON, YAML or TOML give it, and returns the value that documents
mean by it. All raise ``InvalidValue``, or ``InvalidValues`` if several things are wrong.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import math
from collections.abc import Callable, Collection, Mapping
from typing import Any, cast

from ...values.constraints import LANGUAGE, NO_NAME, TEXT, whole
from ...values.date_errors import NOT_A_DATE, NOT_A_DAY
from ...values.dates import When, day, notation, when
from ...values.errors import ErrorCode, InvalidValue
from ...values.plain import plain_value, type_name
from ...values.ranges import MAX_JSON_NUMBER
from ...values.texts import Text
from ..errors import (
    NO_SUCH_NUMBER,
    NOT_A_CHOICE,
    NOT_A_KEY,
    NOT_A_LIST,
    NULL,
    NUMBER_FOR_TEXT,
    TEXT_FOR_NUMBER,
    TOO_BIG,
    TOO_DEEP,
    WRONG_TYPE,
)
from ..limits import MAX_DEPTH
from ..vocabulary import DataType
from .collect import InvalidValues, LocatedError, limit_reached, map_collecting_errors
from .unfrozen import unfrozen


def data_type(value: object) -> DataType:
    """The type of plain data that *value* has."""
    match plain_value(value):
        case None:
            return DataType.NULL
        case bool():
            return DataType.BOOLEAN
        case int() | float():
            return DataType.NUMBER
        case str():
            return DataType.TEXT
        case list() | tuple():
            return DataType.LIST
        case Mapping():
            return DataType.MAPPING
        case dt.date():
            return DataType.DATE
        case _:
            return DataType.OTHER


def wrong_type(value: object, expected: DataType) -> InvalidValue:
    """The error of a *value* that is not of the *expected* type."""
    if value is None:
        return NULL()
    return WRONG_TYPE(got=_got(value), wanted=expected)


def _got(value: object) -> DataType | str:
    """The type of plain data that *value* has, or the name of another type."""
    data = data_type(value)
    return type_name(value) if data is DataType.OTHER else data


def text(value: object) -> str:
    """Text, even if it is empty."""
    if isinstance(value, str):
        return value if type(value) is str else str(plain_value(value))
    if data_type(value) is DataType.NUMBER:
        raise NUMBER_FOR_TEXT(number=value)
    raise wrong_type(value, DataType.TEXT)


def visible_text(value: object) -> str:
    """Text with at least one visible character and no control characters."""
    if type(value) is str and value.isprintable() and value and not value.isspace():
        return value  # So is most text, which spares it the pattern.
    return TEXT(text(value))


def boolean(value: object) -> bool:
    """True or false."""
    if not isinstance(truth := plain_value(value), bool):
        raise wrong_type(value, DataType.BOOLEAN)
    return truth


def integer(value: object) -> int:
    """A whole number that every reader of JSON keeps; also as 5.0, as spreadsheets export it.

    JSON Schema takes 5.0 for an integer, too.
    """
    value = plain_value(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise _not_a_number(value, DataType.WHOLE_NUMBER)
    if abs(value) >= MAX_JSON_NUMBER:
        raise TOO_BIG(number=value)
    return value


def number(value: object) -> float:
    """A finite number that every reader of JSON keeps."""
    value = plain_value(value)
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _not_a_number(value, DataType.NUMBER)
    if -MAX_JSON_NUMBER < value < MAX_JSON_NUMBER:
        return value
    infinite = isinstance(value, float) and not math.isfinite(value)
    raise NO_SUCH_NUMBER(text=value) if infinite else TOO_BIG(number=value)


def _not_a_number(value: object, expected: DataType) -> InvalidValue:
    if isinstance(value, str):
        return TEXT_FOR_NUMBER(text=value)
    return wrong_type(value, expected)


def exact_day(value: object) -> dt.date:
    """One day of the calendar."""
    value = plain_value(value)
    if isinstance(value, (str, dt.date)):
        return day(value)
    raise _not_a_date(value, NOT_A_DAY)


def rough_date(value: object) -> When:
    """A rough date; a bare year may be a number."""
    if type(value) is str:
        return notation(value)
    value = plain_value(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (str, int, dt.date)) and not isinstance(value, bool):
        return when(value)
    raise _not_a_date(value, NOT_A_DATE)


def _not_a_date(value: object, error: ErrorCode) -> InvalidValue:
    """The *error*, or that of the type of what could look like a date where a message quotes it."""
    named = value is None or isinstance(value, (bool, list, tuple, Mapping))
    return wrong_type(value, DataType.DATE) if named else error(text=value)


def parsed(value: object, parse: Callable[[Any], Any]) -> Any:
    """What *parse* makes of text; it is given numbers too, since it refuses them in its own words."""
    if type(value) is not str and data_type(value) not in (DataType.TEXT, DataType.NUMBER):
        raise wrong_type(value, DataType.TEXT)
    return parse(plain_value(value))


def choice(choices: type[enum.StrEnum]) -> Callable[[Any], enum.StrEnum]:
    """The reader of a member of *choices*, given by its value."""
    by_value = {member.value: member for member in choices}

    return lambda value: by_value[one_of(text(value), by_value)]


def one_of(word: str, choices: Collection[str]) -> str:
    """*word*, which has to be one of *choices*."""
    if word not in choices:
        raise NOT_A_CHOICE(text=word, choices=tuple(choices))
    return word


def mapping(value: object) -> Mapping[str, Any]:
    """A mapping whose keys are text; only the keys are checked."""
    if type(value) is not dict and not isinstance(value, Mapping):
        raise wrong_type(value, DataType.MAPPING)
    for key in value:
        if error := key_error(key):
            raise error
    return value


def key_error(key: object) -> InvalidValue | None:
    """What is wrong with a *key*, if anything is."""
    if not isinstance(key, str):
        return NOT_A_KEY(key=key)
    try:
        whole(key)
    except InvalidValue as error:
        return error
    return None


def sequence(value: object) -> list[Any] | tuple[Any, ...]:
    """A list; its items are not checked."""
    if not isinstance(value, (list, tuple)):
        raise NULL() if value is None else NOT_A_LIST(got=_got(value))
    return value


def text_by_language(value: object) -> Text:
    """A mapping of language codes to text, at least one."""
    if type(value) is dict and value:
        by_language: dict[str, str] = {}
        try:
            for code, content in value.items():
                by_language[_language(code)] = visible_text(content)
        except InvalidValue:
            pass  # The second reading below reports all errors together.
        else:
            return _text(tuple(by_language.items()))
    if data_type(value) not in (DataType.MAPPING, DataType.NULL):
        raise wrong_type(value, DataType.WORDS)
    data = mapping(value)
    if not data:
        raise NO_NAME()
    codes = map_collecting_errors(((code, code) for code in data), _language)
    contents = map_collecting_errors(data.items(), visible_text)
    return Text(tuple(zip(codes, contents, strict=True)))


_UNFROZEN_TEXT = unfrozen(Text)


def _text(by_language: tuple[tuple[str, str], ...]) -> Text:
    """The text, made as the compiled readers make their objects."""
    made = object.__new__(_UNFROZEN_TEXT)
    made.by_language = by_language
    made.__class__ = Text
    return cast("Text", made)


@functools.lru_cache(maxsize=1024)
def _language(code: object) -> str:
    return LANGUAGE(text(code))


def any_json(value: object, depth: int = 2) -> Any:
    """A copy of any JSON; *depth* is the level of *value* in its document."""
    if depth > MAX_DEPTH:
        raise TOO_DEEP(limit=MAX_DEPTH)
    copy = functools.partial(any_json, depth=depth + 1)
    match value := plain_value(value):
        case None | bool():
            return value
        case str():
            return whole(value)
        case int():
            return integer(value)
        case float():
            return number(value)
        case list() | tuple():
            return map_collecting_errors(enumerate(value), copy)
        case Mapping():
            copies = map_collecting_errors(value.items(), copy)
            return dict(zip(map(plain_value, mapping(value)), copies, strict=True))
        case _:
            raise WRONG_TYPE(got=_got(value), wanted=DataType.TEXT)


def json_object(value: object) -> dict[str, Any]:
    """A copy of a mapping to any JSON."""
    copy: dict[str, Any] = any_json(mapping(value))
    return copy


def items(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    """The reader of a list, each item of which *read* reads."""

    def read_all(value: Any) -> tuple[Any, ...]:
        if type(value) is list and not value:
            return ()
        values: list[Any] = []
        errors: list[LocatedError] = []
        for item in value if type(value) is list else sequence(value):
            try:
                values.append(read(item))
            except (InvalidValue, InvalidValues) as error:
                if limit_reached(errors, len(values) + len(errors), error):
                    break
        if errors:
            raise InvalidValues(errors)
        return tuple(values)

    return read_all
