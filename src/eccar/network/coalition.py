"""A document of the coalition: what it is, its bodies, events, projects, resources and partners."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import converters, evolve, field, fields, frozen

from ..values.brief import Brief
from ..values.constraints import ID, TEXT, WORDS, Id
from ..values.dates import When, day, when
from ..values.facts import put_on_record
from ..values.identity import Identified
from ..values.mappings import freeze
from ..values.sources import Source, sources
from ..values.texts import Text, text
from ..values.typed import typed_fields
from ..values.vocabulary import Audience, YesNo, narrowest
from .entries.bodies import Body
from .entries.declarations import AdoptedDeclaration, Award
from .entries.entry import CoalitionEntry
from .entries.events import Event
from .entries.member_counts import PublishedCount
from .entries.partners import MemberNetwork, Partner
from .entries.projects import NetworkResource, Project
from .facts import CoalitionFact, to_coalition_facts
from .references import LISTS


@frozen(kw_only=True, field_transformer=typed_fields)
class Completeness(Brief):
    """Which of the lists the document claims to be complete; of what is in none, nothing follows else."""

    members: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    bodies: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    events: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    projects: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    resources: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    partners: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    networks: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    declarations: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    awards: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)


@frozen(kw_only=True, field_transformer=typed_fields)
class StatutoryPurpose(Brief):
    """A purpose of the coalition by its statutes.

    Attributes:
        words: The purpose, in words of our own.
        when: The edition of the statutes, by its day or year.
        sources: Where it can be read.
    """

    words: Text = field(converter=text, validator=WORDS.validate)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _purposes(items: Iterable[StatutoryPurpose]) -> tuple[StatutoryPurpose, ...]:
    return tuple(items)


def _bodies(items: Iterable[Body]) -> tuple[Body, ...]:
    return tuple(items)


def _events(items: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(items)


def _projects(items: Iterable[Project]) -> tuple[Project, ...]:
    return tuple(items)


def _resources(items: Iterable[NetworkResource]) -> tuple[NetworkResource, ...]:
    return tuple(items)


def _partners(items: Iterable[Partner]) -> tuple[Partner, ...]:
    return tuple(items)


def _networks(items: Iterable[MemberNetwork]) -> tuple[MemberNetwork, ...]:
    return tuple(items)


def _declarations(items: Iterable[AdoptedDeclaration]) -> tuple[AdoptedDeclaration, ...]:
    return tuple(items)


def _awards(items: Iterable[Award]) -> tuple[Award, ...]:
    return tuple(items)


def _member_counts(items: Iterable[PublishedCount]) -> tuple[PublishedCount, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Coalition(Identified):
    """What a document says of the coalition; there may be several, of the office or a working group.

    Attributes:
        recorded: The day the facts were put on record, for those without a day of their own.
        audience: For whom the document is meant; by default the office alone. An entry may be for
            fewer.
        id: What tells the document from others about the coalition.
        names: The name of the coalition.
        legal_form: Its legal form.
        facts: How it came to be.
        purposes: Its purposes by the statutes.
        complete: Which of the lists are complete.
        bodies: Its bodies, with their seats.
        events: Its meetings and events.
        projects: Projects of the coalition and its members.
        resources: What it offers to use: toolkits, guides, studies.
        partners: Organisations that it works with.
        networks: Networks of cities within a country or a language.
        declarations: What it declared.
        awards: The awards that it gave.
        member_counts: Numbers of members that sources published.
        sources: Where the document comes from.
        extra: What the document has besides, kept as it is.
    """

    view = "coalitions.coalition"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id = field(validator=ID.validate)
    names: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    legal_form: str | None = field(default=None, validator=TEXT.validate)
    facts: tuple[CoalitionFact, ...] = field(default=(), converter=to_coalition_facts)
    purposes: tuple[StatutoryPurpose, ...] = field(default=(), converter=_purposes)
    complete: Completeness | None = None
    bodies: tuple[Body, ...] = field(default=(), converter=_bodies)
    events: tuple[Event, ...] = field(default=(), converter=_events)
    projects: tuple[Project, ...] = field(default=(), converter=_projects)
    resources: tuple[NetworkResource, ...] = field(default=(), converter=_resources)
    partners: tuple[Partner, ...] = field(default=(), converter=_partners)
    networks: tuple[MemberNetwork, ...] = field(default=(), converter=_networks)
    declarations: tuple[AdoptedDeclaration, ...] = field(default=(), converter=_declarations)
    awards: tuple[Award, ...] = field(default=(), converter=_awards)
    member_counts: tuple[PublishedCount, ...] = field(default=(), converter=_member_counts)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """Empty: the document is about no single authority."""
        return ""

    @cached_property
    def facts_on_record(self) -> tuple[CoalitionFact, ...]:
        """The facts, with the day of recording of the document where they have none."""
        return put_on_record(self.facts, self.recorded)

    @property
    def narrowest_audience(self) -> Audience:
        """For whom the document with all its entries is: the narrowest audience that it or one names."""
        entries = (entry for name in LISTS for entry in getattr(self, name))
        return narrowest((self.audience, *(each.audience for each in entries if each.audience)))

    def limited_to(self, audience: Audience) -> Coalition:
        """The document with only the entries that the *audience* may read.

        A list that has lost an entry no longer claims to be complete.
        """
        lists = {name: _readable(getattr(self, name), audience) for name in LISTS}
        shorter = [name for name, kept in lists.items() if len(kept) < len(getattr(self, name))]
        complete = self.complete
        if complete is not None:
            claims = {field.name for field in fields(Completeness)}
            complete = evolve(
                complete, **{name: YesNo.UNKNOWN for name in shorter if name in claims}
            )
        contents: dict[str, Any] = {**lists, "complete": complete}
        return evolve(self, **contents)


def _readable(
    entries: tuple[CoalitionEntry, ...], audience: Audience
) -> tuple[CoalitionEntry, ...]:
    """The *entries* that an *audience* may read."""
    return tuple(
        entry for entry in entries if entry.audience is None or entry.audience.includes(audience)
    )
