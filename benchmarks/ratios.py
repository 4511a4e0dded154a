"""Ratios of processor time: what is measured and its baseline take turns within one run.

Absolute times say more about the machine than about the library, and time on the clock swings with
whatever else the machine does; a ratio of processor times holds.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

Work = Callable[[], object]


def spent(work: Work, times: int = 1) -> float:
    """Seconds of the processor that *work* takes once, of so many *times*."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def compare(
    what: str,
    work: Work,
    floor: Work,
    *,
    times: int = 1,
    goal: float | None = None,
    pairs: int = 61,
) -> bool:
    """Print the ratio of *work* to its *floor*, which is repeated so many *times*.

    Gives back whether the median of the *pairs* keeps the *goal*.
    """
    work(), floor()
    ratios = [spent(work, 2) / spent(floor, times) for _ in range(pairs)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    kept = goal is None or middle <= goal
    verdict = "" if goal is None else f"goal {goal:5.2f}: {'kept' if kept else 'NOT KEPT'}"
    print(f"{what:58} {middle:7.2f}  ({low:.2f} to {high:.2f})  {verdict}".rstrip(), flush=True)
    return kept
