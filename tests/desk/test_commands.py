"""The subcommands for lists: what they ask, what they write, and what they never touch. All is invented."""

from __future__ import annotations

import io
import os
import shlex
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import eccar
from eccar.desk import limits

from ..command.conftest import Run
from .test_bad_files import ole
from .workbooks import archive, ods, ods_cell, text_cell, xlsx

LIST = "Maßnahme;Amt;Sachstand\r\nBeratung für Mieter;Amt A;läuft\r\nKurse;Amt B;schwebend\r\n"
ANSWERS = ("--yes", "--authority", "de/musterstadt", "--word", "schwebend=planned")
DAY = ("--on", "2026-11-29")


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_bytes(LIST.encode("cp1252"))
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_from_a_list_to_points_in_two_commands(listed: Path, run: Run) -> None:
    """The list is imported not attributed, the sheet is ticked, the same command reads it back."""
    before = listed.read_bytes()
    first = run("import", listed, *ANSWERS, *DAY)
    assert first.code == 0
    assert sorted(files(listed.parent)) == [
        "liste-points.xlsx",
        "liste.csv",
        "liste.csv.columns.txt",
        "liste.yaml",
    ]
    inventory = eccar.load(listed.with_suffix(".yaml"), eccar.Inventory)
    assert [entry.points for entry in inventory.measures] == [(), ()]
    covered = run("coverage", listed.with_suffix(".yaml"), *DAY)
    assert "2 entries, 2 not attributed" in covered.out

    sheet = listed.with_name("liste-points.xlsx")
    book = openpyxl.load_workbook(sheet)
    page: Any = book.worksheets[0]
    assert [row[-1] for row in page.values][3:] == ["3 (Beratung), 7 (Mieter)", ""]
    page["F4"] = "x"
    book.save(sheet)
    refused = run("import", sheet, *DAY)
    assert refused.code == 2
    assert "--force" in refused.err
    assert run("import", sheet, "--force", *DAY).code == 0
    assert eccar.load(listed.with_suffix(".yaml"), eccar.Inventory).measures[0].points == (3,)
    assert listed.read_bytes() == before


def test_without_a_terminal_questions_are_printed_and_nothing_is_written(
    listed: Path, run: Run
) -> None:
    """Each with the option that answers it, in the language of the call."""
    for lang, option in (
        ("en", "Option: "),
        ("de", "Im Aufruf: "),
        ("fr", "Option\u00a0: "),
        ("pl", "Opcja: "),
    ):
        result = run("import", listed, "--no-input", "--lang", lang)
        assert result.code == 3
        assert result.out.count(option) == 5
        assert "schwebend" in result.out
        assert [*files(listed.parent)] == ["liste.csv"]


def test_the_next_list_needs_no_question(listed: Path, run: Run) -> None:
    """The mapping is kept next to the list, and is written over only when an answer is new."""
    run("import", listed, *ANSWERS, *DAY)
    kept = files(listed.parent)["liste.csv.columns.txt"]
    again = run("import", listed, "--no-input", "--force", *DAY)

    assert again.code == 0
    assert files(listed.parent)["liste.csv.columns.txt"] == kept


def test_nothing_is_written_over(listed: Path, run: Run) -> None:
    """Not one of the files, even if only one is there already."""
    other = listed.with_name("liste-points.xlsx")
    other.write_bytes(b"mine")
    before = files(listed.parent)
    result = run("import", listed, *ANSWERS, *DAY)

    assert result.code == 2
    assert "liste-points.xlsx" in result.err
    assert files(listed.parent) == before


def test_a_preview_writes_nothing(listed: Path, run: Run) -> None:
    """What would be read is shown."""
    result = run("import", listed, *ANSWERS, *DAY, "--preview")

    assert result.code == 0
    assert "2 entries read" in result.out
    assert [*files(listed.parent)] == ["liste.csv"]


def test_corrections_are_typed(listed: Path, run: Run) -> None:
    """What is named becomes what is said; the rest is as proposed."""
    result = run(
        *("import", listed, *ANSWERS[1:], *DAY),
        *("--map", "Sachstand=not-taken, Amt=partners", "--titles-in", "de", "--complete", "ja"),
    )
    inventory = eccar.load(listed.with_suffix(".yaml"), eccar.Inventory)

    assert result.code == 0
    assert inventory.complete
    assert inventory.measures[0].partners == ("Amt A",)
    assert not inventory.measures[0].progress


