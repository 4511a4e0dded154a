"""How fast plans are read, written and checked, compared with other libraries for the same document.

What is measured and its floor take turns, in processor time: others on the machine do not count.
The floor is small, so it is repeated. ``plan_document`` invents the plan.
"""

from __future__ import annotations

import gc
import json
from functools import partial
from pathlib import Path

import jsonschema_rs
import orjson
from plan_document import plan
from plan_models import ActionPlan
from ratios import Work, compare, spent

import eccar
from eccar.documents.schema import schema

ON = "2025-02-01"
KRAKOW = Path(__file__).resolve().parent.parent / "examples" / "krakow" / "membership.yaml"


def reading() -> None:
    """The document of 150 kB through this library and others."""
    content = json.dumps(plan(), ensure_ascii=False).encode()
    validator = jsonschema_rs.validator_for(schema("plan"))

    def floor() -> object:
        return orjson.loads(content)

    def load(what: str, work: Work, goal: float | None = None) -> None:
        compare(f"{what} / orjson.loads", work, floor, times=16, goal=goal)

    print(f"a plan of {len(content):,} bytes")
    load("eccar.load", lambda: eccar.load(content), 9)
    load("json.loads", lambda: json.loads(content))
    load("pydantic, strict models", lambda: ActionPlan.model_validate_json(content))
    load("orjson and jsonschema-rs", lambda: validator.validate(orjson.loads(content)))


def writing() -> None:
    """The same plan, and a small document, as plain data; without what the first value costs."""
    for what, value in (
        ("the plan", eccar.from_dict(plan())),
        ("a membership", eccar.load(KRAKOW)),
    ):
        data = eccar.to_dict(value)
        compare(
            f"eccar.to_dict of {what} / orjson.dumps",
            partial(eccar.to_dict, value),
            partial(orjson.dumps, data),
            times=16,
            goal=25,
        )


def checking() -> None:
    """All rules against reading the same plan; and large plans, to see that time is linear."""
    content = json.dumps(plan(), ensure_ascii=False).encode()
    value = eccar.load(content)
    compare(
        "eccar.check with all rules / eccar.load",
        lambda: eccar.check(value, on=ON),
        lambda: eccar.load(content),
        times=2,
        goal=3,
    )
    for measures in (1_000, 10_000):
        large = eccar.from_dict(plan(measures))
        each = spent(partial(eccar.check, large, on=ON)) / measures
        print(f"{f'checking {measures:,} measures':58} {each * 1e6:7.0f}  µs a measure")


if __name__ == "__main__":
    gc.collect()
    gc.freeze()  # Else now and then a turn pays for the modules of all that is compared.
    reading()
    writing()
    checking()
