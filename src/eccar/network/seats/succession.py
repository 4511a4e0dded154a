"""Which seats of a body are those of a day, where several holders, or several entries of one, are on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from ...values.brief import Brief
from ...values.calendar import later
from ...values.cities import City
from ...values.texts import Text
from ..coalition import Coalition
from ..entries.bodies import Body, BodyFigure, BodyFigureKind
from ..entries.seats import Seat, SeatRole
from ..facts import FoundingDeclared

_ELECTED = (SeatRole.MEMBER, SeatRole.PRESIDENT, SeatRole.VICE_PRESIDENT)
"""The roles for which the term of a body holds."""


@frozen(kw_only=True)
class HeldSeat(Brief):
    """A seat on a day.

    Attributes:
        seat: The seat.
        certain: Whether it was certainly held on the day; else it may have been.
        on_record: Whether the register has a membership of the holder, or it is a partner.
        not_a_member: Whether the holder was certainly no member on the day.
        city: The authority that holds it, if the register has a membership of it.
        names: The name of the partner that holds it, if it is on record.
    """

    seat: Seat
    certain: bool
    on_record: bool = True
    not_a_member: bool = False
    city: City | None = None
    names: Text | None = None

    @property
    def key(self) -> tuple[str, SeatRole, str | None]:
        """What one holder has once in a body: the holder, its role and its topic."""
        return self.seat.holder, self.seat.role, self.seat.topic


def once(held: Iterable[HeldSeat]) -> Sequence[HeldSeat]:
    """*held* with one seat for each holder, role and topic: a certain one, else the last that began."""
    every = tuple(held)
    best = {each.key: each for each in sorted(every, key=_rank)}
    return [each for each in every if best[each.key] is each]


def _rank(held: HeldSeat) -> tuple[bool, dt.date]:
    begin = held.seat.beginning
    return held.certain, begin.sort_key()[0] if begin else dt.date.min


def earlier_seats(
    held: Iterable[HeldSeat], bodies: Sequence[Body], figure: BodyFigure | None, on: dt.date
) -> tuple[HeldSeat, ...]:
    """Those of the seats *held* that are of earlier holders, by what the *bodies* record since.

    Their ends are not recorded. They are earlier once the longest term that a source gives for the
    body has passed, another holds the presidency, or as many authorities certainly have a seat as
    the exact *figure* says. That is no proof of an end: a holder may have been elected again.
    """
    every = tuple(held)
    seats = [seat for body in bodies for seat in body.seats]
    term, full = _term(bodies), _is_full(every, figure)
    return tuple(
        each
        for each in every
        if _is_open(each)
        and (
            (full and each.seat.authority is not None)
            or _is_over(each.seat, term, on)
            or any(_succeeds(seat, each.seat, on) for seat in seats)
        )
    )


def _is_open(held: HeldSeat) -> bool:
    """Whether a seat has a beginning, but no end, and is not certain on the day."""
    seat = held.seat
    return not held.certain and seat.until is None and seat.beginning is not None


def _is_over(seat: Seat, term: int | None, on: dt.date) -> bool:
    """Whether the *term* in years has passed on the day since the last day on which *seat* can have begun."""
    begin = seat.beginning
    if term is None or seat.role not in _ELECTED or begin is None or begin.last is None:
        return False
    return later(begin.last, years=term) < on


def _term(bodies: Iterable[Body]) -> int | None:
    """The longest term of the body in years that a source gives."""
    figures = (figure for body in bodies for figure in body.figures)
    terms = (each.number for each in figures if each.figure is BodyFigureKind.TERM_IN_YEARS)
    return max(terms, default=None)


def _is_full(held: Iterable[HeldSeat], figure: BodyFigure | None) -> bool:
    """Whether as many authorities certainly have a seat as the body has, by its exact *figure*."""
    if figure is None or figure.precision is not None:
        return False
    certain = {each.seat.authority for each in held if each.certain and each.seat.authority}
    return len(certain) >= figure.number


def _succeeds(new: Seat, old: Seat, on: dt.date) -> bool:
    """Whether the presidency that *old* gave was certainly obtained again, as *new*, by the day."""
    if not new.role is old.role is SeatRole.PRESIDENT:
        return False
    begin, before = new.beginning, old.beginning
    if begin is None or begin.last is None or before is None:
        return False
    return before.before(begin) and begin.last <= on


def existed_on(body: Body, on: dt.date, founded: dt.date | None = None) -> bool:
    """Whether a *body* existed on a day, or may have; before the coalition was *founded*, none did."""
    begin, end = body.since, body.until
    first = max(filter(None, (founded, begin.first if begin else None)), default=None)
    return (first is None or first <= on) and (end is None or end.last is None or on <= end.last)


def founding_of(coalitions: Iterable[Coalition]) -> dt.date | None:
    """The first day on which the coalition can have been founded, by documents about it."""
    facts = (fact for each in coalitions for fact in each.facts)
    days = [fact.when.first for fact in facts if isinstance(fact, FoundingDeclared)]
    return None if None in days else min(filter(None, days), default=None)


def size_on(figures: Iterable[BodyFigure], on: dt.date) -> BodyFigure | None:
    """The last of the *figures* that says how many authorities sit in the body, of a time by a day."""
    sizes = [
        figure
        for figure in figures
        if figure.figure is BodyFigureKind.AUTHORITIES
        and figure.when is not None
        and figure.when.first is not None
        and figure.when.first <= on
    ]
    return max(
        sizes, key=lambda figure: figure.when.sort_key() if figure.when else (on, on), default=None
    )
