"""Plain data read strictly: nothing is coerced, and every misfit is a fault with its place."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import math
from collections.abc import Callable, Collection, Mapping
from typing import Any, cast

from ..values.constraints import LANGUAGE, NO_NAME, TEXT, whole
from ..values.dates import NOT_A_DATE, NOT_A_DAY, When, day, notation, when
from ..values.errors import InvalidValue
from ..values.ranges import MAX_JSON_NUMBER
from ..values.texts import Text
from .errors import (
    NO_SUCH_NUMBER,
    NOT_A_CHOICE,
    NOT_A_KEY,
    NOT_A_LIST,
    NOTHING,
    NUMBER_FOR_TEXT,
    TEXT_FOR_NUMBER,
    TOO_BIG,
    TOO_DEEP,
    WRONG_SORT,
    Sort,
)
from .nearest import nearest
from .opened import opened
from .several import Located, Several, each, enough

DEEPEST = 64
"""Levels that a document may be nested."""


def sort_of(value: object) -> Sort:
    """The sort of plain data that *value* is."""
    match value:
        case None:
            return Sort.NOTHING
        case bool():
            return Sort.TRUTH
        case int() | float():
            return Sort.NUMBER
        case str():
            return Sort.TEXT
        case list() | tuple():
            return Sort.LIST
        case Mapping():
            return Sort.MAPPING
        case dt.date():
            return Sort.DATE
        case _:
            return Sort.OTHER


def misfit(value: object, wanted: Sort) -> InvalidValue:
    """The fault of a *value* of another sort than is *wanted*."""
    if value is None:
        return NOTHING()
    return WRONG_SORT(got=sort_of(value), wanted=wanted)


def text(value: object) -> str:
    """*value*, which has to be text."""
    if isinstance(value, str):
        return value
    if sort_of(value) is Sort.NUMBER:
        raise NUMBER_FOR_TEXT(number=value)
    raise misfit(value, Sort.TEXT)


def written_text(value: object) -> str:
    """*value*, which has to be text that says something."""
    if type(value) is str and value.isprintable() and value and not value.isspace():
        return value  # So is most text, which spares it the pattern.
    return TEXT(text(value))


def truth(value: object) -> bool:
    """*value*, which has to be true or false."""
    if not isinstance(value, bool):
        raise misfit(value, Sort.TRUTH)
    return value


def integer(value: object) -> int:
    """*value*, which has to be a whole number that every reader of JSON keeps."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise _no_number(value, Sort.WHOLE_NUMBER)
    if abs(value) >= MAX_JSON_NUMBER:
        raise TOO_BIG(number=value)
    return value


