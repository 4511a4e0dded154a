"""The published JSON Schemas as data: as they are, or as a part of an OpenAPI document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from ..kinds import ANSWERS, kinds_with_schema, schema_file
from ..values.packaged import text
from .suggest import instead

Schema = dict[str, Any]

_WITHIN = "#/$defs/"
_PLACEHOLDER = "{name}"
_SEPARATOR = re.compile("[/#]")
"""What separates the segments of a reference."""


def schema(kind: str, *, refs: str | None = None) -> Schema:
    """The published JSON Schema (2020-12) of a *kind*, in its newest version.

    Args:
        kind: The kind, as ``"membership"``; the reference lists all.
        refs: How the schema refers to its definitions, if it becomes a part of another document:
            a reference with ``{name}`` in its last segment. OpenAPI needs
            ``"#/components/schemas/{name}"``.

    Returns:
        The schema, a new dict that you can change. With *refs*, each ``$ref`` is written so, and
        the keys of ``$defs`` are the last segments of the references; it has neither ``$schema``
        nor ``$id``, since the document that it becomes a part of has its own. Definitions of the
        same name are the same in all kinds, and no two names differ only in case.

    Raises:
        ValueError: There is no such kind, or the last segment of *refs* has no ``{name}``.

    Example:
        >>> import eccar
        >>> plan = eccar.schema("plan", refs="#/components/schemas/{name}")
        >>> components = {"schemas": plan.pop("$defs")}
        >>> plan["properties"]["measures"]["items"]
        {'$ref': '#/components/schemas/Measure'}
        >>> components["schemas"]["Measure"]["title"]
        'Measure'
    """
    if kind not in kinds_with_schema():
        message = f"There is no schema of the kind {kind!r}{instead(kind, kinds_with_schema())}"
        raise ValueError(message)
    published: Schema = json.loads(published_text(kind))
    return published if refs is None else _as_part(published, refs)


def published_text(kind: str) -> str:
    """The schema of a *kind* as text: that of documents is a file, that of answers is made when asked for."""
    if kind not in ANSWERS:
        return text(*schema_file(kind))
    from .schema import dumps

    return dumps(kind)


def _as_part(published: Schema, refs: str) -> Schema:
    """The *published* schema with its references written as *refs* says."""
    if _PLACEHOLDER not in _last_segment(refs):
        message = f"refs needs {_PLACEHOLDER} in its last segment, as in '#/components/schemas/{_PLACEHOLDER}', not {refs!r}."
        raise ValueError(message)

    def reference(name: str) -> str:
        return refs.replace(_PLACEHOLDER, name)

    kept = {key: value for key, value in published.items() if key not in ("$schema", "$id")}
    part: Schema = with_references(kept, reference)
    definitions = part["$defs"].items()
    return {**part, "$defs": {_last_segment(reference(name)): inner for name, inner in definitions}}


def _last_segment(reference: str) -> str:
    return _SEPARATOR.split(reference)[-1]


def with_references(data: Any, reference: Callable[[str], str]) -> Any:
    """*data*, a part of a schema, with the *reference* to each definition that it refers to."""
    if isinstance(data, list):
        return [with_references(item, reference) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        key: reference(value.removeprefix(_WITHIN))
        if key == "$ref" and isinstance(value, str)
        else with_references(value, reference)
        for key, value in data.items()
    }
