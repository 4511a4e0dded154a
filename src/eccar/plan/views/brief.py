"""A plan, an inventory and their coverage in brief: one line a measure, one line a point."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import Block, Heading, Items, Paragraph
from ...render.fitting import ELLIPSIS, WIDTH, clipped, columns, shortened
from ...values.texts import Text, joined
from ..coverage import Coverage, CoverageRow
from ..measures.measure import Measure
from ..points import Edition
from .coverage_text import (
    and_more,
    by_cover,
    claim,
    end,
    general,
    point_title,
    points_by_cover,
    unattributed,
)
from .headings import short_heading
from .measure_text import capital, measure_title

MAX_MEASURES = 4
"""Measures of a document that are named."""

_ROOM_FOR_WORDS = 28
"""Columns in which the number of other measures is said in words."""

_POINT = 22
"""Columns of the title of a point."""


def measures_in_brief(
    caption: str, measures: tuple[Measure, ...], lang: Language
) -> Iterator[Block]:
    """The titles of the first *measures* below the *caption*, and the number of the others."""
    yield Paragraph(caption)
    shown = [shortened(measure_title(each, lang), WIDTH - 4) for each in measures[:MAX_MEASURES]]
    more = [_others(len(measures) - len(shown), lang)] if len(measures) > len(shown) else []
    yield Items((*shown, *more), bullets=True)


def coverage_in_brief(
    coverage: Coverage, edition: Edition | None, lang: Language
) -> Iterator[Block]:
    """What is covered in at most three lines, and then a line for each point."""
    yield Heading(short_heading(coverage, lang))
    ended = evolve(coverage.ended, other=None) if coverage.ended else None
    remarks = (*end(ended, lang), *claim(coverage, lang))
    if first := (*remarks[:1], *unattributed(coverage, lang)):
        yield Paragraph(clipped(joined(map(lang.ended, first), " "), WIDTH))
    by_name = lang.ended(_by_cover(coverage, lang))
    by_number = lang.ended(points_by_cover(coverage, lang))
    yield Paragraph(by_name if columns(by_name) <= WIDTH else clipped(by_number, WIDTH))
    width = max(columns(lang.say(row.cover)) for row in coverage.rows)
    yield from (Paragraph(_point(row, edition, width, lang)) for row in coverage.rows)
    yield from map(Paragraph, general(coverage, lang))


def _by_cover(coverage: Coverage, lang: Language) -> str:
    """The points by how they are covered."""
    return capital(
        lang.apart(lang.line(points, lang.say(cover)) for cover, points in by_cover(coverage, lang))
    )


def _point(row: CoverageRow, edition: Edition | None, width: int, lang: Language) -> str:
    """The number and title of a point, how it is covered, and the titles of measures that fit."""
    point = _padded(shortened(point_title(row.number, edition, lang), _POINT), _POINT)
    before = f"{row.number:>2}  {point}  {_padded(lang.say(row.cover), width)}  "
    return before + _titles(row.titles, WIDTH - columns(before), lang)


def _titles(titles: tuple[Text, ...], room: int, lang: Language) -> str:
    """As many *titles* as fit the *room*, one at least, and the number of the others."""
    for number in range(min(len(titles), MAX_MEASURES), 0, -1):
        text = _first(titles, number, lang)
        if columns(text) <= room:
            return text
    if not titles:
        return ""
    rest = _rest(len(titles) - 1, room, lang)
    return f"{shortened(lang.say(titles[0]), room - columns(rest))}{rest}"


def _first(titles: tuple[Text, ...], number: int, lang: Language) -> str:
    """The first *number* of *titles*, and the number of the others."""
    return and_more(", ".join(map(lang.say, titles[:number])), len(titles), lang, number)


def _rest(others: int, room: int, lang: Language) -> str:
    """That there are so many others, behind a title that is cut."""
    if not others:
        return ""
    return and_more("", others, lang, 0) if room >= _ROOM_FOR_WORDS else f" +{others}"


def _others(count: int, lang: Language) -> str:
    """That there are so many others."""
    return and_more(ELLIPSIS, count, lang, 0)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))
