"""Data frames of pandas, Polars and PyArrow; each is skipped where its library is not installed.

``make test-integrations`` has an environment with all three.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from importlib.util import find_spec
from typing import Any

import pytest

import eccar
from eccar.tables import Rows, frames
from eccar.tables.listed import TABLES

from .samples import days_for, documents_for

BACKENDS = [
    pytest.param(
        name,
        marks=pytest.mark.skipif(
            not find_spec(name), reason=f"{name} is not installed: make test-integrations"
        ),
    )
    for name in ("pandas", "polars", "pyarrow")
]
pytestmark = pytest.mark.integration
every_backend = pytest.mark.parametrize("backend", BACKENDS)


def types(frame: Any) -> list[tuple[str, str]]:
    """The names and types of the columns of a *frame*."""
    if hasattr(frame, "dtypes") and hasattr(frame.dtypes, "items"):
        return [(name, repr(kind)) for name, kind in frame.dtypes.items()]
    pairs = (
        frame.schema.items()
        if hasattr(frame.schema, "items")
        else ((f.name, f.type) for f in frame.schema)
    )
    return [(name, repr(kind)) for name, kind in pairs]


def values(frame: Any) -> list[dict[str, Any]]:
    """The rows of a *frame* as dicts of Python's own values."""
    if hasattr(frame, "to_dicts"):
        return list(frame.to_dicts())
    if hasattr(frame, "to_pylist"):
        return list(frame.to_pylist())
    import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]  # Where it is installed.

    def plain(value: Any) -> Any:
        if value is None or value is pd.NaT or value is pd.NA or value != value:  # noqa: PLR0124  # Only NaN differs from itself.
            return None
        return value.date() if isinstance(value, pd.Timestamp) else value

    return [{name: plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


@every_backend
@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("floats", [False, True])
def test_types_do_not_depend_on_the_values(what: Any, backend: Any, floats: bool) -> None:
    """An empty frame has all columns with the types of a full one."""
    options = {"floats": floats, **days_for(what)}
    full = eccar.frame(documents_for(what), what, backend, **options)
    empty = eccar.frame([], what, backend, **options)

    assert types(empty) == types(full)
    assert (len(empty), len(full)) == (
        0,
        len(eccar.rows(documents_for(what), what, **days_for(what))),
    )


@every_backend
@pytest.mark.parametrize("what", TABLES)
def test_values_are_those_of_the_rows(what: Any, backend: Any) -> None:
    """A frame holds what the rows hold: days, exact amounts, missing values."""
    rows = eccar.rows(documents_for(what), what, **days_for(what))

    assert values(eccar.frame(rows, what, backend)) == list(rows)


@every_backend
def test_amounts_and_flags(backend: Any) -> None:
    """Amounts are exact decimals, floats only where they are asked for."""
    things = documents_for("postings")
    exact = values(eccar.frame(things, "postings", backend))
    rough = values(eccar.frame(things, "postings", backend, floats=True))

    assert all(isinstance(row["amount"], Decimal) for row in exact)
    assert [float(row["amount"]) for row in exact] == [row["amount"] for row in rough]
    assert {type(row["amount"]) for row in rough} == {float}


@every_backend
def test_the_first_day_of_time(backend: Any) -> None:
    """The day 0001-01-01, with which standings begin, is a day in every library."""
    frame = eccar.frame([eccar.coalition()["pl/krakow"]], "standings", backend)

    assert values(frame)[0]["valid_from"] == dt.date.min


def test_an_unknown_backend_names_the_nearest() -> None:
    """A backend that does not exist is refused, whatever is installed."""
    with pytest.raises(ValueError, match="There is no backend 'panda'; perhaps 'pandas' is meant"):
        eccar.frame([], "facts", "panda")  # type: ignore[arg-type]  # A misspelt backend is tried.
    with pytest.raises(ValueError, match="there are: pandas, polars, pyarrow"):
        eccar.frame([], "facts", "r")  # type: ignore[arg-type]  # No backend at all is tried.


@pytest.mark.parametrize("backend", [None, "pandas", "polars"])
def test_a_library_that_is_not_installed(backend: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install."""
    monkeypatch.setattr(frames, "find_spec", {}.get)
    with pytest.raises(
        ImportError, match=r'install pand.*pip install "eccar\[frames\]"|install polars'
    ):
        eccar.frame([], "facts", backend)


def test_the_first_library_that_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a backend, the order is fixed, whatever has been imported."""
    makers = {name: lambda *_, name=name: name for name in ("pandas", "polars", "pyarrow")}
    monkeypatch.setattr(frames, "_MAKERS", makers)
    monkeypatch.setattr(frames, "find_spec", {"polars": True, "pyarrow": True}.get)
    assert eccar.frame([], "facts") == "polars"


def test_rows_of_another_table() -> None:
    """Rows are taken only for the table that they are of."""
    rows = eccar.rows([], "facts")
    assert isinstance(rows, Rows)
    with pytest.raises(ValueError, match="rows of the table facts, not of 'names'"):
        eccar.frame(rows, "names")
