"""What several rules for reports share: sentences, and selections of entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from ...values.dates import When
from ..references import CarriedOver
from ..report import ProgressReport
from ..scales import SelfAssessment

NOT_AT_HAND = "The document {identity} is not at hand."

Part = TypeVar("Part")
Located: TypeAlias = "tuple[tuple[str | int, ...], Part]"
"""A part of a document, after its path."""


def certainly_before(earlier: When | None, later: When | None) -> bool:
    """Whether both dates are known, and *earlier* is over before *later* begins."""
    return earlier is not None and later is not None and earlier.before(later)


def assessments(report: ProgressReport) -> Iterator[Located[SelfAssessment]]:
    """The self-assessments of the whole, of points and of measures, each with its path."""
    whole = ((), report)
    for path, entry in (
        whole,
        *located(report.points, "points"),
        *located(report.measures, "measures"),
    ):
        if entry.self_assessment:
            yield (*path, "self_assessment"), entry.self_assessment


def marks(report: ProgressReport) -> Iterator[Located[CarriedOver | None]]:
    """Where each entry was carried over from, if it was, with its path."""
    for name in ("responses", "points", "measures"):
        for path, entry in located(getattr(report, name), name):
            yield (*path, "carried_over"), entry.carried_over


def located(parts: Iterable[Part], name: str) -> Iterator[Located[Part]]:
    """The *parts* in the list *name* of a document, each with its path."""
    for index, part in enumerate(parts):
        yield (name, index), part
