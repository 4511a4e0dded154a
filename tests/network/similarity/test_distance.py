"""The difference between two cities: laws of its parts, and what is not known."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import eccar
from eccar.network import CityDifference, Distance, DistancePart, difference
from eccar.network.similarity.measuring import EARTH, great_circle
from eccar.values.cities import Coordinates, Population

from .cities import DAY, cities, city, city_without_spans, coordinates, weights


def part(compared: CityDifference, name: str) -> tuple[float | None, float | None]:
    """The least and the greatest difference of the part with this *name*."""
    [result] = [each for each in compared.parts if each.part == name]
    return result.least, result.most


@given(cities(), cities(), weights())
def test_either_city_may_be_asked_about(
    town: eccar.City, other: eccar.City, chosen: Distance
) -> None:
    """The parts are the same to the last digit; only what others are compared by may differ."""
    forth, back = (difference(*pair, chosen, on=DAY) for pair in ((town, other), (other, town)))

    assert forth.parts == back.parts
    assert (forth.least, forth.most, forth.known) == (back.least, back.most, back.known)


@given(city_without_spans(), weights())
def test_a_city_does_not_differ_from_itself(town: eccar.City, chosen: Distance) -> None:
    """All that is known of it is known of both, and each part is 0."""
    same = difference(town, town, chosen, on=DAY)

    assert same.known == same.possible
    assert same.comparable
    assert (same.least, same.most) == (0, 0)


@given(cities(), cities(), weights())
def test_the_parts_are_the_whole(town: eccar.City, other: eccar.City, chosen: Distance) -> None:
    """Each part is known or not; the sum is that of the known ones, and no part takes anything away."""
    result = difference(town, other, chosen, on=DAY)
    known = [each for each in result.parts if each.least is not None and each.most is not None]

    assert {each.part for each in result.parts} == set(chosen.parts)
    assert sorted((*result.known, *result.unknown)) == sorted(chosen.parts)
    assert all(0 <= (each.least or 0) <= (each.most or 0) for each in known)
    assert result.least == pytest.approx(sum(each.least or 0 for each in known))
    assert result.most == pytest.approx(sum(each.most or 0 for each in known))


@given(cities(), cities(), weights())
def test_what_can_be_compared(town: eccar.City, other: eccar.City, chosen: Distance) -> None:
    """All that is known of the city asked about is known of the other; then as many parts are known."""
    result = difference(town, other, chosen, on=DAY)

    assert set(result.known) <= set(result.possible)
    assert result.comparable is (set(result.known) == set(result.possible))


@given(city_without_spans(), city_without_spans(), city_without_spans(), weights())
def test_no_detour_is_shorter_but_for_languages(
    town: eccar.City, between: eccar.City, other: eccar.City, chosen: Distance
) -> None:
    """The triangle inequality holds for each part of exact counts. A city with two languages breaks it for these."""
    forth, first, second = (
        difference(*pair, chosen, on=DAY)
        for pair in ((town, other), (town, between), (between, other))
    )
    for name in (each for each in chosen.parts if each is not DistancePart.LANGUAGE):
        parts = [part(each, name)[0] for each in (forth, first, second)]
        whole, begin, end = parts
        if whole is not None and begin is not None and end is not None:
            assert whole <= begin + end + 1e-9


def test_a_city_of_two_languages_is_between_two_others() -> None:
    """So languages are no metric: both share one with it, and none with each other."""
    german, both, french = (
        city(f"ch/{number}", official_languages=codes)
        for number, codes in enumerate((["de"], ["de", "fr"], ["fr"]))
    )
    only = Distance(inhabitants=0, kind=0, country=0, kilometres=0)

    assert difference(german, both, only, on=DAY).least == 0
    assert difference(both, french, only, on=DAY).least == 0
    assert difference(german, french, only, on=DAY).least == 1


@given(cities(), cities(), weights(), st.floats(0.1, 10))
def test_a_part_counts_as_much_as_its_weight_says(
    town: eccar.City, other: eccar.City, chosen: Distance, factor: float
) -> None:
    """Weights that are all multiplied multiply the distance; one that is 0 leaves its part out."""
    names = [each.value for each in DistancePart]
    more = {name: getattr(chosen, name) * factor for name in names}
    assume(max(more.values()) <= 1000)
    result = difference(town, other, chosen, on=DAY)
    multiplied = difference(
        town, other, Distance(**more, half_distance=chosen.half_distance), on=DAY
    )

    assert multiplied.least == pytest.approx(result.least * factor)
    for name in names:
        without = {each: 0.0 if each == name else getattr(chosen, each) for each in names}
        left = difference(
            town, other, Distance(**without, half_distance=chosen.half_distance), on=DAY
        )
        assert name not in (*left.known, *left.unknown, *left.possible)


@pytest.mark.parametrize(
    ("own", "other", "doublings"),
    [(14_000, 14_000, 0), (14_000, 28_000, 1), (28_000, 7_000, 2), (1, 1024, 10)],
)
def test_inhabitants_count_by_doublings(own: int, other: int, doublings: int) -> None:
    """The ratio counts, whichever of the two has more."""
    town, two = city("de/eins", inhabitants=own), city("de/zwei", inhabitants=other)

    assert part(difference(town, two, on=DAY), "inhabitants") == (doublings, doublings)
    assert part(difference(two, town, on=DAY), "inhabitants") == (doublings, doublings)


@given(*(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)) for _ in range(2)))
def test_a_span_of_inhabitants_gives_an_interval(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    """It reaches from the least to the greatest difference of any two numbers in the two spans."""
    town, other = (
        city(f"de/{name}", inhabitants=min(span), at_most=max(span))
        for name, span in (("eins", first), ("zwei", second))
    )
    least, most = part(difference(town, other, on=DAY), "inhabitants")
    apart = [abs(math.log2(mine / theirs)) for mine in first for theirs in second]
    overlap = max(min(first), min(second)) <= min(max(first), max(second))

    assert least == pytest.approx(0 if overlap else min(apart))
    assert most == pytest.approx(max(apart))


def test_the_count_is_the_latest_by_the_day() -> None:
    """A later count says nothing of the day, and one without a date nothing of any."""
    counts = [
        Population(when="2010", inhabitants=10_000),
        Population(when="2024", inhabitants=40_000),
    ]
    grown = eccar.City(id="de/eins", names={"de": "Eins"}, country="DE", population=counts)
    undated = eccar.City(
        id="de/drei",
        names={"de": "Drei"},
        country="DE",
        population=[Population(when="unknown", inhabitants=10_000)],
    )
    other = city("de/zwei", population=[Population(when="2010", inhabitants=10_000)])

    assert part(difference(grown, other, on="2015-01-01"), "inhabitants") == (0, 0)
    assert part(difference(grown, other, on="2025-01-01"), "inhabitants") == (2, 2)
    assert part(difference(undated, other, on=DAY), "inhabitants") == (None, None)


@given(coordinates(), coordinates())
def test_kilometres_lie_between_nothing_and_half_the_earth(
    town: Coordinates, other: Coordinates
) -> None:
    """The angle between the two places as seen from the centre of the Earth, by their vectors."""
    vectors = [
        (
            math.cos(math.radians(each.latitude)) * math.cos(math.radians(each.longitude)),
            math.cos(math.radians(each.latitude)) * math.sin(math.radians(each.longitude)),
            math.sin(math.radians(each.latitude)),
        )
        for each in (town, other)
    ]
    chord = math.dist(*vectors)

    assert great_circle(town, other) == pytest.approx(
        2 * EARTH * math.asin(min(chord / 2, 1)), abs=0.5
    )
    assert 0 <= great_circle(town, other) <= math.pi * EARTH


def test_kilometres_of_known_places() -> None:
    """A quarter of the meridian is what the metre was made from; the poles are as far apart as can be."""
    pole, equator, other_pole = (
        Coordinates(latitude=latitude, longitude=longitude)
        for latitude, longitude in ((90, 0), (0, 17), (-90, 120))
    )

    assert great_circle(pole, equator) == pytest.approx(10_007.6, abs=1)
    assert great_circle(pole, other_pole) == pytest.approx(2 * great_circle(pole, equator))
    assert great_circle(pole, pole) == 0


def test_kilometres_count_half_at_the_half_distance() -> None:
    """And never more than their weight, however far apart two cities are."""
    chosen = Distance(kilometres=3, half_distance=100)

    assert 3 * chosen.share(0) == 0
    assert 3 * chosen.share(100) == pytest.approx(1.5)
    assert 3 * chosen.share(200) == pytest.approx(2.25)
    assert 3 * chosen.share(20_000) == pytest.approx(3)


@pytest.mark.parametrize(
    "wrong",
    [
        {"country": -1},
        {"inhabitants": 1001},
        {"half_distance": 0},
        {"half_distance": 30_000},
        {"kind": float("nan")},
        {"kilometres": float("inf")},
    ],
)
def test_a_weight_that_is_none_is_refused(wrong: dict[str, float]) -> None:
    """Weights are 0 or more, a distance of kilometres fits on Earth."""
    with pytest.raises(ValueError, match="number"):
        Distance(**wrong)


def test_a_number_of_inhabitants_is_at_least_one() -> None:
    """So a ratio can always be calculated; coordinates off the map are refused, too.

    Latitude and longitude in the wrong order cannot be noticed as long as both are on the map.
    """
    with pytest.raises(ValueError, match="not a number of inhabitants"):
        Population(when="2024", inhabitants=0)
    with pytest.raises(ValueError, match="not a valid coordinate"):
        Coordinates(latitude=120.5, longitude=50.0)
    assert Coordinates(latitude=19.94, longitude=50.06) != Coordinates(
        latitude=50.06, longitude=19.94
    )


def test_of_an_id_only_the_country_is_known() -> None:
    """An authority that no document describes has one part."""
    result = difference("de/musterstadt", city("fr/ville", inhabitants=5), on=DAY)

    assert result.known == result.possible == (DistancePart.COUNTRY,)
    assert result.least == 1
    with pytest.raises(ValueError, match="Musterstadt"):
        difference("Musterstadt", city("fr/ville"), on=DAY)
