"""``eccar coverage`` and ``eccar timeline``: every format, several documents, and wrong calls."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eccar.languages import LANGUAGES
from eccar.languages.language import language

from ..pictures import parsed
from .conftest import Run

DAY = "2026-11-22"
PLAN = """\
eccar: plan/1
recorded: 2026-11-01
authorities: [de/musterstadt]
titles: {de: "Zehn-Punkte-Plan (erfunden)"}
measures:
- id: advice
  points: [3]
  titles: {de: "Beratung <b>&", en: "Advice <b>& (invented)"}
  starts: 2025
  ends: 2027-06
  progress: [{fact: started, date: 2025-02-01}]
"""
INVENTORY = """\
eccar: inventory/1
authorities: [at/neustadt]
measures:
- {id: forum, points: [4], kind: existing-service, titles: {de: "Forum (erfunden)"}}
"""
MEMBERSHIP = """\
eccar: membership/1
city: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}
"""
each_command = pytest.mark.parametrize("command", ["coverage", "timeline"])
each_language = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan of an invented city."""
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN)
    return file


@pytest.fixture
def folder(tmp_path: Path, plan: Path) -> Path:
    """A folder with a plan, an inventory and a membership."""
    (tmp_path / "inventory.yaml").write_text(INVENTORY)
    (tmp_path / "membership.yaml").write_text(MEMBERSHIP)
    return plan.parent


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_call_is_reported_in_the_requested_language(
    lang: str, run: Run, tmp_path: Path
) -> None:
    """That a folder is empty is reported in the language of the call."""
    wording = language(lang)
    result = run("coverage", str(tmp_path), "--lang", lang)
    assert result.code == 2
    assert (
        result.err
        == f"eccar: {wording.word('command.call', 'empty_folder').format(name=tmp_path)}\n"
    )


@each_command
@each_language
def test_text_of_a_folder(command: str, lang: str, folder: Path, run: Run) -> None:
    """Plans and inventories are shown one after the other; other documents are passed over."""
    result = run(command, folder, "--on", DAY, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    assert (
        result.out.index("at/neustadt") < result.out.index("\n\n") < result.out.index("Musterstadt")
    )
    assert result == run(command, folder, "--on", DAY, "--lang", lang)


def test_coverage_as_data(folder: Path, run: Run) -> None:
    """Each document is a line, with the counts and hints for the points."""
    inventory, plan = run("coverage", folder, "--on", DAY, "--format", "json").data

    assert (plan["authorities"], plan["on"]) == (["de/musterstadt"], DAY)
    assert (plan["complete"], plan["promises"]) == (True, True)
    assert (inventory["complete"], inventory["promises"]) == (False, False)
    assert [point["point"] for point in plan["points"]] == list(range(1, 11))
    assert plan["points"][2]["cover"] == "covered"
    assert plan["points"][2]["counts"]["running"] == 1
    assert plan["points"][2]["marks"]["under-way"] == 1
    assert plan["points"][2]["measures"] == ["advice"]
    assert (plan["total"]["point"], plan["total"]["cover"]) == (None, None)
    assert [point["point"] for point in plan["hints"]["points"]] == [1, 2, *range(4, 11)]
    assert len(inventory["hints"]["points"]) == 10
    assert inventory["hints"]["invitations"][0]["words"]["en"]
    assert inventory["hints"]["points"][0]["typical"][0]["source"]["url"]
    assert inventory["points"][0]["cover"] == "nothing-on-record"


def test_timeline_as_data(plan: Path, run: Run) -> None:
    """Measures have their dates as written, with the first and the last day of each."""
    [data] = run("timeline", plan, "--on", DAY, "--format", "json").data
    [measure] = data["measures"]

    assert (data["first"], data["last"]) == ("2025-01-01", "2027-12-31")
    assert (measure["measure"], measure["points"]) == ("advice", [3])
    started = "2025-02-01"
    assert measure["begins"] == {"written": started, "first": started, "last": started}
    assert measure["ends"] == {"written": "2027-06", "first": "2027-06-01", "last": "2027-06-30"}
    assert (measure["state"], measure["running"], measure["outstanding"]) == (
        "running",
        True,
        False,
    )


def test_nothing_is_hinted_before_the_first_edition(plan: Path, run: Run) -> None:
    """Without an edition of the ten points in force, there are no hints."""
    [data] = run("coverage", plan, "--on", "2004-01-01", "--format", "json").data

    assert data["hints"] == {"invitations": [], "points": []}


@each_command
@each_language
def test_a_picture_is_the_only_output(command: str, lang: str, plan: Path, run: Run) -> None:
    """As SVG the output is one file with its own paper and size."""
    result = run(command, plan, "--on", DAY, "--lang", lang, "--format", "svg")
    root = parsed(result.out)

    assert (result.code, result.err) == (0, "")
    assert root.get("lang") == lang
    assert {"width", "height", "viewBox"} <= set(root.keys())
    assert root.find("{http://www.w3.org/2000/svg}rect[@fill='#ffffff']") is not None
    assert "<b>" not in result.out


@each_command
@each_language
def test_a_page_is_whole(command: str, lang: str, plan: Path, run: Run) -> None:
    """As HTML the output is one page with its language, title, drawings and rows."""
    result = run(command, plan, "--on", DAY, "--lang", lang, "--format", "html")

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    assert result.out.endswith("</html>\n")
    assert "<svg " in result.out
    assert 'class="rows' in result.out
    assert result.out.count("<h1>") == 1
    assert "<b>" not in result.out


@each_command
def test_several_documents_make_one_page(command: str, folder: Path, run: Run) -> None:
    """As HTML several documents are on one page, each with its heading and what it has."""
    result = run(command, folder, "--on", DAY, "--format", "html")

    assert (result.code, result.err) == (0, "")
    assert result.out.count("<!DOCTYPE html>") == 1
    assert result.out.count("<h1>") == result.out.count("<section ") == 2
    assert re.search("<title>.+, .+</title>", result.out)


@each_command
def test_only_one_can_be_drawn(command: str, folder: Path, run: Run) -> None:
    """Several pictures in one output would be none; a wrong call says which there are."""
    result = run(command, folder, "--format", "svg")

    assert (result.code, result.out) == (2, "")
    assert "one document" in result.err
    assert "inventory.yaml" in result.err
    assert "plan.yaml" in result.err


@each_command
def test_other_documents_are_a_wrong_call(command: str, folder: Path, run: Run) -> None:
    """A document of another kind that is named by itself is refused."""
    result = run(command, folder / "membership.yaml")

    assert (result.code, result.out) == (2, "")
    assert "expected: plan/1, inventory/1" in result.err


@each_command
def test_a_folder_without_plans_is_a_wrong_call(command: str, tmp_path: Path, run: Run) -> None:
    """A folder without plans and inventories is refused."""
    (tmp_path / "membership.yaml").write_text(MEMBERSHIP)
    result = run(command, tmp_path)

    assert (result.code, result.out) == (2, "")
    assert "plan/1, inventory/1" in result.err


@each_command
@pytest.mark.parametrize("format", ["text", "svg", "html", "json"])
def test_unreadable_files_are_reported(command: str, format: str, tmp_path: Path, run: Run) -> None:
    """A document with errors is not shown; its errors are reported."""
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN.replace("points: [3]", "points: [11]"))
    result = run(command, file, "--format", format)

    assert result.code == 2
    assert "<svg" not in result.out
    assert "11" in (result.out if format == "json" else result.err)
