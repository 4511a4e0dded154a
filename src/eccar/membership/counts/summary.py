"""The statuses of many authorities on a day: a row for each, and how many have each status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ...values.brief import Brief
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.records import Records, duplicates, once, records_of
from ...values.selection import ALL, Selection
from ...values.vocabulary import Audience
from ..lifecycle import Status
from ..membership import Membership
from ..packaged import is_registered
from ..standing import Standing


@frozen(kw_only=True)
class StatusCount(Brief):
    """How many authorities have a status on a day.

    Attributes:
        status: The status.
        certain: Those whose record leaves no other status open.
        uncertain: All others that have it.
    """

    status: Status
    certain: int
    uncertain: int

    @property
    def count(self) -> int:
        """All authorities with the status."""
        return self.certain + self.uncertain


@frozen(kw_only=True)
class StatusSummary(Displayable):
    """The statuses of many authorities on a day; see ``status_summary``.

    Attributes:
        on: The day.
        known_on: The day on which the facts were known, if not all on record count.
        standings: The standing of each authority, in the order of their ids.
        selection: Which authorities the answer is limited to.
        records: The memberships that are shown, and what is left out.
    """

    view = "summaries.status_summary"

    on: dt.date
    known_on: dt.date | None = None
    standings: tuple[Standing, ...]
    selection: Selection = ALL
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def counts(self) -> tuple[StatusCount, ...]:
        """How many have each status, in the order of the lifecycle; together they are all."""
        return status_counts(self.standings)

    @property
    def uncertain(self) -> tuple[Standing, ...]:
        """The standings that are to be confirmed: something is on record that leaves others open."""
        return tuple(standing for standing in self.standings if standing.possibly)

    def _brief(self) -> str:
        return f"{self.on}, authorities: {len(self.standings)}"


def status_counts(standings: Iterable[Standing]) -> tuple[StatusCount, ...]:
    """How many of *standings* have each status, in the order of the lifecycle."""
    every = tuple(standings)
    return tuple(_count(status, [s for s in every if s.status is status]) for status in Status)


def _count(status: Status, standings: list[Standing]) -> StatusCount:
    certain = sum(standing.certain for standing in standings)
    return StatusCount(status=status, certain=certain, uncertain=len(standings) - certain)


def status_summary(
    memberships: Iterable[Membership],
    *,
    on: dt.date | str,
    known_on: dt.date | str | None = None,
    selection: Selection = ALL,
    unread: Iterable[str] = (),
) -> StatusSummary:
    """The status of each of many authorities on the day *on*, and how many have each.

    An authority of which there are several memberships is left out, and named in ``records``.

    Args:
        memberships: The memberships.
        on: The day.
        known_on: The day on which the facts were known; by default all on record count.
        selection: Which authorities to show, as ``select`` gives it; by default all.
        unread: The names of files that could not be read.

    Raises:
        InvalidValue: If a day is invalid.

    Example:
        >>> import eccar
        >>> cities = eccar.coalition().where(country="PL")
        >>> summary = eccar.membership.status_summary(cities, on="2024-09-25")
        >>> [(count.status.value, count.certain, count.uncertain)
        ...     for count in summary.counts if count.count]
        [('outside', 0, 1), ('member', 2, 0)]
    """
    on = day(on)
    every = tuple(item for item in memberships if selection.includes((item.subject,)))
    twice = duplicates(every)
    kept = once(every, twice)
    shown = [kept[id_] for id_ in sorted(kept)]
    return StatusSummary(
        on=on,
        known_on=None if known_on is None else day(known_on),
        standings=tuple(membership.standing_on(on, known_on) for membership in shown),
        selection=selection,
        records=records_of(
            shown,
            registered=sum(map(is_registered, shown)),
            left_out=twice,
            unread=unread,
        ),
    )
