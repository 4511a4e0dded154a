"""The JSON Schema (2020-12) of each kind of document, made from the classes themselves.

It refuses whatever ``load`` refuses, except what a schema cannot see: a span that ends before it
begins, duplicate keys, sizes and depths, lone surrogates, and a whole number written as ``5.0``.
The result is checked in under ``data/schema``; ``python -m eccar.documents.schema`` renews it.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import json
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from ..kinds import KINDS, class_of, schema_file, version_of
from ..values.constraints import LANGUAGE, TEXT, URL, Constraint, NonEmpty, Pattern, constraint_of
from ..values.dates import Period, When
from ..values.money import CURRENCIES, Money
from ..values.packaged import table
from ..values.ranges import MAX_JSON_NUMBER, GreaterThan, Range
from ..values.sources import Source
from ..values.texts import Text
from .convert import family_of, key_of
from .upgrades import name_of

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
END = r"(?![\s\S])"
"""The end of the text; a dollar sign would, to some, also match before a last line break."""

_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_YEAR = "(?!0000)[0-9]{4}"
_DAY = (
    f"(?!0000)(?:[0-9]{{4}}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP}-02-29)"
)
_PART = f"(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]|2[1-4]))?|{_DAY})"
_PLAIN_SOURCE = f"(?!https?://){TEXT.pattern}|{URL.pattern}"
_WHEN = rf"unknown|{_PART}(?:/{_PART})?|\.\./{_PART}|{_PART}/\.\."


def schema(kind: str) -> Schema:
    """The schema of documents of this *kind*, in their newest version."""
    of = class_of(kind)
    definitions: Schema = {}
    top = _object(of, definitions, {"eccar": {"const": name_of(of)}})
    return {
        "$schema": DIALECT,
        "$id": f"urn:eccar:schema:{kind}:{version_of(kind)}",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def dumps(kind: str) -> str:
    """The same as the text that is published."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def _matching(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^(?:{pattern}){END}"}


def _type(of: Any, definitions: Schema) -> Schema:
    """What a value of the type *of* looks like."""
    if of in _LEAVES:
        name, definition = _LEAVES[of]
        definitions[name] = definition
        return {"$ref": f"#/$defs/{name}"}
    if family := family_of(of):
        return {"oneOf": [_reference(one, definitions) for one in family.values()]}
    if of is Source:
        in_full = _reference(Source, definitions)
        definitions["source"] = {"anyOf": [_matching(_PLAIN_SOURCE), in_full]}
        return {"$ref": "#/$defs/source"}
    if attrs.has(of):
        return _reference(of, definitions)
    if isinstance(of, type) and issubclass(of, enum.StrEnum):
        return {"enum": [one.value for one in of]}
    if form := constraint_of(of):
        return _formed(form, get_args(of)[0], definitions)
    return _composed(of, definitions)


def _formed(form: Constraint, of: Any, definitions: Schema) -> Schema:
    """What a value of the type *of* looks like that has a *form*."""
    match form:
        case Pattern():
            return {"enum": list(form.choices)} if form.choices else _matching(form.pattern)
        case Range():
            number = "integer" if of is int else "number"
            return {"type": number, "minimum": form.least, "maximum": form.most}
        case GreaterThan():
            return {
                "type": "number",
                "exclusiveMinimum": form.least,
                "exclusiveMaximum": MAX_JSON_NUMBER,
            }
        case NonEmpty():
            return {**_type(of, definitions), "minItems": 1}
        case _:
            return _type(of, definitions)


def _composed(of: Any, definitions: Schema) -> Schema:
    origin, inner = get_origin(of), get_args(of)
    if origin is tuple:
        return {"type": "array", "items": _type(inner[0], definitions)}
    if origin in (Union, UnionType):
        return _type(next(one for one in inner if one is not NoneType), definitions)
    definitions["anything"] = _ANYTHING
    return {"type": "object", "additionalProperties": {"$ref": "#/$defs/anything"}}


def _reference(of: Any, definitions: Schema) -> Schema:
    name = of.__name__
    if name not in definitions:
        definitions[name] = {}
        first = {"fact": {"const": of.kind}} if any(map(family_of, of.__mro__)) else {}
        definitions[name] = _object(of, definitions, first)
    return {"$ref": f"#/$defs/{name}"}


def _object(of: Any, definitions: Schema, first: Schema) -> Schema:
    attrs.resolve_types(of, include_extras=True)
    properties = dict(first)
    required = list(first)
    for one in attrs.fields(of):
        key = key_of(one.name)
        properties[key] = _type(one.type, definitions)
        if one.default is attrs.NOTHING:
            required.append(key)
    made: Schema = {
        "title": of.__name__,
        "description": (of.__doc__ or "").split("\n")[0],
        "type": "object",
        "properties": {
            key: {**described, **_about(of, key)} for key, described in properties.items()
        },
        "required": required,
        "additionalProperties": False,
    }
    if needs := vars(of).get("needs"):
        made["anyOf"] = [{"required": list(together)} for together in needs.alternatives]
    return made


@functools.cache
def _fields() -> dict[str, dict[str, str]]:
    """The English words for the keys of each class."""
    fields: dict[str, dict[str, str]] = table("languages", "wording", "en.toml")["field"]
    return fields


def _about(of: Any, key: str) -> Schema:
    """The title and description of a key, from the words that templates and pages have for it."""
    for one in of.__mro__:
        words = _fields().get(one.__name__.lower(), {})
        if key in words:
            return {"title": key.replace("_", " "), "description": words[key]}
    message = f"The wording has no field.{of.__name__.lower()}.{key}."
    raise KeyError(message)


_LEAVES: dict[Any, tuple[str, Schema]] = {
    str: ("text", _matching(TEXT.pattern)),
    dt.date: ("day", _matching(_DAY)),
    When: (
        "date",
        {
            "anyOf": [_matching(_WHEN), {"type": "integer", "minimum": 1000, "maximum": 9999}],
            "examples": ["2024-03-06", "2024-03", "2024", "2024-23", "../2024-09-25", "unknown"],
        },
    ),
    Text: (
        "words",
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": f"^(?:{LANGUAGE.pattern}){END}"},
            "additionalProperties": _matching(TEXT.pattern),
        },
    ),
}

_LEAVES[Period] = _LEAVES[When]
_LEAVES[bool] = ("truth", {"type": "boolean"})
_LEAVES[float] = (
    "number",
    {"type": "number", "exclusiveMinimum": -MAX_JSON_NUMBER, "exclusiveMaximum": MAX_JSON_NUMBER},
)
_LEAVES[Money] = (
    "money",
    {
        **_matching(rf"(?:0|[1-9][0-9]{{0,11}})(?:\.[0-9]{{1,2}})? (?:{'|'.join(CURRENCIES)})"),
        "examples": ["1500.00 EUR", "0.00 EUR"],
    },
)

_ANYTHING: Schema = {
    "description": "Any JSON; numbers as long as every reader keeps them exactly.",
    "anyOf": [
        {"type": ["null", "boolean", "string"]},
        {
            "type": "number",
            "exclusiveMinimum": -MAX_JSON_NUMBER,
            "exclusiveMaximum": MAX_JSON_NUMBER,
        },
        {"type": "array", "items": {"$ref": "#/$defs/anything"}},
        {"type": "object", "additionalProperties": {"$ref": "#/$defs/anything"}},
    ],
}


def publish() -> None:
    """Write the schema of the newest version of every kind into the package of its domain."""
    for kind in KINDS:
        with open(schema_file(kind), "w", encoding="utf-8") as file:
            file.write(dumps(kind))


if __name__ == "__main__":
    publish()
