"""The rule of one's own that the documentation shows is the one that the type checkers read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import eccar

from .type_checks.own_rule import RULES
from .type_checks.use_own_rule import codes, old_count

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "write-a-rule-of-your-own.md"
CHECKED = ROOT / "tests" / "type_checks" / "own_rule.py"
KRAKOW = ROOT / "examples" / "krakow" / "membership.yaml"


def test_the_page_shows_the_rule_that_is_type_checked() -> None:
    """``make types`` holds tests/type_checks/own_rule.py under mypy --strict and pyright."""
    text = PAGE.read_text("utf-8")
    blocks = re.findall(r"<!-- file: house_rules.py -->\n```python\n(.*?)```", text, re.DOTALL)

    assert blocks == [CHECKED.read_text("utf-8")]


def test_the_package_of_the_page_holds_its_translations(tmp_path: Path) -> None:
    """Its wheel is built, and the command evaluates its rules from there, in German."""
    page = (PAGE.parent / "package-your-rules.md").read_text("utf-8")
    for name, text in re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", page, re.DOTALL):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    [wheel] = (tmp_path / "dist").iterdir()
    command = ["check", str(KRAKOW.parent), "--on", "2026-11-22", "--only", "OFF103"]
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "eccar",
            *command,
            "--rules",
            "city_office.rules:RULES",
            "--lang",
            "de",
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(wheel), *sys.path))},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert "OFF103" in ran.stdout
    assert "Es ist keine Urkunde" in ran.stdout


def test_the_rules_find_what_they_say() -> None:
    """Types that hold are worth nothing if the rule does not work."""
    krakow = eccar.load(KRAKOW, eccar.Membership)
    report = eccar.check(krakow, on="2026-11-22", rules=(*RULES, old_count))

    assert report.codes() == ("OFF101",)
    assert codes(krakow) == ("MEM107",)
