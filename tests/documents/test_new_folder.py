"""Many documents written to a folder: a file for each, and they are read back as equal values."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar.documents.new_folder import MOST_LETTERS, file_names
from eccar.membership import Seated
from eccar.network import Register, register
from eccar.testing import network_strategies, plan_strategies, practice_strategies, strategies

NOT_FOR_A_CELL = frozenset({"DOC455", "DOC456", "DOC457"})
"""The codes of what no cell of a workbook can hold, which is named before anything is written."""


def inventory(**more: Any) -> eccar.Inventory:
    """An inventory of Musterstadt."""
    return eccar.Inventory(authorities=["de/musterstadt"], **more)


def registers() -> st.SearchStrategy[Register]:
    """Registers of few documents of several kinds; some about the same authority."""
    documents = st.one_of(
        strategies.memberships(),
        network_strategies.coalitions(),
        practice_strategies.practices(),
        plan_strategies.inventories(),
    )
    return st.lists(documents, max_size=4).map(register)


def recorded(documents: Register) -> Counter[Any]:
    """The documents of a register, each as often as it is there; a folder has an order of its own."""
    return Counter(documents.as_recorded)


@pytest.mark.parametrize("format", ["yaml", "json", "xlsx"])
@settings(max_examples=10, deadline=None)
@given(documents=registers())
def test_a_register_is_read_back_equal(format: str, documents: Register) -> None:
    """Whatever it holds, or what a cell cannot hold is named and nothing is written."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "register"
        try:
            eccar.save(documents, target, format=format)
        except eccar.DocumentError as error:
            if {
                finding.code for finding in error.findings
            } <= NOT_FOR_A_CELL and not target.exists():
                return
            raise
        again = eccar.open_folder(target).register

    assert recorded(again) == recorded(documents)
    assert Counter(again) == Counter(documents)


def test_the_packaged_register_can_be_taken_home(tmp_path: Path) -> None:
    """Every membership is read back equal, with the seats that the coalition records, in the same order."""
    eccar.save(eccar.coalition(), tmp_path / "register")
    again = eccar.open_folder(tmp_path / "register").register

    assert list(again) == list(eccar.coalition())
    assert again.coalition == eccar.coalition().coalition
    assert recorded(again) == recorded(eccar.coalition())


def test_seats_are_written_with_the_coalition_alone(tmp_path: Path) -> None:
    """The file of a membership has no fact that the register only gives it."""
    packaged = eccar.coalition()
    eccar.save(packaged, tmp_path / "register")
    file = tmp_path / "register" / "membership-at-graz.yaml"

    assert any(isinstance(fact, Seated) for fact in packaged["at/graz"].facts)
    assert "seated" not in file.read_text(encoding="utf-8")


def test_a_folder_is_copied(tmp_path: Path) -> None:
    """What ``open_folder`` gives can be written, too, in another format."""
    eccar.save(register([inventory(), inventory(recorded="2026-11-29")]), tmp_path / "yaml")
    eccar.save(eccar.open_folder(tmp_path / "yaml"), tmp_path / "json", format="json")

    assert {*eccar.open_folder(tmp_path / "json")} == {
        inventory(),
        inventory(recorded="2026-11-29"),
    }


def test_each_file_has_a_name_of_its_own() -> None:
    """Names are short, of letters that every system has, and none is taken twice."""
    names = file_names([inventory()] * 12 + [inventory(recorded="2026-11-29")])
    long = eccar.Inventory(authorities=[f"de/{'muster' * 9}-{n}" for n in range(5)])

    assert len(set(names)) == 13
    assert names[:3] == [f"inventory-de-musterstadt{end}" for end in ("", "-2", "-3")]
    assert len(file_names([long])[0]) == MOST_LETTERS


def test_nothing_is_added_to_documents_that_are_there(tmp_path: Path) -> None:
    """They would be read back with the others; other files do no harm."""
    (tmp_path / "notes.txt").write_text("no document", "utf-8")
    eccar.save(register([inventory()]), tmp_path)
    with pytest.raises(eccar.DocumentError, match="DOC030"):
        eccar.save(register([inventory()]), tmp_path)

    assert len([*tmp_path.iterdir()]) == 2


def test_a_folder_that_cannot_be_made_and_formats_that_there_are_not(tmp_path: Path) -> None:
    """Each is refused, and what is there stays."""
    (tmp_path / "file").write_text("precious", "utf-8")
    with pytest.raises(eccar.DocumentError, match="DOC002"):
        eccar.save(register([inventory()]), tmp_path / "file" / "register")
    with pytest.raises(ValueError, match="no format 'toml'"):
        eccar.save(register([inventory()]), tmp_path / "register", format="toml")
    with pytest.raises(ValueError, match="name of the file says its format"):
        eccar.save(inventory(), tmp_path / "inventory.yaml", format="json")

    assert [path.name for path in tmp_path.iterdir()] == ["file"]
