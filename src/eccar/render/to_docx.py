"""Blocks as a document of a word processor (Office Open XML), which somebody goes on writing.

What a word processor keeps is set: the language, headings, repeated header rows of tables, their
alternative text, lists that are numbered anew, footnotes. It needs python-docx, which the extra
``paper`` installs. The letterhead is a document whose styles, header and footer are used; what
python-docx has no name for is in ``docx_parts``.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from attrs import frozen

from ..values.characters import printable
from . import docx_parts as parts
from .blocks import (
    Block,
    Figure,
    Heading,
    Items,
    Line,
    LineBlock,
    Lines,
    Paragraph,
    Table,
)
from .docx_lists import Lists
from .docx_styles import MAX_LEVEL
from .properties import BLANK, FileProperties
from .unfolded import is_small, shares, with_next

_TEXT_WIDTH = 160 * 36_000
"""The width of the text where a letterhead does not say it: 160 mm, in the units of the format."""

_IN_CELL = 25_400
"""The space above and below the text of a cell: two points, in the units of the format."""


@frozen
class Docx:
    """A document, and the names of the styles that its letterhead lacks: those are the library's own."""

    content: bytes
    lacking: tuple[str, ...] = ()


def render(
    blocks: Iterable[Block], properties: FileProperties, letterhead: bytes | None = None
) -> Docx:
    """*blocks* as a ``.docx`` file with the properties of *properties*; always the same bytes.

    *letterhead* is the content of a ``.docx`` file whose styles, header and footer are used. What
    python-docx raises for a file that it cannot read is raised from here.
    """
    from . import docx_styles

    document, lacking = docx_styles.opened(letterhead) if letterhead else (docx_styles.own(), ())
    docx_styles.set_properties(document, properties)
    writer = _Writer(document, parts.Footnotes(document), Lists(document))
    writer.blocks(blocks)
    writer.footnotes.close()
    stream = BytesIO()
    document.save(stream)
    return Docx(parts.without_times(stream.getvalue()), lacking)


@frozen
class _Writer:
    """Writes blocks at the end of a *document*."""

    document: Any
    footnotes: parts.Footnotes
    lists: Lists

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Write *blocks*, and those in them."""
        for block, leads in with_next(blocks):
            match block:
                case Heading():
                    self._heading(block)
                case Paragraph():
                    paragraph = self.document.add_paragraph()
                    paragraph.paragraph_format.keep_with_next = leads or None
                    self._line(paragraph, block.content)
                case LineBlock():
                    self._lines(self.document.add_paragraph(), block.content)
                case Items():
                    self._items(block)
                case Table():
                    self._table(block)
                case Figure():
                    self.document.add_paragraph(style="Caption").add_run(printable(block.alt))

    def _heading(self, block: Heading) -> None:
        """A heading; from the second of the first level on, each begins a page."""
        level = min(block.level, MAX_LEVEL)
        new_page = level == 1 and bool(self.document.paragraphs)
        paragraph = self.document.add_paragraph(style=f"Heading {level}")
        paragraph.paragraph_format.page_break_before = new_page or None
        self._line(paragraph, block.name or block.content)

    def _line(self, paragraph: Any, content: Line, *, strong: bool = False) -> None:
        for span in content:
            run = paragraph.add_run(printable(span.with_address))
            run.bold = span.strong or strong or None
            if span.style == BLANK:
                parts.mark(run)
            if span.lang:
                parts.set_language(run, span.lang)
            if span.note:
                self.footnotes.add(paragraph, printable(span.note))

    def _lines(self, paragraph: Any, content: Lines, *, strong: bool = False) -> None:
        for number, line in enumerate(content):
            if number:
                paragraph.add_run().add_break()
            self._line(paragraph, line, strong=strong)

    def _items(self, block: Items, depth: int = 0) -> None:
        style = "List Number" if block.ordered else "List Bullet"
        number = self.lists.begin(ordered=block.ordered)
        for index, item in enumerate(block.content, start=2):
            own = tuple(part for part in item if not isinstance(part, Items))
            paragraph = self.document.add_paragraph(style=style)
            self.lists.place(paragraph, number, depth)
            paragraph.paragraph_format.keep_with_next = index == len(block.content) or None
            self._lines(paragraph, own)
            for nested in item:
                if isinstance(nested, Items):
                    self._items(nested, depth + 1)

    def _table(self, block: Table) -> None:
        """A table below its caption, with a header row that every page repeats.

        A small table is on one page; of a longer one, no page has the first or the last row alone.
        """
        if block.captioned:
            caption = self.document.add_paragraph(printable(block.caption), style="Caption")
            caption.paragraph_format.keep_with_next = True
        table = self.document.add_table(rows=1, cols=len(block.heads), style="Table Grid")
        parts.set_header_row(table)
        parts.set_alternative_text(table, printable(block.caption))
        self._row(table.rows[0], block.heads, block.numbers, strong=True)
        for row in block.rows:
            self._row(table.add_row(), row, block.numbers)
        rows = table.rows[:-1]
        parts.keep_with_next(rows if is_small(block) else (*rows[:2], rows[-1]))
        parts.set_widths(table, shares(block), self._text_width)
        self.document.add_paragraph(style="Normal").paragraph_format.space_after = 0

    @property
    def _text_width(self) -> int:
        section: Any = self.document.sections[-1]
        sizes = (section.page_width, section.left_margin, section.right_margin)
        return _TEXT_WIDTH if None in sizes else int(sizes[0] - sizes[1] - sizes[2])

    def _row(
        self, row: Any, contents: Iterable[Lines], numbers: frozenset[int], *, strong: bool = False
    ) -> None:
        parts.keep_row_together(row)
        for index, (cell, content) in enumerate(zip(row.cells, contents, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = (
                _IN_CELL
            )
            if index in numbers:
                parts.align_right(paragraph)
            self._lines(paragraph, content, strong=strong)
