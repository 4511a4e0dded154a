"""What every call as JSON has in common: the header of a line, its schema, its language, the exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import eccar
from eccar.command.listing import help_order
from eccar.kinds import ANSWERS, full_name
from eccar.languages import LANGUAGES
from eccar.testing.cases import cases

from .conftest import Result, Run
from .test_formats import (
    DOCUMENTS,
    EVALUATIONS,
    MEMBERSHIP,
    OFFICE,
    ON,
    PLAN,
    PLANS,
    ROOT,
    ROUNDS,
    SHOWN,
)

JSON = ("--format", "json")
SCHEDULE = OFFICE / "fee-schedule.yaml"
LISTS = ROOT / "examples/lists"
INVENTORY = ROOT / "tests/golden/inventory-1.yaml"
INVENTORY_AGAIN = ROOT / "tests/golden/inventory-1-titles.yaml"
LETTER = ROOT / "examples/letter"
GOLDEN = ROOT / "tests/golden"
FAULTS = {"fault/1", "usage/1"}
"""The lines that say why something was not answered."""

RIAS = [ROOT / f"examples/incidents/rias-2020-{first}.yaml" for first in (1909, 1957)]
SMALL_TOWN = ROOT / "examples/incidents/smalltown/table.yaml"

CALLS = (
    *((command, *arguments) for command, arguments in SHOWN.items()),
    ("show", PLANS, *ON),
    ("show", OFFICE, *ON),
    ("check", OFFICE, *ON),
    ("check", OFFICE, *ON, "--country", "PL", "--status", "former"),
    ("fee", MEMBERSHIP, "--year", "2023"),
    ("fee", "--inhabitants", "300000", "--year", "2026", "--rate", "4.25 PLN/EUR, NBP 2026-11-27"),
    ("account", OFFICE / "musterstadt/account.yaml", *ON),
    ("coverage", PLANS, *ON),
    ("timeline", PLANS, *ON),
    ("check", OFFICE / "ville/account.yaml", *ON),
    ("check", MEMBERSHIP, *ON, "--ignore", "MEM101=known"),
    ("rules", "MEM101"),
    ("rules", "DOC106"),
    ("deadlines", OFFICE, *ON, "--inferred", "--until", "2030-12-31"),
    ("status", MEMBERSHIP, "nowhere.yaml", *ON),
    ("status", MEMBERSHIP, MEMBERSHIP, *ON),
    ("status", MEMBERSHIP, "--audience", "office", *ON),
    ("status", SCHEDULE),
    ("points", "--on", "2004-01-01"),
    ("check", MEMBERSHIP, "--ignore", "MEM101:soon=x"),
    ("fee",),
    ("diff", GOLDEN / "report-1.yaml", ROUNDS / "musterstadt.yaml"),
    ("round", ROUNDS, OFFICE, "--on", "2027-06-01", "--audience", "members"),
    ("round", ROUNDS, "--round", "2019"),
    ("report", ROUNDS, "--for", "minimal", "--audience", "public"),
    ("recommendations", EVALUATIONS, MEMBERSHIP, *ON, "--open"),
    ("recommendations", MEMBERSHIP),
    ("import", LISTS / "ville.csv", "--no-input"),
    ("import", LISTS / "ville.csv", "--yes", "--authority", "fr/ville", "--word", "en veille=on-hold", "--preview"),
    ("similar", "pl/krakow", *ON),
    ("members", "--by", "country", *ON),
    ("events", "--by", "year"),
    ("members", "--vote", *ON),
    ("members", "--inhabitants", *ON),
    ("bodies", "--body", "steering-committee", *ON),
    ("import", "nowhere.xlsx"),
    ("incidents", "publish", SMALL_TOWN, "--rule", "minimum-3"),
    ("incidents", "publish", SMALL_TOWN, "--threshold", "20", "--choose", "merging"),
    ("incidents", "attack", GOLDEN / "release-1-rounded.yaml", "--threshold", "3"),
    ("incidents", "series", *RIAS),
    ("incidents", "compare", *RIAS),
    ("merge", INVENTORY, PLANS / "inventory.yaml", "--out", "never.yaml", "--preview"),
    ("merge", INVENTORY, INVENTORY_AGAIN, "--out", "never.yaml", "--no-input"),
)  # fmt: skip
"""Calls of every command with answers, also such as cannot be carried out or only in part."""

OF_FILES = {
    **dict.fromkeys(("show", "status", "fee", "account", "dues", "coverage", "timeline", "check"), ()),
    "what-if": (SCHEDULE,),
}  # fmt: skip
"""The commands that answer about any number of files, each with what follows the files."""

SENTENCES = {
    "lang": "the language itself",
    "message": "a finding, a doubt, a wrong call, a rule",
    "hint": "what to do",
    "requirement": "what a rule requires",
    "explained": "the grounds",
    "words": "how similar two cities are",
    "sentence": "a question about a list",
    "title": "what is due",
    "sentences": "what changed",
    "not_evaluated.reason": "what a rule lacked",
    "band.name": "a band of a table of fees",
    "bands.name": "the same",
}
"""The keys of what depends on the language; of a common name with the key that it is under."""


def kinds(result: Result) -> list[str]:
    """The kind of answer of each line."""
    return [line["eccar"] for line in result.data]


def named(call: tuple[object, ...]) -> str:
    """A call as the id of a test."""
    return " ".join(Path(str(part)).name for part in call)


each_call = pytest.mark.parametrize("call", CALLS, ids=named)
each_of_files = pytest.mark.parametrize("command", OF_FILES)


def test_every_command_with_answers_is_called() -> None:
    """A new command has its calls in this module, or is one whose output is a document."""
    commands = {command.name for command in help_order()}

    assert {str(call[0]) for call in CALLS} == commands - DOCUMENTS


@each_call
def test_a_line_begins_with_its_header_and_fits_its_schema(
    call: tuple[object, ...], run: Run
) -> None:
    """Whatever was asked, each line says first what it is; nothing is printed where errors go."""
    result = run(*map(str, call), *JSON)

    assert result.data
    assert result.err == ""
    for line in result.data:
        assert [*line][:5] == ["eccar", "identity", "file", "audience", "lang"]
        kind = line["eccar"].partition("/")[0]
        assert line["eccar"] == full_name(kind)
        assert line["lang"] == "en"
        schema = eccar.schema(kind)
        jsonschema.Draft202012Validator(schema).validate(line)


IN_PYTHON_ONLY = {
    "counted-records/1",
    "coverage-matrix/1",
    "evaluation-state/1",
    "fees-by-band/1",
    "finding/1",
    "members-by-country/1",
    "members-over-time/1",
    "report-state/1",
}


def test_every_kind_of_answer_is_printed(run: Run) -> None:
    """But for a finding and a state, which are parts of others, and counts of many, which have no command."""
    printed = {kind for call in CALLS for kind in kinds(run(*map(str, call), *JSON))}

    assert printed == {full_name(kind) for kind in ANSWERS} - IN_PYTHON_ONLY


def differences(english: Any, other: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of keys under which *english* and *other* differ."""
    if isinstance(english, dict) and isinstance(other, dict):
        assert [*english] == [*other], path
        for key in english:
            yield from differences(english[key], other[key], (*path, key))
    elif isinstance(english, list) and isinstance(other, list):
        assert len(english) == len(other), path
        for first, second in zip(english, other, strict=True):
            yield from differences(first, second, path)
    elif english != other:
        yield path


