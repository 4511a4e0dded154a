"""Rules ``PLN21…``: what is known of a measure, but not in the detail that a reader needs."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ...values.texts import Count
from ..context import PlanContext
from ..coverage import GENERAL_FROM
from ..inventory import PlanDocument
from ..measures.measure import Measure
from ..measures.progress import Abandoned, Merged, Progress, ReplacedBy


@rule(
    "PLN215",
    Severity.NOTE,
    "One measure, “{title}”, is under {points} points at once, which says little about each of them.",
    hint="Write what is done under each point as a measure of its own; a general measure is counted apart.",
    source=OURS,
)
def under_almost_all_points(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure serves the points to which it contributes something of its own."""
    for index, measure in context.current:
        if (count := len(set(measure.points))) >= GENERAL_FROM:
            yield hit("measures", index, "points", title=measure.titles, points=Count(count))


@rule(
    "PLN216",
    Severity.NOTE,
    "Why “{title}” was given up is not stated.",
    hint="Write the reason under reason, as far as it is known.",
    source=OURS,
    many="For {count} measures that were given up no reason is stated.",
)
def given_up_without_a_reason(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What was given up was given up for a reason."""
    for index, number, fact, measure in _progress(context):
        if isinstance(fact, Abandoned) and fact.reason is None:
            yield hit("measures", index, "progress", number, "reason", title=measure.titles)


@rule(
    "PLN217",
    Severity.NOTE,
    "Which measure “{title}” became part of, or was replaced by, is not stated.",
    hint="Write the id of that measure under other, as far as it is known.",
    source=OURS,
)
def successor_not_stated(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What a measure was merged into, or replaced by, is named."""
    for index, number, fact, measure in _progress(context):
        if isinstance(fact, (Merged, ReplacedBy)) and fact.other is None:
            yield hit("measures", index, "progress", number, "other", title=measure.titles)


def _progress(context: PlanContext) -> Iterator[tuple[int, int, Progress, Measure]]:
    """Each fact of a measure: the indexes of both, the fact, the measure."""
    for index, measure in context.measures:
        for number, fact in enumerate(measure.progress):
            yield index, number, fact, measure


RULES = (under_almost_all_points, given_up_without_a_reason, successor_not_stated)
"""Evaluated for plans and inventories."""
