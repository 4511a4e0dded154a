"""The JSON Schema (2020-12) of each kind of answer, made from the types of its plain form.

Unlike that of a document, it allows further keys: a later release may add some, and a client that
was generated from the schema goes on working. All keys that it names are there, null or empty if
there is nothing.
"""

from __future__ import annotations

import datetime as dt
import enum
import sys
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from ..kinds import ANSWERS, resolve
from ..values.texts import Text
from .answers import FORMS, HeaderData

Schema = dict[str, Any]

_SCALARS: dict[Any, Schema] = {
    Any: {},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
}

_DEFINED: dict[Any, tuple[str, Schema]] = {
    dt.date: (
        "DayData",
        {
            "description": "A day, as in 2024-09-25.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
    ),
    Text: (
        "TextData",
        {
            "description": "The same words in several languages, by the codes of the languages.",
            "type": "object",
            "additionalProperties": {"type": "string"},
        },
    ),
}

_PART: tuple[str, Schema] = (
    "DocumentPart",
    {"description": "A part of a document, as in documents.", "type": "object"},
)


def answer_schema(kind: str) -> tuple[Schema, Schema]:
    """The schema of answers of this *kind*, and the definitions that it refers to."""
    form = resolve(ANSWERS[kind].form)
    body = getattr(sys.modules[form.__module__], form.__annotations__["return"])
    definitions: Schema = {}
    header = _properties(HeaderData, definitions)
    header["eccar"] = {**header["eccar"], "const": f"{kind}/{ANSWERS[kind].version}"}
    return _object(body, {**header, **_properties(body, definitions)}), definitions


def _object(form: type, properties: Schema) -> Schema:
    """The schema of objects of a *form*, which have all of these *properties*."""
    return {
        "title": form.__name__.removesuffix("Data"),
        "description": (form.__doc__ or "").split("\n")[0],
        "type": "object",
        "properties": properties,
        "required": [*properties],
    }


def _properties(form: type, definitions: Schema) -> Schema:
    """The schemas of the keys of a *form*, each with its description."""
    hints = get_type_hints(form, include_extras=True)
    return {key: _described(hint, definitions) for key, hint in hints.items()}


def _described(hint: Any, definitions: Schema) -> Schema:
    if get_origin(hint) is not Annotated:
        message = f"A key of a form has no description: {hint}."
        raise TypeError(message)
    type_, description = get_args(hint)
    return {"description": description, **_type(type_, definitions)}


def _type(hint: Any, definitions: Schema) -> Schema:
    """The schema of values of the type *hint*; what it refers to is added to *definitions*."""
    if (scalar := _SCALARS.get(hint)) is not None:
        return scalar
    if get_origin(hint) is not None:
        return _composed(hint, definitions)
    if issubclass(hint, enum.StrEnum):
        return {"type": "string", "enum": [word.value for word in hint]}
    return _reference(hint, definitions)


def _composed(hint: Any, definitions: Schema) -> Schema:
    """The schema of lists, of mappings, and of what may be absent."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (list, tuple):
        return {"type": "array", "items": _type(inner[0], definitions)}
    if origin in (Union, UnionType):
        return {"anyOf": [_type(choice, definitions) for choice in inner]}
    if origin is Annotated:
        return _type(inner[0], definitions)
    key, value = inner[0], _type(inner[1], definitions)
    if key is str:
        return {"type": "object", "additionalProperties": value}
    keys = [word.value for word in key]
    return {"type": "object", "properties": dict.fromkeys(keys, value), "required": keys}


def _reference(cls: type, definitions: Schema) -> Schema:
    """A reference to the definition of a form, of a type with one, or of a part of a document."""
    form = next((form for base, form in FORMS.items() if issubclass(cls, base)), cls)
    name, definition = _DEFINED.get(cls, _PART)
    if is_typeddict(form):
        name = form.__name__
        if name not in definitions:
            definitions[name] = {}  # A form that refers to itself finds its name.
            definitions[name] = _object(form, _properties(form, definitions))
    else:
        definitions[name] = definition
    return {"$ref": f"#/$defs/{name}"}
