"""Plans, coverages, timelines and the ten points as plain data: what commands print for other tools."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from ...documents.convert import unstructure
from ...languages.language import Language
from ...values.dates import When
from ...values.texts import Text
from ..coverage import Coverage, CoverageRow
from ..history import PlanEnd
from ..inventory import Inventory
from ..packaged import ten_points
from ..plan import ActionPlan
from ..points import Edition, Example
from ..timeline import Bar, Timeline, TimelineMilestone
from .hints import rows_with_hints

Data = dict[str, Any]
"""A mapping that JSON can hold."""


def plan_data(plan: ActionPlan, lang: Language, on: dt.date) -> Data:
    """The stage and the coverage of a plan on a day."""
    coverage = coverage_data(plan.coverage_on(on), lang)
    return {"stage": plan.stage_on(on).value, "coverage": coverage}


def inventory_data(inventory: Inventory, lang: Language, on: dt.date) -> Data:
    """The coverage of an inventory on a day."""
    return {"coverage": coverage_data(inventory.coverage_on(on), lang)}


def points_data(edition: Edition, lang: Language) -> Iterator[Data]:
    """The ten points, as documents have them."""
    return map(unstructure, edition.points)


def coverage_data(coverage: Coverage, lang: Language) -> Data:
    """A coverage with its counts, marks and ids, and examples for points without an action."""
    return {
        "authorities": list(coverage.authorities),
        "titles": coverage.titles and _text(coverage.titles),
        "on": coverage.on.isoformat(),
        "complete": coverage.complete,
        "promises": coverage.promises,
        "ended": coverage.ended and _end(coverage.ended),
        "points": [_row(row) for row in coverage.rows],
        "general": _row(coverage.general),
        "total": _row(coverage.total),
        "reported_counts": [*map(unstructure, coverage.reported_counts)],
        "could": _hints(coverage),
    }


def timeline_data(timeline: Timeline, lang: Language) -> Data:
    """A timeline with its measures, in their order in the document."""
    return {
        "authorities": list(timeline.authorities),
        "titles": timeline.titles and _text(timeline.titles),
        "on": timeline.on.isoformat(),
        "in_part": timeline.in_part,
        "ended": timeline.ended and _end(timeline.ended),
        "first": timeline.first.isoformat(),
        "last": timeline.last.isoformat(),
        "measures": [_bar(bar) for bar in timeline.bars],
    }


def _row(row: CoverageRow) -> Data:
    return {
        "point": row.number,
        "cover": row.cover and row.cover.value,
        "because": row.because,
        "counts": {column.value: number for column, number in row.counts.items()},
        "marks": {mark.value: number for mark, number in row.marks.items()},
        "measures": list(row.measures),
        "titles": [_text(titles) for titles in row.titles],
        "general": list(row.general),
    }


def _end(ended: PlanEnd) -> Data:
    """How a plan ended."""
    return {"replaced": ended.replaced, "date": str(ended.when), "other": ended.other}


def _hints(coverage: Coverage) -> Data:
    """What the plan of action invites to, and by point its examples and what is typical."""
    edition, rows = ten_points().edition_on(coverage.on), rows_with_hints(coverage)
    if edition is None or not rows:
        return {"invitations": [], "points": []}
    points = [edition.point(row.number) for row in rows if row.number is not None]
    return {
        "invitations": _examples(edition.invitations),
        "points": [
            {
                "point": point.number,
                "commitment": _text(point.commitment),
                "examples": _examples(point.examples),
                "typical": _examples(point.typical),
            }
            for point in points
        ],
    }


def _examples(examples: tuple[Example, ...]) -> list[Data]:
    return [
        {
            "words": _text(example.words),
            "basis": example.basis and example.basis.value,
            "source": example.source and (example.source.url or example.source.text),
        }
        for example in examples
    ]


def _bar(bar: Bar) -> Data:
    return {
        "measure": bar.measure,
        "titles": _text(bar.titles),
        "points": list(bar.points),
        "kind": bar.kind.value,
        "state": bar.state.value,
        "begins": _date(bar.begins),
        "ends": _date(bar.ends),
        "ongoing": bar.ongoing,
        "running": bar.running,
        "before_end": bar.before_end,
        "outstanding": bar.outstanding,
        "ceased": _date(bar.ceased),
        "milestones": [_milestone(step) for step in bar.milestones],
    }


def _milestone(step: TimelineMilestone) -> Data:
    return {"titles": _text(step.titles), "due": _date(step.due), "reached": _date(step.reached)}


def _text(text: Text) -> dict[str, str]:
    return dict(text.by_language)


def _date(when: When | None) -> str | None:
    return None if when is None else str(when)
