"""What is still to be filled in: words that stand in a document until somebody writes their own.

Templates put them between ‹ and ›; what has neither a letter nor a digit, as … or ?, says nothing either.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, cast

import attrs

from .dates import When
from .sources import Source
from .texts import Text

MESSAGE = "“{text}” only keeps the place free for what is to be told here."
HINT = "Write what is so in its place, or leave the line out if it is not known."
MANY = "In {count} places stands what only keeps them free."

Located = tuple[tuple[str | int, ...], str]

_LONGEST_MARK = 4
"""Characters of what is not looked through for a letter."""


def is_blank(words: str) -> bool:
    """Whether *words* only keep a place free.

    >>> is_blank("‹Name of the unit›"), is_blank("…"), is_blank("Unit 3")
    (True, True, False)
    """
    if words.startswith("‹"):
        return words.endswith("›")
    return len(words) < _LONGEST_MARK and not any(map(str.isalnum, words))


def blanks(value: Any) -> Iterator[Located]:
    """All words in *value* that only keep a place free, each with the way to it."""
    for name in _names(cast("Any", type(value))):
        yield from _within(getattr(value, name), (name,))


def _within(told: Any, where: tuple[str | int, ...]) -> Iterator[Located]:
    if isinstance(told, tuple):
        for number, one in enumerate(told):
            yield from _within(one, (*where, number))
    elif isinstance(told, (str, Text, Source)):
        blank = next(filter(is_blank, _words(told)), None)
        if blank is not None:
            yield where, blank
    elif not isinstance(told, (int, When)):
        for path, words in blanks(told):
            yield (*where, *path), words


def _words(told: str | Text | Source) -> Iterator[str]:
    """The words of something that stands in one place."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Text):
        yield from (words for _, words in told.by_language)
    elif told.text is not None:
        yield told.text


@functools.cache
def _names(of: type[Any]) -> tuple[str, ...]:
    """The attributes of a class in which words can stand."""
    return tuple(one.name for one in attrs.fields(of)) if attrs.has(of) else ()
