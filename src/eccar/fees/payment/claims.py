"""What a letter asks for, fee year by fee year, refused where it is not decided or not certain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.brief import Brief
from ...values.money import Money, total
from ...values.texts import Text
from ...values.vocabulary import Basis
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..assessing import assess
from ..assessment import Assessment
from ..decision import FeeDecision
from ..reconciliation import Verdict, verdict
from ..schedule import FeeSchedule
from .errors import (
    BALANCE_UNCERTAIN,
    DOUBTFUL,
    IN_CREDIT,
    NO_LONGER_A_MEMBER,
    NOT_A_MEMBER,
    NOT_COUNTED,
    NOT_DECIDED,
    NOT_EXPLAINED,
    NOT_YET_DECIDED,
    NOTHING_OPEN,
    UNFOUNDED,
    YEAR_NOT_CHARGED,
)


@frozen(kw_only=True)
class Claim(Brief):
    """What is open of one fee year, and on which grounds.

    Attributes:
        assessment: What the schedule asks for the year; it is certain, and decided.
        charges: The charges of the year that were not reversed.
        amount: What is open of them.
    """

    assessment: Assessment
    charges: tuple[Charged, ...]
    amount: Money

    @property
    def year(self) -> int:
        """The fee year, which is the calendar year."""
        return self.assessment.year

    @property
    def charged(self) -> Money:
        """The sum of the charges."""
        return total((charge.amount for charge in self.charges), self.amount.currency)

    @property
    def due(self) -> dt.date | None:
        """The last day on which to pay; of several, the latest."""
        return max((charge.due for charge in self.charges if charge.due), default=None)

    def overdue_on(self, on: dt.date) -> bool:
        """Whether its last day to pay lies before the day *on*."""
        return self.due is not None and self.due < on

    @property
    def due_by(self) -> str | None:
        """Who set that day."""
        return next((charge.by for charge in self.charges if charge.due == self.due), None)

    @property
    def decision(self) -> FeeDecision | None:
        """The decision on which the fee rests."""
        table = self.assessment.table
        return None if table is None else table.decision

    @property
    def notice(self) -> str | None:
        """The number of the notice, if all charges have the same."""
        notices = {charge.notice for charge in self.charges}
        return notices.pop() if len(notices) == 1 else None


def claims(
    membership: Membership, account: Account, schedule: FeeSchedule, *, year: int, on: dt.date
) -> tuple[Claim, ...]:
    """The open fee years up to *year*, the oldest first.

    Raises:
        InvalidValue: If a letter must not ask for them; see ``letter``.
    """
    city = membership.city.names
    _require_member(membership, on)
    table = schedule.table_for(year)
    if table is not None and table.basis is not Basis.DECIDED:
        raise NOT_DECIDED(year=year, basis=table.basis)
    _require_certain_balance(account, on, city)
    open_by_year = account.open_by_year_on(on)
    if not account.unreversed_charges_on(year, on):
        raise YEAR_NOT_CHARGED(city=city, year=year, on=on)
    if year not in open_by_year:
        raise NOTHING_OPEN(city=city, year=year, on=on)
    assessments = (
        assess(membership, schedule, year=known)
        for known in open_by_year
        if known is not None and known <= year
    )
    made = tuple(_claim(account, each, open_by_year[each.year], on) for each in assessments)
    credit = credit_on(account, on)
    asked = total((claim.amount for claim in made), account.currency)
    if asked <= credit:
        raise IN_CREDIT(city=city, credit=credit, asked=asked, on=on)
    return made


def credit_on(account: Account, on: dt.date) -> Money:
    """The credit of the city on the day *on* that belongs to no open year; 0 if there is none."""
    rest = account.open_by_year_on(on).get(None)
    return -rest if rest and rest.hundredths < 0 else Money(0, account.currency)


def _require_member(membership: Membership, on: dt.date) -> None:
    status = membership.standing_on(on).status
    if status is Status.FORMER:
        raise NO_LONGER_A_MEMBER(city=membership.city.names, on=on)
    if status is not Status.MEMBER:
        raise NOT_A_MEMBER(city=membership.city.names, on=on, status=status)


def _require_certain_balance(account: Account, on: dt.date, city: Text) -> None:
    """Refuse an account with amounts that do not count by the day for certain, or contradict others."""
    statement = account.statement_on(on)
    if statement.not_counted:
        raise NOT_COUNTED(city=city, amounts=statement.not_counted)
    if statement.uncertain:
        amounts = tuple(fact.amount for fact in statement.uncertain)
        raise BALANCE_UNCERTAIN(city=city, amounts=amounts, on=on)
    if statement.unfounded:
        raise UNFOUNDED(city=city, amounts=tuple(fact.amount for fact in statement.unfounded))


def _claim(account: Account, assessment: Assessment, amount: Money, on: dt.date) -> Claim:
    charges = account.unreversed_charges_on(assessment.year, on)
    claim = Claim(assessment=assessment, charges=charges, amount=amount)
    _require_decided(claim, on)
    if verdict(assessment, claim.charged, account.currency) is not Verdict.RIGHT:
        city, year = assessment.city.names, assessment.year
        raise NOT_EXPLAINED(city=city, year=year, charged=claim.charged)
    return claim


def _require_decided(claim: Claim, on: dt.date) -> None:
    """Refuse a fee that was not decided by the day *on*, or that could be another."""
    assessment = claim.assessment
    for basis in _bases(assessment):
        if basis is not Basis.DECIDED:
            raise NOT_DECIDED(year=assessment.year, basis=basis)
    if claim.decision and claim.decision.when > on:
        raise NOT_YET_DECIDED(year=assessment.year, day=claim.decision.when, on=on)
    if not assessment.certain:
        names, doubt = assessment.city.names, assessment.otherwise[0]
        raise DOUBTFUL(city=names, year=assessment.year, why=doubt.message)


def _bases(assessment: Assessment) -> Iterator[Basis]:
    """How the fee is known, and how the rule for each part of a year that was charged."""
    if assessment.basis is not None:
        yield assessment.basis
    table, part = assessment.table, assessment.year_as_member
    if table and part and part.joined:
        yield table.joining.basis
    if table and part and part.left:
        yield table.leaving.basis
