"""Invented cities of which more or less is known, for the tests of similarity."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from eccar.network import Distance
from eccar.values.cities import City, CityKind, Coordinates, Population

DAY = "2026-11-22"


def city(
    id_: str, *, inhabitants: int | None = None, at_most: int | None = None, **more: Any
) -> City:
    """An invented city; its name is the local part of its id."""
    country, _, name = id_.partition("/")
    counts = (
        []
        if inhabitants is None
        else [Population(when="2024-12-31", inhabitants=inhabitants, at_most=at_most)]
    )
    return City(
        id=id_, **{"names": {"en": name}, "country": country.upper(), "population": counts, **more}
    )


def coordinates() -> st.SearchStrategy[Coordinates]:
    """Places on Earth."""
    return st.builds(Coordinates, latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))


def _populations(*, spans: bool) -> st.SearchStrategy[list[Population]]:
    least = st.integers(1, 10**7)
    more = st.none() | st.integers(0, 10**6) if spans else st.none()
    counts = st.builds(
        lambda number, further: Population(
            when="2024-12-31",
            inhabitants=number,
            at_most=None if further is None else number + further,
        ),
        least,
        more,
    )
    return st.lists(counts, max_size=1)


def _cities(*, spans: bool) -> st.SearchStrategy[City]:
    return st.builds(
        City,
        id=st.from_regex(r"de/[a-d]{1,2}", fullmatch=True),
        names=st.sampled_from("A B Ä Łódź".split()).map(lambda name: {"en": name}),
        country=st.sampled_from(["DE", "FR", "PL"]),
        kind=st.sampled_from(CityKind),
        official_languages=st.lists(st.sampled_from(["de", "fr", "pl"]), max_size=2, unique=True),
        coordinates=st.none() | coordinates(),
        population=_populations(spans=spans),
    )


def cities() -> st.SearchStrategy[City]:
    """Cities of which more or less is known, in a small world: many are alike."""
    return _cities(spans=True)


def city_without_spans() -> st.SearchStrategy[City]:
    """The same, with exact counts of inhabitants."""
    return _cities(spans=False)


def weights() -> st.SearchStrategy[Distance]:
    """Weights, of which some leave their part out."""
    weight = st.just(0.0) | st.floats(0.01, 100)
    return st.builds(
        Distance,
        inhabitants=weight,
        kind=weight,
        country=weight,
        language=weight,
        kilometres=weight,
        half_distance=st.floats(1, 5000),
    )
