"""RowList and folds in simpler blocks, for formats without drawings and where nothing is closed.

For paper, also how broad the columns of a table are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TypeAlias

from attrs import evolve

from .blocks import (
    Alternatives,
    Block,
    Details,
    Figure,
    Fold,
    Group,
    Heading,
    Items,
    LineBlock,
    Paragraph,
    RowList,
    Section,
    Span,
    Table,
)

_NARROW, _BROAD = 2, 3

MAX_ROWS, MAX_CHARACTERS = 8, 1_500
"""Rows of a table, and characters in them, up to which it is on one page of paper."""

Leaf: TypeAlias = Heading | Paragraph | LineBlock | Items | Table | Figure
"""A block that holds no others."""


def leaves(blocks: Iterable[Block]) -> Iterator[Leaf]:
    """*blocks* as a page has them, in full, without those that hold others: these are in their place."""
    for block in blocks:
        match block:
            case Group() | Section():
                yield from leaves(block.blocks)
            case RowList() | Fold():
                yield from leaves(unfolded(block))
            case Alternatives():
                yield from leaves(block.page)
            case Details():
                yield from leaves(block.full)
            case _:
                yield block


def shares(table: Table) -> tuple[int, ...]:
    """The widths of the columns of *table* on paper, as shares of the line."""
    indices = range(len(table.heads))
    return tuple(_BROAD if index in table.broad else _NARROW for index in indices)


def is_small(table: Table) -> bool:
    """Whether *table* is short enough that no page of paper ends within it."""
    characters = sum(
        len(span.text) for row in table.rows for cell in row for line in cell for span in line
    )
    return len(table.rows) <= MAX_ROWS and characters <= MAX_CHARACTERS


def with_next(blocks: Iterable[Block]) -> Iterator[tuple[Leaf, bool]]:
    """The leaves of *blocks*, each with whether it leads to a list or table from which no page may part it."""
    contents = tuple(leaves(blocks))
    for block, following in zip_longest(contents, contents[1:]):
        leads = isinstance(block, Paragraph) and isinstance(following, (Items, Table))
        yield block, leads


def unfolded(block: RowList | Fold) -> Iterator[Block]:
    """The content of *block*: its caption or summary, and what is in it."""
    if isinstance(block, Fold):
        yield Paragraph(Span(block.summary, strong=True))
        yield Group(block.blocks)
        return
    if block.axis:
        yield Heading(block.caption, level=block.above)
    for row in block.rows:
        number = (Span(f"{row.number}. ", strong=True),) if row.number else ()
        title = (evolve(span, strong=True) for span in row.title)
        answer = (Span(" – "), *row.answer) if row.answer else ()
        yield Paragraph((*number, *title, *answer))
        yield Group(row.blocks)
