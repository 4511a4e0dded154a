"""The picture of a coverage: the ten points, and under each a small shape for every measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..languages.language import Language
from ..plan.coverage import Coverage, Mark, Row
from ..plan.packaged import ten_points
from ..plan.points import Edition
from ..values.texts import Count, plain
from .spoken import spoken, whose
from .svg import cut, faint, head, label, length, mark, svg

WIDTH = 640

_ROW = 54
_STEP = 15
_GAP = 6
_LEFT = 34
_SPACE = "\xa0"
_FEWEST = 2 * len(Mark)
_BESIDE = WIDTH - _LEFT - len(Mark) * _GAP - 70
"""What shapes and words share under a title, beside the gaps and the number of what is more."""
_LEGEND = 22


def picture(told: Coverage, lang: Language, *, alone: bool = False) -> str:
    """The picture as an element of a page, or, *alone*, as a file with its own heading."""
    title = heading(told, lang)
    edition = ten_points().edition_on(told.on)
    above, high = head(title, WIDTH) if alone else ("", 0)
    top = high + 6
    body = [above]
    most = _most(told, lang)
    for turn, row in enumerate(told.rows):
        name = point_title(row.number, edition, lang)
        body += _row(row, name, most, top + turn * _ROW, lang)
    bottom = top + len(told.rows) * _ROW
    body += _legend(bottom, lang)
    return svg(
        "".join(body),
        width=WIDTH,
        height=bottom + len(Mark) * _LEGEND + 16,
        title=lang.word("coverage", "picture"),
        about=_about(told, title, lang),
        lang=lang.code,
        alone=alone,
    )


def heading(told: Coverage, lang: Language) -> str:
    """Whose points are covered, on which day."""
    if not told.authorities:
        return lang.word("coverage", "heading_of_nobody", day=told.on)
    of = whose(told.titles, told.authorities, lang)
    return lang.word("coverage", "heading", authorities=of, day=told.on)


def point_title(number: int | None, edition: Edition | None, lang: Language) -> str:
    """The short title of a point; without an edition in force, only its number."""
    if edition is None or number is None:
        return lang.word("coverage", "point_number", number=number)
    return spoken(edition.point(number).titles, lang)


def shown(marks: Mapping[Mark, int], most: int) -> dict[Mark, int]:
    """How many shapes there are of each mark: *most* in all, and of each that is there at least one.

    If there is no room for all, what room there is is shared out by how many there are.
    """
    there = {one: number for one, number in marks.items() if number}
    left, rest = most - len(there), sum(there.values()) - len(there)
    if rest <= left:
        return there
    drawn = {one: 1 + (number - 1) * left // rest for one, number in there.items()}
    for one, number in there.items():
        if sum(drawn.values()) < most and drawn[one] < number:
            drawn[one] += 1
    return drawn


def _most(told: Coverage, lang: Language) -> int:
    """How many shapes there is room for under a point, beside the longest words on the right."""
    longest = max((length(_cover(row, lang)) for row in told.rows), default=0)
    return int((_BESIDE - longest) / _STEP)


def _cover(row: Row, lang: Language) -> str:
    room = _BESIDE - _FEWEST * _STEP
    return "" if row.cover is None else cut(lang.say(row.cover), room)


def _row(row: Row, name: str, most: int, y: float, lang: Language) -> Iterator[str]:
    name = cut(name, WIDTH - _LEFT - 8, bold=True)
    yield faint(8, y, WIDTH - 8, y)
    yield label(26, y + 20, str(row.number), font_weight="bold", text_anchor="end")
    yield label(_LEFT, y + 20, name, font_weight="bold")
    yield label(WIDTH - 8, y + 42, _cover(row, lang), text_anchor="end")
    yield from _shapes(row, most, y + 37, lang)


def _shapes(row: Row, most: int, y: float, lang: Language) -> Iterator[str]:
    """A shape for each measure, mark by mark, and how many more there are."""
    x, drawn = _LEFT + 6.0, shown(row.marks, most)
    for one, number in drawn.items():
        yield from (mark(one, x + turn * _STEP, y) for turn in range(number))
        x += number * _STEP + _GAP
    if more := sum(row.marks.values()) - sum(drawn.values()):
        yield label(x - _STEP / 2, y + 5, f"+{_SPACE}{lang.number(more)}")
    if not drawn:
        yield label(_LEFT, y + 5, lang.word("coverage", "empty"))


def _legend(y: float, lang: Language) -> Iterator[str]:
    yield faint(8, y, WIDTH - 8, y)
    for turn, one in enumerate(Mark):
        at = y + 20 + turn * _LEGEND
        yield mark(one, _LEFT + 6, at)
        yield label(_LEFT + 22, at + 4, lang.say(one), size=12)


def _about(told: Coverage, title: str, lang: Language) -> str:
    """What the picture shows, for those who hear it."""
    points = (
        lang.word(
            "coverage",
            "points_told",
            number=row.number,
            cover=row.cover or "",
            count=Count(sum(row.marks.values())),
        )
        for row in told.rows
    )
    about = lang.word("coverage", "picture_of", heading=plain(title))
    return f"{about} {lang.apart(points)}."
