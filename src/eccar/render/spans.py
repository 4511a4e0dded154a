"""Pieces of text, and the lines and cells that blocks are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import field, frozen

from ..values.texts import Marked, Untranslated

NONE = "–"
"""What stands in a cell for zero, and for nothing; a list on a telephone leaves it out."""

_WEB = ("https://", "http://", "mailto:")


@frozen
class Span:
    """A piece of text: its language, where it leads, whether it is strong, its terminal style.

    With a *lang*, the text comes from a document and runs in its own direction. *style* is the name
    of a style of the terminal, such as ``status`` or a severity. *sign* is a small drawing (SVG) in
    front of the text on a page; the text has to say what it means. What is *untranslated* is a
    title, or the like, in another language than the reader's. *note* is a footnote to the text; in
    formats without pages, it follows the text in brackets.
    """

    text: str
    lang: str | None = field(default=None, kw_only=True)
    href: str | None = field(default=None, kw_only=True)
    strong: bool = field(default=False, kw_only=True)
    style: str = field(default="", kw_only=True)
    sign: str = field(default="", kw_only=True)
    untranslated: bool = field(default=False, kw_only=True)
    note: str = field(default="", kw_only=True)

    @property
    def link(self) -> str | None:
        """*href*, if it is an address on the web or of a mailbox; anything else could be a script."""
        return self.href if self.href and self.href.lower().startswith(_WEB) else None

    @property
    def with_address(self) -> str:
        """The text, and behind it the address, where it is another; for formats without links."""
        return f"{self.text}, {self.href}" if self.href and self.href != self.text else self.text

    @property
    def in_brackets(self) -> str:
        """The note behind the text, for formats without footnotes; nothing without a note."""
        return f" ({self.note})" if self.note else ""


Line: TypeAlias = tuple[Span, ...]
"""One line of text."""

Lines: TypeAlias = tuple[Line, ...]
"""The lines of a cell, one below the other."""

Inline: TypeAlias = str | Span | tuple[str | Span, ...]
"""What can be written for one line."""

CellContent: TypeAlias = int | Inline | Iterable[Inline]
"""What can be written for a cell: a number, a text, or several lines."""


def line(content: Inline) -> Line:
    """One line of spans. Empty text gives no span."""
    parts = content if isinstance(content, tuple) else (content,)
    spans = (span for part in parts for span in _spans(part))
    return tuple(span for span in spans if span.text)


def _spans(part: str | Span) -> tuple[Span, ...]:
    """The spans of a text, one for each piece in another language."""
    if isinstance(part, Span):
        return (part,)
    if not isinstance(part, Marked):
        return (Span(part),)
    titles = not isinstance(part, Untranslated)
    return tuple(
        Span(text, lang=language or None, untranslated=bool(language) and titles)
        for text, language in part.runs
    )


def cell(content: CellContent) -> Lines:
    """The lines of a cell. A tuple is several lines, each a text, a span or a tuple of both."""
    if isinstance(content, int):
        return (line(str(content)),)
    if isinstance(content, (str, Span)):
        return (line(content),)
    return tuple(map(line, content))


def cells(contents: Iterable[CellContent]) -> tuple[Lines, ...]:
    """The cells of one row."""
    return tuple(map(cell, contents))
