"""What happened: from which day it counts, in which order, and when it was put on record."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.happened import in_order, put_on_record
from eccar.plan.history import Adopted
from eccar.plan.measures.progress import Progress, Started
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days, exact_dates
from eccar.values.dates import day

facts = st.lists(made.progress_facts(), max_size=5).map(tuple)
EARLY, LATE = dt.date(2020, 1, 1), dt.date(2024, 1, 1)


# From which day it counts


@pytest.mark.parametrize(
    ("told", "recorded", "since"),
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
    kind: type[Started | Adopted], told: str, recorded: str | None, since: str | None
) -> None:
    """It counts when it has certainly happened; what is on record has, unless it begins later."""
    fact = kind(when=told, recorded=recorded)

    assert fact.counts_from == (since and day(since))
    assert not fact.counts_by(day(since or "9999-12-31") - dt.timedelta(1))
    assert fact.counts_by(day(since or "9999-12-31")) is (since is not None)


@given(made.progress_facts())
def test_it_counts_from_a_day_that_it_can_have(fact: Progress) -> None:
    """The day is one of those that the date leaves open; only without any end is there none."""
    since = fact.counts_from

    assert since is None or fact.when.has(since)
    assert (since is None) == (fact.when.last is None and fact.recorded is None)


@given(made.progress_facts(), days(), days())
def test_what_counts_goes_on_counting(fact: Progress, one: dt.date, other: dt.date) -> None:
    """What counts on a day counts on every later one."""
    early, late = sorted((one, other))

    assert not fact.counts_by(early) or fact.counts_by(late)


# In which order


@given(facts, days())
def test_facts_are_told_as_they_happened(told: tuple[Progress, ...], on: dt.date) -> None:
    """None comes before one that was over before it began; neighbours that could be either stand as told."""
    found = in_order(told, on)
    places = [next(at for at, one in enumerate(told) if one is fact) for fact in found]
    spans = [(fact.when.first or fact.counts_from or on, fact.counts_from or on) for fact in found]

    for turn, (begin, _) in enumerate(spans):
        assert not any(end < begin for _, end in spans[turn + 1 :])
    for (one, place), (other, next_place) in pairwise(zip(spans, places, strict=True)):
        assert place < next_place or one[1] < other[0]
    assert len(found) == sum(fact.counts_by(on) for fact in told)
    assert all(fact.counts_by(on) for fact in found)


@given(
    st.lists(made.progress_facts(exact_dates(), bare=True), unique_by=lambda one: one.when),
    st.randoms(use_true_random=False),
    days(),
)
def test_of_distinct_days_the_order_of_telling_does_not_matter(
    told: list[Progress], chance: Random, on: dt.date
) -> None:
    """What happened on distinct days is put in the same order, however it is told."""
    shuffled = list(told)
    chance.shuffle(shuffled)

    assert in_order(shuffled, on) == in_order(told, on)


# When it was put on record


@given(facts, st.tuples(days(), days()).map(sorted))
def test_put_on_record_once_is_enough(told: tuple[Progress, ...], span: list[dt.date]) -> None:
    """Once on record, nothing is put on record again, on that day or on a later one."""
    early, late = span
    found = put_on_record(told, early)

    assert put_on_record(found, early) is found
    assert put_on_record(found, late) is found


@given(facts, days())
def test_what_says_its_own_keeps_it(told: tuple[Progress, ...], recorded: dt.date) -> None:
    """Only facts that do not say when they were put on record are given the day; nothing else is."""
    for fact, found in zip(told, put_on_record(told, recorded), strict=True):
        assert found.recorded in {fact.recorded, fact.recorded or recorded}
        assert attrs.evolve(found, recorded=fact.recorded) == fact
        assert type(found) is type(fact)


@given(facts, days())
def test_facts_count_as_if_all_were_put_on_record(
    told: tuple[Progress, ...], recorded: dt.date
) -> None:
    """Where the day of the record tells nothing more, a fact counts as if it said that day."""
    said = [fact if fact.recorded else attrs.evolve(fact, recorded=recorded) for fact in told]

    assert [fact.counts_from for fact in put_on_record(told, recorded)] == [
        fact.counts_from for fact in said
    ]


@given(facts)
def test_without_a_day_nothing_is_put_on_record(told: tuple[Progress, ...]) -> None:
    """Where nobody says when a record was made, the facts stay as they are."""
    assert put_on_record(told, None) is told


@given(facts, days(), days())
def test_nothing_counts_before_it_can(
    told: tuple[Progress, ...], recorded: dt.date, on: dt.date
) -> None:
    """The day of recording can make facts count earlier, but never before they can have begun."""
    for fact in put_on_record(told, recorded):
        assert not fact.counts_by(on) or fact.when.first is None or fact.when.first <= on


def test_a_rough_date_counts_from_the_day_of_the_record() -> None:
    """A year that is not over was begun with on the day it was written down; another fact stays."""
    rough, own = Started(when=2024), Started(when=2024, recorded="2024-06-30")
    found = put_on_record((rough, own), LATE)

    assert [one.counts_from for one in found] == [LATE, day("2024-06-30")]
    assert put_on_record((rough,), EARLY)[0].counts_from == day("2024-12-31")
