"""The catalog of rules and errors."""

from __future__ import annotations

import datetime as dt
import re

import eccar
from eccar import Severity
from eccar.checking.catalog import Explanation, catalog
from eccar.languages import LANGUAGES
from eccar.values.errors import CatalogEntry

CASE = re.compile(r"\{[a-z_]+:")
"""A placeholder that names a grammatical case."""


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


def test_a_message_is_explained_with_the_names_of_its_values() -> None:
    """Which grammatical case a language needs is no matter of who reads what a rule says."""
    cased = [
        (entry, lang)
        for lang in map(eccar.language, LANGUAGES)
        for entry in catalog().values()
        if CASE.search(lang.entry(entry, "message"))
    ]

    assert cased
    for entry, lang in cased:
        explained = eccar.text(Explanation(entry), lang.code, more=True)
        assert not CASE.search(explained)
        assert lang.entry_text(entry, "message") in explained
