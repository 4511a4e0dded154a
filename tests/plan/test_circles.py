"""Circles: what waits for each other, found once each, however it is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.cycles import circles

keys = st.sampled_from("abcdefg")
ways = st.dictionaries(keys, st.lists(keys | st.just("elsewhere"), max_size=3), max_size=7)


@pytest.mark.parametrize(
    ("led", "found"),
    [
        ({}, []),
        ({"a": []}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [("b", "c")]),
        ({"a": ["nowhere"], "b": ["b", "nowhere"]}, [("b",)]),
        ({"c": ["b"], "b": ["a"], "a": ["c"]}, [("c", "b", "a")]),
        ({"a": ["b"], "b": ["a"], "c": ["d", "a"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
    ],
)
def test_circles_are_told_once_each_in_the_order_told(
    led: dict[str, list[str]], found: list[tuple[str, ...]]
) -> None:
    """A circle holds all that lead to each other, as told; what is no key leads nowhere."""
    assert circles(led) == found


@given(ways)
def test_two_are_in_one_circle_if_each_leads_to_the_other(led: dict[str, list[str]]) -> None:
    """Exactly those that lead back to themselves are in a circle, with all on a way back."""
    far = {key: _ahead(key, led) for key in led}
    found = circles(led)

    assert sorted(key for circle in found for key in circle) == sorted(
        key for key in led if key in far[key]
    )
    for circle in found:
        for key in circle:
            assert set(circle) == {key} | {one for one in far[key] if key in far.get(one, set())}


def _ahead(start: str, led: dict[str, list[str]]) -> set[str]:
    """All to which *start* leads, by one step or several."""
    found: set[str] = set()
    edge = list(led[start])
    while edge:
        key = edge.pop()
        if key not in found:
            found.add(key)
            edge.extend(led.get(key, []))
    return found


def test_a_long_way_is_no_deep_one() -> None:
    """Ten thousand that wait for each other in a ring are one circle."""
    many = 10_000
    ring = {str(one): [str((one + 1) % many)] for one in range(many)}

    assert [len(circle) for circle in circles(ring)] == [many]
