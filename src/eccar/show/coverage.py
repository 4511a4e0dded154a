"""Views of a coverage: the ten points, what can be said of each, and what could stand there.

Measures are counted, never weighed: there is no percentage, and no score.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..catalogue import ten_points
from ..plan.coverage import KINDS, Column, Cover, Coverage, Row
from ..plan.points import Edition
from ..shown import Paint
from ..texts import Count, printable
from ..wording import Language
from . import hints
from .counts import counts
from .coverage_picture import heading, picture, point_title
from .elements import paragraph, stacked, table, title, unordered
from .page import wide

WIDTH = 100
"""Characters of a line of the table, so that it fits a terminal."""

MOST_IDS = 40
"""Ids of measures that are named under a point."""

_TRAITS = tuple(column for column in Column if column not in (*KINDS, Column.NO_LONGER))


def lines(told: Coverage, words: Language, paint: Paint) -> Iterator[str]:
    """Point by point what can be said, the measures counted and named; then what could stand there."""
    edition = ten_points().edition_on(told.on)
    yield paint(heading(told, words), "title")
    yield _claim(told, words)
    yield from (f"  {line}" for line in _summary(told, words))
    covers = {row.number: words.say(row.cover) for row in told.rows}
    room = WIDTH - 6 - max(map(len, covers.values()))
    for row in told.rows:
        name = _short(point_title(row.number, edition, words), room)
        yield paint(f"{row.number:>2}  {name:<{room}}  {covers[row.number]}", "status")
        yield from (f"    {line}" for line in _under(row, words))
    yield paint(words.word("coverage", "in_all"), "status")
    yield from (f"    {line}" for line in _in_all(told, words))
    yield from counts(told, words, paint)
    yield from hints.lines(told, edition, words, paint)


def parts(told: Coverage, words: Language) -> Iterator[str]:
    """The same as a heading, a picture, a table, and what could stand there."""
    edition = ten_points().edition_on(told.on)
    yield title(heading(told, words))
    yield paragraph(_claim(told, words))
    yield unordered(_summary(told, words))
    yield wide(picture(told, words), words.word("coverage", "picture"))
    columns = [column for column in Column if told.total[column]]
    heads = [words.word("label", "point"), words.word("coverage", "said")]
    heads += [*map(words.say, columns), words.word("coverage", "measures")]
    rows = [_cells(row, edition, columns, words) for row in told.rows]
    total = _broad(words.word("coverage", "in_all"))
    rows.append([total, "–", *_counts(told.total, columns, words), _number(told, words)])
    caption = words.word("coverage", "caption")
    yield wide(table(caption, heads, rows), caption)
    if loose := _loose(told):
        yield paragraph(words.line(words.word("coverage", "under_no_point"), _ids(loose, words)))
    yield from hints.parts(told, edition, words)


def _summary(told: Coverage, words: Language) -> Iterator[str]:
    """What can be said of which points."""
    for cover in Cover:
        points = tuple(row.number for row in told.rows if row.cover is cover)
        if points:
            yield words.line(words.say(cover), words.say(points))


def _claim(told: Coverage, words: Language) -> str:
    """Whether it is a plan or an inventory, and what an empty point means in it."""
    kind = "plan" if told.promises else "inventory"
    return words.word("coverage", kind if told.complete else f"{kind}_incomplete")


def _under(row: Row, words: Language) -> Iterator[str]:
    """What is told under a point: the counts, the reason for having no action, the ids."""
    if row.measures:
        yield _counted(row, words)
    if row.because:
        yield words.line(words.word("coverage", "because"), printable(row.because))
    if row.measures:
        yield words.line(words.word("coverage", "measures"), _ids(row.measures, words))


def _counted(row: Row, words: Language) -> str:
    """The counts of a row in words; what is nowhere is left out."""
    kinds, traits, gone = (
        ", ".join(words.line(words.say(one), words.number(row[one])) for one in some if row[one])
        for some in (KINDS, _TRAITS, (Column.NO_LONGER,))
    )
    if traits:
        traits = f"{words.word('coverage', 'of_these')} {traits}"
    return words.apart((kinds, traits, gone))


def _in_all(told: Coverage, words: Language) -> Iterator[str]:
    yield words.line(words.word("coverage", "measures"), _number(told, words))
    if told.total.measures:
        yield _counted(told.total, words)
    if loose := _loose(told):
        yield words.line(words.word("coverage", "under_no_point"), _ids(loose, words))


def _loose(told: Coverage) -> tuple[str, ...]:
    """The measures that are under no point, and so only in the total."""
    placed = {one for row in told.rows for one in row.measures}
    return tuple(one for one in told.total.measures if one not in placed)


def _number(told: Coverage, words: Language) -> str:
    return words.number(len(told.total.measures))


def _ids(ids: tuple[str, ...], words: Language) -> str:
    some, more = ", ".join(ids[:MOST_IDS]), len(ids) - MOST_IDS
    if more <= 0:
        return some
    return words.word("coverage", "and_more").format(shown=some, more=words.number(more))


def _short(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 1].rstrip()}…"


def _cells(row: Row, edition: Edition | None, columns: list[Column], words: Language) -> list[str]:
    said = [words.say(row.cover)]
    if row.because:
        said.append(words.line(words.word("coverage", "because"), printable(row.because)))
    return [
        _broad(f"{row.number}. {point_title(row.number, edition, words)}"),
        _broad(*said),
        *_counts(row, columns, words),
        stacked([_ids(row.measures, words) or "–"]),
    ]


def _counts(row: Row, columns: list[Column], words: Language) -> list[str]:
    return [escape(words.say(Count(row[column]))) for column in columns]


def _broad(*lines: str) -> str:
    """Words in a cell that is not squeezed by all the numbers beside it."""
    return f'<div style="min-width:9em">{stacked(lines)}</div>'
