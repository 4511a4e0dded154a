"""The command ``eccar diff``: two versions of a plan, what changed, and wrong calls."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from .conftest import Run

ROOT = Path(__file__).parents[2]
KRAKOW = ROOT / "examples/krakow"
LANGUAGES = ("en", "de", "fr", "pl")
PLAN = """\
eccar: plan/1
authorities: [de/musterstadt]
titles: {{de: Plan (erfunden)}}
measures:
- {{id: advice, points: [3], titles: {{de: Beratung}}, ends: {ends}}}
- {{id: {other}, points: [8], titles: {{de: Schule}}}}
"""
INVENTORY = """\
eccar: inventory/1
authorities: [de/musterstadt]
measures:
- {id: advice, points: [3], titles: {de: Beratung}, ends: 2025}
"""


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """Two versions of an invented plan."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(PLAN.format(ends=2025, other="schools"))
    new.write_text(PLAN.format(ends=2026, other="training"))
    return old, new


def test_what_changed(both: tuple[Path, Path], run: Run) -> None:
    """What was added, removed and changed is in sentences, and the code is 0."""
    result = run("diff", *both, "--more")

    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "Changes: Plan (erfunden) (de/musterstadt)",
        "For internal use only.",
        "1 measure added",
        "  - Schule (not translated); point 8",
        "1 measure removed",
        "  - Schule; point 8",
        "1 measure changed",
        "  Beratung",
        "    - end: 2026 instead of 2025",
        (
            "schools may have a new id, training: the title is the same. If so, restore the old id to see the changes."
        ),
    ]


def test_the_same_twice(both: tuple[Path, Path], run: Run) -> None:
    """Between a plan and itself nothing changed."""
    result = run("diff", both[0], both[0])

    assert (result.code, result.err) == (0, "")
    assert "No changes." in result.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_every_language(both: tuple[Path, Path], lang: str, run: Run) -> None:
    """Every language names what is concerned."""
    result = run("diff", *both, "--lang", lang)

    assert result.code == 0
    assert all(name in result.out for name in ("Beratung", "Schule", "schools", "training"))
    assert "{" not in result.out


def test_as_data(both: tuple[Path, Path], run: Run) -> None:
    """For other tools it is one line of JSON."""
    [data] = run("diff", *both, "--format", "json").data

    assert (data["eccar"], data["file"]) == ("difference/1", str(both[1]))
    assert data["identity"] == data["old"]["identity"] == data["new"]["identity"]
    assert data["identity"] == "plan:de/musterstadt"
    assert data["same"] is False
    assert [measure["id"] for measure in data["added"]] == ["training"]
    assert [measure["id"] for measure in data["removed"]] == ["schools"]
    assert data["changed"] == [
        {
            "id": "advice",
            "changes": [{"name": "ends", "indicator": None, "before": ["2025"], "after": ["2026"]}],
            "sentences": ["end: 2026 instead of 2025"],
        }
    ]


def test_a_plan_that_grew_from_an_inventory(
    both: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    """An inventory and a plan can be held against each other."""
    inventory = tmp_path / "inventory.yaml"
    inventory.write_text(INVENTORY)
    result = run("diff", inventory, both[0])

    assert result.code == 0
    assert "Compared: an inventory and a plan." in result.out
    assert "Schule" in result.out
    assert "Beratung" not in result.out


def test_one_from_standard_input(
    both: tuple[Path, Path], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of the two can be piped in."""
    stream = io.TextIOWrapper(io.BytesIO(both[1].read_bytes()))
    monkeypatch.setattr("sys.stdin", stream)

    assert "training" in run("diff", both[0], "-").out


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (KRAKOW / "membership.yaml", KRAKOW / "plan.yaml", "contains membership/1; expected: plan/1"),
        (KRAKOW / "plan.yaml", KRAKOW / "membership.yaml", "plan/1, inventory/1"),
        (KRAKOW, KRAKOW / "plan.yaml", "is a folder; name one plan or inventory"),
        ("-", "-", "Only one of the two can come from standard input"),
    ],
)  # fmt: skip
def test_wrong_calls(old: str | Path, new: str | Path, message: str, run: Run) -> None:
    """What cannot be compared is refused with what is wanted."""
    result = run("diff", old, new)

    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_one_document_is_not_two(both: tuple[Path, Path], run: Run) -> None:
    """A difference needs two."""
    result = run("diff", both[0])

    assert result.code == 2
    assert "NEW" in result.err


def test_every_unreadable_file_is_reported(
    both: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    """The errors of both documents are reported at once."""
    broken = tmp_path / "broken.yaml"
    broken.write_text(PLAN.format(ends="soon", other="[]"))
    nowhere = tmp_path / "nowhere.yaml"
    result = run("diff", broken, nowhere)

    assert (result.code, result.out) == (2, "")
    assert "broken.yaml:5" in result.err
    assert "broken.yaml:6" in result.err
    assert "nowhere.yaml" in result.err
    as_data = run("diff", broken, nowhere, "--format", "json")
    assert [line["eccar"] for line in as_data.data] == ["fault/1", "fault/1"]
    assert [line["file"] for line in as_data.data] == [str(broken), str(nowhere)]
    assert (as_data.code, as_data.err) == (2, "")
