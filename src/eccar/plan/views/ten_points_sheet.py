"""The ten points as a sheet of a workbook, in which to look up their numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from ...languages.language import Language
from ..packaged import ten_points
from ..points import Edition, Point

_SECTION = "plan.sheet.common"

Rows = tuple[tuple[str, ...], ...]


def ten_points_sheet(lang: Language, on: dt.date | None) -> Mapping[str, Rows]:
    """The sheet by its name: number, title and commitment of each point, below their headings.

    The edition is that in force on the day *on*; without a day, the latest.
    """
    editions = ten_points().editions
    edition = (on and ten_points().edition_on(on)) or max(editions, key=lambda item: item.since)
    return {lang.word(_SECTION, "ten_points"): tuple(_rows(edition, lang))}


def _rows(edition: Edition, lang: Language) -> Iterator[tuple[str, ...]]:
    heads = (("plan.label", "point"), (_SECTION, "titles"), ("plan.label", "commitment"))
    yield tuple(lang.word(section, key) for section, key in heads)
    yield from (_row(point, lang) for point in edition.points)


def _row(point: Point, lang: Language) -> tuple[str, ...]:
    titles = point.titles.best(lang.code, "en")
    return str(point.number), titles, point.commitment.best(lang.code, "en")
