"""Rules across documents: where they are evaluated, where what they find is reported, and how it is shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.checking.across import parts_across
from eccar.command import main
from eccar.dossier.summary import dossier_summary

from .documents import CITY, account, membership, plan, report, round_

ON = "2026-11-22"
BASIS = {"identity": "plan:de/musterstadt:other"}
SENT = [{"fact": "submitted", "date": "2026-03-01"}]


def codes(*documents: Any, **options: Any) -> list[list[str]]:
    """The codes across documents that each document has in its report."""
    reports = eccar.check_together(documents, on=ON, **options)
    return [[code for code in each.codes() if code.startswith("DOS")] for each in reports]


def test_the_report_on_a_document_has_what_was_found_in_it() -> None:
    sent = report(id="a", basis=BASIS)
    first, second = eccar.check_together([membership(), sent], on=ON)
    [finding] = [each for each in second.findings if each.code == "DOS101"]
    assert str(finding.path) == "basis.identity"
    assert "DOS101" in second.evaluated
    assert "DOS101" in first.evaluated
    assert "DOS101" not in first.codes()


def test_documents_of_one_kind_are_left_to_the_rules_of_this_kind() -> None:
    assert codes(report(id="a", basis=BASIS), report(id="b")) == [[], []]
    assert not parts_across(
        [membership()], lambda value, others: eccar.check(value, on=ON, related=others)
    )


def test_rules_of_the_caller_are_the_only_ones() -> None:
    assert codes(membership(), report(id="a"), rules=()) == [[], []]
    assert codes(membership(), report(id="a")) == [[], ["DOS301"]]


def test_a_joint_document_has_each_finding_once() -> None:
    joint = report(authorities=[CITY, "de/lindenau"], id="a", basis=BASIS)
    other = membership(city="de/lindenau")
    assert codes(membership(), other, joint) == [[], [], ["DOS101"]]
    [_, _, third] = eccar.check_together([membership(), other, joint], on=ON)
    assert [each.code for each in third.findings].count("DOS101") == 1


def test_a_dossier_can_be_checked_by_itself() -> None:
    [dossier] = eccar.dossiers([membership(), report(id="a")])
    checked = eccar.check(dossier, on=ON, ignore={"DOS301": "no plan yet"})
    assert (checked.identity, checked.subject, checked.codes()) == (f"dossier:{CITY}", CITY, ())
    assert [each.code for each in checked.ignored] == ["DOS301"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A member with a report on a plan that is not there, a draft for a round, and a plan."""
    every = {
        "membership": membership(),
        "plan": plan(),
        "report": report(id="a", period="2024/2025", basis=BASIS, facts=SENT),
        "draft": report(id="b", period="2026/2027", round="r2027"),
    }
    for name, value in every.items():
        eccar.save(value, tmp_path / f"{name}.yaml")
    return tmp_path


def test_the_command_names_file_and_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder), "--on", ON, "--only", "DOS101", "--more"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("DOS101") == 1
    assert f"{folder / 'report.yaml'}:" in printed
    assert main(["check", str(folder), "--on", ON, "--format", "json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    every = [(line, finding) for line in lines for finding in line["findings"]]
    [(line, finding)] = [pair for pair in every if pair[1]["code"] == "DOS101"]
    assert line["file"] == str(folder / "report.yaml")
    assert finding["pointer"] == "/basis/identity"
    assert finding["line"]


def test_findings_can_be_ignored_and_have_another_severity(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["check", str(folder), "--on", ON]
    assert main([*call, "--severity", "DOS101=error"]) == 1
    capsys.readouterr()
    assert main([*call, "--ignore", "DOS101=kept elsewhere", "--more"]) == 0
    assert "kept elsewhere" in capsys.readouterr().out


def test_a_single_document_is_not_checked_across(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(folder / "report.yaml"), "--on", ON, "--more"])
    assert "DOS" not in capsys.readouterr().out


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_the_overview_names_the_last_report_the_open_one_and_the_next_date(
    folder: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    language = eccar.language(lang)
    assert main(["show", str(folder), "--on", ON, "--lang", lang]) == 0
    lines = capsys.readouterr().out.splitlines()
    label = language.word("dossier.screen", "report")
    reports = [line for line in lines if line.startswith(label)]
    years = [language.period(eccar.values.period(years)) for years in ("2024/2025", "2026/2027")]
    assert [year in line for year, line in zip(years, reports, strict=True)] == [True, True]
    assert any(line.startswith(language.word("dossier.screen", "next_date")) for line in lines)
    assert len(lines) <= 12


def test_the_page_has_reports_and_dates(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["page", str(folder), "--on", ON]) == 0
    page = capsys.readouterr().out
    assert "Progress reports" in page
    assert "2024–2025" in page
    assert "Next dates" in page


def test_a_page_names_no_date_that_has_passed() -> None:
    from eccar.dossier import DossierPage

    late = report(id="a", due="2026-01-01")
    [dossier] = eccar.dossiers([membership(), late])
    assert DossierPage(dossier=dossier, on=ON).dates == ()


def test_the_summary_has_the_period_of_the_last_report() -> None:
    sent = report(id="a", period="2024/2025", facts=SENT)
    summary = dossier_summary([membership(), sent, membership(city="de/lindenau")], on=ON)
    assert [str(row.last_report or "") for row in summary.rows] == ["", "2024/2025"]
    assert "Last report" in eccar.text(summary)
    assert "2024–2025" in eccar.html(summary)
    without = dossier_summary([membership(), membership(city="de/lindenau")], on=ON)
    assert "Last report" not in eccar.text(without)


def test_what_is_found_across_documents_grows_with_them() -> None:
    """The rules are evaluated once for each authority, whatever the number of authorities."""

    def asked(count: int) -> int:
        cities = [f"de/stadt{number}" for number in range(count)]
        documents = [
            *(membership(city=city) for city in cities),
            *(report(id="a", authorities=[city]) for city in cities),
        ]
        calls = 0

        def check(value: Any, others: Any) -> eccar.Report:
            nonlocal calls
            calls += 1
            return eccar.check(value, on=ON, related=others)

        parts_across(documents, check)
        return calls

    assert [asked(count) for count in (5, 10, 20)] == [5, 10, 20]


def test_a_round_and_a_schedule_are_of_no_authority() -> None:
    [dossier] = eccar.dossiers([account(), round_(), eccar.fee_schedule()])
    assert [round_.id for round_ in dossier.rounds] == ["r2027"]
    assert dossier.documents == (account(),)
