"""The status of an authority on a day, and the facts from which it follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import field, frozen

from ..values.cities import City
from ..values.dates import When
from ..values.displayable import Displayable, Message
from ..values.figures import Authorisation
from ..values.identity import identity_text
from .facts import MembershipFact
from .lifecycle import SHOWING, Status, Statuses


@frozen(kw_only=True)
class Standing(Displayable):
    """Where an authority stands on a day, what else may be, and on which evidence.

    ``possibly`` holds the *other* statuses that the record leaves open. ``because`` is the fact
    that last changed the status, ``last_evidence`` the latest of any kind. ``pending`` are the
    facts that may have happened by the day and leave the status open, because their day is not
    known exactly. ``retracted`` are those taken back as wrong, where no other gives a status.
    ``consent`` is what national law requires before the resolution takes effect, if there is no
    document of it. ``taken_as_known`` are the facts without a recorded day, if the question was
    what was known on a day. Where ``exact`` is false, ``possibly`` may hold too much: too many
    dates were too rough.
    """

    view = "standings.standing"

    city: City
    on: dt.date
    known_on: dt.date | None = None
    status: Status
    possibly: Statuses = frozenset()
    because: MembershipFact | None = None
    last_evidence: MembershipFact | None = None
    pending: tuple[MembershipFact, ...] = ()
    retracted: tuple[MembershipFact, ...] = ()
    consent: Authorisation | None = None
    taken_as_known: tuple[MembershipFact, ...] = field(default=(), repr=False)
    exact: bool = True
    without_facts: bool = False

    def _brief(self) -> str:
        certainty = "certain" if self.certain else "not certain"
        return f"{self.city.id} {self.on}: {self.status}, {certainty}"

    @property
    def identity(self) -> str:
        """The identity of the membership that it is of."""
        return identity_text("membership", [self.city.id])

    @property
    def certain(self) -> bool:
        """Whether there is a record, and it leaves no other status open."""
        return not self.possibly and not self.without_facts

    @property
    def unconfirmed(self) -> bool:
        """Whether no membership counts yet, though something on record may have made a member."""
        return self.status is Status.OUTSIDE and Status.MEMBER in self.possibly

    @property
    def since(self) -> When | None:
        """The date of the fact that last changed the status; nothing if none ever did.

        A fact that shows a status, such as a seat, without having begun it gives the date *by*
        which the authority has it.
        """
        if self.because is None:
            return None
        return self.because.when.or_earlier() if self.because.word in SHOWING else self.because.when

    def explain(self) -> tuple[Message, ...]:
        """The sentences that justify the answer, as keys with values for the wording.

        None repeats what the answer itself says: the status, and what else is possible.
        """
        messages = [*self._grounds()]
        messages += [Message("membership.explain.pending", _cited(fact)) for fact in self.pending]
        if self.consent and self.status is not Status.RESOLVED:  # There, the status says so.
            values = {"by": self.consent.by, "law": self.consent.cited}
            messages.append(Message("membership.explain.consent", values))
        if self.unconfirmed and (others := self.possibly - {Status.MEMBER}):
            statuses = possible(others)
            messages.append(Message("membership.explain.possibly", {"statuses": statuses}))
        if self.last_evidence and self.last_evidence is not self.because:
            messages.append(Message("membership.explain.evidence", _cited(self.last_evidence)))
        if not self.exact:
            messages.append(Message("membership.explain.superset"))
        if self.taken_as_known:
            count = len(self.taken_as_known)
            messages.append(Message("membership.explain.taken_as_known", {"count": count}))
        return tuple(messages)

    def _grounds(self) -> Iterator[Message]:
        """What the status rests on, or that there are no facts at all."""
        if self.because:
            yield Message("membership.explain.because", _cited(self.because))
        elif self.without_facts:
            yield Message("membership.explain.without_facts")
        for fact in self.retracted:
            values = {"day": fact.retracted, **_cited(fact)}
            yield Message("membership.explain.retracted", values)


def sorted_statuses(statuses: Statuses) -> tuple[Status, ...]:
    """*statuses* in the order of the lifecycle."""
    return tuple(status for status in Status if status in statuses)


def possible(statuses: Statuses) -> tuple[Message, ...]:
    """*statuses* that a record leaves open, each as the noun that a list of possibilities needs."""
    return tuple(
        Message(f"membership.possible_status.{status}") for status in sorted_statuses(statuses)
    )


def _cited(fact: MembershipFact) -> dict[str, object]:
    return {"fact": fact}
