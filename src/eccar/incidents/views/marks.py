"""The signs in tables of figures: a number, or one of the reasons why there is none, and their legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Inline, LineBlock, Paragraph
from ...render.localized import label
from ..counts.cell import CellState, CountCell
from ..counts.table import CountTable
from .names import said

SIGNS = {
    CellState.SUPPRESSED: "•",
    CellState.UNKNOWN: "…",
    CellState.NOT_COLLECTED: "×",
}
"""The sign in the place of a number that is not there."""

NOTED = "*"
"""The sign behind a figure that was revised or has a note."""

BREAK = " (b)"
"""The sign behind a period at whose beginning the series breaks, as Eurostat has it."""

_KEYS = {
    CellState.SUPPRESSED: "legend_suppressed",
    CellState.UNKNOWN: "legend_unknown",
    CellState.NOT_COLLECTED: "legend_not_collected",
}


def is_noted(cell: CountCell) -> bool:
    """Whether there is more to say of a *cell* than its figure."""
    return bool(cell.revisions or cell.note)


def marked(table: CountTable, cell: CountCell | None, lang: Language) -> str:
    """The figure of a *cell*, or the sign for why there is none; nothing without a cell."""
    if cell is None:
        return ""
    number = "" if cell.count is None else lang.number(cell.count, column=True)
    return f"{number or SIGNS[table.state_of(cell)]}{NOTED if is_noted(cell) else ''}"


def in_words(table: CountTable, cell: CountCell | None, lang: Language) -> str:
    """As ``marked``, with the reason in words behind its sign: pages and lists have room for it."""
    text = marked(table, cell, lang)
    if cell is None or cell.count is not None:
        return text
    return f"{text} {lang.say(table.state_of(cell))}"


def legend(
    table: CountTable, cells: Iterable[CountCell | None], lang: Language, *, breaks: bool
) -> Iterator[Block]:
    """What the signs among *cells* stand for, and that a zero is a number; without any, nothing."""
    shown = tuple(cells)
    present = [cell for cell in shown if cell is not None]
    lines = list(_lines(table, present, lang))
    lines += [lang.line(BREAK.strip(), said("legend_break", lang))] if breaks else []
    empty = [said("legend_empty", lang)] if len(present) < len(shown) else []
    if lines:
        yield Paragraph(label(said("legend", lang), lang))
        yield LineBlock([*lines, *empty])
    elif empty:
        yield Alternatives(lines=map(Paragraph, empty), page=map(Paragraph, empty))


def _lines(table: CountTable, cells: list[CountCell], lang: Language) -> Iterator[Inline]:
    states = {table.state_of(cell) for cell in cells}
    if any(cell.count == 0 for cell in cells) and table.control.has_distinct_zeros:
        yield lang.line("0", said("legend_zero", lang))
    for state, sign in SIGNS.items():
        if state in states:
            yield lang.line(sign, said(_KEYS[state], lang))
    if any(map(is_noted, cells)):
        yield lang.line(NOTED, said("legend_noted", lang))
