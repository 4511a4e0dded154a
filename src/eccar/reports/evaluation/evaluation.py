"""An evaluation: what a body says of an inventory, a plan, a report or a round, on which scale, with which
recommendations.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, ClassVar

from attrs import converters, evolve, field, frozen

from ...plan.measures.reported_counts import ReportedCount, to_reported_counts
from ...plan.points import POINT, PointNumber
from ...values.brief import Brief
from ...values.constraints import (
    CITY_ID,
    ID,
    TEXT,
    WORDS,
    CityId,
    Id,
    RequireOneOf,
    check_required,
    texts,
)
from ...values.dates import When, day, when
from ...values.facts import put_on_record
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from ..errors import NO_ASSESSOR, NO_JUDGEMENT
from ..references import DIGEST, IDENTITY, Digest, Identity
from ..scales import Scale, to_scales
from .facts import Delivered, EvaluationFact, EvaluationPublished, to_evaluation_facts
from .recommendation import Recommendation, to_recommendations
from .state import EvaluationState, evaluation_state


class EvaluatedKind(enum.StrEnum):
    """What was evaluated; existing measures may have been, before there was any document."""

    MEASURES = "measures"
    INVENTORY = "inventory"
    DRAFT = "draft"
    PLAN = "plan"
    REPORT = "report"
    RECOMMENDATIONS = "recommendations"
    ROUND = "round"


@frozen(kw_only=True, field_transformer=typed_fields)
class EvaluatedSubject(Brief):
    """What was evaluated.

    Attributes:
        kind: What it is.
        identity: The identity of the document, if there is one.
        digest: The digest of its content at the time.
        titles: What it is called.
    """

    kind: EvaluatedKind = field(converter=EvaluatedKind)
    identity: Identity | None = field(default=None, validator=IDENTITY.validate)
    digest: Digest | None = field(default=None, validator=DIGEST.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )


class AssessorKind(enum.StrEnum):
    """In which capacity a body evaluates; who does is reported differently by the sources."""

    STEERING_COMMITTEE = "steering-committee"
    SCIENTIFIC_COUNCIL = "scientific-council"
    UNESCO = "unesco"
    PEERS = "peers"
    OWN_COUNCIL = "own-council"
    OWN_ADMINISTRATION = "own-administration"
    OWN_ADVISORY_BODY = "own-advisory-body"
    INSTITUTE = "institute"
    OTHER = "other"


@frozen(kw_only=True, field_transformer=typed_fields)
class Assessor(Brief):
    """A body that evaluates; never a person.

    Attributes:
        name: The name of the body.
        kind: In which capacity it evaluates.
        seat: The id of the authority in which it has its seat.
        independence: How its independence was kept, if it is of the authority or has its seat
            there.
    """

    name: str = field(validator=TEXT.validate)
    kind: AssessorKind | None = field(default=None, converter=converters.optional(AssessorKind))
    seat: CityId | None = field(default=None, validator=CITY_ID.validate)
    independence: str | None = field(default=None, validator=TEXT.validate)


class EvaluationForm(enum.StrEnum):
    """In which form the evaluation was given."""

    WRITTEN = "written"
    ORAL = "oral"
    ANNEX = "annex"
    CITED = "cited"


@frozen(kw_only=True, field_transformer=typed_fields)
class Judgement(Brief):
    """What a body says of the whole, of a point or of a measure: on a scale, in words, or both.

    Attributes:
        point: The number of the point; without it and a measure, it is of the whole.
        measure: The id of the measure.
        topic: What it is of otherwise, in words.
        scale: The id of the scale.
        step: The id of the step on it.
        words: What the body says.
        sample: What it looked at, “52 of 62 recommendations”; a share means nothing without it.
    """

    point: PointNumber | None = field(default=None, validator=POINT.validate)
    measure: Id | None = field(default=None, validator=ID.validate)
    topic: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    scale: Id | None = field(default=None, validator=ID.validate)
    step: Id | None = field(default=None, validator=ID.validate)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    sample: ReportedCount | None = None

    needs: ClassVar[RequireOneOf] = RequireOneOf(
        (("scale", "step"), ("words",), ("sample",)), NO_JUDGEMENT
    )
    __attrs_post_init__ = check_required


def _evaluated(items: Iterable[EvaluatedSubject]) -> tuple[EvaluatedSubject, ...]:
    return tuple(items)


def _assessors(items: Iterable[Assessor]) -> tuple[Assessor, ...]:
    return tuple(items)


def _judgements(items: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Evaluation(Identified):
    """What a body, or several, say of the work of an authority; kept apart from what it says itself.

    Attributes:
        recorded: The day the facts were put on record, for those without a day of their own.
        audience: For whom the document is meant; by default the office alone.
        id: What references to its recommendations name it by.
        authorities: The ids of the authorities whose work is evaluated; none for a round.
        titles: The title of the evaluation.
        evaluated: What was evaluated.
        assessors: The bodies that made it.
        form: In which form it was given.
        as_of: The day, or the period, that it is of.
        words: What the bodies say of the whole.
        judgements: What they say of points, measures or topics.
        counts: Counts of the whole that they give; nothing is calculated from them.
        recommendations: What they recommend.
        scales: Their scales, unless they are packaged.
        facts: What happened to the evaluation, and what followed from it as a whole.
        sources: Where it is published, or cited.
        extra: What the document has besides, kept as it is.

    Raises:
        InvalidValue: No body is named that made it (DOC515).
    """

    view = "evaluations.evaluation"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id = field(validator=ID.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    evaluated: tuple[EvaluatedSubject, ...] = field(default=(), converter=_evaluated)
    assessors: tuple[Assessor, ...] = field(converter=_assessors)
    form: EvaluationForm | None = field(default=None, converter=converters.optional(EvaluationForm))
    as_of: When | None = field(default=None, converter=converters.optional(when))
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    judgements: tuple[Judgement, ...] = field(default=(), converter=_judgements)
    counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    recommendations: tuple[Recommendation, ...] = field(default=(), converter=to_recommendations)
    scales: tuple[Scale, ...] = field(default=(), converter=to_scales)
    facts: tuple[EvaluationFact, ...] = field(default=(), converter=to_evaluation_facts)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __attrs_post_init__(self) -> None:
        if not self.assessors:
            raise NO_ASSESSOR()

    @property
    def subject(self) -> str:
        """The ids of the authorities whose work is evaluated; empty for a round."""
        return ", ".join(self.authorities)

    @cached_property
    def facts_on_record(self) -> tuple[EvaluationFact, ...]:
        """The facts, with the day of recording of the evaluation where they have none."""
        return put_on_record(self.facts, self.recorded)

    @cached_property
    def on_record(self) -> tuple[Recommendation, ...]:
        """The recommendations, with the day of recording where their facts have none."""
        return tuple(
            evolve(each, facts=put_on_record(each.facts, self.recorded))
            for each in self.recommendations
        )

    def recommendation(self, id: str) -> Recommendation | None:
        """The recommendation with this *id*; ``None`` if there is none."""
        return next((each for each in self.on_record if each.id == id), None)

    @cached_property
    def handed_over(self) -> tuple[EvaluationFact, ...]:
        """The facts by which others have it: its deliveries; without a dated one, its publications."""
        facts = self.facts_on_record
        delivered = tuple(fact for fact in facts if isinstance(fact, Delivered))
        dated = tuple(fact for fact in delivered if not fact.when.unknown)
        published = tuple(fact for fact in facts if isinstance(fact, EvaluationPublished))
        return dated or published or delivered

    @property
    def available_since(self) -> When | None:
        """Since when others have it; ``None`` if that is not known.

        That is the delivery. Without one it is the publication at the latest: ``../2021-01-08``.
        """
        for fact in self.handed_over:
            if isinstance(fact, Delivered):
                return None if fact.when.unknown else fact.when
            if fact.when.last is not None:
                return when(f"../{fact.when.notation.rpartition('/')[2]}")
        return None

    def state_on(self, on: dt.date | str) -> EvaluationState:
        """How far the evaluation, and what follows from it, have come by the day *on*."""
        return evaluation_state(
            self.facts_on_record,
            day(on),
            authorities=self.authorities,
            id=self.id,
            titles=self.titles,
        )
