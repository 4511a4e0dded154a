"""Formats of files, names of documents, and upgrades from version to version."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar import DocumentError, Membership, kinds, read
from eccar.documents import upgrades
from eccar.documents.writing import dumps

KRAKOW = Path(eccar.__file__).parent / "membership" / "register" / "pl-krakow.yaml"


@pytest.mark.parametrize("use", [lambda: read(b"", format="xml"), lambda: _written("xml")])
def test_there_are_two_formats(use: Callable[[], object]) -> None:
    """Another format is an error of the call, not of the document."""
    with pytest.raises(ValueError, match="no format 'xml'"):
        use()


def _written(format_: str) -> str:
    return dumps(read(KRAKOW).value, format=format_)


@pytest.mark.parametrize("name", ["membership/0", "membership/01", "membership", "minutes/1", "x"])
def test_other_names_are_no_documents(name: str) -> None:
    """Only existing kinds, in versions up to the present one, are read."""
    with pytest.raises(DocumentError) as refused:
        eccar.from_dict({"eccar": name})

    assert [finding.code for finding in refused.value.findings] == ["DOC102"]


def test_older_versions_are_upgraded_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step upgrades one version to the next, from any version."""

    def first(data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "steps": [*data.get("steps", []), 1]}

    def second(data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "steps": [*data.get("steps", []), 2]}

    monkeypatch.setattr(kinds, "upgrades_of", {"membership": (first, second)}.__getitem__)
    monkeypatch.setattr(upgrades, "upgrades_of", kinds.upgrades_of)

    assert upgrades.name_of(Membership) == "membership/3"
    assert [upgrades.upgrade({"eccar": f"membership/{version}"})[1] for version in (1, 2, 3)] == [
        {"steps": [1, 2]},
        {"steps": [2]},
        {},
    ]
