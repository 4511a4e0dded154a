"""What was found, in a copy of the workbook: comments, colours, signs, and a sheet with all findings."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import eccar
from eccar.command import main
from eccar.desk.workbook.comments import SIGNS
from eccar.values.errors import Severity

from .test_workbook_reading import PLAN, changed, with_cells


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str, lang: str = "de") -> int:
    return main(["check", *arguments, "--lang", lang, "--on", "2026-11-29"])


def findings_in(book: Any) -> list[list[Any]]:
    page = book["Prüfergebnis"]
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]


def test_findings_are_in_the_cells_of_a_copy(folder: Path) -> None:
    """Each with a sign, a colour, a comment sized to its text, and a link in the list; cells stay as they are."""
    eccar.save(PLAN, "plan.xlsx", lang="de")
    before = Path("plan.xlsx").read_bytes()

    assert check("plan.xlsx", "--comments", "checked.xlsx") == 0
    book = openpyxl.load_workbook("checked.xlsx")
    marked = [cell for page in book for row in page.iter_rows() for cell in row if cell.comment]
    heads, *rows = [row for row in findings_in(book) if row[1]]

    assert Path("plan.xlsx").read_bytes() == before
    assert eccar.load("checked.xlsx") == PLAN
    assert heads[0] == "Art"
    assert {row[0][0] for row in rows} <= set(SIGNS.values())
    assert all(cell.comment.author == "eccar" for cell in marked)
    assert all(cell.comment.text[0] in SIGNS.values() for cell in marked)
    assert all(cell.fill.fill_type for cell in marked)
    assert all(cell.comment.height >= 17 * cell.comment.text.count("\n") for cell in marked)
    addresses = {f"{cell.parent.title}!{cell.coordinate}" for cell in marked}
    assert addresses == {row[1].replace("'", "") for row in rows}
    links = [row[1].hyperlink.location for row in book["Prüfergebnis"].iter_rows(min_row=4)]
    assert links == [row[1] for row in rows]
    assert book.properties.creator == book.properties.lastModifiedBy == "eccar"


def test_a_workbook_that_cannot_be_read_gets_comments_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is to be corrected first stands in its cells, and the call says that a file was left out."""
    Path("plan.xlsx").write_bytes(changed(with_cells(A4=None, B5="elf")))

    assert check("plan.xlsx", "--comments", "checked.xlsx") == 2
    book = openpyxl.load_workbook("checked.xlsx")

    assert "✖" in book["Maßnahmen"]["A4"].comment.text
    assert "✖" in book["Maßnahmen"]["B5"].comment.text
    assert "plan.xlsx: Maßnahmen!A4 (Kennung): DOC449" in capsys.readouterr().err
    assert "noch nicht als Dokument lesbar" in findings_in(book)[0][0]


def test_no_empty_list_is_shown(folder: Path) -> None:
    """Without findings, a sentence says what was checked, on which day, and that nothing was found."""
    payee = eccar.loads(
        "{eccar: payee/1, name: Beispielkasse, iban: DE89370400440532013000, audience: members}"
    )
    eccar.save(payee, "payee.xlsx", lang="de")

    check("payee.xlsx", "--comments", "checked.xlsx", "--only", "FEE702")
    [first, *others] = findings_in(openpyxl.load_workbook("checked.xlsx"))

    assert "29.\xa0November 2026" in first[0]
    assert [row[0] for row in others] == ["Keine Feststellungen."]


def test_a_copy_can_be_corrected_and_checked_again(folder: Path) -> None:
    """Comments and colours of the first check are gone in the second copy."""
    Path("plan.xlsx").write_bytes(changed(with_cells(B5="elf")))
    check("plan.xlsx", "--comments", "first.xlsx")
    book = openpyxl.load_workbook("first.xlsx")
    book["Maßnahmen"]["B5"] = "9"
    book.save("first.xlsx")

    assert check("first.xlsx", "--comments", "second.xlsx") == 0
    again = openpyxl.load_workbook("second.xlsx")
    cell = again["Maßnahmen"]["B5"]
    assert cell.comment is None
    assert cell.fill.fill_type is None
    assert sum(name.startswith("Prüfergebnis") for name in again.sheetnames) == 1
    assert eccar.load("second.xlsx") == PLAN


def test_the_workbook_itself_and_files_that_are_there_are_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another name is needed, one that is free unless --force is given."""
    eccar.save(PLAN, "plan.xlsx", lang="de")
    before = Path("plan.xlsx").read_bytes()
    Path("there.xlsx").write_text("mine")

    assert check("plan.xlsx", "--comments", "./plan.xlsx") == 2
    assert check("plan.xlsx", "--comments", "there.xlsx") == 2
    assert check("plan.xlsx", "--comments", "comments.txt") == 2
    assert check("plan.xlsx", "plan.xlsx", "--comments", "other.xlsx") == 2
    assert Path("plan.xlsx").read_bytes() == before
    assert Path("there.xlsx").read_text() == "mine"
    assert check("plan.xlsx", "--comments", "there.xlsx", "--force") == 0


def test_a_foreign_workbook_gets_no_comments(folder: Path) -> None:
    """The library for comments drops what it does not know; so only ours are copied."""
    openpyxl.Workbook().save("list.xlsx")

    assert check("list.xlsx", "--comments", "checked.xlsx") == 2
    assert not Path("checked.xlsx").exists()


def test_every_severity_has_a_sign_of_its_own() -> None:
    """A colour never says anything alone."""
    assert set(SIGNS) == set(Severity)
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_new_and_convert_write_workbooks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook to fill in, and from YAML to a workbook and back."""
    assert main(["new", "inventory", "--format", "xlsx", "--lang", "pl"]) == 0
    assert main(["new", "inventory", "--format", "xlsx", "--lang", "pl"]) == 2
    assert main(["new", "plan", "--format", "xlsx", "--out", "p.xlsx", "--lang", "fr"]) == 0
    eccar.save(PLAN, "plan.yaml")
    assert main(["convert", "plan.yaml", "plan.xlsx", "--lang", "de"]) == 0
    assert main(["convert", "plan.xlsx", "back.yaml"]) == 0

    assert eccar.load("back.yaml") == PLAN
    assert openpyxl.load_workbook("inventory.xlsx").sheetnames[:2] == ["Instrukcja", "Dane ogólne"]
    assert (
        openpyxl.load_workbook(io.BytesIO(Path("plan.xlsx").read_bytes())).sheetnames[0]
        == "Anleitung"
    )
