"""Coverages as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.dates import When
from ...values.texts import Text
from ..coverage import Cover, Coverage, CoverageRow, Mark
from ..history import PlanEnd
from ..measures.columns import Column
from ..measures.measure import MeasureKind
from ..measures.progress import State
from ..measures.reported_counts import ReportedCount
from ..packaged import ten_points
from .hints import rows_with_hints
from .ten_points_data import ExampleData, examples_data


class PlanEndData(TypedDict):
    """How a plan ended."""

    replaced: Annotated[bool, "Whether another plan took its place."]
    date: Annotated[When, "When it ended."]
    other: Annotated[str | None, "The identity of the plan that took its place, if it is known."]


class CoverageRowData(TypedDict):
    """The counts of one point, or of all measures together."""

    point: Annotated[int | None, "The number of the point; null for a sum."]
    cover: Annotated[Cover | None, "What can be said of the point; null for a sum."]
    because: Annotated[str | None, "The reason that the plan gives for having no action."]
    counts: Annotated[
        dict[Column, int], "How many measures are in each column; one may be in several."
    ]
    marks: Annotated[dict[Mark, int], "How many measures have each mark; each has exactly one."]
    measures: Annotated[tuple[str, ...], "The ids of the measures."]
    titles: Annotated[tuple[Text, ...], "Their titles, in the same order."]
    measure_marks: Annotated[tuple[Mark, ...], "The mark of each, in the same order."]
    measure_kinds: Annotated[tuple[MeasureKind, ...], "The kind of each, in the same order."]
    measure_states: Annotated[tuple[State, ...], "The state of each, in the same order."]
    general: Annotated[tuple[str, ...], "The ids of the general measures under the point."]


class PointHintData(TypedDict):
    """What could be done under a point."""

    point: Annotated[int, "The number of the point."]
    commitment: Annotated[Text, "What the point commits to."]
    examples: Annotated[list[ExampleData], "The examples of the plan of action."]
    typical: Annotated[list[ExampleData], "What is typical of cities."]


class HintsData(TypedDict):
    """What the plan of action invites to, where a point has no action."""

    invitations: Annotated[list[ExampleData], "What it invites to as a whole."]
    points: Annotated[list[PointHintData], "What could be done under each such point."]


class CoverageData(TypedDict):
    """How the measures of a plan or an inventory cover the ten points on a day."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities."]
    titles: Annotated[Text | None, "The title of the plan."]
    on: Annotated[dt.date, "The day asked about."]
    complete: Annotated[bool, "Whether the measures are all that there are."]
    promises: Annotated[bool, "Whether the document is a plan; an inventory promises nothing."]
    ended: Annotated[PlanEndData | None, "How the plan had ended by the day, if it had."]
    points: Annotated[list[CoverageRowData], "One row for each point, in their order."]
    general: Annotated[CoverageRowData, "The general measures: those under nine or ten points."]
    total: Annotated[CoverageRowData, "All measures, each counted once."]
    reported_counts: Annotated[
        tuple[ReportedCount, ...],
        "What sources report of the whole; nothing is calculated from it.",
    ]
    hints: Annotated[HintsData, "What could be done under points without an action."]


def coverage_data(coverage: Coverage, _: Language) -> CoverageData:
    """A coverage with its counts, marks and ids, and examples for points without an action."""
    return {
        "authorities": coverage.authorities,
        "titles": coverage.titles,
        "on": coverage.on,
        "complete": coverage.complete,
        "promises": coverage.promises,
        "ended": end_data(coverage.ended) if coverage.ended else None,
        "points": [*map(_row, coverage.rows)],
        "general": _row(coverage.general),
        "total": _row(coverage.total),
        "reported_counts": coverage.reported_counts,
        "hints": _hints(coverage),
    }


def _row(row: CoverageRow) -> CoverageRowData:
    return {
        "point": row.number,
        "cover": row.cover,
        "because": row.because,
        "counts": dict(row.counts),
        "marks": dict(row.marks),
        "measures": row.measures,
        "titles": row.titles,
        "measure_marks": row.measure_marks,
        "measure_kinds": row.measure_kinds,
        "measure_states": row.measure_states,
        "general": row.general,
    }


def end_data(ended: PlanEnd) -> PlanEndData:
    """How a plan ended."""
    return {"replaced": ended.replaced, "date": ended.when, "other": ended.other}


def _hints(coverage: Coverage) -> HintsData:
    """What the plan of action invites to, and by point its examples and what is typical."""
    edition, rows = ten_points().edition_on(coverage.on), rows_with_hints(coverage)
    if edition is None or not rows:
        return {"invitations": [], "points": []}
    points = [edition.point(row.number) for row in rows if row.number is not None]
    return {
        "invitations": examples_data(edition.invitations),
        "points": [
            {
                "point": point.number,
                "commitment": point.commitment,
                "examples": examples_data(point.examples),
                "typical": examples_data(point.typical),
            }
            for point in points
        ],
    }
