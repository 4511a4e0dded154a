"""Every command that shows something, in every format it has and in every language."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from eccar.command.listing import help_order
from eccar.languages import LANGUAGES

from .conftest import Run

ROOT = Path(__file__).parents[2]
ON = ("--on", "2026-11-22")
OFFICE = ROOT / "examples/office"
KRAKOW = ROOT / "examples/krakow"
PLANS = ROOT / "examples/plans/musterstadt"
ROUNDS = ROOT / "examples/rounds"
EVALUATIONS = ROOT / "examples/reports/musterstadt"
MEMBERSHIP = KRAKOW / "membership.yaml"
PLAN = PLANS / "plan-2026.yaml"

SHOWN = {
    "show": (KRAKOW, *ON),
    "status": (OFFICE, *ON),
    "fee": (MEMBERSHIP, *ON),
    "account": (OFFICE, *ON),
    "dues": (OFFICE, *ON, "--ahead", "2"),
    "what-if": (OFFICE, OFFICE / "fee-schedule.yaml", "--year", "2024"),
    "points": ON,
    "coverage": (PLAN, *ON),
    "timeline": (PLAN, *ON),
    "diff": (PLAN, PLANS / "plan-2027.yaml"),
    "round": (ROUNDS, OFFICE, "--on", "2027-05-01"),
    "report": (ROUNDS / "musterstadt.yaml", "--for", ROUNDS / "questionnaire-2027.yaml"),
    "recommendations": (EVALUATIONS, "--on", "2027-08-01"),
    "similar": ("pl/krakow", "--point", "7", *ON),
    "members": ON,
    "bodies": ON,
    "events": (),
    "offers": ("--city", "pl/krakow", *ON),
    "changes": ("--since", "2025-01-01", *ON),
    "practices": ON,
    "incidents": ("attack", ROOT / "tests/golden/release-1-rounded.yaml", "--threshold", "3"),
    "check": (KRAKOW, *ON),
    "deadlines": (OFFICE, *ON, "--inferred"),
    "rules": (),
    "import": (
        *(ROOT / "examples/lists/ville.csv", "--yes", "--authority", "fr/ville"),
        *("--word", "en veille=on-hold", "--preview", *ON),
    ),
    "merge": (
        *(PLANS / "inventory.yaml", ROOT / "tests/golden/inventory-1.yaml"),
        *("--out", "never.yaml", "--preview", *ON),
    ),
}
"""A call of each command that shows something."""

TABLES = (
    *("show", "status", "account", "dues", "what-if"),
    *("points", "coverage", "timeline", "diff", "check", "rules", "deadlines", "round"),
    *("recommendations", "similar", "incidents"),
    *("members", "bodies", "events", "offers", "changes", "practices"),
)
DOCUMENTS = {"letter", "schema", "convert", "new", "paper", "page", "draft", "submit"}
"""The commands whose output is a document, which has its own format."""

each_shown = pytest.mark.parametrize("command", SHOWN)
each_language = pytest.mark.parametrize("lang", LANGUAGES)


class Outline(HTMLParser):
    """The tags of a page: their order is checked as it is read."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.levels: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """An empty element is neither opened nor closed."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_command_is_tried() -> None:
    """A new command is shown in every format here, or is one whose output is a document."""
    assert {command.name for command in help_order()} == {*SHOWN, *DOCUMENTS}


@each_shown
@each_language
def test_a_page_in_one_file(command: str, lang: str, run: Run) -> None:
    """HTML is one whole page with a title, balanced tags and a heading of the first level."""
    result = run(command, *SHOWN[command], "--lang", lang, "--format", "html")
    outline = Outline(result.out)

    assert result.err == ""
    assert result.out.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    assert re.search("<title>[^<]+</title>", result.out)
    assert outline.open == []
    assert outline.levels[0] == 1


@each_shown
@each_language
def test_markdown(command: str, lang: str, run: Run) -> None:
    """Markdown has a heading, and tables whose rows have as many cells as their heads."""
    result = run(command, *SHOWN[command], "--lang", lang, "--format", "markdown")
    lines = result.out.splitlines()
    rows = [re.sub(r"\\.", "", line).count("|") for line in lines if line.startswith("|")]

    assert result.err == ""
    assert any(line.startswith("### ") for line in lines)
    assert result.out.endswith("\n")
    assert not result.out.endswith("\n\n")
    assert "\n\n\n" not in result.out
    assert all(count > 1 for count in rows)


