"""The tables among blocks as CSV (RFC 4180), for spreadsheets.

A cell that a spreadsheet would run as a formula is made plain text by an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator

from .blocks import Alternatives, Block, Group, Lines, Section, Table

_FORMULA = frozenset("=+-@|%\t\r\n")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def render(blocks: Iterable[Block]) -> str:
    """The tables among *blocks*, each with a line of its heads; an empty line between two."""
    return "\r\n".join(map(_table, tables(blocks)))


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables among *blocks*, as a page has them."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case Group() | Section():
                yield from tables(block.blocks)
            case Alternatives():
                yield from tables(block.page)


def _table(table: Table) -> str:
    output = io.StringIO()
    writer = csv.writer(output)
    for row in (table.heads, *table.rows):
        writer.writerow(defuse(_text(content)) for content in row)
    return output.getvalue()


def _text(content: Lines) -> str:
    """The text of a cell; its lines are lines in the cell, too."""
    return "\n".join("".join(span.with_address for span in one_line) for one_line in content)


def defuse(text: str) -> str:
    """*text*, with an apostrophe before it if a spreadsheet would take it for a formula."""
    first = unicodedata.normalize("NFKC", text.lstrip(" \u00a0"))[:1]
    if first in _FORMULA and not _NUMBER.fullmatch(text):
        return f"'{text}" if first else text
    return text
