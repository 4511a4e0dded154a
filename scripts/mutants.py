"""Mutation testing of the core: ``make mutants`` changes the code in small ways and runs its tests.

mutmut makes the mutants and runs, for each, the tests that call the changed function; the modules
and the tests are listed in ``pyproject.toml``. So that a run ends within twenty minutes on two
cores, only so many mutants of a module are run, evenly spaced and the same in each run; after the
limit the rest is counted as not run.

Usage: ``python scripts/mutants.py [--per-module 120] [--minutes 18]``
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "mutants"
LOG = FOLDER / "log.txt"
SURVIVED, NO_TESTS, NOT_RUN = 0, 33, None
AROUND, LONGEST = 20, 70


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


def functions(path: str) -> dict[str, str]:
    """The code of each function that mutmut has written for the module at *path*, by its name."""
    tree = ast.parse((FOLDER / path).read_text("utf-8"))
    return {
        node.name: " ".join(line.strip() for line in ast.unparse(node).splitlines()[1:])
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }


def shared(old: str, new: str) -> int:
    """How many characters *old* and *new* have in common at their beginning."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(old), len(new)))


def change(name: str, functions: Mapping[str, str]) -> str:
    """What the mutant *name* changes, with a few characters around it."""
    function = name.rpartition(".")[2]
    old, new = functions[f"{function.rpartition('_')[0]}_orig"], functions[function]
    start = shared(old, new)
    end = shared(old[start:][::-1], new[start:][::-1])
    first = max(start - AROUND, 0)
    before, after = old[first : len(old) - end + AROUND], new[first : len(new) - end + AROUND]
    return f"{before[:LONGEST]}  ->  {after[:LONGEST]}"


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
    for row in rows:
        written = functions(row.module) if row.survivors else {}
        for name in row.survivors:
            yield f"{name}\n    {change(name, written)}"


def main() -> None:
    """Generate the mutants, run a sample of each module, and print what survived."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--per-module", type=int, default=120, help="mutants run of each module")
    parser.add_argument("--minutes", type=float, default=18, help="after how many to stop")
    options = parser.parse_args()
    paths = modules()
    deadline = time.monotonic() + options.minutes * 60
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    # The first run generates the mutants of all modules and measures the tests; then names exist.
    shortest = min(paths, key=lambda path: (ROOT / path).stat().st_size)
    run([f"{shortest.removeprefix('src/').removesuffix('.py').replace('/', '.')}.*"], deadline)
    chosen = {path: sample(list(exit_codes(path)), options.per_module) for path in paths}
    in_time = run([name for names in chosen.values() for name in names], deadline)
    print("\n".join(report([row(path, names) for path, names in chosen.items()])))
    if not in_time:
        print(f"Stopped after {options.minutes:g} minutes; the slowest mutants were not run.")


if __name__ == "__main__":
    main()
