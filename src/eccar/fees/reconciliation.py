"""What should be charged to one city, year by year, compared with what was, and corrections."""

from __future__ import annotations

import datetime as dt
import enum
from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import frozen

from ..membership.lifecycle import Status
from ..membership.membership import Membership
from ..values.brief import Brief, counted
from ..values.dates import day
from ..values.displayable import Displayable
from ..values.money import Money
from .accounts.account import Account, AccountStatement
from .accounts.facts import Charged, Posting, Reversed, Reversible
from .accounts.reversals import document_numbers, unreversed
from .assessing import assess
from .assessment import Assessment
from .errors import TWO_CITIES
from .member_years import fee_years
from .schedule import FeeSchedule
from .yearly.fee import Reason


class Verdict(enum.StrEnum):
    """How what was charged for a year compares with what should be."""

    RIGHT = "right"
    NOTHING_DUE = "nothing-due"
    POSSIBLE = "possible"
    NOT_CHARGED = "not-charged"
    TOO_LITTLE = "too-little"
    TOO_MUCH = "too-much"
    UNKNOWN = "unknown"
    BEFORE_ACCOUNT = "before-account"


@frozen(kw_only=True)
class YearDue(Brief):
    """One year: what should be charged, what was, and the facts that would correct the difference.

    Attributes:
        year: The fee year.
        assessment: What the schedule asks for it.
        charged: What was charged and not reversed; ``None`` without a charge.
        verdict: How the two compare.
        proposed: Reversals and a charge that would correct the account. They are never recorded
            by the library: see ``Account.record``.
    """

    year: int
    assessment: Assessment
    charged: Money | None
    verdict: Verdict
    proposed: tuple[Posting, ...] = ()


@frozen(kw_only=True)
class AccountReview(Displayable):
    """All years of one city's account up to a day, what is open, and what would correct it.

    Attributes:
        membership: The membership of the city.
        account: Its account.
        on: The day.
        known_on: The day on which it was known so, if that was asked for.
        years: The years for which something is due or was charged, in order.
        statement: The account on the day.
        owes_after_leaving: Whether the city is no longer a member and something is open. That is
            reported; no letter asks for it.
    """

    view = "dues.review"

    membership: Membership
    account: Account
    on: dt.date
    known_on: dt.date | None = None
    years: tuple[YearDue, ...]
    statement: AccountStatement
    owes_after_leaving: bool

    def _brief(self) -> str:
        held = counted(years=self.years, proposed=self.proposed)
        return f"{self.account.city} {self.on}: balance {self.statement.balance}, {held}".rstrip(
            ", "
        )

    @property
    def identity(self) -> str:
        """The identity of the account."""
        return self.account.identity

    @property
    def proposed(self) -> tuple[Posting, ...]:
        """All facts that would correct the account, year by year."""
        return tuple(fact for year in self.years for fact in year.proposed)


def account(
    membership: Membership,
    account: Account,
    schedule: FeeSchedule,
    *,
    on: dt.date | str,
    known_on: dt.date | str | None = None,
) -> AccountReview:
    """Compare what *schedule* asks of a member up to a day with what its *account* says.

    Compared are the years from the beginning of the account to that of the day, and later ones
    for which a charge is on record. No correction is proposed where the charge is one of the
    amounts that the fee could also be, where the fee is not known, or where it is not certain what
    was charged by the day.

    Args:
        membership: The membership of the city.
        account: The account of the same city.
        schedule: The tables of fees.
        on: The day; proposed facts are dated on it.
        known_on: The day as of which both documents are read: what was recorded later is left out.

    Raises:
        InvalidValue: If the account is that of another city (DOC263), or a day is no day.

    >>> import eccar
    >>> membership = eccar.from_dict({
    ...     "eccar": "membership/1",
    ...     "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
    ...     "facts": [{"fact": "accepted", "date": "2024-09-25"}],
    ... }, eccar.Membership)
    >>> account = eccar.Account(city="de/musterstadt", kept_since="2026-01-01")
    >>> eccar.account(membership, account, eccar.fee_schedule(), on="2026-02-02").years
    (<YearDue 2026, verdict=unknown>,)
    """
    if account.city != membership.city.id:
        raise TWO_CITIES(account=account.city, city=membership.city.id)
    on = day(on)
    statement = account.statement_on(on, known_on)
    account, membership = statement.account, membership.as_known_on(known_on)
    years = tuple(_years(membership, account, schedule, on))
    left = membership.standing_on(on).status is Status.FORMER
    return AccountReview(
        membership=membership,
        account=account,
        on=on,
        known_on=statement.known_on,
        years=tuple(year for year in years if year.verdict is not Verdict.NOTHING_DUE),
        statement=statement,
        owes_after_leaving=left and statement.balance.hundredths > 0,
    )


