"""Whom an answer is for: it says so, and nothing goes to readers for whom it is not meant."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from eccar.command.options import FORMATS
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.render.audience import notice
from eccar.values.vocabulary import Audience

from .conftest import Run

DAY = ("--on", "2026-11-28")

PLAN = """\
eccar: plan/1
audience: {audience}
authorities: [de/musterstadt]
titles: {{de: Aktionsplan}}
measures:
- {{id: a, points: [1], titles: {{de: Entwurf}}}}
"""
DOCUMENTS = {
    "plan.yaml": PLAN,
    "inventory.yaml": """\
eccar: inventory/1
audience: {audience}
authorities: [de/musterstadt]
measures:
- {{id: a, points: [1], titles: {{de: Beratung}}}}
""",
    "membership.yaml": """\
eccar: membership/1
audience: {audience}
city: {{id: de/musterstadt, names: {{de: Musterstadt}}, country: DE}}
facts:
- {{fact: accepted, date: 2024-09-25}}
""",
    "account.yaml": """\
eccar: account/1
audience: {audience}
city: de/musterstadt
kept_since: 2026-01-01
facts:
- {{fact: charged, date: 2026-01-15, notice: R-2026-17, amount: 500.00 EUR, year: 2026}}
""",
    "schedule.yaml": """\
eccar: fee-schedule/1
audience: {audience}
tables:
- since: 2025-01-01
  source: Invented for this test
  basis: assumed
  seen: 2026-11-22
  bands:
  - {{fee: 500.00 EUR}}
