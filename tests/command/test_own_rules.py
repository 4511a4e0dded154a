"""``eccar check --rules``: the rules of a city, from a module or a file that is named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.command.own_rules import applies_to
from eccar.languages import LANGUAGES

from ..test_docs import imported_from
from .conftest import Run

DAY = "2026-11-22"
RULES = '''
from collections.abc import Iterator
import eccar

@eccar.rule("OFF101", eccar.Severity.{severity}, "{message}", hint="Look again.", source="Handbook (invented)")
def own(membership: eccar.Membership, context: eccar.RuleContext) -> Iterator[eccar.checking.Hit]:
    """Two sources."""
    {body}

RULES = (own,)
'''
HIT = 'yield eccar.hit("facts", count=len(membership.facts))'
DOCUMENT = """\
eccar: membership/1
city: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}
facts:
- {fact: accepted, date: 2024-03-01}
"""


def rules(severity: str = "NOTE", message: str = "Facts: {count}.", body: str = HIT) -> str:
    """The text of a module with one own rule."""
    return RULES.format(severity=severity, message=message, body=body)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder, the current one, with a document; from ``site`` in it modules can be imported."""
    (tmp_path / "member.yaml").write_text(DOCUMENT, "utf-8")
    monkeypatch.chdir(tmp_path)
    with imported_from(tmp_path / "site"):
        yield tmp_path


def found(run: Run, *arguments: str) -> dict[str, Any]:
    """The report on the document as data."""
    code, out, err = run("check", "member.yaml", "--on", DAY, "--format", "json", *arguments)
    assert (code, err) == (0, ""), err
    report: dict[str, Any] = json.loads(out)
    return report


def test_a_file_and_a_module_name_the_same_rules(folder: Path, run: Run) -> None:
    """They are evaluated besides the packaged ones, and can be named in other options."""
    (folder / "rules.py").write_text(rules(), "utf-8")
    (folder / "site" / "city_office").mkdir(parents=True)
    (folder / "site" / "city_office" / "rules.py").write_text(rules(), "utf-8")

    plain = found(run)
    for place in ("./rules.py:RULES", "city_office.rules:RULES"):
        report = found(run, "--rules", place)
        codes = [finding["code"] for finding in report["findings"]]

        assert codes == [*(finding["code"] for finding in plain["findings"]), "OFF101"]
        assert report["findings"][-1]["message"] == "Facts: 1."
        assert found(run, "--rules", place, "--only", "OFF101")["evaluated"] == ["OFF101"]
        ignored = found(run, "--rules", place, "--ignore", "OFF101=known")["ignored"]
        assert ignored == [{"code": "OFF101", "reason": "known", "until": None, "findings": 1}]


def test_own_rules_bring_their_translations(folder: Path, run: Run) -> None:
    """They are in a folder next to the module; without them, the sentences are English."""
    (folder / "rules.py").write_text(rules(), "utf-8")
    (folder / "wording").mkdir()
    (folder / "wording" / "de.toml").write_text(
        '[entry.OFF101]\nmessage = "Einträge: {count}."\nhint = "Noch einmal nachsehen."\n', "utf-8"
    )
    said = {
        lang: found(run, "--rules", "rules.py:RULES", "--lang", lang)["findings"][-1]["message"]
        for lang in ("de", "fr")
    }

    assert said == {"de": "Einträge: 1.", "fr": "Facts: 1."}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rule_that_raises_is_named_and_nothing_else_is_lost(
    lang: str, folder: Path, run: Run
) -> None:
    """What it found before, and the other rules, stay; the outcome is incomplete."""
    body = HIT + '\n    raise KeyError("Frau Muster, Tel. 0221 12345678")'
    (folder / "broken.py").write_text(rules(body=body), "utf-8")
    plain = found(run, "--lang", lang)
    report = found(run, "--lang", lang, "--rules", "broken.py:RULES")

    assert report["outcome"] == "incomplete"
    assert report["findings"][:-1] == plain["findings"]
    assert report["findings"][-1]["code"] == "OFF101"
    (gap,) = report["not_evaluated"]
    assert gap["code"] == "OFF101"
    assert "KeyError (broken.py:" in gap["reason"]
    assert "Muster" not in gap["reason"]
    assert run("check", "member.yaml", "--rules", "broken.py:RULES", "--strict")[0] == 1


