"""The dates to keep of 190 authorities against loading their documents, in YAML as offices keep them.

Usage: ``python benchmarks/deadlines.py``. The exit code is 1 if the goal is not kept: loading and answering
takes at most 1.2 times what loading takes. What the whole command takes is shown without a goal, once with
all dates and once with those of a month: it depends on how many lines it prints.
"""

from __future__ import annotations

import contextlib
import gc
import io
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from plan_document import plan
from ratios import compare

import eccar
from eccar.command import main as run_command

ON = "2026-11-28"
IN_A_MONTH = "2026-12-28"
CITIES = 190
ROUND = """eccar: round/1
id: r2027
titles: {en: Round of 2027}
deadline: 2027-05-01
"""
MEMBERSHIP = """eccar: membership/1
city: {{id: {id}, names: {{de: Stadt}}, country: DE}}
facts:
- {{fact: resolved, date: 2020-03-04, purpose: join, by: Stadtrat, sources: [https://www.example.org/rat]}}
- {{fact: applied, date: 2020-04, by: Büro für Chancengleichheit, sources: [https://www.example.org/rat]}}
- {{fact: accepted, date: 2020-09-25, by: Steering Committee, sources: [https://www.example.org/rat]}}
"""
ACCOUNT = """eccar: account/1
city: {id}
kept_since: 2024-01-01
facts:
- {{fact: charged, date: 2026-01-15, year: 2026, amount: 1000 EUR, due: 2026-12-31}}
- {{fact: paid, date: 2026-02-15, year: 2026, amount: 400 EUR}}
"""
MEASURES = 5
MILESTONES = [
    {"titles": {"de": "Konzept"}, "due": "2027-03"},
    {"titles": {"de": "Start"}, "due": "2027-09"},
]
REPORT = """eccar: report/1
id: r2027
authorities: [{id}]
to: [coalition]
round: r2027
lead_time: 6 weeks
period: 2025/2026
facts: [{{fact: entered, date: 2026-10-01}}]
"""


def write(folder: Path) -> None:
    """Write a folder with the documents of each invented city, and a round, into *folder*."""
    (folder / "round.yaml").write_text(ROUND, "utf-8")
    for number in range(CITIES):
        own = folder / f"stadt{number}"
        own.mkdir()
        for name, text in (
            ("membership", MEMBERSHIP),
            ("account", ACCOUNT),
            ("report", REPORT),
        ):
            (own / f"{name}.yaml").write_text(text.format(id=f"de/stadt{number}"), "utf-8")
        eccar.save(eccar.from_dict(own_plan(f"de/stadt{number}")), own / "plan.yaml")


def own_plan(authority: str) -> dict[str, Any]:
    """A plan in force of an invented city, each of its measures with two milestones."""
    document = {**plan(MEASURES), "authorities": [authority], "period": "2025/2028"}
    document["reviewed_every"] = "2 years"
    for measure in document["measures"]:
        measure["milestones"] = MILESTONES
    return document


def printed(folder: Path, *options: str) -> str:
    """What ``eccar deadlines`` prints of the *folder*."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run_command(["deadlines", str(folder), "--on", ON, *options])
    return out.getvalue()


def measured(folder: Path) -> bool:
    """Compare with loading the *folder*: the answer, whose goal counts, and the whole command."""

    def load() -> object:
        return eccar.open_folder(folder)

    def answer() -> object:
        return eccar.deadlines(eccar.open_folder(folder), on=ON)

    compared = partial(compare, floor=load, times=2, pairs=9)
    kept = compared("loading and dates / loading", answer, goal=1.2)
    for until in (IN_A_MONTH, "9999-12-31"):
        asked = partial(printed, folder, "--until", until)
        compared(f"eccar deadlines, {asked().count(chr(10))} lines / loading", asked)
    return kept


def main() -> int:
    """Measure, print, and say by the exit code whether the goal is kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder)
        items = eccar.deadlines(eccar.open_folder(folder), on=ON).items
        gc.freeze()  # As in plan.py.
        print(f"{CITIES} folders, {len(items)} dates")
        return 0 if measured(folder) else 1


if __name__ == "__main__":
    sys.exit(main())
