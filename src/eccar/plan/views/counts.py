"""The counts of a coverage in columns: tables that fit the lines of a narrow terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Heading, Table
from ..coverage import Coverage
from ..measures.columns import Column

MAX_WIDTH = 78
"""Characters of a line; a wrapped table could not be read."""

_GAP = 2

_Cells = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of the head of a column, each in a line of its own, and its numbers."""


def counts(coverage: Coverage, lang: Language) -> Iterator[Heading | Table]:
    """How many measures count where, point by point; without zeros in all points."""
    filled = [column for column in Column if coverage.total[column]]
    if not filled:
        return
    caption = lang.word("plan.coverage", "counts")
    yield Heading(caption, level=2)
    general = [coverage.general] if coverage.general.measures else []
    rows = (*coverage.rows, *general, coverage.total)
    names = [*(str(row.number) for row in coverage.rows), "∑"]
    names[-1:-1] = [lang.word("plan.coverage", "general_row")] * len(general)
    points = ((lang.word("plan.label", "point"),), tuple(names))
    columns = (
        (
            tuple(lang.say(column).split()),
            tuple(lang.number(row[column], column=True) for row in rows),
        )
        for column in filled
    )
    for fitting in _fitting(columns, max(map(len, (*points[0], *names)))):
        yield _table(caption, (points, *fitting))


def _fitting(columns: Iterable[_Cells], first: int) -> Iterator[list[_Cells]]:
    """As many columns at a time as fit a line next to the *first*, of that width."""
    line: list[_Cells] = []
    width = first
    for head, numbers in columns:
        needed = _GAP + max(map(len, (*head, *numbers)))
        if line and width + needed > MAX_WIDTH:
            yield line
            line, width = [], first
        line.append((head, numbers))
        width += needed
    yield line


def _table(caption: str, columns: tuple[_Cells, ...]) -> Table:
    heads, numbers = zip(*columns, strict=True)
    rows = zip(*numbers, strict=True)
    return Table(caption, heads=heads, rows=rows, numbers=range(len(columns)))
