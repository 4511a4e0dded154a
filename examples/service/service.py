"""A service that checks documents, and says what follows from them. It stores nothing.

Run it with ``uvicorn service:app --workers 2``; ``/docs`` shows what it takes and gives. A document is
posted as YAML or JSON. What is refused is answered with problem details (RFC 9457); what is wrong
with a document is said in the language of the call.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

from fastapi import FastAPI, HTTPException, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException as AnyHTTPException

import eccar
from eccar.languages import LANGUAGES

KINDS = ("membership", "plan", "inventory", "account")
MAX_BYTES = 1_000_000
REFS = "#/components/schemas/{name}"
Lang = StrEnum("Lang", {code: code for code in LANGUAGES})
Day = Annotated[dt.date, Query(default_factory=dt.date.today)]


class Problem(JSONResponse):
    media_type = "application/problem+json"


async def content(request: Request) -> bytes:
    """The content of a request; of one that is too large, no more than that is read."""
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > MAX_BYTES:
            raise HTTPException(413, f"The document is larger than {MAX_BYTES} bytes.")
    return bytes(read)


def takes(*kinds: str) -> dict[str, Any]:
    """What OpenAPI says of a route to which a document of one of the *kinds* is posted."""
    schema = {"oneOf": [{"$ref": REFS.format(name=eccar.schema(kind)["title"])} for kind in kinds]}
    posted = {name: {"schema": schema} for name in ("application/json", "application/yaml")}
    refused = {"description": "What is wrong.", "content": {Problem.media_type: {}}}
    return {
        "openapi_extra": {"requestBody": {"required": True, "content": posted}},
        "responses": {422: refused},
    }


app = FastAPI(title="Documents on the European Coalition of Cities against Racism", version="1")


# The routes hold the interpreter for some milliseconds, so that threads would only take turns.
@app.post("/check", response_model=eccar.Report, **takes(*KINDS))
async def check(request: Request, on: Day, lang: Lang = Lang.en):
    """What the rules find in a document on a day."""
    document = eccar.load(await content(request))
    return JSONResponse(eccar.to_dict(eccar.check(document, on=on), lang=lang))


@app.post("/standing", response_model=eccar.Standing, **takes("membership"))
async def standing(request: Request, on: Day, lang: Lang = Lang.en):
    """Where an authority stands on a day."""
    membership = eccar.load(await content(request), eccar.Membership)
    return JSONResponse(eccar.to_dict(membership.standing_on(on), lang=lang))


@app.post("/coverage", response_model=eccar.plan.Coverage, **takes("plan"))
async def coverage(request: Request, on: Day, lang: Lang = Lang.en):
    """How the measures of a plan cover the ten points on a day."""
    plan = eccar.load(await content(request), eccar.ActionPlan)
    return JSONResponse(eccar.to_dict(plan.coverage_on(on), lang=lang))


@app.exception_handler(eccar.DocumentError)
async def refuse_document(request: Request, error: eccar.DocumentError) -> Problem:
    """The errors of a document, each with its place in the text that was posted."""
    problem = error.problem(request.query_params.get("lang", "en"))
    return Problem(problem, problem["status"])


@app.exception_handler(RequestValidationError)
async def refuse_parameters(_: Request, error: RequestValidationError) -> Problem:
    """What is wrong with the parameters of a call."""
    errors = [{"parameter": item["loc"][-1], "detail": item["msg"]} for item in error.errors()]
    return Problem({"title": "A parameter is wrong.", "status": 422, "errors": errors}, 422)


@app.exception_handler(AnyHTTPException)
async def refuse(_: Request, error: AnyHTTPException) -> Problem:
    """Any other refusal, such as a path that does not exist."""
    problem = {"title": error.detail, "status": error.status_code}
    return Problem(problem, error.status_code, error.headers)


def openapi() -> dict[str, Any]:
    """The document of OpenAPI, with the published schema of each kind of document."""
    made = FastAPI.openapi(app)
    for kind in KINDS:
        schema = eccar.schema(kind, refs=REFS)
        made["components"]["schemas"] |= {**schema.pop("$defs"), schema["title"]: schema}
    return made


app.openapi = openapi
