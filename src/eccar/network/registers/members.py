"""Who is a member on a day, how certain that is, and what was published about the number."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import field, frozen

from ...membership.counts.counted import NOBODY, MemberTally, tally_of
from ...membership.counts.summary import StatusSummary
from ...membership.lifecycle import Status
from ...membership.standing import Standing
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, YesNo
from ..entries.member_counts import PublishedCount


@frozen(kw_only=True)
class Members(Displayable):
    """The members on a day, by the documents at hand.

    The register is not the membership: what is in no document is not counted, and the published
    numbers are not calculated with.

    Attributes:
        summary: The status of each authority, and how many have each.
        published: Numbers that sources published for the month of the day, or else for the dates
            before and after it.
        complete: Whether a document claims that the register has all members.
        packaged: Whether it is the packaged register, from public sources.
    """

    view = "members.members"

    summary: StatusSummary
    published: tuple[PublishedCount, ...] = ()
    complete: YesNo = field(default=YesNo.UNKNOWN)
    packaged: bool = False

    @property
    def on(self) -> dt.date:
        """The day."""
        return self.summary.on

    @property
    def known_on(self) -> dt.date | None:
        """The day on which the facts were known, if not all on record count."""
        return self.summary.known_on

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.summary.audience

    @property
    def authorities(self) -> int:
        """How many authorities are on record, members or not."""
        return len(self.summary.standings)

    @property
    def least(self) -> int:
        """The members for certain: the record leaves no other status open."""
        return self._tally.least

    @property
    def possible(self) -> int:
        """All others that may be members: the record leaves it open."""
        return self.most - self.least

    @property
    def most(self) -> int:
        """The members and all others whose record leaves membership open."""
        return self._tally.most

    @property
    def begun(self) -> int:
        """Those that are in neither number and only began to join: no decision about them is on record."""
        return sum(
            standing.certain and standing.status in _BEGUN for standing in self.summary.standings
        )

    @cached_property
    def _tally(self) -> MemberTally:
        tally = NOBODY
        for standing in self.summary.standings:
            tally = tally.plus(tally_of(standing.status, _statuses(standing)))
        return tally

    def with_status(self, status: Status | str) -> tuple[Standing, ...]:
        """The standings of those that have the *status*, certain or not."""
        status = Status(status)
        return tuple(each for each in self.summary.standings if each.status is status)

    def _brief(self) -> str:
        return f"{self.on}: {self.least} certain, {self.possible} possible of {self.authorities}"


_BEGUN = (Status.INTENDING, Status.RESOLVED, Status.CANDIDATE)
"""The statuses of who began to join; it may have been admitted without a trace in the record."""


def _statuses(standing: Standing) -> frozenset[Status]:
    """All statuses that a standing leaves possible; of one without facts nothing is certain."""
    return frozenset({standing.status, *standing.possibly})
