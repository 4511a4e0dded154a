"""``eccar check --format sarif``: a log in SARIF 2.1.0 that code hosts and editors read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from eccar.command import main

DAY = "2026-11-22"
EXAMPLES = Path(__file__).parents[2] / "examples"
BROKEN = "eccar: membership/1\ncity: {id: de/x, names: {de: X}, country: Germany}\n"


def log(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the one run of the log of a call, which fits the schema."""
    code = main(["check", "--on", DAY, "--format", "sarif", *arguments])
    out, err = capsysbinary.readouterr()
    assert err == b""
    data = json.loads(out)
    Sarif.model_validate_json(out)
    (run,) = data["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    return code, run


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
@pytest.mark.parametrize("folder", ["krakow", "plans", "plans/musterstadt"])
def test_the_log_of_a_folder_fits_the_schema(
    lang: str, folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Each finding of the report is a result, with a rule that has a text of help."""
    files = str(EXAMPLES / folder)
    _, run = log(capsysbinary, files, "--lang", lang)
    main(["check", "--on", DAY, "--format", "json", files, "--lang", lang])
    reports = map(json.loads, capsysbinary.readouterr().out.splitlines())
    findings = [
        finding
        for report in reports
        if report["eccar"] == "check-report/1"
        for finding in report["findings"]
    ]

    assert [result["ruleId"] for result in run["results"]] == [
        finding["code"] for finding in findings
    ]
    assert [result["level"] for result in run["results"]] == [
        finding["severity"] for finding in findings
    ]
    assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])
    assert "helpUri" not in str(run)
    assert run["language"] == lang


def test_a_result_has_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A relative address, line and column in characters, and the path in the document."""
    (tmp_path / "sub folder").mkdir()
    text = BROKEN.replace("X", "𝔛ö")
    (tmp_path / "sub folder" / "täg.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    _, run = log(capsysbinary, "sub folder")
    (result,) = run["results"]
    column = text.splitlines()[1].index("country") + 1

    assert run["columnKind"] == "unicodeCodePoints"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "sub%20folder/t%C3%A4g.yaml"},
                "region": {"startLine": 2, "startColumn": column},
            },
            "logicalLocations": [{"fullyQualifiedName": "city.country"}],
        }
    ]


def test_what_cannot_be_read_is_a_result(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """So is a file that is not there; the others are checked."""
    (tmp_path / "broken.yaml").write_text(BROKEN, "utf-8")
    names = [str(tmp_path / "broken.yaml"), str(tmp_path / "none.yaml")]
    code, run = log(capsysbinary, *names, str(EXAMPLES / "krakow" / "membership.yaml"))
    codes = [result["ruleId"] for result in run["results"]]

    assert code == 3
    assert {"MEM107", "DOC003"} < set(codes)
    assert sum(code.startswith("DOC") for code in codes) >= 2
    assert run["invocations"][0]["executionSuccessful"] is False


def test_what_was_set_aside_is_suppressed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """With the reason; what could not be asked is a notification."""
    file = str(EXAMPLES / "krakow" / "membership.yaml")
    _, run = log(capsysbinary, file, "--ignore", "MEM101=The papers are lost")
    suppressed = {result["ruleId"]: result.get("suppressions") for result in run["results"]}

    assert suppressed["MEM101"] == [{"kind": "external", "justification": "The papers are lost"}]
    assert suppressed["MEM107"] is None


def test_a_rule_that_fails_is_a_notification(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The run says that it did not succeed as a whole, by which rule."""
    rules = tmp_path / "rules.py"
    rules.write_text(
        "import eccar\n"
        "@eccar.rule('OFF101', eccar.Severity.NOTE, 'x', hint='x', source='x')\n"
        "def broken(value, context):\n    '''Own.'''\n    raise KeyError('x')\n"
        "RULES = (broken,)\n",
        "utf-8",
    )
    file = str(EXAMPLES / "krakow" / "membership.yaml")
    _, run = log(capsysbinary, file, "--rules", f"{rules}:RULES")
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]

    assert invocation["executionSuccessful"] is False
    assert (notification["level"], notification["descriptor"]) == ("error", {"id": "OFF101"})
