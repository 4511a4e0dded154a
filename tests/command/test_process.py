"""The command as a process of its own: pipes, terminals and odd encodings."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
KRAKOW = str(ROOT / "examples/krakow/membership.yaml")
DAY = ("--on", "2026-11-22")
COMMAND = (sys.executable, "-m", "eccar")
PLAIN = {
    key: value
    for key, value in os.environ.items()
    if not key.startswith(("PYTHON", "LC_")) and key not in ("NO_COLOR", "LANG", "TERM", "COLUMNS")
}
ENVIRONMENT = {**PLAIN, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "TERM": "xterm"}


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command with its output in a pipe."""
    return subprocess.run(
        [*COMMAND, *arguments],
        env={**ENVIRONMENT, **variables},
        capture_output=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


def shell(script: str) -> subprocess.CompletedProcess[bytes]:
    """Run a *script* in which $E is the command and $K the first example."""
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", script],
        env={**ENVIRONMENT, "E": " ".join(COMMAND), "K": KRAKOW},
        capture_output=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


def on_terminal(*arguments: str, columns: int = 80, **variables: str) -> str:
    """What the command prints on a terminal of some width."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, columns))
    with subprocess.Popen(
        [*COMMAND, *arguments],
        env={**ENVIRONMENT, **variables},
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
        close_fds=True,
    ) as process:
        os.close(slave)
        printed = b""
        while True:
            try:
                some = os.read(master, 65536)
            except OSError:  # Linux says so when the other end is closed.
                break
            if not some:
                break
            printed += some
        process.wait(60)
    os.close(master)
    return printed.decode().replace("\r\n", "\n")


def test_a_module_is_the_command() -> None:
    """``python -m eccar`` answers, in a pipe without colours."""
    done = run("status", KRAKOW, *DAY)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Kraków\n" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("script", ["$E rules | head -1", "$E rules | true", "$E show $K | true"])
def test_a_closed_pipe_is_no_error(script: str) -> None:
    """Who has read enough is left in peace."""
    done = shell(script)
    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("$E rules > /dev/full", id="full"),
        pytest.param("$E status $K >&-", id="closed"),
        pytest.param("$E --help > /dev/full", id="help"),
        pytest.param("$E dues --help > /dev/full", id="help of a subcommand"),
        pytest.param("$E --version > /dev/full", id="version"),
    ],
)
def test_output_that_cannot_be_written(script: str) -> None:
    """A full disk or a closed output is reported in a sentence."""
    done = shell(script)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1250", "cp437", "utf-8"])
@pytest.mark.parametrize("lang", ["en", "fr", "pl"])
def test_any_encoding_will_do(encoding: str, lang: str) -> None:
    """Letters that an old console lacks are replaced by such as look like them, never written out."""
    done = run("show", KRAKOW, *DAY, "--lang", lang, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (b"Cracovie" if lang == "fr" else b"Krak") in done.stdout
    assert b"\\" not in done.stdout
    done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_json_is_json_in_any_encoding(encoding: str) -> None:
    """The output for other tools is JSON in UTF-8 (or ASCII), in any encoding of the console."""
    done = run(
        "status", KRAKOW, *DAY, "--format", "json", PYTHONIOENCODING=encoding, PYTHONUTF8="0"
    )
    fact = json.loads(done.stdout.decode())["because"]
    assert "Kraków" in fact["document"]["sources"][0]["text"]


@pytest.mark.parametrize("lang", ["de", "fr", "pl"])
def test_a_new_document_is_utf8_in_any_encoding(lang: str, tmp_path: Path) -> None:
    """The template that ``new`` prints into a file can be read, in any encoding of the console."""
    done = run("new", "membership", "--lang", lang, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    file = tmp_path / "new.yaml"
    file.write_bytes(done.stdout)
    assert run("check", str(file)).returncode == 0


def test_colours_on_a_terminal() -> None:
    """On a terminal the status is bold; it says the same without."""
    printed = on_terminal("status", KRAKOW, *DAY)
    assert "\x1b[1mmember\x1b[0m" in printed
    assert "On 22 November 2026: member (confirmed)." in re.sub(r"\x1b\[[0-9]*m", "", printed)


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_if_not_wanted(variables: dict[str, Any]) -> None:
    """NO_COLOR and dumb terminals are respected."""
    assert "\x1b" not in on_terminal("check", KRAKOW, *DAY, **variables)


@pytest.mark.parametrize("columns", [10, 40, 60, 100])
@pytest.mark.parametrize("command", ["show", "check"])
def test_narrow_terminals(command: str, columns: int) -> None:
    """Lines fit the terminal; only what has no space in it, as an address, is longer."""
    printed = on_terminal(command, KRAKOW, *DAY, columns=columns, NO_COLOR="1")
    width = max(columns, 40)
    for line in printed.splitlines():
        assert len(line) <= width or " " not in line.strip()
    whole = run(command, KRAKOW, *DAY).stdout.decode()
    assert printed.split() == whole.split()


def test_nothing_is_wrapped_in_a_pipe() -> None:
    """Other tools get whole lines, however narrow COLUMNS is."""
    assert run("show", KRAKOW, *DAY).stdout == run("show", KRAKOW, *DAY, COLUMNS="40").stdout


def test_the_order_of_hashes_changes_nothing() -> None:
    """The same input gives the same output in every process."""
    printed = {
        run("check", KRAKOW, *DAY, "--format", format, PYTHONHASHSEED=seed).stdout
        for seed in "12"
        for format in ("json",)
    }
    assert len(printed) == 1


def test_names_of_files_command_no_terminal(tmp_path: Path) -> None:
    """A control character in the name of a file is written out."""
    (tmp_path / "a\x1b[31m.yaml").write_text("eccar: membership/1\n")
    done = run("check", str(tmp_path))
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr


NOT_UTF8 = b"k\xf3.yaml"


@pytest.mark.parametrize("format", ["text", "json", "html", "markdown", "csv"])
@pytest.mark.parametrize("content", ["broken", "good"])
def test_names_of_files_that_are_not_utf8(content: str, format: str, tmp_path: Path) -> None:
    """In every format such a name is printed, with its odd byte written out."""
    file = os.path.join(os.fsencode(tmp_path), NOT_UTF8)
    Path(os.fsdecode(file)).write_bytes(
        Path(KRAKOW).read_bytes() if content == "good" else b"eccar: membership/1\n"
    )
    done = run("check", os.fsdecode(file), *DAY, "--format", format)

    printed = (done.stdout + done.stderr).decode()
    assert "Traceback" not in printed
    assert done.returncode == (0 if content == "good" else 2)
    assert r"k\xf3.yaml" in printed.replace("\\\\", "\\") or "pl/krakow" in printed
    if format == "json":
        [line] = done.stdout.decode().splitlines()
        assert json.loads(line)["file"].endswith(r"k\xf3.yaml")


@pytest.mark.parametrize("format", ["text", "json"])
def test_nothing_typed_commands_a_terminal(format: str) -> None:
    """A wrong argument and a name of a file are printed without their control characters."""
    for arguments in (
        ("check", "\x9b31m\u202e.yaml"),
        ("check", KRAKOW, "\x1b[31m"),
        ("\x1b[31m",),
    ):
        done = run(*arguments, "--format", format)
        printed = (done.stdout + done.stderr).decode()
        assert done.returncode == 2
        assert not set(printed) & {"\x1b", "\x9b", "\u202e"}
