"""Which dates the documents of an authority give, by kind of document; what is done gives none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from ...fees.accounts.account import Account
from ...fees.accounts.facts import Charged
from ...plan.history import Adopted, Evaluated, Revised, Stage, interval_end
from ...plan.inventory import PlanDocument
from ...plan.measures.measure import Measure, Milestone
from ...plan.measures.progress import ENDED, GONE
from ...plan.plan import ActionPlan
from ...values.dates import When, when
from ...values.displayable import Message
from ...values.facts import in_order
from ...values.money import Money
from ...values.texts import Titled
from .deadlines import Deadline, DeadlineBasis, DeadlineKind

INTERNATIONAL_DAY = (3, 21)
"""Month and day of the International Day for the Elimination of Racial Discrimination, which the General
Assembly of the United Nations proclaimed in resolution 2142 (XXI) of 26 October 1966."""

_REVIEWS = (Adopted, Revised, Evaluated)
"""What counts as a review of a plan."""


def international_day(on: dt.date) -> Deadline:
    """The next International Day for the Elimination of Racial Discrimination, on the day *on* or later."""
    this_year = dt.date(on.year, *INTERNATIONAL_DAY)
    next_year = dt.date(min(on.year + 1, dt.MAXYEAR), *INTERNATIONAL_DAY)
    day = this_year if on <= this_year else next_year
    return Deadline(
        authority="",
        kind=DeadlineKind.DAY_AGAINST_RACISM,
        when=when(day),
        basis=DeadlineBasis.BODY,
        item=str(day.year),
        title=Message("dossier.deadline.day-against-racism"),
    )


def account_dates(account: Account, on: dt.date) -> Iterator[Deadline]:
    """Until when what is open on the day *on* is to be paid, where whoever charged it said so.

    Payments settle the charge of a year that was due first; what is open is the rest of the later
    ones.
    """
    for year, amount in account.open_by_year_on(on).items():
        if year is None:
            continue
        charges = account.unreversed_charges_on(year, on)
        for number, charge, part in _open_charges(charges, amount):
            yield Deadline(
                authority=account.subject,
                kind=DeadlineKind.FEE,
                when=when(charge),
                basis=DeadlineBasis.BODY,
                identity=account.identity,
                item=str(year) if number == 1 else f"{year}/{number}",
                title=Message("dossier.deadline.fee", {"year": year, "amount": part}),
            )


def _open_charges(
    charges: Iterable[Charged], amount: Money
) -> Iterator[tuple[int, dt.date, Money]]:
    """Of the *charges* of a year those with a part of the open *amount*: number, due day and part."""
    numbered = [(number, each) for number, each in enumerate(charges, 1)]
    left = amount.hundredths
    for number, charge in sorted(numbered, key=_due_first)[::-1]:
        part = min(left, charge.amount.hundredths)
        left -= part
        if part > 0 and charge.due is not None:
            yield number, charge.due, Money(part, amount.currency)


def _due_first(numbered: tuple[int, Charged]) -> tuple[dt.date, int]:
    number, charge = numbered
    return charge.due or dt.date.min, number


def plan_dates(document: PlanDocument, on: dt.date) -> Iterator[Deadline]:
    """The milestones that are not reached; of a plan that is not replaced its end and its review."""
    if isinstance(document, ActionPlan) and document.stage_on(on) is Stage.REPLACED:
        return
    subject, identity = document.subject, document.identity
    for kind, date, item, titles in _stated(document, on):
        yield Deadline(
            authority=subject,
            kind=kind,
            when=date,
            basis=DeadlineBasis.DOCUMENT,
            identity=identity,
            item=item,
            title=Message(f"dossier.deadline.{kind}", titles),
        )


_Stated: TypeAlias = "tuple[DeadlineKind, When, str, dict[str, Titled]]"
"""What is due, when, which item of the document is meant, and the titles in the words for it."""


def _stated(document: PlanDocument, on: dt.date) -> Iterator[_Stated]:
    if isinstance(document, ActionPlan):
        titles = {"plan": Titled(document.id or document.subject, document.titles)}
        if end := _end(document, on):
            yield DeadlineKind.PLAN_END, end, "", titles
        if review := _review(document, on):
            yield DeadlineKind.REVIEW, review, "", titles
    for measure in document.on_record:
        if measure.milestones and not _over(measure, on):
            yield from _milestones(measure, on)


def _end(plan: ActionPlan, on: dt.date) -> When | None:
    """The last day of the period, until it has passed."""
    last = plan.period.last if plan.period else None
    return when(last) if last is not None and on <= last else None


def _review(plan: ActionPlan, on: dt.date) -> When | None:
    """The day on which the interval has passed since the last review that counts."""
    if (every := plan.reviewed_every) is None:
        return None
    reviews = [each for each in in_order(plan.facts_on_record, on) if isinstance(each, _REVIEWS)]
    return moved(reviews[-1].when, lambda day: interval_end(day, every)) if reviews else None


def _over(measure: Measure, on: dt.date) -> bool:
    return measure.state_on(on) in ENDED | GONE


def _milestones(measure: Measure, on: dt.date) -> Iterator[_Stated]:
    """The milestones of a *measure* with a date that are not reached by the day *on*."""
    for number, milestone in enumerate(measure.milestones, 1):
        if milestone.due is not None and not _reached(milestone, on):
            item = f"{measure.id}/{number}"
            titles = {
                "milestone": Titled(item, milestone.titles),
                "measure": Titled(measure.id, measure.titles),
            }
            yield DeadlineKind.MILESTONE, milestone.due, item, titles


def _reached(milestone: Milestone, on: dt.date) -> bool:
    reached = milestone.reached
    return reached is not None and (reached.first is None or reached.first <= on)


def moved(date: When, by: Callable[[dt.date], dt.date]) -> When:
    """A rough *date* with both ends moved *by* a function; an end that is open stays open."""
    if date.unknown:
        return date
    first = by(date.first).isoformat() if date.first else ".."
    if date.exact:
        return when(first)
    last = by(date.last).isoformat() if date.last else ".."
    return when(first if first == last else f"{first}/{last}")
