"""Timelines: when each measure begins and ends, as roughly as it is known, as seen on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import language, text
from eccar.languages import LANGUAGES
from eccar.plan.history import Adopted, Replaced
from eccar.plan.measures.columns import Column
from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import (
    CEASED,
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
from eccar.plan.plan import ActionPlan
from eccar.plan.timeline import Bar, timeline
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values.dates import day, when

TITLES = {"en": "Something (invented)"}
ON = day("2026-11-22")


def measure(id_: str = "3.1", **fields: Any) -> Measure:
    """An invented measure with *fields*."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **fields})


def bar(**fields: Any) -> Bar:
    """How an invented measure lies in time on the day of these tests."""
    return timeline([measure(**fields)], on=ON).bars[0]


@given(st.lists(made.measures(bare=True) | made.measures(), max_size=3), days())
def test_a_timeline_spans_every_day_of_its_bars(measures: list[Measure], on: dt.date) -> None:
    """Whole years from the first day that is known of what is new, or of the asking, to the last."""
    whole = timeline(iter(measures), on=str(on), authorities=["de/musterstadt"])
    new = [bar for bar in whole.bars if bar.kind != "existing-service" and bar.days]
    all_days = [on, *(date for bar in new or whole.bars for date in bar.days)]

    assert all(whole.first <= date <= whole.last for date in all_days)
    assert whole.first == dt.date(min(all_days).year, 1, 1)
    assert whole.last == dt.date(max(all_days).year, 12, 31)
    assert (whole.on, whole.authorities) == (on, ("de/musterstadt",))


@given(st.lists(made.measures(bare=True) | made.measures(), max_size=3), days())
def test_each_measure_has_a_bar_in_its_order(measures: list[Measure], on: dt.date) -> None:
    """Bars have the order of the measures, and agree with each of them on the day."""
    bars = timeline(measures, on=on).bars

    assert [bar.measure for bar in bars] == [measure.id for measure in measures]
    for bar, measure in zip(bars, measures, strict=True):
        assert (bar.titles, bar.points, bar.kind) == (measure.titles, measure.points, measure.kind)
        assert bar.state is measure.state_on(on)
        assert bar.running is measure.running_on(on)
        assert bar.outstanding is measure.outstanding_on(on)
        assert (bar.ceased is not None) is (bar.state in CEASED)
        assert bar.gone is (bar.state in GONE)
        assert [(milestone.due, milestone.reached) for milestone in bar.milestones] == [
            (milestone.due, milestone.reached) for milestone in measure.milestones
        ]


@given(made.measures(), days())
def test_the_days_of_a_bar_are_those_that_are_known(measure: Measure, on: dt.date) -> None:
    """The days are the known first and last days of begin, end and milestones."""
    bar = timeline([measure], on=on).bars[0]

    steps = [date for step in measure.milestones for date in (step.due, step.reached)]
    for date in (bar.begins, bar.ends, bar.ceased, *steps):
        if date is not None:
            assert {date.first, date.last} - {None} <= set(bar.days)


def test_what_was_given_up_ceased_when_that_happened() -> None:
    """Not when it was to end; and only once that is on record."""
    progress = [Started(when="2025-02"), Abandoned(when="2026-10-14", reason="No money")]

    assert bar(starts=2025, ends=2027, progress=progress).ceased == when("2026-10-14")
    assert timeline([measure(progress=progress)], on="2026-10-13").bars[0].ceased is None


def test_a_timeline_of_nothing_is_the_year_of_the_day() -> None:
    """Without any measure there is the year in which one asks."""
    whole = timeline([], on="2026-11-22")

    assert (str(whole.first), str(whole.last)) == ("2026-01-01", "2026-12-31")
    assert whole.bars == ()


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
    shown = bar(starts="2024", ends="2025-06", progress=progress)

    assert shown.begins == when(begins)
    assert shown.ends == (ends and when(ends))


