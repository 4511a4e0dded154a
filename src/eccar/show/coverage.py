"""Views of a coverage: the ten points, what can be said of each, and what could stand there.

Measures are counted, never weighed: there is no percentage, and no score.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..languages.language import Language
from ..plan.coverage import KINDS, Column, Cover, Coverage, Row
from ..plan.packaged import ten_points
from ..plan.points import Edition
from ..values.displayable import Style
from ..values.texts import Count, printable
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


def lines(told: Coverage, lang: Language, style: Style) -> Iterator[str]:
    """Point by point what can be said, the measures counted and named; then what could stand there."""
    edition = ten_points().edition_on(told.on)
    yield style(heading(told, lang), "title")
    yield _claim(told, lang)
    yield from (f"  {line}" for line in _summary(told, lang))
    covers = {row.number: lang.say(row.cover) for row in told.rows}
    room = WIDTH - 6 - max(map(len, covers.values()))
    for row in told.rows:
        name = _short(point_title(row.number, edition, lang), room)
        yield style(f"{row.number:>2}  {name:<{room}}  {covers[row.number]}", "status")
        yield from (f"    {line}" for line in _under(row, lang))
    yield style(lang.word("coverage", "in_all"), "status")
    yield from (f"    {line}" for line in _in_all(told, lang))
    yield from counts(told, lang, style)
    yield from hints.lines(told, edition, lang, style)


def parts(told: Coverage, lang: Language) -> Iterator[str]:
    """The same as a heading, a picture, a table, and what could stand there."""
    edition = ten_points().edition_on(told.on)
    yield title(heading(told, lang))
    yield paragraph(_claim(told, lang))
    yield unordered(_summary(told, lang))
    yield wide(picture(told, lang), lang.word("coverage", "picture"))
    columns = [column for column in Column if told.total[column]]
    heads = [lang.word("label", "point"), lang.word("coverage", "said")]
    heads += [*map(lang.say, columns), lang.word("coverage", "measures")]
    rows = [_cells(row, edition, columns, lang) for row in told.rows]
    total = _broad(lang.word("coverage", "in_all"))
    rows.append([total, "–", *_counts(told.total, columns, lang), _number(told, lang)])
    caption = lang.word("coverage", "caption")
    yield wide(table(caption, heads, rows), caption)
    if loose := _loose(told):
        yield paragraph(lang.line(lang.word("coverage", "under_no_point"), _ids(loose, lang)))
    yield from hints.parts(told, edition, lang)


def _summary(told: Coverage, lang: Language) -> Iterator[str]:
    """What can be said of which points."""
    for cover in Cover:
        points = tuple(row.number for row in told.rows if row.cover is cover)
        if points:
            yield lang.line(lang.say(cover), lang.say(points))


def _claim(told: Coverage, lang: Language) -> str:
    """Whether it is a plan or an inventory, and what an empty point means in it."""
    kind = "plan" if told.promises else "inventory"
    return lang.word("coverage", kind if told.complete else f"{kind}_incomplete")


def _under(row: Row, lang: Language) -> Iterator[str]:
    """What is told under a point: the counts, the reason for having no action, the ids."""
    if row.measures:
        yield _counted(row, lang)
    if row.because:
        yield lang.line(lang.word("coverage", "because"), printable(row.because))
    if row.measures:
        yield lang.line(lang.word("coverage", "measures"), _ids(row.measures, lang))


def _counted(row: Row, lang: Language) -> str:
    """The counts of a row in words; what is nowhere is left out."""
    kinds, traits, gone = (
        ", ".join(lang.line(lang.say(one), lang.number(row[one])) for one in some if row[one])
        for some in (KINDS, _TRAITS, (Column.NO_LONGER,))
    )
    if traits:
        traits = f"{lang.word('coverage', 'of_these')} {traits}"
    return lang.apart((kinds, traits, gone))


def _in_all(told: Coverage, lang: Language) -> Iterator[str]:
    yield lang.line(lang.word("coverage", "measures"), _number(told, lang))
    if told.total.measures:
        yield _counted(told.total, lang)
    if loose := _loose(told):
        yield lang.line(lang.word("coverage", "under_no_point"), _ids(loose, lang))


def _loose(told: Coverage) -> tuple[str, ...]:
    """The measures that are under no point, and so only in the total."""
    placed = {one for row in told.rows for one in row.measures}
    return tuple(one for one in told.total.measures if one not in placed)


def _number(told: Coverage, lang: Language) -> str:
    return lang.number(len(told.total.measures))


def _ids(ids: tuple[str, ...], lang: Language) -> str:
    some, more = ", ".join(ids[:MOST_IDS]), len(ids) - MOST_IDS
    if more <= 0:
        return some
    return lang.word("coverage", "and_more").format(shown=some, more=lang.number(more))


def _short(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 1].rstrip()}…"


def _cells(row: Row, edition: Edition | None, columns: list[Column], lang: Language) -> list[str]:
    said = [lang.say(row.cover)]
    if row.because:
        said.append(lang.line(lang.word("coverage", "because"), printable(row.because)))
    return [
        _broad(f"{row.number}. {point_title(row.number, edition, lang)}"),
        _broad(*said),
        *_counts(row, columns, lang),
        stacked([_ids(row.measures, lang) or "–"]),
    ]


def _counts(row: Row, columns: list[Column], lang: Language) -> list[str]:
    return [escape(lang.say(Count(row[column]))) for column in columns]


def _broad(*lines: str) -> str:
    """Words in a cell that is not squeezed by all the numbers beside it."""
    return f'<div style="min-width:9em">{stacked(lines)}</div>'
