"""Plain data read strictly: nothing is coerced, and every misfit is a fault with its place."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from ..dates import NOT_A_DATE, NOT_A_DAY, When, day, when
from ..faults import Refused
from ..forms import LANGUAGE, NO_NAME, TEXT, whole
from ..texts import Text
from ..texts import text as by_language
from .faults import (
    NO_SUCH_NUMBER,
    NOT_A_CHOICE,
    NOT_A_KEY,
    NOT_A_LIST,
    NOTHING,
    NUMBER_FOR_TEXT,
    TOO_BIG,
    TOO_DEEP,
    TOO_MANY,
    WRONG_SORT,
    Sort,
)

BIGGEST = 10**15
"""Numbers from here on are refused: other readers of JSON would round them."""

DEEPEST = 64
"""Levels that a document may be nested."""

MOST_FAULTS = 1000
"""Faults that are told of one list or mapping; a hostile file must not take for ever."""

MEANT = {
    "on": "date",
    "when": "date",
    "day": "date",
    "who": "by",
    "source": "sources",
    "name": "names",
    "town": "city",
    "municipality": "city",
}
"""What people mean by words that look like others."""

LONGEST_WORD = 60
"""Characters of a word that are compared with those that could have been meant."""


class Several(Exception):
    """Several faults of one value, each with the way to it."""

    def __init__(self, faults: Iterable[Located]) -> None:
        self.faults = tuple(faults)


Located: TypeAlias = tuple[tuple[str | int, ...], Refused | Several]
"""A fault, or several in a part, with the way to it from where it was found."""


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


def misfit(value: object, wanted: Sort) -> Refused:
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
    return TEXT(text(value))


def integer(value: object) -> int:
    """*value*, which has to be a whole number that every reader of JSON keeps."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise misfit(value, Sort.WHOLE_NUMBER)
    if abs(value) >= BIGGEST:
        raise TOO_BIG(number=value)
    return value


def number(value: object) -> float:
    """*value*, which has to be a number, and finite."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise misfit(value, Sort.NUMBER)
    if not math.isfinite(value):
        raise NO_SUCH_NUMBER(text=value)
    if abs(value) >= BIGGEST:
        raise TOO_BIG(number=value)
    return value


def exact_day(value: object) -> dt.date:
    """*value*, which has to name a day."""
    if isinstance(value, (str, dt.date)):
        return day(value)
    raise NOTHING() if value is None else NOT_A_DAY(text=value)


def rough_date(value: object) -> When:
    """*value*, which has to write a date; a bare year may be a number."""
    if isinstance(value, (str, int, dt.date)):
        return when(value)
    raise NOTHING() if value is None else NOT_A_DATE(text=value)


def by_text(value: object, read: Callable[[Any], Any]) -> Any:
    """What *read* makes of *value*, which has to be text; of a number it says itself what is wrong."""
    if sort_of(value) not in (Sort.TEXT, Sort.NUMBER):
        raise misfit(value, Sort.TEXT)
    return read(value)


def choice(value: object, choices: type[enum.StrEnum]) -> enum.StrEnum:
    """The one of *choices* that *value* names."""
    return choices(one_of(text(value), tuple(map(str, choices))))


def one_of(word: str, choices: tuple[str, ...]) -> str:
    """*word*, which has to be one of *choices*."""
    if word not in choices:
        raise NOT_A_CHOICE(text=word, near=nearest(word, choices), choices=choices)
    return word


@functools.cache
def nearest(word: str, words: tuple[str, ...]) -> str:
    """The one of *words* that is most likely meant by *word*."""
    import difflib  # Only a fault has use for it.

    if MEANT.get(word) in words:
        return MEANT[word]
    return difflib.get_close_matches(word[:LONGEST_WORD], words, n=1, cutoff=0.0)[0]


def mapping(value: object) -> Mapping[str, Any]:
    """*value*, which has to be a mapping, its keys text."""
    if not isinstance(value, Mapping):
        raise misfit(value, Sort.MAPPING)
    for key in value:
        if not isinstance(key, str):
            raise NOT_A_KEY(key=key)
        whole(key)
    return value


def sequence(value: object) -> list[Any] | tuple[Any, ...]:
    """*value*, which has to be a list."""
    if not isinstance(value, (list, tuple)):
        raise NOTHING() if value is None else NOT_A_LIST(got=sort_of(value))
    return value


def words_by_language(value: object) -> Text:
    """*value*, which has to map language codes to words."""
    told = mapping(value)
    if not told:
        raise NO_NAME()
    tongues = each(((tongue, tongue) for tongue in told), LANGUAGE)
    return by_language(dict(zip(tongues, each(told.items(), written_text), strict=True)))


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


def each(items: Iterable[tuple[str | int, Any]], read: Callable[[Any], Any]) -> list[Any]:
    """What *read* makes of each item, or the faults of all of them at once."""
    good: list[Any] = []
    wrong: list[Located] = []
    for place, item in items:
        try:
            good.append(read(item))
        except (Refused, Several) as error:
            wrong.append(((place,), error))
            if len(wrong) == MOST_FAULTS:
                wrong.append(((), TOO_MANY(limit=MOST_FAULTS)))
                break
    if wrong:
        raise Several(wrong)
    return good
