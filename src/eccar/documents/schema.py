"""The JSON Schema (2020-12) of each kind of document, made from the classes themselves.

It refuses whatever ``load`` refuses, except what a schema cannot express: a span that ends before
it begins, duplicate keys, sizes and depths, and lone surrogates. It keeps to the keywords of the
standard, so that every validator takes it, in its strict mode, too; and it chooses by ``if`` rather than
by trying alternatives, so that one mistake gives one error.

What must match a pattern is refused by a ``const`` that no text can equal: a list with the sentence that
says what to write. Validators quote it; they would quote a pattern likewise, which helps nobody.

The result is checked in as ``schemas`` of each domain; ``python -m eccar.documents.schema`` renews it. The
schemas of answers (``answer_schema``) are made when they are asked for.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
import os
from collections.abc import Iterable, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from ..kinds import ANSWERS, KINDS, class_of, schema_file, version_of
from ..languages.files import name_for, section
from ..values import date_errors, dates
from ..values.constraints import LANGUAGE, TEXT, URL, Constraint, NonEmpty, Pattern, constraint_of
from ..values.dates import Period, When
from ..values.errors import ErrorCode
from ..values.money import CURRENCIES, NOT_AN_AMOUNT, Money
from ..values.packaged import folder
from ..values.ranges import MAX_JSON_NUMBER, GreaterThan, Range
from ..values.sources import Source
from ..values.texts import Text, fill
from .answer_schema import answer_schema
from .layout import TAG, base_of, family_of, fields_of, key_of, strip_optional
from .upgrades import name_of
from .writing import replace

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
END = r"(?![\s\S])"
"""The end of the text; a dollar sign would, to some, also match before a last line break."""

_PLAIN_SOURCE = f"(?!https?://){TEXT.pattern}|{URL.pattern}"


def schema(kind: str) -> Schema:
    """The schema of documents of this *kind*, as ``plan``, or of answers of it, in the newest version."""
    top, definitions = answer_schema(kind) if kind in ANSWERS else _document_schema(kind)
    return {
        "$schema": DIALECT,
        "$id": f"urn:eccar:schema:{kind}:{version_of(kind)}",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def _document_schema(kind: str) -> tuple[Schema, Schema]:
    """The schema of documents of this *kind*, and the definitions that it refers to."""
    cls = class_of(kind)
    definitions: Schema = {}
    return _object(cls, definitions, {"eccar": {"const": name_of(cls)}}), definitions


def dumps(kind: str) -> str:
    """The schema of this *kind* as the text that is published."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def _matching(pattern: str, fault: ErrorCode) -> Schema:
    """The schema of text that matches a *pattern*; other text is refused by the hint of its *fault*."""
    return {
        "type": "string",
        "if": {"pattern": f"^(?:{pattern}){END}"},
        "else": {"const": [fill(fault.otherwise or fault.hint, {})]},
    }


def _chosen(**by_type: Schema) -> Schema:
    """The schema of values of any type, those of some types as *by_type* says."""
    return {"allOf": [{"if": {"type": name}, "then": then} for name, then in by_type.items()]}


def _either(**by_type: Schema) -> Schema:
    """The schema of values of one of some types, each as *by_type* says."""
    return {"anyOf": [{"type": name} for name in by_type], **_chosen(**by_type)}


def type_schema(hint: Any, definitions: Schema) -> Schema:
    """The schema of values of the type *hint*; what it refers to is added to *definitions*."""
    if hint in _SCALARS:
        name, definition = _SCALARS[hint]
        definitions[name] = definition
        return {"$ref": f"#/$defs/{name}"}
    if family := family_of(hint):
        return _family(hint, family, definitions)
    if hint is Source:
        in_full = _reference(Source, definitions)
        plain = _matching(_PLAIN_SOURCE, URL.fault)
        definitions["citation"] = _either(string=plain, object=in_full)
        return {"$ref": "#/$defs/citation"}
    if attrs.has(hint):
        return _reference(hint, definitions)
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return {"enum": [choice.value for choice in hint]}
    if constraint := constraint_of(hint):
        return _constrained(constraint, get_args(hint)[0], definitions)
    return _composed(hint, definitions)


def _constrained(constraint: Constraint, base: Any, definitions: Schema) -> Schema:
    """The schema of values of the type *base* that satisfy a *constraint*."""
    match constraint:
        case Pattern():
            return (
                {"enum": list(constraint.choices)}
                if constraint.choices
                else _matching(constraint.pattern, constraint.fault)
            )
        case Range():
            number = "integer" if base is int else "number"
            return {"type": number, "minimum": constraint.least, "maximum": constraint.most}
        case GreaterThan():
            return {
                "type": "number",
                "exclusiveMinimum": constraint.least,
                "exclusiveMaximum": MAX_JSON_NUMBER,
            }
        case NonEmpty():
            return {**type_schema(base, definitions), "minItems": 1}
        case _:
            return type_schema(base, definitions)


