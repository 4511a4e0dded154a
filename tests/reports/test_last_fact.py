"""Which fact may have come last, compared with an oracle that tries every choice of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import product
from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st

from eccar.reports import (
    Decided,
    Entered,
    Published,
    Received,
    Released,
    ReportStep,
    Resubmitted,
    Returned,
    Submitted,
)
from eccar.reports.chain.facts import ReportFact
from eccar.reports.chain.last_fact import last_fact
from eccar.reports.chain.state import report_state
from eccar.values.facts import Fact

FIRST = dt.date(2026, 1, 1)
LENGTH = 6
KINDS = (Entered, Released, Decided, Submitted, Received, Returned, Resubmitted, Published)


def day(number: int) -> dt.date:
    """The day so many days after the beginning of the tests."""
    return FIRST + dt.timedelta(number)


DAYS = st.integers(0, LENGTH - 1).map(day)


@st.composite
def whens(draw: st.DrawFn) -> str:
    """A date, exact or rough, of a few days in January, in its notation."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    shapes = [f"{first}", f"{first}/{last}", f"../{last}", f"{first}/..", "unknown"]
    return draw(st.sampled_from(shapes))


@st.composite
def facts(draw: st.DrawFn) -> tuple[ReportFact, ...]:
    """Up to four facts of a report; two of them may say the same."""
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=4))
    return tuple(kind(when=draw(whens()), recorded=draw(st.none() | DAYS)) for kind in kinds)


def choices(fact: Fact, on: dt.date) -> Iterator[dt.date]:
    """The days on which a fact can have happened: a day after *on* stands for all of them."""
    first = fact.when.first or day(-1)
    last = fact.effective_from() or max(on, first) + dt.timedelta(1)
    day_, end = first, max(first, min(last, max(on, first) + dt.timedelta(1)))
    while day_ <= end:
        yield day_
        day_ += dt.timedelta(1)


def outcomes(known: Sequence[Fact], on: dt.date) -> set[int | None]:
    """The places of the facts that are the last in some choice of days; ``None`` if none has happened.

    On one day, the later in the document is the later.
    """
    outcome: set[int | None] = set()
    for days in product(*(tuple(choices(fact, on)) for fact in known)):
        happened = [(chosen, index) for index, chosen in enumerate(days) if chosen <= on]
        outcome.add(max(happened)[1] if happened else None)
    return outcome


def happenings(
    known: Sequence[ReportFact], on: dt.date
) -> Iterator[list[tuple[dt.date, int, ReportFact]]]:
    """In each choice of days what has happened, after its day and its place."""
    for days in product(*(tuple(choices(fact, on)) for fact in known)):
        pairs = enumerate(zip(days, known, strict=True))
        yield [(chosen, index, fact) for index, (chosen, fact) in pairs if chosen <= on]


def _step(happened: Sequence[ReportFact]) -> ReportStep:
    """The step of what has *happened*, in order."""
    steps = [fact.leads_to for fact in happened if fact.leads_to]
    if steps:
        return steps[-1]
    return ReportStep.PUBLISHED if happened else ReportStep.NOT_ON_RECORD


@given(facts(), DAYS)
def test_the_last_fact_is_that_of_the_oracle(known: tuple[ReportFact, ...], on: dt.date) -> None:
    """Exactly those facts may be the last that are so in a choice of days; one that counts is it."""
    expected = outcomes(known, on)
    last = last_fact(known, on)

    assert last.possible == tuple(
        fact for index, fact in enumerate(known) if index in expected - {None}
    )
    assert last.may_be_none == (None in expected)
    assert (last.fact is None) == (None in expected)
    assert last.fact is None or last.fact in last.possible


@given(facts(), DAYS)
def test_the_steps_that_are_open_are_those_of_the_oracle(
    known: tuple[ReportFact, ...], on: dt.date
) -> None:
    """The step and the others that are possible are exactly those of all choices of days.

    A publication is the step where nothing else has happened.
    """
    expected = {
        _step([fact for _, _, fact in sorted(happened, key=itemgetter(0, 1))])
        for happened in happenings(known, on)
    }
    state = report_state(known, on, authorities=("de/musterstadt",))

    assert {state.step, *state.possibly} == expected
    assert state.certain == (len(expected) == 1)
    assert state.step not in state.possibly


@given(facts(), facts(), DAYS, st.randoms(use_true_random=False))
def test_later_facts_change_nothing(
    known: tuple[ReportFact, ...], more: tuple[ReportFact, ...], on: dt.date, random: object
) -> None:
    """What happened after a day does not change the answer on it, wherever it is in the document."""
    later = [fact for fact in more if fact.when.first is not None and fact.when.first > on]
    both = list(known)
    for fact in later:
        both.insert(random.randint(0, len(both)), fact)  # type: ignore[attr-defined]  # A Random.
    asked = {"authorities": ("de/musterstadt",)}

    assert report_state(tuple(both), on, **asked) == report_state(known, on, **asked)  # type: ignore[arg-type]  # As above.


def test_of_two_that_say_the_same_the_later_counts() -> None:
    """Equal facts are distinguished by their places."""
    sent, back = Submitted(when=day(0)), Returned(when=day(0))

    assert last_fact((sent, back, sent), day(1)).possible == (sent,)
