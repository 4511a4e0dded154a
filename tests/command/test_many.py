"""Calls over many cities: a summary, filters, what is left out, and the single answers on demand."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

import eccar
from eccar.command import inputs
from eccar.command.options import STATUSES
from eccar.documents.reading import Document
from eccar.languages import LANGUAGES
from eccar.membership.lifecycle import Status

from .conftest import Result, Run

DAY = "2026-02-02"
COMMANDS = ("status", "show", "check", "account")

MEMBERSHIP = """\
eccar: membership/1
city: {{id: {id}, names: {{de: {name}}}, country: {country}, population: [{{date: 2024, inhabitants: 50000}}]}}
facts:
{facts}
"""
MEMBER = "- {fact: accepted, date: 2020-01-01, sources: [Minutes]}"
LEFT = f"{MEMBER}\n- {{fact: left, date: 2024-01-01, sources: [Minutes]}}"
OPEN = "- {fact: accepted, date: 2026-01/2026-12, sources: [Minutes]}"
ACCOUNT = """\
eccar: account/1
city: {id}
kept_since: 2025-01-01
recorded: 2026-01-01
facts:
- {{fact: charged, date: 2025-02-01, amount: 500.00 EUR, year: 2025, notice: "1"}}
"""
CITIES = {
    "at/neudorf": ("Neudorf", MEMBER),
    "de/altstadt": ("Altstadt", LEFT),
    "de/musterstadt": ("Musterstadt", MEMBER),
    "pl/miasto": ("Miasto", OPEN),
}
"""Invented cities, each with its name and the facts of its membership."""


def membership(id_: str) -> str:
    name, facts = CITIES[id_]
    return MEMBERSHIP.format(id=id_, name=name, country=id_[:2].upper(), facts=facts)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The invented cities, a folder each with membership and account."""
    for id_ in CITIES:
        folder = tmp_path / id_.replace("/", "-")
        folder.mkdir()
        (folder / "membership.yaml").write_text(membership(id_), "utf-8")
        (folder / "account.yaml").write_text(ACCOUNT.format(id=id_), "utf-8")
    return tmp_path


def names(result: Result) -> list[str]:
    """The cities in the table of a summary as text, in their order."""
    lines = result.out.splitlines()
    return [line.split("  ")[0] for line in lines if re.search(r" \((AT|DE|PL)\)  ", line)]


def rows(result: Result) -> list[dict[str, str]]:
    """The rows of CSV."""
    return [*csv.DictReader(io.StringIO(result.out))]


def test_the_words_of_statuses_are_those_of_the_lifecycle() -> None:
    """The option names each status, in the order of the lifecycle, without loading it."""
    assert tuple(status.value for status in Status) == STATUSES


@pytest.mark.parametrize("command", COMMANDS)
def test_many_cities_are_one_line_each(command: str, office: Path, run: Run) -> None:
    """A line a city, by country and name; the single answers follow with --more alone."""
    short = run(command, office, "--on", DAY)
    long = run(command, office, "--on", DAY, "--more")

    assert (short.code, short.err) == (0, "")
    assert names(short) == ["Neudorf (AT)", "Altstadt (DE)", "Musterstadt (DE)", "Miasto (PL)"]
    assert "4 cities: " in short.out
    assert short.out.endswith("More with --more.\n")
    assert len(long.out.splitlines()) > len(short.out.splitlines())
    assert names(long)[:4] == names(short)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_documents_of_one_city_have_no_summary(command: str, office: Path, run: Run) -> None:
    """A folder of one city is answered as before."""
    assert "1 city" not in run(command, office / "de-musterstadt", "--on", DAY).out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", ["text", "html", "markdown", "csv"])
