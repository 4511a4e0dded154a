"""Mutation testing of the core: ``make mutants`` changes the code in small ways and runs its tests.

mutmut makes the mutants and runs, for each, the tests that call the changed function; the modules
and the tests are listed in ``pyproject.toml``. So that a run ends within twenty minutes on two
cores, only so many mutants of a module are run, evenly spaced and the same in each run; after the
limit the rest is counted as not run.

Usage: ``python scripts/mutants.py [--per-module 45] [--minutes 18]``
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "mutants"
LOG = FOLDER / "log.txt"
KILLED, SURVIVED, NO_TESTS, NOT_RUN = 1, 0, 33, None


class Row(NamedTuple):
    """The mutants of one module: how many there are, and what became of those that were run."""

    module: str
    mutants: int
    run: int
    killed: int
    survivors: tuple[str, ...]


def modules() -> list[str]:
    """The paths of the modules that are mutated, from ``pyproject.toml``."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
    missing = [
        path
        for path in (*settings["only_mutate"], *settings["pytest_add_cli_args_test_selection"])
        if not (ROOT / path).exists()
    ]
    if missing:
        sys.exit(
            f"Not there, but named under [tool.mutmut] in pyproject.toml: {', '.join(missing)}"
        )
    paths: list[str] = settings["only_mutate"]
    return paths


def exit_codes(path: str) -> dict[str, int | None]:
    """What each mutant of the module at *path* came to, as mutmut has written it down."""
    data = json.loads((FOLDER / f"{path}.meta").read_text("utf-8"))
    codes: dict[str, int | None] = data["exit_code_by_key"]
    return codes


def sample(names: Sequence[str], size: int) -> list[str]:
    """At most *size* of *names*, evenly spaced."""
    count = min(size, len(names))
    return [names[index * len(names) // count] for index in range(count)]


def run(names: Sequence[str], deadline: float) -> bool:
    """Run the mutants with these *names*, or those that match; whether that ended in time."""
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "mutants"}
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", "2", *names]
    with LOG.open("a", encoding="utf-8") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            code = process.wait(max(deadline - time.monotonic(), 1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            process.wait()
            return False
    if code:
        sys.exit(f"mutmut failed; the end of {LOG.relative_to(ROOT)} says why.")
    return True


def row(path: str, chosen: Sequence[str]) -> Row:
    """What became of the *chosen* mutants of the module at *path*."""
    codes = exit_codes(path)
    done = {name: codes[name] for name in chosen if codes[name] is not NOT_RUN}
    survivors = tuple(name for name, code in done.items() if code in (SURVIVED, NO_TESTS))
    return Row(path, len(codes), len(done), len(done) - len(survivors), survivors)


def difference(name: str) -> Iterator[str]:
    """The lines that the mutant *name* changes."""
    command = [sys.executable, "-m", "mutmut", "show", name]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for line in shown.splitlines():
        if line[:1] in "+-" and line[:3] not in ("+++", "---"):
            yield f"    {line}"


def report(rows: Sequence[Row]) -> Iterator[str]:
    """The table of modules, then each survivor with the lines that it changes."""
    ran, killed = sum(row.run for row in rows), sum(row.killed for row in rows)
    yield f"{'module':44}{'mutants':>8}{'run':>6}{'killed':>8}{'share':>8}"
    for row in rows:
        share = f"{row.killed / row.run:.0%}" if row.run else "-"
        yield f"{row.module:44}{row.mutants:8}{row.run:6}{row.killed:8}{share:>8}"
    share = f"{killed / ran:.0%}" if ran else "-"
    yield f"{'all':44}{sum(row.mutants for row in rows):8}{ran:6}{killed:8}{share:>8}"
    yield ""
    for name in (name for row in rows for name in row.survivors):
        yield name
        yield from difference(name)


def main() -> None:
    """Generate the mutants, run a sample of each module, and print what survived."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--per-module", type=int, default=45, help="mutants run of each module")
    parser.add_argument("--minutes", type=float, default=18, help="after how many to stop")
    options = parser.parse_args()
    paths = modules()
    deadline = time.monotonic() + options.minutes * 60
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    # The first run generates the mutants of all modules and measures the tests; then names exist.
    run([f"{paths[0].removeprefix('src/').removesuffix('.py').replace('/', '.')}.*"], deadline)
    chosen = {path: sample(list(exit_codes(path)), options.per_module) for path in paths}
    in_time = run([name for names in chosen.values() for name in names], deadline)
    print("\n".join(report([row(path, names) for path, names in chosen.items()])))
    if not in_time:
        print(f"Stopped after {options.minutes:g} minutes; the slowest mutants were not run.")


if __name__ == "__main__":
    main()
