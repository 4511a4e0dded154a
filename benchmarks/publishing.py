"""Three ways to publish a table, each audited, in seconds by the number of cells.

Usage: ``python benchmarks/publishing.py``. The exit code is 1 if the plan for a table of 20 × 12 cells with all margins
takes more than 20 seconds of the processor. A grouping of two categories is declared in each dimension.
"""

from __future__ import annotations

import random
import sys
from functools import partial

from ratios import spent

from eccar.incidents import (
    Category,
    ControlMethod,
    CountCell,
    CountDimension,
    Grouping,
    IncidentTable,
    PublishingRule,
    plan_release,
)

GOAL = 20
SIZES = ((3, 3), (10, 6), (20, 12))
METHODS = (ControlMethod.ROUNDING, ControlMethod.MERGING, ControlMethod.SUPPRESSION)


def table(rows: int, columns: int) -> IncidentTable:
    """Counts drawn by chance, six on average, as a city has them; with all margins."""
    chance = random.Random(1)  # noqa: S311  # The same every time is what is wanted.
    names = [[f"r{row}" for row in range(rows)], [f"c{column}" for column in range(columns)]]
    counts = {
        (row, column): int(chance.expovariate(1 / 6)) for row in names[0] for column in names[1]
    }
    margins: list[tuple[tuple[str, ...], int]] = [((), sum(counts.values()))]
    margins += [
        ((code,), sum(count for codes, count in counts.items() if code in codes))
        for code in (*names[0], *names[1])
    ]
    return IncidentTable(
        id="by-chance",
        dimensions=[
            CountDimension(
                id=f"d{place}",
                axis="other",
                complete=True,
                categories=[Category(code=code) for code in codes],
                groupings=[Grouping(code=f"d{place}-first", codes=codes[:2])],
            )
            for place, codes in enumerate(names)
        ],
        cells=[CountCell(codes=codes, count=count) for codes, count in (*margins, *counts.items())],
    )


def main() -> int:
    """Measure, print, and say by the exit code whether the goal is kept."""
    rule, total = PublishingRule(threshold=3), 0.0
    for rows, columns in SIZES:
        counted = table(rows, columns)
        times = [spent(partial(plan_release, counted, rule, methods=[each])) for each in METHODS]
        total = sum(times)
        parts = ", ".join(
            f"{method} {seconds:5.2f} s" for method, seconds in zip(METHODS, times, strict=True)
        )
        print(f"{rows:2} × {columns:2} cells: {parts}, together {total:5.2f} s", flush=True)
    print(f"goal {GOAL} s for the largest: {'kept' if total <= GOAL else 'NOT KEPT'}")
    return 0 if total <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
