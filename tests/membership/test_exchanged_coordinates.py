"""Latitude and longitude that were exchanged: no place in its country is found, and no place overseas."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from eccar.membership.rules._countries import BOXES, exchanged
from eccar.values.cities import Coordinates


@st.composite
def places(draw: st.DrawFn) -> tuple[str, Coordinates]:
    """A country and a place within its box."""
    country = draw(st.sampled_from(sorted(BOXES)))
    south, north, west, east = BOXES[country]
    latitude, longitude = draw(st.floats(south, north)), draw(st.floats(west, east))
    return country, Coordinates(latitude=latitude, longitude=longitude)


@given(places())
def test_a_place_in_its_country_is_never_found(place: tuple[str, Coordinates]) -> None:
    country, spot = place

    assert not exchanged(spot, country)


@given(places())
def test_the_same_place_with_the_values_exchanged_is_found(place: tuple[str, Coordinates]) -> None:
    """Unless that place is in the country, too, as far in the south-east of Europe it may be."""
    country, spot = place
    assume(not BOXES[country][2] <= spot.latitude <= BOXES[country][3])
    wrong = Coordinates(latitude=spot.longitude, longitude=spot.latitude)

    assert exchanged(wrong, country)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_of_a_country_without_a_box_nothing_is_said(latitude: float, longitude: float) -> None:
    assert not exchanged(Coordinates(latitude=latitude, longitude=longitude), "MT")
