"""The command in one process: every subcommand, format, language and wrong call."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from eccar.command import main
from eccar.documents.limits import MAX_BYTES

from .conftest import Result, Run

ROOT = Path(__file__).parents[2]
KRAKOW = str(ROOT / "examples/krakow/membership.yaml")
DAY = "2026-11-22"
LANGUAGES = ("en", "de", "fr", "pl")
each_language = pytest.mark.parametrize("lang", LANGUAGES)
JOINT = """\
eccar: membership/1
city:
  id: {id}
  names: {{de: {name}}}
  country: DE
facts:
- {{fact: applied, date: {date}, sources: [Letter], jointly_with: [{other}]}}
"""
WARNED = """\
eccar: membership/1
city: {id: pl/a, names: {pl: A}, country: PL}
facts:
- {fact: accepted, date: 2024}
"""


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    """A document that can be read, and has something to warn of."""
    file = tmp_path / "warned.yaml"
    file.write_text(WARNED)
    return file


@pytest.mark.parametrize(
    ("day", "status"),
    [("2024-03-05", "outside"), ("2024-03-06", "resolved"), ("2024-09-24", "resolved"),
     ("2024-09-25", "member")],
)  # fmt: skip
def test_the_status_of_krakow(day: str, status: str, run: Run) -> None:
    """The first example changes its status on the days of its facts."""
    result = run("status", KRAKOW, "--on", day, "--format", "json")
    [data] = result.data
    assert (result.code, result.err) == (0, "")
    assert (data["eccar"], data["identity"]) == ("standing/1", "membership:pl/krakow")
    assert (data["city"], data["on"], data["status"]) == ("pl/krakow", day, status)
    assert (data["possibly"], data["certain"], data["exact"]) == ([], True, True)
    if status == "outside":
        assert data["since"] is data["because"] is data["last_evidence"] is None
    else:
        first = {"resolved": "2024-03-06", "member": "2024-09-25"}[status]
        assert data["since"] == {"written": first, "first": first, "last": first}
        assert data["since"] == data["because"]["date"] == data["last_evidence"]["date"]
        assert data["because"]["fact"] == {"resolved": "resolved", "member": "accepted"}[status]
        assert data["because"]["document"]["sources"]


@pytest.mark.parametrize("command", ["status", "show", "check"])
@pytest.mark.parametrize("format", ["text", "json"])
@each_language
def test_same_input_same_output(command: str, format: str, lang: str, run: Run) -> None:
    """Every view in every language says something, and the same thing twice."""
    call = (command, KRAKOW, "--on", DAY, "--lang", lang, "--format", format)
    result = run(*call)
    assert result == run(*call)
    assert (result.code, result.err) == (0, "")
    assert any(name in result.out for name in ("Krak", "Cracovie", "pl/krakow"))
    assert "\x1b" not in result.out
    assert "{" not in result.out or format == "json"


def test_known_on(run: Run) -> None:
    """What was not recorded by a day was not known on it."""
    call = ("status", KRAKOW, "--on", DAY, "--format", "json")
    assert run(*call, "--known-on", "2026-11-21").data[0]["status"] == "outside"
    assert run(*call, "--known-on", "2026-11-22").data[0]["status"] == "member"


@each_language
def test_status_in_words(lang: str, run: Run) -> None:
    """The text is in the language of the call."""
    member = {"en": "member", "de": "Mitglied", "fr": "membre", "pl": "członek koalicji"}[lang]
    assert member in run("status", KRAKOW, "--on", DAY, "--lang", lang).out


def test_check_of_joint_documents(tmp_path: Path, run: Run) -> None:
    """Two documents are checked together as related ones; one alone is not certain."""
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    values = {"id": "de/a", "name": "A", "other": "de/b", "date": "2010-01-01"}
    first.write_text(JOINT.format(**values))
    second.write_text(JOINT.format(id="de/b", name="B", other="de/a", date="2010-01-01"))
    alone = run("check", first, "--on", DAY, "--format", "json")
    together = run("check", first, second, "--on", DAY, "--format", "json")
    assert alone.data[0]["not_evaluated"]
    assert alone.data[0]["outcome"] == "incomplete"
    assert alone.code == 0
    assert run("check", first, "--on", DAY, "--strict").code == 1
    assert [data["not_evaluated"] for data in together.single] == [[], []]
    assert [data["file"] for data in together.single] == [str(first), str(second)]
    assert run("check", tmp_path, "--on", DAY, "--format", "json") == together


def test_findings_have_places(warned: Path, run: Run) -> None:
    """A finding names the file, and the line and column at which to look."""
    [data] = run("check", warned, "--on", DAY, "--format", "json").data
    assert data["findings"]
    for finding in data["findings"]:
        assert finding["line"] in (1, 2, 3, 4)
        assert finding["column"] >= 1
        assert finding["pointer"].startswith("/") or finding["path"] == ""
        assert finding["severity"] in ("warning", "note")
    assert f"{warned}:" in run("check", warned, "--more", "--on", DAY).out


def test_show_has_places_too(warned: Path, run: Run) -> None:
    """The findings at the end of show lead to their lines as those of check do."""
    assert f"{warned}:" in run("show", warned, "--more", "--on", DAY).out


def _codes(result: Result) -> list[str]:
    return [finding["code"] for finding in result.data[0]["findings"]]


def test_ignore(warned: Path, run: Run) -> None:
    """A rule set aside is named with its reason, and comes back on the day it was meant for."""
    check = ("check", warned, "--on", DAY, "--format", "json")
    code = _codes(run(*check))[0]
    aside = run(*check, "--ignore", f"{code}=on paper")
    assert code not in _codes(aside)
    entry = {"code": code, "reason": "on paper", "until": None, "findings": 1}
    assert aside.data[0]["ignored"] == [entry]
    assert code not in _codes(run(*check, "--ignore", f"{code}:2026-11-23=on paper"))
    lapsed = run(*check, "--ignore", f"{code}:{DAY}=on paper")
    assert code in _codes(lapsed)
    assert lapsed.data[0]["lapsed"] == [{**entry, "until": DAY, "findings": 0}]


def test_severity(warned: Path, run: Run) -> None:
    """A rule re-graded to an error makes the check fail."""
    check = ("check", warned, "--on", DAY)
    assert run(*check).code == 0
    code = _codes(run(*check, "--format", "json"))[0]
    assert run(*check, "--severity", f"{code}=error").code == 1


def test_only(warned: Path, run: Run) -> None:
    """Only the rules that are named are evaluated."""
    check = ("check", warned, "--on", DAY, "--format", "json")
    code = _codes(run(*check))[0]
    data = run(*check, "--only", code).data[0]
    assert data["evaluated"] == [code]
    assert {finding["code"] for finding in data["findings"]} == {code}


WRONG = [
    ((), "COMMAND"), (("stand",), "stand"), (("status",), "FILE"), (("check",), "FILE"),
    (("status", KRAKOW, "--on", "2024-02-30"), "2024-02-30"), (("rules", "MEM"), "MEM"),
    (("status", KRAKOW, "--on", "20240306"), "20240306"), (("rules", "mem101"), "MEM101"),
    (("status", KRAKOW, "--on", "2024-W10-3"), "2024-W10-3"), (("rules", "x"), "x"),
    (("status", KRAKOW, "--lang", "cs"), "cs"), (("status", KRAKOW, "--format", "xml"), "xml"),
    (("check", KRAKOW, "--ignore", "MEM101"), "="), (("check", KRAKOW, "--ignore", "X=y"), "X"),
    (("check", KRAKOW, "--ignore", "MEM101= "), "="), (("convert", KRAKOW), "OUT"),
    (("check", KRAKOW, "--ignore", "MEM101:soon=x"), "soon"), (("new", "nonsense"), "membership"),
    (("check", KRAKOW, "--severity", "MEM101"), "="), (("schema", "nonsense"), "membership"),
    (("check", KRAKOW, "--severity", "MEM101=fatal"), "fatal"), (("schema",), "KIND"),
    (("check", KRAKOW, "--only", "DOC001"), "DOC001"), (("status", KRAKOW, "--loud"), "--loud"),
    (("check", KRAKOW, "--only", "MEM101", "--ignore", "MEM301=x"), "MEM301"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "named"), WRONG, ids=lambda value: str(value)[-40:])
def test_wrong_calls(arguments: tuple[str, ...], named: str, run: Run) -> None:
    """A wrong call ends with 2, prints nothing where results go, and names what is wrong."""
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("eccar: ")
    assert named in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize("lang", LANGUAGES[1:])
@pytest.mark.parametrize(("arguments", "named"), WRONG, ids=lambda value: str(value)[-40:])
def test_what_is_wrong_has_a_key_or_a_code(
    arguments: tuple[str, ...], named: str, lang: str, run: Run
) -> None:
    """So its sentence is of the wording of each language, and a program can tell one from another."""
    call = (*arguments, "--format", "json")
    [english], [other] = run(*call).data, run("--lang", lang, *call).data

    assert english["key"] or english["code"]
    assert {**english, "lang": lang, "message": ""} == {**other, "message": ""}
    assert english["message"].partition("\n")[0] != other["message"].partition("\n")[0]


def test_a_wrong_severity_lists_the_valid_ones(run: Run) -> None:
    """The error about an unknown severity names all severities."""
    result = run("check", KRAKOW, "--severity", "MEM101=fatal")
    assert all(grade in result.err for grade in ("error", "warning", "note"))


def test_a_wrong_day_gets_advice_that_helps(run: Run) -> None:
    """If only a day is valid, the message does not suggest a month."""
    assert "2024-03 or 2024" not in run("status", KRAKOW, "--on", "2024-02-30").err


@pytest.mark.parametrize("command", ["status", "check", "show"])
def test_some_unreadable(command: str, tmp_path: Path, run: Run) -> None:
    """What can be read is shown; what cannot is reported, and the code says so."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("eccar: membership/1\ncity: 5\n")
    result = run(command, bad, KRAKOW, tmp_path / "none.yaml", "--on", DAY)
    assert result.code == 3
    assert "Krak" in result.out or "pl/krakow" in result.out
    assert f"{bad}:2:1 city: DOC106" in result.err
    assert "DOC003" in result.err
    alone = run(command, bad, "--format", "json")
    [fault] = alone.data
    assert alone.code == 2
    assert (fault["eccar"], fault["file"]) == ("fault/1", str(bad))
    [finding] = fault["findings"]
    assert (finding["code"], finding["pointer"], finding["line"]) == ("DOC106", "/city", 2)


