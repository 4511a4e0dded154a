"""Unfilled template placeholders: text in a document that nobody has replaced yet.

Templates put placeholders between ‹ and ›; text of dots, dashes and question marks alone, such as …
or ?, counts as one too. Other signs mean something: % and € are units.
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

_EMPTY = " \t\n\xa0…?._-–—*#/"
"""The characters of texts that only keep a place free."""

Located = tuple[tuple[str | int, ...], str]
"""The path to a text within a value, and the text."""


def is_placeholder(text: str) -> bool:
    """Whether *text* is an unfilled placeholder.

    >>> [is_placeholder(text) for text in ("‹Name of the unit›", "…", "Unit 3", "%")]
    [True, True, False, False]
    """
    if text[:1].isalnum():
        return False
    if text[:1] == "‹":
        return text[-1] == "›"
    return not text.strip(_EMPTY)


def placeholders(value: Any) -> list[Located]:
    """All unfilled placeholders in *value*, a value of an attrs class, each with its path."""
    return [
        ((name, *path), text)
        for name in _text_attributes(cast("Any", type(value)))
        for path, text in _within(getattr(value, name))
    ]


def _within(value: Any) -> Iterable[Located]:
    if not value:
        return ()
    if type(value) is tuple:
        return [
            ((index, *path), text)
            for index, item in enumerate(value)
            for path, text in _within(item)
        ]
    if isinstance(value, (str, Text, Source)):
        return [((), text) for text in _texts(value) if is_placeholder(text)][:1]
    return placeholders(value)


def _texts(value: str | Text | Source) -> Iterable[str]:
    """The texts at one place of a document."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Text):
        return dict(value.by_language).values()
    return () if value.text is None else (value.text,)


@functools.cache
def _text_attributes(cls: type[Any]) -> tuple[str, ...]:
    """The attributes of a class in which free text can occur, at any depth."""
    fields = attrs.fields(attrs.resolve_types(cls, include_extras=True))
    return tuple(field.name for field in fields if _holds_text(field.type))


def _holds_text(hint: Any) -> bool:
    """Whether values of the type *hint* can hold free text; text with a pattern is not free."""
    if get_origin(hint) in (tuple, Union, UnionType):
        return any(map(_holds_text, get_args(hint)))
    if hint in (When, Period, Money):
        return False
    return hint in (str, Text, Source) or (
        attrs.has(hint) and bool(_text_attributes(cast("Any", hint)))
    )
