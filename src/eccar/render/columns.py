"""The columns of a table that a page shows, and those of one that fits a terminal."""

from __future__ import annotations

from attrs import evolve

from .blocks import Lines, Table
from .fitting import WIDTH, columns, cut
from .spans import NONE, Line

SHORT = 8
"""A column of at most so many columns of a terminal is never cut: a number, a date, “none”."""

_SHORT_TEXT, _SHORT_TEXTS = 20, 60
"""The characters of a cell that a page keeps in one line, and of all such cells of a row together."""

GAP = "  "
"""What a terminal has between two columns."""


def narrowed(table: Table, width: int = WIDTH) -> Table:
    """The *table* with the first lines of its cells in rows of at most *width* columns, if they can be.

    The widest column of texts is cut first, down to the next one. Numbers and short columns stay.
    """
    widths = _widths(table)
    most = list(widths)
    while (excess := sum(most) + len(GAP) * (len(most) - 1) - width) > 0:
        texts = [i for i, each in enumerate(most) if i not in table.numbers and each > SHORT]
        if not texts:
            break
        widest, *others = sorted(texts, key=lambda i: (-most[i], -i))
        next_one = max((most[i] for i in others), default=SHORT)
        most[widest] = max(most[widest] - excess, min(next_one, most[widest] - 1), SHORT)
    if most == widths:
        return table
    heads = [
        [cut(each, room) for each in head] for head, room in zip(table.heads, most, strict=True)
    ]
    rows = [[_cut(cell, room) for cell, room in zip(row, most, strict=True)] for row in table.rows]
    return evolve(table, heads=heads, rows=rows)


def unbroken(table: Table) -> frozenset[int]:
    """The columns of short texts that a page keeps in one line, if there are others to give room.

    Browsers share out the width by the longest text of each column, so that one long text squeezes
    words such as the status of a member.
    """
    texts = {
        index: max(map(_width, (each for row in table.rows for each in row[index])), default=0)
        for index in range(1, len(table.heads))
        if index not in table.numbers
    }
    short = [index for index, most in texts.items() if most <= _SHORT_TEXT]
    if len(short) == len(texts) or sum(texts[index] for index in short) > _SHORT_TEXTS:
        return frozenset()
    return frozenset(short)


def _widths(table: Table) -> list[int]:
    """The columns of a terminal that each column of the *table* takes."""
    above = [[_width(each) for each in head] for head in table.heads]
    below = [[_width(row[i][0]) if row[i] else 0 for row in table.rows] for i in range(len(above))]
    return [max((*first, *further), default=0) for first, further in zip(above, below, strict=True)]


def _width(content: Line) -> int:
    return columns("".join(span.text + span.in_brackets for span in content))


def _cut(cell: Lines, room: int) -> Lines:
    """The *cell* with its first line in *room* columns."""
    return (cut(cell[0], room), *cell[1:]) if cell else cell


def filled(table: Table) -> Table:
    """The *table* without the columns in which no row says anything.

    A column of numbers stays, as a dash in it says “none”.
    """
    kept = [
        index
        for index in range(len(table.heads))
        if not index
        or index in table.numbers
        or not table.rows
        or any(map(_says, (row[index] for row in table.rows)))
    ]
    if len(kept) == len(table.heads):
        return table
    return evolve(
        table,
        heads=[table.heads[index] for index in kept],
        rows=[[row[index] for index in kept] for row in table.rows],
        numbers=[new for new, index in enumerate(kept) if index in table.numbers],
        broad=[new for new, index in enumerate(kept) if index in table.broad],
    )


def _says(cell: Lines) -> bool:
    """Whether a cell has anything to say."""
    return "".join(span.text for content in cell for span in content) not in ("", NONE)
