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
    "“{title}” is assigned to {points} points at once.",
    hint="Write a separate measure for each point. General measures are counted apart.",
    source=OURS,
)
def under_almost_all_points(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure is assigned to points with a contribution of its own."""
    for index, measure in context.current:
        if (count := len(set(measure.points))) >= GENERAL_FROM:
            yield hit("measures", index, "points", title=measure.titles, points=Count(count))


@rule(
    "PLN216",
    Severity.NOTE,
    "No reason is given for discontinuing “{title}”.",
    hint="Write the reason under reason, if known.",
    source=OURS,
    many="No reason is given for discontinuing {count} measures.",
)
def given_up_without_a_reason(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A discontinued measure has a reason."""
    for index, number, fact, measure in _progress(context):
        if isinstance(fact, Abandoned) and fact.reason is None:
            yield hit("measures", index, "progress", number, "reason", title=measure.titles)


@rule(
    "PLN217",
    Severity.NOTE,
    "The measure that “{title}” was merged into, or replaced by, is not stated.",
    hint="Write the id of that measure under other, if known.",
    source=OURS,
)
def successor_not_stated(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The measure that another was merged into or replaced by is named."""
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