@pytest.mark.parametrize(
    ("fields", "ongoing", "ends"),
    [
        ({}, False, None),
        ({"ends": "2025"}, False, "2025"),
        ({"ongoing": True}, True, None),
        ({"ongoing": True, "ends": "2025"}, True, None),
        ({"ends": "2025", "progress": [MadePermanent(when=2024)]}, True, "2025"),
        ({"ends": "2025", "progress": [MadePermanent(when="2027")]}, False, "2025"),
    ],
)
def test_what_lasts_is_ongoing(fields: dict[str, Any], ends: str | None, *, ongoing: bool) -> None:
    """What is meant to have no end, or was made permanent by the day, goes on."""
    shown = bar(**fields)

    assert shown.ongoing is ongoing
    assert shown.ends == (ends and when(ends))


def test_what_nothing_is_known_of() -> None:
    """A measure without any date has a bar without any day."""
    shown = bar()

    assert (shown.begins, shown.ends, shown.days) == (None, None, ())
    assert shown.state is State.NOT_ON_RECORD
    assert bar(starts="unknown", ends="2025/..").days == (day("2025-01-01"),)


def test_steps_lie_on_the_way() -> None:
    """A milestone keeps what it is, until when it is due, and when it was reached."""
    milestone = Milestone(titles=TITLES, due="2031", reached="2018-05-05")
    whole = timeline([measure(milestones=[milestone])], on=ON)

    assert [(step.titles, step.due, step.reached) for step in whole.bars[0].milestones] == [
        (milestone.titles, milestone.due, milestone.reached)
    ]
    assert (whole.first, whole.last) == (dt.date(2018, 1, 1), dt.date(2031, 12, 31))


@given(made.plans(), days())
def test_a_timeline_agrees_with_the_coverage_of_an_ended_plan(
    plan: ActionPlan, on: dt.date
) -> None:
    """Nothing counts as running, or as outstanding, in the one and not in the other."""
    timeline, coverage = plan.timeline_on(on), plan.coverage_on(on)
    running = sum(bar.running for bar in timeline.bars)
    outstanding = sum(bar.outstanding for bar in timeline.bars if not bar.gone)

    assert timeline.ended == coverage.ended
    assert running == coverage.total[Column.RUNNING]
    assert outstanding == coverage.total[Column.OUTSTANDING]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_timeline_of_a_replaced_plan_says_so(lang: str) -> None:
    """Its first line says how the plan ended; what ran before is said to have run before."""
    plan = ActionPlan(
        authorities=["de/musterstadt"],
        titles=TITLES,
        facts=[
            Adopted(when=2014, sources=["Minutes"]),
            Replaced(when=2018, other="The plan of 2018 (invented)"),
        ],
        measures=[
            measure("a", progress=[Started(when=2015)]),
            measure("b", progress=[Started(when=2020)]),
            measure("c", progress=[Completed(when=2016)]),
        ],
    )
    before, after, done = plan.timeline_on(ON).bars
    _, first, *rest = text(plan.timeline_on(ON), lang=lang, more=True).splitlines()
    wording = language(lang)

    assert [(bar.running, bar.before_end) for bar in (before, after, done)] == [
        (False, True),
        (True, False),
        (False, False),
    ]
    assert "2018" in first
    assert wording.word("plan.timeline", "before_end", state=State.RUNNING) in rest[0]
    assert rest[1].endswith(wording.say(State.RUNNING))
    earlier = plan.timeline_on("2016-12-31")
    assert earlier.ended is None
    assert earlier.bars[0].running


def test_an_undated_start_does_not_hide_the_stated_one() -> None:
    """“Since 2018, running” began in 2018, also if the day of the start is not known; so does an end."""
    inventory = eccar.from_dict(
        {
            "eccar": "inventory/1",
            "authorities": ["de/musterstadt"],
            "recorded": "2026-11-22",
            "measures": [
                {
                    "id": "advice",
                    "points": [3],
                    "titles": {"de": "Beratung"},
                    "starts": "2018",
                    "ends": "2025",
                    "progress": [
                        {"fact": "started", "date": "unknown"},
                        {"fact": "completed", "date": "unknown"},
                    ],
                },
                {
                    "id": "courses",
                    "points": [6],
                    "titles": {"de": "Kurse"},
                    "progress": [{"fact": "started", "date": "unknown"}],
                },
            ],
        },
        eccar.Inventory,
    )
    advice, courses = inventory.timeline_on("2026-11-22").bars

    assert (advice.begins, advice.ends) == (eccar.when("2018"), eccar.when("2025"))
    assert courses.begins is not None
    assert courses.begins.unknown
