"""Reports, rounds and questionnaires in the commands for documents of every kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.reports import ProgressReport

from .conftest import Run

GOLDEN = Path(__file__).parents[1] / "golden"
KINDS = ("report", "round", "questionnaire")
LANGUAGES = ("en", "de", "fr", "pl")
REPORT = """\
eccar: report/1
id: "{id}"
authorities: [de/musterstadt]
period: {period}
round: "2027"
{more}
points:
- {{point: 3, state: {state}}}
measures:
- {{measure: advice, titles: {{de: Beratung (erfunden)}}, state: {measure}}}
"""
ROUND = """\
eccar: round/1
id: "2027"
deadline: 2027-03-31
"""


def report(folder: Path, id: str, **values: str) -> Path:
    """An invented report in a *folder*."""
    kept = {"period": "2026", "more": "", "state": "planned", "measure": "running", **values}
    file = folder / f"{id}.yaml"
    file.write_text(REPORT.format(id=id, **kept), "utf-8")
    return file


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_can_be_checked_converted_and_shown(kind: str, tmp_path: Path, run: Run) -> None:
    """Every command for documents takes the kinds of reports; the schema is published."""
    file, other = tmp_path / f"{kind}.yaml", tmp_path / f"{kind}.json"
    file.write_text(run("new", kind).out, "utf-8")

    assert run("check", file).code == 0
    assert run("convert", file, other).code == 0
    assert eccar.load(file) == eccar.load(other)
    assert run("show", other).code == 0
    assert f'"{kind}/1"' in run("schema", kind).out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_show_begins_with_how_far_a_report_has_come(lang: str, tmp_path: Path, run: Run) -> None:
    """The state on the day asked about comes before what the report says."""
    file = report(tmp_path, "2026", more="facts: [{fact: submitted, date: 2027-02-01}]")
    before, after = (
        run("show", file, "--on", day, "--lang", lang).out for day in ("2027-01-31", "2027-02-01")
    )
    state = eccar.load(file, ProgressReport).state_on("2027-02-01")

    assert before != after
    assert eccar.language(lang).say(state.step) in after.splitlines()[2]


def test_show_knows_the_round_and_what_replaced_a_report(tmp_path: Path, run: Run) -> None:
    """The documents that are named together say until when a report is expected, and what replaced it."""
    first = report(tmp_path, "2026", more="facts: [{fact: submitted, date: 2027-02-01}]")
    second = report(
        tmp_path,
        "2026-b",
        more="replaces: ['2026']\nfacts: [{fact: resubmitted, date: 2027-03-01}]",
    )
    round_ = tmp_path / "round.yaml"
    round_.write_text(ROUND, "utf-8")

    def states(on: str, *files: Path) -> list[dict[str, object]]:
        data = run("show", *files, "--on", on, "--format", "json").data
        return [each["report_state"] for each in data if each.get("report_state")]

    [alone] = states("2027-04-01", first)
    before = states("2027-02-15", first, second, round_)[0]
    after, other = states("2027-04-01", first, second, round_)
    assert (alone["due"], alone["replaced_by"]) == (None, [])
    assert before["replaced_by"] == []
    assert (after["replaced_by"], other["replaced_by"]) == (["2026-b"], [])
    assert after["in_time"] is True


def test_only_a_report_has_a_state(run: Run) -> None:
    """The key is always there."""
    examples = GOLDEN.parents[1] / "examples/krakow"
    data = run("show", examples, "--format", "json").single

    assert {each["report_state"] for each in data} == {None}


def test_diff_says_what_moved_between_two_reports(tmp_path: Path, run: Run) -> None:
    """In words, as a table and as data."""
    old = report(tmp_path, "2025", period="2025")
    new = report(tmp_path, "2026", state="under-way", measure="completed")
    table = run("diff", old, new, "--format", "csv").out.splitlines()
    [data] = run("diff", old, new, "--format", "json").data

    assert run("diff", old, new).code == 0
    assert table == [
        "change,point,measure,title,before,after,said,audience",
        "changed,3,,,planned,under-way,,office",
        "changed,,advice,Beratung (erfunden),running,completed,,office",
    ]
    assert data["eccar"] == "report-difference/1"
    moved = eccar.diff(*(eccar.load(file, ProgressReport) for file in (old, new)))
    assert [move.point for move in moved.points] == [3]


def test_a_report_and_a_plan_are_not_compared(tmp_path: Path, run: Run) -> None:
    """Neither by the command nor by the library."""
    file, plan = report(tmp_path, "2026"), GOLDEN / "plan-1.yaml"
    for call, wanted in (((file, plan), "report/1"), ((plan, file), "plan/1")):
        result = run("diff", *call)
        assert (result.code, result.out) == (2, "")
        assert wanted in result.err
    documents: list[Any] = [eccar.load(plan), eccar.load(file)]
    with pytest.raises(TypeError, match="plan and report"):
        eccar.diff(*documents)