""",
}
"""A document of each kind, invented, with a place for its audience."""

CALLS = {
    "show a plan": ("show", "plan.yaml"),
    "show a membership": ("show", "membership.yaml"),
    "show all": ("show", "."),
    "check": ("check", "."),
    "status": ("status", "membership.yaml"),
    "fee": ("fee", "membership.yaml"),
    "account": ("account", "account.yaml"),
    "account with membership": ("account", "account.yaml", "membership.yaml"),
    "dues": ("dues", "account.yaml", "membership.yaml"),
    "what-if": ("what-if", "membership.yaml", "schedule.yaml"),
    "coverage": ("coverage", "plan.yaml"),
    "coverage of an inventory": ("coverage", "inventory.yaml"),
    "timeline": ("timeline", "inventory.yaml"),
    "diff": ("diff", "plan.yaml", "later.yaml"),
}
"""A call of each command that shows what is in documents."""

AS_CSV = {
    "check",
    "account",
    "account with membership",
    "dues",
    "what-if",
    "coverage",
    "timeline",
    "diff",
}
AS_SVG = {"coverage", "timeline"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The documents, each for the office; the calls name them from within their folder."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path)
    return tmp_path


def write(folder: Path, audience: str = "office", *names: str) -> None:
    """Write the documents *names*, or all, for an *audience*."""
    for name in names or DOCUMENTS:
        (folder / name).write_text(DOCUMENTS[name].format(audience=audience), "utf-8")
    later = (folder / "plan.yaml").read_text("utf-8").replace("Entwurf", "Beratung")
    (folder / "later.yaml").write_text(later, "utf-8")


def call(name: str) -> tuple[str, ...]:
    """The arguments of a call; ``diff`` asks about no day."""
    return CALLS[name] if name == "diff" else (*CALLS[name], *DAY)


def formats(name: str) -> set[str]:
    """The formats of a call."""
    kept = {
        "csv": name in AS_CSV,
        "svg": name in AS_SVG,
        "sarif": name == "check",
        "ics": False,
    }
    return {format_ for format_ in FORMATS if kept.get(format_, True)}


@pytest.mark.parametrize("audience", ["members", "office"])
@pytest.mark.parametrize("name", CALLS)
def test_every_answer_says_whom_it_is_for(name: str, audience: str, folder: Path, run: Run) -> None:
    """At its top in text, pages, Markdown and pictures; as a key in JSON and SARIF, as a column in CSV."""
    write(folder, audience)
    sentence = notice(Audience(audience), language("en"))
    for format_ in formats(name):
        result = run(*call(name), "--format", format_)
        assert not result.err
        if format_ == "json":
            assert {line["audience"] for line in result.data} == {audience}
        elif format_ == "sarif":
            (log,) = json.loads(result.out)["runs"]
            assert log["properties"] == {"audience": audience}
        elif format_ == "csv":
            rows = [row for row in csv.reader(io.StringIO(result.out, newline="")) if row]
            assert {row[-1] for row in rows} == {"audience", audience}
        else:
            body = result.out.partition("<main>")[2] or result.out
            assert body.index(sentence) < 500
            assert result.out.count(sentence) == (2 if format_ == "svg" else 1)


@pytest.mark.parametrize("name", CALLS)
def test_a_public_answer_says_nothing(name: str, folder: Path, run: Run) -> None:
    """It is as it was."""
    write(folder, "public")
    for format_ in formats(name):
        out = run(*call(name), "--format", format_).out
        assert "For internal use only." not in out
        assert "For members" not in out
        assert format_ not in {"csv", "sarif"} or "audience" not in out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("wanted", ["public", "members"])
@pytest.mark.parametrize("name", CALLS)
def test_nothing_is_shown_to_readers_for_whom_it_is_not(
    name: str, wanted: str, lang: str, folder: Path, run: Run
) -> None:
    """One sentence that names the document; no part of the answer."""
    result = run(*call(name), "--audience", wanted, "--lang", lang)

    assert (result.code, result.out) == (2, "")
    assert ".yaml" in result.err
    assert len(result.err.splitlines()) == 1


def test_what_is_not_for_the_readers_is_left_out_of_a_folder(folder: Path, run: Run) -> None:
    """And named where errors go; what is left is as if the rest were not there."""
    write(folder, "public", "membership.yaml", "inventory.yaml")
    result = run("show", ".", "--audience", "public", *DAY)

    assert result.code == 0
    assert "Inventory (list not complete): 1 entry" in result.out
    assert "Account" not in result.out
    assert "For internal use only." not in result.out
    names = ("account.yaml", "later.yaml", "plan.yaml", "schedule.yaml")
    assert result.err == (
        f"eccar: Not shown to this audience (public): {', '.join(f'./{name}' for name in names)}.\n"
    )


def test_what_is_left_out_is_a_notice_in_json(folder: Path, run: Run) -> None:
    """Another program reads it in the same stream as the answers."""
    write(folder, "public", "membership.yaml", "inventory.yaml")
    notice_, *answers = run("show", ".", "--audience", "public", *DAY, "--format", "json").data

    assert (notice_["eccar"], notice_["key"]) == ("notice/1", "left_out")
    names = ("account.yaml", "later.yaml", "plan.yaml", "schedule.yaml")
    assert notice_["values"] == {
        "names": [f"./{name}" for name in names],
        "audience": "public",
    }
    assert {answer["eccar"] for answer in answers} == {"overview/1"}


@pytest.mark.parametrize("command", ["dues", "account"])
def test_a_sum_is_not_made_of_a_part(command: str, folder: Path, run: Run) -> None:
    """Without the account, what is open would be wrong."""
    write(folder, "public", "membership.yaml")
    result = run(command, ".", "--audience", "public", *DAY)

    assert (result.code, result.out) == (2, "")
    assert "account.yaml" in result.err


def test_a_schedule_can_be_reserved_too(folder: Path, run: Run) -> None:
    """It is part of the answer."""
    write(folder, "public", "membership.yaml")
    call_ = ("fee", "membership.yaml", "--schedule", "schedule.yaml", *DAY)

    assert "For internal use only." in run(*call_).out
    assert run(*call_, "--audience", "public").code == 2


def test_fewer_readers_can_be_chosen(folder: Path, run: Run) -> None:
    """An answer of public documents can be meant for the office."""
    write(folder, "public")

    assert "For internal use only." in run("coverage", "plan.yaml", "--audience", "office").out
    assert "For members" in run("coverage", "plan.yaml", "--audience", "members").out


def test_the_narrowest_audience_counts(folder: Path, run: Run) -> None:
    """One document for the office makes the page one for the office; each line of JSON has its own."""
    write(folder, "public", "inventory.yaml")
    page = run("coverage", ".", "--format", "html", *DAY).out
    lines = run("coverage", ".", "--format", "json", *DAY).data

    assert page.count("For internal use only.") == 1
    assert page.index("For internal use only.") < page.index("</section>")
    assert {line["file"]: line["audience"] for line in lines} == {
        "./inventory.yaml": "public",
        "./later.yaml": "office",
        "./plan.yaml": "office",
    }


def test_text_says_it_where_it_begins_to_count(folder: Path, run: Run) -> None:
    """Above the first part that is not public, and not again below."""
    write(folder, "public", "inventory.yaml")
    parts = run("coverage", ".", *DAY).out.split(": implementation of the ten points")

    assert ["For internal use only." in part for part in parts] == [False, False, True, False]
