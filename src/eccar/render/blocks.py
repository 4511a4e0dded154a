"""Blocks: what a view says, in no format yet.

A view is a function ``view(value, lang: Language) -> Iterator[Block]``. It stands in the module
``views`` of the domain of *value*, under the name in the class attribute ``view`` (where ``views``
is a package, ``module.function``, so that a view loads no other). The renderers
``to_text``, ``to_html``, ``to_markdown`` and ``to_csv`` turn its blocks into a format.

A block holds plain text, never markup: each renderer escapes for its format, and ``to_text``
writes control characters out, too. Wherever text is expected, a ``str``, a ``Span`` or a tuple of
both will do.

>>> from eccar.render import to_html, to_markdown, to_text
>>> blocks = [
...     Heading("Kraków (pl/krakow)"),
...     Paragraph(("Status: ", Span("member", strong=True, style="status"), ".")),
...     Items(("Accepted in 2024", ("Signed in 2025", "with a note")), bullets=True),
...     Table("Fees", heads=("Year", "Fee"), rows=((2025, "500"), (2026, ("600", "estimate"))), numbers=(1,)),
... ]
>>> print(to_text.render(blocks))
Kraków (pl/krakow)
Status: member.
  - Accepted in 2024
  - Signed in 2025
      with a note
Year  Fee
2025  500
2026  600
      estimate
>>> print(to_html.render(blocks[:3], "en"))
<h3>Kraków (pl/krakow)</h3>
<p class="verdict">Status: <strong>member</strong>.</p>
<ul><li>Accepted in 2024</li><li>Signed in 2025<br>with a note</li></ul>
>>> print(to_markdown.render(blocks[1:2]))
Status: **member**.

What reads well as a table on a page can read badly in the lines of a terminal, where nothing is
wrapped into columns. ``Alternatives`` holds both forms, as the parts of a mail do. Use it for
the block that differs, not for the whole view.

What is short in a terminal, until more is asked for, is ``Details``: it holds what is shown at first,
and what is shown in its place when its name is asked for; other formats have all of it.

In a terminal, ``Group`` shifts its blocks right by two, and ``Section`` sets its blocks apart by
an empty line; in other formats both are just their blocks. A table cell is one or more lines; in a
terminal the first stands in the row and the others below it. A ``Figure`` repeats what is said in
words elsewhere, so a terminal leaves it out; so do the drawings of ``RowList`` and of a ``Span``.

On a page, a paragraph with a strong span of the style ``status`` is the verdict of the view, and one
with a strong span of the style ``warning`` a notice. A ``Fold`` is closed until it is opened.

A renderer decides nothing about languages. Text of a document that may be in another language than
the reader's is a ``Span`` with ``lang`` (see ``localized.lang_span``), a source is a ``Span`` with
``href`` (see ``localized.citation``), and ``localized.labelled`` puts a label in front of spans.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import Factory, evolve, field, frozen

from .spans import CellContent, Inline, Line, Lines, Span, cell, cells, line

__all__ = (
    "DETAILS",
    "MAX_LINES",
    "Alternatives",
    "Block",
    "CellContent",
    "Details",
    "Figure",
    "Fold",
    "Group",
    "Heading",
    "Inline",
    "ItemContent",
    "Items",
    "Line",
    "LineBlock",
    "Lines",
    "Paragraph",
    "Row",
    "RowList",
    "Section",
    "Span",
    "Table",
    "cell",
    "cells",
    "item",
    "items",
    "line",
    "rows",
)


def _style(heading: Heading) -> str:
    return "title" if heading.level == 1 else "status"


@frozen
class Heading:
    """A heading: level 1 names the view, 2 and 3 its parts. *style* is that of the terminal.

    With a *name*, a page shows it in three lines.
    """

    content: Line = field(converter=line)
    level: int = 1
    above: Line = field(default=(), converter=line, kw_only=True)
    name: Line = field(default=(), converter=line, kw_only=True)
    below: Line = field(default=(), converter=line, kw_only=True)
    style: str = field(default=Factory(_style, takes_self=True), kw_only=True)


@frozen
class Paragraph:
    """A paragraph, of one line; *lang* if all of it is in one language, whatever the reader's."""

    content: Line = field(converter=line)
    lang: str | None = field(default=None, kw_only=True)


@frozen
class LineBlock:
    """Lines that stay lines, one below the other, as those of an address."""

    content: Lines = field(converter=cell)


ItemContent: TypeAlias = "Inline | Iterable[Inline | Items]"
"""What can be written for an item: a text, or several lines, and lists among them."""


def item(content: ItemContent) -> tuple[Line | Items, ...]:
    """The lines of an item, and the lists nested in it."""
    parts = (content,) if isinstance(content, (str, Span)) else content
    return tuple(part if isinstance(part, Items) else line(part) for part in parts)


