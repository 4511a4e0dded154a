"""Columns and cells that several tables of the coalition have."""

from __future__ import annotations

from typing import Any

from ...plan.measures.reported_counts import Precision
from ...tables.cells import words_cells
from ...tables.columns import (
    Row,
    TableColumn,
    date_columns,
    term,
    text,
)
from ...values.texts import Text
from ...values.vocabulary import YesNo

WEBSITE = text("website", "The web address.", missing="not stated")
CONTACT = text("contact_unit", "The unit that answers questions.", missing="not stated")


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


def contact_unit(entry: Any) -> str | None:
    """The unit that answers questions about an *entry*."""
    return entry.contact.unit if entry.contact else None
