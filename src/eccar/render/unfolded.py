"""RowList and folds in simpler blocks, for formats without drawings and where nothing is closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import evolve

from .blocks import (
    Alternatives,
    Block,
    Details,
    Fold,
    Group,
    Heading,
    Paragraph,
    RowList,
    Section,
    Span,
)

Holder: TypeAlias = Group | Section | RowList | Fold | Alternatives | Details
"""A block that holds others."""


def within(block: Holder) -> Iterable[Block]:
    """The blocks in a *block*, in full, for a format in which nothing is drawn or closed."""
    match block:
        case RowList() | Fold():
            return unfolded(block)
        case Alternatives():
            return block.page
        case Details():
            return block.full
        case _:
            return block.blocks


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
