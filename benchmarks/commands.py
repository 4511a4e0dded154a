"""How much processor time whole commands take, as multiples of ``python -c pass``.

A command and its floor take turns; each line gives the median of the ratios of pairs with their
middle half, and the goal. Processor time (user and system) of the process swings less than the
time on the clock when the machine does other work.

Usage: ``python benchmarks/commands.py [--pairs 25] [--lang en,de,fr,pl]``
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from plan_document import plan

ROOT = Path(__file__).resolve().parents[1]
KRAKOW = ROOT / "examples" / "krakow"
FLOOR = ("-c", "pass")
MAIN = "import sys; from eccar.command import main; sys.exit(main(sys.argv[1:]))"
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Without compiled files one would measure the compiler."""
ON = ("--on", "2026-11-22")


def commands(plan_file: str) -> dict[str, tuple[float, bool, tuple[str, ...]]]:
    """By what is measured: the goal, whether there are words in it, and the arguments."""
    return {
        "--help": (5, False, ("--help",)),
        "status of one city": (10, True, ("status", str(KRAKOW / "membership.yaml"), *ON)),
        "check of a plan of 50 measures": (22, True, ("check", plan_file, *ON)),
        "show examples/krakow": (25, True, ("show", str(KRAKOW), *ON)),
    }


def processor_time(*arguments: str) -> float:
    """The seconds of processor time that a process of this Python takes with *arguments*."""
    call = [sys.executable, *arguments]
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: the check found errors.
        message = f"{arguments} ended with {process.returncode}"
        raise RuntimeError(message)
    return usage.ru_utime + usage.ru_stime


def ratios(arguments: tuple[str, ...], pairs: int) -> list[float]:
    """The processor time with *arguments* over the floor's, measured in turns."""
    call = ("-c", MAIN, *arguments)
    processor_time(*call)  # The first run compiles.
    return [processor_time(*call) / processor_time(*FLOOR) for _ in range(pairs)]


def lines(plan_file: str, languages: list[str], pairs: int) -> Iterator[str]:
    """The table: what, in which language, goal, median, middle half."""
    yield f"{'command':34}{'language':>9}{'goal':>7}{'median':>9}  middle half"
    for name, (goal, worded, arguments) in commands(plan_file).items():
        for language in languages if worded else ["-"]:
            options = ("--lang", language) if worded else ()
            low, middle, high = statistics.quantiles(ratios((*arguments, *options), pairs), n=4)
            kept = "" if middle <= goal else "  NOT KEPT"
            yield f"{name:34}{language:>9}{goal:7.0f}{middle:9.1f}  {low:.1f} to {high:.1f}{kept}"


def main() -> None:
    """Measure the commands, and print the table line by line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--pairs", type=int, default=25, help="how often each is measured")
    parser.add_argument("--lang", default="en,de,fr,pl", help="the languages, with commas")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plan.json"
        file.write_text(json.dumps(plan(50), ensure_ascii=False), encoding="utf-8")
        for line in lines(str(file), options.lang.split(","), options.pairs):
            print(line, flush=True)


if __name__ == "__main__":
    main()
