"""Progress: the state on a day follows from dated facts, and from nothing else."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.progress import (
    CEASED,
    DONE,
    ENDED,
    GONE,
    PROGRESS,
    Abandoned,
    Completed,
    Merged,
    Planned,
    Postponed,
    Progress,
    PutOnHold,
    ReplacedBy,
    Started,
    State,
    latest,
    state_on,
)
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days, exact_dates
from eccar.values.dates import day, when
from eccar.values.errors import InvalidValue

MIDDLE = dt.date(2016, 1, 1)

LEADS_TO = {
    "planned": ("planned", {}),
    "started": ("running", {}),
    "on-hold": ("on-hold", {}),
    "postponed": ("postponed", {}),
    "completed": ("completed", {}),
    "made-permanent": ("permanent", {}),
    "abandoned": ("abandoned", {"reason": "No majority."}),
    "merged-into": ("merged", {"other": "3.2"}),
    "replaced-by": ("replaced", {"other": "3.2"}),
}
"""Each kind of fact, the state that it leads to, and the fields that it requires besides its date."""


# The laws


@given(st.lists(made.progress_facts(), max_size=8), days())
def test_the_state_is_that_of_the_last_fact_that_counts(facts: list[Progress], on: dt.date) -> None:
    """Of those that none certainly followed, the last in the document leads to the state on the day."""
    state = "not-on-record"
    effective = [fact for fact in facts if _since(fact) <= on]
    for fact in effective:
        if not any((item.when.first or _since(item)) > _since(fact) for item in effective):
            state = LEADS_TO[fact.kind][0]

    assert state_on(facts, on) == state


def _since(fact: Progress) -> dt.date:
    """The earliest day by which *fact* has certainly happened; else never."""
    first, last, recorded = fact.when.first, fact.when.last, fact.recorded
    days_told = [last] if last else []
    if recorded:
        begun = first is None or first <= recorded
        days_told += [recorded] if begun else [last or first or recorded]
    return min(days_told, default=LAST + dt.timedelta(1))


@given(
    st.lists(made.progress_facts(), max_size=8),
    made.progress_facts(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
)
def test_what_comes_later_does_not_change_what_was(
    facts: list[Progress], more: Progress, on: dt.date
) -> None:
    """A fact of a later day leaves the state on an earlier day alone, wherever it is in the list."""
    assert state_on([*facts, more], on) == state_on([more, *facts], on) == state_on(facts, on)


@given(
    st.lists(made.progress_facts(exact_dates()), max_size=8, unique_by=lambda item: item.when),
    st.randoms(use_true_random=False),
    days(),
)
def test_the_order_of_telling_does_not_matter(
    facts: list[Progress], chance: Random, on: dt.date
) -> None:
    """Facts with distinct days lead to the same state in any order."""
    shuffled = list(facts)
    chance.shuffle(shuffled)

    assert latest(shuffled, on) == latest(facts, on)


@given(st.lists(made.progress_facts(st.just(when(MIDDLE)), bare=True), min_size=1, max_size=5))
def test_the_last_fact_of_a_day_counts(facts: list[Progress]) -> None:
    """Of facts of one day, the last in the document gives the state."""
    assert latest(facts, MIDDLE) is facts[-1]


@given(made.progress_facts(), days(), days())
def test_what_has_happened_stays_so(fact: Progress, date: dt.date, other: dt.date) -> None:
    """A single fact that counts on a day counts on every later day."""
    early, late = sorted((date, other))

    assert latest([fact], early) is None or latest([fact], late) is fact


@given(made.progress_facts())
def test_facts_are_values(fact: Progress) -> None:
    """Equal facts have equal hashes, and cannot change."""
    again = attrs.evolve(fact)

    assert again == fact
    assert hash(again) == hash(fact)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fact.note = "other"  # type: ignore[misc]  # Just what must not be possible.


# Kinds and states


@pytest.mark.parametrize("kind", PROGRESS, ids=lambda kind: kind.kind)
def test_each_kind_leads_to_its_state(kind: type[Progress]) -> None:
    """On its day and ever after, each kind of fact leads to the state of its name."""
    state, own = LEADS_TO[kind.kind]
    fact = kind(when="2020-05-05", **own)

    assert Progress.family[kind.kind] is kind
    assert state_on([fact], day("2020-05-04")) is State.NOT_ON_RECORD
    assert state_on([fact], day("2020-05-05")) == state
    assert state_on([fact], day("2030-01-01")) == state


def test_every_kind_and_every_state_is_there() -> None:
    """No kind is forgotten in the list, and every state of a record is led to by one."""
    assert [kind.kind for kind in PROGRESS] == list(LEADS_TO)
    assert set(Progress.family) == set(LEADS_TO)
    assert {state for state, _ in LEADS_TO.values()} == set(State) - {
        State.NOT_ON_RECORD,
        State.EXISTED,
        State.OVER,
    }


def test_done_given_up_and_ended() -> None:
    """Done is what was carried out; gone what was given up or lives on elsewhere; ended is both."""
    assert {"completed", "permanent"} == DONE
    assert {"abandoned", "merged", "replaced"} == CEASED
    assert CEASED | {"over"} == GONE
    assert ENDED == DONE | GONE


def test_kinds_differ_though_they_say_the_same() -> None:
    """A plan and a beginning of one day are two facts."""
    assert len({kind(when=2020) for kind in (Planned, Started, Completed, Planned)}) == 3


# Named cases


def test_without_any_fact_nothing_is_on_record() -> None:
    """A measure without any fact is not thereby planned."""
    assert state_on([], day("2020-01-01")) is State.NOT_ON_RECORD
    assert latest([], day("2020-01-01")) is None


def test_a_measure_that_was_completed_and_started_again_runs() -> None:
    """What was carried out can begin again, and be completed again."""
    facts = [
        Planned(when="2018-01-01"),
        Started(when="2018-06-01"),
        Completed(when="2019-06-01"),
        Started(when="2021-01-01"),
    ]

    assert [state_on(facts, day(f"{year}-12-31")) for year in range(2017, 2022)] == [
        "not-on-record",
        "running",
        "completed",
        "completed",
        "running",
    ]


def test_work_that_rests_and_goes_on() -> None:
    """What rests, or was put off, runs again once it is started again."""
    facts = [
        Started(when="2020-01-01"),
        PutOnHold(when="2020-03-15", note="The office was closed."),
        Postponed(when="2020-06", to="2021-23"),
        Started(when="2021-09-20"),
    ]
    days_told = ("2020-03-14", "2020-03-15", "2020-06-29", "2020-06-30", "2021-09-20")

    assert [state_on(facts, day(item)) for item in days_told] == [
        "running",
        "on-hold",
        "on-hold",
        "postponed",
        "running",
    ]


@pytest.mark.parametrize(
    ("text", "recorded", "since"),
    [
        ("2020-05", None, "2020-05-31"),
        ("2020-05", "2020-05-10", "2020-05-10"),
        ("2020/..", "2021-03-01", "2021-03-01"),
        ("unknown", "2021-03-01", "2021-03-01"),
    ],
)
def test_rough_dates_count_once_they_have_certainly_passed(
    text: str, recorded: str | None, since: str
) -> None:
    """A rough date counts when it has certainly passed, or was on record by then."""
    fact = Started(when=text, recorded=recorded)

    assert state_on([fact], day(since) - dt.timedelta(1)) is State.NOT_ON_RECORD
    assert state_on([fact], day(since)) is State.RUNNING


@pytest.mark.parametrize("text", ["2020/..", "unknown"])
def test_what_was_never_recorded_never_counts(text: str) -> None:
    """An open date without a recorded day leaves the state as it was."""
    facts = [Planned(when="2019"), Started(when=text)]

    assert state_on(facts, day("2029-12-31")) is State.PLANNED


@pytest.mark.parametrize(
    ("kind", "own", "code"),
    [
        (Abandoned, {"reason": ""}, "DOC210"),
        (Abandoned, {"reason": "  "}, "DOC210"),
        (Merged, {"other": "two words"}, "DOC302"),
        (ReplacedBy, {"other": ""}, "DOC302"),
        (Postponed, {"to": "soon"}, "DOC204"),
        (Started, {"note": "\x1b[31m"}, "DOC210"),
        (Started, {"recorded": "2020"}, "DOC201"),
    ],
)
def test_what_is_no_fact_is_refused(kind: type[Progress], own: dict[str, Any], code: str) -> None:
    """A reason says something, another measure is named by its id, dates are dates."""
    with pytest.raises(InvalidValue) as refused:
        kind(when="2020", **own)

    assert refused.value.fault.code == code
