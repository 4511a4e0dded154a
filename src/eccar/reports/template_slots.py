"""What the templates of reports and evaluations show besides words: the ten points, and years around today."""

from __future__ import annotations

import datetime as dt

from ..languages import chain
from ..plan.packaged import ten_points
from .entries import PointState


def template_slots(lang: str, today: dt.date) -> dict[str, str]:
    """An entry for each of the ten points with its title in the language *lang*; years around *today*."""
    edition = ten_points().edition_on(today) or ten_points().editions[-1]
    entries = (
        f"- {{point: {point.number}, state: {PointState.NOT_STATED}}}  # {point.titles.best(*chain(lang))}"
        for point in edition.points
    )
    return {
        "point_entries": "\n".join(entries),
        "first_year": str(today.year - 2),
        "last_year": str(today.year - 1),
        "next_year": str(today.year + 1),
    }