def test_every_format_names_every_city(
    command: str, lang: str, format_: str, office: Path, run: Run
) -> None:
    """Each format and language has the four names, once in the table."""
    result = run(command, office, "--on", DAY, "--format", format_, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    for name, _ in CITIES.values():
        assert name in result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_as_data_the_summary_comes_last(command: str, office: Path, run: Run) -> None:
    """For programs the answers are the same lines as before, and then the summary of all."""
    result = run(command, office, "--on", DAY, "--format", "json")

    assert len(result.single) == len(result.data) - 1
    kinds = {"status": "status", "show": "dossier", "check": "check", "account": "accounts"}
    assert result.data[-1]["eccar"] == f"{kinds[command]}-summary/1"
    assert len(result.data[-1]["rows"]) == 4


@pytest.mark.parametrize("command", COMMANDS)
def test_filters_by_country_and_status(command: str, office: Path, run: Run) -> None:
    """Only what was asked for is in the table; the rest is counted, and what is open is named."""
    german = run(command, office, "--on", DAY, "--country", "de")
    members = run(command, office, "--on", DAY, "--status", "member")
    both = run(command, office, "--on", DAY, "--status", "member", "--country", "AT")
    none = run(command, office, "--on", DAY, "--status", "candidate")

    assert names(german) == ["Altstadt (DE)", "Musterstadt (DE)"]
    assert "Only DE; 2 other cities are not shown." in german.out
    assert names(members) == ["Neudorf (AT)", "Musterstadt (DE)"]
    assert names(both) == ["Neudorf (AT)"]
    assert "Only AT and member; 3 other cities are not shown." in both.out
    assert (none.code, names(none)) == (0, [])
    assert "Only candidate; 4 other cities are not shown." in none.out


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_record_leaves_open_is_named(command: str, office: Path, run: Run) -> None:
    """A city that may have the status by its record is not selected by it, but named."""
    members = " ".join(run(command, office, "--on", DAY, "--status", "member").out.split())
    former = " ".join(run(command, office, "--on", DAY, "--status", "former").out.split())

    assert "the record leaves one of these statuses open: Miasto." in members
    assert "leaves" not in former


def test_who_is_to_be_confirmed_is_counted_apart(office: Path, run: Run) -> None:
    """No member is counted for a record that leaves it open; the city is named with the reason."""
    short = " ".join(run("status", office, "--on", DAY).out.split())
    long = run("status", office, "--on", DAY, "--more").out

    assert "4 cities: 2 members, 1 former member, 1 with an unconfirmed membership." in short
    assert "The status of 1 city is to be confirmed (?): Miasto." in short
    [row] = [line for line in long.splitlines() if line.startswith("Miasto (PL)")]
    assert "between January and December 2026" in row


def test_the_counts_are_all_rows(office: Path, run: Run) -> None:
    """The statuses add up, and so do the severities."""
    statuses = run("status", office, "--on", DAY, "--format", "json").data[-1]
    findings = run("check", office, "--on", DAY, "--format", "json").data[-1]

    counted = sum(count["certain"] + count["uncertain"] for count in statuses["counts"])
    assert counted == len(statuses["rows"]) == 4
    gravest = sum(count["count"] for count in findings["gravest"])
    assert gravest + findings["without_findings"] == len(findings["rows"]) == 4


@pytest.mark.parametrize("command", ["status", "show", "account"])
def test_a_city_with_two_documents_is_left_out(command: str, office: Path, run: Run) -> None:
    """That city alone is in no row; a notice names its files, and the exit code says so."""
    kind = "account" if command == "account" else "membership"
    copy = office / "at-neudorf" / "copy.yaml"
    copy.write_text((office / f"at-neudorf/{kind}.yaml").read_text("utf-8"), "utf-8")
    result = run(command, office, "--on", DAY)

    assert result.code == 3
    assert names(result) == ["Altstadt (DE)", "Musterstadt (DE)", "Miasto (PL)"]
    assert "1 city appears in several documents and is left out: Neudorf." in result.out
    assert len(result.err.splitlines()) == 1
    assert "copy.yaml" in result.err
    last = rows(run(command, office, "--on", DAY, "--format", "csv"))[-1]
    assert (last["city"], last["left_out"]) == ("at/neudorf", "duplicate")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_cannot_be_read_is_left_out(command: str, office: Path, run: Run) -> None:
    """All other cities are answered; the file is named, and the exit code says so."""
    (office / "broken.yaml").write_text("eccar: membership/1\ncity: 5\n", "utf-8")
    result = run(command, office, "--on", DAY)

    assert result.code == 3
    assert len(names(result)) == 4
    assert "1 file could not be read and is left out:" in result.out
    last = rows(run(command, office, "--on", DAY, "--format", "csv"))[-1]
    assert last["left_out"] == "unread"
    assert last["city"].endswith("broken.yaml")


def test_one_rule_over_many_cities(office: Path, run: Run) -> None:
    """With --only, the cities of one rule: how many, and of a warning which."""
    result = run("check", office, "--on", DAY, "--only", "MEM105")
    lines = " ".join(result.out.split())

    assert "4 cities: 2 with warnings, 2 without findings." in lines
    assert "warning MEM105, 2 cities, not met: A member has an entry" in lines
    assert " two reports. Neudorf, Musterstadt More" in lines
    assert "MEM113" not in result.out


def test_the_exit_code_is_that_of_the_worst_document(office: Path, run: Run) -> None:
    """An error in one city is an error of the call, also if no report is printed."""
    assert run("check", office, "--on", DAY).code == 0
    assert run("check", office, "--on", DAY, "--severity", "MEM105=error").code == 1
    limited = ("--severity", "MEM105=error", "--country", "PL")
    assert run("check", office, "--on", DAY, *limited).code == 0


def test_an_unknown_word_is_answered_with_the_nearest(office: Path, run: Run) -> None:
    """A status and a country are checked before anything is read."""
    status = run("status", office, "--status", "membr")
    country = run("status", office, "--country", "Österreich")
    code = run("status", office, "--country", "qq")

    assert (status.code, country.code, code.code) == (2, 2, 2)
    assert "Did you mean member?" in status.err
    assert "Did you mean AT?" in country.err
    assert "as AT" in code.err


def test_a_city_without_membership_has_no_status(office: Path, run: Run) -> None:
    """It is left out by --status, and the answer says why."""
    (office / "at-neudorf/membership.yaml").unlink()
    result = run("account", office, "--on", DAY, "--status", "member")
    text = " ".join(result.out.split())

    assert "at/neudorf (AT)" not in result.out
    assert "there is no single membership document: at/neudorf." in text


def test_positions_are_released_and_found_again(
    office: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many documents only the first keep their positions; what needs another reads it again."""
    kept = run("check", office / "de-altstadt", "--on", DAY)
    monkeypatch.setattr(inputs, "MAX_PLACED", 0)
    released = run("check", office / "de-altstadt", "--on", DAY)

    assert "membership.yaml:4:3" in kept.out
    assert released == kept


def test_a_summary_looks_for_no_position(
    office: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five or five thousand documents: where a finding is, is not looked up for a summary."""

    def refuse(*_: object) -> None:
        raise AssertionError

    expected = run("check", office, "--on", DAY)
    monkeypatch.setattr(Document, "place", refuse)

    assert run("check", office, "--on", DAY) == expected


@pytest.mark.parametrize("command", ["status", "account"])
def test_a_summary_says_as_of_when_it_was_known(command: str, office: Path, run: Run) -> None:
    """The day of knowledge is in the heading."""
    result = run(command, office, "--on", DAY, "--known-on", "2025-01-01")

    assert "on 2 February 2026, as known on 1 January 2025" in result.out.splitlines()[0]


def test_a_table_for_excel(office: Path, run: Run) -> None:
    """The table of a summary opens in a spreadsheet, with the decimal sign of the language."""
    result = run("account", office, "--on", DAY, "--for", "excel", "--lang", "de")

    assert result.out.startswith("\ufeffcountry;city;name;open;currency;")
    assert "500,00" in result.out


def test_one_city_as_csv_has_the_same_columns(office: Path, run: Run) -> None:
    """The table of one city is that of many with one row."""
    single = run("status", office / "de-musterstadt", "--on", DAY, "--format", "csv")
    many = run("status", office, "--on", DAY, "--format", "csv")

    assert rows(single) == [row for row in rows(many) if row["city"] == "de/musterstadt"]


def test_python_gives_the_table_of_the_command(office: Path, run: Run) -> None:
    """An analyst has the same table without the command."""
    memberships = eccar.open_folder(office).of(eccar.Membership)
    summary = eccar.membership.status_summary(memberships, on=DAY)

    assert eccar.render.csv(summary) == run(
        "status", office, "--on", DAY, "--format", "csv"
    ).out.replace("\n", "\r\n").replace("\r\r", "\r")
