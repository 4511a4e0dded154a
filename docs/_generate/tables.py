"""The tables of ``eccar.rows``: their columns, with types, units and what an empty cell means."""

from __future__ import annotations

from collections.abc import Iterator

from eccar.tables import ColumnType, TableColumn, TableDefinition
from eccar.tables.listed import TABLES
from eccar.tables.query import definition

from .markdown import code, plain, table

MANY = 12
"""Terms of a column that are listed; of more, only how many there are is."""

_TYPES = {
    ColumnType.TEXT: ("str", "string", "String", "string"),
    ColumnType.TERM: ("str", "category", "Enum", "dictionary"),
    ColumnType.INTEGER: ("int", "Int64", "Int64", "int64"),
    ColumnType.NUMBER: ("float", "Float64", "Float64", "double"),
    ColumnType.AMOUNT: ("Decimal", "object (Decimal)", "Decimal(38, 2)", "decimal128(38, 2)"),
    ColumnType.DAY: ("date", "datetime64[s]", "Date", "date32"),
    ColumnType.FLAG: ("bool", "boolean", "Boolean", "bool"),
}
"""What each type is in rows, and in the data frames of pandas, Polars and PyArrow."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    definitions = [definition(what) for what in TABLES]
    return {
        "tables.md": "\n".join(line for shown in definitions for line in _table(shown)),
        "table-types.md": table(
            ("Type", "In rows", "pandas", "Polars", "PyArrow"),
            ([kind.value, *map(code, names)] for kind, names in _TYPES.items()),
        ),
    }


def _table(shown: TableDefinition) -> Iterator[str]:
    yield f"### {shown.name}\n"
    yield f"{plain(shown.meaning)} Made of: {', '.join(map(code, _made_of(shown)))}. {_days(shown)}\n"
    heads = ("Column", "Type", "Meaning", "An empty cell means")
    yield table(heads, map(_column, shown.columns), wide=True)


def _made_of(shown: TableDefinition) -> tuple[str, ...]:
    return (*shown.of, *shown.answers)


def _days(shown: TableDefinition) -> str:
    """Whether the table depends on days."""
    day = (
        "requires a day"
        if shown.needs_day
        else "takes a day"
        if shown.takes_day
        else "takes no day"
    )
    known = f", and {code('known_on')}" if shown.takes_known_on else ""
    return f"It {day}{known}."


def _column(column: TableColumn) -> list[str]:
    unit = f" ({plain(column.unit)})" if column.unit else ""
    return [
        code(column.name),
        f"{column.type}{unit}",
        f"{plain(column.meaning)}{_terms(column)}",
        plain(column.missing) or "never empty",
    ]


def _terms(column: TableColumn) -> str:
    """The terms that a column can hold, unless they are many."""
    if not column.terms:
        return ""
    if len(column.terms) > MANY:
        return f" One of {len(column.terms)} terms."
    return f" One of: {', '.join(map(code, column.terms))}."
