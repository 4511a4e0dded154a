"""What is said about evaluations, for tests of all answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import eccar
from eccar.reports import Evaluation, follow_up

GOLDEN = Path(__file__).parents[1] / "golden"
EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
DAYS = ("2024-12-31", "2028-05-31")


def evaluations() -> list[Evaluation]:
    """Those of the examples, and the golden one, which has every field."""
    paths = [*sorted(EXAMPLES.rglob("*evaluation*.yaml")), GOLDEN / "evaluation-1.yaml"]
    return [eccar.load(path, Evaluation) for path in paths]


def answers_about_evaluations() -> Iterator[Any]:
    """How far each had come, and what became of all recommendations and of none, on several days."""
    for day in DAYS:
        yield from (each.state_on(day) for each in evaluations())
        yield follow_up(evaluations(), on=day)
        yield follow_up([], on=day)
