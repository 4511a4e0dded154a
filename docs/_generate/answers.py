"""Answers as plain data: what each kind holds, from its JSON Schema, and one example."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import eccar
from eccar.documents.answers import HeaderData
from eccar.documents.schema import schema
from eccar.kinds import ANSWERS, full_name

from .english import DAY
from .markdown import code, fenced, table

Schema = Mapping[str, Any]


def pages() -> dict[str, str]:
    """The text of the generated file, by its name."""
    return {"answers.md": "\n".join(_answers())}


def _answers() -> Iterator[str]:
    schemas = {kind: schema(kind) for kind in ANSWERS}
    header = [*HeaderData.__annotations__]
    yield "### The beginning of every answer\n"
    yield _keys({key: schemas["finding"]["properties"][key] for key in header})
    shared: dict[str, Schema] = {}
    for kind, described in schemas.items():
        yield f"### `{full_name(kind)}`\n\n{described['description']}\n"
        own = {key: value for key, value in described["properties"].items() if key not in header}
        yield _keys(own)
        shared |= described["$defs"]
    yield "### Objects within answers\n"
    for name, definition in sorted(shared.items()):
        yield f"#### {_title(name)}\n\n{definition['description']}\n"
        if properties := definition.get("properties"):
            yield _keys(properties)
    yield "### An example\n"
    standing = eccar.coalition()["pl/krakow"].standing_on(DAY)
    yield fenced(json.dumps(eccar.to_dict(standing), ensure_ascii=False, indent=2), "json")


def _keys(properties: Schema) -> str:
    rows = ((code(key), _type(value), value["description"]) for key, value in properties.items())
    return table(("Key", "Type", "Meaning"), rows, wide=True)


def _type(value: Schema) -> str:
    """The type that a schema allows, in words."""
    match value:
        case {"$ref": name}:
            return _title(name.rpartition("/")[2])
        case {"const": constant}:
            return code(constant)
        case {"enum": choices}:
            return ", ".join(map(code, choices))
        case {"anyOf": choices}:
            return " or ".join(map(_type, choices))
        case {"type": "array", "items": items}:
            return f"list of {_type(items)}"
        case {"type": "object", "properties": keys}:
            return f"object of {', '.join(map(code, keys))}"
        case {"type": "object", "additionalProperties": values}:
            return f"object of {_type(values) or 'any'} values"
        case {"type": type_}:
            return _TYPES.get(type_, str(type_))
    return "any"


_TYPES = {"string": "text", "boolean": "true or false"}
"""Types of JSON Schema whose names say less than other words."""


def _title(name: str) -> str:
    """The name of an object within answers: that of its form, without *Data*."""
    return name.removesuffix("Data")
