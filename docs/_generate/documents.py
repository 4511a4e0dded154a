"""Documents: every kind, key, notation of dates and limit, read from the published JSON Schemas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from eccar.documents import limits
from eccar.documents.schema import Schema, schema
from eccar.fees.proration import MONTH_DAY
from eccar.kinds import KINDS
from eccar.membership import possibilities
from eccar.values.constraints import CITY_ID, COUNTRY, LANGUAGE, NUTS, URL, WIKIDATA
from eccar.values.dates import when
from eccar.values.money import CURRENCY
from eccar.values.ranges import MAX_JSON_NUMBER

from .english import ENGLISH
from .markdown import code, plain, table
from .rules import address


class Family(NamedTuple):
    """The headings of the facts under one key."""

    title: str
    plural: str
    summary: str


_FAMILIES = {
    ("Membership", "facts"): Family(
        "A fact", "facts", "Something that happened to a membership: when, and who says so."
    ),
    ("Account", "facts"): Family(
        "A fact of an account",
        "facts of an account",
        "Something that happened to an account: when, how much, and for which fee year, if any.",
    ),
    ("ActionPlan", "facts"): Family(
        "A fact of a plan",
        "facts of a plan",
        "Something that happened to a plan as a whole, when, and who says so.",
    ),
    ("Measure", "progress"): Family(
        "Progress of a measure",
        "progress",
        "Something that happened to a measure, when, and who says so.",
    ),
}
"""The families of facts, by the class and the key that hold them."""

_VALUES = {
    "text": "text",
    "day": "a day, as `2024-03-06`",
    "date": "a [rough date](#rough-dates)",
    "words": "words by language code",
    "truth": "`true` or `false`",
    "number": "a number",
    "money": "an amount, as `1500.00 EUR`",
    "source": "a [source](#source), or its address or title alone",
}
"""The meaning of the simple definitions of the schema."""

_PATTERNS = {
    URL.pattern: "a web address",
    CITY_ID.pattern: "an id, as `pl/krakow`",
    LANGUAGE.pattern: "a language code, as `pl`",
    NUTS.pattern: "a code of that list",
    WIKIDATA.pattern: "a code of that list",
    MONTH_DAY.pattern: "month and day, as `01-01`",
}
_CHOICES = {
    COUNTRY.choices: "a country code, as `PL`",
    CURRENCY.choices: "a currency code, as `EUR`",
}


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {
        "kinds.md": _kinds(),
        "documents.md": "\n".join(_documents()),
        "dates.md": _dates(),
        "limits.md": _limits(),
    }


# ── kinds, parts and keys ──


class Part(NamedTuple):
    """A section of the page: an object of the schema, and its variants if it is a family of facts."""

    title: str
    summary: str
    schema: Schema
    plural: str = ""
    variants: Mapping[str, Schema] = {}

    @property
    def anchor(self) -> str:
        """The anchor of the section, as MyST makes it."""
        return self.title.lower().replace(" ", "-")

    @property
    def link(self) -> str:
        """A link to the section."""
        return f"[{self.title.lower()}](#{self.anchor})"


def _kinds() -> str:
    return table(
        ("Kind", "First line", "What it holds"),
        (
            (code(kind), code(f"eccar: {_name(document)}"), plain(_sentence(document)))
            for kind, document in ((kind, schema(kind)) for kind in KINDS)
        ),
    )


def _name(document: Schema) -> str:
    return str(document["properties"]["eccar"]["const"])


def _sentence(described: Schema) -> str:
    """The description of an object without the marks of reStructuredText, as in docstrings."""
    return str(described["description"]).replace("``", "")


def _documents() -> Iterator[str]:
    """Every kind of document; each part once, after the document that first needs it."""
    done: set[str] = set()
    for document in map(schema, KINDS):
        yield f"## A document: {code(_name(document))}\n"
        yield f"{_sentence(document)}\n"
        yield _keys(document, document["$defs"])
        for part in _parts(document):
            if part.title not in done:
                done.add(part.title)
                yield from _section(part, document["$defs"])


def _parts(document: Schema) -> Iterator[Part]:
    """The parts of a document in the order of first use (a breadth-first search)."""
    waiting, seen = [document], {document["title"]}
    while waiting:
        owner = waiting.pop(0)
        for key, value in _described(owner):
            part = _part(owner, key, value, document["$defs"])
            if part and part.title not in seen:
                seen.add(part.title)
                waiting += [part.schema, *part.variants.values()]
                yield part


def _part(owner: Schema, key: str, value: Schema, definitions: Schema) -> Part | None:
    """The part that the *key* of *owner* leads to, unless its value is a simple one."""
    item = value.get("items", value)
    if variants := _variants(definitions.get(_target(item), {}), definitions):
        family = _FAMILIES.get((owner["title"], key)) or _family(owner["title"])
        common = definitions[_target(item)]
        return Part(family.title, family.summary, common, family.plural, variants)
    target = "Source" if _target(item) == "citation" else _target(item)
    if target[:1].isupper():
        title = _words(target).capitalize()
        return Part(title, _sentence(definitions[target]), definitions[target])
    return None


def _variants(family: Schema, definitions: Schema) -> Mapping[str, Schema]:
    """The kinds of a *family* of facts by the words that choose them; none of any other schema."""
    choices = [choice for choice in family.get("allOf", ()) if "properties" in choice["if"]]
    return {
        choice["if"]["properties"]["fact"]["const"]: definitions[_target(choice["then"])]
        for choice in choices
    }


def _described(owner: Schema) -> Iterator[tuple[str, Schema]]:
    """The keys that *owner* describes itself; those of its family are described there."""
    return ((key, value) for key, value in owner["properties"].items() if value is not True)


def _family(owner: str) -> Family:
    """What the page calls the facts of a class that has no entry of its own above."""
    plural = f"facts of the {_words(owner)}"
    title = f"A fact of the {_words(owner)}"
    return Family(title, plural, "A dated event with its sources.")


def _words(name: str) -> str:
    """The name of a class in words: ``FeeSchedule`` as *fee schedule*."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _target(value: Schema) -> str:
    return str(value.get("$ref", "")).rpartition("/")[2]


