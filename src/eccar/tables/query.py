"""The rows of a table, made of documents or answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Literal, TypeAlias

from ..documents.suggest import instead
from ..kinds import kind_of, resolve
from ..values.dates import day
from .columns import TableDefinition
from .listed import TABLES
from .result import Rows

TableName: TypeAlias = Literal[
    "authorities",
    "awards",
    "bodies",
    "body_figures",
    "body_names",
    "coalition_facts",
    "coverage",
    "deadlines",
    "declarations",
    "entry_terms",
    "event_counts",
    "events",
    "facts",
    "fees",
    "findings",
    "incident_cells",
    "indicators",
    "judgements",
    "measure_terms",
    "measures",
    "member_counts",
    "members",
    "names",
    "network_resources",
    "networks",
    "observations",
    "partners",
    "partnerships",
    "population",
    "postings",
    "practice_evidence",
    "practice_facts",
    "practice_terms",
    "practices",
    "progress",
    "projects",
    "recommendation_facts",
    "recommendations",
    "report_facts",
    "report_measures",
    "report_observations",
    "report_points",
    "resources",
    "round_entries",
    "rounds",
    "seats",
    "similar_cities",
    "similar_measures",
    "sources",
    "standings",
]
"""The tables, which ``TABLES`` in ``tables/listed.py`` lists."""


def rows(
    things: Iterable[Any],
    what: TableName,
    *,
    on: dt.date | str | None = None,
    known_on: dt.date | str | None = None,
) -> Rows:
    """The rows of the table *what*, made of *things*.

    Args:
        things: Documents of the kinds that the table is made of, or answers such as reports.
        what: The name of the table; the reference lists all, with their columns.
        on: The day for which the rows are made; for some tables it is required.
        known_on: The day on which the facts were known; by default all facts count.

    Returns:
        The rows, with their columns also if there are none.

    Raises:
        TypeError: One of *things* is of a kind that the table is not made of.
        ValueError: There is no such table, or the table requires a day, or does not depend on one.

    Example:
        >>> import eccar
        >>> krakow = eccar.coalition()["pl/krakow"]
        >>> eccar.rows([krakow], "standings", on="2026-11-22").column("status")
        ['member']
    """
    table = definition(what)
    values = _values(things, table)
    on, known_on = _day(on), _day(known_on)
    _check_days(table, values, on, known_on)
    return Rows(table.name, table.columns, table.make(values, on, known_on))


def definition(what: str) -> TableDefinition:
    """The definition of the table *what*; raises ``ValueError`` if there is none."""
    if what not in TABLES:
        message = f"There is no table {what!r}{instead(what, tuple(TABLES))}"
        raise ValueError(message)
    table: TableDefinition = resolve(TABLES[what])
    return table


def _day(value: dt.date | str | None) -> dt.date | None:
    return None if value is None else day(value)


def _values(things: Iterable[Any], table: TableDefinition) -> Sequence[Any]:
    """The *things*, if the table can be made of each."""
    values = (things,) if _fits(things, table) else tuple(things)
    for number, value in enumerate(values, 1):
        if not _fits(value, table):
            wanted = ", ".join((*table.of, *table.answers)) or "documents"
            message = (
                f"The table {table.name} is made of: {wanted}. Number {number} of the things "
                f"given is a {kind_of(type(value)) or type(value).__name__}."
            )
            raise TypeError(message)
    return values


def _fits(value: Any, table: TableDefinition) -> bool:
    """Whether the *table* can be made of a *value*, also if its class is derived from another."""
    return any(
        kind_of(cls) in table.of or cls.__name__ in table.answers for cls in type(value).__mro__
    )


def _check_days(
    table: TableDefinition, values: Sequence[Any], on: dt.date | None, known_on: dt.date | None
) -> None:
    """Refuse a table that lacks the day it depends on, and a day that would have no effect."""
    documents = [value for value in values if type(value).__name__ not in table.answers]
    if table.needs_day and on is None and (documents or not table.answers):
        message = f"The table {table.name} depends on a day: give one, as on='2026-11-22'."
        raise ValueError(message)
    if on is not None and not table.takes_day:
        message = f"The table {table.name} does not depend on a day: leave out on=."
        raise ValueError(message)
    if known_on is not None and not table.takes_known_on:
        message = (
            f"The table {table.name} does not depend on when facts were known: leave out known_on=."
        )
        raise ValueError(message)
