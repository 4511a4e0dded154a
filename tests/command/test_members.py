"""The commands members, bodies, events, offers and changes: formats, languages, audiences, folders, wrong calls."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from eccar.languages import LANGUAGES

from .conftest import Run

FORMATS = ("text", "html", "markdown", "json", "csv")
ON = "2026-11-22"
CALLS = (
    ("members", "--on", ON),
    ("members", "--on", ON, "--by", "country"),
    ("members", "--on", ON, "--vote"),
    ("members", "--on", ON, "--inhabitants"),
    ("bodies", "--on", ON),
    ("bodies", "--on", ON, "--body", "steering-committee"),
    ("events",),
    ("offers", "--on", ON),
    ("changes", "--since", "2024-01-01", "--on", ON),
)
"""Each answer of the packaged register, without any files."""

MEMBER = """\
eccar: membership/1
city: {{id: de/{id}, names: {{de: {name}}}, country: DE}}
recorded: 2026-01-02
facts:
  - {{fact: accepted, date: {date}, sources: [{{text: "invented"}}]}}
"""
COALITION = """\
eccar: coalition/1
id: invented
names: {en: Coalition (invented)}
audience: public
recorded: 2026-01-02
bodies:
  - id: committee
    names: {en: Committee (invented)}
    kind: committee
    seats:
      - {holder: de/lindenau, date: 2025-10-01, from: 2025-10-01, until: 2029-10-01}
  - id: secret
    names: {en: Preparation (invented)}
    kind: working-group
    audience: office
    seats:
      - {holder: de/altstadt, date: 2025-10-01, from: 2025-10-01, until: 2029-10-01}
events:
  - {id: 2027-musterstadt, titles: {en: Workshop (invented)}, kinds: [workshop], date: 2027-03-04}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three memberships, of which only one has facts, and what is recorded of the coalition."""
    musterstadt = MEMBER.format(id="musterstadt", name="Musterstadt", date="2020-05-06")
    (tmp_path / "musterstadt.yaml").write_text(musterstadt, "utf-8")
    for id_ in ("lindenau", "altstadt"):
        bare = f"eccar: membership/1\ncity: {{id: de/{id_}, names: {{de: {id_.title()}}}, country: DE}}\n"
        (tmp_path / f"{id_}.yaml").write_text(bare, "utf-8")
    (tmp_path / "coalition.yaml").write_text(COALITION, "utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_format_in_every_language(
    run: Run, call: tuple[str, ...], format_: str, lang: str
) -> None:
    result = run(*call, "--format", format_, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    assert result.out


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_csv_is_one_table_with_the_same_heads_in_every_language(
    run: Run, call: tuple[str, ...]
) -> None:
    tables = [
        [*csv.reader(io.StringIO(run(*call, "--format", "csv", "--lang", lang).out))]
        for lang in LANGUAGES
    ]

    [heads] = {tuple(table[0]) for table in tables}
    assert len({len(table) for table in tables}) == 1
    assert all(len(row) == len(heads) for table in tables for row in table)
    assert all(head.isascii() and head == head.lower() for head in heads)


def test_the_members_of_a_folder(run: Run, folder: Path) -> None:
    """A seat in the document of the coalition counts, and is for no more readers than its body."""
    [answer] = run("members", "--on", ON, "--format", "json", str(folder)).data

    assert (answer["least"], answer["most"], answer["authorities"]) == (3, 3, 3)
    assert answer["audience"] == "office"

    [public] = run(
        "members", "--on", ON, "--format", "json", "--audience", "public", str(folder)
    ).data
    assert (public["least"], public["authorities"]) == (2, 3)
    assert public["audience"] == "public"


@pytest.mark.parametrize("command", ["status", "show"])
def test_a_seat_counts_in_other_commands(run: Run, folder: Path, command: str) -> None:
    """The summary of many has the status that the register has; one file by itself has no seats."""
    rows = csv.DictReader(io.StringIO(run(command, "--on", ON, "--format", "csv", str(folder)).out))
    statuses = {row["city"]: row["status"] for row in rows if row["city"]}

    assert statuses == dict.fromkeys(["de/altstadt", "de/lindenau", "de/musterstadt"], "member")
    alone = run("status", "--on", ON, "--format", "json", str(folder / "lindenau.yaml")).data
    assert alone[0]["status"] == "outside"


def test_a_check_is_of_the_files_as_they_are(run: Run, folder: Path) -> None:
    """No finding in a membership is about a seat that another document records."""
    answers = run("check", "--on", ON, "--format", "json", str(folder)).data
    [report] = [each for each in answers if each.get("subject") == "de/lindenau"]

    assert not [each for each in report["findings"] if each["pointer"].startswith("/facts")]


def test_a_broken_file_among_others(run: Run, folder: Path) -> None:
    """The others are read, the one is named."""
    (folder / "broken.yaml").write_text("eccar: membership/1\ncity: {id: 5}\n", "utf-8")
    result = run("members", "--on", ON, str(folder))

    assert result.code != 0
    assert "broken.yaml" in result.err
    assert "Musterstadt" in result.out


def test_two_files_of_one_authority(run: Run, folder: Path) -> None:
    """Neither is counted; the answer names the authority."""
    other = MEMBER.format(id="musterstadt", name="Musterstadt", date="2021-05-06")
    (folder / "other.yaml").write_text(other, "utf-8")
    result = run("members", "--on", ON, "--more", str(folder))
    [answer] = run("members", "--on", ON, "--format", "json", str(folder)).data

    assert "Musterstadt" in result.out
    assert answer["authorities"] == 2
    changes = run("changes", "--since", "2020-01-01", "--on", ON, "--format", "csv", str(folder))
    assert "left-out,de/musterstadt" in changes.out
    assert "joined,de/musterstadt" not in changes.out
    for option in ("--vote", "--inhabitants", "--by=country"):
        assert "left out: Musterstadt" in run("members", "--on", ON, option, str(folder)).out


def test_the_changes_of_a_folder(run: Run, folder: Path) -> None:
    """Who joined in between is named by what is known now, or was on a day."""
    between = ("changes", "--since", "2020-01-01", "--on", "2020-12-31")
    assert "Musterstadt" in run(*between, str(folder)).out
    known = run(*between, "--known-on", "2020-12-31", str(folder))
    assert "Musterstadt" not in known.out  # It was recorded later.
    joined = run("changes", "--since", "2019-01-01", "--on", ON, str(folder))
    assert "Musterstadt" in joined.out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("call", "named"),
    [
        (("changes", "--since", ON, "--on", "2020-01-01"), "2020-01-01"),
        (("bodies", "--body", "stering-committee"), "steering-committee"),
        (("bodies", "--body", "xylophone"), "general-assembly, general-conference"),
        (("offers", "--city", "de/dortmnd"), "de/dortmund"),
        (("offers", "--city", "pl/nowhere"), "de/musterstadt"),
        (("offers", "--language", "german"), "german"),
    ],
)
def test_a_wrong_call_says_what_was_meant(
    run: Run, call: tuple[str, ...], named: str, lang: str
) -> None:
    result = run(*call, "--lang", lang)

    assert (result.code, result.out) == (2, "")
    assert named in result.err


def test_only_what_is_for_the_audience(run: Run, folder: Path) -> None:
    """A body for the office alone is in no answer for others."""
    office = run("bodies", "--on", ON, "--format", "csv", str(folder)).out
    public = run("bodies", "--on", ON, "--format", "csv", "--audience", "public", str(folder)).out

    assert "secret" in office
    assert "secret" not in public
    assert "committee" in public