def test_an_example_of_an_option_is_what_is_proposed(tmp_path: Path, run: Run) -> None:
    """A colour that says nothing is not shown with an option that leaves entries out."""
    book = openpyxl.Workbook()
    page: Any = book.active
    page.append(["Maßnahme", "Amt", "Stand"])
    page.append(["Beratung", "Amt A", "läuft"])
    page.append(["Kurse", "Amt B", "geplant"])
    page["A2"].fill = openpyxl.styles.PatternFill("solid", fgColor="FFFFFF00")
    book.save(tmp_path / "liste.xlsx")
    shown = run("import", tmp_path / "liste.xlsx", "--no-input", "--lang", "de").out

    assert '--word "fill FFFF00=no-meaning"' in shown
    assert "gelb (fill FFFF00)" in shown
    assert 'left-out"' not in shown


def test_what_rows_were_taken_for_can_be_changed_as_it_says(tmp_path: Path, run: Run) -> None:
    """The option below the table makes the other reading of the rows."""
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in (["Maßnahme", "Amt"], ["Beratung", "Amt A"], ["Kurse", "Amt B"]):
        page.append(row)
    page["A3"].font = openpyxl.styles.Font(strike=True)
    path = tmp_path / "liste.xlsx"
    book.save(path)
    call = ("import", path, "--yes", "--authority", "de/musterstadt", "--titles-in", "de", *DAY)
    first = run(*call)
    [changed] = [line for line in first.out.splitlines() if "--word" in line]
    again = run(*call, *shlex.split(changed.partition(": ")[2]))

    assert "1 entry read" in first.out
    assert "2 cells read: all" in first.out
    assert "2 entries read" in again.out


def test_an_id_that_is_none_is_refused_before_questions(listed: Path, run: Run) -> None:
    """With how an id is written, not with the questions that are still open."""
    result = run("import", listed, "--yes", "--authority", "Musterstadt", "--no-input")
    assert (result.code, result.out) == (2, "")
    assert "pl/krakow" in result.err


@pytest.mark.parametrize(
    "options",
    [
        ("--map", "Nirgends=title"),
        ("--map", "Amt=nonsense"),
        ("--map", "Amt"),
        ("--word", "schwebend=nonsense"),
        ("--complete", "vielleicht"),
        ("--sheet", "Nirgends"),
        ("--yes", "--authority", "Musterstadt"),
    ],
)
def test_wrong_options_are_refused(listed: Path, run: Run, options: tuple[str, ...]) -> None:
    """With a sentence, and before anything is written."""
    result = run("import", listed, *options, "--no-input")

    assert result.code == (2 if result.err else 3)
    assert result.err or "No file was written" in result.out
    assert [*files(listed.parent)] == ["liste.csv"]


def test_findings_go_into_a_workbook_of_their_own(tmp_path: Path, run: Run) -> None:
    """With sheet, cell, value and finding; the list itself stays as it is."""
    path = tmp_path / "liste.csv"
    path.write_text("Maßnahme;Laufzeit\nBeratung;bald\n", "utf-8")
    result = run("import", path, "--yes", "--authority", "de/musterstadt", *DAY)
    rows = [*openpyxl.load_workbook(tmp_path / "liste-findings.xlsx").worksheets[0].values]

    assert result.code == 3
    assert rows[1][1:4] == ("B2", "Laufzeit", "bald")
    assert "DOC433" in rows[1][4]
    assert path.read_text("utf-8") == "Maßnahme;Laufzeit\nBeratung;bald\n"


def test_no_file_carries_the_name_of_an_account(tmp_path: Path, run: Run) -> None:
    """The author of each workbook is eccar."""
    path = tmp_path / "liste.csv"
    path.write_text("Maßnahme;Laufzeit\nBeratung;bald\n", "utf-8")
    run("import", path, "--yes", "--authority", "de/musterstadt", *DAY)

    for name in ("liste-findings.xlsx", "liste-points.xlsx"):
        properties = openpyxl.load_workbook(tmp_path / name).properties
        assert (properties.creator, properties.lastModifiedBy) == ("eccar", "eccar")


