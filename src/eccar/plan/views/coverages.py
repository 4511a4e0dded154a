"""The view of a coverage: the ten points, what can be said of each, and what could be done there.

Measures are counted, never weighed: there is no percentage, and no score.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Fold,
    Group,
    Heading,
    Items,
    Paragraph,
    Span,
    Table,
)
from ...render.localized import label, labelled, page_heading, separated
from ..coverage import Coverage, CoverageRow
from ..measures.columns import Column
from ..packaged import ten_points
from ..points import Edition
from .brief import coverage_in_brief
from .counts import counts
from .coverage_page import coverage_rows
from .coverage_text import (
    by_cover,
    claim,
    end,
    general,
    ids,
    point_title,
    reason,
    row_lines,
    summary,
    total,
    total_lines,
    unattributed,
    under_no_point,
)
from .headings import heading
from .hints import hints
from .measure_text import capital
from .reported_counts import statements

WIDTH = 100
"""Characters of the line of a point in a terminal."""


def coverage(coverage: Coverage, lang: Language) -> Iterator[Block]:
    """Point by point what can be said, the measures counted and named; then what could be done."""
    edition = ten_points().edition_on(coverage.on)
    yield Details(
        brief=coverage_in_brief(coverage, edition, lang),
        full=_in_full(coverage, edition, lang),
        most=None,
        single=True,
    )
    suggested = tuple(hints(coverage, edition, lang))
    shown = Alternatives(lines=suggested, page=_folded(suggested, lang))
    yield Details(full=[shown] if suggested else (), name="hints")


def _in_full(coverage: Coverage, edition: Edition | None, lang: Language) -> Iterator[Block]:
    """Point by point the measures counted and named."""
    yield page_heading(
        heading(coverage, lang),
        lang.word("plan.coverage", "kind"),
        authorities=coverage.authorities,
        titles=coverage.titles,
        on=coverage.on,
        lang=lang,
    )
    ended = tuple(map(Paragraph, end(coverage.ended, lang)))
    claimed = tuple(map(Paragraph, (*claim(coverage, lang), *unattributed(coverage, lang))))
    yield Alternatives(
        lines=[*ended, *claimed, Items(summary(coverage, lang))],
        page=[*_verdict(coverage, lang), *ended, *claimed],
    )
    yield from _reported(coverage, lang)
    yield Alternatives(lines=_lines(coverage, edition, lang), page=_page(coverage, edition, lang))


def _folded(suggested: tuple[Block, ...], lang: Language) -> Iterator[Block]:
    """What could be done, below its heading, which becomes that of a fold."""
    if suggested:
        yield Fold(summary=lang.word("plan.coverage", "could"), blocks=suggested[1:])


def _verdict(coverage: Coverage, lang: Language) -> Iterator[Block]:
    """The points by how they are covered, in one sentence; and the general measures."""
    covers = (
        labelled(points, Span(lang.say(cover), strong=True, style="status"), lang)
        for cover, points in by_cover(coverage, lang)
    )
    first, *others = separated(covers, lang)
    yield Paragraph((evolve(first, text=capital(first.text)), *others, "."))
    yield from map(Paragraph, general(coverage, lang))


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
    """A row for each point, with its measures; then the counts in a table."""
    yield coverage_rows(coverage, edition, lang)
    yield from map(Paragraph, under_no_point(coverage, lang))
    counts = lang.word("plan.coverage", "counts")
    yield Fold(summary=counts, blocks=[_counted(coverage, edition, lang)])


def _counted(coverage: Coverage, edition: Edition | None, lang: Language) -> Table:
    """The counts of the points, without the titles of the measures; a zero is a dash."""
    columns = _columns(coverage)
    general = [coverage.general] if coverage.general.measures else []
    return Table(
        lang.word("plan.coverage", "counts"),
        heads=(lang.word("plan.label", "point"), *map(lang.say, columns)),
        rows=(
            (name, *(lang.number(row[key], column=True) if row[key] else "–" for key in columns))
            for name, row in (
                *((_name(row, edition, lang), row) for row in (*coverage.rows, *general)),
                (lang.word("plan.coverage", "in_all"), coverage.total),
            )
        ),
        numbers=range(1, 1 + len(columns)),
        broad=(0,),
        wide=True,
    )


def coverage_table(coverage: Coverage, lang: Language) -> Table:
    """The table of a coverage for programs: with the ids of the measures instead of their titles."""
    edition = ten_points().edition_on(coverage.on)
    columns = _columns(coverage)
    general = [coverage.general] if coverage.general.measures else []
    rows = [_row(row, edition, columns, lang) for row in (*coverage.rows, *general)]
    counts = _counts(coverage.total, columns, lang)
    rows.append((lang.word("plan.coverage", "in_all"), "–", *counts, total(coverage, lang)))
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
    )


def _columns(coverage: Coverage) -> tuple[Column, ...]:
    """The columns in which something counts."""
    return tuple(column for column in Column if coverage.total[column])


def _name(row: CoverageRow, edition: Edition | None, lang: Language) -> str:
    """The point with its number and title, or that these are the general measures."""
    if row.number is None:
        return lang.word("plan.coverage", "general")
    return f"{row.number}. {point_title(row.number, edition, lang)}"


def _row(
    row: CoverageRow, edition: Edition | None, columns: tuple[Column, ...], lang: Language
) -> tuple[CellContent, ...]:
    said = (lang.say(row.cover), *reason(row, lang)) if row.cover else "–"
    named = ids(row.measures, lang) or "–"
    return _name(row, edition, lang), said, *_counts(row, columns, lang), named


def _counts(row: CoverageRow, columns: tuple[Column, ...], lang: Language) -> Iterator[str]:
    return (lang.number(row[column], column=True) for column in columns)


def _shortened(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 1].rstrip()}…"