REFUSED = {
    "no name": ("rules.py", "does not name rules"),
    "no colon and a name": ("city_office.rules", "does not name rules"),
    "no such file": ("none.py:RULES", "does not exist"),
    "no such module": ("no_such_module_x:RULES", "ModuleNotFoundError"),
    "no such tuple": ("good.py:OTHERS", "is not a tuple of rules"),
    "no rules": ("json:__all__", "is not a tuple of rules"),
    "breaks": ("breaks.py:RULES", "ZeroDivisionError"),
    "leaves": ("leaves.py:RULES", "SystemExit"),
    "taken": ("taken.py:RULES", "MEM101"),
    "gives no such value": ("lacks.py:RULES", "OFF101 names {gone}"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_call_with_wrong_rules_is_refused(case: str, folder: Path, run: Run) -> None:
    """The sentence says what is wrong, with the code of the rule; nothing is evaluated."""
    files = {
        "good": rules(),
        "breaks": "1 / 0",
        "leaves": "raise SystemExit(0)",
        "taken": rules().replace("OFF101", "MEM101"),
        "lacks": rules(message="{gone}."),
    }
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    place, said = REFUSED[case]
    code, out, err = run("check", "member.yaml", "--on", DAY, "--rules", place)

    assert (code, out) == (2, "")
    assert said in err


def test_one_code_in_two_files_is_refused(folder: Path, run: Run) -> None:
    """The two functions are named; one file named twice is one."""
    for name in ("one.py", "two.py"):
        (folder / name).write_text(rules(), "utf-8")
    both = ("--rules", "one.py:RULES", "--rules", "two.py:RULES")
    code, _, err = run("check", "member.yaml", "--on", DAY, *both)

    assert code == 2
    assert "OFF101" in err
    found(run, "--rules", "one.py:RULES", "--rules", "one.py:RULES")


@pytest.mark.parametrize(
    "start", [["-m", "eccar"], ["-c", "from eccar.command import main; raise SystemExit(main())"]]
)
def test_a_module_is_not_looked_for_in_the_current_folder(start: list[str], folder: Path) -> None:
    """A file that lies there by chance is not run; a file that is named is."""
    (folder / "house_rules.py").write_text(rules(), "utf-8")
    command = [sys.executable, *start, "check", "member.yaml", "--on", DAY, "--rules"]
    environment = {**os.environ, "PYTHONPATH": str(Path(eccar.__file__).parents[1])}

    codes = [
        subprocess.run(
            [*command, place], capture_output=True, check=False, env=environment
        ).returncode
        for place in ("house_rules:RULES", "house_rules.py:RULES")
    ]
    assert codes == [2, 0]


def for_plans(plan: eccar.ActionPlan, context: Any) -> Any:
    """A rule by an annotation."""


def for_both(document: eccar.ActionPlan | eccar.Membership, context: Any) -> Any:
    """A rule by a union."""


def for_all(document, context):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # Without any.
    """A rule without an annotation."""


@pytest.mark.parametrize(
    ("function", "kinds"),
    [
        (for_plans, {eccar.ActionPlan}),
        (for_both, {eccar.ActionPlan, eccar.Membership}),
        (for_all, {eccar.ActionPlan, eccar.Membership, eccar.Account}),
    ],
)
def test_a_rule_is_for_the_kinds_that_its_annotation_names(
    function: Any, kinds: set[type[Any]]
) -> None:
    """A rule for plans does not see a membership."""
    rule: Any = eccar.rule("OFF1", eccar.Severity.NOTE, "x", hint="x", source="x")(function)
    classes = (eccar.ActionPlan, eccar.Membership, eccar.Account)

    assert {cls for cls in classes if applies_to(rule, cls)} == kinds
