"""The generated parts of the reference, made from the code, the table and the wordings.

``pages()`` gives them by file name; ``write(folder)`` writes them. Nothing depends on the day or
on a network, so the same code gives the same pages. Sphinx calls this through ``conf.py``.
"""

from __future__ import annotations

import contextlib
import enum
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin
from unittest import mock

import attrs

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import diagram  # noqa: E402  # These stand beside this file, which is in no package.
import generate_fees  # noqa: E402
import generate_fees_json  # noqa: E402
import generate_points  # noqa: E402
from markdown_parts import cited, code, fenced, plain, table, template  # noqa: E402

import eccar  # noqa: E402
from eccar.amounts import Money  # noqa: E402
from eccar.checks import catalogue  # noqa: E402
from eccar.command import main  # noqa: E402
from eccar.dates import When, when  # noqa: E402
from eccar.documents import leaves, numbers, reading  # noqa: E402
from eccar.documents.convert import family_of, key_of  # noqa: E402
from eccar.documents.upgrades import KINDS, class_of, name_of  # noqa: E402
from eccar.faults import Entry  # noqa: E402
from eccar.fees.postings import Posting  # noqa: E402
from eccar.forms import Form, Range, form_of  # noqa: E402
from eccar.membership import worlds  # noqa: E402
from eccar.membership.facts import Fact  # noqa: E402
from eccar.membership.lifecycle import DOUBTS, MOVES, WEAK, Status  # noqa: E402
from eccar.rules import Rule  # noqa: E402
from eccar.show.as_data import finding_data, report_data, standing_data  # noqa: E402
from eccar.sources import Source  # noqa: E402
from eccar.texts import Text  # noqa: E402
from eccar.vocabulary import LANGUAGES  # noqa: E402
from eccar.wording import language  # noqa: E402

