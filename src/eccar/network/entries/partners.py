"""Partners of the coalition, and the networks of its members within a country or a language."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import (
    CITY_ID,
    COUNTRY,
    LANGUAGE,
    TEXT,
    URL,
    WIKIDATA,
    WORDS,
    CityId,
    Country,
    Language,
    Url,
    Wikidata,
    texts,
)
from ...values.contacts import ContactPoint
from ...values.dates import When, when
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from .entry import CoalitionEntry, entry_fields


class PartnerKind(enum.StrEnum):
    """What a partner is."""

    EUROPEAN_UNION = "european-union"
    COUNCIL_OF_EUROPE = "council-of-europe"
    UNESCO = "unesco"
    NETWORK = "network"
    NON_GOVERNMENTAL = "non-governmental"
    RESEARCH = "research"
    UNKNOWN = "unknown"


class PartnerRole(enum.StrEnum):
    """What a partner does for the coalition."""

    FUNDS = "funds"
    ADVISES = "advises"
    SITS = "sits"
    AGREEMENT = "agreement"
    UNKNOWN = "unknown"


@frozen(kw_only=True, field_transformer=typed_fields)
class Partnership(Brief):
    """What a partner does for the coalition, and when.

    Attributes:
        role: What it does; *unknown* where only the name is on record.
        when: The day or the period for which a source says so.
        sources: Who says so.
        note: Anything else that a reader should know.
    """

    role: PartnerRole = field(default=PartnerRole.UNKNOWN, converter=PartnerRole)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)


def _partnerships(items: Iterable[Partnership]) -> tuple[Partnership, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=entry_fields)
class Partner(CoalitionEntry):
    """A partner of the coalition: an organisation, never a person.

    Attributes:
        names: Its name.
        kind: What it is.
        partnerships: What it does for the coalition.
        same_as: Its identifier in Wikidata.
        website: Its address on the web.
    """

    names: Text = field(converter=text, validator=WORDS.validate)
    kind: PartnerKind = field(default=PartnerKind.UNKNOWN, converter=PartnerKind)
    partnerships: tuple[Partnership, ...] = field(default=(), converter=_partnerships)
    same_as: Wikidata | None = field(default=None, validator=WIKIDATA.validate)
    website: Url | None = field(default=None, validator=URL.validate)


@frozen(kw_only=True, field_transformer=entry_fields)
class MemberNetwork(CoalitionEntry):
    """A network of cities within a country or a language; to be in it is no membership of the coalition.

    Attributes:
        names: Its name.
        countries: The countries whose authorities it is for.
        languages: The languages in which it meets.
        since: Since when it has existed.
        authorities: The ids of the authorities in it, as far as they are on record.
        website: Where it is described.
        contact: The unit that answers questions.
    """

    names: Text = field(converter=text, validator=WORDS.validate)
    countries: tuple[Country, ...] = field(
        default=(), converter=texts, validator=COUNTRY.validate_each
    )
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    since: When | None = field(default=None, converter=converters.optional(when))
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    website: Url | None = field(default=None, validator=URL.validate)
    contact: ContactPoint | None = None
