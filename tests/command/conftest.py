"""What tests of the command share: a call, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from eccar.command import main


class Result(NamedTuple):
    """What a call came to: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> list[Any]:
        """The lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def single(self) -> list[Any]:
        """The lines about one document each: all but the summary of many cities, which is the last."""
        *lines, last = self.data
        assert not any("-summary/" in line["eccar"] for line in lines)
        return lines if "-summary/" in last["eccar"] else [*lines, last]


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command and say what came of it."""

    def call(*arguments: str | Path) -> Result:
        code = main([str(argument) for argument in arguments])
        return Result(code, *capsys.readouterr())

    return call
