"""The rule of one's own that the documentation shows is the one that the type checkers read."""

from __future__ import annotations

import re
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


def test_the_rules_find_what_they_say() -> None:
    """Types that hold are worth nothing if the rule does not work."""
    krakow = eccar.load(KRAKOW, eccar.Membership)
    report = eccar.check(krakow, on="2026-11-22", rules=(*RULES, old_count))

    assert report.codes() == ("OFF101",)
    assert codes(krakow) == ("MEM107",)
