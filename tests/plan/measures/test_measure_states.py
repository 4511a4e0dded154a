"""States of measures: running, due, outstanding or given up on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.measure import PROMISED, Measure, MeasureKind
from eccar.plan.measures.progress import (
    ENDED,
    GONE,
    Abandoned,
    Completed,
    MadePermanent,
    Merged,
    Planned,
    Postponed,
    Progress,
    PutOnHold,
    ReplacedBy,
    Started,
    State,
    state_on,
)
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days
from eccar.values.dates import day, when

MIDDLE = dt.date(2016, 1, 1)
TITLES = {"en": "Advice for people affected (invented)"}


standing = made.measures(made.progress_facts(), bare=True)


def measure(**fields: Any) -> Measure:
    """An invented measure with *fields*."""
    return Measure(**{"id": "3.1", "points": [3], "titles": TITLES, **fields})


def answers(measure: Measure, on: dt.date) -> tuple[object, ...]:
    """All answers of a measure as of a day."""
    asked = (
        measure.state_on,
        measure.running_on,
        measure.gone_on,
        measure.due_on,
        measure.outstanding_on,
    )
    return tuple(ask(on) for ask in asked)


# The laws


@given(made.measures(), days())
def test_the_state_of_all_but_services_follows_from_progress_alone(
    value: Measure, on: dt.date
) -> None:
    """Neither schedule nor anything else than progress changes the state of what is no service."""
    bare = measure(progress=value.progress)
    of_a_service = value.kind is MeasureKind.EXISTING_SERVICE

    assert bare.state_on(str(on)) is state_on(value.progress, on)
    assert of_a_service or value.state_on(on) is bare.state_on(on)


@given(made.measures(bare=True) | made.measures(), days())
def test_what_runs_and_what_is_gone_follows_from_the_state(value: Measure, on: dt.date) -> None:
    """Whoever asks for the state and whoever asks whether it runs or is gone hear the same."""
    state = value.state_on(on)

    assert value.running_on(on) is (state in {State.RUNNING, State.PERMANENT})
    assert value.gone_on(on) is (state in GONE)
    assert not value.running_on(on) or state is not State.NOT_ON_RECORD


@given(made.measures(bare=True) | made.measures(), days())
def test_a_service_is_over_or_exists_by_its_dates_alone(value: Measure, on: dt.date) -> None:
    """Only where no progress is reported, or it was to run on, do the dates of a service count."""
    service = attrs.evolve(value, kind=MeasureKind.EXISTING_SERVICE)
    recorded, state = state_on(service.progress, on), service.state_on(on)
    undated = attrs.evolve(service, starts=None, ends="unknown", ongoing=False)
    ended = service.ends and service.ends.last and service.ends.last < on

    assert state is recorded or state in {State.OVER, State.RUNNING, State.EXISTED}
    assert state is not State.OVER or (ended and not service.ongoing)
    assert undated.state_on(on) is (State.EXISTED if recorded is State.NOT_ON_RECORD else recorded)


@given(
    standing,
    made.progress_facts(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
)
def test_what_comes_later_does_not_change_what_was(
    measure: Measure, more: Progress, on: dt.date
) -> None:
    """What happens on a later day changes no answer for an earlier day, wherever it is in the list."""
    later = attrs.evolve(measure, progress=(more, *measure.progress, more))

    assert answers(later, on) == answers(measure, on)


@given(standing, days())
def test_a_measure_has_one_state(measure: Measure, on: dt.date) -> None:
    """What is gone neither runs nor is outstanding, and nothing runs that has ended for good."""
    running, gone, outstanding = (
        measure.running_on(on),
        measure.gone_on(on),
        measure.outstanding_on(on),
    )

    assert not (gone and (running or outstanding))
    assert not running or measure.state_on(on) not in ENDED - {State.PERMANENT}
    assert not outstanding or (measure.kind in PROMISED and measure.due_on(on) is not None)


@given(standing, st.tuples(days(), days()).map(sorted))
def test_what_did_not_change_stays_outstanding(measure: Measure, span: list[dt.date]) -> None:
    """Once outstanding, a measure of which nothing new is on record stays so."""
    early, late = span
    bare = attrs.evolve(measure, progress=())

    assert not bare.outstanding_on(early) or bare.outstanding_on(late)


# What runs, and what stands no longer


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_an_existing_service_runs_without_progress(kind: MeasureKind) -> None:
    """Of other kinds nothing is on record until something is."""
    undated = measure(kind=kind, starts=2020, ends="2020/..")

    assert undated.running_on("2024-01-01") is (kind is MeasureKind.EXISTING_SERVICE)
    assert undated.state_on("2024-01-01") is (
        State.RUNNING if kind is MeasureKind.EXISTING_SERVICE else State.NOT_ON_RECORD
    )
    assert not undated.gone_on("2024-01-01")


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({}, ["existed"] * 4),
        ({"ongoing": True}, ["running"] * 4),
        ({"starts": "2021"}, ["", "running", "running", "running"]),
        ({"starts": "2021/.."}, ["", "running", "running", "running"]),
        ({"starts": "../2021"}, ["running"] * 4),
        ({"starts": "unknown", "ends": "unknown"}, ["existed"] * 4),
        ({"ends": "2021"}, ["running", "running", "gone", "gone"]),
        ({"ends": "2021/.."}, ["running"] * 4),
        ({"starts": "2021-01-01", "ends": "2021-12-30"}, ["", "gone", "gone", "gone"]),
        ({"ends": "2021", "ongoing": True}, ["running"] * 4),
        ({"starts": "2023", "ends": "2023"}, ["", "", "", "running"]),
    ],
)
def test_a_service_runs_between_its_start_and_its_end(
    fields: dict[str, Any], standing: list[str]
) -> None:
    """Before it can have begun it does not run; after its last day it is there no longer.

    Without any date it is known only to have existed when it was recorded.
    """
    service = measure(kind="existing-service", **fields)
    ends_of_years = [dt.date(year, 12, 31) for year in range(2020, 2024)]

    states = {"": "not-on-record", "gone": "over"}

    assert [service.state_on(on) for on in ends_of_years] == [
        states.get(word, word) for word in standing
    ]
    assert not any(service.outstanding_on(on) for on in ends_of_years)


@pytest.mark.parametrize(
    ("fact", "running"),
    [
        (Planned(when=2020), False),
        (Started(when=2020), True),
        (PutOnHold(when=2020), False),
        (Postponed(when=2020), False),
        (Completed(when=2020), False),
        (MadePermanent(when=2020), True),
        (Abandoned(when=2020, reason="Too few came."), False),
        (Merged(when=2020, other="3.2"), False),
        (ReplacedBy(when=2020, other="3.2"), False),
        (Started(when="2020/.."), None),
    ],
    ids=lambda item: getattr(item, "kind", ""),
)
@pytest.mark.parametrize("kind", MeasureKind)
def test_the_record_decides_whether_a_measure_runs(
    kind: MeasureKind, fact: Progress, *, running: bool | None
) -> None:
    """A started or permanent measure of any kind runs; a fact that ends it stops it."""
    service = kind is MeasureKind.EXISTING_SERVICE
    recorded = measure(kind=kind, starts=2015, progress=[fact])

    assert recorded.running_on(day("2021-01-01")) is (service if running is None else running)
    assert recorded.running_on("2019-12-31") is service
    assert recorded.gone_on("2021-01-01") is (running is not None and fact.leads_to in GONE)


def test_what_is_on_record_of_a_service_counts_more_than_its_schedule() -> None:
    """A service that was started again runs beyond its end; one that was given up is gone before."""
    again = measure(kind="existing-service", ends=2021, progress=[Started(when="2022-05-01")])
    given_up = measure(kind="existing-service", progress=[Abandoned(when=2021, reason="No funds.")])

    assert [again.gone_on("2022-04-30"), again.gone_on("2022-05-01")] == [True, False]
    assert again.running_on("2022-05-01")
    assert given_up.gone_on("2021-12-31")


# What is due


@pytest.mark.parametrize(
    ("progress", "due"),
    [
        ([], "2024"),
        ([Started(when="2020-01-01")], "2024"),
        ([Postponed(when="2021-01-01", to="2026-06")], "2026-06"),
        ([Postponed(when="2021-01-01", to="2022")], "2022"),
        ([Postponed(when="2021-01-01")], None),
        ([Postponed(when="2021-01-01"), Started(when="2022-01-01")], "2024"),
        (
            [Postponed(when="2021-01-01", to="2026"), Postponed(when="2022-01-01", to="2027")],
            "2027",
        ),
        (
            [Postponed(when="2022-01-01", to="2027"), Postponed(when="2021-01-01", to="2026")],
            "2027",
        ),
        ([Postponed(when="2021-01-01", to="2026"), Postponed(when="2022-01-01")], None),
        (
            [
                Postponed(when="2021-01-01", to="2026"),
                Postponed(when="2022-01-01"),
                Started(when="2023-01-01"),
            ],
            "2026",
        ),
        ([Postponed(when="2025-01-01", to="2026")], "2024"),
    ],
)
def test_a_postponement_puts_its_own_end_in_the_place_of_the_first(
    progress: list[Progress], due: str | None
) -> None:
    """As seen on a day, the last planned end is due; after a postponement without a new end, nothing is."""
    postponed = measure(ends=2024, progress=progress)

    assert postponed.due_on("2024-12-31") == (due and when(due))
    assert attrs.evolve(postponed, ongoing=True).due_on("2024-12-31") is None


def test_what_was_put_off_is_outstanding_after_its_new_end() -> None:
    """Late by its first end, then put off and no longer late, then late again."""
    postponed = measure(ends=2021, progress=[Postponed(when="2022-06-01", to=2023)])
    dates = ("2021-12-31", "2022-05-31", "2022-06-01", "2023-12-31", "2024-01-01")

    assert [postponed.outstanding_on(on) for on in dates] == [False, True, False, False, True]


# What is outstanding


@pytest.mark.parametrize(
    ("ends", "since"),
    [
        ("2024-06-30", "2024-07-01"),
        ("2024-06", "2024-07-01"),
        ("2024", "2025-01-01"),
        ("2023-24", "2024-03-01"),
        ("2024/2025", "2026-01-01"),
        ("../2024-06-30", "2024-07-01"),
    ],
)
def test_rough_ends_are_outstanding_once_they_have_certainly_passed(ends: str, since: str) -> None:
    """The day after the last on which it can have ended, a measure without an end is outstanding."""
    started = measure(ends=ends, progress=[Started(when="2020-01-01")])

    assert not started.outstanding_on(day(since) - dt.timedelta(1))
    assert started.outstanding_on(since)
    assert started.outstanding_on("2030-01-01")


@pytest.mark.parametrize("ends", [None, "2024/..", "unknown"])
def test_without_an_end_nothing_is_outstanding(ends: str | None) -> None:
    """Without an end, nothing can be late."""
    assert not measure(ends=ends, starts=2019).outstanding_on("2030-01-01")


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_what_was_promised_is_outstanding(kind: MeasureKind) -> None:
    """Actions and reports are to be done by their end; words and services are not."""
    promised = kind in {MeasureKind.ACTION, MeasureKind.SITUATION_REPORT}

    assert measure(kind=kind, ends=2024).outstanding_on("2025-01-01") is promised


@given(standing, days())
def test_ongoing_measures_are_never_outstanding(measure: Measure, on: dt.date) -> None:
    """A measure without an end is never late."""
    assert not attrs.evolve(measure, ongoing=True).outstanding_on(on)


@pytest.mark.parametrize(
    ("fact", "outstanding"),
    [
        (Planned(when=2020), True),
        (Started(when=2020), True),
        (PutOnHold(when=2020), True),
        (Completed(when=2020), False),
        (MadePermanent(when=2020), False),
        (Abandoned(when=2020, reason="Too few came."), False),
        (Merged(when=2020, other="3.2"), False),
        (ReplacedBy(when=2020, other="3.2"), False),
        (Completed(when="2025-03-01"), True),
    ],
    ids=lambda item: getattr(item, "kind", ""),
)
def test_an_end_on_record_is_an_end(fact: Progress, *, outstanding: bool) -> None:
    """Carried out, given up, merged or replaced by the day, a measure is not outstanding on it."""
    assert measure(ends=2024, progress=[fact]).outstanding_on("2025-01-01") is outstanding


@pytest.mark.parametrize(
    ("fact", "outstanding"),
    [
        (Completed(when="2024/.."), False),
        (Postponed(when="2024/.."), False),
        (Abandoned(when="2024/..", reason="Too few came."), False),
        (PutOnHold(when="2024/.."), True),
    ],
    ids=lambda item: getattr(item, "kind", ""),
)
def test_an_end_that_may_be_on_record_is_not_outstanding(
    fact: Progress, *, outstanding: bool
) -> None:
    """A fact that may have ended or put off the measure by the day is given the benefit of the doubt."""
    assert measure(ends=2024, progress=[fact]).outstanding_on("2025-01-01") is outstanding


def test_what_is_late_can_end_after_all() -> None:
    """A measure is outstanding as of a day: until it ends, and again after a new start."""
    progress = [
        Started(when="2024-01-01"),
        Completed(when="2025-03-01"),
        Started(when="2025-09-01"),
    ]
    late = measure(ends=2024, progress=progress)
    asked = ("2024-12-31", "2025-02-28", "2025-03-01", "2025-09-01")

    assert [late.outstanding_on(on) for on in asked] == [False, True, False, True]