ENGLISH = language("en")
DAY = "2026-11-22"
"""The day of the examples; any would do, as long as it is always the same."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    made = {
        "rules.md": _rules(),
        "lifecycle.md": _lifecycle(),
        "lifecycle.svg": diagram.lifecycle(),
        "documents.md": _documents(),
        "dates.md": _dates(),
        "limits.md": _limits(),
        "command.md": _command(),
        "json.md": _json(),
        "glossary.md": _glossary(),
        "statuses.md": _statuses(),
        "names.md": _names(),
        "modules.md": _modules(),
        **generate_fees.pages(ENGLISH),
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


# ── rules and faults ──

_TOPICS = {
    "DOC0": ("Files and notations", "What keeps a file from being read or written at all."),
    "DOC1": ("The shape of a document", "Keys, kinds and sorts of values."),
    "DOC2": (
        "Single values",
        (
            "Days, addresses, codes, numbers, amounts of money, tables of fees, and what is needed to "
            "ask for a payment."
        ),
    ),
    "DOC3": ("Plans", "What the parts of an action plan refuse."),
    "FEE0": ("The facts of an account", "Each beside the others."),
    "FEE1": ("Claims", "What is open, and since when. What follows is for people to decide."),
    "FEE2": ("What the schedule asks", "The charges beside it; the membership has to be there."),
    "FEE3": ("The membership", "The account beside it. No status ever follows from an account."),
    "FEE4": ("The schedule of fees", "A schedule by itself."),
    "MEM0": ("The order of days", ""),
    "MEM1": ("What is not on record", ""),
    "MEM2": ("Contradictions", ""),
    "MEM3": ("Evidence", ""),
    "MEM4": ("The authority", ""),
}


def _rules() -> str:
    return "\n".join(_told_rules())


def _told_rules() -> Iterator[str]:
    entries = catalogue()
    topics: dict[str, list[Entry]] = {}
    for entry in entries.values():
        topics.setdefault(entry.code[:4], []).append(entry)
    for topic, inside in topics.items():
        name, about = _TOPICS.get(topic, (topic, ""))
        yield f"## {topic}…: {name}\n"
        if about:
            yield f"{about}\n"
        yield from table(
            ("Code", "Severity", "What is said"),
            (
                (
                    f"[{entry.code}](#{entry.code.lower()})",
                    ENGLISH.say(entry.severity),
                    template(entry.message),
                )
                for entry in inside
            ),
        )
        for entry in inside:
            yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"### {entry.code}\n"
    parts = [("Severity", ENGLISH.say(entry.severity))]
    if isinstance(entry, Rule):
        parts.append(("What holds when all is well", plain(entry.holds)))
    parts.append(("What is said", template(entry.message)))
    parts.append(("What to do", template(entry.hint)))
    if isinstance(entry, Rule) and entry.excuse:
        parts.append(("Where it cannot be asked", template(entry.excuse)))
    parts.append(("Source", cited(entry.source)))
    parts.append(("In force since", entry.since.isoformat()))
    if entry.until:
        parts.append(("Retired on", f"{entry.until}; replaced by {entry.replaced_by or 'nothing'}"))
    yield from (f"- **{label}**: {words}" for label, words in parts)
    yield ""


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


# ── documents ──


def _documents() -> str:
    """Every kind of document, and each part once, where it is first needed."""
    lines: list[str] = []
    told: set[type[Any]] = set()
    for of in map(class_of, KINDS):
        lines.append(f"## A document: {code(name_of(of))}\n")
        lines.append(f"{_about(of)}\n")
        lines += _fields(of, [("eccar", "yes", code(name_of(of)), _meaning(of, "eccar"))])
        for part in _parts(of):
            if part not in told:
                told.add(part)
                lines += _part(part)
    return "\n".join(lines)


def _part(part: type[Any]) -> Iterator[str]:
    """A part of a document; after the keys of all facts, the kinds that there are."""
    yield f"## {_title(part)}\n"
    yield f"{plain(_about(part))}\n"
    yield from _fields(part)
    if family_of(part):
        yield f"### The kinds of {_plural(part)}\n"
        yield f"Each has the keys of [{_title(part).lower()}](#{_anchor(part)}), and those named here.\n"
        yield from table(
            ("`fact:`", "What happened", "Keys of its own"),
            (
                (code(one.kind), plain(_about(one)), _own(one, part))
                for one in family_of(part).values()
            ),
        )


def _about(of: type[Any]) -> str:
    return " ".join((inspect.getdoc(of) or "").split("\n\n")[0].split())


_TITLES: dict[type[Any], str] = {Fact: "A fact", Posting: "A fact of an account"}
_PLURALS: dict[type[Any], str] = {Fact: "facts", Posting: "facts of an account"}


def _title(of: type[Any]) -> str:
    return _TITLES.get(of) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", of.__name__).capitalize()


def _plural(of: type[Any]) -> str:
    return _PLURALS[of]


def _anchor(of: type[Any]) -> str:
    return _title(of).lower().replace(" ", "-")


def _parts(of: type[Any]) -> list[type[Any]]:
    """The classes that a document of the class *of* is made of, in the order it names them."""
    found: dict[type[Any], None] = {}
    waiting = [of]
    while waiting:
        attrs.resolve_types(waiting[0], include_extras=True)
        for one in attrs.fields(waiting.pop(0)):
            for inner in _classes(one.type):
                if inner not in found:
                    found[inner] = None
                    waiting.append(inner)
    return list(found)


def _classes(hint: Any) -> Iterator[type[Any]]:
    if isinstance(hint, type) and attrs.has(hint) and hint not in _SORTS:
        yield hint
    for inner in get_args(hint):
        yield from _classes(inner)


def _fields(of: type[Any], first: Iterable[tuple[str, ...]] = ()) -> Iterator[str]:
    attrs.resolve_types(of, include_extras=True)
    kind = [("fact", "yes", "a word", _meaning(of, "fact"))] if family_of(of) else []
    rows = [*first, *kind, *(_row(of, one) for one in attrs.fields(of))]
    yield from table(
        ("Key", "Has to be given", "Value", "Meaning"),
        ((code(key), need, value, meaning) for key, need, value, meaning in rows),
    )


def _row(of: type[Any], one: Any) -> tuple[str, str, str, str]:
    need = "yes" if one.default is attrs.NOTHING else ""
    if of is Source and one.name in ("url", "text"):
        need = "this or the other"
    return key_of(one.name), need, _value(one.type), _meaning(of, key_of(one.name))


def _own(of: type[Any], base: type[Any]) -> str:
    attrs.resolve_types(of, include_extras=True)
    inherited = {one.name for one in attrs.fields(base)}
    own = (one for one in attrs.fields(of) if one.name not in inherited)
    return "<br>".join(
        f"{code(key_of(one.name))}{' (has to be given)' if one.default is attrs.NOTHING else ''}: "
        f"{_value(one.type)}. {_meaning(of, key_of(one.name))}"
        for one in own
    )


def _meaning(of: type[Any], key: str) -> str:
    for one in of.__mro__:
        if ENGLISH.has(f"field.{one.__name__.lower()}", key):
            return plain(ENGLISH.word(f"field.{one.__name__.lower()}", key))
    message = f"The wording has no meaning of {key} in {of.__name__}."
    raise KeyError(message)


def _value(hint: Any) -> str:
    """What stands behind a key whose attribute has the type *hint*."""
    form = form_of(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if isinstance(form, Range):
        whole = "a whole number" if inner[0] is int else "a number"
        return f"{whole} from {_apart(form.least)} to {_apart(form.most)}"
    if isinstance(form, Form):
        return _FORMS.get(form.fault.code, "text")
    if form:
        return _value(inner[0])
    if origin in (Union, UnionType):
        return _value(next(one for one in inner if one is not NoneType))
    if origin is tuple:
        return f"a list, each {_value(inner[0])}"
    if origin is Mapping:
        return "a mapping to any JSON"
    if hint in _SORTS:
        return _SORTS[hint]
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return "one of " + ", ".join(code(one.value) for one in hint)
    if hint is Source:
        return "a [source](#source), or its address or title alone"
    return f"[{_title(hint).lower()}](#{_anchor(hint)})"


def _apart(number: int) -> str:
    """*number*, from five digits on with its thousands apart: a year has four."""
    return f"{number:,}".replace(",", " ") if number >= 10_000 else str(number)


_SORTS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    When: "a [rough date](#rough-dates)",
    Text: "words by language code",
    Money: "an amount, as `1500.00 EUR`",
}
_SORTS[importlib.import_module("datetime").date] = "a day, as `2024-03-06`"
_FORMS = {
    "DOC212": "a web address",
    "DOC221": "an id, as `pl/krakow`",
    "DOC222": "a country code, as `PL`",
    "DOC223": "a language code, as `pl`",
    "DOC225": "a code of that list",
    "DOC243": "a currency code, as `EUR`",
    "DOC261": "month and day, as `01-01`",
}

_NOTATIONS = (
    "2024-03-06", "2024-03", "2024", "2024-21", "2024-22", "2024-23", "2024-24",
    "2022-12/2023-02", "2024-24/2025-03", "../2024-09-25", "2024-09-25/..", "unknown",
)  # fmt: skip


def _dates() -> str:
    return "\n".join(
        table(
            ("Written", "Read as", "First day", "Last day"),
            (
                (
                    code(text),
                    ENGLISH.date(when(text)),
                    str(when(text).first or "open"),
                    str(when(text).last or "open"),
                )
                for text in _NOTATIONS
            ),
        )
    )


SUPERSET = "`possibly` may hold too much, and `exact` says so"


def _limits() -> str:
    rows = (
        ("Size of a file", f"{reading.LARGEST // 2**20} MB", "DOC014"),
        ("Levels of nesting", str(leaves.DEEPEST), "DOC015"),
        ("Characters of a written number", str(numbers.MOST_DIGITS), "DOC022"),
        ("Size of a number", f"smaller than {leaves.BIGGEST:,}".replace(",", " "), "DOC110"),
        ("Rough facts at once, up to which *possibly* is exact", str(worlds.MOST_PENDING), ""),
        ("Rough facts in all, up to which *possibly* is exact", str(worlds.MOST_OPENED), ""),
    )
    return "\n".join(
        table(
            ("What", "Limit", "Beyond it"),
            (
                (what, limit, f"[{fault}](rules.md#{fault.lower()})" if fault else SUPERSET)
                for what, limit, fault in rows
            ),
        )
    )


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
    *("__main__", "command", "show", "testing"),
    *(f"documents.{name}" for name in "emit formats json leaves numbers places toml yaml".split()),
    *("membership.course", "membership.worlds"),
    "fees.counting",
    *(
        f"membership.rules.{name}"
        for name in "authority contradictions evidence gaps order told".split()
    ),
    *(f"fees.rules.{name}" for name in "asked claims ledger members tables told".split()),
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
    words = re.sub(r"``?([^`]+)``?", r"\1", re.sub(r"\*(\w+)\*", r"\1", _about(value)))
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
