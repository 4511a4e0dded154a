"""What happened: from which day it counts, in which order, and when it was put on record."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.history import Adopted
from eccar.plan.measures.progress import Progress, Started
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days, exact_dates
from eccar.values.dates import day
from eccar.values.facts import in_order, put_on_record

facts = st.lists(made.progress_facts(), max_size=5).map(tuple)
EARLY, LATE = dt.date(2020, 1, 1), dt.date(2024, 1, 1)


# From which day it counts


@pytest.mark.parametrize(
    ("notation", "recorded", "since"),
    [
        ("2020-05-05", None, "2020-05-05"),
        ("2020-05", None, "2020-05-31"),
        ("2020", None, "2020-12-31"),
        ("2022-24", None, "2023-02-28"),
        ("2019-11/2020-02", None, "2020-02-29"),
        ("../2020-05-05", None, "2020-05-05"),
        ("2020/..", None, None),
        ("unknown", None, None),
        ("2020-05", "2020-05-10", "2020-05-10"),
        ("2020-05", "2020-07-01", "2020-05-31"),
        ("2020/..", "2021-03-01", "2021-03-01"),
        ("unknown", "2021-03-01", "2021-03-01"),
        ("../2020", "2019-04-01", "2019-04-01"),
        ("2020-05", "2020-04-01", "2020-05-31"),
        ("2020/..", "2019-04-01", "2020-01-01"),
    ],
)
@pytest.mark.parametrize("kind", [Started, Adopted])
def test_from_which_day_it_counts(
    kind: type[Started | Adopted], notation: str, recorded: str | None, since: str | None
) -> None:
    """It counts when it has certainly happened; what is on record has, unless it begins later."""
    fact = kind(when=notation, recorded=recorded)

    assert fact.effective_from() == (since and day(since))
    assert not fact.effective_by(day(since or "9999-12-31") - dt.timedelta(1))
    assert fact.effective_by(day(since or "9999-12-31")) is (since is not None)


@given(made.progress_facts())
def test_it_counts_from_a_day_that_it_can_have(fact: Progress) -> None:
    """The day is one of those that the date leaves open; only without any end is there none."""
    since = fact.effective_from()

    assert since is None or fact.when.has(since)
    assert (since is None) == (fact.when.last is None and fact.recorded is None)


@given(made.progress_facts(), days(), days())
def test_what_counts_goes_on_counting(fact: Progress, item: dt.date, other: dt.date) -> None:
    """What counts on a day counts on every later one."""
    early, late = sorted((item, other))

    assert not fact.effective_by(early) or fact.effective_by(late)


# In which order


@given(facts, days())
def test_facts_are_in_order_of_time(items: tuple[Progress, ...], on: dt.date) -> None:
    """The order agrees with certain dates; facts that can be in either order keep theirs."""
    ordered = in_order(items, on)
    places = [next(place for place, item in enumerate(items) if item is fact) for fact in ordered]
    spans = [
        (fact.when.first or fact.effective_from() or on, fact.effective_from() or on)
        for fact in ordered
    ]

    for index, (begin, _) in enumerate(spans):
        assert not any(end < begin for _, end in spans[index + 1 :])
    for (item, place), (other, next_place) in pairwise(zip(spans, places, strict=True)):
        assert place < next_place or item[1] < other[0]
    assert len(ordered) == sum(fact.effective_by(on) for fact in items)
    assert all(fact.effective_by(on) for fact in ordered)


@given(
    st.lists(made.progress_facts(exact_dates(), bare=True), unique_by=lambda item: item.when),
    st.randoms(use_true_random=False),
    days(),
)
def test_of_distinct_days_the_order_of_telling_does_not_matter(
    items: list[Progress], chance: Random, on: dt.date
) -> None:
    """Facts on distinct days are put in the same order from any order."""
    shuffled = list(items)
    chance.shuffle(shuffled)

    assert in_order(shuffled, on) == in_order(items, on)


# When it was put on record


@given(facts, st.tuples(days(), days()).map(sorted))
def test_put_on_record_once_is_enough(items: tuple[Progress, ...], span: list[dt.date]) -> None:
    """Once on record, nothing is put on record again, on that day or on a later one."""
    early, late = span
    ordered = put_on_record(items, early)

    assert put_on_record(ordered, early) is ordered
    assert put_on_record(ordered, late) is ordered


@given(facts, days())
def test_what_says_its_own_keeps_it(items: tuple[Progress, ...], recorded: dt.date) -> None:
    """Only facts that do not say when they were put on record are given the day; nothing else is."""
    for fact, ordered in zip(items, put_on_record(items, recorded), strict=True):
        assert ordered.recorded in {fact.recorded, fact.recorded or recorded}
        assert attrs.evolve(ordered, recorded=fact.recorded) == fact
        assert type(ordered) is type(fact)


@given(facts, days())
def test_facts_count_as_if_all_were_put_on_record(
    items: tuple[Progress, ...], recorded: dt.date
) -> None:
    """If the day of recording adds nothing, a fact counts as if it was recorded on it."""
    said = [fact if fact.recorded else attrs.evolve(fact, recorded=recorded) for fact in items]

    assert [fact.effective_from() for fact in put_on_record(items, recorded)] == [
        fact.effective_from() for fact in said
    ]


@given(facts)
def test_without_a_day_nothing_is_put_on_record(items: tuple[Progress, ...]) -> None:
    """Without the day of a record, its facts stay as they are."""
    assert put_on_record(items, None) is items


@given(facts, days(), days())
def test_nothing_counts_before_it_can(
    items: tuple[Progress, ...], recorded: dt.date, on: dt.date
) -> None:
    """The day of recording can make facts count earlier, but never before they can have begun."""
    for fact in put_on_record(items, recorded):
        assert not fact.effective_by(on) or fact.when.first is None or fact.when.first <= on


def test_a_rough_date_counts_from_the_day_of_the_record() -> None:
    """A year that is not over was begun with on the day it was written down; another fact stays."""
    rough, own = Started(when=2024), Started(when=2024, recorded="2024-06-30")
    ordered = put_on_record((rough, own), LATE)

    assert [item.effective_from() for item in ordered] == [LATE, day("2024-06-30")]
    assert put_on_record((rough,), EARLY)[0].effective_from() == day("2024-12-31")