def _years(
    membership: Membership, account: Account, schedule: FeeSchedule, on: dt.date
) -> Iterator[YearDue]:
    """The years to compare, in their order."""
    charges, uncertain = account.charges_on(on), account.uncertain_years_on(on)
    left = _charges_by_year(account, on)
    later = (year for year in (*charges, *uncertain) if year > on.year)
    for year in sorted({*fee_years(account.kept_since.year, on.year), *later}):
        assessment = assess(membership, schedule, year=year)
        result = verdict(assessment, charges.get(year), account.currency)
        if year in uncertain and result in CORRECTABLE:
            result = Verdict.UNKNOWN
        correctable = result in CORRECTABLE
        yield YearDue(
            year=year,
            assessment=assessment,
            charged=charges.get(year),
            verdict=result,
            proposed=tuple(_corrections(left.get(year, []), assessment, on)) if correctable else (),
        )


def verdict(assessment: Assessment, charged: Money | None, currency: str) -> Verdict:
    """How what was *charged* for a year, in the account's *currency*, compares with an assessment.

    A charge is right if it is the assessed amount, and possible if it is that of a doubt. Any
    other is too little or too much only if all amounts are known and at most one question is open:
    two open questions together allow amounts that neither allows alone. Amounts in different
    currencies are not comparable. Without a charge (*charged* is ``None``), one is missing unless
    it is uncertain whether, or by which bands, anything is owed.
    """
    amount, otherwise = assessment.amount, assessment.otherwise
    comparable = amount is not None and amount.currency == currency
    if not charged and (not assessment.member or (amount is not None and not amount)):
        return Verdict.NOTHING_DUE
    if charged is None:
        undecided = any(doubt.reason in _UNDECIDED for doubt in otherwise)
        return Verdict.UNKNOWN if undecided or not comparable else Verdict.NOT_CHARGED
    if charged == amount:
        return Verdict.RIGHT
    if charged in [doubt.amount for doubt in otherwise]:
        return Verdict.POSSIBLE
    if amount is None or not comparable or None in [doubt.amount for doubt in otherwise]:
        return Verdict.UNKNOWN
    if len({doubt.reason for doubt in otherwise}) > 1:
        return Verdict.UNKNOWN
    return Verdict.TOO_LITTLE if charged < amount else Verdict.TOO_MUCH


def _charges_by_year(account: Account, on: dt.date) -> Mapping[int | None, list[Charged]]:
    """The charges that are left on the day, by fee year."""
    charges: defaultdict[int | None, list[Charged]] = defaultdict(list)
    for _, fact in unreversed(enumerate(account.facts_on(on)), Reversible.CHARGED):
        if isinstance(fact, Charged):
            charges[fact.year].append(fact)
    return charges


def _corrections(charges: list[Charged], assessment: Assessment, on: dt.date) -> Iterator[Posting]:
    """The reversals and the charge after which exactly the assessed amount is charged.

    One of the *charges* of that amount is kept, if there is one; every other that is left is
    reversed, by its notice or reference. A charge is added if none was kept.
    """
    amount, year = assessment.amount, assessment.year
    kept = False
    for charge in charges:
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
            undoes=min(document_numbers(charge), default=None),
        )
    if amount and not kept:
        yield Charged(when=on, amount=amount, year=year)


_UNDECIDED = frozenset({Reason.KIND, Reason.MEMBERSHIP, Reason.NOTICE})
"""The doubts about whether, or by which bands, anything is owed: no charge is proposed."""

CORRECTABLE = frozenset({Verdict.NOT_CHARGED, Verdict.TOO_LITTLE, Verdict.TOO_MUCH})
"""The verdicts on which corrections are proposed."""
