"""Columns of tables: the name, type, unit and meaning of each, and what an empty cell means.

A table is declared next to the model whose values it lists, in ``<domain>/tables.py``. Its columns
are a contract, as the keys of a document are: a column is added at the end, and none changes its
name, its type or its meaning.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from attrs import field, frozen

from ..values.brief import Brief

Row: TypeAlias = dict[str, Any]
"""One row: the value of each column by its name, ``None`` where there is none."""


class ColumnType(enum.StrEnum):
    """What a column holds.

    In rows these are ``str``, ``str``, ``int``, ``float``, ``Decimal``, ``datetime.date`` and
    ``bool``; in data frames, the type of the same meaning.
    """

    TEXT = "text"
    TERM = "term"
    INTEGER = "integer"
    NUMBER = "number"
    AMOUNT = "amount"
    DAY = "day"
    FLAG = "flag"


class Missing(enum.StrEnum):
    """Why a cell is empty in which a zero could have been meant."""

    NOT_STATED = "not-stated"
    NOT_DETERMINED = "not-determined"
    NOT_APPLICABLE = "not-applicable"


@frozen
class TableColumn(Brief):
    """A column of a table.

    Attributes:
        name: The name: English, in snake_case, and no keyword of Python or SQL.
        type: What it holds.
        meaning: What its values mean.
        unit: The unit of numbers, such as *inhabitants*.
        missing: What an empty cell means; empty if every row has a value.
        terms: Of a column of terms, all that it can hold, in their order.
    """

    name: str
    type: ColumnType
    meaning: str
    unit: str = field(default="", kw_only=True)
    missing: str = field(default="", kw_only=True)
    terms: tuple[str, ...] = field(default=(), kw_only=True)

    def _brief(self) -> str:
        return f"{self.name}: {self.type}"


MakeRows: TypeAlias = Callable[[Sequence[Any], dt.date | None, dt.date | None], Iterator[Row]]
"""A function that makes the rows of values, for a day and as known on a day."""


@frozen(kw_only=True)
class TableDefinition(Brief):
    """A table: its columns, and the function that makes its rows.

    Attributes:
        name: The name by which ``rows`` and ``frame`` know it.
        meaning: What one row is.
        columns: The columns, in their order.
        of: The kinds of documents that it is made of.
        answers: The names of the classes of answers that it can be made of, too.
        make: The function that makes the rows.
        needs_day: Whether the rows of documents depend on a day, so that one has to be given.
        takes_day: Whether a day can be given.
        takes_known_on: Whether the day can be given on which facts were known.
    """

    name: str
    meaning: str
    columns: tuple[TableColumn, ...]
    of: tuple[str, ...]
    answers: tuple[str, ...] = ()
    make: MakeRows
    needs_day: bool = False
    takes_day: bool = True
    takes_known_on: bool = False

    def _brief(self) -> str:
        return f"{self.name}, columns: {len(self.columns)}"


# ── makers of columns ──

NONE = "there is none"
"""The meaning of an empty cell where a document names nothing."""


def text(name: str, meaning: str, *, missing: str = "") -> TableColumn:
    """A column of text."""
    return TableColumn(name, ColumnType.TEXT, meaning, missing=missing)


def term(name: str, meaning: str, terms: Iterable[str], *, missing: str = "") -> TableColumn:
    """A column of *terms*, a closed list such as an enumeration."""
    return TableColumn(
        name, ColumnType.TERM, meaning, missing=missing, terms=tuple(map(str, terms))
    )


def integer(name: str, meaning: str, *, unit: str = "", missing: str = "") -> TableColumn:
    """A column of whole numbers."""
    return TableColumn(name, ColumnType.INTEGER, meaning, unit=unit, missing=missing)


def number(name: str, meaning: str, *, unit: str = "", missing: str = "") -> TableColumn:
    """A column of numbers that need not be whole."""
    return TableColumn(name, ColumnType.NUMBER, meaning, unit=unit, missing=missing)


def day_column(name: str, meaning: str, *, missing: str = "") -> TableColumn:
    """A column of calendar days."""
    return TableColumn(name, ColumnType.DAY, meaning, missing=missing)


def flag(name: str, meaning: str, *, missing: str = "") -> TableColumn:
    """A column of yes and no."""
    return TableColumn(name, ColumnType.FLAG, meaning, missing=missing)


def money_column(name: str, meaning: str, *, missing: str = "") -> TableColumn:
    """An amount of money, exact to the hundredth; its currency is in the column ``currency``."""
    return TableColumn(name, ColumnType.AMOUNT, meaning, unit="currency", missing=missing)


def currency_column(*, missing: str = "") -> TableColumn:
    """The column with the currency of the amounts in a row."""
    return text("currency", "The currency of the amounts, by ISO 4217.", missing=missing)


def state_column(column: str, *states: Missing) -> TableColumn:
    """The column that says why the *column* is empty, where a zero could have been meant."""
    return term(
        f"{column}_state",
        f"Why {column} is empty.",
        states or tuple(Missing),
        missing=f"{column} is not empty",
    )


def date_columns(name: str, meaning: str, *, missing: str = "") -> tuple[TableColumn, ...]:
    """A date that may be rough, as three columns: as written, its first and its last day.

    An open end, or a date that is unknown, has no day there.
    """
    either = f"{missing}; or the date is open there" if missing else "the date is open there"
    return (
        text(name, f"{meaning} As written (EDTF).", missing=missing),
        day_column(f"{name}_first", f"The first day that {name} leaves open.", missing=either),
        day_column(f"{name}_last", f"The last day that {name} leaves open.", missing=either),
    )


AUTHORITY = (
    text(
        "authority_id",
        "The id of the authority.",
        missing="the document is of several authorities (see the table authorities), or of none",
    ),
    text(
        "country",
        "The country, by ISO 3166-1 alpha-2.",
        missing="the authorities are in several countries, or there is none",
    ),
    text("document", "The identity of the document.", missing="the row is made of an answer"),
)
"""The first columns of every table."""

SOURCE = text(
    "source",
    "The address of the first source, or else its title; the table sources has all.",
    missing="no source is given",
)
"""The column with the first source of a row."""
