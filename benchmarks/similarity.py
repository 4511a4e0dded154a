"""The cities like one among 20,000 and 40,000, against computing the log-ratio of inhabitants for all of them.

Usage: ``python benchmarks/similarity.py``. The exit code is 1 if a goal is not kept: the answer for 20,000
authorities takes at most 6 times the log-ratios, that for 40,000 at most 2.3 times that for 20,000. What is
measured and its baseline take turns, in processor time.
"""

from __future__ import annotations

import datetime as dt
import gc
import math
import random
import sys

from ratios import compare

from eccar import City
from eccar.network import similar
from eccar.values import Population
from eccar.values.cities import CityKind, Coordinates

ON = dt.date(2026, 11, 28)
LANGUAGES = (("de",), ("fr",), ("nl",), ("de", "fr"), ("pl",))
COUNTRIES = ("DE", "FR", "NL", "CH", "PL")


def cities(number: int) -> list[City]:
    """So many invented cities of which all is known, with two counts each."""
    chance = random.Random(1)  # noqa: S311  # The same every time is what is wanted.
    return [_city(place, chance) for place in range(number)]


def _city(number: int, chance: random.Random) -> City:
    inhabitants = int(10 ** chance.uniform(3, 6.5))
    country = chance.randrange(len(COUNTRIES))
    return City(
        id=f"{COUNTRIES[country].lower()}/town-{number}",
        names={"en": f"Town {number}"},
        country=COUNTRIES[country],
        kind=chance.choice([*CityKind]),
        official_languages=LANGUAGES[country],
        coordinates=Coordinates(latitude=chance.uniform(36, 68), longitude=chance.uniform(-9, 30)),
        population=[
            Population(when="2011-05-09", inhabitants=inhabitants),
            Population(when="2024-12-31", inhabitants=inhabitants + 10),
        ],
    )


def ratios(city: City, others: list[City]) -> list[float]:
    """The absolute logarithms, base 2, of the ratios of inhabitants on the day."""
    own = city.population_on(ON)
    counts = (other.population_on(ON) for other in others)
    return [abs(math.log2(each.inhabitants / own.inhabitants)) for each in counts if own and each]


def main() -> int:
    """Measure, print, and say by the exit code whether the goals are kept."""
    every = cities(40_000)
    half, asked = every[:20_000], every[7]
    gc.collect()
    gc.freeze()  # As in reports.py.
    answer = similar(asked, half, on=ON)
    print(f"{answer.compared:,} of {answer.others:,} compared")
    kept = [
        compare(
            "similar, 20,000 / log-ratios of inhabitants",
            lambda: similar(asked, half, on=ON),
            lambda: ratios(asked, half),
            goal=6,
            pairs=15,
        ),
        compare(
            "similar, 40,000 / 20,000",
            lambda: similar(asked, every, on=ON),
            lambda: similar(asked, half, on=ON),
            goal=2.3,
            pairs=15,
        ),
    ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