def _section(part: Part, definitions: Schema) -> Iterator[str]:
    yield f"## {part.title}\n"
    yield f"{plain(part.summary)}\n"
    yield _keys(part.schema, definitions)
    if part.variants:
        yield f"### The kinds of {part.plural}\n"
        yield f"Each has the keys of {part.link}, and those named here.\n"
        yield table(
            ("`fact:`", "What happened", "Keys of its own"),
            (
                (
                    code(word),
                    plain(_sentence(variant)),
                    "<br>".join(_own_keys(variant, part.schema, definitions)),
                )
                for word, variant in part.variants.items()
            ),
        )


def _keys(owner: Schema, definitions: Schema) -> str:
    return table(
        ("Key", "Required", "Value", "Meaning"),
        (
            (
                code(key),
                _need(owner, key),
                _value(owner, key, value, definitions),
                plain(value["description"]),
            )
            for key, value in _described(owner)
        ),
    )


def _need(owner: Schema, key: str) -> str:
    options = [option["required"] for option in owner.get("anyOf", ())]
    if any(key in option for option in options):
        return ", or ".join(" and ".join(map(code, option)) for option in options)
    return "yes" if key in owner["required"] else ""


def _own_keys(variant: Schema, common: Schema, definitions: Schema) -> Iterator[str]:
    """The keys that a *variant* has alone, and those of all to which it gives a meaning of its own."""
    for key, described in _described(variant):
        value = {**common["properties"].get(key, {}), **described}
        need = " (required)" if key in variant["required"] else ""
        meaning = plain(value["description"])
        yield f"{code(key)}{need}: {_value(variant, key, value, definitions)}. {meaning}"


def _value(owner: Schema, key: str, value: Schema, definitions: Schema) -> str:
    """The type of the *key* of *owner*."""
    if items := value.get("items"):
        return f"a list, each {_value(owner, key, items, definitions)}"
    if _target(value) in _VALUES:
        return _VALUES[_target(value)]
    if part := _part(owner, key, value, definitions):
        return part.link
    if "const" in value:
        return code(value["const"])
    if key == "fact":
        return "a word"
    if "enum" in value:
        choices = tuple(value["enum"])
        return _CHOICES.get(choices) or "one of " + ", ".join(map(code, choices))
    if "pattern" in value.get("if", {}):
        pattern = re.fullmatch(r"\^\(\?:(.*)\)\(\?!.*\)", value["if"]["pattern"], re.DOTALL)
        return _PATTERNS.get(pattern[1] if pattern else "", "text")
    return _number(value) or "a mapping to any JSON"


def _number(value: Schema) -> str:
    if "exclusiveMinimum" in value:
        return f"a number above {value['exclusiveMinimum']}"
    if "minimum" in value:
        whole = "a whole number" if value["type"] == "integer" else "a number"
        return f"{whole} from {_grouped(value['minimum'])} to {_grouped(value['maximum'])}"
    return ""


def _grouped(number: int) -> str:
    """*number*, from five digits on with its thousands apart: a year has four."""
    return f"{number:,}".replace(",", " ") if number >= 10_000 else str(number)


# ── dates and limits ──

_NOTATIONS = (
    "2024-03-06", "2024-03", "2024", "2024-21", "2024-22", "2024-23", "2024-24",
    "2022-12/2023-02", "2024-24/2025-03", "../2024-09-25", "2024-09-25/..", "unknown",
)  # fmt: skip


def _dates() -> str:
    return table(
        ("Written", "Read as", "First day", "Last day"),
        (
            (code(text), ENGLISH.date(date), str(date.first or "open"), str(date.last or "open"))
            for text, date in ((text, when(text)) for text in _NOTATIONS)
        ),
    )


def _limits() -> str:
    superset = "`possibly` may hold too much, and `exact` says so"
    rows: Iterable[tuple[str, Any, str]] = (
        ("Size of a file", f"{limits.MAX_BYTES // 2**20} MB", "DOC014"),
        ("Levels of nesting", limits.MAX_DEPTH, "DOC015"),
        ("Characters of a written number", limits.MAX_NUMBER_LENGTH, "DOC022"),
        ("Size of a number", f"smaller than {_grouped(MAX_JSON_NUMBER)}", "DOC110"),
        ("Rough facts at once, up to which *possibly* is exact", possibilities.MAX_PENDING, ""),
        ("Rough facts in all, up to which *possibly* is exact", possibilities.MAX_TRACKED, ""),
    )
    return table(
        ("What", "Limit", "Beyond it"),
        (
            (what, str(limit), f"[{error}]({address(error)})" if error else superset)
            for what, limit, error in rows
        ),
    )
