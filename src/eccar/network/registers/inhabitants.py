"""How many inhabitants the members have on a day, each counted once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from attrs import frozen

from ...membership.counts.counted import on_record, selected, tally_on
from ...membership.membership import Membership
from ...values.cities import City
from ...values.displayable import Displayable
from ...values.records import Records
from ...values.vocabulary import Audience


@frozen(kw_only=True)
class InhabitantsReached(Displayable):
    """How many inhabitants the members have on a day, as far as their numbers are on record.

    Attributes:
        on: The day.
        least: The inhabitants of the certain members.
        most: The inhabitants of all that are or may be members; a span counts with its upper bound.
        counted: The ids of the authorities that are counted, in order.
        within: The ids of those that are part of another one that is counted, so that they are not.
        not_known: The ids of those whose number of inhabitants is not on record by the day.
        known_on: The day on which the facts were known, if not all on record count.
        records: The memberships that are counted, and what is left out.
    """

    view = "members.inhabitants_reached"

    on: dt.date
    least: int
    most: int
    counted: tuple[str, ...]
    within: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()
    known_on: dt.date | None = None
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    def _brief(self) -> str:
        return (
            f"{self.on}: {self.least} to {self.most} inhabitants, authorities: {len(self.counted)}"
        )


def inhabitants_reached(
    memberships: Iterable[Membership], on: dt.date, *, known_on: dt.date | None = None
) -> InhabitantsReached:
    """How many inhabitants the members have on the day *on*.

    Of several memberships of one authority none is counted. A member that is part of another one
    counts within it. A city and a metropolitan city of one name are two, unless one is recorded as
    part of the other.
    """
    kept, records = selected(on_record(memberships, known_on), known_on)
    possible = {each.subject: each for each in kept if tally_on(each, on).most}
    certain = {id: each for id, each in possible.items() if tally_on(each, on).least}
    least, _ = _sums(certain, on)
    _, most = _sums(possible, on)
    within = [id for id in possible if _is_within(id, possible, on)]
    counted = [id for id in possible if id not in within and _population(possible[id].city, on)]
    return InhabitantsReached(
        on=on,
        least=least,
        most=max(least, most),
        counted=tuple(sorted(counted)),
        within=tuple(sorted(within)),
        not_known=tuple(sorted(possible.keys() - {*counted, *within})),
        known_on=known_on,
        records=records,
    )


def _sums(members: Mapping[str, Membership], on: dt.date) -> tuple[int, int]:
    """The lower and the upper bound of the inhabitants of *members*, each counted once."""
    outside = [each.city for id, each in members.items() if not _is_within(id, members, on)]
    bounds = [_population(city, on) or (0, 0) for city in outside]
    return sum(least for least, _ in bounds), sum(most for _, most in bounds)


def _is_within(id: str, members: Mapping[str, Membership], on: dt.date) -> bool:
    """Whether an authority is part, at any depth, of one of *members* whose inhabitants are known.

    Authorities that are recorded as parts of each other, in a circle, are counted by themselves.
    """
    return any(
        _population(members[whole].city, on) and id not in _wholes(whole, members)
        for whole in _wholes(id, members)
    )


def _wholes(id: str, members: Mapping[str, Membership]) -> set[str]:
    """The members that an authority is part of, at any depth."""
    wholes: set[str] = set()
    ways = [id]
    while ways:
        new = {each for each in members[ways.pop()].city.part_of if each in members} - wholes
        wholes |= new
        ways += new
    return wholes


def _population(city: City, on: dt.date) -> tuple[int, int] | None:
    """The least and the most inhabitants by the last count before a day."""
    count = city.population_on(on)
    return (count.inhabitants, count.most) if count else None