def items(contents: Iterable[ItemContent]) -> tuple[tuple[Line | Items, ...], ...]:
    """The items of a list."""
    return tuple(map(item, contents))


@frozen
class Items:
    """A list; each item is one or more lines, and lists nested in it. *bullets* are for a terminal.

    An item that is a tuple is several lines; one line of several spans is a tuple in a tuple.
    """

    content: tuple[tuple[Line | Items, ...], ...] = field(converter=items)
    ordered: bool = field(default=False, kw_only=True)
    bullets: bool = field(default=False, kw_only=True)


def rows(contents: Iterable[Iterable[CellContent]]) -> tuple[tuple[Lines, ...], ...]:
    """The rows of a table."""
    return tuple(map(cells, contents))


def _columns(indices: Iterable[int]) -> frozenset[int]:
    return frozenset(indices)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@frozen(kw_only=True)
class Table:
    """A table whose first cell in each row names the row.

    *numbers* are the columns aligned to the right in a terminal and in Markdown, *broad* those that
    a page does not squeeze. A *wide* table scrolls by itself on a narrow page. A table that is not
    *captioned* follows a heading that says the same; its caption is only read out.
    """

    caption: str = field(kw_only=False)
    heads: tuple[Lines, ...] = field(converter=cells)
    rows: tuple[tuple[Lines, ...], ...] = field(converter=rows)
    numbers: frozenset[int] = field(default=frozenset(), converter=_columns)
    broad: frozenset[int] = field(default=frozenset(), converter=_columns)
    wide: bool = False
    captioned: bool = True

    def with_column(self, head: CellContent, content: CellContent) -> Table:
        """The table with a further column on the right that says the same in each row."""
        heads, further = (*self.heads, cell(head)), cell(content)
        return evolve(self, heads=heads, rows=[(*row, further) for row in self.rows])


@frozen
class Figure:
    """A picture, drawn by ``render.svg``; *alt* says in words what it shows, *name* what it is."""

    svg: str
    alt: str
    name: str


@frozen
class Group:
    """Blocks that belong to the block above them: a terminal shifts them right."""

    blocks: tuple[Block, ...] = field(converter=_blocks)


@frozen
class Section:
    """Blocks that a terminal sets apart by an empty line from what is above them."""

    blocks: tuple[Block, ...] = field(converter=_blocks)


@frozen(kw_only=True)
class Row:
    """A title behind its number, the answer for it, a drawing that repeats it, and the rest."""

    title: Line = field(converter=line)
    number: str = ""
    answer: Line = field(default=(), converter=line)
    drawing: str = ""
    blocks: tuple[Block, ...] = field(default=(), converter=_blocks)


def _rows(contents: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(contents)


@frozen(kw_only=True)
class RowList:
    """Rows with their drawings next to them, as a list with the name *caption*.

    With an *axis*, a drawing above those of the rows, a page shows the caption as a heading of the
    level *above*. With a *level*, the titles of the rows are headings.
    """

    caption: str
    rows: tuple[Row, ...] = field(converter=_rows)
    axis: str = ""
    above: int = 2
    level: int | None = None


@frozen(kw_only=True)
class Fold:
    """Blocks that a page shows on demand, below their *summary*; elsewhere they follow it."""

    summary: str
    blocks: tuple[Block, ...] = field(converter=_blocks)


@frozen(kw_only=True)
class Alternatives:
    """The same content in two forms: for the lines of a terminal, and for a page."""

    lines: tuple[Block, ...] = field(converter=_blocks)
    page: tuple[Block, ...] = field(converter=_blocks)


DETAILS = frozenset({"more", "hints"})
"""The names of details: the grounds and counts, and the examples that are the same for every city."""

MAX_LINES = 11
"""Lines of an answer; with the one that says how to see more, there are twelve."""


@frozen(kw_only=True)
class Details:
    """What is shown when it is asked for by its *name*, and what is in *brief* shown in its place.

    In a terminal, what is in brief has at most *most* lines of 80 columns, ``None`` for any number.
    Its lines are wrapped, or cut if they are to stay *single*. Other formats show it in *full*.
    A terminal always shows in brief what has no *name*. It is not within a ``Group``, which would shift it.
    """

    brief: tuple[Block, ...] = field(default=(), converter=_blocks)
    full: tuple[Block, ...] = field(converter=_blocks)
    name: str = "more"
    most: int | None = MAX_LINES
    single: bool = False


Block: TypeAlias = (
    Heading
    | Paragraph
    | LineBlock
    | Items
    | Table
    | Figure
    | Group
    | Section
    | RowList
    | Fold
    | Alternatives
    | Details
)
"""What a view yields."""
