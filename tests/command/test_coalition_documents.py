"""Documents of the coalition in the commands for documents of every kind."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import eccar
from eccar.documents.layout import fields_of, key_of
from eccar.languages import LANGUAGES
from eccar.network import Coalition

from ..network.views.test_coalitions import classes
from .conftest import Run

GOLDEN = Path(__file__).parents[1] / "golden" / "coalition-1.yaml"
PUBLIC = """\
eccar: coalition/1
audience: public
id: office
complete: {events: yes, projects: yes}
events:
- {id: open, titles: {en: Open meeting (invented)}}
- {id: closed, titles: {en: Closed meeting (invented)}, audience: office}
projects:
- {id: shared, titles: {en: Shared project (invented)}, audience: members}
"""
NOTED = {"note"}
"""Keys that the template leaves out: remarks are the same for all entries."""


def test_a_template_can_be_checked_converted_and_shown(tmp_path: Path, run: Run) -> None:
    """Every command for documents takes the kind; the schema is published."""
    file, other = tmp_path / "coalition.yaml", tmp_path / "coalition.json"
    file.write_text(run("new", "coalition").out, "utf-8")

    assert run("check", file).code == 0
    assert run("convert", file, other).code == 0
    assert eccar.load(file) == eccar.load(other)
    assert run("show", other).code == 0
    assert '"coalition/1"' in run("schema", "coalition").out


def without_comments(template: str) -> str:
    """The *template* with every line that is a comment only until it is wanted."""
    data = re.compile(r"# (?=(- |  |[a-z_]+: |[a-z_]+:$))")
    return "\n".join(data.sub("", line, count=1) for line in template.splitlines())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_all_its_lines_the_template_has_every_key(lang: str, run: Run) -> None:
    """Whoever removes the # of a line gets a document that can be read; no key is missing."""
    full = without_comments(run("new", "coalition", "--lang", lang).out)
    value = eccar.loads(full)

    assert isinstance(value, Coalition)
    keys = {key_of(field.name) for cls in (Coalition, *classes()) for field in fields_of(cls)}
    missing = [key for key in keys if not re.search(rf"\b{key}:", full)]
    assert set(missing) == NOTED | {"extra"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_workbook_to_fill_in_is_read_again(lang: str, tmp_path: Path, run: Run) -> None:
    """The template as a workbook has a sheet for each list, and is read as the same document."""
    book, back = tmp_path / "coalition.xlsx", tmp_path / "back.yaml"

    assert run("new", "coalition", "--format", "xlsx", "--lang", lang, "--out", book).code == 0
    assert run("convert", GOLDEN, tmp_path / "golden.xlsx", "--lang", lang).code == 0
    assert run("convert", tmp_path / "golden.xlsx", back).code == 0
    assert eccar.load(back) == eccar.load(GOLDEN)


def names(shown: str) -> set[str]:
    """Which of the invented entries a document or an answer names."""
    return {name for name in ("Open meeting", "Closed meeting", "Shared project") if name in shown}


@pytest.mark.parametrize(
    ("audience", "shown"),
    [
        ("public", {"Open meeting"}),
        ("members", {"Open meeting", "Shared project"}),
        ("office", {"Open meeting", "Shared project", "Closed meeting"}),
    ],
)
@pytest.mark.parametrize("format_", ["text", "html", "markdown", "json"])
def test_show_has_only_the_entries_for_the_audience(
    audience: str, shown: set[str], format_: str, tmp_path: Path, run: Run
) -> None:
    """In every format; what is left out is nowhere, and its list no longer counts as complete."""
    file = tmp_path / "coalition.yaml"
    file.write_text(PUBLIC, "utf-8")
    more = ("--more",) if format_ == "text" else ()
    result = run("show", file, "--audience", audience, "--format", format_, *more)

    assert result.code == 0
    assert names(result.out) == shown
    if format_ == "json" and audience == "public":
        complete = json.loads(result.out)["document"]["complete"]
        assert (complete["events"], complete["projects"]) == ("unknown", "unknown")


def test_without_an_audience_all_is_shown_for_the_narrowest(tmp_path: Path, run: Run) -> None:
    """The answer says that it is for internal use."""
    file = tmp_path / "coalition.yaml"
    file.write_text(PUBLIC, "utf-8")
    result = run("show", file, "--more")

    assert names(result.out) == {"Open meeting", "Closed meeting", "Shared project"}
    assert "For internal use only." in result.out


def test_findings_of_entries_for_fewer_do_not_leave(tmp_path: Path, run: Run) -> None:
    """A check for others refuses the document: a finding could be of an entry that is not for them."""
    file = tmp_path / "coalition.yaml"
    file.write_text(PUBLIC, "utf-8")

    assert run("check", file, "--audience", "public").code == 2
    assert run("check", file, "--audience", "office").code == 0
