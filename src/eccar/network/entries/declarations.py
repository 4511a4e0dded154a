"""Declarations of the coalition, and the awards that it gives."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import converters, field, frozen

from ...plan.points import POINT, PointNumber
from ...values.constraints import CITY_ID, TEXT, URL, WORDS, CityId, Url
from ...values.dates import When, when
from ...values.texts import Text, text
from ..references import ENTRY_ID, EntryId
from .entry import CoalitionEntry, entry_fields


def _points(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=entry_fields)
class AdoptedDeclaration(CoalitionEntry):
    """A declaration or conclusions that the coalition adopted.

    Attributes:
        titles: Its title.
        when: When it was adopted.
        place: Where it was adopted.
        event: The id of the event at which it was adopted.
        by: Who adopted it, in words.
        words: What it says, in short.
        website: Where it can be read.
    """

    titles: Text = field(converter=text, validator=WORDS.validate)
    when: When | None = field(default=None, converter=converters.optional(when))
    place: str | None = field(default=None, validator=TEXT.validate)
    event: EntryId | None = field(default=None, validator=ENTRY_ID.validate)
    by: str | None = field(default=None, validator=TEXT.validate)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    website: Url | None = field(default=None, validator=URL.validate)


@frozen(kw_only=True, field_transformer=entry_fields)
class Award(CoalitionEntry):
    """An award of the coalition: for what, voted when, handed over when.

    Attributes:
        titles: Its title.
        authority: The id of the authority that received it.
        work: What it was given for.
        points: The points of the plan that the work belongs to.
        voted: When it was voted.
        handed_over: When it was handed over.
        event: The id of the event at which it was voted.
    """

    titles: Text = field(converter=text, validator=WORDS.validate)
    authority: CityId = field(validator=CITY_ID.validate)
    work: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_points, validator=POINT.validate_each
    )
    voted: When | None = field(default=None, converter=converters.optional(when))
    handed_over: When | None = field(default=None, converter=converters.optional(when))
    event: EntryId | None = field(default=None, validator=ENTRY_ID.validate)