def _composed(hint: Any, definitions: Schema) -> Schema:
    """The schema of a list, of what may be absent, or of a mapping to any JSON."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return {"type": "array", "items": type_schema(inner[0], definitions)}
    if origin in (Union, UnionType):
        return type_schema(strip_optional(hint), definitions)
    definitions["anything"] = _ANYTHING
    return {"type": "object", "additionalProperties": {"$ref": "#/$defs/anything"}}


def _family(base: Any, family: Mapping[str, type[Any]], definitions: Schema) -> Schema:
    """A reference to the schema of a family of facts: the keys of all, and then those of each kind.

    As in the classes, the keys that all kinds share are in the definition of the *base*. It chooses
    the definition of a kind by the word, so that the errors are those of one kind.
    """
    name = base.__name__
    if name not in definitions:
        definitions[name] = {}
        common = _object(base, definitions, {TAG: {"enum": [*family]}})
        del common["additionalProperties"]  # Each kind says it, and which keys of its own it has.
        common["allOf"] = [
            {
                "if": {"type": "object", **_requiring([TAG], {"const": word})},
                "then": _reference(kind, definitions),
            }
            for word, kind in family.items()
        ]
        definitions[name] = common
    return {"$ref": f"#/$defs/{name}"}


def _reference(cls: Any, definitions: Schema) -> Schema:
    """A reference to the definition of a class, which is added to *definitions*."""
    name = cls.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(cls, definitions, {})
    return {"$ref": f"#/$defs/{name}"}


def _object(cls: Any, definitions: Schema, first: Schema) -> Schema:
    """The schema of objects with a key for each attribute of a class, after the *first* keys.

    Of a kind of fact, the keys that its family has are only named: the definition of the family,
    which is applied as well, has their schemas.
    """
    shared = _shared_with_family(cls)
    own = [field for field in fields_of(cls) if key_of(field.name) not in shared]
    types = {**first, **{key_of(field.name): type_schema(field.type, definitions) for field in own}}
    required = [key_of(field.name) for field in own if field.default is attrs.NOTHING]
    described = {key: {**schema, **_described(cls, key)} for key, schema in types.items()}
    made: Schema = {
        "title": cls.__name__,
        "description": (cls.__doc__ or "").split("\n")[0],
        "type": "object",
        "properties": {**{key: _in_family(cls, key) for key in shared}, **described},
        "additionalProperties": False,
        "required": [*first, *required],
    }
    if needs := vars(cls).get("needs"):
        made["anyOf"] = [_requiring(way) for way in needs.alternatives]
    return made


def _in_family(cls: Any, key: str) -> Schema | bool:
    """The schema of a *key* that the family has: what only this kind says about it, if anything."""
    own = _described(cls, key)
    return True if own == _described(base_of(cls), key) else own


def _requiring(keys: Iterable[str], schema: Schema | bool = True) -> Schema:
    """The schema of objects with *keys*, which strict validators want to see defined here, too."""
    return {"properties": dict.fromkeys(keys, schema), "required": [*keys]}


def _shared_with_family(cls: Any) -> tuple[str, ...]:
    """The keys that a kind of fact has from its family, unchanged; none of any other class."""
    base = base_of(cls)
    if base in (None, cls):
        return ()
    common = {(field.name, field.type, field.default) for field in fields_of(base)}
    own = (
        key_of(field.name)
        for field in fields_of(cls)
        if (field.name, field.type, field.default) in common
    )
    return (TAG, *own)


def _described(cls: Any, key: str) -> Schema:
    """The title and description of a key, from the wording that templates and pages use."""
    for parent in cls.__mro__:
        descriptions = section(name_for(parent, "field."), "en")
        if key in descriptions:
            return {"title": key.replace("_", " "), "description": descriptions[key]}
    message = f"The wording has no field.{cls.__name__.lower()}.{key}."
    raise KeyError(message)


_SCALARS: dict[Any, tuple[str, Schema]] = {
    str: ("text", _matching(TEXT.pattern, TEXT.fault)),
    dt.date: ("day", _matching(dates.DAY_PATTERN, date_errors.NOT_A_DAY)),
    When: (
        "date",
        {
            **_either(
                string=_matching(dates.PATTERN, date_errors.NOT_A_DATE),
                integer={"type": "integer", "minimum": 1000, "maximum": 9999},
            ),
            "examples": ["2024-03-06", "2024-03", "2024", "2024-23", "../2024-09-25", "unknown"],
        },
    ),
    Text: (
        "words",
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": _matching(LANGUAGE.pattern, LANGUAGE.fault),
            "additionalProperties": _matching(TEXT.pattern, TEXT.fault),
        },
    ),
}

_SCALARS[Period] = _SCALARS[When]
_SCALARS[bool] = ("truth", {"type": "boolean"})
_SCALARS[float] = (
    "number",
    {"type": "number", "exclusiveMinimum": -MAX_JSON_NUMBER, "exclusiveMaximum": MAX_JSON_NUMBER},
)
_SCALARS[Money] = (
    "money",
    {
        **_matching(
            rf"(?:0|[1-9][0-9]{{0,11}})(?:\.[0-9]{{1,2}})? (?:{'|'.join(CURRENCIES)})",
            NOT_AN_AMOUNT,
        ),
        "examples": ["1500.00 EUR", "0.00 EUR"],
    },
)

_ANYTHING: Schema = {
    "description": "Any JSON; numbers as long as every reader keeps them exactly.",
    **_chosen(
        number=_SCALARS[float][1],
        array={"type": "array", "items": {"$ref": "#/$defs/anything"}},
        object={"type": "object", "additionalProperties": {"$ref": "#/$defs/anything"}},
    ),
}


def publish() -> None:
    """Replace the schema of the newest version of every kind, in the package of its domain: all or none."""
    contents = {schema_file(kind): dumps(kind).encode() for kind in KINDS}
    for (package, *path), content in contents.items():
        replace(os.path.join(folder(package), *path), content)


if __name__ == "__main__":
    publish()
