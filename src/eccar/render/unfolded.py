"""RowList and folds in simpler blocks, for formats without drawings and where nothing is closed."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from .blocks import Block, Fold, Group, Heading, Paragraph, RowList, Span


def unfolded(block: RowList | Fold) -> Iterator[Block]:
    """The content of *block*: its caption or summary, and what is in it."""
    if isinstance(block, Fold):
        yield Paragraph(Span(block.summary, strong=True))
        yield Group(block.blocks)
        return
    if block.axis:
        yield Heading(block.caption, level=2)
    for row in block.rows:
        number = (Span(f"{row.number}. ", strong=True),) if row.number else ()
        title = (evolve(span, strong=True) for span in row.title)
        answer = (Span(" – "), *row.answer) if row.answer else ()
        yield Paragraph((*number, *title, *answer))
        yield Group(row.blocks)
