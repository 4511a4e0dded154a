"""The view of a coverage: the ten points, what can be said of each, and what could be done there.

Measures are counted, never weighed: there is no percentage, and no score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Figure,
    Group,
    Heading,
    Items,
    Paragraph,
    Table,
)
from ...render.localized import label, lang_span
from ...values.texts import Count
from ..coverage import Coverage, CoverageRow
from ..measures.columns import Column
from ..packaged import ten_points
from ..points import Edition
from .counts import counts
from .coverage_picture import description, picture
from .coverage_text import (
    MAX_NAMED,
    claim,
    end,
    heading,
    ids,
    point_title,
    reason,
    row_lines,
    summary,
    total,
    total_lines,
    under_no_point,
)
from .hints import hints
from .reported_counts import statements

WIDTH = 100
"""Characters of the line of a point in a terminal."""


def coverage(coverage: Coverage, lang: Language) -> Iterator[Block]:
    """Point by point what can be said, the measures counted and named; then what could be done."""
    edition = ten_points().edition_on(coverage.on)
    yield Heading(heading(coverage, lang))
    yield from map(Paragraph, end(coverage.ended, lang))
    yield Paragraph(claim(coverage, lang))
    yield Items(summary(coverage, lang))
    yield from _reported(coverage, lang)
    yield Alternatives(lines=_lines(coverage, edition, lang), page=_page(coverage, edition, lang))
    yield from hints(coverage, edition, lang)


def _reported(coverage: Coverage, lang: Language) -> Iterator[Block]:
    """What sources report of the whole."""
    if coverage.reported_counts:
        yield Paragraph(label(lang.word("plan.coverage", "reported"), lang))
        counts = statements(coverage.reported_counts, lang)
        yield Items(((statement.line(lang),) for statement in counts), bullets=True)


def _lines(coverage: Coverage, edition: Edition | None, lang: Language) -> Iterator[Block]:
    """Each point with its counts and measures, then all together, then the counts in columns."""
    covers = {row.number: lang.say(row.cover) for row in coverage.rows}
    room = WIDTH - 6 - max(map(len, covers.values()))
    for row in coverage.rows:
        name = _shortened(point_title(row.number, edition, lang), room)
        yield Heading(f"{row.number:>2}  {name:<{room}}  {covers[row.number]}", level=2)
        yield Group((Items(row_lines(row, lang)),))
    yield Heading(lang.word("plan.coverage", "in_all"), level=2)
    yield Group((Items(total_lines(coverage, lang)),))
    yield from counts(coverage, lang)


def _page(coverage: Coverage, edition: Edition | None, lang: Language) -> Iterator[Block]:
    """The picture, and a table with a row for each point and one for all together."""
    name = lang.word("plan.coverage", "picture")
    yield Figure(picture(coverage, lang), description(coverage, lang), name)
    yield _table(coverage, edition, lang, _titles)
    yield from map(Paragraph, under_no_point(coverage, lang))


def coverage_table(coverage: Coverage, lang: Language) -> Table:
    """The table of a coverage for programs: with the ids of the measures instead of their titles."""
    edition = ten_points().edition_on(coverage.on)
    return _table(coverage, edition, lang, lambda row, lang: ids(row.measures, lang) or "–")


Named: TypeAlias = Callable[[CoverageRow, Language], CellContent]
"""The cell that names the measures of a point."""


def _titles(row: CoverageRow, lang: Language) -> CellContent:
    """The titles of the measures of a point, one a line; of many the first, and how many more."""
    named = [lang_span(text, lang) for text in row.titles[:MAX_NAMED]]
    if (more := len(row.titles) - MAX_NAMED) > 0:
        last = named.pop()
        rest = lang.whole("plan.coverage", "and_more", shown="", more=Count(more))
        return (*named, (last, f" {rest.strip()}"))
    return tuple(named) or "–"


def _table(coverage: Coverage, edition: Edition | None, lang: Language, named: Named) -> Table:
    columns = tuple(column for column in Column if coverage.total[column])
    rows = [_row(row, edition, columns, lang, named) for row in coverage.rows]
    if coverage.general.measures:
        general = lang.word("plan.coverage", "general")
        counts = _counts(coverage.general, columns, lang)
        rows.append((general, "–", *counts, named(coverage.general, lang)))
    all_points = lang.word("plan.coverage", "in_all")
    rows.append((all_points, "–", *_counts(coverage.total, columns, lang), total(coverage, lang)))
    return Table(
        lang.word("plan.coverage", "caption"),
        heads=(
            lang.word("plan.label", "point"),
            lang.word("plan.coverage", "said"),
            *map(lang.say, columns),
            lang.word("plan.coverage", "measures"),
        ),
        rows=rows,
        numbers=range(2, 2 + len(columns)),
        broad=(0, 1),
        wide=True,
    )


def _row(
    row: CoverageRow,
    edition: Edition | None,
    columns: tuple[Column, ...],
    lang: Language,
    named: Named,
) -> tuple[CellContent, ...]:
    return (
        f"{row.number}. {point_title(row.number, edition, lang)}",
        (lang.say(row.cover), *reason(row, lang)),
        *_counts(row, columns, lang),
        named(row, lang),
    )


def _counts(row: CoverageRow, columns: tuple[Column, ...], lang: Language) -> Iterator[str]:
    return (lang.say(Count(row[column])) for column in columns)


def _shortened(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 1].rstrip()}…"
