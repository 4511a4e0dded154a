"""The command ``eccar points``."""

from __future__ import annotations

import datetime as dt
import json

import pytest

import eccar
from eccar.command import main
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


@pytest.mark.parametrize("code", LANGUAGES)
def test_its_lines_fit_a_terminal(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """There is no shorter form of the ten points, so all of it is wrapped."""
    main(["points", "--lang", code, "--on", ON])

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_the_command_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has the edition with its points, in all languages, with their sources."""
    assert main(["points", "--format", "json", "--on", ON]) == 0
    edition = json.loads(capsys.readouterr().out)
    points = edition["points"]

    assert (edition["eccar"], edition["since"]) == ("ten-points/1", FIRST_DAY)
    assert [item["number"] for item in points] == list(NUMBERS)
    assert [item["titles"]["it"] for item in points] == list(TITLES["it"])
    assert points[0]["source"]["kind"] == "coalition"
    seven = PACKAGED.point(7)
    first, *_, last = points[6].pop("typical")
    assert points[6] == {
        "number": 7,
        "titles": dict(seven.titles.by_language),
        "commitment": dict(seven.commitment.by_language),
        "basis": "assumed",
        "source": None,
        "examples": [],
    }
    assert first["words"] == dict(seven.typical[0].words.by_language)
    assert seven.typical[0].source is not None
    assert first["source"]["url"] == seven.typical[0].source.url
    assert (last["basis"], last["source"]) == ("assumed", None)
    assert {item["key"] for item in edition["fields"]} == {item.key for item in PACKAGED.fields}


@pytest.mark.parametrize("format", ["text", "json"])
def test_the_command_before_the_first_edition(
    format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A day before the first edition is a wrong call; the message names that edition's day."""
    assert main(["points", "--on", "2004-12-09", "--format", format]) == 2
    out, err = capsys.readouterr()
    first = language("en").say(dt.date.fromisoformat(FIRST_DAY))

    if format == "json":
        usage = json.loads(out)
        assert (usage["eccar"], usage["key"], err) == ("usage/1", "plan.no_edition", "")
        assert usage["values"] == {"first": FIRST_DAY}
        assert first in usage["message"]
    else:
        assert out == ""
        assert first in err


@pytest.mark.parametrize("call", [["--lang", "cs"], ["--on", "someday"], ["11"]])
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
