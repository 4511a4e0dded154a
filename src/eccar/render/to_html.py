"""Blocks as HTML: a fragment, escaped, without script or network.

It aims at WCAG 2.1 AA: headings, tables with captions and scopes, nothing said by colour alone.
The colours are those of the page around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from ..values.characters import printable
from .blocks import (
    Alternatives,
    Block,
    Figure,
    Group,
    Heading,
    Items,
    Line,
    LineBlock,
    Lines,
    Paragraph,
    Section,
    Span,
    Table,
)

_CELL = ' style="text-align:left;vertical-align:top;padding:0.2em 0.8em 0.2em 0"'
_FIRST_LEVEL = 2
"""The first heading is an ``h3``: a notebook or page around it has headings of its own."""


def render(blocks: Iterable[Block], lang: str) -> str:
    """*blocks* as elements, one after the other, for a reader of the language *lang*."""
    return "\n".join(elements(blocks, lang))


def elements(blocks: Iterable[Block], lang: str) -> Iterator[str]:
    """The elements of *blocks*."""
    for block in blocks:
        match block:
            case Heading():
                name = f"h{block.level + _FIRST_LEVEL}"
                yield f"<{name}>{inline(block.content, lang).strip()}</{name}>"
            case Paragraph():
                language = f' lang="{escape(block.lang)}"' if block.lang else ""
                yield f"<p{language}>{inline(block.content, lang)}</p>"
            case LineBlock():
                yield f"<p>{stacked(block.content, lang)}</p>"
            case Items() if block.content:
                yield _items(block, lang)
            case Table():
                table = _table(block, lang)
                yield scrolling(table, block.caption) if block.wide else table
            case Figure():
                yield scrolling(block.svg, block.name)
            case Group() | Section():
                yield from elements(block.blocks, lang)
            case Alternatives():
                yield from elements(block.page, lang)


def inline(content: Line, lang: str) -> str:
    """One line of text with its links and what is strong in it."""
    runs = (
        (strong, "".join(_span(span, lang) for span in spans))
        for strong, spans in groupby(content, key=lambda span: span.strong)
    )
    return "".join(f"<strong>{text}</strong>" if strong else text for strong, text in runs)


def _span(span: Span, lang: str) -> str:
    text = escape(span.text)
    if span.lang:
        language = f' lang="{escape(span.lang)}"' if span.lang != lang else ""
        text = f'<span{language} dir="auto">{text}</span>'
    return f'<a href="{escape(span.link)}" rel="noreferrer">{text}</a>' if span.link else text


def stacked(content: Lines, lang: str) -> str:
    """Several lines, one below the other."""
    return "<br>".join(inline(one_line, lang) for one_line in content)


def _items(block: Items, lang: str) -> str:
    name = "ol" if block.ordered else "ul"
    content = "".join(f"<li>{_item(item, lang)}</li>" for item in block.content)
    return f"<{name}>{content}</{name}>"


def _item(item: tuple[Line | Items, ...], lang: str) -> str:
    parts = []
    for nested, run in groupby(item, key=lambda part: isinstance(part, Items)):
        texts = [
            _items(part, lang) if isinstance(part, Items) else inline(part, lang) for part in run
        ]
        parts.append(("" if nested else "<br>").join(texts))
    return "".join(parts)


def _table(block: Table, lang: str) -> str:
    head = "".join(f'<th scope="col"{_CELL}>{stacked(head, lang)}</th>' for head in block.heads)
    body = "\n".join(f"<tr>{''.join(_cells(row, block, lang))}</tr>" for row in block.rows)
    return (
        f"<table><caption>{escape(block.caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    )


def _cells(row: tuple[Lines, ...], block: Table, lang: str) -> Iterator[str]:
    for index, content in enumerate(row):
        text = stacked(content, lang)
        if index in block.broad and len(text) > 1:  # A dash cannot be squeezed.
            text = f'<div style="min-width:9em">{text}</div>'
        yield f"<td{_CELL}>{text}</td>" if index else f'<th scope="row"{_CELL}>{text}</th>'


def scrolling(element: str, name: str) -> str:
    """An element that scrolls sideways by itself, also with keys, where the page is too narrow."""
    attributes = f'role="group" aria-label="{escape(printable(name))}" tabindex="0"'
    return f'<div style="overflow-x:auto" {attributes}>{element}</div>'
