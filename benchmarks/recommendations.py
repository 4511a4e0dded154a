"""The open recommendations of twenty years with fifty each, against listing the same facts as rows.

Usage: ``python benchmarks/recommendations.py``. The exit code is 1 if the goal is not kept: the answer takes at
most three times what the rows of the facts take. What is measured and its baseline take turns, in processor
time.
"""

from __future__ import annotations

import gc
import sys

from ratios import compare

import eccar
from eccar.reports import (
    AnsweredBy,
    Assessor,
    Delivered,
    Evaluation,
    FollowedUp,
    Judged,
    Noted,
    Recommendation,
    RecommendationAccepted,
    follow_up,
)

ON = "2026-11-28"
YEARS = range(2006, 2026)
RECOMMENDATIONS = 50
STEPS = ("fully", "in-most-respects", "in-some-respects", "not")


def recommendation(number: int, year: int) -> Recommendation:
    """A recommendation that was answered, followed up and judged; a quarter was carried out."""
    response = RecommendationAccepted if number % 2 else Noted
    return Recommendation(
        id=str(number),
        words={"de": f"Empfehlung {number} (erfunden)"},
        facts=[
            response(when=f"{year}-09-10"),
            AnsweredBy(when=f"{year}-11-03", measures=[f"m{number}"]),
            FollowedUp(when=f"{year + 1}-06", words={"de": "In Arbeit (erfunden)"}),
            Judged(when=f"{year + 1}-11-20", scale="eca", step=STEPS[number % len(STEPS)]),
        ],
    )


def evaluation(year: int) -> Evaluation:
    """An invented evaluation with fifty recommendations."""
    return Evaluation(
        id=f"opinion-{year}",
        authorities=["de/musterstadt"],
        assessors=[Assessor(name="Wissenschaftlicher Beirat (erfunden)")],
        facts=[Delivered(when=f"{year}-05-20")],
        recommendations=[recommendation(n, year) for n in range(1, RECOMMENDATIONS + 1)],
    )


def main() -> int:
    """Measure, print, and say by the exit code whether the goal is kept."""
    evaluations = [evaluation(year) for year in YEARS]
    answer = follow_up(evaluations, on=ON)
    gc.freeze()  # As in reports.py.
    print(f"{len(answer.open)} of {len(answer.states)} recommendations are open")
    kept = compare(
        "open recommendations / rows of their facts",
        lambda: follow_up(evaluations, on=ON).open,
        lambda: eccar.rows(evaluations, "recommendation_facts", on=ON),
        goal=3,
        pairs=21,
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
