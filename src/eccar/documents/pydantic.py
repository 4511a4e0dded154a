"""Values of the library as fields of pydantic's models: validation, serialization, JSON Schema.

Only pydantic calls this module, through the methods of ``values.embeddable``, so that the library
does not depend on it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError
from pydantic_core import core_schema as schemas

from ..checking.findings import HIDDEN, Finding
from ..kinds import answer_of, kind_of
from .embedding import read_value, write_value
from .errors import DocumentError
from .published import Schema, schema, with_references
from .schema import type_schema

Handler = Callable[[Any], Schema]
"""What pydantic makes a JSON Schema with, from one of its own schemas."""


def core_schema(cls: Any) -> schemas.CoreSchema:
    """How pydantic validates and serializes values of *cls*, a class of this library.

    An instance is taken as it is; anything else is read as plain data. Of an answer, only instances
    are taken, since answers are never read back. In JSON, the value is written as by ``to_dict``.
    """
    common: Any = {
        "ref": _ref(_published(cls)[0]),
        "serialization": schemas.plain_serializer_function_ser_schema(
            write_value, when_used="json"
        ),
    }
    if answer_of(cls):
        return schemas.is_instance_schema(cls, **common)
    return schemas.no_info_plain_validator_function(functools.partial(_read, cls), **common)


def _read(cls: type[Any], data: Any) -> Any:
    """The value that *data* is, or gives."""
    if isinstance(data, cls):
        return data
    try:
        return read_value(data, cls)
    except DocumentError as error:
        raise _validation_error(cls, error) from None


def _validation_error(cls: type[Any], error: DocumentError) -> ValidationError:
    """An *error* as pydantic has it, which puts the place of the value before each path."""
    return ValidationError.from_exception_data(
        cls.__name__, [_details(finding) for finding in error.findings]
    )


def _details(finding: Finding) -> InitErrorDetails:
    """One error: its code as the type, its path, what to do. Its input is left out: it may be personal."""
    code: Any = finding.code  # pydantic wants a literal, though it keeps any text.
    values = {"message": finding.message, "hint": finding.hint}
    return InitErrorDetails(
        type=PydanticCustomError(code, "{message} {hint}", values),
        loc=finding.path.parts,
        input=HIDDEN,
    )


def json_schema(cls: Any, handler: Handler) -> Schema:
    """The published JSON Schema of *cls*, its definitions handed to pydantic.

    Each is an ``any`` of pydantic's, with a function that gives its JSON Schema; pydantic
    names them, and writes references to them as its caller wants, such as OpenAPI.
    """
    name, content, definitions = _published(cls)

    def reference(name: str) -> str:
        return str(handler(schemas.definition_reference_schema(_ref(name)))["$ref"])

    others = [
        _any(other, with_references(inner, reference))
        for other, inner in definitions.items()
        if other != name
    ]
    handler(schemas.definitions_schema(schemas.any_schema(), others))
    written: Schema = with_references(content, reference)
    return written


@functools.cache
def _published(cls: Any) -> tuple[str, Schema, Schema]:
    """The name of the JSON Schema of *cls*, the schema, and the definitions it refers to."""
    if kind := kind_of(cls) or answer_of(cls):
        made = schema(kind, refs="#/$defs/{name}")
        return made["title"], made, made.pop("$defs")
    definitions: Schema = {}
    try:
        name = type_schema(cls, definitions)["$ref"].rpartition("/")[2]
    except KeyError:
        message = f"A {cls.__name__} is no part of a document, so that no model can hold it."
        raise TypeError(message) from None
    return name, definitions[name], definitions


def _any(name: str, content: Schema) -> schemas.CoreSchema:
    """A schema of pydantic with this *name* and *content* as its JSON Schema."""
    return schemas.any_schema(
        ref=_ref(name), metadata={"pydantic_js_functions": [lambda *_: content]}
    )


def _ref(name: str) -> str:
    """What pydantic calls a definition internally; what follows the last point is its name."""
    return f"{__name__.partition('.')[0]}.{name}"
