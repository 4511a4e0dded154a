"""Who may vote on a day, as far as the statutes that are public let one say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from ...membership.counts.counted import on_record, selected
from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...membership.standing import Standing
from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.figures import DatedFigure, Statutes, statutes
from ...values.records import Records
from ...values.vocabulary import Audience, YesNo
from ..seats.on_day import was_no_member

VOTES_OF_A_MEMBER = "votes_of_a_member"
"""The dated figure that says how many votes a member has; none is public."""


@frozen(kw_only=True)
class VotingRight(Brief):
    """Whether an authority may vote on a day.

    Attributes:
        standing: Its standing on the day.
        may_vote: *no* for who is certainly no member: it left, or was not admitted, or the register
            has all members; *yes* for who certainly is one, if a figure of the statutes says that
            members vote; else *unknown*, as for who only began to join and may have been admitted
            since.
    """

    standing: Standing
    may_vote: YesNo


@frozen(kw_only=True)
class VotingRights(Displayable):
    """Who may vote on a day.

    Attributes:
        on: The day.
        figure: What the statutes say, with its source; ``None`` if that is not on record.
        rights: The right of each authority on record, in the order of their ids.
        known_on: The day on which the facts were known, if not all on record count.
        records: The memberships that are counted, and what is left out.
    """

    view = "members.voting_rights"

    on: dt.date
    figure: DatedFigure | None
    rights: tuple[VotingRight, ...]
    known_on: dt.date | None = None
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    def with_answer(self, may_vote: YesNo | str) -> tuple[VotingRight, ...]:
        """The rights with this answer."""
        may_vote = YesNo(may_vote)
        return tuple(right for right in self.rights if right.may_vote is may_vote)

    def _brief(self) -> str:
        counts = (f"{len(self.with_answer(answer))} {answer}" for answer in YesNo)
        return f"{self.on}: {', '.join(counts)}"


def voting_rights(
    memberships: Iterable[Membership],
    on: dt.date,
    law: Statutes | None = None,
    *,
    known_on: dt.date | None = None,
    complete: YesNo = YesNo.UNKNOWN,
) -> VotingRights:
    """Who may vote on the day *on*, by the dated figures of *law*; by default the packaged ones.

    Of several memberships of one authority none is answered. If the register is *complete*, who is
    not recorded as a member is none.
    """
    known, records = selected(on_record(memberships, known_on), known_on)
    kept = sorted(known, key=lambda membership: membership.subject)
    figure = (law or statutes()).figure(VOTES_OF_A_MEMBER, on)
    standings = [membership.standing_on(on) for membership in kept]
    return VotingRights(
        on=on,
        figure=figure,
        rights=tuple(
            VotingRight(standing=each, may_vote=_may_vote(each, figure, complete))
            for each in standings
        ),
        known_on=known_on,
        records=records,
    )


def _may_vote(standing: Standing, figure: DatedFigure | None, complete: YesNo) -> YesNo:
    outside = standing.certain and standing.status is not Status.MEMBER
    if was_no_member(standing) or (outside and complete is YesNo.YES):
        return YesNo.NO
    if figure is None or outside or not standing.certain:
        return YesNo.UNKNOWN
    return YesNo.YES if figure.value else YesNo.NO
