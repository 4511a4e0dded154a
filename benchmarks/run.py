"""How fast things are, as ratios within one run: what is measured and its floor take turns.

Absolute times say more about the machine than about the library; a ratio holds. Each line gives
the median of the ratios of pairs, the smallest and the largest, and the promise beside them.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml
from fee_year import office

from eccar import Account, City, Membership, dues, fee_schedule
from eccar.documents import yaml as ours
from eccar.membership import Accepted, Applied, Left, MembershipFact, Named, Presented, Signed

HERE = Path(__file__).resolve().parent
KRAKOW = HERE.parent / "examples" / "krakow" / "membership.yaml"
ON = dt.date(2020, 1, 1)

Timer = Callable[[], float]


def timed(work: Callable[[], object]) -> float:
    """Seconds that *work* takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def process(*arguments: str) -> Timer:
    """A timer of a whole process of this Python."""
    call = [sys.executable, *arguments]
    return lambda: timed(lambda: subprocess.run(call, check=True, stdout=subprocess.DEVNULL))


def compare(what: str, work: Timer, floor: Timer, promise: float, pairs: int) -> None:
    """Print the ratio of *work* to its *floor*, measured in turns."""
    work(), floor()
    ratios = [work() / floor() for _ in range(pairs)]
    low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
    kept = "kept" if middle <= promise else "NOT KEPT"
    print(f"{what:58} {middle:7.2f}  ({low:.2f} to {high:.2f})  promised {promise:5.2f}: {kept}")


def cities(rough: float) -> list[Membership]:
    """Two hundred memberships with twenty-six facts each, so many of their dates rough."""
    chance = random.Random(1)  # noqa: S311  # The same every time is what is wanted.
    kinds = (Accepted, Left, Applied, Signed, Presented, Named)
    town = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")

    def fact() -> MembershipFact:
        year = chance.randrange(2005, 2026)
        exact = dt.date(year, chance.randrange(1, 13), chance.randrange(1, 28))
        return chance.choice(kinds)(when=str(year) if chance.random() < rough else exact)

    return [Membership(city=town, facts=[fact() for _ in range(26)]) for _ in range(200)]


def first_asked(rough: float) -> tuple[Timer, Timer]:
    """The standings of memberships without cached results, and the access to every fact."""
    asked: list[list[Membership]] = []

    def standings() -> float:
        asked[:] = [cities(rough)]
        gc.collect()
        return timed(lambda: [membership.standing_on(ON) for membership in asked[-1]])

    def touching() -> float:
        return timed(lambda: [fact.when for membership in asked[-1] for fact in membership.facts])

    return standings, touching


def asked_again() -> tuple[Timer, Timer]:
    """The same standings once more, and touching every fact."""
    memberships = cities(0.2)
    return (
        lambda: timed(lambda: [membership.standing_on(ON) for membership in memberships]),
        lambda: timed(
            lambda: [fact.when for membership in memberships for fact in membership.facts]
        ),
    )


def reading() -> tuple[Timer, Timer]:
    """Reading YAML with the place of everything, and PyYAML's own reading without."""
    text = KRAKOW.read_text("utf-8") + "".join(
        f"- fact: named\n  date: {year}\n  sources: [https://example.org/{year}]\n"
        for year in range(1000, 2000)
    )
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return (
        lambda: timed(lambda: ours.parse(text)),
        lambda: timed(lambda: yaml.load(text, Loader=loader)),  # noqa: S506  # It is safe.
    )


def fee_year(number: int) -> tuple[Timer, Timer]:
    """The dues of so many cities without cached results, and the access to every fact."""
    accounts: list[Account] = []

    def running() -> float:
        memberships, accounts[:] = office(number)
        gc.collect()
        run = partial(dues, memberships, accounts, fee_schedule(), year=2025, on="2025-12-31")
        return timed(run)

    def touching() -> float:
        return timed(lambda: [fact.amount for account in accounts for fact in account.facts])

    return running, touching


def main() -> None:
    """Measure all that was promised."""
    empty = process("-c", "pass")
    status = process(
        "-c",
        "import sys; from eccar.command import main; sys.exit(main(sys.argv[1:]))",
        "status",
        str(KRAKOW),
        "--on",
        "2024-09-25",
    )
    compare("import eccar / python -c pass", process("-c", "import eccar"), empty, 1.25, 31)
    compare("eccar status on one YAML file / python -c pass", status, empty, 11, 31)
    for rough in (0.0, 0.2, 0.5):
        what = f"standings of 200 cities, {rough:.0%} rough, first / every fact"
        compare(what, *first_asked(rough), 50, 9)
    compare("standings of 200 cities, asked again / every fact", *asked_again(), 50, 9)
    for number, pairs in ((200, 9), (2_000, 5), (20_000, 1)):
        what = f"fee year of {number} cities x 20 years / every fact"
        compare(what, *fee_year(number), 60, pairs)
    compare("YAML with places / CSafeLoader without", *reading(), 1.0, 9)


if __name__ == "__main__":
    main()
