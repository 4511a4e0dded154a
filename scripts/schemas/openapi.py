"""Give an OpenAPI document with the schemas of all kinds to openapi-spec-validator: ``make test-schemas``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

import eccar
from eccar.kinds import KINDS, full_name, kinds_with_schema

REFS = "#/components/schemas/{name}"
GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"


def document() -> dict[str, Any]:
    """An OpenAPI document whose paths take each kind, and whose components are the schemas."""
    schemas: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for kind in kinds_with_schema():
        schema = eccar.schema(kind, refs=REFS)
        schemas.update(schema.pop("$defs"))
        schemas[schema["title"]] = schema
        taken = {"application/json": {"schema": {"$ref": REFS.format(name=schema["title"])}}}
        refused = {"description": "What is wrong with it."}
        put = {"requestBody": {"content": taken}, "responses": {"422": refused}}
        paths[f"/{kind}"] = {"put": put}
    info = {"title": "Documents", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def main() -> None:
    """Validate the document, and each golden document against its component in it."""
    made = document()
    validate(made)
    for kind in KINDS:
        name = eccar.schema(kind)["title"]
        validator = OAS31Validator({"$ref": REFS.format(name=name), **made})
        golden = json.loads(
            (GOLDEN / f"{full_name(kind).replace('/', '-')}.json").read_text("utf-8")
        )
        validator.validate(golden)
        if validator.is_valid({**golden, "colour": "red"}):
            message = f"The component {name} takes a key that no document has."
            raise AssertionError(message)
    print(f"OpenAPI takes {len(made['components']['schemas'])} schemas.")


if __name__ == "__main__":
    main()
