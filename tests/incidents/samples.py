"""Tables of incidents that tests make of little, and the answers about them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import eccar
from eccar.incidents import IncidentTable, count_incidents, series
from eccar.testing.incident_records import invented_mapping, write_incident_records

EXAMPLES = Path(__file__).parents[2] / "examples/incidents"


def table(id: str, period: str | int | None = 2023, **more: Any) -> IncidentTable:
    """A table of a town of which everything is stated that comparisons need; *more* are keys of it."""
    data = {
        "eccar": "incident-table/1",
        "id": id,
        "audience": "public",
        "authorities": ["de/musterstadt"],
        "unit": "incident",
        "source": "city-office",
        "method": "Reports to the office, each counted once.",
        **({"coverage": {"period": period}} if period else {}),
        **more,
    }
    return eccar.from_dict(
        {key: value for key, value in data.items() if value is not None}, IncidentTable
    )


def counted(id: str, period: str | int, count: int, **more: Any) -> IncidentTable:
    """A table with a total alone."""
    return table(id, period, cells=[{"count": count}], **more)


def example(name: str) -> IncidentTable:
    """The table under ``examples/incidents`` with this *name*."""
    return eccar.load(EXAMPLES / f"{name}.yaml", IncidentTable)


def invented_records() -> bytes:
    """Invented records as CSV, with unknown codes and dates that do not exist."""
    file = io.StringIO()
    write_incident_records(file, 100)
    return file.getvalue().encode()


def answers_about_incidents() -> Iterator[Any]:
    """Comparisons and series of each kind: with differences, breaks, revisions, hidden and rounded figures."""
    first, second = counted("a", 2022, 10), counted("b", 2023, 19)
    for period in (None, "2019", "2020/2024"):
        yield count_incidents(invented_records(), invented_mapping(), period=period)
    yield first.comparable_with(second)
    yield example("saxony-2023-attacks").comparable_with(example("saxony-2023-persons"))
    yield example("rias-2019").comparable_with(example("rias-nrw-2022"))
    yield series([])
    yield series([example("smalltown/table")], ["religion-or-belief"])
    yield series(
        [
            counted("old", 2022, 10, data_day="2023-01-10"),
            counted("new", 2022, 12, data_day="2023-06-10"),
            counted("other", 2022, 30, method="Another one."),
            table("hidden", 2023, cells=[{"state": "suppressed"}]),
            counted("rounded", 2024, 20, control={"method": "rounding", "base": 5}),
            table("lacking", 2025, unit=None),
        ]
    )
