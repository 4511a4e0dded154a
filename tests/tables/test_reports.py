"""The tables of reports and of reporting rounds: what their rows say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import eccar
from eccar.plan.measures.values import Value
from eccar.reports import (
    Addressee,
    Consented,
    Decided,
    Extended,
    IndicatorReport,
    MeasureReport,
    Opened,
    PointReport,
    ProgressReport,
    ReportingRound,
    RoundExtended,
    SelfAssessment,
    Submitted,
    draft,
    round_overview,
)

GOLDEN = Path(__file__).parents[1] / "golden"
SAID = {"de": "Begonnen (erfunden).", "en": "Begun (invented)."}
REPORT = ProgressReport(
    recorded="2027-02-01",
    id="2026",
    authorities=["de/musterstadt"],
    period="2026",
    round="2027",
    to=["coalition"],
    points=[
        PointReport(
            point=3,
            state="under-way",
            words=SAID,
            self_assessment=SelfAssessment(scale="own", step="good"),
        ),
        PointReport(point=7),
    ],
    measures=[
        MeasureReport(
            measure="advice",
            state="running",
            since="2026-03",
            indicators=[
                IndicatorReport(indicator="cases", observations=[Value(when="2026", value=40)])
            ],
        ),
        MeasureReport(titles={"de": "Kurse"}, difficulties={"de": "Räume"}),
    ],
    facts=[
        Decided(when="2027-01", act="takes-note", by="Stadtrat"),
        Submitted(when="2027-02-01"),
        Extended(when="2027-02-10", until="2027-04"),
    ],
)
ROUND = ReportingRound(
    id="2027",
    deadline="2027-03-31",
    invited=["de/musterstadt", "pl/przykladowo"],
    facts=[
        Opened(when="2027-01-10"),
        RoundExtended(when="2027-02", authorities=["pl/przykladowo"], until="2027-06-30"),
        Consented(when="2027-02-05", authorities=["de/musterstadt", "pl/przykladowo"]),
    ],
)
ON = "2027-05-01"


def test_points_and_measures_have_what_is_reported_of_them() -> None:
    """Every entry is a row, also one that says nothing; a measure without an id has its title."""
    first, second = eccar.rows([REPORT], "report_points")
    advice, courses = eccar.rows([REPORT], "report_measures")

    assert (first["point_number"], first["point_status"]) == (3, "under-way")
    assert (first["reported_words"], first["words_language"]) == (SAID["en"], "en")
    assert (first["scale_id"], first["scale_step"]) == ("own", "good")
    assert (second["point_status"], second["reported_words"]) == ("not-stated", None)
    assert (advice["measure_id"], advice["measure_state"]) == ("advice", "running")
    assert advice["state_since_first"] == dt.date(2026, 3, 1)
    assert (courses["measure_id"], courses["title"], courses["entry_number"]) == (None, "Kurse", 2)
    assert courses["difficulties"] == "Räume"


def test_observations_are_those_of_the_report() -> None:
    [row] = eccar.rows([REPORT], "report_observations")

    assert (row["measure_id"], row["indicator_id"], row["value"]) == ("advice", "cases", 40.0)
    assert (row["reported"], row["observed"]) == ("2026", "2026")


def test_what_was_carried_over_says_from_where_and_whether_it_was_confirmed() -> None:
    """The mark of the entry, or that of the whole report."""
    before = draft(authorities=["de/musterstadt"], period="2024", on="2025-01-15")
    said = eccar.reports.ProgressReport(
        id=before.id,
        authorities=before.authorities,
        period="2024",
        points=[PointReport(point=1, words=SAID)],
    )
    carried = draft(None, "2026", said, on="2027-01-15")
    [row, *others] = eccar.rows([carried], "report_points")

    assert (row["carried_from"], row["confirmed_on"]) == ("report:de/musterstadt:2024", None)
    assert {other["carried_from"] for other in others} == {None}


def test_facts_count_on_a_day() -> None:
    """With a day, only those that certainly count by then."""
    rows = eccar.rows([REPORT], "report_facts", on="2027-02-01")

    assert [(row["fact"], row["leads_to"]) for row in rows] == [
        ("decided", "decided"),
        ("submitted", "submitted"),
    ]
    assert [(row["act"], row["addressee"]) for row in rows] == [
        ("takes-note", None),
        (None, Addressee.COALITION.value),
    ]
    assert len(eccar.rows([REPORT], "report_facts")) == 3


def test_a_fact_of_a_round_has_a_row_for_each_authority() -> None:
    """One that happened for all has no authority."""
    rows = eccar.rows([ROUND], "rounds")

    assert [(row["fact"], row["authority_id"], row["country"]) for row in rows] == [
        ("opened", None, None),
        ("extended", "pl/przykladowo", "PL"),
        ("consented", "de/musterstadt", "DE"),
        ("consented", "pl/przykladowo", "PL"),
    ]


def test_entries_of_a_round_are_those_of_its_overview() -> None:
    """By the round and the reports, or by the overview; for the public, only who agreed to be named."""
    overview = round_overview(ROUND, [REPORT], on=ON)
    public = round_overview(ROUND, [REPORT], on=ON, audience=eccar.values.Audience.PUBLIC)
    rows = [*eccar.rows([ROUND, REPORT], "round_entries", on=ON)]

    assert rows == [*eccar.rows([overview], "round_entries")]
    assert [(row["authority_id"], row["round_status"], row["is_in_time"]) for row in rows] == [
        ("de/musterstadt", "submitted", True),
        ("pl/przykladowo", "expected", None),
    ]
    assert [row["authority_id"] for row in eccar.rows([public], "round_entries")] == [
        "de/musterstadt"
    ]


def test_the_answers_of_the_golden_reports_fill_every_table() -> None:
    """Each table of reports has a row of the golden documents."""
    documents = [*eccar.open_folder(GOLDEN)]
    reports = [each for each in documents if isinstance(each, ProgressReport)]

    for what in ("report_points", "report_measures", "report_observations", "report_facts"):
        assert len(eccar.rows(reports, what)) > 0