def test_folders(tmp_path: Path, run: Run) -> None:
    """A folder means the documents in it, in order of their names; other files are left out."""
    for name in ("b.yaml", "a.yml"):
        (tmp_path / name).write_text(WARNED.replace("pl/a", f"pl/{name[0]}"))
    (tmp_path / "notes.txt").write_text("nothing of ours")
    result = run("status", tmp_path, "--on", DAY, "--format", "json")
    assert [data["city"] for data in result.single] == ["pl/a", "pl/b"]


def test_a_folder_without_documents(tmp_path: Path, run: Run) -> None:
    """A folder with nothing in it is not “nothing wrong”."""
    result = run("check", tmp_path)
    assert result.code == 2
    assert str(tmp_path) in result.err


def test_a_folder_that_may_not_be_read(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may not be opened is input that could not be read."""

    def refuse(_: object) -> list[str]:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "listdir", refuse)
    assert run("check", tmp_path).code == 2


def _stdin(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hyphen means standard input, YAML or JSON."""
    _stdin(Path(KRAKOW).read_bytes(), monkeypatch)
    assert run("status", "-", "--on", DAY, "--format", "json").data[0]["city"] == "pl/krakow"


def test_standard_input_has_a_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors in standard input have “-” as the name of the file."""
    _stdin(b"", monkeypatch)
    result = run("status", "-")
    assert result.code == 2
    assert not result.err.startswith("1:1")


@pytest.mark.parametrize("link", [".", "..", "twin", "file"])
def test_a_file_is_read_once(link: str, tmp_path: Path, run: Run) -> None:
    """By whatever links and names a document is reached, its city is listed once."""
    folder = tmp_path / "papers"
    folder.mkdir()
    file = folder / "a.yaml"
    file.write_text(WARNED)
    match link:
        case "twin":
            (folder / "b.yaml").hardlink_to(file)
        case "file":
            (folder / "b.yaml").symlink_to("a.yaml")
        case _:
            (folder / "self").symlink_to(link)

    result = run("status", folder, "--on", DAY, "--format", "json")
    assert [data["city"] for data in result.data] == ["pl/a"]
    notice, *both = run("status", file, file, "--on", DAY, "--format", "json").data
    assert (notice["eccar"], both) == ("notice/1", result.data * 2)


@each_language
def test_a_pattern_that_nothing_matches_is_explained(lang: str, tmp_path: Path, run: Run) -> None:
    """Whoever types a pattern reads that a folder can be named."""
    (tmp_path / "a.yaml").write_text(WARNED)
    folder = {
        "en": "the folder",
        "de": "ganzen Ordner",
        "fr": "dossier entier",
        "pl": "cały folder",
    }
    result = run("status", tmp_path / "*.yml", "--lang", lang)

    assert (result.code, result.out) == (2, "")
    assert folder[lang] in result.err
    assert "*.yml" in result.err


def test_windows_has_its_patterns_expanded(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the shell passes the star on, the command looks for the files itself."""
    for name in "ba":
        (tmp_path / f"{name}.yaml").write_text(WARNED.replace("pl/a", f"pl/{name}"))
    monkeypatch.setattr(sys, "platform", "win32")

    result = run("status", tmp_path / "*.yaml", "--on", DAY, "--format", "json")
    assert [data["city"] for data in result.single] == ["pl/a", "pl/b"]
    assert run("status", tmp_path / "*.json").code == 2


DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


@pytest.mark.parametrize(
    "marks", [*DASHES, *(f"-{dash}" for dash in DASHES), "\u2013-", "\u2014\u2014"]
)
def test_a_dash_from_a_word_processor_is_named(marks: str, run: Run) -> None:
    """The sentence names the character and the option that was meant."""
    code, _, err = run("status", KRAKOW, f"{marks}on", "2024-01-01")

    [dash] = set(marks) - {"-"}
    assert code == 2
    assert "dash" in err
    assert f"U+{ord(dash):04X}" in err
    assert "--on." in err


def test_a_file_whose_name_begins_with_a_dash_is_read(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is there is what was meant."""
    (tmp_path / "\u2013.yaml").write_bytes(Path(KRAKOW).read_bytes())
    monkeypatch.chdir(tmp_path)

    assert run("status", "\u2013.yaml", "--on", "2024-09-25")[0] == 0


@pytest.mark.parametrize("option", ["--know", "--known", "--o", "--la"])
def test_an_option_is_written_in_full(option: str, run: Run) -> None:
    """A shortened option is refused: a script that has it breaks when another begins alike."""
    code, _, err = run("status", KRAKOW, option, "2024-01-01")

    assert code == 2
    assert option in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_with_a_name_is_refused_with_a_way_out(tmp_path: Path, run: Run) -> None:
    """Reading a pipe could wait for ever; the hint names standard input."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    code, _, err = run("status", pipe)

    assert code == 2
    assert "standard input, named -" in err


def test_a_name_with_the_signs_of_a_pattern_is_a_name(tmp_path: Path, run: Run) -> None:
    """A file that there is needs no pattern."""
    file = tmp_path / "a[1].yaml"
    file.write_text(WARNED)
    assert run("status", file, "--on", DAY, "--format", "json").data[0]["city"] == "pl/a"


@pytest.mark.parametrize(
    "text",
    ["{eccar: membership/1, city: {id: pl/a, names: {pl: A}, country: PL}}",
     "  {\n eccar: membership/1, 'city': {id: pl/a, names: {pl: A}, country: PL}}",
     '{"eccar": "membership/1", "city": {"id": "pl/a", "names": {"pl": "A"}, "country": "PL"}}'],
)  # fmt: skip
def test_braces_on_standard_input_are_yaml_or_json(
    text: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a name, what begins with a brace is JSON only if a quote follows."""
    _stdin(text.encode(), monkeypatch)
    assert run("status", "-", "--on", DAY, "--format", "json").data[0]["city"] == "pl/a"


def test_standard_input_is_read_up_to_the_limit(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endless stream is refused as a large file is, and not read to its end."""
    content = io.BytesIO(b"#" * (MAX_BYTES + 5000))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(content))
    result = run("check", "-")

    assert result.code == 2
    assert "DOC014" in result.err
    assert content.tell() == MAX_BYTES + 1


def test_an_interrupted_command_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the command with the exit code 130."""

    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("eccar.command._run", interrupted)

    assert main(["rules"]) == 130


def test_an_empty_line_separates_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty line separates the views of two documents."""
    assert main(["show", KRAKOW, KRAKOW, "--on", "2026-11-22"]) == 0
    assert "\n\nKraków\n" in capsys.readouterr().out