def sentence_keys(english: Any, other: Any) -> set[str]:
    """The keys under which *english* and *other* differ, as ``SENTENCES`` names them."""
    paths = [*differences(english, other)]
    under = {".".join(path[-2:]) for path in paths} & {*SENTENCES}
    return under | {path[-1] for path in paths if ".".join(path[-2:]) not in under}


def test_nothing_but_sentences_depends_on_the_language(run: Run) -> None:
    """In each language the same keys, values and lines; every key of a sentence is seen to differ.

    But for what a report responds, which is asked for in a language.
    """
    differing: set[str] = set()
    for call in (call for call in CALLS if call[0] != "report"):
        english = run(*map(str, call), *JSON)
        for lang in LANGUAGES:
            other = run(*map(str, call), *JSON, "--lang", lang)
            assert english.code == other.code
            assert {line["lang"] for line in other.data} == {lang}
            differing |= sentence_keys(english.data, other.data)

    assert differing == {*SENTENCES}


def test_the_values_of_no_finding_depend_on_the_language() -> None:
    """The reports on the packaged cases differ in their sentences only, and are JSON."""
    differing: set[str] = set()
    for case in [*cases()][::10]:
        report = case.check()
        english, german = (eccar.to_dict(report, lang=lang) for lang in ("en", "de"))
        assert json.loads(json.dumps(english, allow_nan=False)) == english
        differing |= sentence_keys(english, german)

    assert differing == {"lang", "message", "hint", "not_evaluated.reason"}


def test_the_command_prints_what_the_library_gives(run: Run) -> None:
    """Besides the names of the file and of the readers, a line is that of ``to_dict``."""
    membership, plan, day = eccar.load(MEMBERSHIP), eccar.load(PLAN), ON[1]
    assert isinstance(membership, eccar.Membership)
    assert isinstance(plan, eccar.ActionPlan)
    later = eccar.load(PLANS / "plan-2027.yaml", eccar.ActionPlan)
    given = {
        ("status", MEMBERSHIP, *ON): membership.standing_on(day),
        ("fee", MEMBERSHIP, *ON): eccar.assess(membership, eccar.fee_schedule(), year=2026),
        ("points", *ON): eccar.ten_points().edition_on(day),
        ("coverage", PLAN, *ON): plan.coverage_on(day),
        ("timeline", PLAN, *ON): plan.timeline_on(day),
        ("diff", *SHOWN["diff"]): eccar.diff(plan, later),
    }
    for call, lang in product(given, ("en", "fr")):
        [line] = run(*map(str, call), *JSON, "--lang", lang).data

        assert line == {
            **eccar.to_dict(given[call], lang=lang),
            "file": line["file"],
            "audience": line["audience"],
        }


@each_of_files
def test_a_line_names_its_document(command: str, run: Run) -> None:
    """Its identity and file; an answer about many documents has neither."""
    result = run(command, PLANS, *OF_FILES[command], *ON, *JSON)

    for line in result.data:
        if command in ("dues", "what-if"):
            assert line["identity"] is line["file"] is None
        else:
            assert line["identity"] == eccar.load(line["file"]).identity
        assert line["audience"] in {"public", "members", "office"}
