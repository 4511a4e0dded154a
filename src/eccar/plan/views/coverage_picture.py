"""The picture of a coverage: the ten points, and under each a small shape for every measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...languages.language import Language
from ...render.svg import cut, faint, head, label, length, svg
from ...values.texts import Count, plain
from ..coverage import Coverage, CoverageRow, Mark
from ..packaged import ten_points
from .coverage_text import general_count, point_title
from .headings import heading
from .marks import mark

WIDTH = 640

_ROW = 54
_STEP = 15
_GAP = 6
_LEFT = 34
_SPACE = "\xa0"
_FEWEST = 2 * len(Mark)
_ROOM = WIDTH - _LEFT - len(Mark) * _GAP - 70
"""The width that shapes and words share under a title, less the gaps and the number of the rest."""
_LEGEND = 22


def picture(coverage: Coverage, lang: Language, *, alone: bool = False) -> str:
    """The picture as an element of a page, or, *alone*, as a file with its own heading."""
    title = heading(coverage, lang)
    above, high = head(title, WIDTH) if alone else ("", 0)
    top = high + 6
    bottom = top + len(_drawn(coverage)) * _ROW
    return svg(
        "".join((above, *_rows(coverage, top, lang), *_legend(bottom, lang))),
        width=WIDTH,
        height=bottom + len(Mark) * _LEGEND + 16,
        title=lang.word("plan.coverage", "picture"),
        description=description(coverage, lang),
        lang=lang.code,
        alone=alone,
    )


def _drawn(coverage: Coverage) -> tuple[CoverageRow, ...]:
    """The rows of the picture: the points, and below them the general measures, if there are any."""
    return (*coverage.rows, *([coverage.general] if coverage.general.measures else []))


def description(coverage: Coverage, lang: Language) -> str:
    """The content of the picture in words, for those who cannot see it."""
    points = (
        lang.word(
            "plan.coverage",
            "points_told",
            number=row.number,
            cover=row.cover or "",
            count=Count(sum(row.marks.values())),
        )
        for row in coverage.rows
    )
    parts = [*points, *general_count(coverage, lang)]
    title = lang.word("plan.coverage", "picture_of", heading=plain(heading(coverage, lang)))
    return lang.ended(f"{title} {lang.apart(parts)}")


def shape_counts(marks: Mapping[Mark, int], most: int) -> dict[Mark, int]:
    """How many shapes are drawn of each mark: *most* in all, and at least one of each mark present.

    If there is no room for all, the room is divided in proportion to their numbers.
    """
    present = {kind: number for kind, number in marks.items() if number}
    left, rest = most - len(present), sum(present.values()) - len(present)
    if rest <= left:
        return present
    drawn = {kind: 1 + (number - 1) * left // rest for kind, number in present.items()}
    for kind, number in present.items():
        if sum(drawn.values()) < most and drawn[kind] < number:
            drawn[kind] += 1
    return drawn


def _rows(coverage: Coverage, top: float, lang: Language) -> Iterator[str]:
    edition = ten_points().edition_on(coverage.on)
    most = _most(coverage, lang)
    for index, row in enumerate(_drawn(coverage)):
        name = lang.word("plan.coverage", "general")
        if row.number is not None:
            name = point_title(row.number, edition, lang)
        yield from _row(row, name, most, top + index * _ROW, lang)


def _most(coverage: Coverage, lang: Language) -> int:
    """How many shapes fit under a point next to the longest words on the right."""
    longest = max((length(_cover(row, lang)) for row in coverage.rows), default=0)
    return int((_ROOM - longest) / _STEP)


def _cover(row: CoverageRow, lang: Language) -> str:
    room = _ROOM - _FEWEST * _STEP
    return "" if row.cover is None else cut(lang.say(row.cover), room)


def _row(row: CoverageRow, name: str, most: int, y: float, lang: Language) -> Iterator[str]:
    name = cut(name, WIDTH - _LEFT - 8, bold=True)
    yield faint(8, y, WIDTH - 8, y)
    if row.number is not None:
        yield label(26, y + 20, str(row.number), font_weight="bold", text_anchor="end")
    yield label(_LEFT, y + 20, name, font_weight="bold")
    yield label(WIDTH - 8, y + 42, _cover(row, lang), text_anchor="end")
    yield from _shapes(row, most, y + 37, lang)


def _shapes(row: CoverageRow, most: int, y: float, lang: Language) -> Iterator[str]:
    """A shape for each measure, mark by mark, and how many more there are."""
    x, drawn = _LEFT + 6.0, shape_counts(row.marks, most)
    for kind, number in drawn.items():
        yield from (mark(kind, x + index * _STEP, y) for index in range(number))
        x += number * _STEP + _GAP
    if more := sum(row.marks.values()) - sum(drawn.values()):
        yield label(x - _STEP / 2, y + 5, f"+{_SPACE}{lang.number(more)}")
    if not drawn:
        yield label(_LEFT, y + 5, lang.word("plan.coverage", "empty"))


def _legend(y: float, lang: Language) -> Iterator[str]:
    yield faint(8, y, WIDTH - 8, y)
    for index, kind in enumerate(Mark):
        middle = y + 20 + index * _LEGEND
        yield mark(kind, _LEFT + 6, middle)
        yield label(_LEFT + 22, middle + 4, lang.say(kind), size=12)
