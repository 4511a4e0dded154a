"""How every call ends: the exit codes, and what is in the stream of JSON with each of them."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest

from eccar.command.errors import EXIT_CODES, INTERRUPTED
from eccar.command.listing import help_order
from eccar.languages import LANGUAGES

from .conftest import Run
from .test_answers import (
    CALLS,
    FAULTS,
    JSON,
    LETTER,
    OF_FILES,
    SCHEDULE,
    SMALL_TOWN,
    each_of_files,
    kinds,
)
from .test_formats import DOCUMENTS, KRAKOW, MEMBERSHIP, OFFICE, ON, PLAN, PLANS, SHOWN

BROKEN = "eccar: membership/1\ncity: 5\n"
OF_CITIES = ("status", "fee", "account", "dues", "what-if")
"""The commands that answer about authorities, so that a city with two documents appears twice."""

BILLED = (
    *(LETTER / "membership.yaml", "--schedule", LETTER / "fee-schedule.yaml", "--year", "2026"),
    *("--on", "2026-02-05", "--payee", LETTER / "payee.yaml"),
)
PERIOD = ("--period", "2025/2026")
REPORT = Path(__file__).parents[1] / "golden" / "report-1.yaml"
CITY = LETTER.parent / "papers" / "beispielstadt"
OF_ONE: dict[str, tuple[tuple[object, ...], tuple[object, ...]]] = {
    "letter": ((LETTER / "account.yaml", *BILLED), ("{broken}", *BILLED)),
    "diff": (SHOWN["diff"], (PLAN, "{broken}")),
    "convert": ((PLAN, "{folder}/new.json"), ("{broken}", "{folder}/new.json")),
    "points": (ON, ("--on", "2004-01-01")),
    "rules": (("MEM101",), ("XXX999",)),
    "schema": (("standing",), ("nonsense",)),
    "new": (("plan",), ("nonsense",)),
    "paper": (("act", CITY, "--format", "text"), ("act", "{broken}", "--format", "text")),
    "page": ((KRAKOW,), ("{broken}",)),
    "round": (SHOWN["round"], (*SHOWN["round"], "--round", "2019")),
    "recommendations": (SHOWN["recommendations"], ("{broken}", "--open")),
    "report": (SHOWN["report"], ("{broken}", "--for", "minimal")),
    "draft": (("report", PLAN, *PERIOD, *ON), ("report", "{broken}", *PERIOD)),
    "submit": (
        (REPORT, "--date", "2027-03-02", "--to", "own-council"),
        ("{broken}", "--date", "2027-03-02"),
    ),
    "deadlines": ((KRAKOW,), ("{broken}",)),
    "incidents": (
        ("publish", SMALL_TOWN, "--rule", "minimum-3"),
        ("publish", "{broken}", "--rule", "minimum-3"),
    ),
    "members": (ON, ("{broken}",)),
    "bodies": (ON, ("--body", "nonsense")),
    "events": ((), ("{broken}",)),
    "offers": (ON, ("--city", "de/nonsense")),
    "changes": (("--since", "2024-01-01", *ON), ("--since", "2024-01-01", "--on", "2020-01-01")),
    "similar": (("pl/krakow", *ON), ("nonsense", *ON)),
    "practices": (ON, ("nonsense.yaml",)),
    "import": (SHOWN["import"], ("{broken}", "--no-input")),
    "merge": (SHOWN["merge"], ("{broken}", "--out", "{folder}/new.yaml")),
}
"""The commands that answer about one thing, each with a call that can be carried out and one that cannot."""


SAY_WHAT_IS_NEXT = {"draft", "submit"}
"""The commands that print a document, and what to do with it where errors go."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with documents of all kinds of an invented city."""
    good = tmp_path / "good"
    shutil.copytree(PLANS, good)
    (good / "plan-draft.yaml").unlink()
    return good


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A file that cannot be read."""
    file = tmp_path / "broken.yaml"
    file.write_text(BROKEN)
    return file


def test_every_command_is_called() -> None:
    """A new command has its calls in this module."""
    assert {*OF_FILES, *OF_ONE} == {command.name for command in help_order()}


@each_of_files
def test_everything_is_answered(command: str, run: Run, folder: Path) -> None:
    """With good documents the code is 0, and there is no fault."""
    result = run(command, folder, *OF_FILES[command], *ON, *JSON)

    assert (result.code, result.err) == (0, "")
    assert result.data
    assert not FAULTS & {*kinds(result)}


def test_a_check_that_finds_an_error(run: Run) -> None:
    """Only ``check`` has the code 1: for an error, with ``--strict`` also for what was not evaluated."""
    account = next(OFFICE.glob("ville/account.yaml"))
    result = run("check", MEMBERSHIP, *ON, "--severity", "MEM107=error", *JSON)

    assert (result.code, [report["outcome"] for report in result.data]) == (1, ["failed"])
    assert run("show", MEMBERSHIP, *ON, *JSON).code == 0
    alone = run("check", account, *ON, *JSON)
    assert (alone.code, alone.data[0]["outcome"]) == (0, "incomplete")
    assert run("check", account, *ON, "--strict", *JSON).code == 1


@each_of_files
def test_a_part_is_answered(command: str, run: Run, folder: Path) -> None:
    """A broken file among good ones is a fault in the same stream; the good ones are answered as ever."""
    call = (command, folder, *OF_FILES[command], *ON, *JSON)
    good = run(*call)
    broken = folder / "a-broken.yaml"
    broken.write_text(BROKEN)
    result = run(*call)
    [fault] = [line for line in result.data if line["eccar"] in FAULTS]

    assert (result.code, result.err) == (3, "")
    assert (fault["eccar"], fault["file"], fault["identity"]) == ("fault/1", str(broken), None)
    assert [(item["code"], item["line"]) for item in fault["findings"]] == [("DOC106", 2)]
    assert [kind for kind in kinds(result) if kind not in FAULTS] == kinds(good)


def test_what_cannot_be_read_outweighs_what_is_found(run: Run, broken: Path) -> None:
    """Not everything was answered, which matters more than that a check failed."""
    result = run("check", MEMBERSHIP, broken, *ON, "--severity", "MEM107=error", *JSON)

    assert (result.code, kinds(result)) == (3, ["fault/1", "check-report/1"])
    assert result.data[1]["outcome"] == "failed"


@each_of_files
def test_nothing_is_answered(command: str, run: Run, broken: Path) -> None:
    """If nothing can be read, there is no answer, not even an empty one."""
    result = run(command, broken, *OF_FILES[command], *ON, *JSON)

    assert (result.code, kinds(result), result.err) == (2, ["fault/1"], "")
    assert result.data[0]["file"] == str(broken)
    assert run(command, broken, *OF_FILES[command], *ON).out == ""


def test_no_account_can_be_read(run: Run, folder: Path) -> None:
    """Memberships are no answer of ``account``."""
    (folder / "account.yaml").write_text("eccar: account/1\ncity: 5\n")
    result = run("account", folder, *ON, *JSON)

    assert (result.code, kinds(result)) == (2, ["fault/1"])


@each_of_files
def test_standard_input(
    command: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read there has the name “-”, in its answer or in its fault."""
    kind = {"account": "account", "coverage": "inventory", "timeline": "inventory"}.get(command)
    good = (folder / f"{kind or 'membership'}.yaml").read_bytes()
    for content, code in ((good, 0), (BROKEN.encode(), 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        result = run(command, "-", *OF_FILES[command], *ON, *JSON)
        [line] = result.data

        assert (result.code, result.err) == (code, "")
        assert (line["eccar"] == "fault/1") == (code == 2)
        assert line["file"] == (None if not code and command in ("dues", "what-if") else "-")


@each_of_files
def test_a_city_that_appears_twice(command: str, run: Run, folder: Path, tmp_path: Path) -> None:
    """Where an answer is about a city, two documents of it are answered in part."""
    kind = "account" if command == "account" else "membership"
    copy = tmp_path / "copy.yaml"
    shutil.copy(folder / f"{kind}.yaml", copy)
    result = run(command, folder, copy, *OF_FILES[command], *ON, *JSON)

    assert result.code == (3 if command in OF_CITIES else 0)
    assert not FAULTS & {*kinds(result)}
    notices = [line for line in result.data if line["eccar"] == "notice/1"]
    assert result.err == ""
    assert [line["values"] for line in notices] == (
        [{"subject": "de/musterstadt", "first": str(folder / f"{kind}.yaml"), "second": str(copy)}]
        if command in OF_CITIES
        else []
    )


@pytest.mark.parametrize("form", [JSON, ("--format=json",)])
@pytest.mark.parametrize("command", [*OF_FILES, *OF_ONE])
def test_a_wrong_option(command: str, form: tuple[str, ...], run: Run) -> None:
    """It is one line of JSON if that is asked for, also of commands without that format."""
    result = run(command, *form, "--loud")
    [usage] = result.data

    assert (result.code, result.err) == (2, "")
    assert usage["eccar"] == "usage/1"
    assert usage["message"].splitlines()[1:] == [f"More: eccar {command} --help"]
    assert usage["identity"] is usage["file"] is usage["code"] is None
    assert usage["key"] == "no_option"
    assert usage["values"]["typed"] in {"--format", "--loud"}
    shown = run(command, "--loud")
    assert (shown.code, shown.out, bool(shown.err)) == (2, "", True)


@pytest.mark.parametrize("command", OF_ONE)
def test_one_thing_is_answered_or_nothing(
    command: str, run: Run, broken: Path, tmp_path: Path
) -> None:
    """The code is 0 or 2; what is wrong is a line of JSON, of a command without it in words."""
    form = () if command in DOCUMENTS else JSON
    good, bad = (
        run(command, *(str(part).format(broken=broken, folder=tmp_path) for part in call), *form)
        for call in OF_ONE[command]
    )

    assert (good.code, bool(good.out)) == (0, True)
    assert bool(good.err) == (command in SAY_WHAT_IS_NEXT)
    assert bad.code == 2
    if form:
        assert {*kinds(bad)} <= FAULTS
        assert (bool(bad.out), bad.err) == (True, "")
    else:
        assert (bad.out, bool(bad.err)) == ("", True)


def test_a_document_that_is_needed_cannot_be_read(run: Run, broken: Path) -> None:
    """First its fault, then the usage: without the schedule nothing is calculated."""
    for call in (
        ("fee", MEMBERSHIP, "--schedule", broken),
        ("check", KRAKOW, "--schedule", broken),
        ("what-if", OFFICE, broken),
    ):
        result = run(*call, *ON, *JSON)
        fault, usage = result.data

        assert (result.code, result.err) == (2, "")
        assert (fault["eccar"], fault["file"]) == ("fault/1", str(broken))
        assert (usage["eccar"], usage["key"]) == ("usage/1", "nothing_reckoned")
        assert usage["values"] == {"name": str(broken)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_call_has_its_code_and_values(lang: str, run: Run) -> None:
    """A value that is refused has its code, another error its key; both have what fills the sentence."""
    day = run("check", MEMBERSHIP, "--ignore", "MEM101:soon=x", "--lang", lang, *JSON).data[0]
    kind = run("status", SCHEDULE, "--lang", lang, *JSON).data[0]

    assert (day["code"], day["key"], day["values"]) == ("DOC201", None, {"text": "soon"})
    assert (kind["code"], kind["key"]) == (None, "other_kind")
    assert kind["values"] == {
        "name": str(SCHEDULE),
        "kind": "fee-schedule/1",
        "wanted": ["membership/1"],
    }
    for usage in (day, kind):
        assert usage["lang"] == lang
        assert "{" not in usage["message"]


def test_the_exit_code_says_what_is_in_the_stream(run: Run) -> None:
    """Every code but that of an interruption is seen, and agrees with the lines that were printed."""
    seen: set[int] = set()
    for call in CALLS:
        result = run(*map(str, call), *JSON)
        printed = {*kinds(result)}
        seen.add(result.code)

        assert (result.code == 2) == (printed <= FAULTS), call
        assert not FAULTS & printed or result.code in (2, 3), call

    assert seen == {*EXIT_CODES} - {INTERRUPTED}
