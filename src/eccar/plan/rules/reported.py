"""Rules ``PLN12…``: counts that sources report of a plan or a measure as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import PlanContext
from ..inventory import PlanDocument
from ..measures.reported_counts import ReportedCount

LocatedCount = tuple[tuple[str | int, ...], ReportedCount]


@rule(
    "PLN126",
    Severity.NOTE,
    "A reported number has no source: {reported}.",
    hint="Name the source under sources.",
    source=OURS,
)
def count_without_source(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A reported number has a source."""
    for path, reported in _located(document, context):
        if not reported.sources:
            yield hit(*path, "sources", reported=reported)


@rule(
    "PLN127",
    Severity.NOTE,
    "A reported number has no date: {reported}.",
    hint="Write the day or the period of the number under date: 2016-03.",
    source=OURS,
)
def count_without_date(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A reported number has a date."""
    for path, reported in _located(document, context):
        if reported.when is None or reported.when.unknown:
            yield hit(*path, "date", reported=reported)


@rule(
    "PLN128",
    Severity.WARNING,
    "A reported number is greater than its total: {reported}.",
    hint="Correct one of the two numbers, or limit it under precision.",
    source=OURS,
)
def count_greater_than_its_total(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A number is not greater than its total."""
    for path, reported in _located(document, context):
        if reported.exceeds_its_total:
            yield hit(*path, "count", reported=reported)


def _located(document: PlanDocument, context: PlanContext) -> Iterator[LocatedCount]:
    """The reported counts of the document and of its measures, each with its path."""
    for number, reported in enumerate(document.reported_counts):
        yield ("reported_counts", number), reported
    for index, measure in context.measures:
        for number, reported in enumerate(measure.reported_counts):
            yield ("measures", index, "reported_counts", number), reported


RULES = (count_without_source, count_without_date, count_greater_than_its_total)
"""Evaluated for plans and inventories."""
