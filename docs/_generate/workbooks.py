"""The workbooks of each kind of document: their sheets, and what to fill in under each heading."""

from __future__ import annotations

from collections.abc import Iterator

from eccar.desk.workbook.help_texts import help_text, list_help
from eccar.desk.workbook.layout import SheetLayout, layout
from eccar.desk.workbook.words import SheetColumn, columns, heading, sheet_name
from eccar.kinds import KINDS

from .english import ENGLISH
from .markdown import code, plain, table


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {"workbooks.md": "\n".join(line for kind in KINDS for line in _kind(kind))}


def _kind(kind: str) -> Iterator[str]:
    yield f"## {plain(ENGLISH.word('kind', kind))}\n"
    yield f"`eccar new {kind} --format xlsx`\n"
    for sheet in layout(kind):
        yield from _sheet(sheet)


def _sheet(sheet: SheetLayout) -> Iterator[str]:
    """The name of a *sheet*, what it has, and its columns; of the document itself, its rows."""
    yield f"### {plain(sheet_name(sheet, ENGLISH))}\n"
    yield f"{plain(list_help(sheet, ENGLISH))}\n"
    rows = (
        (plain(heading(column, ENGLISH)), code(column.id.partition("!")[2]), _help(column))
        for column in columns(sheet, ("en",))
    )
    yield table(("Heading", "Field", "What to fill in"), rows, wide=True)


def _help(column: SheetColumn) -> str:
    return plain(help_text(column, ENGLISH))
