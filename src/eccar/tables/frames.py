"""Data frames of tables, in pandas, Polars or PyArrow, with a proper type for each column.

The types are given to each library as it names them: neither nullable integers nor days or decimals
of pandas can be named through a common layer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from ..documents.suggest import instead
from .columns import ColumnType, TableColumn
from .query import TableName, rows
from .result import Rows

Backend: TypeAlias = Literal["pandas", "polars", "pyarrow"]
"""The libraries whose data frames can be made."""

_DIGITS = 38
"""Digits of an amount in Polars and PyArrow, two of them after the point."""


def frame(
    things: Iterable[Any],
    what: TableName,
    backend: Backend | None = None,
    *,
    on: dt.date | str | None = None,
    known_on: dt.date | str | None = None,
    floats: bool = False,
) -> Any:
    """The data frame of the table *what*, made of *things*.

    Args:
        things: Documents or answers; see ``rows``. The ``Rows`` of the table *what* are taken, too.
        what: The name of the table.
        backend: ``"pandas"``, ``"polars"`` or ``"pyarrow"``; by default the first of them that is
            installed.
        on: The day for which the rows are made; see ``rows``.
        known_on: The day on which the facts were known; see ``rows``.
        floats: Whether amounts of money are floats instead of exact decimals.

    Returns:
        A ``pandas.DataFrame``, a ``polars.DataFrame`` or a ``pyarrow.Table``, with all columns and
        their types also if there are no rows.

    Raises:
        ImportError: None of the libraries, or not the one named, is installed.
        ValueError: There is no such table or backend; see ``rows`` for more.
        TypeError: The table is not made of one of *things*.

    Example:
        >>> import eccar
        >>> members = eccar.rows(eccar.coalition(), "members", on="2026-11-22")
        >>> eccar.frame(members, "members")  # doctest: +SKIP
    """
    table = things if isinstance(things, Rows) else rows(things, what, on=on, known_on=known_on)
    if table.name != what:
        message = f"These are rows of the table {table.name}, not of {what!r}."
        raise ValueError(message)
    library = _library(backend)
    values = {column.name: _values(table, column, floats) for column in table.columns}
    return _MAKERS[library](table.columns, values, floats)


def _library(backend: str | None) -> str:
    """The library to use: *backend*, or the first that is installed."""
    if backend is not None and backend not in _MAKERS:
        message = f"There is no backend {backend!r}{instead(backend, tuple(_MAKERS))}"
        raise ValueError(message)
    wanted = tuple(_MAKERS) if backend is None else (backend,)
    for name in wanted:
        if find_spec(name):
            return name
    names = " or ".join(wanted)
    message = f'For a data frame, install {names}, as with: pip install "eccar[frames]".'
    raise ImportError(message)


def _values(table: Rows, column: TableColumn, floats: bool) -> list[Any]:
    """The values of a *column*."""
    name = column.name
    if floats and column.type is ColumnType.AMOUNT:
        return [None if row[name] is None else float(row[name]) for row in table]
    return [row[name] for row in table]


def _type(column: TableColumn, floats: bool) -> ColumnType:
    return ColumnType.NUMBER if floats and column.type is ColumnType.AMOUNT else column.type


def _pandas(columns: tuple[TableColumn, ...], values: dict[str, list[Any]], floats: bool) -> Any:
    """A ``pandas.DataFrame``: nullable numbers and flags, days to the second, decimals as objects."""
    pandas = import_module("pandas")
    types = {
        ColumnType.TEXT: "string",
        ColumnType.INTEGER: "Int64",
        ColumnType.NUMBER: "Float64",
        ColumnType.AMOUNT: "object",
        ColumnType.DAY: "datetime64[s]",
        ColumnType.FLAG: "boolean",
    }
    made = {
        column.name: pandas.Categorical(values[column.name], categories=list(column.terms))
        if column.type is ColumnType.TERM
        else pandas.array(values[column.name], dtype=types[_type(column, floats)])
        for column in columns
    }
    return pandas.DataFrame(made)


def _polars(columns: tuple[TableColumn, ...], values: dict[str, list[Any]], floats: bool) -> Any:
    """A ``polars.DataFrame``: enumerations for terms, decimals with two places for amounts."""
    polars = import_module("polars")
    types = {
        ColumnType.TEXT: polars.String,
        ColumnType.INTEGER: polars.Int64,
        ColumnType.NUMBER: polars.Float64,
        ColumnType.AMOUNT: polars.Decimal(_DIGITS, 2),
        ColumnType.DAY: polars.Date,
        ColumnType.FLAG: polars.Boolean,
    }
    schema = {
        column.name: polars.Enum(list(column.terms))
        if column.type is ColumnType.TERM
        else types[_type(column, floats)]
        for column in columns
    }
    return polars.DataFrame(values, schema=schema)


def _pyarrow(columns: tuple[TableColumn, ...], values: dict[str, list[Any]], floats: bool) -> Any:
    """A ``pyarrow.Table``: dictionaries for terms, decimals with two places for amounts."""
    arrow = import_module("pyarrow")
    types = {
        ColumnType.TEXT: arrow.string(),
        ColumnType.INTEGER: arrow.int64(),
        ColumnType.NUMBER: arrow.float64(),
        ColumnType.AMOUNT: arrow.decimal128(_DIGITS, 2),
        ColumnType.DAY: arrow.date32(),
        ColumnType.FLAG: arrow.bool_(),
    }
    made = {
        column.name: _dictionary(arrow, column, values[column.name])
        if column.type is ColumnType.TERM
        else arrow.array(values[column.name], types[_type(column, floats)])
        for column in columns
    }
    return arrow.table(made)


def _dictionary(arrow: Any, column: TableColumn, values: list[Any]) -> Any:
    """An array of indices into the terms of a *column*."""
    places = {term: place for place, term in enumerate(column.terms)}
    indices = arrow.array([places.get(value) for value in values], arrow.int32())
    return arrow.DictionaryArray.from_arrays(indices, arrow.array(column.terms, arrow.string()))


_MAKERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {"pandas": _pandas, "polars": _polars, "pyarrow": _pyarrow}
)
"""What makes the frame of each library, in the order in which they are tried."""
