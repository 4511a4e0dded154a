"""What should be charged to one city, year by year, beside what was; and what would mend it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator

from attrs import frozen

from ..membership.lifecycle import Status
from ..membership.membership import Membership
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.money import Money
from .accounts.account import Account, Statement
from .accounts.facts import Charged, Posting, Reversed, Reversible
from .accounts.reversals import named
from .assessing import assess
from .assessment import Assessment, Reason
from .errors import OF_TWO_CITIES
from .member_years import fee_years
from .schedule import FeeSchedule


class Verdict(enum.StrEnum):
    """How what was charged for a year stands to what should be."""

    RIGHT = "right"
    NOTHING_DUE = "nothing-due"
    POSSIBLE = "possible"
    NOT_CHARGED = "not-charged"
    TOO_LITTLE = "too-little"
    TOO_MUCH = "too-much"
    UNKNOWN = "unknown"
    BEFORE_ACCOUNT = "before-account"


@frozen(kw_only=True)
class YearDue:
    """One year: what should be charged, what was, and the facts that would mend the difference.

    ``proposed`` is never applied by itself: record what of it you decide.
    """

    year: int
    assessment: Assessment
    charged: Money | None
    verdict: Verdict
    proposed: tuple[Posting, ...] = ()


@frozen(kw_only=True)
class Dues(Displayable):
    """All years of one city's account up to a day, what is open, and what would mend it.

    ``left_owing`` says that the city is a member no longer and something is open: that is
    reported, and no letter asks for it.
    """

    view = "dues.dues"

    membership: Membership
    account: Account
    on: dt.date
    years: tuple[YearDue, ...]
    statement: Statement
    left_owing: bool

    @property
    def proposed(self) -> tuple[Posting, ...]:
        """All that would mend the account, year by year."""
        return tuple(fact for year in self.years for fact in year.proposed)


def dues(
    membership: Membership, account: Account, schedule: FeeSchedule, *, on: dt.date | str
) -> Dues:
    """What *schedule* asks of a member up to the day *on*, held against its *account*.

    Asked are the years from that in which the account begins to that of the day; the proposed
    facts are dated on it. A charge that is one of the amounts that the fee could also be is left
    alone, and where the fee is not known nothing is proposed.
    """
    if account.city != membership.city.id:
        raise OF_TWO_CITIES(account=account.city, city=membership.city.id)
    on = day(on)
    statement, charges = account.statement_on(on), account.charges_on(on)
    gone = membership.standing_on(on).status is Status.FORMER
    later = (year for year in charges if year > on.year)
    asked = {*fee_years(account.kept_since.year, on.year), *later}
    years = (
        _year(account, assess(membership, schedule, year=year), charges.get(year), on)
        for year in sorted(asked)
    )
    return Dues(
        membership=membership,
        account=account,
        on=on,
        years=tuple(one for one in years if one.verdict is not Verdict.NOTHING_DUE),
        statement=statement,
        left_owing=gone and statement.balance.hundredths > 0,
    )


def verdict(assessment: Assessment, charged: Money | None, currency: str) -> Verdict:
    """How what was *charged* for a year, in the account's *currency*, stands to what is assessed."""
    amount, otherwise = assessment.amount, assessment.otherwise
    comparable = amount is not None and amount.currency == currency
    if not charged and (not assessment.member or (amount is not None and not amount)):
        return Verdict.NOTHING_DUE
    if charged is None:
        open_ = any(doubt.reason in _TOO_OPEN for doubt in otherwise)
        return Verdict.UNKNOWN if open_ or not comparable else Verdict.NOT_CHARGED
    if charged == amount:
        return Verdict.RIGHT
    if charged in [doubt.amount for doubt in otherwise]:
        return Verdict.POSSIBLE
    if amount is None or not comparable or None in [doubt.amount for doubt in otherwise]:
        return Verdict.UNKNOWN
    if len({doubt.reason for doubt in otherwise}) > 1:
        return Verdict.UNKNOWN  # Two open questions together leave more open than each alone.
    return Verdict.TOO_LITTLE if charged < amount else Verdict.TOO_MUCH


def _year(account: Account, assessment: Assessment, charged: Money | None, on: dt.date) -> YearDue:
    found = verdict(assessment, charged, account.currency)
    return YearDue(
        year=assessment.year,
        assessment=assessment,
        charged=charged,
        verdict=found,
        proposed=tuple(_mending(account, assessment, charged, found, on)),
    )


def _mending(
    account: Account, assessment: Assessment, charged: Money | None, found: Verdict, on: dt.date
) -> Iterator[Posting]:
    """The reversals and the charge that make what is *charged* what should be."""
    amount, year = assessment.amount, assessment.year
    if amount is None or found not in _TO_MEND:
        return
    kept = False
    for charge in account.charges_standing_on(year, on) if charged else ():
        if not charge.amount:
            continue
        if charge.amount == amount and not kept:
            kept = True
            continue
        yield Reversed(
            when=on,
            amount=charge.amount,
            year=year,
            what=Reversible.CHARGED,
            undoes=min(named(charge), default=None),
        )
    if amount and not kept:
        yield Charged(when=on, amount=amount, year=year)


_TOO_OPEN = frozenset({Reason.KIND, Reason.MEMBERSHIP})
"""The doubts in which nothing is proposed: whether, or by which bands, anything is owed at all."""

_TO_MEND = frozenset({Verdict.NOT_CHARGED, Verdict.TOO_LITTLE, Verdict.TOO_MUCH})
