"""What became of one recommendation by a day, and whether something of it remains to be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from ...values.brief import Brief
from ...values.dates import When
from ...values.facts import in_order
from ...values.texts import Text
from ..chain.last_fact import reached
from ..scales import Scale
from .recommendation import Recommendation
from .recommendation_facts import (
    CarriedOut,
    FollowedUp,
    Judged,
    RecommendationFact,
    RecommendationResponse,
    Repeats,
    SameAs,
    Split,
)

AnyFact = TypeVar("AnyFact", bound=RecommendationFact)

FinalSteps: TypeAlias = frozenset[tuple[str, str]]
"""The steps after which nothing remains to be done, each as the ids of its scale and of the step."""


@frozen(kw_only=True)
class AnsweringMeasure(Brief):
    """A measure that answers a recommendation: its id, and the identity of the document that says so.

    Its *titles*, if that document has them, are for readers.
    """

    measure: str
    identity: str
    titles: Text | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class RecommendationState(Brief):
    """What became of one recommendation by a day.

    Attributes:
        reference: How other documents name it: ``eccar-2025/3``.
        recommendation: The recommendation.
        response: What the authority says of it.
        responded: The fact of the response.
        possibly: The other responses that the record leaves open.
        judged: The last judgement of a body, on its own scale or in words.
        own_words: The last fact in which the authority says itself how far it has come.
        measures: The measures that answer it.
        open: Whether something remains to be done, as far as it is certain.
        perhaps_otherwise: Whether facts that may have happened by the day would change that.
        since: Since when it is open: since the evaluation, or since a fact opened it again.
        closed: The fact by which nothing remains to be done.
        parts: The ids of its parts, if it was split, each with whether it is open.
        same_as: The recommendation under which it is followed up.
        repeats: The earlier recommendation that it repeats.
        scales: The scales of the evaluation, which name the step of the judgement.
    """

    reference: str
    recommendation: Recommendation
    response: RecommendationResponse
    responded: RecommendationFact | None = None
    possibly: tuple[RecommendationResponse, ...] = ()
    judged: Judged | None = None
    own_words: RecommendationFact | None = None
    measures: tuple[AnsweringMeasure, ...] = ()
    open: bool = True
    perhaps_otherwise: bool = False
    since: When | None = None
    closed: RecommendationFact | None = None
    parts: tuple[tuple[str, bool], ...] = ()
    same_as: str | None = None
    repeats: str | None = None
    scales: tuple[Scale, ...] = ()

    @property
    def part_references(self) -> tuple[str, ...]:
        """How other documents name its parts."""
        evaluation, _, _ = self.reference.rpartition("/")
        return tuple(f"{evaluation}/{part}" for part, _ in self.parts)

    @property
    def parts_closed(self) -> int:
        """Of how many of its parts nothing remains to be done."""
        return sum(not open_ for _, open_ in self.parts)


def closes(fact: RecommendationFact, final: FinalSteps) -> bool | None:
    """Whether nothing remains to be done after *fact*; ``None`` if it says nothing of that.

    A judgement closes a recommendation if its step is final on the scale of the body.
    """
    if not isinstance(fact, Judged):
        return fact.closes
    if fact.scale is None or fact.step is None:
        return None
    return (fact.scale, fact.step) in final


@frozen(kw_only=True)
class FollowUpContext(Brief):
    """What the state of a recommendation follows from besides its own facts.

    Attributes:
        evaluation: The id of the evaluation.
        on: The day.
        since: When the evaluation was delivered, or published at the latest.
        final: The steps after which nothing remains to be done.
        answers: The measures that answer a recommendation, by its reference.
        scales: The scales of the evaluation.
    """

    evaluation: str
    on: dt.date
    since: When | None
    final: FinalSteps
    answers: Mapping[str, Sequence[AnsweringMeasure]]
    scales: tuple[Scale, ...] = ()


def recommendation_states(
    recommendations: Sequence[Recommendation], context: FollowUpContext
) -> list[RecommendationState]:
    """What became of each of the *recommendations* of one evaluation, with their facts put on record."""
    recommendations = _there_on(recommendations, context.on)
    known = {each.id: in_order(each.facts, context.on) for each in recommendations}
    is_open = _open_with_parts(known, context.final)
    return [_state(each, known[each.id], is_open, context) for each in recommendations]


def _there_on(recommendations: Sequence[Recommendation], on: dt.date) -> tuple[Recommendation, ...]:
    """Those that are there on the day *on*: a part is not before the split that made it."""
    splits = [fact for each in recommendations for fact in each.facts if isinstance(fact, Split)]
    begun = {part for fact in splits if fact.may_have_happened_by(on) for part in fact.into}
    later = {part for fact in splits for part in fact.into} - begun
    return tuple(each for each in recommendations if each.id not in later)


def _open_with_parts(
    known: Mapping[str, list[RecommendationFact]], final: FinalSteps
) -> dict[str, bool]:
    """Whether each recommendation is open; one that was split, as long as one of its parts is.

    A part that leads back to the recommendation that was split into it counts by its own facts.
    """
    own = {id_: _closing(facts, final) is None for id_, facts in known.items()}

    def open_(id_: str, above: frozenset[str]) -> bool:
        parts = [part for part in _parts(known[id_]) if part in known and part not in above | {id_}]
        if not own[id_] or not parts:
            return own[id_]
        return any(open_(part, above | {id_}) for part in parts)

    return {id_: open_(id_, frozenset()) for id_ in known}


def _closing(facts: Iterable[RecommendationFact], final: FinalSteps) -> RecommendationFact | None:
    """The fact by which nothing remains to be done, unless a later one says otherwise."""
    closing = None
    for fact in facts:
        closed = closes(fact, final)
        if closed is not None:
            closing = fact if closed else None
    return closing


def _reopened(facts: Iterable[RecommendationFact], final: FinalSteps) -> RecommendationFact | None:
    """The fact that opened the recommendation again, if it is open."""
    closed, opening = False, None
    for fact in facts:
        says = closes(fact, final)
        if says is False and closed:
            opening = fact
        closed = closed if says is None else says
    return None if closed else opening


def _parts(facts: Iterable[RecommendationFact]) -> tuple[str, ...]:
    split = [fact for fact in facts if isinstance(fact, Split)]
    return tuple(dict.fromkeys(part for fact in split for part in fact.into))


def _state(
    recommendation: Recommendation,
    known: list[RecommendationFact],
    is_open: Mapping[str, bool],
    context: FollowUpContext,
) -> RecommendationState:
    on, final = context.on, context.final
    now = reached(recommendation.facts, on, RecommendationResponse, lambda fact: fact.response)
    pending = [f for f in recommendation.facts if f.may_have_happened_by(on) and f not in known]
    again = _reopened(known, final)
    since = again.when if again else context.since
    open_ = is_open[recommendation.id]
    same, repeated = _last(known, SameAs), _last(known, Repeats)
    reference = f"{context.evaluation}/{recommendation.id}"
    return RecommendationState(
        reference=reference,
        recommendation=recommendation,
        response=now.step,
        responded=now.because,
        possibly=now.possibly,
        judged=_last(known, Judged),
        own_words=_last(known, FollowedUp, CarriedOut),
        measures=tuple(context.answers.get(reference, ())),
        open=open_,
        perhaps_otherwise=any(closes(fact, final) is open_ for fact in pending),
        since=since if open_ else None,
        closed=_closing(known, final),
        parts=tuple((part, is_open.get(part, True)) for part in _parts(known)),
        same_as=same.other if same else None,
        repeats=repeated.other if repeated else None,
        scales=context.scales,
    )


def _last(facts: Iterable[RecommendationFact], *kinds: type[AnyFact]) -> AnyFact | None:
    """The last of *facts* of these *kinds*."""
    return next((fact for fact in reversed([*facts]) if isinstance(fact, kinds)), None)
