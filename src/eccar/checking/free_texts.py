"""Every free text of a document, with its path: what the searches through texts look at.

Free text is what people wrote in their own words. Ids, addresses of pages, dates, amounts and codes
have a form of their own and are none.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, TypeAlias, Union, cast, get_args, get_origin

import attrs

from ..values.dates import Period, When
from ..values.money import Money
from ..values.sources import Source
from ..values.texts import Text

TextPath: TypeAlias = tuple[str | int, ...]
"""The path to a text within a value."""


def free_texts(value: Any) -> Iterator[tuple[TextPath, str]]:
    """Each free text in *value*, a value of an attrs class, in every language, with its path.

    The path to the text of a source leads to the source, which can be written as its text alone.
    Of ``extra``, keys and values are texts.
    """
    for path, holder in text_holders(value):
        if isinstance(holder, str):
            yield path, holder
        elif isinstance(holder, Text):
            yield from (((*path, language), text) for language, text in holder.by_language)
        elif isinstance(holder, Source):
            yield path, holder.text or ""
        else:
            yield from _within_json(holder, path)


def text_holders(value: Any) -> Iterator[tuple[TextPath, str | Text | Source | Mapping[str, Any]]]:
    """Whatever in *value*, a value of an attrs class, holds free text at one place, with its path."""
    for name in text_attributes(cast("Any", type(value))):
        held = getattr(value, name)
        if not held:
            continue
        if type(held) is tuple:
            for index, item in enumerate(held):
                yield from _holders(item, (name, index))
        else:
            yield from _holders(held, (name,))


def _holders(
    value: Any, path: TextPath
) -> Iterator[tuple[TextPath, str | Text | Source | Mapping[str, Any]]]:
    """*value* itself, if it holds free text at one place, else what holds text in it."""
    if isinstance(value, (str, Text, Source, Mapping)):
        yield path, value
    else:
        yield from (((*path, *further), holder) for further, holder in text_holders(value))


def _within_json(value: Any, path: TextPath) -> Iterator[tuple[TextPath, str]]:
    """Each text in a *value* of JSON, keys included."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield (*path, key), key
            yield from _within_json(item, (*path, key))
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _within_json(item, (*path, index))


@functools.cache
def text_attributes(cls: type[Any]) -> tuple[str, ...]:
    """The attributes of a class in which free text can occur, at any depth."""
    fields = attrs.fields(attrs.resolve_types(cls, include_extras=True))
    return tuple(field.name for field in fields if holds_text(field.type))


def holds_text(hint: Any) -> bool:
    """Whether values of the type *hint* can hold free text; text with a pattern is not free."""
    origin = get_origin(hint)
    if origin in (tuple, Union, UnionType):
        return any(map(holds_text, get_args(hint)))
    if hint in (When, Period, Money):
        return False
    return origin is Mapping or hint in (str, Text, Source) or has_text_attributes(hint)


def has_text_attributes(hint: Any) -> bool:
    """Whether *hint* is an attrs class with attributes in which free text can occur."""
    return attrs.has(hint) and bool(text_attributes(cast("Any", hint)))
