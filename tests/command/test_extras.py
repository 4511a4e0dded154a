"""Without the library of an extra, each command that needs it says in one sentence what to install."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.command import main
from eccar.languages import LANGUAGES

from .test_answers import LETTER
from .test_exit_codes import BILLED, CITY
from .test_formats import KRAKOW, ON, PLAN, ROOT

_LETTER = ("letter", LETTER / "account.yaml", *BILLED)
_PAPER = ("paper", "accession", CITY, *ON, "--format")
_REPORT = ("draft", "report", PLAN, *ON, "--period", "2025/2026", "--first", "--out", "r.xlsx")
_IMPORT = ("import", ROOT / "examples/lists/musterstadt.xlsx", "--yes", *ON, "--out", "i.yaml")

NEEDED: Mapping[str, tuple[str, tuple[tuple[object, ...], ...]]] = {
    "docx": (
        "paper",
        ((*_PAPER, "docx"), (*_PAPER, "docx", "--template", "own.docx")),
    ),
    "typst": ("paper", ((*_PAPER, "pdf"),)),
    "icalendar": (
        "calendar",
        (
            ("deadlines", KRAKOW, *ON, "--format", "ics"),
            ("deadlines", KRAKOW, *ON, "--format", "ics", "--out", "d.ics"),
        ),
    ),
    "segno": ("pay", ((*_LETTER, "--format", "html"), (*_LETTER, "--qr", "code.svg"))),
    "schwifty": ("pay", (_LETTER,)),
    "stdnum": ("pay", (_LETTER,)),
    "xlsxwriter": (
        "desk",
        (
            ("new", "plan", "--format", "xlsx"),
            ("new", "practice", "--from", f"{PLAN}#advice-centre", "--format", "xlsx"),
            ("convert", PLAN, "plan.xlsx"),
            _REPORT,
        ),
    ),
    "python_calamine": (
        "desk",
        (
            ("convert", "own.xlsx", "plan.yaml"),
            ("check", "own.xlsx", *ON),
            ("check", "own.xlsx", *ON, "--comments", "checked.xlsx"),
            _IMPORT,
        ),
    ),
    "openpyxl": ("desk", (("check", "own.xlsx", *ON, "--comments", "checked.xlsx"),)),
}
"""The modules of libraries, each with the extra that installs it and the calls that need it."""

_CALLS = """\
import contextlib, io, json, sys
module, lang, calls = json.loads(sys.stdin.read())
sys.modules[module] = None
from eccar.command import main
for call in calls:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["--lang", lang, *call])
    print(json.dumps([code, out.getvalue(), err.getvalue()]), flush=True)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workbook and a letterhead, in which the calls write."""
    folder = tmp_path_factory.mktemp("extras")
    eccar.save(eccar.load(PLAN), folder / "own.xlsx")
    assert main([str(part) for part in (*_PAPER, "docx", "--out", folder / "own.docx")]) == 0
    return folder


def called(module: str, lang: str, folder: Path) -> list[Any]:
    """The exit code and the output of each call that needs the *module*, which cannot be imported."""
    calls = [[str(part) for part in call] for call in NEEDED[module][1]]
    ran = subprocess.run(
        [sys.executable, "-c", _CALLS],
        input=json.dumps([module, lang, calls]),
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    assert ran.stderr == ""
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("module", NEEDED)
def test_without_a_library_one_sentence_says_what_to_install(
    module: str, lang: str, folder: Path
) -> None:
    """Nothing is printed or written; the extra is named where errors go."""
    extra, calls = NEEDED[module]
    before = sorted(folder.iterdir())
    results = called(module, lang, folder)

    assert len(results) == len(calls)
    for code, out, err in results:
        assert (code, out) == (2, ""), err
        assert f'pip install "eccar[{extra}]"' in err
        assert err.count("eccar[") == 1
        assert len(err.strip().splitlines()) <= 3  # With what could not be read, and the hint.
    assert sorted(folder.iterdir()) == before
