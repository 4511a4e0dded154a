"""The tables of evaluations: what they judge, what they recommend, and what became of that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from ...plan.inventory import Inventory
from ...plan.measures.reported_counts import Precision, ReportedCount
from ...plan.plan import ActionPlan
from ...tables.cells import named_date, start_of, words_cells
from ...tables.columns import (
    AUTHORITY,
    NONE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    flag,
    integer,
    term,
    text,
)
from ...tables.facts import (
    ACTED_BY,
    HAPPENED,
    REASON,
    RECORDED,
    REFERENCE,
    happened_cells,
    kind_columns,
    numbered_facts,
    recorded_cells,
)
from ..evaluation.evaluation import Evaluation, Judgement
from ..evaluation.follow_up import FollowUp, states_by_evaluation
from ..evaluation.recommendation_facts import (
    RECOMMENDATION_FACTS,
    RecommendationFact,
    RecommendationResponse,
)
from ..evaluation.recommendation_state import RecommendationState
from ..report import ProgressReport

RECOMMENDATION = text(
    "recommendation", "The recommendation, as other documents name it: eccar-2025/3."
)

_ON_ITS_SCALE = (
    text("scale_id", "Of a judgement, the scale of the body.", missing=NONE),
    text("scale_step", "The step on that scale; it means nothing on another one.", missing=NONE),
)

# ── recommendations ──

Thing: TypeAlias = Evaluation | ActionPlan | Inventory | ProgressReport | FollowUp


def _recommendations(
    things: Sequence[Thing], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for start, day, state in _states(things, on or dt.date.min):
        yield {**start, **_recommendation(state, day)}


def _states(
    things: Sequence[Thing], on: dt.date
) -> Iterator[tuple[Row, dt.date, RecommendationState]]:
    """The states of answers among *things*, and of evaluations by the plans and reports among them."""
    for each in things:
        if isinstance(each, FollowUp):
            yield from ((start_of(each), each.on, state) for state in each.listed)
    every = states_by_evaluation(
        (each for each in things if isinstance(each, Evaluation)),
        on,
        plans=(each for each in things if isinstance(each, ActionPlan | Inventory)),
        reports=(each for each in things if isinstance(each, ProgressReport)),
    )
    for evaluation, states in every:
        yield from ((start_of(evaluation), on, state) for state in states)


def _recommendation(state: RecommendationState, on: dt.date) -> Row:
    recommendation, judged, own = state.recommendation, state.judged, state.own_words
    content, language = words_cells(recommendation.words)
    return {
        "recommendation": state.reference,
        "as_of": on,
        "recommended_words": content,
        "words_language": language,
        "addressed_to": recommendation.to,
        **named_date("due", recommendation.due),
        "response": state.response.value,
        "is_response_certain": not state.possibly,
        **named_date("responded", state.responded.when if state.responded else None),
        "is_open": state.open,
        "is_certain": not state.perhaps_otherwise,
        **named_date("open_since", state.since),
        **named_date("closed", state.closed.when if state.closed else None),
        "scale_id": judged and judged.scale,
        "scale_step": judged and judged.step,
        "follow_up_words": words_cells(getattr(own, "words", None))[0],
        "has_measures": bool(state.measures),
        "same_as": state.same_as,
        "repeats": state.repeats,
    }


RECOMMENDATIONS = TableDefinition(
    name="recommendations",
    meaning="One recommendation on a day, by the evaluations, plans and reports given, or by an answer; "
    "those of evaluations that were certainly delivered later are left out.",
    columns=(
        *AUTHORITY,
        RECOMMENDATION,
        day_column("as_of", "The day."),
        text("recommended_words", "What is recommended, in English if it is there.", missing=NONE),
        text(
            "words_language", "The language of the words, by BCP 47.", missing="there are no words"
        ),
        text("addressed_to", "To which unit or body it is made.", missing="not stated"),
        *date_columns("due", "Until when it asks for something.", missing=NONE),
        term("response", "What the authority says of it.", RecommendationResponse),
        flag("is_response_certain", "Whether no other response is possible."),
        *date_columns("responded", "The date of the response.", missing="no response is on record"),
        flag("is_open", "Whether something remains to be done, as far as it is certain."),
        flag("is_certain", "Whether no fact that may have happened would change that."),
        *date_columns("open_since", "Since when.", missing="it is not open, or not known since"),
        *date_columns(
            "closed", "The date of what closed it.", missing="it is open, or its parts are closed"
        ),
        *_ON_ITS_SCALE,
        text("follow_up_words", "What the authority says of how far it is.", missing="not stated"),
        flag("has_measures", "Whether a measure answers it."),
        text("same_as", "Under which recommendation it is followed up.", missing=NONE),
        text("repeats", "Which earlier recommendation it repeats.", missing=NONE),
    ),
    of=("evaluation", "plan", "inventory", "report"),
    answers=("FollowUp",),
    make=_recommendations,
    needs_day=True,
)

# ── facts of recommendations ──


def _facts(
    evaluations: Sequence[Evaluation], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for evaluation in evaluations:
        start, recorded = start_of(evaluation), evaluation.recorded
        for recommendation in evaluation.on_record:
            named = {"recommendation": f"{evaluation.id}/{recommendation.id}"}
            for number, fact in numbered_facts(recommendation.facts, on, known_on, recorded):
                row = {**start, **named, "fact_number": number}
                for refers in _referred(fact):
                    yield {**row, **_fact(fact, refers, recorded)}


def _referred(fact: RecommendationFact) -> Iterator[Row]:
    """What a fact refers to: a row for each measure and each part, else one."""
    others = getattr(fact, "into", None) or (getattr(fact, "other", None),)
    for measure in getattr(fact, "measures", None) or (None,):
        for other in others:
            yield {"measure_id": measure, "other_recommendation": other}


def _fact(fact: RecommendationFact, refers: Row, recorded: dt.date | None) -> Row:
    content, language = words_cells(getattr(fact, "words", None))
    return {
        "fact": fact.kind,
        "response": fact.response and fact.response.value,
        **happened_cells(fact, recorded),
        "acted_by": fact.by,
        **refers,
        "scale_id": getattr(fact, "scale", None),
        "scale_step": getattr(fact, "step", None),
        "stated_words": content,
        "words_language": language,
        "reason": getattr(fact, "reason", None),
        "reference": fact.reference,
        **recorded_cells(fact, recorded),
    }


RECOMMENDATION_FACTS_TABLE = TableDefinition(
    name="recommendation_facts",
    meaning="One fact of a recommendation; one with several measures or parts has a row for each. With a day, "
    "only facts that count on it; with known_on, only those recorded by then.",
    columns=(
        *AUTHORITY,
        RECOMMENDATION,
        *kind_columns(RECOMMENDATION_FACTS, "recommendation"),
        term("response", "The response that it is.", RecommendationResponse, missing="it is none"),
        *HAPPENED,
        ACTED_BY,
        text("measure_id", "A measure that answers the recommendation.", missing=NONE),
        text(
            "other_recommendation",
            "The recommendation that it is a part of this one, the same, or repeated.",
            missing=NONE,
        ),
        *_ON_ITS_SCALE,
        text("stated_words", "What is said of it, in English if it is there.", missing=NONE),
        text(
            "words_language", "The language of the words, by BCP 47.", missing="there are no words"
        ),
        REASON,
        REFERENCE,
        *RECORDED,
    ),
    of=("evaluation",),
    make=_facts,
    takes_known_on=True,
)

# ── judgements ──


def _judgements(
    evaluations: Sequence[Evaluation], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for evaluation in evaluations:
        start = {**start_of(evaluation), "assessed_by": _body(evaluation)}
        for place, judgement in enumerate(evaluation.judgements, 1):
            yield {**start, "judgement_number": place, **_judgement(judgement)}


def _body(evaluation: Evaluation) -> str | None:
    bodies = evaluation.assessors
    return bodies[0].name if len(bodies) == 1 else None


def _judgement(judgement: Judgement) -> Row:
    topic, _ = words_cells(judgement.topic)
    content, language = words_cells(judgement.words)
    return {
        "point_number": judgement.point,
        "measure_id": judgement.measure,
        "topic": topic,
        "scale_id": judgement.scale,
        "scale_step": judgement.step,
        "judged_words": content,
        "words_language": language,
        **_sample(judgement.sample),
    }


def _sample(sample: ReportedCount | None) -> dict[str, Any]:
    precision = sample and sample.precision
    return {
        "sample_count": sample and sample.count,
        "sample_precision": precision and precision.value,
        "sample_total": sample and sample.total,
    }


JUDGEMENTS = TableDefinition(
    name="judgements",
    meaning="One judgement of a body, or of several together. Steps of two scales are not comparable.",
    columns=(
        *AUTHORITY,
        text("assessed_by", "The body that made the evaluation.", missing="there are several"),
        integer("judgement_number", "The number of the judgement in its evaluation, from 1."),
        integer("point_number", "The number of the point that it is of.", missing="of none"),
        text("measure_id", "The measure that it is of.", missing="of none"),
        text(
            "topic",
            "What it is of otherwise, in English if it is there.",
            missing="the whole, a point or a measure",
        ),
        *_ON_ITS_SCALE,
        text("judged_words", "What the body says, in English if it is there.", missing=NONE),
        text(
            "words_language", "The language of the words, by BCP 47.", missing="there are no words"
        ),
        integer("sample_count", "How many things it looked at.", missing="not stated"),
        term("sample_precision", "How sample_count is limited.", Precision, missing="it is exact"),
        integer("sample_total", "Of how many.", missing="not stated"),
    ),
    of=("evaluation",),
    make=_judgements,
    takes_day=False,
)
