"""Measures: ids that every tool keeps, and what runs or is outstanding on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.dates import day, when
from eccar.faults import Refused
from eccar.plan.ids import ID
from eccar.plan.indicators import Indicator, Value
from eccar.plan.measures import Measure, MeasureKind, Milestone
from eccar.plan.progress import (
    ENDED,
    Abandoned,
    Completed,
    MadePermanent,
    Merged,
    Planned,
    Postponed,
    Progress,
    PutOnHold,
    Replaced,
    Started,
    State,
    state_on,
)
from eccar.plan.resources import Resource
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.vocabulary import Ground, Hostility, Role

TITLES = {"en": "Advice for people affected (invented)"}


def measure(**about: Any) -> Measure:
    """An invented measure, of which *about* is told."""
    return Measure(**{"id": "3.1", "points": [3], "titles": TITLES, **about})


# Ids


@pytest.mark.parametrize("text", ["3.1", "advice-centre", "A_1", "7", "a" * 60, "0-._", "1e3"])
def test_ids_that_are_fine(text: str) -> None:
    """Letters without accents, digits, and . - _ between them, up to sixty."""
    assert ID(text) == text
    assert measure(id=text, depends_on=[text]).id == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "α",
        "μέτρο-1",
        "advice centre",
        " 3.1",
        "3.1 ",
        "3.1\n",
        "a" * 61,
        ".1",
        "-a",
        "_a",
        "Büro",
        "\u04301",
        "\uff13",
        "3/1",
        "<b>",
        "a\x00",
        "a\ud800",
    ],
)
@pytest.mark.parametrize(
    "make",
    [
        lambda text: measure(id=text),
        lambda text: measure(domain=text),
        lambda text: measure(depends_on=["3.1", text]),
        lambda text: Indicator(id=text, titles=TITLES),
        lambda text: Merged(when=2020, other=text),
        lambda text: Replaced(when=2020, other=text),
    ],
)
def test_ids_that_are_refused(text: str, make: Callable[[str], Any]) -> None:
    """Greek letters, spaces, 61 characters or none are no id, wherever an id stands."""
    with pytest.raises(Refused) as refused:
        make(text)

    assert refused.value.fault.code == "DOC302"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"points": [0]}, "DOC301"),
        ({"points": [3, 11]}, "DOC301"),
        ({"carried_by": ["Musterstadt"]}, "DOC221"),
        ({"lead": ""}, "DOC210"),
        ({"whom": ["tenants", ""]}, "DOC210"),
        ({"addressed_to": [" "]}, "DOC210"),
        ({"partners": [""]}, "DOC210"),
        ({"starts": "spring"}, "DOC204"),
        ({"ends": "2024-12/2024-01"}, "DOC205"),
        ({"answers": "\x07"}, "DOC210"),
    ],
)
def test_what_is_no_measure_is_refused(told: dict[str, Any], code: str) -> None:
    """Points are the ten, carriers are authorities, dates are dates, and words say something."""
    with pytest.raises(Refused) as refused:
        measure(**told)

    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "wish"},
        {"roles": ["landlord"]},
        {"grounds": ["taste"]},
        {"hostility": ["indifference"]},
    ],
)
def test_words_of_no_list_are_refused(told: dict[str, Any]) -> None:
    """Kinds, roles, grounds and forms of hostility are those of the field."""
    with pytest.raises(ValueError, match="is not a valid"):
        measure(**told)


def test_words_become_values() -> None:
    """What is told in the words of documents is kept as what it means."""
    one = measure(
        points=[3, 7],
        kind="existing-service",
        roles=["employer"],
        grounds=["language", "racial-or-ethnic-origin"],
        hostility=["antigypsyism"],
        starts=2024,
        milestones=[Milestone(titles=TITLES, due="2025-03", reached="2025-04-02")],
        description={"de": "Erfunden."},
    )

    assert (one.points, one.kind) == ((3, 7), MeasureKind.EXISTING_SERVICE)
    assert (one.roles, one.hostility) == ((Role.EMPLOYER,), (Hostility.ANTIGYPSYISM,))
    assert one.grounds == (Ground.LANGUAGE, Ground.RACIAL_OR_ETHNIC_ORIGIN)
    assert one.starts == when("2024")
    assert str(one.description) == "Erfunden."
    assert one.milestones[0].due == when("2025-03")


@given(made.measures())
def test_measures_are_values(one: Measure) -> None:
    """Two that say the same are one, and can be kept in sets."""
    again = attrs.evolve(one)

    assert again == one
    assert hash(again) == hash(one)


# Where it stands


@given(made.measures(), days())
def test_the_state_follows_from_progress_alone(one: Measure, on: dt.date) -> None:
    """Neither kind nor schedule nor anything else than progress changes the state on a day."""
    bare = measure(progress=one.progress)

    assert one.state_on(on) == bare.state_on(str(on)) == state_on(one.progress, on)


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_an_existing_service_runs_without_progress(kind: MeasureKind) -> None:
    """Of other kinds nothing is on record until something is."""
    one = measure(kind=kind, starts=2020, ends="2020/..")

    assert one.running_on("2024-01-01") is (kind is MeasureKind.EXISTING_SERVICE)
    assert one.state_on("2024-01-01") is State.NOT_ON_RECORD


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
        (Replaced(when=2020, other="3.2"), False),
        (Started(when="2020/.."), None),
    ],
    ids=lambda told: getattr(told, "kind", ""),
)
@pytest.mark.parametrize("kind", MeasureKind)
def test_what_is_on_record_tells_whether_it_runs(
    kind: MeasureKind, fact: Progress, *, running: bool | None
) -> None:
    """What was started or made permanent runs, of whatever kind; all else on record does not."""
    service = kind is MeasureKind.EXISTING_SERVICE
    one = measure(kind=kind, progress=[fact])

    assert one.running_on(day("2021-01-01")) is (service if running is None else running)
    assert one.running_on("2019-12-31") is service


@given(made.measures(), days())
def test_what_ended_and_is_not_permanent_does_not_run(one: Measure, on: dt.date) -> None:
    """Nothing runs that was completed, given up, merged or replaced."""
    assert not one.running_on(on) or one.state_on(on) not in ENDED - {State.PERMANENT}


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
    one = measure(ends=ends, progress=[Started(when="2020-01-01")])

    assert not one.outstanding_on(day(since) - dt.timedelta(1))
    assert one.outstanding_on(since)
    assert one.outstanding_on("2030-01-01")


@pytest.mark.parametrize("ends", [None, "2024/..", "unknown"])
def test_without_an_end_nothing_is_outstanding(ends: str | None) -> None:
    """Where it is not told until when, nothing can be late."""
    assert not measure(ends=ends, starts=2019).outstanding_on("2030-01-01")


@given(made.measures(), days())
def test_ongoing_measures_are_never_outstanding(one: Measure, on: dt.date) -> None:
    """What has no end cannot be late, whatever else is told of it."""
    assert not attrs.evolve(one, ongoing=True).outstanding_on(on)


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
        (Replaced(when=2020, other="3.2"), False),
        (Completed(when="2025-03-01"), True),
    ],
    ids=lambda told: getattr(told, "kind", ""),
)
def test_an_end_on_record_is_an_end(fact: Progress, *, outstanding: bool) -> None:
    """Carried out, given up, merged or replaced by the day, a measure is not outstanding on it."""
    assert measure(ends=2024, progress=[fact]).outstanding_on("2025-01-01") is outstanding


def test_what_is_late_can_end_after_all() -> None:
    """Outstanding is said of a day: it ends with the measure, and comes back with a new start."""
    one = measure(
        ends=2024,
        progress=[
            Started(when="2024-01-01"),
            Completed(when="2025-03-01"),
            Started(when="2025-09-01"),
        ],
    )
    told = ("2024-12-31", "2025-02-28", "2025-03-01", "2025-09-01")

    assert [one.outstanding_on(on) for on in told] == [False, True, False, True]


@given(made.measures(), st.tuples(days(), days()).map(sorted))
def test_what_did_not_change_stays_outstanding(one: Measure, span: list[dt.date]) -> None:
    """Once outstanding, a measure of which nothing new is on record stays so."""
    early, late = span
    told = attrs.evolve(one, progress=())

    assert not told.outstanding_on(early) or told.outstanding_on(late)


# What it has


@pytest.mark.parametrize(
    ("resources", "resourced"),
    [
        ([], False),
        ([{"stated": "not-quantified"}], False),
        ([{"stated": "existing-staff"}], True),
        ([{"amount": "1 EUR"}], True),
        ([{"stated": "not-quantified"}, {"staff": 0.5}], True),
    ],
)
def test_whether_it_says_where_its_means_come_from(
    resources: list[dict[str, Any]], *, resourced: bool
) -> None:
    """One resource that is known is enough; *not quantified* alone is none."""
    assert measure(resources=[Resource(**one) for one in resources]).resourced is resourced


def test_whether_it_has_an_indicator_and_a_target() -> None:
    """An indicator measures; only one with a target is aimed at something."""
    bare = Indicator(id="a", titles=TITLES)
    aimed = Indicator(id="b", titles=TITLES, targets=[Value(when=2030, value=1)])

    assert (measure().measured, measure().aimed) == (False, False)
    assert (measure(indicators=[bare]).measured, measure(indicators=[bare]).aimed) == (True, False)
    assert measure(indicators=[bare, aimed]).aimed


@given(made.milestones())
def test_milestones_are_values(one: Milestone) -> None:
    """Two that say the same are one."""
    assert attrs.evolve(one) == one
    assert hash(attrs.evolve(one)) == hash(one)
