"""The state of an evaluation, and the follow-up of recommendations, as plain data for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...plan.points import PointNumber
from ...values.dates import When
from ...values.texts import Text
from ..evaluation.facts import EvaluationFact, EvaluationPublished, EvaluationStep
from ..evaluation.follow_up import FollowUp
from ..evaluation.recommendation_facts import Judged, RecommendationFact, RecommendationResponse
from ..evaluation.recommendation_state import RecommendationState
from ..evaluation.state import EvaluationState


class EvaluationStateData(TypedDict):
    """How far an evaluation, and what follows from it, have come on a day."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities; empty for a round."]
    identity: Annotated[str, "The identity of the evaluation."]
    id: Annotated[str, "The id of the evaluation."]
    titles: Annotated[Text | None, "Its title."]
    on: Annotated[dt.date, "The day asked about."]
    step: Annotated[EvaluationStep, "The step that was reached."]
    certain: Annotated[bool, "Whether the record leaves no other step open."]
    possibly: Annotated[tuple[EvaluationStep, ...], "The other steps that the record leaves open."]
    because: Annotated[EvaluationFact | None, "The fact by which the step was reached."]
    pending: Annotated[
        tuple[EvaluationFact, ...],
        "The facts that may have happened by the day, but whose day is not known exactly.",
    ]
    not_on_record: Annotated[
        tuple[EvaluationStep, ...], "The steps before it of which nothing is recorded."
    ]
    published: Annotated[tuple[EvaluationPublished, ...], "The publications by the day."]


class AnsweringMeasureData(TypedDict):
    """A measure that answers a recommendation."""

    measure: Annotated[str, "The id of the measure."]
    identity: Annotated[str, "The identity of the document that says so."]


class PartData(TypedDict):
    """A part into which a recommendation was split."""

    id: Annotated[str, "The id of the part."]
    open: Annotated[bool, "Whether something of it remains to be done."]


class RecommendationStateData(TypedDict):
    """What became of one recommendation by a day."""

    reference: Annotated[str, "How other documents name it."]
    words: Annotated[Text | None, "What is recommended, in the words of the body."]
    to: Annotated[str | None, "To which unit or body it is made."]
    points: Annotated[tuple[PointNumber, ...], "The points that it is about."]
    due: Annotated[When | None, "Until when it asks for something, if it does."]
    response: Annotated[RecommendationResponse, "What the authority says of it."]
    responded: Annotated[RecommendationFact | None, "The fact of the response."]
    possibly: Annotated[
        tuple[RecommendationResponse, ...], "The other responses that the record leaves open."
    ]
    judged: Annotated[Judged | None, "The last judgement of a body."]
    own_words: Annotated[
        RecommendationFact | None, "The last fact in which the authority says how far it has come."
    ]
    measures: Annotated[list[AnsweringMeasureData], "The measures that answer it."]
    open: Annotated[bool, "Whether something remains to be done."]
    perhaps_otherwise: Annotated[
        bool, "Whether facts that may have happened by the day would change that."
    ]
    since: Annotated[When | None, "Since when it is open; null if it is not, or not known."]
    closed: Annotated[RecommendationFact | None, "The fact by which nothing remains to be done."]
    parts: Annotated[list[PartData], "Its parts, if it was split."]
    same_as: Annotated[str | None, "The recommendation under which it is followed up."]
    repeats: Annotated[str | None, "The earlier recommendation that it repeats."]


class FollowUpData(TypedDict):
    """What became of all recommendations of some evaluations by a day."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities."]
    on: Annotated[dt.date, "The day asked about."]
    open: Annotated[int, "Of how many recommendations something remains to be done."]
    total: Annotated[
        int,
        "How many recommendations there are, listed or not; of one that was split, its parts count.",
    ]
    recommendations: Annotated[
        list[RecommendationStateData],
        "One for each recommendation; if only open ones were asked for, for each of these.",
    ]


def evaluation_state_data(state: EvaluationState, _: Language) -> EvaluationStateData:
    """How far an evaluation has come, with the facts as in documents."""
    return {
        "authorities": state.authorities,
        "identity": state.identity,
        "id": state.id,
        "titles": state.titles,
        "on": state.on,
        "step": state.step,
        "certain": state.certain,
        "possibly": state.possibly,
        "because": state.because,
        "pending": state.pending,
        "not_on_record": state.not_on_record,
        "published": state.published,
    }


def follow_up_data(follow: FollowUp, _: Language) -> FollowUpData:
    """What became of each recommendation, with the facts as in documents."""
    return {
        "authorities": follow.authorities,
        "on": follow.on,
        "open": follow.open_count,
        "total": len(follow.counted),
        "recommendations": [*map(_recommendation, follow.listed)],
    }


def _recommendation(state: RecommendationState) -> RecommendationStateData:
    recommendation = state.recommendation
    return {
        "reference": state.reference,
        "words": recommendation.words,
        "to": recommendation.to,
        "points": recommendation.points,
        "due": recommendation.due,
        "response": state.response,
        "responded": state.responded,
        "possibly": state.possibly,
        "judged": state.judged,
        "own_words": state.own_words,
        "measures": [
            {"measure": each.measure, "identity": each.identity} for each in state.measures
        ],
        "open": state.open,
        "perhaps_otherwise": state.perhaps_otherwise,
        "since": state.since,
        "closed": state.closed,
        "parts": [{"id": id_, "open": open_} for id_, open_ in state.parts],
        "same_as": state.same_as,
        "repeats": state.repeats,
    }
