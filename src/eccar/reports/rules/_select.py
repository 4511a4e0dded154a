"""What several rules for reports share: sentences, and selections of entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from ...values.dates import When
from ..evaluation.evaluation import Evaluation, Judgement
from ..evaluation.recommendation_facts import Judged
from ..references import CarriedOver
from ..report import ProgressReport
from ..scales import SelfAssessment

NOT_AT_HAND = "The document {identity} is not at hand."
NOT_THE_SAME = (
    "The document {identity} is not at hand, or has changed since the report was submitted."
)

Part = TypeVar("Part")
Located: TypeAlias = "tuple[tuple[str | int, ...], Part]"
"""A part of a document, after its path."""


def certainly_before(earlier: When | None, later: When | None) -> bool:
    """Whether both dates are known, and *earlier* is over before *later* begins."""
    return earlier is not None and later is not None and earlier.before(later)


def earliest(dates: Iterable[When]) -> When | None:
    """The one of *dates* that can be the earliest; ``None`` if there are none, or one may be any day.

    What is certainly before it, is certainly before each of them.
    """
    known = list(dates)
    if any(when.first is None for when in known):
        return None
    return min(known, key=When.sort_key, default=None)


def named_steps(
    document: ProgressReport | Evaluation,
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Where a *document* names a step of a scale: the path, the ids of the scale and of the step."""
    if isinstance(document, Evaluation):
        for path, judgement in _judgements(document):
            if judgement.scale and judgement.step:
                yield path, judgement.scale, judgement.step
        return
    assessments: list[Located[SelfAssessment | None]] = [((), document.self_assessment)]
    assessments += [(path, p.self_assessment) for path, p in located(document.points, "points")]
    assessments += [(path, m.self_assessment) for path, m in located(document.measures, "measures")]
    for path, each in assessments:
        if each is not None:
            yield (*path, "self_assessment"), each.scale, each.step


def _judgements(evaluation: Evaluation) -> Iterator[Located[Judgement | Judged]]:
    """The judgements of points and measures, and of recommendations, each with its path."""
    yield from located(evaluation.judgements, "judgements")
    for path, recommendation in located(evaluation.recommendations, "recommendations"):
        for inner, fact in located(recommendation.facts, "facts"):
            if isinstance(fact, Judged):
                yield (*path, *inner), fact


def marks(report: ProgressReport) -> Iterator[Located[CarriedOver | None]]:
    """Where each entry was carried over from, if it was, with its path."""
    for name in ("responses", "points", "measures"):
        for path, entry in located(getattr(report, name), name):
            yield (*path, "carried_over"), entry.carried_over


def located(parts: Iterable[Part], name: str) -> Iterator[Located[Part]]:
    """The *parts* in the list *name* of a document, each with its path."""
    for index, part in enumerate(parts):
        yield (name, index), part
