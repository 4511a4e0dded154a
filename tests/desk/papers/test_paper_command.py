"""The command paper: one authority, one file, never over another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eccar._version import __version__
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


HOSTILE = {
    "markup": "<b>x</b> *a* _b_ `c` [d](e) @ref <lab> $x$",
    "source": '#import "x": * #eval("1")',
    "template": "{{ x }} {% y %} {who} {0}",
    "right to left": "מרכז ייעוץ \u05d0",
    "emoji": "👩\u200d👧 🏳️\u200d🌈",
    "long": "x" * 500,
    "combining": "a" + "\u0301\u0302" * 40,
}


@pytest.mark.parametrize("format", ["docx", "pdf", "html", "markdown", "text"])
@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_no_title_breaks_a_paper(title: str, format: str, folder: Path) -> None:
    documents = {
        "eccar": "inventory/1",
        "authorities": ["de/musterstadt"],
        "measures": [{"id": "a", "points": [1], "titles": {"de": title}}],
    }
    (folder / "inventory.yaml").write_text(json.dumps(documents), "utf-8")
    out = f"paper.{format}"
    call = ["paper", "accession", str(folder), "--format", format, "--lang", "de", "--out", out]
    assert main(call) == 0
    assert Path(out).stat().st_size > 1000


@pytest.mark.parametrize("format", ["docx", "html"])
@pytest.mark.parametrize(("out", "force"), [("there", []), ("there", ["--force"]), ("a" * 300, [])])
def test_what_cannot_be_written_leaves_nothing_behind(
    out: str, force: list[str], format: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("there").mkdir()
    call = ["paper", "accession", str(folder), "--format", format, "--out", out, *force]
    assert main(call) == 2
    assert out[:40] in capsys.readouterr().err
    assert [each.name for each in Path.cwd().iterdir()] == ["there"]
    assert list(Path("there").iterdir()) == []


def test_a_document_that_cannot_be_read_is_named_and_no_paper_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "inventory.yaml").write_text("eccar: inventory/1\n measures: [", "utf-8")
    assert main(["paper", "accession", str(folder)]) == 2
    assert "inventory.yaml" in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


def test_an_empty_folder_makes_no_paper(tmp_path: Path, folder: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert main(["paper", "accession", str(empty)]) == 2
    assert list(Path.cwd().iterdir()) == []


def test_no_line_of_ours_stands_in_a_printed_paper(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its origin is in the properties of the page, as in those of a file."""
    assert main(["paper", "accession", str(folder), "--format", "html", "--lang", "de"]) == 0
    page = capsys.readouterr().out
    assert f'<meta name="generator" content="eccar {__version__}">' in page
    body = page.partition("<body")[2]
    assert __version__ not in body
    assert "inventory.yaml" not in body
