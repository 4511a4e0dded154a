"""What a seat in a body says about the membership of its holder."""

from __future__ import annotations

from collections.abc import Iterable

from ...membership.facts import Seated
from ...values.dates import When
from ..entries.bodies import Body
from ..entries.seats import Seat, SeatRole

_OFFICES: dict[SeatRole, str] = {
    **{role: role.value for role in SeatRole if role is not SeatRole.MEMBER},
    SeatRole.PRESIDENT: "presidency",
    SeatRole.VICE_PRESIDENT: "vice-presidency",
}
"""The office of whoever has a seat, by the role of the seat; a mere member has none."""

_ROLES = {office: role for role, office in _OFFICES.items()}


def seat_name(body: str, role: SeatRole) -> str:
    """How the fact *seated* names a seat: the body, and the office behind it in brackets."""
    return f"{body} ({_OFFICES[role]})" if role in _OFFICES else body


def body_and_role(name: str) -> tuple[str, SeatRole]:
    """The body and the role that the name of a seat has.

    >>> body_and_role("Executive Board (presidency)")
    ('Executive Board', <SeatRole.PRESIDENT: 'president'>)
    """
    body, _, office = name.removesuffix(")").rpartition(" (")
    role = _ROLES.get(office) if body and name.endswith(")") else None
    return (name, SeatRole.MEMBER) if role is None else (body, role)


def seated_facts(bodies: Iterable[Body]) -> dict[str, tuple[Seated, ...]]:
    """What the seats in *bodies* say of the memberships of their holders, by the ids of these.

    Who sits in a body of the coalition is a member. A seat without any date says nothing of a day.
    """
    facts: dict[str, tuple[Seated, ...]] = {}
    for body in bodies:
        for seat in body.seats:
            date = seat.when or seat.from_
            if seat.authority and date and seat.role is not SeatRole.ADVISER:
                fact = _seated(body, seat, date)
                if fact not in (known := facts.get(seat.authority, ())):
                    facts[seat.authority] = (*known, fact)
    return facts


def _seated(body: Body, seat: Seat, date: When) -> Seated:
    return Seated(
        when=date,
        by=seat.by,
        sources=seat.sources or body.sources,
        recorded=seat.recorded or body.recorded,
        note=seat.note,
        votes=seat.votes,
        body=seat_name(body.names.best("en"), seat.role),
        from_=seat.from_,
        until=seat.until,
    )
