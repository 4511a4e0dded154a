"""No option is without effect: where it can have none, the call is refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.command.listing import help_order
from eccar.command.parser import parser
from eccar.kinds import KINDS
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.languages.scaffold import template

from .conftest import Run
from .test_formats import ON, PLAN

COMMANDS = {command.name: command for command in help_order()}
DAY = "2026-11-22"


def formats(name: str, dest: str) -> list[str]:
    """The formats of the command *name*, if it has the option that is parsed as *dest*."""
    actions = {
        action.dest: action for action in parser([COMMANDS[name]], "en").subparsers[name].actions
    }
    return [*(actions["format"].choices or ())] if dest in actions else []


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_of_one_format_is_refused_in_others(name: str, run: Run) -> None:
    """Before anything is read: colours are for pages, a spreadsheet is for CSV."""
    made = parser([COMMANDS[name]], "en").subparsers[name]
    given: list[str] = []
    for action in made.actions:
        if action.required and action.nargs != "*":
            given += [*action.option_strings[:1], *(action.choices or ["2024-01-01"])][:2]
    for format_ in formats(name, "css"):
        result = run(name, "--css", "own.css", "--format", format_, *given)
        assert (format_ != "html") == ("--css applies to pages." in result.out + result.err)
    for format_ in formats(name, "reader"):
        result = run(name, "--for", "excel", "--format", format_, *given)
        assert (format_ not in ("text", "csv")) == (
            "--for excel writes CSV" in result.out + result.err
        )


@pytest.mark.parametrize(
    ("call", "options"),
    [
        (("rules", "MEM101", "--template", "it"), ("MEM101", "--template")),
        (("rules", "--into", "folder"), ("--into", "--template")),
        (("rules", "--outward"), ("--outward", "--template")),
        (("paper", "act", "x", "--format", "text", "--template", "t.docx"), ("--format docx",)),
        (("new", "plan", "--format", "xlsx", "--out", "p.yaml"), ("--format xlsx", "p.yaml")),
        (("new", "plan", "--format", "yaml", "--out", "p.xlsx"), ("--format yaml", "p.xlsx")),
        (("new", "practice", "--from", f"{PLAN}#advice-centre", "--format", "xlsx", "--out",
          "p.json"), ("--format xlsx", "p.json")),
        (("new", "plan", "--out", "p.json"), (".yaml", ".xlsx", "p.json")),
    ],
)  # fmt: skip
def test_what_has_no_effect_is_refused(
    call: tuple[str, ...],
    options: tuple[str, ...],
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One sentence in each language names both, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    for lang in LANGUAGES:
        result = run("--lang", lang, *call)
        [sentence] = result.err.splitlines()
        assert (result.code, result.out) == (2, "")
        assert all(option in sentence for option in options)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_written_to_a_file(
    kind: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file has what would be printed; another one is replaced only with --force."""
    monkeypatch.chdir(tmp_path)
    call = ("new", kind, *ON, "--out", "own.yaml")
    printed = run("new", kind, *ON)
    written = run(*call)
    file = tmp_path / "own.yaml"

    assert written == (0, f"{language().word('command.label', 'written', file='own.yaml')}\n", "")
    assert file.read_text("utf-8") == printed.out == template(kind, "en", eccar.values.day(DAY))
    file.write_text("own", "utf-8")
    refused = run(*call)
    assert (refused.code, refused.out, "DOC006" in refused.err) == (2, "", True)
    assert file.read_text("utf-8") == "own"
    assert run(*call, "--force").code == 0
    assert file.read_text("utf-8") == printed.out


def test_the_name_says_that_a_template_is_a_workbook(run: Run, tmp_path: Path) -> None:
    """As it does where documents are written."""
    result = run("new", "plan", *ON, "--out", tmp_path / "plan.xlsx")

    assert result.code == 0
    assert (tmp_path / "plan.xlsx").read_bytes().startswith(b"PK")
