"""Timelines: when each measure begins and ends, as roughly as it is known, as seen on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import (
    GONE,
    Abandoned,
    Completed,
    MadePermanent,
    Planned,
    Postponed,
    Progress,
    Started,
    State,
)
from eccar.plan.timeline import Bar, timeline
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values.dates import day, when

TITLES = {"en": "Something (invented)"}
ON = day("2026-11-22")


def measure(id_: str = "3.1", **about: Any) -> Measure:
    """An invented measure, of which *about* is told."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **about})


def bar(**about: Any) -> Bar:
    """How an invented measure lies in time on the day of these tests."""
    return timeline([measure(**about)], on=ON).bars[0]


@given(st.lists(made.measures(bare=True) | made.measures(), max_size=3), days())
def test_a_timeline_spans_every_day_of_its_bars(measures: list[Measure], on: dt.date) -> None:
    """Whole years from the first day that is known of what is new, or of the asking, to the last."""
    told = timeline(iter(measures), on=str(on), authorities=["de/musterstadt"])
    new = [bar for bar in told.bars if bar.kind != "existing-service" and bar.days]
    all_days = [on, *(one for bar in new or told.bars for one in bar.days)]

    assert all(told.first <= one <= told.last for one in all_days)
    assert told.first == dt.date(min(all_days).year, 1, 1)
    assert told.last == dt.date(max(all_days).year, 12, 31)
    assert (told.on, told.authorities) == (on, ("de/musterstadt",))


@given(st.lists(made.measures(bare=True) | made.measures(), max_size=3), days())
def test_each_measure_has_a_bar_in_the_order_told(measures: list[Measure], on: dt.date) -> None:
    """Bars stand as the measures are told, and say of each what it says of itself on the day."""
    bars = timeline(measures, on=on).bars

    assert [one.measure for one in bars] == [one.id for one in measures]
    for one, told in zip(bars, measures, strict=True):
        assert (one.titles, one.points, one.kind) == (told.titles, told.points, told.kind)
        assert one.state is told.state_on(on)
        assert one.running is told.running_on(on)
        assert one.outstanding is told.outstanding_on(on)
        assert (one.ceased is not None) is (one.state in GONE)
        assert [(step.due, step.reached) for step in one.steps] == [
            (step.due, step.reached) for step in told.milestones
        ]


@given(made.measures(), days())
def test_the_days_of_a_bar_are_those_that_are_known(told: Measure, on: dt.date) -> None:
    """Of every begin, end and step that is told, both ends are among the days, as far as known."""
    one = timeline([told], on=on).bars[0]

    steps = [date for step in told.milestones for date in (step.due, step.reached)]
    for date in (one.begins, one.ends, one.ceased, *steps):
        if date is not None:
            assert {date.first, date.last} - {None} <= set(one.days)


def test_what_was_given_up_ceased_when_that_happened() -> None:
    """Not when it was to end; and only once that is on record."""
    progress = [Started(when="2025-02"), Abandoned(when="2026-10-14", reason="No money")]

    assert bar(starts=2025, ends=2027, progress=progress).ceased == when("2026-10-14")
    assert timeline([measure(progress=progress)], on="2026-10-13").bars[0].ceased is None


def test_a_timeline_of_nothing_is_the_year_of_the_day() -> None:
    """Without any measure there is the year in which one asks."""
    told = timeline([], on="2026-11-22")

    assert (str(told.first), str(told.last)) == ("2026-01-01", "2026-12-31")
    assert told.bars == ()


@pytest.mark.parametrize(
    ("progress", "begins", "ends"),
    [
        ([], "2024", "2025-06"),
        ([Planned(when="2023-05-01")], "2024", "2025-06"),
        ([Started(when="2024-03-15")], "2024-03-15", "2025-06"),
        ([Started(when="2024-03-15"), Started(when="2025-01-01")], "2024-03-15", "2025-06"),
        ([Started(when="2027-01-01")], "2024", "2025-06"),
        ([Started(when="2024-03-15"), Completed(when="2026-02")], "2024-03-15", "2026-02"),
        ([Completed(when="2025-02"), Completed(when="2026-02")], "2024", "2026-02"),
        ([Postponed(when="2025-06-01", to="2028")], "2024", "2028"),
        ([Postponed(when="2025-06-01")], "2024", None),
        ([Completed(when="2025-02"), Started(when="2026-02")], "2026-02", "2025-06"),
        ([Abandoned(when="2025-01-01", reason="No funds.")], "2024", "2025-06"),
    ],
)
def test_what_happened_counts_more_than_what_was_meant(
    progress: list[Progress], begins: str, ends: str | None
) -> None:
    """A bar begins when work began and ends when it was done, if that is on record by the day."""
    one = bar(starts="2024", ends="2025-06", progress=progress)

    assert one.begins == when(begins)
    assert one.ends == (ends and when(ends))


@pytest.mark.parametrize(
    ("about", "ongoing", "ends"),
    [
        ({}, False, None),
        ({"ends": "2025"}, False, "2025"),
        ({"ongoing": True}, True, None),
        ({"ongoing": True, "ends": "2025"}, True, None),
        ({"ends": "2025", "progress": [MadePermanent(when=2024)]}, True, "2025"),
        ({"ends": "2025", "progress": [MadePermanent(when="2027")]}, False, "2025"),
    ],
)
def test_what_lasts_is_ongoing(about: dict[str, Any], ends: str | None, *, ongoing: bool) -> None:
    """What is meant to have no end, or was made permanent by the day, goes on."""
    one = bar(**about)

    assert one.ongoing is ongoing
    assert one.ends == (ends and when(ends))


def test_what_nothing_is_known_of() -> None:
    """A measure without any date has a bar without any day."""
    one = bar()

    assert (one.begins, one.ends, one.days) == (None, None, ())
    assert one.state is State.NOT_ON_RECORD
    assert bar(starts="unknown", ends="2025/..").days == (day("2025-01-01"),)


def test_steps_lie_on_the_way() -> None:
    """A milestone keeps what it is, until when it is due, and when it was reached."""
    told = Milestone(titles=TITLES, due="2031", reached="2018-05-05")
    found = timeline([measure(milestones=[told])], on=ON)

    assert [(step.titles, step.due, step.reached) for step in found.bars[0].steps] == [
        (told.titles, told.due, told.reached)
    ]
    assert (found.first, found.last) == (dt.date(2018, 1, 1), dt.date(2031, 12, 31))