@pytest.mark.parametrize("command", TABLES)
@each_language
def test_tables_for_spreadsheets(command: str, lang: str, run: Run) -> None:
    """CSV has a row of heads, and rows of the same width; an empty line is between two tables."""
    result = run(command, *SHOWN[command], "--lang", lang, "--format", "csv")
    tables = result.out.split("\r\n\r\n")

    assert result.err == ""
    for table in tables:
        heads, *rows = csv.reader(io.StringIO(table))
        assert all(heads)
        assert {len(row) for row in rows} == {len(heads)}


@pytest.mark.parametrize("command", sorted(set(SHOWN) - set(TABLES)))
def test_what_is_no_table_has_no_csv(command: str, run: Run) -> None:
    """A command whose output is no table refuses CSV, and names the formats it has."""
    result = run(command, *SHOWN[command], "--format", "csv")

    assert (result.code, result.out) == (2, "")
    assert "markdown" in result.err


@each_shown
def test_the_formats_have_the_same_exit_code(command: str, run: Run) -> None:
    """How a command ends depends on the documents, not on the format."""
    formats = ("text", "html", "markdown", "json", *(("csv",) if command in TABLES else ()))

    codes = {run(command, *SHOWN[command], "--format", format_).code for format_ in formats}

    assert len(codes) == 1


@pytest.mark.parametrize("format", ["html", "markdown", "csv"])
def test_unreadable_files_are_reported_on_standard_error(
    format: str, tmp_path: Path, run: Run
) -> None:
    """In every format what can be read is shown; errors go where errors go."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("eccar: plan/1\n")
    result = run("coverage", broken, PLAN, *ON, "--format", format)

    assert result.code == 3
    assert "broken.yaml" in result.err
    assert result.out


@pytest.mark.parametrize("format", ["html", "markdown", "csv", "svg"])
def test_nothing_is_shown_of_nothing(format: str, tmp_path: Path, run: Run) -> None:
    """Where no document can be read, there is no empty page."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("eccar: plan/1\n")
    result = run("coverage", broken, *ON, "--format", format)

    assert (result.code, result.out) == (2, "")


def test_one_rule_in_every_format(run: Run) -> None:
    """An explained rule is a page with its code as title; as CSV it is a row of the catalog."""
    assert "<title>MEM101  note</title>" in run("rules", "MEM101", "--format", "html").out
    assert run("rules", "MEM101", "--format", "markdown").out.startswith("### MEM101")
    assert run("rules", "MEM101", "--format", "csv").out.splitlines()[1].startswith('"MEM101')
    assert [line["code"] for line in run("rules", "MEM101", "--format", "json").data] == ["MEM101"]


def test_the_page_of_an_account_says_that_nothing_was_compared(run: Run) -> None:
    """What a command adds to a view is in every format."""
    account = next(OFFICE.glob("*/account.yaml"))

    for format_ in ("text", "html", "markdown"):
        shown = run("account", account, *ON, "--format", format_).out
        assert "the membership document is missing" in " ".join(shown.split())
        assert "Coming years" in run("dues", *SHOWN["dues"], "--format", format_).out


def test_a_statement_as_csv_is_its_postings(run: Run) -> None:
    """Without a membership, the table of an account is that of its postings."""
    account = next(OFFICE.glob("*/account.yaml"))
    heads, *rows = csv.reader(io.StringIO(run("account", account, *ON, "--format", "csv").out))

    assert heads == ["Date", "Entry", "Amount", "Year", "Sources", "audience"]
    assert rows


def test_a_difference_as_csv_has_a_change_a_row(run: Run) -> None:
    """Each row says what was done, to which measure, and what the sentence of the text says."""
    result = run("diff", *SHOWN["diff"], "--format", "csv")
    heads, *rows = csv.reader(io.StringIO(result.out))

    assert heads == ["change", "measure", "said"]
    assert {row[0] for row in rows} == {"added", "changed"}


@pytest.mark.parametrize("command", TABLES)
@each_language
def test_tables_for_excel(command: str, lang: str, run: Run) -> None:
    """Every table opens by a double click, with as many columns as the CSV for programs."""
    call = (command, *SHOWN[command], "--lang", lang)
    plain, excel = run(*call, "--format", "csv"), run(*call, "--for", "excel")
    delimiter = "," if lang == "en" else ";"
    widths = [
        [len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign)]
        for text, sign in ((plain.out, ","), (excel.out.removeprefix("\ufeff"), delimiter))
    ]

    assert excel.out.startswith("\ufeff")
    assert widths[0] == widths[1]
    assert run(*call, "--for", "excel", "--format", "csv") == excel


@each_language
def test_excel_opens_no_other_format(lang: str, run: Run) -> None:
    """A page for Excel is a wrong call, which says what to leave out."""
    result = run("rules", "--for", "excel", "--format", "html", "--lang", lang)

    assert (result.code, result.out) == (2, "")
    assert "--for excel" in result.err
    assert "--format" in result.err
