"""The command incidents: records are counted, tables are published, releases are attacked."""

from __future__ import annotations

import csv
import io
import json
from importlib.util import find_spec
from pathlib import Path

import pytest

import eccar
from eccar.incidents import IncidentTable, Release
from eccar.languages import LANGUAGES

from ..incidents.release_samples import GIVEN_AWAY
from .conftest import Run

GOLDEN = Path(__file__).parents[1] / "golden"
ROUNDED = GOLDEN / "release-1-rounded.yaml"


@pytest.fixture
def table(tmp_path: Path, run: Run) -> Path:
    """The small town's table: that of the template."""
    path = tmp_path / "table.yaml"
    path.write_text(run("new", "incident-table").out, "utf-8")
    return path


def test_without_a_choice_three_proposals_are_shown_and_none_is_chosen(
    table: Path, run: Run
) -> None:
    result = run("incidents", "publish", table, "--rule", "minimum-3")

    assert result.code == 0
    assert "No method has been chosen yet." in result.out
    assert all(name in result.out for name in ("Rounding", "Merging", "Suppression"))


def test_the_chosen_release_is_written(table: Path, tmp_path: Path, run: Run) -> None:
    """As a document whose digest is its own, in the format that the name of the file says."""
    call = ("incidents", "publish", table, "--rule", "rounding-to-5", "--choose", "rounding")
    for name in ("release.yaml", "release.json", "release.xlsx"):
        assert run(*call, "--out", tmp_path / name).code == 0
    releases = [
        eccar.load(tmp_path / f"release.{ending}", Release) for ending in ("yaml", "json", "xlsx")
    ]

    assert releases[0] == releases[1] == releases[2]
    assert [cell.count for cell in releases[0].cells][:4] == [50, 10, 20, 20]
    assert run("incidents", "attack", tmp_path / "release.yaml").code == 0


def test_a_row_of_the_csv_is_a_figure_with_its_status(table: Path, run: Run) -> None:
    call = ("incidents", "publish", table, "--rule", "minimum-3", "--choose", "suppression")
    rows = list(csv.DictReader(io.StringIO(run(*call, "--format", "csv").out)))

    assert list(rows[0]) == [
        "year",
        "ground",
        "count",
        "state",
        "obs_status",
        "period_first",
        "period_last",
    ]
    assert {row["obs_status"] for row in rows} == {"A", "Q"}
    assert all((row["count"] == "") == (row["obs_status"] == "Q") for row in rows)
    assert len(rows) == 16


def test_what_is_given_away_is_explained(tmp_path: Path, run: Run) -> None:
    """The exit code says that it falls; the sum is that of an outsider."""
    path = tmp_path / "release.yaml"
    path.write_text(GIVEN_AWAY, "utf-8")
    short, more = (run("incidents", "attack", path, *option) for option in ((), ("--more",)))
    data = json.loads(run("incidents", "attack", path, "--format", "json").out)

    assert short.code == more.code == 1
    assert "Birth" in short.out
    assert "15 − 10 − 3 − 1" in more.out
    assert data["outcome"] == "falls"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", ["text", "html", "markdown", "json", "csv"])
def test_every_format_in_every_language(lang: str, format: str, table: Path, run: Run) -> None:
    options = ("--lang", lang, "--format", format, *(("--more",) if format == "text" else ()))
    publish = run("incidents", "publish", table, "--rule", "minimum-3", *options)
    attack = run("incidents", "attack", ROUNDED, "--threshold", "3", *options)

    assert publish.code == attack.code == 0
    assert publish.out
    assert attack.out
    assert not publish.err


@pytest.mark.parametrize(
    ("call", "part"),
    [
        (("attack", ROUNDED, "--by", "ground"), "--by"),
        (("attack", ROUNDED), "threshold"),
        (("attack", ROUNDED, "--threshold", "x"), "whole number"),
        (("publish", ROUNDED, "--rule", "minimum-3"), "release/1"),
        (("publish", GOLDEN / "incident-table-1.yaml"), "--rule"),
        (("publish", GOLDEN / "incident-table-1.yaml", "--threshold", "1"), "--allow-weak"),
        (("publish", GOLDEN / "incident-table-1.yaml", "--rule", "minimum-33"), "minimum-3"),
        (("publish", GOLDEN / "incident-table-1.yaml", "--rule", "minimum-3", "--out", "x"), "--choose"),
        (("publish", ROUNDED, ROUNDED, "--rule", "minimum-3"), "one file"),
        (("count", "records.csv"), "--mapping"),
        (("sum", "records.csv"), "count"),
    ],
)  # fmt: skip
def test_wrong_calls_are_refused(call: tuple[object, ...], part: str, run: Run) -> None:
    """Each with what is wrong, or what is allowed."""
    result = run("incidents", *call)

    assert result.code == 2
    assert part in result.err + result.out


@pytest.mark.skipif(bool(find_spec("narwhals")), reason="narwhals is installed")
def test_a_missing_library_is_named_in_one_sentence(tmp_path: Path, run: Run) -> None:
    """A file of Parquet needs the extra frames."""
    mapping, records = tmp_path / "mapping.yaml", tmp_path / "records.parquet"
    mapping.write_text(
        "eccar: incident-mapping/1\nid: m\nunit: report\nsource: city-office\nattributed_by: police\ncolumns:\n- {heading: Day, axis: time}\n",
        "utf-8",
    )
    records.write_bytes(b"PAR1")
    answer = run("incidents", "count", records, "--mapping", mapping, "--by", "year")

    assert answer.code == 2
    assert "narwhals is missing, which these records need. Install it: pip install narwhals" in (
        " ".join(answer.err.split())
    )


def test_a_missing_file_of_records_is_said_to_be_missing(tmp_path: Path, run: Run) -> None:
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(run("new", "incident-mapping").out, "utf-8")
    result = run("incidents", "count", tmp_path / "none.csv", "--mapping", mapping)

    assert result.code == 2
    assert "There is no file" in result.err


def test_a_table_that_is_counted_from_records(tmp_path: Path) -> None:
    """All margins and zeros; complete where every record has a code."""
    from eccar.incidents.records.columns import MappedColumn
    from eccar.incidents.records.counting import count_incidents
    from eccar.incidents.records.mapping import IncidentMapping
    from eccar.incidents.records.tables import incident_table_of

    mapping = IncidentMapping(
        unit="report",
        source="advice-centre",
        attributed_by="person-affected",
        columns=[
            MappedColumn(heading="Day", axis="time"),
            MappedColumn(heading="Ground", axis="ground"),
        ],
    )
    records = b"Day;Ground\n2024-03-05;age\n2024-04-01;sex\n2023-04-01;sex\n2023-05-01;\n"
    table = incident_table_of(count_incidents(records, mapping), "counted")
    ground, year = table.dimensions

    assert isinstance(table, IncidentTable)
    assert (ground.complete, year.complete) == (False, True)
    cells = {cell.codes: cell.count for cell in table.cells}
    assert cells[()] == 4
    assert (cells["sex",], cells["2023",], cells["age", "2023"]) == (2, 2, 0)
    assert str(table.coverage and table.coverage.period) == "2023/2024"
