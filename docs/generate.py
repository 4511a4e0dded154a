"""The generated parts of the reference, made from the code, the table and the wordings.

``pages()`` gives them by file name; ``write(folder)`` writes them. Nothing depends on the day or
on a network, so the same code gives the same pages. Sphinx calls this through ``conf.py``.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import diagram  # noqa: E402  # These stand beside this file, which is in no package.
import generate_documents  # noqa: E402
import generate_fees  # noqa: E402
import generate_fees_json  # noqa: E402
import generate_plans  # noqa: E402
import generate_points  # noqa: E402
import generate_rules  # noqa: E402
from markdown_parts import code, fenced, plain, table  # noqa: E402

import eccar  # noqa: E402
from eccar.checking.views import finding_data, report_data  # noqa: E402
from eccar.command import main  # noqa: E402
from eccar.languages.language import language  # noqa: E402
from eccar.membership.lifecycle import DOUBTS, MOVES, WEAK, Status  # noqa: E402
from eccar.membership.views import standing_data  # noqa: E402
from eccar.values.vocabulary import LANGUAGES  # noqa: E402

ENGLISH = language("en")
DAY = "2026-11-22"
"""The day of the examples; any would do, as long as it is always the same."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    made = {
        "lifecycle.md": _lifecycle(),
        "lifecycle.svg": diagram.lifecycle(),
        "command.md": _command(),
        "json.md": _json(),
        "glossary.md": _glossary(),
        "statuses.md": _statuses(),
        "names.md": _names(),
        "modules.md": _modules(),
        **generate_rules.pages(),
        **generate_documents.pages(),
        **generate_fees.pages(ENGLISH),
        **generate_plans.pages(ENGLISH, DAY),
        **generate_points.pages(ENGLISH),
        "csv.md": generate_fees_json.columns(),
    }
    return {name: text.rstrip("\n") + "\n" for name, text in made.items()}


