"""The wording files: each key is used, each use has a key, and few files are read."""

from __future__ import annotations

import ast
import enum
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module

import attrs
import pytest

from eccar.documents.layout import key_of
from eccar.languages import LANGUAGES
from eccar.languages.files import COMMON, name_for, packages, section, wording
from eccar.languages.sections import Sections
from eccar.languages.translate import english

from ..syntax import ROOT, trees

OWN = tuple(package for package in packages() if package != COMMON)
SLOTS = {
    slot
    for path in ROOT.glob("*/templates/*.yaml")
    for slot in re.findall(r"\$\{([a-z_.-]+)\}", path.read_text("utf-8"))
}
SLOTS_OF_CODE = {
    "next_year",
    *("today", "ten_points", "template.land"),
    *("point_entries", "first_year", "last_year", "next_year"),
}

COMPOSED = {
    "network.speaking": "the code of a language",
    "network.members": "by what members are grouped, and whether an authority may vote",
    "network.changes": "a kind of change",
    "network.offers": "a kind of offer",
    "country": "the code of a country",
    "language": "the code of a language",
    "plan.presence_short": "what is present of a point",
    "membership.fact": "the kind of a fact, and what distinguishes two of one kind",
    "membership.detail": "a kind of fact and a field of it",
    "fees.fee": "an answer, and whether its day is exact",
    "fees.doubt": "a reason for doubt",
    "fees.known": "a basis",
    "checking.found": "a severity",
    "plan.counted": "what is counted of measures",
    "plan.points_with": "what is present of a point",
    "plan.attainment_explained": "how far an indicator has come, and what is lacking",
    "plan.coverage": "a kind of document, and whether it is complete",
    "plan.plan": "a field of a plan or a measure",
    "plan.every": "a unit of time",
    "plan.rhythm": "a unit of time, and the form of its noun after a number",
    "network.coalition": "a field of an entry",
    "reports.report": "a field of a report, and a kind of document",
    "reports.reportfact": "the kind of a fact",
    "reports.reportmoves": "what moved",
    "reports.lead_time": "a unit of time",
    "desk.form": "the code of an error, whose hint says how a cell is filled in",
    "desk.kind": "a kind of document",
    "desk.truth": "true or false",
    "desk.question": "what is asked, and of a word, in which column or mark it is",
    "desk.answer": "the same",
    "desk.attribute": "an attribute of a measure",
    "membership.membershipfact": "the kind of a fact",
    "dossier.screen": "a command that shows more",
    "cited": "the text of a source in the packaged data, or of a rule",
}
"""Sections with keys that the code composes, or finds in other values; what they are made of."""


def address(key: tuple[str, ...]) -> str:
    """The name by which the code calls the section of *key*."""
    package, *names, _ = key
    return ".".join(names if package == COMMON else (package, *names))


def literal_words() -> Iterator[tuple[str, str]]:
    """The section and key of each call ``word(…)`` or ``whole(…)``, and each ``Message(…)`` that names both literally."""
    for tree in trees().values():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func).rpartition(".")[2]
            values = [item.value for item in node.args if isinstance(item, ast.Constant)]
            if name in ("word", "whole") and len(values) == 2:
                yield str(values[0]), str(values[1])
            elif name == "Message" and values:
                before, _, key = str(values[0]).rpartition(".")
                yield before, key
            elif name == "refused" and values:
                package, _, key = str(values[0]).rpartition(".")
                yield f"{package or 'command'}.call", key


def test_every_word_of_the_code_is_in_english() -> None:
    """What the code and the templates name literally is in the English wording."""
    slots = {(slot.rpartition(".")[0], slot.rpartition(".")[2]) for slot in SLOTS - SLOTS_OF_CODE}
    named = {*literal_words(), *slots}

    assert len(named) > 200
    assert [(name, key) for name, key in sorted(named) if key not in section(name, "en")] == []


def classes() -> Iterator[type]:
    """All classes of the library, but for tests of others."""
    for path in trees():
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] != "testing" and parts[-1] not in ("__init__", "__main__"):
            module = import_module(".".join(("eccar", *parts)))
            for value in vars(module).values():
                if isinstance(value, type) and value.__module__ == module.__name__:
                    yield value


def of_classes() -> dict[str, set[str]]:
    """The keys of the sections about classes: members of closed lists, and fields of documents."""
    keys: dict[str, set[str]] = {}
    for cls in classes():
        if issubclass(cls, enum.StrEnum):
            both = {text for member in cls for text in (member.value, member.name.lower())}
            keys.setdefault(name_for(cls), set()).update(both)
        elif attrs.has(cls):
            names = {key_of(field.name) for field in attrs.fields(cls)} | {"fact", "eccar"}
            for prefix in ("field.", "sheet.", "cell."):
                keys.setdefault(name_for(cls, prefix), set()).update({*names, "_entry"})
                package = name_for(cls).rpartition(".")[0]
                keys.setdefault(f"{package}.{prefix}common".lstrip("."), set()).update(names)
            keys.setdefault("sheet.common", set()).update(names)
    return keys


