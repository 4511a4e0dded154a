"""Who sat in a body on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import evolve, frozen

from ...membership.lifecycle import LEAVINGS, REFUSALS, Status
from ...membership.membership import Membership
from ...membership.standing import Standing
from ...values.dates import When
from ...values.displayable import Displayable
from ...values.texts import Text
from ...values.vocabulary import Audience
from ..entries.bodies import Body, BodyFigure
from ..entries.seats import Seat
from .succession import HeldSeat, earlier_seats, existed_on, once, size_on

Partners: TypeAlias = Mapping[str, Text]
"""The names of partners, by the references to them: ``partners/unesco``."""


@frozen(kw_only=True)
class SeatsOnDay(Displayable):
    """Who sat in a body on a day, as far as that is on record.

    Attributes:
        body: The body.
        on: The day.
        seats: The seats that were held for certain, then those that may have been, each in the
            order of the record; a holder has a seat of a role once.
        earlier: The seats of earlier holders whose end is not recorded, and which are not among the
            others: the term has passed since, the presidency was obtained again, or all seats have
            certain holders.
        figure: What a source says of the number of authorities in the body: the last figure that is
            of a time by the day.
        known_on: The day on which the entries were known, if not all on record count.
        audience: Whom the answer is for.
    """

    view = "bodies.seats_on_day"

    body: Body
    on: dt.date
    seats: tuple[HeldSeat, ...]
    earlier: tuple[HeldSeat, ...] = ()
    figure: BodyFigure | None = None
    known_on: dt.date | None = None
    audience: Audience = Audience.PUBLIC

    @property
    def certain(self) -> tuple[HeldSeat, ...]:
        """The seats that were certainly held on the day."""
        return tuple(each for each in self.seats if each.certain)

    @property
    def possible(self) -> tuple[HeldSeat, ...]:
        """The seats that may have been held on the day."""
        return tuple(each for each in self.seats if not each.certain)

    @property
    def not_on_record(self) -> tuple[str, ...]:
        """The ids of the holders on the day without a membership in the register; in order."""
        return tuple(sorted({each.seat.holder for each in self.seats if not each.on_record}))

    def _brief(self) -> str:
        return (
            f"{self.body.id} {self.on}: {len(self.certain)} certain, {len(self.possible)} possible"
        )


def seats_on_day(
    bodies: Iterable[Body],
    memberships: Iterable[Membership],
    on: dt.date,
    *,
    audience: Audience = Audience.PUBLIC,
    partners: Partners | None = None,
    founded: dt.date | None = None,
    known_on: dt.date | None = None,
) -> SeatsOnDay:
    """Who sat on the day *on* in a body, of which *bodies* are the versions on record.

    Seats that several versions have count once. Before the body existed, or the coalition can have
    been *founded*, only those count that are certain. *partners* has the names of partners.
    """
    versions = tuple(bodies)
    existed = any(existed_on(body, on, founded) for body in versions)
    known = {membership.subject: membership for membership in memberships}
    seats = dict.fromkeys(seat for body in versions for seat in body.seats)
    held = once(
        _held(seat, certain, known, on, partners or {})
        for seat in seats
        for certain in _held_on(seat, on)
        if certain or existed
    )
    figure = size_on((figure for body in versions for figure in body.figures), on)
    earlier = earlier_seats(held, versions, figure, on)
    current = (each for each in held if each not in earlier)
    return SeatsOnDay(
        body=versions[0],
        on=on,
        seats=tuple(sorted(current, key=lambda each: not each.certain)),
        earlier=earlier,
        figure=figure,
        known_on=known_on,
        audience=audience,
    )


def as_known(body: Body, recorded: dt.date | None, known_on: dt.date | None) -> Body:
    """A *body*, put on record on the day *recorded*, with what was known of it on a day; without one, all."""
    if known_on is None:
        return body
    seats = (seat for seat in body.seats if (seat.recorded or recorded or known_on) <= known_on)
    known = recorded is None or recorded <= known_on
    return evolve(body, seats=tuple(seats), figures=body.figures if known else ())


def _held(
    seat: Seat, certain: bool, known: Mapping[str, Membership], on: dt.date, partners: Partners
) -> HeldSeat:
    membership = known.get(seat.authority or "")
    standing = membership.standing_on(on) if membership else None
    return HeldSeat(
        seat=seat,
        certain=certain,
        on_record=membership is not None or seat.authority is None,
        not_a_member=standing is not None and was_no_member(standing),
        city=membership.city if membership else None,
        names=partners.get(seat.holder),
    )


def was_no_member(standing: Standing) -> bool:
    """Whether something on record says that the authority was no member: it left, or was not admitted.

    Who has only begun to join may have been admitted without a trace in the record; the seat says
    so.
    """
    if not standing.certain or standing.status not in (Status.FORMER, Status.OUTSIDE):
        return False
    last = standing.because or standing.last_evidence
    return last is not None and last.word in (*LEAVINGS, *REFUSALS)


def _held_on(seat: Seat, on: dt.date) -> Iterator[bool]:
    """Whether *seat* was certainly held on a day, if it can have been; else nothing.

    It is certain from the last day on which it can have begun to the first on which it can have
    ended; a seat without an end, to the last day for which it is on record.
    """
    begin, end = seat.beginning, seat.until
    if _is_after(begin, on) or _is_before(end, on):
        return
    span = certain_span(seat)
    yield span is not None and span[0] <= on <= span[1]


def certain_span(seat: Seat) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which *seat* was certainly held; ``None`` if there is no such day."""
    begin, end = seat.beginning, seat.until
    if begin is None or begin.last is None:
        return None
    seen = [date.first for date in (seat.when, seat.from_) if date and date.first]
    last = end.first if end is not None else max(seen, default=None)
    return None if last is None or last < begin.last else (begin.last, last)


def _is_after(begin: When | None, on: dt.date) -> bool:
    return begin is not None and begin.first is not None and on < begin.first


def _is_before(end: When | None, on: dt.date) -> bool:
    return end is not None and end.last is not None and end.last < on
