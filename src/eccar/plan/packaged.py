"""The packaged ten points of the plan of action."""

from __future__ import annotations

import datetime as dt
import functools

from ..documents.convert import structure
from ..languages import chain
from ..values.packaged import table
from .points import TenPoints


@functools.cache
def ten_points() -> TenPoints:
    """The ten points of the plan of action, in the editions that are known.

    >>> import eccar
    >>> eccar.ten_points().edition_on("2026-11-22").points[0]
    <Point 1, basis=observed, examples: 3, typical: 2>
    """
    return structure(table("eccar.plan", "points.toml"), TenPoints)


def template_slots(lang: str, today: dt.date) -> dict[str, str]:
    """What the templates of plans and inventories show of the ten points, in the language *lang*.

    The edition in force on the day *today*, or else the first; each point on a comment line.
    """
    edition = ten_points().edition_on(today) or ten_points().editions[-1]
    points = (f"{point.number:>2}  {point.titles.best(*chain(lang))}" for point in edition.points)
    return {"ten_points": "\n# ".join(points)}
