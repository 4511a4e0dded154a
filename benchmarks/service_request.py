"""What a request of the example service costs, against the calls of the library that it makes.

Usage: ``python benchmarks/service_request.py``, where FastAPI is installed. The exit code is 1 if the goal is not
kept: a request (load, check, answer) takes at most 1.3 times the calls alone.
"""

from __future__ import annotations

import asyncio
import json
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ratios import compare

import eccar

ROOT = Path(__file__).resolve().parents[1]
DAY = "2026-11-22"
GOAL = 1.3
REQUESTS = 10


def calls(content: bytes) -> bytes:
    """What the service does with a document, by the library alone."""
    report = eccar.check(eccar.load(content), on=DAY)
    return json.dumps(
        eccar.to_dict(report, lang="de"), ensure_ascii=False, separators=(",", ":")
    ).encode()


async def request(app: Any, content: bytes) -> bytes:
    """The answer of *app*, called as a server of ASGI calls it."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/check",
        "raw_path": b"/check",
        "root_path": "",
        "query_string": f"on={DAY}&lang=de".encode(),
        "headers": [(b"content-length", str(len(content)).encode())],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    parts = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        parts.append(message.get("body", b""))

    await app(scope, receive, send)
    return b"".join(parts)


async def requests(app: Any, content: bytes) -> list[bytes]:
    """The answers to some requests, one after the other, as one connection makes them."""
    return [await request(app, content) for _ in range(REQUESTS)]


def ratio(app: Any, kind: str) -> bool:
    """Measure requests with the document of one *kind*; whether the goal is kept."""
    value = eccar.load(ROOT / "examples" / "krakow" / f"{kind}.yaml")
    content = eccar.dumps(value, format="json").encode()
    with asyncio.Runner() as runner:

        def served() -> list[bytes]:
            return runner.run(requests(app, content))

        def alone() -> list[bytes]:
            return [calls(content) for _ in range(REQUESTS)]

        if served() != alone():
            sys.exit("the service does not answer what the library does")
        what = f"a request with the {kind} of Kraków / the calls alone"
        return compare(what, served, alone, times=2, goal=GOAL, pairs=21)


def main() -> int:
    """Measure documents of two kinds; 1 if the goal is not kept."""
    if not find_spec("fastapi"):
        print("a request of the service: left out, since FastAPI is not installed")
        return 0
    sys.path.insert(0, str(ROOT / "examples" / "service"))
    app = import_module("service").app
    return int(not all([ratio(app, "membership"), ratio(app, "plan")]))


if __name__ == "__main__":
    sys.exit(main())
