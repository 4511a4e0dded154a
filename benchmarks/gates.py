"""Gates: what saving and reporting a hundred errors may cost, and that nothing grows faster than its input.

Usage: ``python benchmarks/gates.py``. The exit code is 1 if a goal is not kept.

The goals: saving JSON, with the reading back, takes at most 15 times ``json.dumps`` of the same data
(indentation alone takes 5, loading 5); a hundred errors with line and column at most 20 times
``orjson.loads``; four times the input at most six times the time.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from plan_document import plan
from ratios import Work, compare, spent

import eccar
from eccar.command import main as command

ON = "2026-11-22"
GROWTH = 6
HEAD = '"eccar":"plan/1","authorities":["de/muster"],"titles":{"de":"P"}'
Maker = Callable[[int], Work]


def saving(folder: Path) -> bool:
    """Saving a plan as JSON against ``json.dumps`` of its data."""
    value, file = eccar.from_dict(plan()), folder / "plan.json"
    data = eccar.to_dict(value)
    floor = partial(json.dumps, data, ensure_ascii=False)
    return compare(
        "eccar.save / json.dumps", lambda: eccar.save(value, file), floor, times=4, goal=15
    )


def hundred_errors() -> bool:
    """A plan with a hundred wrong values, each reported with line and column."""
    data = plan()
    for observation in range(2):
        for measure in data["measures"]:
            measure["indicators"][0]["observations"][observation]["date"] = "soon"
    content = json.dumps(data, ensure_ascii=False, indent=1).encode()
    places = [finding.place for finding in refused(content)]
    if len(places) != 100 or not all(place and place.line for place in places):
        sys.exit(f"{len(places)} errors instead of 100 with their lines")
    return compare(
        "100 errors with line and column / orjson.loads",
        partial(refused, content),
        partial(orjson.loads, content),
        times=16,
        goal=20,
    )


def refused(content: bytes, format: str = "json") -> tuple[Any, ...]:
    """The findings with which *content* is refused."""
    try:
        eccar.load(content, format=format)
    except eccar.DocumentError as error:
        return error.findings
    return ()


def text(write: Callable[[int], str], format: str = "json") -> Maker:
    """The maker of the reading of a text that *write* writes."""
    return lambda size: partial(refused, write(size).encode(), format)


def unknown_keys(size: int) -> str:
    keys = ",".join(f'"k{index}":{index}' for index in range(size))
    return f"{{{HEAD},{keys}}}"


def measures(size: int) -> str:
    each = ",".join(f'{{"id":"m{n}","titles":{{"de":"M"}},"points":[11]}}' for n in range(size))
    return f'{{{HEAD},"measures":[{each}]}}'


HOSTILE: dict[str, tuple[int, Maker]] = {
    "unknown keys": (250, text(unknown_keys)),
    "wrong values": (250, text(measures)),
    "blanks behind the last brace": (100_000, text(lambda n: f'{{{HEAD},"x":1}}{" " * n}')),
    "blanks between values": (100_000, text(lambda n: f'{{{HEAD},{" " * n}"x":1}}')),
    "a long amount": (20_000, text(lambda n: f'{{{HEAD},"budget":"{"1.000" * n}x y"}}')),
    "a long text": (200_000, text(lambda n: f'{{{HEAD},"x":"{"a" * n}"}}')),
    "escapes": (100_000, text(lambda n: f'{{{HEAD},"x":"{chr(92) * 2 * n}"}}')),
    "brackets": (100_000, text(lambda n: f'{{{HEAD},"x":[{"[]," * n}1]}}')),
    "YAML comments": (20_000, text(lambda n: "# a\n" * n + "eccar: x", "yaml")),
    "YAML in brackets": (5_000, text(lambda n: f"eccar: plan/1\nx: [{'[],' * n}1]", "yaml")),
    "YAML text": (100_000, text(lambda n: f"eccar: plan/1\nx: {'a ' * n}", "yaml")),
    "TOML, dotted keys": (2_000, text(lambda n: f"a{'.a' * n} = 1", "toml")),
    "TOML, many keys": (2_000, text(lambda n: "\n".join(f"k{i} = 1" for i in range(n)), "toml")),
}
"""By its name: a size, and what makes the reading of a hostile text of that size."""


def checking(make: Callable[[int], dict[str, Any]]) -> Maker:
    """The maker of the check of a document that *make* makes as plain data."""
    return lambda size: partial(eccar.check, eccar.from_dict(make(size)), on=ON)


def membership(size: int) -> dict[str, Any]:
    kinds = ("accepted", "left", "named", "applied", "not-listed")
    facts = [
        {"fact": kinds[n % 5], "date": f"{1950 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}"}
        for n in range(size)
    ]
    city = {"id": "de/muster", "names": {"de": "Muster"}, "country": "DE"}
    return {"eccar": "membership/1", "city": city, "facts": facts}


def account(size: int) -> dict[str, Any]:
    facts = [
        {"fact": ("charged", "paid")[n % 2], "date": f"{2005 + n % 20}-03-01", "year": 2005 + n % 20,
         "amount": "100.00 EUR", "reference": f"r{n}"}
        for n in range(size)
    ]  # fmt: skip
    return {"eccar": "account/1", "city": "de/muster", "kept_since": "2005-01-01", "facts": facts}


CHECKS: dict[str, tuple[int, Maker]] = {
    "check of a membership": (500, checking(membership)),
    "check of an account": (500, checking(account)),
    "check of a plan": (100, checking(plan)),
}


@contextlib.contextmanager
def office(size: int) -> Iterator[str]:
    """A folder with the memberships of so many invented cities."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(size):
            data = membership(5)
            data["city"]["id"] = f"de/muster-{number}"
            Path(folder, f"{number}.json").write_text(json.dumps(data), encoding="utf-8")
        yield folder


def silent(*arguments: str) -> None:
    """Run the command; what it prints is not printed."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        command([*arguments])


def growth(what: str, work: Work, larger: Work, pairs: int = 5) -> bool:
    """Print how much longer the *larger* work takes, of four times the size.

    The collector is paused: its work grows with all that the process holds.
    """
    work()
    gc.disable()
    ratio = statistics.median(spent(larger) / spent(work, 3) for _ in range(pairs))
    gc.enable()
    kept = ratio <= GROWTH
    verdict = "kept" if kept else "NOT KEPT"
    print(f"four times: {what:46} {ratio:7.2f}  goal {GROWTH:5.2f}: {verdict}", flush=True)
    return kept


def growths() -> Iterator[bool]:
    """The growth of hostile texts, of checks, and of commands over folders."""
    for name, (size, make) in {**HOSTILE, **CHECKS}.items():
        yield growth(name, make(size), make(4 * size))
    with office(200) as small, office(800) as large:
        for name in ("status", "check", "show", "dues"):
            when = ("--year", "2026") if name == "dues" else ("--on", ON)
            yield growth(
                f"{name} of a folder",
                partial(silent, name, small, *when),
                partial(silent, name, large, *when),
                pairs=3,
            )


def main() -> int:
    """Measure everything; 1 if a goal is not kept."""
    gc.collect()
    gc.freeze()
    os.environ.setdefault("NO_COLOR", "1")
    with tempfile.TemporaryDirectory() as folder:
        kept = [saving(Path(folder)), hundred_errors(), *growths()]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
