"""The elements that HTML views are made of, all of them escaped.

They aim at WCAG 2.1 AA: headings, tables with captions and scopes, nothing said by colour alone.
The colours are those of the page around them.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..values.sources import Source
from ..values.texts import printable

_CELL = ' style="text-align:left;vertical-align:top;padding:0.2em 0.8em 0.2em 0"'


def title(words: str) -> str:
    """A heading."""
    return f"<h3>{escape(words)}</h3>"


def paragraph(words: str) -> str:
    """A paragraph."""
    return f"<p>{escape(words)}</p>"


def in_english(words: str) -> str:
    """A paragraph that is in English, whatever the language around it."""
    return f'<p lang="en">{escape(words)}</p>'


def strong(words: str) -> str:
    """Words that matter most."""
    return f"<strong>{escape(words)}</strong>"


def unordered(items: Iterable[str]) -> str:
    """A list without numbers."""
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def ordered(items: Iterable[str]) -> str:
    """A list with numbers."""
    return f"<ol>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ol>"


def stacked(lines: Iterable[str]) -> str:
    """Lines under each other in one cell."""
    return "<br>".join(map(escape, lines))


def cited(source: Source) -> str:
    """A source, as a link if it is a page."""
    words = escape(printable(source.text or source.url or ""))
    if source.url is None:
        return words
    return f'<a href="{escape(printable(source.url))}" rel="noreferrer">{words}</a>'


def table(caption: str, heads: Iterable[str], rows: Iterable[list[str]]) -> str:
    """A table; the cells of *rows* are elements already, the first of each heads its row."""
    head = "".join(f'<th scope="col"{_CELL}>{escape(one)}</th>' for one in heads)
    body = "\n".join(
        f'<tr><th scope="row"{_CELL}>{first}</th>'
        + "".join(f"<td{_CELL}>{cell}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    )
