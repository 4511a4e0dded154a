"""The command ``eccar points``."""

from __future__ import annotations

import datetime as dt
import json

import pytest

import eccar
from eccar.command import main
from eccar.documents.convert import unstructure
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.plan.points import NUMBERS

from .editions import FIRST_DAY, LATER, ON, PACKAGED, TITLES


def test_the_command_prints_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Without options, the edition of today is printed in English."""
    assert main(["points"]) == 0
    assert capsys.readouterr() == (f"{eccar.text(PACKAGED)}\n", "")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_command_in_every_language(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command has each language, on the first day as on any other."""
    assert main(["points", "--lang", code, "--on", FIRST_DAY]) == 0
    assert capsys.readouterr().out == f"{eccar.text(PACKAGED, code)}\n"


def test_the_command_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has one point per line, in all languages, with its sources."""
    assert main(["points", "--format", "json", "--on", ON]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert [item["number"] for item in lines] == list(NUMBERS)
    assert [item["titles"]["it"] for item in lines] == list(TITLES["it"])
    assert lines[0]["source"]["kind"] == "coalition"
    assert lines[6] == {
        "number": 7,
        "titles": dict(PACKAGED.point(7).titles.by_language),
        "commitment": dict(PACKAGED.point(7).commitment.by_language),
        "basis": "assumed",
        "typical": [unstructure(example) for example in PACKAGED.point(7).typical],
    }
    assert lines[6]["typical"][-1]["basis"] == "assumed"


@pytest.mark.parametrize("format", ["text", "json"])
def test_the_command_before_the_first_edition(
    format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A day before the first edition is a wrong call; the message names that edition's day."""
    assert main(["points", "--on", "2004-12-09", "--format", format]) == 2
    said = capsys.readouterr()

    assert said.out == ""
    assert language("en").say(dt.date.fromisoformat(FIRST_DAY)) in said.err


@pytest.mark.parametrize("call", [["--lang", "sv"], ["--on", "someday"], ["11"]])
def test_wrong_calls(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown language, an invalid day and a surplus argument end with 2."""
    assert main(["points", *call]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("on", "first"), [("2029-12-31", TITLES["en"][0]), ("2030-01-01", "Title")]
)
def test_the_command_follows_the_editions(
    on: str,
    first: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From the first day of a later edition, that one is printed."""
    monkeypatch.setattr("eccar.plan.packaged.ten_points", lambda: LATER)

    assert main(["points", "--on", on]) == 0
    assert f" 1  {first}" in capsys.readouterr().out
