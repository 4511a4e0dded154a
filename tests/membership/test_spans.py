"""Questions about many rough dates give what comparing all pairs gives."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eccar.membership import Accepted
from eccar.membership.rules._spans import FirstDisjoint, Spans, rough_overlaps
from eccar.values.dates import When, when

days = st.dates(dt.date(2020, 1, 1), dt.date(2020, 1, 9))
dates = st.one_of(
    days.map(when),
    st.tuples(days, days).map(lambda ends: when("/".join(map(str, sorted(ends))))),
    days.map(lambda day: when(f"../{day}")),
    days.map(lambda day: when(f"{day}/..")),
    st.just(when("unknown")),
)
many = st.lists(dates, max_size=8)


def disjoint(left: When, right: When) -> bool:
    return left.before(right) or right.before(left)


@given(many, dates)
def test_counts(spans: list[When], date: When) -> None:
    """Those before a date and those that overlap it are as many as one by one."""
    counted = Spans(spans)

    assert counted.count_before(date) == sum(span.before(date) for span in spans)
    assert counted.count_overlapping(date) == sum(not disjoint(span, date) for span in spans)


@given(many)
def test_the_first_disjoint_date(spans: list[When]) -> None:
    """For each date, the first one before it in the list that shares no day with it."""
    search = FirstDisjoint()

    for index, span in enumerate(spans):
        earlier = (other for other in spans[:index] if disjoint(other, span))
        assert search.add(span) is next(earlier, None)


@given(many, many)
def test_rough_overlaps(left: list[When], right: list[When]) -> None:
    """The pairs that share a day and are not both exact, in the order of the two lists."""
    first, second = ([*enumerate(Accepted(when=date) for date in group)] for group in (left, right))
    pairs = [
        (item, other)
        for item in first
        for other in second
        if not disjoint(item[1].when, other[1].when)
        and not (item[1].when.exact and other[1].when.exact)
    ]

    assert list(rough_overlaps(first, second)) == pairs
