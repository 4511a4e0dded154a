"""Blocks as HTML: a fragment, escaped, without script, style or network.

It aims at WCAG 2.2 AA: headings, tables with captions and scopes, nothing said by colour alone.
How it looks is a matter of its classes: ``fragment.css`` lays it out in the colours of the page
around it, ``page.css`` is the page of its own that the command prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from ..values.characters import printable
from .blocks import (
    Alternatives,
    Block,
    Details,
    Figure,
    Fold,
    Group,
    Heading,
    Items,
    Line,
    LineBlock,
    Lines,
    Paragraph,
    Row,
    RowList,
    Section,
    Span,
    Table,
    line,
)
from .columns import filled, unbroken
from .properties import BLANK
from .spans import NONE

_LONG = re.compile(r"([^ \t\r\n]{31,})")
"""Words that no column of a table is wide enough for."""

_WHOLE = re.compile(
    r"(?<!\S)(--[a-z-]+|\d{4}-\d\d-\d\d)(?![\w/-])"
    r"|(?<![\w.,])(\d+(?:[.,]\d+)?[ \xa0]%)"
    r"|(?<!\w)(\d{1,2}(?:er|\.)?(?:–\d{1,2}\.?)?[ \xa0](?:de )?[^\W\d]+[ \xa0](?:de )?\d{4}(?:[ \xa0]r\.)?)(?!\w)"
)
"""Options of the command, days as they are typed, shares, and dates in words: no line breaks in them."""

_ADDRESS = re.compile(r"(https?://[^\s;]*[^\s;,.)])")
"""An address within a sentence."""

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
                yield _heading(block, lang)
            case Paragraph():
                language = f' lang="{escape(block.lang)}"' if block.lang else ""
                yield f"<p{_role(block)}{language}>{inline(block.content, lang)}</p>"
            case LineBlock():
                yield f"<p>{'<br>'.join(inline(each, lang) for each in block.content)}</p>"
            case Items() if block.content:
                yield _items(block, lang)
            case Table():
                table = _table(block, lang)
                yield scrolling(table, block.caption) if block.wide else table
            case Figure():
                yield scrolling(block.svg, block.name)
            case Group() | Section() | RowList() | Fold() | Alternatives() | Details():
                yield from _holding(block, lang)


def _holding(
    block: Group | Section | RowList | Fold | Alternatives | Details, lang: str
) -> Iterator[str]:
    """The elements of a block that holds others; nothing of an empty section."""
    match block:
        case Group():
            yield from elements(block.blocks, lang)
        case Section():
            if part := render(block.blocks, lang):
                yield f'<div class="part">\n{part}\n</div>'
        case RowList():
            yield _rows(block, lang)
        case Fold():
            summary = f"<summary>{inline(line(block.summary), lang)}</summary>"
            yield f"<details>{summary}\n{render(block.blocks, lang)}\n</details>"
        case Alternatives():
            yield from elements(block.page, lang)
        case Details():
            yield from elements(block.full, lang)


def _heading(block: Heading, lang: str) -> str:
    """A heading; one with a name in a group with the lines above and below it."""
    tag = f"h{block.level + _FIRST_LEVEL}"
    element = f"<{tag}>{inline(block.name or block.content, lang).strip()}</{tag}>"
    if not block.name:
        return element
    above = f'<p class="above">{inline(block.above, lang)}</p>' if block.above else ""
    below = f'<p class="below">{inline(block.below, lang)}</p>' if block.below else ""
    return f"<hgroup>{element}{above}{below}</hgroup>"


def _role(block: Paragraph) -> str:
    """The class of a paragraph that is the verdict of a view, or a notice."""
    styles = {span.style for span in block.content if span.strong}
    role = "verdict" if "status" in styles else "notice" if "warning" in styles else ""
    return f' class="{role}"' if role else ""


def inline(content: Line, lang: str) -> str:
    """One line of text with its links and what is strong in it."""
    runs = (
        (strong, "".join(_span(span, lang) for span in spans))
        for strong, spans in groupby(content, key=lambda span: span.strong)
    )
    return "".join(f"<strong>{text}</strong>" if strong else text for strong, text in runs)


def _span(span: Span, lang: str) -> str:
    text = _breakable(span.text) if span.link else _linked(span.text)
    if span.lang:
        language = f' lang="{escape(span.lang)}"' if span.lang != lang else ""
        text = f'<span{language} dir="auto">{text}</span>'
    text = f'<a href="{escape(span.link)}" rel="noreferrer">{text}</a>' if span.link else text
    text = f"<mark>{text}</mark>" if span.style == BLANK else text
    text = f"{text}<small>{_breakable(printable(span.in_brackets))}</small>" if span.note else text
    return f'<span class="sign" aria-hidden="true">{span.sign}</span>{text}' if span.sign else text


def _linked(text: str) -> str:
    """*text*, escaped; each address in it is a link."""
    done, shown = 0, []
    for match in _ADDRESS.finditer(text):
        link = f'<a href="{escape(match[1])}" rel="noreferrer">{_breakable(match[1])}</a>'
        shown += [_breakable(text[done : match.start()]), link]
        done = match.end()
    return "".join((*shown, _breakable(text[done:])))


def _breakable(text: str) -> str:
    """*text*, escaped; what is too long for a narrow column can be broken anywhere."""
    parts = enumerate(_LONG.split(text))
    return "".join(
        f'<span class="long">{escape(part)}</span>' if index % 2 else _unbroken(part)
        for index, part in parts
    )


def _unbroken(text: str) -> str:
    """*text*, escaped; what is typed as it is shown, and a day with its month, stay in one line."""
    done, shown = 0, []
    for match in _WHOLE.finditer(text):
        before, whole = text[done : match.start()], match[0]
        shown.append(f'{escape(before)}<span class="whole">{escape(whole)}</span>')
        done = match.end()
    return "".join((*shown, escape(text[done:])))


def stacked(content: Lines, lang: str) -> str:
    """The lines of a cell, each apart from the one above it."""
    texts = [inline(one_line, lang) for one_line in content]
    return texts[0] if len(texts) == 1 else "".join(f"<div>{text}</div>" for text in texts)


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
    block = filled(block)
    whole = unbroken(block)
    heads = (
        f'<th scope="col"{_number(index, block)}>{stacked(head, lang)}</th>'
        for index, head in enumerate(block.heads)
    )
    labels = [
        " ".join("".join(span.text for span in each) for each in head) for head in block.heads
    ]
    rows = (f"<tr>{''.join(_cells(row, labels, block, whole, lang))}</tr>" for row in block.rows)
    body = "\n".join(rows)
    shown = f"<table><caption>{inline(line(block.caption), lang)}</caption>"
    start = shown if block.captioned else _unseen(escape(block.caption))
    return f"{start}\n<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"


def _unseen(caption: str) -> str:
    """The start of a table whose name is only read out."""
    return f'<table aria-label="{caption}">'


def _cells(
    row: tuple[Lines, ...], labels: list[str], block: Table, whole: frozenset[int], lang: str
) -> Iterator[str]:
    """The cells of a row, each with the head of its column, for where a table becomes a list."""
    for index, content in enumerate(row):
        text = stacked(content, lang)
        if not index:
            yield f'<th scope="row">{text}</th>'
            continue
        label = f' data-label="{escape(printable(labels[index]))}"'
        yield f"<td{_number(index, block, text, whole)}{label}>{text}</td>"


def _number(index: int, block: Table, text: str = "", whole: frozenset[int] = frozenset()) -> str:
    """The classes of a cell: aligned to the right, not squeezed, or in a line; or with nothing to say."""
    of_column = (("number", block.numbers), ("broad", block.broad), ("short", whole))
    names = [name for name, indices in of_column if index in indices]
    names += ["none"] if text == NONE else []
    return f' class="{" ".join(names)}"' if names else ""


def _rows(block: RowList, lang: str) -> str:
    """A list of rows with its name; where the drawings share an axis, that is next to the name."""
    name = "ol" if any(row.number for row in block.rows) else "ul"
    content = "\n".join(f"<li>{_row(row, block.level, lang)}</li>" for row in block.rows)
    if not block.axis:
        label = f'role="list" aria-label="{escape(printable(block.caption))}"'
        return f'<{name} class="rows" {label}>\n{content}\n</{name}>'
    heading = f"h{block.above + _FIRST_LEVEL}"
    return (
        f'<div class="axis"><{heading}>{_breakable(printable(block.caption))}</{heading}>'
        f'<div class="drawing" aria-hidden="true">{block.axis}</div></div>\n'
        f'<{name} class="rows timed" role="list">\n{content}\n</{name}>'
    )


def _row(row: Row, level: int | None, lang: str) -> str:
    name = "p" if level is None else f"h{level + _FIRST_LEVEL}"
    number = f'<span class="number">{escape(row.number)}</span> ' if row.number else ""
    parts = [f'<{name} class="title">{number}{inline(row.title, lang)}</{name}>']
    if row.answer:
        parts.append(f'<p class="answer">{inline(row.answer, lang)}</p>')
    if row.drawing:
        parts.append(f'<div class="drawing" aria-hidden="true">{row.drawing}</div>')
    if row.blocks:
        parts.append(f'<div class="rest">{render(row.blocks, lang)}</div>')
    return "".join(parts)


def scrolling(element: str, name: str) -> str:
    """An element that scrolls sideways by itself, also with keys, where the page is too narrow."""
    attributes = f'role="group" aria-label="{escape(printable(name))}" tabindex="0"'
    return f'<div class="scroll" {attributes}>{element}</div>'
