"""Documents of every kind for the tests of tables, and strategies of those that a table is made of."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import eccar
from eccar.kinds import kind_of
from eccar.tables import TableDefinition
from eccar.tables.query import definition
from eccar.testing.evaluation_strategies import evaluations
from eccar.testing.incident_strategies import incident_tables, releases
from eccar.testing.network_strategies import coalitions
from eccar.testing.plan_strategies import inventories, plans
from eccar.testing.practice_strategies import practices
from eccar.testing.report_strategies import reports
from eccar.testing.round_strategies import rounds
from eccar.testing.strategies import accounts, memberships

from ..network.similarity.samples import answers_about_similarity

ON = "2026-11-22"
ROOT = Path(__file__).parents[2]


@functools.cache
def documents() -> tuple[Any, ...]:
    """The packaged memberships, and the documents of the examples and of the golden folder."""
    folders = [eccar.open_folder(ROOT / "tests" / "golden")]
    folders += [
        eccar.open_folder(path) for path in sorted((ROOT / "examples").iterdir()) if path.is_dir()
    ]
    return (*eccar.coalition(), *(document for folder in folders for document in folder))


def documents_for(what: str) -> list[Any]:
    """Those of the documents that the table *what* is made of; of a table of answers alone, answers."""
    table = definition(what)
    if not table.of:
        return [each for each in answers_about_similarity() if type(each).__name__ in table.answers]
    return [document for document in documents() if kind_of(type(document)) in table.of]


def days_for(what: str) -> dict[str, Any]:
    """The day that the table *what* requires, if it requires document."""
    return {"on": ON} if definition(what).needs_day else {}


STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "membership": memberships(),
    "account": accounts(),
    "plan": plans(),
    "inventory": inventories(),
    "report": reports(),
    "round": rounds(),
    "evaluation": evaluations(),
    "coalition": coalitions(),
    "practice": practices(),
    "incident-table": incident_tables(),
    "release": releases(),
}
"""Strategies of the kinds that tables are made of."""


def made_of(table: TableDefinition) -> st.SearchStrategy[list[Any]]:
    """Lists of documents that a *table* can be made of; of one of answers alone, lists of answers."""
    if not table.of:
        return st.lists(st.sampled_from(documents_for(table.name)), max_size=3)
    wanted = [strategy for kind, strategy in STRATEGIES.items() if kind in table.of]
    return st.lists(st.one_of(wanted), max_size=3)
