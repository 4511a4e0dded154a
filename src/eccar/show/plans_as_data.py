"""Coverages and timelines as plain data: what the command prints for other tools."""

from __future__ import annotations

from typing import Any

from ..plan.coverage import Coverage, Row
from ..plan.packaged import ten_points
from ..plan.points import Example
from ..plan.timeline import Bar, Timeline
from ..values.dates import When
from ..values.texts import Text
from .hints import hinted

Data = dict[str, Any]


def coverage_data(told: Coverage) -> Data:
    """A coverage with its counts, marks and ids, and what could stand there."""
    return {
        "authorities": list(told.authorities),
        "titles": told.titles and _words(told.titles),
        "on": told.on.isoformat(),
        "complete": told.complete,
        "promises": told.promises,
        "points": [_row(row) for row in told.rows],
        "total": _row(told.total),
        "could": _could(told),
    }


def timeline_data(told: Timeline) -> Data:
    """A timeline with its measures, in the order told."""
    return {
        "authorities": list(told.authorities),
        "titles": told.titles and _words(told.titles),
        "on": told.on.isoformat(),
        "first": told.first.isoformat(),
        "last": told.last.isoformat(),
        "measures": [_bar(bar) for bar in told.bars],
    }


def _row(row: Row) -> Data:
    return {
        "point": row.number,
        "cover": row.cover and row.cover.value,
        "because": row.because,
        "counts": {column.value: number for column, number in row.counts.items()},
        "marks": {mark.value: number for mark, number in row.marks.items()},
        "measures": list(row.measures),
    }


def _could(told: Coverage) -> Data:
    """What the plan asks, and by point what it gives as examples and what cities add."""
    edition, rows = ten_points().edition_on(told.on), hinted(told)
    if edition is None or not rows:
        return {"invitations": [], "points": []}
    points = [edition.point(row.number) for row in rows if row.number is not None]
    return {
        "invitations": _examples(edition.invitations),
        "points": [
            {
                "point": point.number,
                "commitment": _words(point.commitment),
                "examples": _examples(point.examples),
                "typical": _examples(point.typical),
            }
            for point in points
        ],
    }


def _examples(told: tuple[Example, ...]) -> list[Data]:
    return [
        {
            "words": _words(one.words),
            "basis": one.basis and one.basis.value,
            "source": one.source and (one.source.url or one.source.text),
        }
        for one in told
    ]


def _bar(bar: Bar) -> Data:
    return {
        "measure": bar.measure,
        "titles": _words(bar.titles),
        "points": list(bar.points),
        "kind": bar.kind.value,
        "state": bar.state.value,
        "begins": _date(bar.begins),
        "ends": _date(bar.ends),
        "ongoing": bar.ongoing,
        "running": bar.running,
        "outstanding": bar.outstanding,
        "ceased": _date(bar.ceased),
        "milestones": [
            {
                "titles": _words(step.titles),
                "due": _date(step.due),
                "reached": _date(step.reached),
            }
            for step in bar.steps
        ],
    }


def _words(told: Text) -> dict[str, str]:
    return dict(told.by_language)


def _date(when: When | None) -> str | None:
    return None if when is None else str(when)
