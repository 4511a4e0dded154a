"""The documents of an authority together, and the page made of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import eccar
from eccar.command import main
from eccar.dossier.dossier import dossiers
from eccar.dossier.page import DossierPage

from .documents import measure, plan, report

ON = dt.date(2026, 11, 28)
EXAMPLES = Path(__file__).parents[2] / "examples"


def inventory(*authorities: str) -> eccar.Inventory:
    return eccar.Inventory(authorities=authorities)


def test_a_joint_document_is_with_each_authority_that_has_its_own() -> None:
    own, joint = inventory("de/a"), inventory("de/a", "de/b")
    [only] = dossiers([joint, own])
    assert only.subject == "de/a"
    assert only.documents == (joint, own)


def test_a_joint_document_without_others_is_a_dossier_of_its_own() -> None:
    joint = inventory("de/b", "de/a")
    [only] = dossiers([joint])
    assert only.subject == "de/a, de/b"


def test_a_schedule_is_of_no_authority() -> None:
    assert dossiers([eccar.fee_schedule()]) == ()


def test_every_document_of_the_examples_is_in_a_dossier() -> None:
    documents = list(eccar.open_folder(EXAMPLES / "plans" / "musterstadt"))
    [only] = dossiers(documents)
    assert only.subject == "de/musterstadt"
    assert list(only.documents) == documents
    assert only.membership is not None
    assert only.account is not None


def test_each_source_is_in_the_register_once() -> None:
    [dossier] = dossiers(eccar.open_folder(EXAMPLES / "krakow"))
    sources = DossierPage(dossier=dossier, on=ON).sources
    assert len(sources) == len(set(sources)) > 5


def test_what_a_measure_answers_is_not_among_the_sources() -> None:
    """A recommendation is not what says that the measure exists."""
    advice = measure(id="advice", answers=["opinion/1"], sources=["Minutes (invented)"])
    [own] = dossiers([plan(measures=[advice])])

    assert [each.text for each in DossierPage(dossier=own, on=ON).sources] == ["Minutes (invented)"]


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_the_page_is_one_file_that_loads_nothing(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    call = ["page", str(EXAMPLES / "plans" / "musterstadt"), "--on", "2026-11-28", "--lang", lang]
    assert main([*call, "-o", str(file)]) == 0
    content = file.read_text("utf-8")
    assert len(content) < 300_000
    assert f'<html lang="{lang}">' in content
    assert content.count("<h1") == 1
    assert "<script" not in content
    assert "src=" not in content
    assert main([*call, "-o", str(file)]) == 2
    assert file.read_text("utf-8") == content
    capsys.readouterr()


def test_money_is_only_on_pages_for_whom_the_account_is(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["page", str(EXAMPLES / "plans" / "musterstadt"), "--on", "2026-11-28"]
    main(call)
    assert "Fees and payments" in capsys.readouterr().out
    main([*call, "--audience", "public"])
    assert "Fees and payments" not in capsys.readouterr().out


def test_a_page_is_about_one_authority(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["page", str(EXAMPLES / "office")]) == 2
    assert "one authority" in capsys.readouterr().err


def test_a_report_of_later_days_is_not_there_yet() -> None:
    """Neither one whose facts are all later, nor one of a later period; a draft of its period is."""
    published = report(id="2022", facts=[{"fact": "published", "date": "2022-11-02"}])
    begun = report(
        id="2021", period="2021", facts=[{"fact": "submitted", "date": "2022", "to": "coalition"}]
    )
    draft = report(id="2023", period="2023")
    undated = report(id="any")
    [own] = dossiers([published, begun, draft, undated])

    def ids(on: str) -> set[str | None]:
        return {each.report.id for each in own.reports_on(on)}

    assert ids("2010-01-01") == {"any"}
    assert ids("2021-06-01") == {"any", "2021"}
    assert ids("2022-11-02") == {"any", "2021", "2022"}
    assert ids("2023-01-01") == {"any", "2021", "2022", "2023"}
