"""The lists of the tutorial: what is written is what its name says, and no list is written over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import eccar
from eccar.command import main

FILES = Path(__file__).parents[2] / "examples" / "desk" / "de"
ANSWERS = ("--yes", "--authority", "de/beispielhausen", "--lang", "de", "--on", "2026-11-28")
WORDS = ("--map", "Mit wem=Beteiligte", "--word", "schwebend=ruht")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files."""
    return Path(shutil.copytree(FILES, tmp_path / "desk"))


@pytest.mark.parametrize("name", ["bestand.xlsx", "bestand.yaml", "bestand.json"])
def test_an_inventory_is_written_as_its_name_says(folder: Path, name: str) -> None:
    out = folder / name
    assert main(
        ["import", str(folder / "integration.xlsx"), "--out", str(out), *ANSWERS, *WORDS]
    ) in {0, 1}
    assert len(eccar.load(out, eccar.Inventory).measures) == 21


def test_a_list_is_not_written_over_even_if_that_is_forced(folder: Path) -> None:
    source = folder / "integration.xlsx"
    before = source.read_bytes()
    call = ["import", str(source), "--out", str(source), "--force", *ANSWERS, *WORDS]
    assert main(call) == 2
    assert source.read_bytes() == before


def test_no_paper_is_written_without_a_document_that_cannot_be_read(folder: Path) -> None:
    out = folder / "paper.docx"
    named = [str(folder / "beispielhausen.xlsx"), str(folder / "integration.xlsx")]
    assert main(["paper", "accession", *named, "--out", str(out)]) == 2
    assert not out.exists()


@pytest.mark.parametrize(
    ("lang", "name"), [("de", "beispielhausen.xlsx"), ("en", "exampleford.xlsx")]
)
def test_the_workbook_of_the_city_can_be_read(lang: str, name: str) -> None:
    """It was filled in when the library said some things in other words."""
    membership = eccar.load(FILES.parent / lang / name, eccar.Membership)

    assert membership.city.names[lang]
    assert membership.facts
