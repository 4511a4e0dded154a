"""The beginning of a view, with a fold for the rest: what a notebook shows of a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..languages.language import Language
from .blocks import Alternatives, Block, Details, Fold, Group, Items, RowList, Section, Table

MAX_LINES = 12
"""Lines that are shown before the fold."""


def short(blocks: Iterable[Block], lang: Language) -> tuple[Block, ...]:
    """The first of *blocks*, as far as they have few lines, and a fold with all others."""
    contents = tuple(_flat(blocks))
    count, shown = 0, 0
    for block in contents:
        count += _lines(block)
        if count > MAX_LINES:
            break
        shown += 1
    rest = contents[max(shown, 1) :]
    fold = [Fold(summary=lang.word("page", "rest"), blocks=rest)] if rest else []
    return (*contents[: max(shown, 1)], *fold)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* as a page has them, without those that only hold others."""
    for block in blocks:
        match block:
            case Group() | Section():
                yield from _flat(block.blocks)
            case Alternatives():
                yield from _flat(block.page)
            case Details():
                yield from _flat(block.full)
            case _:
                yield block


def _lines(block: Block) -> int:
    """About how many lines a block has on a page."""
    match block:
        case Items():
            return len(block.content)
        case Table() | RowList():
            return len(block.rows) + 1
        case _:
            return 1
