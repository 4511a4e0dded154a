"""The status of an authority on a day, and the facts from which it follows."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from ..values.cities import City
from ..values.dates import When
from ..values.displayable import Displayable, Message
from .facts import MembershipFact
from .lifecycle import Status, Statuses


@frozen(kw_only=True)
class Standing(Displayable):
    """Where an authority stands on a day, what else may be, and on which evidence.

    ``possibly`` holds the *other* statuses that the record leaves open. ``because`` is the fact
    that last changed the status, ``last_evidence`` the latest of any kind. ``taken_as_known``
    are the facts without a recorded day, if the question was what was known on a day. Where
    ``exact`` is false, ``possibly`` may hold too much: too many dates were too rough.
    """

    view = "standings.standing"

    city: City
    on: dt.date
    known_on: dt.date | None = None
    status: Status
    possibly: Statuses = frozenset()
    because: MembershipFact | None = None
    last_evidence: MembershipFact | None = None
    taken_as_known: tuple[MembershipFact, ...] = field(default=(), repr=False)
    exact: bool = True

    @property
    def certain(self) -> bool:
        """Whether the record leaves no other status open."""
        return not self.possibly

    @property
    def since(self) -> When | None:
        """The date of the fact that last changed the status; nothing if none ever did."""
        return self.because.when if self.because else None

    def explain(self) -> tuple[Message, ...]:
        """The sentences that justify the answer, as keys with values for the wording."""
        key = "membership.explain.because" if self.because else "membership.explain.nothing"
        messages = [Message(key, self._because())]
        if self.possibly:
            statuses = sorted_statuses(self.possibly)
            messages.append(Message("membership.explain.possibly", {"statuses": statuses}))
        if self.last_evidence and self.last_evidence is not self.because:
            messages.append(Message("membership.explain.evidence", _cited(self.last_evidence)))
        if not self.exact:
            messages.append(Message("membership.explain.superset"))
        if self.taken_as_known:
            count = len(self.taken_as_known)
            messages.append(Message("membership.explain.taken_as_known", {"count": count}))
        return tuple(messages)

    def _because(self) -> dict[str, object]:
        return {"status": self.status, **(_cited(self.because) if self.because else {})}


def sorted_statuses(statuses: Statuses) -> tuple[Status, ...]:
    """*statuses* in the order of the lifecycle."""
    return tuple(status for status in Status if status in statuses)


def _cited(fact: MembershipFact) -> dict[str, object]:
    return {"fact": fact}
