"""The tables among blocks as CSV (RFC 4180), for programs or as a spreadsheet opens it.

What a spreadsheet would run as a formula is made plain text by an apostrophe: at the beginning of a
cell, and wherever a cell would begin for a spreadsheet that splits at another sign.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..languages.conventions import conventions_of
from ..values.characters import printable
from .blocks import Block, Lines, Table
from .unfolded import leaves

_FORMULA = frozenset("=+-@|%\t\r\n")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_BEGINNING = re.compile(r'(?:^|\r\n|[,;|\t\r\n])(?=[ \xa0\u202f"]*([^ \xa0\u202f"]))')
"""Where a cell begins for a spreadsheet, and the first character that it looks at."""


@frozen
class Dialect:
    """How a spreadsheet expects CSV: the sign between cells, the decimal sign, the first characters."""

    delimiter: str = ","
    point: str = "."
    mark: str = ""


PLAIN = Dialect()


def excel(lang: str) -> Dialect:
    """What Excel opens by a double click where its language is *lang*, a code.

    Without a byte order mark, it would not take the file for UTF-8. Where the comma is the decimal
    sign, and in Switzerland, it splits at semicolons.
    """
    if lang == "en":
        return Dialect(mark="\ufeff")
    return Dialect(delimiter=";", point=conventions_of(lang).point, mark="\ufeff")


def render(blocks: Iterable[Block], dialect: Dialect = PLAIN) -> str:
    """The tables among *blocks*, each with a line of its heads; an empty line between two."""
    text = "\r\n".join(_table(table, dialect) for table in tables(blocks))
    return f"{dialect.mark}{text}" if text else ""


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables among *blocks*, as a page has them."""
    return (block for block in leaves(blocks) if isinstance(block, Table))


def _table(table: Table, dialect: Dialect) -> str:
    output = io.StringIO()
    writer = csv.writer(output, delimiter=dialect.delimiter)
    for row in (table.heads, *table.rows):
        writer.writerow(_cell(_text(content), dialect) for content in row)
    return output.getvalue()


def _text(content: Lines) -> str:
    """The text of a cell; its lines are lines in the cell, too."""
    return "\n".join(
        "".join(printable(span.with_address + span.in_brackets) for span in one_line)
        for one_line in content
    )


def _cell(text: str, dialect: Dialect) -> str:
    """*text* as a cell: a number with the decimal sign of the dialect, or defused."""
    return text.replace(".", dialect.point) if _NUMBER.fullmatch(text) else defuse(text)


def defuse(text: str) -> str:
    """*text*, with an apostrophe wherever a spreadsheet would find the beginning of a formula."""
    return text if _NUMBER.fullmatch(text) else _BEGINNING.sub(_defused, text)


def _defused(beginning: re.Match[str]) -> str:
    first = unicodedata.normalize("NFKC", beginning[1])[:1]
    return f"{beginning[0]}'" if first in _FORMULA else beginning[0]