def number(value: object) -> float:
    """*value*, which has to be a number, and finite."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _no_number(value, Sort.NUMBER)
    if -MAX_JSON_NUMBER < value < MAX_JSON_NUMBER:
        return value
    endless = isinstance(value, float) and not math.isfinite(value)
    raise NO_SUCH_NUMBER(text=value) if endless else TOO_BIG(number=value)


def _no_number(value: object, wanted: Sort) -> InvalidValue:
    return TEXT_FOR_NUMBER(text=value) if isinstance(value, str) else misfit(value, wanted)


def exact_day(value: object) -> dt.date:
    """*value*, which has to name a day."""
    if isinstance(value, (str, dt.date)):
        return day(value)
    raise NOTHING() if value is None else NOT_A_DAY(text=value)


def rough_date(value: object) -> When:
    """*value*, which has to write a date; a bare year may be a number."""
    if type(value) is str:
        return notation(value)
    if isinstance(value, (str, int, dt.date)):
        return when(value)
    raise NOTHING() if value is None else NOT_A_DATE(text=value)


def by_text(value: object, read: Callable[[Any], Any]) -> Any:
    """What *read* makes of *value*, which has to be text; of a number it says itself what is wrong."""
    if type(value) is not str and sort_of(value) not in (Sort.TEXT, Sort.NUMBER):
        raise misfit(value, Sort.TEXT)
    return read(value)


def choice(choices: type[enum.StrEnum]) -> Callable[[Any], enum.StrEnum]:
    """How to read the one of *choices* that a value names."""
    by_word = {one.value: one for one in choices}

    return lambda value: by_word[one_of(text(value), by_word)]


def one_of(word: str, choices: Collection[str]) -> str:
    """*word*, which has to be one of *choices*."""
    if word not in choices:
        told = tuple(choices)
        raise NOT_A_CHOICE(text=word, near=nearest(word, told), choices=told)
    return word


def mapping(value: object) -> Mapping[str, Any]:
    """*value*, which has to be a mapping, its keys text."""
    if type(value) is not dict and not isinstance(value, Mapping):
        raise misfit(value, Sort.MAPPING)
    for key in value:
        if fault := fault_of_key(key):
            raise fault
    return value


def fault_of_key(key: object) -> InvalidValue | None:
    """What keeps *key* from being one, if anything does."""
    if not isinstance(key, str):
        return NOT_A_KEY(key=key)
    try:
        whole(key)
    except InvalidValue as fault:
        return fault
    return None


def sequence(value: object) -> list[Any] | tuple[Any, ...]:
    """*value*, which has to be a list."""
    if not isinstance(value, (list, tuple)):
        raise NOTHING() if value is None else NOT_A_LIST(got=sort_of(value))
    return value


def words_by_language(value: object) -> Text:
    """*value*, which has to map language codes to words."""
    if type(value) is dict and value:
        try:
            for tongue, words in value.items():
                _tongue(tongue)
                written_text(words)
        except InvalidValue:
            pass  # All that is wrong is told together.
        else:
            return _text(tuple(value.items()))
    if sort_of(value) not in (Sort.MAPPING, Sort.NOTHING):
        raise misfit(value, Sort.WORDS)
    told = mapping(value)
    if not told:
        raise NO_NAME()
    tongues = each(((tongue, tongue) for tongue in told), _tongue)
    return Text(tuple(zip(tongues, each(told.items(), written_text), strict=True)))


_OPENED_TEXT = opened(Text)


def _text(by_language: tuple[tuple[str, str], ...]) -> Text:
    made = object.__new__(_OPENED_TEXT)
    made.by_language = by_language
    made.__class__ = Text
    return cast("Text", made)


@functools.lru_cache(maxsize=1024)
def _tongue(code: object) -> str:
    return LANGUAGE(text(code))


def anything(value: object, depth: int = 2) -> Any:
    """Any JSON, copied; *depth* is that of the value in its document."""
    if depth > DEEPEST:
        raise TOO_DEEP(limit=DEEPEST)
    deeper = functools.partial(anything, depth=depth + 1)
    match value:
        case None | bool():
            return value
        case str():
            return whole(value)
        case int():
            return integer(value)
        case float():
            return number(value)
        case list() | tuple():
            return each(enumerate(value), deeper)
        case Mapping():
            return dict(zip(mapping(value), each(value.items(), deeper), strict=True))
        case _:
            raise WRONG_SORT(got=sort_of(value), wanted=Sort.TEXT)


def anything_by_key(value: object) -> dict[str, Any]:
    """A mapping to any JSON, copied."""
    copied: dict[str, Any] = anything(mapping(value))
    return copied


def items(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    """How to read a list, each item of which *read* reads."""

    def read_all(value: Any) -> tuple[Any, ...]:
        if type(value) is list and not value:
            return ()
        good: list[Any] = []
        wrong: list[Located] = []
        for item in value if type(value) is list else sequence(value):
            try:
                good.append(read(item))
            except (InvalidValue, Several) as error:
                if enough(wrong, len(good) + len(wrong), error):
                    break
        if wrong:
            raise Several(wrong)
        return tuple(good)

    return read_all
