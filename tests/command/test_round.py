"""The commands ``round`` and ``report``: whom an answer names, what is kept, and calls that are refused."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.reports import ProgressReport, ReportingRound

from .conftest import Run
from .test_formats import OFFICE, ROUNDS

ON = ("--on", "2027-05-01")
LATER = ("--on", "2027-06-01")
REPORT = ROUNDS / "musterstadt.yaml"
FORM = ROUNDS / "questionnaire-2027.yaml"
ABSENT = ("pl/miasto", "Miasto", "it/comune", "Comune")
FORMATS = ("text", "html", "markdown", "json", "csv")
OTHERS = ("members", "public")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A copy of an invented report, which a call may write to."""
    return Path(shutil.copy(REPORT, tmp_path / "report.yaml"))


# The round


def test_the_office_reads_of_every_authority(run: Run) -> None:
    """One line each: status, last step and its day, until when, and whether it may be named."""
    result = run("round", ROUNDS, OFFICE, *ON)
    lines = result.out.splitlines()
    rows = [line.split("  ")[0] for line in lines if line[-5:].strip() and "(" in line[:25]]

    assert (result.code, result.err) == (0, "")
    assert rows[-4:] == ["Musterstadt (DE)", "Ville (FR)", "Comune (IT)", "Miasto (PL)"]
    assert "4 cities: 1 submitted, 1 outstanding, 1 excused, 1 not determined." in result.out
    assert "For 1 city, the day of submission is not known exactly: Ville." in result.out


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("audience", OTHERS)
def test_others_do_not_read_who_has_not_reported(form: str, audience: str, run: Run) -> None:
    """In no format, neither by its name, nor by its id, nor by the name of a file."""
    paths = [*sorted(ROUNDS.glob("*.yaml")), *sorted(OFFICE.glob("*/membership.yaml"))]

    result = run("round", *paths, *LATER, "--audience", audience, "--format", form, "--more")

    assert result.code == 0
    assert "de/musterstadt" in result.out or "Musterstadt" in result.out
    assert not [text for text in ABSENT if text.lower() in result.out.lower()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_others_read_the_counts(lang: str, run: Run) -> None:
    """Also of those who are not named."""
    result = run("round", ROUNDS, *LATER, "--audience", "public", "--lang", lang)

    assert result.code == 0
    assert "4" in result.out
    assert "2" in result.out


def test_a_file_that_cannot_be_read_is_counted_not_named_for_others(
    run: Run, tmp_path: Path
) -> None:
    """Its name could say whose report it is; the office reads it."""
    broken = tmp_path / "miasto.yaml"
    broken.write_text("eccar: report/1\nauthorities: 5\n")
    office = run("round", ROUNDS, broken, *LATER)
    public = run("round", ROUNDS, broken, *LATER, "--audience", "public")

    assert (office.code, public.code) == (3, 3)
    assert str(broken) in office.out
    assert "1 file could not be read and is left out." in public.out
    assert "miasto" not in public.out
    assert str(broken) in public.err


def test_the_members_are_asked_if_nobody_is_invited(run: Run, tmp_path: Path) -> None:
    """Those of the day, by the memberships among the documents; without any, nobody is known."""
    file = tmp_path / "round.yaml"
    eccar.save(ReportingRound(id="2029", deadline="2029-03-31"), file)

    members = run("round", file, OFFICE, "--on", "2029-01-01", "--format", "csv")
    nobody = run("round", file, "--on", "2029-01-01")

    rows = list(csv.DictReader(io.StringIO(members.out)))
    assert [row["city"] for row in rows] == ["de/musterstadt", "fr/ville", "pl/miasto"]
    assert {row["status"] for row in rows} == {"expected"}
    assert "It is not known who is asked" in nobody.out


def test_one_round_of_several(run: Run, tmp_path: Path) -> None:
    """Each is answered, or the one that is named; another is a wrong call."""
    eccar.save(ReportingRound(id="2029"), tmp_path / "round.yaml")
    every = run("round", ROUNDS, tmp_path, *ON, "--format", "json")
    single = run("round", ROUNDS, tmp_path, *ON, "--round", "2029", "--format", "json")
    none = run("round", ROUNDS, tmp_path, "--round", "2019")

    assert [line["round"] for line in every.data] == ["2027", "2029"]
    assert [line["round"] for line in single.data] == ["2029"]
    assert (none.code, none.out) == (2, "")
    assert "2027" in none.err
    assert "2029" in none.err


def test_without_a_round_there_is_no_answer(run: Run) -> None:
    """Reports alone do not say who was asked, or until when."""
    result = run("round", REPORT)

    assert (result.code, result.out) == (2, "")
    assert "round/1" in result.err


def test_the_table_for_others_has_the_counts(run: Run) -> None:
    """A row for each status, with the ids of those that are named."""
    result = run("round", ROUNDS, *LATER, "--audience", "public", "--format", "csv")

    assert list(csv.reader(io.StringIO(result.out))) == [
        ["status", "count", "cities"],
        ["submitted", "2", "de/musterstadt fr/ville"],
        ["outstanding", "1", ""],
        ["excused", "1", ""],
    ]


# The responses


def test_the_text_is_as_it_is_pasted(run: Run) -> None:
    """Whatever is too long for the form, and whatever is missing, is named at the end."""
    result = run("report", REPORT, "--for", FORM)

    assert (result.code, result.err) == (0, "")
    assert "\n113 of 100 characters; 13 characters too many\nThe advice centre has opened, " in (
        result.out
    )
    assert result.out.endswith("Too long\n  - 1. What was achieved? (13 characters too many)\n")


def test_the_language_chooses_the_responses(run: Run) -> None:
    """A regional variant is one of its language."""
    german, austrian = (run("report", REPORT, "--for", FORM, "--lang", x) for x in ("de", "de-AT"))

    assert "Die Beratungsstelle ist eröffnet (erfunden)." in german.out
    assert "The advice centre" not in german.out
    assert "Die Beratungsstelle ist eröffnet (erfunden)." in austrian.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_minimal_questionnaire_is_packaged(lang: str, run: Run) -> None:
    """Its title says that it is not the coalition's."""
    result = run("report", REPORT, "--for", "minimal", "--lang", lang)

    assert result.code == 0
    assert "eccar" in result.out.splitlines()[0]


def test_what_was_entered_is_kept_in_a_file(run: Run, report: Path, tmp_path: Path) -> None:
    """The report stays as it is; the new file has the responses with the day."""
    kept, before = tmp_path / "kept.yaml", report.read_bytes()
    result = run("report", report, "--for", FORM, "--keep", kept, *ON)

    assert result.code == 0
    assert str(kept) in result.err
    assert report.read_bytes() == before
    value = eccar.load(kept, ProgressReport)
    own = {each.item: str(each.entered) for each in value.responses if each.questionnaire}
    assert own == {"achievements": "2027-05-01", "victims": "2027-05-01"}


def test_another_file_is_replaced_only_if_that_was_forced(
    run: Run, report: Path, tmp_path: Path
) -> None:
    """Nothing is printed then, since nothing was kept."""
    other = tmp_path / "other.yaml"
    other.write_text("other")
    refused = run("report", report, "--for", FORM, "--keep", other)

    assert (refused.code, refused.out) == (2, "")
    assert other.read_text() == "other"
    assert run("report", report, "--for", FORM, "--keep", other, "--force").code == 0
    assert eccar.load(other, ProgressReport).responses


def test_a_report_keeps_what_was_entered_in_its_own_file(run: Run, report: Path) -> None:
    """Without the name of a file, and also if it is the same."""
    assert run("report", report, "--for", FORM, *ON, "--keep").code == 0
    first = report.read_bytes()
    assert run("report", report, "--for", FORM, *LATER, "--keep", report).code == 0

    assert eccar.load(report, ProgressReport).responses
    assert report.read_bytes() == first


def test_what_cannot_be_kept_is_refused(run: Run, report: Path, tmp_path: Path) -> None:
    """Several reports, a file in no folder, and a format that is none."""
    several = run("report", ROUNDS, "--for", "minimal", "--keep", tmp_path / "kept.yaml")
    nowhere = run("report", report, "--for", "minimal", "--keep", tmp_path / "no/kept.yaml")
    unknown = run("report", report, "--for", "minimal", "--keep", tmp_path / "kept.docx")

    assert [call.code for call in (several, nowhere, unknown)] == [2, 2, 2]
    assert [call.out for call in (several, nowhere, unknown)] == ["", "", ""]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["report.yaml"]


def test_another_document_is_no_questionnaire(run: Run) -> None:
    """The sentence says what it is, and what is wanted."""
    result = run("report", REPORT, "--for", REPORT)

    assert (result.code, result.out) == (2, "")
    assert "questionnaire/1" in result.err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_questionnaire_has_to_be_named(lang: str, run: Run) -> None:
    """There is none that every report answers."""
    result = run("report", REPORT, "--lang", lang)

    assert (result.code, result.out) == (2, "")
    assert "--for" in result.err
