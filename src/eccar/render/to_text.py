"""Blocks as the lines of a terminal. Nothing is wrapped, and no text can command the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..values.characters import printable
from ..values.displayable import Style, no_style
from .blocks import (
    Alternatives,
    Block,
    Figure,
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
)
from .unfolded import unfolded

_INDENT = 2
_HANGING = 4
"""How much further than an item its second line begins, and a list nested in it."""

_BELOW_ROW = 6
_GAP = "  "


def render(blocks: Iterable[Block], style: Style = no_style) -> str:
    """*blocks* as text; *style* adds what shows the style that its second argument names."""
    return "\n".join(lines(blocks, style))


def lines(blocks: Iterable[Block], style: Style = no_style) -> Iterator[str]:
    """The lines of *blocks*. A section after other lines begins with an empty one."""
    begun = False
    for block in _chosen(blocks):
        for number, text in enumerate(_lines(block, style)):
            if begun and not number and isinstance(block, Section):
                yield ""
            begun = True
            yield text.rstrip(" ")


def _chosen(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks*, with those for the lines of a terminal in place of the alternatives."""
    for block in blocks:
        if isinstance(block, Alternatives):
            yield from _chosen(block.lines)
        else:
            yield block


def _lines(block: Block, style: Style) -> Iterator[str]:
    match block:
        case Heading():
            text = plain_text(block.content)
            yield style(text, block.style) if block.style else text
        case Paragraph():
            yield _styled(block.content, style).rstrip(" ")
        case LineBlock():
            yield from (_styled(content, style) for content in block.content)
        case Items():
            yield from _indented(_items(block, style), _INDENT)
        case Table():
            yield from _table(block, style)
        case Group():
            yield from _indented(lines(block.blocks, style), _INDENT)
        case Section():
            yield from lines(block.blocks, style)
        case RowList() | Fold():
            yield from lines(unfolded(block), style)
        case Figure() | Alternatives():
            return


def plain_text(content: Line) -> str:
    """The text of a line without styles."""
    return "".join(map(_text, content))


def _text(span: Span) -> str:
    return printable(span.with_address)


def _styled(content: Line, style: Style) -> str:
    return "".join(
        style(_text(span), span.style) if span.style else _text(span) for span in content
    )


def _indented(texts: Iterable[str], width: int) -> Iterator[str]:
    return (f"{' ' * width}{text}" if text else "" for text in texts)


def _items(block: Items, style: Style) -> Iterator[str]:
    for number, item in enumerate(filter(None, block.content), 1):
        mark = f"{number}. " if block.ordered else "- " if block.bullets else ""
        hanging = len(mark) if block.ordered else _HANGING
        for index, part in enumerate(item):
            if isinstance(part, Items):
                yield from _indented(_items(part, style), hanging + _INDENT)
            else:
                yield f"{' ' * hanging if index else mark}{_styled(part, style)}".rstrip(" ")


def _table(block: Table, style: Style) -> Iterator[str]:
    """Columns of equal width; the second and further lines of cells stand below their row."""
    heads = list(_stacked(block.heads))
    first_lines = [tuple(lines_[0] if lines_ else () for lines_ in row) for row in block.rows]
    texts = [[plain_text(content) for content in row] for row in (*heads, *first_lines)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    for head in heads:
        yield _row(head, widths, block.numbers, style)
    for row, contents in zip(block.rows, first_lines, strict=True):
        yield _row(contents, widths, block.numbers, style)
        for lines_ in row:
            below = (_styled(content, style).rstrip(" ") for content in lines_[1:])
            yield from _indented(below, _BELOW_ROW)


def _stacked(heads: tuple[Lines, ...]) -> Iterator[tuple[Line, ...]]:
    """The lines of heads of unequal height, all of them set down to the rows."""
    height = max(map(len, heads), default=0)
    return zip(*((((),) * (height - len(head)) + head) for head in heads), strict=True)


def _row(
    contents: Iterable[Line], widths: Iterable[int], numbers: frozenset[int], style: Style
) -> str:
    padded = []
    for index, (content, width) in enumerate(zip(contents, widths, strict=True)):
        space = " " * (width - len(plain_text(content)))
        text = _styled(content, style)
        padded.append(space + text if index in numbers else text + space)
    return _GAP.join(padded).rstrip(" ")
