"""The hook that lets others run ``eccar check`` before a commit."""

from __future__ import annotations

import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

from eccar.command import main

ROOT = Path(__file__).parents[2]


def test_the_hook_runs_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """It is installed with the package, and takes the names of files."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, *arguments = shlex.split(hook["entry"])
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]

    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert program in scripts
    assert main([*arguments, str(ROOT / "examples/krakow/membership.yaml")]) == 0
    assert "MEM107" in capsys.readouterr().out
