"""A good practice: what a city did, under which points, with which effect, and what others need to copy it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import converters, field, frozen

from ...plan.measures.values import Value
from ...plan.points import POINT, PointNumber
from ...values.brief import Brief
from ...values.characters import plain_letters
from ...values.constraints import (
    CITY_ID,
    ID,
    LANGUAGE,
    TEXT,
    WORDS,
    CityId,
    Id,
    Language,
    texts,
)
from ...values.contacts import ContactPoint
from ...values.dates import When, day, when
from ...values.facts import put_on_record
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import Audience, Ground, Hostility, Role
from ..references import MEASURE, REFERENCE, MeasureReference, Reference
from .publication import PracticeFact, permission_on, to_practice_facts


class EvidenceKind(enum.StrEnum):
    """What shows the effect of a practice: an evaluation, figures, what was observed, what somebody states."""

    EVALUATION = "evaluation"
    FIGURES = "figures"
    OBSERVATION = "observation"
    STATEMENT = "statement"


class PracticeField(enum.StrEnum):
    """A part of a practice in which words are looked for."""

    TITLE = "title"
    DESCRIPTION = "description"
    DOMAIN = "domain"
    WHOM = "whom"
    EFFECT = "effect"
    EVIDENCE = "evidence"
    TRANSFER = "transfer"
    FAILED = "failed"
    FIRST_STEPS = "first-steps"
    UNIT = "unit"
    AUTHORITY = "authority"


def _values(items: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Evidence(Brief):
    """What shows the effect of a practice.

    Attributes:
        kind: What it is.
        words: What it says, or what its figures count.
        unit: The unit of its figures.
        observations: The figures, each with its date.
        when: The day or the period that it is of, if it has no figures.
        sources: Where it can be read.
        note: Anything else that a reader should know.
    """

    kind: EvidenceKind = field(converter=EvidenceKind)
    words: Text = field(converter=text, validator=WORDS.validate)
    unit: str | None = field(default=None, validator=TEXT.validate)
    observations: tuple[Value, ...] = field(default=(), converter=_values)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class FirstStep(Brief):
    """One of the first steps of whoever wants to copy a practice, in words."""

    words: Text = field(converter=text, validator=WORDS.validate)


def _points(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


def _roles(items: Iterable[Role | str]) -> tuple[Role, ...]:
    return tuple(map(Role, items))


def _grounds(items: Iterable[Ground | str]) -> tuple[Ground, ...]:
    return tuple(map(Ground, items))


def _hostilities(items: Iterable[Hostility | str]) -> tuple[Hostility, ...]:
    return tuple(map(Hostility, items))


def _evidence(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(items)


def _first_steps(items: Iterable[FirstStep]) -> tuple[FirstStep, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Practice(Identified):
    """What a city did, and what others need to know to do it, too.

    What is not known is left out: that nothing failed is said in words, and never follows from a
    missing key.

    Attributes:
        recorded: The day the practice was put on record, for facts without a day of their own.
        audience: For whom the document is meant; by default the office alone.
        id: What tells the practice from others of the authority; it never changes.
        authority: The id of the authority that did it.
        titles: Its title.
        description: What was done.
        since: Since when it has been done.
        until: The last day on which it was done.
        points: The points of the plan that it belongs to.
        domain: The field of work in words, such as housing.
        roles: The roles in which the city acts.
        grounds: The grounds of discrimination that it is about.
        hostility: The forms of hostility that it is about.
        whom: Whom it is for.
        effect: What it changed.
        evidence: What shows that.
        transfer: What it takes to do the same elsewhere.
        failed: What did not work.
        first_steps: The first steps of whoever wants to copy it, at most three.
        contact: The unit that answers questions.
        drawn_from: The measure of a plan, an inventory or a report that it was drawn from.
        related: References to projects, events and resources that it belongs to.
        languages: The languages in which the city has documents on it or answers questions.
        publication: By which right others may read it; needed only for what leaves for others.
        sources: Where it is described.
        note: Anything else that a reader should know.
        extra: What the document has besides, kept as it is.
    """

    view = "practices.practice"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id = field(validator=ID.validate)
    authority: CityId = field(validator=CITY_ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    description: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    since: When | None = field(default=None, converter=converters.optional(when))
    until: When | None = field(default=None, converter=converters.optional(when))
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_points, validator=POINT.validate_each
    )
    domain: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    roles: tuple[Role, ...] = field(default=(), converter=_roles)
    grounds: tuple[Ground, ...] = field(default=(), converter=_grounds)
    hostility: tuple[Hostility, ...] = field(default=(), converter=_hostilities)
    whom: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    effect: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)
    transfer: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    failed: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    first_steps: tuple[FirstStep, ...] = field(default=(), converter=_first_steps)
    contact: ContactPoint | None = None
    drawn_from: MeasureReference | None = field(default=None, validator=MEASURE.validate)
    related: tuple[Reference, ...] = field(
        default=(), converter=texts, validator=REFERENCE.validate_each
    )
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    publication: tuple[PracticeFact, ...] = field(default=(), converter=to_practice_facts)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The id of the authority that did it."""
        return self.authority

    @cached_property
    def facts_on_record(self) -> tuple[PracticeFact, ...]:
        """The facts of publication, with the day of recording of the document where they have none."""
        return put_on_record(self.publication, self.recorded)

    def permission_on(self, on: dt.date | str) -> PracticeFact | None:
        """The fact by which others may read the practice on the day *on*; ``None`` if there is none.

        >>> from eccar.network import PracticeConsented
        >>> practice = Practice(
        ...     id="advice", authority="de/musterstadt", titles={"en": "Advice"},
        ...     publication=[PracticeConsented(when="2027-03", until="2029")],
        ... )
        >>> [practice.permission_on(day) is not None for day in ("2027-04-01", "2029-06-30")]
        [True, False]
        """
        return permission_on(self.facts_on_record, day(on))

    @cached_property
    def folded_texts(self) -> Mapping[PracticeField, str]:
        """The texts in which words are looked for, in all languages, as ``plain_letters`` gives them."""
        return {part: plain_letters("\n".join(content)) for part, content in _texts(self)}


def _texts(practice: Practice) -> Iterator[tuple[PracticeField, list[str]]]:
    """The texts of each part of a *practice* that has any."""
    contact = practice.contact
    parts: tuple[tuple[PracticeField, list[str]], ...] = (
        (PracticeField.TITLE, _words(practice.titles)),
        (PracticeField.DESCRIPTION, _words(practice.description)),
        (PracticeField.DOMAIN, _words(practice.domain)),
        (PracticeField.WHOM, [*practice.whom]),
        (PracticeField.EFFECT, _words(practice.effect)),
        (PracticeField.EVIDENCE, _words(*(each.words for each in practice.evidence))),
        (PracticeField.TRANSFER, _words(practice.transfer)),
        (PracticeField.FAILED, _words(practice.failed)),
        (PracticeField.FIRST_STEPS, _words(*(step.words for step in practice.first_steps))),
        (PracticeField.UNIT, [contact.unit] if contact else []),
        (PracticeField.AUTHORITY, [practice.authority.partition("/")[2]]),
    )
    return ((part, content) for part, content in parts if content)


def _words(*contents: Text | None) -> list[str]:
    """The words of *contents* in all languages."""
    return [item for content in contents if content for _, item in content.by_language]
