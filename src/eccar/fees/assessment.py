"""The fee of an authority for a year, the grounds for it, and what else it could be."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from attrs import frozen

from ..membership.facts import MembershipFact
from ..values.cities import City
from ..values.displayable import Displayable, Message
from ..values.identity import identity_text
from ..values.money import Money
from ..values.vocabulary import Basis
from .member_years import MemberYear
from .yearly.fee import Reason, YearlyFee
from .yearly.joining import JoiningCost


class Outside(enum.StrEnum):
    """What the record says of the membership of an authority that owes nothing for a year."""

    NOT_ON_RECORD = "not-on-record"
    OPEN = "open"
    LATER = "later"
    ENDED = "ended"
    RETRACTED = "retracted"


@frozen(kw_only=True)
class Assessment(YearlyFee, Displayable):
    """The fee of an authority for a year, with its grounds; see ``assess``.

    Attributes:
        city: The authority.
        amount: What is owed for the year; ``None`` where no table was in force or no population
            is on record. Outside membership it is 0.
        year_as_member: The part of the year in which it was a member; ``None`` if a city was
            assessed as if it were a member all year.
        outside: If it was no member, what the record says instead: nothing of a membership, that it
            may have been one, that the membership begins later or had ended, or that what said so
            was retracted.
        rough: If it may have been a member, the facts whose dates may leave that open.
        joining: If it was no member for certain, and is none later, what joining would cost.
    """

    view = "assessments.assessment"

    city: City
    amount: Money | None = None
    year_as_member: MemberYear | None = None
    outside: Outside | None = None
    rough: tuple[MembershipFact, ...] = ()
    joining: JoiningCost | None = None

    @property
    def identity(self) -> str | None:
        """The identity of the membership that was assessed; ``None`` if a city was."""
        if self.year_as_member is None:
            return None
        return identity_text("membership", [self.city.id])

    @property
    def certain(self) -> bool:
        """Whether the amount was decided by the coalition, and nothing about it is in doubt."""
        return self.basis is Basis.DECIDED and not self.doubtful

    @property
    def doubtful(self) -> bool:
        """Whether the amount is not known, or could be another, however the fee is known."""
        return self.amount is None or bool(self.otherwise)

    @property
    def member(self) -> bool:
        """Whether it was a member in the year; true as well if a city alone was assessed."""
        return self.year_as_member is None or self.year_as_member.member

    @property
    def may_be_owed(self) -> bool:
        """Whether a fee is or may be owed; that there was no table yet is no reason for it."""
        return self.member or any(doubt.reason is not Reason.NO_TABLE for doubt in self.otherwise)

    @property
    def amounts(self) -> tuple[Money, ...]:
        """All that may be owed, from the least to the most; one amount if nothing is open."""
        known = {self.amount, *(doubt.amount for doubt in self.otherwise)}
        return tuple(sorted(amount for amount in known if amount is not None))

    @property
    def owed(self) -> tuple[Money, ...]:
        """The amount, if it is known; both amounts if it is open whether it was a member."""
        if self.outside is Outside.OPEN:
            return self.amounts
        return () if self.amount is None else (self.amount,)

    def explain(self) -> tuple[Message, ...]:
        """The grounds as sentences for a council paper: keys with values for the wording.

        First the amount, then band, population, table, basis, part of the year, and each doubt. For
        who is no member, before all that, what joining would cost.
        """
        if self.joining is not None:
            return (*self.joining.costs(), *self.explain_outside())
        doubts = (doubt.sentence for doubt in self.otherwise)
        return (*self._amounts(), *self._grounds(), *self._part_of_year(), *doubts)

    def explain_outside(self) -> tuple[Message, ...]:
        """Why nothing is owed by who is no member, and the grounds of what joining would cost."""
        grounds = self.joining.grounds() if self.joining else ()
        doubts = (doubt.sentence for doubt in self.otherwise)
        return tuple(dict.fromkeys((self._amount(), *grounds, *doubts)))

    def explain_in_brief(self) -> tuple[Message, ...]:
        """What a short answer says besides the amount: the other currency, basis and each doubt.

        The basis is a ground only of an amount in doubt: of the others, the answer itself says it.
        Of who is no member, that nothing is owed; without an amount, all grounds.
        """
        if self.joining is not None:
            return (self._amount(),)
        if self.amount is None:
            return self.explain()
        named = self.otherwise and self.basis not in (None, Basis.DECIDED)
        basis = (Message(f"fees.fee.{self.basis}"),) if named else ()
        doubts = (doubt.sentence for doubt in self.otherwise)
        return tuple(dict.fromkeys((*self._converted(self.owed), *basis, *doubts)))

    def _amounts(self) -> Iterator[Message]:
        """The amount, and the same in the currency of the rate."""
        yield self._amount()
        if self.rough:
            yield Message("fees.fee.rough", {"facts": self.rough})
        yield from self._converted(self.owed)

    def _amount(self) -> Message:
        values = {"city": self.city, "year": self.year}
        if self.outside is not None:
            return Message(f"fees.outside.{self.outside}", values)
        if self.amount is None:
            return Message("fees.fee.unknown", values)
        key = "owes" if self.year_as_member else "would_owe"
        return Message(f"fees.fee.{key}", {**values, "amount": self.amount})

    def _part_of_year(self) -> Iterator[Message]:
        """How a year of joining or leaving is charged; “by” a day where the record is rough."""
        year, table = self.year_as_member, self.table
        if year is None or table is None or not year.member:
            return
        for key, day, exact, rule in (
            ("joined", year.joined, year.joined_exactly, table.joining),
            ("left", year.left, year.left_exactly, table.leaving),
        ):
            if day is not None:
                values = {"day": day, "rule": rule.rule, "basis": rule.basis}
                yield Message(f"fees.fee.{key}" if exact else f"fees.fee.{key}_by", values)
