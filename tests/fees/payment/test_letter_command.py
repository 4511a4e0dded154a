"""``eccar letter``: the letter on standard output, the code in a file, and nothing half done."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from eccar.command import main

from .invented import BIC, CHARGED, IBAN, JOINED, LEFT, decided, kept, member, receiving
from .test_code import read

GIVEN = ["fees.json", "papers", "payee.json"]
"""What is in the folder before a call."""


class Said(NamedTuple):
    """What a call came to: its exit code and what it printed."""

    code: int
    out: str
    err: str


Ask = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The papers of the invented city."""
    papers = tmp_path / "papers"
    papers.mkdir()
    put(papers / "membership.json", member())
    put(papers / "account.json", kept(CHARGED))
    put(tmp_path / "fees.json", decided())
    put(tmp_path / "payee.json", receiving())
    return papers


def put(file: Path, document: dict[str, Any]) -> None:
    """Write a document."""
    file.write_text(json.dumps(document), "utf-8")


@pytest.fixture
def ask(folder: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Ask for a letter about the papers, with some options more."""
    fees, paid = (str(folder.parent / name) for name in ("fees.json", "payee.json"))

    def call(*more: str, paths: tuple[Path, ...] = (folder,), **payee: Any) -> Said:
        put(Path(paid), receiving(**payee))
        asked = ["--year", "2024", "--on", "2024-06-01", "--schedule", fees, "--payee", paid]
        code = main(["letter", *map(str, paths), *asked, *more])
        return Said(code, *capsys.readouterr())

    return call


def test_the_letter_is_printed(ask: Ask) -> None:
    """It is in the city's language, and nothing else is printed or written."""
    said = ask()
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(
        "Beispielkasse\nBeispielweg 1\n12345 Musterhausen\n\nStadt Musterstadt\n"
    )
    assert "\n\n1.\xa0Juni 2024\n\n" in said.out
    assert IBAN in said.out
    assert not said.out.endswith("\n\n")


@pytest.mark.parametrize(("lang", "word"), [("en", "Amount"), ("fr", "Montant"), ("pl", "Kwota")])
def test_the_language_can_be_chosen(lang: str, word: str, ask: Ask) -> None:
    """Another language than the city's own is for who asks for it."""
    assert word in ask("--lang", lang).out


def test_the_due_day_can_be_chosen(ask: Ask) -> None:
    """The letter names the given day."""
    assert "3.\xa0Juli 2024" in ask("--due", "2024-07-03").out


def test_the_code_is_written_when_wanted(ask: Ask, tmp_path: Path) -> None:
    """It can be read, is overwritten only with --force, and no other file is written."""
    file = tmp_path / "code.svg"
    assert ask("--qr", str(file)).code == 0
    first = file.read_text("utf-8")
    assert "EUR1000.00" in read(first).text
    said = ask("--qr", str(file), iban="NL91ABNA0417164300")
    assert (said.code, said.out) == (2, "")
    assert "DOC006" in said.err
    assert file.read_text("utf-8") == first
    assert ask("--qr", str(file), "--force", iban="NL91ABNA0417164300").code == 0
    assert "NL91ABNA0417164300" in read(file.read_text("utf-8")).text
    assert sorted(os.listdir(tmp_path)) == ["code.svg", *GIVEN]


@pytest.mark.parametrize("where", ["nowhere/code.svg", "papers"])
def test_where_nothing_can_be_written(where: str, ask: Ask, tmp_path: Path) -> None:
    """A missing folder and a folder as file are errors, and no letter is written without its code."""
    said = ask("--force", "--qr", str(tmp_path / where))
    assert (said.code, said.out) == (2, "")
    assert "DOC0" in said.err
    assert sorted(os.listdir(tmp_path)) == GIVEN


@pytest.mark.parametrize(
    ("more", "code"), [(["--year", "2023"], "DOC284"), (["--due", "2024-01-01"], "DOC288")]
)
def test_every_refusal_has_a_message(more: list[str], code: str, ask: Ask, tmp_path: Path) -> None:
    """A wrong call for payment ends with a code and what to do, and nothing is drawn."""
    said = ask(*more, "--qr", str(tmp_path / "code.svg"))
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"{code} ")
    assert "→" in said.err
    assert sorted(os.listdir(tmp_path)) == GIVEN


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"iban": "DE89370400440532013001"}, "DOC272"), ({"iban": "none"}, "DOC271"),
     ({"bic": "none"}, "DOC273"), ({"name": "ü" * 71}, "DOC275"),
     ({"contact": {"unit": "Kasse", "mailbox": "anna.muster@example.org"}}, "DOC298")],
)  # fmt: skip
def test_a_payee_that_cannot_be_read(changed: dict[str, Any], code: str, ask: Ask) -> None:
    """What is wrong with the payee is said with its place."""
    said = ask(**changed)
    assert said.code == 2
    assert said.out == ""
    assert "payee.json" in said.err
    assert code in said.err


