"""How the tables of the coalition's lists are defined: a row for each entry, or for each of its parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ...tables.cells import first_source, start_of
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Row,
    TableColumn,
    TableDefinition,
    day_column,
    integer,
    term,
    text,
)
from ...values.vocabulary import Audience
from ..coalition import Coalition
from ..entries.entry import CoalitionEntry

OF_COALITION = ("coalition",)
"""The kind of document that holds the entries."""

ENTRY = (*AUTHORITY, text("entry_id", "The id of the entry in its list."))
"""The first columns of the table of a list."""

BODY = (*AUTHORITY, text("body_id", "The id of the body."))
"""The first columns of a table of what a body has."""

_LAST = (
    SOURCE,
    day_column("recorded_on", "The day of recording.", missing="not stated"),
    term("audience", "Whom the entry is for.", Audience),
    text("note", "A note on the entry.", missing=NONE),
)


def entry_table(
    name: str,
    *,
    meaning: str,
    entries: str,
    columns: Sequence[TableColumn],
    cells: Callable[[Any], Row],
) -> TableDefinition:
    """A table with a row for each entry of a list.

    Args:
        name: The name of the table.
        meaning: What one row is.
        entries: The name of the list, such as *events*.
        columns: The columns that are not those of every entry.
        cells: What gives the cells of these columns for an entry.
    """

    def make(
        documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
    ) -> Iterator[Row]:
        for document in documents:
            for start, entry in entries_of(document, entries, ENTRY):
                yield {**start, **cells(entry), **_last(entry, document)}

    return TableDefinition(
        name=name,
        meaning=meaning,
        columns=(*ENTRY, *columns, *_LAST),
        of=OF_COALITION,
        make=make,
        takes_day=False,
    )


def _last(entry: CoalitionEntry, document: Coalition) -> Row:
    """The cells of the last columns; what an entry does not say is that of its *document*."""
    return {
        "source": first_source(entry.sources),
        "recorded_on": entry.recorded or document.recorded,
        "audience": (entry.audience or document.audience).value,
        "note": entry.note,
    }


def part_table(
    name: str,
    *,
    meaning: str,
    entries: str,
    parts: str,
    number: tuple[str, str],
    columns: Sequence[TableColumn],
    cells: Callable[[Any], Row],
    first: Sequence[TableColumn],
) -> TableDefinition:
    """A table with a row for each part of each entry of a list.

    Args:
        name: The name of the table.
        meaning: What one row is.
        entries: The name of the list, such as *events*.
        parts: The name of the list in each entry, such as *counts*.
        number: The name and the meaning of the column of the number of the part, from 1.
        columns: The further columns.
        cells: What gives the cells of these columns for a part.
        first: The first columns, which say of what entry the part is.
    """
    number_name, number_meaning = number

    def make(
        documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None
    ) -> Iterator[Row]:
        for document in documents:
            for start, entry in entries_of(document, entries, first):
                for place, part in enumerate(getattr(entry, parts), 1):
                    yield {**start, number_name: place, **cells(part)}

    return TableDefinition(
        name=name,
        meaning=meaning,
        columns=(*first, integer(number_name, number_meaning), *columns),
        of=OF_COALITION,
        make=make,
        takes_day=False,
    )


def entries_of(
    document: Coalition, name: str, first: Sequence[TableColumn]
) -> Iterator[tuple[Row, Any]]:
    """The entries of the list *name*, each after the cells of the *first* columns of its row."""
    start = start_of(document)
    for entry in getattr(document, name):
        yield {**start, first[-1].name: entry.id}, entry
