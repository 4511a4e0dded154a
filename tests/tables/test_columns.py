"""The contract of the tables: names, types and meanings of columns, and what rows hold."""

from __future__ import annotations

import datetime as dt
import keyword
import re
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar.tables import ColumnType, TableColumn
from eccar.tables.listed import TABLES
from eccar.tables.query import TableName, definition

from .samples import days_for, documents_for, made_of

GOLDEN = Path(__file__).parents[1] / "golden" / "tables.txt"
PYTHON = {
    ColumnType.TEXT: str,
    ColumnType.TERM: str,
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: float,
    ColumnType.AMOUNT: Decimal,
    ColumnType.DAY: dt.date,
    ColumnType.FLAG: bool,
}
RESERVED = frozenset(
    """all and any array as asc at authorization between both by case cast check collate column
    condition count create cross current cursor date day default delete desc distinct drop else end
    except exists external fetch filter for foreign from full function grant group having hour in
    index inner insert interval into is join key keys language lateral left like limit local match
    member minute month natural new no not null of offset old on only or order outer over partition
    period_ placing position primary range rank read references result return right row rows schema
    second select set similar some source_ start sum table then time timestamp to trailing true type
    union unique update user using values varying view when where window with within without year
    zone""".split()
)
"""Words that SQL or a common database reserves."""


def names_of(what: Any) -> list[str]:
    """The names of the columns of a table."""
    return [column.name for column in definition(what).columns]


@pytest.mark.parametrize("what", TABLES)
def test_names_of_columns_are_usable_everywhere(what: str) -> None:
    """In snake_case, each once, and no keyword of Python or SQL; SQLite takes them without quotes."""
    names = names_of(what)

    assert all(re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", name) for name in names)
    assert len(set(names)) == len(names)
    assert not [name for name in names if keyword.iskeyword(name) or keyword.issoftkeyword(name)]
    assert not RESERVED & {*names, what}
    sqlite3.connect(":memory:").execute(f"create table {what} ({', '.join(names)})")


@pytest.mark.parametrize("what", TABLES)
def test_every_table_begins_with_the_authority(what: str) -> None:
    """The authority, its country and the document come first; identifiers are text."""
    columns = definition(what).columns

    assert [column.name for column in columns[:3]] == ["authority_id", "country", "document"]
    assert {column.type for column in columns if column.name.endswith(("_id", "_code"))} <= {
        ColumnType.TEXT
    }


@pytest.mark.parametrize("what", TABLES)
def test_columns_come_in_the_groups_that_are_promised(what: str) -> None:
    """Rough dates have three columns, amounts a currency, and reasons the column that they explain."""
    columns = {column.name: column for column in definition(what).columns}

    for name, column in columns.items():
        assert column.meaning.endswith("."), name
        if name.endswith("_first") and column.type is ColumnType.DAY:
            stem = name.removesuffix("_first")
            assert columns[stem].type is ColumnType.TEXT
            assert columns[f"{stem}_last"].type is ColumnType.DAY
        if column.type is ColumnType.AMOUNT:
            assert columns["currency"].type is ColumnType.TEXT
        if column.terms and name.endswith("_state") and name != "measure_state":
            assert columns[name.removesuffix("_state")].missing
        assert bool(column.terms) == (column.type is ColumnType.TERM)


def test_the_tables_are_those_that_type_checkers_know() -> None:
    """The names in the annotation are those of the table of tables, and of the definitions."""
    assert list(get_args(TableName)) == sorted(TABLES)
    assert [definition(what).name for what in TABLES] == list(TABLES)


def test_columns_that_have_landed_stay() -> None:
    """No column goes, changes its type or moves; new ones come at the end of their table."""
    landed: dict[str, list[str]] = {}
    for line in GOLDEN.read_text("utf-8").splitlines():
        what, *rest = line.split()
        landed.setdefault(what, []).append(" ".join(rest))

    for what, columns in landed.items():
        now = [f"{column.name} {column.type}" for column in definition(what).columns]
        assert now[: len(columns)] == columns, what
        assert now == columns, f"add the new columns of {what} to tests/golden/tables.txt"
    assert set(landed) == set(TABLES)


def holds(column: TableColumn, value: Any) -> bool:
    """Whether a *column* may hold a *value*."""
    if value is None:
        return bool(column.missing)
    exact = type(value) is PYTHON[column.type] or isinstance(value, str)
    return exact and (not column.terms or value in column.terms)


def check(rows: Any) -> None:
    """Each row has the columns, in their order, with values that they hold."""
    for row in rows:
        assert list(row) == [column.name for column in rows.columns]
        for column in rows.columns:
            assert holds(column, row[column.name]), (column.name, row[column.name])
            state = f"{column.name}_state"
            if state in row and column.name != "measure":
                assert (row[state] is None) != (row[column.name] is None), column.name


@pytest.mark.parametrize("what", TABLES)
def test_rows_of_all_examples(what: Any) -> None:
    """All documents of the project give rows that keep the contract, and there are some."""
    rows = eccar.rows(documents_for(what), what, **days_for(what))

    assert len(rows) > 0
    check(rows)


@pytest.mark.parametrize("what", TABLES)
@settings(max_examples=8)
@given(st.data())
def test_rows_of_any_documents(what: Any, data: st.DataObject) -> None:
    """Whatever documents hold, the rows keep the contract."""
    things = data.draw(made_of(definition(what)))

    check(eccar.rows(things, what, **days_for(what)))


@pytest.mark.parametrize("what", [what for what in TABLES if "recorded_on" in names_of(what)])
def test_what_has_no_day_of_recording_has_that_of_its_document(what: Any) -> None:
    """In every table: nobody has to look into the document for when a row was recorded."""
    documents = [evolve(each, recorded=dt.date(2024, 5, 6)) for each in documents_for(what)]

    assert None not in eccar.rows(documents, what, **days_for(what)).column("recorded_on")


@pytest.mark.parametrize("what", TABLES)
def test_no_rows_have_all_columns(what: Any) -> None:
    """A table of nothing has its columns."""
    rows = eccar.rows([], what, **days_for(what))

    assert len(rows) == 0
    assert rows.columns == definition(what).columns
