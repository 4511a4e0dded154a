"""Check a built wheel and what was installed of it: ``python -I scripts/installed.py WHEEL``."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import eccar
from eccar.testing.cases import cases

MOST_BYTES, MOST_FILES = 2_400_000, 960
GOAL_BYTES = 800_000


def main(wheel: Path) -> int:
    """Print the size of the *wheel* and what the installed package does; 1 if that is not right."""
    size, files = wheel.stat().st_size, len(zipfile.ZipFile(wheel).namelist())
    wrong = [str(case) for case in cases() if case.mismatch(case.check())]
    number = sum(1 for _ in cases())
    print(
        f"{wheel.name}: {size:,} bytes (goal {GOAL_BYTES:,}, at most {MOST_BYTES:,}), {files} files (at most {MOST_FILES})"
    )
    print(f"installed: {len(list(eccar.coalition()))} records; {number} cases, {len(wrong)} wrong")
    return int(size > MOST_BYTES or files > MOST_FILES or bool(wrong) or not number)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
