"""Blocks as Markdown (CommonMark, with the tables of GitHub), to paste into a paper or an issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..values.characters import printable
from .blocks import (
    Block,
    Figure,
    Heading,
    Items,
    Line,
    LineBlock,
    Lines,
    Paragraph,
    Span,
    Table,
)
from .unfolded import leaves

_FIRST_LEVEL = 2
_SPECIAL = re.compile(r"([\\`*\[\]<>|~&$]|!(?=\[|$)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))")
"""Between letters an underscore is none of emphasis, and addresses hold many."""

_BEGINNING = re.compile(r"^(\s*)([#+=-]|[0-9]+[.)])")
_BREAK = "<br>"
_UNSAFE = {ord(letter): f"%{ord(letter):02X}" for letter in "<>\\ |`"}


def render(blocks: Iterable[Block]) -> str:
    """*blocks* as Markdown, with an empty line between two of them."""
    return "\n\n".join(chunks(blocks))


def chunks(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block in its lines."""
    for block in leaves(blocks):
        match block:
            case Heading():
                yield from _heading(block)
            case Paragraph():
                yield _escape_beginning(inline(block.content).strip())
            case LineBlock():
                texts = (inline(content).strip() for content in block.content)
                yield "\\\n".join(map(_escape_beginning, texts))
            case Items() if block.content:
                yield "\n".join(_items(block))
            case Table():
                yield from [f"**{escape(block.caption)}**"] if block.captioned else []
                yield "\n".join(_table(block))
            case Figure():
                yield f"*{escape(block.alt)}*"


def _heading(block: Heading) -> Iterator[str]:
    """A heading; below its name, the lines that a page has above and below it."""
    name = inline(block.name or block.content).strip()
    yield f"{'#' * (block.level + _FIRST_LEVEL)} {name}"
    if block.name:
        lines = (inline(content).strip() for content in (block.above, block.below) if content)
        yield from map(_escape_beginning, lines)


def inline(content: Line, separator: str = " ") -> str:
    """One line of text; a line break within it becomes the *separator*."""
    runs = (
        (strong, "".join(_span(span, separator) for span in spans))
        for strong, spans in groupby(content, key=lambda span: span.strong)
    )
    return "".join(_strong(text) if strong else text for strong, text in runs)


def _strong(text: str) -> str:
    """Strong text. Blanks at its ends must stay outside of the stars."""
    core = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}**{core}**{after}" if core else text


def _span(span: Span, separator: str) -> str:
    text = separator.join(map(escape, span.text.splitlines())) if span.text else ""
    text = f"[{text}](<{printable(span.link).translate(_UNSAFE)}>)" if span.link else text
    return text + escape(span.in_brackets)


def escape(text: str) -> str:
    """*text* with a backslash before all that Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", printable(text))


def _escape_beginning(text: str) -> str:
    """*text* as the beginning of a block, where a number or a sign would begin a list or heading."""
    return _BEGINNING.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", text)


def _items(block: Items) -> Iterator[str]:
    for number, item in enumerate(filter(None, block.content), 1):
        mark = f"{number}. " if block.ordered else "- "
        texts = list(_item(item))
        yield mark + texts[0]
        yield from (" " * len(mark) + text for text in texts[1:])


def _item(item: tuple[Line | Items, ...]) -> Iterator[str]:
    """The lines of an item: a backslash at the end of one breaks it."""
    for index, part in enumerate(item):
        if isinstance(part, Items):
            yield from _items(part)
        else:
            breaks = index + 1 < len(item) and not isinstance(item[index + 1], Items)
            yield _escape_beginning(inline(part).strip()) + ("\\" if breaks else "")


def _table(block: Table) -> Iterator[str]:
    yield _row(block.heads)
    yield f"|{'|'.join('---:' if index in block.numbers else '---' for index in range(len(block.heads)))}|"
    yield from map(_row, block.rows)


def _row(row: Iterable[Lines]) -> str:
    return f"| {' | '.join(_BREAK.join(inline(one_line, _BREAK) for one_line in content) for content in row)} |"
