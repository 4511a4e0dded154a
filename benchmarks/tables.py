"""What rows, data frames and the packaged register cost, against what a program would do by hand.

Usage: ``python benchmarks/tables.py``. The exit code is 1 if a goal is not kept.

The goals: rows of 200 memberships with 26 facts each take at most twice a loop written by hand that
builds the same dicts; a data frame of 100,000 facts at most four times pandas making it from ready
dicts (left out where pandas is not installed); the packaged register at most twice PyYAML's
``CSafeLoader`` over the same bytes.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from itertools import cycle, islice
from typing import Any

import yaml
from ratios import compare

import eccar
from eccar.kinds import REGISTER
from eccar.membership import FACTS, Membership
from eccar.values.packaged import data, names

MEMBERSHIPS = 200
FACTS_OF_ONE = 26
FACTS_OF_FRAME = 100_000


def memberships(number: int) -> list[Membership]:
    """So many invented memberships with 26 facts each."""
    kinds = [kind for kind in FACTS if kind.kind in {"applied", "accepted", "certified", "named"}]
    facts = [
        kind(
            when=f"{2005 + place % 20}-0{1 + place % 9}",
            by="Council",
            sources=["https://example.org/1", "Minutes"],
            recorded="2026-01-01",
        )
        for place, kind in enumerate(islice(cycle(kinds), FACTS_OF_ONE))
    ]
    return [
        Membership(
            city=eccar.City(id=f"de/muster-{place}", names={"de": "Muster"}, country="DE"),
            facts=facts,
        )
        for place in range(number)
    ]


def by_hand(things: Iterable[Membership]) -> list[dict[str, Any]]:
    """The same dicts as ``eccar.rows(things, "facts")``, by a loop."""
    made = []
    for thing in things:
        city, identity, recorded = thing.city, thing.identity, thing.recorded
        for number, fact in enumerate(thing.facts, 1):
            date, sources = fact.when, fact.sources
            row = {
                "authority_id": city.id,
                "country": city.country,
                "document": identity,
                "fact_number": number,
                "fact": fact.kind,
                "fact_word": fact.word,
                "happened": date.notation,
                "happened_first": date.first,
                "happened_last": date.last,
                "counts_from": fact.effective_from(recorded),
                "acted_by": fact.by,
                "reference": fact.reference,
                "recorded_on": fact.recorded or recorded,
                "retracted_on": fact.retracted,
                "source_count": len(sources),
                "source": (sources[0].url or sources[0].text) if sources else None,
                "note": fact.note,
            }
            made.append(row)
    return made


def rows() -> bool:
    """Rows of facts against a loop."""
    things = memberships(MEMBERSHIPS)
    if list(eccar.rows(things, "facts")) != by_hand(things):
        sys.exit("the rows are not those of the loop")
    return compare(
        f"rows of {MEMBERSHIPS} memberships × {FACTS_OF_ONE} facts / a loop",
        lambda: eccar.rows(things, "facts"),
        lambda: by_hand(things),
        times=2,
        goal=2,
    )


def frame() -> bool:
    """A data frame of facts against pandas from ready dicts."""
    if not find_spec("pandas"):
        print("a frame of facts: left out, since pandas is not installed")
        return True
    pandas = importlib.import_module("pandas")
    things = memberships(FACTS_OF_FRAME // FACTS_OF_ONE + 1)
    ready = by_hand(things)
    return compare(
        f"frame of {FACTS_OF_FRAME} facts / pandas from dicts",
        lambda: eccar.frame(things, "facts", "pandas"),
        lambda: pandas.DataFrame(ready),
        times=2,
        goal=4,
        pairs=7,
    )


def register() -> bool:
    """The packaged register against a parser of YAML."""
    contents = [data(*REGISTER, name) for name in names(*REGISTER)]
    loader = yaml.CSafeLoader
    return compare(
        "coalition() / CSafeLoader over the same bytes",
        lambda: list(eccar.coalition.__wrapped__()),  # It is kept once it is made.
        lambda: [yaml.load(content, loader) for content in contents],  # noqa: S506  # It is safe.
        times=2,
        goal=2,
        pairs=15,
    )


if __name__ == "__main__":
    kept = [rows(), frame(), register()]
    sys.exit(not all(kept))
