"""What is still to be filled in: words that stand in a document until somebody writes their own.

Templates put them between ‹ and ›; what has neither a letter nor a digit, as … or ?, says nothing either.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

import attrs

from ..values.dates import Period, When
from ..values.money import Money
from ..values.sources import Source
from ..values.texts import Text

MESSAGE = "“{text}” only keeps the place free for what is to be told here."
HINT = "Put what is so in the place of ‹…›, … or ?, or leave the line out if it is not known."
MANY = "In {count} places stands what only keeps them free."

Located = tuple[tuple[str | int, ...], str]


def is_placeholder(words: str) -> bool:
    """Whether *words* only keep a place free.

    >>> is_blank("‹Name of the unit›"), is_blank("…"), is_blank("Unit 3")
    (True, True, False)
    """
    if words[:1].isalnum():
        return False
    if words[:1] == "‹":
        return words[-1] == "›"
    return not any(map(str.isalnum, words))


def blanks(value: Any) -> list[Located]:
    """All words in *value* that only keep a place free, each with the way to it."""
    return [
        ((name, *path), words)
        for name in _names(cast("Any", type(value)))
        for path, words in _within(getattr(value, name))
    ]


def _within(told: Any) -> Iterable[Located]:
    if not told:
        return ()
    if type(told) is tuple:
        return [
            ((number, *path), words)
            for number, one in enumerate(told)
            for path, words in _within(one)
        ]
    if isinstance(told, (str, Text, Source)):
        return [((), words) for words in _words(told) if is_placeholder(words)][:1]
    return blanks(told)


def _words(told: str | Text | Source) -> Iterable[str]:
    """The words of something that stands in one place."""
    if isinstance(told, str):
        return (told,)
    if isinstance(told, Text):
        return dict(told.by_language).values()
    return () if told.text is None else (told.text,)


@functools.cache
def _names(of: type[Any]) -> tuple[str, ...]:
    """The attributes of a class in which words of somebody's own can stand."""
    fields = attrs.fields(attrs.resolve_types(of, include_extras=True))
    return tuple(one.name for one in fields if _worded(one.type))


def _worded(of: Any) -> bool:
    """Whether words can stand in values of the type *of*; those of a form are no words."""
    if get_origin(of) in (tuple, Union, UnionType):
        return any(map(_worded, get_args(of)))
    if of in (When, Period, Money):
        return False
    return of in (str, Text, Source) or (attrs.has(of) and bool(_names(cast("Any", of))))
