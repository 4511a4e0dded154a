"""Values: exact numbers, shares that add up rightly, and what can be held against what."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.values import Value, comparable, exactly, pooled
from eccar.testing import plan_strategies as made
from eccar.values.errors import InvalidValue

NAN, INFINITY = float("nan"), float("inf")
NUMBER, SHARE = Value(when=2024, value=1), Value(when=2024, part=1, whole=2)
WORDS = Value(when=2024, words={"en": "rather better"})


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "DOC305"),
        ({"note": "Nobody was asked."}, "DOC305"),
        ({"part": 3}, "DOC305"),
        ({"whole": 3}, "DOC305"),
        ({"of": {"gender": "f"}}, "DOC305"),
        ({"part": 3, "whole": 0}, "DOC306"),
        ({"part": 0, "whole": 0.0}, "DOC306"),
        ({"part": 3, "whole": -1}, "DOC306"),
        ({"value": 5, "whole": 0}, "DOC306"),
        ({"words": {"en": "rather"}, "whole": -0.5}, "DOC306"),
        *[
            ({name: item}, "DOC307")
            for name in ("value", "part")
            for item in (NAN, INFINITY, -INFINITY, 10**15, -(10**15), True, "5")
        ],
        ({"part": 1, "whole": 10**15}, "DOC306"),
        ({"part": 1, "whole": True}, "DOC306"),
        *[({"part": 1, "whole": item}, "DOC306") for item in (NAN, INFINITY, -INFINITY)],
        ({"words": {}}, "DOC224"),
        ({"words": {"en": ""}}, "DOC210"),
        ({"value": 1, "note": ""}, "DOC210"),
    ],
)
def test_what_is_no_value_is_refused(fields: dict[str, Any], code: str) -> None:
    """A value says something; it is finite, and a share is of something."""
    with pytest.raises(InvalidValue) as refused:
        Value(when=2024, **fields)

    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({"value": 0}, Fraction(0)),
        ({"value": -3}, Fraction(-3)),
        ({"value": 0.5}, Fraction(1, 2)),
        ({"value": 10**15 - 1}, Fraction(10**15 - 1)),
        ({"part": 1, "whole": 3}, Fraction(1, 3)),
        ({"part": 0, "whole": 3}, Fraction(0)),
        ({"part": 0.5, "whole": 1.5}, Fraction(1, 3)),
        ({"value": 33.3, "part": 1, "whole": 3}, Fraction(1, 3)),
        ({"value": 33, "part": 1}, Fraction(33)),
        ({"value": 33, "whole": 3}, Fraction(33)),
        ({"words": {"de": "besser"}}, None),
        ({"words": {"de": "besser"}, "value": 2}, Fraction(2)),
    ],
)
def test_the_number_of_a_value(fields: dict[str, Any], number: Fraction | None) -> None:
    """A share is its part of the whole, exactly; words alone are no number."""
    value = Value(when=2024, **fields)

    assert value.number == number
    assert value.is_share is ({"part", "whole"} <= set(fields))


@given(made.shares())
def test_shares_are_exact(share: Value) -> None:
    """A share of its whole is its part again: nothing is rounded."""
    assert share.is_share
    assert share.number is not None
    assert share.whole is not None
    assert share.number * exactly(share.whole) == exactly(share.part or 0)


@given(made.values())
def test_values_are_values(value: Value) -> None:
    """Equal values have equal hashes, can be kept in sets, and cannot change."""
    again = attrs.evolve(value)

    assert again == value
    assert hash(again) == hash(value)
    with pytest.raises(TypeError):
        value.of["age"] = "all"  # type: ignore[index]  # Just what must not be possible.


# What can be held against what


@pytest.mark.parametrize(
    ("values", "answer"),
    [
        ([NUMBER], True),
        ([NUMBER, NUMBER], True),
        ([SHARE, SHARE, SHARE], True),
        ([SHARE, NUMBER], False),
        ([NUMBER, NUMBER, SHARE], False),
        ([NUMBER, WORDS], False),
        ([SHARE, None], False),
        ([WORDS], False),
        ([None], False),
        ([], False),
    ],
)
def test_shares_are_not_compared_with_plain_numbers(
    values: list[Value | None], *, answer: bool
) -> None:
    """Numbers go with numbers, shares with shares; words, and what is not there, with nothing."""
    assert comparable(*values) is comparable(*reversed(values)) is answer


# Shares of several together


@given(st.lists(made.shares(bare=True), min_size=1, max_size=6))
def test_a_pooled_share_lies_between_the_shares(shares: list[Value]) -> None:
    """All together, the share is neither below the least of the shares nor above the greatest."""
    numbers = [share.number for share in shares if share.number is not None]
    share = pooled(shares)

    assert share is not None
    assert min(numbers) <= share <= max(numbers)


@given(
    st.lists(made.shares(bare=True), min_size=1, max_size=4),
    st.lists(made.shares(bare=True), max_size=4),
)
def test_pooling_adds_parts_and_wholes(some: list[Value], others: list[Value]) -> None:
    """The pooled share is the sum of the parts in the sum of the wholes, in whichever order."""
    both = [*some, *others]
    parts = sum(exactly(item.part) for item in both if item.part is not None)
    wholes = sum(exactly(item.whole) for item in both if item.whole is not None)

    assert pooled(both) == pooled(others + some) == parts / wholes


def test_a_pooled_share_is_not_the_average() -> None:
    """One of ten and ninety of ninety are 91 of a hundred, not 55 per cent."""
    shares = [Value(when=2024, part=1, whole=10), Value(when=2024, part=90, whole=90)]

    assert pooled(shares) == Fraction(91, 100)
    assert pooled(iter(shares[:1])) == Fraction(1, 10)


@pytest.mark.parametrize(
    "other",
    [
        {"value": 0.5},
        {"words": {"en": "half"}},
        {"value": 0.5, "part": 1},
        {"value": 0.5, "whole": 2},
    ],
)
def test_what_does_not_tell_its_part_and_whole_gives_nothing(other: dict[str, Any]) -> None:
    """Without its part or its whole, a share cannot be pooled, nor others with it."""
    incomplete = Value(when=2024, **other)

    assert pooled([SHARE, incomplete]) is None
    assert pooled([incomplete, SHARE]) is None


def test_no_shares_have_no_share() -> None:
    """Of nothing there is no share."""
    assert pooled([]) is None