def test_a_call_of_version_0_1_learns_what_a_letter_needs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The options that named the payee are understood, and the refusal names all that is lacking."""
    named = ["--name", "Beispielkasse", "--iban", IBAN, "--bic", BIC]
    asked = ["letter", str(folder), "--year", "2024", "--on", "2024-06-01", *named]
    assert main(asked) == 2
    assert "eccar new fee-schedule" in capsys.readouterr().err
    assert main([*asked, "--schedule", str(folder.parent / "fees.json")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(key in said.err for key in ("(seat ", "(address ", "(register "))
    assert "(bic " not in said.err


def test_without_a_payee_all_of_it_is_lacking(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The refusal says that a payee document is to be named, and what it must have."""
    fees = str(folder.parent / "fees.json")
    assert main(["letter", str(folder), "--on", "2024-06-01", "--schedule", fees]) == 2
    assert "--payee" in capsys.readouterr().err


def test_a_new_account_needs_its_option(ask: Ask, folder: Path) -> None:
    """Another IBAN than in the last letter is refused, unless the letter may say so."""
    put(folder / "account.json", kept({**CHARGED, "iban": "NL91ABNA0417164300"}))
    said = ask()
    assert (said.code, said.out) == (2, "")
    assert "DOC295" in said.err
    assert "Bankverbindung hat sich geändert" in ask("--new-account").out


def test_a_page_has_the_code_in_its_place(ask: Ask) -> None:
    """HTML is a whole page in the letter's language, with the code, and no line of ours on it."""
    said = ask("--format", "html")
    assert said.out.startswith('<!DOCTYPE html>\n<html lang="de">')
    assert read(said.out[said.out.index("<svg") : said.out.index("</svg>") + 6]).text
    assert "<title>Europäische Städtekoalition gegen Rassismus: Mitgliedsbeitrag 2024" in said.out
    body = said.out[said.out.index("<body") :]
    assert "eccar" not in body.replace('class="eccar"', "")


def test_former_members_get_no_letter(ask: Ask, folder: Path) -> None:
    """The office decides."""
    put(folder / "membership.json", member(JOINED, LEFT))
    said = ask()
    assert (said.code, said.out) == (2, "")
    assert "DOC286" in said.err


def test_one_city_at_a_time(ask: Ask, folder: Path) -> None:
    """A membership and an account are needed, one of each."""
    said = ask(paths=(folder / "membership.json",))
    assert (said.code, said.out) == (2, "")
    assert "account/1" in said.err
    said = ask(paths=(folder / "account.json",))
    assert "membership/1" in said.err
    put(folder / "other.json", kept(CHARGED, city="de/beispielhausen"))
    assert "2 were given" in ask().err


def test_unreadable_files_are_reported(ask: Ask, folder: Path) -> None:
    """A document with an error prevents the letter, although two others would do."""
    (folder / "broken.json").write_text("{", "utf-8")
    said = ask()
    assert (said.code, said.out) == (2, "")
    assert "broken.json" in said.err


def test_another_schedule(ask: Ask, tmp_path: Path) -> None:
    """The charge is compared with the named schedule."""
    put(tmp_path / "fees.json", decided("750.00 EUR"))
    said = ask()
    assert (said.code, said.out) == (2, "")
    assert "DOC287" in said.err


def test_without_the_libraries_it_says_what_to_install(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has not installed the extra learns how."""
    monkeypatch.setitem(sys.modules, "schwifty", None)
    said = ask()
    assert said.code == 2
    assert said.out == ""
    assert 'pip install "eccar[pay]"' in said.err
