"""Print how much of the public interface has known types, from the report of pyright."""

from __future__ import annotations

import json
import sys
from pathlib import Path

GOAL = 0.98


def main(report: Path) -> int:
    """1 if less than the goal is known; the symbols that are not are printed."""
    types = json.loads(report.read_text("utf-8"))["typeCompleteness"]
    score = types["completenessScore"]
    for symbol in types["symbols"]:
        if symbol["isExported"] and not symbol["isTypeKnown"]:
            print(f"  type not known: {symbol['name']}")
    print(f"types known: {score:.1%} of the public names (at least {GOAL:.0%})")
    return int(score < GOAL)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
