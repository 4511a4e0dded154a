"""Rules ``NET2…``: bodies, their seats and their meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from ...checking.rules import OURS, Hit, hit, rule
from ...membership.facts import Seated
from ...membership.membership import Membership
from ...values.dates import When
from ...values.errors import Severity
from ...values.facts import Fact
from ..coalition import Coalition
from ..context import NetworkContext
from ..entries.bodies import Body
from ..entries.seats import Seat
from ..seats.evidence import seated_facts
from ..seats.on_day import certain_span, was_no_member

_BODIES = "https://www.eccar.info/en/node/587"


def _seats(coalition: Coalition) -> Iterator[tuple[int, int, Seat]]:
    """Every seat, after the places of its body and of itself."""
    for place, body in enumerate(coalition.bodies):
        for index, seat in enumerate(body.seats):
            yield place, index, seat


@rule(
    "NET201",
    Severity.WARNING,
    "The seat ends ({until}) before it begins ({begin}).",
    hint="Exchange the two dates, or correct one.",
    source=OURS,
)
def seat_ends_before_it_begins(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """A seat begins before it ends."""
    for place, index, seat in _seats(coalition):
        begin = seat.beginning
        if begin is not None and seat.until is not None and seat.until.before(begin):
            yield hit("bodies", place, "seats", index, "until", until=seat.until, begin=begin)


@rule(
    "NET202",
    Severity.NOTE,
    "The same holder has another seat in this body at the same time (up to {until}).",
    hint="If it is the same seat, keep one entry. If the first ended earlier, correct its end.",
    source=OURS,
)
def seats_overlap(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """A holder has one seat of a kind in a body at a time."""
    for place, body in enumerate(coalition.bodies):
        for (_, first), (index, second) in combinations(enumerate(body.seats), 2):
            same = (first.holder, first.role, first.topic) == (
                second.holder,
                second.role,
                second.topic,
            )
            if same and (until := _shared_until(first, second)):
                yield hit("bodies", place, "seats", index, until=until)


def _shared_until(first: Seat, second: Seat) -> dt.date | None:
    """The last day on which both seats are certainly held, if there is one."""
    spans = certain_span(first), certain_span(second)
    if None in spans:
        return None
    begin, end = max(span[0] for span in spans if span), min(span[1] for span in spans if span)
    return end if begin <= end else None


@rule(
    "NET203",
    Severity.NOTE,
    "The event ({date}) is outside the time in which the body “{body}” existed.",
    hint="Check the date of the event, and since and until of the body.",
    source=OURS,
)
def meeting_of_a_body_that_did_not_exist(
    coalition: Coalition, context: NetworkContext
) -> Iterator[Hit]:
    """A body meets in the time in which it exists."""
    bodies = {body.id: body for body in coalition.bodies}
    for place, event in enumerate(coalition.events):
        for index, id in enumerate(event.bodies):
            body = bodies.get(id)
            if body and event.when and _is_outside(event.when, body):
                yield hit("events", place, "bodies", index, date=event.when, body=body.names)


def _is_outside(date: When, body: Body) -> bool:
    early = body.since is not None and date.before(body.since)
    return early or (body.until is not None and body.until.before(date))


@rule(
    "NET204",
    Severity.WARNING,
    "{holder} holds the seat, but by its own membership was no member on {on} ({status}).",
    hint="Compare the dates of the seat with the membership, and correct the one that is wrong.",
    source=_BODIES,
)
def held_by_no_member(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """Seats are held by members; whether a holder without a file is one is not asked."""
    for place, index, seat in _seats(coalition):
        membership = context.memberships.get(seat.authority or "")
        span = certain_span(seat)
        if membership is None or span is None or span[0] > context.day:
            continue
        standing = membership.standing_on(span[0])
        if was_no_member(standing):
            values = {"holder": membership.city, "on": span[0], "status": standing.status}
            yield hit("bodies", place, "seats", index, "holder", **values)


@rule(
    "NET205",
    Severity.NOTE,
    "The membership of {holder} records its seats in this body otherwise.",
    hint="Record seats in the document of the coalition, and remove them from the membership.",
    source=OURS,
)
def seat_differs_in_membership(coalition: Coalition, context: NetworkContext) -> Iterator[Hit]:
    """A membership that records seats of its own agrees with the documents of the coalition."""
    for place, body in enumerate(coalition.bodies):
        for holder, facts in seated_facts([body]).items():
            membership = context.memberships.get(holder)
            if membership and _differ(facts, membership, body):
                index = next(n for n, seat in enumerate(body.seats) if seat.holder == holder)
                yield hit("bodies", place, "seats", index, holder=membership.city)


def _differ(facts: tuple[Fact, ...], membership: Membership, body: Body) -> bool:
    """Whether a *membership* has seats in the *body* that the document has not."""
    names = {*body.names.by_language}
    known = {name for _, name in names}
    dates = {_dates(fact) for fact in facts}
    own = [fact for fact in membership.facts if isinstance(fact, Seated) and fact.body in known]
    return any(_dates(fact) not in dates for fact in own)


def _dates(fact: Fact) -> tuple[When | None, ...]:
    return fact.when, getattr(fact, "from_", None), getattr(fact, "until", None)


COALITION_ONLY = (
    seat_ends_before_it_begins,
    seats_overlap,
    meeting_of_a_body_that_did_not_exist,
    held_by_no_member,
    seat_differs_in_membership,
)
"""Evaluated for documents of the coalition."""
