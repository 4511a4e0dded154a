"""The catalog of rules and errors."""

from __future__ import annotations

import datetime as dt

import eccar
from eccar import Severity
from eccar.checking.catalog import Explanation
from eccar.values.errors import CatalogEntry


def test_a_retired_rule_names_its_replacement() -> None:
    """A rule that is no longer evaluated keeps its explanation."""
    entry = CatalogEntry(
        code="MEM999",
        severity=Severity.NOTE,
        message="Former rule.",
        hint="Nothing.",
        source="somewhere",
        until=dt.date(2030, 1, 1),
        replaced_by="MEM101",
    )

    explained = eccar.text(Explanation(entry), more=True)

    assert "Retired on 1 January 2030; replaced by MEM101" in explained
