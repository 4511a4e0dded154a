"""The example service: what it takes, gives and refuses, and that its OpenAPI document says so."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import eccar
from eccar.kinds import KINDS

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
KRAKOW = (ROOT / "examples" / "krakow" / "membership.yaml").read_text("utf-8")
ON = "2026-11-22"
TAKEN = ("membership", "plan", "inventory", "account")
PROBLEM = "application/problem+json"

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """A client of the service."""
    pytest.importorskip("fastapi", reason="FastAPI is not installed: make test-integrations")
    pytest.importorskip("httpx2", reason="httpx2 is not installed: make test-integrations")
    from fastapi.testclient import TestClient  # type: ignore[import-not-found,unused-ignore]  # Where it is installed.

    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "examples" / "service")
        yield TestClient(importlib.import_module("service").app)


@pytest.fixture(scope="module")
def openapi(client: Any) -> dict[str, Any]:
    """The OpenAPI document of the service."""
    made: dict[str, Any] = client.get("/openapi.json").json()
    return made


def golden(kind: str) -> tuple[bytes, Any]:
    """The golden document of a *kind*, as text and as a value."""
    content = (GOLDEN / f"{kind}-1.json").read_bytes()
    return content, eccar.load(content)


def valid(data: Any, schema: dict[str, Any], openapi: dict[str, Any]) -> bool:
    """Whether *data* is valid by a *schema* within the OpenAPI document."""
    return Draft202012Validator({**openapi, **schema}).is_valid(data)


@pytest.mark.parametrize("kind", TAKEN)
def test_a_document_is_checked(kind: str, client: Any, openapi: dict[str, Any]) -> None:
    """The report is that of the library, in each language, and what the OpenAPI document says."""
    content, value = golden(kind)
    route = openapi["paths"]["/check"]["post"]
    for lang in ("en", "pl"):
        answer = client.post(f"/check?on={ON}&lang={lang}", content=content)

        assert answer.status_code == 200
        assert answer.json() == eccar.to_dict(eccar.check(value, on=ON), lang=lang)
    taken = route["requestBody"]["content"]["application/json"]["schema"]
    given = route["responses"]["200"]["content"]["application/json"]["schema"]
    assert valid(json.loads(content), taken, openapi)
    assert not valid({**json.loads(content), "colour": "red"}, taken, openapi)
    assert valid(answer.json(), given, openapi)


def test_standings_and_coverages(client: Any, openapi: dict[str, Any]) -> None:
    """Other routes answer what the library does, YAML or JSON."""
    membership = eccar.loads(KRAKOW, eccar.Membership)
    for text in (KRAKOW, eccar.dumps(membership, format="json")):
        answer = client.post(f"/standing?on={ON}", content=text)
        assert answer.json() == eccar.to_dict(membership.standing_on(ON))
    content, plan = golden("plan")
    answer = client.post(f"/coverage?on={ON}", content=content)
    given = openapi["paths"]["/coverage"]["post"]["responses"]["200"]["content"]

    assert answer.json() == eccar.to_dict(plan.coverage_on(ON))
    assert valid(answer.json(), given["application/json"]["schema"], openapi)


def test_a_document_that_cannot_be_read_is_a_problem(client: Any) -> None:
    """Status, media type, language and the place of the error; nothing of the document."""
    wrong = KRAKOW.replace("fact: accepted", "fact: acepted-by-erika")
    answer = client.post("/standing?lang=de", content=wrong)
    [error] = answer.json()["errors"]
    line = wrong[: wrong.index("fact: acepted")].count("\n") + 1

    assert (answer.status_code, answer.headers["content-type"]) == (422, PROBLEM)
    assert (error["code"], error["pointer"], error["line"]) == ("DOC109", "/facts/1/fact", line)
    assert "erika" not in answer.text
    with pytest.raises(eccar.DocumentError) as refused:
        eccar.loads(wrong)
    assert answer.json() == refused.value.problem("de")


@pytest.mark.parametrize(
    ("path", "content", "status"),
    [
        ("/standing?on=soon&lang=xx", KRAKOW, 422),
        ("/standing", "", 422),
        ("/standing", "{", 422),
        ("/standing", "eccar: inventory/1\nauthorities: [de/musterstadt]\n", 422),
        ("/check", "x" * 1_000_001, 413),
        ("/nothing", KRAKOW, 404),
    ],
)
def test_every_refusal_is_a_problem(path: str, content: str, status: int, client: Any) -> None:
    """Also of parameters, of a body that is too large, of a path that does not exist."""
    answer = client.post(path, content=content)

    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM)
    assert answer.json()["status"] == status
    assert answer.json()["title"]


def test_the_openapi_document_has_the_published_schemas(openapi: dict[str, Any]) -> None:
    """Of each kind that is taken and given, with every definition that is referred to."""
    components = openapi["components"]["schemas"]
    for kind in (*TAKEN, "check-report", "standing", "coverage"):
        published = eccar.schema(kind, refs="#/components/schemas/{name}")
        assert published.pop("$defs").items() <= components.items()
        assert components[published["title"]] == published
    named = {reference.rpartition("/")[2] for reference in references(openapi)}
    assert named <= components.keys()
    assert set(TAKEN) <= set(KINDS)


def references(data: Any) -> Iterator[str]:
    """All references within *data*."""
    if isinstance(data, list):
        data = dict(enumerate(data))
    if isinstance(data, dict):
        if isinstance(data.get("$ref"), str):
            yield data["$ref"]
        for value in data.values():
            yield from references(value)
