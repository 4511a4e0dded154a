"""Which fact came last by a day, and which others may have, where dates are rough."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from ...values.brief import Brief
from ...values.facts import Fact, in_order

AnyFact = TypeVar("AnyFact", bound=Fact)
AnyStep = TypeVar("AnyStep", bound=enum.StrEnum)


@frozen(kw_only=True)
class LastFact(Brief, Generic[AnyFact]):
    """The last of some facts on a day, as far as it is known.

    Attributes:
        fact: The fact that counts as the last, of those that certainly count; ``None`` if none
            does.
        possible: The facts, among them *fact*, that may have been the last, in document order.
        may_be_none: Whether none of the facts may have happened yet.
    """

    fact: AnyFact | None
    possible: tuple[AnyFact, ...]
    may_be_none: bool


def last_fact(facts: Sequence[AnyFact], on: dt.date) -> LastFact[AnyFact]:
    """The last of *facts* by the day *on*, and those that may have been it.

    Each fact happened on a day of its span, of which the last is the day from which it counts
    (``Fact.effective_from``). A fact may have been the last if its latest day up to *on* is not
    before the first day of one that certainly counts: then all of those can have come before it. Of
    facts that can only have happened on the same day, the later in the document came later.
    """
    counting = in_order(facts, on)
    latest_beginning = max(
        ((_first(fact), index) for index, fact in enumerate(facts) if fact.effective_by(on)),
        default=None,
    )
    possible = tuple(
        fact
        for index, fact in enumerate(facts)
        if fact.may_have_happened_by(on)
        and (latest_beginning is None or (_last(fact, on), index) >= latest_beginning)
    )
    return LastFact(
        fact=counting[-1] if counting else None, possible=possible, may_be_none=not counting
    )


def _first(fact: Fact) -> dt.date:
    return fact.when.first or dt.date.min


def _last(fact: Fact, on: dt.date) -> dt.date:
    """The latest day up to *on* on which *fact* can have happened."""
    counts_from = fact.effective_from()
    return on if counts_from is None else min(counts_from, on)


@frozen(kw_only=True)
class Reached(Brief, Generic[AnyFact, AnyStep]):
    """The step to which the last of some facts has led by a day.

    Attributes:
        step: The step.
        because: The fact that has led to it.
        possibly: The other steps that the record leaves open, in their order.
        pending: The facts that may have happened by the day and leave the step open.
    """

    step: AnyStep
    because: AnyFact | None
    possibly: tuple[AnyStep, ...]
    pending: tuple[AnyFact, ...]


def reached(
    facts: Sequence[AnyFact],
    on: dt.date,
    steps: type[AnyStep],
    leads_to: Callable[[AnyFact], AnyStep | None],
) -> Reached[AnyFact, AnyStep]:
    """The step that was reached by the day *on*.

    Args:
        facts: The facts, put on record.
        on: The day.
        steps: All steps in their order; the first is that of which nothing is on record.
        leads_to: The step to which a fact leads; ``None`` if it leads to none.
    """
    nothing, *_ = steps
    last = last_fact([fact for fact in facts if leads_to(fact)], on)
    step = (last.fact and leads_to(last.fact)) or nothing
    possible = {leads_to(fact) for fact in last.possible}
    if last.may_be_none:
        possible.add(nothing)
    return Reached(
        step=step,
        because=last.fact,
        possibly=tuple(each for each in steps if each in possible and each is not step),
        pending=tuple(fact for fact in last.possible if not fact.effective_by(on)),
    )


def with_publications(
    now: Reached[AnyFact, AnyStep],
    published: Sequence[AnyFact],
    on: dt.date,
    step: AnyStep,
    instead_of: Collection[AnyStep],
) -> Reached[AnyFact, AnyStep]:
    """What was reached by the day *on*, where a publication is a *step* instead of some others.

    A publication replaces nothing else that was reached. The days of publications and of the other
    facts leave different things open, so that each choice of the one goes with each of the other.

    Args:
        now: What was reached without the publications.
        published: The publications, put on record.
        on: The day.
        step: The step of a publication.
        instead_of: The steps that it takes the place of.
    """
    possible = {now.step, *now.possibly}
    perhaps = tuple(fact for fact in published if fact.may_have_happened_by(on))
    if not perhaps or possible.isdisjoint(instead_of):
        return now
    certain = in_order(perhaps, on)
    steps = {each for each in possible if not certain or each not in instead_of} | {step}
    is_step = bool(certain) and now.step in instead_of
    reached_step = step if is_step else now.step
    return Reached(
        step=reached_step,
        because=certain[-1] if is_step else now.because,
        possibly=tuple(each for each in type(step) if each in steps and each is not reached_step),
        pending=(*now.pending, *(fact for fact in perhaps if not certain)),
    )
