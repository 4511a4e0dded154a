"""Projects of the coalition or its members, and the resources that the network shares."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...plan.points import POINT, PointNumber
from ...values.constraints import CITY_ID, LANGUAGE, TEXT, URL, WORDS, CityId, Language, Url, texts
from ...values.contacts import ContactPoint
from ...values.dates import When, when
from ...values.texts import Text, text
from ...values.vocabulary import YesNo
from ..references import ENTRY_ID, MEASURE, REFERENCE, EntryId, MeasureReference, Reference
from .entry import CoalitionEntry, entry_fields


def _points(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=entry_fields)
class Project(CoalitionEntry):
    """A project: who leads it, who takes part, when, and with whose money.

    Attributes:
        titles: Its title.
        from_: When it begins.
        until: When it ends.
        lead: The id of the authority that leads it.
        authorities: The ids of the authorities that take part, as far as they are on record.
        partners: The ids of the partners.
        funding: Who funds it, in words.
        takes_new_authorities: Whether others can still join.
        points: The points of the plan that it is about.
        languages: The languages in which it works.
        measures: The measures of cities that belong to it.
        related: References to events, resources and other entries.
        website: Where it is described.
        contact: The unit that answers questions.
    """

    titles: Text = field(converter=text, validator=WORDS.validate)
    from_: When | None = field(default=None, converter=converters.optional(when))
    until: When | None = field(default=None, converter=converters.optional(when))
    lead: CityId | None = field(default=None, validator=CITY_ID.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    partners: tuple[EntryId, ...] = field(
        default=(), converter=texts, validator=ENTRY_ID.validate_each
    )
    funding: str | None = field(default=None, validator=TEXT.validate)
    takes_new_authorities: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_points, validator=POINT.validate_each
    )
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    measures: tuple[MeasureReference, ...] = field(
        default=(), converter=texts, validator=MEASURE.validate_each
    )
    related: tuple[Reference, ...] = field(
        default=(), converter=texts, validator=REFERENCE.validate_each
    )
    website: Url | None = field(default=None, validator=URL.validate)
    contact: ContactPoint | None = None


class ResourceKind(enum.StrEnum):
    """What a resource is."""

    TOOLKIT = "toolkit"
    GUIDE = "guide"
    STUDY = "study"
    FORM = "form"
    OTHER = "other"


@frozen(kw_only=True, field_transformer=entry_fields)
class NetworkResource(CoalitionEntry):
    """Something to use: a toolkit, a guide, a study; in which languages, and where it is.

    Attributes:
        titles: Its title.
        kind: What it is.
        published: When it was published.
        edition: Which edition it is.
        languages: The languages in which it exists.
        points: The points of the plan that it is about; without any, all.
        publisher: Who published it, in words.
        related: References to projects and other entries.
        website: Where it can be had.
    """

    titles: Text = field(converter=text, validator=WORDS.validate)
    kind: ResourceKind = field(converter=ResourceKind)
    published: When | None = field(default=None, converter=converters.optional(when))
    edition: str | None = field(default=None, validator=TEXT.validate)
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_points, validator=POINT.validate_each
    )
    publisher: str | None = field(default=None, validator=TEXT.validate)
    related: tuple[Reference, ...] = field(
        default=(), converter=texts, validator=REFERENCE.validate_each
    )
    website: Url | None = field(default=None, validator=URL.validate)