def constants(package: str) -> set[str]:
    """The texts in the code that can reach the wording of a *package*, keys of dictionaries left out."""
    texts: set[str] = set()
    for path, tree in trees().items():
        if package in (COMMON, path.relative_to(ROOT).parts[0]) or "command" in path.parts:
            keys = {
                id(key)
                for node in ast.walk(tree)
                if isinstance(node, ast.Dict)
                for key in node.keys
            }
            texts |= {
                str(node.value)
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and id(node) not in keys
            }
    return texts | {text.rpartition(".")[2] for text in texts}


@pytest.mark.parametrize("package", packages())
def test_every_english_word_is_used(package: str) -> None:
    """Each key is of a closed list, a field or a template, or the code names it."""
    known, texts = of_classes(), constants(package)
    unused = [
        key
        for key in english()
        if key[0] == package
        and key[1] not in {"entry", "help"}
        and f"{address(key)}.{key[-1]}" not in SLOTS
        and key[-1] not in known.get(address(key), ())
        and address(key) not in COMPOSED
        and key[-1] not in texts
    ]

    assert unused == []


def test_no_common_section_is_called_like_a_package() -> None:
    """The first part of a section's name says whether it is a common one."""
    assert not set(wording(COMMON, "en")) & set(packages())


def test_no_package_repeats_what_is_common() -> None:
    """A key that a package shares with the common section of the same name is there alone."""
    for code in LANGUAGES:
        for package in OWN:
            for name in ("label", "template"):
                own = wording(package, code).get(name, {})
                assert not set(own) & set(section(name, code))


def test_a_section_has_the_common_words_below_its_own() -> None:
    """``fees.label`` has what fees say, and what all say."""
    assert section("fees.label", "de")["source"] == section("label", "de")["source"]
    assert "nothing_open" in section("fees.label", "de")
    assert "nothing_open" not in section("label", "de")


def test_what_is_not_there_is_empty() -> None:
    """A package, a language or a section without words has none, and is no error."""
    assert not section("values.label", "en")
    assert not section("fees.nonsense", "en")
    assert not wording("fees", "xx")
    assert name_for(int) == "int"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("package", packages())
def test_a_file_has_the_same_words_in_parts(package: str, code: str) -> None:
    """What is parsed section by section is what the file has as a whole."""
    path = ROOT / package / "wording" / f"{code}.toml"

    assert dict(wording(package, code)) == tomllib.loads(path.read_text("utf-8"))
    assert len(wording(package, code)) == len(tuple(wording(package, code)))


def test_only_what_is_asked_for_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """One section is parsed once, and its neighbours are not."""
    parsed: list[str] = []
    loads = tomllib.loads

    def recorded(part: str) -> dict[str, object]:
        parsed.append(part)
        return loads(part)

    monkeypatch.setattr(tomllib, "loads", recorded)
    sections = Sections('name = "x"\n[label]\na = "1"\n[entry.A]\nb = "2"\n[entry.B.c]\nd = "3"\n')
    first, again = sections["entry"], sections["entry"]

    assert first is again
    assert first == {"A": {"b": "2"}, "B": {"c": {"d": "3"}}}
    assert len(parsed) == 2
    assert not any("label" in part for part in parsed)


READ = """
import sys
from eccar.values import packaged
read = []
text = packaged.text
packaged.text = lambda *path: read.append("/".join(path)) or text(*path)
from eccar.command import main
code = main(sys.argv[1:])
print(code, *sorted(name for name in read if "wording" in name), file=sys.stderr)
"""


def files_read(*arguments: str) -> list[str]:
    """The wording files that the command reads, called with these *arguments*."""
    ran = subprocess.run(
        [sys.executable, "-c", READ, *arguments], capture_output=True, text=True, check=True
    )
    code, *names = ran.stderr.split("\n")[-2].split()
    assert code == "0", ran.stderr
    return names


RECORD = str(ROOT / "membership" / "register" / "pl-krakow.yaml")
COMMANDS = {
    "status": (("status", RECORD), ("languages", "membership")),
    "check": (("check", RECORD), ("checking", "languages", "membership")),
    "show": (("show", RECORD), ("checking", "languages", "membership")),
    "points": (("points",), ("languages", "plan")),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_reads_the_words_of_its_domain(command: str, lang: str) -> None:
    """The common words, those of the domain, and of reports where there is one; in one language.

    English has its rules in the code, so that a report without facts reads no words of the domain.
    """
    arguments, expected = COMMANDS[command]
    files = [f"eccar.{package}/wording/{lang}.toml" for package in expected]
    if (command, lang) == ("check", "en"):
        files.remove("eccar.membership/wording/en.toml")

    assert files_read(*arguments, "--on", "2026-11-22", "--lang", lang) == files
