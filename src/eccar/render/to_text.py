"""Blocks as the lines of a terminal, where no text can command the terminal.

Nothing is wrapped but what is shown in brief.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from ..values.characters import printable
from ..values.displayable import Style, no_style
from .blocks import (
    Alternatives,
    Block,
    Details,
    Fold,
    Group,
    Heading,
    Items,
    Line,
    LineBlock,
    Lines,
    Paragraph,
    RowList,
    Section,
    Span,
    Table,
    line,
)
from .columns import GAP, narrowed
from .fitting import first, fit
from .unfolded import unfolded

_INDENT = 2
_HANGING = 4
"""How much further than an item its second line begins, and a list nested in it."""

_BELOW_ROW = 6


def render(
    blocks: Iterable[Block], style: Style = no_style, hidden: Container[str] = frozenset()
) -> str:
    """*blocks* as text; *style* adds what shows the style that its second argument names.

    Details whose names are *hidden* are shown in brief.
    """
    return "\n".join(_styled(content, style) for content in lines(blocks, hidden))


def lines(blocks: Iterable[Block], hidden: Container[str] = frozenset()) -> Iterator[Line]:
    """The lines of *blocks*. A section after other lines begins with an empty one."""
    begun = False
    for block in _chosen(blocks, hidden):
        for number, content in enumerate(_lines(block, hidden)):
            if begun and not number and isinstance(block, Section):
                yield ()
            begun = True
            yield content


def _chosen(blocks: Iterable[Block], hidden: Container[str]) -> Iterator[Block]:
    """*blocks*, with those for the lines of a terminal in place of the alternatives."""
    for block in blocks:
        if isinstance(block, Alternatives):
            yield from _chosen(block.lines, hidden)
        elif isinstance(block, Details) and block.name and block.name not in hidden:
            yield from _chosen(block.full, hidden)
        else:
            yield block


def _lines(block: Block, hidden: Container[str]) -> Iterator[Line]:
    match block:
        case Heading():
            yield (Span(plain_text(block.content), style=block.style),)
        case Paragraph():
            yield _shown(block.content)
        case LineBlock():
            yield from map(_shown, block.content)
        case Items():
            yield from _indented(_items(block), _INDENT)
        case Table():
            yield from _table(block)
        case _:
            yield from _nested(block, hidden)


def _nested(block: Block, hidden: Container[str]) -> Iterator[Line]:
    """The lines of the blocks in a *block*; of a picture none."""
    match block:
        case Group():
            yield from _indented(lines(block.blocks, hidden), _INDENT)
        case Section():
            yield from lines(block.blocks, hidden)
        case RowList() | Fold():
            yield from lines(unfolded(block), hidden)
        case Details():
            brief = map(_fitted, block.brief) if block.single else block.brief
            fitting = fit(lines(brief, hidden), single=block.single)
            yield from first(fitting, block.most)


def _fitted(block: Block) -> Block:
    return narrowed(block) if isinstance(block, Table) else block


def plain_text(content: Line) -> str:
    """The text of a line without styles."""
    return "".join(map(_text, content))


def _text(span: Span) -> str:
    return printable(span.with_address + span.in_brackets)


def _shown(content: Line) -> Line:
    """A line of spans whose text is what a terminal shows."""
    return tuple(Span(_text(span), style=span.style) for span in content)


def _styled(content: Line, style: Style) -> str:
    """A line as text, without blanks at its end."""
    texts = (style(span.text, span.style) if span.style else span.text for span in content)
    return "".join(texts).rstrip(" ")


def _indented(contents: Iterable[Line], width: int) -> Iterator[Line]:
    return ((Span(" " * width), *content) if content else () for content in contents)


def _items(block: Items) -> Iterator[Line]:
    for number, item in enumerate(filter(None, block.content), 1):
        mark = f"{number}. " if block.ordered else "- " if block.bullets else ""
        hanging = len(mark) if block.ordered else _HANGING
        for index, part in enumerate(item):
            if isinstance(part, Items):
                yield from _indented(_items(part), hanging + _INDENT)
            else:
                before = " " * hanging if index else mark
                yield line((before, *_shown(part)))


def _table(block: Table) -> Iterator[Line]:
    """Columns of equal width; the second and further lines of cells stand below their row."""
    heads = list(_stacked(block.heads))
    first_lines = [tuple(lines_[0] if lines_ else () for lines_ in row) for row in block.rows]
    texts = [[plain_text(content) for content in row] for row in (*heads, *first_lines)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    for head in heads:
        yield _row(head, widths, block.numbers)
    for row, contents in zip(block.rows, first_lines, strict=True):
        yield _row(contents, widths, block.numbers)
        for lines_ in row:
            yield from _indented(map(_shown, lines_[1:]), _BELOW_ROW)


def _stacked(heads: tuple[Lines, ...]) -> Iterator[tuple[Line, ...]]:
    """The lines of heads of unequal height, all of them set down to the rows."""
    height = max(map(len, heads), default=0)
    return zip(*((((),) * (height - len(head)) + head) for head in heads), strict=True)


def _row(contents: Iterable[Line], widths: Iterable[int], numbers: frozenset[int]) -> Line:
    spans: list[Span] = []
    for index, (content, width) in enumerate(zip(contents, widths, strict=True)):
        space = Span(" " * (width - len(plain_text(content))))
        text = _shown(content)
        cell = (space, *text) if index in numbers else (*text, space)
        spans += (Span(GAP), *cell) if index else cell
    return tuple(spans)