def test_answers_are_asked_at_a_terminal(
    listed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One question after the other; what is no answer is asked again, an empty line accepts."""
    typed = iter(["Musterstadt", "de/musterstadt", "", "", "", "perhaps", "planned"])
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    result = run("import", listed, *DAY)

    assert result.code == 0
    assert not [*typed]
    assert "Musterstadt" in result.err
    assert "perhaps" in result.err
    assert eccar.load(listed.with_suffix(".yaml"), eccar.Inventory).authorities == (
        "de/musterstadt",
    )


def test_the_end_of_input_writes_nothing(
    listed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an interrupt."""

    def end(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", end)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    assert run("import", listed).code == 130
    assert [*files(listed.parent)] == ["liste.csv"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_nothing_is_half_written(listed: Path, run: Run) -> None:
    """In a folder that cannot be written to."""
    listed.parent.chmod(0o500)
    result = run("import", listed, *ANSWERS, *DAY)
    listed.parent.chmod(0o700)

    assert result.code == 2
    assert [*files(listed.parent)] == ["liste.csv"]


def test_if_one_file_cannot_be_written_none_is(
    listed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that were new are removed again."""
    from eccar.documents import writing

    replace: Any = vars(writing)["replace"]

    def fail(file: str, content: bytes) -> None:
        if file.endswith(".xlsx"):
            raise OSError(28, "no space")
        replace(file, content)

    monkeypatch.setattr(writing, "replace", fail)
    result = run("import", listed, *ANSWERS, *DAY)

    assert result.code == 2
    assert "the disk is full" in result.err
    assert [*files(listed.parent)] == ["liste.csv"]


def saved(workbook: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


HEADED = (
    '<row r="1">' + text_cell("A1", "Titel") + text_cell("B1", "Amt") + "</row>"
    '<row r="2">' + text_cell("A2", "{}") + text_cell("B2", "y") + "</row>"
)

BAD: dict[str, bytes] = {
    "a cell far away": xlsx({"L": text_cell("A1") + text_cell("XFD200000")}),
    "cells without addresses": xlsx({"L": "<row><c><v>1</v></c></row>"}),
    "a zip bomb": xlsx({"L": text_cell("A1")}, {"x.xml": b" " * (limits.MAX_UNPACKED + 1)}),
    "a repeated row": ods(
        '<table:table table:name="L"><table:table-row table:number-rows-repeated="1000000">'
        f"{ods_cell('x', number_columns_repeated=100)}</table:table-row></table:table>"
    ),
    "an old workbook": ole("Workbook"),
    "a binary workbook": archive({"xl/workbook.bin": b"x"}),
    "an encrypted workbook": ole("EncryptedPackage"),
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a document of a word processor": archive({"word/document.xml": "<a/>"}),
    "a web page": b"<html><body></body></html>",
    "two sheets of one name": xlsx({"A": text_cell("A1"), "a": text_cell("A1")}),
    "a long text": xlsx({"L": HEADED.format("x" * 40_000)}),
    "an empty file": b"",
    "a broken zip": b"PK\x03\x04",
    "text without a table": b"nothing but words\n",
    "headings without rows": b"Titel;Amt\n",
    "bytes": bytes(range(256)) * 4,
}


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("command", ["import", "merge"])
def test_bad_input_is_refused_with_a_code_and_nothing_is_written(
    what: str, command: str, tmp_path: Path, run: Run
) -> None:
    """Never a traceback, and never half a file; the name of the file does not matter."""
    path = tmp_path / "list.xlsx"
    path.write_bytes(BAD[what])
    out = ("--out", tmp_path / "out.yaml") if command == "merge" else ()
    result = run(command, path, "--no-input", *out)

    assert result.code == 2
    assert "DOC" in result.err
    assert [*files(tmp_path)] == ["list.xlsx"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@x", "=HYPERLINK(1)", "<script>", "{{ x }}"])
def test_text_that_looks_like_code_stays_text(text: str, tmp_path: Path, run: Run) -> None:
    """In the inventory, and in the workbooks that are written."""
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.append(["Titel", "Amt", "Laufzeit"])
    sheet.append(["x", "y", "bald"])
    sheet["A2"].value = text
    sheet["A2"].data_type = "s"
    path = tmp_path / "list.xlsx"
    path.write_bytes(saved(workbook))
    run("import", path, "--yes", "--authority", "de/musterstadt", *DAY, "--titles-in", "de")
    inventory = eccar.load(tmp_path / "list.yaml", eccar.Inventory)
    ticked = openpyxl.load_workbook(tmp_path / "list-points.xlsx").worksheets[0]

    assert str(inventory.measures[0].titles) == text
    assert (ticked["B4"].value, ticked["B4"].data_type) == (text, "s")


def test_control_characters_are_left_out_and_named(tmp_path: Path, run: Run) -> None:
    """A soft line break becomes one; what cannot be seen is left out, with the address."""
    path = tmp_path / "list.csv"
    path.write_bytes(b"Titel;Amt\n\x02Be\x0bratung;y\n")
    result = run("import", path, "--yes", "--authority", "de/x", "--titles-in", "de", *DAY)

    assert result.code == 3
    assert "DOC437" in result.out
    assert (
        str(eccar.load(tmp_path / "list.yaml", eccar.Inventory).measures[0].titles) == "Be ratung"
    )


def test_several_lists_become_one_inventory(listed: Path, run: Run) -> None:
    """The pairs are shown, decided by their number, kept in a file, and not asked again."""
    run("import", listed, *ANSWERS, *DAY)
    second = listed.with_name("zweite.csv")
    second.write_text("Maßnahme;Amt\nBeratung für Mieter;Amt C\nNeues;Amt D\n", "utf-8")
    run("import", second, "--yes", "--authority", "de/musterstadt", "--titles-in", "de", *DAY)
    out = listed.with_name("alle.yaml")
    call = ("merge", listed, second, "--out", out, *DAY)

    asked = run(*call, "--no-input")
    assert asked.code == 3
    assert "1 pair" in asked.out
    assert "Amt C" in asked.out
    assert not out.exists()
    assert run(*call, "--same", "2").code == 2
    assert run(*call, "--same", "1").code == 0
    assert len(eccar.load(out, eccar.Inventory).measures) == 3
    assert "= same" in out.with_name("alle.decisions.txt").read_text("utf-8")
    assert run(*call, "--no-input", "--force").code == 0


def test_decisions_are_asked_at_a_terminal(
    listed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until one of the two words is typed."""
    run("import", listed, *ANSWERS, *DAY)
    other = listed.with_name("b.yaml")
    other.write_bytes(listed.with_suffix(".yaml").read_bytes())
    typed = iter(["perhaps", "different", "same"])
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    out = listed.with_name("alle.yaml")
    result = run("merge", listed.with_suffix(".yaml"), other, "--out", out, *DAY)

    assert result.code == 0
    assert len(eccar.load(out, eccar.Inventory).measures) == 3


def test_what_is_no_inventory_is_not_merged(tmp_path: Path, run: Run) -> None:
    """Nor are two files of one name."""
    plan = Path(__file__).parents[1] / "golden" / "plan-1.yaml"
    inventory = Path(__file__).parents[1] / "golden" / "inventory-1.yaml"

    assert run("merge", plan, "--out", tmp_path / "x.yaml").code == 2
    assert run("merge", inventory, inventory, "--out", tmp_path / "x.yaml").code == 2
    assert not [*files(tmp_path)]


def test_a_workbook_of_ours_becomes_a_document(tmp_path: Path, run: Run) -> None:
    """It says itself what it is, so nothing is asked."""
    golden = Path(__file__).parents[1] / "golden" / "inventory-1.yaml"
    value = eccar.load(golden, eccar.Inventory)
    eccar.save(value, tmp_path / "own.xlsx")
    result = run("import", tmp_path / "own.xlsx", "--no-input")

    assert result.code == 0
    assert eccar.load(tmp_path / "own.yaml") == value


@pytest.mark.parametrize("in_the_way", ["liste-points.xlsx", "liste.csv.columns.txt"])
def test_all_files_are_written_or_none(listed: Path, in_the_way: str, run: Run) -> None:
    """A folder with the name of a further file leaves no inventory behind."""
    listed.with_name(in_the_way).mkdir()
    result = run("import", listed, *ANSWERS, *DAY, "--force")

    assert result.code == 2
    assert in_the_way in result.err
    assert sorted(path.name for path in listed.parent.iterdir()) == sorted(
        [listed.name, in_the_way]
    )


def test_a_file_of_decisions_that_is_no_text_is_named(tmp_path: Path, run: Run) -> None:
    """As the file with the answers about a list is; no line of it is quoted."""
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(LIST)
        run("import", tmp_path / name, *ANSWERS, *DAY)
    out = tmp_path / "alle.yaml"
    out.with_name("alle.decisions.txt").write_bytes(b"\xff\xfe")
    result = run("merge", tmp_path / "a.yaml", tmp_path / "b.yaml", "--out", out, *DAY)

    assert result.code == 2
    assert "alle.decisions.txt" in result.err
    assert "UTF-8" in result.err
    assert "codec" not in result.err
