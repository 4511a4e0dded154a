"""The ten points of the plan of action, by edition, in the languages in which they are known.

A point is known by its number alone: its title is worded differently by source and edition.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated

from attrs import converters, field, frozen

from ..values.brief import Brief
from ..values.constraints import LANGUAGE, TEXT, Language
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.figures import in_force
from ..values.ranges import Range
from ..values.sources import Source, source
from ..values.texts import Text, text
from ..values.typed import typed_fields
from ..values.vocabulary import Basis
from .errors import NOT_A_POINT

NUMBERS = range(1, 11)
"""The numbers of the points."""

POINT = Range(1, 10, NOT_A_POINT)
PointNumber = Annotated[int, POINT]


@frozen(kw_only=True, field_transformer=typed_fields)
class Example(Brief):
    """Something that is asked for, given as an example or done elsewhere, in our own words.

    ``basis`` is given where its source alone does not say that it belongs there: it is *inferred*
    where to put it under the point is our reading, *assumed* where it is our own suggestion.
    """

    words: Text = field(converter=text)
    basis: Basis | None = field(default=None, converter=converters.optional(Basis))
    source: Source | None = field(default=None, converter=converters.optional(source))


def _examples(items: Iterable[Example]) -> tuple[Example, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Point(Brief):
    """One of the ten points: its short title, what it commits to (in our own words), examples.

    ``examples`` are those of the plan itself, ``typical`` what cities add beyond them.
    """

    number: PointNumber = field(validator=POINT.validate)
    titles: Text = field(converter=text)
    commitment: Text = field(converter=text)
    basis: Basis = field(converter=Basis)
    source: Source | None = field(default=None, converter=converters.optional(source))
    examples: tuple[Example, ...] = field(default=(), converter=_examples)
    typical: tuple[Example, ...] = field(default=(), converter=_examples)


@frozen(kw_only=True, field_transformer=typed_fields)
class TitlesIn(Brief):
    """Where the titles in one language are from; without a source they are our own translation."""

    language: Language = field(validator=LANGUAGE.validate)
    source: Source | None = field(default=None, converter=converters.optional(source))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def own(self) -> bool:
        """Whether the titles are a translation of this library."""
        return self.source is None


def _numbers(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class FieldOfAction(Brief):
    """A field of action that a source names without a number, and the points it belongs to."""

    key: str = field(validator=TEXT.validate)
    names: Text = field(converter=text)
    points: tuple[PointNumber, ...] = field(converter=_numbers, validator=POINT.validate_each)
    source: Source = field(converter=source)
    basis: Basis = field(converter=Basis)


def _points(items: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(items)


def _titles(items: Iterable[TitlesIn]) -> tuple[TitlesIn, ...]:
    return tuple(items)


def _fields(items: Iterable[FieldOfAction]) -> tuple[FieldOfAction, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Edition(Displayable):
    """One edition of the ten points, in force from a day on: who says so, how it is known.

    ``invitations`` are what the plan's preamble asks of those who sign it.
    """

    view = "ten_points.points"

    since: dt.date = field(converter=day)
    source: Source = field(converter=source)
    basis: Basis = field(converter=Basis)
    seen: dt.date = field(converter=day)
    note: str | None = field(default=None, validator=TEXT.validate)
    invitations: tuple[Example, ...] = field(default=(), converter=_examples)
    languages: tuple[TitlesIn, ...] = field(converter=_titles)
    points: tuple[Point, ...] = field(converter=_points)
    fields: tuple[FieldOfAction, ...] = field(default=(), converter=_fields)

    def point(self, number: int) -> Point:
        """The point with this *number*; raises ``InvalidValue`` if there is none."""
        point = next((point for point in self.points if point.number == number), None)
        if point is None:
            raise NOT_A_POINT(number=number)
        return point

    def own_translation(self, language: str) -> bool:
        """Whether the titles in a *language* (its code, as ``pl``) are a translation of this library."""
        return any(titles.own for titles in self.languages if titles.language == language)


def _editions(items: Iterable[Edition]) -> tuple[Edition, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class TenPoints(Brief):
    """All editions of the ten points that are known."""

    editions: tuple[Edition, ...] = field(converter=_editions)

    def edition_on(self, on: dt.date | str) -> Edition | None:
        """The edition in force on the day *on* (a date or ``"2026-11-22"``), or ``None``."""
        return in_force(self.editions, day(on))
