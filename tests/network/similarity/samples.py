"""Answers about similar cities and measures, for tests of all answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import eccar
from eccar.network import Distance, packaged_plans, similar, who_else
from eccar.values.cities import Coordinates, Population

DAY = "2026-11-22"


def _invented() -> Iterator[eccar.City]:
    """Two cities of which all is known, one with a span of inhabitants."""
    for name, at_most, latitude in (("klein", None, 50.0), ("nah", 20_000, 50.7644)):
        yield eccar.City(
            id=f"de/{name}",
            names={"de": name.title()},
            country="DE",
            official_languages=["de"],
            coordinates=Coordinates(latitude=latitude, longitude=10),
            population=[Population(when="2024", inhabitants=14_000, at_most=at_most)],
        )


def answers_about_similarity() -> Iterator[Any]:
    """Cities like one of which much, little or only the country is known; measures under points and like one."""
    register, plans = eccar.coalition(), packaged_plans()
    small, near = _invented()
    yield similar(small, [near, *register], on=DAY, at_most=3)
    yield similar(register["pl/krakow"], register, on=DAY, weights=Distance(inhabitants=0))
    yield similar("de/musterstadt", [], on=DAY)
    yield who_else(7, plans, city=small, on=DAY)
    yield who_else([4, 6], plans, city=register["pl/krakow"], on=DAY, at_most=2)
    yield who_else(1, [], city="de/musterstadt", on=DAY)
    [gent] = [plan for plan in plans if plan.authorities == ("be/gent",)]
    for measure in gent.measures:
        yield who_else(measure, plans, city="ch/bern", on=DAY, document=gent)
