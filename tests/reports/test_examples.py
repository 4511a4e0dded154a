"""The reports under ``examples``: what public pages say of them, and nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.plan.measures.progress import State
from eccar.plan.measures.reported_counts import Precision
from eccar.reports import Act, Addressee, PointState, ProgressReport, ReportState, ReportStep
from eccar.reports.chain.heads import chains
from eccar.values.errors import Severity

ON = "2026-11-29"
REPORTS = Path(__file__).parents[2] / "examples/reports"
FILES = [
    file
    for file in sorted(REPORTS.rglob("*.yaml"))
    if "INVENTED: nothing" in file.read_text("utf-8")
]


def report(name: str) -> ProgressReport:
    """The report under ``examples/reports`` with this *name*."""
    return eccar.load(REPORTS / f"{name}.yaml", ProgressReport)


def state(name: str, on: str = ON) -> ReportState:
    """The state of the report with this *name* on a day."""
    return report(name).state_on(on)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_real_report_is_known_in_part_and_has_no_error(file: Path) -> None:
    """What was not read is no finding of weight: there are neither errors nor warnings."""
    document = eccar.load(file)

    findings = eccar.check(document, on=ON).findings

    assert [each for each in findings if each.severity is not Severity.NOTE] == []


def test_three_acts_of_one_sitting_are_three_facts() -> None:
    """Karlsruhe, 25 July 2017: agreed, took note, or recommended to submit, by three sources."""
    decided = state("karlsruhe-2017")

    assert {fact.act for fact in decided.decisions} == {
        Act.AGREES,
        Act.TAKES_NOTE,
        Act.RECOMMENDS_TO_SUBMIT,
    }
    assert decided.step is ReportStep.DECIDED
    assert decided.submitted == ()
    assert state("karlsruhe-2017", "2017-07-24").step is ReportStep.NOT_ON_RECORD


def test_a_rough_submission_is_certain_only_when_its_span_is_over() -> None:
    """Cologne submitted at the beginning of 2020: in February that is possible, in April certain."""
    february = state("koeln-2020", "2020-02-01")

    assert february.step is ReportStep.NOT_ON_RECORD
    assert february.possibly == (ReportStep.PUBLISHED, ReportStep.SUBMITTED)
    assert state("koeln-2020", "2020-04-01").step is ReportStep.SUBMITTED
    assert state("koeln-2020", "2020-04-01").certain


def test_a_yearly_report_goes_to_two_addressees() -> None:
    """Cologne reports to its council and to the coalition; only the submission to one is on record."""
    cologne = report("koeln-2020")

    assert set(cologne.to) == {Addressee.COALITION, Addressee.OWN_COUNCIL}
    assert [each.to for each in state("koeln-2020").submitted] == [Addressee.COALITION]
    assert cologne.period is None


def test_a_point_without_measures_read_is_not_stated() -> None:
    """Nuremberg's report describes the situation under point 7; points 8 to 10 were not read."""
    nuremberg = report("nuernberg-2018")

    assert [point.state for point in nuremberg.points].count(PointState.UNDER_WAY) == 6
    assert [point.state for point in nuremberg.points if point.point == 7] == [
        PointState.NOT_STATED
    ]
    assert nuremberg.point(8) is None


def test_counts_stay_as_the_source_gives_them() -> None:
    """Parts need not add up to the total, and no measure gets a state from them."""
    counts = report("hannover-2013").counts

    assert (counts[0].precision, counts[0].total_precision) == (
        Precision.MORE_THAN,
        Precision.ABOUT,
    )
    assert sum(each.count for each in counts) > (counts[0].total or 0)
    assert report("gent-2016").measures == ()


def test_one_measure_under_all_points_says_little_of_each() -> None:
    """Hannover: of five approaches one is the whole plan of the coalition; no point gets a state from it."""
    hannover = report("hannover-2010")

    assert [len(each.points) for each in hannover.measures] == [10, 1, 1, 1, 2]
    assert hannover.points == ()
    assert [each.state for each in hannover.measures].count(State.NOT_ON_RECORD) == 2


def test_each_of_four_reports_names_the_one_before_it() -> None:
    """Zürich's reports follow each other, and none replaces another."""
    folder = eccar.open_folder(REPORTS / "zuerich")

    reports = [each for each in folder if isinstance(each, ProgressReport)]

    assert [each.earlier for each in reports] == [None, "2009", "2013", "2017"]
    assert [chain.head for chain in chains(reports)] == reports
