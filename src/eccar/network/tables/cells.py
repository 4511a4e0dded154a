"""What the tables of the coalition share: the first and the last cells of each entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...plan.measures.reported_counts import Precision
from ...plan.tables.cells import NONE, start_of
from ...tables.columns import (
    AUTHORITY,
    SOURCE,
    Row,
    TableColumn,
    date_columns,
    day_column,
    first_source,
    term,
    text,
    words_cells,
)
from ...values.texts import Text
from ...values.vocabulary import Audience, YesNo
from ..coalition import Coalition
from ..entries.entry import CoalitionEntry

OF_COALITION = ("coalition",)
"""The kind of document that holds the entries."""

ENTRY = (*AUTHORITY, text("entry_id", "The id of the entry in its list."))
"""The first columns of the table of a list."""

BODY = (*AUTHORITY, text("body_id", "The id of the body."))
"""The first columns of a table of what a body has."""

WEBSITE = text("website", "The web address.", missing="not stated")
CONTACT = text("contact_unit", "The unit that answers questions.", missing="not stated")

LAST = (
    SOURCE,
    day_column("recorded_on", "The day of recording.", missing="that of the document"),
    term("audience", "Whom the entry is for.", Audience, missing="the audience of the document"),
    text("note", "A note on the entry.", missing=NONE),
)
"""The last columns of the table of a list."""


def title_columns(name: str, meaning: str, *, missing: str = "") -> tuple[TableColumn, ...]:
    """The columns of a text in several languages, and of the language that it is in."""
    language = f"The language of {name}, by BCP 47."
    return (
        text(name, f"{meaning} In English if it is there.", missing=missing),
        text(f"{name}_language", language, missing=missing),
    )


def titled(name: str, content: Text | None) -> Row:
    """The cells of ``title_columns``."""
    return dict(zip((name, f"{name}_language"), words_cells(content), strict=True))


def yes_no(name: str, meaning: str) -> TableColumn:
    """A column that says *yes*, *no* or *unknown*."""
    return term(name, meaning, YesNo)


def limit(name: str, number: str) -> TableColumn:
    """The column that says how the source limits the *number*."""
    return term(name, f"How {number} is limited.", Precision, missing="it is exact")


def rough(name: str, meaning: str) -> tuple[TableColumn, ...]:
    """The columns of a date that need not be stated."""
    return date_columns(name, meaning, missing="not stated")


def word(value: Any) -> str | None:
    """The word of a closed list, or ``None``."""
    return None if value is None else str(value.value)


def entries_of(documents: Sequence[Coalition], name: str) -> Iterator[tuple[Row, Any, Coalition]]:
    """The entries of the list *name*, each after the first cells of its row, and its document."""
    for document in documents:
        start = start_of(document)
        for entry in getattr(document, name):
            yield {**start, "entry_id": entry.id}, entry, document


def contact_unit(entry: Any) -> str | None:
    """The unit that answers questions about an *entry*."""
    return entry.contact.unit if entry.contact else None


def last_cells(entry: CoalitionEntry) -> Row:
    """The cells of ``LAST``."""
    return {
        "source": first_source(entry.sources),
        "recorded_on": entry.recorded,
        "audience": word(entry.audience),
        "note": entry.note,
    }
