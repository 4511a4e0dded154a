"""Documents that contradict each other, or are odd, together: no error but the one that says so, and an answer."""

from __future__ import annotations

from typing import Any

import pytest
from icalendar import Calendar

import eccar
from eccar.dossier import calendar_file
from eccar.values.errors import Severity

from .documents import CITY, document, membership, plan, report, round_

ON = "2027-07-01"
LEFT = membership(
    {"fact": "accepted", "date": "2020-01-01"}, {"fact": "left", "date": "2026-06-30"}
)
NO_DIGEST = f"sha256:{'0' * 64}"


def codes(*documents: Any, prefixes: tuple[str, ...] = ("REP", "DOS")) -> set[str]:
    """What is found in *documents*, of these domains."""
    reports = eccar.check_together(documents, on=ON)
    return {
        finding.code
        for each in reports
        for finding in each.findings
        if finding.code.startswith(prefixes)
    }


def evaluation(**keys: Any) -> Any:
    """An evaluation of the work of Musterstadt, with these *keys*."""
    return document(
        "evaluation",
        **{"id": "e", "authorities": [CITY], "assessors": [{"name": "Council (invented)"}], **keys},
    )


def test_an_evaluation_of_a_report_that_does_not_exist() -> None:
    """It cannot be compared, and says so; nothing is wrong with it."""
    identity = f"report:{CITY}:2030"
    lone = evaluation(evaluated=[{"kind": "report", "identity": identity}])
    [checked, _] = eccar.check_together([lone, membership()], on=ON)

    assert checked.findings == ()
    assert "REP501" in {each.code for each in checked.not_evaluated}


def test_a_digest_that_fits_no_revision() -> None:
    """Of a report whose plan is at hand in two revisions, neither is the one that is named."""
    basis = {"identity": f"plan:{CITY}:p", "digest": NO_DIGEST}
    drafted = report(id="2026", basis=basis)

    assert "REP302" in codes(drafted, plan(revision="2"))
    assert "REP502" in codes(
        evaluation(evaluated=[{"kind": "plan", "identity": f"plan:{CITY}:p", "digest": NO_DIGEST}]),
        plan(),
    )


def test_a_chain_that_bites_its_tail() -> None:
    """Both reports name the error; of a circle none is the one that counts."""
    sent = [{"fact": "submitted", "date": "2027-01-15"}]
    first = report(id="a", period="2026", replaces=["b"], facts=sent)
    second = report(id="b", period="2026", replaces=["a"], facts=sent)

    checked = eccar.check_together([first, second], on=ON)
    errors = [
        finding.code
        for each in checked
        for finding in each.findings
        if finding.severity is Severity.ERROR
    ]

    assert errors == ["REP303", "REP303"]


@pytest.mark.parametrize("replacing", [False, True])
def test_two_hundred_reports_of_one_city(replacing: bool) -> None:
    """Of yearly ones each counts, of corrections the last one; the last of them is the last report."""
    reports = [
        report(
            id=f"r{number}",
            period="2026" if replacing else f"{1800 + number}",
            replaces=[f"r{number - 1}"] if replacing and number else None,
            facts=[
                {
                    "fact": "submitted",
                    "date": "2027-02-01" if replacing else f"{1801 + number}-02-01",
                }
            ],
        )
        for number in range(200)
    ]
    [dossier] = eccar.dossiers(reports)
    last = dossier.report_on(ON)

    assert last is not None
    assert last.id == "r199"
    assert len(dossier.reports_on(ON)) == (1 if replacing else 200)


def test_a_recommendation_split_into_itself() -> None:
    """It is a circle, and stays open; the check and the dates have an answer."""
    asked, split = {"en": "Count"}, {"fact": "split", "date": "2026-01-12", "into": ["1"]}
    odd = evaluation(
        recommendations=[{"id": "1", "words": asked, "due": "2028", "facts": [split]}],
        facts=[{"fact": "delivered", "date": "2026-01-01"}],
    )

    assert "REP601" in codes(odd)
    due = [each for each in eccar.deadlines([odd], on=ON).items if each.identity == odd.identity]
    assert [each.item for each in due] == ["1"]


def test_a_round_closed_before_it_opened() -> None:
    """The order of its days is found; nobody is asked by a round that is closed."""
    odd = round_(
        facts=[{"fact": "opened", "date": "2027-06-01"}, {"fact": "closed", "date": "2026-01-01"}],
        deadline="2028-05-01",
    )

    assert "REP103" in codes(odd)
    assert {each.kind.value for each in eccar.deadlines([membership(), odd], on=ON).items} == {
        "day-against-racism"
    }


def test_a_scale_with_one_step() -> None:
    """It is refused: there is nothing to choose between."""
    steps = [{"id": "all", "titles": {"en": "all"}}]
    with pytest.raises(eccar.DocumentError) as caught:
        evaluation(scales=[{"id": "own", "steps": steps}])

    assert [finding.code for finding in caught.value.findings] == ["DOC506"]


@pytest.mark.parametrize(
    ("submitted", "is_noted"), [("2026-05-01", False), ("2026-06-29", False), ("2027-02-01", True)]
)
def test_a_report_of_a_city_that_left_in_the_period(submitted: str, is_noted: bool) -> None:
    """Only a submission when it had left is noted, and no further report is expected."""
    sent = report(id="2026", period="2025/2026", facts=[{"fact": "submitted", "date": submitted}])
    noted = [
        finding
        for each in eccar.check_together([LEFT, sent], on=ON)
        for finding in each.findings
        if finding.code == "DOS202"
    ]
    dates = eccar.deadlines([LEFT, sent], on=ON, inferred=True)

    assert bool(noted) is is_noted
    assert {finding.severity for finding in noted} <= {Severity.NOTE}
    assert "report" not in {each.kind.value for each in dates.items}


def test_a_title_with_a_line_break_across_the_folds_of_a_calendar() -> None:
    """Commas, umlauts and a line break come back as one line, whatever the fold cuts."""
    for shift in range(4):
        title = f"{'x' * shift}Plätze, Straßen;\n{'ü' * 60}"
        awkward = report(id="a", due="2028-05-01", titles={"de": title})
        content = calendar_file(eccar.deadlines([awkward, membership()], on=ON), "de")
        [*_, event] = Calendar.from_ical(content).walk("VEVENT")

        assert title.replace("\n", " ") in str(event["summary"])
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
