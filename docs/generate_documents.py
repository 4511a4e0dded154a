"""The generated parts of the reference that are about documents: every key, every notation, every limit."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from markdown_parts import code, plain, table

from eccar.documents import leaves, numbers, reading
from eccar.documents.convert import family_of, key_of
from eccar.documents.upgrades import name_of
from eccar.fees.accounts.facts import Posting
from eccar.kinds import KINDS, class_of
from eccar.languages.language import Language, language
from eccar.membership import worlds
from eccar.membership.facts import Fact
from eccar.plan.history import PlanFact
from eccar.plan.measures.progress import Progress
from eccar.values.constraints import Constraint, Pattern, constraint_of
from eccar.values.dates import Period, When, when
from eccar.values.money import Money
from eccar.values.ranges import MAX_JSON_NUMBER, GreaterThan, Range
from eccar.values.sources import Source
from eccar.values.texts import Text

ENGLISH: Language = language("en")


def pages() -> dict[str, str]:
    """The text of each generated file about documents, by its name."""
    return {"documents.md": _documents(), "dates.md": _dates(), "limits.md": _limits()}


def _documents() -> str:
    """Every kind of document, and each part once, where it is first needed."""
    lines: list[str] = []
    told: set[type[Any]] = set()
    for of in map(class_of, KINDS):
        lines.append(f"## A document: {code(name_of(of))}\n")
        lines.append(f"{about(of)}\n")
        lines += _fields(of, [("eccar", "yes", code(name_of(of)), _meaning(of, "eccar"))])
        for part in _parts(of):
            if part not in told:
                told.add(part)
                lines += _part(part)
    return "\n".join(lines)


def _part(part: type[Any]) -> Iterator[str]:
    """A part of a document; after the keys of all facts, the kinds that there are."""
    yield f"## {_title(part)}\n"
    yield f"{plain(about(part))}\n"
    yield from _fields(part)
    if family_of(part):
        yield f"### The kinds of {_plural(part)}\n"
        yield f"Each has the keys of [{_title(part).lower()}](#{_anchor(part)}), and those named here.\n"
        yield from table(
            ("`fact:`", "What happened", "Keys of its own"),
            (
                (code(one.kind), plain(about(one)), _own(one, part))
                for one in family_of(part).values()
            ),
        )


def about(of: type[Any]) -> str:
    told = " ".join((inspect.getdoc(of) or "").split("\n\n")[0].split())
    return re.sub(r"``([^`]+)``", r"\1", told)


_TITLES: dict[type[Any], str] = {
    Fact: "A fact",
    Posting: "A fact of an account",
    PlanFact: "A fact of a plan",
    Progress: "Progress of a measure",
}
_PLURALS: dict[type[Any], str] = {
    Fact: "facts",
    Posting: "facts of an account",
    PlanFact: "facts of a plan",
    Progress: "progress",
}


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
    origin, inner = get_origin(hint), get_args(hint)
    if form := constraint_of(hint):
        return _formed(form, inner[0])
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


def _formed(form: Constraint, of: Any) -> str:
    """What stands behind a key whose value has a *form*."""
    match form:
        case Range():
            whole = "a whole number" if of is int else "a number"
            return f"{whole} from {_apart(form.least)} to {_apart(form.most)}"
        case GreaterThan():
            return f"a number above {form.least}"
        case Pattern():
            return _FORMS.get(form.fault.code, "text")
        case _:
            return _value(of)


def _apart(number: int) -> str:
    """*number*, from five digits on with its thousands apart: a year has four."""
    return f"{number:,}".replace(",", " ") if number >= 10_000 else str(number)


_SORTS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    When: "a [rough date](#rough-dates)",
    Period: "a period, as `2025/2027`",
    bool: "`true` or `false`",
    Text: "words by language code",
    Money: "an amount, as `1500.00 EUR`",
    dt.date: "a day, as `2024-03-06`",
}
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
        ("Size of a number", f"smaller than {MAX_JSON_NUMBER:,}".replace(",", " "), "DOC110"),
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
