"""The command paper: one authority, one file, never over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from eccar.command import main
from tests.desk.papers.test_papers import INVENTORY, MEMBERSHIP


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an invented authority; the call is made in an empty one next to it."""
    documents, work = tmp_path / "documents", tmp_path / "work"
    documents.mkdir()
    work.mkdir()
    values = {"id": "de/musterstadt", "country": "DE", "fact": "proposed"}
    (documents / "membership.yaml").write_text(MEMBERSHIP.format(**values), "utf-8")
    (documents / "inventory.yaml").write_text(INVENTORY.format(**values), "utf-8")
    monkeypatch.chdir(work)
    return documents


def test_the_file_is_named_after_the_paper_and_never_replaced(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["paper", "accession", str(folder), "--on", "2026-11-28"]
    assert main(call) == 0
    assert capsys.readouterr().out == "Written: accession-musterstadt.docx\n"
    made = Path("accession-musterstadt.docx").read_bytes()
    assert main([*call, "--lang", "de"]) == 2
    assert Path("accession-musterstadt.docx").read_bytes() == made
    assert main([*call, "--lang", "de", "--force"]) == 0
    assert Path("accession-musterstadt.docx").read_bytes() != made


@pytest.mark.parametrize("format", ["html", "markdown", "text"])
def test_other_formats_are_printed(
    folder: Path, format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["paper", "act", str(folder), "--format", format, "--lang", "de"]) == 0
    assert "Beratungsstelle" in capsys.readouterr().out
    assert list(Path.cwd().iterdir()) == []


def test_a_pdf_says_which_characters_were_replaced(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inventory = folder / "inventory.yaml"
    inventory.write_text(inventory.read_text("utf-8").replace("Kursy", "Kursy 😀"), "utf-8")
    assert main(["paper", "accession", str(folder), "--format", "pdf"]) == 0
    assert "😀" in capsys.readouterr().out


def test_a_paper_is_about_one_authority(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = INVENTORY.format(id="de/beispielstadt")
    (folder / "other.yaml").write_text(other, "utf-8")
    assert main(["paper", "accession", str(folder)]) == 2
    assert "one authority" in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(
    ("further", "said"),
    [
        (["--template", "none.docx"], "none.docx"),
        (["--template", "none.docx", "--format", "pdf"], "--format docx"),
        (["--out", "nowhere/paper.docx"], "nowhere"),
    ],
)
def test_a_wrong_call_writes_nothing(
    folder: Path, further: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["paper", "accession", str(folder), *further]) == 2
    assert said in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


def test_a_letterhead_is_refused_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = folder.parent / "city.dotx"
    bad.write_bytes(b"PK")
    assert main(["paper", "accession", str(folder), "--template", str(bad)]) == 2
    assert "city.dotx" in capsys.readouterr().err
