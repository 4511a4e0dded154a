"""The register of 200 authorities: members on a day and over time, and loading the packaged one.

Usage: ``python benchmarks/members.py``. The exit code is 1 if a goal is not kept. Members on a day, asked again,
take at most 4.5 times touching every fact; the numbers of 252 month ends at most 5 times one replay of all facts;
loading the packaged register at most twice what the loader of PyYAML in C takes for its bytes. What is measured
and its baseline take turns, in processor time.
"""

from __future__ import annotations

import datetime as dt
import gc
import sys
from itertools import cycle

import yaml
from ratios import compare

import eccar
from eccar.kinds import REGISTER
from eccar.membership import members_over_time
from eccar.membership.replay import replay
from eccar.values.packaged import data, names

ON = dt.date(2026, 11, 28)
FIRST, LAST = dt.date(2005, 1, 31), dt.date(2025, 12, 31)


def month_ends() -> list[dt.date]:
    """The last days of 252 months."""
    months = [(year, month) for year in range(2005, 2026) for month in range(1, 13)]
    following = (dt.date(year + month // 12, month % 12 + 1, 1) for year, month in months)
    return [day - dt.timedelta(days=1) for day in following]


def invented(number: int) -> eccar.Membership:
    """A membership like those of the packaged register, under an id of its own."""
    model = MODELS[number % len(MODELS)]
    return eccar.from_dict(
        {
            "eccar": "membership/1",
            "recorded": "2026-11-22",
            "city": {
                "id": f"de/stadt-{number}",
                "names": {"de": f"Stadt {number}"},
                "country": "DE",
            },
            "facts": eccar.to_dict(model)["facts"],
        },
        eccar.Membership,
    )


MODELS = [each for each in eccar.coalition() if each.facts]
FILES = [data(*REGISTER, name) for name in names(*REGISTER)] + [
    data("eccar.network", "coalition.yaml")
]


def load() -> int:
    """All documents of the packaged register, read anew."""
    return len([eccar.loads(text) for text in FILES])


def parse() -> int:
    """The bytes of the packaged register through the loader in C."""
    return len([yaml.load(text, yaml.CSafeLoader) for text in FILES])  # It is the safe one.


def main() -> int:
    """Measure, print, and say by the exit code whether the goals are kept."""
    register = eccar.network.register(map(invented, range(200)))
    memberships, days = [*register], month_ends()
    facts = [fact for membership in memberships for fact in membership.facts]
    register.members_on(ON)
    gc.freeze()  # As in reports.py.
    turns = cycle((ON, ON - dt.timedelta(days=365)))
    print(f"{len(memberships)} authorities, {len(facts)} facts, {len(FILES)} packaged documents")
    kept = [
        compare(
            "members on a day, asked again / touching every fact",
            lambda: register.members_on(next(turns)).least,
            lambda: sum(bool(fact.kind) for each in memberships for fact in each.facts),
            goal=4.5,
            pairs=21,
        ),
        compare(
            "members at 252 month ends / one replay of all facts",
            lambda: _over_time(memberships, days),
            lambda: [replay(each.facts, each.recorded) for each in memberships],
            goal=5,
            pairs=21,
        ),
        compare("loading the packaged register / CSafeLoader", load, parse, goal=2, pairs=5),
    ]
    return 0 if all(kept) else 1


def _over_time(memberships: list[eccar.Membership], days: list[dt.date]) -> list[int]:
    over_time = members_over_time(memberships, first=FIRST, last=LAST)
    return [over_time.count_on(day).least for day in days]


if __name__ == "__main__":
    sys.exit(main())
