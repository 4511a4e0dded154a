"""Cells of tables: the values of a document as the columns of ``columns`` hold them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from ..values.cities import City
from ..values.dates import When
from ..values.sources import Source
from ..values.texts import Text
from .columns import Row


def start_of(value: Any) -> Row:
    """The cells of the columns ``AUTHORITY``, of a document or an answer, by the names of the columns."""
    return dict(zip(("authority_id", "country", "document"), authority_cells(value), strict=True))


def named_date(name: str, date: When | None) -> Row:
    """The cells of ``date_columns`` by the names of the columns."""
    return dict(zip((name, f"{name}_first", f"{name}_last"), date_cells(date), strict=True))


def first_source(sources: Sequence[Source]) -> str | None:
    """The address of the first of *sources*, or else its title."""
    return (sources[0].url or sources[0].text) if sources else None


def date_cells(date: When | None) -> tuple[str | None, dt.date | None, dt.date | None]:
    """A rough *date* as the cells of ``date_columns``."""
    return (None, None, None) if date is None else (date.notation, date.first, date.last)


def words_cells(content: Text | None, *languages: str) -> tuple[str | None, str | None]:
    """The words of *content* in the first of *languages* that has any, and the code of that language.

    Without one of them, they are in English, else in the first language by its code; so the same
    document gives the same cell to every reader.
    """
    if not content:
        return None, None
    contents = dict(content.by_language)
    code = next(code for code in (*languages, "en", *sorted(contents)) if code in contents)
    return contents[code], code


def authority_cells(value: Any) -> tuple[str | None, str | None, str | None]:
    """The cells of the columns ``AUTHORITY`` for a document of any kind, or an answer."""
    city, identity = getattr(value, "city", None), getattr(value, "identity", None)
    if isinstance(city, City):
        return city.id, city.country, identity
    ids = authority_ids(value)
    countries = {country_of(authority) for authority in ids}
    return (
        ids[0] if len(ids) == 1 else None,
        countries.pop() if len(countries) == 1 else None,
        identity,
    )


def authority_ids(value: Any) -> tuple[str, ...]:
    """The ids of the authorities that a document or an answer is of, in its order."""
    ids: tuple[str, ...] | None = getattr(value, "authorities", None)
    return tuple(filter(None, value.subject.split(", "))) if ids is None else ids


def country_of(authority_id: str) -> str:
    """The country that the id of an authority begins with.

    >>> country_of("pl/krakow")
    'PL'
    """
    return authority_id.partition("/")[0].upper()
