"""The published schemas as data, and as a part of an OpenAPI document."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.documents.published import published_text
from eccar.kinds import KINDS as DOCUMENTS
from eccar.kinds import kinds_with_schema
from eccar.testing.json_strategies import anything

from .test_schema import ODD, documents, places, with_value

KINDS = kinds_with_schema()
OPENAPI = "#/components/schemas/{name}"
TEMPLATES = (OPENAPI, "#/components/schemas/Eccar.{name}", "eccar.json#/$defs/{name}", "#{name}")


def named(kind: str) -> str:
    """The name of the component for documents of a *kind*: ``FeeSchedule``."""
    return str(eccar.schema(kind)["title"])


@functools.cache
def components(refs: str = OPENAPI) -> dict[str, Any]:
    """The components of an OpenAPI document that takes all kinds, made as the guide says."""
    schemas: dict[str, Any] = {}
    for kind in KINDS:
        schema = eccar.schema(kind, refs=refs)
        schemas.update(schema.pop("$defs"))
        schemas[named(kind)] = schema
    return {"schemas": schemas}


def references(data: Any) -> Iterator[str]:
    """Every reference within *data*."""
    for key, value in data.items() if isinstance(data, dict) else ():
        if key == "$ref" and isinstance(value, str):
            yield value
        yield from references(value)
    for value in data if isinstance(data, list) else ():
        yield from references(value)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_the_one_that_is_published(kind: str) -> None:
    """Each call gives a dict of its own."""
    schema = eccar.schema(kind)
    assert schema == json.loads(published_text(kind))
    schema["properties"].clear()
    assert eccar.schema(kind) != schema


@pytest.mark.parametrize("refs", TEMPLATES)
@pytest.mark.parametrize("kind", KINDS)
def test_references_lead_to_the_definitions(kind: str, refs: str) -> None:
    """What follows the last separator of each reference is a key of the definitions, and all are used."""
    schema = eccar.schema(kind, refs=refs)
    last = {re.split("[/#]", reference)[-1] for reference in references(schema)}
    head, _, _ = refs.partition("{name}")

    assert last == set(schema["$defs"])
    assert all(reference.startswith(head) for reference in references(schema))
    assert not {"$schema", "$id"} & set(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_references_differ(kind: str) -> None:
    """Written as they were, it is the published schema, but for its head."""
    schema = {**eccar.schema(kind), **eccar.schema(kind, refs="#/$defs/{name}")}
    assert schema == eccar.schema(kind)


def test_definitions_of_one_name_are_the_same_in_all_kinds() -> None:
    """One OpenAPI document can hold all kinds: no definition takes the place of another."""
    schemas = components()["schemas"]
    for kind in KINDS:
        schema = eccar.schema(kind, refs=OPENAPI)
        for name, definition in schema.pop("$defs").items():
            assert schemas[name] == definition, (kind, name)
        assert schemas[named(kind)] == schema


def test_no_two_names_differ_only_in_case() -> None:
    """Code generators make files and classes of them, and some systems know no case."""
    names = [*components()["schemas"]]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) for name in names)


@pytest.mark.parametrize("kind", DOCUMENTS)
@given(st.data())
def test_a_component_says_the_same_as_the_published_schema(kind: str, data: st.DataObject) -> None:
    """Of documents that are valid and of such that have a mistake somewhere."""
    document = eccar.to_dict(data.draw(documents(kind)))
    path = data.draw(st.sampled_from(list(places(document))))
    odd = with_value(document, path, data.draw(st.sampled_from(ODD) | anything()))
    published, component = validators(kind)
    assert published.is_valid(document)
    assert component.is_valid(document)
    if not re.search(r"\\ud[89a-f]", json.dumps(odd)):  # The validator takes no half characters.
        assert published.is_valid(odd) is component.is_valid(odd)


@functools.cache
def validators(kind: str) -> tuple[Any, Any]:
    """What validates documents of a *kind*, by the published schema and by a component."""
    component = {"$ref": OPENAPI.format(name=named(kind)), "components": components()}
    return jsonschema_rs.validator_for(eccar.schema(kind)), jsonschema_rs.validator_for(component)


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("pln", "'plan'"),
        ("Membership", "'membership'"),
        ("zzz", "there are: membership, account"),
        ("plan/1", "'plan'"),
    ],
)
def test_an_unknown_kind_is_refused_with_the_nearest(kind: str, message: str) -> None:
    """The error names the kind that is probably meant, else all."""
    with pytest.raises(ValueError, match=message):
        eccar.schema(kind)


@pytest.mark.parametrize(
    "refs", ["", "#/components/schemas/", "#/{name}/schema", "{nam}", "{name!r}"]
)
def test_a_template_without_the_name_is_refused(refs: str) -> None:
    """Else all definitions would have one key."""
    with pytest.raises(ValueError, match=r"\{name\} in its last segment"):
        eccar.schema("plan", refs=refs)
