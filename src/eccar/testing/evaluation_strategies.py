"""Hypothesis strategies for evaluations, their recommendations, and all that these are made of.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from hypothesis import strategies as st

from ..reports.evaluation import facts
from ..reports.evaluation import recommendation_facts as responses
from ..reports.evaluation.evaluation import (
    Assessor,
    AssessorKind,
    EvaluatedKind,
    EvaluatedSubject,
    Evaluation,
    EvaluationForm,
    Judgement,
)
from ..reports.evaluation.facts import EVALUATION_FACTS, EvaluationFact
from ..reports.evaluation.recommendation import Recommendation
from ..reports.evaluation.recommendation_facts import (
    RECOMMENDATION_FACTS,
    REFERENCE,
    RecommendationFact,
)
from ..values.constraints import CITY_ID, LANGUAGE, URL
from ..values.dates import When
from ..values.vocabulary import Audience
from . import measure_strategies as parts
from . import strategies as common
from .measure_strategies import SOURCES, Fields, few, made
from .report_strategies import digests, extras, identities, scales


def evaluation_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[EvaluationFact], ...] = EVALUATION_FACTS,
) -> st.SearchStrategy[EvaluationFact]:
    """What happens to evaluations, of any kind or of the *kinds*."""
    own: dict[type[EvaluationFact], Fields] = {
        facts.Ordered: {"unit": parts.lines(), "until": common.whens()},
        facts.EvaluationPublished: {
            "url": common.formed(URL),
            "languages": few(common.formed(LANGUAGE)),
        },
    }
    may = {**parts.said(), "reference": st.sampled_from(common.REFERENCES)}
    when = common.whens() if dates is None else dates
    return st.sampled_from(kinds).flatmap(
        lambda kind: made(kind, {**may, **own.get(kind, {})}, when=when)
    )


def recommendation_references() -> st.SearchStrategy[str]:
    """References to recommendations, of the same evaluation or of another."""
    return st.sampled_from(("1", "2a", "opinion-2025/1")) | common.formed(REFERENCE)


def recommendation_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[RecommendationFact], ...] = RECOMMENDATION_FACTS,
) -> st.SearchStrategy[RecommendationFact]:
    """What becomes of recommendations, of any kind or of the *kinds*."""
    may = {**parts.said(), "reference": st.sampled_from(common.REFERENCES)}
    when = common.whens() if dates is None else dates
    return st.sampled_from(kinds).flatmap(
        lambda kind: made(kind, {**may, **_may_say(kind)}, when=when, **_has_to_say(kind))
    )


def _may_say(kind: type[RecommendationFact]) -> Fields:
    """What facts of a *kind* can say of their own."""
    reason: Fields = {"reason": parts.lines()}
    texts: Fields = {"words": parts.titles()}
    own: dict[type[RecommendationFact], Fields] = {
        responses.NotAccepted: reason,
        responses.NoLongerFollowed: reason,
        responses.AnsweredBy: {"measures": few(parts.ids())},
        responses.FollowedUp: texts,
        responses.CarriedOut: texts,
        responses.Judged: {"scale": parts.ids(), "step": parts.ids(), **texts},
    }
    return own.get(kind, {})


def _has_to_say(kind: type[RecommendationFact]) -> Fields:
    """What facts of a *kind* do not go without."""
    other: Fields = {"other": recommendation_references()}
    own: dict[type[RecommendationFact], Fields] = {
        responses.Split: {"into": st.lists(parts.ids(), min_size=1, max_size=3)},
        responses.SameAs: other,
        responses.Repeats: other,
    }
    return own.get(kind, {})


def evaluated_subjects() -> st.SearchStrategy[EvaluatedSubject]:
    """What was evaluated."""
    may: Fields = {"identity": identities(), "digest": digests(), "titles": parts.titles()}
    return made(EvaluatedSubject, may, kind=st.sampled_from(EvaluatedKind))


def assessors() -> st.SearchStrategy[Assessor]:
    """Bodies that evaluate."""
    may: Fields = {
        "kind": st.sampled_from(AssessorKind),
        "seat": common.formed(CITY_ID),
        "independence": parts.lines(),
    }
    return made(Assessor, may, name=parts.lines())


def judgements() -> st.SearchStrategy[Judgement]:
    """Judgements on a scale, in words, or of a sample."""
    step: Fields = {"scale": parts.ids(), "step": parts.ids()}
    texts: Fields = {"words": parts.titles()}
    sample: Fields = {"sample": parts.reported_counts()}
    may: Fields = {
        "point": st.integers(1, 10),
        "measure": parts.ids(),
        "topic": parts.titles(),
        **step,
        **texts,
        **sample,
    }
    return st.one_of([made(Judgement, may, **needed) for needed in (step, texts, sample)])


def recommendations(
    items: st.SearchStrategy[RecommendationFact] | None = None,
) -> st.SearchStrategy[Recommendation]:
    """Recommendations, with any facts or with those *items*."""
    may: Fields = {
        "words": parts.titles(),
        "to": parts.lines(),
        "points": parts.points(),
        "due": common.whens(),
    }
    happened = few(recommendation_facts() if items is None else items)
    return made(Recommendation, may, id=parts.ids(), facts=happened)


def evaluations(
    items: st.SearchStrategy[EvaluationFact] | None = None,
) -> st.SearchStrategy[Evaluation]:
    """Evaluations of none, one or several authorities, with any facts or with those *items*."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "authorities": parts.authorities(),
        "titles": parts.titles(),
        "evaluated": few(evaluated_subjects()),
        "form": st.sampled_from(EvaluationForm),
        "as_of": common.whens(),
        "words": parts.titles(),
        "judgements": few(judgements()),
        "counts": few(parts.reported_counts()),
        "scales": few(scales()),
        "sources": few(st.sampled_from(SOURCES)),
        "extra": extras(),
    }
    return made(
        Evaluation,
        may,
        id=parts.ids(),
        assessors=st.lists(assessors(), min_size=1, max_size=2),
        recommendations=few(recommendations()),
        facts=few(evaluation_facts() if items is None else items),
    )
