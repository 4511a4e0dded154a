"""Folders with spreadsheets in them: our own workbooks are documents, and all others are named."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from attrs import evolve

import eccar

from .conftest import Run

MEMBERSHIP = (
    "eccar: membership/1\ncity: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}\n"
)
INVENTORY = eccar.Inventory(authorities=["de/musterstadt"], complete=True)
LIST = "Maßnahme;Amt\nBeratung;Amt A\n"
ON = ("--on", "2026-11-29")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A membership, an inventory as a workbook, a list, and the file that says that a workbook is open."""
    (tmp_path / "membership.yaml").write_text(MEMBERSHIP, "utf-8")
    eccar.save(INVENTORY, tmp_path / "inventory.xlsx")
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    (tmp_path / "~$inventory.xlsx").write_bytes(b"\x05user")
    return tmp_path


@pytest.mark.parametrize(
    "call", [("show",), ("check",), ("coverage",), ("page",), ("paper", "accession")]
)
def test_a_workbook_in_a_folder_is_a_document(
    call: tuple[str, ...], folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command over the folder answers from it; the list is named in one line."""
    monkeypatch.chdir(folder)
    form = ("--format", "text") if call[0] == "paper" else ()
    from_folder = run(*call, ".", *form, *ON)
    named = run(*call, "inventory.xlsx", "membership.yaml", *form, *ON)

    assert from_folder.code == 0
    if call[0] in {"page", "paper", "coverage"}:
        content = [each.out.rpartition("<main>")[2] for each in (from_folder, named)]
        assert content[0] == content[1]
    assert [line for line in from_folder.err.splitlines() if "list.csv" in line] == [
        (
            "eccar: Not read, because they are not documents of eccar: ./list.csv. To read in a list, "
            "use eccar import."
        )
    ]
    assert "~$" not in from_folder.err


def test_without_the_library_workbooks_are_named(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to install, after the lists, in the same line; as JSON it is a notice."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    result = run("show", folder, *ON)

    assert result.code == 0
    [notice] = [line for line in result.err.splitlines() if "Not read" in line]
    assert "list.csv (to read in a list, use eccar import)" in notice
    assert 'inventory.xlsx (to read workbooks, install: pip install "eccar[desk]")' in notice
    first = json.loads(run("show", folder, *ON, "--format", "json").out.splitlines()[0])
    assert first["key"] == "not_read_lists_workbooks"
    assert first["values"]["workbooks"] == [str(folder / "inventory.xlsx")]


def test_a_folder_of_lists_has_no_documents(tmp_path: Path, run: Run) -> None:
    """The lists are named, and the call is refused."""
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    result = run("show", tmp_path)

    assert result.code == 2
    assert "list.csv" in result.err
    assert "has no documents" in result.err


def test_a_workbook_with_a_fault_is_an_error_also_in_a_folder(folder: Path, run: Run) -> None:
    """Only what is no document is passed over: a paper and a page are refused."""
    import openpyxl

    book = openpyxl.load_workbook(folder / "inventory.xlsx")
    book.worksheets[1]["C1"] = "nobody"
    book.save(folder / "inventory.xlsx")
    for call in (("page", "-o", folder / "page.html"), ("paper", "accession")):
        result = run(*call, folder, *ON)
        assert result.code == 2
        assert "inventory.xlsx" in result.err
    assert not (folder / "page.html").exists()


def test_there_is_no_page_without_a_document_that_cannot_be_read(folder: Path, run: Run) -> None:
    """Neither printed nor written."""
    (folder / "plan.yaml").write_text("eccar: plan/1\n", "utf-8")
    result = run("page", folder, *ON)

    assert (result.code, result.out) == (2, "")
    assert "There is no page" in result.err


@pytest.mark.parametrize("call", [("page",), ("paper", "accession", "--format", "text")])
def test_of_two_inventories_none_is_chosen_without_saying_so(
    call: tuple[str, ...], folder: Path, run: Run
) -> None:
    """The same one twice is no doubt; the later one counts; two of one day are refused by their names."""
    dated = evolve(INVENTORY, recorded="2026-03-02")
    eccar.save(dated, folder / "inventory.xlsx")
    eccar.save(dated, folder / "again.yaml")
    assert run(*call, folder, *ON).code == 0
    eccar.save(evolve(dated, complete=False, recorded="2020-01-01"), folder / "again.yaml")
    assert run(*call, folder, *ON).code == 0
    eccar.save(evolve(dated, complete=False), folder / "again.yaml")
    result = run(*call, folder, *ON)
    assert result.code == 2
    assert "again.yaml" in result.err
    assert "inventory.xlsx" in result.err


def test_the_file_that_is_probably_meant_is_named(folder: Path, run: Run) -> None:
    """A wrong ending or a letter too few; nothing where no name is like it."""
    meant = run("show", folder / "inventory.xls").err
    assert f"Did you mean {folder / 'inventory.xlsx'}?" in meant
    assert "Did you mean" not in run("show", folder / "nothing-like-that.yaml").err
    assert "Did you mean" not in run("show", folder / "no" / "inventory.xlsx").err


def test_wrong_calls_say_what_is_wrong(folder: Path, run: Run) -> None:
    """A folder as the file to write, and a paper that there is none of."""
    into = run("page", folder, "-o", folder)
    assert into.code == 2
    assert "is a folder" in into.err
    assert "Did you mean accession?" in run("paper", "accesion", folder).err
