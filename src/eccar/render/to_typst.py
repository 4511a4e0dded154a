"""Blocks as a PDF for the archive, by typst: tagged as PDF/UA-1 asks, and the same bytes every time.

The content goes to the layout ``paper.typ`` as data, so that no text of a document is taken for
source. Nothing is read from the machine: the fonts are those within typst. It needs typst, which
the extra ``paper`` installs.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from ..values.characters import degrade, printable
from ..values.packaged import text
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
from .properties import BLANK, FileProperties
from .spans import Span
from .unfolded import is_small, shares, with_next

_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')
_MAX_ROUNDS = 3
"""How often typst is asked which characters its fonts lack; it names all of them at once."""

_LONG = re.compile(r"[^\s/?&=._-]{41,}")
"""Words that no column is wide enough for; a page can break them anywhere."""

_SIMILAR = "cp1252"
"""The encoding whose characters take the place of those that the fonts lack."""


@frozen
class Pdf:
    """A PDF, and the characters that its fonts lack, each with what takes its place."""

    content: bytes
    replaced: dict[str, str]


def render(blocks: Iterable[Block], properties: FileProperties) -> Pdf:
    """*blocks* as a PDF with the properties of *properties*.

    Raises ``typst.TypstError`` if typst finds that the PDF would not be accessible.
    """
    from typst import TypstError

    contents, replaced = tuple(blocks), dict[str, str]()
    for _ in range(_MAX_ROUNDS):
        try:
            return Pdf(_compiled(_Paper(replaced).data(contents, properties)), replaced)
        except TypstError as error:
            lacking = {
                character for text in _LACKING.findall(error.diagnostic) for character in text
            }
            if not lacking - set(replaced):
                raise
        replaced |= {each: degrade(each, _SIMILAR) for each in lacking if not each.isascii()}
    return Pdf(_compiled(_Paper(replaced).data(contents, properties)), replaced)


def _compiled(paper: dict[str, Any]) -> bytes:
    """The PDF of *paper*, compiled in a folder with the layout alone; typst reads nothing beyond it."""
    import typst

    with tempfile.TemporaryDirectory() as folder:
        layout = Path(folder, "paper.typ")
        layout.write_text(text("eccar.render", "paper.typ"), "utf-8")
        return typst.compile(
            layout,
            root=Path(folder),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"paper": json.dumps(paper)},
            ignore_system_fonts=True,
        )


@frozen
class _Paper:
    """Blocks as the data that the layout takes; *replaced* are the characters without a glyph."""

    replaced: dict[str, str]

    def data(self, blocks: Iterable[Block], properties: FileProperties) -> dict[str, Any]:
        """All *blocks*, and the properties of *properties*."""
        lang, _, region = properties.lang.partition("-")
        return {
            "title": self._text(properties.title),
            "author": self._text(properties.author),
            "origin": properties.origin,
            "lang": lang,
            "region": region or None,
            "blocks": list(_together(_new_pages(self._blocks(blocks)))),
        }

    def _text(self, text: str) -> str:
        shown = printable(text).translate({ord(key): text for key, text in self.replaced.items()})
        return _LONG.sub(_breakable, shown)

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
        for block, leads in with_next(blocks):
            match block:
                case Heading():
                    level, line = block.level, self._line(block.name or block.content)
                    yield {"kind": "heading", "level": level, "line": line}
                case Paragraph():
                    lines = [self._line(block.content)]
                    yield {"kind": "paragraph", "lines": lines, "leads": leads}
                case LineBlock():
                    lines = self._lines(block.content)
                    yield {"kind": "paragraph", "lines": lines, "leads": False}
                case Items():
                    yield self._items(block)
                case Table():
                    yield self._table(block)
                case Figure():
                    yield {"kind": "figure", "svg": block.svg, "alt": self._text(block.alt)}

    def _items(self, block: Items) -> dict[str, Any]:
        items = [
            {
                "lines": [self._line(part) for part in item if not isinstance(part, Items)],
                "nested": [self._items(part) for part in item if isinstance(part, Items)],
            }
            for item in block.content
        ]
        return {"kind": "items", "ordered": block.ordered, "items": items}

    def _table(self, block: Table) -> dict[str, Any]:
        return {
            "kind": "table",
            "caption": self._text(block.caption),
            "captioned": block.captioned,
            "small": is_small(block),
            "columns": list(shares(block)),
            "numbers": sorted(block.numbers),
            "heads": list(map(self._lines, block.heads)),
            "rows": [list(map(self._lines, row)) for row in block.rows],
        }

    def _lines(self, content: Lines) -> list[list[dict[str, Any]]]:
        return list(map(self._line, content))

    def _line(self, content: Line) -> list[dict[str, Any]]:
        return list(map(self._span, content))

    def _span(self, span: Span) -> dict[str, Any]:
        return {
            "text": self._text(span.text),
            "lang": span.lang and span.lang.partition("-")[0],
            "strong": span.strong,
            "blank": span.style == BLANK,
            "link": span.link,
            "note": self._text(span.note),
        }


def _breakable(word: re.Match[str]) -> str:
    return "\u200b".join(word[0])


def _new_pages(blocks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The *blocks*; from the second of the first level on, each heading begins a page."""
    for index, block in enumerate(blocks):
        if block["kind"] == "heading":
            block["new-page"] = bool(index) and block["level"] == 1
        yield block


def _together(blocks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The *blocks*; a small table with what leads to it is one of them, which no page parts.

    typst lets a heading go without a table that is moved to the next page for its footnotes alone.
    """
    leading: list[dict[str, Any]] = []
    for block in blocks:
        if block["kind"] == "table" and block["small"] and leading:
            yield {"kind": "together", "blocks": [*leading, block]}
            leading = []
            continue
        if not (block.get("leads") or (block["kind"] == "heading" and not block["new-page"])):
            yield from (*leading, block)
            leading = []
            continue
        leading.append(block)
    yield from leading
