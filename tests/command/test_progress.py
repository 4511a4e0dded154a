"""A bar for work that takes long: on a terminal, and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from eccar.command.console import Console
from eccar.command.progress import MANY


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def screen(written: str) -> str:
    """What is seen on the last line after all that was *written*."""
    line = ""
    for part in written.rsplit("\n", maxsplit=1)[-1].split("\r"):
        line = part + line[len(part) :]
    return line.rstrip()


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Called within a test: between a fixture and the test, pytest sets the streams anew."""
    monkeypatch.setattr(sys, "stderr", made := Terminal())
    return made


def test_many_items_have_a_bar_that_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    seen = []
    for item in Console().with_progress(range(MANY)):
        seen.append(screen(terminal.getvalue()))
        assert len(seen) == item + 1
    assert seen[0].endswith("]   0%")
    assert seen[-1].endswith("]  99%")
    assert seen == sorted(seen, key=lambda line: int(line[-4:-1]))
    assert screen(terminal.getvalue()) == ""


def test_few_items_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    assert [*Console().with_progress(range(MANY - 1))] == [*range(MANY - 1)]
    assert terminal.getvalue() == ""


def test_a_pipe_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert len([*Console().with_progress(range(10 * MANY))]) == 10 * MANY
    assert capsys.readouterr() == ("", "")


def test_a_message_takes_the_place_of_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    console = Console()
    for item in console.with_progress(range(MANY)):
        if item == MANY // 2:
            console.error("broken.yaml")
            assert screen(terminal.getvalue().rstrip("\n")) == "broken.yaml"
    assert screen(terminal.getvalue()) == ""


def test_the_bar_is_written_a_hundred_times_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for each item: a terminal is slow."""
    terminal = on_a_terminal(monkeypatch)
    assert sum(1 for _ in Console().with_progress(range(50 * MANY))) == 50 * MANY
    assert terminal.getvalue().count("[") <= 101


def test_work_says_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a share if it is known of how much, else as a number; and it is gone at the end."""
    terminal = on_a_terminal(monkeypatch)
    console = Console()
    progress = console.progress
    progress(5000)
    assert screen(terminal.getvalue()).strip() == "5000"
    progress(1, 4)
    assert screen(terminal.getvalue()).endswith("]  25%")
    progress(4, 4)
    assert screen(terminal.getvalue()) == ""


def test_work_in_a_pipe_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Console().progress(1, 2)
    assert capsys.readouterr() == ("", "")