def write(folder: Path) -> None:
    """Write the generated files into *folder*; one that is the same already is left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        file = folder / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


# ── the lifecycle ──


def _lifecycle() -> str:
    words = dict.fromkeys(word for moves in (MOVES, DOUBTS) for _, word in moves)
    still = [word for word in ENGLISH_FACTS if word not in words]
    rows = ([code(word), *(_move(start, word) for start in Status)] for word in words)
    return "\n".join(
        (
            *table(("Fact", *(status.name for status in Status)), rows),
            f"These words change nothing, from anywhere: {', '.join(map(code, still))}.\n",
        )
    )


def _move(start: Status, word: str) -> str:
    end = MOVES.get((start, word), start)
    if (start, word) in DOUBTS:
        return f"perhaps {DOUBTS[start, word].name}"
    if end is start:
        return ""
    return f"{end.name}, weakly" if word in WEAK else end.name


ENGLISH_FACTS = tuple(ENGLISH.words["fact"])


# ── the command ──


def _printed(*arguments: str) -> str:
    with (
        mock.patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}),
        contextlib.redirect_stdout(io.StringIO()) as out,
        contextlib.suppress(SystemExit),
    ):
        main(arguments)
    return out.getvalue()


def _command() -> str:
    top = _printed("--help")
    commands = re.findall(r"^    ([a-z-]+)  ", top, flags=re.MULTILINE)
    lines = ["## eccar\n", *fenced(top)]
    for name in commands:
        lines += [f"## eccar {name}\n", *fenced(_printed(name, "--help"))]
    return "\n".join(lines)


_STANDING = {
    "city": "The id of the authority.",
    "on": "The day asked about.",
    "known_on": "The day as of which the record was read, or null.",
    "status": "One of the six statuses, in small letters.",
    "possibly": "The other statuses that the record leaves open.",
    "certain": "Whether there are none.",
    "exact": "Whether `possibly` holds no more than need be.",
    "since": "The date of the fact in `because`, as rough as the record, or null.",
    "because": "The fact that last changed the status, as in documents, or null.",
    "last_evidence": "The latest fact of any kind up to the day, or null.",
    "taken_as_known": "How many facts without a recorded day counted as known.",
}
_REPORT = {
    "city": "The id of the authority.",
    "on": "The day asked about.",
    "outcome": "`passed`, `failed` or `incomplete`.",
    "findings": "A list of findings; see below.",
    "unasked": "What could not be asked: `code`, `path`, `reason`.",
    "ignored": "What was set aside: `code`, `reason`, the number of `findings`.",
    "lapsed": "What is no longer set aside, because its day has passed: `code`, `reason`.",
    "asked": "The codes of the rules that were asked.",
    "stage": "Of a plan or an inventory: how far it has come, or was taken to have come; else `null`.",
    "at_other_stages": "Of the same: the codes of the rules that are asked at other stages.",
}
_FINDING = {
    "code": "The code of the rule or fault.",
    "severity": "`error`, `warning` or `note`.",
    "path": "Where in the document, as people write it: `facts[0].date`.",
    "pointer": "The same as a JSON Pointer: `/facts/0/date`.",
    "line": "The line in the file, from 1, or null.",
    "column": "The column in the file, from 1, or null.",
    "message": "What is the matter, in the language asked for.",
    "hint": "What to do about it.",
    "values": "The values that the sentences name, in words.",
}


def _json() -> str:
    membership = eccar.from_dict(
        {"eccar": "membership/1", "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"},
         "country": "DE"}, "facts": [{"fact": "accepted", "date": "2025"}]}
    )  # fmt: skip
    report = eccar.check(membership, on=DAY)
    told = (
        (
            "`eccar status`: one object a city",
            standing_data(membership.standing_on(DAY)),
            _STANDING,
        ),
        (
            "`eccar check`: one object a file, with `file` first",
            report_data(report, ENGLISH),
            _REPORT,
        ),
        ("A finding", finding_data(report.findings[0], ENGLISH), _FINDING),
        *generate_fees_json.told(ENGLISH),
    )
    lines: list[str] = []
    for title, data, meanings in told:
        if list(data) != list(meanings):
            message = f"{title}: the fields are {list(data)}, told are {list(meanings)}."
            raise ValueError(message)
        lines.append(f"### {title}\n")
        lines += table(("Field", "Meaning"), ((code(k), v) for k, v in meanings.items()))
    lines.append("For example:\n")
    example = json.dumps(told[0][1], ensure_ascii=False, indent=2)
    lines += fenced(example, "json")
    return "\n".join(lines)


# ── the words ──

_SECTIONS = {
    "status": "Statuses",
    "fact": "Facts",
    "step": "Steps of joining",
    "outcome": "Outcomes of a check",
    "severity": "Severities",
    "sourcekind": "Kinds of sources",
    "citykind": "Kinds of authorities",
    "audience": "Audiences",
    "declaration": "Declarations of the act of accession",
    "voteresult": "Results of votes",
    "basis": "How a figure is known",
    "posting": "Facts of an account",
    "partyear": "How part of a year is charged",
    "verdict": "A charge beside the schedule",
    "stage": "How far a plan has come",
    "planfact": "Facts of a plan",
    "measurekind": "Kinds of measures",
    "state": "Where a measure stands",
    "progress": "Progress of a measure",
    "cover": "What is said of a point",
    "column": "What is counted under a point",
    "role": "Roles of a city",
    "ground": "Grounds of discrimination",
    "hostility": "Forms of hostility",
    "per": "For what time an amount is meant",
    "assurance": "How sure a resource is",
    "statement": "What is said instead of a number",
    "direction": "Which way an indicator is meant to move",
    "reach": "How far an indicator has come",
}


def _statuses() -> str:
    return "\n".join(
        table(
            ("Status", "In words", "In JSON"),
            ((status.name, ENGLISH.say(status), code(status.value)) for status in Status),
        )
    )


def _glossary() -> str:
    spoken = [language(one) for one in LANGUAGES]
    lines: list[str] = []
    for section, title in _SECTIONS.items():
        lines.append(f"## {title}\n")
        lines += table(
            ("In documents and code", *(str(one.words["name"]) for one in spoken)),
            (
                (code(key), *(plain(one.word(section, key)) for one in spoken))
                for key in ENGLISH.words[section]
            ),
        )
    return "\n".join(lines)


# ── the names of Python ──

_INNER = {
    *("__main__", "command", "show", "testing", "render", "checking", "dossier"),
    *(f"documents.{name}" for name in "emit formats json leaves numbers places toml yaml".split()),
    *("membership.course", "membership.worlds"),
    *("fees.counting", "fees.views", "membership.views", "membership.overview"),
    *(
        f"membership.rules.{name}"
        for name in "authority contradictions evidence gaps order told".split()
    ),
    *(f"fees.rules.{name}" for name in "asked claims ledger members tables told".split()),
    *("plan.circles", "documents.generated"),
    *(
        f"plan.rules.{name}"
        for name in "dates follow_up indicators languages links measures points resources told values "
        "whole".split()
    ),
}
"""Modules that nobody outside imports: the command, the views, the works behind others."""


def _names() -> str:
    rows = []
    for name in eccar.__all__:
        value = getattr(eccar, name)
        home = eccar._HOMES[name]  # noqa: SLF001  # The table of names is what is shown.
        about = "The version, as text." if name == "__version__" else _first_sentence(value)
        role = "class" if inspect.isclass(value) else "func"
        shown = f"{{py:{role}}}`{name} <eccar.{home}.{name}>`"
        rows.append((code(name) if name == "__version__" else shown, plain(about)))
    return "\n".join(table(("`eccar.…`", "What it is"), rows))


def _first_sentence(value: Any) -> str:
    words = re.sub(
        r"``?([^`]+)``?", r"\1", re.sub(r"\*(\w+)\*", r"\1", generate_documents.about(value))
    )
    return words[:1].upper() + words[1:]


def _modules() -> str:
    lines: list[str] = []
    for name in modules():
        lines += [
            f"## {name}\n",
            *fenced(f".. automodule:: {name}\n   :members:\n   :undoc-members:", "{eval-rst}"),
        ]
    return "\n".join(lines)


def modules() -> list[str]:
    """The modules that have a place in the reference, by their full names."""
    return sorted(_modules_of(eccar))


def _modules_of(package: Any) -> Iterator[str]:
    for one in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        _, _, inner = one.name.partition(".")
        if inner not in _INNER and not inner.startswith("_"):
            yield one.name
            if one.ispkg:
                yield from _modules_of(importlib.import_module(one.name))


if __name__ == "__main__":
    write(HERE / "reference" / "generated")
