"""Observations of fees, and the packaged schedule compared with every one of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import City
from eccar.fees.assessing import assess
from eccar.fees.observations import Fit, InhabitantRange, Observation, fit
from eccar.fees.packaged import fee_observations, fee_schedule
from eccar.fees.schedule import Band, Edge, FeeSchedule
from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue

from . import (
    LARGE,
    city,
    count,
    schedule,
    table,
    uncounted,
)

OBSERVED = fee_observations().observations


EDGY = schedule(
    table(
        Band(up_to=20_000, fee="0 EUR", edge=Edge(least=19_999, most=20_000)),
        Band(up_to=100_000, fee="500 EUR", edge=Edge(least=80_000, most=120_000)),
        LARGE,
        since="2015-01-01",
        seen="2020-06-01",
    )
)


def observed(
    fee: str, when: str, people: int = 50_000, stated: tuple[int, int] | None = None, **fields: Any
) -> Observation:
    sizes = stated and InhabitantRange(least=stated[0], most=stated[1])
    authority = city(count("2014", people))
    return Observation(
        city=authority, fee=fee, when=when, stated=sizes, source="Invented.", **fields
    )


@pytest.mark.parametrize(
    "observation", OBSERVED, ids=lambda observation: f"{observation.city.id} {observation.when}"
)
def test_the_packaged_schedule_agrees_with_the_observations(observation: Observation) -> None:
    """Each observation agrees, but for one that contradicts another source and one near an edge."""
    stated_to = observation.stated.most if observation.stated else None
    contradicts = (observation.city.id, stated_to) == ("at/woergl", 100_000)

    agrees = Fit.MAY_AGREE if observation.city.id == "ch/aarau" else Fit.AGREES

    assert fit(fee_schedule(), observation) is (Fit.CONTRADICTS if contradicts else agrees)


def test_contradictions_are_listed_as_such() -> None:
    """Both sources on the same sitting say what the other says; none is left out."""
    listed = [observation for observation in OBSERVED if observation.contradiction]
    contradicting = [
        observation
        for observation in OBSERVED
        if fit(fee_schedule(), observation) is Fit.CONTRADICTS
    ]

    assert [
        (observation.city.id, observation.stated and observation.stated.most)
        for observation in listed
    ] == [
        ("at/woergl", 19_999),
        ("at/woergl", 100_000),
    ]
    assert contradicting == listed[1:]
    assert all(str(observation.fee) == "0.00 EUR" for observation in listed)


def test_what_was_observed() -> None:
    """The cities whose fee some source names, each with the amount."""
    assert {(observation.city.id, str(observation.fee)) for observation in OBSERVED} == {
        ("at/woergl", "0.00 EUR"),
        ("ch/aarau", "500.00 EUR"),
        ("de/castrop-rauxel", "500.00 EUR"),
        ("de/dortmund", "1500.00 EUR"),
        ("de/herne", "1000.00 EUR"),
        ("de/juelich", "500.00 EUR"),
        ("de/koeln", "1500.00 EUR"),
        ("de/meerbusch", "500.00 EUR"),
        ("de/sindelfingen", "500.00 EUR"),
        ("gr/serres", "500.00 EUR"),
        ("pl/krakow", "1500.00 EUR"),
    }


def test_general_knowledge_is_a_span_and_never_a_figure() -> None:
    """A population without a source of its own is a span, and says that it is assumed."""
    counts = [
        (observation.city.id, people)
        for observation in OBSERVED
        for people in observation.city.population
    ]
    assumed = {city for city, people in counts if people.basis == "assumed"}

    assert len(counts) == len(OBSERVED)
    for _, people in counts:
        assert (people.basis == "assumed") == (not people.sources)
        assert (people.basis == "assumed") == (people.at_most is not None)
        assert people.most > people.inhabitants or people.basis == "observed"
    assert assumed == {observation.city.id for observation in OBSERVED} - {"pl/krakow"}


def test_every_observation_has_a_source() -> None:
    """Each has an address that was seen on a day."""
    assert all(
        observation.source.url and observation.source.kind and observation.source.seen
        for observation in OBSERVED
    )


@pytest.mark.parametrize(
    ("observation", "answer"),
    [
        (observed("500 EUR", "2018"), "agrees"),
        (observed("1000 EUR", "2018"), "contradicts"),
        (observed("500 CHF", "2018"), "contradicts"),
        (observed("500 EUR", "2018", 100_000), "agrees"),
        (observed("1000 EUR", "2018", 100_000), "may-agree"),
        (observed("0 EUR", "2018", 100_000), "contradicts"),
        (observed("500 EUR", "2014"), "not-in-force"),
        (observed("500 EUR", "2010/2014"), "not-in-force"),
        (observed("500 EUR", "2010/2015"), "agrees"),
        (observed("500 EUR", "2018/.."), "agrees"),
        (observed("500 EUR", "2025/.."), "agrees"),
        (observed("500 EUR", "../2018"), "agrees"),
        (observed("500 EUR", "unknown"), "agrees"),
        (observed("1000 EUR", "unknown"), "contradicts"),
        (observed("1000 EUR", "2014/2015"), "contradicts"),
    ],
)
def test_four_answers(observation: Observation, answer: str) -> None:
    """An observation agrees, may agree, contradicts, or is of a time without a table."""
    assert fit(EDGY, observation) == answer


@pytest.mark.parametrize(
    ("stated", "answer"),
    [
        ((20_001, 80_000), "agrees"),
        ((20_000, 100_000), "agrees"),
        ((19_999, 100_000), "contradicts"),
        ((20_001, 120_001), "contradicts"),
        ((1, 100_000), "contradicts"),
    ],
)
def test_stated_sizes_are_compared_with_all_bands(stated: tuple[int, int], answer: str) -> None:
    """All the sizes that a source states pay that fee, but for those that an edge leaves open."""
    assert fit(EDGY, observed("500 EUR", "2018", stated=stated)) == answer


def test_a_city_without_a_count_may_agree() -> None:
    """Without a count the fee of any band may be meant."""
    observation = Observation(city=uncounted(), fee="500 EUR", when="2018", source="Invented.")

    assert fit(EDGY, observation) is Fit.MAY_AGREE


def test_stated_sizes_are_not_upside_down() -> None:
    """The least size that is stated is no greater than the most."""
    with pytest.raises(InvalidValue) as refused:
        InhabitantRange(least=20_001, most=20_000)

    assert refused.value.fault.code == "DOC228"
    assert InhabitantRange(most=20_000).least == 1


@given(made.bands(), st.integers(1, 20_000_000), st.integers(2009, 2026))
def test_what_a_schedule_asks_agrees_with_it(bands: list[Band], people: int, year: int) -> None:
    """An observation of just what the schedule asks agrees, and of what it leaves open may."""
    fees, subject = schedule(table(*bands)), city(count("2008", people))
    assessment = assess(subject, fees, year=year)
    answers = [
        fit(fees, Observation(city=subject, when=str(year), source="Invented.", fee=fee))
        for fee in (assessment.amount, *(doubt.amount for doubt in assessment.otherwise))
        if fee is not None
    ]

    assert answers == [Fit.AGREES, *(Fit.MAY_AGREE for _ in assessment.otherwise)]


OPEN_EDGE = schedule(
    table(
        Band(up_to=20_000, fee="0 EUR"),
        Band(up_to=100_000, fee="500 EUR", edge=Edge(least=80_000, most=120_000)),
        Band(fee="1000 EUR"),
    )
)


def test_an_observation_from_before_the_first_table() -> None:
    """It can be compared with a schedule, which was not in force."""
    observation = Observation(city=city(), fee="5 EUR", when="../2005", source="Minutes")

    assert fit(schedule(), observation) == "not-in-force"


@pytest.mark.parametrize(
    ("by", "fee", "stated", "people"),
    [
        (OPEN_EDGE, "500 EUR", InhabitantRange(least=20_001, most=120_000), 50_000),
        (fee_schedule(), "0 EUR", InhabitantRange(most=20_000), 5_000),
    ],
    ids=["beyond an edge", "up to 20,000"],
)
def test_sizes_within_an_open_edge_contradict_nothing(
    by: Any, fee: str, stated: InhabitantRange, people: int
) -> None:
    """What a schedule leaves open, a source may say."""
    observation = Observation(
        city=city(count("2008", people)), fee=fee, when="2018", stated=stated, source="Minutes"
    )

    assert fit(by, observation) == "agrees"


def fitting(
    by: FeeSchedule, authority: City, fee: str, when: str, stated: InhabitantRange | None = None
) -> str:
    """Whether *by* agrees with an invented observation, perhaps of all of some sizes."""
    return fit(
        by, Observation(city=authority, fee=fee, when=when, stated=stated, source="Invented.")
    )


def test_sizes_are_stated_to_the_last_inhabitant() -> None:
    """One inhabitant of another band is one too many, where the edges are known."""
    for least, most, fee, answer in (
        (1, 20_000, "0 EUR", "may-agree"),
        (1, 20_001, "0 EUR", "contradicts"),
        (1, 1, "500 EUR", "contradicts"),
    ):
        stated = InhabitantRange(least=least, most=most)
        assert fitting(schedule(), uncounted(), fee, "2018", stated) == answer


def test_an_observation_is_of_the_years_that_it_names() -> None:
    """The best of its years decides; an open end reaches to the tables."""
    edgy = Band(up_to=60_000, fee="500 EUR", edge=Edge(least=40_000, most=60_000))
    old = table(edgy, Band(fee="700 EUR"), seen="2012-01-01")
    by = schedule(old, table(Band(fee="800 EUR"), since="2015-01-01"))

    assert fitting(by, city(), "500 EUR", "2018") == "contradicts"
    assert fitting(by, city(), "500 EUR", "../2016") == "agrees"
    assert fitting(by, city(), "800 EUR", "2010/..") == "agrees"
    assert fitting(by, city(), "700 EUR", "2008/2018") == "may-agree"
