"""Documents of reports: they survive a round trip, and golden files keep their values."""

from __future__ import annotations

import enum
import json
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given

from eccar import from_dict, load, to_dict
from eccar.documents.writing import dumps
from eccar.kinds import schema_file
from eccar.reports.chain.facts import Act, Addressee, ReportStep
from eccar.reports.entries import PointState, Question
from eccar.reports.report import ProgressReport
from eccar.testing import report_strategies as made
from eccar.values.packaged import text

GOLDEN = Path(__file__).parents[1] / "golden"
each_format = pytest.mark.parametrize("format_", ["yaml", "json"])


def golden(format_: str = "yaml", name: str = "report-1") -> ProgressReport:
    """The golden report, which has every field."""
    return load(GOLDEN / f"{name}.{format_}", ProgressReport)


@given(made.reports())
def test_every_report_comes_back(value: ProgressReport) -> None:
    """As plain data, YAML and JSON it is read as the same value, and written again as the same."""
    plain = to_dict(value)

    read: Any = from_dict(plain)
    assert read == value
    assert to_dict(read) == plain
    for format_ in ("yaml", "json"):
        written = dumps(value, format=format_)
        back: Any = load(written.encode(), format=format_)
        assert back == value
        assert dumps(back, format=format_) == written


@given(made.reports())
def test_every_report_follows_the_schema(value: ProgressReport) -> None:
    """What the library writes, an editor that knows the schema does not mark."""
    assert jsonschema_rs.validator_for(SCHEMA).is_valid(to_dict(value))


SCHEMA = json.loads(text(*schema_file("report")))


def test_a_report_without_anything_is_short() -> None:
    """A document has no key for absent values."""
    bare = ProgressReport(authorities=["de/musterstadt"])

    assert dumps(bare) == "eccar: report/1\naudience: office\nauthorities:\n- de/musterstadt\n"


@pytest.mark.parametrize(
    "choices", [Act, Addressee, PointState, Question], ids=lambda cls: str(cls.__name__)
)
def test_the_golden_reports_have_every_word(choices: type[enum.StrEnum]) -> None:
    """No word of the closed lists that reports bring is left out."""
    content = "".join(path.read_text("utf-8") for path in GOLDEN.glob("report-1*.yaml"))
    implied = {Act.UNKNOWN, PointState.NOT_STATED}

    assert [choice for choice in choices if choice not in content and choice not in implied] == []


@each_format
def test_the_golden_report(format_: str) -> None:
    """What was read of the report once is read of it for ever."""
    report = golden(format_)
    steps = {
        on: report.state_on(on).step
        for on in ("2026-12-31", "2027-02-16", "2027-03-15", "2027-03-21", "2027-04-30")
    }

    assert report.subject == "de/musterstadt, de/amt-muster"
    assert report.identity == "report:de/amt-muster+de/musterstadt:2026"
    assert [*steps.values()] == [
        ReportStep.NOT_ON_RECORD,
        ReportStep.RELEASED,
        ReportStep.SUBMITTED,
        ReportStep.RETURNED,
        ReportStep.FORWARDED,
    ]
    assert str(report.state_on("2027-03-31").due) == "2027-04-30"
    assert report.state_on("2027-03-31").in_time
    assert [entry.state for entry in report.points] == [
        PointState.CARRIED_OUT, PointState.UNDER_WAY, PointState.UNDER_WAY, PointState.PLANNED,
        PointState.NO_ACTION, PointState.NOT_STATED,
    ]  # fmt: skip
    assert (len(report.carried_over), report.not_confirmed) == (4, ())
    assert dict(report.extra)["small"] == -1e-07


def test_several_acts_of_one_sitting_are_several_facts() -> None:
    """A chain that is known in part: no submission to the coalition, three sources for one sitting."""
    state = golden(name="report-1-chain").state_on("2017-12-31")

    assert [str(fact.act) for fact in state.decisions if str(fact.when) == "2017-07-25"] == [
        "agrees", "takes-note", "recommends-to-submit",
    ]  # fmt: skip
    assert state.step is ReportStep.SUBMITTED
    assert state.not_on_record == (ReportStep.ENTERED, ReportStep.RELEASED)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("points", 0, "point"), 11),
        (("points", 0, "state"), "done"),
        (("responses", 0, "item"), "άλφα"),
        (("measures", 0, "indicators", 0, "observations", 0, "value"), True),
        (("measures", 0, "spending", 0, "staff"), -1),
        (("facts", 0, "fact"), "sent"),
        (("facts", 5, "digest"), "sha256:0"),
        (("basis", "identity"), "plan"),
        (("lead_time",), "six weeks"),
        (("scales", 0, "steps", 0, "titles"), {}),
    ],
)
def test_the_schema_refuses_what_reading_refuses(path: tuple[Any, ...], value: Any) -> None:
    """An editor that knows the schema marks what the library would not read."""
    data = json.loads((GOLDEN / "report-1.json").read_text("utf-8"))
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value

    assert not jsonschema_rs.validator_for(SCHEMA).is_valid(data)
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(data)
    with pytest.raises(ValueError, match="DOC"):
        from_dict(data)
