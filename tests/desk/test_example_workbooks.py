"""The examples that are checked in as workbooks: they are the documents that they were made of."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

import eccar

PROJECT = Path(__file__).parents[2]
EXAMPLES = PROJECT / "examples"
WORKBOOKS = sorted((EXAMPLES / "workbooks").glob("*.xlsx"))


def script() -> Any:
    """The script that writes them, which is no module of the library."""
    spec = importlib.util.spec_from_file_location(
        "example_workbooks", PROJECT / "scripts" / "example_workbooks.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.stem)
def test_a_workbook_is_the_document_that_it_was_made_of(path: Path) -> None:
    """Whatever its headings were called when it was made."""
    document, _ = script().WORKBOOKS[path.name]
    assert eccar.load(path) == eccar.load(EXAMPLES / document)


def test_workbooks_are_written_anew_to_the_byte(tmp_path: Path) -> None:
    """Into two folders, the same files; those that are checked in are among them."""
    folders = tmp_path / "a", tmp_path / "b"
    for folder in folders:
        folder.mkdir()
        script().write(folder)
    first, second = (
        {each.name: each.read_bytes() for each in folder.iterdir()} for folder in folders
    )

    assert first == second
    assert [*sorted(first)] == [path.name for path in WORKBOOKS]


def test_workbooks_are_of_both_kinds_and_small() -> None:
    """An inventory and plans, and together no more than a picture."""
    kinds = {type(eccar.load(path)) for path in WORKBOOKS}
    assert kinds == {eccar.Inventory, eccar.ActionPlan}
    assert sum(path.stat().st_size for path in WORKBOOKS) < 120_000
